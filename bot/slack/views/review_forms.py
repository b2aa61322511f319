"""Review: its modals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from bot.domain.case import Step
from bot.domain.file import CaseFile
from bot.domain.hint import Hints
from bot.domain.people import Channel
from bot.slack.ids import Act, Field, View
from bot.slack.mrkdwn import User, cut, says
from bot.slack.views.hints import held_blocks, hint_blocks, undo_button
from bot.slack.views.inputs import (
    fill,
    moment_input,
    radio_input,
    text_input,
)
from bot.slack.views.parts import (
    Json,
    Meta,
    Page,
    actions,
    button,
    client_words,
    modal,
    paragraph,
    quoted,
    section,
)
from bot.slack.views.report_fields import (
    SUBJECT_MAX,
    as_it_is_input,
    reader_channel_input,
    reader_people_input,
)

Gettext = Callable[[str], str]


@lru_cache(maxsize=8)
def _fields(_: Gettext) -> dict[str, Json]:
    """The inputs, once per language. Copy them, never change them."""
    return {
        Field.REASON: text_input(
            Field.REASON, _("What would you change, and why?"), multiline=True, autosave=True
        ),
        Field.WORDS: text_input(Field.WORDS, _("The words for the client"), multiline=True, autosave=True),
        Field.SUBJECT: text_input(Field.SUBJECT, _("Subject"), longest=SUBJECT_MAX, autosave=True),
        Field.DUE: moment_input(
            Field.DUE,
            _("Promised time"),
            hint=_("The words have to say it too."),
            optional=True,
            autosave=True,
        ),
        Field.AS_IT_IS: as_it_is_input(_, _("Save it as it is")),
        Field.PLACE_CHANNEL: reader_channel_input(_),
        Field.PLACE_PEOPLE: reader_people_input(_),
    }


def _meta(file: CaseFile, rev: int = 0) -> Meta:
    return Meta(case=file.case.id, rev=rev, version=file.latest.number if file.latest else 0)


def _latest_words(file: CaseFile) -> str:
    return file.latest.text if file.latest else ""


def changes_view(file: CaseFile, page: Page) -> Json:
    """Ask for changes, with a reason."""
    _ = page.gettext
    said = says(_("{owner} reads this in the thread."), owner=User(file.case.owner))
    blocks = [fill(_fields(_)[Field.REASON], 0), paragraph(said)]
    return modal(
        View.CHANGES,
        _("Ask for changes"),
        blocks,
        submit=_("Send"),
        close=_("Cancel"),
        meta=_meta(file),
    )


def suggest_view(file: CaseFile, page: Page) -> Json:
    """Suggest wording, beginning from the latest words."""
    _ = page.gettext
    return modal(
        View.SUGGEST,
        _("Suggest wording"),
        [fill(_fields(_)[Field.WORDS], 0, _latest_words(file))],
        submit=_("Suggest"),
        close=_("Cancel"),
        meta=_meta(file),
    )


def edit_view(
    file: CaseFile,
    page: Page,
    *,
    text: str | None = None,
    due: datetime | None = None,
    rev: int = 0,
    notice: str = "",
    hints: Hints | None = None,
    may_undo: bool = False,
    warned: bool = False,
) -> Json:
    """The owner's edit: a new version.

    Args:
        text, due: stand in for what the latest version has.
        notice: translated, on top.
        hints: of the coach, on these words; may_undo: the words before these can come back.
        warned: what speaks against its time has been shown.
    """
    _ = page.gettext
    static = _fields(_)
    blocks = [section(notice)] if notice else []
    blocks += [actions(undo_button(page, file.case.id))] if may_undo else []
    blocks += hint_blocks(hints, page, fill(static[Field.AS_IT_IS], rev))
    if file.case.facts.channel is Channel.EMAIL:
        subject = file.latest.subject if file.latest else ""
        blocks.append(fill(static[Field.SUBJECT], rev, subject))
    words = _latest_words(file) if text is None else text
    blocks.append(fill(static[Field.WORDS], rev, words))
    promise = file.main_promise
    if promise and promise.due:
        blocks.append(fill(static[Field.DUE], rev, due or promise.due))
    blocks += held_blocks(hints, page)
    if hints is not None:
        blocks.append(actions(button(_("Check again"), Act.CHECK_AGAIN, file.case.id)))
    meta = replace(_meta(file, rev), warned=warned)
    return modal(View.EDIT, _("Edit the words"), blocks, submit=_("Save"), close=_("Cancel"), meta=meta)


def time_view(
    file: CaseFile,
    page: Page,
    *,
    stated: str,
    rev: int,
    text: str = "",
    step: Step | None = None,
    warned: bool = False,
) -> Json:
    """The edited words no longer contain the promised time: change it, restore it, or is it there?

    Args:
        stated: the time as the words stated it.
        text: the edited words, shown; the caller keeps them.
        step: the step of the report it came from; none: from an edit.
        warned: what speaks against its time has been shown there.
    """
    _ = page.gettext
    lost = _("The words no longer say {stated}.").format(stated=cut(stated, 200))
    choices = [
        ("restore", _("Put the time back into the words")),
        ("change", _("Change the promise to the time below")),
        ("keep", _("They still say it, in other words")),
    ]
    choice = radio_input(Field.TIME_CHOICE, _("What shall it be?"), choices)
    due = moment_input(Field.DUE, _("New time"), hint=_("Only when you change the promise."), optional=True)
    blocks = [section(lost), *([quoted(text)] if text else []), fill(choice, rev), fill(due, rev)]
    meta = replace(_meta(file, rev), step=step.value if step else "", warned=warned)
    close = _("Finish later") if step else _("Cancel")
    return modal(View.TIME, _("The promised time"), blocks, submit=_("Save"), close=close, meta=meta)


def place_view(file: CaseFile, page: Page, notice: str = "") -> Json:
    """Another review place. `notice` is translated."""
    _ = page.gettext
    client = client_words(file, page)
    asked = _("Where shall your draft for {client} be read?").format(client=client)
    static, place = _fields(_), file.case.place
    blocks = [
        section(notice or asked),
        fill(static[Field.PLACE_CHANNEL], 0),  # not the one that refused us
        fill(static[Field.PLACE_PEOPLE], 0, place.people),
    ]
    return modal(
        View.PLACE, _("Another review place"), blocks, submit=_("Send"), close=_("Cancel"), meta=_meta(file)
    )
