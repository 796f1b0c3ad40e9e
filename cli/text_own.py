"""What a person found, explained as far as it can be: nothing but the person stands behind it."""

from collections.abc import Iterator

from bioward.cli.text import Line, Part, line, wrapped
from bioward.cli.text_findings import labelled
from bioward.cli.text_findings import told as as_found
from bioward.models.draft import Sources
from bioward.models.scope import Scope
from bioward.threats.finding import Assessment, Finding

SHORT = 12


def told(assessment: Assessment, own: Finding, width: int) -> Iterator[Line]:
    """The finding as it was written, whether it counts, and that nothing can be tried."""
    yield from as_found(assessment, own, Sources(), width)
    if left_out := Scope(assessment.system).of(own.subject.type, own.subject.id):
        yield from labelled("out of scope:", left_out.reason, width)
    yield line("  ", Part("finding:", "label"), f" {own.fingerprint[:SHORT]}")
    said = "It stands in the model: no condition found it, so no change that is tried can clear it."
    yield from wrapped(said, width, "  ")
