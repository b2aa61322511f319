"""What every listener works with: who came, how to answer, and where the answer can be read."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.file import CaseFile
from bot.domain.people import Lang, Person
from bot.errors import AmendsError
from bot.slack.answers import code_of
from bot.slack.forms import receipt_key
from bot.slack.pages import make_page, permalink
from bot.slack.places import Places
from bot.slack.screens import Screens
from bot.slack.sentences import plain_sentence, sentence_of
from bot.slack.tasks import Coalescing, Tasks
from bot.slack.views.parts import Meta, Page, section
from bot.usecases import home
from bot.usecases.home import Profile
from bot.usecases.ports import Desk
from bot.usecases.taking import Call

log = logging.getLogger(__name__)

T = TypeVar("T")

SLACK_TROUBLE = (SlackApiError, aiohttp.ClientError, asyncio.TimeoutError)
TROUBLE = "trouble"  # block_id of a sentence on top of a modal
#: What a view of a payload must keep when it is sent back; the rest is Slack's own.
SENT_BACK = (
    "type",
    "title",
    "submit",
    "close",
    "callback_id",
    "private_metadata",
    "notify_on_close",
    "clear_on_close",
)
NOT_TAKEN = "Slack did not take that just now. Please try again."

#: What Slack answers when a modal was closed or has changed meanwhile: nobody is looking any more.
GONE = frozenset({"not_found", "view_not_found", "hash_conflict", "expired_trigger_id"})


@dataclass
class Door:
    """The app's side of every request.

    `team` and `team_url` are the workspace the token belongs to (auth.test). `gate` bounds interactive
    calls to Slack (64: above rate x latency, performance.md 2).
    """

    desk: Desk
    client: AsyncWebClient
    team: str
    team_url: str
    tasks: Tasks = field(default_factory=Tasks)
    autosave: Coalescing = field(default_factory=Coalescing)
    screens: Screens = field(default_factory=Screens)
    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(64))
    places: Places = field(init=False)
    languages: dict[str, Lang] = field(default_factory=dict)  # for sentences when the database is away

    def __post_init__(self) -> None:
        self.places = Places(self.client)

    def page(self, person: Person) -> Page:
        """How this person reads things."""
        self.languages[person.id] = person.lang
        return make_page(self.desk, person)

    def permalink(self, file: CaseFile) -> str | None:
        """The address of the case's card, or None when there is none yet."""
        return permalink(self.team_url, file)

    async def profile(self, user: str) -> Profile | None:
        """What Slack says of a person; None when it cannot say now."""
        try:
            async with self.gate:
                answer = await self.client.users_info(user=user)
        except (SlackApiError, OSError, TimeoutError) as error:
            log.info("users.info: %s", type(error).__name__)
            return None
        return read_profile(answer["user"], self.team)


def read_profile(user: dict[str, Any], team: str) -> Profile:
    """users.info as a profile; bots and some external people have no zone (slack-limits.md)."""
    names = user.get("profile") or {}
    name = names.get("real_name") or user.get("real_name") or names.get("display_name") or user.get("name")
    return Profile(
        str(name or ""),
        user.get("tz") or "UTC",
        bool(user.get("is_admin")),
        colleague=not (user.get("is_bot") or user.get("deleted") or _of_elsewhere(user, team)),
    )


def _of_elsewhere(user: dict[str, Any], team: str) -> bool:
    """In an organisation one person belongs to several workspaces."""
    teams = {user.get("team_id") or team, *((user.get("enterprise_user") or {}).get("teams") or ())}
    return bool(user.get("is_stranger")) or team not in teams


@dataclass
class Visit:
    """One request of one person. `answered` tells whether the ack is made."""

    door: Door
    body: dict[str, Any]
    _ack: Callable[..., Awaitable[Any]]
    answered: bool = False

    @property
    def desk(self) -> Desk:
        return self.door.desk

    async def ack(self, answer: dict[str, Any] | None = None, **more: Any) -> None:
        """Acknowledge, once; a listener's later trouble must not take the answer back."""
        self.answered = True
        await self._ack(**(answer or {}), **more)

    @property
    def user(self) -> str:
        if "event" in self.body:
            told = self.body["event"]["user"]  # user_change tells the whole person
            return str(told["id"] if isinstance(told, dict) else told)
        user = self.body.get("user")
        return str(user["id"] if isinstance(user, dict) else self.body["user_id"])

    @property
    def view(self) -> dict[str, Any]:
        """The modal this came from.

        Raises:
            KeyError: it came from elsewhere.
        """
        view: dict[str, Any] = self.body["view"]
        return view

    @property
    def meta(self) -> Meta:
        return Meta.decode(self.view.get("private_metadata", ""))

    @property
    def action(self) -> dict[str, Any]:
        action: dict[str, Any] = self.body["actions"][0]
        return action

    def call(self, key: str | None = None) -> Call:
        """Who asks, with the receipt's key of this very submission or click (None: as it comes)."""
        user = self.body.get("user")
        team = user.get("team_id") if isinstance(user, dict) else self.body.get("team_id")
        view, where = self.body.get("view"), self.body.get("channel")
        return Call(
            self.door.team,
            self.user,
            receipt_key(self.body) if key is None else key,
            outsider=bool(team) and team != self.door.team,
            view=view["id"] if isinstance(view, dict) and view.get("type") == "modal" else "",
            channel=where["id"] if isinstance(where, dict) else "",
        )

    def look(self) -> Call:
        """The same person, only looking: no receipt."""
        return self.call(key="")

    async def person(self) -> Person:
        return await home.who(self.desk, self.look())

    async def fresh_person(self) -> Person:
        """The person, asked for at Slack when what we know is old or nothing."""
        person = await self.person()
        if not home.stale(person, self.desk):
            return person
        profile = await self.door.profile(self.user)
        if profile is None:
            return person
        return await home.remember(self.desk, self.look(), profile)

    async def in_time(self, work: Any) -> Any:
        return await self.door.tasks.in_time(work)

    def later(self, work: Coroutine[Any, Any, Any], name: str) -> None:
        """Go on after the ack; what fails then is told to the person, who is still waiting for it."""
        self.door.tasks.start(self._or_tell(work), name).add_done_callback(lambda _: work.close())

    async def _or_tell(self, work: Coroutine[Any, Any, Any]) -> None:
        lang = self.door.languages.get(self.user, Lang.EN)
        try:
            await work
        except AmendsError as known:
            await self.tell(known, lang)
        except SLACK_TROUBLE as error:
            log.warning("after the ack: %s", type(error).__name__)
            await self.tell(AmendsError(NOT_TAKEN), lang)

    # What the person reads.

    async def open(self, view: dict[str, Any]) -> None:
        """Open a modal with this visit's trigger (3 s, once)."""
        async with self.door.gate:
            await self.door.client.views_open(trigger_id=self.body["trigger_id"], view=view)

    async def push(self, view: dict[str, Any]) -> None:
        """Lay a modal on the one this came from; elsewhere open it. The stack holds three."""
        if "view" not in self.body or self.view.get("type") != "modal":
            await self.open(view)
            return
        async with self.door.gate:
            await self.door.client.views_push(trigger_id=self.body["trigger_id"], view=view)

    async def update(self, view: dict[str, Any], *, hashed: bool = True, beneath: str = "") -> bool:
        """Replace the modal this came from, or that `beneath` it (its id); False: it is gone or changed."""
        more: dict[str, Any] = {"hash": self.view["hash"]} if hashed and not beneath else {}
        try:
            async with self.door.gate:
                await self.door.client.views_update(view_id=beneath or self.view["id"], view=view, **more)
        except SlackApiError as error:
            if code_of(error) in GONE:
                log.info("views.update: %s", code_of(error))
                return False
            raise
        return True

    async def tell(self, error: AmendsError, lang: Lang) -> None:
        """One sentence where the person is looking: on top of the modal, beneath the message they pressed,
        else in their DM."""
        _ = self.desk.wording.gettext(lang)
        view = self.body.get("view")
        if isinstance(view, dict) and view.get("type") == "modal" and await self._on_top(error, _):
            return
        await self.say(sentence_of(error, _))

    async def _on_top(self, error: AmendsError, gettext: Callable[[str], str]) -> bool:
        """The same modal with the sentence above it: its block_ids are the same, so nothing typed is lost.

        A page turned meanwhile stays (the hash): on an older one nothing would be kept.
        """
        words = section(plain_sentence(error, gettext)) | {"block_id": TROUBLE}
        shown = {name: self.view[name] for name in SENT_BACK if self.view.get(name) is not None}
        blocks = [block for block in self.view["blocks"] if block.get("block_id") != TROUBLE]
        try:
            return await self.update({**shown, "blocks": [words, *blocks]})
        except SLACK_TROUBLE as trouble:
            log.info("on top: %s", type(trouble).__name__)
            return False

    async def say(self, text: str, blocks: list[dict[str, Any]] | None = None) -> None:
        """Tell only this person."""
        message: dict[str, Any] = {"text": text, **({"blocks": blocks} if blocks else {})}
        if await self._beneath(message):
            return
        if url := self.body.get("response_url"):
            await respond(self.door, url, message)
            return
        async with self.door.gate:
            await self.door.client.chat_postMessage(channel=self.user, unfurl_links=False, **message)

    async def replace(self, message: dict[str, Any]) -> None:
        """In the place of the message that only this person sees, and whose button they pressed."""
        await respond(self.door, self.body["response_url"], {**message, "replace_original": True})

    async def _beneath(self, message: dict[str, Any]) -> bool:
        """As an ephemeral in the thread of the message they pressed, if there is one."""
        where, on = self.body.get("channel"), self.body.get("message")
        if not (isinstance(where, dict) and isinstance(on, dict)):
            return False
        thread = {"thread_ts": on["thread_ts"]} if on.get("thread_ts") else {}
        try:
            async with self.door.gate:
                await self.door.client.chat_postEphemeral(
                    channel=where["id"], user=self.user, **thread, **message
                )
        except SlackApiError as error:
            log.info("chat.postEphemeral: %s", code_of(error))
            return False
        return True


async def respond(door: Door, url: str, message: dict[str, Any]) -> None:
    """Answer a response_url: works where the bot is no member (5 uses in 30 min, slack-limits.md)."""
    session = door.client.session
    if session is None:
        raise RuntimeError("the client has no shared session")
    body = {"response_type": "ephemeral", "replace_original": False, **message}
    async with door.gate, session.post(url, json=body) as answer:
        if answer.status >= 400:
            log.warning("response_url: %s", answer.status)
