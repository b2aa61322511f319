"""Hints of the coach: above the words where their owner works on them, and for reviewers beside a version."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.domain.hint import ADVICE, CONSIDER, MUST, SHOULD, Hint, Hints, Remark
from bot.domain.message import Version
from bot.slack.ids import Act
from bot.slack.mrkdwn import cut
from bot.slack.views.parts import Json, Page, actions, button, hint, section

QUOTE_MAX = 120
BETTER_MAX = 900
LABEL_MAX = 75  # of a button, for who hears the screen
#: What a reviewer is told of one kind, at most; the rest is in the words themselves.
REMARKS_MAX = 6
REMARK_QUOTE_MAX = 50


def hint_blocks(hints: Hints | None, page: Page, tick: Json) -> list[Json]:
    """What the coach would change, each with what can be done about it; None: it was not asked.

    Args:
        tick: the box that lets musts stand, right beneath the sentence: four of them would hide it.
            Shown only where they held the words back.
    """
    _ = page.gettext
    if hints is None:
        return []
    if not hints.shown:
        return _aside(hints, page) or [hint(_("I see nothing to change in these words."))]
    blocks: list[Json] = []
    if hints.held:
        words = _("Not sent yet: something here would hurt. Change it, or let it stand below.")
        blocks += [section(words), tick]
    for one in hints.shown:
        blocks += [_hint(one, page), actions(*_answers(one, page))]
    if hints.more:
        blocks.append(hint(_("And {count} more, once these are done.").format(count=hints.more)))
    return [*blocks, *_aside(hints, page), {"type": "divider"}]


def held_blocks(hints: Hints | None, page: Page) -> list[Json]:
    """That words were held back, said where their owner pressed the button too: Slack may leave the page
    scrolled down there, and what it is stands at its top, with the box to tick."""
    if hints is None or not hints.held:
        return []
    return [section(page.gettext("Not yet: something in these words would hurt. What it is stands above."))]


def ask_counsel(page: Page) -> str:
    """Beside the words of a grave case: whoever may be claimed from may need counsel before they own up
    (evidence.md). A note, never a block."""
    return page.gettext("If a claim may follow, ask your counsel or insurer before you send.")


def undo_button(page: Page, case_id: str) -> Json:
    """The words as they were before others came at a press."""
    return button(page.gettext("Undo"), Act.UNDO, case_id)


def _aside(hints: Hints, page: Page) -> list[Json]:
    """What was put aside can be seen again."""
    _ = page.gettext
    if not hints.aside:
        return []
    again = button(_("Show them again"), Act.SHOW_HINTS, "all")
    return [section(_("You put {count} aside.").format(count=hints.aside), again)]


def _hint(one: Hint, page: Page) -> Json:
    """ "Needs changing: “any inconvenience”", one sentence of why, and the better words set apart."""
    _ = page.gettext
    weight = {MUST: _("Needs changing"), SHOULD: _("Worth changing"), CONSIDER: _("A thought")}[one.weight]
    quote = cut(" ".join(one.quote.split()), QUOTE_MAX)
    told: list[Json] = [_text(f"{weight}: " if quote else weight, bold=True)]
    if quote:
        told.append(_text(f"“{quote}”"))
    told.append(_text(f"\n{one.why}"))
    if one.also:
        told.append(_text(f"\n{one.also}"))
    better = _better(one, page)
    apart = [{"type": "rich_text_quote", "elements": [_text(better)]}] if better else []
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": told}, *apart]}


def _better(one: Hint, page: Page) -> str:
    _ = page.gettext
    words = cut(one.better.strip(), BETTER_MAX)
    if one.again:
        return _("The same wording mends this too.") if words else _("Taking it out mends this too.")
    if one.usable and not words:
        return _("Take this sentence out: the rest says what is needed.")
    if one.usable or one.rule in ADVICE:
        return words
    return _("For example: {words}").format(words=words)


def _answers(one: Hint, page: Page) -> list[Json]:
    _ = page.gettext
    found: list[Json] = []
    if one.usable:
        label = _("Use this wording") if one.better.strip() else _("Take it out")
        found.append(button(label, Act.USE_BETTER, one.key))
    if one.word:
        found.append(button(_("They know this word"), Act.KNOWN_WORD, one.key))
    return [_told_apart(b, one) for b in (*found, button(_("Dismiss"), Act.DISMISS, one.key))]


def _told_apart(a_button: Json, one: Hint) -> Json:
    """Several hints have the same buttons; who hears the screen hears which hint each belongs to."""
    label = f"{a_button['text']['text']}: {one.quote.strip() or one.why}"
    return a_button | {"accessibility_label": cut(label, LABEL_MAX)}


def _text(text: str, *, bold: bool = False) -> Json:
    return {"type": "text", "text": text} | ({"style": {"bold": True}} if bold else {})


# For reviewers.


def remark_blocks(version: Version, page: Page) -> list[Json]:
    """What is open in a version, and what its owner chose to send as it is; nothing when nothing is."""
    _ = page.gettext
    open_ = [remark for remark in version.remarks if not remark.chosen]
    chosen = [remark for remark in version.remarks if remark.chosen]
    lines: list[str] = []
    if open_:
        lines.append(_("Could be better: {what}.").format(what=_listed(open_, page)))
    if chosen:
        lines.append(_("Left as it is on purpose: {what}.").format(what=_listed(chosen, page)))
    return [hint(line) for line in lines]


def _listed(remarks: Sequence[Remark], page: Page) -> str:
    said = [_remark(remark, page) for remark in remarks[:REMARKS_MAX]]
    if len(remarks) > REMARKS_MAX:
        said.append(page.gettext("{count} more").format(count=len(remarks) - REMARKS_MAX))
    return "; ".join(said)


def _remark(remark: Remark, page: Page) -> str:
    words = _plain(page.gettext).get(remark.rule, remark.rule.replace("_", " "))
    quote = cut(" ".join(remark.quote.split()), REMARK_QUOTE_MAX)
    return f"{words} (“{quote}”)" if quote else words


def _plain(_: Callable[[str], str]) -> dict[str, str]:
    """A rule in a reviewer's words. Thoughts never come here."""
    return {
        "no_apology": _("no plain sorry"),
        "no_admission": _("what went wrong isn't named"),
        "no_fix": _("nothing is said about the fix"),
        "placeholder_left": _("a hole in the text"),
        "blame_shift": _("somebody else is blamed"),
        "conditional": _("an apology with an if"),
        "but_defence": _("a but after the apology"),
        "over_promise": _("a promise that nobody can keep"),
        "false_empathy": _("sympathy in place of a fix"),
        "no_when": _("a fix without a time"),
        "vague_time": _("a vague time"),
        "passive_evasion": _("nobody owns it"),
        "minimising": _("the harm is made small"),
        "defensive_policy": _("a policy as a shield"),
        "begs_forgiveness": _("it pleads"),
        "explanation_too_long": _("a long explanation"),
        "too_long": _("a long message"),
        "jargon": _("a word of the trade"),
        "again": _("it happened before, and isn't said"),
        "fix_before_surprise": _("a gift before the fix"),
    }
