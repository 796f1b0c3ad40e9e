"""The language of conditions: what it understands, and how it tells what it does not, at its place and quickly."""

import keyword
import time
import warnings

import pytest

from bioward.models.domains import Choice, Subset
from bioward.models.quantities import Number
from bioward.threats import terms
from bioward.threats.condition import MAX_DEPTH, MAX_LENGTH, MAX_LOOPS, parse_condition
from bioward.threats.expression import Among, Expression, TextIs
from bioward.threats.library import load_library
from bioward.threats.program import compile_condition
from bioward.threats.scope import Mistake, Mistakes, Scope, Signature
from bioward.threats.terms import TYPES, attributes

LIBRARY = load_library()
PREDICATES = {p.name: Signature(p.name, tuple(t for _, t in p.arguments)) for p in LIBRARY.predicates.values()}


def read(text: str, type_: str = "element") -> Expression:
    return parse_condition(text, Scope(PREDICATES, {"mass_subjects": 10_000}).about({type_: type_}))


def mistakes(text: str, type_: str = "element") -> list[Mistake]:
    """What is wrong with a condition; nothing if it is sound, and then it compiles."""
    try:
        assert compile_condition(read(text, type_), (type_,)).piece(True, True)
    except Mistakes as found:
        return found.mistakes
    return []


def told(text: str, type_: str = "element") -> list[str]:
    """`line:column message (hint)` of each mistake."""
    return [f"{m.line}:{m.column} {m.message}" + (f" ({m.hint})" if m.hint else "") for m in mistakes(text, type_)]


# ---------------------------------------------------------------------------- what is understood


@pytest.mark.parametrize(
    "text",
    [
        "element.audit == none",
        "element.audit in {none, mutable}",
        "element.auth in strong",
        "element.audit <= mutable and not (element.auth > password)",
        "element.country == 'KE' or element.country != element.credential_domain",
        "any(national_id in d.linkage and phone not in d.linkage for d in element.holds)",
        "any(d.class == biometric for d in items)",
        "all(h.retention < indefinite for h in element.holdings if h.element == element)",
        "people(d for d in element.holds if bio(d)) >= mass_subjects",
        "people(d for d in items) != 3",
        "any(any(d.subjects > a.subjects for a in d.ancestors) for d in items)",
        "any(f.source == element and f.target.boundary == element.boundary for f in flows)",
        "any(path(element, f, carrying=rec, avoiding={pad, gated}, first=domestic, through=compares) for f in flows)",
        "any(cut(element, x, by=factor) for x in elements if eff(x) and hi(x))",
        "all(capture(x) for x in elements if eff(x) if hi(x))",
        "element.audit == none # and why",
        "element.audit == none\n  and capture(element)\n",
        "( \n element.audit == none\n)",
        'element.country == "(un)closed [\'"',
        "element.country == '公司'",
    ],
)
def test_sound_condition_is_read(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("comparison", "members"),
    [
        ("== mutable", {"mutable"}),
        ("!= mutable", {"none", "append_only"}),
        ("in {none, append_only}", {"none", "append_only"}),
        ("not in {none}", {"mutable", "append_only"}),
        ("< mutable", {"none"}),
        ("<= mutable", {"none", "mutable"}),
        ("> mutable", {"append_only"}),
        (">= mutable", {"mutable", "append_only"}),
    ],
)
def test_comparison_comes_to_a_set_of_members(comparison: str, members: set[str]) -> None:
    found = read(f"element.audit {comparison}")
    assert isinstance(found, Among)
    assert isinstance(found.field.domain, Choice)
    assert set(found.field.domain.chosen(found.mask)) == members


@pytest.mark.parametrize("type_", TYPES)
def test_every_word_of_the_vocabulary_can_be_written(type_: str) -> None:
    for name, domain in attributes(type_).items():
        assert name.isidentifier()
        assert name == "class" or not keyword.iskeyword(name)
        if isinstance(domain, Choice):
            assert [told(f"{type_}.{name} == {word}", type_) for word in domain.words if len(domain.members) > 1] == [
                [] for _ in domain.words
            ]
        elif isinstance(domain, Subset):
            assert [told(f"{word} in {type_}.{name}", type_) for word in domain.words] == [[] for _ in domain.words]
        elif isinstance(domain, Number):
            assert [told(f"{type_}.{name} == {word}", type_) for word, _ in domain.ends] == [[] for _ in domain.ends]


def test_class_is_an_attribute_like_others() -> None:
    """It is a keyword of Python's; nothing that could be taken for it is."""
    found = read("data.class == biometric", "data")
    assert isinstance(found, Among)
    assert str(found.field) == "data.class"
    quoted = read("element.country == 'a.class'")
    assert isinstance(quoted, TextIs)
    assert quoted.text == "a.class"
    assert told("data.klass == log", "data") == ["1:1 data has no attribute 'klass' (did you mean 'class'?)"]
    assert told("data.k0000 == log and data.class == log", "data")[0].startswith("1:1 data has no attribute 'k0000'")
    assert told("data.class == logs", "data") == ["1:15 'logs' is not a value of 'data.class' (did you mean 'log'?)"]
    assert told("any(capture(x) for x in element.class)")[0].startswith("1:25 an element has no collection 'class'")


# ---------------------------------------------------------------------------- mistakes, each at its place

ANY = "any wants one loop (write any(… for x in collection if …))"
NAMED = "one name is wanted here (write any(… for x in collection if …))"
WANTED = "a condition is wanted here: a comparison, a predicate, and, or, not, any, all"
COLLECTIONS = f"one of: {', '.join(terms.COLLECTIONS)}, or x.holds"
COUNT = "people counts data items (write people(d for d in store.holds if …))"
PATH_WORDS = "one of: carrying, avoiding, first, last, through, hops"
AUDITS = "one of: none, mutable, append_only"
MISTAKES = [
    # unknown names
    ("elemnt.audit == none", "1:1 there is no 'elemnt' here (did you mean 'element'?)"),
    ("element.aduit == none", "1:1 an element has no attribute 'aduit' (did you mean 'audit'?)"),
    ("any(f.aces == api for f in flows)", "1:5 a flow has no attribute 'aces' (did you mean 'access'?)"),
    ("element.audit == muttable", "1:18 'muttable' is not a value of 'element.audit' (did you mean 'mutable'?)"),
    ("element.audit in {none, mutabel}", "1:25 'mutabel' is not a value of 'element.audit' (did you mean 'mutable'?)"),
    ("element.audit == unknown", f"1:18 'unknown' is not a value of 'element.audit' ({AUDITS})"),
    ("any(nam in d.linkage for d in items)", "1:5 'nam' is not a value of 'd.linkage' (did you mean 'name'?)"),
    ("captur(element)", "1:1 there is no predicate 'captur' (did you mean 'capture'?)"),
    ("any(capture(x) for x in element)", "1:25 there is no collection 'element' (did you mean 'elements'?)"),
    ("any(bio(d) for d in element.hold)", "1:21 an element has no collection 'hold' (did you mean 'holds'?)"),
    ("any(capture(f.sauce) for f in flows)", "1:13 'sauce' of a flow is not an object (did you mean 'source'?)"),
    ("people(d for d in items) > mass_subject", "1:28 'mass_subject' is not a number (did you mean 'mass_subjects'?)"),
    ("any(h.retention > transiet for h in holdings)", "1:19 'transiet' is not a number (did you mean 'transient'?)"),
    # the wrong kind of thing
    ("element.audit == 'none'", f"1:18 a value of 'element.audit' is wanted here ({AUDITS})"),
    ("element.audit == None", f"1:18 a value of 'element.audit' is wanted here ({AUDITS})"),
    ("element.audit == {none}", f"1:18 a value of 'element.audit' is wanted here ({AUDITS})"),
    ("element.audit in (none, mutable)", f"1:18 a value of 'element.audit' is wanted here ({AUDITS})"),
    ("none == element.audit", "1:1 an attribute is wanted here, such as store.auth"),
    ("element == none", "1:1 an attribute is wanted here, such as store.auth"),
    ("element[0] == none", "1:1 an attribute is wanted here, such as store.auth"),
    ("any(f == element for f in flows)", "1:5 'f' is a flow and 'element' is an element"),
    ("any(f.source < element for f in flows)", "1:5 < does not fit here (use == or !=)"),
    ("any(element in f.source for f in flows)", "1:5 in does not fit here (use == or !=)"),
    ("any(d.linkage == name for d in items)", "1:5 'd.linkage' is a set (write member in d.linkage)"),
    ("mutable in element.audit", "1:1 'element.audit' is not a set"),
    ("access in element.purpose", "1:1 'element.purpose' holds free words (write them in quotes: \"evidence\" in s.purpose)"),
    ("element.purpose == access", "1:1 'element.purpose' is a set (write \"word\" in element.purpose)"),
    ("element.country < 'KE'", "1:1 < does not fit here (use == or !=)"),
    ("element.country == KE", "1:20 an attribute is wanted here, such as store.auth"),
    ("element.country == element.audit", "1:20 'element.country' and 'element.audit' cannot be compared"),
    ("any(d.subjects in {1, 2} for d in items)", "1:19 in does not fit a number"),
    ("any(d.subjects > -1 for d in items)", "1:18 a number is wanted here, such as 10 or mass_subjects"),
    ("any(d.subjects > 1j for d in items)", "1:18 a number is wanted here, such as 10 or mass_subjects"),
    ("any(d.subjects > True for d in items)", "1:18 a number is wanted here, such as 10 or mass_subjects"),
    ("any(d.subjects > d.class for d in items)", "1:18 'd.class' is not a number"),
    ("element", f"1:1 {WANTED}"),
    ("element.audit", f"1:1 {WANTED}"),
    ("element.audit == none and mutable", f"1:27 {WANTED}"),
    ("any(bio(d) for d in d.holds)", "1:21 there is no 'd' here (one of: system, element)"),
    ("any(bio(d) for d in [1, 2])", f"1:21 a collection is wanted here ({COLLECTIONS})"),
    # order
    ("element.kind < gateway", "1:16 the values of 'element.kind' have no order (use in {…})"),
    ("element.auth < strong", "1:16 a group of values has no single place in the order"),
    ("element.audit < {none}", f"1:17 a value of 'element.audit' is wanted here ({AUDITS})"),
    ("none < element.audit < append_only", "1:1 compare two things at a time, with ==, !=, <, <=, >, >=, in or not in"),
    ("element.audit is none", "1:1 compare two things at a time, with ==, !=, <, <=, >, >=, in or not in"),
    # never, or always
    ("element.audit < none", "1:17 this can never be true of 'element.audit'"),
    ("element.audit > append_only", "1:17 this can never be true of 'element.audit'"),
    ("element.audit >= none", "1:18 this can only be true of 'element.audit'"),
    ("element.audit in {none, mutable, append_only}", "1:18 this can only be true of 'element.audit'"),
    ("element.audit not in {none, mutable, append_only}", "1:22 this can never be true of 'element.audit'"),
    ("any(d.subjects >= 0 for d in items)", "1:19 this can only be true of 'd.subjects'"),
    ("any(d.subjects < 0 for d in items)", "1:18 this can never be true of 'd.subjects'"),
    ("any(h.retention < transient for h in holdings)", "1:19 this can never be true of 'h.retention'"),
    # predicates
    ("capture()", "1:1 capture takes an element"),
    ("capture(element, element)", "1:1 capture takes an element"),
    ("capture(e=element)", "1:1 capture takes an element"),
    ("capture(element.audit)", "1:9 'audit' of an element is not an object (one of: boundary, embedded_in, backup_of)"),
    ("capture(1)", "1:9 an object is wanted here"),
    ("any(capture(f) for f in flows)", "1:13 capture wants an element, and 'f' is a flow"),
    ("cross(element)", "1:7 cross wants a flow, and 'element' is an element"),
    # paths
    ("path(element)", "1:1 path wants a start and a goal"),
    ("any(path(f, element) for f in flows)", "1:10 path wants an element, and 'f' is a flow"),
    ("any(path(element, d) for d in items)", "1:19 path leads to an element or a flow, and 'd' is data"),
    ("path(element, element, avoid=pad)", "1:24 there is no 'avoid' here (did you mean 'avoiding'?)"),
    ("path(element, element, by=pad)", f"1:24 there is no 'by' here ({PATH_WORDS})"),
    ("path(element, element, avoiding=pda)", "1:33 the name of a predicate is wanted here (did you mean 'pad'?)"),
    ("bpath(element, element, by=pad)", f"1:25 there is no 'by' here ({PATH_WORDS})"),
    ("cut(element, element, by={pad, gatd})", "1:32 the name of a predicate is wanted here (did you mean 'gated'?)"),
    ("path(element, element, avoiding=rec)", "1:33 rec does not fit: avoiding wants one about an element or a flow"),
    ("path(element, element, carrying=pad)", "1:33 pad does not fit: carrying wants one about data"),
    ("path(element, element, first=pad)", "1:30 pad does not fit: first wants one about flow"),
    ("path(element, element, through=gated)", "1:32 gated does not fit: through wants one about element"),
    ("path(element, element, avoiding=pad, avoiding=factor)", "1:38 'avoiding' is already said"),
    ("cut(element, element)", "1:1 cut wants a control (write cut(a, b, by=predicate))"),
    ("cut(element, element, avoiding=pad)", "1:23 there is no 'avoiding' here (one of: carrying, by, first, last, through, hops)"),
    # loops, and names that are taken
    ("any(capture(element) for element in elements)", "1:26 'element' already means something (choose another name)"),
    ("any(any(bio(x) for x in x.holds) for x in elements)", "1:20 'x' already means something (choose another name)"),
    ("any(capture(bio) for bio in elements)", "1:22 'bio' already means something (choose another name)"),
    ("any(capture(flows) for flows in elements)", "1:24 'flows' already means something (choose another name)"),
    ("any(capture(all) for all in elements)", "1:22 'all' already means something (choose another name)"),
    ("any(capture(_x) for _x in elements)", "1:21 '_x' already means something (choose another name)"),
    ("any()", f"1:1 {ANY}"),
    ("any(capture(element))", f"1:1 {ANY}"),
    ("any([capture(x) for x in elements])", f"1:1 {ANY}"),
    ("any(f.source == x for x in elements for f in flows)", f"1:1 {ANY}"),
    ("any(capture(x) for x, y in elements)", f"1:20 {NAMED}"),
    # counts of people
    ("people(d for d in items)", "1:1 people is not true or false (compare it with something)"),
    ("people(x for x in elements) > 1", f"1:1 {COUNT}"),
    ("people(d.subjects for d in items) > 1", "1:8 people counts what it runs over (write people(d for d in … if …))"),
    ("people(items) > 1", "1:1 people wants one loop (write people(… for x in collection if …))"),
    ("capture(element) == 1", "1:1 capture is true or false by itself (leave out what it is compared with)"),
    # what is no condition at all
    ("", f"1:1 {WANTED}"),
    (" \n ", f"1:1 {WANTED}"),
    ("element.audit ==", "1:17 not a condition: invalid syntax"),
    ("element.audit == none and\n", "1:26 not a condition: invalid syntax"),
    ("element.audit = none", "1:1 not a condition: "),
    ("element.audit == none,", f"1:1 {WANTED}"),
    ("(element.audit == none", "1:1 '(' is never closed"),
    ("any(capture(x) for x in elements", "1:4 '(' is never closed"),
    ("element.audit in {none", "1:18 '{' is never closed"),
    ("element.audit == none)", "1:22 ')' closes nothing"),
    ("element.audit in {none)", "1:23 ')' closes nothing"),
    ("element.audit == none) or (element.audit == mutable", "1:22 ')' closes nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MISTAKES, ids=[text.strip() or "nothing" for text, _ in MISTAKES])
def test_mistake_is_told_at_its_place_with_what_helps(text: str, expected: str) -> None:
    (found,) = told(text)
    assert found == expected or (expected.endswith(": ") and found.startswith(expected))


def test_all_mistakes_of_a_condition_are_told() -> None:
    assert told("captur(element)\nand element.aduit == none\n  or any(bi(d) for d in items if d.clas == log)") == [
        "1:1 there is no predicate 'captur' (did you mean 'capture'?)",
        "2:5 an element has no attribute 'aduit' (did you mean 'audit'?)",
        "3:10 there is no predicate 'bi' (did you mean 'bio'?)",
        "3:34 data has no attribute 'clas' (did you mean 'class'?)",
    ]


def test_columns_count_characters() -> None:
    (found,) = mistakes("element.country == '公司' and element.aduit == none")
    assert (found.line, found.column) == (1, 29)
    (found,) = mistakes("element.country == 'ё'\nand element.country == '日本' and element.aduit == none")
    assert (found.line, found.column) == (2, 33)


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
    "zero byte in quotes": "element.country == 'a\0b'",
    "form feed": "element.audit == none\f",
    "half a character": "element.country == '\ud800'",
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
    for text in ("1or 2", "element.country == '\\d'", "1 is 1"):
        mistakes(text)
    assert not recwarn.list


def test_limits_leave_room_for_real_conditions() -> None:
    assert told("not " * MAX_DEPTH + "capture(element)") == []
    assert told("not " * (MAX_DEPTH + 1) + "capture(element)") == [f"1:{MAX_DEPTH * 4 + 5} nested too deeply"]
    assert told(nested_loops(MAX_LOOPS)) == []
    assert told(nested_loops(MAX_LOOPS + 1)) == [f"1:{MAX_LOOPS * 4 + 1} more than {MAX_LOOPS} loops inside each other"]
    assert told("capture(element)".ljust(MAX_LENGTH)) == []
    assert told("capture(element)".ljust(MAX_LENGTH + 1)) == [f"1:1 longer than {MAX_LENGTH} characters"]
