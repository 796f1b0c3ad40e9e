"""What the threats are traced to: every framework, point by point, with the threats of each."""

from collections.abc import Mapping

from bioward.reports.artifact import Artifact
from bioward.reports.markdown_templates import environment
from bioward.threats.catalogue import Library
from bioward.threats.framework import MARKS, Framework, coverage

ORDER = ("attack_points", "threats", "stride", "references")
"""Points of attack first, what is merely cited last."""


def render(library: Library, frameworks: Mapping[str, Framework]) -> Artifact:
    """The tables as a file."""
    ordered = sorted(frameworks.values(), key=lambda f: (ORDER.index(f.by), f.id))
    threats = library.everything.values()
    text = environment({}).get_template("coverage.md.jinja").render(
        frameworks=[(f, coverage(f, threats)) for f in ordered],
        outside=[t for t in sorted(threats, key=lambda t: t.id) if not t.attack_points],
        marks=MARKS,
    )  # fmt: skip
    return Artifact("coverage.md", "text/markdown", text.encode("utf-8", "replace"))
