"""`bioward check`: finds what can go wrong in a model."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from bioward.cli.formats import rendered
from bioward.cli.inputs import assess_model
from bioward.cli.lazy import load
from bioward.cli.options import AsOf, CheckFormat, Model, Threshold
from bioward.cli.output import STDOUT, put, show, width
from bioward.cli.text import Line, plain
from bioward.cli.wanted import Wanted, choosing

if TYPE_CHECKING:
    from bioward.threats.finding import Assessment

FOUND = 1


@choosing
def check(
    ctx: typer.Context,
    model: Model,
    format: Annotated[CheckFormat, typer.Option("--format", "-f", help="How to answer.")] = CheckFormat.TEXT,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to; - is standard output.")
    ] = STDOUT,
    fail_on: Annotated[
        Threshold, typer.Option("--fail-on", help="Exit with 1 for findings of this severity or worse.")
    ] = Threshold.LOW,
    questions: Annotated[
        bool, typer.Option("--questions/--no-questions", help="Whether the text shows what is asked.")
    ] = True,
    all_questions: Annotated[
        bool, typer.Option("--all-questions", help="Show every question, not only the first ten.")
    ] = False,
    as_of: AsOf = None,
    *,
    wanted: Wanted,
) -> None:
    """Find what can go wrong in a model.

    Every threat of the library is looked for in every place. What is told is a finding (it holds, whatever the model
    leaves open), or a question (it hangs on something the model does not say). Only findings count as risks.

    Exit codes, the same for every format:
      0  no finding at or above --fail-on
      1  such a finding
      2  the model, a threat file or the call is wrong; nothing was assessed

    Examples:
      bioward check model.yaml
      bioward check model.py --fail-on high
      bioward check model.yaml --format sarif -o findings.sarif
      bioward check model.yaml --threats our-threats --no-questions
    """
    assessment = assess_model(model, wanted, ctx.obj, as_of)
    if format is CheckFormat.TEXT:
        answer(assessment, output, questions, all_questions)
    else:
        put(rendered(format.value, assessment).content, output)
    raise typer.Exit(verdict(assessment, fail_on))


def answer(assessment: "Assessment", output: str, questions: bool, every: bool) -> None:
    """The answer as text: on the terminal, or in a file."""
    lines = told(assessment, questions, every)
    if output == STDOUT:
        show(lines)
    else:
        put(plain(lines).encode("utf-8", "backslashreplace"), output)


def told(assessment: "Assessment", questions: bool, every: bool) -> "Iterator[Line]":
    """Findings, questions, what is out of scope, gaps, notes, and one line that sums up."""
    columns = width()
    yield from load("bioward.cli.text_findings:findings")(assessment, columns)
    if questions:
        yield from load("bioward.cli.text_summary:questions")(assessment, columns, every)
    if assessment.system.out_of_scope:
        yield from load("bioward.cli.text_scope:out_of_scope")(assessment, columns)
    for part in ("gaps", "notes", "summary"):
        yield from load(f"bioward.cli.text_summary:{part}")(assessment, columns)
    if assessment.library.off:
        yield from load("bioward.cli.text_off:off")(assessment.library, columns)


def verdict(assessment: "Assessment", fail_on: Threshold) -> int:
    """The exit code: whether anything is as bad as the threshold."""
    if fail_on is Threshold.NONE:
        return 0
    bad = list(Threshold)[list(Threshold).index(fail_on) : -1]
    return FOUND if any(finding.severity.word in bad for finding in assessment.findings) else 0
