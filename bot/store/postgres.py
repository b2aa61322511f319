"""PostgreSQL, by asyncpg: many writers, so what SQLite gives for nothing is asked for here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from typing import Any

import asyncpg
from sqlalchemy import (
    ARRAY,
    URL,
    BigInteger,
    ColumnElement,
    Connection,
    Interval,
    NullPool,
    Select,
    Text,
    bindparam,
    cast,
    event,
    func,
    literal,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.exc import DBAPIError, DisconnectionError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import WrongSettings
from bot.store import database
from bot.store.database import EXAMPLES, Database, T

#: Connections of one process. PostgreSQL has 100 by default: room for six replicas and a person with psql.
WRITERS, READERS = 8, 6
CONNECT_WITHIN = 5.0  # s
#: A statement may take so much longer than a lock may be waited for: then nobody is waiting any more.
STATEMENT_MORE = timedelta(seconds=1)
#: A process that was stopped in the middle of a transaction must not hold its workspace for ever.
IDLE_MOST = timedelta(seconds=10)
#: s; a server that has gone without a word. Longer than any of its own limits.
ANSWER_WITHIN = 10.0
#: Advisory locks are one namespace per database: ours begin with this.
_MIGRATING, _SWEEPING, _WORKSPACE = "amends:migrating", "amends:sweeping", "amends:workspace:"

_DUPLICATE = "23505"
#: No connection; gone or deadlocked meanwhile; out of memory, disk or connections; stopped; broken.
_DOWN_CLASSES = ("08", "40", "53", "57", "58", "XX")
#: A lock not had in time; a standby; idle for too long; a migration that is missing, or came just now.
_DOWN = ("55P03", "25006", "25P03", "42P01", "42703", "0A000")

_FREE = text("SELECT seq FROM outbox WHERE seq = ANY(:rows) FOR UPDATE SKIP LOCKED").bindparams(
    bindparam("rows", type_=ARRAY(BigInteger))
)
_HOLD = text("SELECT pg_advisory_xact_lock(:key)")


class Postgres(Database):
    """
    Args:
        url: as people write it; asyncpg reads it the way libpq does (`sslmode`, a socket as `host`...).
        parsed: the same, for what sentences name.

    Raises:
        WrongSettings: an @ where none can be: what follows it would be taken for the host, and named.
    """

    inserting = staticmethod(insert)
    probe = "SELECT 1"

    def __init__(self, url: str, parsed: URL) -> None:
        address = url.split("://", 1)[1]
        login, at, _ = address.rpartition("@")
        if at and any(sign in login for sign in "@/?#"):
            raise WrongSettings(_UNQUOTED)
        self._dsn = f"postgresql://{address}"
        self._host = f"{parsed.host}:{parsed.port or 5432}" if parsed.host else "by its socket"
        self._name = parsed.database or parsed.username or "postgres"

    @staticmethod
    def place(number: int) -> str:
        return f"${number}"

    def engines(self, busy_timeout: timedelta) -> tuple[AsyncEngine, AsyncEngine]:
        """READ COMMITTED for the writer: what it reads after `hold` is what the one before has committed.
        A snapshot would be taken before it waits."""
        limits = {
            "lock_timeout": busy_timeout,
            "statement_timeout": busy_timeout + STATEMENT_MORE,
            "idle_in_transaction_session_timeout": IDLE_MOST,
        }
        pool: dict[str, Any] = {
            "answer_within": ANSWER_WITHIN,
            "max_overflow": 0,
            "pool_timeout": database.POOL_TIMEOUT,
        }
        writer = self._engine(limits, pool_size=WRITERS, isolation_level="READ COMMITTED", **pool)
        reader = self._engine(limits, pool_size=READERS, isolation_level="REPEATABLE READ", **pool)
        event.listen(reader.sync_engine, "connect", _only_reading)
        for engine in (writer, reader):
            event.listen(engine.sync_engine, "checkout", _still_connected)
        return writer, reader

    def _engine(
        self, limits: dict[str, timedelta], *, answer_within: float | None, **how: Any
    ) -> AsyncEngine:
        settings = {name: f"{limit // timedelta(milliseconds=1)}ms" for name, limit in limits.items()}

        async def connect() -> Any:
            try:
                return await asyncpg.connect(
                    self._dsn,
                    timeout=CONNECT_WITHIN,
                    command_timeout=answer_within,
                    server_settings={"application_name": "amends", **settings},
                )
            except (OSError, TimeoutError) as error:  # SQLAlchemy lets these through as they are
                raise asyncpg.ConnectionFailureError(type(error).__name__) from error
            except _NONSENSE:
                raise WrongSettings(_UNREADABLE) from None  # the driver's words may show the address

        return create_async_engine(
            "postgresql+asyncpg://", async_creator=connect, hide_parameters=True, **how
        )

    async def migrating(self, act: Callable[[Connection], T]) -> T:
        engine = self._engine(
            {"lock_timeout": database.MIGRATION_WAIT}, answer_within=None, poolclass=NullPool
        )
        try:
            async with engine.begin() as connection:
                await _lock(connection, _MIGRATING)
                return await connection.run_sync(act)
        finally:
            await engine.dispose()

    def is_there(self) -> bool:
        return True

    async def hold(self, connection: AsyncConnection, workspace: str) -> None:
        await _lock(connection, _WORKSPACE + workspace)

    async def sweeping(self, connection: AsyncConnection) -> None:
        await _lock(connection, _SWEEPING)
        await connection.exec_driver_sql("SET LOCAL statement_timeout = 0")

    def now(self, later: timedelta) -> ColumnElement[Any]:
        return func.statement_timestamp() + literal(later, Interval())

    def taking(self, due: Select[Any]) -> Select[Any]:
        """Rows that another claimer has in hand are passed over, and not taken for gone: its lane waits."""
        locked = due.with_for_update(skip_locked=True, of=due.selected_columns.seq.table)
        taken = locked.cte("taken").prefix_with("MATERIALIZED")
        return select(taken.c.seq)

    async def free(self, connection: AsyncConnection, rows: Sequence[int]) -> Collection[int]:
        return set((await connection.execute(_FREE, {"rows": rows})).scalars())

    def in_json(self, column: ColumnElement[Any], parameter: str) -> ColumnElement[bool]:
        has: ColumnElement[bool] = cast(column, JSONB).has_key(bindparam(parameter, type_=Text))
        return has

    def is_duplicate(self, error: IntegrityError) -> bool:
        return _code(error) == _DUPLICATE

    def is_down(self, error: Exception) -> bool:
        if isinstance(error, (PoolTimeout, TimeoutError)):  # asyncpg's own is raised as it is
            return True
        code = _code(error)
        lost = isinstance(error, DBAPIError) and error.connection_invalidated
        return lost or code in _DOWN or code[:2] in _DOWN_CLASSES

    def wrong(self, error: Exception) -> WrongSettings | None:
        code = _code(error)
        for start, sentence in _WRONG.items():
            if code.startswith(start):
                return WrongSettings(sentence, host=self._host, name=self._name)
        return None


_WRONG = {
    "08": "DATABASE_URL names a PostgreSQL server that cannot be reached ({host}); start it or correct the "
    "address.",
    "28": "The PostgreSQL server of DATABASE_URL ({host}) refuses the user, the password, or connections "
    "from here; correct them.",
    "3D": "DATABASE_URL names a database that does not exist ({name}, at {host}); create it or name another.",
    "42501": "The user of DATABASE_URL may not do what Amends needs in the database {name}; make it the "
    "database's owner.",
}


_UNQUOTED = (
    "DATABASE_URL has a user or a password with a sign that must be written another way: @ as %40, / as %2F, "
    "? as %3F, # as %23."
)
_UNREADABLE = (
    "DATABASE_URL has a part that PostgreSQL or its driver does not know, most likely after the question "
    f"mark; leave it out, {EXAMPLES}."
)
#: Raised while connecting: the driver, or the server, makes nothing of the address.
_NONSENSE = (
    ValueError,
    asyncpg.InterfaceError,
    asyncpg.UndefinedObjectError,
    asyncpg.InvalidParameterValueError,
)


def _code(error: Exception) -> str:
    """PostgreSQL's SQLSTATE; empty for what the driver said itself."""
    orig = getattr(error, "orig", None) or error
    return getattr(orig, "sqlstate", None) or ""


async def _lock(connection: AsyncConnection, name: str) -> None:
    """Until the transaction ends. A digest: two names that meet would only wait for one another."""
    key = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True)
    await connection.execute(_HOLD, {"key": key})


def _only_reading(connection: Any, record: object) -> None:
    connection.readonly = True


def _still_connected(connection: Any, record: object, proxy: object) -> None:
    """The driver knows when the server has hung up: a restart of it costs nobody a click.

    Raises:
        DisconnectionError: the pool connects anew.
    """
    if connection.driver_connection.is_closed():
        raise DisconnectionError
