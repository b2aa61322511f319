"""The house: imports point one way, each library has its room, rooms stay small (design.md)."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.slack import ids

ROOT = Path(__file__).resolve().parent.parent
FILES = {
    path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."): path
    for path in ROOT.glob("bot/**/*.py")
}
TREES = {name: ast.parse(path.read_text()) for name, path in FILES.items()}

#: Room -> what of ours it may import. A room that is not named here may import everything.
MAY_IMPORT = {
    "bot.clock": (),
    "bot.errors": (),
    "bot.coach": ("bot.coach",),
    "bot.domain": ("bot.domain", "bot.errors"),
    "bot.usecases": ("bot.usecases", "bot.domain", "bot.coach", "bot.errors", "bot.clock"),
    "bot.store": ("bot.store", "bot.domain", "bot.errors"),
    "bot.wording": ("bot.wording", "bot.domain", "bot.errors"),
    "bot.slack.views": ("bot.slack.views", "bot.slack.ids", "bot.slack.mrkdwn", "bot.domain"),
    "bot.slack.ids": (),
    "bot.slack.mrkdwn": (),
    "bot.sandbox": ("bot.sandbox",),
}
#: What is only named in annotations may point the other way: the port that a room promises to fit.
MAY_NAME = {"bot.store": ("bot.usecases.ports",), "bot.wording": ("bot.usecases.ports",)}
#: Library -> the rooms that may import it.
ONLY_IN = {
    "sqlalchemy": ("bot.store",),
    "alembic": ("bot.store",),
    "aiosqlite": ("bot.store",),
    "asyncpg": ("bot.store",),
    "slack_bolt": ("bot.slack", "bot.app", "bot.web"),
    "slack_sdk": ("bot.slack", "bot.app", "bot.web"),
    "zoneinfo": ("bot.domain.working", "bot.settings", "bot.sandbox"),
    "apscheduler": ("bot.ticker",),
    "holidays": ("bot.calendars",),
    "jinja2": ("bot.wording", "bot.sandbox"),
}
#: The socket only hands Bolt the start of a request, for its debug log.
CLOCKS = ("bot.clock", "bot.sandbox.clock", "bot.slack.socket")


def within(module: str, rooms: tuple[str, ...]) -> bool:
    return any(module == room or module.startswith(room + ".") for room in rooms)


def imports(tree: ast.AST) -> Iterator[str]:
    """Full names, so that `from bot import store` counts as `bot.store`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are spelled in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def for_annotations(tree: ast.Module) -> set[str]:
    blocks = [n for n in tree.body if isinstance(n, ast.If) and ast.unparse(n.test) == "TYPE_CHECKING"]
    return {name for block in blocks for name in imports(block)}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_point_one_way(room: str) -> None:
    modules = {name: tree for name, tree in TREES.items() if within(name, (room,))}
    assert modules, "the room is there"
    for name, tree in modules.items():
        for imported in imports(tree):
            allowed = MAY_IMPORT[room]
            if imported in for_annotations(tree):
                allowed += MAY_NAME.get(room, ())
            ours = imported.split(".")[0] == "bot"
            assert not ours or within(imported, allowed), f"{name} imports {imported}"


def test_the_domain_needs_nothing_but_the_standard_library() -> None:
    for name, tree in TREES.items():
        if within(name, ("bot.domain", "bot.errors", "bot.clock")):
            roots = {imported.split(".")[0] for imported in imports(tree)}
            assert roots <= sys.stdlib_module_names | {"bot"}, name


@pytest.mark.parametrize("library", ONLY_IN)
def test_each_library_has_its_room(library: str) -> None:
    users = {n for n, tree in TREES.items() if any(i.split(".")[0] == library for i in imports(tree))}
    assert users, "it is used at all"
    assert [name for name in sorted(users) if not within(name, ONLY_IN[library])] == []


def test_views_build_blocks_and_call_nobody() -> None:
    for name, tree in TREES.items():
        if within(name, ("bot.slack.views",)):
            theirs = [imported for imported in imports(tree) if imported.startswith("slack_")]
            assert all(within(imported, ("slack_sdk.models",)) for imported in theirs), name


def test_only_the_clocks_read_the_time() -> None:
    wanted = {"now", "utcnow", "today", "time"}
    for name, tree in TREES.items():
        assert name in CLOCKS or not {"time.time", "time.time_ns"} & set(imports(tree)), name
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            reads = node.func.attr in wanted and ast.unparse(node.func.value) in ("datetime", "date", "time")
            assert not reads or name in CLOCKS, f"{name}:{node.lineno} reads the time"


@pytest.mark.parametrize("name", TREES)
def test_rooms_are_small(name: str) -> None:
    if within(name, ("bot.store.migrations.versions",)):
        return  # history: written once, never changed, read from top to bottom
    lines = FILES[name].read_text().count("\n")
    assert lines < 300, f"{name} has {lines} lines"
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length < 40, f"{name}:{node.lineno} {node.name} has {length} lines"


@pytest.mark.parametrize("group", [ids.View, ids.Act, ids.Field], ids=lambda group: group.__name__)
def test_each_id_is_spelled_once(group: type) -> None:
    spelled = Counter(value for name, value in vars(group).items() if name.isupper())
    assert spelled
    assert [value for value, times in spelled.items() if times > 1] == []


def test_no_id_is_spelled_outside_its_room() -> None:
    known = {value for group in (ids.View, ids.Act) for name, value in vars(group).items() if name.isupper()}
    for name, tree in TREES.items():
        if within(name, ("bot.slack",)) and name != "bot.slack.ids":
            said = {
                n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
            }
            assert not said & known, name
