"""`bioward diagram`: pictures of a model."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bioward.cli.diagram_files import give
from bioward.cli.findings import find_numbered
from bioward.cli.formats import rendered
from bioward.cli.inputs import assess_model
from bioward.cli.lazy import load
from bioward.cli.options import AsOf, DiagramFormat, Engine, Model, View
from bioward.cli.output import STDOUT, put
from bioward.cli.wanted import Wanted, choosing
from bioward.models.problems import did_you_mean

if TYPE_CHECKING:
    from bioward.models.system import System


@choosing
def diagram(
    ctx: typer.Context,
    model: Model,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to; - is standard output.")
    ] = STDOUT,
    format: Annotated[
        DiagramFormat | None,
        typer.Option("--format", "-f", help="How to draw it; if not given, as the name of the file says, else svg."),
    ] = None,
    view: Annotated[
        View | None, typer.Option("--view", help="What to draw; if not given, data-flow, or levels of a large system.")
    ] = None,
    finding: Annotated[
        str | None,
        typer.Option("--finding", metavar="FINDING", help="Light up one: its number, fingerprint, or threat."),
    ] = None,
    item: Annotated[str | None, typer.Option("--item", metavar="ID", help="The data item of a lifecycle.")] = None,
    engine: Annotated[
        Engine, typer.Option("--engine", help="The layout engine to try first; dot is the one of the system.")
    ] = Engine.BUNDLED,
    font: Annotated[
        list[Path] | None, typer.Option("--font", metavar="FILE", help="A font for PNG; may be given several times.")
    ] = None,
    as_of: AsOf = None,
    *,
    wanted: Wanted,
) -> None:
    """Draw the data-flow diagram of a model with its findings, or another view of it.

    Exit codes:
      0  drawn, whatever the findings are
      2  the model, a threat file or the call is wrong, or it cannot be drawn

    Examples:
      bioward diagram model.yaml -o data-flow.svg
      bioward diagram model.yaml --finding BIO-ADM-02 -o finding.png
      bioward diagram model.yaml --view transfers -o transfers.svg
      bioward diagram model.yaml --view lifecycle --item template -o template.svg
      bioward diagram model.yaml --format dot
    """
    refuse_together(view, item, finding)
    fonts = [readable(path) for path in font or ()]
    wanted_format = format or by_name(output)
    if wanted_format is DiagramFormat.MMD:
        refuse_in_mermaid(view, finding)
        put(rendered("mmd", assess_model(model, wanted, ctx.obj, as_of)).content, output)
        return
    assessment = assess_model(model, wanted, ctx.obj, as_of)
    drawings = load("bioward.reports.diagram:drawings")(
        assessment,
        view.value if view else "",
        known_item(assessment.system, item) if view is View.LIFECYCLE else None,
        find_numbered(assessment, finding) if finding is not None else None,
    )
    give(drawings, output, wanted_format, engine, fonts)


def refuse_together(view: View | None, item: str | None, finding: str | None) -> None:
    """Options that say nothing to each other."""
    if finding is not None and view not in (None, View.DATA_FLOW):
        raise typer.BadParameter(f"a finding is shown on the data-flow diagram, not on {view}", param_hint="--finding")
    if item is not None and view is not View.LIFECYCLE:
        raise typer.BadParameter("it is of use with --view lifecycle only", param_hint="--item")


def refuse_in_mermaid(view: View | None, finding: str | None) -> None:
    """Mermaid is for pages that draw it themselves, which have the data-flow diagram only."""
    if finding is not None or view not in (None, View.DATA_FLOW):
        raise typer.BadParameter("Mermaid has the data-flow diagram only; use svg, png or dot", param_hint="--format")


def readable(font: Path) -> Path:
    """A font file, if there is one."""
    if not font.is_file():
        raise typer.BadParameter(f"there is no file {font}", param_hint="--font")
    return font


def known_item(system: "System", id_: str | None) -> str:
    """The id of a data item of the model; else a word on the nearest one."""
    if id_ in system.items:
        return str(id_)
    hint = did_you_mean(id_ or "", system.items)
    said = "a lifecycle is that of one data item" if id_ is None else f"the model has no data item '{id_}'"
    raise typer.BadParameter(f"{said}; {hint}" if hint else said, param_hint="--item")


def by_name(output: str) -> DiagramFormat:
    """The format that the name of a file says."""
    ending = Path(output).suffix.lower().removeprefix(".")
    return DiagramFormat(ending) if ending in set(DiagramFormat) else DiagramFormat.SVG
