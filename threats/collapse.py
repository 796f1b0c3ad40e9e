"""Many findings that are really one: what a limb finds of each store, where the same thing is missing for them all."""

from collections import defaultdict

from bioward.threats.finding import Finding
from bioward.threats.interpret import Interpreter
from bioward.threats.judging import Verdicts
from bioward.threats.levels import Levels, presumed
from bioward.threats.tell import tell, told_together
from bioward.threats.threat import Limb, Threat
from bioward.threats.view import Level


def collapsed(levels: Levels, threat: Threat, limb: Limb, verdicts: Verdicts) -> tuple[Verdicts, list[Finding]]:
    """What is still told one by one, and one finding for each object that gathers the others."""
    if limb.collapse is None or not verdicts.found:
        return verdicts, []
    known = levels.at(Level.DEFAULT)
    holds, interpreter = known.truth(limb.collapse.when.program, True), Interpreter(known)
    together: dict[int, list[int]] = defaultdict(list)
    for index in verdicts.found:
        if holds(index):
            together[interpreter.resolve(limb.collapse.into, {limb.subject: index})].append(index)
    gathered = {index for into, members in together.items() if into >= 0 for index in members}
    single = {index: level for index, level in verdicts.found.items() if index not in gathered}
    left = [index for index in verdicts.open if not holds(index)]
    found = [gather(levels, threat, limb, verdicts, members, into) for into, members in together.items() if into >= 0]
    return Verdicts(single, left, verdicts.by_default), found


def gather(levels: Levels, threat: Threat, limb: Limb, verdicts: Verdicts, members: list[int], into: int) -> Finding:
    """The findings on some subjects as one finding on the object that gathers them."""
    level = max(verdicts.found[index] for index in members)
    evaluator = levels.at(level, presumed(limb, level))
    worst = max((tell(evaluator, threat, limb, index) for index in members), key=lambda f: f.severity)
    return told_together(evaluator, worst, into, len(members))
