"""The formats of reports: which module writes each. Adding one touches this table and nothing else."""

from typing import TYPE_CHECKING

from bioward.cli.lazy import load

if TYPE_CHECKING:
    from bioward.reports.artifact import Artifact
    from bioward.threats.finding import Assessment

FORMATS = {
    "md": "bioward.reports.markdown:render",
    "json": "bioward.reports.json_report:render",
    "svg": "bioward.reports.diagram:pictures",
    "png": "bioward.reports.diagram:images",
    "dot": "bioward.reports.diagram:texts",
}


def rendered(format: str, assessment: "Assessment") -> "Artifact":
    """An assessment in one format; the first file, if there are several."""
    return artifacts(format, assessment)[0]


def artifacts(format: str, assessment: "Assessment") -> "list[Artifact]":
    """An assessment in one format, in as many files as it takes."""
    made: Artifact | list[Artifact] = load(FORMATS[format])(assessment)
    return made if isinstance(made, list) else [made]
