"""At capture: what speaks against a time, where whoever named it is looking; and a time on two clocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.capture import Against, Doubt, Doubtful, Whose
from bot.domain.file import CaseFile
from bot.domain.promise import PromiseKind
from bot.domain.working import local
from bot.slack.ids import Field, field_of
from bot.slack.mrkdwn import cut
from bot.slack.views.parts import TITLE_MAX, Json, Page, client_words, hint, plain, section
from bot.slack.views.places import in_a_sentence
from bot.slack.views.working import day_names, each_week

#: Before what speaks against a time: in a form full of small grey lines it has to be seen.
WARNING = "⚠️ "
HALF_AN_HOUR, HOUR, DAY = timedelta(minutes=30), timedelta(hours=1), timedelta(days=1)


def on_both_clocks(due: datetime, file: CaseFile, page: Page) -> str:
    """ "4 pm today for you, 9 am today for Puan Lee"; empty where both read the same clock."""
    if _same_clock(due, file.tz, page.tz):
        return ""
    words = page.gettext("{time} for you, {their_time} for {client}")
    who = cut(file.contact, 120) or client_words(file, page)
    return words.format(time=page.time(due), their_time=page.on(due, file.tz), client=who)


def _same_clock(due: datetime, here: str, there: str) -> bool:
    return local(due, here).utcoffset() == local(due, there).utcoffset()


def about_times(
    found: Sequence[Doubtful], times: Mapping[str, datetime | None], file: CaseFile, page: Page
) -> list[Json]:
    """Above the words of the draft step: each time they promise, on two clocks where there are two, and what
    speaks against it. It holds nothing back.

    Args:
        times: by field, in the order of the screen.
    """
    doubtful = {one.field: one for one in found}
    return [
        section(WARNING + line) if field in doubtful else hint(line)
        for field, due in times.items()
        if due and (line := _about(due, field, doubtful.get(field), file, page))
    ]


def _about(due: datetime, field: str, doubtful: Doubtful | None, file: CaseFile, page: Page) -> str:
    _, clocks = page.gettext, on_both_clocks(due, file, page)
    if not (doubtful or clocks):
        return ""
    label = _("They have it by") if field == Field.MAKE_GOOD_BY else _("By when")
    said = [_("“{field}”: {time}.").format(field=label, time=clocks or page.time(due))]
    if doubtful:
        said += [*_sentences(doubtful, file, page), _("You can change it with Back.")]
    return _in_lines(said)


def with_doubts(view: Json, found: Sequence[Doubtful], file: CaseFile, page: Page) -> Json:
    """The form once more, with what speaks against its times above them; the next press takes it, and its
    button says so."""
    _ = page.gettext
    keep = _("Keep this time") if len(found) == 1 else _("Keep these times")
    above = {one.field: _above(one, file, page, keep) for one in found}
    blocks: list[Json] = []
    for block in view["blocks"]:
        words = above.get(field_of(str(block.get("block_id", ""))))
        blocks += [section(words)] if words and block.get("type") == "input" else []
        blocks.append(block)
    return {**view, "blocks": blocks, "submit": plain(cut(keep, TITLE_MAX))}


def _above(one: Doubtful, file: CaseFile, page: Page, keep: str) -> str:
    time = on_both_clocks(one.due, file, page) or page.time(one.due)  # another may stand above it
    words = page.gettext("You can change it here. If you can keep it, press “{button}”.").format(button=keep)
    return WARNING + _in_lines([f"{time}.", *_sentences(one, file, page), words])


def _in_lines(said: Sequence[str]) -> str:
    """The time, what speaks against it and what can be done: of several doubts each in a line of its own."""
    return ("\n" if len(said) > 3 else " ").join(said)


def _sentences(one: Doubtful, file: CaseFile, page: Page) -> list[str]:
    return [_sentence(doubt, one.kind, file, page) for doubt in one.doubts]


def _sentence(doubt: Doubt, kind: PromiseKind, file: CaseFile, page: Page) -> str:
    _ = page.gettext
    if doubt.against is Against.SOON:
        return _("That is less than 15 minutes away, too near for a reminder before it.")
    if doubt.against is Against.HOLIDAY and doubt.day and doubt.holiday:
        name, place = doubt.holiday.name, in_a_sentence(doubt.holiday.place, page)
        words = _("{day} is {holiday} in {place}.")
        return words.format(day=day_names(page)[doubt.day.weekday()], holiday=name, place=place)
    if doubt.against is Against.DAY and doubt.day:
        free = {
            Whose.MINE: _("You don't work on {days}."),
            Whose.THEIRS: _("{client} doesn't work on {days}."),
            Whose.BOTH: _("Neither you nor {client} works on {days}."),
        }
        days = each_week(page)[doubt.day.weekday()]
        return free[doubt.whose].format(client=client_words(file, page), days=days)
    if doubt.against is Against.HOURS:
        outside = {
            Whose.MINE: _("That is outside your working hours."),
            Whose.THEIRS: _("That is outside the working hours of {client}."),
            Whose.BOTH: _("That is outside working hours, yours and those of {client}."),
        }
        return outside[doubt.whose].format(client=client_words(file, page))
    similar = {
        PromiseKind.ANSWER: _("Similar answers took about {longer} longer. Allow more? Only you see this."),
        PromiseKind.MAKE_GOOD: _(
            "Similar make-goods took about {longer} longer. Allow more? Only you see this."
        ),
    }
    fixes = _("Similar fixes took about {longer} longer. Allow more? Only you see this.")
    return similar.get(kind, fixes).format(longer=_longer(doubt.by, page))


def _longer(by: timedelta, page: Page) -> str:
    """About how long, in words that nobody takes for a measurement."""
    _ = page.gettext
    if by < HALF_AN_HOUR * 1.5:
        return _("half an hour")
    if by < HOUR * 1.5:
        return _("an hour")
    if by < HOUR * 22:
        return _("{count} hours").format(count=round(by / HOUR))
    if by < DAY * 1.5:
        return _("a day")
    return _("{count} days").format(count=round(by / DAY))
