"""The vocabulary as a page to read: docs/vocabulary.md.

`python -m bioward.models.vocabulary_page [FILE]` writes it: to the docs of this source tree, if no file is named.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from bioward.models.vocabulary import (
    ATTRIBUTES,
    CAPTURES,
    COMPARERS,
    HOSTS,
    IAD_HOSTS,
    IMPLICATIONS,
    KINDS,
    MACHINES,
    OUTSIDERS,
    PAD_HOSTS,
    Attribute,
    Holder,
    Shape,
)
from bioward.models.vocabulary_page_privacy import evidence, words_of_privacy
from bioward.models.vocabulary_tables import attribute_table, code, table

FILE = Path(__file__).resolve().parent.parent / "docs" / "vocabulary.md"

HEAD = """# The vocabulary

<!-- Made by `python -m bioward.models.vocabulary_page`. Change the vocabulary in models/, not this page. -->

Every word that a model may use. How they are written is in [model-format.md](model-format.md).
Values joined by `<` stand from least to most protective (or severe); those with commas have no order.
Any value may also be `unknown`, or a few of its words joined by `or`.
"""

SHAPES = {
    Shape.PROCESS: "Processes",
    Shape.STORE: "Stores",
    Shape.EXTERNAL: "External entities",
    Shape.PERSON: "People",
}

HOLDERS = {
    Holder.SYSTEM: ("The system", "Written under `system`."),
    Holder.BOUNDARY: ("Boundaries", "What is inside inherits them, boundaries and elements alike."),
    Holder.DATA: ("Data items", "Written under `data`."),
    Holder.FLOW: ("Flows", "Written behind the arrow."),
    Holder.HOLDING: ("Holdings", "Of one item kept in one element, written under `holds`."),
    Holder.ORGANISATION: ("Organisations", "Legal entities, written under `organisations`."),
    Holder.POPULATION: ("Populations", "Groups of people that data are about, written under `populations`."),
    Holder.ACTIVITY: ("Activities", "Data and elements that serve one purpose, written under `activities`."),
}


GROUP_NAMES = {
    CAPTURES: "What captures",
    PAD_HOSTS: "What detects presentation attacks",
    IAD_HOSTS: "What detects injection attacks",
    HOSTS: "What handles biometrics",
    COMPARERS: "What compares and decides",
    MACHINES: "Whatever is not a person",
    OUTSIDERS: "Staff and outsiders",
    frozenset(): "Every element",
}


def vocabulary_page() -> str:
    """The whole page."""
    parts = [HEAD, "## Kinds of elements\n", *map(kinds_of_shape, Shape)]
    for holder, (title, words) in HOLDERS.items():
        parts.append(f"## {title}\n\n{words}\n\n{attribute_table(ATTRIBUTES[holder].values())}")
    parts += ["## Elements\n\nWhich kinds can have an attribute is said above each table.\n", *element_tables()]
    parts += [*evidence(), f"## What implies what\n\n{implications()}", words_of_privacy()]
    return "\n".join(parts)


def kinds_of_shape(shape: Shape) -> str:
    """One table of kinds; the plain one stands last."""
    kinds = [k for k in KINDS.values() if k.shape is shape]
    rows = ((f"`{k.name}`", k.meaning) for k in sorted(kinds, key=lambda k: k.plain))
    return f"### {SHAPES[shape]}\n\n{table(('kind', 'meaning'), rows)}"


def element_tables() -> Iterator[str]:
    """The attributes of elements, those together that the same kinds can have."""
    groups: dict[frozenset[str], list[Attribute]] = {}
    for attribute in ATTRIBUTES[Holder.ELEMENT].values():
        groups.setdefault(attribute.kinds, []).append(attribute)
    for kinds, attributes in groups.items():
        title = GROUP_NAMES.get(kinds) or ", ".join(a.name for a in attributes)
        yield f"### {title}\n\n{who(kinds)}\n\n{attribute_table(attributes)}"


def who(kinds: frozenset[str]) -> str:
    """The kinds of a group, or those that are left out if they are fewer."""
    able = [k for k in KINDS if not kinds or k in kinds]
    rest = [k for k in KINDS if k not in able]
    if not rest:
        return "Every kind."
    return f"Every kind except {code(rest)}." if len(rest) < len(able) else f"{code(able)}."


def implications() -> str:
    lines = [f"- {rule.holder}: {rule.words}{', unless it is said' if rule.presumed else ''}" for rule in IMPLICATIONS]
    return (
        "They hold both ways: what cannot follow cannot have been. A model that breaks one is an error.\n\n"
        + "\n".join(lines)
        + "\n"
    )


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else FILE).write_text(vocabulary_page(), encoding="utf-8")
