"""The formats of reports: which module writes each. Adding one touches this table and nothing else."""

from typing import TYPE_CHECKING

from bioward.cli.lazy import load

if TYPE_CHECKING:
    from bioward.reports.artifact import Artifact
    from bioward.threats.finding import Assessment

FORMATS = {
    "md": "bioward.reports.markdown:render",
    "json": "bioward.reports.json_report:render",
    "svg": "bioward.reports.diagram:render",
    "dot": "bioward.reports.diagram:dot",
}


def rendered(format: str, assessment: "Assessment") -> "Artifact":
    """An assessment in one format."""
    artifact: Artifact = load(FORMATS[format])(assessment)
    return artifact
