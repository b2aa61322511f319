"""Settling: after the fix, in the owner's DM. How the client is, whether the prevention has held, thanks."""

from __future__ import annotations

from datetime import datetime

from bot.domain.file import CaseFile
from bot.domain.promise import Promise
from bot.domain.standing import Standing
from bot.domain.talk import Ending
from bot.slack import ids
from bot.slack.ids import Act
from bot.slack.mrkdwn import Said, Strong, cut, says
from bot.slack.views.inputs import options
from bot.slack.views.kit import in_their_language, instead_lines, listen_lines
from bot.slack.views.parts import (
    Json,
    Page,
    actions,
    button,
    client_words,
    hint,
    message,
    paragraph,
    plain,
    plan_button,
    preformatted,
    quoted,
    who_to_tell,
)
from bot.slack.views.snoozing import snooze_menu

WHAT_MAX = 300
DONE, TO_COME = "✓", "○"

_SETTLE = {
    Ending.THANKED: Act.SETTLE_THANKED,
    Ending.CALM: Act.SETTLE_CALM,
    Ending.UPSET: Act.SETTLE_UPSET,
    Ending.QUIET: Act.SETTLE_QUIET,
}


def _endings(page: Page) -> dict[Ending, str]:
    _ = page.gettext
    return {
        Ending.THANKED: _("They thanked us"),
        Ending.CALM: _("Calm"),
        Ending.UPSET: _("Upset"),
        Ending.QUIET: _("Gone quiet"),
    }


# How are they now? (R53)


def settle(file: CaseFile, page: Page, row: str, last: bool = False, *, first: bool = True) -> Json:
    """Some days after the fix.

    Args:
        last: it is asked no more.
        first: it has not been asked before.
    """
    _ = page.gettext
    words = _("How is {client} now? Ask once; don't apologise again.")
    if not first or file.case.settled is not None:
        words = _("And how is {client} now? A kind word is enough; don't apologise again.")
    said = says(words, client=client_words(file, page))
    value = ids.value(file.case.id, row)
    answers = [button(words, _SETTLE[ending], value) for ending, words in _endings(page).items()]
    words = _("I won't ask again. You can still answer here, and close the case on my Home tab.")
    later = [] if last else snooze_menu(file, page, row)
    return message(
        said, blocks=[paragraph(said), actions(*answers, *later), *([hint(words)] if last else [])]
    )


def settle_menu(file: CaseFile, page: Page) -> Json:
    """The same on Home, in one element."""
    choices = [(ids.value(ending, file.case.id), words) for ending, words in _endings(page).items()]
    return {
        "type": "static_select",
        "action_id": Act.SETTLE_CHOICE,
        "placeholder": plain(page.gettext("How are they now?")),
        "options": [option.to_dict() for option in options(choices)],
    }


def settled(ended: Ending, file: CaseFile, page: Page, row: str, until: datetime | None = None) -> Json:
    """What the question becomes once it is answered, and what that answer asks for.

    Args:
        row: the message that this stands in.
        until: when it is asked once more, if it is.
    """
    return {
        Ending.THANKED: _thanked_us,
        Ending.UPSET: _upset,
        Ending.QUIET: _quiet,
    }.get(ended, _calm)(file, page, row, until)


def _thanked_us(file: CaseFile, page: Page, row: str, until: datetime | None) -> Json:
    """R62: thanks, praise and a referral are how one notices an advocate."""
    _ = page.gettext
    said = [
        says(_("{client} thanked you. You earned that."), client=client_words(file, page)),
        says(_("Have they also praised you to somebody, or recommended you? Don't ask them for it.")),
    ]
    yes = button(_("Yes, they have"), Act.PRAISED, ids.value(file.case.id, row))
    return message(*said, blocks=[paragraph(*said), actions(yes)])


def _calm(file: CaseFile, page: Page, row: str, until: datetime | None) -> Json:
    sentence = page.gettext("{client} is calm again. That is what you worked for.")
    return message(says(sentence, client=client_words(file, page)))


def _quiet(file: CaseFile, page: Page, row: str, until: datetime | None) -> Json:
    _ = page.gettext
    client = client_words(file, page)
    if until is None:
        sentence = _("{client} has gone quiet. I won't ask again; a word from you is welcome at any time.")
        return message(says(sentence, client=client))
    sentence = _("{client} has gone quiet. Leave them some peace; I'll ask once more at {time}.")
    return message(says(sentence, client=client, time=page.day(until)))


def _upset(file: CaseFile, page: Page, row: str, until: datetime | None) -> Json:
    """A call, with the listening card (R40, R43); what they say then is logged, and may be promised."""
    _ = page.gettext
    kit, theirs = page.kit(file), in_their_language(file, page)
    said = [
        says(_("{client} is still upset, and that is fair."), client=client_words(file, page)),
        says(
            _("Call {who} and listen. Don't apologise again; ask what would help."),
            who=who_to_tell(file, page),
        ),
    ]
    log = button(_("Add what they said"), Act.HEARD, file.case.id, style="primary")
    promised = _("What you promise them then goes in there too, as an open question with its time.")
    again = _("I'll ask once more at {time}.").format(time=page.day(until)) if until else ""
    blocks = [
        paragraph(*said),
        paragraph(*listen_lines(kit, page, theirs=theirs)[1:]),  # that it is fair has been said
        paragraph(*instead_lines(kit, page, theirs=theirs)),
        actions(log),
        hint(" ".join(filter(None, (promised, again)))),
    ]
    return message(*said, blocks=blocks)


def praised(file: CaseFile, page: Page) -> Json:
    """An advocate."""
    _ = page.gettext
    sentence = _("{client} speaks well of you. I'll remind you to thank them, and you ask for nothing.")
    return message(says(sentence, client=client_words(file, page)))


# Has it held? (R55)


def held(promise: Promise, file: CaseFile, page: Page, row: str, last: bool = False) -> Json:
    """A month after the prevention was put in place."""
    _ = page.gettext
    what = cut(promise.what, WHAT_MAX)
    said = says(_("“{what}”: has it held? ({client})"), what=what, client=client_words(file, page))
    later = [] if last else snooze_menu(file, page, row, promise)
    answers = actions(*held_answers(promise, file, page, row), *later)
    return message(said, blocks=[paragraph(said), answers, *_last(last, file, page)])


def held_answers(promise: Promise, file: CaseFile, page: Page, row: str) -> list[Json]:
    """In the DM, and without a row on the plan."""
    _, value = page.gettext, ids.value(file.case.id, promise.id, row)
    return [
        button(_("It has held"), Act.HELD, value, style="primary" if row else None),
        button(_("It happened again"), Act.HAPPENED_AGAIN, value),
    ]


def _last(last: bool, file: CaseFile, page: Page) -> list[Json]:
    """The case may be closed, and stand on no Home: the plan shows it."""
    words = page.gettext("I won't ask again. The plan shows the case.")
    return [hint(words), actions(plan_button(file, page))] if last else []


# Thanks (R63, R64).


def thank(file: CaseFile, page: Page, row: str, last: bool = False) -> Json:
    """A client who is happy, with an example of what to say to them."""
    _ = page.gettext
    said = says(_("Thank {client}. Ask for nothing."), client=client_words(file, page))
    value = ids.value(file.case.id, row)
    answers = actions(
        button(_("Thanked"), Act.THANKED, value, style="primary"),
        button(_("Not now"), Act.NOT_NOW, value),
        button(_("No more thanks for this client"), Act.STOP_THANKING, value),
    )
    example = hint(_("For example; your own words are better:"))
    return message(
        said,
        blocks=[paragraph(said), example, preformatted(page.thanks(file)), answers, *_last(last, file, page)],
    )


def answered(what: str, file: CaseFile, page: Page, about: Promise | None, until: datetime | None) -> Json:
    """What the other questions become."""
    _ = page.gettext
    time = page.day(until) if until else "…"
    sentences = {
        "held": _("It has held ({client})."),
        "again": _("It happened again ({client}). Good that you said so; the new case is begun."),
        "thanked": _("Thanked ({client}). It does them good, and you too."),
        "not_now": _("Not now ({client}). I'll ask again at {time}."),
        "stopped": _("I won't ask you to thank {client} any more."),
        "newer": _("Asked again below ({client})."),
        "settle_closed": _("The case with {client} is closed."),
    }
    said = says(sentences[what], client=client_words(file, page), time=time)
    shown = [quoted(cut(about.what, WHAT_MAX))] if about and about.what.strip() else []
    return message(said, blocks=[paragraph(said), *shown])


#: Words of `Utterance.payload["what"]` that `answered` knows.
ANSWERED = frozenset({"held", "again", "thanked", "not_now", "stopped", "newer", "settle_closed"})


# On the plan (R61, R67).


def standing(file: CaseFile, page: Page) -> list[Said]:
    """How the client stands with us, in a word; for an advocate the three things that keep one."""
    _ = page.gettext
    client = file.client
    if client is None:
        return []
    words = {
        Standing.INJURED: _("Hurt by what happened"),
        Standing.RECOVERING: _("Recovering"),
        Standing.HAPPY: _("Happy again"),
        Standing.ADVOCATE: _("Speaks well of you"),
    }
    return [
        says("{label}: {word}", label=Strong(_("The client")), word=words[client.standing]),
        *(_three(file, page) if client.is_advocate else []),
    ]


def _three(file: CaseFile, page: Page) -> list[Said]:
    """Ours; the three of this project's document are lost (R67). The facts tick them."""
    _ = page.gettext
    client = file.client
    thanked = client is not None and client.thanked_at is not None
    kept_up = thanked and client is not None and client.thanking
    lines = [
        (True, _("Notice it: thanks, praise, a recommendation")),
        (thanked, _("Thank them, and ask for nothing")),
        (kept_up, _("Don't forget them: a kind word each quarter")),
    ]
    return [says("{mark} {step}", mark=DONE if done else TO_COME, step=words) for done, words in lines]
