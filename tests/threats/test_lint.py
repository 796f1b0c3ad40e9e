"""What is amiss in a catalogue of threats whose files are sound one by one."""

from pathlib import Path

import pytest

from bioward.threats.condition import parse_condition
from bioward.threats.expression import And
from bioward.threats.lint import lint
from bioward.threats.reachable import unreachable
from bioward.threats.scope import Scope, Signature
from bioward.threats.selftest import cases
from bioward.threats.threat import Condition
from tests.threats.threat_texts import TEXT, changed, library, without

FILE = "ORG-STO-01-made-up.yaml"


def amiss(folder: Path, *texts: str, built_in: bool = False) -> list[str]:
    """`line: message (hint)` of everything that is amiss in files with these texts."""
    found = library(folder, *texts)
    threats = [t for id_, t in found.threats.items() if id_.startswith("ORG")]
    problems = lint(threats, found, {t.id: cases(t, found) for t in threats}, built_in=built_in)
    return [str(p).replace(f"{folder}/", "").replace(f"{FILE}:", "") for p in problems]


def test_nothing_is_amiss_in_a_sound_file(tmp_path: Path) -> None:
    assert amiss(tmp_path, TEXT) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("title: Store that asks nobody", "title: Store that asks nobody."), "3:1: the title ends with a dot"),
        (("title: Store that", "title: store that"), "3:1: the title begins with a small letter"),
        (("title: Store that", f"title: {'Very ' * 18}old store that"), "3:1: the title is longer than 90 characters"),
        (("references: [CWE-306]\n", ""), "2:5: no reference tells where this comes from"),
        (("references: [CWE-306]", "references: []"), "7:1: no reference tells where this comes from"),
        (("why: A test.", "why: TODO a reason"), "8:6: TODO is still to be written"),
        (('"{store} gives out {d}"', "open"), "10:5: the message of 'open' names nothing (name {store} in it)"),
        (
            ("why: A test.", "swallows: [BIO-STO-99]\nwhy: A test."),
            "8:1: there is no threat BIO-STO-99 to tell under this one (did you mean 'BIO-STO-09'?)",
        ),
        (("why: A test.", "aliases: [BIO-STO-01]\nwhy: A test."), "8:1: BIO-STO-01 is another threat's id too"),
        (
            ("when: mass(store)", "when: store.auth == mfa"),
            "10:5: open: 'store.auth == mfa' can never hold here",
        ),
        (
            ("set: {store.auth: mfa}", "set: {store.audit: append_only}"),
            "19:1: no example is cleared by 'Ask who is there'",
        ),
    ],
)
def test_one_thing_is_amiss(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    assert amiss(tmp_path, changed(change)) == [said]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (["capture(store)", "broker(store)"], ["capture(store) and broker(store)"]),
        (["capture(store)", "store.kind == gateway or store.auth == none"], ["store.kind == gateway"]),
        (
            ["not capture(store)", "store.kind == capture_device"],
            ["not capture(store) and store.kind == capture_device"],
        ),
        (["any(sens(d) for d in store.holds)", "all(bio(d) for d in store.holds)"], []),
        (
            ["any(names_person(d) and bio(d) for d in store.holds)"],
            ["any(names_person(d) and bio(d) for d in store.holds)"],
        ),
        (["all(bio(d) for d in store.holds if not bio(d))"], []),
        (["capture(store) or broker(store)", "store.auth == none"], []),
        (["store.kind == gateway", "not store.pad == none"], []),
        (["store.kind == gateway", "store.pad == none"], ["store.kind == gateway and store.pad == none"]),
    ],
)
def test_conditions_that_no_model_can_make_true_are_found(tmp_path: Path, parts: list[str], said: list[str]) -> None:
    """The checker refuses most of them when the file is read, so they are put together here."""
    found = library(tmp_path, TEXT)
    limb = found.threats["ORG-STO-01"].limbs[0]
    signatures = {p.name: Signature(p.name, tuple(t for _, t in p.arguments)) for p in found.predicates.values()}
    scope = Scope(signatures).having("store", "store")
    expression = And(tuple(parse_condition(part, scope) for part in parts))
    when = Condition(limb.when.text, expression, limb.when.variables)
    assert list(unreachable(limb._replace(when=when, modifiers=()), found.predicates)) == said


@pytest.mark.parametrize(
    ("part", "title", "said"),
    [
        ("question", "nothing says whether anyone is asked", "21:1: no example is a question"),
        ("clear", "people sign in", ""),
    ],
)
def test_an_outcome_without_an_example_is_told(tmp_path: Path, part: str, title: str, said: str) -> None:
    text = without(title).replace(f"  {part}:\n  mitigated", "  mitigated")
    assert amiss(tmp_path, text) == ([said] if said else [])


def test_a_limb_and_a_mitigation_without_an_example_are_told(tmp_path: Path) -> None:
    limb = '  - {id: other, subject: flow, when: flow.medium == network, message: "{flow}"}\n'
    told = amiss(tmp_path, changed(("mitigations:\n", f"{limb}mitigations:\n  - {{title: Cut it, remove: flow}}\n")))
    assert told == ["18:5: no example is flagged by 'other'", "20:1: no example is cleared by 'Cut it'"]


def test_ids_of_the_library_are_not_for_teams(tmp_path: Path) -> None:
    found = library(tmp_path, TEXT, id_="BIO-TST-01")
    threat = found.threats["BIO-TST-01"]
    (problem,) = lint([threat], found, {threat.id: cases(threat, found)}, built_in=False)
    assert problem.message == "ids like this one are for the built-in threats"


def test_two_threats_cannot_have_had_one_id(tmp_path: Path) -> None:
    text = changed(("why: A test.", "aliases: [ORG-OLD-01]\nwhy: A test."))
    told = amiss(tmp_path, text, text)
    assert [line.rpartition(": ")[2] for line in told] == ["ORG-OLD-01 is another threat's id too"] * 2


def test_words_that_nothing_uses_are_told_of_the_built_in_library(tmp_path: Path) -> None:
    found = library(tmp_path, TEXT)
    used = {p.name for p in found.predicates.values()}
    assert not any(
        "uses 'sens'" in line or "uses 'mass_subjects'" in line for line in amiss(tmp_path, TEXT, built_in=True)
    )
    assert {"sens", "mass"} <= used
