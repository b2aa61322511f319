"""When a client works, and on which clock: the form, from the plan."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.domain.working import Working
from bot.slack.ids import Act, Field, View
from bot.slack.views.inputs import fill, typeahead_input
from bot.slack.views.parts import Json, Meta, Page, button, client_words, hint, modal
from bot.slack.views.working import holidays, times


def client_working_button(file: CaseFile, page: Page) -> Json:
    words = page.gettext("When {client} works").format(client=client_words(file, page))
    return button(words, Act.CLIENT_WORKING, file.case.id)


def client_working_view(
    file: CaseFile, working: Working, place: str, zone: tuple[str, str] | None, page: Page
) -> Json:
    """Time zone, days, hours, public holidays.

    Args:
        working: what holds for the client now, with nothing left open.
        place: the name of the country and state whose holidays they keep; empty for none.
        zone: the IANA name of their clock and its words; None: nobody has said.
    """
    _ = page.gettext
    said = _("{client}: I use it to warn you before you promise a time that is awkward for them.")
    clock = typeahead_input(
        Field.ZONE, _("Their time zone"), placeholder=_("Type a city or a country"), optional=True
    )
    blocks = [
        hint(said.format(client=client_words(file, page))),
        fill(clock, 0, zone),
        *times(working, page),
        holidays(working, place, page),
    ]
    return modal(
        View.CLIENT_WORKING,
        _("When they work"),
        blocks,
        submit=_("Save"),
        close=_("Cancel"),
        meta=Meta(case=file.case.id),
        typed=False,
    )
