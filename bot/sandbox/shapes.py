"""A small language for saying what JSON must look like; elements.py and blocks.py are written in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol


class Problems:
    """Collects what is wrong, with the place where it is wrong."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, what: str, path: str) -> None:
        """One problem, worded as Slack words it."""
        self.found.append(f"{what} [json-pointer:{path}]")


class Shape(Protocol):
    """Something that can judge a piece of JSON."""

    def check(self, value: Any, path: str, problems: Problems) -> None:
        """Adds to `problems` whatever is wrong with `value` at `path`."""


@dataclass(frozen=True)
class Text:
    """A string of `least` to `most` characters."""

    most: int
    least: int = 1

    def check(self, value: Any, path: str, problems: Problems) -> None:
        if not isinstance(value, str):
            problems.add("must be a string", path)
        elif len(value) > self.most:
            problems.add(f"must be less than {self.most + 1} characters", path)
        elif len(value) < self.least:
            problems.add(f"must be more than {self.least - 1} characters", path)


@dataclass(frozen=True)
class Bool:
    """true or false."""

    def check(self, value: Any, path: str, problems: Problems) -> None:
        if not isinstance(value, bool):
            problems.add("must be a boolean", path)


@dataclass(frozen=True)
class Int:
    """A whole number from `least` to `most`."""

    least: int
    most: int

    def check(self, value: Any, path: str, problems: Problems) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            problems.add("must be an integer", path)
        elif not self.least <= value <= self.most:
            problems.add(f"must be between {self.least} and {self.most}", path)


@dataclass(frozen=True)
class OneOf:
    """One of these strings."""

    words: tuple[str, ...]

    def check(self, value: Any, path: str, problems: Problems) -> None:
        if value not in self.words:
            problems.add(f"must be one of: {', '.join(self.words)}", path)


@dataclass(frozen=True)
class Pattern:
    """A string that the regular expression matches as a whole."""

    regex: str
    said: str

    def check(self, value: Any, path: str, problems: Problems) -> None:
        if not isinstance(value, str) or not re.fullmatch(self.regex, value):
            problems.add(f"must be {self.said}", path)


@dataclass(frozen=True)
class Items:
    """A list of `least` to `most` things of one shape."""

    item: Shape
    most: int
    least: int = 1

    def check(self, value: Any, path: str, problems: Problems) -> None:
        if not isinstance(value, list):
            problems.add("must be an array", path)
            return
        if len(value) > self.most:
            problems.add(f"no more than {self.most} items allowed", path)
        if len(value) < self.least:
            problems.add(f"at least {self.least} items required", path)
        for number, item in enumerate(value):
            self.item.check(item, f"{path}/{number}", problems)


@dataclass(frozen=True)
class Thing:
    """An object with these keys and no others."""

    needs: Mapping[str, Shape] = field(default_factory=dict)
    may: Mapping[str, Shape] = field(default_factory=dict)

    def check(self, value: Any, path: str, problems: Problems) -> None:
        if not isinstance(value, dict):
            problems.add("must be an object", path)
            return
        for key in self.needs:
            if key not in value:
                problems.add(f"missing required field: {key}", path)
        for key, content in value.items():
            shape = self.needs.get(key) or self.may.get(key)
            if shape is None:
                problems.add(f"additional property not allowed: {key}", path)
            else:
                shape.check(content, f"{path}/{key}", problems)


@dataclass(frozen=True)
class Typed:
    """An object whose `type` says which of the shapes it has."""

    types: Mapping[str, Shape]

    def check(self, value: Any, path: str, problems: Problems) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        shape = self.types.get(kind) if isinstance(kind, str) else None
        if shape is None:
            problems.add(f"unsupported type: {kind}", f"{path}/type")
        else:
            shape.check(value, path, problems)


@dataclass(frozen=True)
class Anything:
    """Whatever JSON."""

    def check(self, value: Any, path: str, problems: Problems) -> None:
        return
