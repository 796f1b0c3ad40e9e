"""Named conditions and numbers of the built-in library that nothing uses."""

import re
from collections.abc import Iterator
from pathlib import Path

from bioward.models.problems import Problem
from bioward.models.yaml_nodes import Mapping, Node, Scalar, compose, read_text
from bioward.threats.catalogue import BUILT_IN, Library, shown
from bioward.threats.scope import PATHS

NAME = re.compile(r"(?<![.\w])[a-z_]\w*")
WORDS = ("predicates", "parameters")
"""The files that give conditions their words, each with one part of its own name."""


def unused(library: Library, folder: Path = BUILT_IN) -> Iterator[Problem]:
    """What predicates.yaml and parameters.yaml define and no condition, mitigation or table uses."""
    used = names([*conditions(library), *changes(library), *tables(folder), *map(repr, PATHS.values())])
    used |= names(when for key, when in definitions(folder / "predicates.yaml"))
    for file in WORDS:
        for key, _ in definitions(folder / f"{file}.yaml"):
            if key.text not in used:
                yield Problem(f"no threat and no other {file[:-1]} uses '{key.text}'", key.span)


def names(texts: "Iterator[str] | list[str]") -> set[str]:
    """The words of conditions that are not attributes."""
    return {name for text in texts for name in NAME.findall(text)}


def conditions(library: Library) -> Iterator[str]:
    """The text of every condition of the threats and presumptions."""
    for threat in (*library.threats.values(), *library.resting.values()):
        for limb in threat.limbs:
            yield limb.when.text
            yield from (modifier.when.text for modifier in limb.modifiers)
            yield from (presumption.when.text for presumption in limb.presumes if presumption.when)
    yield from (presumption.when.text for presumption in library.presumptions if presumption.when)


def changes(library: Library) -> Iterator[str]:
    """The named conditions that mitigations choose items by."""
    for threat in library.threats.values():
        for mitigation in threat.mitigations:
            yield from (items.name for change in mitigation.changes if (items := getattr(change, "items", None)))


def tables(folder: Path) -> Iterator[str]:
    """The texts of the other files beside these, such as decision tables."""
    for path in sorted(folder.glob("*.yaml")):
        if path.stem not in (*WORDS, "presumptions"):
            yield read_text(path, shown(path))


def definitions(path: Path) -> Iterator[tuple[Scalar, str]]:
    """The entries of a file that defines words: each name, and the condition that it stands for."""
    for key, body in pairs(compose(read_text(path, shown(path)), shown(path))):
        for name, entry in pairs(body) if key.text in WORDS else ():
            when = next((value for part, value in pairs(entry) if part.text == "when"), None)
            yield name, when.text if isinstance(when, Scalar) else ""


def pairs(node: Node | None) -> Iterator[tuple[Scalar, Node]]:
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        if isinstance(key, Scalar):
            yield key, value
