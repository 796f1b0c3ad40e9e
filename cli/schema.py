"""`bioward schema`: the JSON Schema of model files."""

import json

from bioward.cli.lazy import load
from bioward.cli.output import STDOUT, put


def schema() -> None:
    """Print the JSON Schema of model files.

    Editors that know it complete kinds and attributes, explain them, and mark what is not a word of the format.

    Exit codes:
      0  printed

    Examples:
      bioward schema > model.schema.json
    """
    text = json.dumps(load("bioward.models.schema:json_schema")(), indent=2, ensure_ascii=False) + "\n"
    put(text.encode(), STDOUT)
