"""What a limb comes to in scope and out of it: the second is told apart, and counts nowhere."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bioward.models.scope import Scope
from bioward.threats.finding import Finding, OutOfScope, Question
from bioward.threats.gate import subjects
from bioward.threats.judging import Verdicts
from bioward.threats.structure import Structure
from bioward.threats.terms import base
from bioward.threats.threat import Limb


class Parted(NamedTuple):
    """Verdicts in scope, the number of subjects in scope and out of it, and what is found out of scope."""

    inside: Verdicts
    subjects: int
    left_out: int
    outside: Verdicts


class Bounds:
    """Parts what is in scope from what is not."""

    def __init__(self, structure: Structure) -> None:
        self.structure, self.scope = structure, Scope(structure.system)

    def parted(self, limb: Limb, verdicts: Verdicts) -> Parted:
        every = subjects(self.structure, limb.subject)
        gone = self.left_out(base(limb.subject))
        left_out = gone.intersection(every) if gone else gone
        if not left_out:
            return Parted(verdicts, len(every), 0, Verdicts({}, (), ()))
        inside = Verdicts(
            {i: level for i, level in verdicts.found.items() if i not in left_out},
            [i for i in verdicts.open if i not in left_out],
            [i for i in verdicts.by_default if i not in left_out],
        )
        outside = Verdicts({i: level for i, level in verdicts.found.items() if i in left_out}, (), ())
        return Parted(inside, len(every) - len(left_out), len(left_out), outside)

    def left_out(self, type_: str) -> frozenset[int]:
        """The objects of a type that are out of scope."""
        return self.structure.once(("out of scope", type_), lambda: frozenset(self.indices(type_)))

    def indices(self, type_: str) -> Iterator[int]:
        ids = self.structure.ids[type_] if self.scope else ()
        return (i for i, id_ in enumerate(ids) if self.scope.of(type_, id_))

    def told(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[OutOfScope]]:
        """Findings in scope, and those that are not, each with what leaves it out."""
        inside: list[Finding] = []
        outside: list[OutOfScope] = []
        for finding in findings:
            left_out_by = self.scope.of(finding.subject.type, finding.subject.id)
            if left_out_by:
                outside.append(OutOfScope(finding, left_out_by))
            else:
                inside.append(finding)
        return inside, outside

    def asked(self, questions: tuple[Question, ...]) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
        """Questions to ask, and those about what is out of scope, which are not."""
        outside = tuple(q for q in questions if self.scope.of(q.subject.type, q.subject.id))
        return (tuple(q for q in questions if q not in outside) if outside else questions), outside
