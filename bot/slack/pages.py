"""How one reader sees things, and where a case can be read."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.domain.people import Person
from bot.slack.views.parts import Page
from bot.usecases.missed import words_now
from bot.usecases.ports import Desk


def make_page(desk: Desk, person: Person) -> Page:
    """A reader's page: their language, their clock."""
    now = desk.clock.now()
    return Page(
        gettext=desk.wording.gettext(person.lang),
        lang=person.lang,
        now=now,
        tz=person.tz,
        time=lambda moment: desk.wording.time_words(moment, person.tz, person.lang, today=now),
        day=lambda moment: desk.wording.time_words(moment, person.tz, person.lang),
        on=lambda moment, tz: desk.wording.time_words(moment, tz, person.lang, today=now),
        kit=lambda file: desk.wording.kit(file, now=now),
        thanks=lambda file: desk.wording.thanks(file, now=now).text,
        late=lambda file, promise: words_now(desk.wording, file, promise, now),
        clock=lambda at: desk.wording.clock_words(at, person.lang),
        week=lambda file: desk.week(file.owner, file.workspace),
        date=lambda moment, tz: desk.wording.date_words(moment, tz, person.lang, today=now),
    )


def permalink(team_url: str, file: CaseFile) -> str | None:
    if file.case.thread is None:
        return None
    channel, ts = file.case.thread
    return f"{team_url.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}"
