"""What every view is made of: the reader's page, private_metadata, sentences, buttons, frames."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from datetime import time as time_of_day
from typing import Any
from urllib.parse import quote

from slack_sdk.models.blocks import ButtonElement, ConfirmObject, PlainTextObject

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.domain.kit import Kit
from bot.domain.message import Words
from bot.domain.people import Lang
from bot.domain.promise import Promise
from bot.domain.working import WorkingWeek
from bot.slack import ids
from bot.slack.ids import Act
from bot.slack.mrkdwn import Said, Slot, When, cut, link, says

Json = dict[str, Any]

TITLE_MAX = 24
BUTTON_MAX = 75
HEADER_MAX = 150
SECTION_MAX = 3000
METADATA_MAX = 3000
SUMMARY_MAX = 60  # of what was done or is owed, in a list
WHAT_MAX = 300  # of what was promised or asked, where it is only recalled
#: A mailto link longer than this is not opened by every mail app.
MAILTO_MAX = 1900


@dataclass(frozen=True, slots=True)
class Page:
    """How one reader sees things.

    Args:
        gettext: the same callable for each page of a language: static steps are cached by it.
        now: aware UTC, story time.
        tz: IANA name of the reader's zone.
        time: short words for a moment on the reader's clock, as "3:30 pm today": for what is read now.
        day: words for it with its date, for what stays and may be read on another day.
        date: words for its day alone, on the clock of a zone (IANA).
        kit: what is said aloud in a call about a case, in the client's language.
        on: short words for a moment on the clock of another zone (IANA).
        thanks: words to thank its client with, in the same.
        late: words to own a promised time that has passed, in the same.
        week: when the owner of a case works.
        clock: words for a time of any day, e.g. "9 am".
    """

    gettext: Callable[[str], str]
    lang: Lang
    now: datetime
    tz: str
    time: Callable[[datetime], str]
    kit: Callable[[CaseFile], Kit]
    day: Callable[[datetime], str]
    thanks: Callable[[CaseFile], str]
    on: Callable[[datetime, str], str]
    late: Callable[[CaseFile, Promise], Words]
    week: Callable[[CaseFile], WorkingWeek]
    date: Callable[[datetime, str], str]
    clock: Callable[[time_of_day], str]

    def when(self, moment: datetime) -> When:
        """A moment where several people read: on each one's clock, as Slack writes it."""
        return When(moment, self.day(moment))


@dataclass(frozen=True, slots=True)
class Meta:
    """What a modal carries in private_metadata: ids only, never what somebody typed (3000 characters)."""

    case: str = ""
    step: str = ""
    rev: int = 0
    version: int = 0
    promise: str = ""
    utterance: str = ""
    extra: str = ""
    warned: bool = False  # what speaks against its times has been shown

    def encode(self) -> str:
        """Short JSON; what is empty is left out.

        Raises:
            ValueError: longer than Slack takes.
        """
        text = json.dumps({k: v for k, v in asdict(self).items() if v}, separators=(",", ":"))
        if len(text) > METADATA_MAX:
            raise ValueError("private_metadata is too long")
        return text

    @classmethod
    def decode(cls, text: str) -> Meta:
        """Read it back.

        Raises:
            ValueError: it is none of ours: malformed, or of another release.
        """
        found = json.loads(text or "{}")  # its JSONDecodeError is a ValueError
        kinds = {f.name: type(f.default) for f in fields(cls)}
        if not isinstance(found, dict) or any(type(v) is not kinds.get(k) for k, v in found.items()):
            raise ValueError("private_metadata is none of ours")
        return cls(**found)


# Text objects and blocks. Plain dicts where content is typed text, which is never markup here.


def plain(text: str) -> Json:
    """A plain_text object; colons in it do not become emoji."""
    return {"type": "plain_text", "text": text, "emoji": False}


def section(text: str, accessory: Json | None = None) -> Json:
    """A paragraph, shown as it was typed."""
    block: Json = {"type": "section", "text": plain(text[:SECTION_MAX])}
    return block | ({"accessory": accessory} if accessory else {})


def hint(text: str) -> Json:
    """A small grey line."""
    return {"type": "context", "elements": [plain(text[:2000])]}


def header(text: str) -> Json:
    return {"type": "header", "text": plain(cut(text, HEADER_MAX))}


def paragraph(*sentences: Said) -> Json:
    """Sentences with slots, each on its own line."""
    elements: list[Json] = []
    for sentence in sentences:
        elements += [{"type": "text", "text": "\n"}] if elements else []
        elements += sentence.elements
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}


def quoted(text: str) -> Json:
    """Someone's words, set apart."""
    return {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": _typed(text)}]}


def preformatted(text: str) -> Json:
    """Words to copy, set apart."""
    return {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": _typed(text)}]}


def _typed(text: str) -> list[Json]:
    return [{"type": "text", "text": text}] if text else []


# Buttons: labels and values are ours, so the builders may check them.


def button(
    label: str, act: str, value: str = "", *, style: str | None = None, url: str | None = None
) -> Json:
    built: Json = ButtonElement(
        text=PlainTextObject(text=cut(label, BUTTON_MAX)),
        action_id=act,
        value=value or None,
        style=style,
        url=url,
    ).to_dict()
    return built


def sure(a_button: Json, title: str, text: str, confirm: str, deny: str) -> Json:
    """That button, asking once more."""
    confirmed = ConfirmObject(
        title=cut(title, 100), text=PlainTextObject(text=text), confirm=cut(confirm, 30), deny=cut(deny, 30)
    )
    return a_button | {"confirm": confirmed.to_dict()}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


# Frames.


def message(*sentences: Said, blocks: Sequence[Json] | None = None) -> Json:
    """A message; the sentences are its `text`, and its blocks too unless `blocks` are given.

    `mrkdwn` is off: in the text of a notification a typed star stays a star.
    """
    text = "\n".join(s.text for s in sentences)
    shown = list(blocks) if blocks is not None else [paragraph(*sentences)]
    return {"text": text, "mrkdwn": False, "blocks": shown}


def modal(
    callback_id: str,
    title: str,
    blocks: Sequence[Json],
    *,
    close: str,
    meta: Meta,
    submit: str | None = None,
    typed: bool = True,
) -> Json:
    """A modal; `typed`: text may be typed in it, so its closing is told to us."""
    view: Json = {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain(cut(title, TITLE_MAX)),
        "close": plain(cut(close, TITLE_MAX)),
        "blocks": list(blocks),
        "private_metadata": meta.encode(),
    }
    if submit:
        view["submit"] = plain(cut(submit, TITLE_MAX))
    return view | ({"notify_on_close": True} if typed else {})


# Words that several stories share.


def state_words(state: CaseState, page: Page) -> str:
    """A case's state, in a word or three."""
    _ = page.gettext
    return {
        CaseState.UNFINISHED: _("Not finished yet"),
        CaseState.IN_REVIEW: _("Waiting for review"),
        CaseState.CHANGES_ASKED: _("Changes asked for"),
        CaseState.APPROVED: _("Approved, not told yet"),
        CaseState.TOLD: _("Client told"),
        CaseState.CLOSED: _("Closed"),
        CaseState.DISCARDED: _("Discarded"),
    }[state]


def client_words(file: CaseFile, page: Page) -> str:
    """The client's name; a kind word while it is not known."""
    return cut(file.client_name, 120) or page.gettext("the client")


def who_to_tell(file: CaseFile, page: Page) -> str:
    """ "Puan Lee at Acme", or "Acme" alone."""
    contact, client = cut(file.contact, 120), client_words(file, page)
    if not contact:
        return client
    return page.gettext("{contact} at {client}").format(contact=contact, client=client)


def ping_sentence(file: CaseFile, page: Page, *, stays: bool = False) -> list[Said]:
    """When the owner hears from us next, if at all; of several promises, about which.

    Args:
        stays: it may be read on another day.
    """
    _ = page.gettext
    if file.next_ping is None or file.next_ping <= page.now:  # what is due already comes by itself
        return []
    time = page.day(file.next_ping) if stays else page.time(file.next_ping)
    about = file.promise(file.next_about) if file.owed_answers else None
    if about is None or not about.what.strip():
        return [says(_("I'll ping you at {time}."), time=time)]
    asked = _("I'll ping you at {time} about the answer: “{what}”")
    words = asked if about.is_question else _("I'll ping you at {time}: “{what}”")
    return [says(words, time=time, what=cut(about.what, WHAT_MAX))]


def mailto(subject: str, text: str, page: Page) -> list[Json]:
    """A link that opens the words in a mail app, when they are short enough; never depended on."""
    body = "\r\n".join(text.splitlines())  # RFC 6068
    url = f"mailto:?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
    if len(url) > MAILTO_MAX:
        return []
    words = link(url, page.gettext("Open in your mail app"))
    return [{"type": "section", "text": {"type": "mrkdwn", "text": words}}]


def plan_button(file: CaseFile, page: Page) -> Json:
    """The case on one page."""
    return button(page.gettext("See the plan"), Act.SEE_PLAN, file.case.id)


def other_place(file: CaseFile, page: Page) -> Json:
    """The way on where nobody can review the draft: the first thing to do."""
    return button(page.gettext("Choose another place"), ids.Act.OTHER_PLACE, file.case.id, style="primary")


def open_thread(case_id: str, url: str, page: Page) -> Json:
    """A link button to the case's thread."""
    return button(page.gettext("Open thread"), ids.Act.OPEN_THREAD, case_id, url=url)


__all__ = ["Json", "Meta", "Page", "Said", "Slot"]
