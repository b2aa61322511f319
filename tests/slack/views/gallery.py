"""Every screen and every message, each in the states in which it looks different."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import Any

from bot.domain.capture import Against, Doubt, Doubtful, Holiday, Whose
from bot.domain.case import CaseState, Facts, Place, Severity, Step, Telling
from bot.domain.file import CaseFile
from bot.domain.hint import CONSIDER, MUST, SHOULD, Hint, Hints, Remark
from bot.domain.message import Approval, Suggestion, Words
from bot.domain.outbox import ROUND_MOST, Kind, Utterance
from bot.domain.people import Channel, Lang, Workspace
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState, Turn
from bot.domain.settling import Settled
from bot.domain.standing import Standing
from bot.domain.talk import QUESTIONS_MAX, Ending
from bot.domain.unheard import Unheard
from bot.domain.working import Working
from bot.slack.views import (
    capture,
    client_working,
    closing,
    followups,
    hearing,
    home,
    kit,
    mine,
    missed,
    plan,
    report,
    report_back,
    review,
    rounds,
    snoozing,
    telling,
    working,
)
from bot.slack.views.messages import RENDER
from bot.slack.views.outcomes import OUTCOMES
from bot.slack.views.parts import Page

from .cast import (
    ADAM,
    DANA,
    DUE,
    FAR,
    NOW,
    ROOM,
    SAM,
    Typed,
    client,
    facts,
    file,
    of_case,
    owner,
    promise,
    unfinished,
)
from .gallery_untold import FOR_ANOTHER, UNTOLD_MESSAGES, UNTOLD_MODALS

Json = dict[str, Any]
Exhibit = Callable[[Typed, Page], Json]


def _step(step: Step, given: Callable[[Typed], Facts] = facts, **more: Any) -> Exhibit:
    def build(t: Typed, page: Page) -> Json:
        known = {name: value(t) if callable(value) else value for name, value in more.items()}
        kw: Json = {"case_id": "K1", "rev": 3, "client": client(t), "owner": owner(t)} | known
        return report.step_view(step, given(t), page, **kw)

    return build


def _bare(t: Typed) -> Facts:
    return Facts()


def _they_know(t: Typed) -> Facts:
    return facts(t, they_know=True)


def _ordinary_call(t: Typed) -> Facts:
    return facts(t, severity=Severity.ORDINARY, channel=Channel.CALL)


def _by_call(t: Typed, state: CaseState = CaseState.APPROVED) -> CaseFile:
    """A script as the template makes it, with the place to stop and the closing."""
    script = (
        f'{t.edited} {t.explanation}\n\n(Stop here.)\n\nIf it stings: {t.reason}\n\nTo close: "{t.suggested}"'
    )
    given = file(t, state)
    called = of_case(given, facts=replace(facts(t), channel=Channel.CALL), details=t.details)
    return replace(called, versions=(*given.versions[:1], replace(given.versions[1], text=script)))


def _unprepared(t: Typed) -> CaseFile:
    given = _by_call(t)
    bare = replace(given.case.facts, explanation="", channel=Channel.CALL)
    return replace(of_case(given, facts=bare), versions=(), approvals=())


def _tried(t: Typed) -> CaseFile:
    return of_case(_by_call(t), tried_at=NOW - timedelta(hours=1))


def _bare_file(t: Typed) -> CaseFile:
    nothing = Facts(client_id="CL1")
    return replace(of_case(file(t), facts=nothing), promises=(), versions=())


def _heard(t: Typed) -> CaseFile:
    """Told by phone; upset, with two questions, one of them answered."""
    given = file(t, CaseState.TOLD)
    told = Telling(NOW, Channel.CALL, 2, reviewed=True, ended=Ending.UPSET, said=t.said)
    asked = (
        promise(t, PromiseKind.ANSWER, id="Pq1", what=t.asked, asked=True, state=PromiseState.OPEN),
        promise(t, PromiseKind.ANSWER, id="Pq2", what=t.asked_too, asked=True, state=PromiseState.KEPT),
    )
    missed = replace(given.promises[0], state=PromiseState.MISSED)
    kept = replace(given.promises[1], state=PromiseState.KEPT)
    return replace(of_case(given, telling=told, details=t.details), promises=(missed, kept, *asked))


def _surprised(t: Typed) -> CaseFile:
    return of_case(_closable(t), state=CaseState.CLOSED, surprise=t.surprise)


def _hints(t: Typed, **more: Any) -> Hints:
    """One of each kind; what the coach says stands where somebody might have typed it."""
    hints = (
        Hint("conditional", MUST, t.reason, t.names, t.reason, usable=True),
        Hint("but_defence", MUST, t.reason, t.names, t.reason, usable=True, again=True),
        Hint("no_fix", MUST, "", t.names, t.reason, usable=True),
        Hint("over_promise", MUST, t.reason, t.names, "", usable=True),
        Hint("jargon", SHOULD, t.left, t.names, t.reason, word=t.left),
        Hint("too_little", CONSIDER, t.reason, t.names, t.reason),
    )
    return Hints(hints, **more)


def _remarked(t: Typed, page: Page) -> Json:
    rules = ("conditional", "no_fix", "no_when", "vague_time", "jargon", "minimising", "again", "too_long")
    remarks = tuple(Remark(rule, t.reason, chosen=False) for rule in rules)
    remarks += (Remark("no_apology", "", chosen=True), Remark("blame_shift", t.left, chosen=True))
    given = file(t)
    return review.buttons(given, replace(given.versions[1], remarks=remarks), page)


def _abroad(t: Typed) -> CaseFile:
    """Their client is in Tokyo."""
    return replace(file(t, TOLD), client=replace(client(t), tz="Asia/Tokyo"))


def _called_abroad(t: Typed) -> CaseFile:
    return of_case(_abroad(t), facts=replace(facts(t), channel=Channel.CALL))


def _missed(t: Typed) -> Promise:
    return promise(t, state=PromiseState.MISSED, due=NOW - timedelta(minutes=15))


def _in_place_for_long(t: Typed) -> CaseFile:
    """The case is closed; whether the prevention has held is still to be said."""
    turn = Turn(PromiseAct.KEEP, NOW - timedelta(days=31), ADAM, FAR)
    kept = promise(t, PromiseKind.PREVENTION, state=PromiseState.KEPT, history=(turn,))
    return file(t, CaseState.CLOSED, promises=(promise(t, state=PromiseState.KEPT), kept))


def _to_make_good(t: Typed) -> CaseFile:
    """The fix is kept; what makes up for it is still owed."""
    owed = promise(t, PromiseKind.MAKE_GOOD, what=t.make_good, due=FAR, state=PromiseState.OPEN)
    return file(t, TOLD, promises=(promise(t, state=PromiseState.KEPT), owed))


def _with_history(t: Typed) -> tuple[Promise, ...]:
    """A fix that was moved, missed, moved more often than is shown, and kept; and what is still open."""
    hour = timedelta(hours=1)
    fix = promise(t).move(PromiseAct.MOVE, at=NOW, by=ADAM, due=DUE)
    fix = fix.move(PromiseAct.OPEN, at=NOW, by=ADAM).move(PromiseAct.MOVE, at=NOW, by=ADAM, due=DUE + hour)
    fix = fix.move(PromiseAct.MISS, at=DUE + 2 * hour, by=ADAM)
    for later in range(3, 7):
        fix = fix.move(PromiseAct.MOVE, at=DUE, by=ADAM, due=DUE + later * hour)
    asked = promise(t, PromiseKind.ANSWER, id="Pq", what=t.asked, asked=True)
    gone = promise(t, PromiseKind.MAKE_GOOD, id="Pm", what=t.make_good)
    return (
        fix.move(PromiseAct.KEEP, at=DUE + 6 * hour, by=ADAM),
        promise(t, PromiseKind.PREVENTION, due=None).move(PromiseAct.OPEN, at=NOW, by=ADAM),
        asked.move(PromiseAct.OPEN, at=NOW, by=ADAM).move(PromiseAct.MISS, at=FAR, by=ADAM),
        gone.move(PromiseAct.OPEN, at=NOW, by=ADAM).move(PromiseAct.RELEASE, at=FAR, by=ADAM),
    )


def _timed(found: Sequence[Doubtful], t: Typed, page: Page) -> Json:
    times = {"fix_by": DUE, "make_good_by": FAR}
    about_time = capture.about_times(found, times, _abroad(t), page)
    return _step(Step.DRAFT, default_channel=ROOM, about_time=about_time)(t, page)


def _doubtful(
    first: Against = Against.SOON, *, field: str = "due", kind: PromiseKind = PromiseKind.FIX
) -> Doubtful:
    one = Doubt(first, Whose.BOTH, DUE.date(), Holiday("Adam", "Adam"))
    return Doubtful(field, DUE, kind, (one, Doubt(Against.TIGHT, by=timedelta(hours=2))))


MODALS: dict[str, Exhibit] = {
    "working": lambda t, page: working.working_view(_hours(), "Malaysia, Kedah", page, working.ME),
    "client_working": lambda t, page: client_working.client_working_view(
        file(t), _hours(), "Malaysia, Kedah", ("Asia/Tokyo", "Tokyo, Japan"), page
    ),
    "client_working_unset": lambda t, page: client_working.client_working_view(
        file(t), replace(_hours(), country="", state=""), "", None, page
    ),
    "working_of_the_team": lambda t, page: working.working_view(
        Working(frozenset({0}), time(9), time(18), country=""), "", page, working.TEAM
    ),
    "step_admit_empty": _step(Step.ADMIT, _bare, client=None),
    "step_admit_full": _step(Step.ADMIT, unfinished=unfinished),
    "step_admit_new_client": _step(
        Step.ADMIT,
        lambda t: facts(t, client_id=None, client_name=t.client, they_know=True),
        client=None,
        notice=lambda t: t.names,
    ),
    "step_explain": _step(Step.EXPLAIN),
    "step_fix_first_time": _step(
        Step.FIX, _bare, client=None, owner=lambda t: owner(t, sign_off="", phone="")
    ),
    "step_fix_grave": _step(Step.FIX),
    "step_fix_of_a_known_clock": _step(Step.FIX, client=lambda t: replace(client(t), tz="Asia/Tokyo")),
    "step_fix_clock_chosen": _step(Step.FIX, lambda t: facts(t, zone="Asia/Tokyo"), zone="Tokyo, Japan"),
    "step_draft": _step(Step.DRAFT, default_channel=ROOM),
    "step_draft_by_call": _step(Step.DRAFT, _ordinary_call),
    "step_draft_reworded": _step(
        Step.DRAFT,
        lambda t: facts(t, place_people=(DANA, SAM)),
        notice="Your facts changed.",
        start_again=True,
    ),
    "step_draft_to_undo": _step(Step.DRAFT, lambda t: facts(t).made(Words(t.edited)), start_again=True),
    "step_draft_hinted": _step(Step.DRAFT, default_channel=ROOM, hints=lambda t: _hints(t, more=2)),
    "step_draft_held": _step(Step.DRAFT, default_channel=ROOM, hints=lambda t: _hints(t, held=True)),
    "step_draft_without_hints": _step(Step.DRAFT, default_channel=ROOM, hints=Hints()),
    "step_draft_they_know": _step(Step.DRAFT, _they_know),
    "sent": lambda t, page: report.sent_view(
        file(t), page, ping_at=DUE, permalink="https://x.slack.com/archives/C/p1"
    ),
    "sent_to_people": lambda t, page: report.sent_view(
        of_case(file(t), place=Place(None, (DANA, SAM))), page, ping_at=DUE
    ),
    "sent_named": lambda t, page: report.sent_view(file(t), page, names=t.names),
    "resting": lambda t, page: report.resting_view("K1", DUE, page),
    "recorded": lambda t, page: report.recorded_view(file(t, CaseState.TOLD), page),
    "changes_view": lambda t, page: review.changes_view(file(t), page),
    "suggest_view": lambda t, page: review.suggest_view(file(t), page),
    "edit_view": lambda t, page: review.edit_view(file(t), page),
    "edit_view_again": lambda t, page: review.edit_view(
        file(t), page, text=t.suggested, due=FAR, rev=2, notice=t.names
    ),
    "edit_view_hinted": lambda t, page: review.edit_view(file(t), page, hints=_hints(t)),
    "edit_view_to_undo": lambda t, page: review.edit_view(file(t), page, hints=Hints(), may_undo=True),
    "edit_view_held": lambda t, page: review.edit_view(file(t), page, hints=_hints(t, held=True)),
    "time_view": lambda t, page: review.time_view(file(t), page, stated="Thu 15:30", rev=2, text=t.edited),
    "time_view_of_the_report": lambda t, page: review.time_view(
        file(t), page, stated="Thu 15:30", rev=2, step=Step.DRAFT
    ),
    "place_view": lambda t, page: review.place_view(file(t), page),
    "step_draft_doubted": lambda t, page: _timed(
        [_doubtful(field="fix_by"), _doubtful(field="make_good_by", kind=PromiseKind.MAKE_GOOD)], t, page
    ),
    "step_draft_on_two_clocks": lambda t, page: _timed([], t, page),
    "at_risk_view_doubted": lambda t, page: capture.with_doubts(
        followups.at_risk_view(_abroad(t), promise(t), page, "R1"),
        [_doubtful(Against.HOURS)],
        _abroad(t),
        page,
    ),
    "at_risk_view_on_a_free_day": lambda t, page: capture.with_doubts(
        followups.at_risk_view(_abroad(t), promise(t), page, "R1"), [_doubtful(Against.DAY)], _abroad(t), page
    ),
    "edit_view_doubted": lambda t, page: capture.with_doubts(
        review.edit_view(file(t), page), [_doubtful(Against.HOURS)], file(t), page
    ),
    "answers_doubted": lambda t, page: capture.with_doubts(
        hearing.heard_view(file(t, TOLD), page, rows=2),
        [_doubtful(Against.SOON, field=f"answer_by_{n}", kind=PromiseKind.ANSWER) for n in (1, 2)],
        file(t, TOLD),
        page,
    ),
    "plan_view_missed": lambda t, page: plan.plan_view(
        file(t, TOLD, promises=(replace(_missed(t), proposed=FAR),)), page, mine=True
    ),
    "plan_view_held": lambda t, page: plan.plan_view(_in_place_for_long(t), page, mine=True),
    "plan_view_to_settle": lambda t, page: plan.plan_view(_closable(t), page, mine=True),
    "missed_words": lambda t, page: missed.words_view(
        _abroad(t), _missed(t), page, "R1", page.late(_abroad(t), _missed(t))
    ),
    "told_view_doubted": lambda t, page: capture.with_doubts(
        hearing.told_view(_by_call(t), page, version=2),
        [_doubtful(Against.HOLIDAY, field="answer_by_1", kind=PromiseKind.ANSWER)],
        _by_call(t),
        page,
    ),
    "told_view": lambda t, page: hearing.told_view(file(t, CaseState.APPROVED), page, version=2),
    "told_view_unreviewed": lambda t, page: hearing.told_view(file(t), page, version=1),
    "told_view_of_a_call": lambda t, page: hearing.told_view(_by_call(t), page, version=2),
    "told_view_of_a_call_full": lambda t, page: hearing.told_view(
        _by_call(t), page, version=2, rows=QUESTIONS_MAX
    ),
    "heard_view": lambda t, page: hearing.heard_view(file(t, CaseState.TOLD), page),
    "heard_view_again": lambda t, page: hearing.heard_view(_heard(t), page, rows=2),
    "again_view": lambda t, page: hearing.again_view(_by_call(t), page, "R1"),
    "kit_view": lambda t, page: kit.kit_view(_by_call(t), page),
    "kit_view_unread": lambda t, page: kit.kit_view(_by_call(t, CaseState.IN_REVIEW), page),
    "kit_view_unprepared": lambda t, page: kit.kit_view(_unprepared(t), page),
    "sheet_view": lambda t, page: kit.sheet_view(file(t), page),
    "sheet_view_full": lambda t, page: kit.sheet_view(_heard(t), page),
    "plan_view": lambda t, page: plan.plan_view(file(t), page, mine=False),
    "plan_view_mine": lambda t, page: plan.plan_view(_tried(t), page, mine=True),
    "plan_view_bare": lambda t, page: plan.plan_view(_bare_file(t), page, mine=True),
    "plan_view_told": lambda t, page: plan.plan_view(_heard(t), page, mine=False),
    "plan_view_kept": lambda t, page: plan.plan_view(_closable(t), page, mine=True),
    "plan_view_history": lambda t, page: plan.plan_view(
        file(t, TOLD, promises=_with_history(t)), page, mine=True
    ),
    "plan_view_make_good": lambda t, page: plan.plan_view(_to_make_good(t), page, mine=True),
    "plan_view_linked": lambda t, page: plan.plan_view(
        file(t, TOLD), page, mine=True, linked=[unfinished(t), file(t)]
    ),
    "plan_view_linked_for_others": lambda t, page: plan.plan_view(
        file(t, TOLD), page, mine=False, linked=[unfinished(t)]
    ),
    "plan_view_closed": lambda t, page: plan.plan_view(_surprised(t), page, mine=False),
    "plan_view_recovering": lambda t, page: plan.plan_view(
        _standing(t, Standing.RECOVERING, TOLD), page, mine=True
    ),
    "plan_view_happy": lambda t, page: plan.plan_view(_standing(t, Standing.HAPPY), page, mine=True),
    "plan_view_advocate": lambda t, page: plan.plan_view(_standing(t, Standing.ADVOCATE), page, mine=True),
    "at_risk_view_of_a_prevention": lambda t, page: followups.at_risk_view(
        file(t, CaseState.TOLD), promise(t, kind=PromiseKind.PREVENTION), page, "R1", told=False, due=FAR
    ),
    "at_risk_view_missed": lambda t, page: followups.at_risk_view(
        file(t, CaseState.TOLD), promise(t, state=PromiseState.MISSED), page, "R1"
    ),
    "at_risk_view": lambda t, page: followups.at_risk_view(file(t, CaseState.TOLD), promise(t), page, "R1"),
    "answer_given_view": lambda t, page: followups.answer_given_view(
        file(t, CaseState.TOLD), promise(t, PromiseKind.ANSWER), page, "R1"
    ),
    "snooze_view": lambda t, page: snoozing.snooze_view(
        file(t, TOLD), promise(t, due=FAR), DUE.date(), page, "R1"
    ),
    "snooze_view_about_the_case": lambda t, page: snoozing.snooze_view(file(t), None, DUE.date(), page, "R1"),
    "reply_view": lambda t, page: report_back.reply_view(
        _heard(t), next(p for p in _heard(t).promises if p.id == "Pq2"), page, "R1"
    ),
    "preferences_view": lambda t, page: home.preferences_view(owner(t), page),
}

LINKS = {"K1": "https://x.slack.com/archives/C0REVIEW0/p1"}


def _closable(t: Typed) -> Any:
    kept = (promise(t, state=PromiseState.KEPT),)
    return file(t, CaseState.TOLD, promises=kept, next_ping=None)


def _hours(days: Sequence[int] = (0, 1, 2, 3, 4)) -> Working:
    return Working(frozenset(days), time(8, 30), time(17), (time(13), time(14)), "MY", "02")


def _works(page: Page, days: Sequence[int] = (0, 1, 2, 3, 4), place: str = "Malaysia, Kedah") -> str:
    return working.working_line(_hours(days), place, page)


def _to_prevent(t: Typed) -> Any:
    """All is done but what keeps it from happening again."""
    fix = promise(t, state=PromiseState.KEPT)
    left = promise(t, PromiseKind.PREVENTION, state=PromiseState.OPEN)
    return file(t, CaseState.TOLD, promises=(fix, left), next_ping=None)


@dataclass(frozen=True)
class _Item:
    row: Utterance
    file: CaseFile
    answer: Utterance | None = None


def _over(t: Typed) -> list[_Item]:
    """Asked about a case that is closed, and a client who is happy."""
    over = replace(file(t, CaseState.CLOSED), client=replace(client(t), standing=Standing.HAPPY))
    rows = [(Kind.HELD, "Pprevention"), (Kind.THANK, "CL1")] * 2
    said = [Utterance(f"R{n}", "T1", kind, "k", NOW, "K1", about) for n, (kind, about) in enumerate(rows)]
    return [_Item(one, over) for one in said]


def _renamed(one: CaseFile, case_id: str) -> CaseFile:
    return replace(one, case=replace(one.case, id=case_id))


HOMES: dict[str, Exhibit] = {
    "home_empty": lambda t, page: home.home_view(
        owner(t, sign_off="", phone=""), [], [], Workspace("T1"), page
    ),
    "home_full": lambda t, page: home.home_view(
        owner(t, is_admin=True, lang=Lang.MS),
        [unfinished(t), file(t, CaseState.TOLD), _closable(t), _to_prevent(t), *[file(t)] * 18],
        [file(t)] * 21,
        Workspace("T1", ROOM, owners_may_approve=True, escalate_to=SAM),
        page,
        LINKS,
        (_works(page), _works(page, days=(0, 2), place="")),
        _over(t),
    ),
    "home_further": lambda t, page: home.home_view(
        owner(t), [file(t, TOLD)] * 23, [], Workspace("T1"), page, LINKS, first=40
    ),
    "home_missed": lambda t, page: home.home_view(
        owner(t),
        [file(t, TOLD, promises=(_missed(t),)), file(t, TOLD, promises=(replace(_missed(t), proposed=FAR),))],
        [],
        Workspace("T1"),
        page,
        LINKS,
    ),
    "home_asked_to_the_end": lambda t, page: home.home_view(
        owner(t), [_asked_to_the_end(t)], [], Workspace("T1"), page, LINKS
    ),
    "home_waiting": lambda t, page: home.home_view(
        owner(t), [], [file(t), _renamed(file(t), "K2")], Workspace("T1"), page
    ),
    "home_unheard": lambda t, page: home.home_view(
        owner(t),
        [file(t), _renamed(file(t, TOLD, promises=(_missed(t),)), "K2")],
        [],
        Workspace("T1"),
        page,
        unheard={"K1": Unheard(draft=True, owner=True), "K2": Unheard(owner=True)},
    ),
    "home_asks": lambda t, page: home.home_view(
        owner(t), [file(t, TOLD)], [], Workspace("T1"), page, asked=_over(t)[:2]
    ),
}


def _say(kind: Kind, about: str = "", state: CaseState = CaseState.IN_REVIEW, /, **payload: Any) -> Exhibit:
    """An utterance as the outbox says it; a callable in the payload is filled with what was typed."""

    def build(t: Typed, page: Page) -> Json:
        known = {name: value(t) if callable(value) else value for name, value in payload.items()}
        said = Utterance("R1", "T1", kind, "k", NOW, "K1", about, payload=known)
        return RENDER[kind](said, file(t, state), page)

    return build


def _outcome(what: str, state: CaseState = CaseState.IN_REVIEW, **payload: Any) -> Exhibit:
    return _say(Kind.OUTCOME, "", state, what=what, by=DANA, **payload)


def _say_heard(kind: Kind, about: str, /, **payload: Any) -> Exhibit:
    """The same of a case with questions of theirs."""
    return lambda t, page: RENDER[kind](
        Utterance("R1", "T1", kind, "k", NOW, "K1", about, payload=payload), _heard(t), page
    )


def _question_missed(t: Typed, page: Page) -> Json:
    given = _heard(t)
    given = replace(
        given, promises=(replace(given.promises[0], state=PromiseState.OPEN), *given.promises[1:])
    )
    return review.outcome({"what": "missed", "by": ADAM, "promise": "Pq1"}, given, page)


def _told_and_asked(t: Typed, page: Page) -> Json:
    """The next ping is about what they asked, and not about the fix."""
    given = _heard(t)
    turn = Turn(PromiseAct.OPEN, NOW, ADAM, DUE)
    asked = replace(given.promises[2], history=(turn,))
    both = (promise(t, state=PromiseState.OPEN, due=FAR), asked)
    given = replace(given, promises=both, next_ping=DUE, next_about=asked.id)
    return telling.told(given, page, "R1")


def _asked_to_the_end(t: Typed) -> CaseFile:
    """The miss waits for its owner; what comes next is about the prevention."""
    left = promise(t, PromiseKind.PREVENTION, state=PromiseState.OPEN)
    both, about = (_missed(t), left), frozenset([left.id])
    return file(t, TOLD, promises=both, next_ping=FAR, next_about=left.id, still_asked=about)


def _told_otherwise(t: Typed, page: Page) -> Json:
    own = Telling(NOW, Channel.CHAT, None, reviewed=False)
    return review.outcome({"what": "told", "by": ADAM}, of_case(file(t, CaseState.TOLD), telling=own), page)


def _approved_again(t: Typed, page: Page) -> Json:
    given = file(t, approvals=(Approval(1, DANA, NOW),))
    return review.buttons_off(given, given.versions[0], page)


def _used(t: Typed, page: Page) -> Json:
    used = Suggestion("S1", 2, DANA, t.suggested, NOW, used_as=3)
    return review.suggestion_buttons(used, file(t), page)


def _late_update(t: Typed, page: Page) -> Json:
    late = promise(t, state=PromiseState.MISSED)
    return followups.update_words(file(t, CaseState.TOLD), late, page, "R1", text=t.edited)


def _lost(t: Typed, page: Page) -> Json:
    return review.place_lost(of_case(file(t), place=Place(None, (DANA,))), "is_archived", page)


def _without_contact(t: Typed, page: Page) -> Json:
    nobody = replace(facts(t), contact="", channel=Channel.CALL)
    given = replace(file(t, CaseState.APPROVED), client=replace(client(t), contact=""))
    return telling.guide(of_case(given, facts=nobody), page)


def _standing(t: Typed, now: Standing, state: CaseState = CaseState.CLOSED) -> CaseFile:
    """A case that went well, with a client who stands so."""
    known = replace(client(t), standing=now, thanked_at=NOW if now is Standing.ADVOCATE else None)
    return replace(of_case(_closable(t), state=state), client=known)


def _say_lasting(kind: Kind, now: Standing = Standing.HAPPY, about: str = "CL1", **payload: Any) -> Exhibit:
    """What outlives a case, as the outbox says it."""

    def build(t: Typed, page: Page) -> Json:
        kept = (promise(t, PromiseKind.PREVENTION, state=PromiseState.KEPT),)
        given = replace(_standing(t, now), promises=kept)
        return RENDER[kind](Utterance("R1", "T1", kind, "k", NOW, "K1", about, payload=payload), given, page)

    return build


def _settled(what: str, **payload: Any) -> Exhibit:
    return _say(Kind.ANSWERED, "R0", TOLD, what=what, by=ADAM, **payload)


def _settled_down(t: Typed) -> CaseFile:
    """Nothing is owed any more, and they are calm again."""
    return of_case(_closable(t), settled=Settled(Ending.CALM, NOW))


def _offering(given: CaseFile, page: Page, what: str) -> Json:
    """An answer in whose message the closing is offered."""
    payload = {"what": what, "by": ADAM, "offer": True}
    row = Utterance("R1", "T1", Kind.ANSWERED, "k", NOW, "K1", "R0", payload=payload)
    return RENDER[Kind.ANSWERED](row, given, page)


TOLD = CaseState.TOLD
MESSAGES: dict[str, Exhibit] = {
    "help": lambda t, page: report.help_message(page),
    "list": lambda t, page: mine.list_message(
        [unfinished(t), file(t, TOLD), _closable(t), *[file(t)] * 14], page, LINKS
    ),
    "list_make_good_owed": lambda t, page: mine.list_message([_to_make_good(t)], page, LINKS),
    "list_further": lambda t, page: mine.list_message([file(t, TOLD)] * 34, page, LINKS, 15),
    "list_empty": lambda t, page: mine.list_message([], page),
    "rested": _say(Kind.REST, "", CaseState.UNFINISHED),
    "card": _say(Kind.CARD),
    "card_told": _say(Kind.CARD_UPDATE, "", TOLD),
    "version": _say(Kind.VERSION, "2"),
    "changes": _say(Kind.CHANGES, "2"),
    "buttons": _say(Kind.BUTTONS, "2"),
    "buttons_remarked": _remarked,
    "buttons_after_changes_were_asked": _say(Kind.BUTTONS_UPDATE, "2", CaseState.CHANGES_ASKED),
    "buttons_approved": _say(Kind.BUTTONS_UPDATE, "2", CaseState.APPROVED),
    "buttons_replaced": _say(Kind.BUTTONS_UPDATE, "1"),
    "buttons_told": _say(Kind.BUTTONS_UPDATE, "2", TOLD),
    "buttons_off_replaced_while_approved_before": _approved_again,
    "suggestion_changes": _say(Kind.SUGGESTION_CHANGES, "S1"),
    "suggestion": _say(Kind.SUGGESTION, "S1"),
    "suggestion_buttons": _say(Kind.SUGGESTION_BUTTONS, "S1"),
    "suggestion_used": _used,
    "suggestion_off": _say(Kind.SUGGESTION_OFF, "S1", TOLD),
    "outcome_approved": _outcome("approved", CaseState.APPROVED, version=2, via="approve"),
    "outcome_approved_by_suggestion": _outcome("approved", CaseState.APPROVED, version=2, via="suggestion"),
    "outcome_changes_asked": _outcome("changes_asked", reason=lambda t: t.reason),
    "outcome_edited": _outcome("edited", voided=True),
    "outcome_told": _outcome("told", TOLD, how="call", version=2),
    "outcome_told_otherwise": _told_otherwise,
    "outcome_moved": _outcome("moved", TOLD, due=FAR.isoformat()),
    "outcome_missed": _outcome("missed", TOLD),
    "outcome_missed_answer": _question_missed,
    "outcome_moved_answer": lambda t, page: review.outcome(
        {"what": "moved", "by": ADAM, "promise": "Pq1"}, _heard(t), page
    ),
    "outcome_kept": _outcome("kept", TOLD),
    "outcome_closed": _outcome("closed", CaseState.CLOSED),
    "outcome_unreachable": _outcome("unreachable", CaseState.APPROVED),
    "place_lost": _say(Kind.PLACE_LOST, reason="not_in_channel"),
    "place_lost_people": _lost,
    "not_posted": _say(Kind.PLACE_LOST, reason="msg_blocks_too_long", draft=False),
    "guide": _say(Kind.GUIDE, "2", CaseState.APPROVED),
    "guide_without_contact": _without_contact,
    "words": _say(Kind.WORDS, "2", CaseState.APPROVED),
    "tell_buttons": _say(Kind.TELL_BUTTONS, "2", CaseState.APPROVED),
    "tell_buttons_told": _say(Kind.TELL_BUTTONS_OFF, "2", TOLD),
    "tell_buttons_replaced": _say(Kind.TELL_BUTTONS_OFF, "1"),
    "tell_buttons_changes_asked": _say(Kind.TELL_BUTTONS_OFF, "2", CaseState.CHANGES_ASKED),
    "guide_of_a_call": lambda t, page: telling.guide(_by_call(t), page),
    "tell_buttons_of_a_call": lambda t, page: telling.tell_buttons(
        _by_call(t), _by_call(t).versions[1], page
    ),
    "told_and_asked": _told_and_asked,
    "told": _say(Kind.TOLD, "", TOLD),
    "owed": lambda t, page: hearing.owed(_heard(t).promises[2], _heard(t), page, "R1"),
    "try_again": _say(Kind.TRY_AGAIN, "", CaseState.APPROVED),
    "try_again_by_call": lambda t, page: hearing.try_again(_by_call(t), page, "R1"),
    "card_missed": lambda t, page: review.card(file(t, TOLD, promises=(_missed(t),)), page),
    "card_answers_owed": lambda t, page: review.card(_heard(t), page),
    "list_answers_owed": lambda t, page: mine.list_message([_heard(t)] * 10, page, LINKS),
    "answered_try_again": _say(Kind.ANSWERED, "R0", what="try_again", by=ADAM, until=DUE.isoformat()),
    "answered_reached": _say(Kind.ANSWERED, "R0", TOLD, what="reached", by=ADAM),
    "surprise": _say(Kind.SURPRISE, "", TOLD),
    "outcome_answered": _outcome("answered", TOLD),
    "can_close_surprised": lambda t, page: closing.can_close(_surprised(t), page),
    "before": _say(Kind.BEFORE, "Pfix", TOLD),
    "due": _say(Kind.DUE, "Pfix", TOLD),
    "before_the_new_time_is_told": lambda t, page: followups.before(
        promise(t, proposed=FAR), file(t, TOLD), page, "R1"
    ),
    "due_before_the_new_time_is_told": lambda t, page: followups.due(
        promise(t, proposed=FAR), _abroad(t), page, "R1"
    ),
    "missed": _say(Kind.MISSED, "Pfix", TOLD, last=True),
    "missed_by_call_abroad": lambda t, page: missed.missed(_missed(t), _called_abroad(t), page, "R1"),
    "missed_and_owned_up_to": lambda t, page: missed.missed(
        _missed(t), of_case(file(t, TOLD), facts=facts(t, owned=(("Pfix", "K2"),))), page, "R1"
    ),
    "missed_with_a_new_time": lambda t, page: missed.missed(
        replace(_missed(t), proposed=FAR), _abroad(t), page, "R1"
    ),
    "prevention_before_its_hour": _say(Kind.PREVENTION, "Pprevention", TOLD),
    "prevention": lambda t, page: followups.prevention(
        promise(t, PromiseKind.PREVENTION, due=page.now), file(t, TOLD), page, "R1"
    ),
    "answered_done_about": _say(Kind.ANSWERED, "R0", TOLD, what="done", by=ADAM, about="Pfix"),
    "answered_question": _say_heard(Kind.ANSWERED, "R0", what="settled", by=ADAM, about="Pq2"),
    "answered_moved_about": _say(
        Kind.ANSWERED, "R0", TOLD, what="moved", by=ADAM, until=FAR.isoformat(), about="Pfix"
    ),
    "answered_sent": _say(Kind.ANSWERED, "R0", what="sent", by=ADAM),
    "answered_discarded": _say(Kind.ANSWERED, "R0", CaseState.DISCARDED, what="discarded", by=ADAM),
    "answered_surprise": lambda t, page: closing.surprise(_surprised(t), page),
    "answered_surprise_without": lambda t, page: closing.surprise(file(t, CaseState.CLOSED), page),
    "settled_calm_offer": lambda t, page: _offering(_settled_down(t), page, "settle_calm"),
    "settled_calm_closed": lambda t, page: _offering(file(t, CaseState.CLOSED), page, "settle_calm"),
    "answered_done": _say(Kind.ANSWERED, "R0", TOLD, what="done", by=ADAM),
    "answered_at_risk": _say(Kind.ANSWERED, "R0", TOLD, what="at_risk", by=ADAM),
    "answered_on_track": _say(Kind.ANSWERED, "R0", TOLD, what="on_track", by=ADAM, until=DUE.isoformat()),
    "answered_snoozed": _say(Kind.ANSWERED, "R0", TOLD, what="snoozed", by=ADAM, until=DUE.isoformat()),
    "answered_snoozed_about": _say(
        Kind.ANSWERED, "R0", TOLD, what="snoozed", by=ADAM, until=DUE.isoformat(), about="Pfix"
    ),
    "answered_snoozed_untold": _say(
        Kind.ANSWERED, "R0", CaseState.APPROVED, what="snoozed", by=ADAM, until=DUE.isoformat()
    ),
    "answered_not_yet": _say(Kind.ANSWERED, "R0", TOLD, what="not_yet", by=ADAM, until=FAR.isoformat()),
    "answered_moved": _say(Kind.ANSWERED, "R0", TOLD, what="moved", by=ADAM, until=FAR.isoformat()),
    "answered_replaced": _say(Kind.ANSWERED, "R0", TOLD, what="replaced", by=ADAM),
    "update_words": _say(
        Kind.UPDATE_WORDS, "Pfix", TOLD, text=lambda t: t.edited, subject=lambda t: t.subject
    ),
    "update_words_of_a_miss": _late_update,
    "report_words": _say(
        Kind.REPORT_WORDS, "Pfix", TOLD, text=lambda t: t.edited, subject=lambda t: t.subject
    ),
    "report_words_by_chat": _say(Kind.REPORT_WORDS, "Pfix", TOLD, text=lambda t: t.edited),
    "can_close": _say(Kind.CAN_CLOSE, "", TOLD),
    "settle": _say(Kind.SETTLE, "", TOLD),
    "settle_once_more": _say(Kind.SETTLE, "", TOLD, round=2),
    "settle_last": _say(Kind.SETTLE, "", TOLD, last=True),
    "settled_thanked": _settled("settle_thanked"),
    "settled_calm": _settled("settle_calm"),
    "settled_upset": _settled("settle_upset", until=FAR.isoformat()),
    "settled_upset_still": _settled("settle_upset"),
    "settled_quiet": _settled("settle_quiet", until=FAR.isoformat()),
    "settled_quiet_still": _settled("settle_quiet"),
    "settled_on_home": _say(Kind.SETTLED, "", TOLD, ended="thanked"),
    "settled_closed": _settled("settle_closed"),
    "answered_newer": _settled("newer"),
    "answered_praised": _settled("praised"),
    "held": _say_lasting(Kind.HELD, about="Pprevention"),
    "held_last": _say_lasting(Kind.HELD, about="Pprevention", last=True),
    "answered_held": _settled("held", about="Pprevention"),
    "answered_again": _settled("again", about="Pprevention"),
    "thank": _say_lasting(Kind.THANK, Standing.ADVOCATE),
    "thank_once": _say_lasting(Kind.THANK),
    "answered_told": _settled("told"),
    "answered_thanked": _settled("thanked"),
    "answered_not_now": _settled("not_now", until=FAR.isoformat()),
    "answered_stopped": _settled("stopped"),
    "closed": _say(Kind.CLOSED, "", CaseState.CLOSED),
    "notice": _say(
        Kind.NOTICE,
        sentence="Only {owner} can do that; it is the case of {client}, due {due}.",
        facts=lambda t: {"owner": f"<@{ADAM}>", "client": t.client, "due": (NOW + timedelta(1)).isoformat()},
    ),
}


def _round(t: Typed, page: Page, count: int = 3) -> Json:
    """Some are answered, others are not."""
    kinds = [(Kind.MISSED, "Pfix"), (Kind.DUE, "Pfix"), (Kind.PREVENTION, "Pprevention")]
    items = []
    for number in range(count):
        kind, about = kinds[number % 3]
        row = Utterance(f"R{number}", "T1", kind, "k", NOW, "K1", about, addressee=ADAM)
        done = {"what": "done", "by": ADAM, "about": about}
        answer = Utterance("A", "T1", Kind.ANSWERED, "a", NOW, "K1", row.id, payload=done)
        items.append(_Item(row, file(t, CaseState.TOLD), answer if number == 1 else None))
    return rounds.round_message(items, page)


def _asks_on(t: Typed, page: Page) -> Json:
    """No promise among them; one of the answers asks something else now."""
    rows = [Utterance(f"R{n}", "T1", Kind.SETTLE, "k", NOW, "K1", addressee=ADAM) for n in (1, 2)]
    thanked = {"what": "settle_thanked", "by": ADAM}
    answer = Utterance("A", "T1", Kind.ANSWERED, "a", NOW, "K1", "R1", payload=thanked)
    items = [_Item(row, file(t, CaseState.TOLD), answer if row.id == "R1" else None) for row in rows]
    return rounds.round_message(items, page)


def _one_promise(t: Typed, page: Page) -> Json:
    """What is not a promise by the hour has no order that a heading could speak of."""
    rows = [
        Utterance(f"R{kind}", "T1", kind, "k", NOW, "K1", about, addressee=ADAM)
        for kind, about in ((Kind.DUE, "Pfix"), (Kind.PREVENTION, "Pprevention"))
    ]
    return rounds.round_message([_Item(row, file(t, CaseState.TOLD)) for row in rows], page)


MODALS |= UNTOLD_MODALS
MESSAGES |= UNTOLD_MESSAGES
MESSAGES |= {
    "round": _round,
    "round_of_many": lambda t, page: _round(t, page, ROUND_MOST),
    "round_of_one": lambda t, page: _round(t, page, 1),
    "round_asks_on": _asks_on,
    "round_of_one_promise": _one_promise,
}
EVERYTHING = MODALS | HOMES | MESSAGES

#: What others read: the review place and its thread.
SHARED = [
    name
    for name in MESSAGES
    if name.startswith(("card", "version", "changes", "buttons", "suggestion", "outcome"))
] + ["plan_view", "plan_view_told", "plan_view_linked_for_others", "plan_view_closed", *FOR_ANOTHER]

assert {f"outcome_{what}" for what in OUTCOMES} <= set(MESSAGES)
