"""Home: my cases, drafts waiting for me, my language and sign-off; for admins the review place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.file import CaseFile
from bot.domain.need import by_need
from bot.domain.people import Lang, Person, Workspace
from bot.domain.rights import Right, may
from bot.domain.unheard import Unheard
from bot.usecases.gathering import Item
from bot.usecases.ports import Desk, Reading
from bot.usecases.reasons import still_true
from bot.usecases.replanning import on_new_hours
from bot.usecases.saying import refresh_home
from bot.usecases.taking import Call, Deal, recorded_key, taking
from bot.usecases.unheard import unheard
from bot.usecases.untold import on_their_clock

#: Names, zones and admin rights change rarely; a Home that is opened asks again after this long.
PROFILE_LIFE = timedelta(hours=12)
#: What a scratch is about that keeps the page somebody has turned to.
PAGE_TURNED = "home_page"


@dataclass(frozen=True, slots=True)
class Profile:
    """What Slack says of a person (users.info): name, zone (IANA) and whether they are an admin; `colleague`:
    a person who works here, no app and nobody of another workspace (Slack Connect)."""

    name: str
    tz: str
    is_admin: bool
    colleague: bool = True

    def put_on(self, person: Person) -> Person:
        """The person, as Slack knows them now."""
        return replace(person, name=self.name, tz=self.tz, is_admin=self.is_admin)


@dataclass(frozen=True, slots=True)
class Rooms:
    """All that the Home of one person shows. `mine`: all my open cases, the most urgent first; `first`: the
    number of the one that the page begins with, from 0; `asked`: what outlives its case, and waits for an
    answer; `unheard`: what Slack refuses to say of my cases, by case id."""

    person: Person
    workspace: Workspace
    mine: list[CaseFile]
    waiting: list[CaseFile]
    asked: list[Item]
    first: int = 0
    unheard: Mapping[str, Unheard] = field(default_factory=dict)


async def who(desk: Desk, call: Call) -> Person:
    """The caller, as Amends knows them."""
    async with desk.store.reading(call.workspace) as tx:
        return await tx.person(call.user)


async def settings(desk: Desk, call: Call) -> Workspace:
    async with desk.store.reading(call.workspace) as tx:
        return await tx.workspace()


def stale(person: Person, desk: Desk) -> bool:
    """Whether Slack should be asked again who this is."""
    return person.refreshed_at is None or desk.clock.now() - person.refreshed_at > PROFILE_LIFE


async def remember(desk: Desk, call: Call, profile: Profile) -> Person:
    """Keep what Slack says of a person."""
    async with taking(desk, call) as deal:
        return await keep_profile(desk, deal, await deal.person(), profile)


async def keep_profile(desk: Desk, deal: Deal, before: Person, profile: Profile) -> Person:
    """What Slack says now; in another zone is asked on the clock there."""
    person = replace(profile.put_on(before), refreshed_at=deal.now)
    await deal.tx.save_person(person)
    if person.tz != before.tz:
        await on_their_clock(desk, deal.tx, person.id, deal.now)
        await on_new_hours(desk, deal.tx, deal.now, person.id)
    return person


async def rooms(desk: Desk, call: Call, channels: Sequence[str]) -> Rooms:
    """What the Home shows.

    Args:
        channels: ids of the channels the person is in, as far as Amends can see them.
    """
    now = desk.clock.now()
    async with desk.store.reading(call.workspace) as tx:
        turned = await tx.scratch(call.user, PAGE_TURNED) or {}
        mine = by_need(await tx.case_files(call.user), now)
        return Rooms(
            await tx.person(call.user),
            await tx.workspace(),
            mine,
            await tx.waiting(call.user, channels),
            await _asked(tx, call.user, now),
            int(turned.get("first", 0)),
            await unheard(tx, mine, now),
        )


async def _asked(tx: Reading, user: str, now: datetime) -> list[Item]:
    rows = await tx.lasting(user)
    files = await tx.case_files_of({row.case for row in rows if row.case})
    items = [Item(row, files[row.case]) for row in rows if row.case in files]
    return [item for item in items if still_true(item.row, item.file, now)]


async def opened(desk: Desk, call: Call) -> None:
    """Somebody opened their Home: from now on it is kept fresh. It begins with what is most urgent."""
    async with taking(desk, call) as deal:
        person = await deal.person()
        if not person.home_seen:
            await deal.tx.save_person(replace(person, home_seen=True))
        await deal.tx.drop_scratch(call.user, PAGE_TURNED)
        await refresh_home(desk, deal.tx, call.workspace, call.user, deal.now)


async def turn_page(desk: Desk, call: Call, first: int) -> None:
    """Another page of my cases, which stays until the Home is opened again.

    Args:
        first: the number of the case it begins with, from 0.
    """
    async with taking(desk, call) as deal:
        await deal.tx.save_scratch(call.user, PAGE_TURNED, {"first": first}, deal.now)
        await _refresh(desk, deal)


async def choose_language(desk: Desk, call: Call, lang: Lang) -> None:
    """The language Amends speaks with this person (R68)."""
    async with taking(desk, call) as deal:
        await deal.tx.save_person(replace(await deal.person(), lang=lang))
        await _refresh(desk, deal)


async def save_preferences(desk: Desk, call: Call, *, sign_off: str, phone: str) -> None:
    """What stands under this person's messages; empty drops out of the words."""
    async with taking(desk, call) as deal:
        await deal.tx.save_person(
            replace(await deal.person(), sign_off=sign_off.strip(), phone=phone.strip())
        )
        await deal.tx.drop_scratch(call.user, "preferences")
        await _refresh(desk, deal)


async def choose_review_channel(desk: Desk, call: Call, channel: str | None) -> None:
    """The workspace's review place.

    Raises:
        NotAllowed: admins only.
    """
    async with taking(desk, call) as deal:
        workspace = await _as_admin(deal)
        await deal.tx.save_workspace(replace(workspace, review_channel=channel))
        await _refresh(desk, deal)


async def let_owners_approve(desk: Desk, call: Call, allowed: bool) -> None:
    """Whether owners may approve their own drafts: for people who work alone.

    Raises:
        NotAllowed: admins only.
    """
    async with taking(desk, call) as deal:
        workspace = await _as_admin(deal)
        await deal.tx.save_workspace(replace(workspace, owners_may_approve=allowed))
        await _refresh(desk, deal)


async def keep_scratch(desk: Desk, call: Call, about: str, typed: dict[str, Any]) -> None:
    """Keep what somebody is typing into a modal: a closed modal loses nothing.

    A keystroke that comes after its modal was recorded is in the record: kept, it would be offered again.
    """
    async with taking(desk, call) as deal:
        if call.view and await deal.tx.receipt(recorded_key(call.view)) is not None:
            return
        await deal.tx.save_scratch(call.user, about, typed, deal.now)


async def scratch(desk: Desk, call: Call, about: str) -> dict[str, Any]:
    """What the caller typed into a modal before and did not send."""
    async with desk.store.reading(call.workspace) as tx:
        return await tx.scratch(call.user, about) or {}


async def _as_admin(deal: Deal) -> Workspace:
    workspace = await deal.tx.workspace()
    may(await deal.person(), Right.SETTINGS, workspace=workspace, outsider=deal.call.outsider)
    return workspace


async def _refresh(desk: Desk, deal: Deal) -> None:
    await refresh_home(desk, deal.tx, deal.call.workspace, deal.call.user, deal.now)
