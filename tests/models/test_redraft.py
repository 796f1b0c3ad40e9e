"""A System is what its draft says: built from it again, it is the same, place by place."""

from pathlib import Path

import pytest
from hypothesis import given

from bioward.models.build import build
from bioward.models.redraft import redraft
from bioward.models.system import System
from bioward.models.yaml_reader import read_yaml
from tests.models.reading import EXAMPLES_IN_YAML
from tests.models.strategies import systems


@pytest.mark.parametrize("path", EXAMPLES_IN_YAML, ids=lambda p: p.stem)
def test_an_example_is_built_again_with_every_place(path: Path) -> None:
    system = read_yaml(path)
    again = build(redraft(system))
    assert again == system
    for name in ("boundaries", "items", "elements", "flows", "holdings"):
        ours, theirs = getattr(system, name).values(), getattr(again, name).values()
        assert [t.span for t in ours] == [t.span for t in theirs]


@given(systems())
def test_any_system_is_built_again(system: System) -> None:
    assert build(redraft(system)) == system
