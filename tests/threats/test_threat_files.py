"""What is wrong with a threat file, or with the files of the library's words: all of it at once, each at its place."""

import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from bioward.models.problems import ThreatError
from bioward.threats.catalogue import BUILT_IN, Library
from bioward.threats.library import load_library
from bioward.threats.threat import Severity

FILE = "BIO-TST-01-made-up.yaml"
SOUND = """\
bioward-threat: 1
id: BIO-TST-01
title: Made up
tier: A
severity: high
stride: [spoofing]
why: A test.
limbs:
  - id: one
    subject: store
    when: |
      store.audit == none
      and any(bio(d) for d in store.holds)
    message: "{store} keeps {d}"
    modifiers:
      - {raise: 1, because: many people, when: mass(store)}
mitigations:
  - title: Keep a record
    set: {store.audit: append_only}
examples:
  flagged: []
"""
LIMBS = SOUND[SOUND.index("limbs:") : SOUND.index("mitigations:")]
MITIGATIONS = SOUND[SOUND.index("mitigations:") : SOUND.index("examples:")]


def load(folder: Path, text: str = SOUND, name: str = FILE, *, replace: bool = False) -> Library:
    (folder / name).write_text(text, encoding="utf-8")
    return load_library([folder], replace=replace)


def told(folder: Path, text: str, name: str = FILE, *, replace: bool = True) -> list[str]:
    """`line:column message (hint)` of everything that is wrong with a file, beside the built-in ones if need be."""
    with pytest.raises(ThreatError) as caught:
        load(folder, text, name, replace=replace)
    assert {p.span.file for p in caught.value.problems} == {str(folder / name)}
    return [str(p).removeprefix(f"{folder / name}:") for p in caught.value.problems]


def changed(*changes: tuple[str, str]) -> str:
    """The sound file with some of its text put otherwise."""
    text = SOUND
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


# ---------------------------------------------------------------------------- a sound file


def test_threat_of_a_further_folder_joins_the_library(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    library = load(tmp_path / "deep")
    threat = library.threats["BIO-TST-01"]
    assert (threat.slug, threat.family, threat.severity) == ("made-up", "TST", Severity.HIGH)
    assert threat.mitigations[0].set == {"store.audit": "append_only"}
    assert set(load_library().threats) < set(library.threats)


@pytest.mark.parametrize("name", ["BIO-TST-01.yaml", "BIO-TST-01-a.yaml", "BIO-TST-01-made-up-twice.yaml"])
def test_file_is_named_by_its_id(tmp_path: Path, name: str) -> None:
    assert "BIO-TST-01" in load(tmp_path, name=name).threats


# ---------------------------------------------------------------------------- one mistake

MISTAKES = {
    "unknown key": (
        ("why: A test.", "why: A test.\nwhyy: Another."),
        "8:1 'whyy' is not a part of a threat (did you mean 'why'?)",
    ),
    "key twice": (("why: A test.", "why: A test.\nwhy: Another."), "8:1 'why' is already on line 7"),
    "missing part": (("why: A test.\n", ""), "1:1 the threat has no 'why'"),
    "empty part": (("why: A test.", "why:"), "7:5 a text is wanted here"),
    "missing version": (("bioward-threat: 1\n", ""), "1:1 the threat has no 'bioward-threat'"),
    "other version": (
        ("bioward-threat: 1", "bioward-threat: 2"),
        "1:17 this version of the threat format is not known (write 'bioward-threat: 1')",
    ),
    "bad id": (("id: BIO-TST-01", "id: bio-1"), "2:5 'bio-1' is not a threat id (like BIO-STO-01)"),
    "other id": (
        ("id: BIO-TST-01", "id: BIO-TST-02"),
        f"2:5 the file of BIO-TST-02 is called {FILE[:-5]} (call it BIO-TST-02-short-name.yaml)",
    ),
    "beginning of an id": (
        ("id: BIO-TST-01", "id: BIO-TST-011"),
        f"2:5 the file of BIO-TST-011 is called {FILE[:-5]} (call it BIO-TST-011-short-name.yaml)",
    ),
    "unknown tier": (("tier: A", "tier: D"), "4:7 'D' is not a value here (one of: A, B, C)"),
    "unknown severity": (
        ("severity: high", "severity: hihg"),
        "5:11 'hihg' is not a value here (did you mean 'high'?)",
    ),
    "unknown stride": (
        ("[spoofing]", "[spoofing, tampring]"),
        "6:20 'tampring' is not a value here (did you mean 'tampering'?)",
    ),
    "list wanted": (("[spoofing]", "spoofing"), "6:9 a list is wanted here"),
    "no limbs": ((LIMBS, "limbs: []\n"), "8:8 there must be a limb here"),
    "empty limbs": ((LIMBS, "limbs:\n"), "8:7 there must be a limb here"),
    "no mitigations": ((MITIGATIONS, "mitigations: []\n"), "17:14 there must be a mitigation here"),
    "unknown key of a limb": (
        ("    subject: store\n", "    subject: store\n    sbuject: flow\n"),
        "11:5 'sbuject' is not a part of a limb (did you mean 'subject'?)",
    ),
    "missing message": (('    message: "{store} keeps {d}"\n', ""), "9:5 the limb has no 'message'"),
    "missing condition": (
        (
            SOUND[SOUND.index("    when: |") : SOUND.index("    message:")] + '    message: "{store} keeps {d}"',
            '    message: "{store} keeps"',
        ),
        "9:5 the limb has no 'when'",
    ),
    "empty condition": (
        (
            SOUND[SOUND.index("|\n      store") : SOUND.index("    message:")] + '    message: "{store} keeps {d}"',
            '""\n    message: "{store} keeps"',
        ),
        "11:12 a condition is wanted here: a comparison, a predicate, and, or, not, any, all",
    ),
    "unknown subject": (
        ("subject: store", "subject: stroe"),
        "10:14 'stroe' is not a value here (did you mean 'store'?)",
    ),
    "unknown variable in a message": (('keeps {d}"', 'keeps {x}"'), "14:14 the message names 'x' (one of: store, d)"),
    "nameless variable in a message": (('keeps {d}"', 'keeps {}"'), "14:14 the message names '' (one of: store, d)"),
    "attribute in a message": (
        ('keeps {d}"', 'keeps {d.form}"'),
        "14:14 the message names 'd.form' (one of: store, d)",
    ),
    "open brace in a message": (
        ('keeps {d}"', 'keeps {d"'),
        "14:14 a brace of the message has no other half (write {{ or }} for the sign itself)",
    ),
    "format in a message": (
        ('keeps {d}"', 'keeps {d:>999999999}"'),
        "14:14 the message says more of 'd' than its name (write {d})",
    ),
    "conversion in a message": (
        ('keeps {d}"', 'keeps {d!r}"'),
        "14:14 the message says more of 'd' than its name (write {d})",
    ),
    "modifier without a change": (
        ("{raise: 1, ", "{"),
        "16:9 the modifier changes nothing (one of: raise, lower, set, cap)",
    ),
    "modifier with two changes": (
        ("{raise: 1, ", "{raise: 1, cap: low, "),
        "16:9 the modifier has raise and cap (one of: raise, lower, set, cap)",
    ),
    "modifier without a reason": (("because: many people, ", ""), "16:9 the modifier has no 'because'"),
    "modifier without a condition": ((", when: mass(store)", ""), "16:9 the modifier has no 'when'"),
    "too large a step": (("raise: 1", "raise: 4"), "16:17 '4' is not a value here (one of: 1, 2, 3)"),
    "no level": (("raise: 1", "set: 1"), "16:15 '1' is not a value here (one of: low, medium, high, critical)"),
    "unknown patch attribute": (
        ("store.audit: a", "store.aduit: a"),
        "19:11 a store has no attribute 'aduit' (did you mean 'audit'?)",
    ),
    "unknown patch subject": (
        ("store.audit: a", "stroe.audit: a"),
        "19:11 'stroe.audit' names no attribute of a subject (like store.auth)",
    ),
    "patch of nothing": (
        ("store.audit: a", "audit: a"),
        "19:11 'audit' names no attribute of a subject (like store.auth)",
    ),
    "patch of another holder": (
        ("store.audit: append_only", "flow.source.encryption: tls"),
        "19:11 an element has no attribute 'encryption' (did you mean 'encryption_at_rest'?)",
    ),
    "bad patch value": (
        ("append_only", "apend_only"),
        "19:24 'apend_only' is not a value (did you mean 'append_only'?)",
    ),
    "untitled mitigation": (("  - title: Keep a record\n    set", "  - set"), "18:5 the mitigation has no 'title'"),
    "presumption without a why": (
        ("    modifiers:", "    presumes: {element.audit: {take: none}}\n    modifiers:"),
        "15:16 the presumption has no 'why'",
    ),
    "presumption of nothing": (
        ("    modifiers:", "    presumes: {element.adit: {take: none, why: x}}\n    modifiers:"),
        "15:16 'element.adit' names no attribute (did you mean 'audit'?)",
    ),
    "presumption of a bad value": (
        ("    modifiers:", "    presumes: {element.audit: {take: nne, why: x}}\n    modifiers:"),
        "15:38 'nne' is not a value (did you mean 'none'?)",
    ),
    "unknown key of a presumption": (
        ("    modifiers:", "    presumes: {element.audit: {take: none, why: x, whn: y}}\n    modifiers:"),
        "15:52 'whn' is not a part of a presumption (did you mean 'when'?)",
    ),
    "swallows itself": (("why: A test.", "why: A test.\nswallows: [BIO-TST-01]"), "2:5 BIO-TST-01 swallows itself"),
}


@pytest.mark.parametrize(("change", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_told_alone_at_its_place(tmp_path: Path, change: tuple[str, str], expected: str) -> None:
    place, _, message = expected.partition(" ")
    assert told(tmp_path, changed(change)) == [f"{place}: {message}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1: this is not a threat: it begins with 'bioward-threat: 1'"),
        ("- a list\n", "1:1: this is not a threat: it begins with 'bioward-threat: 1'"),
        ("a word", "1:1: this is not a threat: it begins with 'bioward-threat: 1'"),
        ("id: [1\ntitle: x\n", "2:6: not YAML: "),
        ("a: *b\n", "1:4: the alias *b cannot be followed: no such anchor stands before it"),
    ],
)
def test_what_is_no_threat_file_is_told(tmp_path: Path, text: str, expected: str) -> None:
    (found,) = told(tmp_path, text)
    assert found.startswith(expected)


def test_limbs_are_told_apart(tmp_path: Path) -> None:
    """Findings are, by the id of their limb."""
    twice = LIMBS + LIMBS.removeprefix("limbs:\n")
    assert told(tmp_path, changed((LIMBS, twice))) == ["17:5: another limb is called 'one'"]


def test_what_follows_the_examples_is_read_and_told(tmp_path: Path) -> None:
    """Examples are left out where nobody needs them, and nothing else with them."""
    moved = changed((LIMBS, "")) + LIMBS
    assert told(tmp_path, moved) == ["12:3: examples come last in a threat file"]
    commented = SOUND + "# The end.\n"
    assert "BIO-TST-01" in load(tmp_path, commented).threats


# ---------------------------------------------------------------------------- conditions inside YAML


def test_mistakes_of_a_block_are_told_at_their_line_and_column(tmp_path: Path) -> None:
    text = changed(("store.audit == none\n", "store.aduit == none\n"), ("bio(d) for", "bioo(d) for"))
    assert told(tmp_path, text) == [
        "12:7: a store has no attribute 'aduit' (did you mean 'audit'?)",
        "13:15: there is no predicate 'bioo' (did you mean 'bio'?)",
    ]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("when: |\n\n      store.aduit == none", "13:7"),
        ("when: |\n\n      mass(store)\n\n      or store.aduit == none", "15:10"),
        ("when: |-\n      mass(store)\n        or store.aduit == none", "13:12"),
        ("when: |\n      mass(store) # 公司\n      or store.owner == '公司' or store.aduit == none", "13:33"),
        ("when: store.aduit == none", "11:11"),
        ("when: mass(store) or store.aduit == none", "11:26"),
        ('when: "mass(store) or store.aduit == none"', "11:27"),
        ("when: 'mass(store) or store.aduit == none'", "11:27"),
        ("when: >-\n      mass(store)\n      or store.aduit == none", "11:11"),
        ("when: mass(store)\n      or store.aduit == none", "11:11"),
    ],
)
def test_mistake_in_a_condition_is_told_where_it_is_written(tmp_path: Path, block: str, expected: str) -> None:
    """In a folded text, or one over several lines, at its beginning: there lines are not what is written."""
    when = SOUND[SOUND.index("when: |") : SOUND.index("\n    message:")]
    text = changed((when, block), ('"{store} keeps {d}"', '"{store}"'))
    assert told(tmp_path, text) == [f"{expected}: a store has no attribute 'aduit' (did you mean 'audit'?)"]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("store.audit ==", "12:21: not a condition: "),
        ("any(bio(d) for d in store.holds", "12:10: '(' is never closed"),
        ("store.audit == none)", "12:26: ')' closes nothing"),
        ("store.audit == none) or (mass(store)", "12:26: ')' closes nothing"),
    ],
)
def test_broken_condition_is_told_inside_its_block(tmp_path: Path, condition: str, expected: str) -> None:
    block = SOUND[SOUND.index("store.audit == none\n") : SOUND.index("\n    message:")]
    (found,) = told(tmp_path, changed((block, condition), ('"{store} keeps {d}"', '"{store}"')))
    assert found.startswith(expected)


def test_condition_of_a_modifier_is_told_where_it_is_written(tmp_path: Path) -> None:
    assert told(tmp_path, changed(("mass(store)", "mas(store)"))) == [
        "16:48: there is no predicate 'mas' (did you mean 'mass'?)"
    ]
    assert told(tmp_path, changed(("mass(store)}", '"mass(store, store)"}'))) == ["16:49: mass takes a store"]


def test_condition_must_be_a_text(tmp_path: Path) -> None:
    assert told(tmp_path, changed(("mass(store)", "[mass(store)]"))) == ["16:48: a condition is wanted here"]


# ---------------------------------------------------------------------------- many mistakes, many files


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = changed(
        ("title: Made up\n", ""),
        ("tier: A", "tier: Z"),
        ("store.audit == none", "store.audit == nne"),
        ('{d}"', '{d:9}"'),
        ("raise: 1", "raise: 9"),
        ("append_only", "1"),
    )
    assert told(tmp_path, text) == [
        "1:1: the threat has no 'title'",
        "3:7: 'Z' is not a value here (one of: A, B, C)",
        "11:22: 'nne' is not a value of 'store.audit' (did you mean 'none'?)",
        "13:14: the message says more of 'd' than its name (write {d})",
        "15:17: '9' is not a value here (one of: 1, 2, 3)",
        "18:24: '1' is not a value (one of: none, mutable, append_only)",
    ]


def test_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    for number in (2, 1):
        name = f"BIO-TST-0{number}-made-up.yaml"
        text = changed(("BIO-TST-01", f"BIO-TST-0{number}"), ("tier: A", "tier: Z"))
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "BIO-TST-03.yaml").write_text("a word", encoding="utf-8")
    (tmp_path / "BIO-TST-04.yaml").write_bytes(b"\xff")
    with pytest.raises(ThreatError) as caught:
        load_library([tmp_path])
    assert [(Path(p.span.file).name, p.span.line) for p in caught.value.problems] == [
        ("BIO-TST-01-made-up.yaml", 4),
        ("BIO-TST-02-made-up.yaml", 4),
        ("BIO-TST-03.yaml", 1),
        ("BIO-TST-04.yaml", 1),
    ]


def test_problem_shows_the_line_it_is_on(tmp_path: Path) -> None:
    with pytest.raises(ThreatError) as caught:
        load(tmp_path, changed(("tier: A", "tier: Z"), ("store.audit ==", "store.audt ==")))
    assert [p.line for p in caught.value.problems] == ["tier: Z", "      store.audt == none"]


def test_id_that_is_taken_is_told(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        folder.mkdir()
        (folder / FILE).write_text(SOUND, encoding="utf-8")
    with pytest.raises(ThreatError) as caught:
        load_library([one, two])
    assert str(caught.value) == f"{two / FILE}:2:5: BIO-TST-01 is already in {one / FILE}"


def test_id_of_the_built_in_library_is_taken(tmp_path: Path) -> None:
    text = changed(("BIO-TST-01", "BIO-STO-01"))
    assert told(tmp_path, text, "BIO-STO-01-made-up.yaml", replace=False) == [
        "2:5: BIO-STO-01 is already in library/storage/BIO-STO-01-at-rest-unencrypted.yaml"
    ]


# ---------------------------------------------------------------------------- the library's own words

PREDICATES = """
bioward-predicates: 1
predicates:
  stored:
    of: {e: element}
    when: any(h.element == e for h in holdings)
    means: something is kept there
"""


def words(folder: Path, file: str, text: str) -> list[str]:
    """What is wrong with a library without threats, one of whose files of words is this."""
    for name in ("parameters", "predicates", "presumptions"):
        shutil.copy(BUILT_IN / f"{name}.yaml", folder)
    path = folder / f"{file}.yaml"
    path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    try:
        load_library(built_in=folder)
    except ThreatError as error:
        return [str(p).removeprefix(f"{path}:") for p in error.problems]
    return []


def test_sound_predicates_are_read(tmp_path: Path) -> None:
    assert words(tmp_path, "predicates", PREDICATES) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("e == e", "e", []),
        ("h.element == e", "h.elment == e", ["5:15: a holding has no attribute 'elment' (did you mean 'element'?)"]),
        ("{e: element}", "{e: elemnt}", ["4:13: 'elemnt' is not a value here (did you mean 'element'?)"]),
        ("means: something is kept there", "means:", ["6:11: a text is wanted here"]),
        (
            "predicates:\n",
            "predicate:\n",
            ["2:1: 'predicate' is not a part of this file (predicates) (did you mean 'predicates'?)"],
        ),
        (
            "any(h.element == e for h in holdings)",
            "stored(e)",
            ["5:11: there is no predicate 'stored' (one of: any, all, path, leads, bpath, cut, weaker)"],
        ),
        (
            "any(h.element == e for h in holdings)",
            "any(h.elment == x for h in holding)",
            ["5:38: there is no collection 'holding' (did you mean 'holdings'?)"],
        ),
    ],
)
def test_mistake_in_the_predicates_is_told(tmp_path: Path, old: str, new: str, expected: list[str]) -> None:
    found = words(tmp_path, "predicates", PREDICATES.replace(old, new))
    assert found == expected


def test_mistakes_of_predicates_presumptions_and_threats_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / FILE).write_text(changed(("tier: A", "tier: Z")), encoding="utf-8")
    predicates = (
        (BUILT_IN / "predicates.yaml")
        .read_text(encoding="utf-8")
        .replace("d.form in {sample,", "d.from in {sample,", 1)
    )
    presumptions = (BUILT_IN / "presumptions.yaml").read_text(encoding="utf-8").replace("element.iad", "element.ida")
    for name, text in {"predicates": predicates, "presumptions": presumptions}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    shutil.copy(BUILT_IN / "parameters.yaml", tmp_path)
    with pytest.raises(ThreatError) as caught:
        load_library(built_in=tmp_path)
    assert [Path(p.span.file).name for p in caught.value.problems] == [FILE, "predicates.yaml", "presumptions.yaml"]


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        (
            "predicates",
            "bioward-predicates: 1\npredicates:\n  p: {when: e.audit == none, means: x}\n",
            "3:3: p has no 'of'",
        ),
        (
            "predicates",
            "bioward-predicates: 1\npredicates:\n  p: {of: {e: element}, means: x}\n",
            "3:3: p has no 'when'",
        ),
        (
            "predicates",
            "bioward-predicates: 1\npredicates:\n  p: {of: {e: element}, when: e.audit == none}\n",
            "3:3: p has no 'means'",
        ),
        (
            "predicates",
            "bioward-predicates: 1\npredicates:\n  p: {of: {e: element}, wen: x, when: e.audit == none, means: x}\n",
            "3:25: 'wen' is not a part of p (did you mean 'when'?)",
        ),
        (
            "predicates",
            "bioward-predicates: 1\npredicates:\n  path: {of: {e: element}, when: e.audit == none, means: x}\n",
            "3:3: 'path' already means something (choose another name)",
        ),
        ("parameters", "bioward-parameters: 1\nparameters:\n  n: {value: 1, meaning: x}\n", "3:3: n has no 'source'"),
        (
            "parameters",
            "bioward-parameters: 1\nparameters:\n  n: {value: many, meaning: x, source: y}\n",
            "3:14: 'many' is not a number",
        ),
    ],
)
def test_mistake_in_the_words_of_the_library_is_told(tmp_path: Path, file: str, text: str, expected: str) -> None:
    assert expected in words(tmp_path, file, text)
