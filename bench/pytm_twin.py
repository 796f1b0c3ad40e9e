"""A generated system as a pytm model: the same elements, flows, boundaries and items, wired the same way.

`python -m bench.pytm_twin wiring.json`. It is alone in its process, for pytm keeps one model in each. The wiring comes
ready from a JSON file that systems.py wrote, so that pytm is timed for its own work only.

bare:     nothing is said of any control, as in most models that are drawn; pytm then has many findings.
hardened: every control that pytm knows is there, so that it has few.
"""

import argparse
import json
import time
from pathlib import Path
from typing import Any

import pytm


def main() -> None:
    """Prints how long it took, as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wiring", type=Path)
    parser.add_argument("--hardened", action="store_true", help="every control is there")
    given = parser.parse_args()
    print(json.dumps(timed(given.wiring, hardened=given.hardened)))


def timed(file: Path, *, hardened: bool) -> dict[str, float]:
    """Constructs and resolves a model, and tells how long each took of the processor."""
    tree = json.loads(file.read_text(encoding="utf-8"))
    begun = time.process_time()
    model = construct(tree, hardened)
    constructed = time.process_time()
    model.resolve()  # type: ignore[no-untyped-call]
    resolved = time.process_time()
    return {
        "construct": constructed - begun,
        "resolve": resolved - constructed,
        "findings": len(model.findings),
        "elements": len(pytm.TM._elements) - len(pytm.TM._flows) - len(pytm.TM._boundaries),
        "flows": len(pytm.TM._flows),
        "boundaries": len(pytm.TM._boundaries),
        "items": len(pytm.TM._data),
    }


def construct(tree: dict[str, Any], hardened: bool) -> pytm.TM:
    """The pytm model of a wiring."""
    model = pytm.TM("Generated", "A system for measuring")
    boundaries: dict[str, pytm.Boundary] = {}
    for id_, parent in tree["boundaries"]:
        boundaries[id_] = pytm.Boundary(id_)
        if parent in boundaries:
            boundaries[id_].inBoundary = boundaries[parent]
    items = {id_: pytm.Data(id_, description=id_) for id_ in tree["items"]}
    elements: dict[str, pytm.Element] = {}
    for id_, class_, boundary in tree["elements"]:
        elements[id_] = getattr(pytm, class_)(id_, inBoundary=boundaries[boundary])
    flows = [
        pytm.Dataflow(elements[source], elements[target], name, data=[items[i] for i in carried])
        for name, source, target, carried in tree["flows"]
    ]
    if hardened:
        for part in (*elements.values(), *flows):
            harden(part)
    return model


def harden(part: pytm.Element) -> None:
    """Says of every control that it is there."""
    for name, field in type(part.controls).model_fields.items():
        if field.annotation is bool:
            setattr(part.controls, name, True)


if __name__ == "__main__":
    main()
