"""A system as it is known: by what is stated, with defaults, with presumptions."""

from bioward.models.domains import Choice, Value
from bioward.models.system import System
from bioward.models.vocabulary import ATTRIBUTES
from bioward.threats.evaluator import Evaluator
from bioward.threats.library import Library
from bioward.threats.terms import TYPES, attributes
from bioward.threats.threat import Limb, Presumption
from bioward.threats.view import Fill, Level, View


class Levels:
    """The system as it is known: by what is stated, with defaults, with presumptions."""

    def __init__(self, system: System, library: Library) -> None:
        self.system, self.library = system, library
        self.evaluators: dict[tuple[Level, tuple[tuple[str, str, str], ...]], Evaluator] = {}

    def at(self, level: Level, presumes: tuple[Presumption, ...] = ()) -> Evaluator:
        """The evaluator of one level, made at the first asking. A limb may presume more than the library does."""
        key = level, tuple((p.type, p.attribute, p.take) for p in presumes)
        if key not in self.evaluators:
            fill = self.fill(presumes) if level is Level.PRESUMED else None
            self.evaluators[key] = Evaluator(View(self.system, level, fill), self.library.predicates)
        return self.evaluators[key]

    def fill(self, presumes: tuple[Presumption, ...]) -> Fill:
        """What presumptions take for the unknown; with `assume_unknown: absent`, every control that is not said."""
        strict = self.system.facts["assume_unknown"].value == STRICT
        by_attribute = {(p.type, p.attribute): p for p in (*self.library.presumptions, *presumes)}
        known = self.at(Level.DEFAULT)

        def fill(type_: str, attribute: str, index: int) -> Value | None:
            presumption = by_attribute.get((type_, attribute))
            domain = attributes(type_)[attribute]
            if presumption and (not presumption.when or known.bind(presumption.when.program)[0](index)):
                return domain.parse(presumption.take)
            return absent(domain) if strict else None

        return fill


STRICT = ATTRIBUTES[TYPES["system"]]["assume_unknown"].domain.parse("absent")


def absent(domain: object) -> int | None:
    """The member of a control that says it is not there: the first of an ordered choice, if that is none or no."""
    weakest = isinstance(domain, Choice) and domain.ordered and domain.members[0] in ("none", "no")
    return domain.bits[domain.members[0]] if weakest and isinstance(domain, Choice) else None


def presumed(limb: Limb, level: Level) -> tuple[Presumption, ...]:
    """What a limb presumes of its own, at the level where presumptions count."""
    return limb.presumes if level is Level.PRESUMED else ()
