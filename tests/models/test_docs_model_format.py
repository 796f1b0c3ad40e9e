"""What the page on the model format shows is true."""

import re
from pathlib import Path

import jsonschema
import pytest

from bioward.models.problems import ModelError
from bioward.models.schema import json_schema
from bioward.models.yaml_reader import parse_yaml
from bioward.models.yaml_writer import write_yaml
from tests.models.reading import as_editors_read

PAGE = (Path(__file__).parents[2] / "docs" / "model-format.md").read_text(encoding="utf-8")
FENCES = re.findall(r"(?ms)^```([^\n]*)\n(.*?)^```$", PAGE)
MODELS = [text for info, text in FENCES if info == "yaml"]


def test_every_yaml_example_is_a_model() -> None:
    assert len(MODELS) >= 8
    assert all("bioward: 1\n" in text for text in MODELS)


@pytest.mark.parametrize("text", MODELS)
def test_an_example_reads_back_and_fits_the_schema(text: str) -> None:
    system = parse_yaml(text)
    assert parse_yaml(write_yaml(system)) == system
    jsonschema.Draft202012Validator(json_schema()).validate(as_editors_read(text))


def test_the_errors_are_those_of_the_wrong_example() -> None:
    texts = {info: text for info, text in FENCES if info in ("yaml wrong", "text")}
    with pytest.raises(ModelError) as caught:
        parse_yaml(texts["yaml wrong"])
    assert str(caught.value) + "\n" == texts["text"]
