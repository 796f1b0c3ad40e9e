"""A large system in the HTML report and in the view: which pages there are, what is on them, and what if some fail."""

import base64
import gzip
import json
import os
import re
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from bioward.cli.formats import Once
from bioward.models.vocabulary import Holder
from bioward.reports import diagram, html, picture, view_diagram
from bioward.reports.artifact import Artifact
from bioward.reports.beside import Beside
from bioward.reports.level_pages import homes, plan
from bioward.reports.view import view
from bioward.threats.finding import Assessment
from tests.reports.assessments import example
from tests.reports.browsing import Reader, written
from tests.reports.storeys import EAST, HALL, OVERVIEW, WEST, YARD, number, storeys
from tests.reports.test_layout import engine


def told(text: str) -> list[dict[str, Any]]:
    """The pages that a report holds."""
    held = text.partition('<script type="application/json" id="pages">')[2].partition("</script>")[0]
    return list(json.loads(held)) if held else []


def unpacked(page: dict[str, Any]) -> str:
    return gzip.decompress(base64.b64decode(page["packed"])).decode()


def with_failures(assessment: Assessment, most: int | None) -> list[Artifact]:
    """The overview and the hall cannot be drawn."""
    drawn = diagram.attempts(assessment, most)
    return [Artifact(a.name, a.media_type, b"", "no way") for a in drawn[:HALL]] + drawn[HALL:]


def rendered(beside: Beside) -> str:
    return html.render(storeys(), beside).content.decode()


# ---------------------------------------------------------------------------- what is on which page


def test_pages_are_called_as_their_boxes_and_know_where_they_are() -> None:
    pages = told(written(storeys()))
    assert [(page["title"], page["within"]) for page in pages] == [
        ("Overview", 0),
        ("Hall", OVERVIEW),
        ("Yard", OVERVIEW),
        ("West & <b>room</b>", HALL),
        ("East room", HALL),
    ]


def test_a_thing_is_at_home_where_it_is_in_no_box() -> None:
    found = homes(plan(storeys().system), storeys().system)
    assert [found[Holder.ELEMENT, id_] for id_ in ("reader", "matcher", "crm")] == [WEST, EAST, YARD]
    assert [found[Holder.BOUNDARY, id_] for id_ in ("hall", "yard", "west")] == [HALL, YARD, WEST]
    assert [found[Holder.FLOW, id_] for id_ in ("lookup", "spare")] == [EAST, EAST]
    assert found[Holder.FLOW, "probe"] in (WEST, EAST)


def test_a_finding_is_on_the_page_that_shows_its_place() -> None:
    pages = view(storeys(), Beside(draw=diagram.attempts))["diagram"]["pages"]
    assert number("BIO-STO-01", "refs") in pages[EAST - 1]["findings"]
    assert number("BIO-STO-01", "crm") in pages[YARD - 1]["findings"]
    assert sorted(n for page in pages for n in page["findings"]) == list(range(1, len(storeys().findings) + 1))
    for page in pages:
        marked = re.findall(r'data-findings="([^"]+)"', view_diagram.markup(page["image"]))
        assert {*map(str, page["findings"])} <= {number for each in marked for number in each.split()}


def test_a_path_is_found_on_every_page_also_in_boxes() -> None:
    path = number("BIO-ADM-02", "console")
    for page in view(storeys(), Beside(draw=diagram.attempts))["diagram"]["pages"]:
        boxes = 2 if page["number"] in (OVERVIEW, HALL) else 1
        closed = [line for line in view_diagram.markup(page["image"]).split("<g ") if 'data-closed="yes"' in line]
        on = [line for line in closed if str(path) in line.partition('data-paths="')[2].partition('"')[0].split()]
        assert len(on) == boxes, page["title"]


# ---------------------------------------------------------------------------- how the report holds them


def test_the_overview_stands_in_the_report_and_the_rest_is_packed() -> None:
    text = written(storeys())
    pages = told(text)
    assert text.count("<svg") - text.count('<svg class="meter"') == 1
    assert 'data-page="2"' in text
    assert pages[0]["packed"] == ""
    assert all(unpacked(page).startswith("<?xml") for page in pages[1:])
    assert "References" in unpacked(pages[EAST - 1])
    assert [page["note"] for page in pages] == [""] * 5


def test_a_report_with_pages_runs_one_script_and_is_the_same_again() -> None:
    text = written(storeys())
    scripts = [a.get("type") for tag, a in Reader(text).tags if tag == "script"]
    assert scripts == ["application/json", None]
    assert "<b>room" not in text
    assert written(storeys()) == text


def test_a_small_system_has_no_pages() -> None:
    assert told(written(example())) == []
    assert view(example(), Beside(draw=diagram.attempts))["diagram"]["pages"] == []


def test_the_image_of_the_view_is_the_overview() -> None:
    shown = view(storeys(), Beside(draw=diagram.attempts))["diagram"]
    assert shown["image"] == shown["pages"][0]["image"]
    assert "Overview: " in view_diagram.markup(shown["image"])


# ---------------------------------------------------------------------------- when it fails


def test_a_page_that_fails_leaves_the_others() -> None:
    text = rendered(Beside(draw=with_failures))
    assert "The diagram could not be drawn: no way" in Reader(text).text
    assert [page["packed"] != "" for page in told(text)] == [False, False, True, True, True]
    assert told(text)[1]["note"] == "The diagram could not be drawn: no way"


def test_pages_beyond_reason_are_left_to_the_diagram_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view_diagram, "MOST_PAGES", 3)
    pages = told(rendered(Beside(draw=diagram.attempts)))
    assert [page["packed"] != "" for page in pages] == [False, True, True, False, False]
    assert "`bioward diagram`" in pages[WEST - 1]["note"]


@pytest.mark.skipif(os.name == "nt", reason="the engine of this test is a shell script")
def test_an_engine_that_hangs_is_not_waited_for_on_every_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "SECONDS", 0.2)
    monkeypatch.setattr(picture, "AT_ONCE", 1)
    count = tmp_path / "count"
    path = engine(tmp_path, "hangs", f"echo >> {count}; sleep 60 & wait")
    made = picture.attempts(islice(diagram.as_fits(storeys()), 5), [path])
    assert [each.content for each in made] == [b""] * 5
    assert count.read_text().count("\n") == picture.PATIENCE
    assert made[0].warning == "hangs did not come to an end in 0.2 seconds"
    assert made[-1].warning == "the layout engines came to no end with others"


# ---------------------------------------------------------------------------- drawn once for all formats


def test_what_is_drawn_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def attempts(assessment: Assessment, most: int | None) -> list[Artifact]:
        calls.append(most)
        return [Artifact(str(i), "", b"x") for i in range(5)][:most]

    monkeypatch.setattr(diagram, "attempts", attempts)
    draw = Once()
    assert [len(draw(storeys(), most)) for most in (250, None, 3)] == [5, 5, 3]
    assert calls == [250]
    draw(example(), 2)
    assert [len(draw(example(), most)) for most in (1, 2, 4, None)] == [1, 2, 4, 5]
    assert calls == [250, 2, 4, None]
