"""Where a threat is clear, in short: things that fail at the same clause stand together."""

from collections.abc import Iterator, Sequence

from bioward.cli.text import BLANK, Line, Part, count, line, wrapped
from bioward.threats.clauses import Clause
from bioward.threats.explain import Explanation

INDENT = " " * 4
MOST_CLEAR = 8


def in_short(clear: Sequence[Explanation], more: int, width: int) -> Iterator[Line]:
    """Things with the clause at which each fails, those that fail alike together."""
    groups: dict[tuple[str, str], list[Explanation]] = {}
    for each in clear:
        groups.setdefault((each.limb.id, each.clause.text), []).append(each)
    yield BLANK
    yield line("  ", Part(f"clear {count(len(clear) + more, 'time')}, because", "strong"))
    for (limb, text), group in groups.items():
        yield from wrapped(f"fails  {text}", width, INDENT + " " * 7, INDENT)
        names = [f"{e.subject.id}{value(e.clause)}" for e in group[:MOST_CLEAR]]
        rest = f", … and {len(group) - MOST_CLEAR} more" if len(group) > MOST_CLEAR else ""
        yield from wrapped(f"{', '.join(names)}{rest}  ({limb})", width, INDENT + " " * 7, INDENT + " " * 7, "dim")


def value(clause: Clause) -> str:
    """The one value at which it fails, if it is one."""
    while len(clause.parts) == 1 and not clause.path:
        clause = clause.parts[0]
    return f" ({clause.facts[0].value})" if len(clause.facts) == 1 else ""
