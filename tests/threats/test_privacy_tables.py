"""The decision tables: what Chinese law asks for before data leave, and whose law an activity comes under."""

import pytest

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.evaluator import Evaluator
from bioward.threats.levels import Levels
from bioward.threats.library import load_library
from bioward.threats.view import Level

LIBRARY = load_library()
TIERS = ("none", "assessment", "assessment", "assessment", "scc_or_cert", "scc_or_cert", "none")
REGIMES = (
    "CN",
    "EU",
    "GB",
    "US_IL",
    "US_TX",
    "US_WA",
    "US_CO",
    "IN",
    "KR",
    "JP",
    "BR",
    "SA",
    "KE",
    "AU",
    "NZ",
    "CA",
    "HK",
)
SILENT = "evidence: {none: {kind: transfer_mechanism, status: absent}}\n"


def known(text: str) -> Evaluator:
    return Levels(parse_yaml("bioward: 1\nsystem: {as_of: 2026-03-02}\n" + text), LIBRARY).at(Level.DEFAULT)


def truths(evaluator: Evaluator, table: str, row: int) -> tuple[bool, bool]:
    """Whether a row must and may hold on the first of its subjects."""
    name = f"{table}, row {row}"
    must, may = (evaluator.truths(name, sure)[0] for sure in (True, False))
    return bool(must), bool(may)


def tier(text: str) -> str:
    """The answer of the first row that holds; `open` if a row before it may hold too."""
    evaluator = known(text)
    for row, answer in enumerate(TIERS, 1):
        must, may = truths(evaluator, "export_tier", row)
        if must or may:
            return answer if must else "open"
    raise AssertionError("the last row always holds")


def regimes(text: str) -> set[str]:
    """The regimes that an activity surely comes under."""
    evaluator = known(text)
    return {regime for row, regime in enumerate(REGIMES, 1) if truths(evaluator, "regimes", row)[0]}


# ---------------------------------------------------------------------------- export_tier


def sent(data: str, people: str = "minors: none", organisation: str = "is_ciio: no, sector: private") -> str:
    """A system that sends one item out of China."""
    return (
        "boundaries: {home: {jurisdiction: CN}, abroad: {jurisdiction: US}}\n"
        f"data: {{d: {{{data}, population: all}}}}\n"
        "elements: {here: {kind: process, in: home}, there: {kind: process, in: abroad}}\n"
        "flows: [here -> there: d]\n"
        f"populations: {{all: {{{people}}}}}\n"
        f"organisations: {{acme: {{{organisation}}}}}\n"
        "activities: {work: {controller: acme}}\n"
    )


FACE, NAME = "class: biometric, form: template", "class: identity"

TIER_CASES = [
    ("one face", sent(FACE, "minors: none, count: 1, count_exported_ytd: 1"), "scc_or_cert"),
    ("just below ten thousand faces", sent(FACE, "minors: none, count: 9999, count_exported_ytd: 9999"), "scc_or_cert"),
    ("ten thousand faces", sent(FACE, "minors: none, count: 10000, count_exported_ytd: 10000"), "assessment"),
    ("many faces, few of which left this year", sent(FACE, "count: 90000, count_exported_ytd: 9999"), "scc_or_cert"),
    ("few are kept, and many left this year", sent(FACE, "count: 5, count_exported_ytd: 10000"), "assessment"),
    ("nobody says how many left", sent(FACE, "count: 90000"), "open"),
    ("bank accounts", sent("class: payment", "minors: none, count: 9, count_exported_ytd: 9"), "scc_or_cert"),
    ("names of children", sent(NAME, "minors: under_14, count: 10, count_exported_ytd: 10"), "scc_or_cert"),
    ("a few names", sent(NAME, "minors: none, count: 99999, count_exported_ytd: 99999"), "none"),
    ("names of many", sent(NAME, "minors: none, count: 100000, count_exported_ytd: 100000"), "scc_or_cert"),
    ("many names left this year", sent(NAME, "minors: none, count: 5, count_exported_ytd: 100000"), "scc_or_cert"),
    ("a million names", sent(NAME, "minors: none, count: 1000000, count_exported_ytd: 1000000"), "assessment"),
    ("a million names left", sent(NAME, "minors: none, count: 5, count_exported_ytd: 1000000"), "assessment"),
    ("what tells of nobody", sent("class: log, subjects: 5000000"), "none"),
    ("critical infrastructure", sent(NAME, "minors: none, count: 5", "is_ciio: yes, sector: private"), "assessment"),
    ("an organ of the state", sent(NAME, "minors: none, count: 5", "is_ciio: no, sector: state_organ"), "assessment"),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in TIER_CASES], ids=[c[0] for c in TIER_CASES])
def test_what_must_be_shown_before_data_leave_china(text: str, expected: str) -> None:
    assert tier(text + SILENT) == expected


def test_an_exemption_leaves_nothing_to_be_shown() -> None:
    assert tier(sent(FACE) + "evidence: {hr: {kind: transfer_mechanism, type: cn_exempt_hr}}\n") == "none"


TWO = """
boundaries: {home: {jurisdiction: CN}, abroad: {jurisdiction: US}}
data: {name: {class: identity, population: all}, face: {class: biometric, form: sample, population: all}}
elements:
  here: {kind: process, in: home}
  there: {kind: process, in: abroad}
  far: {kind: process, in: abroad}
flows: [here -> there: name, here -> far: face]
populations: {all: {minors: none, count: 20, count_exported_ytd: 20}}
organisations: {one: {is_ciio: no, sector: private}, other: {is_ciio: no, sector: private}}
activities:
  names: {controller: one, data: [name]}
  faces: {controller: CONTROLLER, data: [face]}
"""


def test_people_are_counted_over_all_that_an_organisation_sends_out_and_not_over_what_others_do() -> None:
    assert tier(TWO.replace("CONTROLLER", "one") + SILENT) == "scc_or_cert"
    assert tier(TWO.replace("CONTROLLER", "other") + SILENT) == "none"


# ---------------------------------------------------------------------------- regimes


def activity(place: str, organisation: str = "", people: str = "", said: str = "") -> str:
    """A system with one activity, which runs on two elements in one place."""
    return (
        f"boundaries: {{home: {{jurisdiction: {place}}}, hq: {{jurisdiction: MX}}}}\n"
        "data: {face: {class: biometric, form: sample, population: [some, others]}}\n"
        "elements: {eye: {kind: capture_device, in: home}, mind: {kind: comparator, in: hq}}\n"
        "flows: [eye -> mind: face]\n"
        f"populations: {{some: {{{people or 'residence: [MX]'}}}, others: {{residence: [MX]}}}}\n"
        f"organisations: {{acme: {{{organisation or 'established_in: [MX]'}}}}}\n"
        f"activities: {{work: {{controller: acme, {said or 'commercial_purpose: no'}}}}}\n"
    )


REGIME_CASES = [
    *((f"an element in {place}", activity(place), {regime}) for place, regime in (
        ("CN", "CN"), ("CN-BJ", "CN"), ("DE", "EU"), ("NO", "EU"), ("GB", "GB"), ("US-IL", "US_IL"), ("US-CO", "US_CO"),
        ("KR", "KR"), ("JP", "JP"), ("BR", "BR"), ("SA", "SA"), ("KE", "KE"), ("AU", "AU"), ("NZ", "NZ"), ("CA", "CA"),
        ("HK", "HK"),
    )),
    ("in no place of a law that is known here", activity("MX"), set()),
    ("Indian law before its duties begin", activity("IN"), set()),
    *((f"established in {place}", activity("MX", f"established_in: [{place}]"), regime) for place, regime in (
        ("FR", {"EU"}), ("GB", {"GB"}), ("KR", {"KR"}), ("SA", {"SA"}), ("KE", {"KE"}), ("CN", set()),
    )),
    *((f"offered in {place}", activity("MX", "", f"residence: [{place}]", f"offers_to: [{place}]"), {regime})
      for place, regime in (("CN", "CN"), ("IE", "EU"), ("GB", "GB"), ("BR", "BR"))),
    ("people in China who are not served there", activity("MX", "", "residence: [CN]"), set()),
    ("offered in China to people elsewhere", activity("MX", "", "", "offers_to: [CN]"), set()),
    *((f"people who live in {place}", activity("MX", "", f"residence: [{place}]"), {place}) for place in ("SA", "KE")),
    ("a business in Texas", activity("US-TX", "", "", "commercial_purpose: yes"), {"US_TX"}),
    ("no business in Texas", activity("US-TX"), set()),
    ("a business in Washington", activity("US-WA", "", "", "commercial_purpose: yes"), {"US_WA"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in REGIME_CASES], ids=[c[0] for c in REGIME_CASES])
def test_whose_law_an_activity_comes_under(text: str, expected: set[str]) -> None:
    assert regimes(text) == expected


def test_indian_law_counts_from_the_day_on_which_its_duties_begin() -> None:
    system = parse_yaml("bioward: 1\nsystem: {as_of: 2027-05-13}\n" + activity("IN"))
    assert Levels(system, LIBRARY).at(Level.DEFAULT).truths("regimes, row 8", True)[0]
