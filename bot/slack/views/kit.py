"""The call kit (story: telling): in the owner's DM with the words, and as a modal to be read during the call.

Instructions are in the owner's language; what is said aloud is in the client's.
"""

from __future__ import annotations

from bot.domain.case import CaseAct, Cause, FixKind
from bot.domain.file import CaseFile
from bot.domain.kit import Kit, Likely, Ready, closing, readiness, said_first, unprepared
from bot.domain.people import Channel
from bot.domain.promise import PromiseState
from bot.slack import ids
from bot.slack.ids import Act, Field, View
from bot.slack.mrkdwn import Said, Strong, cut, says
from bot.slack.views.capture import on_both_clocks
from bot.slack.views.inputs import fill, text_input
from bot.slack.views.parts import (
    Json,
    Meta,
    Page,
    actions,
    button,
    header,
    modal,
    paragraph,
    quoted,
    section,
    who_to_tell,
)

ANSWER_MAX = 500
FACT_MAX = 1000
#: A mark and its words; said to screen readers as it stands.
DONE, OPEN = "✓", "○"


def by_call(file: CaseFile) -> bool:
    return file.case.facts.channel is Channel.CALL


def kit_button(file: CaseFile, page: Page) -> Json:
    return button(page.gettext("Open the call kit"), Act.KIT, file.case.id)


def sheet_button(file: CaseFile, page: Page) -> Json:
    return button(page.gettext("Detail sheet"), Act.SHEET, file.case.id)


def no_answer_button(file: CaseFile, page: Page) -> Json:
    """Beside *I told them*: a call that nobody took tells nobody anything."""
    return button(page.gettext("No answer"), Act.NO_ANSWER, file.case.id)


# Before.


def before(file: CaseFile, kit: Kit, page: Page) -> list[Json]:
    """The readiness list, and what they are likely to ask (R14)."""
    return [paragraph(*_ready_lines(file, kit, page)), paragraph(*_likely_lines(kit, page))]


def _ready_lines(file: CaseFile, kit: Kit, page: Page) -> list[Said]:
    _ = page.gettext
    ready = readiness(file, kit, page.now)
    words = {
        Ready.FACTS: _("What happened, and why"),
        Ready.FIX: _("The fix"),
        Ready.TIME: _("A time you can keep"),
        Ready.QUESTIONS: _("Answers to what they may ask"),
        Ready.READ: _("Words that somebody has read with you"),
    }
    lines = [says("{mark} {item}", mark=DONE if ready[item] else OPEN, item=words[item]) for item in Ready]
    return [*lines, says(_("You call {who} yourself."), who=who_to_tell(file, page))]


def _likely_lines(kit: Kit, page: Page) -> list[Said]:
    """Each question, and its answer; where the case has none, what to prepare."""
    _ = page.gettext
    prepare = {
        Likely.WHY: _("No answer yet. Prepare one or two sentences on why it happened."),
        Likely.WHEN: _("No answer yet. Prepare what you will do, and a time you can keep."),
        Likely.AGAIN: _("No answer yet. Prepare one thing that will be different from now on."),
        Likely.COST: _("No answer yet. Prepare what you can offer, and who decides on it."),
    }
    lines = [says(_("They may ask:"))]
    for question in kit.questions:
        lines.append(says("{asked}", asked=Strong(question.asked)))
        lines.append(says("{answer}", answer=cut(question.answer, ANSWER_MAX) or prepare[question.kind]))
    return lines


def warning(file: CaseFile, kit: Kit, page: Page) -> list[Json]:
    """One kind sentence to whoever is about to call with something missing; it blocks nothing (R13)."""
    _ = page.gettext
    item = unprepared(file, kit, page.now)
    if item is None:
        return []
    words = {
        Ready.FACTS: _("Before you call: two sentences on why it happened will carry you. Take a minute."),
        Ready.FIX: _("Before you call: decide what you will do about it. They will ask."),
        Ready.TIME: _("Before you call: choose a time that you can keep, with Edit. They will ask."),
        Ready.READ: _("Nobody has read these words with you yet. You can call; two readers are kinder."),
    }
    return [section(words[item])]


# During.


def stop_line(page: Page) -> Said:
    """R39, R41."""
    return says(page.gettext("Then stop. Silence is fine: let them speak first, however long it takes."))


def in_their_language(file: CaseFile, page: Page) -> bool:
    """What is said aloud stands in another language than the page around it, so the page says so."""
    return file.lang is not page.lang


def listen_lines(kit: Kit, page: Page, *, theirs: bool = False) -> list[Said]:
    """R40, R43.

    Args:
        theirs: see `in_their_language`.
    """
    _ = page.gettext
    lines = [
        says(_("If they are upset, they are being reasonable: it happened to them.")),
        says(_("Let them finish. Don't correct. Write down their words.")),
    ]
    sting = _("If it stings, say: “{words}”")
    if theirs:
        sting = _("If it stings, say in their language: “{words}”")
    return [*lines, says(sting, words=kit.sting)] if kit.sting else lines


def instead_lines(kit: Kit, page: Page, *, theirs: bool = False) -> list[Said]:
    """What to say in place of a defence (R42).

    Args:
        theirs: see `in_their_language`.
    """
    _, sentence = page.gettext, page.gettext("Not “{defence}” but “{instead}”")
    lines = [says(sentence, defence=defence, instead=Strong(instead)) for defence, instead in kit.instead]
    return [says(_("What to say instead, in their language:")), *lines] if theirs and lines else lines


def kit_view(file: CaseFile, page: Page) -> Json:
    """The kit, in the order of the call.

    It leads to no plan: the plan leads here, and Slack lays three modals on each other at most.
    """
    _ = page.gettext
    kit, theirs = page.kit(file), in_their_language(file, page)
    script = file.latest.text if file.latest else ""
    told = file.case.can(CaseAct.TELL)
    version = file.latest.number if file.latest else 0
    after = [button(_("I told them"), Act.TOLD, ids.value(file.case.id, version), style="primary")]
    after.append(no_answer_button(file, page))
    blocks = [
        *warning(file, kit, page),
        header(_("Before")),
        *before(file, kit, page),
        header(_("Say")),
        quoted(said_first(script)),
        header(_("Stop")),
        paragraph(stop_line(page)),
        header(_("Listen")),
        paragraph(*listen_lines(kit, page, theirs=theirs)),
        header(_("Don't defend")),
        paragraph(*instead_lines(kit, page, theirs=theirs)),
        header(_("If they ask for more")),
        paragraph(says(_("Answer only what they ask. If you don't know, say: “{words}”"), words=kit.unknown)),
        actions(sheet_button(file, page)),
        header(_("To end the call")),
        quoted(closing(script) or kit.close),
        header(_("After")),
        paragraph(says(_("Write down how it ended, what is still open, and each time you named."))),
        *([actions(*after)] if told else []),
    ]
    meta = Meta(case=file.case.id)
    return modal(View.KIT, _("The call"), blocks, close=_("Close"), meta=meta, typed=False)


# The detail sheet (R15, R44).


def sheet_view(file: CaseFile, page: Page) -> Json:
    """What the owner keeps ready, apart from the message; theirs alone, with their private notes."""
    _ = page.gettext
    details = text_input(
        Field.DETAILS,
        _("Add details"),
        hint=_("Figures, names, dates: what they may want to know. It is not in the message."),
        multiline=True,
        optional=True,
        autosave=True,
    )
    blocks = [
        section(_("Open it when they ask, and answer only what they ask.")),
        *(paragraph(line) for line in _fact_lines(file, page)),
        fill(details, 0, file.case.details),
    ]
    if notes := file.case.facts.notes.strip():
        blocks += [
            {"type": "divider"},
            section(_("Your private notes. Only you see them.")),
            quoted(notes),
        ]
    return modal(
        View.SHEET,
        _("Detail sheet"),
        blocks,
        submit=_("Save"),
        close=_("Close"),
        meta=Meta(case=file.case.id),
    )


def _fact_lines(file: CaseFile, page: Page) -> list[Said]:
    _ = page.gettext
    facts, main = file.case.facts, file.main_promise
    causes = {
        Cause.ME: "",
        Cause.TEAMMATE: _("A teammate's part, and yours to own: say “I” or “we”."),
        Cause.SYSTEM: _("A system's part, and yours to own: say “I” or “we”."),
        Cause.SUPPLIER: _("A supplier's part, and yours to own: say “I” or “we”."),
    }
    rows = [
        (_("When it happened"), page.time(facts.happened_at) if facts.happened_at else ""),
        (_("What I did"), facts.did),
        (_("What it did to them"), facts.effect),
        (_("Why"), facts.explanation),
        (_("What caused it"), causes[facts.cause]),
        (_("The fix"), main.what if main else facts.fix),
        (_("By when"), time_words(file, page)),
        (_("What will prevent it"), facts.prevention),
        (_("In place from"), page.date(since, file.owner.tz) if (since := facts.prevention_by) else ""),
        (_("Make-good"), facts.make_good),
    ]
    return [labelled(label, text) for label, text in rows if text.strip()]


def time_words(file: CaseFile, page: Page) -> str:
    """The promised time, and whether it was kept; empty when there is none."""
    _ = page.gettext
    facts, main = file.case.facts, file.main_promise
    if main is None and facts.fix_kind is FixKind.DONE:
        return _("Done already")
    due = main.due if main else facts.fix_by
    if due is None:
        return ""
    words = {PromiseState.KEPT: _("Kept ({time})"), PromiseState.MISSED: _("Passed: {time}")}
    state = main.state if main else PromiseState.PLANNED
    return words.get(state, _("By {time}")).format(time=on_both_clocks(due, file, page) or page.time(due))


def labelled(label: str, text: str) -> Said:
    """A label in bold, and what was typed beneath it."""
    return says("{label}\n{text}", label=Strong(label), text=cut(text, FACT_MAX))
