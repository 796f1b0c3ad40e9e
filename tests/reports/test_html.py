import base64
import hashlib
import re
from itertools import pairwise

import pytest
from syrupy.assertion import SnapshotAssertion

from bioward.reports import diagram, html
from bioward.reports.artifact import Artifact
from bioward.reports.beside import Beside, Letterhead
from bioward.reports.html_colours import EDGES, GROUNDS, LINES, TEXT_ON
from bioward.reports.layout import LayoutError
from bioward.reports.palette import GROUND, MARKS, WHITE
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from bioward.threats.threat import Severity
from tests.models.reading import model
from tests.reports.assessments import EXAMPLES, HOSTILE, example, few, hostile, library
from tests.reports.browsing import PLAIN, Reader, written
from tests.reports.legibility import contrast
from tests.reports.test_remarks import assessed

LOGO = "data:image/png;base64,iVBORw0KGgo="
OWN_SCRIPTS = {"script", "style"}


def read(assessment: Assessment, letterhead: Letterhead = PLAIN) -> Reader:
    return Reader(written(assessment, letterhead))


def ids(page: Reader) -> list[str | None]:
    return [attributes["id"] for _, attributes in page.tags if attributes.get("id")]


def test_the_first_example_is_told_like_this(snapshot: SnapshotAssertion) -> None:
    told = Reader(written(few(), traced=False)).lines
    parts = ("summary", "findings", "questions", "known", "data")
    assert "\n\n".join("\n".join([f"[{part}]", *told[part]]) for part in parts) == snapshot


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_has_every_part(name: str) -> None:
    page = read(example(name))
    assert [dict(a)["id"] for tag, a in page.tags if tag == "section" and a.get("id")] == list(html.SECTIONS)
    assert {a["href"] for tag, a in page.tags if tag == "a"} >= {f"#{part}" for part in html.SECTIONS}
    assert "0x" not in page.text
    assert "engineering input, not legal advice" in page.text


@pytest.mark.parametrize("name", [*EXAMPLES, *HOSTILE])
def test_the_page_may_run_its_own_script_and_nothing_else(name: str) -> None:
    page = read(hostile(name) if name in HOSTILE else example(name))
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy") or ""
    for tag in OWN_SCRIPTS:
        digest = base64.b64encode(hashlib.sha256(page.raw[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert sum(found == tag for found, _ in page.tags) == 1
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


@pytest.mark.parametrize("name", [*EXAMPLES, *HOSTILE])
def test_nothing_is_asked_of_any_network(name: str) -> None:
    page = read(hostile(name) if name in HOSTILE else example(name))
    for tag, attributes in page.tags:
        assert not any(key.startswith("on") or key == "style" for key in attributes), tag
        for key in ("src", "href", "xlink:href", "action", "srcset", "poster"):
            assert (attributes.get(key) or "#").startswith(("#", "data:")), tag
    assert "url(" not in page.raw["style"]
    assert "@import" not in page.raw["style"]
    assert not re.search("fetch|XMLHttp|import\\(|WebSocket|sendBeacon|innerHTML|eval", page.raw["script"])


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_text_and_nothing_else(name: str) -> None:
    page, plain = read(hostile(name)), read(hostile("emoji"))
    outside = [
        [t for t, a in p.tags if t not in ("text", "path", "polygon", "polyline", "ellipse")] for p in (page, plain)
    ]
    assert outside[0] == outside[1]
    assert ids(page) == ids(plain)
    shown = " ".join(re.sub("[\u200b\u202e\u2066]", "", HOSTILE[name]).split()) or "(blank)"
    assert shown in page.text


@pytest.mark.parametrize("name", EXAMPLES)
def test_headings_follow_each_other_and_ids_are_unique(name: str) -> None:
    page = read(example(name))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(ids(page)) == len(set(ids(page)))
    assert {(a["href"] or "")[1:] for tag, a in page.tags if tag == "a"} <= set(ids(page))


def test_every_finding_is_told_with_its_proof_and_its_remedies() -> None:
    text = read(example()).text
    for finding in example().findings:
        assert finding.message[1:] in text
        assert finding.fingerprint[:12] in text
        assert all(m.title in text for m in finding.mitigations)
        assert all(b.attribute in text for b in finding.because)


def test_what_is_found_is_traced_to_points_of_attack_and_to_what_is_cited() -> None:
    trace = "\n".join(read(example()).lines["trace"])
    assert "Points of attack" in trace
    assert "STRIDE" in trace
    assert "CWE" in trace


def test_every_value_of_the_model_is_there_with_its_origin_and_its_line() -> None:
    told = "\n".join(read(example()).lines["model"])
    assert "inherited: from corp, line 19" in told.replace("inherited from", "inherited: from")
    assert "credential_domain: corp" in told


def test_what_people_say_beside_the_drawing_is_told() -> None:
    page = read(assessed())
    scope, text = " ".join(page.lines["scope"]), page.text
    assert "OWN night" in text
    assert "a person (Ann)" in text
    for said in ("Guards are vetted", "the contract asks for it", "Power does not fail", "Out of scope", "The bank"):
        assert said in scope
    assert "It rests on 2 assumptions." in " ".join(page.lines["summary"])


def test_a_letterhead_stands_above_and_the_classification_also_below() -> None:
    page = read(example(), Letterhead(LOGO, "Till & finger", "INTERNAL <b>"))
    assert [a["src"] for tag, a in page.tags if tag == "img"] == [LOGO]
    assert page.text.startswith("Till & finger: threat report")
    assert page.text.count("INTERNAL <b>") == 2


def test_a_layout_that_fails_does_not_take_the_page_down() -> None:
    def fails(assessment: Assessment, most: int | None) -> list[Artifact]:
        raise LayoutError("no engine")

    text = Reader(html.render(example(), Beside(draw=fails)).content.decode()).text
    assert "The diagram could not be drawn: no engine" in text


def test_an_empty_model_is_told_without_praise() -> None:
    assert "Nothing was found. That is no proof of safety" in read(assess(model(""), library())).text


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert written(example()) == written(example())


# ---------------------------------------------------------------------------- colours


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_text_can_be_read_in_both_themes(theme: str) -> None:
    pairs = {(t.name, g.name): contrast(getattr(t, theme), getattr(g, theme)) for t, g in TEXT_ON}
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_colour_of_a_diagram_has_one_in_the_dark(name: str) -> None:
    drawn = diagram.render(example(name)).content.decode()
    used = set(re.findall(r'(?:fill|stroke)="(#?\w+)"', drawn)) - {"none"}
    marks = {MARKS[severity].fill for severity in Severity}
    assert used <= {*GROUNDS, *LINES, *EDGES, *marks, *GROUND, WHITE}
