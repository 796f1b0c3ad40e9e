"""The language of conditions: what it understands, and how it tells what it does not, at its place and quickly."""

import keyword

import pytest

from bioward.models.domains import Choice, Subset
from bioward.models.quantities import Number
from bioward.threats import terms
from bioward.threats.condition import parse_condition
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
        'element.owner == "(un)closed [\'"',
        "element.owner == '公司'",
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
    quoted = read("element.owner == 'a.class'")
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
QUOTED = 'write them in quotes: "evidence" in s.purpose'
CUT_WORDS = "one of: carrying, by, first, last, through, hops"
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
    ("access in element.purpose", f"1:1 'element.purpose' holds free words ({QUOTED})"),
    ("element.purpose == access", "1:1 'element.purpose' is a set (write \"word\" in element.purpose)"),
    ("element.country == 'China'", "1:20 'China' is not an ISO 3166 code"),
    ("element.country in {'KE', 'XX'}", "1:20 'XX' is not an ISO 3166-1 country code"),
    ("element.country == 'US-IL'", "1:20 'US-IL' is a part of a country (write US, or ask for jurisdiction)"),
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
    ("cut(element, element, avoiding=pad)", f"1:23 there is no 'avoiding' here ({CUT_WORDS})"),
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


NEW = {
    "flow": [
        "flow.source.owner != system.owner",
        "flow.source.embedded_in.backup_of.auth < flow.target.auth",
        "any(d.form > flow.target.required_form for d in flow.data)",
        "len(d for d in flow.carries if bio(d)) == 0",
    ],
    "crossing": [
        'crossing.source.country == "CN" and crossing.target.country not in {"CN", "HK"}',
        "gated(crossing.flow) and any(bio(d) for d in crossing.data)",
        "any(m.regime == CN for m in evidence(transfer_mechanism, crossing))",
        "people(d for d in crossing.data) > 100000",
        "any(a.purpose == marketing for a in crossing.activities)",
    ],
    "activity": [
        "any(c.granularity == bundled for c in evidence(consent, activity))",
        "not any(c.explicit == yes for c in recorded(consent, activity))",
        "len(c for c in evidence(consent, activity) if c.regime in {CN, EU}) >= 2",
        '"CN" in activity.controller.established_in',
        "len(activity.offers_to & activity.controller.established_in) == 0",
        "all(any(n == d for n in activity.necessary_data) for d in activity.data)",
        "activity.retention > years(3) or activity.started < date(2021, 11, 1)",
        "sum(p.count for p in activity.populations) >= mass_subjects",
        "any(h.retention > activity.retention for h in holdings)",
    ],
    "element": [
        "element.auth == element.backup_of.auth and element.backup_of == element.embedded_in",
        "weaker(element, element.backup_of, {encryption_at_rest, key_location, auth, trust})",
        "any(b.control == third_party for b in element.boundaries)",
        "len(x for x in element.hosts if x.audit == none) >= 2",
        "len(element.purpose & element.backup_of.purpose) == 0 and len(element.purpose & {'a', 'b'}) >= 1",
        "any(len(d.linkage & {national_id, name, phone}) >= 2 for d in element.handles)",
        "element.fmr * element.gallery_size > mass_subjects and element.fmr * 2 >= 1",
        "any(h.retention > days(30) and h.retention <= weeks(52) for h in holdings if h.retention < indefinite)",
        "system.as_of >= date(2026, 9, 1)",
        "leads(element, element, through=(compares, capture, compares), hops=4, last=gated, first=gated, carrying=rec)",
        "cut(element, element, by={pad, gated}, through=compares)",
        "assurance(element, element, of=auth) < mfa",
        "assurance(element, element, of=auth, avoiding=gated, through=compares) <= element.assurance",
        "mfa > assurance(element, element, of=auth)",
        "assurance(element, element, of=audit) < assurance(element.embedded_in, element, of=audit)",
        "element.country in {'SE', 'FI'} or element.country not in {'KE'}",
    ],
    "boundary": [
        "boundary.physical > boundary.parent.physical",
        "any(x.kind == cache for x in boundary.elements) and all(b.trust > 1 for b in boundary.boundaries)",
    ],
    "data": ["any(sens(a) for a in data.ancestors)", "data.subjects >= mass_subjects", "len(data.linkage) >= 2"],
}


@pytest.mark.parametrize(("type_", "text"), [(type_, text) for type_, texts in NEW.items() for text in texts])
def test_every_part_of_the_language_is_understood(type_: str, text: str) -> None:
    assert told(text, type_) == []


NEW_MISTAKES = [
    # units
    ("any(h.retention > 30 for h in holdings)", "1:19 'h.retention' is in days (write days(30))"),
    ("any(d.subjects > days(3) for d in items)", "1:18 'd.subjects' is not a length of time"),
    ("any(d.subjects > date(2026, 1, 1) for d in items)", "1:18 'd.subjects' is not a date"),
    ("any(h.retention > days(x) for h in holdings)", "1:19 days is written as days(30)"),
    ("any(h.retention > days(1, 2) for h in holdings)", "1:19 days is written as days(30)"),
    ("any(h.retention > hours(3) for h in holdings)", "1:19 a number is wanted here, such as 10 or mass_subjects"),
    ("system.as_of >= 2026", "1:17 'system.as_of' is in days (write date(2026, 9, 1))"),
    ("system.as_of >= days(3)", "1:17 'system.as_of' is not a length of time"),
    ("system.as_of >= date(2026, 13, 1)", "1:17 there is no such day"),
    ("system.as_of >= date(2026, 9)", "1:17 date is written as date(2026, 9, 1)"),
    ("any(any(d.subjects > h.retention for d in items) for h in holdings)",
     "1:22 'd.subjects' and 'h.retention' are not in the same unit"),
    ("len(x for x in elements) > days(3)", "1:28 a count is not a length of time"),
    ("sum(h.retention for h in holdings) > 30", "1:38 the sum of 'h.retention' is in days (write days(30))"),
    ("len(x for x in elements) >= 0", "1:29 this can only be true of a count"),
    ("any(len(d.linkage & {name, phone}) > 2 for d in items)", "1:38 this can never be true of a count"),
    # counts, sums, products
    ("len(elements) > 1", "1:1 len wants one loop (write len(… for x in collection if …))"),
    ("len(x.holds for x in elements) > 1", "1:5 len counts what it runs over (write len(x for x in … if …))"),
    ("sum(d for d in items) > 1", "1:5 an attribute is wanted here, such as store.auth"),
    ("sum(d.class for d in items) > 1", "1:5 'd.class' is no number of d (write sum(d.subjects for d in …))"),
    ("sum(element.fmr for d in items) > 1", "1:5 'element.fmr' is no number of d (write sum(d.subjects for d in …))"),
    ("len(x for x in elements if len(y for y in elements) > 1) > 1", "1:28 nothing can be counted inside a count"),
    ("element.fmr + element.fmr > 1", "1:1 only * joins two numbers here"),
    ("element.fmr * element.audit > 1", "1:15 'element.audit' is not a number"),
    ("any(len(d.class & {name}) > 0 for d in items)",
     "1:9 'd.class' is not a set (write len(d.linkage & {name, phone}))"),
    ("any(len(d.linkage & {nam}) > 0 for d in items)",
     "1:22 'nam' is not a value of 'd.linkage' (did you mean 'name'?)"),
    ("len(element.purpose & {access}) > 0", "1:23 'element.purpose' holds free words (write them in quotes)"),
    ("any(len(d.linkage & element.purpose) > 0 for d in items)",
     "1:21 'd.linkage' and 'element.purpose' cannot be compared"),
    ("len(x for x in elements)", "1:1 len is not true or false (compare it with something)"),
    # two attributes
    ("element.auth < element.audit",
     "1:1 'element.auth' and 'element.audit' cannot be compared (both must stand in one order)"),
    ("element.exposure < element.audit",
     "1:1 'element.exposure' and 'element.audit' cannot be compared (both must stand in one order)"),
    ("element.auth == element.audit", "1:1 'element.auth' and 'element.audit' cannot be compared"),
    ("element.kind < element.backup_of.kind",
     "1:1 'element.kind' and 'element.backup_of.kind' cannot be compared (both must stand in one order)"),
    # steps
    ("element.embeded_in.audit == none",
     "1:1 'embeded_in' of an element is not an object (did you mean 'embedded_in'?)"),
    ("element.parent == element", "1:1 an element has no attribute 'parent'"),
    ("system.ownr == element.owner", "1:1 a system has no attribute 'ownr' (did you mean 'owner'?)"),
    ("element.backup_of == element.boundary",
     "1:1 'element.backup_of' is an element and 'element.boundary' is a boundary"),
    ("any(h.item == element for h in holdings)", "1:5 'h.item' is data and 'element' is an element"),
    ("any(bio(d) for d in element.host)", "1:21 an element has no collection 'host' (did you mean 'hosts'?)"),
    # words and texts
    ("access in element.purpose", f"1:1 'element.purpose' holds free words ({QUOTED})"),
    ("any('yes' in c.explicit for c in evidence(consent, element))", "1:5 'c.explicit' is not a set"),
    ("element.country in {KE}", "1:20 quoted texts are wanted here (such as in {\"SE\", \"FI\"})"),
    ("element.country in 'KE'", "1:20 quoted texts are wanted here (such as in {\"SE\", \"FI\"})"),
    # weaker
    ("weaker(element, element)",
     "1:1 weaker wants two objects and some attributes (write weaker(a, b, {auth, audit}))"),
    ("weaker(element, element, {kind})", "1:27 'kind' is no control of an element"),
    ("weaker(element, element, {audti})", "1:27 'audti' is no control of an element (did you mean 'audit'?)"),
    ("weaker(element, element.boundary, {audit})",
     "1:17 weaker wants an element, and 'element.boundary' is a boundary"),
    # paths
    ("leads(element, element, hops=5)", "1:30 a number of flows from 1 to 4 is wanted here"),
    ("leads(element, element, hops=0)", "1:30 a number of flows from 1 to 4 is wanted here"),
    ("leads(element, element, through=())", "1:33 the name of a predicate is wanted here"),
    ("leads(element, element, last=pad)", "1:30 pad does not fit: last wants one about flow"),
    ("leads(element, element, through={compares, pad})", "1:33 the name of a predicate is wanted here"),
    ("assurance(element, element) < mfa", "1:1 assurance wants an ordered attribute: of=auth"),
    ("assurance(element, element, of=kind) < mfa", "1:32 assurance wants an ordered attribute: of=auth"),
    ("assurance(element, element, of=auth) > mfa", "1:1 an assurance is compared with < or <= (turn the sides round)"),
    ("assurance(element, element, of=auth) < mfaa", "1:40 'mfaa' is not a value of 'auth' (did you mean 'mfa'?)"),
    ("assurance(element, element, of=auth) < none", "1:40 nothing is below none"),
    ("assurance(element, element, of=auth) < element.audit", "1:40 'element.audit' is not on the scale of auth"),
    ("assurance(element, element, of=auth) < assurance(element, element, of=audit)",
     "1:40 these two are not on one scale"),
    ("assurance(element, element, of=auth)", "1:1 assurance is not true or false (compare it with something)"),
    # evidence
    ("any(c.explicit == yes for c in evidence(consnt, element))",
     "1:41 there is no evidence of kind 'consnt' (did you mean 'consent'?)"),
    ("any(c.explicit == yes for c in evidence(consent))",
     "1:32 evidence wants a kind and what it covers (write evidence(consent, activity))"),
    ("any(c.explicit == yes for c in recorded(consent))",
     "1:32 recorded wants a kind and what it covers (write recorded(consent, activity))"),
    ("any(c.granlarity == bundled for c in evidence(consent, element))",
     "1:5 evidence has no attribute 'granlarity' (did you mean 'granularity'?)"),
    ("evidence(consent, element)", "1:1 evidence is not true or false (compare it with something)"),
    ("found('BIO-STO-01', element)", "1:1 found can be asked in a modifier of severity only"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NEW_MISTAKES, ids=[text for text, _ in NEW_MISTAKES])
def test_mistake_in_a_newer_part_is_told_at_its_place(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_all_mistakes_of_a_condition_are_told() -> None:
    assert told("captur(element)\nand element.aduit == none\n  or any(bi(d) for d in items if d.clas == log)") == [
        "1:1 there is no predicate 'captur' (did you mean 'capture'?)",
        "2:5 an element has no attribute 'aduit' (did you mean 'audit'?)",
        "3:10 there is no predicate 'bi' (did you mean 'bio'?)",
        "3:34 data has no attribute 'clas' (did you mean 'class'?)",
    ]


def test_columns_count_characters() -> None:
    (found,) = mistakes("element.owner == '公司' and element.aduit == none")
    assert (found.line, found.column) == (1, 27)
    (found,) = mistakes("element.owner == 'ё'\nand element.owner == '日本' and element.aduit == none")
    assert (found.line, found.column) == (2, 31)
