"""Changes to what is said, and to which data go where: set, remove, change of form."""

from collections.abc import Sequence

from bioward.models.draft import DraftFlow
from bioward.threats.desk import Desk, DoesNotFit, saying

ABOUT_FORM = ("protection", "irreversible", "unlinkable", "renewable", "transform_domain")
"""What was said of an item in its old form."""
FORMS = {
    "protected_template": {
        "protection": "cancelable or biometric_cryptosystem or homomorphic",
        "irreversible": "yes",
        "unlinkable": "yes",
        "renewable": "yes",
    },
    "decision": {"irreversible": "yes"},
    "token": {"irreversible": "yes", "renewable": "yes"},
}
"""What a form brings with it, as ISO/IEC 24745 has it of renewable references; nothing can be rebuilt from a yes."""
PLAIN = ("data", "delete")
"""Flows that are nothing without their data; what decides or controls is a flow all the same."""


def say(desk: Desk, type_: str, id_: str, attribute: str, value: str) -> None:
    """An attribute, said otherwise."""
    desk.thing(type_, id_).said[attribute] = saying(value)


def remove_flows(desk: Desk, ids: Sequence[str]) -> None:
    for id_ in ids:
        desk.draft.flows.remove(desk.flows.pop(id_))


def remove_holdings(desk: Desk, ids: Sequence[str]) -> None:
    """An element keeps all that it kept, but for these."""
    for id_ in ids:
        entry = desk.holding(id_)
        desk.written(desk.system.holdings[id_].element).remove(entry)


def remove_items(desk: Desk, type_: str, id_: str, items: Sequence[str]) -> None:
    """Items go from a store, or from a flow, which goes with its last one."""
    if type_ == "element":
        remove_holdings(desk, [f"{id_}/{item}" for item in items])
        return
    flow = desk.flows[id_]
    take(flow, items)
    if not flow.carries and not flow.returns and flow_type(flow) in PLAIN:
        remove_flows(desk, [id_])


def take(flow: DraftFlow, items: Sequence[str]) -> None:
    """Takes items from what a flow carries and returns."""
    flow.carries = [w for w in flow.carries if w.text not in items]
    flow.returns = [w for w in flow.returns if w.text not in items]


def flow_type(flow: DraftFlow) -> str:
    said = flow.said.get("flow_type")
    return str(said.value) if said else "data"


def reform(desk: Desk, items: Sequence[str], form: str) -> None:
    """Items in another form, wherever they go. What was said of their old form is no longer said."""
    same = [i for i in items if (said := desk.items[i].said.get("form")) and said.value == form]
    if len(same) == len(items) and form not in FORMS:
        raise DoesNotFit(f"it is a {form} already")
    for item in items:
        kept = {name: s for name, s in desk.items[item].said.items() if name not in ABOUT_FORM}
        brings = {"form": form, **FORMS.get(form, {})}
        desk.items[item].said = kept | {name: saying(value) for name, value in brings.items()}
