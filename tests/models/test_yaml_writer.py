"""What is written reads back as the same System."""

from hypothesis import example, given

from bioward.models.system import System
from bioward.models.yaml_reader import parse_yaml
from bioward.models.yaml_writer import write_yaml
from tests.models.strategies import systems


@given(systems())
def test_any_system_reads_back_equal(system: System) -> None:
    text = write_yaml(system)
    again = parse_yaml(text)
    assert again == system
    assert write_yaml(again) == text
