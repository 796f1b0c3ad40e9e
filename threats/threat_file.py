"""Reads one threat file and checks every word of it, its conditions included, before any model is read."""

import re
from pathlib import Path

from bioward.models.draft import Sources
from bioward.models.node_reader import empty
from bioward.models.problems import Problem, did_you_mean
from bioward.models.span import Span
from bioward.models.yaml_nodes import Mapping, Node, Scalar, Sequence, compose, read_text
from bioward.threats.limb_file import LimbReader
from bioward.threats.scope import Scope, a
from bioward.threats.terms import TYPES, attributes
from bioward.threats.threat import STRIDE, TIERS, Example, Limb, Mitigation, Outcome, Severity, Threat

PARTS = (
    "bioward-threat", "id", "title", "tier", "severity", "stride", "linddun", "attack_points", "references", "why",
    "quiet", "swallows", "aliases", "limbs", "mitigations", "examples",
)  # fmt: skip
NEEDED = ("bioward-threat", "id", "title", "tier", "severity", "stride", "why", "limbs", "mitigations", "examples")
EXAMPLES = "\nexamples:\n"
ID = re.compile(r"[A-Z]{2,8}-([A-Z]{2,4})-\d{2,3}")


def read_threat(
    path: Path, file: str, scope: Scope, problems: list[Problem], *, examples: bool = True
) -> Threat | None:
    """The threat of a file; None, with its problems noted, if anything in it is wrong.

    examples: whether to read these too. They come last, are most of the file, and only tests and lint need them.
    """
    text = read_text(path, file)
    above, mark, below = text.partition(EXAMPLES)
    last = mark and not re.search(r"^[^\s#]", below, re.MULTILINE)
    root = compose(text if examples or not last else above + mark, file)
    reader = ThreatReader(Sources({file: text}), problems, scope)
    before = len(problems)
    if not isinstance(root, Mapping):
        reader.wrong("this is not a threat: it begins with 'bioward-threat: 1'", Span(file, 1))
        return None
    threat = reader.threat(root, path.stem)
    return threat if len(problems) == before else None


class ThreatReader(LimbReader):
    """Reads one threat file, its limbs aside."""

    def threat(self, root: Mapping, stem: str) -> Threat:
        parts = {key.text: value for key, value in self.pairs(root, PARTS, "a threat")}
        self.complete(parts, NEEDED, "the threat", root.span)
        if "examples" in parts and list(parts)[-1] != "examples":
            self.wrong("examples come last in a threat file", parts["examples"].span)
        if "bioward-threat" in parts:
            self.known_version(parts["bioward-threat"], "threat format", "bioward-threat")
        severity = self.severity(parts.get("severity"), Severity.MEDIUM)
        id_ = self.id(parts.get("id"), stem)
        limbs = tuple(self.limb(n, severity) for n in self.entries(parts.get("limbs"), "a limb"))
        self.distinct(limbs, parts.get("limbs"))
        return Threat(
            id=id_,
            slug=stem.removeprefix(id_).strip("-"),
            family=id_.split("-")[1] if "-" in id_ else "",
            title=self.optional(parts.get("title")),
            tier=self.one_of(parts["tier"], TIERS) if "tier" in parts else "A",
            severity=severity,
            stride=tuple(self.one_of(n, STRIDE) for n in self.sequence(parts.get("stride"))),
            linddun=tuple(self.texts(parts.get("linddun"))),
            attack_points=tuple(self.texts(parts.get("attack_points"))),
            references=tuple(self.texts(parts.get("references"))),
            why=self.optional(parts.get("why")),
            quiet=self.optional(parts.get("quiet")),
            swallows=tuple(self.texts(parts.get("swallows"))),
            aliases=tuple(self.texts(parts.get("aliases"))),
            limbs=limbs,
            mitigations=tuple(self.mitigation(n) for n in self.entries(parts.get("mitigations"), "a mitigation")),
            examples=tuple(self.examples(parts.get("examples"))),
            span=parts["id"].span if "id" in parts else root.span,
        )

    def entries(self, node: Node | None, what: str) -> list[Node]:
        """The items of a list that has some."""
        found = self.sequence(node)
        if node and not found and (isinstance(node, Sequence) or empty(node)):
            self.wrong(f"there must be {what} here", node.span)
        return found

    def distinct(self, limbs: tuple[Limb, ...], node: Node | None) -> None:
        """Limbs are told apart by their ids, and so are findings."""
        seen: set[str] = set()
        for limb, at in zip(limbs, self.sequence(node), strict=True):
            if limb.id in seen:
                self.wrong(f"another limb is called '{limb.id}'", at.span)
            seen.update([limb.id] if limb.id else [])

    def id(self, node: Node | None, stem: str) -> str:
        """The id, which the file's name begins with."""
        text = self.optional(node)
        if node and not ID.fullmatch(text):
            self.wrong(f"'{text}' is not a threat id", node.span, "like BIO-STO-01")
        elif node and stem != text and not stem.startswith(f"{text}-"):
            self.wrong(f"the file of {text} is called {stem}", node.span, f"call it {text}-short-name.yaml")
        return text

    # ------------------------------------------------------------------------ mitigations and examples

    def mitigation(self, node: Node) -> Mitigation:
        parts = {key.text: value for key, value in self.pairs(node, ("title", "set", "note"), "a mitigation")}
        self.complete(parts, ("title",), "the mitigation", node.span)
        patch = (
            {key.text: self.patched(key, value) for key, value in self.pairs(parts["set"])} if "set" in parts else {}
        )
        return Mitigation(self.optional(parts.get("title")), patch, self.optional(parts.get("note")))

    def patched(self, key: Scalar, value: Node) -> str:
        """The value that `subject.attribute` is set to, if both exist."""
        subject, _, name = key.text.rpartition(".")
        type_ = {"source": "element", "target": "element", "item": "data"}.get(subject.split(".")[-1], subject)
        if type_ not in TYPES:
            self.wrong(f"'{key.text}' names no attribute of a subject", key.span, "like store.auth")
        elif name not in attributes(type_):
            self.wrong(f"{a(type_)} has no attribute '{name}'", key.span, did_you_mean(name, attributes(type_)))
        else:
            self.typed(attributes(type_)[name], value)
        return self.text(value)

    def examples(self, node: Node | None) -> list[Example]:
        """Lists of small models under flagged, clear and question."""
        outcomes = {"flagged": Outcome.FOUND, "clear": Outcome.CLEAR, "question": Outcome.QUESTION}
        return [
            self.example(example, outcomes[key.text])
            for key, value in (self.pairs(node, outcomes, "examples") if node else ())
            for example in self.sequence(value)
        ]

    def example(self, node: Node, outcome: Outcome) -> Example:
        parts = {key.text: value for key, value in self.pairs(node, ("title", "at", "model"), "an example")}
        self.complete(parts, ("title", "at", "model"), "the example", node.span)
        return Example(
            title=self.optional(parts.get("title")),
            outcome=outcome,
            model=parts.get("model", node),
            subjects=tuple(self.texts(parts.get("at"))),
            span=node.span,
        )
