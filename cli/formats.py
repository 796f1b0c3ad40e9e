"""The formats of reports: which module writes each. Adding one touches this table and nothing else."""

from typing import TYPE_CHECKING

from bioward.cli.lazy import load

if TYPE_CHECKING:
    from bioward.reports.artifact import Artifact
    from bioward.reports.beside import Beside, Letterhead
    from bioward.threats.finding import Assessment

FORMATS = {
    "md": "bioward.reports.markdown:render",
    "html": "bioward.reports.html:render",
    "json": "bioward.reports.json_report:render",
    "svg": "bioward.reports.diagram:render",
    "dot": "bioward.reports.diagram:dot",
}


FRAMED = ("md", "html")
"""The formats that show something beside the assessment: a letterhead, or the diagram."""


def rendered(format: str, assessment: "Assessment", letterhead: "Letterhead | None" = None) -> "Artifact":
    """An assessment in one format."""
    more = (beside(letterhead),) if format in FRAMED else ()
    artifact: Artifact = load(FORMATS[format])(assessment, *more)
    return artifact


def beside(letterhead: "Letterhead | None") -> "Beside":
    """A letterhead, and the diagram as its own format draws it: formats do not know each other."""
    found: Beside = load("bioward.reports.beside:Beside")(draw=load(FORMATS["svg"]))
    return found._replace(letterhead=letterhead) if letterhead else found
