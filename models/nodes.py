"""The nodes of a YAML text, each with its place."""

from typing import NamedTuple

from bioward.models.span import Span


class Scalar(NamedTuple):
    """One word or text, untyped."""

    span: Span
    text: str
    style: str = ""
    size: int = 1


class Sequence(NamedTuple):
    """A list."""

    span: Span
    items: list["Node"]
    size: int = 1


class Mapping(NamedTuple):
    """Keys and values in the order written; keys may repeat, which its readers refuse."""

    span: Span
    pairs: list[tuple["Node", "Node"]]
    size: int = 1


Node = Scalar | Sequence | Mapping
