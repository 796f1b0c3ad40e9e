"""Commands that are loaded when they are called, so that a call pays only for what it does.

This is the one place, with the tables that name modules, where something is imported by its name.
"""

import importlib
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import typer
from typer.core import TyperGroup

from bioward.cli.lean import Lean, LeanCommand
from bioward.models.problems import did_you_mean

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Command(NamedTuple):
    """A command by name: `module:function`, and what it does in one line."""

    where: str
    help: str


class Group(NamedTuple):
    """Commands under a common word."""

    commands: Mapping[str, Command]
    help: str


Table = Mapping[str, Command | Group]


class LazyGroup(Lean, TyperGroup):
    """A group whose commands stand in a table; its help imports none of them."""

    table: Table = MappingProxyType({})

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        return list(self.table)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        entry = self.table.get(cmd_name)
        if isinstance(entry, Group):
            return group(cmd_name, entry.help, entry.commands)
        return command(cmd_name, entry) if entry else None

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]
        """As ever, but a word that is no command is answered with the nearest one."""
        word = args[0]
        if word not in self.table and not word.startswith("-"):
            hint = did_you_mean(word, self.table)
            ctx.fail(f"there is no command '{word}'" + (f" ({hint})" if hint else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in self.table.items()])


def group(name: str, text: str, table: Table, start: Any = None) -> LazyGroup:
    """A group of commands; `start` has the options that stand before them."""
    app = typer.Typer(
        cls=LazyGroup, add_completion=False, rich_markup_mode=None, no_args_is_help=True, context_settings=SETTINGS
    )
    app.callback(help=as_written(text))(start or nothing)
    made = typer.main.get_command(app)
    assert isinstance(made, LazyGroup)
    made.name, made.table = name, table
    return made


def nothing() -> None:
    """A group without options of its own."""


def command(name: str, entry: Command) -> Any:
    """One command, with the help that its function's docstring is."""
    function = load(entry.where)
    app = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=SETTINGS)
    app.command(name, cls=LeanCommand, help=as_written(function.__doc__ or ""))(function)
    return typer.main.get_command(app)


def load(where: str) -> Any:
    """What `module:name` stands for."""
    module, _, name = where.partition(":")
    return getattr(importlib.import_module(module), name)


def as_written(text: str) -> str:
    """Help whose indented paragraphs (examples, exit codes) keep their lines."""
    lines = text.expandtabs().strip().split("\n")
    margin = min((len(x) - len(x.lstrip()) for x in lines[1:] if x.strip()), default=0)
    paragraphs = re.split(r"\n\s*\n", "\n".join([lines[0], *(x[margin:] for x in lines[1:])]))
    return "\n\n".join(f"\b\n{p}" if "\n  " in p or p.startswith("  ") else p for p in paragraphs)
