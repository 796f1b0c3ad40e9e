"""Reads the mitigations of a stored library."""

from typing import Any

from bioward.models.vocabulary import KINDS
from bioward.threats.changes import Aim, Change, Form, Insert, Mitigation, Remove, Setting, Split
from bioward.threats.condition_json import ConditionParts
from bioward.threats.nodes import Predicate
from bioward.threats.sound import check, listed, text
from bioward.threats.terms import MEMBERS, STEPS, SUBJECTS, attributes, base


class MitigationParts(ConditionParts):
    """Reads mitigations, with what conditions are read with."""

    def mitigation(self, raw: Any) -> Mitigation:
        title, changes, note = raw
        return Mitigation(text(title), tuple([self.change(*each) for each in listed(changes)]), text(note))

    def change(self, kind: str, raw: Any, *parts: Any) -> Change:
        where = aim(*raw)
        if kind == "Setting":
            attribute, value = parts
            check(attribute in attributes(where.type))
            return Setting(where, attribute, text(value))
        if kind == "Insert":
            of, said, beside = parts
            check(of in KINDS and beside in ("target", "source"))
            return Insert(where, of, tuple([(text(n), text(v)) for n, v in listed(said)]), beside)
        items = None if parts[0] is None else self.items(parts[0])
        if kind == "Form":
            return Form(where, items, text(parts[1]))
        check(kind in ("Split", "Remove"))
        return Split(where, items) if kind == "Split" else Remove(where, items)

    def items(self, raw: Any) -> Predicate:
        """A condition over one data item, which is called `d`."""
        _, _, condition, meaning, _ = raw
        found = self.condition(condition)
        check(found.variables == {"d": "data"})
        return Predicate("", (("d", "data"),), found, text(meaning))


def aim(subject: str, steps: Any, type_: str) -> Aim:
    """What a change is about; the last step may be a collection."""
    check(subject in SUBJECTS)
    at = subject
    for step in listed(steps):
        at = STEPS.get((base(at), step)) or MEMBERS[base(at), step]
    check(at == type_)
    return Aim(subject, tuple(steps), type_)
