"""Reads a model from YAML. The format is told in docs/model-format.md; its JSON Schema in schema.py."""

from pathlib import Path

from bioward.models.build import build
from bioward.models.collector import resting_collector
from bioward.models.draft import Draft, Sources
from bioward.models.model_reader import ModelReader
from bioward.models.problems import InputError, ModelError
from bioward.models.span import Span
from bioward.models.system import System
from bioward.models.yaml_nodes import Node, compose, read_text


def read_yaml(path: str | Path) -> System:
    """The System of a YAML file. Raises ModelError with every problem in it."""
    file = str(path)
    try:
        text = read_text(Path(path), file)
    except InputError as error:
        raise ModelError(error.problems) from None
    return parse_yaml(text, file)


def parse_yaml(text: str, file: str = "model.yaml") -> System:
    """The System of a YAML text. Raises ModelError with every problem in it."""
    with resting_collector():
        return build(draft_text(text, file))


def draft_text(text: str, file: str) -> Draft:
    """What a YAML text says. Its nodes are gone when this returns, so they and the System are never there at once."""
    try:
        root = compose(text, file)
    except InputError as error:
        raise ModelError(error.problems) from None
    return draft_node(root, Sources({file: text}), file)


def read_node(root: Node | None, sources: Sources, file: str, *, versioned: bool = True) -> System:
    """The System of a composed model. One that stands inside another document has its version from there."""
    return build(draft_node(root, sources, file, versioned=versioned))


def draft_node(root: Node | None, sources: Sources, file: str, *, versioned: bool = True) -> Draft:
    """What a composed model says."""
    span = root.span if root else Span(file, 1)
    reader = ModelReader(Draft(file=file, span=span, sources=sources))
    reader.model(root, versioned)
    return reader.draft
