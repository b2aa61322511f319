"""Column types: what the databases do not keep the way we think of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

_EMPTY: dict[str, type[Any]] = {"[]": list, "{}": dict}
UNREADABLE = "\N{REPLACEMENT CHARACTER}"


def plain(text: str) -> str:
    """Without what no database can keep (`PlainText`)."""
    if text.isprintable() and text.isascii():
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", UNREADABLE)


class UtcDateTime(TypeDecorator[datetime]):
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
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class PlainText(TypeDecorator[str]):
    """Text that every database can keep: what is no character (a zero, half of a pair) shows as one that
    could not be read. PostgreSQL takes no zero, and nobody's words may be refused for one."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else plain(value)


class Coded(TypeDecorator[Any]):
    """A StrEnum kept as its value. Plain text: a new member needs no migration.

    Args:
        enum: the StrEnum that comes out.
    """

    impl = Text
    cache_ok = True

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__()
        self.enum = enum
        self._members = {member.value: member for member in enum}  # calling an enum takes ten times as long

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else self.enum(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        if value is None:
            return None
        return self._members.get(value) or self.enum(value)


class JsonText(TypeDecorator[Any]):
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
