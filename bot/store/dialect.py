"""Where the databases differ: all that a second one would have to bring stands here."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

#: INSERT that can say ON CONFLICT.
inserting = insert

_DUPLICATE = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)
_NOT_OURS = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CORRUPT)


def in_json(column: ColumnElement[Any], parameter: str) -> ColumnElement[bool]:
    """Whether a column that holds a JSON list of strings has the value of the named parameter."""
    each = func.json_each(column).table_valued("value")
    return exists(select(1).select_from(each).where(each.c.value == bindparam(parameter)))


def is_duplicate(error: IntegrityError) -> bool:
    """Whether a unique key was taken already."""
    return getattr(error.orig, "sqlite_errorcode", None) in _DUPLICATE


def is_down(error: SQLAlchemyError) -> bool:
    """Whether the database cannot be used now: locked, full, unreadable, out of connections.

    A plain DatabaseError is a damaged file; its other subclasses are mistakes in the program.
    """
    return isinstance(error, (OperationalError, PoolTimeout)) or type(error) is DatabaseError


def is_unusable(error: DatabaseError) -> bool:
    """Whether it will never work with this file: the settings are wrong, trying again is useless."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _NOT_OURS  # the low byte is the primary code
