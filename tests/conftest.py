"""A database per test, on SQLite or on PostgreSQL; the tests of some rooms, and others that ask, on both."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import migrate
from tests.compiled import compiled_once
from tests.databases import Database, Databases, Files, Server, embedded_server
from tests.examples import choose

BOTH = ("sqlite", "postgresql")
#: For a test, or as `pytestmark` of a file: on SQLite and on PostgreSQL.
on_both = pytest.mark.parametrize("databases", BOTH, indirect=True, scope="session")

on_sqlite = pytest.mark.parametrize("databases", BOTH[:1], indirect=True, scope="session")
on_postgres = pytest.mark.parametrize("databases", BOTH[1:], indirect=True, scope="session")


#: Whose tests hold on both, unless one says otherwise: rooms, and whole cases.
ON_BOTH = (
    "tests.store.",
    "tests.usecases.",
    *(f"tests.journeys.test_{name}" for name in ("main_job", "kill", "bad_luck", "slow_database")),
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--quick",
        action="store_true",
        help="fewer examples, nothing slow, and on PostgreSQL only the tests of the store",
    )

    parser.addoption(
        "--core",
        action="store_true",
        help="--quick, and without what stands in BEYOND_CORE: under a minute for what a change breaks most",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.option.quick |= config.getoption("--core")
    choose(quick=config.getoption("--quick"))


#: What `make core` leaves to `make test`: what starts processes, sockets or a browser; and what plays one
#: room through in ever so many ways. Below `tests/`.
BEYOND_CORE = (
    *("journeys", "sandbox", "browser", "web", "test_cli.py", "test_preview.py", "torture/test_torture.py"),
    *(
        f"usecases/test_{name}.py"
        for name in (
            *("hints", "hints_aside", "hints_in_review", "editing", "undo", "hearing", "also_promised"),
            *("report_back", "report_words", "make_good", "lasting", "walks", "true_for_long", "unheard"),
            *("their_clock", "client_working", "closing", "good_moment", "owning", "resting"),
        )
    ),
    *(f"wording/test_{name}.py" for name in ("team", "coached", "whole")),
)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    beyond = {Path(__file__).parent / one for one in BEYOND_CORE}
    return True if config.getoption("--core") and collection_path in beyond else None


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What has been read is no garbage: thousands of tests need not be looked through again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    slow = [item for item in items if config.getoption("--quick") and item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    chosen = any("databases" in mark.args[0] for mark in metafunc.definition.iter_markers("parametrize"))
    if "databases" in metafunc.fixturenames and not chosen:
        both = ON_BOTH[:1] if metafunc.config.getoption("--quick") else ON_BOTH
        kinds = BOTH if metafunc.module.__name__.startswith(both) else BOTH[:1]
        kinds = getattr(metafunc.module, "DATABASES", kinds)  # a file that is about one of them
        metafunc.parametrize("databases", kinds, indirect=True, scope="session")


@pytest.fixture(scope="session", autouse=True)
def shared() -> Iterator[None]:
    with compiled_once():
        yield


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """PostgreSQL: TEST_DATABASE_URL, else one of our own."""
    with ExitStack() as stack:
        # A busy test machine is no stuck database; a test that is about one says how long it waits.
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr("bot.store.postgres.STATEMENT_MORE", timedelta(seconds=20))
        url = os.environ.get("TEST_DATABASE_URL")
        if not url:
            try:
                url = stack.enter_context(embedded_server())
            except ImportError:
                pytest.skip(
                    "no PostgreSQL in a wheel for this platform; TEST_DATABASE_URL can name a real one"
                )
        running = Server(url, ours="TEST_DATABASE_URL" not in os.environ)
        stack.callback(running.close)
        yield running


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return Files(tmp_path_factory.mktemp("databases"))


# What has a parameter is torn down where tests of the one kind turn to those of the other, and they may do so
# often: the templates belong to the two fixtures above, which stay.


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Databases:
    """The kind of database, by parameter."""
    kind: Databases = request.getfixturevalue({"sqlite": "files", "postgresql": "server"}[request.param])
    return kind


@pytest.fixture(scope="session")
def migrated(databases: Databases) -> str:
    """A template with all tables and nothing in them."""
    return databases.template(None, migrate)


@pytest.fixture
def database(databases: Databases, migrated: str) -> Iterator[Database]:
    """A migrated database of the test's own."""
    with databases.copy(migrated) as copied:
        yield copied
