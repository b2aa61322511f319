"""The grace plan (story: review): the case on one page, for its owner and its reviewers (R65, R66)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.domain.plan import Part, Repair, lacking, repaired
from bot.domain.promise import PromiseKind, PromiseState
from bot.domain.standing import CONTENT
from bot.slack import ids
from bot.slack.ids import Act, Field, View
from bot.slack.mrkdwn import Said, Strong, cut, says
from bot.slack.views.client_working import client_working_button
from bot.slack.views.hearing import ending_words
from bot.slack.views.history import promise_blocks
from bot.slack.views.inputs import fill, text_input
from bot.slack.views.kit import FACT_MAX, by_call, kit_button, labelled, time_words
from bot.slack.views.linked import linked_blocks
from bot.slack.views.parts import (
    WHAT_MAX,
    Json,
    Meta,
    Page,
    actions,
    button,
    client_words,
    header,
    hint,
    modal,
    paragraph,
    quoted,
    section,
    state_words,
)
from bot.slack.views.settling import settle_menu, standing

DONE, NOW, TO_COME = "✓", "→", "○"
AFTER_TELLING = (Repair.FIX, Repair.LISTEN, Repair.SURPRISE)


def plan_view(file: CaseFile, page: Page, *, mine: bool, linked: Sequence[CaseFile] = ()) -> Json:
    """Apology, fix, time, prevention, make-good, then the surprise; where it stands, and what is missing.

    Args:
        mine: the reader owns the case. Nobody else gets a file with private notes in it.
        linked: cases that belong to it.
    """
    _ = page.gettext
    asks = mine and file.may_surprise
    title = _("{client}: {state}").format(
        client=client_words(file, page), state=state_words(file.case.state, page)
    )
    blocks = [
        header(title),
        paragraph(*_steps(file, page)),
        *_missing(file, page),
        {"type": "divider"},
        *(paragraph(part) for part in _parts(file, page)),
        *promise_blocks(file, page, mine=mine),
        *_talk(file, page),
        *_standing(file, page),
        *_surprise(file, page, asks),
        *linked_blocks(linked, page, mine=mine),
        *_notes(file, page, mine),
        *_buttons(file, page, mine),
    ]
    return modal(
        View.PLAN,
        _("The grace plan"),
        blocks,
        submit=_("Save") if asks else None,
        close=_("Close"),
        meta=Meta(case=file.case.id),
        typed=asks,
    )


def _steps(file: CaseFile, page: Page) -> list[Said]:
    """The six steps of the repair; nobody ticks them, the facts do."""
    _ = page.gettext
    words = {
        Repair.PREPARE: _("Prepare"),
        Repair.APOLOGISE: _("Apologise, and name it"),
        Repair.EXPLAIN: _("Explain briefly"),
        Repair.FIX: _("Fix it by a time"),
        Repair.LISTEN: _("Listen"),
        Repair.SURPRISE: _("Surprise them, and follow through"),
    }
    done = repaired(file)
    # What was left out of words that are told stays open, but the way goes on from the fix.
    to_come = AFTER_TELLING if file.case.telling else tuple(Repair)
    now = next((step for step in to_come if not done[step]), None)
    marks = {step: DONE if done[step] else NOW if step is now else TO_COME for step in Repair}
    return [
        says("{mark} {step}", mark=marks[step], step=Strong(words[step]) if step is now else words[step])
        for step in Repair
    ]


def _missing(file: CaseFile, page: Page) -> list[Json]:
    _ = page.gettext
    names = {
        Part.APOLOGY: _("the apology"),
        Part.FIX: _("the fix"),
        Part.TIME: _("the time"),
        Part.PREVENTION: _("the prevention"),
    }
    parts = ", ".join(names[part] for part in lacking(file))
    return [hint(_("Still missing: {parts}").format(parts=parts))] if parts else []


def _parts(file: CaseFile, page: Page) -> Iterator[Said]:
    """The plan itself; what is not there yet says so."""
    _ = page.gettext
    facts, main = file.case.facts, file.main_promise
    nothing = _("Nothing yet.")
    apology = "\n".join(filter(None, (facts.did.strip(), facts.effect.strip(), facts.explanation.strip())))
    yield _part(_("Apology"), apology or nothing)
    yield _part(_("The fix"), (main.what if main else facts.fix).strip() or nothing)
    yield _part(_("Time"), time_words(file, page) or nothing)
    yield _part(_("Prevention"), _prevention(file, page) or nothing)
    yield _part(_("Make-good"), _make_good(file, page) or _("None offered."))
    for promise in (p for p in file.promises if p.asked):
        time = page.time(promise.due) if promise.due else ""
        asked = (
            promise.what
            if not promise.pending
            else _("{what} (by {time})").format(what=cut(promise.what, WHAT_MAX), time=time)
        )
        owed, done = (_("Answer owed"), _("Answered"))
        if not promise.is_question:
            owed, done = (_("Also promised"), _("Done"))
        yield labelled(owed if promise.pending else done, asked)


def _part(label: str, text: str) -> Said:
    return says("{label}\n{text}", label=Strong(label), text=text[:FACT_MAX])


def _prevention(file: CaseFile, page: Page) -> str:
    _ = page.gettext
    promise = next((p for p in file.promises if p.kind is PromiseKind.PREVENTION), None)
    what = (promise.what if promise else file.case.facts.prevention).strip()
    if promise and promise.state is PromiseState.KEPT:
        return _("{what} (in place)").format(what=cut(what, FACT_MAX))
    due = promise.due if promise else file.case.facts.prevention_by
    if what and due:
        time = page.date(due, promise.tz if promise else file.owner.tz)
        return _("{what} (from {time})").format(what=cut(what, FACT_MAX), time=time)
    return what


def _make_good(file: CaseFile, page: Page) -> str:
    _ = page.gettext
    promise = next((p for p in file.promises if p.kind is PromiseKind.MAKE_GOOD), None)
    what = file.case.facts.make_good.strip()
    due = promise.due if promise else file.case.facts.make_good_by
    if promise and promise.state is PromiseState.KEPT:
        return _("{what} (they have it)").format(what=cut(what, FACT_MAX))
    if what and due:
        return _("{what} (by {time})").format(what=cut(what, FACT_MAX), time=page.time(due))
    return what


def _talk(file: CaseFile, page: Page) -> list[Json]:
    """How the talk went; the client's own words stand in no other place."""
    _ = page.gettext
    telling = file.case.telling
    if telling is None:
        tried = file.case.tried_at
        words = _("Nobody answered: {time}")
        return [hint(words.format(time=page.time(tried)))] if tried else []
    if telling.ended is None and not telling.said:
        return []
    ended = ending_words(telling.ended, page) if telling.ended else _("They said")
    said = [quoted(telling.said)] if telling.said else []
    return [paragraph(says("{label}\n{text}", label=Strong(_("The talk")), text=ended)), *said]


def _standing(file: CaseFile, page: Page) -> list[Json]:
    """From the day they were told (R61): before that there is nothing to say."""
    return [paragraph(*standing(file, page))] if file.client and file.case.telling else []


def _standing_buttons(file: CaseFile, page: Page) -> list[Json]:
    """Of a client who is happy: praise that is noticed later (R62), and thanks that were stopped."""
    _ = page.gettext
    client, value = file.client, ids.value(file.case.id, "")
    if client is None or client.standing not in CONTENT:
        return []
    praised = button(_("They praised or recommended us"), Act.PRAISED, value)
    again = button(_("Remind me to thank them"), Act.THANK_AGAIN, value)
    return [*([] if client.is_advocate else [praised]), *([] if client.thanking else [again])]


def _surprise(file: CaseFile, page: Page, asks: bool) -> list[Json]:
    """Asked for once the fix is kept, and never before (R60)."""
    _ = page.gettext
    idea = file.case.surprise.strip()
    if asks:
        asked = text_input(
            Field.SURPRISE,
            _("How could this become a good surprise for the client?"),
            hint=_("Small and personal is enough. It comes on top; what was promised is kept already."),
            multiline=True,
            optional=True,
            autosave=True,
        )
        return [fill(asked, 0, file.case.surprise)]
    if idea:
        return [paragraph(labelled(_("Surprise"), idea))]
    later = _("None yet.") if file.may_surprise else _("After the fix, never in its place.")
    return [paragraph(labelled(_("Surprise"), later))]


def _notes(file: CaseFile, page: Page, mine: bool) -> list[Json]:
    notes = file.case.facts.notes.strip()
    if not (mine and notes):
        return []
    only_you = page.gettext("Your private notes. Only you see them.")
    return [{"type": "divider"}, section(only_you), quoted(notes)]


def _buttons(file: CaseFile, page: Page, mine: bool) -> list[Json]:
    if not mine:
        return []
    buttons = [kit_button(file, page)] if by_call(file) and file.case.under_review else []
    if file.case.state is CaseState.TOLD:
        buttons.append(button(page.gettext("Add what they said"), Act.HEARD, file.case.id))
    if file.unsettled:
        buttons.append(settle_menu(file, page))
    if file.can_close:
        buttons.append(button(page.gettext("Close the case"), Act.CLOSE, file.case.id))
    if file.client is not None:
        buttons.append(client_working_button(file, page))
    buttons += _standing_buttons(file, page)
    return [actions(*buttons)] if buttons else []
