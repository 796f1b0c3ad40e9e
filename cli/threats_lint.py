"""`bioward threats lint`: what is amiss in a catalogue of threats."""

from pathlib import Path
from typing import Annotated

import typer

from bioward.cli.checked import checked, prepared
from bioward.cli.output import show
from bioward.cli.snippet import place
from bioward.cli.text import Line, Part, count, line
from bioward.cli.wanted import Wanted, choosing
from bioward.models.problems import Problem
from bioward.threats.framework_file import load_frameworks
from bioward.threats.lint import lint
from bioward.threats.lint_frameworks import lint_frameworks

AMISS = 1


@choosing
def threats_lint(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Threat files, or folders of them.", show_default=False),
    ] = None,
    *,
    wanted: Wanted,
) -> None:
    """Tell what is amiss in threat files that are sound one by one.

    Conditions that no model can make true; outcomes, limbs and mitigations that no example shows; titles, messages and
    references; ids that are taken, were taken, or do not exist; TODO that is left. Of the built-in library also named
    conditions and numbers that nothing uses, references that nobody has checked, and points of frameworks without a
    threat. Without a path, the folders of bioward.toml are looked at; without such,
    the built-in threats.

    Exit codes:
      0  nothing is amiss
      1  something should be mended
      2  a threat file, the configuration or the call is wrong

    Examples:
      bioward threats lint
      bioward threats lint our-threats
    """
    found = checked(paths or [], wanted)
    ready = prepared(found.threats, found.library)
    problems = lint(found.threats, found.library, ready, built_in=found.built_in)
    if found.built_in:
        problems += lint_frameworks(load_frameworks(), found.library)
    show([*map(told, problems), summary(len(problems), len(found.threats))])
    if problems:
        raise typer.Exit(AMISS)


def told(problem: Problem) -> Line:
    """A problem on one line, as compilers tell it."""
    hint = f" ({problem.hint})" if problem.hint else ""
    return line(Part(place(problem.span), "place"), ": ", problem.message + hint)


def summary(problems: int, threats: int) -> Line:
    outcome = count(problems, "thing") + " to mend" if problems else "nothing to mend"
    return line(f"{count(threats, 'threat')}: ", Part(outcome, "error" if problems else "good"))
