"""Whether a team's template can be trusted with a case: read before it is compiled, never run.

Jinja's sandbox keeps a template from our objects; it does not keep it from running or growing for ever. So
a template may use no loop, call nothing but macros that stand above the call, and weigh no more than
`HEAVIEST`: the weight counts what can be put into the text, each macro and variable as often as it is used.
Jinja looks a name up when a macro is called, not where it stands: so what a macro has read is never set anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from jinja2 import nodes

from bot.wording.names import FILTERS, FRAGMENTS, NAMES, PARTS, PARTS_OF_A_FRAGMENT

HEAVIEST = 20_000
LONGEST = 65_536  # characters of source
OURS = 100  # the weight of a template of ours, where one is extended

_PLAIN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.If, nodes.CondExpr, nodes.Compare,
    nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Concat, nodes.Add, nodes.Dict, nodes.Pair,
    nodes.List, nodes.Tuple,
    nodes.Getitem, nodes.Slice, nodes.Test, nodes.Keyword, nodes.Block, nodes.Extends, nodes.Neg,
)  # fmt: skip
_REFUSED: dict[type[nodes.Node], str] = {
    nodes.For: "a template cannot loop",
    nodes.Include: "a template cannot include another; import parts.j2, or extend one",
    nodes.FromImport: 'import the parts whole: {% import "en/parts.j2" as say with context %}',
    nodes.CallBlock: "a template cannot use call",
    nodes.FilterBlock: "use a filter on a name, not on a block",
    nodes.AssignBlock: "set takes one line: {% set name = words %}",
}


class Mistake(ValueError):
    """What is wrong in a template, as one sentence with its file and line."""

    def __init__(self, file: str, line: int, what: str) -> None:
        super().__init__(f"{file}, line {line}: {what}" + ("" if what.endswith("?") else "."))


def nearest(word: str, known: Mapping[str, object] | frozenset[str] | tuple[str, ...]) -> str:
    """'; did you mean contact?' or nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]}?" if close else ""


@dataclass
class Checked:
    """Reads one template.

    Args:
        file: its name, as `en/email.j2`.
        parts: the macros of the language's parts.j2, each with its weight.
    """

    file: str
    parts: Mapping[str, int]
    macros: dict[str, int] = field(default_factory=dict)
    _set: dict[str, int] = field(default_factory=dict)
    _aliases: set[str] = field(default_factory=set)
    _own: set[str] | None = None  # of the macro that is being read: its arguments, and what it has set
    _perhaps: set[str] = field(default_factory=set)  # what it sets in an if: else it is read from outside
    _read_by_macros: set[str] = field(default_factory=set)
    _ifs: int = 0

    def read(self, template: nodes.Template) -> dict[str, int]:
        """The macros that it defines, each with its weight.

        Raises:
            Mistake: the first thing that is wrong.
        """
        heavy = self._weigh(template)
        if max([heavy, *self.macros.values()]) > HEAVIEST:
            self._wrong(template, "it is too large; use fewer macros within macros")
        return self.macros

    def _wrong(self, node: nodes.Node, what: str) -> None:
        raise Mistake(self.file, node.lineno or 1, what)

    def _weigh(self, node: nodes.Node) -> int:
        for kind, what in _REFUSED.items():
            if isinstance(node, kind):
                self._wrong(node, what)
        weigh = self._weighers().get(type(node))
        if weigh is not None:
            return weigh(node)
        if not isinstance(node, _PLAIN):
            self._wrong(node, f"a template cannot use {type(node).__name__.lower()}")
        text = node.data if isinstance(node, nodes.TemplateData) else getattr(node, "value", "")
        extra = OURS if isinstance(node, nodes.Extends) else 1 + len(str(text)) // 200
        return extra + sum(self._weigh(child) for child in node.iter_child_nodes())

    def _weighers(self) -> dict[type[nodes.Node], Callable[[Any], int]]:
        return {
            nodes.Output: self._output,
            nodes.Name: self._name,
            nodes.Getattr: self._attribute,
            nodes.Filter: self._filter,
            nodes.Call: self._call,
            nodes.Assign: self._assign,
            nodes.Macro: self._macro,
            nodes.If: self._if,
            nodes.Import: self._import,
        }

    def _output(self, node: nodes.Output) -> int:
        for printed in node.nodes:
            self._printed(printed)
        return 1 + sum(self._weigh(child) for child in node.nodes)

    def _printed(self, node: nodes.Node) -> None:
        """What would print a fragment as a whole: it has to be said which way it stands in the sentence."""
        if isinstance(node, nodes.Name) and node.name in FRAGMENTS and node.name not in self._set:
            name = node.name
            self._wrong(node, f"{name} is a fragment: write {name}.start, or {name}.inside within a sentence")
        for child in _said_by(node):
            self._printed(child)

    def _name(self, node: nodes.Name) -> int:
        if self._own is not None and node.name not in self._own:
            self._read_by_macros.add(node.name)
        if node.name in self._set:
            return self._set[node.name]
        known = NAMES[_stem(self.file)]
        if node.name not in known:
            self._wrong(node, f"there is no {node.name} here{nearest(node.name, (*known, *self._set))}")
        return 1

    def _attribute(self, node: nodes.Getattr) -> int:
        of = node.node
        if not isinstance(of, nodes.Name):
            self._wrong(node, f"nothing here has a part called {node.attr}")
        elif of.name in self._aliases:
            self._wrong(node, f"{of.name}.{node.attr} is a macro: write {of.name}.{node.attr}()")
        elif of.name not in FRAGMENTS:
            self._weigh(of)
            self._wrong(node, f"{of.name} is plain words and has no {node.attr}")
        elif node.attr not in PARTS_OF_A_FRAGMENT:
            hint = nearest(node.attr, PARTS_OF_A_FRAGMENT)
            self._wrong(node, f"{of.name} has no {node.attr}{hint}")
        return self._weigh(of)

    def _filter(self, node: nodes.Filter) -> int:
        if node.name not in FILTERS:
            self._wrong(node, f"there is no filter {node.name}{nearest(node.name, FILTERS)}")
        return 1 + sum(self._weigh(child) for child in node.iter_child_nodes())

    def _call(self, node: nodes.Call) -> int:
        given = sum(self._weigh(child) for child in (*node.args, *node.kwargs))
        called, of = node.node, getattr(node.node, "node", None)
        if isinstance(called, nodes.Getattr) and isinstance(of, nodes.Dict) and called.attr == "get":
            return 1 + given + self._weigh(of)
        if isinstance(called, nodes.Getattr) and isinstance(of, nodes.Name) and of.name in self._aliases:
            if called.attr not in self.parts:
                hint = nearest(called.attr, tuple(self.parts))
                self._wrong(node, f"{of.name} has no macro {called.attr}{hint}")
            return self.parts[called.attr] * (1 + given)
        if isinstance(called, nodes.Name) and called.name == "super":
            return OURS
        if isinstance(called, nodes.Name) and called.name in self.macros:
            return self.macros[called.name] * (1 + given)
        self._wrong(node, "only a macro that stands above can be called")
        return 0

    def _if(self, node: nodes.If) -> int:
        self._ifs += 1
        weight = 1 + sum(self._weigh(child) for child in node.iter_child_nodes())
        self._ifs -= 1
        return weight

    def _assign(self, node: nodes.Assign) -> int:
        weight = self._weigh(node.node)
        if not isinstance(node.target, nodes.Name):
            self._wrong(node, "set gives one name its words")
            return weight
        name = node.target.name
        if name in self.macros:
            self._wrong(node, f"{name} is a macro; set another name")
        if name in self._read_by_macros:
            self._wrong(node, f"a macro above has read {name}; set another name")
        self._set[name] = max(weight, self._set.get(name, 0))
        if self._own is not None:
            (self._perhaps if self._ifs and name not in self._own else self._own).add(name)
        return weight

    def _macro(self, node: nodes.Macro) -> int:
        known = (*self.macros, *self._set, *self._aliases, *NAMES[_stem(self.file)])
        if node.name in known:
            self._wrong(node, f"there is a {node.name} already; give the macro a name of its own")
        around = dict(self._set), self._own, self._perhaps, self._ifs
        arguments = {name.name for name in node.args}
        self._set |= dict.fromkeys(arguments, 1)
        self._own, self._perhaps, self._ifs = arguments, set(), 0
        weight = 1 + sum(self._weigh(child) for child in (*node.defaults, *node.body))
        self._read_by_macros |= self._perhaps
        self._set, self._own, self._perhaps, self._ifs = around
        self.macros[node.name] = weight
        return 1

    def _import(self, node: nodes.Import) -> int:
        wanted = f"{self.file.partition('/')[0]}/{PARTS}.j2"
        target = node.template.value if isinstance(node.template, nodes.Const) else ""
        if target != wanted or _stem(self.file) == PARTS:
            self._wrong(node, f"only {wanted} can be imported, and not by itself")
        if not node.with_context:
            self._wrong(node, "the parts need the facts: import them with context")
        self._aliases.add(node.target)
        return 1


def _said_by(node: nodes.Node) -> list[nodes.Node]:
    """What of an expression may be printed; what is only asked about is not."""
    if isinstance(node, nodes.CondExpr):
        return [node.expr1, *([node.expr2] if node.expr2 else [])]
    if isinstance(node, nodes.And):
        return [node.right]
    if isinstance(node, nodes.Filter):
        return [node.node] if node.node and node.name != "length" else []
    return list(node.iter_child_nodes()) if isinstance(node, nodes.Or | nodes.Concat | nodes.Add) else []


def _stem(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".j2")


def lines_of(error: BaseException) -> Iterator[tuple[str, int]]:
    """Where in which template an error came up while it was rendered, outermost first."""
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".j2"):
            yield "/".join(name.replace("\\", "/").split("/")[-2:]), trace.tb_lineno
        trace = trace.tb_next
