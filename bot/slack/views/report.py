"""Report: the four steps of the modal. What follows them, ``help`: report_after; `list`: mine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.case import Facts, Severity, Step
from bot.domain.encouragement import before_owning_up
from bot.domain.file import CaseFile
from bot.domain.hint import Hints
from bot.domain.people import Channel, Client, Person, name_key
from bot.slack.ids import Act, Field, View
from bot.slack.mrkdwn import cut
from bot.slack.views.hints import ask_counsel, held_blocks, hint_blocks, undo_button
from bot.slack.views.inputs import fill, options
from bot.slack.views.parts import (
    SUMMARY_MAX,
    Json,
    Meta,
    Page,
    actions,
    button,
    client_words,
    hint,
    modal,
    plain,
    section,
)
from bot.slack.views.report_after import (
    help_message,
    recorded_view,
    rested,
    resting_view,
    sent_view,
)
from bot.slack.views.report_fields import step_fields


def step_view(
    step: Step,
    facts: Facts,
    page: Page,
    *,
    case_id: str,
    rev: int,
    client: Client | None,
    owner: Person,
    unfinished: CaseFile | None = None,
    notice: str = "",
    start_again: bool = False,
    default_channel: str | None = None,
    place_problem: str = "",
    hints: Hints | None = None,
    begun: bool = False,
    about_time: Sequence[Json] = (),
    zone: str = "",
) -> Json:
    """One step of the modal, holding what is known.

    Args:
        client: the kept one, or the one that has the typed name; unfinished: another case to go on with.
        notice, place_problem, zone (the clock chosen as the client's): in words; start_again: words anew.
        hints, about_time: of the draft step; begun: the kind line of this first screen is counted already.
    """
    values = _values(step, facts, client, owner, page, default_channel, zone)
    static = step_fields(step, page.gettext)
    blocks = [
        *_notices(notice, _too_long(static, values), page),
        *_other_words(step, facts, start_again or bool(hints and hints.far), page, case_id),
        *_opening(step, facts, unfinished, page, max(owner.begun - begun, 0)),
        *(*about_time, *_hints(hints, step, rev, page)),
        *(_filled(static[field], rev, value, facts, page) for field, value in values.items()),
        *held_blocks(hints, page),
    ]
    shown = [*(_with_problem(block, place_problem) for block in blocks), *_turns(step, facts, page, case_id)]
    meta, submit = Meta(case=case_id, step=step.value, rev=rev), _submit(step, facts, page)
    return _framed(shown, submit, meta, page)


def _hints(hints: Hints | None, step: Step, rev: int, page: Page) -> list[Json]:
    if hints is None or step is not Step.DRAFT:
        return []
    return hint_blocks(hints, page, fill(step_fields(step, page.gettext)[Field.AS_IT_IS], rev))


def _framed(blocks: list[Json], submit: str, meta: Meta, page: Page) -> Json:
    title, close = page.gettext("Own up to something"), page.gettext("Finish later")
    return modal(View.STEP, title, blocks, submit=submit, close=close, meta=meta)


def _turns(step: Step, facts: Facts, page: Page, case_id: str) -> list[Json]:
    """Back; and a draft may rest and be read again (R12), where they don't know yet."""
    _ = page.gettext
    if step is Step.ADMIT:
        return []
    turns = [button(_("Back"), Act.BACK, case_id)]
    if step is Step.DRAFT and not facts.they_know:
        turns.append(button(_("Check again"), Act.CHECK_AGAIN, case_id))
        turns.append(button(_("Show me this again in an hour"), Act.LET_REST, case_id))
    return [actions(*turns)]


def _submit(step: Step, facts: Facts, page: Page) -> str:
    _ = page.gettext
    if step is not Step.DRAFT:
        return _("Next")
    return _("Record") if facts.they_know else _("Send for review")


def _progress(step: Step, page: Page) -> str:
    _ = page.gettext
    names = {
        Step.ADMIT: _("Admit"),
        Step.EXPLAIN: _("Explain"),
        Step.FIX: _("Fix"),
        Step.DRAFT: _("Draft"),
    }
    number = list(Step).index(step) + 1
    return _("{number} of 4 · {step}").format(number=number, step=names[step])


def _notices(notice: str, too_long: bool, page: Page) -> list[Json]:
    _ = page.gettext
    blocks = [section(notice)] if notice else []
    if too_long:
        blocks.append(section(_("Some words are too long for their box; here is the beginning.")))
    return blocks


def _other_words(step: Step, facts: Facts, anew: bool, page: Page, case_id: str) -> list[Json]:
    """The words as they were before, or anew. Neither asks first: Undo takes back what a press has done."""
    if step is not Step.DRAFT or facts.they_know:
        return []
    found = [undo_button(page, case_id)] if facts.may_undo else []
    if anew:
        found.append(button(page.gettext("Write it anew from the facts"), Act.START_AGAIN, case_id))
    return [actions(*found)] if found else []


def _too_long(static: Mapping[str, Json], values: Mapping[str, Any]) -> bool:
    """The caller prevents it; if it happens all the same, nothing is cut in silence."""
    longest = {name: static[name]["element"].get("max_length") for name in values}
    return any(isinstance(v, str) and len(v) > (longest[name] or len(v)) for name, v in values.items())


def _opening(step: Step, facts: Facts, unfinished: CaseFile | None, page: Page, begun: int) -> list[Json]:
    _ = page.gettext
    if step is Step.ADMIT:
        kind = f"{_(before_owning_up(begun))} {_('Nothing goes to the client from here.')}"
        return [*_go_on(unfinished, page), section(kind), hint(_progress(step, page))]
    if step is Step.DRAFT and facts.they_know:
        told = _("They already know, so nobody reviews it. I'll record that you told them, and remind you.")
        return [section(told), hint(_progress(step, page))]
    if step is Step.DRAFT and facts.severity is Severity.GRAVE:
        call = _("For something this serious a call is kinder. You can choose it with Back.")  # R16
        kinder = [] if facts.channel is Channel.CALL else [hint(call)]
        return [hint(_progress(step, page)), *kinder, hint(ask_counsel(page))]
    return [hint(_progress(step, page))]


def _go_on(unfinished: CaseFile | None, page: Page) -> list[Json]:
    if unfinished is None:
        return []
    _ = page.gettext
    client, did = client_words(unfinished, page), cut(unfinished.case.facts.did, SUMMARY_MAX)
    alone = _("You have an unfinished case: {client}")
    both = _("You have an unfinished case: {client}, “{did}”")
    text = (both if did else alone).format(client=client, did=did)
    return [section(text, button(_("Go on"), Act.GO_ON, unfinished.case.id)), {"type": "divider"}]


def _values(
    step: Step,
    facts: Facts,
    client: Client | None,
    owner: Person,
    page: Page,
    default_channel: str | None,
    zone: str,
) -> dict[str, Any]:
    """The fields of a step in the order of the screen, with what they hold."""
    if step is Step.ADMIT:
        names: tuple[str, ...] = (Field.CONTACT, Field.DID, Field.EFFECT, Field.CAUSE, Field.SEVERITY)
        more = (Field.HAPPENED_AT, Field.THEY_KNOW)
        values = {name: getattr(facts, name) for name in (*names, *more)}
        return {Field.CLIENT: _client_option(facts, client)} | values
    if step is Step.EXPLAIN:
        return {Field.NOTES: facts.notes, Field.EXPLANATION: facts.explanation}
    if step is Step.FIX:
        return _fix_values(facts, client, owner, page, zone)
    return _draft_values(facts, page, default_channel)


def _client_option(facts: Facts, client: Client | None) -> tuple[str, str] | None:
    if client and client.name.strip():
        return client.id, client.name
    name = " ".join(facts.client_name.split())[:120]
    return (f"new:{name}", name) if name else None


def _fix_values(facts: Facts, client: Client | None, owner: Person, page: Page, zone: str) -> dict[str, Any]:
    promised = (Field.FIX_KIND, Field.FIX, Field.FIX_BY)
    beyond = (Field.PREVENTION, Field.PREVENTION_BY, Field.MAKE_GOOD, Field.MAKE_GOOD_BY)
    usual = Channel.CALL if facts.severity is Severity.GRAVE else client.channel if client else None
    values: dict[str, Any] = {name: getattr(facts, name) for name in promised}
    clock = {Field.ZONE: (facts.zone, zone) if facts.zone else None}
    values |= {} if client and client.tz else clock  # asked only until known; the plan changes it later
    values |= {name: getattr(facts, name) for name in beyond}
    values[Field.CHANNEL] = facts.channel or usual or Channel.EMAIL
    values[Field.LANG] = facts.lang or (client.lang if client else None) or page.lang
    # asked only until known; Home changes them later
    values |= {} if owner.sign_off else {Field.SIGN_OFF: ""}
    return values | ({} if owner.phone else {Field.PHONE: ""})


def _draft_values(facts: Facts, page: Page, default_channel: str | None) -> dict[str, Any]:
    if facts.they_know:
        return {Field.TOLD_AT: facts.told_at or page.now}
    subject = {Field.SUBJECT: facts.subject} if facts.channel is Channel.EMAIL else {}
    return subject | {
        Field.DRAFT: facts.draft,
        Field.PLACE_CHANNEL: facts.place_channel or default_channel,
        Field.PLACE_PEOPLE: facts.place_people,
    }


def _filled(block: Json, rev: int, value: Any, facts: Facts, page: Page) -> Json:
    is_channel = block["block_id"].startswith(f"{Field.CHANNEL}.")
    advice = page.gettext("For something grave, a call is best.")
    return fill(block, rev, value, hint=advice if is_channel and facts.severity is Severity.GRAVE else "")


def _with_problem(block: Json, problem: str) -> Json:
    is_place = str(block.get("block_id", "")).startswith(f"{Field.PLACE_CHANNEL}.")
    return {**block, "hint": plain(problem)} if problem and is_place else block


def client_options(typed: str, known: Sequence[Client], page: Page, *, new_value: str) -> Json:
    """The type-ahead's answer: who is known first, so that Enter takes them; *Add "..."* last (100 at most).

    Args:
        new_value: the option value of a client by the typed name.
    """
    name = " ".join(typed.split())
    found = [(client.id, client.name) for client in known[:99]]
    if name and name_key(name) not in {name_key(client.name) for client in known}:
        add = page.gettext("Add “{name}”").format(name=cut(name, 60))
        found.append((new_value, add))
    return {"options": [option.to_dict() for option in options(found)]}


__all__ = [
    "client_options",
    "help_message",
    "recorded_view",
    "rested",
    "resting_view",
    "sent_view",
    "step_view",
]
