"""Runs templates that are not ours: they see plain data, and can neither reach further nor go on for ever."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, pass_context
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bioward.models.problems import did_you_mean

MOST_STEPS = 2_000_000
MOST_BYTES = 64 * 1024 * 1024
STEP = "bioward step"
"""A filter that no template can name."""
MARKED = (".html", ".htm", ".xhtml", ".xml", ".svg")
"""The endings of files in which text is escaped."""
TEMPLATES = (".jinja", ".jinja2", ".j2")
"""What a template's name may have behind that of the file it makes."""


class LimitError(Exception):
    """A template went too far."""


class Undefined(StrictUndefined):
    """What is not there, told with the nearest right word."""

    @property
    def _undefined_message(self) -> str:
        name = self._undefined_name
        if not isinstance(self._undefined_obj, dict):
            return super()._undefined_message
        return f"there is no '{name}' here\0{did_you_mean(str(name), self._undefined_obj)}"


class Steps(Extension):
    """Counts: every turn of a loop and every call of a macro is a step."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        begun = counted = False
        for token in stream:
            yield token
            if token.type == "block_begin":
                begun = True
            elif begun:
                counted = token.type == "name" and token.value in ("for", "macro")
                begun = False
            elif token.type == "block_end" and counted:
                counted = False
                yield from step(token.lineno)


def step(line: int) -> Iterator[Token]:
    """`{{ ""|step }}` as tokens."""
    said = (("variable_begin", "{{"), ("string", ""), ("pipe", "|"), ("name", STEP), ("variable_end", "}}"))
    yield from (Token(line, type_, value) for type_, value in said)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of a folder of templates. Templates may include others of that folder.

    enough: whether it has taken too long.
    """

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, folder: Path, enough: Callable[[], bool]) -> None:
        super().__init__(
            loader=FileSystemLoader(folder), undefined=Undefined, extensions=[Steps], autoescape=marked, cache_size=0
        )
        self.steps, self.enough = 0, enough
        self.filters[STEP] = self.step
        del self.globals["lipsum"]

    @pass_context
    def step(self, context: Context, text: str) -> str:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise LimitError(f"it goes on for more than {MOST_STEPS} turns of its loops")
        if self.steps % 256 == 1 and self.enough():
            raise LimitError("it takes too long")
        return text

    def call(self, context: Context, function: Any, /, *arguments: Any, **named: Any) -> Any:
        """Every call is a step."""
        self.step(context, "")
        return super().call(context, function, *arguments, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Texts and numbers stay as small as those of a report."""
        if operator == "**" or not all(isinstance(each, int | float) and abs(each) < 1e15 for each in (left, right)):
            raise LimitError(f"'{operator}' is for small numbers here" if operator == "*" else "'**' is not known here")
        return left * right


def marked(name: str | None) -> bool:
    """Whether a template makes HTML or XML."""
    return made_by(name or "").lower().endswith(MARKED)


def made_by(name: str) -> str:
    """The name of the file that a template makes."""
    return next((name.removesuffix(ending) for ending in TEMPLATES if name.endswith(ending)), name)
