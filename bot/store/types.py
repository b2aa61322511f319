"""Column types: what the databases do not keep the way we think of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

T = TypeVar("T")
_EMPTY: dict[str, type[Any]] = {"[]": list, "{}": dict}
UNREADABLE = "\N{REPLACEMENT CHARACTER}"


def plain(text: str) -> str:
    """Without what no database can keep (`PlainText`)."""
    if text.isprintable() and text.isascii():
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", UNREADABLE)


class _Direct(TypeDecorator[T]):
    """Read without SQLAlchemy's wrapping where the driver needs none: a case has forty columns."""

    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], T | None] | None:
        if self.impl_instance.result_processor(dialect, coltype) is not None:
            return super().result_processor(dialect, coltype)
        return self.reader(dialect)

    def reader(self, dialect: Dialect) -> Callable[[Any], T | None]:
        """What takes a driver's value to ours."""
        return partial(self.process_result_value, dialect=dialect)


class UtcDateTime(_Direct[datetime]):
    """Aware UTC datetimes in and out.

    SQLite keeps no offset and hands back naive datetimes; a naive one coming in would be a guess.

    Raises:
        ValueError: (wrapped by SQLAlchemy in a StatementError) for a naive datetime.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in the database")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is UTC:  # as asyncpg hands it over
            return value
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class PlainText(TypeDecorator[str]):
    """Text that every database can keep: what is no character (a zero, half of a pair) shows as one that
    could not be read. PostgreSQL takes no zero, and nobody's words may be refused for one."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else plain(value)


class _Members(dict[str | None, StrEnum | None]):
    """By value; calling an enum takes ten times as long."""

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__({member.value: member for member in enum})
        self[None] = None
        self._enum = enum

    def __missing__(self, value: str) -> StrEnum:
        return self._enum(value)  # raises ValueError, with the value in it


class Coded(_Direct[Any]):
    """A StrEnum kept as its value. Plain text: a new member needs no migration.

    Args:
        enum: the StrEnum that comes out.
    """

    impl = Text
    cache_ok = True

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__()
        self.enum = enum
        self._members = _Members(enum)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else self.enum(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return self._members[value]

    def reader(self, dialect: Dialect) -> Callable[[Any], StrEnum | None]:
        """See `_Direct`."""
        return self._members.__getitem__


class JsonText(_Direct[Any]):
    """JSON kept as text: dicts, lists, strings, numbers, booleans and None; tuples come out as lists."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        empty = _EMPTY.get(value)  # as most of them are
        return empty() if empty else json.loads(value)
