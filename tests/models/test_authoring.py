"""The authoring classes: what they accept, what they refuse, and what editors are told of them."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import pytm

from bioward.models import authoring
from bioward.models.authoring_base import CLASSES, KIND_CLASSES
from bioward.models.authoring_check import WrongWords
from bioward.models.authoring_stub import STUB, stub
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, carries

ROOT = Path(__file__).parents[2]


def test_every_kind_has_its_class() -> None:
    assert set(KIND_CLASSES.values()) == set(KINDS)
    assert set(CLASSES) < set(dir(authoring))
    assert authoring.TM is pytm.TM
    for name, kind in KIND_CLASSES.items():
        words = getattr(authoring, name).bioward_words
        assert words.keys() == {n for n, a in ATTRIBUTES[Holder.ELEMENT].items() if carries(kind, a)}, name


def test_a_star_import_brings_every_class() -> None:
    names: dict[str, object] = {}
    exec("from bioward.models.authoring import *", names)
    assert set(CLASSES) < names.keys()


def test_words_are_kept_as_said_and_the_rest_is_none() -> None:
    hall = authoring.Boundary("Hall", trust=2)
    face = authoring.BiometricData("Face", form="sample")
    camera = authoring.CaptureDevice("Camera", inBoundary=hall, attended=False, inScope=False, holds={face: "3 days"})
    camera.pad = authoring.either("active", "passive")
    assert isinstance(camera, pytm.Process)
    assert (camera.attended, camera.pad, camera.iad, camera.inScope) == (False, "active or passive", None, False)
    assert type(camera).model_fields["attended"].description == "staff watch the capture"
    assert not hasattr(camera, "mode")
    assert camera.model_fields_set == {"name", "inBoundary", "attended", "inScope", "holds", "pad"}


def test_data_are_the_same_only_if_they_are_one() -> None:
    one, other = authoring.BiometricData("Face", form="sample"), authoring.BiometricData("Face", form="template")
    camera = authoring.CaptureDevice("Camera")
    flow = authoring.Flow(camera, camera, data=[one, other])
    assert one != other
    assert len(flow.data) == 2


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ({"atended": False}, "CaptureDevice has no 'atended' (did you mean 'attended'?)"),
        ({"inBoundry": None}, "CaptureDevice has no 'inBoundry' (did you mean 'inBoundary'?)"),
        ({"pad": "pasive"}, "pad: 'pasive' is not a value (did you mean 'passive'?)"),
        ({"mode": "verification"}, "CaptureDevice has no 'mode'"),
        ({"attended": "perhaps"}, "attended: 'perhaps' is not a value (one of: no, yes)"),
        ({"iad": 3, "zork": 1}, "iad: '3' is not a value (one of: no, yes); CaptureDevice has no 'zork'"),
    ],
)
def test_wrong_words_are_refused_all_at_once(said: dict[str, object], wanted: str) -> None:
    with pytest.raises(WrongWords) as caught:
        authoring.CaptureDevice("Camera", **said)  # type: ignore[arg-type]
    assert str(caught.value) == wanted
    camera = authoring.CaptureDevice("Camera")
    for name, value in said.items():
        with pytest.raises(WrongWords):
            setattr(camera, name, value)


def test_a_class_of_ones_own_may_add_fields() -> None:
    class Gate(authoring.CaptureDevice):
        vendor: str = ""

    own: Any = Gate  # a type checker that reads pytm takes a class of one's own for a dataclass of its fields
    gate = own("Gate", vendor="acme", attended=True)
    assert (gate.vendor, gate.attended, own.bioward_kind) == ("acme", True, "capture_device")


def test_a_name_that_does_not_exist_is_told_with_the_nearest() -> None:
    with pytest.raises(AttributeError, match="did you mean 'CaptureDevice'"):
        authoring.CaptureDevise  # type: ignore[attr-defined] # noqa: B018


def test_the_stub_is_not_stale() -> None:
    assert STUB.read_text(encoding="utf-8") == stub(), "run python -m bioward.models.authoring_stub"


SAMPLE = """\
from bioward.models.authoring import TM, BiometricData, Boundary, CaptureDevice, Flow, Store, either

tm = TM("Front door", owner="landlord", home_jurisdiction="DE")
hall = Boundary("Hall", physical="semi_public", trust=2)
face = BiometricData("Face", modality="face", subjects="100..200", linkage=["name"], derived_from=[])
camera = CaptureDevice("Camera", inBoundary=hall, attended=False, pad=either("active", "passive"), inScope=True)
store = Store("Store", holds={face: "30 days"}, backup_of=None, auth="strong")
Flow(camera, store, "x", data=[face], returns=face, encryption="tls")
camera.pad = "active"
tm.process()
"""


def test_type_checkers_know_every_word(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.py", tmp_path / "bad.py"
    good.write_text(SAMPLE)
    bad.write_text(SAMPLE.replace("attended", "atended").replace('"tls"', '"tsl"').replace("owner", "ownr"))
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", "", "--cache-dir", str(tmp_path / "cache")]
    done = subprocess.run([*command, str(good), str(bad)], capture_output=True, text=True, cwd=ROOT, check=False)
    lines = [line for line in done.stdout.split("\n") if ": error:" in line]
    assert [line.split(":")[1] for line in lines if "bad.py" in line] == ["3", "6", "8"], done.stdout
    assert len(lines) == 3, done.stdout
