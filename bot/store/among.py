"""A column among many values, as one parameter: a statement that reads the same however many there are.

With one parameter for each value SQLAlchemy spells the statement anew each time, and PostgreSQL parses and
plans it anew for each number of them.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Dialect, Text, TextClause, bindparam, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.domain.outbox import Kind


class Texts(TypeDecorator[Collection[str]]):
    """Many texts in one parameter: an array on PostgreSQL, JSON on SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return postgresql.ARRAY(Text) if dialect.name == "postgresql" else Text()

    def process_bind_param(self, value: Collection[str] | None, dialect: Dialect) -> Any:
        texts = list(value or ())
        return texts if dialect.name == "postgresql" else json.dumps(texts)


class _Among(FunctionElement[bool]):
    inherit_cache = True
    type = Boolean()

    def self_group(self, against: OperatorType | None = None) -> ColumnElement[bool]:  # type: ignore[override]
        """As it is. For a database without booleans SQLAlchemy would compare it with 1, and SQLite takes no
        index for that: it read all cases of the workspace for each hundred (most of a burst, measured)."""
        return self


@compiles(_Among, "postgresql")
def _any(element: _Among, compiler: Any, **how: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **how)} = ANY ({compiler.process(values, **how)})"


@compiles(_Among, "sqlite")
def _in_json(element: _Among, compiler: Any, **how: Any) -> str:
    column, values = element.clauses
    listed = f"SELECT value FROM json_each({compiler.process(values, **how)})"
    return f"{compiler.process(column, **how)} IN ({listed})"


def among(column: ColumnElement[Any], parameter: str) -> ColumnElement[bool]:
    """Whether the column has one of the texts of the named parameter, a collection."""
    return _Among(column, bindparam(parameter, type_=Texts()))


def of_kinds(kinds: Iterable[Kind], table: str = "outbox") -> TextClause:
    """Whether a row of the outbox is of one of these kinds, spelled out: as parameters they would be put
    together anew each time."""
    return text(f"{table}.kind IN ({', '.join(repr(kind.value) for kind in sorted(kinds))})")
