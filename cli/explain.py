"""`bioward explain`: why something is found, why it is not, or why nobody can tell."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from bioward.cli.clock import until
from bioward.cli.inputs import assess_model
from bioward.cli.lazy import load
from bioward.cli.options import AnswerFormat, AsOf, Budget, Model
from bioward.cli.output import STDOUT, put, show, width
from bioward.cli.wanted import Wanted, choosing
from bioward.models.problems import did_you_mean

if TYPE_CHECKING:
    from bioward.models.system import System
    from bioward.threats.counterfactual import Counterfactual
    from bioward.threats.explain import Explaining, Explanation
    from bioward.threats.finding import Assessment, Finding
    from bioward.threats.threat import Threat

PRINT = re.compile(r"[0-9a-f]{4,64}")

What = Annotated[
    str,
    typer.Argument(
        metavar="FINDING|THREAT",
        help="A finding by the beginning of its fingerprint, or a threat or an own finding by its id.",
        show_default=False,
    ),
]
At = Annotated[
    str | None, typer.Argument(metavar="SUBJECT", help="The one thing to look at, by its id.", show_default=False)
]


@choosing
def explain(
    ctx: typer.Context,
    model: Model,
    what: What,
    subject: At = None,
    format: Annotated[AnswerFormat, typer.Option("--format", "-f", help="How to answer.")] = AnswerFormat.TEXT,
    budget: Budget = 10.0,
    as_of: AsOf = None,
    *,
    wanted: Wanted,
) -> None:
    """Explain why something is found, why it is not, or why nobody can tell; and try what would clear it.

    Each clause of the condition that decides is told, with the values that it met here, where they come from, and the
    way that data take, hop by hop. What clears a finding is tried on the model, which is then assessed anew.

    Exit codes:
      0  explained, whatever the findings are
      2  there is no such finding, threat or subject, or the model, a threat file or the call is wrong

    Examples:
      bioward explain model.yaml BIO-ADM-02
      bioward explain model.yaml BIO-MAT-06 "matcher -> crm: references"
      bioward explain model.yaml 3f2a9c
      bioward explain model.yaml BIO-CAP-01 reader --format json
    """
    assessment = assess_model(model, wanted, ctx.obj, as_of)
    if own := find_own(assessment, what):
        tell_own(assessment, own, format)
        return
    explaining: Explaining = load("bioward.threats.explain:Explaining")(assessment)
    explanations = tuple(explained(explaining, what, subject))
    tried = tuple(counterfactuals(explaining, explanations, budget))
    if format is AnswerFormat.JSON:
        put(load("bioward.reports.explanation_json:render")(explanations, tried).content, STDOUT)
    else:
        threat = explanations[0].threat if explanations else find_threat(assessment, what)
        text = load("bioward.cli.text_explain:Asked")(assessment, threat, subject, width())
        show(text.told(explanations, tried, {} if subject or fingerprint(what) else explaining.untold(threat)))


def explained(explaining: "Explaining", what: str, subject: str | None) -> "Iterator[Explanation]":
    """What is asked for: one finding, or a threat on one subject or on all that it could concern."""
    if fingerprint(what):
        yield from explaining.finding(find_finding(explaining, what.lower()))
        return
    threat = find_threat(explaining.assessment, what)
    if subject is not None:
        known(explaining.assessment.system, explaining.subjects(threat), subject)
    yield from explaining.threat(threat, subject)


def counterfactuals(
    explaining: "Explaining", explanations: "tuple[Explanation, ...]", budget: float
) -> "Iterator[Counterfactual]":
    """What was tried for each finding that counts, while there is time."""
    findings = list({e.finding.fingerprint: e.finding for e in explanations if e.finding and not e.left_out}.values())
    if findings:
        trial, enough = load("bioward.threats.trial:Trial")(explaining.assessment), until(budget)
        yield from (load("bioward.threats.counterfactual:counterfactual")(trial, f, enough) for f in findings)


def tell_own(assessment: "Assessment", own: "Finding", format: AnswerFormat) -> None:
    """What a person found has no condition to explain: it is told as it was written."""
    if format is AnswerFormat.JSON:
        put(load("bioward.reports.explanation_json:render_own")(own).content, STDOUT)
    else:
        show(load("bioward.cli.text_own:told")(assessment, own, width()))


# ---------------------------------------------------------------------------- what is meant


def fingerprint(what: str) -> bool:
    """Whether this is the beginning of a fingerprint."""
    return bool(PRINT.fullmatch(what.lower()))


def find_own(assessment: "Assessment", what: str) -> "Finding | None":
    """What a person found, by its id or the beginning of its fingerprint, if that is meant."""
    aside = (finding for finding, _ in (*assessment.told_under, *assessment.out_of_scope))
    findings = (*assessment.findings, *aside)
    own = {f.own.id: f for f in findings if f.own}
    if what in own or not fingerprint(what):
        return own.get(what)
    found = [f for f in findings if f.fingerprint.startswith(what.lower())]
    return found[0] if len(found) == 1 and found[0].own else None


def find_finding(explaining: "Explaining", beginning: str) -> "Finding":
    """The one finding whose fingerprint begins so."""
    found = [f for print_, f in explaining.findings.items() if print_.startswith(beginning)]
    if not found:
        raise wrong(f"no finding has a fingerprint that begins with '{beginning}'")
    if len(found) > 1:
        named = ", ".join(f"{f.fingerprint[:12]} ({f.threat.id}, {f.subject.id})" for f in found[:4])
        raise wrong(f"{len(found)} findings begin with '{beginning}': {named}")
    return found[0]


def find_threat(assessment: "Assessment", id_: str) -> "Threat":
    """The threat of an id, or of a name that it had before; one that is off too."""
    threats = {**assessment.library.resting, **assessment.library.threats}
    former = {alias: t for t in threats.values() for alias in t.aliases}
    threat = (former | threats).get(id_.upper())
    if threat is None:
        hint = did_you_mean(id_, threats)
        raise wrong(f"there is no threat '{id_}'" + (f"; {hint}" if hint else ""))
    return threat


def known(system: "System", subjects: list[str], id_: str) -> None:
    """An id of the model, if the threat can concern it or not; else a word on the nearest one."""
    ids = [*system.elements, *system.flows, *system.items, *system.holdings, *system.boundaries, *subjects]
    if id_ not in ids:
        hint = did_you_mean(id_, subjects or ids)
        raise wrong(f"the model has no '{id_}'" + (f"; {hint}" if hint else ""), "SUBJECT")


def wrong(said: str, argument: str = "FINDING|THREAT") -> typer.BadParameter:
    return typer.BadParameter(said, param_hint=argument)
