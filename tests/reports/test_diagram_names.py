"""A page that shows a picture finds its parts by their data attributes."""

import xml.etree.ElementTree as ET

import pytest

from bioward.reports import diagram
from bioward.reports.words import numbered
from tests.reports.abroad import abroad
from tests.reports.assessments import EXAMPLES, HOSTILE, example, hostile
from tests.reports.pictured import SVG, drawn, texts

VIEWS = ("data-flow", "levels", "transfers", "lifecycle")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_element_flow_and_boundary_is_found_by_its_id(name: str) -> None:
    system = example(name).system
    root = drawn(diagram.drawings(example(name), "data-flow")[0])
    for type_, things in (("element", system.elements), ("flow", system.flows), ("boundary", system.boundaries)):
        assert {g.get(f"data-{type_}") for g in root.iter(f"{SVG}g")} - {None} == set(things)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_path_of_a_finding_is_found_by_its_number(name: str) -> None:
    root = drawn(diagram.drawings(example(name), "data-flow")[0])
    for found in numbered(example(name)):
        lit = [g for g in root.iter(f"{SVG}g") if str(found.number) in g.get("data-paths", "").split()]
        ends = {end for step in found.finding.path for end in (step.source, step.target)}
        assert {g.get("data-flow") for g in lit} - {None} == {step.flow for step in found.finding.path}
        assert {g.get("data-element") for g in lit} - {None} == ends


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_text_in_every_view(view: str, name: str) -> None:
    root, plain = (drawn(diagram.drawings(hostile(n), view, "template")[0]) for n in (name, "emoji"))
    allowed = {f"{SVG}{tag}" for tag in ("svg", "g", "title", "desc", "text", "path", "polygon", "polyline", "ellipse")}
    assert {part.tag for part in root.iter()} <= allowed
    assert ids(root, "element") == ids(plain, "element")
    assert not any(key.startswith("on") or "href" in key for part in root.iter() for key in part.attrib)
    assert not any(c in text for text in texts(root) for c in "\u202e\u2066\u2060\0")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_text_in_the_diagram_of_a_finding(name: str) -> None:
    found = numbered(hostile(name))[0]
    root = drawn(diagram.drawings(hostile(name), finding=found)[0])
    assert not any(key.startswith("on") or "href" in key for part in root.iter() for key in part.attrib)
    assert root.findtext(f"{SVG}title") == f"Finding 1: {found.finding.threat.title}"


def test_a_name_cannot_turn_the_picture_round() -> None:
    first, second = diagram.drawings(abroad())[0].sources
    assert "\n\trankdir=LR\n" in first
    assert "\n\trankdir=TB\n" in second
    assert first.replace("rankdir=LR", "rankdir=TB", 1) == second


def ids(root: ET.Element, type_: str) -> set[str]:
    return {g.get("id", "") for g in root.iter(f"{SVG}g") if g.get("id", "").startswith(f"{type_}-")}
