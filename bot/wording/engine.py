"""The Jinja side: templates compiled once, rendered from facts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import TypeVar

from jinja2 import FileSystemLoader, Template

from bot.domain.case import FixKind
from bot.domain.file import CaseFile
from bot.domain.kit import Kit
from bot.domain.message import Words
from bot.domain.people import Channel, Lang
from bot.domain.promise import Promise
from bot.domain.settling import ways
from bot.errors import WrongSettings
from bot.wording import facts, moving, times
from bot.wording.catalogue import Catalogue, Gettext
from bot.wording.checking import Mistake, lines_of
from bot.wording.examples import trial
from bot.wording.names import CALL_KIT, SENTENCES
from bot.wording.owned import owned
from bot.wording.rendering import NoLetter, kit_of, sentences_of, words_of
from bot.wording.team import Team, Templates, beside, compiled, environment

log = logging.getLogger(__name__)

T = TypeVar("T")


def _default_folder() -> Path:
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"  # where the wheel puts them
    return inside if inside.is_dir() else package.parent / "templates"


class JinjaWording:
    """Facts -> words, as the `Wording` port.

    Args:
        templates: the folder that holds `messages` and `locale`.
        team: a team's own templates, which go before ours file by file.
        beside: see `Team`.

    Raises:
        WrongSettings: a template of the team's cannot be used; one sentence with its file and line.
    """

    def __init__(
        self,
        templates: Path | None = None,
        team: Path | None = None,
        beside: Callable[[Callable[[], None]], None] = beside,
    ) -> None:
        folder = templates or _default_folder()
        self._catalogue = Catalogue(folder / "locale")
        self._ours: Templates = compiled(environment(FileSystemLoader(folder / "messages")))
        try:
            self._team = Team(team, folder / "messages", trial, beside) if team else None
        except Mistake as wrong:
            raise WrongSettings("TEMPLATES_DIR: {mistake}", mistake=str(wrong)) from None

    def gettext(self, lang: Lang) -> Gettext:
        """The translator of a language; what is missing stays English."""
        return self._catalogue.gettext(lang)

    def draft(self, file: CaseFile, *, now: datetime) -> Words:
        """The message of coach.md's skeletons for the case's channel, in the client's language."""
        case = file.case.facts
        channel = (case.channel or Channel.EMAIL).value
        name = "answer" if case.fix_kind is FixKind.ANSWER else channel
        return self.rendered(file.lang, name, facts.of_case(file, now))

    def sentences(self, file: CaseFile, *, now: datetime) -> dict[str, str]:
        """Each part of the message alone, where the case has it: see `coach.mending`."""
        context = facts.of_case(file, now)
        return self._made(
            file.lang, SENTENCES, lambda template, bounded: sentences_of(template, context, bounded=bounded)
        )

    def update(
        self, file: CaseFile, promise: Promise, *, new_due: datetime, left: str, missed: bool
    ) -> Words:
        """The words to tell the client a new time."""
        return self.rendered(file.lang, "update", facts.of_update(file, promise, new_due, left, missed))

    def missed(self, file: CaseFile, promise: Promise, *, now: datetime) -> Words:
        """The words to own a time that has passed, while nobody has named another."""
        return self.rendered(file.lang, "missed", facts.of_missed(file, promise, now))

    def owned(self, file: CaseFile, promise: Promise, due: datetime, *, now: datetime) -> str:
        """A promise that was missed as what the owner did, for a case of its own."""
        return owned(self.gettext(file.lang), facts.of_owned(file, promise, due, now))

    def report(
        self,
        file: CaseFile,
        promise: Promise,
        *,
        now: datetime,
        kind: FixKind = FixKind.DONE,
        fix: str = "",
        due: datetime | None = None,
        reply: str = "",
    ) -> Words:
        """The words to tell the client that it is done, or the answer they were promised."""
        context = facts.of_report(file, promise, now, kind, fix, due, reply)
        return self.rendered(file.lang, "report", context)

    def reply(self, file: CaseFile, promise: Promise, answer: str, *, now: datetime) -> Words:
        """The words to give a client the answer to a question of theirs."""
        return self.rendered(file.lang, "reply", facts.of_reply(file, promise, answer, now))

    def thanks(self, file: CaseFile, *, now: datetime) -> Words:
        """A sentence to thank the client with: short, and it asks for nothing."""
        turn = ways(now, file.workspace.intervals)
        return self.rendered(file.lang, "thanks", facts.of_thanks(file, turn))

    def kit(self, file: CaseFile, *, now: datetime) -> Kit:
        """What is said aloud around the script of a call, in the client's language."""
        spoken = facts.of_call(file, now)
        return self._made(file.lang, CALL_KIT, lambda template, bounded: kit_of(template, spoken))

    def time_words(self, due: datetime, tz: str, lang: Lang, *, today: datetime | None = None) -> str:
        """A moment as the messages write it; with `today`, near moments read shorter."""
        return times.time_words(due, tz, lang, today=today)

    def date_words(self, moment: datetime, tz: str, lang: Lang, *, today: datetime) -> str:
        """A day that is promised without an hour."""
        return times.date_words(moment, tz, lang, seen=today)

    def clock_words(self, at: time, lang: Lang) -> str:
        """A time of any day: "9 am", "pukul 9 pagi"."""
        return times.wall_clock_words(at, lang)

    def names_day(self, text: str, day: datetime, tz: str, *, written: datetime) -> bool:
        """Whether a text that was written then names this day. Either language's spellings count."""
        return moving.names_day(text, day, tz, written)

    def states_time(self, text: str, due: datetime, tz: str, lang: Lang) -> bool:
        """Whether the text says this time. The spellings of both languages count: people mix them."""
        return moving.states_time(text, due, tz)

    def with_time(self, text: str, former: str, old: datetime, new: datetime, tz: str, lang: Lang) -> str:
        """`text` with the stated time put (back) in."""
        return moving.with_time(text, former, old, new, tz, lang)

    def rendered(self, lang: Lang, name: str, context: facts.Context) -> Words:
        """One template with all that it may use; the team's, as long as it gives words."""
        return self._made(lang, name, lambda template, bounded: words_of(template, context, bounded=bounded))

    def _made(self, lang: Lang, name: str, make: Callable[[Template, bool], T]) -> T:
        """What is made of a template: of the team's with care, else of ours."""
        team = self._team.current() if self._team else None
        if team is not None:
            try:
                return make(team[lang, name], True)
            except Exception as wrong:  # noqa: BLE001 - a case under way never stops at a template
                file, line = next(iter([*lines_of(wrong)][::-1]), (f"{lang.value}/{name}.j2", 1))
                # What went wrong may quote what somebody typed, and that is never logged.
                what = str(wrong) if isinstance(wrong, NoLetter) else type(wrong).__name__
                log.error("%s, line %d: %s. Amends used its own words.", file, line, what)
        return make(self._ours[lang, name], False)
