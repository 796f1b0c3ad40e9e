"""A system as it is known: by what is stated, with defaults, with presumptions."""

from bioward.models.domains import Value
from bioward.models.protection import not_there
from bioward.models.system import System
from bioward.models.vocabulary import ATTRIBUTES
from bioward.threats.catalogue import Library
from bioward.threats.evaluator import Evaluator, Known, Lower, nothing_found
from bioward.threats.nodes import Reads
from bioward.threats.structure import Structure
from bioward.threats.terms import TYPES, attributes
from bioward.threats.threat import Limb, Presumption
from bioward.threats.view import Filler, Level, View, settled


class Levels:
    """The system as it is known: by what is stated, with defaults, with presumptions.

    found: what is found elsewhere, for conditions that ask.
    """

    def __init__(self, system: System, library: Library, found: Known = nothing_found) -> None:
        self.system, self.library, self.found = system, library, found
        self.structure = Structure(system)
        self.evaluators: dict[tuple[Level, tuple[tuple[object, ...], ...]], Evaluator] = {}

    def at(self, level: Level, presumes: tuple[Presumption, ...] = ()) -> Evaluator:
        """The evaluator of one level, made at the first asking. A limb may presume more than the library does."""
        key = level, tuple((p.type, p.attribute, p.take, p.when) for p in presumes)
        if key not in self.evaluators:
            fill = Filling(self, presumes).filler if level is Level.PRESUMED else None
            view = View(self.structure, level, fill)
            self.evaluators[key] = Evaluator(view, self.library.predicates, self.found, self.lower(level, presumes))
        return self.evaluators[key]

    def lower(self, level: Level, presumes: tuple[Presumption, ...]) -> Lower | None:
        """The level below, whose answers hold wherever nothing more is known here."""
        if level is Level.STATED:
            return None
        if level is Level.DEFAULT:
            return Lower(self.at(Level.STATED), self.taken)
        return Lower(self.at(Level.DEFAULT), lambda read: self.presuming(read, presumes))

    def taken(self, read: Reads) -> bool:
        """Whether defaults say anything of the attributes that a condition reads."""
        return not all(settled(self.structure, *cell) for cell in read)

    def presuming(self, read: Reads, presumes: tuple[Presumption, ...]) -> bool:
        """Whether presumptions can say anything of them."""
        return self.strict or not read.isdisjoint(
            (p.type, p.attribute) for p in (*self.library.presumptions, *presumes)
        )

    @property
    def strict(self) -> bool:
        """Whether the model takes every control that is not said as absent."""
        return self.system.facts["assume_unknown"].value == STRICT


class Filling:
    """What presumptions take for the unknown; with `assume_unknown: absent`, every control that is not said."""

    def __init__(self, levels: Levels, presumes: tuple[Presumption, ...]) -> None:
        self.known, self.strict = levels.at(Level.DEFAULT), levels.strict
        self.presumed = {(p.type, p.attribute): p for p in (*levels.library.presumptions, *presumes)}

    def filler(self, type_: str, attribute: str) -> Filler | None:
        """What is taken of one attribute, for each object; None if it is never presumed."""
        presumption = self.presumed.get((type_, attribute))
        otherwise = absent(type_, attribute) if self.strict else None
        if presumption is None:
            return None if otherwise is None else lambda _: otherwise
        value = attributes(type_)[attribute].parse(presumption.take)
        if presumption.when is None:
            return lambda _: value
        holds = self.known.truth(presumption.when.program, True)
        return lambda index: value if holds(index) else otherwise


STRICT = ATTRIBUTES[TYPES["system"]]["assume_unknown"].domain.parse("absent")


def absent(type_: str, attribute: str) -> Value | None:
    """The value of a control that says it is not there, if it has one. An element answers for its place as well."""
    for holder in (TYPES[type_], TYPES["boundary"]) if type_ in TYPES else ():
        if word := not_there(holder, attribute):
            return ATTRIBUTES[holder][attribute].domain.parse(word)
    return None


def presumed(limb: Limb, level: Level) -> tuple[Presumption, ...]:
    """What a limb presumes of its own, at the level where presumptions count."""
    return limb.presumes if level is Level.PRESUMED else ()
