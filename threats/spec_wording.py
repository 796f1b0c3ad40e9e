"""What a path is asked for, as the keywords of `path`, `leads`, `bpath` and `cut`."""

from typing import Any

from bioward.models.domains import Choice
from bioward.threats.expression import PathSpec
from bioward.threats.scope import PATHS
from bioward.threats.terms import attributes

WALKS = ("path", "bpath", "leads", "cut")
"""The names of walks in the order in which they are tried; a `cut` is told as what it denies, if nothing else fits."""


def walk(spec: PathSpec) -> tuple[str, PathSpec]:
    """The name under which a path is asked for, and what that name asks by itself."""
    known = [(name, PATHS[name]) for name in WALKS if name in PATHS]
    fitting = [(name, usual) for name, usual in known if usual.signals == spec.signals and within(usual, spec)]
    return max(fitting, key=lambda found: len(found[1].carrying), default=("path", PathSpec(signals=spec.signals)))


def within(usual: PathSpec, spec: PathSpec) -> bool:
    """Whether a spec asks at least what is usual under a name."""
    empty = PathSpec()
    return all(getattr(usual, f) in (getattr(spec, f), getattr(empty, f)) for f in PathSpec._fields)


def keywords(spec: PathSpec) -> dict[str, str]:
    """What is asked beyond the usual, each keyword as it is written."""
    walked, usual = walk(spec)
    own = {"avoiding": "by"} if walked == "cut" else {}
    asked = {f: getattr(spec, f) for f in PathSpec._fields if getattr(spec, f) != getattr(usual, f) and f != "signals"}
    return {name: f"{own.get(name, name)}={listed(name, value)}" for name, value in asked.items()}


def listed(name: str, value: Any) -> str:
    """One name, several in braces, or in an order in brackets; of an assurance, the most that the way may ask."""
    if name == "below":
        attribute, higher = value
        domain = attributes("element")[attribute]
        assert isinstance(domain, Choice)
        return f"{attribute}<={domain.chosen(domain.full & ~higher)[-1]}"
    if not isinstance(value, tuple):
        return str(value)
    if len(value) == 1:
        return str(value[0])
    inner = ", ".join(map(str, value))
    return f"({inner})" if name == "through" else f"{{{inner}}}"
