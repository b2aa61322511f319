"""Workspace, person and client: who is involved in a case."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.intervals import USUAL, Intervals
from bot.domain.standing import CONTENT, Standing, StandingAct, after
from bot.domain.working import UNSET, Working


class Lang(StrEnum):
    """Languages of the app and of the words for the client (R68)."""

    EN = "en"
    MS = "ms"


class Channel(StrEnum):
    """How the client is told (R16)."""

    CALL = "call"
    EMAIL = "email"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A Slack team with its settings.

    `review_channel` is a Slack channel id; `owners_may_approve` is for people who work alone. `working`:
    when people here work, unless they say otherwise for themselves.
    `escalate_to`: user id of whoever hears of a case that stays untold (R5).
    """

    id: str
    review_channel: str | None = None
    owners_may_approve: bool = False
    intervals: Intervals = USUAL
    working: Working = UNSET
    escalate_to: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in the workspace, as far as Amends must know them.

    `tz` is an IANA name from Slack's users.info (the offset there moves with DST and is not kept).
    `sign_off` and `phone` are what they put under messages; empty drops out of the words.
    `refreshed_at`: when name, tz and is_admin were last read from Slack. `begun`: how often they
    saw the first screen of owning up, `guided`: how often they were handed words; both only so that
    they are not encouraged twice in the same words, and shown to nobody (R69). `working`: when they work,
    as far as they have said so.
    """

    id: str
    lang: Lang = Lang.EN
    sign_off: str = ""
    phone: str = ""
    name: str = ""
    tz: str = "UTC"
    is_admin: bool = False
    home_seen: bool = False
    refreshed_at: datetime | None = None
    begun: int = 0
    guided: int = 0
    working: Working = UNSET


@dataclass(frozen=True, slots=True)
class Client:
    """Who was wronged (R8). `contact` is whom we tell, and how we address them ("Puan Lee").

    `glossary`: words of the trade that they know. `working`: when they can be reached. `standing`: they are
    kept because something went wrong for them, so they begin injured (R61). `content_since`: when they became
    happy, while they are. `thanked_at`: when they were thanked last (R63); `thanking`: whether that is still
    asked for.
    """

    id: str
    name: str
    contact: str = ""
    lang: Lang | None = None
    channel: Channel | None = None
    tz: str | None = None
    glossary: tuple[str, ...] = ()
    working: Working = UNSET
    standing: Standing = Standing.INJURED
    content_since: datetime | None = None
    thanked_at: datetime | None = None
    thanking: bool = True

    def moved(self, act: StandingAct, at: datetime) -> Client:
        """The client after something happened between them and us, at `at` (aware UTC)."""
        standing = after(self.standing, act)
        content = (self.content_since or at) if standing in CONTENT else None
        return replace(self, standing=standing, content_since=content)

    @property
    def is_advocate(self) -> bool:
        return self.standing is Standing.ADVOCATE

    @property
    def thank_mark(self) -> str:
        """What thanking them is planned upon: a plan with another mark has been overtaken."""
        when = (at.isoformat() if at else "" for at in (self.content_since, self.thanked_at))
        return "/".join((self.standing, *when))

    def knowing(self, *words: str) -> Client:
        """The client who knows these words too."""
        known = {word.casefold() for word in self.glossary}
        fresh = [word for word in dict.fromkeys(words) if word.casefold() not in known]
        return replace(self, glossary=(*self.glossary, *fresh))


#: A client's name fits, with its `new:` mark, into a Slack option value (150, slack-limits.md).
CLIENT_NAME_MAX = 120


def name_key(name: str) -> str:
    """The form in which two names are the same name: width, case and spaces folded."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
