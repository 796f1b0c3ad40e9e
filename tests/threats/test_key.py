"""Keys say what a system must come to, and scores how far an assessment is from it."""

from pathlib import Path

import pytest

from bioward.models.problems import ThreatError
from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess
from bioward.threats.key import read_key, score
from bioward.threats.library import load_library

LIBRARY = load_library()
OPEN_STORE = """bioward: 1
system: {name: faces, owner: us}
boundaries: {net: {owner: us, control: owner}}
data: {face: {class: biometric, form: sample}}
elements: {faces: {kind: sample_store, in: net, holds: face, auth: none, exposure: internet}}
"""
KEY = """bioward-key: 1
system: S0
model: faces.yaml
source: a drawing
must_find: {BIO-STO-02: nobody is asked}
may_ask: [BIO-STO-01, BIO-STO-03]
"""


def key_file(folder: Path, text: str) -> Path:
    path = folder / "faces.key.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_score_tells_what_is_missed_wrong_and_unforeseen(tmp_path: Path) -> None:
    assessed = assess(parse_yaml(OPEN_STORE), LIBRARY)
    good = score(assessed, read_key(key_file(tmp_path, KEY)))
    assert "BIO-STO-02" in good.found
    assert not good.missed
    demanding = score(assessed, read_key(key_file(tmp_path, KEY.replace("{BIO-STO-02", "{BIO-CAP-01: x, BIO-STO-02"))))
    assert demanding.missed == {"BIO-CAP-01"}
    strict = score(assessed, read_key(key_file(tmp_path, KEY + "must_not_find: [BIO-STO]\n")))
    assert "BIO-STO-02" in strict.wrong
    assert strict.precision < good.precision <= 1
    silent = score(assessed, read_key(key_file(tmp_path, KEY.replace("[BIO-STO-01, BIO-STO-03]", "[]"))))
    assert silent.unforeseen > good.unforeseen


def test_the_model_stands_beside_its_key(tmp_path: Path) -> None:
    assert read_key(key_file(tmp_path, KEY)).model == tmp_path / "faces.yaml"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("source: a drawing\n", "", "1:1: the key has no 'source'"),
        ("must_find", "mustfind", "5:1: 'mustfind' is not a part of a key (did you mean 'must_find'?)"),
        ("key: 1", "key: 2", "1:14: this version of the key format is not known"),
        ("{BIO-STO-02: nobody is asked}", "[BIO-STO-02]", "5:12: a mapping is wanted here"),
        (KEY, "", "1: this is no key: it begins with 'bioward-key: 1'"),
    ],
)
def test_a_wrong_key_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ThreatError) as caught:
        read_key(key_file(tmp_path, KEY.replace(old, new)))
    assert said in str(caught.value)
