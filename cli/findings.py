"""Which finding is meant: by its number in the report, the beginning of its fingerprint, or its threat."""

import re
from typing import TYPE_CHECKING

import typer

from bioward.cli.lazy import load
from bioward.models.problems import did_you_mean

if TYPE_CHECKING:
    from bioward.reports.words import Numbered
    from bioward.threats.finding import Assessment

NUMBER, PRINT = re.compile(r"[0-9]{1,6}"), re.compile(r"[0-9a-f]{4,64}")
SHOWN = 4


def find_numbered(assessment: "Assessment", what: str) -> "Numbered":
    """The one finding that is meant."""
    every: tuple[Numbered, ...] = load("bioward.reports.words:numbered")(assessment)
    found = named(every, what.strip())
    if len(found) == 1:
        return found[0]
    if found:
        told = ", ".join(f"{n.number} ({n.finding.threat.id}, {n.finding.subject.id})" for n in found[:SHOWN])
        more = f" and {len(found) - SHOWN} more" if found[SHOWN:] else ""
        raise wrong(f"'{what}' names {len(found)} findings: {told}{more}; give a number")
    raise wrong(f"no finding is meant by '{what}'; {hint(every, what)}")


def named(every: "tuple[Numbered, ...]", what: str) -> "list[Numbered]":
    """The findings that a word could mean; a number goes before a fingerprint."""
    if NUMBER.fullmatch(what) and (found := [n for n in every if n.number == int(what)]):
        return found
    if PRINT.fullmatch(what.lower()):
        return [n for n in every if n.finding.fingerprint.startswith(what.lower())]
    return [n for n in every if what.upper() in (n.finding.threat.id, *n.finding.threat.aliases)]


def hint(every: "tuple[Numbered, ...]", what: str) -> str:
    if not every:
        return "nothing was found in this model"
    return did_you_mean(what.upper(), dict.fromkeys(n.finding.threat.id for n in every)) or f"there are {len(every)}"


def wrong(said: str) -> typer.BadParameter:
    return typer.BadParameter(said, param_hint="--finding")
