"""docs/conditions.md tells the condition language as it is: its examples are conditions, its tables are complete."""

import re
from pathlib import Path

import pytest

from bioward.models.draft import Sources
from bioward.models.yaml_nodes import compose
from bioward.threats.amounts import MAX_FACTORS
from bioward.threats.catalogue import BUILT_IN
from bioward.threats.condition import MAX_DEPTH, MAX_LENGTH, MAX_LOOPS, parse_condition
from bioward.threats.conditions import MAX_WEIGHT, ConditionReader
from bioward.threats.expression import MAX_HOPS, MAX_STEPS
from bioward.threats.library import load_library
from bioward.threats.path_terms import KEYWORDS
from bioward.threats.program import compile_condition
from bioward.threats.references import a
from bioward.threats.scope import BUILTINS, Mistakes, Scope
from bioward.threats.terms import COLLECTIONS, MEMBERS, STEPS, SUBJECTS
from bioward.threats.terms_file import MAX_ROWS, TermsReader
from tests.threats.predicate_cases import THING, Example, asked, small

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "conditions.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"(?ms)^```(condition|modifier)\n(.*?)^```$", PAGE)
CONDITIONS = [(kind, text) for kind, block in BLOCKS for text in block.strip().split("\n\n")]
LIBRARY = load_library()
TERMS = TermsReader(Sources(), [], Scope())
TERMS.read([BUILT_IN], {})
VARIABLES = {type_: type_ for type_ in SUBJECTS} | {"a": "element", "b": "element"}


def scope(text: str) -> Scope:
    """The scope of an example: every subject that it names, and the two elements."""
    return TERMS.scope.about({name: VARIABLES[name] for name in re.findall(r"\w+", text) if name in VARIABLES})


def table(name: str) -> list[list[str]]:
    """The rows of a table of the page, without the marks of code."""
    lines = PAGE.partition(f"<!-- table: {name} -->\n")[2].partition("\n\n")[0].splitlines()
    return [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in lines[2:]]


@pytest.mark.parametrize(("kind", "text"), CONDITIONS)
def test_an_example_is_a_condition(kind: str, text: str) -> None:
    parse_condition(text, scope(text)._replace(judging=kind == "modifier"))


@pytest.mark.parametrize(("written", "told"), table("errors"))
def test_an_error_is_told_as_the_page_says(written: str, told: str) -> None:
    with pytest.raises(Mistakes) as caught:
        parse_condition(written, scope(written))
    assert [mistake.message for mistake in caught.value.mistakes] == [told]


@pytest.mark.parametrize(("element", "written", "told"), table("answers"))
def test_an_answer_is_as_the_page_says(element: str, written: str, told: str) -> None:
    attributes = compose(element, "page")
    assert attributes is not None
    example = Example(written, (told,), (), (THING,), small("element", attributes), attributes.span)
    program = compile_condition(parse_condition(written, scope(written)), ("a",))
    assert asked(example, ("element",), LIBRARY).comes_to(program) == told


def test_what_makes_no_sense_is_an_error() -> None:
    reader = ConditionReader(Sources(), [], TERMS.scope, TERMS.known)
    reader.condition(compose("a.kind == gateway and a.pad == none", "page"), {"a": "element"})
    assert [problem.message for problem in reader.problems] == ["gateway cannot have 'pad'"]


def test_every_subject_is_told() -> None:
    assert [name for name, _ in table("subjects")] == list(SUBJECTS)


def test_every_step_is_told_with_what_it_leads_to() -> None:
    assert [tuple(row) for row in table("steps")] == sorted(
        (type_, name, a(leads)) for (type_, name), leads in STEPS.items()
    )


def test_every_collection_is_told() -> None:
    told = [(of, name) for of, name, _ in table("collections")]
    assert told == [*sorted(MEMBERS), *(("the system", name) for name in sorted(COLLECTIONS))]


def test_every_keyword_of_a_path_is_told() -> None:
    told = {cells[0].partition("=")[0]: cells[1].replace("element or flow", "an element or a flow")
            for cells in table("keywords")}  # fmt: skip
    assert told == KEYWORDS | {"hops": ""}
    assert f"up to {MAX_HOPS}" in PAGE


def test_every_word_of_the_language_is_told() -> None:
    words = (*BUILTINS, "and", "or", "not", "in")
    assert [word for word in words if not re.search(rf"`[^`]*\b{word}\b[^`]*`", PAGE)] == []


def test_the_limits_are_those_of_the_language() -> None:
    limits = [MAX_LENGTH, MAX_DEPTH, MAX_LOOPS, MAX_STEPS, MAX_FACTORS, MAX_WEIGHT, MAX_ROWS]
    assert [int(number) for _, number in table("limits")] == limits


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", PAGE)
    assert len(links) > 6
    assert [link for link in links if "://" not in link and not (ROOT / "docs" / link).exists()] == []
