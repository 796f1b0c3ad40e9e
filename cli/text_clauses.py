"""A condition taken apart, as text: each clause that decides, with the values that it met."""

from collections.abc import Iterator

from bioward.cli.text import Line, Part, cells, line, rows, table, wrapped
from bioward.cli.text_findings import at, hop, statement
from bioward.cli.text_system import told_origin
from bioward.models.facts import Origin
from bioward.threats.cells import Because
from bioward.threats.clauses import Clause, State
from bioward.threats.finding import Assessment
from bioward.threats.threat import Limb

STYLES = {State.HOLDS: "strong", State.FAILS: "good", State.OPEN: "medium"}
STEP = "  "
MOST_ROWS = 2
"""So many rows of a condition are shown if its parts follow anyway."""


class ClauseTeller:
    """Tells clauses of one limb in a width."""

    def __init__(self, assessment: Assessment, limb: Limb, width: int) -> None:
        self.assessment, self.limb, self.width = assessment, limb, width

    def told(self, clause: Clause, indent: str) -> Iterator[Line]:
        """A clause; of a conjunction its parts alone, for the text is in the threat's file."""
        if clause.conjunction:
            for part in clause.parts:
                yield from self.told(part, indent)
            return
        yield from self.head(clause, indent)
        deeper = indent + " " * 7
        if clause.said:
            yield from wrapped(clause.said, self.width, deeper, deeper, "dim")
        grid = [(hop(step), at(step.span, self.assessment.system.span)) for step in clause.path]
        yield from (line(row) for row in table(grid, deeper)) if grid else ()
        yield from self.facts(clause.facts, deeper)
        for part in clause.parts:
            yield from self.told(part, indent + STEP)

    def head(self, clause: Clause, indent: str) -> Iterator[Line]:
        """`holds  element.auth <= password`."""
        lead, rest = indent + f"{clause.state.value:<5}  ", indent + " " * 7
        texts = list(rows(clause.text, max(self.width - cells(rest), 20)))
        if clause.parts and len(texts) > MOST_ROWS:
            texts = [*texts[: MOST_ROWS - 1], f"{texts[MOST_ROWS - 1]} …"]
        for number, text in enumerate(texts):
            start = Part(lead, STYLES[clause.state]) if number == 0 else Part(rest)
            yield line(start, Part(text, "place"))

    def facts(self, facts: tuple[Because, ...], indent: str) -> Iterator[Line]:
        grid = [(statement(fact), f"({self.origin(fact)})") for fact in facts]
        for row in table(grid, indent) if grid else ():
            yield from wrapped(row.strip(), self.width, indent + STEP, indent) if len(row) > self.width else [line(row)]

    def origin(self, fact: Because) -> str:
        """Where a value comes from, and of one that is presumed why."""
        if fact.origin is Origin.UNKNOWN:
            return "nobody says"
        if fact.origin is Origin.PRESUMED:
            return f"presumed: {self.presumption(fact)}"
        where = at(fact.span, self.assessment.system.span)
        said = told_origin(fact.origin, fact.note)
        return f"{said}, {where}" if where else said

    def presumption(self, fact: Because) -> str:
        for each in (*self.limb.presumes, *self.assessment.library.presumptions):
            if (each.type, each.attribute) == (fact.type, fact.attribute):
                return each.why
        return "nobody says so, and assume_unknown is absent"
