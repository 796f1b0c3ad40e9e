"""Writes a generated system as a Bioward model: `python -m bench.systems 1000 model.yaml`.

With `--wiring file.json` also what its pytm twin (pytm_twin.py) is made from. The same number and seed write the same
bytes. Most of it is well protected (protection.py), as a system of that size must be for anyone to read its findings.
"""

import argparse
import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.cells import CLASSES, FORMS
from bench.privacy import AS_OF, LISTED, population_of, privacy
from bench.protection import BOUNDARY, DATA, ELEMENT, FLOW, element, safe, spoken
from bench.shape import Boundary, Element, Flow, Item, Shape, shape
from bioward.models.vocabulary import KINDS
from bioward.models.vocabulary import Shape as Drawn

SEED = 1
COUNTRIES = ("SG", "KE", "DE", "US", "NO", "IN")
LINKAGE = {"person": "[name, phone]", "ticket": "pseudonym", "track": "device_id"}
PURPOSES = ("access control", "payment", "registration")
OUTSIDE = 0.05
"""How many boundaries stand with somebody else, and how many have a country or credentials of their own."""


def main() -> None:
    """Writes one system."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("elements", type=int, help="how many, in hundreds")
    parser.add_argument("file", type=Path, help="the YAML file to write")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--mesh", action="store_true", help="any gate calls any other")
    parser.add_argument("--wiring", type=Path, help="the JSON file to write for pytm")
    given = parser.parse_args()
    parts = shape(given.elements, given.seed, mesh=given.mesh)
    given.file.write_text(yaml_of(parts, given.seed), encoding="utf-8")
    if given.wiring:
        given.wiring.write_text(wiring(parts), encoding="utf-8")


def yaml_of(parts: Shape, seed: int) -> str:
    """The model of a shape."""
    chance = random.Random(f"words {seed}")
    return "\n".join(lines(parts, chance)) + "\n"


def lines(parts: Shape, chance: random.Random) -> Iterator[str]:
    yield "bioward: 1"
    yield f"system: {mapping(of_system(parts))}"
    yield "defaults:"
    for group, table in (("elements", ELEMENT), ("flows", FLOW), ("data", DATA), ("boundaries", BOUNDARY)):
        yield f"  {group}: {mapping(safe(table))}"
    yield "boundaries:"
    yield from (f"  {b.id}: {mapping(of_boundary(b, chance))}" for b in parts.boundaries)
    yield "data:"
    yield from (f"  {i.id}: {mapping(of_item(i, chance))}" for i in parts.items)
    yield "elements:"
    yield from (f"  {e.id}: {mapping(of_element(e, chance))}" for e in parts.elements)
    yield "flows:"
    yield from (f"  - {f.source} -> {f.target}: {mapping(of_flow(f, chance))}" for f in parts.flows)
    for section, things in privacy(parts, chance):
        yield f"{section}:"
        yield from (f"  {id_}: {mapping(said)}" for id_, said in things.items())


def mapping(said: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{name}: {word}" for name, word in said.items()) + "}"


def listed(ids: tuple[str, ...]) -> str:
    return ids[0] if len(ids) == 1 else f"[{', '.join(ids)}]"


# ---------------------------------------------------------------------------- what each thing says


def of_system(parts: Shape) -> dict[str, str]:
    size = f"Generated of {len(parts.elements)} elements"
    listed = f"[{', '.join(LISTED)}]"
    return {"name": size, "owner": "Example Ltd", "home_jurisdiction": "SG", "as_of": AS_OF, "closed_world": listed}


def of_boundary(boundary: Boundary, chance: random.Random) -> dict[str, str]:
    """Where it stands; now and then it is somebody else's, abroad, or has credentials of its own."""
    said = {"in": boundary.parent} if boundary.parent else {"jurisdiction": COUNTRIES[0], "credential_domain": "main"}
    if chance.random() < OUTSIDE:
        said |= {"control": "third_party", "owner": "Vendor Inc"}
    if chance.random() < OUTSIDE:
        said["jurisdiction"] = chance.choice(COUNTRIES)
    behind = int(boundary.id[1:]) % 2
    if behind or chance.random() < 0.8:
        said["credential_domain"] = f"realm-{boundary.id}"
    return said | spoken(BOUNDARY, chance)


def of_item(item: Item, chance: random.Random) -> dict[str, str]:
    """Its class, its form and what it was made of."""
    said = {"class": CLASSES[item.word]}
    if item.word in FORMS:
        said["form"] = FORMS[item.word]
    if FORMS.get(item.word) in ("template", "protected_template"):
        yes_no = ["yes" if chance.random() > 0.02 else "no" for _ in range(3)]
        said |= dict(zip(("irreversible", "unlinkable", "renewable"), yes_no, strict=True))
        said["protection"] = "cancelable"
        said["transform_domain"] = f"key-{item.id}"
    if item.word in LINKAGE:
        said["linkage"] = LINKAGE[item.word]
    if item.word == "model":
        said["trained_on_subjects"] = "yes"
    if item.word in FORMS and item.word != "token":
        said["population"] = population_of(item)
    if item.derived_from:
        said["derived_from"] = listed(item.derived_from)
    return said | spoken(DATA, chance)


def of_element(part: Element, chance: random.Random) -> dict[str, str]:
    said = {"kind": part.kind, "in": part.boundary} | element(part.kind, chance)
    number = part.id.removeprefix(part.word)
    if part.kind == "third_party_sdk":
        said["embedded_in"] = f"app{number}"
    if part.kind == "backup_store":
        said["backup_of"] = f"refs{number}"
    if part.kind.endswith("_store"):
        said["purpose"] = chance.choice(PURPOSES)
    if part.kind == "edge_device":
        said["holds"] = f"{{features{number}: {{retention: transient}}}}"
    return said


def of_flow(flow: Flow, chance: random.Random) -> dict[str, str]:
    said = {"name": flow.name, "carries": listed(flow.carries)}
    if flow.returns:
        said["returns"] = listed(flow.returns)
    if flow.type != "data":
        said["flow_type"] = flow.type
    return said | {"protocol": "https"} | spoken(FLOW, chance)


# ---------------------------------------------------------------------------- for pytm

CLASS = {
    Drawn.PROCESS: "Server",
    Drawn.STORE: "Datastore",
    Drawn.EXTERNAL: "ExternalEntity",
    Drawn.PERSON: "Actor",
}
STEPS = ("pad_subsystem", "iad_subsystem", "feature_extractor", "template_protector", "decision_engine")
"""Kinds that pytm would draw as a Process rather than a Server."""


def wiring(parts: Shape) -> str:
    """The names, classes and ends of everything, without a word on controls."""
    return json.dumps(
        {
            "boundaries": [[b.id, b.parent] for b in parts.boundaries],
            "items": [i.id for i in parts.items],
            "elements": [[e.id, class_of(e.kind), e.boundary] for e in parts.elements],
            "flows": [[f.name, f.source, f.target, [*f.carries, *f.returns]] for f in parts.flows],
        }
    )


def class_of(kind: str) -> str:
    """The pytm class of an element kind."""
    return "Process" if kind in STEPS else CLASS[KINDS[kind].shape]


if __name__ == "__main__":
    main()
