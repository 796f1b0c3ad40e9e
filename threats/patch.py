"""A mitigation applied: the System that the model would be, with all that follows from what is said otherwise.

Changes are made to what was said (a draft), and the System is built anew. So what a place gives, what values imply,
what a store keeps and every contradiction come out as they would if somebody had written the change into the model.
"""

from collections.abc import Callable, Sequence
from typing import Any

from bioward.models.build import build
from bioward.models.problems import ModelError
from bioward.models.redraft import redraft
from bioward.models.system import System
from bioward.threats.catalogue import Library
from bioward.threats.changes import Aim, Change, Form, Insert, Mitigation, Remove, Setting, Split
from bioward.threats.desk import Desk, DoesNotFit
from bioward.threats.evaluator import Evaluator
from bioward.threats.finding import Subject
from bioward.threats.levels import Levels
from bioward.threats.nodes import Predicate
from bioward.threats.patch_data import reform, remove_flows, remove_holdings, remove_items, say
from bioward.threats.patch_places import insert, move, move_items
from bioward.threats.terms import MEMBERS, STEPS, base
from bioward.threats.view import Level

Things = list[tuple[str, str]]
"""Type and id of each thing that a change is about."""


def apply(system: System, subject: Subject, mitigation: Mitigation, library: Library) -> System:
    """The system with every change of a mitigation made to a subject, all of them to the system as it is.

    The mitigation is one that is told from the subject on (`Finding.mitigations`). Raises DoesNotFit if it changes
    nothing here, or if what it says contradicts what the model says.
    """
    known = Levels(system, library).at(Level.DEFAULT)
    desk = Desk(redraft(system), system)
    misfits = [m for change in mitigation.changes if (m := attempt(desk, change, subject, known))]
    if len(misfits) == len(mitigation.changes):
        raise misfits[0] if misfits else DoesNotFit("it changes nothing in a model")
    try:
        return build(desk.draft)
    except ModelError as error:
        raise DoesNotFit(error.problems[0].message) from None


def attempt(desk: Desk, change: Change, subject: Subject, known: Evaluator) -> DoesNotFit | None:
    """Makes a change; why not, if it finds nothing to change. A mitigation may have changes for several cases."""
    try:
        make(desk, change, targets(known, subject, change.aim), known)
    except DoesNotFit as misfit:
        return misfit
    return None


def targets(known: Evaluator, subject: Subject, aim: Aim) -> Things:
    """What steps lead to from a subject."""
    view, type_ = known.structure, base(subject.type)
    if subject.id not in view.index(type_):
        raise DoesNotFit(f"there is no {type_} '{subject.id}' any more")
    found = [view.index(type_)[subject.id]]
    for step in aim.steps:
        if (type_, step) in STEPS:
            column, type_ = view.step(type_, step), STEPS[type_, step]
            found = [column[i] for i in found if column[i] >= 0]
        else:
            members, type_ = view.members(type_, step), MEMBERS[type_, step]
            found = [j for i in found for j in members[i]]
    type_ = base(type_)
    return [(type_, view.ids[type_][i]) for i in dict.fromkeys(found)]


def make(desk: Desk, change: Change, things: Things, known: Evaluator) -> None:
    """One change, made to each thing that it is about."""
    if not things:
        raise DoesNotFit(f"{change.aim} leads nowhere here")
    ids = [id_ for _, id_ in things]
    match change:
        case Setting(_, attribute, value):
            for type_, id_ in things:
                say(desk, type_, id_, attribute, value)
        case Insert(_, kind, said, beside):
            insert(desk, ids, kind, said, beside)
        case Split(_, None):
            for id_ in ids:
                move(desk, id_)
        case Split(_, items) if items:
            each(desk, things, items, known, move_items)
        case Remove(_, None):
            (remove_flows if things[0][0] == "flow" else remove_holdings)(desk, ids)
        case Remove(_, items) if items:
            each(desk, things, items, known, remove_items)
        case Form(_, items, form):
            for type_, id_ in things:
                reform(desk, some(known, items, found(desk, type_, id_)), form)


def each(desk: Desk, things: Things, items: Predicate, known: Evaluator, change: Callable[..., None]) -> None:
    """Changes some items of each thing."""
    for type_, id_ in things:
        change(desk, type_, id_, some(known, items, found(desk, type_, id_)))


def found(desk: Desk, type_: str, id_: str) -> Sequence[str]:
    """The items that a thing holds or carries, or that it is."""
    if type_ == "data":
        return [id_]
    if type_ == "flow":
        flow = desk.system.flows[id_]
        return list(dict.fromkeys((*flow.carries, *flow.returns)))
    return [h.item for h in desk.system.holdings.values() if h.element == id_]


def some(known: Evaluator, items: Predicate | None, among: Sequence[str]) -> Sequence[str]:
    """Those for which a condition may hold: what is not said must not be left behind."""
    holds: Any = known.truth(items.program, False) if items else lambda index: True
    index = known.structure.index("data")
    chosen = [item for item in among if holds(index[item])]
    if not chosen:
        raise DoesNotFit(f"nothing there {items.meaning}" if items else "nothing is there")
    return chosen
