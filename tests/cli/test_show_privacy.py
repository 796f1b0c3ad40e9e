"""`bioward show` tells who decides, about whom, what for, and what shows it."""

from pathlib import Path

import pytest

from tests.cli.calling import Call

MODEL = """\
bioward: 1
system: {name: Pay, as_of: 2026-03-02}
data: {print: {class: biometric, population: customers}}
elements: {reader: {kind: capture_device}}
organisations: {acme: {name: Acme Ltd, established_in: [CN]}}
populations: {customers: {count: 100..200}}
activities: {paying: {purpose: payment_auth, controller: acme, data: print, necessary_data: []}}
evidence:
  asked: {kind: consent, on: paying, granularity: separate}
  told: {kind: notice, valid_to: 2027-01-01}
"""


@pytest.fixture(autouse=True)
def model(folder: Path) -> Path:
    path = folder / "pay.yaml"
    path.write_text(MODEL, encoding="utf-8")
    return path


def test_every_part_is_shown_with_its_ties(bioward: Call) -> None:
    done = bioward("show", "pay.yaml")
    lines = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert [x for x in lines if x in ("organisations", "populations", "activities", "evidence")] == [
        "organisations", "populations", "activities", "evidence",
    ]  # fmt: skip
    for line in (
        "    population: customers",
        "    controller: acme · data: print · elements: all · necessary data: none",
        "  asked  consent  line 9",
        "    on: paying",
        "    on: the whole system",
    ):
        assert line in lines
    assert "subjects = 100 to 200 implied from population customers, line 6" in " ".join(done.out.split())
    assert "as_of = 2026-03-02" in done.out


@pytest.mark.parametrize("id", ["acme", "customers", "paying", "asked"])
def test_one_thing_is_shown_with_all_that_could_be_said(bioward: Call, id: str) -> None:
    done = bioward("show", "pay.yaml", id)
    assert done.code == 0
    assert done.out.startswith(id)
    assert "not said:" in done.out


def test_the_activity_that_nobody_wrote_is_told_as_such(bioward: Call, model: Path) -> None:
    model.write_text("bioward: 1\norganisations: {acme: }\n", encoding="utf-8")
    assert "  stands for: the whole system, as no activity is written\n" in bioward("show", "pay.yaml", "system").out
