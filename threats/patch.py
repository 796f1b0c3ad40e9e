"""A mitigation applied: the same System with some attributes of a subject said otherwise."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bioward.models.facts import Fact, Origin
from bioward.models.system import System
from bioward.threats.finding import Subject
from bioward.threats.terms import STEPS, attributes, base

PARTS = {"element": "elements", "flow": "flows", "data": "items", "boundary": "boundaries", "holding": "holdings"}


def patched(system: System, subject: Subject, changes: Mapping[str, str]) -> System:
    """The system with attributes of a subject (`auth`, `target.auth`) set to values in the words of a model.

    Raises BadValue if a value is not one of its attribute's.
    """
    for path, said in changes.items():
        *steps, attribute = path.split(".")
        type_, id_ = end(system, subject, steps)
        system = with_fact(system, type_, id_, attribute, said)
    return system


def end(system: System, subject: Subject, steps: list[str]) -> tuple[str, str]:
    """The object that steps lead to from a subject."""
    type_, id_ = base(subject.type), subject.id
    for step in steps:
        id_ = getattr(getattr(system, PARTS[type_])[id_], step)
        type_ = STEPS[type_, step]
    return type_, id_


def with_fact(system: System, type_: str, id_: str, attribute: str, said: str) -> System:
    things: dict[str, Any] = dict(getattr(system, PARTS[type_]))
    value = attributes(type_)[attribute].parse(said)
    fact = Fact(value, Origin.STATED, note="as the mitigation would have it")
    things[id_] = replace(things[id_], facts={**things[id_].facts, attribute: fact})
    changed: dict[str, Any] = {PARTS[type_]: things}
    return replace(system, **changed)
