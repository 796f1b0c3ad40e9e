"""`bioward show`: what was understood of a model."""

from typing import TYPE_CHECKING, Annotated

import typer

from bioward.cli.inputs import read_model
from bioward.cli.lazy import load
from bioward.cli.options import Model, ShowFormat
from bioward.cli.output import STDOUT, put, width
from bioward.cli.output import show as print_lines
from bioward.models.problems import did_you_mean

if TYPE_CHECKING:
    from bioward.models.system import System

Element = Annotated[
    str | None,
    typer.Argument(metavar="ID", help="One thing: an element, flow, data item, activity, …", show_default=False),
]


def show(
    ctx: typer.Context,
    model: Model,
    id: Element = None,
    format: Annotated[
        ShowFormat, typer.Option("--format", "-f", help="Text, or the model as YAML with what was stated.")
    ] = ShowFormat.TEXT,
) -> None:
    """Show what was understood of a model: every effective value, where it comes from, and what is not said.

    A value is stated (with its line), inherited from a boundary, implied by a rule, or a default. With an ID, that
    one thing is shown with everything that could still be said of it.

    Exit codes:
      0  shown
      2  the model or the call is wrong

    Examples:
      bioward show model.yaml
      bioward show model.yaml matcher
      bioward show model.yaml "matcher -> crm: references"
      bioward show model.py --format yaml > model.yaml
    """
    system = read_model(model, ctx.obj)
    if format is ShowFormat.YAML:
        put(load("bioward.models.yaml_writer:write_yaml")(system).encode("utf-8", "replace"), STDOUT)
    elif id is None:
        print_lines(load("bioward.cli.text_system:everything")(system, width()))
    else:
        print_lines(load("bioward.cli.text_system:one")(system, known(system, id), width()))


def known(system: "System", id_: str) -> str:
    """An id that the system has; else a word on the nearest one."""
    ids = [id for part in load("bioward.cli.text_system:parts")(system) for id in part]
    ids += load("bioward.cli.text_remarks:remarks")(system)
    if id_ not in ids:
        hint = did_you_mean(id_, ids)
        raise typer.BadParameter(f"the model has no '{id_}'" + (f"; {hint}" if hint else ""), param_hint="ID")
    return id_
