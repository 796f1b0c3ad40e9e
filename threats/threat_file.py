"""Reads one threat file and checks every word of it, its conditions included, before any model is read."""

import re
from pathlib import Path
from string import Formatter

from bioward.models.draft import Sources
from bioward.models.node_reader import empty
from bioward.models.problems import Problem, did_you_mean
from bioward.models.span import Span
from bioward.models.yaml_nodes import Mapping, Node, Scalar, Sequence, compose, read_text
from bioward.threats.conditions import NEVER, ConditionReader, variables
from bioward.threats.scope import Scope, a
from bioward.threats.terms import TYPES, attributes
from bioward.threats.threat import (
    STRIDE,
    TIERS,
    Example,
    Limb,
    Mitigation,
    Modifier,
    Outcome,
    Presumption,
    Severity,
    Threat,
)

PARTS = (
    "bioward-threat", "id", "title", "tier", "severity", "stride", "linddun", "attack_points", "references", "why",
    "quiet", "swallows", "aliases", "limbs", "mitigations", "examples",
)  # fmt: skip
NEEDED = ("bioward-threat", "id", "title", "tier", "severity", "stride", "why", "limbs", "mitigations", "examples")
EXAMPLES = "\nexamples:\n"
LIMB_PARTS = ("id", "subject", "when", "message", "severity", "modifiers", "presumes")
ID = re.compile(r"[A-Z]{2,8}-([A-Z]{2,4})-\d{2,3}")
LEVELS = tuple(s.word for s in Severity)


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


class ThreatReader(ConditionReader):
    """Reads the parts of one threat file."""

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

    def complete(self, parts: dict[str, Node], needed: tuple[str, ...], what: str, span: Span) -> None:
        for name in needed:
            if name not in parts:
                self.wrong(f"{what} has no '{name}'", span)

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

    def optional(self, node: Node | None) -> str:
        return " ".join(self.text(node).split()) if node else ""

    def id(self, node: Node | None, stem: str) -> str:
        """The id, which the file's name begins with."""
        text = self.optional(node)
        if node and not ID.fullmatch(text):
            self.wrong(f"'{text}' is not a threat id", node.span, "like BIO-STO-01")
        elif node and stem != text and not stem.startswith(f"{text}-"):
            self.wrong(f"the file of {text} is called {stem}", node.span, f"call it {text}-short-name.yaml")
        return text

    def severity(self, node: Node | None, other: Severity) -> Severity:
        return Severity[self.one_of(node, LEVELS).upper()] if node else other

    # ------------------------------------------------------------------------ limbs

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
        )
        if "message" in parts:
            self.placeholders(limb, parts["message"].span)
        return limb

    def subject(self, node: Node | None) -> str:
        """The type that a limb is about; nothing if it is not known, and then its conditions cannot be read."""
        before = len(self.problems)
        found = self.one_of(node, TYPES) if node else ""
        return found if len(self.problems) == before else ""

    def limb_presumes(self, node: Node | None) -> list[Presumption]:
        """What this limb alone takes for the unknown."""
        known = ("take", "when", "why")
        return [
            self.presumption(k.text, k.span, {n.text: v for n, v in self.pairs(body, known, "a presumption")})
            for k, body in (self.pairs(node) if node else ())
        ]

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
            when=self.condition(parts.get("when") if subject else None, {subject: subject}),
            because=self.optional(parts.get("because")),
        )

    def amount(self, action: str, node: Node) -> int:
        """Steps for raise and lower, a level for set and cap."""
        if action in ("set", "cap"):
            return self.severity(node, Severity.LOW)
        return int(self.one_of(node, ("1", "2", "3")))

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
