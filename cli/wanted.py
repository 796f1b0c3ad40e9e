"""What a call says about threats: seven options that every command shares which looks for, lists or checks them."""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeVar

import typer

T = TypeVar("T")


class Wanted(NamedTuple):
    """What a call says about threats, each part as it was given."""

    threats: list[Path] | None = None
    replace_threats: bool = False
    select: list[str] | None = None
    extend_select: list[str] | None = None
    ignore: list[str] | None = None
    config: Path | None = None
    no_config: bool = False


def option(*names: str, help: str, metavar: str | None = None) -> Any:
    return typer.Option(*names, help=help, metavar=metavar)


FOLDERS = option("--threats", metavar="DIR", help="A folder with more threat files; may be given several times.")
REPLACE = option("--replace-threats", help="Leave the built-in threats out.")
SELECT = option("--select", metavar="LIST", help="Look for these only: BIO-STO-01, STO, tier:C, severity:high, tag:x.")
EXTEND = option("--extend-select", metavar="LIST", help="Look for these too; tier C is off unless named.")
IGNORE = option("--ignore", metavar="LIST", help="Do not look for these.")
CONFIG = option("--config", metavar="FILE", help="The configuration to use; else bioward.toml is looked for.")
NO_CONFIG = option("--no-config", help="Use no configuration.")

OPTIONS: dict[str, tuple[Any, Any]] = {
    "threats": (Annotated[list[Path] | None, FOLDERS], None),
    "replace_threats": (Annotated[bool, REPLACE], False),
    "select": (Annotated[list[str] | None, SELECT], None),
    "extend_select": (Annotated[list[str] | None, EXTEND], None),
    "ignore": (Annotated[list[str] | None, IGNORE], None),
    "config": (Annotated[Path | None, CONFIG], None),
    "no_config": (Annotated[bool, NO_CONFIG], False),
}
"""The type and the default of each option, by its parameter."""


def choosing(command: Callable[..., T]) -> Callable[..., T]:
    """Gives a command these options in place of its parameter `wanted`, which is what they come to.

    typer reads a signature: it is written here once instead of in every command.
    """
    own = inspect.signature(command)
    kept = [p.replace(kind=p.KEYWORD_ONLY) for p in own.parameters.values() if p.name != "wanted"]
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=type_)
        for name, (type_, default) in OPTIONS.items()
    ]

    @wraps(command)
    def called(**arguments: Any) -> T:
        wanted = Wanted(**{name: arguments.pop(name) for name in OPTIONS})
        return command(**arguments, wanted=wanted)

    called.__signature__ = own.replace(parameters=[*kept, *added])  # type: ignore[attr-defined]
    return called
