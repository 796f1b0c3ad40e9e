"""The legend of a diagram, which explains what occurs in it and nothing else, and the findings it has no shape for."""

from collections.abc import Iterable, Iterator

from bioward.models.system import Flow
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, Shape
from bioward.reports.diagram_notes import notes
from bioward.reports.findings_key import key_of, listed
from bioward.reports.marks import PERSON, PRESUMED, elsewhere, mark_lines
from bioward.reports.markup import Line, cell, chip, fixed, row, rows, sign_cell, table, tag
from bioward.reports.palette import ACCENT, BAND, BAND_EDGE, INK, LINE, MARKS, OUTLINE, OUTSIDE, QUIET, TINT, WHITE
from bioward.reports.scene import Scene
from bioward.reports.shapes import LEFT_OUT, OUTLINES, with_head
from bioward.reports.signs import BIOMETRIC
from bioward.reports.textwidth import wrap
from bioward.reports.words import Numbered, biometric, one_line, own, presumed
from bioward.threats.threat import Severity

COLUMNS, SAMPLE = 4, 30
"""Entries in a row, and points across a sample."""
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


def legend(scene: Scene, more: Iterable[Entry] | None = None) -> str:
    """The legend as a table; empty if there is nothing to explain.

    more: entries of a view of its own, which tells its findings elsewhere; else they stand below, by number.
    """
    explained = [*entries(scene), *(more or ())]
    parts = [grid(explained)] if explained else []
    if more is None:
        parts.append(key_of(scene.findings) if listed(scene.findings) else grid(list(undrawn(scene)), 3))
    parts += [table(rows(lines)) for lines in notes(scene.system)]
    parts = [part for part in parts if part]
    return table("".join(row(tag("TD", part, ALIGN="LEFT")) for part in parts), CELLPADDING=4) if parts else ""


def entries(scene: Scene) -> Iterator[Entry]:
    """Everything in the diagram that wants explaining, each once."""
    yield from shape_entries(scene)
    yield from flow_entries(scene)
    if scene.system.boundaries:
        yield line_sample("dashed", QUIET, "TBLR", 16), "trust boundary"
    if scene.scope:
        yield fixed(row(tag("TD", "")), BGCOLOR=OUTSIDE, COLOR=OUTLINE, BORDER=1, WIDTH=SAMPLE, HEIGHT=16), LEFT_OUT
    if scene.banded:
        yield fixed(row(tag("TD", "")), WIDTH=SAMPLE, HEIGHT=16, BORDER=1, COLOR=BAND_EDGE, BGCOLOR=BAND), "country"
    yield from finding_entries(scene.findings)


def shape_entries(scene: Scene) -> Iterator[Entry]:
    drawn = {KINDS[e.kind].shape for e in scene.system.elements.values()}
    for shape, word in SHAPES.items():
        if shape in drawn:
            yield small(shape), word
    if any(map(biometric, scene.system.items.values())):
        sign = sign_cell(Line("", 10, ACCENT, sign=BIOMETRIC))
        sample = row(tag("TD", "", WIDTH=5, HEIGHT=16, BGCOLOR=ACCENT), sign)
        yield fixed(sample, BGCOLOR=TINT, WIDTH=SAMPLE, HEIGHT=16), "handles biometric data"


def flow_entries(scene: Scene) -> Iterator[Entry]:
    flows = scene.system.flows.values()
    drawn = {flow_style(f) for f in flows}
    for style, word in LINES.items():
        if style in drawn:
            yield line_sample(style, LINE, "B", 2), word


def finding_entries(findings: tuple[Numbered, ...]) -> Iterator[Entry]:
    found = {n.finding.severity for n in findings}
    for severity in reversed(Severity):
        if severity in found:
            mark = MARKS[severity]
            yield chip(Line("n", 9, WHITE, True, mark.fill, mark.shape)), f"{severity.word} finding n"
    if any(presumed(n.finding) for n in findings):
        yield chip(Line(f"n{PRESUMED}", 9, INK, True)), "presumed: not all is said"
    if any(own(n.finding) for n in findings):
        yield chip(Line(f"n{PERSON}", 9, INK, True)), "a person found it"


def flow_style(flow: Flow) -> str:
    """Solid if it is surely encrypted, dashed if it surely is not, else dotted."""
    domain = ATTRIBUTES[Holder.FLOW]["encryption"].domain
    mask = flow.facts["encryption"].value
    open_ = sum(domain.parse(word) for word in UNPROTECTED)  # type: ignore[misc]
    assert isinstance(mask, int)
    if not mask & open_:
        return "solid"
    return "dotted" if mask & ~open_ else "dashed"


def small(shape: Shape) -> str:
    """A shape without a word in it."""
    look = {"COLOR": INK, "WIDTH": SAMPLE, "HEIGHT": 16, **OUTLINES[shape]}
    body = fixed(row(tag("TD", "")), **look)
    return with_head(body, WHITE, 10) if shape is Shape.PERSON else body


def line_sample(style: str, color: str, sides: str, height: int) -> str:
    inner = row(tag("TD", ""))
    return fixed(inner, WIDTH=SAMPLE, HEIGHT=height, SIDES=sides, BORDER=1, STYLE=style.upper(), COLOR=color)


def grid(entries: list[Entry], columns: int = COLUMNS) -> str:
    """Samples with their meaning, in columns."""
    space, gap = tag("TD", "", WIDTH=3), tag("TD", "", WIDTH=14)
    cells = [tag("TD", sample, ALIGN="LEFT") + space + cell(Line(word, 9, QUIET)) for sample, word in entries]
    lines = [cells[i : i + columns] for i in range(0, len(cells), columns)]
    return table("".join(tag("TR", gap.join(line)) for line in lines), CELLSPACING=3) if lines else ""


def undrawn(scene: Scene) -> Iterator[Entry]:
    """Findings on what is no shape: data items, the system."""
    for found in elsewhere(scene.at):
        subject = found[0].finding.subject
        name = one_line(subject.name) or "the system"
        where = f"data item {name}" if subject.type == Holder.DATA else name
        for line in mark_lines(found, 9):
            yield chip(line), wrap(f"on {where}", 24, 1)[0]
