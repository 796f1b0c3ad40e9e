"""The systems that the project was asked about come to what their keys say, and their hardened twins to nothing."""

from functools import cache
from pathlib import Path

import pytest

from bioward.models.pytm_reader import read_pytm
from bioward.models.system import System
from bioward.models.yaml_reader import read_yaml
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from bioward.threats.key import Key, Score, read_key, score
from bioward.threats.library import load_library
from bioward.threats.selection import Choice, chosen

EXAMPLES = Path(__file__).parents[2] / "models" / "examples"
LIBRARY = load_library()
USUAL = chosen(LIBRARY, Choice())
KEYS = {path.name.removesuffix(".key.yaml"): read_key(path) for path in sorted(EXAMPLES.glob("*.key.yaml"))}
MODELS = sorted(p for p in EXAMPLES.iterdir() if p.suffix in (".py", ".yaml") and not p.name.endswith(".key.yaml"))
TWINS = sorted({key.twin for key in KEYS.values() if key.twin})
NO_BIOMETRICS = ("BIO-CAP", "BIO-SIG", "BIO-MAT", "BIO-TPL")


@cache
def system(path: Path) -> System:
    return read_pytm(path) if path.suffix == ".py" else read_yaml(path)


@cache
def assessed(name: str) -> tuple[Assessment, Score]:
    assessment = assess(system(KEYS[name].model), LIBRARY)
    return assessment, score(assessment, KEYS[name])


def test_all_systems_are_there_and_four_of_them_in_pytm() -> None:
    assert {key.system for key in KEYS.values()} == {f"S{i}" for i in range(1, 13)}
    assert len({key.system for key in KEYS.values() if key.model.suffix == ".py"} | {"S1"}) >= 4
    assert {p.stem for p in MODELS} == set(KEYS) | {p.stem for p in TWINS}
    assert {key.system for key in KEYS.values() if key.twin} == {key.system for key in KEYS.values()}


@pytest.mark.parametrize("name", KEYS)
def test_what_the_key_demands_is_found(name: str) -> None:
    assert assessed(name)[1].missed == set()


@pytest.mark.parametrize("name", KEYS)
def test_nothing_is_found_that_the_key_does_not_hold_true(name: str) -> None:
    assert assessed(name)[1].wrong == set()


@pytest.mark.parametrize("name", KEYS)
def test_nothing_is_asked_that_the_key_does_not_foresee(name: str) -> None:
    assert assessed(name)[1].unforeseen == set()


@pytest.mark.parametrize(("name", "key"), KEYS.items(), ids=KEYS)
def test_a_key_speaks_of_threats_that_there_are_and_of_each_once(name: str, key: Key) -> None:
    said = [*key.must_find, *key.may_find, *key.may_ask]
    assert len(said) == len(set(said))
    assert set(said) <= LIBRARY.threats.keys()
    assert key.later.keys().isdisjoint(LIBRARY.threats), "these threats are here now: demand them"
    assert all(any(id_ == word or id_.startswith(f"{word}-") for id_ in LIBRARY.threats) for word in key.must_not_find)
    assert key.may_find.keys() <= assessed(name)[1].found


@pytest.mark.parametrize("twin", TWINS, ids=lambda p: p.name)
def test_a_hardened_twin_raises_nothing(twin: Path) -> None:
    found = assess(system(twin), USUAL).findings
    assert [(f.threat.id, f.subject.id, f.message) for f in found] == []


def test_the_system_without_biometrics_raises_no_threat_of_biometrics() -> None:
    (name,) = (name for name, key in KEYS.items() if key.system == "S9")
    found, asked = assessed(name)[1].found, assessed(name)[1].asked
    assert [id_ for id_ in found | asked if id_.startswith(NO_BIOMETRICS)] == []


def test_references_in_the_passengers_own_hands_clear_what_a_central_gallery_raises() -> None:
    gallery = {"BIO-TPL-01", "BIO-TPL-02", "BIO-TPL-09"}
    assert gallery <= assessed("airport_central")[1].found
    assert gallery.isdisjoint(assessed("airport_own_reference")[1].found)


@pytest.mark.parametrize("path", MODELS, ids=lambda p: p.name)
def test_a_model_reads_as_a_story(path: Path) -> None:
    """It says what it is, calls its parts by names, and what is our inference says that it is."""
    text, model = path.read_text(encoding="utf-8"), system(path)
    assert model.description
    assert all(element.name != element.id for element in model.elements.values())
    assert path in TWINS or "inferred" in text
