"""Which threats are looked for: all of tiers A and B, unless a team selects others, adds to them or ignores some."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from bioward.models.problems import Problem, ThreatError, did_you_mean
from bioward.models.span import Span
from bioward.threats.catalogue import Library
from bioward.threats.threat import TIERS, Severity, Threat

USUAL_TIERS = ("A", "B")
NUMBER = re.compile(r"-\d+$")


class Word(NamedTuple):
    """A word that names threats, and where it was said.

    It is an id (or a former one), what ids begin with (`BIO`, `BIO-STO`), a family (`STO`), `tier:C`, `severity:low`
    or `tag:x`.
    """

    text: str
    span: Span

    @property
    def place(self) -> str:
        """`bioward.toml, line 4`; of an option only its name."""
        return f"{self.span.file}, line {self.span.line}" if self.span.line else self.span.file


class Choice(NamedTuple):
    """What a team chose. `select` names what to look for in place of tiers A and B; `extend` adds to it."""

    select: tuple[Word, ...] | None = None
    extend: tuple[Word, ...] = ()
    ignore: tuple[Word, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        return (*(self.select or ()), *self.extend, *self.ignore)


def chosen(library: Library, choice: Choice | None) -> Library:
    """The library with what a team chose on, and the others resting. Raises ThreatError if a word is wrong."""
    problems: list[Problem] = []
    reasons = off(library.threats, choice, problems) if choice else {}
    if problems:
        raise ThreatError(problems)
    return apart(library, reasons)


def apart(library: Library, reasons: Mapping[str, str]) -> Library:
    """The library without what reasons, by id, put to rest."""
    on = {id_: threat for id_, threat in library.threats.items() if id_ not in reasons}
    return replace(library, threats=on, off=reasons, resting={id_: library.threats[id_] for id_ in reasons})


def off(threats: Mapping[str, Threat], choice: Choice, problems: list[Problem]) -> dict[str, str]:
    """Why threats are not looked for, by their ids. A word that names none is a problem."""
    known = vocabulary(threats.values())
    for word in choice.words:
        if word.text not in known:
            hint = did_you_mean(word.text, sorted(known))
            problems.append(Problem(f"'{word.text}' names no threat", word.span, "", hint))
    return {id_: reason for id_, threat in threats.items() if (reason := why_off(threat, choice))}


def why_off(threat: Threat, choice: Choice) -> str:
    """Why a threat is not looked for; empty if it is. What is ignored is off, whatever else names it."""
    names = names_of(threat)
    if threat.deprecated:
        return f"deprecated: {threat.deprecated}"
    if ignored := naming(choice.ignore, names):
        return f"ignored ({ignored.place})"
    if naming(choice.extend, names) or naming(choice.select or (), names):
        return ""
    if choice.select is not None:
        return f"not selected ({choice.select[0].place})" if choice.select else "nothing is selected"
    return "" if threat.tier in USUAL_TIERS else f"tier {threat.tier}, which is off unless selected"


def naming(words: Iterable[Word], names: set[str]) -> Word | None:
    """The first of some words that is a name of a threat."""
    return next((word for word in words if word.text in names), None)


def names_of(threat: Threat) -> set[str]:
    """Every word that selects a threat."""
    ids = {threat.id, *threat.aliases}
    stems = {NUMBER.sub("", id_) for id_ in ids}
    marks = {f"tier:{threat.tier}", f"severity:{threat.severity.word}", *(f"tag:{tag}" for tag in threat.tags)}
    return {*ids, *stems, *(stem.partition("-")[0] for stem in stems), threat.family, *marks}


def vocabulary(threats: Iterable[Threat]) -> set[str]:
    """Every word that can select a threat, those for tiers and severities that no threat has included."""
    general = {*(f"tier:{tier}" for tier in TIERS), *(f"severity:{severity.word}" for severity in Severity)}
    return general.union(*(names_of(threat) for threat in threats))
