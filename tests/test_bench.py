"""The benchmark measures what it says: its systems have their shape, its threats load, its runs end in a table."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench import paper, startup, table
from bench.shape import shape
from bench.systems import SEED, wiring, yaml_of
from bioward.models.yaml_reader import parse_yaml, read_yaml
from bioward.threats.assess import assess
from bioward.threats.catalogue import Library
from bioward.threats.expression import Path as Way
from bioward.threats.library import load_library, threat_files
from bioward.threats.nodes import parts, roams

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def test_a_generated_system_has_the_numbers_that_its_size_asks_for() -> None:
    system = parse_yaml(yaml_of(shape(200, SEED), SEED))
    assert (len(system.elements), len(system.flows), len(system.boundaries)) == (200, 400, 20)
    assert {len(f.carries) + len(f.returns) for f in system.flows.values()} == {3}
    assert max(len(system.around(b)) for b in system.boundaries) > 2
    assert len(system.items) >= 200


def test_lineage_runs_from_the_sample_to_the_decision() -> None:
    items = parse_yaml(yaml_of(shape(100, SEED), SEED)).items
    chain = ["decision0"]
    while items[chain[-1]].derived_from:
        chain.append(items[chain[-1]].derived_from[0])
    assert chain == ["decision0", "score0", "features0", "sample0"]


def test_the_same_seed_writes_the_same_bytes_and_another_seed_writes_others() -> None:
    assert yaml_of(shape(100, 7), 7) == yaml_of(shape(100, 7), 7)
    assert yaml_of(shape(100, 7), 7) != yaml_of(shape(100, 8), 8)


def test_a_size_that_no_system_can_have_is_refused() -> None:
    with pytest.raises(ValueError, match="150 is none"):
        shape(150, SEED)


def test_the_library_has_the_sixty_threats_that_limits_were_set_for_and_twenty_of_them_over_the_graph(
    library: Library,
) -> None:
    limbs = [(id_, limb.when.expression) for id_, threat in library.threats.items() for limb in threat.limbs]
    on_ways = {id_ for id_, when in limbs if any(isinstance(part, Way) for part in parts(when))}
    graph = on_ways | {id_ for id_, when in limbs if roams(when, library.predicates)}
    assert len(graph) >= 20
    assert len(library.threats) >= 60


def test_generated_systems_are_found_something_and_not_too_much(library: Library) -> None:
    findings = assess(parse_yaml(yaml_of(shape(500, SEED), SEED)), library).findings
    assert 0.02 * 500 <= len(findings) <= 0.5 * 500


def test_the_small_model_has_fifteen_elements_and_is_found_something(library: Library) -> None:
    system = read_yaml(startup.FIFTEEN)
    assert len(system.elements) == 15
    assert assess(system, library).findings


def test_the_copies_of_threats_load_beside_the_originals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(startup, "THREATS", tmp_path / "copies")
    built_in = len(load_library().threats)
    monkeypatch.setattr(startup, "PRESENT", built_in + 12)
    startup.copy_threats(threat_files(startup.LIBRARY))
    assert len(load_library([tmp_path / "copies"]).threats) == built_in + 12


def test_the_pytm_twin_has_the_same_numbers(tmp_path: Path) -> None:
    parts = shape(100, SEED)
    (tmp_path / "wiring.json").write_text(wiring(parts), encoding="utf-8")
    told = json.loads(output("bench.pytm_twin", str(tmp_path / "wiring.json")))
    counted = [told[name] for name in ("elements", "flows", "boundaries", "items")]
    assert counted == [len(p) for p in (parts.elements, parts.flows, parts.boundaries, parts.items)]
    assert told["resolve"] > 0


def test_a_run_prints_a_table_and_writes_its_numbers(tmp_path: Path) -> None:
    told = output("bench.engine", "--sizes", "100", "--runs", "1", "--no-startup", "--json", str(tmp_path / "out.json"))
    rows = {row["name"].split("  ")[-1]: row for row in json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))}
    for name in ("assess", "pytm resolve", "whole check", "peak memory", "findings for each element"):
        assert rows[name]["value"] > 0
        assert name in told


def test_pictures_and_pages_are_timed_beside_those_of_pytm() -> None:
    picture, page = paper.of_size(10, 1)
    assert picture.value > 0
    assert page.value > 0
    assert picture.of.startswith("pytm dfd, ")
    assert page.of.startswith("pytm report")


def test_the_beginning_of_a_system_has_its_own_flows_only() -> None:
    small = paper.beginning(shape(100, SEED), 10)
    assert len(small.elements) == 10
    assert 0 < len(parse_yaml(yaml_of(small, SEED)).flows) < 20


def test_a_profile_tells_where_the_time_goes() -> None:
    assert "cumulative" in output("bench.engine", "--sizes", "100", "--profile", "assess")


@pytest.mark.parametrize(("value", "verdict"), [(0.1, "ok"), (0.3, "OVER"), (0.01, "UNDER")])
def test_a_value_beyond_its_limits_is_told(value: float, verdict: str) -> None:
    assert table.Row("rate", value, "", limit=0.2, least=0.05).verdict == verdict


def test_a_limit_judges_the_ratio_where_there_is_one() -> None:
    assert table.Row("assess", 9.0, "s", 0.1, "resolve", 0.2).verdict == "ok"
    assert table.Row("assess", 0.1, "s", 0.3, "resolve", 0.2).verdict == "OVER"


def output(module: str, *arguments: str) -> str:
    """What a module of the benchmark prints; 1 says that something is over its limit."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout
