"""Review: the card, and in its thread the exact words with their buttons. The modals: review_forms."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.case import CaseAct, CaseState, FixKind, Severity
from bot.domain.file import CaseFile
from bot.domain.message import Suggestion, Version, word_changes
from bot.domain.need import is_missed
from bot.slack import ids
from bot.slack.ids import Act
from bot.slack.mrkdwn import Room, Said, Slot, User, cut, date, escape, mention, says
from bot.slack.views.hints import ask_counsel, remark_blocks
from bot.slack.views.outcomes import outcome
from bot.slack.views.parts import (
    Json,
    Page,
    actions,
    button,
    client_words,
    header,
    hint,
    message,
    other_place,
    paragraph,
    plan_button,
    state_words,
)
from bot.slack.views.review_forms import changes_view, edit_view, place_view, suggest_view, time_view

#: All blocks of one message fail from about 13,200 characters (bolt-js #2509), a section from 1,000 parts.
DIFF_MAX = 9000
DIFF_PARTS_MAX = 400
SAME_SHOWN = 60


def card(file: CaseFile, page: Page) -> Json:
    """The card in the review place: who, for whom, until when, how it stands. No notes, no words."""
    _ = page.gettext
    client, state = client_words(file, page), state_words(file.case.state, page)
    title = _("{client}: {state}").format(client=client, state=state)
    blocks = [header(title), {"type": "section", "fields": _card_fields(file, page)}]
    if file.case.under_review and file.case.state is not CaseState.APPROVED:
        blocks.append(hint(_("Please read the words in the thread as {client} will.").format(client=client)))
        if file.case.facts.severity is Severity.GRAVE:
            blocks.append(hint(ask_counsel(page)))
    blocks.append(actions(plan_button(file, page)))
    said = says(
        _("{owner} has something to put right with {client}."), owner=User(file.case.owner), client=client
    )
    return message(said, says(_("State: {state}"), state=state), blocks=blocks)


def _card_fields(file: CaseFile, page: Page) -> list[Json]:
    _ = page.gettext
    rows = [(_("Owner"), mention(file.case.owner))]
    if promised := _promised_by(file, page):
        rows.append((_("Promised by"), promised))
    if file.owed_answers:
        label = _("Answers owed") if all(p.is_question for p in file.owed_answers) else _("Also owed")
        rows.append((label, str(len(file.owed_answers))))
    if file.latest:
        rows.append((_("Words"), _("Version {number}").format(number=file.latest.number)))
    return [{"type": "mrkdwn", "text": f"*{label}*\n{value}"} for label, value in rows]


def _promised_by(file: CaseFile, page: Page) -> str:
    """Each reader's clock, and the one the promise is made on; a time that was missed is named as that."""
    _, promise = page.gettext, file.main_promise
    if promise is None or promise.due is None:
        return _("Done already") if file.case.facts.fix_kind is FixKind.DONE else ""
    here, theirs = page.day(promise.due), date(promise.due, page.day(promise.due))
    place = escape(page.tz.rsplit("/", 1)[-1].replace("_", " "))
    by = _("{theirs} ({here}, {place})").format(theirs=theirs, here=here, place=place)
    return _("{time}; missed").format(time=by) if is_missed(promise, file, page.now) else by


def exact(text: str) -> Json:
    """Someone's words, alone: nothing before or after, so that copying them is exact."""
    return {"text": escape(text), "mrkdwn": False}


def version(version: Version) -> Json:
    """The words for the client, alone and exact."""
    return exact(version.text)


def suggestion(suggestion: Suggestion) -> Json:
    """A reviewer's wording, alone and exact."""
    return exact(suggestion.text)


def changes(old: Version, new: Version, page: Page, by: str) -> Json:
    """What changed, word by word: struck what went, bold what came."""
    _ = page.gettext
    said = says(
        _("{by} changed the words: version {old} is now version {new}."),
        by=User(by),
        old=str(old.number),
        new=str(new.number),
    )
    blocks = [paragraph(said), *_diff_blocks(old.text, new.text, page)]
    if old.subject != new.subject:
        subject = says(_("Subject: {old} → {new}"), old=cut(old.subject, 150), new=cut(new.subject, 150))
        blocks.append(paragraph(subject))
    return message(said, blocks=blocks)


def _diff_blocks(old: str, new: str, page: Page) -> list[Json]:
    """Struck what went, bold what came; a hint when it had to end early."""
    elements, whole = _diff(old, new)
    rest = [] if whole else [hint(page.gettext("The rest is in the words below."))]
    if not elements:
        return rest
    return [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}, *rest]


def _diff(old: str, new: str) -> tuple[list[Json], bool]:
    """The changes as rich text within the limits, and whether they are all there."""
    elements: list[Json] = []
    room = DIFF_MAX
    found = word_changes(old, new)
    for index, (kind, words) in enumerate(found):
        shown = _shortened(words, index == 0, index == len(found) - 1) if kind == "same" else words
        if len(shown) > room or len(elements) >= DIFF_PARTS_MAX:
            return elements, False
        room -= len(shown)
        style = {"gone": {"strike": True}, "new": {"bold": True}}.get(kind)
        elements.append({"type": "text", "text": shown} | ({"style": style} if style else {}))
    return elements, True


def _shortened(words: str, first: bool, last: bool) -> str:
    """Unchanged words around a change: enough to know where one is, in whole words of its paragraph."""
    if len(words) <= 2 * SAME_SHOWN + 20:
        return words
    before, after = words[:SAME_SHOWN], words[-SAME_SHOWN:]
    before = before[: before.rfind(" ")].split("\n\n")[0] if " " in before else before
    after = after[after.find(" ") + 1 :].rsplit("\n\n")[-1] if " " in after else after
    return f"{'' if first else before + ' '}…{'' if last else ' ' + after}"


# The buttons under the words.


def buttons(file: CaseFile, version: Version, page: Page) -> Json:
    """What reviewers can do with these words, and below what their owner can."""
    _ = page.gettext
    said = says(_("Version {number}: what do you think?"), number=str(version.number))
    blocks = [paragraph(said)]
    if version.subject:
        blocks.append(hint(_("Subject: {subject}").format(subject=version.subject)))
    blocks += remark_blocks(version, page)
    return message(said, blocks=[*blocks, *_rows(file, version, page)])


def _rows(file: CaseFile, version: Version, page: Page) -> list[Json]:
    _ = page.gettext
    value = ids.value(file.case.id, version.number)
    review = [
        button(_("Ask for changes"), Act.ASK_CHANGES, value),
        button(_("Suggest wording"), Act.SUGGEST, value),
    ]
    if file.case.can(CaseAct.APPROVE):
        review.insert(0, button(_("Approve"), Act.APPROVE, value, style="primary"))
    own = [
        button(_("Edit"), Act.EDIT, value),
        button(_("I've already told them"), Act.ALREADY_TOLD, value),
    ]
    return [
        actions(*review),
        paragraph(says(_("For {owner}:"), owner=_owner_unpinged(file))),
        actions(*own),
    ]


def _owner_unpinged(file: CaseFile) -> Slot:
    """The owner by name: a mention would ping them for their own draft."""
    return cut(file.owner.name, 80) or User(file.case.owner)


def buttons_off(file: CaseFile, version: Version, page: Page) -> Json:
    """What became of these words. The owner of approved words can still edit them, and tell."""
    said = _became(file, version, page)
    latest = file.latest
    if file.case.state is CaseState.APPROVED and latest and latest.number == version.number:
        return message(said, blocks=[paragraph(said), *_rows(file, version, page)])
    return message(said)


def _became(file: CaseFile, version: Version, page: Page) -> Said:
    _ = page.gettext
    latest, number = file.latest, str(version.number)
    if latest and latest.number != version.number:
        sentence = _("Version {old} was replaced by version {new}.")
        return says(sentence, old=number, new=str(latest.number))
    if file.case.state is CaseState.APPROVED and file.approval:
        return says(_("Version {number} was approved by {by}."), number=number, by=User(file.approval.by))
    if file.case.telling:
        at = file.case.telling.at
        return says(_("{client} was told: {when}."), client=client_words(file, page), when=page.when(at))
    return says(_("Version {number}: {state}"), number=number, state=state_words(file.case.state, page))


def suggestion_changes(suggestion: Suggestion, old: Version, page: Page) -> Json:
    """What a suggestion would change, word by word, above its exact words."""
    sentence = page.gettext("{by} suggests other words. This is what would change:")
    said = says(sentence, by=User(suggestion.by))
    return message(said, blocks=[paragraph(said), *_diff_blocks(old.text, suggestion.text, page)])


def suggestion_buttons(suggestion: Suggestion, file: CaseFile, page: Page) -> Json:
    """Under a suggestion: the owner may take it, while it can still be taken."""
    _ = page.gettext
    said = says(_("{by} suggests this wording."), by=User(suggestion.by))
    if suggestion.used_as is not None:
        used = says(_("It became version {number}."), number=str(suggestion.used_as))
        return message(said, used)
    latest = file.latest
    if latest and latest.number != suggestion.on:
        return message(said, says(_("The words have changed since.")))
    if not file.case.under_review:
        return message(said)
    use = button(_("Use this wording"), Act.USE_SUGGESTION, ids.value(file.case.id, suggestion.id))
    return message(said, blocks=[paragraph(said), actions(use)])


# When the place refuses us.


def place_lost(
    file: CaseFile, reason: str, page: Page, *, channel: str = "", people: Sequence[str] = ()
) -> Json:
    """The review place refused us; the owner gets a way on.

    Args:
        reason: Slack's error code.
        channel: which channel it was; empty when it was a group DM.
        people: who has got the draft in a group DM instead.
    """
    _ = page.gettext
    said = [_lost(channel, page)]
    if channel and reason in ("not_in_channel", "channel_not_found"):
        said.append(says(_("Most likely I'm not a member there. You can invite me and choose it again.")))
    elif channel and reason == "is_archived":
        said.append(says(_("The channel is archived.")))
    if people:
        slots = {f"p{i}": User(user) for i, user in enumerate(people)}
        names = ", ".join(f"{{{name}}}" for name in slots)
        sentence = _("It went to a group message with {names} instead.").replace("{names}", names)
        said.append(says(sentence, **slots))
    else:
        said.append(says(_("Your draft for {client} is safe."), client=client_words(file, page)))
    return message(*said, blocks=[paragraph(*said), actions(other_place(file, page))])


def not_posted(file: CaseFile, page: Page) -> Json:
    """Slack did not take something in the review thread; what was decided holds, and the plan shows it."""
    _ = page.gettext
    refused = _("Slack didn't take a message about {client} in its thread.")
    said = [says(refused, client=client_words(file, page))]
    said.append(says(_("Nothing is lost: the plan shows how far you are.")))
    return message(*said, blocks=[paragraph(*said), actions(plan_button(file, page))])


def _lost(channel: str, page: Page) -> Said:
    _ = page.gettext
    if channel:
        return says(_("I couldn't post your draft in {channel}."), channel=Room(channel))
    return says(_("I couldn't post your draft to the people you chose."))


__all__ = [
    "buttons",
    "buttons_off",
    "card",
    "changes",
    "changes_view",
    "edit_view",
    "exact",
    "not_posted",
    "outcome",
    "place_lost",
    "place_view",
    "suggest_view",
    "suggestion",
    "suggestion_buttons",
    "suggestion_changes",
    "time_view",
    "version",
]
