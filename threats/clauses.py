"""The clauses of a condition, each with what it comes to and the facts that make it so."""

from enum import StrEnum
from typing import NamedTuple

from bioward.threats.cells import Because
from bioward.threats.finding import Step
from bioward.threats.interpret import Truth


class State(StrEnum):
    """What a clause comes to."""

    HOLDS = "holds"
    FAILS = "fails"
    OPEN = "open"


class Clause(NamedTuple):
    """One clause of a condition here.

    text:  the clause as a condition; of one member of a collection its variable and id.
    said:  what no fact can tell, such as "none of the 3 elements".
    facts: the attributes that it reads.
    path:  the hops that show it.
    parts: the clauses inside it that decide.
    conjunction: its parts could as well stand in its place.
    """

    text: str
    state: State
    said: str = ""
    facts: tuple[Because, ...] = ()
    path: tuple[Step, ...] = ()
    parts: tuple["Clause", ...] = ()
    conjunction: bool = False


def state(truth: Truth) -> State:
    return State.HOLDS if truth.must else State.OPEN if truth.may else State.FAILS


def parts_of(clause: Clause) -> tuple[Clause, ...]:
    """The parts of a conjunction; anything else is its own only part."""
    return clause.parts if clause.conjunction else (clause,)
