"""The view model is what its page says, and plain data."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bioward.reports import diagram
from bioward.reports.beside import Beside, Letterhead
from bioward.reports.view import SCHEMA, plain, view
from bioward.reports.view_summary import percents
from bioward.threats.finding import Assessment
from tests.reports.assessments import EXAMPLES, HOSTILE, example, hostile
from tests.reports.browsing import frameworks
from tests.reports.storeys import storeys
from tests.reports.test_remarks import assessed

PAGE = (Path(__file__).parents[2] / "docs" / "view-model.md").read_text(encoding="utf-8")
ROWS = re.findall(r"(?m)^\| (`[^|]+) \|", PAGE.split("## The view")[1])


def documented() -> set[str]:
    """The keys of the page, each in full: one that begins with a dot stands beside the one before it."""
    found: set[str] = set()
    for row in ROWS:
        before = ""
        for key in re.findall("`([^`]+)`", row):
            before = before.rpartition(".")[0] + key if key.startswith(".") else key
            found.add(before.removesuffix("[]"))
    return found


def keys(value: Any, name: str = "") -> Iterator[str]:
    """The keys of a view as the page writes them."""
    match value:
        case dict():
            for key, each in value.items():
                yield from keys(each, f"{name}.{key}" if name else key)
        case list():
            for each in value:
                yield from keys(each, f"{name}[]")
            yield name
        case _:
            yield name.removesuffix("[]")


def subjects(found: set[str]) -> set[str]:
    """What has a type, an id and a name is told of as one thing."""
    return {re.sub(r"(subject|place)\.(type|id|name)$", r"\1", key) for key in found}


def traced(assessment: Assessment) -> Assessment:
    return replace(assessment, frameworks=frameworks())


def test_every_key_is_told_and_every_key_that_is_told_is_there() -> None:
    seen: set[str] = set()
    for name in EXAMPLES:
        seen |= subjects(set(keys(view(traced(example(name))))))
    first, second, *rest = example().findings
    told = replace(example(), findings=(first, *rest), told_under=((second, first.fingerprint),))
    gone = replace(example().library, off={"X": "why"}, resting={"X": first.threat})
    seen |= subjects(set(keys(view(replace(told, library=gone)))))
    seen |= subjects(set(keys(view(hostile("quote")))))
    seen |= subjects(set(keys(view(assessed()))))
    seen |= subjects(set(keys(view(replace(example(), unasked=example().questions[:1])))))
    seen |= subjects(set(keys(view(storeys(), Beside(draw=diagram.attempts)))))
    leaves = {key for key in seen if not any(other.startswith((f"{key}.", f"{key}[].")) for other in seen)}
    assert leaves == documented()


@pytest.mark.parametrize("name", [*EXAMPLES[::4], *HOSTILE])
def test_it_is_plain_data_in_which_no_text_hides(name: str) -> None:
    told = view(traced(hostile(name) if name in HOSTILE else example(name)))
    assert json.loads(json.dumps(told)) == told
    assert told["schema"] == SCHEMA
    assert not re.search("[\u202e\u2066\u200b\n\r]", json.dumps(told, ensure_ascii=False))


def test_no_key_is_hidden_by_what_dictionaries_can_do() -> None:
    names = {part for key in keys(view(traced(example()))) for part in re.split(r"[.\[\]]+", key)}
    assert names & set(dir(dict)) == set()


@pytest.mark.parametrize("value", [True, None, {1, 2}, object()])
def test_what_is_not_plain_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        plain({"key": [value]})


def test_the_letterhead_has_its_own_title_or_that_of_the_system() -> None:
    assert view(example())["report"]["title"] == example().system.title
    assert view(example(), Beside(Letterhead(title="Ours")))["report"]["title"] == "Ours"


@pytest.mark.parametrize(
    ("parts", "shares"),
    [([0, 0, 0], [0, 0, 0]), ([1, 0, 999], [1, 0, 99]), ([1, 1, 1], [34, 33, 33]), ([5, 0, 0], [100, 0, 0])],
)
def test_shares_make_a_hundred_and_nothing_is_told_as_none(parts: list[int], shares: list[int]) -> None:
    assert percents(parts) == shares


def test_what_to_do_first_answers_a_finding_each() -> None:
    first = view(example())["summary"]["first"]
    answered: set[int] = set()
    for each in first:
        assert set(each["findings"]) - answered
        answered |= set(each["findings"])
