"""Reads the files that give the library its words: parameters, predicates, decision tables, presumptions.

The built-in library has one of each; a folder of a team may have some, which add to them.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bioward.models.draft import Sources
from bioward.models.problems import Problem, did_you_mean
from bioward.models.quantities import Number
from bioward.models.span import Span
from bioward.models.yaml_nodes import Node, compose, read_text
from bioward.threats.conditions import ConditionReader
from bioward.threats.expression import And
from bioward.threats.nodes import Predicate, weight
from bioward.threats.program import compile_condition
from bioward.threats.scope import Scope, Signature, Table
from bioward.threats.terms import SUBJECTS
from bioward.threats.threat import Condition, Presumption

BUILT_IN = Path(__file__).resolve().parent / "library"
TERM_FILES = ("parameters.yaml", "predicates.yaml", "tables.yaml", "presumptions.yaml", "predicate_examples.yaml")
"""What stands at the top of a library folder and is no threat."""
ARGUMENTS = (*SUBJECTS, "evidence")
MAX_ROWS = 40
"""So many rows may a decision table have: what is asked of it nests as deep."""


class Parameter(NamedTuple):
    """A number that conditions use, with where it comes from.

    set_in: where a team set it (`bioward.toml, line 3`); empty if the library's own number, `default`, holds.
    """

    name: str
    value: float
    meaning: str
    source: str
    default: float
    set_in: str = ""


class Setting(NamedTuple):
    """A number that a team gives a parameter, and where."""

    value: float
    span: Span


class TermsReader(ConditionReader):
    """Reads the files that give the library its words. What one file defines, the next can use."""

    def __init__(self, sources: Sources, problems: list[Problem], scope: Scope) -> None:
        super().__init__(sources, problems, scope)
        self.settings: Mapping[str, Setting] = {}
        self.numbers: dict[str, Parameter] = {}
        self.presumed: list[Presumption] = []

    def read(self, folders: Iterable[Path], settings: Mapping[str, Setting]) -> None:
        """The words of some folders, each of which can use those before it."""
        self.settings = settings
        for folder in folders:
            for name, reading in zip(TERM_FILES, READERS, strict=False):
                if (folder / name).is_file():
                    reading(self, folder / name)
        for name, setting in settings.items():
            if name not in self.numbers:
                self.wrong(f"there is no parameter '{name}'", setting.span, did_you_mean(name, self.numbers))

    def free(self, name: str, span: Span) -> None:
        """Notes that a name is taken."""
        if name in self.scope.names:
            self.wrong(f"'{name}' already means something", span, "choose another name")

    def document(
        self, path: Path, name: str, part: str, needed: Sequence[str], others: Sequence[str] = ()
    ) -> Iterable[tuple[str, Span, dict[str, Node]]]:
        """The entries of a file `bioward-NAME: 1` with one mapping of named entries, as far as they are complete."""
        file = shown(path)
        text = read_text(path, file)
        self.sources.lines[file] = text.split("\n")
        root = compose(text, file)
        for key, value in self.pairs(root, (f"bioward-{name}", part), f"this file ({name})") if root else ():
            if key.text != part:
                self.known_version(value, f"{name} format", f"bioward-{name}")
            else:
                for entry, body in self.pairs(value):
                    parts = {k.text: v for k, v in self.pairs(body, (*needed, *others), entry.text)}
                    missing = [n for n in needed if n not in parts]
                    for n in missing:
                        self.wrong(f"{entry.text} has no '{n}'", entry.span)
                    if not missing:
                        yield entry.text, entry.span, parts

    def parameters(self, path: Path) -> None:
        """The numbers of the library, or what a team sets in their place."""
        for name, span, parts in self.document(path, "parameters", "parameters", ("value", "meaning", "source")):
            self.free(name, span)
            self.typed(Number(whole=False), parts["value"])
            value = Number(whole=False).parse(self.text(parts["value"])).low if not self.problems else 0
            own = Parameter(name, value, self.text(parts["meaning"]), self.text(parts["source"]), value)
            self.numbers[name] = configured(own, self.settings.get(name))
        self.scope = self.scope._replace(parameters={p.name: p.value for p in self.numbers.values()})

    def predicates(self, path: Path) -> None:
        """Predicates in order: each can use those before it, so none can use itself."""
        for name, span, parts in self.document(path, "predicates", "predicates", ("of", "when", "means")):
            self.free(name, span)
            before = len(self.problems)
            arguments = self.arguments(name, span, parts["of"])
            when = parts["when"] if len(self.problems) == before else None
            self.add(name, arguments, self.condition(when, dict(arguments)), self.text(parts["means"]))
            signature = Signature(name, tuple(t for _, t in arguments))
            self.scope = self.scope._replace(predicates={**self.scope.predicates, name: signature})

    def arguments(self, name: str, span: Span, node: Node) -> tuple[tuple[str, str], ...]:
        found = tuple((k.text, self.one_of(v, ARGUMENTS)) for k, v in self.pairs(node))
        if not found:
            self.wrong(f"{name} is about nothing", span)
        return found

    def add(self, name: str, arguments: tuple[tuple[str, str], ...], condition: Condition, meaning: str) -> None:
        expression = condition.expression
        self.known[name] = Predicate(
            name, arguments, expression, condition.program, meaning, weight(expression, self.known)
        )

    def tables(self, path: Path) -> None:
        """Decision tables; each row is a predicate under a name that no condition can write."""
        needed, others = ("of", "answers", "rows", "means"), ("several",)
        for name, span, parts in self.document(path, "tables", "tables", needed, others):
            self.free(name, span)
            arguments, values = self.arguments(name, span, parts["of"]), tuple(self.texts(parts["answers"]))
            nodes = self.sequence(parts["rows"])
            if len(nodes) > MAX_ROWS:
                self.wrong(f"a table has at most {MAX_ROWS} rows", nodes[MAX_ROWS].span)
            rows = [
                self.row(f"{name}, row {i}", node, arguments, values) for i, node in enumerate(nodes[:MAX_ROWS], 1)
            ]
            several = "several" in parts and self.one_of(parts["several"], ("no", "yes")) == "yes"
            table = Table(name, tuple(t for _, t in arguments), values, tuple(rows), several)
            self.scope = self.scope._replace(tables={**self.scope.tables, name: table})

    def row(
        self, name: str, node: Node, arguments: tuple[tuple[str, str], ...], values: tuple[str, ...]
    ) -> tuple[str, str]:
        """`{when: …, answer: …}`; a row without `when` is for all that is left."""
        parts = {k.text: v for k, v in self.pairs(node, ("when", "answer"), "a row")}
        if "answer" not in parts:
            self.wrong("the row has no 'answer'", node.span)
        when = self.condition(parts["when"], dict(arguments)) if "when" in parts else always(arguments)
        self.add(name, arguments, when, "")
        return name, self.one_of(parts["answer"], values) if "answer" in parts else ""

    def presumptions(self, path: Path) -> None:
        """Entries are named `type.attribute`."""
        self.presumed += [
            self.presumption(name, span, parts)
            for name, span, parts in self.document(path, "presumptions", "presumed", ("take", "why"), ("when",))
        ]


READERS = (TermsReader.parameters, TermsReader.predicates, TermsReader.tables, TermsReader.presumptions)


def always(arguments: tuple[tuple[str, str], ...]) -> Condition:
    """The condition that always holds."""
    return Condition("", And(()), compile_condition(And(()), tuple(name for name, _ in arguments)))


def shown(path: Path) -> str:
    """A built-in file is named from the library down, so that no machine's folders appear in what we write."""
    return f"library/{path.relative_to(BUILT_IN).as_posix()}" if path.is_relative_to(BUILT_IN) else str(path)


def configured(parameter: Parameter, setting: Setting | None) -> Parameter:
    """A parameter with the number of a team, which says where it was set."""
    if setting is None:
        return parameter
    return parameter._replace(value=setting.value, set_in=f"{setting.span.file}, line {setting.span.line}")
