"""Decision tables: the first row that holds gives the answer, and an open row leaves it open only where it matters."""

from pathlib import Path

import pytest

from bioward.threats.scope import Mistakes
from tests.threats.asked import NO, OPEN, YES, asked, read

TABLES = """\
bioward-tables: 1
tables:
  tier:
    of: {e: element}
    answers: [high, middle, low]
    rows:
      - {when: e.audit == none, answer: high}
      - {when: e.auth in strong, answer: low}
      - {when: e.update_signed == no, answer: high}
      - {answer: middle}
    means: how much to ask
  gaps:
    of: {e: element}
    answers: [log, login, update, other]
    several: yes
    rows:
      - {when: e.audit == none, answer: log}
      - {when: e.auth in {none, default}, answer: login}
      - {when: e.update_signed == no, answer: update}
      - {when: e.audit == mutable, answer: log}
    means: what is missing
  pair:
    of: {e: element, f: flow}
    answers: [same, apart]
    rows:
      - {when: f.source == e, answer: same}
    means: whose flow it is
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("words")
    text = TABLES.replace("e.auth in {none, default}", '"e.auth in {none, default}"')
    (found / "tables.yaml").write_text(text, encoding="utf-8")
    return found


def answer(text: str, said: str, folder: Path) -> str:
    of = f"elements: {{e: {{kind: process, {said}}}, g: {{kind: gateway}}}}\nflows: [e -> g]\n"
    return asked(text, of, folder=folder)["e"]


@pytest.mark.parametrize(
    ("said", "high", "middle", "low"),
    [
        ("audit: none, auth: mfa, update_signed: no", YES, NO, NO),
        ("audit: mutable, auth: mfa, update_signed: no", NO, NO, YES),
        ("audit: mutable, auth: otp, update_signed: no", YES, NO, NO),
        ("audit: mutable, auth: otp, update_signed: yes", NO, YES, NO),
        # open rows
        ("auth: otp, update_signed: no", YES, NO, NO),  # both rows that may hold say high
        ("auth: mfa, update_signed: no", OPEN, NO, OPEN),
        ("auth: otp, update_signed: yes", OPEN, OPEN, NO),
        ("audit: mutable, update_signed: no", OPEN, NO, OPEN),
        ("audit: none", YES, NO, NO),
        ("audit: none or mutable", OPEN, OPEN, OPEN),
    ],
)
def test_the_first_row_that_holds_gives_the_answer(said: str, high: str, middle: str, low: str, folder: Path) -> None:
    for word, expected in {"high": high, "middle": middle, "low": low}.items():
        assert answer(f"tier(element) == {word}", said, folder) == expected
        assert answer(f"tier(element) in {{{word}}}", said, folder) == expected
        denied = {YES: NO, NO: YES, OPEN: OPEN}[expected]
        assert answer(f"tier(element) != {word}", said, folder) == denied


def test_one_of_several_answers_is_sure_where_each_alone_is_open(folder: Path) -> None:
    said = "auth: otp, update_signed: yes"
    assert answer("tier(element) in {high, middle}", said, folder) == YES
    assert answer("tier(element) == high or tier(element) == middle", said, folder) == OPEN
    assert answer("tier(element) not in {high, middle}", said, folder) == NO


@pytest.mark.parametrize(
    ("said", "log", "login", "update"),
    [
        ("audit: none, auth: none, update_signed: no", YES, YES, YES),
        ("audit: mutable, auth: mfa, update_signed: yes", YES, NO, NO),
        ("audit: append_only, auth: none", NO, YES, OPEN),
        ("auth: default", OPEN, YES, OPEN),
    ],
)
def test_each_row_of_a_table_of_several_gives_its_own(
    said: str, log: str, login: str, update: str, folder: Path
) -> None:
    for word, expected in {"log": log, "login": login, "update": update, "other": NO}.items():
        assert answer(f"{word} in gaps(element)", said, folder) == expected
        assert answer(f"{word} not in gaps(element)", said, folder) == {YES: NO, NO: YES, OPEN: OPEN}[expected]


def test_a_table_without_a_last_row_has_no_answer_for_what_is_left(folder: Path) -> None:
    text = "any(pair(element, f) in {same, apart} for f in flows)"
    of = "elements: {e: {kind: process}, g: {kind: gateway}}\nflows: [e -> g]\n"
    assert asked(text, of, folder=folder) == {"e": YES, "g": NO}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tier(element) == hihg", "1:18 'hihg' is not an answer of tier (did you mean 'high'?)"),
        ("tier(element) < high", "1:1 < does not fit a table (write tier(…) == high)"),
        ("high in tier(element)", "1:9 in does not fit a table (write tier(…) == high)"),
        ("tier(element) == {high}", "1:1 == does not fit a table (write tier(…) == high)"),
        ("gaps(element) == log", "1:1 == does not fit a table (write log in gaps(…))"),
        ("tier() == high", "1:1 tier takes an element"),
        ("tier(e=element) == high", "1:1 tier takes an element"),
        ("pair(element, element) == same", "1:15 pair wants a flow, and 'element' is an element"),
        ("tier(element)", "1:1 tier is not true or false (compare it with something)"),
        ("any(tier(tier) == high for tier in elements)", "1:28 'tier' already means something (choose another name)"),
    ],
)
def test_a_mistake_with_a_table_is_told_at_its_place(text: str, expected: str, folder: Path) -> None:
    with pytest.raises(Mistakes) as caught:
        read(text, folder=folder)
    (found,) = caught.value.mistakes
    assert f"{found.line}:{found.column} {found.message}" + (f" ({found.hint})" if found.hint else "") == expected
