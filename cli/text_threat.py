"""A threat of the library, told from its file."""

from collections.abc import Iterator

from bioward.cli.text import BLANK, Line, Part, line, wrapped
from bioward.cli.text_findings import INDENT, remedy
from bioward.reports.threat_words import change, condition, presumed, subject, under, words_used
from bioward.threats.catalogue import Library
from bioward.threats.threat import Limb, Threat


def told(library: Library, threat: Threat, width: int) -> Iterator[Line]:
    """Everything that the file says, part by part."""
    yield line(Part(threat.id, threat.severity.word), Part(f" {threat.title}", "strong"))
    yield from wrapped(marks(threat), width, style="dim")
    if reason := library.off.get(threat.id):
        yield from wrapped(f"off: {reason}", width, style="medium")
    yield from paragraph("why", threat.why, width)
    for limb in threat.limbs:
        yield from fires(limb, width)
    yield from words(library, threat, width)
    yield from paragraph("quiet when", threat.quiet, width)
    yield from heading("clears it")
    for mitigation in threat.mitigations:
        yield from remedy(mitigation, width)
    yield from heading("examples")
    for example in threat.examples:
        yield from wrapped(example.title, width, " " * 16, INDENT + f"{under(example):<10}")
    yield from listed("references", threat.references, width)
    yield from listed("formerly", threat.aliases, width)
    yield BLANK
    yield line(Part(f"from {threat.span.file}", "dim"))


def marks(threat: Threat) -> str:
    """Severity, tier and the classes it belongs to."""
    classes = {
        "STRIDE": threat.stride,
        "LINDDUN": threat.linddun,
        "attack points": threat.attack_points,
        "tells instead of": threat.swallows,
        "tags": threat.tags,
        "regimes": threat.regimes,
    }
    shown = [f"{name}: {', '.join(members).replace('_', ' ')}" for name, members in classes.items() if members]
    return " · ".join([threat.severity.word, f"tier {threat.tier}", *shown])


def heading(text: str) -> Iterator[Line]:
    yield BLANK
    yield line("  ", Part(text, "label"))


def paragraph(title: str, text: str, width: int) -> Iterator[Line]:
    if text:
        yield from heading(title)
        yield from wrapped(text, width, INDENT)


def listed(title: str, texts: tuple[str, ...], width: int) -> Iterator[Line]:
    if texts:
        yield from heading(title)
    for text in texts:
        yield from wrapped(text, width, INDENT + "  ", INDENT + "- ")


def fires(limb: Limb, width: int) -> Iterator[Line]:
    """When one limb fires, in the words of its condition."""
    yield from heading(f"fires on {subject(limb)} when ({limb.id})")
    for row in limb.when.text.strip().split("\n"):
        yield line(INDENT, Part(row, "place"))
    yield from wrapped(f'says "{limb.message}"', width, INDENT + "  ", INDENT)
    if limb.verdict:
        yield line(INDENT, f"amounts to {'an' if limb.verdict == 'advisory' else 'a'} {limb.verdict}")
    if limb.modifiers:
        yield line(INDENT, f"severity {limb.severity.word}")
    for modifier in limb.modifiers:
        said = f"{change(modifier)} where {modifier.because}: {condition(modifier.when.text)}"
        yield from wrapped(said, width, INDENT + "    ", INDENT + "  ")
    for presumption in limb.presumes:
        yield from wrapped(presumed(presumption), width, INDENT + "  ", INDENT)


def words(library: Library, threat: Threat, width: int) -> Iterator[Line]:
    """What the named conditions and numbers of the library mean that this threat uses."""
    if named := words_used(library, threat):
        yield from heading("where")
    for name, text in named:
        yield from wrapped(text, width, " " * 22, f"{INDENT}{name:<15} ")
