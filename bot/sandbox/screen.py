"""Finding on the screen what a person names: by label, text, placeholder, or by action_id."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from bot.sandbox.check import elements_of
from bot.sandbox.errors import NotOnScreen
from bot.sandbox.state import Json

T = TypeVar("T")


@dataclass(frozen=True)
class Control:
    """An element one can use, and the words by which a person knows it, the best first."""

    block: Json
    element: Json
    words: tuple[str, ...]

    @property
    def label(self) -> str:
        return self.words[0] if self.words else str(self.element.get("action_id"))


def _words(block: Json, element: Json) -> tuple[str, ...]:
    own = element.get("text", {}).get("text") if element["type"] == "button" else None
    placeholder = element.get("placeholder", {}).get("text")
    label = block.get("label", {}).get("text")
    beside = block.get("text", {}).get("text") if block["type"] == "section" else None
    said = (own, label, beside.replace("*", "") if beside else None, placeholder)
    return tuple(word for word in said if word)


def controls(blocks: list[Json]) -> list[Control]:
    """Everything one can use in these blocks, from top to bottom."""
    return [
        Control(block, element, _words(block, element))
        for block in blocks
        if block["type"] in ("input", "section", "actions")
        for element in elements_of(block)
        if element["type"] != "image"
    ]


def pick(
    wanted: str, things: Iterable[T], words: Callable[[T], Iterable[str]], ids: Callable[[T], str], where: str
) -> T:
    """The one thing meant: by whole words, by id, or by how its words begin; raises NotOnScreen."""
    everything = list(things)
    low = wanted.casefold().strip()
    rules: tuple[Callable[[T], bool], ...] = (
        lambda t: any(w.casefold().strip() == low for w in words(t)),
        lambda t: ids(t) == wanted,
        lambda t: any(w.casefold().startswith(low) for w in words(t)),
    )
    for rule in rules:
        found = [t for t in everything if rule(t)]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotOnScreen(f"{wanted!r} is ambiguous {where}: {[list(words(t)) for t in found]}")
    raise NotOnScreen(
        f"no {wanted!r} {where}; there is: {[next(iter(words(t)), ids(t)) for t in everything]}"
    )


def find(blocks: list[Json], wanted: str, kinds: Callable[[str], bool], where: str) -> Control:
    """The control of a suitable type that the person means; raises NotOnScreen."""
    usable = [c for c in controls(blocks) if kinds(c.element["type"])]
    return pick(wanted, usable, lambda c: c.words, lambda c: str(c.element.get("action_id", "")), where)


def find_option(options: list[Json], wanted: str, where: str) -> Json:
    """The option with this text (or value); raises NotOnScreen."""
    return pick(wanted, options, lambda o: [str(o["text"]["text"])], lambda o: str(o.get("value", "")), where)
