"""A busy owner's week: thirty open cases, and everything that Amends asks about them, as it reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.domain.case import FixKind, Step
from bot.domain.outbox import Kind, Utterance
from bot.domain.people import Channel, Lang
from bot.domain.talk import Ending, Heard, Question
from bot.domain.working import local
from bot.slack.door import make_page
from bot.slack.views.messages import RENDER
from bot.slack.views.rounds import round_message
from bot.usecases import followups, hearing, home, plan, report, review, settling, snoozing, telling
from bot.usecases.gathering import Item, gather, round_items
from bot.usecases.prevention import not_yet
from tests.usecases.world import ADAM, DANA, ROOM, SAM, START, TEAM, World

#: They change what stands in Slack already, or are none of his DMs.
NO_MESSAGE = {Kind.ANSWERED, Kind.TELL_BUTTONS_OFF, Kind.SENT_VIEW, Kind.HOME}
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
#: Mended a month before, and closed: has it held, and who is to be thanked? On the Friday.
LONG_AGO = ("o2", "Alam Sutera", START - 31 * DAY)
#: Asked in a talk of the Thursday before: case, question, day of the week and hour of the answer.
ASKED = ("p10", "Who pays the difference?", 1, 15.0)
#: A promise that is not kept in time.
FORGOTTEN = "p5"
#: Thursday of the week before, nine in the morning in Kuala Lumpur.
BEFORE = START - 4 * DAY

#: Client, what is promised, day of the week and hour of the promise; prevention and its day.
PROMISED = [
    ("Acme", "send the right offer", 0, 16.0, "Two of us check each list", 3),
    ("Bayu Tours", "print the brochures again", 0, 11.0, "", 0),
    ("Cemerlang Clinic", "call every patient on the list", 1, 12.0, "The list is locked at noon", 4),
    ("Delima Homes", "bring the right tiles", 1, 17.0, "", 0),
    ("Eastern Freight", "get the container released", 2, 10.0, "Papers are read by two people", 7),
    ("Fajar Legal", "file the form at the court", 2, 15.5, "", 0),
    ("Gemilang Foods", "deliver forty lunches", 3, 11.5, "", 0),
    ("Harbour Bank", "send the transfer", 3, 16.0, "The tray is emptied at four", 10),
    ("Indah Fashion", "put the photographs back", 4, 12.0, "", 0),
    ("Jaya Motors", "send the translated manual", 4, 17.0, "A second reader for each manual", 11),
    ("Kinta Water", "correct the invoice", 7, 12.0, "", 0),
    ("Lotus Hotel", "repair the booking page", 8, 12.0, "", 0),
    ("Mutiara School", "send the new timetable", 9, 12.0, "", 0),
    ("Nusantara Press", "print the missing pages", 10, 12.0, "", 0),
]
#: Mended before the week began: client, days ago, prevention and the day it was set for.
MENDED = [
    ("Orkid Dental", 5, "Recall cards are counted", 0),
    ("Pelangi Paints", 4, "", 0),
    ("Quartz Audit", 4, "Figures are read aloud", 1),
    ("Rimba Lodge", 3, "", 0),
    ("Seri Catering", 3, "Allergies are asked twice", 2),
    ("Timur Cargo", 3, "", 0),
    ("Utama Print", 4, "", 0),
    ("Vista Gardens", 3, "Keys are signed for", 3),
    ("Wawasan Books", 4, "", 0),
    ("Xin Hua Trading", 5, "", 0),
]
#: Nobody has told them yet: client, and how far the case is.
UNTOLD = [
    ("Yayasan Damai", Step.EXPLAIN),
    ("Zamrud Jewels", Step.FIX),
    ("Anggerik Spa", None),
    ("Bintang Films", None),
    ("Cahaya Lighting", None),
    ("Dusun Fruits", Step.ADMIT),
]


@dataclass
class Week:
    """The messages that come by themselves, day by day, as (time, text); `kinds`: of what was in them;
    `pressed`: which case he answered about in which minute."""

    world: World
    lang: Lang
    days: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    kinds: set[Kind] = field(default_factory=set)
    pressed: set[tuple[str, datetime]] = field(default_factory=set)

    def text(self) -> str:
        """As somebody would read it aloud."""
        lines = []
        for day, messages in self.days.items():
            lines.append(f"== {day} ==")
            for clock, words in messages:
                lines += [f"-- {clock}", words, ""]
        return "\n".join(lines)


async def busy_week(world: World, lang: Lang) -> Week:
    """Play it to Sunday; Adam answers as he would, and the team has chosen Sam for cases that nobody tells.
    What is heard from Monday on is what counts."""
    week = Week(world, lang)
    world.machine = LONG_AGO[2]
    await home.choose_language(world.desk, world.call(), lang)
    async with world.store.writing(TEAM) as tx:
        await tx.save_workspace(replace(await tx.workspace(), escalate_to=SAM))
    for at, begin in sorted(_beginnings(world), key=lambda beginning: beginning[0]):
        await _play(week, at)
        await begin()
    await _play(week, START + 7 * DAY)
    return week


Begin = Callable[[], Awaitable[None]]


def _beginnings(world: World) -> Iterator[tuple[datetime, Begin]]:
    midnight = START - 9 * HOUR
    case, client, at = LONG_AGO
    yield at, partial(_mended, world, case, client, "Two of us read each contract", -30)
    yield BEFORE + HOUR, partial(_asked, world, *ASKED[:2], midnight + ASKED[2] * DAY + ASKED[3] * HOUR)
    for number, (client, fix, day, hour, prevention, by) in enumerate(PROMISED):
        due = midnight + day * DAY + timedelta(hours=hour)
        yield BEFORE, partial(_told, world, f"p{number}", client, fix, due, **_set_for(prevention, by))
    for number, (client, ago, prevention, by) in enumerate(MENDED):
        yield START - ago * DAY + 2 * HOUR, partial(_mended, world, f"m{number}", client, prevention, by)
    for number, (client, step) in enumerate(UNTOLD):
        yield START - 3 * DAY + number * HOUR, partial(_begun, world, f"u{number}", client, step)


def _set_for(prevention: str, by: int) -> dict[str, Any]:
    return {"prevention": prevention, "prevention_by": START + by * DAY} if prevention else {}


async def _play(week: Week, until: datetime) -> None:
    world = week.world
    while True:
        await _drained(week)
        to_come = [row.due for row in world.rows() if row.due > world.now]
        world.until(min([*to_come, until]))
        if world.now >= until:
            return


async def _mended(world: World, case: str, client: str, prevention: str, by: int) -> None:
    await _told(world, case, client, "put it right", world.now + 3 * HOUR, **_set_for(prevention, by))
    file = await world.file(case)
    await followups.done(world.desk, world.call(), case, file.promises[0].id, "")


async def _asked(world: World, case: str, question: str, due: datetime) -> None:
    heard = Heard(Ending.CALM, "", [Question(question, due)])
    await hearing.log_heard(world.desk, world.call(), case, heard)


async def _steps(world: World, case: str, client: str, last: Step | None, **facts: Any) -> None:
    typed: dict[Step, dict[str, Any]] = {
        Step.ADMIT: {"client_name": client, "did": "I sent the wrong one", "effect": "they lost a day"},
        Step.EXPLAIN: {"notes": "It was late.", "explanation": "I did not read it again."},
        Step.FIX: {"fix_kind": FixKind.BY, "fix": "put it right"},
        Step.DRAFT: {"place_channel": ROOM},
    }
    for rev, (step, values) in enumerate(typed.items()):
        known = {name: value for name, value in facts.items() if step is Step.FIX or name == "they_know"}
        told = (
            {"they_know": True, "told_at": world.now, "channel": Channel.CALL} if "they_know" in facts else {}
        )
        await report.take_step(
            world.desk, world.call(), case, step, rev, values | known | told, lambda taken: {}
        )
        if step is last:
            return


async def _told(world: World, case: str, client: str, fix: str, due: datetime, **more: Any) -> None:
    await _steps(world, case, client, None, they_know=True, fix=fix, fix_by=due, **more)


async def _begun(world: World, case: str, client: str, step: Step | None) -> None:
    await _steps(world, case, client, step, fix_by=START + 9 * DAY)
    if step is None:
        await review.approve(world.desk, world.call(DANA), case, 1)


async def _drained(week: Week) -> None:
    world = week.world
    while rows := await world.claim():
        for row in await gather(world.desk, rows):
            before = len(world.voice.said)
            await world.says(row)
            posted = row.addressee == ADAM and row.kind not in NO_MESSAGE
            if posted and len(world.voice.said) > before and (row.case, world.now) not in week.pressed:
                await _read(week, row)


async def _read(week: Week, row: Utterance) -> None:
    """Adam reads it, and answers."""
    world = week.world
    async with world.store.reading(TEAM) as tx:
        adam = await tx.person(ADAM)
    page = make_page(world.desk, adam)
    if row.kind is Kind.ROUND:
        items = await round_items(world.desk, TEAM, row.id, world.now)
        shown = round_message(items, page)
    else:
        items = [Item(world.voice.said[-1].row, await world.file(row.case or ""))]
        shown = RENDER[row.kind](items[0].row, items[0].file, page)
    here = local(world.now, adam.tz)
    if world.now >= START:
        week.days[f"{here:%Y-%m-%d}"].append((f"{here:%H:%M}", readable(shown)))
        week.kinds |= {item.row.kind for item in items}
    for item in items:
        if item.answer is None:
            week.pressed.add((item.row.case or "", world.now))
            await _answer(world, item)


async def _answer(world: World, item: Item) -> None:
    row, case, desk, call = item.row, item.row.case or "", world.desk, world.call()
    odd = int(case[1:]) % 2 == 1
    if row.kind is Kind.BEFORE and odd:
        await followups.on_track(desk, call, case, row.subject, row.id)
    elif row.kind is Kind.DUE and case == FORGOTTEN:
        return
    elif row.kind in (Kind.BEFORE, Kind.DUE, Kind.MISSED):
        if row.kind is Kind.BEFORE and row.subject != item.file.promises[0].id:
            return  # what they asked is answered when its time has come
        await followups.done(desk, call, case, row.subject, row.id)
    elif row.kind is Kind.PREVENTION and odd:
        await not_yet(desk, call, case, row.subject, row.id)
    elif row.kind is Kind.PREVENTION:
        await followups.done(desk, call, case, row.subject, row.id)
    elif row.kind is Kind.SETTLE:
        await settling.settle(desk, call, case, row.id, Ending.THANKED if odd else Ending.CALM)
        if (odd or case == LONG_AGO[0]) and (await world.file(case)).over:
            await followups.close(desk, call, case)
    elif row.kind is Kind.SURPRISE and not odd:
        await plan.save_surprise(desk, call, case, "a card, signed by all of us")
    elif row.kind is Kind.HELD:
        await settling.held(desk, call, case, row.subject, row.id)
    elif row.kind is Kind.THANK:
        await settling.thanked(desk, call, case, row.id)
    elif row.kind is Kind.UNTOLD and case in ("u2", "u3", "u4"):
        await telling.mark_told(desk, call, case, at=world.now, how=Channel.EMAIL, version=1, due=None)
    elif row.kind is Kind.UNTOLD and not row.payload.get("last"):
        await snoozing.snooze(desk, call, case, row.id, "workday")


def readable(message: dict[str, Any]) -> str:
    """The words of a message's blocks, and its buttons in brackets."""
    return "\n".join(line for block in message["blocks"] if (line := _line(block)))


def _line(block: dict[str, Any]) -> str:
    match block["type"]:
        case "section":
            return str(block["text"]["text"])
        case "rich_text":
            return "".join(_words(part) for part in block["elements"])
        case "context":
            return " ".join(str(part["text"]) for part in block["elements"])
        case "actions":
            return " ".join(f"[{_label(part)}]" for part in block["elements"])
        case "divider":
            return "·"
    return ""


def _label(element: dict[str, Any]) -> str:
    words = element.get("text") or element.get("placeholder")
    return str(words["text"]) if words else ""


def _words(part: dict[str, Any]) -> str:
    inner = "".join(str(one.get("text") or f"@{one['user_id']}") for one in part.get("elements", []))
    return f"\n> {inner}" if part["type"] == "rich_text_quote" else inner
