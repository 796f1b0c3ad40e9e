"""Every view of every example, of hostile names and of a large system, as pictures."""

from collections.abc import Iterator

from bench.shape import shape
from bench.systems import SEED, yaml_of
from bioward.models.yaml_reader import parse_yaml
from bioward.reports import diagram, picture
from bioward.reports.drawing import Drawing
from bioward.reports.words import biometric, numbered
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from tests.reports.assessments import EXAMPLES, HOSTILE, example, hostile, library


def gallery() -> dict[str, bytes]:
    """Pictures by what is on them."""
    named = dict(drawings())
    return dict(zip(named, (a.content for a in picture.svgs(named.values())), strict=True))


def drawings() -> Iterator[tuple[str, Drawing]]:
    for name in EXAMPLES:
        yield from views(name.rpartition("/")[2], example(name))
    for name in HOSTILE:
        yield from views(name, hostile(name))
    for i, page in enumerate(diagram.drawings(large())):
        yield f"large, page {i + 1}", page


def views(name: str, assessment: Assessment) -> Iterator[tuple[str, Drawing]]:
    """Each view of one system; of its findings the one with the longest path."""
    for view in ("data-flow", "transfers", "levels"):
        yield from ((f"{name}, {view}, {d.name}", d) for d in diagram.drawings(assessment, view))
    if item := next(filter(biometric, assessment.system.items.values()), None):
        yield f"{name}, lifecycle", diagram.drawings(assessment, "lifecycle", item.id)[0]
    if found := max(numbered(assessment), key=lambda n: len(n.finding.path), default=None):
        yield f"{name}, finding", diagram.drawings(assessment, finding=found)[0]


def large() -> Assessment:
    """A system of a hundred elements."""
    return assess(parse_yaml(yaml_of(shape(100, SEED), SEED), "large.yaml"), library())
