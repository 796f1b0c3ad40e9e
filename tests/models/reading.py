"""Short ways to read a model in a test."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

from ruamel.yaml import YAML

from bioward.models.facts import Fact
from bioward.models.problems import ModelError, Problem
from bioward.models.system import System
from bioward.models.vocabulary import ATTRIBUTES, Holder
from bioward.models.yaml_reader import parse_yaml

EXAMPLES = Path(__file__).parents[2] / "models" / "examples"
EXAMPLES_IN_YAML = sorted(path for path in EXAMPLES.glob("*.yaml") if not path.name.endswith(".key.yaml"))
EXAMPLES_IN_PYTM = sorted(EXAMPLES.glob("*.py"))


def model(text: str) -> System:
    """The System of a model without its first line."""
    return parse_yaml("bioward: 1\n" + dedent(text).lstrip("\n"))


def problems(text: str) -> tuple[Problem, ...]:
    """What is wrong with a model without its first line; nothing if it is sound."""
    return problems_of("bioward: 1\n" + dedent(text).lstrip("\n"))


def problems_of(text: str) -> tuple[Problem, ...]:
    """What is wrong with a whole model."""
    try:
        parse_yaml(text)
    except ModelError as error:
        return error.problems
    return ()


def told(text: str) -> list[str]:
    """The messages of what is wrong with a model without its first line."""
    return [p.message for p in problems(text)]


def shown(holder: Holder, facts: Mapping[str, Fact], name: str) -> str:
    """The value of an attribute as people read it."""
    show: Callable[[Any], str] = ATTRIBUTES[holder][name].domain.show
    return show(facts[name].value)


def as_editors_read(text: str) -> Any:
    """The data of a model as YAML 1.2, with keys as the text that they are; a day is text there."""
    return as_text(YAML(typ="safe", pure=True).load(text))


def as_text(node: Any) -> Any:
    if isinstance(node, dict):
        return {str(key): as_text(value) for key, value in node.items()}
    if isinstance(node, date):
        return node.isoformat()
    return [as_text(value) for value in node] if isinstance(node, list) else node
