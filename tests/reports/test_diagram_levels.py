"""A system that is too large for one picture has an overview and pages, and everything is on some page."""

import time
from functools import cache

from bench.shape import shape
from bench.systems import SEED, yaml_of
from bioward.models.yaml_reader import parse_yaml
from bioward.reports import diagram, level_pages, levels, picture
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from tests.reports.assessments import EXAMPLES, example, library
from tests.reports.pictured import drawn, groups, words


@cache
def generated(elements: int) -> Assessment:
    return assess(parse_yaml(yaml_of(shape(elements, SEED), SEED), "large.yaml"), library())


def test_no_example_is_too_large_for_one_picture() -> None:
    assert not any(level_pages.too_large(example(name).system) for name in EXAMPLES)
    assert [d.name for d in diagram.drawings(example())] == ["data-flow"]


def test_a_large_system_is_drawn_in_levels_by_itself() -> None:
    names = [d.name for d in diagram.drawings(generated(100))]
    assert names[:2] == ["data-flow", "data-flow-002"]
    assert [d.name for d in diagram.drawings(generated(100), "data-flow")] == ["data-flow"]


def test_everything_is_in_full_on_some_page() -> None:
    roots = [drawn(d) for d in diagram.drawings(generated(100), "levels")]
    system = generated(100).system
    elements = {g.get("data-element") for root in roots for g in groups(root, "element")} - {None}
    flows = {g.get("data-flow") for root in roots for g in groups(root, "flow")} - {None}
    assert elements == set(system.elements)
    assert flows == set(system.flows)


def test_every_finding_is_on_the_overview() -> None:
    overview = levels.draw(generated(100))
    found = next(overview)
    numbers = {n for said in found.names.values() for n in said.get("data-findings", "").split()}
    below = words(drawn(found))
    for number in range(1, len(generated(100).findings) + 1):
        assert str(number) in numbers or f"{number} " in below


def test_no_page_has_more_boxes_of_its_own_than_can_be_read() -> None:
    for page in level_pages.plan(generated(1000).system):
        own = level_pages.drawn(generated(1000).system, page.inside, page.closing)
        assert len(own) <= level_pages.ROOM or not any(id_.startswith("\0") for id_ in own)


def test_a_box_tells_the_page_that_opens_it() -> None:
    drawings = list(levels.draw(generated(100)))
    for box in (g for g in groups(drawn(drawings[0]), "element") if g.get("data-closed")):
        number = int(words(box).rpartition("page ")[2])
        assert drawings[number - 1].name == f"levels-{number:03d}"


def test_a_thousand_elements_take_less_than_twenty_seconds() -> None:
    assessment = generated(1000)
    begun = time.monotonic()
    made = picture.svgs(diagram.drawings(assessment))
    assert len(made) > 50
    assert time.monotonic() - begun < 20 * 3, "three times the aim, for slow machines"


def test_what_stands_outside_every_boundary_has_a_box_among_many() -> None:
    elements = "".join(f"  e{i}: {{kind: process{', in: b' + str(i % 9) if i % 2 else ''}}}\n" for i in range(90))
    boundaries = "".join(f"  b{i}: {{}}\n" for i in range(9))
    system = parse_yaml(f"bioward: 1\nsystem: S\nboundaries:\n{boundaries}elements:\n{elements}", "x.yaml")
    drawings = diagram.drawings(assess(system, library()))
    assert "Outside every boundary" in words(drawn(drawings[0]))
    assert len(drawings) == 11
