"""The Mermaid diagram, read by Mermaid itself where node and Mermaid are there: `make mermaid` installs it."""

import html
import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from bioward.models.yaml_reader import parse_yaml
from bioward.reports import mermaid, mermaid_graph
from bioward.reports.mermaid_text import identifier, label, safe
from bioward.reports.words import one_line
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from tests.models.reading import model
from tests.reports.assessments import EXAMPLES, HOSTILE, example, few, hostile, large, library, named

HERE = Path(__file__).parent / "mermaid"
MISSING = not (shutil.which("node") and (HERE / "node_modules" / "mermaid").is_dir())
READ_BY_MERMAID = pytest.mark.skipif(
    MISSING, reason="MERMAID ITSELF WAS NOT ASKED: this needs node, and Mermaid from `make mermaid`"
)
WORDS = [
    "end", "graph", "subgraph", "default", "style", "class", "click", "linkStyle", "o", "x", "---", ":::", "a --> b",
    "direction LR", "Redirection  TB now", "%%{init: {'theme': 'dark'}}%%", "accTitle: x", "fa:fa-user", "`md`",
    "$$x$$", "1. one", "- one", "# one", "> one", "e1@{ shape: x }", '"]', ")]", "#quot;", "#35;", "ﬂ°°60¶ß",
    "__proto__", "constructor", "www.evil.example", "a@b.example",
]  # fmt: skip
"""What means something to Mermaid, or to what it hands labels on to."""


def text(assessment: Assessment) -> str:
    return mermaid.render(assessment).content.decode("utf-8")


def assessed(name: str) -> Assessment:
    return hostile(name) if name in HOSTILE else example(name)


def understood(*sources: str) -> list[dict[str, Any]]:
    """What Mermaid makes of diagrams, all in one call, since it takes a second to start."""
    done = subprocess.run(
        ["node", str(HERE / "understood.mjs")],
        input=json.dumps(sources), capture_output=True, encoding="utf-8", check=True, timeout=100,
    )  # fmt: skip
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@cache
def every_model() -> dict[str, dict[str, Any]]:
    names = [*EXAMPLES, *HOSTILE]
    return dict(zip(names, understood(*(text(assessed(n)) for n in names)), strict=True))


@cache
def every_word() -> dict[str, dict[str, Any]]:
    return dict(zip(WORDS, understood(*(text(assess(named(w), library())) for w in WORDS)), strict=True))


def shown(said: str) -> list[str]:
    """The lines of a label as a browser shows them, once Mermaid has turned its own marks back."""
    marked = said.replace("ﬂ°°", "&#").replace("ﬂ°", "&").replace("¶ß", ";")
    return [html.unescape(re.sub("</?b>", "", line)) for line in re.split("<br ?/?>", marked)]


def test_the_first_example_is_drawn_like_this(snapshot: SnapshotAssertion) -> None:
    artifact = mermaid.render(few())
    assert (artifact.name, artifact.media_type) == ("data-flow.mmd", "text/vnd.mermaid")
    assert artifact.content.decode() == snapshot


@READ_BY_MERMAID
@pytest.mark.parametrize("name", [*EXAMPLES, *HOSTILE])
def test_mermaid_draws_what_the_model_has(name: str) -> None:
    found, system = every_model()[name], assessed(name).system
    assert "refused" not in found
    drawn = {node["id"] for node in found["nodes"] if not node["id"].startswith("note_")}
    assert drawn == {identifier("e", id_) for id_ in system.elements}
    ends = [(arrow["start"], arrow["end"]) for arrow in found["arrows"]]
    assert ends == [(identifier("e", f.source), identifier("e", f.target)) for f in system.flows.values()]
    boxes = {box["id"]: set(box["nodes"]) for box in found["boxes"]}
    assert set(boxes) == {identifier("b", id_) for id_ in system.boundaries}
    for element in system.elements.values():
        if element.boundary:
            assert identifier("e", element.id) in boxes[identifier("b", element.boundary)]


@READ_BY_MERMAID
@pytest.mark.parametrize("name", [*HOSTILE, *WORDS])
def test_mermaid_shows_names_as_they_are(name: str) -> None:
    found = every_model()[name] if name in HOSTILE else every_word()[name]
    assert "refused" not in found
    wanted = one_line(HOSTILE.get(name, name)).replace(" ", "")
    for said in [node["text"] for node in found["nodes"] if not node["id"].startswith("note_")]:
        first = "".join(shown(said)).replace(" ", "")
        assert first.startswith(wanted[:18])
    assert "".join(shown(found["title"])).replace(" ", "") == wanted
    assert not any(word in said["text"] for said in found["nodes"] for word in ("<script", "javascript:", "<img"))


@READ_BY_MERMAID
def test_ids_that_are_words_of_mermaid_are_ids_all_the_same() -> None:
    ids = ["end", "graph", "default", "o", "x", "a--b", "a-.b", "人", "a.b"]
    drawn = "".join(f"  {id_!r}: {{kind: process}}\n" for id_ in ids)
    (found,) = understood(text(assess(parse_yaml(f"bioward: 1\nelements:\n{drawn}"), library())))
    assert [node["id"] for node in found["nodes"]] == [identifier("e", id_) for id_ in ids]


@READ_BY_MERMAID
def test_what_an_arrow_looks_like_is_what_it_carries_and_how() -> None:
    system = model("""
        data: {face: {class: biometric, modality: face, form: sample}, card: {class: payment}}
        elements: {a: {kind: process}, b: {kind: process}}
        flows:
          - a -> b: {id: f1, carries: face, encryption: none}
          - a -> b: {id: f2, carries: card, encryption: tls}
          - a -> b: {id: f3, carries: card, returns: face}
        """)
    (found,) = understood(text(assess(system, library())))
    looks = [(arrow["stroke"], (arrow.get("style") or [""])[0]) for arrow in found["arrows"]]
    assert looks == [
        ("thick", "stroke-dasharray:8 5"), ("normal", ""), ("thick", "stroke-dasharray:2 4"),
    ]  # fmt: skip
    assert shown(found["arrows"][2]["text"]) == ["card", "⇠ comes back", "◉ face", "sample · face"]


def test_every_kind_of_element_has_its_shape() -> None:
    system = model("""
        elements: {a: {kind: process}, b: {kind: store}, c: {kind: external_entity}, d: {kind: person}}
        """)
    lines = [line.strip() for line in text(assess(system, library())).splitlines()]
    begin = {line[:5] for line in lines if line.startswith("e_") and '"' in line}
    assert begin == {'e_a("', "e_b[(", 'e_c["', "e_d(["}


@given(st.text())
def test_a_label_holds_nothing_that_mermaid_reads(name: str) -> None:
    written = safe(name)
    assert not set(re.sub(r"#\d+;", "", written)) & set('"<>[]{}|`#;%&$*_~^@:\\=\n\r\t')
    assert html.unescape(re.sub(r"#(\d+);", r"&#\1;", written)) == html.unescape(
        "".join(f"&#{ord(c)};" for c in one_line(name))
    )


@given(st.text(), st.text())
def test_two_ids_never_become_one(one: str, other: str) -> None:
    assert (identifier("e", one) == identifier("e", other)) == (one == other)
    assert re.fullmatch(r"e_\w*", identifier("e", one), re.ASCII)


def test_a_label_has_its_name_in_bold() -> None:
    assert label(["line"], ["a", ""]) == '"<b>a</b><br/>line"'


@pytest.mark.parametrize(
    ("elements", "flows", "why"),
    [(80, 0, ""), (81, 0, "81 elements are more than the 80 that can be read"), (60, 501, "501 data flows are more")],
)
def test_what_is_too_large_is_refused_in_words(elements: int, flows: int, why: str) -> None:
    assessment = assess(large(elements, flows), library())
    assert mermaid_graph.too_large(assessment).startswith(why)
    source = text(assessment)
    assert ("Too large for this kind of diagram" in source) == bool(why)
    assert len(source) < mermaid_graph.MOST_CHARACTERS


def test_labels_that_are_too_long_together_are_refused() -> None:
    drawn = "".join(f"  e{i}: {{kind: process, name: '{'@' * 200} {i}'}}\n" for i in range(80))
    source = text(assess(parse_yaml(f"bioward: 1\nelements:\n{drawn}"), library()))
    assert "the labels of this system are too long" in source
