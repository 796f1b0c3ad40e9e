"""What a mitigation does to a model: small changes, each about the subject of a limb or what steps from it lead to.

They are checked when the threat file is read; patch.py carries them out.
"""

from collections.abc import Mapping
from typing import NamedTuple

from bioward.threats.nodes import Predicate


class Aim(NamedTuple):
    """What a change is about: the subject of a limb, or what steps and at last a collection lead to.

    subject: the type that the limb is about; empty once it is clear which limb is meant.
    """

    subject: str
    steps: tuple[str, ...]
    type: str

    def __str__(self) -> str:
        return ".".join(filter(None, (self.subject, *self.steps)))

    def after(self, word: str) -> str:
        """` on element.outflows`; nothing if it is clear what is meant."""
        return f" {word} {self}" if str(self) else ""


class Setting(NamedTuple):
    """An attribute is what it should be."""

    aim: Aim
    attribute: str
    value: str

    @property
    def name(self) -> str:
        """`store.auth`, or `auth` of the subject itself."""
        return ".".join(filter(None, (self.aim.subject, *self.aim.steps, self.attribute)))

    def __str__(self) -> str:
        return f"set {self.name}: {self.value}"


class Insert(NamedTuple):
    """An element of a kind stands in the way of flows: source to it, it to target; what returns comes through it too.

    beside: the end (source or target) in whose boundary it stands.
    """

    aim: Aim
    kind: str
    said: tuple[tuple[str, str], ...]
    beside: str

    def __str__(self) -> str:
        said = f" ({', '.join(f'{k}: {v}' for k, v in self.said)})" if self.said else ""
        article = "an" if self.kind[0] in "aeiou" else "a"
        return f"insert {article} {self.kind}{said}{self.aim.after('on')}"


class Split(NamedTuple):
    """Items of a store move to a store of their own; without `items`, the element itself moves.

    Either way it stands then in a boundary of its own, inside the old one, with a credential domain of its own.
    """

    aim: Aim
    items: Predicate | None

    def __str__(self) -> str:
        if self.items is None:
            return f"move {str(self.aim) or 'it'} to a boundary with credentials of its own"
        what = f"items{self.aim.after('of')} ({self.items.meaning})"
        return f"split off {what} into a store with credentials of its own"


class Remove(NamedTuple):
    """A flow or a holding goes, or some items go from a flow or a store."""

    aim: Aim
    items: Predicate | None

    def __str__(self) -> str:
        return (
            f"remove items{self.aim.after('from')} ({self.items.meaning})"
            if self.items
            else f"remove {str(self.aim) or 'it'}"
        )


class Form(NamedTuple):
    """Items take another form, wherever they go: a data item, or those of a flow or a store."""

    aim: Aim
    items: Predicate | None
    form: str

    def __str__(self) -> str:
        what = f"items{self.aim.after('of')} ({self.items.meaning})" if self.items else str(self.aim) or "it"
        return f"turn {what} into a {self.form}"


Change = Setting | Insert | Split | Remove | Form


class Mitigation(NamedTuple):
    """One way to clear a threat; one without changes is advice that no model can show."""

    title: str
    changes: tuple[Change, ...]
    note: str

    @property
    def set(self) -> Mapping[str, str]:
        """Attributes, and what they should be."""
        return {c.name: c.value for c in self.changes if isinstance(c, Setting)}

    @property
    def others(self) -> tuple[str, ...]:
        """Changes of the structure, in words."""
        return tuple(str(c) for c in self.changes if not isinstance(c, Setting))

    def of(self, subject: str) -> "Mitigation":
        """The changes to one sort of subject, told from it on."""
        here = (c for c in self.changes if c.aim.subject == subject)
        return Mitigation(self.title, tuple(c._replace(aim=c.aim._replace(subject="")) for c in here), self.note)
