"""The data-flow diagram as a Mermaid file, for wikis and pages that draw Mermaid themselves."""

from bioward.reports.artifact import Artifact
from bioward.reports.mermaid_graph import chart
from bioward.threats.finding import Assessment


def render(assessment: Assessment) -> Artifact:
    """The diagram as text; of a system that is too large for Mermaid, a box that says so."""
    return Artifact("data-flow.mmd", "text/vnd.mermaid", chart(assessment).encode("utf-8", "replace"))
