"""What can be told of a thing beside its facts: what it is, what it is tied to, and which attributes it can have."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from bioward.models.system import (
    Activity,
    Boundary,
    Element,
    Evidence,
    Flow,
    Holding,
    Item,
    Organisation,
    Population,
    System,
)
from bioward.models.vocabulary import ATTRIBUTES, Attribute, Holder

Thing: TypeAlias = Boundary | Item | Element | Flow | Holding | Organisation | Population | Activity | Evidence

HOLDERS: Mapping[type[object], Holder] = {
    Boundary: Holder.BOUNDARY,
    Item: Holder.DATA,
    Element: Holder.ELEMENT,
    Flow: Holder.FLOW,
    Holding: Holder.HOLDING,
    Organisation: Holder.ORGANISATION,
    Population: Holder.POPULATION,
    Activity: Holder.ACTIVITY,
    Evidence: Holder.EVIDENCE,
}


def nature(thing: Thing) -> str:
    """The kind of an element or a record; what other things are, their section tells."""
    return thing.kind if isinstance(thing, Element | Evidence) else ""


def label(thing: Thing) -> str:
    """The name for people, where the id does not tell it."""
    name = "" if isinstance(thing, Holding) else thing.name
    return f"'{name}'" if name and name not in thing.id else ""


def attributes(thing: Thing) -> Mapping[str, Attribute]:
    """The attributes of a thing; an element answers for its place as well."""
    own = ATTRIBUTES[HOLDERS[type(thing)]]
    return own | ATTRIBUTES[Holder.BOUNDARY] if isinstance(thing, Element) else own


def ties(system: System, thing: Thing) -> Iterator[tuple[str, str]]:
    """What a thing is tied to: the name of each tie, and the ids at its other end."""
    match thing:
        case Flow():
            yield from (("carries", listed(thing.carries)), ("returns", listed(thing.returns)))
        case Item():
            yield from (("derived from", listed(thing.derived_from)), ("population", listed(thing.populations)))
        case Element():
            kept = tuple(h.item for h in system.holdings.values() if h.element == thing.id)
            yield "holds" if thing.holds_written else "holds, as flows bring it", listed(kept)
        case Activity():
            yield from ties_of_activity(thing)
        case Evidence():
            yield "on", listed(thing.on) or "the whole system"


def ties_of_activity(activity: Activity) -> Iterator[tuple[str, str]]:
    """Who decides, and which data and elements the activity takes."""
    if not activity.written:
        yield "stands for", "the whole system, as no activity is written"
        return
    yield "controller", activity.controller or ""
    yield "data", listed(activity.data) or "none" if activity.data_written else "all"
    yield "elements", listed(activity.elements) or "none" if activity.elements_written else "all"
    if activity.necessary_data is not None:
        yield "necessary data", listed(activity.necessary_data) or "none"


def listed(ids: tuple[str, ...]) -> str:
    return ", ".join(ids)
