"""Which records of evidence count, and for what: their dates, what they are on, and when none is surely there."""

import pytest

from tests.threats.asked import NO, OPEN, YES, asked

MODEL = """
system: {{name: x, {system}}}
boundaries: {{site: {{}}, room: {{in: site}}}}
organisations: {{acme: {{}}, other: {{}}}}
populations: {{crowd: {{count: 5}}}}
data: {{face: {{class: biometric, form: sample, population: crowd}}, card: {{class: payment}}}}
elements:
  cam: {{kind: capture_device, in: room}}
  base: {{kind: reference_store, in: room, holds: [face]}}
  shop: {{kind: process}}
flows:
  - cam -> base: {{carries: face}}
  - shop -> base: {{carries: card, returns: [face, card]}}
activities: {{entry: {{controller: acme, data: [face], elements: [cam]}}, sale: {{controller: other, data: [card], elements: [shop]}}}}
evidence: {{{evidence}}}
"""  # noqa: E501
EXPLICIT = "any(c.explicit == yes for c in evidence(consent, {}))"


def said(type_: str, evidence: str, system: str = "closed_world: [consent]") -> dict[str, str]:
    """For each object of a type, whether explicit consent covers it."""
    return asked(EXPLICIT.format(type_), MODEL.format(system=system, evidence=evidence), type_)


def record(rest: str) -> str:
    return f"r: {{kind: consent, explicit: yes, {rest}}}"


def covered(type_: str, on: str) -> set[str]:
    return {id_ for id_, word in said(type_, record(f"on: {on}")).items() if word == YES}


# ---------------------------------------------------------------------------- what a record is on


@pytest.mark.parametrize(
    ("type_", "on", "ids"),
    [
        ("activity", "[]", {"entry", "sale"}),
        ("activity", "entry", {"entry"}),
        ("activity", "acme", {"entry"}),
        ("activity", "[entry, sale]", {"entry", "sale"}),
        ("activity", "face", set()),
        ("element", "[]", {"cam", "base", "shop"}),
        ("element", "cam", {"cam"}),
        ("element", "room", {"cam", "base"}),
        ("element", "site", {"cam", "base"}),
        ("element", "entry", {"cam"}),
        ("element", "acme", {"cam"}),
        ("boundary", "site", {"site", "room"}),
        ("boundary", "room", {"room"}),
        ("data", "face", {"face"}),
        ("data", "entry", {"face"}),
        ("data", "crowd", set()),
        ("holding", "base", {"base/face"}),
        ("holding", "face", {"base/face"}),
        ("holding", "entry", {"base/face"}),
        ("flow", "cam -> base", {"cam -> base"}),
        ("flow", "face", {"cam -> base"}),
        ("flow", "[face, card]", {"cam -> base", "shop -> base"}),
        ("flow", "sale", {"shop -> base"}),
        ("crossing", "shop -> base", {"shop -> base", "shop -> base (answer)"}),
        ("crossing", "card", {"shop -> base"}),
        ("organisation", "acme", {"acme"}),
        ("population", "crowd", {"crowd"}),
        ("system", "[]", {""}),
        ("system", "entry", set()),
    ],
)
def test_a_record_covers_what_it_is_on_and_what_that_stands_for(type_: str, on: str, ids: set[str]) -> None:
    assert covered(type_, on) == ids


def test_a_record_of_another_kind_covers_nothing() -> None:
    assert said("activity", "r: {kind: guardian_consent, explicit: yes}") == {"entry": NO, "sale": NO}


# ---------------------------------------------------------------------------- when it counts


@pytest.mark.parametrize(
    ("rest", "as_of", "word"),
    [
        ("status: claimed", "as_of: 2026-03-01", YES),
        ("status: evidenced", "as_of: 2026-03-01", YES),
        ("status: refuted", "as_of: 2026-03-01", NO),
        ("status: expired", "as_of: 2026-03-01", NO),
        ("status: claimed or refuted", "as_of: 2026-03-01", OPEN),
        ("valid_to: 2026-02-28", "as_of: 2026-03-01", NO),
        ("valid_to: 2026-03-01", "as_of: 2026-03-01", YES),
        ("valid_from: 2026-03-02", "as_of: 2026-03-01", NO),
        ("valid_from: 2026-03-01", "as_of: 2026-03-01", YES),
        ("valid_to: 2026-02-28", "as_of: 2026-02-01..2026-03-31", OPEN),
        ("valid_to: 2026-02-01..2026-04-01", "as_of: 2026-03-01", OPEN),
        ("valid_to: 2026-02-28", "factors_declared: 1", OPEN),
        ("status: claimed", "factors_declared: 1", YES),
    ],
)
def test_a_record_counts_while_it_is_in_force(rest: str, as_of: str, word: str) -> None:
    assert said("activity", record(rest), f"closed_world: [consent], {as_of}")["entry"] == word


# ---------------------------------------------------------------------------- what nobody mentions


@pytest.mark.parametrize(
    ("system", "evidence", "entry", "sale"),
    [
        ("closed_world: []", "", OPEN, OPEN),
        ("closed_world: [consent]", "", NO, NO),
        ("closed_world: [notice]", "", OPEN, OPEN),
        ("closed_world: []", "r: {kind: consent, on: entry, status: absent}", NO, OPEN),
        ("closed_world: []", "r: {kind: consent, status: absent}", NO, NO),
        ("closed_world: []", "r: {kind: notice, status: absent}", OPEN, OPEN),
        ("closed_world: []", "r: {kind: consent, on: entry, explicit: no}", OPEN, OPEN),
        ("closed_world: []", "r: {kind: consent, on: entry, explicit: yes}", YES, OPEN),
        ("closed_world: [consent]", "r: {kind: consent, on: entry}", OPEN, NO),
    ],
)
def test_what_nobody_mentions_may_exist_unless_the_model_says_that_it_lists_all(
    system: str, evidence: str, entry: str, sale: str
) -> None:
    assert said("activity", evidence, system) == {"entry": entry, "sale": sale}


@pytest.mark.parametrize(
    ("text", "system", "word"),
    [
        ("all(c.explicit == yes for c in evidence(consent, activity))", "closed_world: []", OPEN),
        ("all(c.explicit == yes for c in evidence(consent, activity))", "closed_world: [consent]", YES),
        ("len(c for c in evidence(consent, activity)) == 1", "closed_world: []", OPEN),
        ("len(c for c in evidence(consent, activity)) == 1", "closed_world: [consent]", YES),
        ("len(c for c in evidence(consent, activity)) >= 1", "closed_world: []", YES),
        ("len(c for c in evidence(notice, activity)) >= 1", "closed_world: [notice]", NO),
        ("not any(c.explicit == no for c in evidence(consent, activity))", "closed_world: []", OPEN),
    ],
)
def test_what_may_exist_counts_in_every_kind_of_loop(text: str, system: str, word: str) -> None:
    of = MODEL.format(system=system, evidence=record("on: entry"))
    assert asked(text, of, "activity")["entry"] == word


@pytest.mark.parametrize(
    ("needs", "word"), [("", OPEN), ("necessary_data: [], ", NO), ("necessary_data: [face], ", YES)]
)
def test_what_an_activity_needs_is_open_until_it_is_said(needs: str, word: str) -> None:
    of = MODEL.format(system="factors_declared: 1", evidence="").replace(
        "{controller: acme,", f"{{{needs}controller: acme,"
    )
    assert asked("any(bio(d) for d in activity.necessary_data)", of, "activity") == {"entry": word, "sale": NO}
