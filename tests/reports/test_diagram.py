import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from bioward.reports import diagram, markdown
from bioward.reports.marks import place
from bioward.reports.palette import ACCENT, TEXT_ON
from bioward.reports.scene import identifier
from bioward.threats.finding import Assessment
from tests.models.reading import model
from tests.reports.assessments import EXAMPLES, FIRST, HOSTILE, example, hostile, named
from tests.reports.legibility import contrast, grey

SVG = "{http://www.w3.org/2000/svg}"


def picture(assessment: Assessment) -> ET.Element:
    return ET.fromstring(diagram.render(assessment).content)


def of(text: str) -> ET.Element:
    """The picture of a model that nobody assessed."""
    return ET.fromstring(diagram.render_system(model(text)).content)


def texts(root: ET.Element) -> list[str]:
    return [t.text or "" for t in root.iter(f"{SVG}text")]


def part(root: ET.Element, type_: str, id_: str) -> ET.Element:
    (found,) = (g for g in root.iter(f"{SVG}g") if g.get("id") == identifier(type_, id_))
    return found


def title(root: ET.Element, type_: str, id_: str) -> str:
    return part(root, type_, id_).findtext(f"{SVG}title") or ""


# ---------------------------------------------------------------------------- the file


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_has_a_picture_that_tells_what_it_is(name: str) -> None:
    root = picture(example(name))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == example(name).system.title
    elements = len(example(name).system.elements)
    assert (root.findtext(f"{SVG}desc") or "").startswith(f"Data-flow diagram with {elements} elements")
    labelled = (root.get("aria-labelledby") or "").split()
    assert labelled == [root[0].get("id"), root[1].get("id")]


def test_the_file_needs_nothing_from_outside_and_names_no_machine() -> None:
    artifact = diagram.render(example())
    content = artifact.content.decode("utf-8")
    assert (artifact.name, artifact.media_type) == ("data-flow.svg", "image/svg+xml")
    assert re.findall(r"https?://[^\s\"<]+", content) == ["http://www.w3.org/2000/svg"]
    assert "href" not in content
    assert "<!" not in content
    assert "version" not in content.replace('<?xml version="1.0"', "")
    assert not re.search(r"/(home|usr|work|tmp)/", content)


def test_the_text_behind_it_is_dot() -> None:
    artifact = diagram.dot(example())
    assert (artifact.name, artifact.media_type) == ("data-flow.dot", "text/vnd.graphviz")
    assert b'"element-crm" -> ' in artifact.content


# ---------------------------------------------------------------------------- hostile names


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_text_and_nothing_else(name: str) -> None:
    root, plain = picture(hostile(name)), picture(hostile("emoji"))
    allowed = {f"{SVG}{tag}" for tag in ("svg", "g", "title", "desc", "text", "path", "polygon", "polyline", "ellipse")}
    assert {p.tag for p in root.iter()} <= allowed
    assert {g.get("id") for g in root.iter(f"{SVG}g")} == {g.get("id") for g in plain.iter(f"{SVG}g")}
    assert not any(key.startswith("on") or "href" in key for p in root.iter() for key in p.attrib)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_shown_in_full_or_cut_and_then_told_in_full(name: str) -> None:
    root = picture(hostile(name))
    wanted = " ".join(re.sub("[\u200b\u202e\u2066]", "", HOSTILE[name]).split()) or "(blank)"
    assert title(root, "element", "crm").startswith(f"{wanted} (enterprise store)")
    lines = [t.text or "" for t in part(root, "element", "crm").iter(f"{SVG}text") if t.get("font-size") == "12.00"]
    label = "".join(lines).replace(" ", "").strip()
    compact = wanted.replace(" ", "")
    assert label == compact or (label.endswith("…") and compact.startswith(label[:-1]))


def test_a_long_name_does_not_make_a_wide_box() -> None:
    for name in ("long", "unbroken", "chinese"):
        box = part(picture(hostile(name)), "element", "crm").find(f"{SVG}polygon")
        assert box is not None
        xs = [float(point.split(",")[0]) for point in (box.get("points") or "").split()]
        assert max(xs) - min(xs) < 260


def test_chinese_has_the_room_it_takes() -> None:
    system = named(HOSTILE["chinese"][:8])
    box = part(ET.fromstring(diagram.render_system(system).content), "element", "bank").find(f"{SVG}polygon")
    assert box is not None
    xs = [float(point.split(",")[0]) for point in (box.get("points") or "").split()]
    assert max(xs) - min(xs) >= 8 * 12


def test_ids_that_look_alike_stay_apart() -> None:
    ids = ["a b", "a_b", "a-b", "a:b", "a_20_b", "é", "A b", 'a"b', "a\\b", "a->b"]
    assert len({identifier("element", id_) for id_ in ids}) == len(ids)
    assert all(re.fullmatch(r"[a-zA-Z0-9_-]+", identifier("element", id_)) for id_ in ids)


# ---------------------------------------------------------------------------- findings


@pytest.mark.parametrize("name", [*EXAMPLES, *HOSTILE])
def test_numbers_are_those_of_the_report(name: str) -> None:
    assessment = hostile(name) if name in HOSTILE else example(name)
    report = markdown.render(assessment).content.decode()
    told = {int(n): s for n, s in re.findall(r"(?m)^\| (\d+) \| (\w+)", report)}
    assert drawn(picture(assessment)) == told


def drawn(root: ET.Element) -> dict[int, str]:
    """Numbers with severities, as they stand on the shapes of a picture and in the list below it."""
    return marked(root) | listed(root)


def marked(root: ET.Element) -> dict[int, str]:
    found: dict[int, str] = {}
    for text in texts(root):
        mark = re.fullmatch(r"([\d*†, –]+) (low|medium|high|critical)", text)
        for first, last in re.findall(r"(\d+)[*†]?(?:–(\d+))?", mark[1]) if mark else ():
            found |= dict.fromkeys(range(int(first), int(last or first) + 1), mark[2] if mark else "")
    return found


def listed(root: ET.Element) -> dict[int, str]:
    """The list below a picture: a number, and what is told behind it."""
    entries = re.split(r"\n(?=\d+[*†]?\n)", "\n" + "\n".join(texts(root)))
    told = (re.match(r"(\d+)[*†]?\n.*?\s·\s(low|medium|high|critical)", e, re.DOTALL) for e in entries)
    return {int(m[1]): m[2] for m in told if m}


def test_many_findings_in_one_place_are_all_told() -> None:
    first = example().findings[0]
    root = picture(replace(example(), findings=(first,) * 40))
    assert marked(part(root, *place(first.subject, example().system))) == dict.fromkeys(range(1, 41), "critical")
    assert listed(root) == marked(root)


def test_a_finding_stands_at_its_subject() -> None:
    root = picture(example())
    for number, finding in enumerate(example().findings, 1):
        assert number in drawn(part(root, *place(finding.subject, example().system)))


def test_a_finding_on_what_is_not_drawn_is_told_below() -> None:
    finding = example().findings[0]
    data = replace(finding, subject=finding.subject._replace(type="data", id="card", name="Payment card record"))
    whole = replace(finding, subject=finding.subject._replace(type="system", id="", name=""))
    kept = replace(finding, subject=finding.subject._replace(type="holding", id="crm/card", name="crm/card"))
    root = picture(replace(example(), findings=(data, whole, kept)))
    below = " ".join(texts(root))
    assert f"Payment card record · {finding.threat.id} · critical" in below
    assert f"the system · {finding.threat.id} · critical" in below
    assert "3 critical" in texts(part(root, "element", "crm"))


def test_of_many_findings_those_on_what_is_not_drawn_are_told_below_as_marks() -> None:
    finding = example().findings[0]
    data = replace(finding, subject=finding.subject._replace(type="data", id="card", name="Payment card record"))
    root = picture(replace(example(), findings=(finding,) * 40 + (data,)))
    assert "on data item Payment card record" in texts(root)
    assert listed(root) == {}
    assert marked(root)[41] == "critical"


# ---------------------------------------------------------------------------- what is drawn


ONE = """
    data:
      face: {class: biometric, modality: face, form: sample}
      log: {class: log}
    elements:
      camera: {kind: capture_device}
      faces: {kind: sample_store, holds: face}
    flows:
      - camera -> faces: {carries: face, encryption: tls}
    """
LEGEND = {
    "process", "store", "external party", "person", "handles biometric data", "encrypted in transit",
    "weak or no encryption", "encryption not said", "trust boundary", "country", "critical finding n",
    "high finding n", "medium finding n", "low finding n", "presumed: not all is said", "a person found it",
    "out of scope",
}  # fmt: skip


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    assert set(texts(of(ONE))) & LEGEND == {"process", "store", "handles biometric data", "encrypted in transit"}
    bare = of("elements: {p: {kind: person}, x: {kind: external_party}}\nflows: [p -> x: {encryption: none}, x -> p]")
    assert set(texts(bare)) & LEGEND == {"person", "external party", "weak or no encryption", "encryption not said"}
    assert set(texts(of("data: {log: {class: log}}"))) & LEGEND == set()


def test_the_legend_of_the_first_example() -> None:
    found = {f"{f.severity.word} finding n" for f in example().findings} | {"presumed: not all is said"}
    always = {"process", "store", "handles biometric data", "encryption not said", "trust boundary"}
    assert set(texts(picture(example(FIRST)))) & LEGEND == found | always


def test_biometrics_are_named_where_they_are_handled_and_carried() -> None:
    root = of(ONE)
    assert "face" in texts(part(root, "element", "camera"))
    assert "keeps face" in texts(part(root, "element", "faces"))
    assert texts(part(root, "flow", "camera -> faces")) == ["face", "sample · face"]
    signs = part(root, "flow", "camera -> faces").findall(f"{SVG}path[@class='sign']")
    assert [sign.get("fill") for sign in signs] == [ACCENT]


PAIR = "data: {log: {class: log}}\nelements: {a: {kind: process}, b: {kind: store}}\nflows: [a -> b: {%s}]"
DASHES = {
    "tls": None, "mtls or e2e": None, "none": "7,4", "none or weak": "7,4", "unknown": "0.1,4.4",
    "tls or none": "0.1,4.4",
}  # fmt: skip


@pytest.mark.parametrize("encryption", DASHES)
def test_the_line_of_a_flow_tells_of_its_protection(encryption: str) -> None:
    line = part(of(PAIR % f"encryption: {encryption}"), "flow", "a -> b").find(f"{SVG}path")
    assert line is not None
    assert line.get("stroke-dasharray") == DASHES[encryption]


def test_what_comes_back_has_a_line_and_an_empty_head_of_its_own() -> None:
    root = of(PAIR % "returns: log")
    assert texts(part(root, "flow", "a -> b")) == ["comes back", "log"]
    edges = [g for g in root.iter(f"{SVG}g") if g.get("class") == "edge"]
    assert [p.get("fill") == "none" for g in edges for p in g.iter(f"{SVG}polygon")] == [True, False]


def test_boundaries_nest_and_tell_whose_they_are() -> None:
    root = of("""
        boundaries:
          site:
            owner: Example Ltd
            jurisdiction: NO
            boundaries: {vault: {}}
        elements: {faces: {kind: reference_store, in: vault}}
        """)
    assert texts(root).count("owner Example Ltd") == 2
    assert texts(root).count("Norway") == texts(root).count("NO") == 1
    assert title(root, "boundary", "vault").startswith("vault; owner Example Ltd; control owner; jurisdiction NO")


def test_boundaries_nested_without_end_are_still_drawn() -> None:
    nested = "".join(f"  b{i}: {{in: b{i - 1}}}\n" if i else "  b0: {}\n" for i in range(300))
    ends = "elements: {e: {kind: process, in: b299}, f: {kind: process, in: b40}}\nflows: [e -> f]"
    root = of(f"boundaries:\n{nested}{ends}")
    assert sum(g.get("class") == "cluster" for g in root.iter(f"{SVG}g")) == 301


def test_an_empty_model_has_an_empty_picture() -> None:
    assert "No findings, no questions, no model gaps" in texts(of("system: Nothing yet"))


# ---------------------------------------------------------------------------- legibility


@pytest.mark.parametrize(("ink", "ground"), TEXT_ON)
def test_text_stands_out_from_its_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5
    assert contrast(grey(ink), grey(ground)) >= 4.5


def test_every_colour_of_text_is_among_those_that_were_measured() -> None:
    inks = {ink for ink, _ in TEXT_ON}
    used = {t.get("fill") for name in HOSTILE for t in picture(hostile(name)).iter(f"{SVG}text")}
    assert used <= inks
