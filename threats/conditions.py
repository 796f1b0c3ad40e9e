"""Reads conditions that stand inside YAML, and tells their mistakes at their place in the file."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bioward.models.domains import Domain
from bioward.models.draft import Sources
from bioward.models.node_reader import NodeReader
from bioward.models.problems import Problem, did_you_mean
from bioward.models.said import BadValue
from bioward.models.span import Span
from bioward.models.yaml_nodes import Node, Scalar
from bioward.threats.condition import placed_condition
from bioward.threats.expression import Expression, Or, Ref
from bioward.threats.nodes import LOOPS, Predicate, parts, weight
from bioward.threats.references import reference
from bioward.threats.scope import Mistake, Mistakes, Scope
from bioward.threats.sense import senseless
from bioward.threats.syntax import syntax
from bioward.threats.terms import TYPES, attributes, base
from bioward.threats.threat import Condition, Presumption

NEVER = Or(())
"""Stands for a condition that could not be read; its file is refused anyway."""
MAX_WEIGHT = 4_000
"""So many parts may a condition come to, those of its predicates counted wherever they are named."""


class ConditionReader(NodeReader):
    """A reader of documents that hold conditions."""

    def __init__(
        self,
        sources: Sources,
        problems: list[Problem],
        scope: Scope,
        known: Mapping[str, Predicate] = MappingProxyType({}),
    ) -> None:
        super().__init__(sources, problems)
        self.scope, self.known = scope, dict(known)

    def reference(self, node: Node, variables: Mapping[str, str]) -> Ref | None:
        """An object that steps lead to from a variable: `flow.target`."""
        try:
            return reference(syntax(self.text(node)), self.scope.about(variables))
        except Mistake as mistake:
            self.wrong(mistake.message, node.span, mistake.hint)
            return None

    def condition(self, node: Node | None, variables: Mapping[str, str], *, judging: bool = False) -> Condition:
        """A checked condition over the given variables, mapped to their types. That none is there, others tell.

        judging: it may ask what else is found.
        """
        if not isinstance(node, Scalar):
            if node:
                self.wrong("a condition is wanted here", node.span)
            return Condition("", NEVER, variables)
        expression: Expression = NEVER
        try:
            expression, places = placed_condition(node.text, self.scope.about(variables, judging=judging))
            mistakes = too_much(expression, self.known) or senseless(expression, places, self.known)
        except Mistakes as found:
            mistakes = found.mistakes
        for mistake in mistakes:
            self.wrong(mistake.message, self.inside(node, mistake.line, mistake.column), mistake.hint)
        return Condition(node.text.strip(), expression, variables)

    def inside(self, node: Scalar, line: int, column: int) -> Span:
        """The place of a line and column of a text within its file.

        Exact for literal blocks (`|`) and for texts on one line; a folded text is told at its start.
        """
        span = node.span
        if node.style == "|":
            first, at = span.line + line, self.indent(span) + column
            return Span(span.file, first, at, first, at)
        if node.style == ">" or span.line != span.end_line:
            return span
        quoted = 1 if node.style in ("'", '"') else 0
        return Span(span.file, span.line, span.column + quoted + column - 1, span.line, span.end_column)

    def indent(self, span: Span) -> int:
        """How far a literal block is indented: as far as its first line that is not empty."""
        lines = (self.sources.line(Span(span.file, line)) for line in range(span.line + 1, span.end_line + 1))
        source = next((line for line in lines if line.strip()), "")
        return len(source) - len(source.lstrip())

    def presumption(self, name: str, span: Span, parts: Mapping[str, Node]) -> Presumption:
        """An entry named `type.attribute`, with take, why and perhaps when."""
        type_, _, attribute = name.partition(".")
        if type_ not in TYPES or attribute not in attributes(type_):
            self.wrong(
                f"'{name}' names no attribute",
                span,
                did_you_mean(attribute, attributes(type_)) if type_ in TYPES else "",
            )
            return Presumption(type_, attribute, "", None, "")
        for part in ("take", "why"):
            if part not in parts:
                self.wrong(f"the presumption has no '{part}'", span)
                return Presumption(type_, attribute, "", None, "")
        self.typed(attributes(type_)[attribute], parts["take"])
        when = self.condition(parts["when"], {type_: type_}) if "when" in parts else None
        return Presumption(base(type_), attribute, self.text(parts["take"]), when, self.text(parts["why"]))

    def typed(self, domain: Domain, node: Node) -> None:
        """Notes a value that is not of its domain."""
        try:
            domain.parse(self.text(node))
        except BadValue as bad:
            self.wrong(str(bad), node.span, did_you_mean(bad.word, bad.known) if bad.known else "")


def too_much(node: Expression, predicates: Mapping[str, Predicate]) -> list[Mistake]:
    """Tells of a condition that is short itself, but not with all that its predicates come to."""
    if weight(node, predicates) <= MAX_WEIGHT:
        return []
    return [Mistake((1, 1), f"with its predicates, this comes to more than {MAX_WEIGHT} parts")]


def variables(node: Expression) -> Iterator[str]:
    """The names of all loop variables in an expression."""
    return (part.variable for part in parts(node) if isinstance(part, LOOPS))
