"""The legend of a diagram, which explains what occurs in it and nothing else, and the findings it has no shape for."""

from collections.abc import Iterable, Iterator

from bioward.models.system import Flow
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, Shape
from bioward.reports.markup import Line, cell, row, rows, table, tag
from bioward.reports.marks import PRESUMED, elsewhere, mark_lines
from bioward.reports.palette import ACCENT, INK, LINE, MARKS, QUIET, TINT, WHITE
from bioward.reports.scene import Scene
from bioward.reports.shapes import BIOMETRIC_SIGN, RETURNS_SIGN, outlined
from bioward.reports.textwidth import wrap
from bioward.reports.words import Numbered, biometric, one_line, presumed
from bioward.threats.threat import Severity

COLUMNS = 3
SHAPES = {
    Shape.PROCESS: "process",
    Shape.STORE: "store",
    Shape.EXTERNAL: "external party",
    Shape.PERSON: "person",
}
LINES = {"solid": "encrypted in transit", "dashed": "weak or no encryption", "dotted": "encryption not said"}
UNPROTECTED = ("none", "weak")

Entry = tuple[str, str]
"""A sample, as markup, and what it means."""


def legend(scene: Scene) -> str:
    """The legend as a table, with what cannot be shown on a shape below it."""
    parts = [tag("TR", tag("TD", grid(list(entries(scene))), ALIGN="LEFT"))]
    parts += [tag("TR", tag("TD", table(rows(lines)), ALIGN="LEFT")) for lines in undrawn(scene)]
    return table("".join(parts), CELLPADDING=4)


def entries(scene: Scene) -> Iterator[Entry]:
    """Everything in the diagram that wants explaining, each once."""
    yield from shape_entries(scene)
    yield from flow_entries(scene)
    if scene.system.boundaries:
        yield line_sample("dashed", QUIET, "TBLR", 14), "trust boundary"
    yield from finding_entries(scene.findings)


def shape_entries(scene: Scene) -> Iterator[Entry]:
    drawn = {KINDS[e.kind].shape for e in scene.system.elements.values()}
    for shape, word in SHAPES.items():
        if shape in drawn:
            yield outlined(shape, [Line("    ", 8)], False), word
    if any(map(biometric, scene.system.items.values())):
        sample = row(tag("TD", "", WIDTH=5, BGCOLOR=ACCENT), cell(Line(BIOMETRIC_SIGN, 10, ACCENT, True)))
        yield table(sample, BGCOLOR=TINT, CELLPADDING=2), "handles biometric data"


def flow_entries(scene: Scene) -> Iterator[Entry]:
    flows = scene.system.flows.values()
    drawn = {flow_style(f) for f in flows}
    for style, word in LINES.items():
        if style in drawn:
            yield line_sample(style, LINE, "B", 4), word
    if any(f.returns for f in flows):
        yield table(row(cell(Line(RETURNS_SIGN, 11)))), "what comes back"


def finding_entries(findings: tuple[Numbered, ...]) -> Iterator[Entry]:
    found = {n.finding.severity for n in findings}
    for severity in reversed(Severity):
        if severity in found:
            mark = MARKS[severity]
            yield table(row(cell(Line(f"{mark.shape} n", 9, WHITE, True, mark.fill)))), f"{severity.word} finding n"
    if any(presumed(n.finding) for n in findings):
        yield table(row(cell(Line(f"n{PRESUMED}", 9, INK, True)))), "presumed: rests on what is not said"


def flow_style(flow: Flow) -> str:
    """Solid if it is surely encrypted, dashed if it surely is not, else dotted."""
    domain = ATTRIBUTES[Holder.FLOW]["encryption"].domain
    mask = flow.facts["encryption"].value
    open_ = sum(domain.parse(word) for word in UNPROTECTED)  # type: ignore[misc]
    assert isinstance(mask, int)
    if not mask & open_:
        return "solid"
    return "dotted" if mask & ~open_ else "dashed"


def line_sample(style: str, color: str, sides: str, height: int) -> str:
    return table(
        row(tag("TD", "", WIDTH=30, HEIGHT=height)), SIDES=sides, BORDER=1, STYLE=style.upper(), COLOR=color
    )


def grid(entries: list[Entry]) -> str:
    """Samples with their meaning, in columns."""
    cells = [tag("TD", sample) + cell(Line(word, 9, QUIET)) for sample, word in entries]
    gap = tag("TD", "", WIDTH=14)
    lines = [cells[i : i + COLUMNS] for i in range(0, len(cells), COLUMNS)]
    return table("".join(tag("TR", gap.join(line)) for line in lines), CELLSPACING=3)


def undrawn(scene: Scene) -> Iterable[list[Line]]:
    """Findings on what is no shape: data items, the system."""
    for found in elsewhere(scene.at):
        subject = found[0].finding.subject
        name = one_line(subject.name) or "the system"
        where = f"data item {name}" if subject.type == Holder.DATA else name
        yield [*(Line(t, 9, INK, True) for t in wrap(f"On {where}:", 40, 2)), *mark_lines(found, 9)]
