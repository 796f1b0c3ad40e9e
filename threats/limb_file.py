"""Reads a limb of a threat: what it is about, its condition and message, its modifiers and presumptions."""

from string import Formatter

from bioward.models.problems import did_you_mean
from bioward.models.span import Span
from bioward.models.yaml_nodes import Node
from bioward.threats.conditions import NEVER, ConditionReader, variables
from bioward.threats.expression import Ref
from bioward.threats.terms import SUBJECTS
from bioward.threats.threat import VERDICTS, Collapse, Equivalent, Limb, Modifier, Presumption, Severity, Swallow

LIMB_PARTS = (
    "id", "subject", "when", "message", "severity", "verdict", "modifiers", "presumes", "collapse", "swallows",
    "equivalent",
)  # fmt: skip
COLLAPSE = ("when", "into", "message", "verdict")
LEVELS = tuple(s.word for s in Severity)


class LimbReader(ConditionReader):
    """Reads limbs, with what any part of a threat file is read with: severities, texts, parts that must be there."""

    def limb(self, node: Node, base: Severity) -> Limb:
        parts = {key.text: value for key, value in self.pairs(node, LIMB_PARTS, "a limb")}
        self.complete(parts, ("id", "subject", "when", "message"), "the limb", node.span)
        subject = self.subject(parts.get("subject"))
        limb = Limb(
            id=self.optional(parts.get("id")),
            subject=subject,
            when=self.condition(parts.get("when") if subject else None, {subject: subject}),
            message=self.optional(parts.get("message")),
            severity=self.severity(parts.get("severity"), base),
            modifiers=tuple(self.modifier(n, subject) for n in self.sequence(parts.get("modifiers"))),
            presumes=tuple(self.limb_presumes(parts.get("presumes"))),
            equivalent=tuple(self.equivalent(n) for n in self.sequence(parts.get("equivalent"))),
            span=node.span,
            verdict=self.one_of(parts["verdict"], VERDICTS) if "verdict" in parts else "",
            collapse=self.collapse(parts.get("collapse"), subject) if subject else None,
            swallows=tuple(s for n in self.sequence(parts.get("swallows")) if (s := self.swallow(n, subject))),
        )
        if "message" in parts:
            self.placeholders(limb, parts["message"].span)
        return limb

    def subject(self, node: Node | None) -> str:
        """The type that a limb is about; nothing if it is not known, and then its conditions cannot be read."""
        before = len(self.problems)
        found = self.one_of(node, SUBJECTS) if node else ""
        return found if len(self.problems) == before else ""

    def limb_presumes(self, node: Node | None) -> list[Presumption]:
        """What this limb alone takes for the unknown."""
        known = ("take", "when", "why")
        return [
            self.presumption(k.text, k.span, {n.text: v for n, v in self.pairs(body, known, "a presumption")})
            for k, body in (self.pairs(node) if node else ())
        ]

    def collapse(self, node: Node | None, subject: str) -> Collapse | None:
        """`{when: …, into: system, message: …}`: many findings that are really one."""
        if node is None:
            return None
        parts = {key.text: value for key, value in self.pairs(node, COLLAPSE, "a collapse")}
        self.complete(parts, ("when", "into", "message"), "the collapse", node.span)
        into = self.reference(parts["into"], {subject: subject}) if "into" in parts else None
        when = self.condition(parts.get("when"), {subject: subject})
        verdict = self.one_of(parts["verdict"], VERDICTS) if "verdict" in parts else ""
        return Collapse(when, into, self.optional(parts.get("message")), verdict) if into else None

    def swallow(self, node: Node, subject: str) -> Swallow | None:
        """`{id: BIO-STO-01, of: flow.target, when: …}`: what need not be told beside this limb."""
        parts = {key.text: value for key, value in self.pairs(node, ("id", "of", "when"), "a swallow")}
        self.complete(parts, ("id",), "the swallow", node.span)
        if not subject:
            return None
        of = self.reference(parts["of"], {subject: subject}) if "of" in parts else Ref(subject, (), subject, subject)
        when = self.condition(parts["when"], {subject: subject}) if "when" in parts else None
        return Swallow(self.optional(parts.get("id")), of, when) if of else None

    def equivalent(self, node: Node) -> Equivalent:
        """`{clause: "store.auth == none", because: …}`: no example could notice that clause changed."""
        parts = {key.text: value for key, value in self.pairs(node, ("clause", "because"), "an equivalent")}
        self.complete(parts, ("clause", "because"), "the equivalent", node.span)
        return Equivalent(self.optional(parts.get("clause")), self.optional(parts.get("because")), node.span)

    def placeholders(self, limb: Limb, span: Span) -> None:
        """A message may name the subject and what the condition's loops run over, if they could be read."""
        known = [limb.subject, *variables(limb.when.expression)]
        try:
            parts = list(Formatter().parse(limb.message))
        except ValueError:
            self.wrong("a brace of the message has no other half", span, "write {{ or }} for the sign itself")
            return
        for _, name, format_, conversion in parts:
            if name is not None and (format_ or conversion):
                self.wrong(f"the message says more of '{name}' than its name", span, f"write {{{name}}}")
            elif name is not None and name not in known and limb.when.expression is not NEVER:
                self.wrong(f"the message names '{name}'", span, did_you_mean(name, known))

    def modifier(self, node: Node, subject: str) -> Modifier:
        """`{raise: 1, when: …, because: …}`, or lower, set, cap."""
        actions = ("raise", "lower", "set", "cap")
        parts = {key.text: value for key, value in self.pairs(node, (*actions, "when", "because"), "a modifier")}
        self.complete(parts, ("when", "because"), "the modifier", node.span)
        given = [a for a in actions if a in parts]
        action = given[0] if given else ""
        if len(given) != 1:
            said = f"the modifier has {' and '.join(given)}" if given else "the modifier changes nothing"
            self.wrong(said, node.span, "one of: raise, lower, set, cap")
        return Modifier(
            action=action or "raise",
            amount=self.amount(action, parts[action]) if action else 0,
            when=self.condition(parts.get("when") if subject else None, {subject: subject}, judging=True),
            because=self.optional(parts.get("because")),
        )

    def amount(self, action: str, node: Node) -> int:
        """Steps for raise and lower, a level for set and cap."""
        if action in ("set", "cap"):
            return self.severity(node, Severity.LOW)
        return int(self.one_of(node, ("1", "2", "3")))

    def severity(self, node: Node | None, other: Severity) -> Severity:
        return Severity[self.one_of(node, LEVELS).upper()] if node else other

    def complete(self, parts: dict[str, Node], needed: tuple[str, ...], what: str, span: Span) -> None:
        for name in needed:
            if name not in parts:
                self.wrong(f"{what} has no '{name}'", span)

    def optional(self, node: Node | None) -> str:
        return " ".join(self.text(node).split()) if node else ""
