"""A database per test, on SQLite or on PostgreSQL; the tests of some rooms, and others that ask, on both."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from bot.store import migrate
from tests.databases import Database, Databases, Files, Server, embedded_server

BOTH = ("sqlite", "postgresql")
#: For a test, or as `pytestmark` of a file: on SQLite and on PostgreSQL.
on_both = pytest.mark.parametrize("databases", BOTH, indirect=True, scope="session")

on_sqlite = pytest.mark.parametrize("databases", BOTH[:1], indirect=True, scope="session")
on_postgres = pytest.mark.parametrize("databases", BOTH[1:], indirect=True, scope="session")


#: Rooms whose tests hold on both, unless one says otherwise.
ROOMS_ON_BOTH = ("tests.store.", "tests.usecases.")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    chosen = {name for mark in metafunc.definition.iter_markers("parametrize") for name in mark.args[:1]}
    if "databases" in metafunc.fixturenames and "databases" not in chosen:
        kinds = BOTH if metafunc.module.__name__.startswith(ROOMS_ON_BOTH) else BOTH[:1]
        metafunc.parametrize("databases", kinds, indirect=True, scope="session")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """PostgreSQL: TEST_DATABASE_URL, else one of our own."""
    with ExitStack() as stack:
        url = os.environ.get("TEST_DATABASE_URL")
        if not url:
            try:
                url = stack.enter_context(embedded_server())
            except ImportError:
                pytest.skip(
                    "no PostgreSQL in a wheel for this platform; TEST_DATABASE_URL can name a real one"
                )
        running = Server(url)
        stack.callback(running.close, drop="TEST_DATABASE_URL" in os.environ)
        yield running


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """The kind of database, by parameter."""
    if request.param == "sqlite":
        return Files(tmp_path_factory.mktemp("databases"))
    server: Server = request.getfixturevalue("server")
    return server


@pytest.fixture(scope="session")
def migrated(databases: Databases) -> str:
    """A template with all tables and nothing in them."""
    return databases.template(None, migrate)


@pytest.fixture
def database(databases: Databases, migrated: str) -> Iterator[Database]:
    """A migrated database of the test's own."""
    with databases.copy(migrated) as copied:
        yield copied
