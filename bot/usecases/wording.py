"""What the use cases need of words, as a Protocol."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import Protocol

from bot.domain.case import FixKind
from bot.domain.file import CaseFile
from bot.domain.kit import Kit
from bot.domain.message import Words
from bot.domain.people import Lang
from bot.domain.promise import Promise

#: Translates an English msgid into a person's language.
Gettext = Callable[[str], str]


class Wording(Protocol):
    """Facts -> words. Never raises for missing optional facts: what is missing drops out (R25)."""

    def gettext(self, lang: Lang) -> Gettext: ...

    def draft(self, file: CaseFile, *, now: datetime) -> Words:
        """The message of coach.md's skeletons for the case's channel, in the client's language."""

    def sentences(self, file: CaseFile, *, now: datetime) -> dict[str, str]:
        """Each part of the message alone (apology, mistake, effect, explanation, remedy, prevention,
        make_good, invitation), in the client's language; a part without its facts is not there."""

    def update(
        self, file: CaseFile, promise: Promise, *, new_due: datetime, left: str, missed: bool
    ) -> Words:
        """The words to tell the client a new time; `left` is what is still to do; `missed` owns the miss."""

    def missed(self, file: CaseFile, promise: Promise, *, now: datetime) -> Words:
        """The words to own a promised time that has passed. No other has been named, so they name none."""

    def owned(self, file: CaseFile, promise: Promise, due: datetime, *, now: datetime) -> str:
        """That a promise was missed as *What I did*: in the first person, without its stop, in the language
        of the words, for it goes into them. `due` is the time that passed, as the client was told it."""

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
        """The words to tell the client that it is done. `promise` as it stood before it was kept; of an
        answer, `reply` is what was found out; `kind`, `fix` and `due` say what became of the fix."""

    def reply(self, file: CaseFile, promise: Promise, answer: str, *, now: datetime) -> Words:
        """The words to give a client the answer to what they asked. `promise` as it stood before it was
        kept; `answer` in the owner's words."""

    def thanks(self, file: CaseFile, *, now: datetime) -> Words:
        """A sentence to thank the client with (R63): short, it asks for nothing, and says it otherwise than
        a quarter ago."""

    def kit(self, file: CaseFile, *, now: datetime) -> Kit:
        """What is said aloud around the script of a call, in the client's language (R14, R39 to R44)."""

    def time_words(self, due: datetime, tz: str, lang: Lang, *, today: datetime | None = None) -> str:
        """A moment as the messages write it: "3:30 pm on Thursday 27 November" / "pukul 3.30 petang,
        Khamis, 27 November". With `today` (aware) near moments read shorter for pings: "3:30 pm today"."""

    def date_words(self, moment: datetime, tz: str, lang: Lang, *, today: datetime) -> str:
        """Its day alone: "Tuesday 1 December", with the year where it is not that of `today` (aware)."""

    def clock_words(self, at: time, lang: Lang) -> str:
        """A time of any day in the same style: "9 am" / "pukul 9 pagi"."""

    def names_day(self, text: str, day: datetime, tz: str, *, written: datetime) -> bool:
        """Whether a text that was written at a moment (aware UTC) names the day of another, in a usual
        spelling."""

    def states_time(self, text: str, due: datetime, tz: str, lang: Lang) -> bool:
        """Whether the text still says this time: its clock time and its day, in a usual spelling."""

    def with_time(self, text: str, former: str, old: datetime, new: datetime, tz: str, lang: Lang) -> str:
        """`text` with the stated time put (back) in.

        The old time's words are replaced by the new one's; when they are not in the text, the sentence
        of `former` that stated the time is added before the closing question, with the new time in it."""
