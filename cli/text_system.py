"""A System, told: what there is, where it stands, and every effective value with its origin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bioward.cli.text import BLANK, Line, Part, cells, line, rows, table, wrapped
from bioward.cli.text_remarks import assumptions, exclusions, own_findings
from bioward.cli.text_remarks import one as one_remark
from bioward.models.architecture import Architecture, architectures
from bioward.models.domains import ABSENT
from bioward.models.facts import Fact, Origin
from bioward.models.scope import Scope
from bioward.models.span import Span
from bioward.models.system import Holding, System
from bioward.models.vocabulary import ATTRIBUTES, Attribute, Holder
from bioward.reports.things import HOLDERS, Thing, attributes, label, nature, ties


@dataclass(frozen=True)
class Teller:
    """Tells the things of one system in a width; with `full`, also all that is not said."""

    system: System
    width: int
    full: bool = False

    @cached_property
    def scope(self) -> Scope:
        return Scope(self.system)

    def thing(self, thing: Thing, indent: str) -> Iterator[Line]:
        """A thing: its id, what it is, its place, its facts."""
        said = " ".join(filter(None, (nature(thing), label(thing))))
        yield line(indent, Part(thing.id, "strong"), f"  {said}" if said else "", Part(self.at(thing.span), "dim"))
        if not isinstance(thing, Holding) and thing.description:
            yield from wrapped(thing.description, self.width, indent + "  ", style="dim")
        if structure := self.structure(thing):
            yield from wrapped(structure, self.width, indent + "    ", indent + "  ")
        if left_out := self.scope.of(HOLDERS[type(thing)], thing.id):
            yield from wrapped(f"out of scope: {left_out.reason}", self.width, indent + "    ", indent + "  ")
        yield from self.facts(thing.facts, attributes(thing), indent + "  ")

    def structure(self, thing: Thing) -> str:
        """What it is tied to."""
        return " · ".join(f"{name}: {ids}" for name, ids in ties(self.system, thing) if ids)

    def facts(self, facts: Mapping[str, Fact], table_: Mapping[str, Attribute], indent: str) -> Iterator[Line]:
        """Every value that is known, and the names of those that are not."""
        known = [(name, fact) for name, fact in facts.items() if fact.origin not in (Origin.UNKNOWN, Origin.ABSENT)]
        grid = [(f"{name} = {shown(table_[name], fact)}", self.origin(fact)) for name, fact in known]
        for row in table(grid, indent):
            yield line(row)
        unknown = [name for name, fact in facts.items() if fact.origin is Origin.UNKNOWN]
        if self.full:
            yield from self.open(unknown, table_, indent)
        elif unknown:
            head = f"{indent}not said: "
            yield line(Part(head + short(unknown, self.width - cells(head)), "dim"))

    def open(self, unknown: list[str], table_: Mapping[str, Attribute], indent: str) -> Iterator[Line]:
        """What is not said, each with its meaning and what could be said."""
        if unknown:
            yield line(indent, Part("not said:", "label"))
        for name in unknown:
            words = ", ".join(getattr(table_[name].domain, "words", ()))
            said = f"{name}  {table_[name].meaning}" + (f" ({words})" if words else "")
            yield from wrapped(said, self.width, indent + " " * 6, indent + "  ")

    def origin(self, fact: Fact) -> str:
        """`stated, line 33`; `inherited from shop, line 15`."""
        return told_origin(fact.origin, fact.note) + self.at(fact.span, ", ")

    def at(self, span: Span, lead: str = "  ") -> str:
        """The line of something; with its file, if that is not the model's own."""
        if span.line < 1:
            return ""
        return f"{lead}line {span.line}" if span.file == self.system.file else f"{lead}{span}"


# ---------------------------------------------------------------------------- the whole, and one


def everything(system: System, width: int) -> Iterator[Line]:
    """The system, its boundaries with what stands in them, what stands in none, data, flows, copies; then privacy."""
    teller = Teller(system, width)
    yield line(Part(system.title or "A system without a title", "strong"), Part(f"  {system.file}", "dim"))
    yield from wrapped(system.description, width, "  ", style="dim")
    yield from teller.facts(system.facts, ATTRIBUTES[Holder.SYSTEM], "  ")
    yield from section("boundaries, and the elements in them", tree(teller, None, "  "))
    loose = [e for e in system.elements.values() if e.boundary is None]
    for title, things in (
        ("elements in no boundary", loose),
        ("data", system.items.values()),
        ("flows", system.flows.values()),
        ("copies", [h for h in system.holdings.values() if told_apart(h)]),
        ("organisations", system.organisations.values()),
        ("populations", system.populations.values()),
        ("activities", system.activities.values()),
        ("evidence", system.evidence.values()),
    ):
        yield from section(title, (each for thing in things for each in teller.thing(thing, "  ")))
    yield from section("comparisons", map(compared, architectures(system)))
    yield from section("found by people", own_findings(system.own_findings.values(), width))
    yield from section("assumptions", assumptions(system.assumptions.values(), width))
    yield from section("out of scope", exclusions(system.out_of_scope, width))
    for note in system.notes:
        yield from wrapped(f"note: {note}", width, "      ")


def one(system: System, id_: str, width: int) -> Iterator[Line]:
    """Everything of that id, with all that could still be said of it."""
    teller = Teller(system, width, full=True)
    for things in parts(system):
        if id_ in things:
            yield from teller.thing(things[id_], "")
    yield from one_remark(system, id_, width)


def parts(system: System) -> tuple[Mapping[str, Thing], ...]:
    """Everything in a system that has an id."""
    drawn = (system.elements, system.flows, system.items, system.holdings, system.boundaries)
    return (*drawn, system.organisations, system.populations, system.activities, system.evidence)


def compared(found: Architecture) -> Line:
    """Where the references of a comparator are kept, and where it compares them."""
    kept = f"  ({', '.join(found.kept)})" if found.kept else ""
    return line("  ", Part(found.comparator, "strong"), f"  {found.title}", Part(kept, "dim"))


def tree(teller: Teller, parent: str | None, indent: str) -> Iterator[Line]:
    """Boundaries inside a boundary, with the elements that stand in each."""
    for boundary in teller.system.boundaries.values():
        if boundary.parent == parent:
            yield from teller.thing(boundary, indent)
            for element in teller.system.elements.values():
                if element.boundary == boundary.id:
                    yield from teller.thing(element, indent + "    ")
            yield from tree(teller, boundary.id, indent + "    ")


def section(title: str, lines: Iterator[Line]) -> Iterator[Line]:
    """A title and what stands under it, if anything does."""
    first = next(lines, None)
    if first is not None:
        yield BLANK
        yield line(Part(title, "label"))
        yield first
        yield from lines


# ---------------------------------------------------------------------------- words


def shown(attribute: Attribute, fact: Fact) -> str:
    return "does not apply" if fact.value == ABSENT else attribute.domain.show(fact.value)  # type: ignore[arg-type]


def told_origin(origin: Origin, note: str) -> str:
    """`inherited from shop`; `implied: form sample means irreversible no`."""
    lead = " " if note.startswith(("from ", "for ")) else ": "
    return origin.value + (lead + note if note else "")


def told_apart(holding: Holding) -> bool:
    """Something is known of this copy that its item does not already tell."""
    return any(fact.origin in (Origin.STATED, Origin.IMPLIED) for fact in holding.facts.values())


def short(names: list[str], room: int) -> str:
    """As many names as there is room for, and how many more there are."""
    whole = ", ".join(names)
    if cells(whole) <= room:
        return whole
    fitting = next(rows(whole, max(room - 16, 20)))
    rest = len(names) - fitting.count(", ") - 1
    return f"{fitting.rstrip(',')}, … and {rest} more"
