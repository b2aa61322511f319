"""The inputs of the four steps, built once per language (1.4 ms a time would show in a burst)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from bot.domain.case import Cause, FixKind, Severity, Step
from bot.domain.people import Channel, Lang
from bot.slack.ids import Field
from bot.slack.views.inputs import (
    checkbox_input,
    moment_input,
    people_input,
    place_input,
    radio_input,
    select_input,
    text_input,
    typeahead_input,
)

Json = dict[str, Any]
Gettext = Callable[[str], str]

NAME_MAX = 120
PHONE_MAX = 40
SUBJECT_MAX = 150


@lru_cache(maxsize=32)
def step_fields(step: Step, _: Gettext) -> dict[str, Json]:
    """The step's inputs by field, empty, in the order of the screen. Copy them, never change them."""
    return {Step.ADMIT: _admit, Step.EXPLAIN: _explain, Step.FIX: _fix, Step.DRAFT: _draft}[step](_)


def _causes(_: Gettext) -> list[tuple[str, str]]:
    return [
        (Cause.ME, _("Me")),
        (Cause.TEAMMATE, _("A teammate")),
        (Cause.SYSTEM, _("A system")),
        (Cause.SUPPLIER, _("A supplier")),
    ]


def _weights(_: Gettext) -> list[tuple[str, str]]:
    return [(Severity.ORDINARY, _("Ordinary")), (Severity.GRAVE, _("Grave"))]


def _admit(_: Gettext) -> dict[str, Json]:
    return {
        Field.CLIENT: typeahead_input(
            Field.CLIENT, _("The client"), placeholder=_("Type a name"), autosave=True
        ),
        Field.CONTACT: text_input(
            Field.CONTACT,
            _("Whom you will tell"),
            placeholder=_("Puan Lee"),
            hint=_("Leave it empty for whoever you told last time."),
            longest=NAME_MAX,
            optional=True,
            autosave=True,
        ),
        Field.DID: text_input(
            Field.DID,
            _("What I did"),
            placeholder=_("I sent the offer to the wrong list"),
            multiline=True,
            autosave=True,
        ),
        Field.EFFECT: text_input(
            Field.EFFECT,
            _("What it did to them"),
            placeholder=_("Your prices went to other customers"),
            hint=_("Write it to them: “your transfer was not sent”."),
            multiline=True,
            autosave=True,
        ),
        Field.CAUSE: select_input(Field.CAUSE, _("What caused it"), _causes(_), autosave=True),
        Field.SEVERITY: radio_input(Field.SEVERITY, _("How serious it is"), _weights(_), autosave=True),
        Field.HAPPENED_AT: moment_input(
            Field.HAPPENED_AT, _("When it happened"), optional=True, autosave=True
        ),
        Field.THEY_KNOW: checkbox_input(
            Field.THEY_KNOW, _("Have they been told?"), _("They already know"), autosave=True
        ),
    }


def _explain(_: Gettext) -> dict[str, Json]:
    return {
        Field.NOTES: text_input(
            Field.NOTES,
            _("What happened, and why? Only you see this."),
            hint=_("And what would prevent it next time."),
            multiline=True,
            autosave=True,
        ),
        Field.EXPLANATION: text_input(
            Field.EXPLANATION,
            _("For the client, why: one or two short sentences"),
            placeholder=_("I worked from last month's list."),
            multiline=True,
            autosave=True,
        ),
    }


def fix_kinds(_: Gettext) -> list[tuple[str, str]]:
    """Is it done, will it be, or is it not known yet?"""
    return [
        (FixKind.DONE, _("Already done")),
        (FixKind.BY, _("Done by…")),
        (FixKind.ANSWER, _("I don't know yet; I'll report back by…")),
    ]


def _langs(_: Gettext) -> list[tuple[str, str]]:
    return [(Lang.MS, _("Bahasa Melayu")), (Lang.EN, _("English"))]


def _fix(_: Gettext) -> dict[str, Json]:
    return {
        Field.FIX_KIND: radio_input(Field.FIX_KIND, _("The fix"), fix_kinds(_), autosave=True),
        Field.FIX: text_input(
            Field.FIX,
            _("What I'm doing about it"),
            placeholder=_("I'm sending the right offer to the right people"),
            multiline=True,
            autosave=True,
        ),
        Field.FIX_BY: moment_input(
            Field.FIX_BY,
            _("By when"),
            hint=_("Needed unless it is already done."),
            optional=True,
            autosave=True,
        ),
        Field.ZONE: typeahead_input(
            Field.ZONE,
            _("Their clock"),
            placeholder=_("As yours; if not, type a city or a country"),
            optional=True,
            autosave=True,
        ),
        **_beyond_the_fix(_),
        Field.CHANNEL: select_input(Field.CHANNEL, _("How to tell them"), channels(_), autosave=True),
        Field.LANG: radio_input(Field.LANG, _("Their language"), _langs(_), autosave=True),
        Field.SIGN_OFF: sign_off_input(_),
        Field.PHONE: phone_input(_),
    }


def _beyond_the_fix(_: Gettext) -> dict[str, Json]:
    """What will prevent it, and what makes up for it, each with a time if there is one."""
    return {
        Field.PREVENTION: text_input(
            Field.PREVENTION,
            _("What will prevent it"),
            multiline=True,
            optional=True,
            autosave=True,
        ),
        Field.PREVENTION_BY: moment_input(
            Field.PREVENTION_BY, _("In place from"), optional=True, autosave=True
        ),
        Field.MAKE_GOOD: text_input(
            Field.MAKE_GOOD,
            _("Make-good"),
            placeholder=_("No charge for this month"),
            optional=True,
            autosave=True,
        ),
        Field.MAKE_GOOD_BY: moment_input(
            Field.MAKE_GOOD_BY,
            _("They have it by"),
            hint=_("A time makes it a promise, and I'll remind you."),
            optional=True,
            autosave=True,
        ),
    }


def _draft(_: Gettext) -> dict[str, Json]:
    return {
        Field.SUBJECT: text_input(Field.SUBJECT, _("Subject"), longest=SUBJECT_MAX, autosave=True),
        Field.DRAFT: text_input(Field.DRAFT, _("The words for the client"), multiline=True, autosave=True),
        Field.PLACE_CHANNEL: reader_channel_input(_),
        Field.PLACE_PEOPLE: reader_people_input(_, autosave=True),
        Field.AS_IT_IS: as_it_is_input(_, _("Send for review as it is")),
        Field.TOLD_AT: moment_input(Field.TOLD_AT, _("When did you tell them?"), autosave=True),
    }


def reader_channel_input(_: Gettext) -> Json:
    """Slack writes "(optional)" at this and at the next, for each may stay empty; this says that not both."""
    return place_input(
        Field.PLACE_CHANNEL,
        _("Have it read in"),
        hint=_("A channel here, or people below: one of the two is needed."),
        autosave=True,
    )


def reader_people_input(_: Gettext, *, autosave: bool = False) -> Json:
    return people_input(
        Field.PLACE_PEOPLE,
        _("Or by these people"),
        hint=_("Then it goes to a group message with them, not to the channel."),
        autosave=autosave,
    )


def as_it_is_input(_: Gettext, words: str) -> Json:
    """To be ticked where musts hold the words back; it counts when they are sent."""
    return checkbox_input(Field.AS_IT_IS, _("If you have a good reason"), words, autosave=True)


def channels(_: Gettext) -> list[tuple[str, str]]:
    """The ways to tell a client, as choices."""
    return [(Channel.CALL, _("Phone call")), (Channel.EMAIL, _("Email")), (Channel.CHAT, _("Chat"))]


def sign_off_input(_: Gettext) -> Json:
    return text_input(
        Field.SIGN_OFF,
        _("How you sign your messages"),
        hint=_("I'll remember it."),
        longest=NAME_MAX,
        optional=True,
        autosave=True,
    )


def phone_input(_: Gettext) -> Json:
    return text_input(
        Field.PHONE,
        _("Your number, for their questions"),
        longest=PHONE_MAX,
        optional=True,
        autosave=True,
    )
