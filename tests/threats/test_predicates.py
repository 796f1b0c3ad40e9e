"""The named conditions and decision tables of the library mean what their examples say, clause by clause."""

import pytest

from bioward.models.draft import Sources
from bioward.threats.catalogue import BUILT_IN
from bioward.threats.condition import parse_condition
from bioward.threats.expression import Expression
from bioward.threats.library import load_library
from bioward.threats.mutants import mutants
from bioward.threats.nodes import Predicate
from bioward.threats.program import Program, compile_condition
from bioward.threats.scope import Scope, Table
from bioward.threats.terms_file import TermsReader
from tests.threats.predicate_cases import FAILS, HOLDS, OPEN, Asked, Example, asked, read_examples, rows, types_of

LIBRARY = load_library()
TERMS = TermsReader(Sources(), [], Scope())
TERMS.read([BUILT_IN], {})
TABLES = TERMS.scope.tables
NAMED = {name: p for name, p in LIBRARY.predicates.items() if ", row " not in name}
TYPES = types_of(NAMED.values()) | {name: table.arguments for name, table in TABLES.items()}
EXAMPLES = read_examples(BUILT_IN / "predicate_examples.yaml", TYPES)


def of(name: str) -> list[Asked]:
    return [asked(e, TYPES[name], LIBRARY) for e in (*EXAMPLES.predicates, *EXAMPLES.tables) if e.name == name]


@pytest.mark.parametrize("example", EXAMPLES.predicates, ids=str)
def test_a_condition_comes_to_what_its_example_says(example: Example) -> None:
    got = asked(example, TYPES[example.name], LIBRARY).comes_to(LIBRARY.predicates[example.name].program)
    assert (got,) == example.expected


@pytest.mark.parametrize("name", NAMED)
def test_every_condition_has_an_example_that_holds_and_one_that_fails(name: str) -> None:
    said = {e.expected[0] for e in EXAMPLES.predicates if e.name == name}
    assert {HOLDS, FAILS} <= said


@pytest.mark.parametrize("name", NAMED)
def test_every_clause_of_a_condition_is_noticed_by_an_example(name: str) -> None:
    predicate, examples = LIBRARY.predicates[name], of(name)
    unnoticed = [
        (mutant.change, mutant.clause)
        for mutant in mutants(predicate.expression)
        if all(one.comes_to(changed(predicate, mutant.expression)) == one.example.expected[0] for one in examples)
    ]
    assert {clause for _, clause in unnoticed} == {e.clause for e in EXAMPLES.excuses if e.name == name}, unnoticed


# ---------------------------------------------------------------------------- decision tables


@pytest.mark.parametrize("example", EXAMPLES.tables, ids=str)
def test_a_table_gives_the_answers_that_its_example_says(example: Example) -> None:
    one, table = asked(example, TYPES[example.name], LIBRARY), TABLES[example.name]
    outcomes = {value: one.comes_to(asking(table, value)) for value in table.values}
    said = dict.fromkeys(example.expected, HOLDS) | dict.fromkeys(example.perhaps, OPEN)
    assert outcomes == {value: said.get(value, FAILS) for value in table.values}


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_answer_of_a_table_has_an_example(table: Table) -> None:
    said = {answer for e in EXAMPLES.tables if e.name == table.name for answer in e.expected}
    assert said == set(table.values)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_clause_of_a_table_is_noticed_by_an_example(table: Table) -> None:
    examples = of(table.name)
    outcomes = [{row: one.comes_to(row.program) for row in rows(table.name, LIBRARY.predicates)} for one in examples]
    unnoticed = [
        (row.name, mutant.change, mutant.clause)
        for row in rows(table.name, LIBRARY.predicates)
        for mutant in mutants(row.expression)
        if all(
            answers(table, had) == answers(table, had | {row: one.comes_to(changed(row, mutant.expression))})
            for one, had in zip(examples, outcomes, strict=True)
        )
    ]
    excused = {e.clause for e in EXAMPLES.excuses if e.name == table.name}
    assert {clause for _, _, clause in unnoticed} == excused, unnoticed


def answers(table: Table, rows_: dict[Predicate, str]) -> list[tuple[str, str]]:
    """The answers that rows may give, down to the first that surely holds; of a table of several, all of them."""
    values = dict(table.rows)
    found: list[tuple[str, str]] = []
    for row, outcome in rows_.items():
        if outcome != FAILS:
            found.append((values[row.name], outcome))
            if outcome == HOLDS and not table.several:
                break
    return sorted(set(found))


def asking(table: Table, value: str) -> Program:
    """The program of `export_tier(a) == value`, or `value in regimes(a)`."""
    names = {f"v{i}": type_ for i, type_ in enumerate(table.arguments)}
    call = f"{table.name}({', '.join(names)})"
    text = f"{value} in {call}" if table.several else f"{call} == {value}"
    return compile_condition(parse_condition(text, TERMS.scope.about(names)), tuple(names))


def changed(predicate: Predicate, expression: Expression) -> Program:
    return compile_condition(expression, tuple(name for name, _ in predicate.arguments))
