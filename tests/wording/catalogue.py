"""The Malay catalogue and the code: `python -m tests.wording.catalogue` brings the msgids of the .po up
to date, keeps what is translated, drops what nobody says any more, and names what wants its Malay.

Three nets, so that none slips through:

- what gettext is called with; whatever is no literal has to be a known way of handing a msgid on
- what the errors of `bot.errors` are made of
- each literal that reads as a sentence: constants, tables and notices are translated where they are shown
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

import bot.errors
from bot.errors import AmendsError

ROOT = Path(__file__).parents[2]
PO = ROOT / "templates" / "locale" / "ms" / "LC_MESSAGES" / "amends.po"
HEADER = """\
# The Malay of Amends. The msgids come from the code: python -m tests.wording.catalogue
msgid ""
msgstr ""
"Project-Id-Version: amends\\n"
"Language: ms\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""

#: Read in a terminal or a log, in English, before anyone's language is known.
TERMINAL = (
    "coach/",  # its words are data, a file per language
    "sandbox/",
    "store/migrations/",
    "store/postgres.py",  # what it says, it says at the start
    "local.py",
    "demo.py",
    "play.py",
    "cli.py",
    "preview.py",
    "wording/checking.py",  # for whoever writes templates
    "wording/example_words.py",
    "wording/team.py",
    "server.py",
    "settings.py",
)
AT_START = ("WrongSettings",)  # ends the start: for the terminal too
#: Where a msgid is handed on that stands as a sentence elsewhere.
HANDED_ON = (
    "bot/slack/sentences.py: error.sentence",
    "bot/slack/listeners/errors.py: text",
    "bot/slack/listeners/hints.py: editing.notice",
    "bot/slack/listeners/report.py: problem",
    "bot/slack/listeners/report.py: text",
    "bot/slack/listeners/report.py: words",
    "bot/slack/views/messages.py: sentence",
    "bot/slack/views/report.py: before_owning_up(begun)",
    "bot/slack/views/telling.py: before_telling(channel, line)",
    "bot/wording/catalogue.py: msgid",
)
GETTEXT = ("_", "gettext")
ERRORS = {
    name
    for name, kind in vars(bot.errors).items()
    if isinstance(kind, type) and issubclass(kind, AmendsError) and name not in AT_START
}
#: A log line holds a %s and is none.
SENTENCE = re.compile(r"(?!.*%[sdr])[A-Z{/“].*\s.*[.?!:…]", re.DOTALL)


class Unreadable(Exception):
    """A msgid that cannot be found by reading the code."""


def found() -> dict[str, set[str]]:
    """Each msgid, and the files that say it, in the order of the code."""
    places: dict[str, set[str]] = {}
    for path in sorted((ROOT / "bot").rglob("*.py")):
        if not path.relative_to(ROOT / "bot").as_posix().startswith(TERMINAL):
            name = path.relative_to(ROOT).as_posix()
            for msgid in msgids(path.read_text(encoding="utf-8"), name):
                places.setdefault(msgid, set()).add(name)
    return places


def msgids(source: str, name: str) -> list[str]:
    """The msgids of one module, as they stand in it.

    Raises:
        Unreadable: one is put together at run time.
    """
    tree = ast.parse(source)
    unsaid = _unsaid(tree)
    at: dict[str, tuple[int, int]] = {}
    for node in ast.walk(tree):
        for literal in _literals(node, name, unsaid):
            place = (literal.lineno, literal.col_offset)
            at[str(literal.value)] = min(place, at.get(str(literal.value), place))
    return sorted(at, key=lambda msgid: at[msgid])


def _literals(node: ast.AST, name: str, unsaid: set[int]) -> Iterator[ast.Constant]:
    if isinstance(node, ast.Call) and node.args and _name(node.func) in GETTEXT:
        yield from _asked(node.args[0], name)
    elif isinstance(node, ast.Call) and node.args and _name(node.func) in ERRORS:
        yield from _carried(node.args[0], name)
    elif isinstance(node, ast.Constant) and id(node) not in unsaid and _is_sentence(node.value):
        yield node


def _is_sentence(value: object) -> bool:
    return isinstance(value, str) and bool(SENTENCE.fullmatch(value))


def _asked(argument: ast.expr, name: str) -> Iterator[ast.Constant]:
    match argument:
        case ast.Constant(value=str()):
            yield argument
        case ast.IfExp(body=body, orelse=orelse):
            yield from _asked(body, name)
            yield from _asked(orelse, name)
        case ast.Attribute(attr="lang") | ast.Name(id="lang"):
            return  # a port's gettext(lang) gives a translator
        case _ if f"{name}: {ast.unparse(argument)}" not in HANDED_ON:
            raise Unreadable(f"{name}:{argument.lineno}: gettext({ast.unparse(argument)})")


def _carried(argument: ast.expr, name: str) -> Iterator[ast.Constant]:
    match argument:
        case ast.Constant(value=str()):
            yield argument
        case ast.Dict(values=values):
            for value in values:
                yield from _carried(value, name)
        case ast.JoinedStr() | ast.BinOp():
            raise Unreadable(f"{name}:{argument.lineno}: {ast.unparse(argument)}")


def _unsaid(tree: ast.Module) -> set[int]:
    """Docstrings, pieces of f-strings, and what is said at the start only."""
    unsaid: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            unsaid.add(id(node.value))
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Call) and _name(node.func) in AT_START):
            unsaid |= {id(inner) for inner in ast.walk(node)}
    return unsaid


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def read() -> Catalog:
    with PO.open("rb") as source:
        return read_po(source, locale="ms", abort_invalid=True)


def malay() -> dict[str, str]:
    """What is translated, by msgid."""
    return {str(m.id): str(m.string) for m in read() if m.id and m.string}


def written(known: dict[str, str]) -> str:
    """The .po of today's msgids with these translations."""
    catalog = Catalog(locale="ms")
    for msgid, places in found().items():
        catalog.add(msgid, known.get(msgid, ""), [(place, 0) for place in sorted(places)])
    body = BytesIO()
    write_po(body, catalog, width=100, omit_header=True, include_lineno=False)
    return HEADER + body.getvalue().decode()


if __name__ == "__main__":
    kept = malay()
    PO.write_text(written(kept), encoding="utf-8")
    for msgid in found():
        if msgid not in kept:
            print(f"no Malay yet: {msgid}")
