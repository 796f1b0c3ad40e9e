"""The formats of reports: which module writes each, to which file, and what it is for.

A new one is a line in this table and nothing else.
"""

from typing import TYPE_CHECKING, NamedTuple

from bioward.cli.lazy import load

if TYPE_CHECKING:
    from bioward.reports.artifact import Artifact
    from bioward.reports.beside import Beside, Letterhead
    from bioward.threats.finding import Assessment


class Format(NamedTuple):
    """One format: what writes it, the file, and what it is in a few words."""

    where: str
    file: str
    about: str


FORMATS = {
    "md": Format("bioward.reports.markdown:render", "report.md", "everything as a page of Markdown, diagram included"),
    "html": Format("bioward.reports.html:render", "report.html", "everything as a page to read, filter and print"),
    "md-short": Format(
        "bioward.reports.comment:render", "comment.md", "a comment on a pull request: the worst findings"
    ),
    "json": Format("bioward.reports.json_report:render", "report.json", "everything as data, described by a schema"),
    "sarif": Format("bioward.reports.sarif:render", "report.sarif", "findings for code scanning on GitHub and others"),
    "svg": Format("bioward.reports.diagram:pictures", "data-flow.svg", "the data-flow diagram as a picture"),
    "png": Format("bioward.reports.diagram:images", "data-flow.png", "the same in pixels, for what shows no SVG"),
    "dot": Format("bioward.reports.diagram:texts", "data-flow.dot", "the diagram as text for Graphviz"),
    "mmd": Format("bioward.reports.mermaid:render", "data-flow.mmd", "the diagram as text for Mermaid"),
}
BESIDE = ("md", "html", "svg", "png")
"""The formats that show something beside the assessment: a letterhead, or the diagram."""
DIAGRAM = "bioward.reports.diagram:attempts"
"""Draws the diagram, in as many pages as it takes."""


def rendered(format: str, assessment: "Assessment") -> "Artifact":
    """An assessment in one format; the first file, if there are several."""
    return artifacts(format, assessment, beside())[0]


def artifacts(format: str, assessment: "Assessment", beside: "Beside") -> "list[Artifact]":
    """An assessment in one format, in as many files as it takes."""
    more = (beside,) if format in BESIDE else ()
    made: Artifact | list[Artifact] = load(FORMATS[format].where)(assessment, *more)
    return made if isinstance(made, list) else [made]


def beside(letterhead: "Letterhead | None" = None) -> "Beside":
    """A letterhead, and the diagram, which is drawn once for all that show it: formats do not know each other."""
    found: Beside = load("bioward.reports.beside:Beside")(draw=Once())
    return found._replace(letterhead=letterhead) if letterhead else found


class Once:
    """Draws the diagram of an assessment when it is first asked for, and again only if more pages of it are wanted."""

    def __init__(self) -> None:
        self.of: Assessment | None = None
        self.most: int | None = 0
        self.drawn: list[Artifact] = []

    def __call__(self, assessment: "Assessment", most: int | None = None) -> "list[Artifact]":
        if self.of is not assessment or not self.enough(most):
            self.of, self.most, self.drawn = assessment, most, load(DIAGRAM)(assessment, most)
        return self.drawn[:most]

    def enough(self, most: int | None) -> bool:
        """Whether all pages are drawn, or as many as are wanted."""
        complete = self.most is None or len(self.drawn) < self.most
        return complete or (most is not None and most <= len(self.drawn))


def listing(indent: str) -> str:
    """Every format with its file and what it is, a line each, for a help text whose first line is indented already."""
    rows = [(name, format.file, format.about) for name, format in FORMATS.items()]
    return f"\n{indent}".join(f"{name:<9} {file:<14} {about}" for name, file, about in rows)
