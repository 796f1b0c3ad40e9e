"""`bioward diagram`: the data-flow diagram of a model."""

from typing import Annotated

import typer

from bioward.cli.formats import rendered
from bioward.cli.inputs import assess_model
from bioward.cli.options import AsOf, DiagramFormat, Model
from bioward.cli.output import STDOUT, put
from bioward.cli.wanted import Wanted, choosing


@choosing
def diagram(
    ctx: typer.Context,
    model: Model,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to; - is standard output.")
    ] = STDOUT,
    format: Annotated[
        DiagramFormat, typer.Option("--format", "-f", help="A picture, or text for Graphviz or Mermaid.")
    ] = DiagramFormat.SVG,
    as_of: AsOf = None,
    *,
    wanted: Wanted,
) -> None:
    """Draw the data-flow diagram of a model, with its findings.

    Exit codes:
      0  drawn, whatever the findings are
      2  the model, a threat file or the call is wrong, or it cannot be drawn

    Examples:
      bioward diagram model.yaml -o data-flow.svg
      bioward diagram model.yaml --format dot
    """
    put(rendered(format.value, assess_model(model, wanted, ctx.obj, as_of)).content, output)
