"""The cycle collector rests while a model is read, and nobody notices."""

import gc
from collections.abc import Iterator

import pytest

from tests.models.reading import problems_of


@pytest.fixture(autouse=True)
def as_found() -> Iterator[None]:
    """Whatever a test does to the collector is undone."""
    ran = gc.isenabled()
    yield
    (gc.enable if ran else gc.disable)()


@pytest.mark.parametrize("runs", [True, False])
@pytest.mark.parametrize("text", ["bioward: 1", "no model"])
def test_reading_leaves_the_collector_as_it_found_it(runs: bool, text: str) -> None:
    (gc.enable if runs else gc.disable)()
    problems_of(text)
    assert gc.isenabled() is runs
