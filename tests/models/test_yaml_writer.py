"""What is written reads back as the same System, and reads well."""

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from ruamel.yaml import YAML

from bioward.models.system import System
from bioward.models.yaml_reader import parse_yaml, read_yaml
from bioward.models.yaml_text import Tree, yaml_text
from bioward.models.yaml_writer import write_yaml
from tests.models.reading import EXAMPLES_IN_YAML, model
from tests.models.strategies import HARD, systems

WHOLE = """\
bioward: 1
system:
  name: Door
  owner: us

boundaries:
  b: {jurisdiction: "NO"}
  c: {in: b, name: Cellar, trust: 1..3}

data:
  face: {class: biometric, modality: face or iris, form: sample, linkage: [name, account]}
  log: {subjects: '>=10000', retention: 30 days, derived_from: face}

elements:
  camera: {kind: capture_device, in: c, attended: no}
  db:
    kind: store
    description: |-
      Two lines,
        the second: of them moved.
    encryption_at_rest: disk or field
    auth: strong
    holds: {face: {retention: transient}, log: {}}
  index: {kind: cache, holds: []}

flows:
  - camera -> db: {name: enrol, carries: face, encryption: tls}
  - db -> camera: {id: F2, returns: [face, log], medium: unknown}
  - camera -> index
"""


@given(systems())
def test_any_system_reads_back_equal(system: System) -> None:
    text = write_yaml(system)
    again = parse_yaml(text)
    assert again == system
    assert write_yaml(again) == text


@pytest.mark.parametrize("path", EXAMPLES_IN_YAML, ids=lambda p: p.name)
def test_an_example_reads_back_equal(path: Path) -> None:
    system = read_yaml(path)
    assert parse_yaml(write_yaml(system)) == system


def test_a_thing_stands_on_one_line_where_it_fits() -> None:
    assert write_yaml(parse_yaml(WHOLE)) == WHOLE


@pytest.mark.parametrize("text", [t.strip() or t for t in HARD])
@pytest.mark.parametrize("opened", range(4))
def test_a_hard_text_stays_text_for_every_reader_of_yaml(text: str, opened: int) -> None:
    tree: Tree = {"owner": text, "list": [text, "b", [text]], text: {"in": [text], text: text}}
    written = yaml_text(tree, opened)
    assert yaml.safe_load(written) == tree
    assert YAML(typ="safe", pure=True).load(written) == tree


@pytest.mark.parametrize("name", HARD)
def test_an_id_may_be_any_word(name: str) -> None:
    word = re.sub(r"[\s/]", "_", name.strip()) or "x"
    thing = {"kind": "cache", "in": word, "holds": word}
    flow = {f"{word} -> {word}": {"carries": word, "id": word}}
    whole = {"bioward": 1, "boundaries": {word: {}}, "data": {word: {}}, "elements": {word: thing}, "flows": flow}
    system = parse_yaml(yaml.safe_dump(whole))
    assert word in system.elements
    assert parse_yaml(write_yaml(system)) == system


def test_what_follows_is_not_written() -> None:
    text = """
    boundaries: {b: {owner: us}}
    data: {d: {form: sample}}
    elements: {e: {kind: store, in: b, auth: none}}
    flows: {e -> e: d}
    """
    written = write_yaml(model(text))
    for word in ("authz", "renewable", "protection", "medium", "holds", "control", "unknown"):
        assert word not in written


def test_defaults_are_written_at_each_thing() -> None:
    assert "e: {kind: store, audit: none}" in write_yaml(
        model("defaults: {elements: {audit: none}}\nelements: {e: {kind: store}}")
    )


@pytest.mark.parametrize(("text", "top"), [("", "bioward: 1\n"), ("system: Door", "bioward: 1\nsystem: Door\n")])
def test_a_small_model_stays_small(text: str, top: str) -> None:
    assert write_yaml(model(text)) == top


def test_a_large_model_is_written_in_seconds() -> None:
    elements = "".join(f"  e{i}: {{kind: comparator, mode: identification, auth: mfa}}\n" for i in range(2000))
    flows = "".join(f"  - e{i} -> e{i + 1}: {{carries: d, encryption: tls}}\n" for i in range(1999))
    system = model(f"data: {{d: {{class: biometric}}}}\nelements:\n{elements}flows:\n{flows}")
    started = time.perf_counter()
    write_yaml(system)
    assert time.perf_counter() - started < 5
