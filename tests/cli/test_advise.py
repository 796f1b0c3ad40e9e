import json

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.calling import Call

FEW = ("--select", "BIO-ADM-02,BIO-CAP-01,BIO-MAT-06,BIO-MAT-07,BIO-STO-01,BIO-TPL-01,BIO-TRN-05")
"""A few threats, so that what is seen does not change with every new one."""
TIME = ("--budget", "600")


@pytest.mark.parametrize("top", ["2", "20"])
def test_advice(bioward: Call, snapshot: SnapshotAssertion, top: str) -> None:
    done = bioward("advise", "S1.yaml", "--top", top, *FEW, *TIME)
    assert (done.code, done.err) == (0, "")
    assert done.out == snapshot


def test_a_sound_model_needs_none(bioward: Call) -> None:
    done = bioward("advise", "models/examples/fingerprint_payment_hardened.yaml", *FEW, *TIME)
    assert (done.code, done.out) == (0, "nothing to change and nothing to find out\n")


def test_advice_as_json(bioward: Call) -> None:
    done = bioward("advise", "S1.yaml", "--format", "json", "--top", "3", *FEW, *TIME)
    document = json.loads(done.out)
    assert (document["schema"], document["complete"], document["rest"]) == ("bioward/advice/1", True, 0)
    assert (len(document["changes"]), len(document["answers"])) == (3, 3)
    assert document["risk"] == sum(effect["risk_removed"] for effect in document["plan"])
    removed = [effect["risk_removed"] for effect in document["changes"]]
    assert removed == sorted(removed, reverse=True)
    assert all(effect["patches"][0]["title"] for effect in document["changes"])
    assert all(answer["best"]["values"] for answer in document["answers"] if answer["settles"])


def test_the_same_model_gets_the_same_advice(bioward: Call) -> None:
    one, other = (bioward("advise", "S1.yaml", "-f", "json", *FEW, *TIME) for _ in range(2))
    assert one.out == other.out


def test_no_time_is_told(bioward: Call) -> None:
    done = bioward("advise", "S1.yaml", "--budget", "0", *FEW)
    assert done.code == 0
    assert "There was no time to try everything: --budget gives more." in done.out
    assert json.loads(bioward("advise", "S1.yaml", "--budget", "0", "-f", "json", *FEW).out)["complete"] is False


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--budget", "soon", "'soon' is not a number"),
        ("--budget", "-1", "'-1' is not a number of zero or more"),
        ("--budget", "inf", "'inf' is not a number of zero or more"),
        ("--top", "2.5", "'2.5' is not a whole number"),
    ],
)
def test_a_number_must_be_one(bioward: Call, option: str, value: str, told: str) -> None:
    done = bioward("advise", "S1.yaml", option, value)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
