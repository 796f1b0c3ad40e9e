"""`bioward threats list`: the threats that are looked for."""

from bioward.cli.inputs import load_threats
from bioward.cli.options import Threats
from bioward.cli.output import show
from bioward.cli.text import Part, count, line, table


def threats_list(threats: Threats = None) -> None:
    """List the threats that are looked for: id, tier, severity and title.

    Tier A is on whenever it applies; B and C tell of rarer or less certain things.

    Exit codes:
      0  listed
      2  a threat file or the call is wrong

    Examples:
      bioward threats list
      bioward threats list --threats our-threats
    """
    found = sorted(load_threats(threats).threats.values(), key=lambda t: t.id)
    grid = [(t.id, t.tier, t.severity.word, t.title) for t in found]
    rows = table([("id", "tier", "severity", "title"), *grid])
    lines = [line(Part(next(rows), "dim")), *(line(row) for row in rows)]
    show([*lines, (), line(Part(count(len(found), "threat"), "strong"))])
