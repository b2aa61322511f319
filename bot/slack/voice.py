"""Says utterances in Slack: posted, updated, in the right place, never twice where that can be known."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import aiohttp
from aiolimiter import AsyncLimiter
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.file import CaseFile
from bot.domain.outbox import Kind, Utterance
from bot.domain.people import Person
from bot.domain.working import UNSET
from bot.errors import CannotSay, SayLater
from bot.slack.answers import code_of, is_passing, retry_after, status_of
from bot.slack.door import GONE
from bot.slack.pages import make_page, permalink
from bot.slack.views import report as report_views
from bot.slack.views.home import home_view
from bot.slack.views.messages import RENDER
from bot.slack.views.parts import Page
from bot.slack.views.rounds import round_message
from bot.slack.views.told_apart import NAMES_THE_CLIENT, told_apart
from bot.slack.views.working import working_line
from bot.usecases import home
from bot.usecases.fallback import PLACE_LOST
from bot.usecases.gathering import round_items
from bot.usecases.outbox import LEASE
from bot.usecases.ports import Desk
from bot.usecases.saying import if_told_now
from bot.usecases.taking import Call
from bot.usecases.working import shown

log = logging.getLogger(__name__)

#: Ours with Slack: somebody has to reinstall the app or give it a scope; until then nothing is given up.
OURS = frozenset(
    {"invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope"}
)
#: Refusals that trying again will not change.
FINAL = PLACE_LOST | {"message_not_found", "cant_update_message", "edit_window_closed", "no_case"}
TRIES = 5  # for any other
BURST = 4  # posts
METADATA = "amends_said"

#: Updates of what was said: which utterance's message they change, by kind.
UPDATES: dict[Kind, Kind] = {
    Kind.BUTTONS_UPDATE: Kind.BUTTONS,
    Kind.SUGGESTION_OFF: Kind.SUGGESTION_BUTTONS,
}
ROW_UPDATES = frozenset({Kind.ANSWERED, Kind.TELL_BUTTONS_OFF})
NO_POSTS = ROW_UPDATES | {Kind.HOME}


class SlackVoice:
    """The Voice port over Slack's Web API.

    Args:
        team_url: the workspace's address, for permalinks.
        pace: posts a second in one channel, as an average; short bursts of four are let through.
        ours_wait: s between tries while it is our token that Slack refuses.
    """

    def __init__(
        self,
        desk: Desk,
        client: AsyncWebClient,
        team_url: str,
        pace: float = 1.0,
        ours_wait: float = LEASE.total_seconds(),
    ) -> None:
        self._desk = desk
        self._client = client
        self._team_url = team_url
        self._rate = pace
        self._ours_wait = ours_wait
        self._dms: dict[str, str] = {}
        self._paces: OrderedDict[str, AsyncLimiter] = OrderedDict()

    async def say(
        self, utterance: Utterance, file: CaseFile | None, person: Person
    ) -> tuple[str, str] | None:
        """See `ports.Voice`."""
        with self._sorting_out(utterance):
            return await self._say(utterance, file, person)

    async def standing(self, utterance: Utterance) -> tuple[str, str] | None:
        """See `ports.Voice`."""
        if utterance.attempts < 2 or utterance.addressee is None or utterance.kind in NO_POSTS:
            return None
        with self._sorting_out(utterance):
            return await self._find(await self._dm(utterance.addressee), utterance.id)

    @contextmanager
    def _sorting_out(self, utterance: Utterance) -> Iterator[None]:
        try:
            yield
        except SlackApiError as error:
            raise _sorted(error, utterance.attempts, self._ours_wait) from error
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise SayLater(type(error).__name__) from error

    async def _say(
        self, utterance: Utterance, file: CaseFile | None, person: Person
    ) -> tuple[str, str] | None:
        if utterance.kind is Kind.HOME:
            await self._publish_home(utterance)
            return None
        if file is not None and utterance.kind is Kind.SENT_VIEW:
            await self._finish_modal(utterance, file, person)
            return None
        page = make_page(self._desk, person)
        if utterance.kind is Kind.ROUND:
            return await self._post_dm(utterance, await self._round(utterance, page, self._desk.clock.now()))
        if utterance.kind is Kind.ANSWERED and (whole := await self._within(utterance)):
            return await self._update(await self._where(whole), await self._round(whole, page))
        message = RENDER[utterance.kind](utterance, file, page)
        if file is not None and utterance.kind in NAMES_THE_CLIENT and await self._has_others(file):
            message = told_apart(message, file)
        if utterance.kind is Kind.CARD_UPDATE:
            return await self._update(file.case.thread if file else None, message)
        if utterance.kind in UPDATES or utterance.kind in ROW_UPDATES:
            return await self._update(await self._said_before(utterance), message)
        if utterance.addressee is not None:
            return await self._post_dm(utterance, message)
        if file is None:
            raise CannotSay("no_case")
        return await self._post_in_thread(utterance, file, message)

    async def _post_in_thread(
        self, utterance: Utterance, file: CaseFile, message: dict[str, Any]
    ) -> tuple[str, str]:
        if utterance.kind is Kind.CARD:
            channel = await self._review_channel(file)
            return await self._post(utterance, channel, message)
        if file.case.thread is None:
            raise CannotSay("no_thread")
        channel, ts = file.case.thread
        return await self._post(utterance, channel, message, thread_ts=ts)

    async def _review_channel(self, file: CaseFile) -> str:
        """The channel of the review place; with people, the group DM with them and the owner."""
        if not file.case.place.people:
            return file.case.place.channel or ""
        together = dict.fromkeys((*file.case.place.people, file.case.owner))
        answer = await self._client.conversations_open(users=",".join(together))
        return str(answer["channel"]["id"])

    async def _post_dm(self, utterance: Utterance, message: dict[str, Any]) -> tuple[str, str]:
        channel = await self._dm(utterance.addressee or "")
        return await self._post(utterance, channel, message)

    async def _dm(self, user: str) -> str:
        if user not in self._dms:
            answer = await self._client.conversations_open(users=user)
            self._dms[user] = str(answer["channel"]["id"])
        return self._dms[user]

    async def _find(self, channel: str, row: str) -> tuple[str, str] | None:
        answer = await self._client.conversations_history(
            channel=channel, limit=100, include_all_metadata=True
        )
        for message in answer["messages"]:
            payload = (message.get("metadata") or {}).get("event_payload") or {}
            if payload.get("id") == row:
                return channel, str(message["ts"])
        return None

    async def _post(
        self, utterance: Utterance, channel: str, message: dict[str, Any], **where: Any
    ) -> tuple[str, str]:
        async with self._pace(channel):
            answer = await self._client.chat_postMessage(
                channel=channel,
                unfurl_links=False,
                unfurl_media=False,
                metadata={"event_type": METADATA, "event_payload": {"id": utterance.id}},
                **where,
                **message,
            )
        return str(answer["channel"]), str(answer["ts"])

    async def _said_before(self, utterance: Utterance) -> tuple[str, str] | None:
        """Where the message is that this one changes; None when it was never said."""
        async with self._desk.store.reading(utterance.workspace) as tx:
            if utterance.kind in UPDATES:
                said = await tx.said(utterance.case or "", UPDATES[utterance.kind], utterance.subject)
            else:
                said = await tx.utterance(utterance.payload.get("row") or utterance.subject)
        return await self._where(said) if said else None

    async def _where(self, said: Utterance) -> tuple[str, str] | None:
        """Where it stands: it may have been said by a worker that was killed before it could tell."""
        if said.said_where is None and said.attempts and said.addressee:
            return await self._find(await self._dm(said.addressee), said.id)
        return said.said_where

    async def _round(self, whole: Utterance, page: Page, now: datetime | None = None) -> dict[str, Any]:
        return round_message(await round_items(self._desk, whole.workspace, whole.id, now), page)

    async def _has_others(self, file: CaseFile) -> bool:
        """Whether its owner has other open cases of this client; until it is sent, of the name typed."""
        case = file.case
        async with self._desk.store.reading(case.workspace) as tx:
            client = file.client or await tx.client_named(file.client_name)
            return bool(client and await tx.has_open_case(client.id, owner=case.owner, besides=case.id))

    async def _within(self, answered: Utterance) -> Utterance | None:
        """The round in which it was asked, if it was."""
        async with self._desk.store.reading(answered.workspace) as tx:
            asked = await tx.utterance(answered.subject)
            within = asked.payload.get("within") if asked else None
            return await tx.utterance(within) if within else None

    async def _update(self, where: tuple[str, str] | None, message: dict[str, Any]) -> tuple[str, str] | None:
        if where is None:
            return None
        # blocks=[] takes old buttons away where the new message has none; chat.update knows no mrkdwn.
        changed = {"blocks": [], **message}
        changed.pop("mrkdwn", None)
        await self._client.chat_update(channel=where[0], ts=where[1], **changed)
        return where

    async def _publish_home(self, utterance: Utterance) -> None:
        user = utterance.addressee or ""
        call = Call(utterance.workspace, user)
        rooms = await home.rooms(self._desk, call, await self._channels_of(user))
        files = (*rooms.mine, *rooms.waiting)
        links = {file.case.id: link for file in files if (link := permalink(self._team_url, file))}
        page = make_page(self._desk, rooms.person)
        works = self._works(rooms, page)
        shown = (rooms.mine, rooms.waiting, rooms.workspace, page, links, works)
        view = home_view(rooms.person, *shown, asked=rooms.asked, first=rooms.first, unheard=rooms.unheard)
        await self._client.views_publish(user_id=user, view=view)

    def _works(self, rooms: home.Rooms, page: Page) -> tuple[str, str]:
        """When this person works, and the workspace, in words."""
        calendar, team = self._desk.calendar, rooms.workspace.working
        mine, ours = shown(self._desk, rooms.person.working, team), shown(self._desk, UNSET, team)
        first, second = (
            working_line(one, calendar.place_name(one.country, one.state, page.lang), page)
            for one in (mine, ours)
        )
        return first, second

    async def _channels_of(self, user: str) -> list[str]:
        """The channels this person is in, of those the app can see (private ones: where it is a member)."""
        try:
            answer = await self._client.users_conversations(
                user=user, types="public_channel,private_channel", exclude_archived=True, limit=999
            )
        except SlackApiError as error:
            if is_passing(error):
                raise
            log.warning("users.conversations: %s", code_of(error))
            return []  # the Home is worth having without the drafts that wait in channels
        return [str(channel["id"]) for channel in answer["channels"]]

    async def _finish_modal(self, utterance: Utterance, file: CaseFile, person: Person) -> None:
        """The modal's last screen gets its Open thread button; a closed modal needs none."""
        page = make_page(self._desk, person)
        ping_at, link = if_told_now(self._desk, file), permalink(self._team_url, file)
        view = report_views.sent_view(file, page, ping_at=ping_at, permalink=link)
        try:
            await self._client.views_update(view_id=utterance.payload["view"], view=view)
        except SlackApiError as error:
            if code_of(error) not in GONE:
                raise

    def _pace(self, channel: str) -> AsyncLimiter:
        """About one post a second per channel, with the short bursts Slack allows."""
        pace = self._paces.get(channel)
        if pace is None:
            pace = self._paces[channel] = AsyncLimiter(BURST, BURST / self._rate)
            if len(self._paces) > 1000:  # a pace is only needed while its channel is busy
                self._paces.popitem(last=False)
        return pace


def _sorted(error: SlackApiError, attempts: int, ours_wait: float) -> SayLater | CannotSay:
    """Slack's refusal: later, or never. A code we do not know may mean anything: it is tried a few times."""
    code = code_of(error)
    if is_passing(error):
        return SayLater(code or str(status_of(error)), retry_after(error))
    if code in OURS:
        log.error("Slack refuses our token: %s", code)
        return SayLater(code, ours_wait)
    if code not in FINAL and attempts < TRIES:
        log.warning("Slack refuses, and may not mean it: %s", code)
        return SayLater(code)
    return CannotSay(code)
