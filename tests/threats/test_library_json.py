"""The library as one JSON document: what is read back is what was written, and nothing forged gets through."""

import inspect
import json
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

import pytest

from bioward.models.problems import InputError
from bioward.models.yaml_reader import read_yaml
from bioward.reports.json_report import render
from bioward.threats import expression, program
from bioward.threats.amount_json import AMOUNTS
from bioward.threats.assess import assess
from bioward.threats.catalogue import Library
from bioward.threats.expression_json import EXPRESSIONS, Reader, plain
from bioward.threats.library import load_library
from bioward.threats.library_json import END, MIDDLE, START, read, written
from bioward.threats.nodes import parts
from bioward.threats.place_json import Terms
from bioward.threats.program import compile_condition
from bioward.threats.threat import Condition
from tests.models.reading import EXAMPLES_IN_YAML

ROOT = Path(__file__).parents[2]
MODELS = EXAMPLES_IN_YAML
LIBRARY = load_library()
DOCUMENT = written(LIBRARY)
TERMS = Terms(
    {p.name: (i, tuple(t for _, t in p.arguments)) for i, p in enumerate(LIBRARY.predicates.values())},
    {p.name: p.value for p in LIBRARY.parameters.values()},
    len(LIBRARY.predicates),
)


def stored() -> Library:
    found = read(DOCUMENT, "cached.json")
    assert found
    return found


def document(body: Any) -> bytes:
    """A document whose sum is right, whatever it says."""
    content = json.dumps(body).encode()
    return START + sha256(content).hexdigest().encode() + MIDDLE + content + END


def body() -> Any:
    return json.loads(DOCUMENT)["library"]


def conditions(library: Library) -> list[Condition]:
    """Every condition of a library, in an order that hangs on nothing."""
    limbs = [limb for threat in library.threats.values() for limb in threat.limbs]
    return [
        *(p.condition for p in library.predicates.values()),
        *(p.when for p in library.presumptions if p.when),
        *(limb.when for limb in limbs),
        *(m.when for limb in limbs for m in limb.modifiers),
        *(p.when for limb in limbs for p in limb.presumes if p.when),
        *(limb.collapse.when for limb in limbs if limb.collapse),
    ]


# ---------------------------------------------------------------------------- there and back


@pytest.mark.parametrize("model", MODELS, ids=lambda path: path.stem)
def test_a_stored_library_gives_the_same_assessment_byte_for_byte(model: Path) -> None:
    system = read_yaml(model)
    assert render(assess(system, stored())).content == render(assess(system, LIBRARY)).content


def test_every_condition_is_read_as_it_was_written() -> None:
    given, found = conditions(LIBRARY), conditions(stored())
    assert [(c.text, c.expression, dict(c.variables)) for c in found] == [
        (c.text, c.expression, dict(c.variables)) for c in given
    ]


def test_everything_else_is_read_as_it_was_written() -> None:
    def told(library: Library) -> list[object]:
        threats = [t._replace(limbs=(), mitigations=(), examples=()) for t in library.threats.values()]
        remedies = [m for t in library.threats.values() for m in t.mitigations]
        changes = [(m.title, m.note, tuple(map(str, m.changes))) for m in remedies]
        limbs = [
            x._asdict()
            | {
                "when": x.when.text,
                "modifiers": [(m._asdict() | {"when": m.when.text}, type(m.amount)) for m in x.modifiers],
                "presumes": [p._asdict() | {"when": p.when and p.when.text} for p in x.presumes],
                "collapse": x.collapse and x.collapse._asdict() | {"when": x.collapse.when.text},
                "swallows": [s._asdict() | {"when": s.when and s.when.text} for s in x.swallows],
            }
            for t in library.threats.values()
            for x in t.limbs
        ]
        return [threats, changes, limbs, dict(library.parameters)]

    assert told(stored()) == told(LIBRARY)


def test_what_is_read_is_written_as_the_same_document() -> None:
    assert written(stored()) == DOCUMENT


def test_there_is_a_reader_for_every_node() -> None:
    classes = {name for name, c in inspect.getmembers(expression, inspect.isclass) if hasattr(c, "_fields")}
    inside = {"Ref", "Field", "Collection", "PathSpec"}
    assert {c.__name__ for c in get_args(expression.Expression)} == set(EXPRESSIONS)
    assert {*EXPRESSIONS, *AMOUNTS} == classes - inside


def test_the_library_uses_nodes_of_almost_every_kind() -> None:
    used = {type(part).__name__ for c in conditions(LIBRARY) for part in parts(c.expression)}
    assert len(used & {*EXPRESSIONS, *AMOUNTS}) >= len(EXPRESSIONS)


# ---------------------------------------------------------------------------- what is not ours


HOSTILE = "x for x in ().__class__.__base__.__subclasses__()] + [1"
NODES: dict[str, Any] = {
    "a variable that nobody named": ["Among", "other.kind", 2],
    "a variable that is source": ["Quantified", False, HOSTILE, "flows", None, ["And", []]],
    "a variable that is no text": ["Quantified", False, 7, "flows", None, ["And", []]],
    "a variable in other letters": ["Quantified", False, "é", "flows", None, ["And", []]],
    "a variable that is taken": ["Quantified", False, "element", "flows", None, ["And", []]],
    "an attribute that is source": ["Among", f"element.{HOSTILE}", 2],
    "a step that is not there": ["Among", "element.__class__.kind", 2],
    "a mask that is a text": ["Among", "element.kind", "0) or print(1"],
    "a mask that is a fraction": ["Among", "element.kind", 2.0],
    "a mask that is true": ["Among", "element.kind", True],
    "a mask beyond all members": ["Among", "element.kind", 1 << 900],
    "a mask of a number": ["Among", "element.fmr", 2],
    "a text that is none": ["TextIs", "element.country", ["CN"]],
    "an operator that is source": ["Compare", "element.fmr", "< 1 or print(1) or 1 <", 1.0],
    "a number that is a text": ["Compare", "element.fmr", "<", "__import__('os')"],
    "a number that is true": ["Compare", "element.fmr", "<", True],
    "a number that is none": ["Compare", "element.fmr", "<", float("nan")],
    "a number below zero": ["Compare", "element.fmr", "<", float("-inf")],
    "a parameter that nobody set": ["Compare", "element.fmr", "<", ["Parameter", "print(1)"]],
    "ranks that are texts": ["Ranked", "element.auth", "element.auth", ["print(1)"], ["print(1)"], False],
    "an equal that is source": ["Ranked", "element.auth", "element.auth", [0] * 9, [0] * 9, "print(1)"],
    "a predicate that is not there": ["Call", "print", ["element"]],
    "a predicate of something else": ["Call", "bio", ["element"]],
    "a path past a predicate that is not there": [
        "Path",
        "element",
        "element",
        ["print", [], "", "", [], 1, False, ["", 0]],
    ],
    "a path below an attribute that is not there": [
        "Path",
        "element",
        "element",
        ["", [], "", "", [], 1, False, ["x", 2]],
    ],
    "a collection that is not there": ["Quantified", False, "x", "globals", None, ["And", []]],
    "a collection that nothing of its type has": [
        "Quantified",
        False,
        "x",
        ["carries", "element", ""],
        None,
        ["And", []],
    ],
    "what is found elsewhere": ["Found", "BIO-STO-01", "element"],
    "a node of another sort": ["Lambda", "print(1)"],
    "no node": "print(1)",
    "nothing": None,
    "a node too deep": [json.loads('["Not",' * 200 + '["And",[]]' + "]" * 200)][0],
}


@pytest.mark.parametrize("raw", NODES.values(), ids=NODES)
def test_no_forged_condition_is_read(raw: Any) -> None:
    with pytest.raises((ValueError, TypeError, KeyError, IndexError, AttributeError)):
        Reader(TERMS, {"system": "system", "element": "element"}).expression(raw)


def test_a_text_reaches_a_program_only_as_a_text() -> None:
    raw = ["TextIs", "element.country", "') or print('"]
    read_ = Reader(TERMS, {"system": "system", "element": "element"}).expression(raw)
    piece = compile_condition(read_, ("element",)).piece(True, True)
    function = piece.code.co_consts[0]
    assert "print" not in {name for code in (function, *function.co_consts) for name in getattr(code, "co_names", ())}


def test_a_condition_over_what_is_no_name_is_never_compiled() -> None:
    condition = compile_condition(expression.And(()), ("a", "b=print(1)"))
    with pytest.raises(ValueError, match="not names"):
        condition.piece(True, False)
    assert not program.is_name("b=print(1)")


def test_a_forged_condition_is_told_with_the_file_when_it_is_used() -> None:
    forged = body()
    forged["threats"][0][14][0][2][2] = ["Call", "print", ["element"]]
    library = read(document(forged), "cached.json")
    assert library
    with pytest.raises(InputError, match=r"cached\.json"):
        _ = next(iter(library.threats.values())).limbs[0].when.expression


def test_a_document_whose_sum_is_wrong_is_not_read() -> None:
    assert read(DOCUMENT.replace(b"BIO-STO-01", b"BIO-STO-91"), "x") is None


@pytest.mark.parametrize(
    "content", [b"", b"{}", START, DOCUMENT[:-1], DOCUMENT[:5000], b"\x80\x04]\x94.", DOCUMENT + b"x"]
)
def test_what_is_no_document_is_not_read(content: bytes) -> None:
    assert read(content, "x") is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("threats",), None),
        (("threats", 0), {}),
        (("threats", 0, 0), 7),
        (("threats", 0, 5), 99),
        (("threats", 0, 14, 0, 1), "planet"),
        (("threats", 0, 14, 0, 2, 1), {HOSTILE: "element"}),
        (("threats", 0, 15, 0, 0), None),
        (("predicates", 0, 1), [["e=print(1)", "element"]]),
        (("predicates", 0, 2, 1), {"e=print(1)": "element"}),
        (("parameters", 0, 1), "print(1)"),
        (("presumptions", 0, 2), "print(1)"),
    ],
    ids=str,
)
def test_a_part_of_another_sort_makes_the_document_unread(path: tuple[Any, ...], value: Any) -> None:
    forged = body()
    at = forged
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    assert read(document(forged), "x") is None


def test_a_predicate_cannot_name_itself() -> None:
    forged = body()
    name, arguments, condition, *_ = forged["predicates"][0]
    condition[2] = ["Call", name, [arguments[0][0]]]
    library = read(document(forged), "x")
    assert library
    with pytest.raises(InputError):
        _ = library.predicates[name].expression


def test_a_node_is_written_as_plain_json() -> None:
    for condition in conditions(LIBRARY):
        raw = plain(condition.expression)
        assert json.loads(json.dumps(raw)) == raw
