"""The day whose law and whose records count, where a call gives it. Nothing here looks at a clock."""

from dataclasses import replace

import typer

from bioward.models.facts import Fact, Origin
from bioward.models.said import BadValue
from bioward.models.system import System
from bioward.models.vocabulary import ATTRIBUTES, Holder

AS_OF = "as_of"
NOTE = "from the command line"


def day(text: str) -> Fact:
    """A day, or a span of days, as a fact of the system."""
    try:
        value = ATTRIBUTES[Holder.SYSTEM][AS_OF].domain.parse(text)
    except BadValue as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--as-of") from None
    return Fact(value, Origin.STATED, note=NOTE)


def dated(system: System, as_of: Fact) -> System:
    """The system on that day, whatever day its model says."""
    return replace(system, facts={**system.facts, AS_OF: as_of})
