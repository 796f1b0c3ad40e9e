"""Reads one threat file and checks every word of it, its conditions included, before any model is read."""

import re
from collections.abc import Mapping as Mapping_
from pathlib import Path
from types import MappingProxyType

from bioward.models.draft import Sources
from bioward.models.node_reader import empty
from bioward.models.problems import Problem, did_you_mean
from bioward.models.remarks import STRIDE
from bioward.models.span import NOWHERE, Span
from bioward.models.yaml_nodes import Mapping, Node, Sequence, compose, read_text
from bioward.threats.limb_file import LEVELS
from bioward.threats.mitigation_file import MitigationReader
from bioward.threats.nodes import Predicate
from bioward.threats.scope import Scope
from bioward.threats.threat import TIERS, Example, Limb, Outcome, Severity, Threat

PARTS = (
    "bioward-threat", "id", "title", "tier", "severity", "stride", "linddun", "attack_points", "references", "why",
    "quiet", "swallows", "aliases", "tags", "regimes", "deprecated", "limbs", "mitigations", "examples",
)  # fmt: skip
NEEDED = ("bioward-threat", "id", "title", "tier", "severity", "why", "limbs", "mitigations", "examples")
EXAMPLES = "\nexamples:\n"
OUTCOMES = {
    "flagged": Outcome.FOUND, "clear": Outcome.CLEAR, "question": Outcome.QUESTION, "mitigated": Outcome.FOUND
}  # fmt: skip
"""The lists of examples. Those under `mitigated` are found, and no more once a mitigation is applied."""
ID = re.compile(r"[A-Z]{2,8}-([A-Z]{2,4})-\d{2,3}")


def read_threat(
    path: Path,
    file: str,
    scope: Scope,
    problems: list[Problem],
    *,
    known: Mapping_[str, Predicate] = MappingProxyType({}),
    examples: bool = True,
) -> Threat | None:
    """The threat of a file; None, with its problems noted, if anything in it is wrong.

    known: the predicates that its conditions can name.
    examples: whether to read these too. They come last, are most of the file, and only tests and lint need them.
    """
    text = read_text(path, file)
    above, mark, below = text.partition(EXAMPLES)
    last = mark and not re.search(r"^[^\s#]", below, re.MULTILINE)
    root = compose(text if examples or not last else above + mark, file)
    reader = ThreatReader(Sources({file: text}), problems, scope, known)
    before = len(problems)
    if not isinstance(root, Mapping):
        reader.wrong("this is not a threat: it begins with 'bioward-threat: 1'", Span(file, 1))
        return None
    threat = reader.threat(root, path.stem)
    return threat if len(problems) == before else None


class ThreatReader(MitigationReader):
    """Reads one threat file, its limbs aside."""

    def threat(self, root: Mapping, stem: str) -> Threat:
        parts = {key.text: value for key, value in self.pairs(root, PARTS, "a threat")}
        self.complete(parts, NEEDED, "the threat", root.span)
        if "stride" not in parts and "linddun" not in parts:
            self.wrong("the threat has no 'stride'", root.span, "a threat to privacy can have 'linddun' instead")
        if "examples" in parts and list(parts)[-1] != "examples":
            self.wrong("examples come last in a threat file", parts["examples"].span)
        if "bioward-threat" in parts:
            self.known_version(parts["bioward-threat"], "threat format", "bioward-threat")
        severity = self.severity(parts.get("severity"), Severity.MEDIUM)
        id_ = self.id(parts.get("id"), stem)
        limbs = tuple(self.limb(n, severity) for n in self.entries(parts.get("limbs"), "a limb"))
        self.distinct(limbs, parts.get("limbs"))
        about = {limb.subject for limb in limbs} | {limb.collapse.into.type for limb in limbs if limb.collapse}
        entries = self.entries(parts.get("mitigations"), "a mitigation")
        mitigations = tuple(self.mitigation(n, about) for n in entries)
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
            mitigations=mitigations,
            examples=tuple(self.examples(parts.get("examples"), [m.title for m in mitigations])),
            span=parts["id"].span if "id" in parts else root.span,
            tags=tuple(self.texts(parts.get("tags"))),
            regimes=tuple(self.texts(parts.get("regimes"))),
            deprecated=self.optional(parts.get("deprecated")),
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

    # ------------------------------------------------------------------------ examples

    def examples(self, node: Node | None, remedies: list[str]) -> list[Example]:
        """Lists of small models under flagged, clear, question and mitigated."""
        return [
            self.example(example, key.text, remedies)
            for key, value in (self.pairs(node, OUTCOMES, "examples") if node else ())
            for example in self.sequence(value)
        ]

    def example(self, node: Node, under: str, remedies: list[str]) -> Example:
        """A model with what must come of it; one that is mitigated names the mitigation that clears it."""
        own = {"flagged": ("severity",), "mitigated": ("by",)}.get(under, ())
        parts = {key.text: value for key, value in self.pairs(node, ("title", "at", "model", *own), "an example")}
        self.complete(parts, ("title", "at", "model", *own) if "by" in own else ("title", "at", "model"),
                      "the example", node.span)  # fmt: skip
        return Example(
            title=self.optional(parts.get("title")),
            outcome=OUTCOMES[under],
            model=parts.get("model", node),
            subjects=tuple(self.texts(parts.get("at"))),
            span=node.span,
            severity=self.severities(parts.get("severity")),
            by=self.remedy(parts.get("by"), remedies),
        )

    def severities(self, node: Node | None) -> str:
        """`high`, or `high..critical` of a finding that could be worse."""
        text = self.optional(node)
        for word in text.split("..", 1) if node else ():
            if word not in LEVELS:
                self.wrong(f"'{word}' is not a severity", node.span if node else NOWHERE, did_you_mean(word, LEVELS))
        return text

    def remedy(self, node: Node | None, remedies: list[str]) -> str:
        """The title of a mitigation of this threat."""
        text = self.optional(node)
        if node and text not in remedies:
            self.wrong("no mitigation has this title", node.span, did_you_mean(text, remedies))
        return text
