"""Modals and Home tabs: stacks, hashes, and what has been typed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.errors import SlackError
from bot.sandbox.ids import Ids
from bot.sandbox.messages import fill_in_ids
from bot.sandbox.state import Json, Values, fresh, held_in

STACK = 3
"""Views in one stack (Slack limit: surfaces/modals)."""


@dataclass
class View:
    """A modal or Home tab as one person sees it. `errors` maps a block_id to what stands beneath it."""

    id: str
    user: str
    spec: Json
    hash: str
    root_view_id: str
    previous_view_id: str | None = None
    values: Values = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    suggestions: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    channel: str | None = None
    depth: int = 1
    is_open: bool = True
    past_blocks: list[list[Json]] = field(default_factory=list)

    @property
    def type(self) -> str:
        return str(self.spec["type"])

    @property
    def title(self) -> str:
        """The title's text, empty for a Home tab."""
        return str(self.spec.get("title", {}).get("text", ""))

    @property
    def submit(self) -> str | None:
        """The submit button's text."""
        text = self.spec.get("submit", {}).get("text")
        return None if text is None else str(text)

    @property
    def blocks(self) -> list[Json]:
        return list(self.spec["blocks"])

    @property
    def private_metadata(self) -> str:
        return str(self.spec.get("private_metadata", ""))

    @property
    def callback_id(self) -> str:
        return str(self.spec.get("callback_id", ""))

    @property
    def external_id(self) -> str:
        return str(self.spec.get("external_id", ""))

    def held(self, block_id: str, action_id: str) -> Any:
        """What an input holds at the moment, in Slack's own form."""
        return held_in(self.values[block_id][action_id])


class Views:
    """Every open view of everyone."""

    def __init__(self, ids: Ids, seconds: Callable[[], int]) -> None:
        self._ids = ids
        self._seconds = seconds
        self._stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}

    def stack(self, user: str) -> list[View]:
        """The person's modals, the lowest first."""
        return list(self._stacks.get(user, []))

    def top(self, user: str) -> View | None:
        """The modal the person sees."""
        stack = self._stacks.get(user)
        return stack[-1] if stack else None

    def push(self, user: str, spec: Json, channel: str | None = None) -> View:
        """Lays a view on the stack (or begins one); raises `push_limit_reached`, `duplicate_external_id`."""
        stack = self._stacks.setdefault(user, [])
        if len(stack) >= STACK:
            raise SlackError("push_limit_reached")
        self._unique_external(spec, None)
        view_id = self._ids.next("V")
        root = stack[0].id if stack else view_id
        view = View(view_id, user, {}, "", root, stack[-1].id if stack else None, channel=channel)
        view.depth = len(stack) + 1
        self._show(view, spec)
        stack.append(view)
        return view

    def replace(self, view: View, spec: Json, seen_hash: str | None = None) -> View:
        """Shows new content in an open view; raises `hash_conflict`, `duplicate_external_id`."""
        if seen_hash and seen_hash != view.hash:
            raise SlackError("hash_conflict")
        self._unique_external(spec, view)
        self._show(view, spec)
        return view

    def publish(self, user: str, spec: Json, seen_hash: str | None = None) -> View:
        """The one Home tab of a person; raises `hash_conflict`."""
        home = self.homes.get(user)
        if home is not None:
            return self.replace(home, spec, seen_hash)
        self._unique_external(spec, None)
        view_id = self._ids.next("V")
        home = View(view_id, user, {}, "", view_id)
        self._show(home, spec)
        self.homes[user] = home
        return home

    def find(self, view_id: Any, external_id: Any) -> View:
        """An open view by either id; raises `not_found`."""
        for view in self._all():
            if (view_id and view.id == view_id) or (external_id and view.external_id == external_id):
                return view
        raise SlackError("not_found")

    def close(self, view: View, *, whole_stack: bool = False) -> list[View]:
        """Takes the view (or its whole stack) away; returns what was closed, the top first."""
        stack = self._stacks.get(view.user, [])
        if view not in stack:
            return []
        gone = list(stack) if whole_stack else [view]
        for closed in gone:
            closed.is_open = False
            stack.remove(closed)
        return gone[::-1]

    def _show(self, view: View, spec: Json) -> None:
        if view.spec:
            view.past_blocks.append(view.blocks)
        view.spec = {**spec, "blocks": fill_in_ids(spec["blocks"], self._ids, view.spec.get("blocks"))}
        view.values = fresh(view.spec["blocks"], view.values, view.channel)
        view.errors = {}
        view.suggestions = {}
        view.hash = f"{self._seconds()}.{self._ids.next('')[2:]}"

    def _all(self) -> list[View]:
        return [v for stack in self._stacks.values() for v in stack] + list(self.homes.values())

    def _unique_external(self, spec: Json, own: View | None) -> None:
        external_id = spec.get("external_id")
        if external_id and any(v.external_id == external_id and v is not own for v in self._all()):
            raise SlackError("duplicate_external_id")
