"""Which clauses of a threat no example of its file notices: each is changed, and the examples are asked again."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bioward.threats.expression import Expression
from bioward.threats.mutants import OUT, mutants
from bioward.threats.selftest import Case, Result, limb_comes_to, together
from bioward.threats.threat import Condition, Equivalent, Example, Limb, Modifier, Presumption, Threat


class Change(NamedTuple):
    """One clause of a limb changed: in its condition, or in a modifier, told by its reason."""

    limb: Limb
    place: str
    clause: str
    change: str
    mutated: Limb


class Mutation(NamedTuple):
    """What came of changing every clause of a threat.

    survivors: changes that no example notices. stale: equivalents of a limb that are noticed, or name no clause.
    """

    threat: Threat
    changes: int
    survivors: tuple[Change, ...]
    stale: tuple[tuple[Limb, Equivalent], ...]


def mutation(threat: Threat, cases: Iterable[Case]) -> Mutation:
    """Changes every clause of a threat and asks its examples, whose models have been read."""
    asked = [Asked(case, {limb.id: limb_comes_to(limb, case.levels) for limb in threat.limbs}) for case in cases]
    tried = [change for limb in threat.limbs for change in changes(limb)]
    unnoticed = [change for change in tried if not any(notices(one, change) for one in asked)]
    excused = {(c.limb.id, clause) for c in unnoticed for clause in [plain(c.clause)] if clause in excuses(c.limb)}
    return Mutation(
        threat,
        len(tried),
        tuple(c for c in unnoticed if (c.limb.id, plain(c.clause)) not in excused),
        tuple((m, e) for m in threat.limbs for e in m.equivalent if (m.id, plain(e.clause)) not in excused),
    )


def excuses(limb: Limb) -> set[str]:
    """The clauses whose change nobody could notice, as their file says."""
    return {plain(equivalent.clause) for equivalent in limb.equivalent}


def plain(clause: str) -> str:
    return " ".join(clause.split())


# ---------------------------------------------------------------------------- changing


def changes(limb: Limb) -> Iterator[Change]:
    """Every clause of the condition, its presumptions and the modifiers changed, and each of these two left out."""
    for mutant in mutants(limb.when.expression):
        when = condition(limb.when, mutant.expression)
        yield Change(limb, "when", mutant.clause, mutant.change, limb._replace(when=when))
    for index, presumption in enumerate(limb.presumes):
        for clause, change, puts in unpresumed(presumption):
            left = (*limb.presumes[:index], *puts, *limb.presumes[index + 1 :])
            yield Change(limb, f"presumes {presumption.attribute}", clause, change, limb._replace(presumes=left))
    for index, modifier in enumerate(limb.modifiers):
        for clause, change, put in modified(modifier):
            mutated = (*limb.modifiers[:index], *put, *limb.modifiers[index + 1 :])
            yield Change(limb, modifier.because, clause, change, limb._replace(modifiers=mutated))


def unpresumed(presumption: Presumption) -> Iterator[tuple[str, str, tuple[Presumption, ...]]]:
    """A presumption of the limb's own left out, or every clause of its condition changed."""
    yield f"take {presumption.take}", OUT, ()
    if presumption.when:
        for mutant in mutants(presumption.when.expression):
            when = condition(presumption.when, mutant.expression)
            yield mutant.clause, mutant.change, (presumption._replace(when=when),)


def modified(modifier: Modifier) -> Iterator[tuple[str, str, tuple[Modifier, ...]]]:
    yield f"{modifier.action} {modifier.amount}", OUT, ()
    for mutant in mutants(modifier.when.expression):
        when = condition(modifier.when, mutant.expression)
        yield mutant.clause, mutant.change, (modifier._replace(when=when),)


def condition(of: Condition, expression: Expression) -> Condition:
    """A condition with another expression, over the same variables."""
    return Condition(of.text, expression, of.variables)


# ---------------------------------------------------------------------------- noticing


class Asked(NamedTuple):
    """An example with what each limb comes to in it, by the limb's id and the subject's."""

    case: Case
    by_limb: dict[str, dict[str, Result]]


def notices(asked: Asked, change: Change) -> bool:
    """Whether the example comes out otherwise: another outcome, or where it states one another severity."""
    example, levels = asked.case
    if change.mutated.modifiers != change.limb.modifiers and not example.severity:
        return False
    after = {**asked.by_limb, change.limb.id: limb_comes_to(change.mutated, levels)}
    return any(seen(asked.by_limb, s, example) != seen(after, s, example) for s in example.subjects)


def seen(by_limb: dict[str, dict[str, Result]], subject: str, example: Example) -> tuple[object, ...]:
    """What an example says of a subject: what comes of it, how often it is told, and the severity if it is stated."""
    results = [found[subject] for found in by_limb.values() if subject in found]
    if not results:
        return ()
    result = together(results)
    return result.outcome, len(result.limbs), result.severity if example.severity else ""
