"""Every command, callback_id, action_id and block_id, spelled once.

block_ids of inputs are `<field>.<rev>`: Slack keeps the old value where a block_id repeats over
views.update (bolt-js #290), so a screen that carries new values carries a new revision.
"""

from __future__ import annotations

COMMAND = "/mistake"
SHORTCUT = "own_up"  # global: "Own up to something"
SHORTCUT_ON_MESSAGE = "own_up_to_this"  # message: "Own up to this"


class View:
    """callback_id of every modal."""

    STEP = "report.step"  # admit, explain, fix, draft: which one is in private_metadata
    SENT = "report.sent"
    CHANGES = "review.changes"
    SUGGEST = "review.suggest"
    EDIT = "review.edit"
    TIME = "review.time"  # the edited words no longer contain the promised time
    PLACE = "review.place"  # another review place
    CLIENT_WORKING = "review.client_working"  # when a client works, and on which clock
    PLAN = "review.plan"  # the case on one page
    TOLD = "telling.told"
    KIT = "telling.kit"
    SHEET = "telling.sheet"  # the detail sheet
    HEARD = "telling.heard"  # what they said, after they had been told
    TRY_AGAIN = "telling.try_again"  # nobody answered: when to try again
    AT_RISK = "followups.at_risk"
    ANSWER_GIVEN = "followups.answer_given"  # the answer was given: and the fix?
    SNOOZE = "followups.snooze"  # until which day
    REPLY = "followups.reply"  # a question of theirs is answered: what is the answer?
    PREFERENCES = "home.preferences"
    WORKING = "home.working"  # when I work; or the workspace, or a client
    PACING = "home.pacing"  # the follow-ups of the workspace, admins
    WORDS = "telling.words"  # the words as they are now, to read


class Act:
    """action_id of every button, and of selects outside forms."""

    # report
    BACK = "report.back"
    CHECK_AGAIN = "report.check_again"  # the words as they are in the box now; in the editor too
    USE_BETTER = "report.use_better"  # of a hint; value: its key
    UNDO = "report.undo"  # the words as they were before a wording, or the words anew, came
    DISMISS = "report.dismiss"  # a hint, for this message
    SHOW_HINTS = "report.show_hints"  # those that were put aside, again
    KNOWN_WORD = "report.known_word"  # they know this word
    LET_REST = "report.let_rest"  # the draft step: show me this again in an hour
    GO_ON = "report.go_on"  # value: case id; opens an unfinished case, from the modal, list and Home
    START = "report.start"  # Own up to something
    DISCARD = "report.discard"
    START_AGAIN = "report.start_again"  # the draft step: words anew from the facts
    OPEN_THREAD = "report.open_thread"  # a url button still wants its ack
    # review; value: `case|version` or `case|suggestion`
    APPROVE = "review.approve"
    ASK_CHANGES = "review.ask_changes"
    SUGGEST = "review.suggest"
    USE_SUGGESTION = "review.use_suggestion"
    EDIT = "review.edit"
    ALREADY_TOLD = "review.already_told"
    OTHER_PLACE = "review.other_place"  # value: case
    SEE_PLAN = "review.see_plan"  # value: case
    CLIENT_WORKING = "review.client_working"  # on a plan: when its client works; value: case
    SEE_LINKED = "review.see_linked"  # on a plan: that of a case that belongs to it; value: case
    # telling; value: `case|version`
    TOLD = "telling.told"
    KIT = "telling.kit"  # value: case
    SHEET = "telling.sheet"  # value: case
    HEARD = "telling.heard"  # value: case
    MORE_QUESTIONS = "telling.more_questions"  # in the modal: one more row
    NO_ANSWER = "telling.no_answer"  # of a call; value: case
    TRY_AGAIN = "telling.try_again"  # value: `case|utterance`
    SHOW_WORDS = "telling.show_words"  # value: case
    OFFER_HELP = "telling.offer_help"  # value: `case|utterance`
    # followups; value: `case|promise|utterance`
    DONE = "followups.done"
    ON_TRACK = "followups.on_track"
    AT_RISK = "followups.at_risk"
    SNOOZE = "followups.snooze"  # static_select; option value: `choice|case|promise or nothing|utterance`
    IN_PLACE = "followups.in_place"  # prevention
    NOT_YET = "followups.not_yet"  # prevention
    MISSED_WORDS = "followups.missed_words"  # opens the words to own a miss with
    UPDATE_TOLD = "followups.update_told"
    OWN_UP_TO_MISS = "followups.own_up"  # the miss hurt them; value: `case|promise`
    CLOSE = "followups.close"  # value: case
    # settling; value: `case|utterance`, of a prevention `case|promise|utterance`
    SETTLE_THANKED = "settling.settle_thanked"
    SETTLE_CALM = "settling.settle_calm"
    SETTLE_UPSET = "settling.settle_upset"
    SETTLE_QUIET = "settling.settle_quiet"
    SETTLE_CHOICE = "settling.settle_choice"  # the same on Home: a static_select; its value: `ending|case`
    PRAISED = "settling.praised"
    HELD = "settling.held"
    HAPPENED_AGAIN = "settling.happened_again"
    THANKED = "settling.thanked"
    NOT_NOW = "settling.not_now"
    STOP_THANKING = "settling.stop_thanking"
    THANK_AGAIN = "settling.thank_again"  # on the plan
    # home
    PAGE = "home.page"  # of my cases; value: the number of its first, from 0
    PAGE_BACK = "home.page_back"
    LIST_PAGE = "home.list_page"  # the same of `/mistake list`
    LIST_PAGE_BACK = "home.list_page_back"
    LANGUAGE = "home.language"  # static_select en/ms
    PREFERENCES = "home.preferences"
    WORKING = "home.working"  # value: whose, `me` or `team`
    REVIEW_CHANNEL = "home.review_channel"  # conversations_select, admins
    PACING = "home.pacing"
    OWNERS_MAY_APPROVE = "home.owners_may_approve"  # checkboxes, admins


class Field:
    """Names of form fields: the same in view.state, in `domain.case.Facts` and in errors."""

    CLIENT = "client"
    CONTACT = "contact"
    DID = "did"
    EFFECT = "effect"
    CAUSE = "cause"
    SEVERITY = "severity"
    HAPPENED_AT = "happened_at"
    THEY_KNOW = "they_know"
    NOTES = "notes"
    EXPLANATION = "explanation"
    FIX_KIND = "fix_kind"
    FIX = "fix"
    FIX_BY = "fix_by"
    PREVENTION = "prevention"
    PREVENTION_BY = "prevention_by"
    MAKE_GOOD = "make_good"
    MAKE_GOOD_BY = "make_good_by"
    CHANNEL = "channel"
    LANG = "lang"
    SIGN_OFF = "sign_off"
    PHONE = "phone"
    SUBJECT = "subject"
    DRAFT = "draft"
    PLACE_CHANNEL = "place_channel"
    PLACE_PEOPLE = "place_people"
    TOLD_AT = "told_at"
    AS_IT_IS = "as_it_is"  # a box to tick: musts stay as they are
    # other modals
    REASON = "reason"
    WORDS = "words"
    DUE = "due"  # a promised time
    TIME_CHOICE = "time_choice"
    HOW = "how"
    VERSION = "version"
    REPLY = "reply"  # to a question of theirs
    LEFT = "left"  # at risk: what is still to do
    ENDED = "ended"  # the talk: how it ended, what they said; its questions are named in domain.talk
    SAID = "said"
    DAY = "day"  # until which a ping is put off
    AGAIN_AT = "again_at"
    DETAILS = "details"  # the detail sheet
    SURPRISE = "surprise"  # the plan
    # when somebody works
    DAYS = "days"
    FROM = "from"
    UNTIL = "until"
    QUIET_FROM = "quiet_from"
    QUIET_UNTIL = "quiet_until"
    HOLIDAYS_OF = "holidays_of"
    ZONE = "zone"
    # follow-ups of the workspace: as in `domain.intervals.BOUNDS`
    ESCALATE_TO = "escalate_to"
    UNTOLD_AFTER = "untold_after"
    UNTOLD_ROUNDS = "untold_rounds"
    ESCALATE_NOTICE = "escalate_notice"
    BEFORE_SHARE = "before_share"
    BEFORE_LEAST = "before_least"
    BEFORE_MOST = "before_most"
    MISSED_AFTER = "missed_after"
    MORNINGS = "mornings"
    SETTLE_DAYS = "settle_days"
    AGAIN_DAYS = "again_days"
    HELD_DAYS = "held_days"
    THANK_DAYS = "thank_days"
    THANK_AGAIN_DAYS = "thank_again_days"


#: action_id of an input element is `field.<name>`; autosave and options listen to this prefix.
FIELD_PREFIX = "field."


def action(field: str) -> str:
    """The action_id of a field's element."""
    return FIELD_PREFIX + field


def block(field: str, rev: int = 0) -> str:
    """The block_id of a field's input in revision `rev` of its screen."""
    return f"{field}.{rev}"


def field_of(block_id: str) -> str:
    """The field's name in a block_id."""
    return block_id.rsplit(".", 1)[0]


#: Separates the parts of a button's value; ids never contain it.
VALUE_SEPARATOR = "|"


def value(*parts: object) -> str:
    """A button's value (at most 2000 characters, slack-limits.md)."""
    return VALUE_SEPARATOR.join(str(part) for part in parts)


def parts(text: str, count: int) -> tuple[str, ...]:
    """The parts of a button's value.

    Raises:
        ValueError: not `count` parts: a button of an older release, or a malformed payload.
    """
    found = tuple(text.split(VALUE_SEPARATOR))
    if len(found) != count:
        raise ValueError(f"expected {count} parts in a button's value")
    return found
