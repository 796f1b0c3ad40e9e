"""Reads what people say beside the drawing: own findings, assumptions, and what is out of scope."""

from collections.abc import Iterable

from bioward.models.draft import DraftAssumption, DraftExclusion, DraftOwnFinding, Word
from bioward.models.draft_reader import word
from bioward.models.privacy_reader import PrivacyReader
from bioward.models.span import Span
from bioward.models.yaml_nodes import Node, Scalar

OWN_PARTS = ("title", "on", "severity", "why", "stride", "linddun", "references", "mitigations", "by")
ASSUMPTION_PARTS = ("says", "on", "because")


class RemarkReader(PrivacyReader):
    """Reads remarks; each must say what it is and why."""

    def remarks(self, parts: dict[str, Node]) -> None:
        """All three parts of a model that people write beside the drawing."""
        for key, node in self.named(parts.get("own_findings"), "finding"):
            self.own_finding(key, node)
        for key, node in self.named(parts.get("assumptions"), "assumption"):
            self.assumption(key, node)
        for key, node in self.named(parts.get("out_of_scope"), "flow"):
            self.draft.out_of_scope.append(DraftExclusion(on=word(key), reason=self.text(node)))

    def own_finding(self, key: Scalar, node: Node) -> None:
        parts = {name.text: said for name, said in self.pairs(node, OWN_PARTS, "a finding")}
        self.must_say(f"finding '{key.text}'", parts, ("title", "severity", "why"), key.span)
        severity = self.one_word(parts["severity"]) if "severity" in parts else None
        self.draft.own_findings.append(
            DraftOwnFinding(
                id=key.text,
                span=key.span,
                title=self.said(parts, "title"),
                severity=severity or Word("low", key.span),
                why=self.said(parts, "why"),
                on=self.one_word(parts["on"]) if "on" in parts else None,
                stride=self.words(parts["stride"]) if "stride" in parts else [],
                linddun=self.texts(parts.get("linddun")),
                references=self.texts(parts.get("references")),
                mitigations=self.texts(parts.get("mitigations")),
                by=self.said(parts, "by"),
            )
        )

    def assumption(self, key: Scalar, node: Node) -> None:
        parts = {name.text: said for name, said in self.pairs(node, ASSUMPTION_PARTS, "an assumption")}
        self.must_say(f"assumption '{key.text}'", parts, ("says", "because"), key.span)
        self.draft.assumptions.append(
            DraftAssumption(
                id=key.text,
                span=key.span,
                says=self.said(parts, "says"),
                because=self.said(parts, "because"),
                on=self.covered(parts["on"]) if "on" in parts else [],
            )
        )

    def said(self, parts: dict[str, Node], name: str) -> str:
        return self.text(parts[name]) if name in parts else ""

    def must_say(self, what: str, parts: dict[str, Node], names: Iterable[str], span: Span) -> None:
        for name in names:
            if name not in parts:
                self.wrong(f"{what} has no '{name}'", span)
