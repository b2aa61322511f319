"""Which listener hears what: the whole of it, in one table."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.slack import ids
from bot.slack.door import Door
from bot.slack.ids import Act, View
from bot.slack.listeners import (
    client_working,
    followups,
    hints,
    home,
    kit,
    owning,
    pacing,
    plan,
    report,
    report_begin,
    review,
    settling,
    snoozing,
    telling,
    untold,
    working,
)
from bot.slack.listeners.errors import Listener, on_error, run

ACTIONS: dict[str, Listener] = {
    Act.START: report_begin.shortcut,
    Act.BACK: report.back,
    Act.GO_ON: report.go_on,
    Act.DISCARD: report_begin.discard,
    Act.START_AGAIN: report.start_again,
    Act.CHECK_AGAIN: hints.check_again,
    Act.USE_BETTER: hints.use_better,
    Act.UNDO: hints.undo,
    Act.DISMISS: hints.dismiss,
    Act.SHOW_HINTS: hints.show_again,
    Act.KNOWN_WORD: hints.known_word,
    Act.LET_REST: report.let_rest,
    Act.OPEN_THREAD: report.link,
    Act.APPROVE: review.approve,
    Act.ASK_CHANGES: review.ask_changes,
    Act.SUGGEST: review.suggest,
    Act.USE_SUGGESTION: review.use_suggestion,
    Act.EDIT: review.edit,
    Act.OTHER_PLACE: review.other_place,
    Act.ALREADY_TOLD: telling.told,
    Act.TOLD: telling.told,
    Act.KIT: kit.open_kit,
    Act.SHEET: kit.open_sheet,
    Act.SEE_PLAN: plan.see_plan,
    Act.SEE_LINKED: plan.see_linked,
    Act.CLIENT_WORKING: client_working.open_client_working,
    Act.HEARD: telling.heard,
    Act.MORE_QUESTIONS: telling.more_questions,
    Act.NO_ANSWER: telling.no_answer,
    Act.TRY_AGAIN: telling.try_again,
    Act.SHOW_WORDS: untold.show_words,
    Act.OFFER_HELP: untold.offer_help,
    Act.DONE: followups.done,
    Act.ON_TRACK: followups.on_track,
    Act.AT_RISK: followups.at_risk,
    Act.SNOOZE: snoozing.snooze,
    Act.IN_PLACE: followups.in_place,
    Act.NOT_YET: followups.not_yet,
    Act.OWN_UP_TO_MISS: owning.own_up_to_miss,
    Act.MISSED_WORDS: followups.missed_words,
    Act.UPDATE_TOLD: followups.update_told,
    Act.CLOSE: followups.close,
    Act.SETTLE_THANKED: settling.thanked_us,
    Act.SETTLE_CALM: settling.calm,
    Act.SETTLE_UPSET: settling.upset,
    Act.SETTLE_QUIET: settling.quiet,
    Act.SETTLE_CHOICE: settling.choice,
    Act.PRAISED: settling.praised,
    Act.HELD: settling.held,
    Act.HAPPENED_AGAIN: settling.happened_again,
    Act.THANKED: settling.thanked,
    Act.NOT_NOW: settling.not_now,
    Act.STOP_THANKING: settling.stop_thanking,
    Act.THANK_AGAIN: settling.thank_again,
    Act.PAGE: home.turn_page,
    Act.PAGE_BACK: home.turn_page,
    Act.LIST_PAGE: report_begin.turn_list,
    Act.LIST_PAGE_BACK: report_begin.turn_list,
    Act.LANGUAGE: home.language,
    Act.PREFERENCES: home.preferences,
    Act.WORKING: working.open_working,
    Act.PACING: pacing.open_pacing,
    Act.REVIEW_CHANNEL: home.review_channel,
    Act.OWNERS_MAY_APPROVE: home.owners_may_approve,
}

SUBMISSIONS: dict[str, Listener] = {
    View.STEP: report.submit,
    View.CHANGES: review.submit_changes,
    View.SUGGEST: review.submit_suggestion,
    View.EDIT: review.submit_edit,
    View.PLACE: review.submit_place,
    View.TOLD: telling.submit_told,
    View.SHEET: kit.submit_sheet,
    View.PLAN: plan.submit_plan,
    View.HEARD: telling.submit_heard,
    View.TRY_AGAIN: telling.submit_try_again,
    View.AT_RISK: followups.submit_at_risk,
    View.ANSWER_GIVEN: followups.submit_answer_given,
    View.REPLY: followups.submit_reply,
    View.SNOOZE: snoozing.submit_snooze,
    View.PREFERENCES: home.submit_preferences,
    View.WORKING: working.submit_working,
    View.CLIENT_WORKING: client_working.submit_client_working,
    View.PACING: pacing.submit_pacing,
}

FIELDS = re.compile(rf"^{re.escape(ids.FIELD_PREFIX)}")


def register(app: AsyncApp, door: Door) -> None:
    """Every listener, through the one function that turns trouble into sentences."""

    def heard(listener: Listener) -> Callable[..., Any]:
        return partial(run, listener=listener, door=door)

    app.command(ids.COMMAND)(heard(report_begin.command))
    app.shortcut(ids.SHORTCUT)(heard(report_begin.shortcut))
    app.shortcut(ids.SHORTCUT_ON_MESSAGE)(heard(report_begin.shortcut_on_message))
    app.options(ids.action(ids.Field.CLIENT))(heard(report.clients))
    app.options(ids.action(ids.Field.HOLIDAYS_OF))(heard(working.places))
    app.options(ids.action(ids.Field.ZONE))(heard(client_working.zones))
    app.event("user_change")(heard(working.person_changed))
    app.event("app_home_opened")(heard(home.opened))
    for action_id, listener in ACTIONS.items():
        app.action(action_id)(heard(listener))
    for callback_id, listener in SUBMISSIONS.items():
        app.view_submission(callback_id)(heard(listener))
    app.view_submission(View.TIME)(heard(_time))
    app.action(FIELDS)(heard(_typing))
    app.view_closed(re.compile("."))(heard(report.closed))
    app.error(on_error)


async def _time(visit: Any) -> None:
    """The question about the time is asked in two places: before the draft is sent, and after an edit."""
    await (report.submit_time(visit) if visit.meta.step else review.submit_edit_time(visit))


async def _typing(visit: Any) -> None:
    """Keystrokes in the report go into the case, all others into the person's scratch."""
    in_report = visit.view.get("callback_id") == View.STEP
    await (report.typing(visit) if in_report else review.typing(visit))
