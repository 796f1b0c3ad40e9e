"""Reads the files that give the library its words: parameters, predicates, decision tables, presumptions.

The built-in library has one of each; a folder of a team may have some, which add to them.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bioward.models.draft import Sources
from bioward.models.problems import Problem, did_you_mean
from bioward.models.quantities import Number
from bioward.models.span import Span
from bioward.models.yaml_nodes import Node, compose, read_text
from bioward.threats.catalogue import TERM_FILES, Parameter, Setting, shown
from bioward.threats.conditions import ConditionReader
from bioward.threats.expression import And
from bioward.threats.nodes import Predicate, weight
from bioward.threats.program import is_name
from bioward.threats.scope import Scope, Signature, Table
from bioward.threats.terms import ARGUMENTS
from bioward.threats.threat import Condition, Presumption

MAX_ROWS = 40
"""So many rows may a decision table have: what is asked of it nests as deep."""


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
        """Notes that a name is taken, or that no condition could write it."""
        if not is_name(name):
            self.wrong(f"'{name}' is not a name", span, "one word in Latin letters and digits, such as e")
        elif name in self.scope.names:
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
        pairs = list(self.pairs(node))
        for key, _ in pairs:
            self.free(key.text, key.span)
        found = tuple((k.text, self.one_of(v, ARGUMENTS)) for k, v in pairs)
        if not found:
            self.wrong(f"{name} is about nothing", span)
        return found

    def add(self, name: str, arguments: tuple[tuple[str, str], ...], condition: Condition, meaning: str) -> None:
        whole = weight(condition.expression, self.known)
        self.known[name] = Predicate(name, arguments, condition, meaning, whole)

    def tables(self, path: Path) -> None:
        """Decision tables; each row is a predicate under a name that no condition can write."""
        needed, others = ("of", "answers", "rows", "means"), ("several",)
        for name, span, parts in self.document(path, "tables", "tables", needed, others):
            self.free(name, span)
            arguments, values = self.arguments(name, span, parts["of"]), tuple(self.texts(parts["answers"]))
            nodes = self.sequence(parts["rows"])
            if len(nodes) > MAX_ROWS:
                self.wrong(f"a table has at most {MAX_ROWS} rows", nodes[MAX_ROWS].span)
            rows = [self.row(f"{name}, row {i}", node, arguments, values) for i, node in enumerate(nodes[:MAX_ROWS], 1)]
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
    return Condition("", And(()), dict(arguments))


def configured(parameter: Parameter, setting: Setting | None) -> Parameter:
    """A parameter with the number of a team, which says where it was set."""
    if setting is None:
        return parameter
    return parameter._replace(value=setting.value, set_in=f"{setting.span.file}, line {setting.span.line}")
