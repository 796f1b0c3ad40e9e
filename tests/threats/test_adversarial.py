"""Texts that mean harm: each is refused at a place and quickly, or it is plain text and stays that.

Conditions come from files that a team may have from anywhere. They are compiled to Python, so nothing of them may reach
its source but what the vocabulary has, and none may take ever more time or memory.
"""

import json
import time
import warnings
from pathlib import Path

import pytest

from bioward.models.problems import ThreatError
from bioward.threats.condition import MAX_DEPTH, MAX_LENGTH, MAX_LOOPS
from bioward.threats.library import load_library
from bioward.threats.program import compile_condition
from bioward.threats.scope import Mistake, Mistakes
from tests.threats.asked import NO, YES, asked, read
from tests.threats.test_threat_files import SOUND


def mistakes(text: str) -> list[Mistake]:
    """What is wrong with a condition; nothing if it is sound, and then it compiles."""
    try:
        program = compile_condition(read(text), ("element",))
        assert all(program.piece(must, many) for must in (True, False) for many in (True, False))
    except Mistakes as found:
        return found.mistakes
    return []


def told(text: str) -> list[str]:
    return [f"{m.line}:{m.column} {m.message}" for m in mistakes(text)]


# ---------------------------------------------------------------------------- texts that mean harm


def nested_counts(depth: int) -> str:
    inner = "bio(d)"
    for number in range(depth):
        inner = f"people(x{number} for x{number} in items if {inner}) == 1"
    return inner


def nested_loops(depth: int) -> str:
    inner = "capture(element)"
    for number in range(depth):
        inner = f"any({inner} for x{number} in elements)"
    return inner


HARM = {
    "dunder in a loop": "any(element.__class__ == x for x in elements)",
    "dunder of a step": "element.boundary.__dict__ == none",
    "dunder collection": "any(x == element for x in element.__class__.__subclasses__)",
    "frame of a loop": "any((capture(x) for x in elements).gi_frame == x for x in elements)",
    "frame attribute": "element.gi_frame.f_globals == none",
    "code of a function": "element.f.__code__ == none",
    "attribute of an enumeration": "element.kind.mro == none",
    "attribute of a text": "element.country.join == 'x'",
    "method of a set": "element.purpose.union == none",
    "attribute of a number": "any(d.subjects.real > 1 for d in items)",
    "name mangled": "element.__dict__['kind'] == none",
    "global": "__builtins__ == none",
    "system attribute": "system.__class__ == none",
    "system module": "system.exit == none",
    "loop variable any": "any(capture(any) for any in elements)",
    "loop variable len": "any(capture(len) for len in elements)",
    "loop variable sum": "any(capture(sum) for sum in elements)",
    "loop variable system": "any(capture(system) for system in elements)",
    "loop variable predicate": "any(capture(capture) for capture in elements)",
    "loop variable collection": "any(capture(items) for items in elements)",
    "loop variable parameter": "any(capture(mass_subjects) for mass_subjects in elements)",
    "loop variable path": "any(capture(leads) for leads in elements)",
    "loop variable none": "any(capture(None) for None in elements)",
    "loop variable underscore": "any(capture(_) for _ in elements)",
    "loop into an attribute": "any(capture(x) for element.kind in elements)",
    "loop into a pair": "any(capture(x) for (x, y) in elements)",
    "loop into a star": "any(capture(x) for *x in elements)",
    "format string": "element.owner == '{}'.format(element)",
    "percent": "element.owner == '%s' % element",
    "long f-string": "element.country == f'{9**9**9}'",
    "power of a number in a count": "len(x for x in elements) > 10**10",
    "shift": "any(d.subjects > 1 << 999999 for d in items)",
    "power of an attribute": "any(d.subjects ** d.subjects > 1 for d in items)",
    "infinite number": "any(d.subjects > 1e999 for d in items)",
    "large days": "any(h.retention > days(" + "9" * 400 + ") for h in holdings)",
    "days of days": "any(h.retention > days(days(1)) for h in holdings)",
    "loop in a loop head": "any(capture(x) for x in [y for y in elements])",
    "two loops": "any(capture(x) for x in elements for y in elements for z in elements)",
    "dictionary": "{element: 1} == 1",
    "subscript": "elements[0].audit == none",
    "slice of a collection": "any(capture(x) for x in elements[::2])",
    "lambda in a loop": "any((lambda: capture(x))() for x in elements)",
    "set of a lambda": "element.audit in {lambda: 1}",
    "star in a set": "element.audit in {*{none}}",
    "product of loops": "len(x for x in elements) " + "* len(y for y in elements) " * 60 + "> 1",
    "chain of products": "element.fmr" + "*element.fmr" * 320 + " > 1",
    "chain of steps": "element" + ".embedded_in" * 300 + ".audit == none",
    "steps": "element" + ".embedded_in" * 9 + ".audit == none",
    "waypoints": "leads(element, element, through=(" + "capture, " * 200 + "))",
    "hops": "leads(element, element, hops=999999)",
    "hops as a number": "leads(element, element, hops=1e9)",
    "hops as true": "leads(element, element, hops=True)",
    "paths in paths": "path(path(element, element), element)",
    "weaker with a call": "weaker(element, element, {exec('1')})",
    "assurance of all": "assurance(element, element, of=__class__) < mfa",
    "evidence of all": "any(c.explicit == yes for c in evidence(__class__, element))",
    "evidence with a text": "any(c.explicit == yes for c in evidence('consent', element))",
    "found outside a modifier": "found('BIO-STO-01', element)",
    "date with a name": "system.as_of >= date(x, 1, 1)",
    "no such day": "system.as_of >= date(2026, 2, 30)",
    "empty set": "element.audit in {}",
    "type of a name": "element.audit == none: int",
    "decorator": "@element",
    "matrix product": "element @ element",
    "backticks": "`element` == none",
    "comment that hides": "element.audit == none # \n) or (capture(element",
    "greek question mark": "element.audit == none\u037e import os",
    "superscript": "any(d.subjects > 9\u00b9 for d in items)",
    "arabic digits": "any(d.subjects > \u0661 for d in items)",
    "soft hyphen": "ele\u00adment.audit == none",
    "combining letter": "ele\u0301ment.audit == none",
    "vertical tab": "element.audit\x0b== none",
    "delete": "element.audit\x7f== none",
    "carriage return": "element.audit ==\rnone",
    "dunder chain": "element.__class__.__mro__[1].__subclasses__()",
    "dunder attribute": "element.__class__ == none",
    "dunder predicate": "__import__('os')",
    "dunder value": "element.audit == __name__",
    "dunder loop": "any(capture(__x) for __x in elements)",
    "call of a method": "element.audit.upper() == none",
    "string method": "''.join(element)",
    "format": "'{0.__class__}'.format(element) == 'x'",
    "import": "import os",
    "statement": "element.audit == none; import os",
    "two lines": "element.audit == none\nimport os",
    "exec": "exec('import os')",
    "lambda": "(lambda: element.audit == none)()",
    "lambda in a comparison": "(lambda: 1) == 1",
    "f-string": "element.country == f'{element.__class__}'",
    "f-string alone": "f'{element}'",
    "bytes": "element.country == b'KE'",
    "walrus": "(x := element.audit == none)",
    "walrus in a loop": "any((y := capture(x)) for x in elements)",
    "conditional": "capture(element) if 1 else capture(element)",
    "list of loops": "[x for x in elements]",
    "dictionary of loops": "{x: 1 for x in elements}",
    "set of loops": "{x for x in elements}",
    "asynchronous loop": "any(capture(x) async for x in elements)",
    "await": "await capture(element)",
    "yield": "any((yield x) for x in elements)",
    "starred argument": "capture(*element)",
    "starred keywords": "capture(**element)",
    "starred keywords of a path": "path(element, element, **pad)",
    "starred value": "element.audit in {*none}",
    "keyword": "capture(element, element=element)",
    "keyword of a loop": "any((capture(x) for x in elements), key=1)",
    "predicate as a value": "capture == 1",
    "predicate of a predicate": "capture(capture(element))",
    "called predicate": "capture(element)(element)",
    "attribute of a predicate": "capture.real == 1",
    "power": "9**9**9",
    "power as a value": "element.audit == 9**9**9",
    "power as a number": "any(d.subjects > 9**9**9 for d in items)",
    "long number": f"any(d.subjects > {'9' * 3900} for d in items)",
    "repetition": "'x' * 999999999 == 'y'",
    "slice": "element.audit[::1] == none",
    "ellipsis": "...",
    "true": "True",
    "number": "1",
    "fullwidth letter": "ｅlement.audit == none",
    "fullwidth predicate": "ｃapture(element)",
    "ligature": "eﬀ(element)",
    "cyrillic letter": "elеment.audit == none",
    "cyrillic value": "element.audit == nоne",
    "letter from mathematics": "𝐜apture(element)",
    "invisible character": "element.audit\u200b == none",
    "right to left": "element.audit == none\u202e",
    "other space": "element.audit\u00a0== none",
    "zero byte": "element.audit == none\0",
    "zero byte in quotes": "element.owner == 'a\0b'",
    "form feed": "element.audit == none\f",
    "half a character": "element.owner == '\ud800'",
    "parentheses": "(" * 10_000 + "capture(element)" + ")" * 10_000,
    "parentheses that fit": "(" * 1_990 + "1" + ")" * 1_990,
    "open parentheses": "(" * 3_999,
    "nots": "not " * 10_000 + "capture(element)",
    "nots that fit": "not " * 990 + "capture(element)",
    "ands and ors": "(capture(element) and (capture(element) or " * 40 + "capture(element)" + "))" * 40,
    "signs": "-" * 3_999 + "1",
    "attributes": "element" + ".a" * 1_990 + " == none",
    "attributes of a collection": "any(bio(d) for d in element" + ".a" * 1_950 + ")",
    "sum": "1" + "+1" * 1_990,
    "comparisons": "1" + "<1" * 1_990,
    "calls": "capture(" * 150 + "element" + ")" * 150,
    "loops": nested_loops(5),
    "many loops": nested_loops(100),
    "counts in counts": nested_counts(2),
    "many counts in counts": nested_counts(100),
    "long name": "x" * 3_990,
    "length": "capture(element) and " * 1_000 + "capture(element)",
}


@pytest.mark.parametrize("text", HARM.values(), ids=HARM)
def test_harmful_text_is_refused_at_a_place_and_quickly(text: str) -> None:
    start = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = mistakes(text)
    assert found
    lines = text.split("\n")
    for mistake in found:
        assert 1 <= mistake.line <= len(lines)
        assert 1 <= mistake.column <= len(lines[mistake.line - 1]) + 1
        assert mistake.message
    assert time.perf_counter() - start < 1


def test_python_says_nothing_of_its_own(recwarn: pytest.WarningsRecorder) -> None:
    """It would warn of these as of a program."""
    for text in ("1or 2", "element.owner == '\\d'", "1 is 1"):
        mistakes(text)
    assert not recwarn.list


def test_limits_leave_room_for_real_conditions() -> None:
    assert told("not " * MAX_DEPTH + "capture(element)") == []
    assert told("not " * (MAX_DEPTH + 1) + "capture(element)") == [f"1:{MAX_DEPTH * 4 + 5} nested too deeply"]
    assert told(nested_loops(MAX_LOOPS)) == []
    assert told(nested_loops(MAX_LOOPS + 1)) == [f"1:{MAX_LOOPS * 4 + 1} more than {MAX_LOOPS} loops inside each other"]
    assert told("capture(element)".ljust(MAX_LENGTH)) == []
    assert told("capture(element)".ljust(MAX_LENGTH + 1)) == [f"1:1 longer than {MAX_LENGTH} characters"]


# ---------------------------------------------------------------------------- wherever a condition can stand

FEW = ("dunder chain", "import", "power", "nots", "zero byte")


def refused(folder: Path) -> list[str]:
    """What is wrong with the files of a folder, which is told quickly and at places."""
    start = time.perf_counter()
    with pytest.raises(ThreatError) as caught:
        load_library([folder], replace=True)
    assert time.perf_counter() - start < 3
    assert all(p.span.line > 0 and p.span.column > 0 for p in caught.value.problems)
    return [p.message for p in caught.value.problems]


LIMB = SOUND[SOUND.index("    when: |") : SOUND.index("    message:")]
PLACES = {
    "limb": (LIMB, "    when: {}\n"),
    "modifier": ("when: mass(store)}", "when: {}}}"),
    "collapse": ("    modifiers:", "    collapse: {{into: store, message: x, when: {}}}\n    modifiers:"),
    "swallow": ("    modifiers:", "    swallows: [{{id: BIO-STO-01, when: {}}}]\n    modifiers:"),
    "presumption": (
        "    modifiers:",
        "    presumes: {{element.audit: {{take: none, why: x, when: {}}}}}\n    modifiers:",
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", FEW)
def test_harmful_text_is_refused_wherever_a_condition_can_stand(name: str, place: str, tmp_path: Path) -> None:
    variable = "element" if place == "presumption" else "store"
    text = json.dumps(HARM[name].replace("element", variable))
    old, new = PLACES[place]
    assert SOUND.count(old) == 1
    whole = SOUND.replace(old, new.format(text)).replace("{d}", "data")
    (tmp_path / "BIO-TST-01-made-up.yaml").write_text(whole, encoding="utf-8")
    assert refused(tmp_path)


def words(folder: Path, file: str, *entries: str) -> None:
    text = f"bioward-{file}: 1\n{file}:\n" + "".join(f"  {entry}\n" for entry in entries)
    (folder / f"{file}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "entry"),
    [
        ("predicates", "{{of: {{element: element}}, means: x, when: {}}}"),
        ("tables", "{{of: {{element: element}}, means: x, answers: [a], rows: [{{answer: a, when: {}}}]}}"),
    ],
)
@pytest.mark.parametrize("name", FEW)
def test_harmful_text_is_refused_in_the_words_of_a_team(name: str, file: str, entry: str, tmp_path: Path) -> None:
    words(tmp_path, file, f"own: {entry.format(json.dumps(HARM[name]))}")
    assert refused(tmp_path)


# ---------------------------------------------------------------------------- names that end up in a program

NAMES = (
    "e=[].__class__", "e, f", "e: int", "*e", "e)", "e for e in e] or [e", "any", "system", "elements", "capture",
    "len", "e\n", "é", "1e", "e f", "lambda: e", "e=1",
)  # fmt: skip


def all_refused(folder: Path) -> None:
    found = refused(folder)
    for name in NAMES:
        assert {f"'{name}' is not a name", f"'{name}' already means something"} & {*found}, name


def test_an_argument_is_a_plain_name_that_means_nothing_else(tmp_path: Path) -> None:
    when = json.dumps("system.as_of >= date(2026, 1, 1)")
    of = "own{}: {{of: {{{}: element}}, means: x, when: {}}}"
    words(tmp_path, "predicates", *(of.format(n, json.dumps(name), when) for n, name in enumerate(NAMES)))
    all_refused(tmp_path)


@pytest.mark.parametrize(
    ("file", "entry"),
    [
        ("predicates", "{of: {x: element}, means: x, when: x.audit == none}"),
        ("parameters", "{value: 3, meaning: x, source: y}"),
        ("tables", "{of: {x: element}, means: x, answers: [a], rows: [{answer: a}]}"),
    ],
)
def test_a_word_of_a_team_is_a_plain_name_that_means_nothing_else(file: str, entry: str, tmp_path: Path) -> None:
    words(tmp_path, file, *(f"{json.dumps(name)}: {entry}" for name in NAMES))
    all_refused(tmp_path)


@pytest.mark.parametrize("value", ["1; import os", "nan", "inf", "1e999", "[1]", "__import__('os')", "0x10", "'"])
def test_a_parameter_is_a_number(value: str, tmp_path: Path) -> None:
    words(tmp_path, "parameters", f"own: {{value: {json.dumps(value)}, meaning: x, source: y}}")
    assert refused(tmp_path)


# ---------------------------------------------------------------------------- words that come to ever more


def test_a_predicate_can_use_neither_itself_nor_a_later_one(tmp_path: Path) -> None:
    one = "{of: {e: element}, means: x, when: %s}"
    words(tmp_path, "predicates", f"own: {one % 'own(e)'}", f"early: {one % 'late(e)'}", f"late: {one % 'capture(e)'}")
    assert refused(tmp_path) == ["there is no predicate 'own'", "there is no predicate 'late'"]


def test_a_table_cannot_ask_itself(tmp_path: Path) -> None:
    words(tmp_path, "tables", "own: {of: {e: element}, means: x, answers: [a], rows: [{answer: a, when: own(e) == a}]}")
    assert refused(tmp_path)


def test_predicates_that_double_each_other_are_refused_before_they_are_run(tmp_path: Path) -> None:
    entry = "p{n}: {{of: {{e: element, f: element}}, means: x, when: {when}}}"
    entries = [entry.format(n=0, when="e.audit == f.audit")]
    entries += [entry.format(n=n, when=f'"p{n - 1}(e, f) and p{n - 1}(f, e)"') for n in range(1, 60)]
    words(tmp_path, "predicates", *entries)
    assert any("comes to more than" in message for message in refused(tmp_path))


def test_a_table_has_so_many_rows(tmp_path: Path) -> None:
    rows = ", ".join(["{answer: a, when: e.audit == none}"] * 2_000)
    words(tmp_path, "tables", f"own: {{of: {{e: element}}, means: x, answers: [a], rows: [{rows}]}}")
    assert any("a table has at most" in message for message in refused(tmp_path))


def test_the_largest_table_in_the_deepest_condition_still_compiles(tmp_path: Path) -> None:
    rows = ", ".join(f"{{answer: {'ab'[n % 2]}, when: e.audit == none}}" for n in range(40))
    words(tmp_path, "tables", f"own: {{of: {{e: element}}, means: x, answers: [a, b], rows: [{rows}]}}")
    count = f"len(z for z in elements if {'not ' * (MAX_DEPTH - 1)}own(z) == a) >= 1"
    text = "not " * (MAX_DEPTH - 3) + f"all(any({count} for y in elements) for x in elements)"
    assert asked(text, "elements: {a: {kind: process, audit: none}}\n", folder=tmp_path)["a"] in (YES, NO)


# ---------------------------------------------------------------------------- texts that stay texts

BREAKOUT = (
    "'", '"', "\\", "\\'", "') or True or ('", '") or True or ("', "\n", "a\nb", "\r", "{", "}", "{0.__class__}", "{{",
    "%s", "{!r}", "$", "`", "#", "# \n True", "'" * 3, '"' * 3, "\\x27", "\\N{APOSTROPHE}", "\t", "\u2028", "公司",
    "\x07", "none", "element", "v_element", "n0", "__import__('os').system('true')", "]) or ([", "' * 99999999 + '",
    "\\\n", "rf'", "1e999", "\x85", "\ufeff", "👁",
)  # fmt: skip


@pytest.mark.parametrize("text", BREAKOUT)
def test_quoted_text_is_one_constant_of_the_program(text: str) -> None:
    """And there is no name in the program beside those that it needs."""
    for condition in (
        f"element.owner == {text!r}",
        f"element.owner in {{{text!r}, 'other'}}",
        f"{text!r} in element.purpose",
    ):
        program = compile_condition(read(condition), ("element",))
        for many in (False, True):
            piece = program.piece(False, many)
            codes = [piece.code]
            for code in codes:
                codes += [c for c in code.co_consts if hasattr(c, "co_consts")]
            assert text in [constant for code in codes for constant in code.co_consts]
            assert {name for code in codes[1:] for name in code.co_names} <= set(piece.needs)


@pytest.mark.parametrize("text", [t for t in BREAKOUT if t.isprintable()])
def test_quoted_text_is_compared_as_it_is_written(text: str) -> None:
    word = json.dumps(text, ensure_ascii=False)
    of = f"""
boundaries: {{b: {{owner: {word}}}}}
elements: {{e: {{kind: enterprise_store, in: b, purpose: [{word}]}}}}
"""
    same = f"element.owner == {text!r} and {text!r} in element.purpose and len(element.purpose & {{{text!r}}}) == 1"
    other = text + "x"
    assert asked(same, of) == {"e": YES}
    assert asked(f"element.owner == {other!r} or {other!r} in element.purpose", of) == {"e": NO}
