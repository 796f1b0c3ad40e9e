"""A clause that can be left out or turned round without any example noticing is told."""

from pathlib import Path

import pytest

from bioward.threats.condition import parse_condition
from bioward.threats.mutants import mutants
from bioward.threats.mutate import Mutation, mutation
from bioward.threats.scope import Scope, Signature, Table
from bioward.threats.selftest import cases
from bioward.threats.threat import Threat
from bioward.threats.wording import words
from tests.threats.examples import LIBRARY as BUILT_IN
from tests.threats.threat_texts import ID, TEXT, changed, library, without

SIGNATURES = {p.name: Signature(p.name, tuple(t for _, t in p.arguments)) for p in BUILT_IN.predicates.values()}
SCOPE = Scope(SIGNATURES, {name: p.value for name, p in BUILT_IN.parameters.items()})


def mutated(folder: Path, text: str) -> Mutation:
    found = library(folder, text)
    threat = found.threats[ID]
    return mutation(threat, cases(threat, found))


def survivors(folder: Path, text: str) -> set[tuple[str, str, str]]:
    return {(c.place, c.change, c.clause) for c in mutated(folder, text).survivors}


# ---------------------------------------------------------------------------- what is changed


@pytest.mark.parametrize(
    ("condition", "changes"),
    [
        ("e.auth == none", ["not e.auth == none"]),
        (
            "e.auth == none and bio(d)",
            ["bio(d)", "e.auth == none", "not e.auth == none and bio(d)", "e.auth == none and not bio(d)"],
        ),
        (
            "e.auth == none or bio(d)",
            ["bio(d)", "e.auth == none", "not e.auth == none or bio(d)", "e.auth == none or not bio(d)"],
        ),
        ("not bio(d)", ["bio(d)"]),
        (
            "any(bio(x) for x in e.holds)",
            ["all(bio(x) for x in e.holds)", "any(always for x in e.holds)", "any(not bio(x) for x in e.holds)"],
        ),
        (
            "all(bio(x) for x in e.holds if rec(x))",
            [
                "any(bio(x) for x in e.holds if rec(x))",
                "all(bio(x) for x in e.holds)",
                "all(bio(x) for x in e.holds if not rec(x))",
                "all(not bio(x) for x in e.holds if rec(x))",
            ],
        ),
        (
            "path(e, o, carrying=rec, avoiding={pad, gated})",
            [
                "path(e, o, avoiding={pad, gated})",
                "path(e, o, carrying=rec, avoiding=gated)",
                "path(e, o, carrying=rec, avoiding=pad)",
                "not path(e, o, carrying=rec, avoiding={pad, gated})",
            ],
        ),
        (
            "people(x for x in e.holds if bio(x)) >= 5",
            ["people(x for x in e.holds if bio(x)) < 5", "people(x for x in e.holds if not bio(x)) >= 5"],
        ),
    ],
)
def test_each_clause_is_left_out_or_turned_round(condition: str, changes: list[str]) -> None:
    scope = SCOPE.having("e", "element").having("o", "element").having("d", "data")
    found = [words(m.expression) for m in mutants(parse_condition(condition, scope))]
    assert sorted(found) == sorted(changes)


@pytest.mark.parametrize(
    ("condition", "changes"),
    [
        ("tier(e) == high", ["tier(e) by row 1 or 3"]),
        (
            "assurance(e, o, of=auth) < assurance(o, e, of=auth)",
            ["assurance(e, o, of=auth) below assurance(o, e, of=auth)"],
        ),
    ],
)
def test_what_was_written_as_one_comparison_is_turned_round_as_one(condition: str, changes: list[str]) -> None:
    rows = (("tier, row 1", "high"), ("tier, row 2", "low"), ("tier, row 3", "high"))
    tables = {"tier": Table("tier", ("element",), ("high", "low"), rows)}
    scope = SCOPE._replace(tables=tables).having("e", "element").having("o", "element")
    found = mutants(parse_condition(condition, scope))
    assert [(m.clause, m.change) for m in found] == [(change, "turned round") for change in changes]


@pytest.mark.parametrize(
    "condition",
    [
        "e.auth < mfa",
        "e.kind not in {gateway, cache}",
        "e.auth != default and not (bio(d) or rec(d))",
        "(bio(d) or rec(d)) and e == o",
        "national_id not in d.linkage",
        "d.retention > days(30)",
        "system.as_of >= date(2026, 9, 1)",
        "d.retention == indefinite",
        'e.country != "CN"',
        "e.country == o.country",
        "leads(e, e, through=compares)",
        "path(e, o, through=(compares, eff), hops=2)",
        "not cut(e, o, by={pad, gated})",
        "people(x for x in e.holds if bio(x)) >= mass_subjects",
        "len(x for x in e.holdings if bio(x.item)) >= 2",
        "len(d.linkage & {name, phone}) >= 2",
        "sum(x.subjects for x in e.holds) > 5",
        'any("evidence" in x.purpose for x in stores)',
        "weaker(e, o, {auth, key_location, encryption_at_rest})",
        "assurance(e, o, of=auth) <= otp",
        "assurance(e, o, of=auth, avoiding=pad) < mfa",
        "all(bio(x) for x in e.holds if rec(x) and not bio(x))",
    ],
)
def test_a_condition_reads_back_from_its_wording(condition: str) -> None:
    scope = SCOPE.having("e", "element").having("o", "element").having("d", "data")
    expression = parse_condition(condition, scope)
    assert parse_condition(words(expression), scope) == expression


def test_conditions_read_back_from_their_wording(threat: Threat) -> None:
    for limb in threat.limbs:
        for condition in (limb.when, *(m.when for m in limb.modifiers)):
            said = words(condition.expression)
            if " by row " not in said:  # the answers of tables are told by their rows
                scope = SCOPE.about({limb.subject: limb.subject}, judging=True)
                assert parse_condition(said, scope) == condition.expression


# ---------------------------------------------------------------------------- what is noticed


def test_a_file_with_enough_examples_has_no_survivors(tmp_path: Path) -> None:
    done = mutated(tmp_path, TEXT)
    assert done.changes == 8
    assert (done.survivors, done.stale) == ((), ())


@pytest.mark.parametrize(
    ("example", "survivor"),
    [
        ("nothing sensitive is kept", ("when", "left out", "any(sens(d) for d in store.holds)")),
        ("people sign in", ("when", "left out", "store.auth == none")),
        ("nobody is asked for the templates of many", ("many people", "left out", "raise 1")),
    ],
)
def test_without_an_example_its_clause_is_told(tmp_path: Path, example: str, survivor: tuple[str, str, str]) -> None:
    text = without(example).replace("title: nothing says", "title: still nothing says")
    if example == "people sign in":  # what is not said notices too
        text = text[: text.index("  question:")] + text[text.index("  mitigated:") :]
    assert survivor in survivors(tmp_path, text)


def test_a_severity_that_is_not_stated_notices_nothing(tmp_path: Path) -> None:
    told = survivors(tmp_path, changed(("      severity: medium\n", ""), ("      severity: high\n", "")))
    assert told == {("many people", "left out", "raise 1"), ("many people", "turned round", "mass(store)")}


def test_a_clause_that_cannot_be_noticed_may_be_excused(tmp_path: Path) -> None:
    when = "store.auth == none\n", "store.auth == none\n      and store.kind != gateway\n"
    assert survivors(tmp_path, changed(when)) == {("when", "left out", "store.kind != gateway")}
    excuse = (
        '    message: "{store}',
        '    equivalent: [{clause: store.kind != gateway, because: a test}]\n    message: "{store}',
    )
    assert survivors(tmp_path, changed(when, excuse)) == set()


def test_an_excuse_that_is_not_needed_is_told(tmp_path: Path) -> None:
    excuse = (
        '    message: "{store}',
        '    equivalent: [{clause: store.auth == none, because: a test}]\n    message: "{store}',
    )
    done = mutated(tmp_path, changed(excuse))
    assert [(limb.id, one.clause, one.span.line) for limb, one in done.stale] == [("open", "store.auth == none", 15)]


def test_every_clause_of_the_built_in_conditions_is_needed(threat: Threat) -> None:
    done = mutation(threat, cases(threat, BUILT_IN))
    assert [(c.place, c.change, c.clause) for c in done.survivors] == []
    assert done.stale == ()
