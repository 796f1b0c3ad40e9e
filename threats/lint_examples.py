"""What no example of a threat shows: an outcome, a limb, a mitigation."""

from collections.abc import Iterator, Sequence

from bioward.models.problems import Problem
from bioward.models.span import Span
from bioward.threats.changes import Mitigation
from bioward.threats.lint_texts import Page
from bioward.threats.selftest import Case, clears, limb_comes_to
from bioward.threats.threat import Limb, Outcome, Threat

LACKING = {
    Outcome.FOUND: "no example is flagged",
    Outcome.CLEAR: "no example is left alone",
    Outcome.QUESTION: "no example is a question",
}


def lint_examples(threat: Threat, cases: Sequence[Case]) -> Iterator[Problem]:
    """What the examples of a threat, which have been read, do not show."""
    page = Page(threat)
    shown = {case.example.outcome for case in cases}
    yield from (Problem(said, page.at("examples")) for outcome, said in LACKING.items() if outcome not in shown)
    for limb in threat.limbs:
        if not any(finds(limb, case) for case in cases):
            yield Problem(f"no example is flagged by '{limb.id}'", limb.span)
    for mitigation in threat.mitigations:
        if mitigation.changes and not any(is_cleared(threat, mitigation, case) for case in cases):
            yield Problem(f"no example is cleared by '{mitigation.title}'", titled(page, mitigation))


def finds(limb: Limb, case: Case) -> bool:
    """Whether a limb finds something that an example is about."""
    results = limb_comes_to(limb, case.levels)
    return any(s in results and results[s].outcome is Outcome.FOUND for s in case.example.subjects)


def is_cleared(threat: Threat, mitigation: Mitigation, case: Case) -> bool:
    """Whether a mitigation clears an example that is flagged."""
    flagged = case.example.outcome is Outcome.FOUND
    return flagged and any(clears(threat, mitigation, case, subject) for subject in case.example.subjects)


def titled(page: Page, mitigation: Mitigation) -> Span:
    """The place of a mitigation: the line that has its title."""
    numbers = (n for n, line in enumerate(page.lines, 1) if "title:" in line and mitigation.title in line)
    number = next(numbers, 0)
    return Span(page.file, number) if number else page.at("mitigations")
