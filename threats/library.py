"""The threat library: parameters, predicates, presumptions and threats, read from folders and checked as a whole."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from bioward.models.draft import Sources
from bioward.models.problems import InputError, Problem, ThreatError
from bioward.models.quantities import Number
from bioward.models.span import Span
from bioward.models.yaml_nodes import Node, compose, read_text
from bioward.threats.conditions import ConditionReader
from bioward.threats.evaluator import Predicate
from bioward.threats.scope import Scope, Signature
from bioward.threats.terms import TYPES
from bioward.threats.threat import Presumption, Threat
from bioward.threats.threat_file import read_threat

BUILT_IN = Path(__file__).resolve().parent / "library"


class Parameter(NamedTuple):
    """A number that conditions use, with where it comes from."""

    name: str
    value: float
    meaning: str
    source: str


@dataclass(frozen=True, eq=False, repr=False)
class Library:
    """Everything that an assessment needs to know about threats."""

    threats: Mapping[str, Threat]
    predicates: Mapping[str, Predicate]
    presumptions: tuple[Presumption, ...]
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


def load_library(folders: Iterable[Path] = (), built_in: Path = BUILT_IN, *, examples: bool = False) -> Library:
    """The built-in library with the threats of further folders.

    examples: read the examples of each threat too, which only tests and lint need.
    Raises ThreatError with every problem in any file.
    """
    problems: list[Problem] = []
    terms = TermsReader(Sources(), problems, Scope({}, {}))
    parameters = terms.parameters(built_in / "parameters.yaml")
    predicates = terms.predicates(built_in / "predicates.yaml")
    presumptions = terms.presumptions(built_in / "presumptions.yaml")
    threats: dict[str, Threat] = {}
    for path in threat_paths(built_in, folders):
        add_threat(path, terms.scope, threats, problems, examples)
    check_swallows(threats, problems)
    if problems:
        raise ThreatError(problems)
    return Library(threats, predicates, presumptions, parameters)


def threat_paths(built_in: Path, folders: Iterable[Path]) -> list[Path]:
    """Every threat file, in an order that no machine changes."""
    found = sorted(built_in.glob("*/*.yaml"))
    for folder in folders:
        found += sorted(p for p in folder.rglob("*") if p.suffix in (".yaml", ".yml") and p.is_file())
    return found


def add_threat(path: Path, scope: Scope, threats: dict[str, Threat], problems: list[Problem], examples: bool) -> None:
    """Reads a file; an id that is taken is a problem."""
    file = shown(path)
    try:
        threat = read_threat(path, file, scope, problems, examples=examples)
    except InputError as error:
        problems.extend(error.problems)
        return
    if threat and threat.id in threats:
        problems.append(Problem(f"{threat.id} is already in {threats[threat.id].span.file}", threat.span))
    elif threat:
        threats[threat.id] = threat


def shown(path: Path) -> str:
    """A built-in file is named from the library down, so that no machine's folders appear in what we write."""
    return f"library/{path.relative_to(BUILT_IN).as_posix()}" if path.is_relative_to(BUILT_IN) else str(path)


def check_swallows(threats: Mapping[str, Threat], problems: list[Problem]) -> None:
    for threat in threats.values():
        for swallowed in threat.swallows:
            if swallowed == threat.id:
                problems.append(Problem(f"{threat.id} swallows itself", threat.span))


class TermsReader(ConditionReader):
    """Reads the files that give the library its words. What one file defines, the next can use."""

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

    def parameters(self, path: Path) -> dict[str, Parameter]:
        found: dict[str, Parameter] = {}
        for name, _, parts in self.document(path, "parameters", "parameters", ("value", "meaning", "source")):
            self.typed(Number(whole=False), parts["value"])
            value = Number(whole=False).parse(self.text(parts["value"])).low if not self.problems else 0
            found[name] = Parameter(name, value, self.text(parts["meaning"]), self.text(parts["source"]))
        self.scope = Scope({}, {p.name: p.value for p in found.values()})
        return found

    def predicates(self, path: Path) -> dict[str, Predicate]:
        """Predicates in order: each can use those before it, so none can use itself."""
        found: dict[str, Predicate] = {}
        for name, span, parts in self.document(path, "predicates", "predicates", ("of", "when", "means")):
            if name in self.scope.names:
                self.wrong(f"'{name}' already means something", span, "choose another name")
            arguments = tuple((k.text, self.one_of(v, TYPES)) for k, v in self.pairs(parts["of"]))
            condition = self.condition(parts["when"], dict(arguments))
            found[name] = Predicate(name, arguments, condition.expression, condition.program, self.text(parts["means"]))
            signatures = {**self.scope.predicates, name: Signature(name, tuple(t for _, t in arguments))}
            self.scope = Scope(signatures, self.scope.parameters)
            if not arguments:
                self.wrong(f"{name} is about nothing", span)
        return found

    def presumptions(self, path: Path) -> tuple[Presumption, ...]:
        """Entries are named `type.attribute`."""
        return tuple(
            self.presumption(name, span, parts)
            for name, span, parts in self.document(path, "presumptions", "presumed", ("take", "why"), ("when",))
        )
