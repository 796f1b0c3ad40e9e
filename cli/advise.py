"""`bioward advise`: which changes remove most risk, and which answers settle most."""

from typing import TYPE_CHECKING, Annotated

import typer

from bioward.cli.clock import until
from bioward.cli.inputs import assess_model
from bioward.cli.lazy import load
from bioward.cli.options import AnswerFormat, AsOf, Budget, Model
from bioward.cli.output import STDOUT, put, show, width
from bioward.cli.wanted import Wanted, choosing

if TYPE_CHECKING:
    from bioward.threats.advice import Advice
    from bioward.threats.answers import Answered

CHANGES, ANSWERS = 0.7, 0.3
"""How the time is shared."""


@choosing
def advise(
    ctx: typer.Context,
    model: Model,
    format: Annotated[AnswerFormat, typer.Option("--format", "-f", help="How to answer.")] = AnswerFormat.TEXT,
    top: Annotated[int, typer.Option("--top", metavar="N", help="How many of each list to show.")] = 5,
    budget: Budget = 10.0,
    as_of: AsOf = None,
    *,
    wanted: Wanted,
) -> None:
    """Tell which changes would remove most risk, and which answers would settle most.

    Every change that the threats offer is made to the model, which is assessed anew; every question is answered in each
    way there is. A finding of one severity weighs as much as four of the severity below it. Unless the time runs out,
    and that is told, the same model gives the same advice.

    Exit codes:
      0  advised, whatever the findings are
      2  the model, a threat file or the call is wrong

    Examples:
      bioward advise model.yaml
      bioward advise model.yaml --top 20 --budget 60
      bioward advise model.yaml --format json
    """
    assessment = assess_model(model, wanted, ctx.obj, as_of)
    advice: Advice = load("bioward.threats.advice:advice")(assessment, until(budget * CHANGES))
    answers: tuple[Answered, ...]
    answers, complete = load("bioward.threats.answers:answers")(assessment, until(budget * ANSWERS))
    if format is AnswerFormat.JSON:
        put(load("bioward.reports.advice_json:render")(advice, answers, complete, top).content, STDOUT)
    else:
        show(load("bioward.cli.text_advise:told")(advice, answers, complete, top, width()))
