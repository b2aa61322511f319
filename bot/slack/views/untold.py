"""While nobody has told the client: what the owner is asked, what another person hears (story: telling)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.domain.untold import PUT_OFF_MOST, stated_time
from bot.slack import ids
from bot.slack.ids import Act, View
from bot.slack.mrkdwn import Said, User, says
from bot.slack.views.kit import by_call, kit_button
from bot.slack.views.outcomes import moment
from bot.slack.views.parts import (
    Json,
    Meta,
    Page,
    actions,
    button,
    client_words,
    hint,
    message,
    modal,
    paragraph,
    preformatted,
    section,
)
from bot.slack.views.report_after import with_whom
from bot.slack.views.snoozing import snooze_menu

Payload = Mapping[str, Any]


def asked(payload: Payload, file: CaseFile, page: Page, utterance_id: str) -> Json:
    """The client does not know yet: how far the case is, and the next step as a button.

    Args:
        payload: {"round": which time it is asked, from 1, "last": whether it is the last time}.
    """
    said = [_opening(int(payload.get("round", 1)), file, page), *_how_far(file, page), *_too_late(file, page)]
    last = bool(payload.get("last"))
    later = [] if last else snooze_menu(file, page, utterance_id)
    ending = [hint(page.gettext("I won't ask again. You'll find it on my Home tab."))] if last else []
    return message(*said, blocks=[paragraph(*said), actions(*_next_step(file, page), *later), *ending])


def notice(payload: Payload, file: CaseFile, page: Page, utterance_id: str) -> Json:
    """Whom it will reach, when, and with what; told before that, it reaches nobody.

    Args:
        payload: {"who": user id, "until": ISO 8601, "put_off": how often it has been}.
    """
    _ = page.gettext
    until, who = moment(payload.get("until")), User(str(payload.get("who")))
    time = page.day(until) if until else "…"
    announced = _(
        "{client} still doesn't know. At {time} I'll ask {who}, whom your team chose, to lend you a hand."
    )
    said = [
        says(announced, client=client_words(file, page), time=time, who=who),
        says(_("They see the client's name and the times, and nothing of what you wrote.")),
        says(_("Tell {client} before that, and it stays with you."), client=client_words(file, page)),
    ]
    buttons = _next_step(file, page)
    if int(payload.get("put_off", 0)) < PUT_OFF_MOST:
        buttons += snooze_menu(file, page, utterance_id)
    return message(*said, blocks=[paragraph(*said), actions(*buttons)])


def passed_on(file: CaseFile, page: Page, utterance_id: str) -> Json:
    """To the person the team chose: client and times alone; a hand is wanted, and nobody is to blame."""
    _ = page.gettext
    owner, client, since = User(file.case.owner), client_words(file, page), page.day(file.case.opened_at)
    something = _("{owner} has something to tell {client}, and hasn't got to it yet.")
    said = [
        says(something, owner=owner, client=client),
        says(_("It has been open since {time}."), time=since),
    ]
    promised = file.latest.states if file.latest else file.case.facts.stated_time
    if promised:
        said.append(says(_("The time that the client is to be promised: {time}."), time=page.day(promised)))
    said.append(says(_("The beginning is the hard part. A few kind minutes of yours may be all it takes.")))
    value = ids.value(file.case.id, utterance_id)
    help_ = button(_("I'll help"), Act.OFFER_HELP, value, style="primary")
    rest = _("This is all I show. What happened is for its owner to tell.")
    return message(*said, blocks=[paragraph(*said), actions(help_), hint(rest)])


def news(payload: Payload, file: CaseFile, page: Page) -> Json:
    """To the owner: help is offered, the other person knows now, or could not be reached."""
    _ = page.gettext
    sentences = {
        "help": _("{who} would like to help you tell {client}: with the words, or beside you on the call."),
        "not_reached": _not_reached(page),
        "passed_on": _(
            "{who} knows now that {client} is still to be told, and may lend you a hand. "
            "I won't ask again. You'll find it on my Home tab."
        ),
    }
    who, client = User(str(payload.get("who"))), client_words(file, page)
    said = says(sentences[str(payload["what"])], who=who, client=client)
    return message(said, blocks=[paragraph(said), actions(*_next_step(file, page))])


#: What a message about an untold case may have become, beside what every ping may (`answered.answered`).
BECAME = frozenset({"asked_anew", "approved", "passed_on", "not_reached", "stays", "help"})


def became(payload: Payload, file: CaseFile, page: Page) -> Json:
    """The message without its buttons.

    Args:
        payload: {"what": one of `BECAME`, "who": the other person}.
    """
    _ = page.gettext
    sentences = {
        "asked_anew": _("I have asked you about {client} anew, further down."),
        "approved": _("The words for {client} are approved. You'll find them here."),
        "passed_on": _("{who} knows now, and may lend you a hand with {client}."),
        "not_reached": _not_reached(page),
        "stays": _("Nobody else will hear of {client} from me, so it stays with you. You can do this."),
        "help": _("Thank you. {owner} knows that you'd like to help with {client}."),
    }
    who, owner = User(str(payload.get("who") or file.case.owner)), User(file.case.owner)
    sentence = sentences[str(payload["what"])]
    return message(says(sentence, client=client_words(file, page), who=who, owner=owner))


def _not_reached(page: Page) -> str:
    return page.gettext("I couldn't reach {who} about {client}, so it stays with you. You can do this.")


def words_view(file: CaseFile, page: Page) -> Json:
    """The words for the client as they are now, to read and to copy."""
    _ = page.gettext
    latest = file.latest
    blocks: list[Json] = []
    if latest and file.approval is None:
        blocks.append(hint(_("Nobody has approved them yet. You may tell the client all the same.")))
    if latest and latest.subject:
        blocks += [section(_("Subject")), preformatted(latest.subject)]
    blocks.append(preformatted(latest.text) if latest else section(_("There are no words yet.")))
    meta = Meta(case=file.case.id)
    return modal(View.WORDS, _("The words"), blocks, close=_("Close"), meta=meta, typed=False)


def _opening(round_: int, file: CaseFile, page: Page) -> Said:
    """Never the same twice in a row, never softer than the one before; each is kind."""
    _ = page.gettext
    client = client_words(file, page)
    if file.case.facts.they_know:
        return says(_("{client} knows already, you noted. Two minutes to record it?"), client=client)
    call = _("{client} doesn't know yet. Ten minutes with your notes, then call?")
    write = _("{client} doesn't know yet. Ten minutes with the words, then send them?")
    openings = (
        call if by_call(file) or file.case.facts.channel is None else write,
        _("Today would be a good day to tell {client}. They would rather hear it from you."),
        _("{client} still doesn't know. The first sentence is the hardest; after it, you are helping them."),
        _("{client} still doesn't know. No day will be easier for it than today."),
    )
    return says(openings[min(round_ - 1, 2 + (round_ + 1) % 2)], client=client)


def _how_far(file: CaseFile, page: Page) -> list[Said]:
    _ = page.gettext
    match file.case.state:
        case CaseState.UNFINISHED:
            return [says(_("Everything you typed is still there."))]
        case CaseState.IN_REVIEW:
            return [with_whom(file, "", page)]
        case CaseState.CHANGES_ASKED:
            return [says(_("Changes to the words were asked for."))]
        case _:
            return [says(_("The words are approved."))]


def _too_late(file: CaseFile, page: Page) -> list[Said]:
    """A time that has passed must not be read out to the client as if it were to come (R23)."""
    _, stated = page.gettext, stated_time(file)
    if stated is None or stated > page.now or file.case.facts.they_know:
        return []
    return [
        says(_("Your words still promise {time}, which has passed. Name a new time."), time=page.time(stated))
    ]


def _next_step(file: CaseFile, page: Page) -> list[Json]:
    """What can be done about it from here."""
    _ = page.gettext
    case, latest = file.case, file.latest
    if case.state is CaseState.UNFINISHED or latest is None:
        return [button(_("Go on"), Act.GO_ON, case.id, style="primary")]
    value = ids.value(case.id, latest.number)
    told = button(_("I told them"), Act.TOLD, value, style="primary")
    words = button(_("Show the words"), Act.SHOW_WORDS, case.id)
    kit = [kit_button(file, page)] if by_call(file) else []
    edit = [button(_("Edit"), Act.EDIT, value)] if case.state is CaseState.CHANGES_ASKED else []
    return [told, words, *kit, *edit]
