"""The key of a system: what an assessment of it must find, may find, may ask, and must not find."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bioward.models.draft import Sources
from bioward.models.node_reader import NodeReader
from bioward.models.problems import Problem, ThreatError
from bioward.models.span import Span
from bioward.models.yaml_nodes import Node, compose, read_text
from bioward.threats.finding import Assessment

PARTS = (
    "bioward-key",
    "system",
    "model",
    "twin",
    "source",
    "must_find",
    "may_find",
    "may_ask",
    "must_not_find",
    "later",
)
NEEDED = ("bioward-key", "system", "model", "source", "must_find")


class Key(NamedTuple):
    """What one model is expected to come to.

    twin: the model of the same business, built well, which must raise nothing; None if there is none.

    must_find, may_find: ids of threats, each with where it shows; the first are demanded, the second true as well.
    may_ask: ids of threats that may stay questions. must_not_find: ids, or what ids begin with, that would be wrong.
    later: what will be demanded once the library has these threats.
    """

    system: str
    model: Path
    twin: Path | None
    source: str
    must_find: Mapping[str, str]
    may_find: Mapping[str, str]
    may_ask: frozenset[str]
    must_not_find: tuple[str, ...]
    later: Mapping[str, str]
    span: Span


class Score(NamedTuple):
    """How an assessment stands to a key. What is told under another finding is found."""

    found: frozenset[str]
    asked: frozenset[str]
    missed: frozenset[str]
    wrong: frozenset[str]
    unforeseen: frozenset[str]

    @property
    def precision(self) -> float:
        """How much of what is found is true of the system, by the key."""
        return 1 - len(self.wrong) / len(self.found) if self.found else 1.0


def score(assessment: Assessment, key: Key) -> Score:
    """What is found and asked, what is missed, what is wrong, and what is asked that the key does not foresee."""
    findings = (*assessment.findings, *(finding for finding, _ in assessment.told_under))
    found = frozenset(finding.threat.id for finding in findings if finding.own is None)
    asked = frozenset(id_ for question in assessment.questions for id_ in question.threats)
    true = key.must_find.keys() | key.may_find.keys()
    return Score(
        found=found,
        asked=asked - found,
        missed=frozenset(key.must_find.keys() - found),
        wrong=frozenset(id_ for id_ in found if id_ not in true or forbidden(id_, key)),
        unforeseen=asked - found - key.may_ask - true,
    )


def forbidden(id_: str, key: Key) -> bool:
    return any(id_ == word or id_.startswith(f"{word}-") for word in key.must_not_find)


def read_key(path: Path) -> Key:
    """The key in a file. Raises InputError with everything that is wrong with it."""
    problems: list[Problem] = []
    text = read_text(path, str(path))
    root = compose(text, str(path))
    reader = KeyReader(Sources({str(path): text}), problems)
    key = reader.key(root, path) if root else None
    if problems or key is None:
        raise ThreatError(problems or [Problem("this is no key: it begins with 'bioward-key: 1'", Span(str(path), 1))])
    return key


class KeyReader(NodeReader):
    """Reads the file of a key."""

    def key(self, root: Node, path: Path) -> Key:
        parts = {key.text: value for key, value in self.pairs(root, PARTS, "a key")}
        for name in NEEDED:
            if name not in parts:
                self.wrong(f"the key has no '{name}'", root.span)
        if "bioward-key" in parts:
            self.known_version(parts["bioward-key"], "key format", "bioward-key")
        said = {name: self.text(parts[name]) if name in parts else "" for name in ("system", "model", "source")}
        return Key(
            system=said["system"],
            model=path.parent / said["model"],
            twin=self.twin(parts.get("twin"), path.parent / said["model"]),
            source=said["source"],
            must_find=self.reasons(parts.get("must_find")),
            may_find=self.reasons(parts.get("may_find")),
            may_ask=frozenset(self.texts(parts.get("may_ask"))),
            must_not_find=tuple(self.texts(parts.get("must_not_find"))),
            later=self.reasons(parts.get("later")),
            span=root.span,
        )

    def twin(self, node: Node | None, model: Path) -> Path | None:
        """The twin that is named, or the one that stands beside the model as NAME_hardened."""
        beside = sorted(model.parent.glob(f"{model.stem}_hardened.*"))
        return model.parent / self.text(node) if node else next(iter(beside), None)

    def reasons(self, node: Node | None) -> dict[str, str]:
        """Ids, each with one sentence."""
        return {key.text: self.text(value) for key, value in (self.pairs(node) if node else ())}
