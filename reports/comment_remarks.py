"""What people leave out and take for true, in a comment: a line that says so, and the reasons."""

from collections import Counter
from collections.abc import Iterator

from bioward.models.remarks import Target
from bioward.models.system import System
from bioward.reports import words
from bioward.reports.comment_text import cell, place
from bioward.reports.naming import called
from bioward.threats.finding import Assessment

MOST_NAMED = 3
"""So many of the things that one assumption is on are named."""


def set_aside(assessment: Assessment) -> Iterator[str]:
    """A line on what people leave out and take for true, if they do."""
    system, found = assessment.system, words.count(len(assessment.out_of_scope), "finding")
    outside = f"{words.count(len(system.out_of_scope), 'thing')} out of scope ({found} there, not counted)"
    said = [outside] if system.out_of_scope else []
    said += [words.count(len(system.assumptions), "assumption")] if system.assumptions else []
    if said:
        yield from (f"{' · '.join(said)}: see below.", "")


def excluded(assessment: Assessment) -> Iterator[str]:
    """What is out of scope as points of a list, with the reasons and with how much was found there."""
    found = Counter(by.on for _, by in assessment.out_of_scope)
    for each in assessment.system.out_of_scope:
        there = f"; {words.count(found[each.on], 'finding')} there" if found[each.on] else ""
        yield f"- {target(assessment.system, each.on)}: {cell(each.reason)} ({place(each.span)}{there})"


def assumed(assessment: Assessment) -> Iterator[str]:
    """What is taken for true as points of a list, with the reasons."""
    for each in assessment.system.assumptions.values():
        on = words.listed(target(assessment.system, on) for on in each.on[:MOST_NAMED]) or "the system"
        more = f" and {len(each.on) - MOST_NAMED} more" if len(each.on) > MOST_NAMED else ""
        yield f"- {cell(each.says)} (on {on}{more}; {place(each.span)}), because: {cell(each.because)}"


def target(system: System, on: Target) -> str:
    return f"{on.type} {cell(called(system, on.type, on.id))}"
