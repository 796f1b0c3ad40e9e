"""What people say beside the drawing, as text: what they found, what they assume, and what they leave out."""

from collections.abc import Iterable, Iterator

from bioward.cli.text import Line, Part, line, wrapped
from bioward.models.remarks import Assumption, Exclusion, OwnFinding, Target
from bioward.models.span import Span
from bioward.models.system import System


def own_findings(found: Iterable[OwnFinding], width: int, indent: str = "  ") -> Iterator[Line]:
    """What people found, each with the reason and all that is said of it."""
    for own in found:
        yield line(indent, Part(own.id, "strong"), f"  {own.severity}  {own.title}", Part(at(own.span), "dim"))
        yield from wrapped(own.why, width, indent + "  ", style="dim")
        ties = {
            "on": named(own.on),
            "stride": ", ".join(own.stride),
            "linddun": ", ".join(own.linddun),
            "references": "; ".join(own.references),
            "by": own.by,
        }
        said = " · ".join(f"{name}: {text}" for name, text in ties.items() if text)
        yield from wrapped(said, width, indent + "    ", indent + "  ")
        for mitigation in own.mitigations:
            yield from wrapped(mitigation, width, indent + "    ", indent + "  - ")


def assumptions(assumed: Iterable[Assumption], width: int, indent: str = "  ") -> Iterator[Line]:
    """What is taken for true, and why."""
    for each in assumed:
        yield line(indent, Part(each.id, "strong"), f"  {each.says}", Part(at(each.span), "dim"))
        on = ", ".join(map(named, each.on)) or named(Target("system", ""))
        yield from wrapped(f"on: {on} · because: {each.because}", width, indent + "    ", indent + "  ")


def exclusions(left_out: Iterable[Exclusion], width: int, indent: str = "  ") -> Iterator[Line]:
    """What is left out, and why."""
    for each in left_out:
        yield line(indent, Part(each.on.id, "strong"), f"  {each.on.type}", Part(at(each.span), "dim"))
        yield from wrapped(each.reason, width, indent + "  ", style="dim")


def remarks(system: System) -> tuple[str, ...]:
    """The ids of own findings and assumptions."""
    return (*system.own_findings, *system.assumptions)


def one(system: System, id_: str, width: int) -> Iterator[Line]:
    """The own finding and the assumption of an id, if there are such."""
    yield from own_findings((f for f in system.own_findings.values() if f.id == id_), width, "")
    yield from assumptions((a for a in system.assumptions.values() if a.id == id_), width, "")


def named(on: Target) -> str:
    return on.id or "the system"


def at(span: Span) -> str:
    return f"  line {span.line}" if span.line > 0 else ""
