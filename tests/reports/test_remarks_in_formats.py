"""What people found, assume and leave out, in SARIF, in Mermaid and in the comment on a pull request."""

import re
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from bioward.reports import comment, mermaid, mermaid_graph
from bioward.reports.mermaid_text import identifier
from bioward.threats.finding import Assessment
from tests.reports.test_json_report import run as run_python
from tests.reports.test_mermaid import READ_BY_MERMAID, shown, understood
from tests.reports.test_remarks import MODEL, REMARKS, assessed
from tests.reports.test_sarif import run, schema

MOST_NOTED = 12


def rules(assessment: Assessment) -> dict[str, dict[str, Any]]:
    return {rule["id"]: rule for rule in run(assessment)["tool"]["driver"]["rules"]}


def results(assessment: Assessment) -> dict[str, dict[str, Any]]:
    return {result["ruleId"]: result for result in run(assessment)["results"]}


def notes(assessment: Assessment) -> dict[str, int]:
    """What the run notes, with the line that each note is on, 0 if none."""
    found = run(assessment)["invocations"][0]["toolExecutionNotifications"]
    return {
        note["message"]["text"]: sum(p["physicalLocation"]["region"]["startLine"] for p in note.get("locations", ()))
        for note in found
    }


def line_of(part: str) -> int:
    """The line of the model that begins so."""
    (line,) = (n for n, text in enumerate((MODEL + REMARKS).split("\n"), 1) if text.strip().startswith(part))
    return line


# ---------------------------------------------------------------------------- SARIF


def test_what_a_person_found_is_a_rule_of_its_own_with_its_title_and_severity() -> None:
    own = {id_: rule for id_, rule in rules(assessed()).items() if id_.startswith("OWN")}
    assert {id_: (r["shortDescription"]["text"], r["properties"]["security-severity"]) for id_, r in own.items()} == {
        "OWN/night": ("The guard leaves at night", "9.5"), "OWN/owner": ("Nobody owns it", "2.0"),
    }  # fmt: skip
    night = own["OWN/night"]
    assert night["properties"]["tags"] == ["security", "spoofing", "own-finding"]
    for said in ("Between two and five nobody watches.", "- Lock the turnstile", "- the night log"):
        assert said in night["help"]["text"]
        assert said in night["help"]["markdown"]
    assert "`bioward explain MODEL night`" in night["help"]["markdown"]
    assert "When it stays quiet" not in night["help"]["text"]


def test_what_a_person_found_is_a_result_like_any_other() -> None:
    night, finding = results(assessed())["OWN/night"], assessed().findings[0]
    assert night["message"]["text"] == (
        "The guard leaves at night. Severity critical, found by a person (Ann). Between two and five nobody watches. "
        "What could be done: Lock the turnstile."
    )
    assert (night["level"], night["properties"]["foundBy"]) == ("error", "a person (Ann)")
    (place,) = night["locations"]
    assert place["physicalLocation"]["region"]["startLine"] == line_of("night:")
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "door"
    assert night["partialFingerprints"]["bioward/v1"] == finding.fingerprint


def test_a_new_wording_or_severity_leaves_the_alert_the_same() -> None:
    new = (
        (MODEL + REMARKS).replace("The guard leaves", "Nobody is there").replace("severity: critical", "severity: low")
    )
    before, after = (results(assessed(text))["OWN/night"] for text in (MODEL + REMARKS, new))
    assert before["partialFingerprints"] == after["partialFingerprints"]
    assert (before["level"], after["level"]) == ("error", "note")


def test_what_is_found_out_of_scope_is_no_result_but_counted() -> None:
    found, assessment = run(assessed()), assessed()
    told = {result["partialFingerprints"]["bioward/v1"] for result in found["results"]}
    assert told == {f.fingerprint for f in assessment.findings}
    assert not told & {f.fingerprint for f, _ in assessment.out_of_scope}
    assert "OWN/paper" not in rules(assessment)
    assert not any("suppressions" in result for result in found["results"])
    counts = ("findings", "own", "assumptions", "exclusions", "outOfScope", "unasked")
    assert [found["properties"][name] for name in counts] == [3, 2, 2, 2, 3, 0]


def test_what_is_left_out_and_assumed_is_noted_where_it_is_written() -> None:
    assert list(notes(assessed()).items())[1:] == [
        (
            "Out of scope: boundary The bank: The bank has an audit of its own. "
            "Found there, and no result here: 3 findings.",
            line_of("bank: The"),
        ),
        ("Out of scope: data Card: Card data have a yearly audit.", line_of("card: Card")),
        (
            "Assumed of boundary The mall and holding Face in Face store: Guards are vetted. "
            "The reason: the contract asks for it.",
            line_of("vetted:"),
        ),
        ("Assumed: Power does not fail. The reason: there are batteries.", line_of("power:")),
    ]


def test_questions_that_nobody_is_asked_are_noted() -> None:
    left_out = assessed(f"{MODEL}out_of_scope:\n  faces: somebody else asks\n  door: somebody else asks\n")
    asked = len(left_out.unasked)
    said = f"Threats in scope hang on {asked} question" + "s" * (asked != 1)
    assert any(text.startswith(said) for text in notes(left_out)) == bool(asked)


@pytest.mark.parametrize("text", [MODEL, MODEL + REMARKS])
def test_it_keeps_to_the_schema(text: str) -> None:
    found = run(assessed(text))
    schema().validate({"version": "2.1.0", "runs": [found]})


# ---------------------------------------------------------------------------- Mermaid


def drawn(text: str = MODEL + REMARKS) -> str:
    return mermaid.render(assessed(text)).content.decode()


def test_the_diagram_is_drawn_like_this(snapshot: SnapshotAssertion) -> None:
    assert drawn() == snapshot


@READ_BY_MERMAID
def test_mermaid_draws_what_is_out_of_scope_in_a_class_of_its_own() -> None:
    (found,) = understood(drawn())
    grey = {node["id"] for node in found["nodes"] if "outside" in node["classes"]}
    left_out = {identifier("e", id_) for id_ in ("desk", "ledger", "clerk")}
    assert grey == {*left_out, "note_out_of_scope"}
    says = {node["id"] for node in found["nodes"] if "out of scope" in shown(node["text"])}
    assert says == left_out
    (bank,) = (box for box in found["boxes"] if box["id"] == identifier("b", "bank"))
    assert (bank["classes"], shown(bank["title"])[-1]) == (["outside"], "out of scope")
    looks = [(("stroke:#6b7784" in a["style"]), shown(a["text"])[-1] == "out of scope") for a in found["arrows"]]
    assert looks == [(False, False), (False, False), (True, True), (True, True)]
    assert [a["stroke"] for a in found["arrows"]] == ["thick", "thick", "normal", "normal"]
    dashes = [next(s for s in a["style"] if s.startswith("stroke-dasharray")) for a in found["arrows"]]
    assert dashes == [f"stroke-dasharray:{d}" for d in ("2 4", "2 4", "8 5", "2 4")]


@READ_BY_MERMAID
def test_mermaid_shows_marks_of_people_and_what_they_write() -> None:
    (found,) = understood(drawn())
    texts = {node["id"]: shown(node["text"]) for node in found["nodes"]}
    assert texts[identifier("e", "door")][-1] == "▲ 1† critical"
    assert texts["note_1"] == ["On the system", "○ 3† low"]
    assert texts["note_out_of_scope"] == [
        "Out of scope", "– The bank: The bank has an audit of its own.",
        "– data item Card: Card data have a yearly audit.",
    ]  # fmt: skip
    assert texts["note_assumed"] == [
        "Assumed", "– The mall and Face in Face store: Guards are vetted", "– Power does not fail",
    ]  # fmt: skip


def test_without_remarks_nothing_is_grey() -> None:
    assert not re.search("outside|scope|Assumed|†", drawn(MODEL))


def test_of_many_only_some_stand_beside_the_drawing() -> None:
    many = "".join(f"  a{i}: {{says: s{i}, because: b}}\n" for i in range(MOST_NOTED + 3))
    source = drawn(f"{MODEL}assumptions:\n{many}")
    assert "– s11<br/>… and 3 more" in source
    assert "– s12" not in source


def test_remarks_give_way_where_there_is_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = len(mermaid_graph.drawing(assessed(), remarked=False))
    monkeypatch.setattr(mermaid_graph, "MOST_CHARACTERS", bare)
    assert len(drawn()) == bare
    assert "note_assumed" not in drawn()
    assert "out of scope" in drawn()


# ---------------------------------------------------------------------------- the comment


def commented(text: str = MODEL + REMARKS) -> str:
    return comment.render(assessed(text)).content.decode()


def test_the_comment_is_told_like_this(snapshot: SnapshotAssertion) -> None:
    assert commented() == snapshot


def test_the_comment_says_who_found_it_and_what_is_left_out() -> None:
    (first,) = re.findall(r"(?m)^\| 1 \|.*$", commented())
    assert "The guard leaves at night: Between two and five nobody watches." in first
    assert "<br>OWN night on element Front door, found by a person (Ann)" in first
    assert "| Could be done: Lock the turnstile |" in first
    assert "2 things out of scope (3 findings there, not counted) · 2 assumptions: see below." in commented()
    assert (
        "- boundary The bank: The bank has an audit of its own. (`turnstile.yaml:36`; 3 findings there)" in commented()
    )
    assert not re.search("OWN|scope|ssum", commented(MODEL))


def test_a_comment_with_nothing_but_what_is_left_out_is_no_praise() -> None:
    source = comment.render(assessed("bioward: 1\nelements: {a: {kind: process}}\nout_of_scope: {a: gone}\n")).content
    assert b"No findings does not mean safe." in source


def test_many_remarks_do_not_make_a_comment_too_long() -> None:
    long = "@#&" * 60
    many = "".join(f"  a{i}: {{says: '{long}', because: '{long}', on: [door, mall, face, faces]}}\n" for i in range(99))
    source = commented(f"{MODEL}assumptions:\n{many}")
    assert len(source) < 20_000
    assert re.search(r"(?m)^… and \d+ more, which the whole report tells\.$", source)
    assert " and 1 more; " in source


# ---------------------------------------------------------------------------- all of them

BYTES = """
import hashlib
from bioward.reports import comment, mermaid, sarif
from tests.reports.test_remarks import assessed
for format in (sarif.render, mermaid.render, comment.render):
    print(hashlib.sha256(format(assessed()).content).hexdigest())
"""


def test_two_runs_give_the_same_bytes_under_any_hash_seed() -> None:
    one, other = (run_python(BYTES, seed) for seed in ("1", "2"))
    assert one == other
    assert len(one.split()) == 3
