"""Reading a model: what is understood, what is refused, and where it says so."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from bioward.models.problems import ModelError
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder
from bioward.models.yaml_reader import read_yaml
from tests.models.reading import model, problems, problems_of, shown, told

MISSPELT = """\
bioward: 1
boundaries:
  shop: {physical: public}
elements:
  reader: {kind: capture_devise, in: shop}
  matcher: {kind: comparator, in: shopp, fail_mod: closed}
  crm: {kind: enterprise_store, auth: strnog}
flow:
  - reader -> matcher
"""


# ---------------------------------------------------------------------------- misspelt words


def test_five_misspellings_are_five_problems_each_with_its_place_its_line_and_the_right_word() -> None:
    found = [(p.span.line, p.span.column, p.hint) for p in problems_of(MISSPELT)]
    assert found == [
        (5, 18, "did you mean 'capture_device'?"),
        (6, 35, "did you mean 'shop'?"),
        (6, 42, "did you mean 'fail_mode'?"),
        (7, 39, "did you mean 'strong'?"),
        (8, 1, "did you mean 'flows'?"),
    ]
    assert problems_of(MISSPELT)[3].line == "  crm: {kind: enterprise_store, auth: strnog}"


def test_an_attribute_of_another_kind_names_the_kinds_that_can_have_it() -> None:
    (problem,) = problems("elements: {crm: {kind: enterprise_store, pad: active}}")
    assert problem.message == "an enterprise_store cannot have 'pad'"
    assert "capture_device" in problem.hint


def test_the_end_of_an_arrow_has_a_place_of_its_own() -> None:
    (problem,) = problems("elements: {a: {kind: process}}\nflows:\n  - 'a -> bb': {}\n  - a -> a\n")
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (4, 11, 13)


@pytest.mark.parametrize("text", ["a - b", "a ->", "-> b", "a -> b -> c", "a b -> c", "->", ""])
def test_what_is_not_an_arrow_is_told(text: str) -> None:
    assert any("is not a flow" in m for m in told(f"elements: {{a: {{kind: process}}}}\nflows: ['{text}']"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("system: [a]", "a text is wanted here"),
        ("elements: [a]", "a mapping is wanted here ('key: value')"),
        ("elements: {a: {}}", "element 'a' has no kind"),
        ("elements: {a: {kind: process, auth: {x: 1}}}", "auth: a value is wanted, not a mapping"),
        ("elements: {a b: {kind: process}}", "'a b' is not an id: ids have no spaces"),
        ("elements: {a: {kind: process, auth: }}", "auth: '' is not a value"),
        ("elements: {a: {kind: process, purpose: ['']}}", "a text is wanted here"),
        ("elements: {a: {kind: process, purpose: }}", "purpose: nothing is written here"),
        ("elements: {a: {kind: process, purpose: [x, unknown]}}", "purpose: 'unknown' stands alone"),
        ("elements: {a: {kind: store, auth: [none, mfa]}}", "auth: a list stands where one of: none, default, "
         "shared, password, otp, mfa, phishing_resistant, mtls, hw_attested, strong is wanted"),
        ("data: {a: {subjects: 1e400}}", "subjects: 1e400 is outside 0..unlimited"),
        ("data: {a: {subjects: 1.5}}", "subjects: 1.5 is not a whole number"),
        ("data: {a: {subjects: 5..1}}", "subjects: the range '5..1' runs backwards"),
        ("data: {a: {subjects: ..}}", "subjects: '..' is not a number"),
        ("data: {a: {retention: 2 years}}", "retention: '2 years' is not a number"),
        ("boundaries: {a: {jurisdiction: Norway}}", "jurisdiction: 'Norway' is not an ISO 3166 code"),
        ("boundaries: {a: {jurisdiction: XX}}", "jurisdiction: 'XX' is not an ISO 3166-1 country code"),
        ("boundaries: {a: {elements: {b: {kind: process, in: a}}}}", "this already stands inside 'a'"),
        ("flows: [[a]]", "this is not a flow"),
        ("data: {a: {}, ? [b] : {}}", "a key must be a word"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(text: str, message: str) -> None:
    assert message in told(text)


# ---------------------------------------------------------------------------- YAML's own types


def fact(text: str, holder: Holder, name: str) -> str:
    system = model(text)
    thing = next(
        iter({"boundary": system.boundaries, "element": system.elements, "flow": system.flows}[holder].values())
    )
    return shown(holder, thing.facts, name)


def test_norway_is_a_country() -> None:
    assert fact("boundaries: {a: {jurisdiction: NO}}", Holder.BOUNDARY, "jurisdiction") == "NO"


@pytest.mark.parametrize("word", ["no", "No", "NO", "false", "False"])
def test_no_means_no(word: str) -> None:
    assert fact(f"elements: {{a: {{kind: capture_device, attended: {word}}}}}", Holder.ELEMENT, "attended") == "no"


def test_a_small_number_is_a_number() -> None:
    assert fact("elements: {a: {kind: comparator, fmr: 1e-4}}", Holder.ELEMENT, "fmr") == "0.0001"


@pytest.mark.parametrize("text", ["2026-03-02", "12:30:00", "on", "0x1F", "1_000", "~", ".inf", "null"])
def test_free_text_stays_as_written(text: str) -> None:
    flows = f"elements: {{a: {{kind: process}}}}\nflows: [a -> a: {{protocol: {text}}}]"
    assert fact(flows, Holder.FLOW, "protocol") == text


def test_ids_may_look_like_numbers_dates_and_booleans() -> None:
    system = model("elements: {on: {kind: process}, 1e-4: {kind: process}}\nflows: [on -> 1e-4]")
    assert [*system.elements] == ["on", "1e-4"]
    assert [*system.flows] == ["on -> 1e-4"]


def test_on_as_a_key_is_an_unknown_attribute_and_not_true() -> None:
    assert told("elements: {a: {kind: process, on: flow}}") == ["'on' is not an attribute of a process"]


# ---------------------------------------------------------------------------- values


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("120000", "120000"), ("120_000", "120000"), ("1e3", "1000"), ("10000..50000", "10000 to 50000"),
        ("10000..", "at least 10000"), ("'>=10000'", "at least 10000"), ("<=5", "at most 5"), ("..5", "at most 5"),
        ("unknown", "unknown"), ("0..", "unknown"),
    ],
)  # fmt: skip
def test_a_number_may_be_known_in_part(said: str, meaning: str) -> None:
    assert shown(Holder.DATA, model(f"data: {{a: {{subjects: {said}}}}}").items["a"].facts, "subjects") == meaning


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("disk or field", "disk or field"),
        ("disk  or disk", "disk"),
        ("unknown or disk", "unknown"),
        ("' disk '", "disk"),
    ],
)
def test_a_word_may_be_known_in_part(said: str, meaning: str) -> None:
    assert (
        fact(f"elements: {{a: {{kind: store, encryption_at_rest: {said}}}}}", Holder.ELEMENT, "encryption_at_rest")
        == meaning
    )


def test_a_group_and_one_of_its_words_are_the_group() -> None:
    strong = fact("elements: {a: {kind: store, auth: strong}}", Holder.ELEMENT, "auth")
    assert fact("elements: {a: {kind: store, auth: strong or mfa}}", Holder.ELEMENT, "auth") == strong


def test_a_bare_at_least_is_told_to_stand_in_quotes() -> None:
    (problem,) = problems("data: {a: {subjects: >=10000}}")
    assert "'>=10000'" in problem.hint


# ---------------------------------------------------------------------------- files that are not models


def bomb(levels: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, levels)]
    return "bioward: 1\n" + "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "this is not a model: it begins with 'bioward: 1'"),
        ("# nothing\n", 1, "this is not a model: it begins with 'bioward: 1'"),
        ("- bioward: 1\n", 1, "this is not a model: it begins with 'bioward: 1'"),
        ("bioward", 1, "this is not a model: it begins with 'bioward: 1'"),
        ("system: x\n", 1, "the version is missing"),
        ("bioward: 2\n", 1, "this version of the model format is not known"),
        ("[" * 100_000, 1, "nested too deeply"),
        ("bioward: 1\nelements: " + "{a: " * 100_000, 2, "nested too deeply"),
        ("- " * 100_000, 1, "nested too deeply"),
        ("? " * 100_000, 1, "nested too deeply"),
        (bomb(9), 8, "more than 4,000,000 nodes once aliases are followed"),
        ("bioward: 1\nsystem: &s [*s]", 2, "the alias *s cannot be followed: its anchor stands around it"),
        ("bioward: 1\nsystem: *s", 2, "the alias *s cannot be followed: no such anchor stands before it"),
        ("bioward: 1\nsystem: !!python/name:a.b x", 2, "the tag tag:yaml.org,2002:python/name:a.b has no meaning here"),
        ("bioward: !!int 1", 1, "the tag tag:yaml.org,2002:int has no meaning here"),
        ("bioward: 1\n---\nbioward: 1\n", 2, "a second document starts here; one file holds one document"),
        ("bioward: 1\nsystem: \x07", 2, "not YAML: control characters are not allowed"),
        ("bioward: 1\nsystem: \x00", 2, "not YAML: control characters are not allowed"),
        ("bioward: 1\nsystem: \ud800", 2, "not text: half a character stands here"),
        ("bioward: 1\nsystem: 'open", 2, "not YAML: while scanning a quoted scalar found unexpected end of stream"),
        ("bioward: 1\nsystem: @x", 2, "not YAML: while scanning for the next token found character that cannot start "
         "any token"),
    ],
)  # fmt: skip
def test_what_is_no_model_is_refused_with_a_place(text: str, line: int, message: str) -> None:
    started = time.perf_counter()
    (problem,) = problems_of(text)
    assert (problem.message, problem.span.line) == (message, line)
    assert time.perf_counter() - started < 5


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda p: p, "cannot be read: No such file or directory"),
        (lambda p: p.parent, "cannot be read: Is a directory"),
        (lambda p: written(p, b"bioward: 1\nsystem: \xff\n"), "not UTF-8 text"),
        (lambda p: written(p, "bioward: 1".encode("utf-16")), "not UTF-8 text"),
        (lambda p: written(p, b"#" * (64 * 1024 * 1024 + 1)), "larger than 64 MB"),
        (lambda p: written(p, b""), "this is not a model: it begins with 'bioward: 1'"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, make: Callable[[Path], Path], message: str) -> None:
    with pytest.raises(ModelError) as caught:
        read_yaml(make(tmp_path / "model.yaml"))
    (problem,) = caught.value.problems
    assert problem.message == message


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path: Path) -> None:
    path = written(tmp_path / "model.yaml", b"\xef\xbb\xbfbioward: 1\r\nsystem: |\r\n  Two\r\n  lines\r\n")
    assert read_yaml(path).title == "Two\nlines"


def test_every_line_break_that_yaml_knows_makes_a_line() -> None:
    (problem,) = problems_of("bioward: 1\x85elements:\u2028  a: {kind: store,\u2029 auth: x}\r")
    assert (problem.span.line, problem.span.column, problem.span.end_line) == (4, 8, 4)


def test_anchors_and_aliases_work() -> None:
    system = model(
        "data: {a: &a {class: biometric}, b: *a}\n"
        "elements: {e: {kind: process, holds: &h [a, b]}, f: {kind: store, holds: *h}}"
    )
    assert system.items["b"].facts == system.items["a"].facts
    assert [*system.holdings] == ["e/a", "e/b", "f/a", "f/b"]


def test_a_long_chain_of_boundaries_is_read() -> None:
    lines = [f"  b{i}: {{in: b{i + 1}}}" for i in range(3000)]
    system = model("boundaries:\n" + "\n".join(lines) + "\n  b3000: {owner: far}\n")
    assert system.boundaries["b0"].facts["owner"].value == "far"


def test_many_misspelt_words_do_not_take_for_ever() -> None:
    elements = "".join(f"  element_number_{i}: {{kind: process}}\n" for i in range(2000))
    flows = "".join(f"  - elemnt_number_{i} -> elemnet_number_{i}\n" for i in range(2000))
    started = time.perf_counter()
    assert len(problems_of(f"bioward: 1\nelements:\n{elements}flows:\n{flows}")) == 4000
    assert time.perf_counter() - started < 10


# ---------------------------------------------------------------------------- anything at all


def read_or_refused(text: str) -> None:
    """Anything but a System or a ModelError comes through; each problem has a place."""
    assert all(p.message and p.span.file == "model.yaml" and p.span.line > 0 for p in problems_of(text))


@given(st.text())
@example("bioward: 1\n\x85a: b")
@example("%YAML 3.0\n---\nbioward: 1")
@example("\ufeffbioward: 1")
@example("bioward: 1\r\relements: {a: }")
def test_any_text_is_a_system_or_refused(text: str) -> None:
    read_or_refused(text)
    read_or_refused("bioward: 1\n" + text)


@given(st.binary())
def test_any_bytes_are_a_system_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = written(tmp_path_factory.getbasetemp() / "any.yaml", b"bioward: 1\n" + data)
    with suppress(ModelError):
        read_yaml(path)


OURS = st.sampled_from([
    "bioward", "system", "description", "defaults", "boundaries", "data", "elements", "flows", "kind", "in", "name",
    "holds", "carries", "returns", "id", "derived_from", "a", "b", "a -> b", "1", "", "none", "unknown", *KINDS,
    *(name for table in ATTRIBUTES.values() for name in table),
])  # fmt: skip
JUNK = st.recursive(
    st.one_of(
        OURS,
        st.text(max_size=5),
        st.integers(),
        st.booleans(),
        st.none(),
        st.sampled_from(["yes", ">=5", "1..2", "a or b"]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(OURS, inner, max_size=4)),
    max_leaves=25,
)
PARTS = ("system", "description", "defaults", "boundaries", "data", "elements", "flows")
HALF_SENSE = st.dictionaries(
    st.sampled_from(["a", "b", "a -> b", "process"]), st.dictionaries(OURS, JUNK, max_size=5), max_size=3
)


@given(st.dictionaries(st.sampled_from(PARTS), st.one_of(JUNK, HALF_SENSE), max_size=5))
def test_any_junk_of_our_own_words_is_a_system_or_refused(junk: dict[str, object]) -> None:
    read_or_refused(yaml.safe_dump({"bioward": 1, **junk}, allow_unicode=True))


@given(
    st.lists(
        st.sampled_from(
            ["&a ", "*a ", "- ", "? ", ": ", "{", "}", "[", "]", ", ", "\n", "  ", "a", "!!x ", "| ", "'", '"', "--- "]
        )
    )
)
def test_any_punctuation_is_a_system_or_refused(pieces: list[str]) -> None:
    read_or_refused("bioward: 1\nelements:\n  " + "".join(pieces))
