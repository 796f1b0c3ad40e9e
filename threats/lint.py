"""What is amiss in a catalogue of threats whose files are sound one by one: what nobody can reach, use or try."""

from collections.abc import Iterator, Mapping, Sequence

from bioward.models.problems import Problem
from bioward.threats.catalogue import Library
from bioward.threats.lint_examples import lint_examples
from bioward.threats.lint_texts import lint_ids, lint_texts
from bioward.threats.reachable import unreachable
from bioward.threats.selftest import Case
from bioward.threats.threat import Threat
from bioward.threats.unused import unused


def lint(
    threats: Sequence[Threat], library: Library, cases: Mapping[str, Sequence[Case]], *, built_in: bool
) -> list[Problem]:
    """Everything that should be mended, by its place.

    cases: the examples of each threat, read. built_in: the whole built-in library is looked at, its words included.
    """
    found = [*lint_ids(threats, library), *(unused(library) if built_in else ())]
    for threat in threats:
        found += [
            *lint_texts(threat, built_in),
            *lint_conditions(threat, library),
            *lint_examples(threat, cases[threat.id]),
        ]
    return sorted(set(found), key=lambda p: (p.span, p.message))


def lint_conditions(threat: Threat, library: Library) -> Iterator[Problem]:
    """Conditions, or parts of them, that no model can make true."""
    for limb in threat.limbs:
        for clause in unreachable(limb, library.predicates):
            yield Problem(f"{limb.id}: '{clause}' can never hold here", limb.span)
