"""The Jinja side: templates compiled once, rendered from facts."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.domain.case import FixKind
from bot.domain.file import CaseFile
from bot.domain.message import Words
from bot.domain.people import Channel, Lang
from bot.domain.promise import Promise
from bot.wording import facts, moving, times
from bot.wording.catalogue import Catalogue, Gettext
from bot.wording.edges import cap, cut, one_line, restored, stop, tidied

SUBJECT_MAX = 120
_NAMES = ("email", "chat", "call", "update", "report", "answer")


def _default_folder() -> Path:
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"  # where the wheel puts them
    return inside if inside.is_dir() else package.parent / "templates"


class JinjaWording:
    """Facts -> words, as the `Wording` port.

    Args:
        templates: the folder that holds `messages` and `locale`.
    """

    def __init__(self, templates: Path | None = None) -> None:
        folder = templates or _default_folder()
        self._catalogue = Catalogue(folder / "locale")
        env = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(folder / "messages"),
            undefined=StrictUndefined,
            autoescape=False,  # plain text: what people typed appears to the letter
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        env.filters |= {"stop": stop, "cap": cap}
        self._templates: dict[tuple[Lang, str], Template] = {
            (lang, name): env.get_template(f"{lang.value}/{name}.j2") for lang in Lang for name in _NAMES
        }

    def gettext(self, lang: Lang) -> Gettext:
        """The translator of a language; what is missing stays English."""
        return self._catalogue.gettext(lang)

    def draft(self, file: CaseFile, *, now: datetime) -> Words:
        """The message of coach.md's skeletons for the case's channel, in the client's language."""
        case = file.case.facts
        channel = (case.channel or Channel.EMAIL).value
        name = "answer" if case.fix_kind is FixKind.ANSWER else channel
        return self.rendered(file.lang, name, facts.of_case(file, now))

    def update(
        self, file: CaseFile, promise: Promise, *, new_due: datetime, left: str, missed: bool
    ) -> Words:
        """The words to tell the client a new time."""
        return self.rendered(file.lang, "update", facts.of_update(file, promise, new_due, left, missed))

    def report(
        self,
        file: CaseFile,
        promise: Promise,
        *,
        now: datetime,
        kind: FixKind = FixKind.DONE,
        fix: str = "",
        due: datetime | None = None,
    ) -> Words:
        """The words to tell the client that it is done, or the answer they were promised."""
        return self.rendered(file.lang, "report", facts.of_report(file, promise, now, kind, fix, due))

    def time_words(self, due: datetime, tz: str, lang: Lang, *, today: datetime | None = None) -> str:
        """A moment as the messages write it; with `today`, near moments read shorter."""
        return times.time_words(due, tz, lang, today=today)

    def states_time(self, text: str, due: datetime, tz: str, lang: Lang) -> bool:
        """Whether the text says this time. The spellings of both languages count: people mix them."""
        return moving.states_time(text, due, tz)

    def with_time(self, text: str, former: str, old: datetime, new: datetime, tz: str, lang: Lang) -> str:
        """`text` with the stated time put (back) in."""
        return moving.with_time(text, former, old, new, tz, lang)

    def rendered(self, lang: Lang, name: str, context: facts.Context) -> Words:
        """One template with all that it may use."""
        text = tidied(self._templates[lang, name].render(context))
        if context["channel"] != Channel.EMAIL.value:
            return Words(restored(text))
        # The templates of emails begin with their subject, on a line of its own.
        subject, _, body = text.partition("\n")
        return Words(restored(body.strip()), cut(one_line(restored(subject)), SUBJECT_MAX))
