"""People who act at random on what they see: report, approve, tell, answer, snooze, move, close.

They know buttons and fields by their ids only as far as it makes them likely or unlikely; what they do not
know they press and fill in as well, so that a new kind of follow-up is answered without a line here.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import Counter
from dataclasses import dataclass, field

from bot.sandbox import Message, NotAllowed, NotOnScreen, NotSubmitted, Person, Sandbox, View
from bot.sandbox.check import options_of
from bot.sandbox.hands import dispatches
from bot.sandbox.screen import Control, controls
from bot.slack.ids import COMMAND, FIELD_PREFIX, Act, Field
from tests.torture.filling import SECRET, Filler

OWNERS = ("aina", "bala", "chen", "devi", "ezra", "farah", "gopal", "hana", "irfan", "jaya")
ROOMS = ("client-care", "care-north", "care-south", "care-east")
ZONES = ("Asia/Kuala_Lumpur", "Europe/London", "America/New_York", "Asia/Kathmandu")
#: Who reads Malay.
MALAY = OWNERS[::3]
CLIENTS = 40

#: How likely a button is pressed where several are there; any other counts 1.
WEIGHTS = {
    Act.APPROVE: 8.0,
    Act.TOLD: 6.0,
    Act.UPDATE_TOLD: 6.0,
    Act.CLOSE: 3.0,
    Act.DONE: 2.0,
    Act.ON_TRACK: 2.0,
    Act.AT_RISK: 2.0,
    Act.SNOOZE: 2.0,
    Act.IN_PLACE: 2.0,
    Act.NO_ANSWER: 2.0,
    Act.HEARD: 0.7,
    Act.USE_SUGGESTION: 0.5,
    Act.DISCARD: 0.2,
    Act.SEE_PLAN: 0.05,
    Act.KIT: 0.2,
    Act.SHEET: 0.2,
    Act.ALREADY_TOLD: 0.3,
    Act.EDIT: 0.7,
    Act.OTHER_PLACE: 0.3,
    Act.OFFER_HELP: 3.0,
    Act.PACING: 3.0,
}
#: Not in a hurry with these: they would stop the torture, not the app.
NEVER = {Act.LANGUAGE, Act.OWNERS_MAY_APPROVE, Act.REVIEW_CHANNEL, Act.OPEN_THREAD}
#: What opens a modal, and is waited for; any other is faced when it is there.
OPENING = {
    Act.TOLD,
    Act.ALREADY_TOLD,
    Act.AT_RISK,
    Act.HEARD,
    Act.ASK_CHANGES,
    Act.SUGGEST,
    Act.EDIT,
    Act.OTHER_PLACE,
    Act.GO_ON,
    Act.HAPPENED_AGAIN,
    Act.START,
    Act.PACING,
}
RECENT = 60  # messages that somebody scrolls back
PATIENCE = 10  # rounds with one modal
GIVE_UP = 0.04
MODAL_WITHIN = 1.0  # s
PRESSABLE = ("button", "static_select", "overflow")


@dataclass
class Crew:
    """Everybody, and what they have done."""

    slack: Sandbox
    seed: int
    reports: int
    pace: float = 0.3
    done: Counter[str] = field(default_factory=Counter)
    stopping: bool = False
    begun: int = 0

    def __post_init__(self) -> None:
        for number, name in enumerate(OWNERS):
            self.slack.add_person(name, name.capitalize(), tz=ZONES[number % len(ZONES)])
        for room in ROOMS[1:]:
            self.slack.add_channel(room, ["dana", "adam", "sam", "bot"])
        for room in ("general", *ROOMS):
            members = self.slack.world.channel(room).members
            members += [self.slack.world.user(name).id for name in OWNERS]
        self.workers = [Worker(self, self.slack.person(name), self.seed) for name in (*OWNERS, "dana", "sam")]

    async def live(self) -> None:
        await asyncio.gather(*(worker.live() for worker in self.workers))

    def stop(self) -> None:
        """Everybody finishes what is in hand."""
        self.stopping = True


class Worker:
    """One person."""

    def __init__(self, crew: Crew, who: Person, seed: int) -> None:
        self._crew = crew
        self._who = who
        self._rng = random.Random(f"{seed}:{who.user.name}")
        world = crew.slack.world
        rooms = [world.channel(room).id for room in ROOMS]
        others = [world.user(name).id for name in ("dana", "sam", *OWNERS) if name != who.user.name]
        self._filler = Filler(self._rng, crew.slack.clock.now, rooms, others)

    async def live(self) -> None:
        while not self._crew.stopping:
            # The screen has changed under their hands, or Slack's client does not send it: so is life.
            with contextlib.suppress(NotOnScreen, NotSubmitted, NotAllowed):
                await self._act()
            if self._rng.random() < 0.8:  # seeing nothing happen, most wait before they try again
                await self._back(0.2)
            await asyncio.sleep(self._rng.uniform(0, 2 * self._crew.pace))
        with contextlib.suppress(NotOnScreen):
            await self._who.close(all=True)

    async def _act(self) -> None:
        if self._who.modal is not None:
            await self._face_modal()
            return
        crew = self._crew
        mine = self._who.user.name in OWNERS
        if mine and crew.begun < crew.reports and self._rng.random() < 0.3:
            await self._report()
        elif self._rng.random() < 0.04:
            await self._from_home()
        elif self._rng.random() < (0.65 if mine else 0.15):
            await self._answer(self._who.dm)
        else:
            room = self._rng.choice(ROOMS)
            await self._answer(crew.slack.workspace.messages.of(crew.slack.world.channel(room).id))

    async def _report(self) -> None:
        self._crew.begun += 1
        client = f"Client {self._rng.randrange(CLIENTS)}"
        await self._who.command(COMMAND, f"{client}: I sent the {SECRET} offer to the wrong list", "general")
        await self._modal_opened(MODAL_WITHIN)
        await self._face_modal()

    async def _from_home(self) -> None:
        home = await self._who.open_home()
        if home is not None:
            await self._press_one(home)

    async def _answer(self, messages: list[Message]) -> None:
        """Press something in a message that offers something."""
        await self._press_one(*messages[-RECENT:])

    async def _press_one(self, *surfaces: Message | View) -> None:
        offered = [(surface, control) for surface in surfaces for control in _offered(surface)]
        if not offered:
            return
        weights = [WEIGHTS.get(control.element["action_id"], 1.0) for _, control in offered]
        ((surface, control),) = self._rng.choices(offered, weights)
        await self._press(surface, control)
        if self._rng.random() < 0.08:  # a second click, or Slack repeats the first
            repeat = self._rng.random() < 0.5
            await (self._who.redeliver_last() if repeat else self._press(surface, control))
        await self._modal_opened(MODAL_WITHIN if control.element["action_id"] in OPENING else 0.05)
        await self._face_modal()

    async def _press(self, surface: Message | View, control: Control) -> None:
        element = control.element
        chosen = None if element["type"] == "button" else self._rng.choice(options_of(element))
        answer = await self._who.tell(surface, control, chosen)
        if answer.acked:
            self._crew.done[element["action_id"]] += 1

    async def _modal_opened(self, within: float) -> None:
        with contextlib.suppress(TimeoutError):
            await self._crew.slack.until(lambda: self._who.modal, within)

    # Modals.

    async def _face_modal(self) -> None:
        """Fill it in and send it, until it is gone; or give up on it."""
        errors = False
        for _ in range(PATIENCE):
            view = self._who.modal
            if view is None:
                return
            if view.submit is None or self._rng.random() < GIVE_UP:
                break
            if self._rng.random() < 0.05:
                await self._press_in(view)
                continue
            await self._fill(view, errors)
            refused = self._who.refused(view)
            if not refused and self._who.modal is view and view.submit is not None:
                title = view.callback_id
                answer = await self._who.send(view)
                self._crew.done[title] += answer.acked and not view.errors
                if not answer.acked:  # Slack shows an error; they take a breath and press again
                    await self._back(0.3)
            errors = bool(view.errors)
        if self._who.modal is not None:
            await self._who.close(all=True)

    async def _back(self, breath: float) -> None:
        """Amends answers again, or they have waited long enough."""
        await asyncio.sleep(breath)
        with contextlib.suppress(TimeoutError):
            await self._crew.slack.app_connected(4)

    async def _press_in(self, view: View) -> None:
        offered = _offered(view)
        if offered:
            await self._press(view, self._rng.choice(offered))

    async def _fill(self, view: View, errors: bool) -> None:
        shown = view.hash
        for control, held in self._filler.choices(view, errors=errors):
            self._who.hold(view, control, held)
            if dispatches(control) and self._rng.random() < 0.3:
                await self._who.tell(view, control, held)
            if self._who.modal is not view or view.hash != shown:  # it has changed under their hands
                return
        for control in controls(view.blocks):
            if control.element["type"] == "external_select":
                await self._name_client(view, control)

    async def _name_client(self, view: View, control: Control) -> None:
        field_ = control.element["action_id"].removeprefix(FIELD_PREFIX)
        if field_ != Field.CLIENT or view.held(control.block["block_id"], control.element["action_id"]):
            return
        options = await self._who.ask(view, control, f"Client {self._rng.randrange(CLIENTS)}")
        if options and self._who.modal is view and control in controls(view.blocks):
            self._who.hold(view, control, options[0])


def _offered(surface: Message | View) -> list[Control]:
    return [
        control
        for control in controls(surface.blocks)
        if control.block["type"] != "input"
        and control.element["type"] in PRESSABLE
        and control.element["action_id"] not in NEVER
        and "url" not in control.element
    ]
