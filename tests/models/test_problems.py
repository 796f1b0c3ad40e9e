"""The hint of an error names the word that was meant."""

import pytest

from bioward.models.problems import did_you_mean

IDS = ["BIO-ADM-01", "BIO-ADM-02", "BIO-ADM-10", "BIO-ADM-12", "BIO-ADM-20", "PV-XBT-02"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("BIO-ADM-2", "BIO-ADM-02"),
        ("bio adm 2", "BIO-ADM-02"),
        ("BIO_ADM_002", "BIO-ADM-02"),
        ("BIO-ADM-012", "BIO-ADM-12"),
        ("BIO-ADM-20", "BIO-ADM-20"),
        ("BIO-AMD-12", "BIO-ADM-12"),
        ("PV-XBT-2", "PV-XBT-02"),
    ],
)
def test_an_id_is_known_without_its_zeros(word: str, meant: str) -> None:
    assert did_you_mean(word, IDS) == f"did you mean '{meant}'?"


def test_a_word_that_is_there_but_for_its_capitals_comes_before_one_with_other_zeros() -> None:
    assert did_you_mean("GATE-1", ["gate-01", "gate-1"]) == "did you mean 'gate-1'?"


def test_dashes_and_blanks_are_no_other_word() -> None:
    assert did_you_mean("capture-device", ["capture_service", "capture_device"]) == "did you mean 'capture_device'?"
