"""Reads the files of frameworks: points of attack, requirements, and the references that threats may cite."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bioward.models.draft import Sources
from bioward.models.node_reader import NodeReader
from bioward.models.problems import InputError, Problem, ThreatError
from bioward.models.yaml_nodes import Mapping, Node, Scalar, compose, read_text
from bioward.threats.catalogue import BUILT_IN, FRAMEWORKS, shown
from bioward.threats.framework import MARKS, WAYS, Framework, Point

PARTS = ("bioward-framework", "id", "title", "about", "source", "mark", "verified", "on", "by", "points")
NEEDED = tuple(part for part in PARTS if part not in ("about", "on"))
OF_A_POINT = ("title", "at", "about", "threats")


def load_frameworks(folders: Iterable[Path] = (), built_in: Path = BUILT_IN) -> dict[str, Framework]:
    """The built-in frameworks by id, and those in the folder `frameworks` of further folders of threats.

    Raises ThreatError with every problem in any file.
    """
    problems: list[Problem] = []
    found: dict[str, Framework] = {}
    for path in paths([built_in, *folders]):
        framework = read_framework(path, problems)
        if framework and framework.id in found:
            problems.append(Problem(f"'{framework.id}' is already in {found[framework.id].span.file}", framework.span))
        elif framework:
            found[framework.id] = framework
    if problems:
        raise ThreatError(problems)
    return found


def paths(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((folder / FRAMEWORKS).glob("*.yaml"))


def read_framework(path: Path, problems: list[Problem]) -> Framework | None:
    """The framework of a file; None, with its problems noted, if anything in it is wrong."""
    file, before = shown(path), len(problems)
    try:
        text = read_text(path, file)
        root = compose(text, file)
    except InputError as error:
        problems.extend(error.problems)
        return None
    reader = FrameworkReader(Sources({file: text}), problems)
    framework = reader.framework(root, file) if root else None
    return framework if len(problems) == before else None


class FrameworkReader(NodeReader):
    """Reads one file of a framework."""

    def framework(self, root: Node, file: str) -> Framework:
        parts = {key.text: value for key, value in self.pairs(root, PARTS, "a framework")}
        for name in NEEDED:
            if name not in parts:
                self.wrong(f"the framework has no '{name}'", root.span)
        if "bioward-framework" in parts:
            self.known_version(parts["bioward-framework"], "framework format", "bioward-framework")
        said = {name: " ".join(self.text(parts[name]).split()) if name in parts else "" for name in PARTS[1:-1]}
        said["mark"] = self.one_of(parts["mark"], MARKS) if "mark" in parts else ""
        said["by"] = self.one_of(parts["by"], WAYS) if "by" in parts else ""
        points = [self.point(k, v) for k, v in (self.pairs(parts["points"]) if "points" in parts else ())]
        return Framework(
            **said, points={p.id: p for p in points}, span=parts["id"].span if "id" in parts else root.span
        )

    def point(self, key: Scalar, node: Node) -> Point:
        """`R1: {title: …, at: …}`, or `CWE-290: the title` alone."""
        if not isinstance(node, Mapping):
            return Point(key.text, self.text(node), key.span)
        parts = {k.text: v for k, v in self.pairs(node, OF_A_POINT, "a point")}
        if "title" not in parts:
            self.wrong(f"{key.text} has no 'title'", key.span)
        said = {name: " ".join(self.text(parts[name]).split()) for name in ("title", "at", "about") if name in parts}
        return Point(key.text, said.pop("title", ""), key.span, **said, threats=tuple(self.texts(parts.get("threats"))))
