"""Writes authoring.pyi, which tells editors and type checkers what the authoring classes take.

`python -m bioward.models.authoring_stub` writes it anew from the vocabulary; a test sees to it that it is not stale.
"""

import textwrap
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from bioward.models import authoring
from bioward.models.authoring import TM
from bioward.models.authoring_base import CLASSES, LINKS, camel
from bioward.models.domains import Choice, Subset
from bioward.models.quantities import Number
from bioward.models.texts import Ref, Words
from bioward.models.vocabulary import ATTRIBUTES, Attribute, Holder

STUB = Path(__file__).with_name("authoring.pyi")
HEAD = '''\
# fmt: off
# ruff: noqa
# mypy: ignore-errors
"""The classes that a model is written with. Made by `python -m bioward.models.authoring_stub`: do not edit."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

import pytm

class Either(str):
    """One of several words, which is all that is known. Made by `either`."""

def either(*words: str) -> Either:
    """One of these, but it is not known which: `encryption_at_rest=either("disk", "field")`."""

_YesNo: TypeAlias = bool | Literal["yes", "no", "unknown"] | None
_Number: TypeAlias = float | str | None
_Text: TypeAlias = str | None
_Texts: TypeAlias = str | Sequence[str] | None
_Element: TypeAlias = pytm.Element | Literal["none", "unknown"] | None
_Data: TypeAlias = pytm.Data | Sequence[pytm.Data]
_Holds: TypeAlias = Sequence[pytm.Data] | Mapping[pytm.Data, Any]
'''
LINK_TYPES = {"holds": "_Holds | None", "derived_from": "_Data | None", "returns": "_Data | None"}
NOT_OF_TM = {"name", "description", "findings", "excluded_findings", "colormap"}
GLUE = "\N{NO-BREAK SPACE}"
"""Holds a parameter together while lines are filled."""
NOT_TOLD = {"name", "source", "sink", "uuid", "is_drawn", "findings", "severity"}
"""Fields of pytm's that are passed by position, or that pytm fills."""


def main() -> None:
    """Writes the file."""
    STUB.write_text(stub(), encoding="utf-8")


def stub() -> str:
    """The text of authoring.pyi."""
    groups = grouped()
    parts = [HEAD + "\n".join(aliases()), *(group(n, w) for n, w in groups.items())]
    parts += [system_text(), *(class_text(name, groups) for name in sorted(CLASSES))]
    return "\n".join(parts)


# ---------------------------------------------------------------------------- types


def type_of(attribute: Attribute) -> str:
    """The type of an attribute, as an annotation."""
    domain = attribute.domain
    if isinstance(domain, Choice):
        return "_YesNo" if domain.members == ("no", "yes") else alias(attribute)
    if isinstance(domain, Subset):
        return alias(attribute)
    return {Number: "_Number", Words: "_Texts", Ref: "_Element"}.get(type(domain), "_Text")


def alias(attribute: Attribute) -> str:
    """The name of a type of its own. An attribute of two holders may have two."""
    holder = next(h for h in ATTRIBUTES if ATTRIBUTES[h].get(attribute.name) is attribute)
    twice = sum(attribute.name in table for table in ATTRIBUTES.values()) > 1
    return "_" + camel(f"{holder}_{attribute.name}" if twice else attribute.name)


def aliases() -> Iterator[str]:
    """A type for each choice."""
    for holder in (Holder.SYSTEM, Holder.BOUNDARY, Holder.DATA, Holder.ELEMENT, Holder.FLOW):
        for attribute in ATTRIBUTES[holder].values():
            domain = attribute.domain
            if isinstance(domain, Choice | Subset) and type_of(attribute) != "_YesNo" and attribute.name != "class":
                words = ", ".join(f'"{w}"' for w in (*domain.words, "unknown"))
                kind = "Either" if isinstance(domain, Choice) else f"Sequence[Literal[{words}]]"
                text = f"{alias(attribute)}: TypeAlias = (Literal[{words}] | {kind} | None)"
                yield "\n".join(textwrap.wrap(text, 110, subsequent_indent="    ", break_on_hyphens=False))
    yield ""


def type_of_field(annotation: Any) -> str:
    """The type of a field of pytm's, as far as an editor can use it."""
    if annotation in (bool, int, str):
        return str(annotation.__name__)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return f"pytm.{annotation.__name__}"
    return "pytm.Boundary | None" if "Boundary" in str(annotation) else "Any"


# ---------------------------------------------------------------------------- classes


def grouped() -> dict[str, dict[str, Attribute]]:
    """Attributes that the same kinds of element have, so that each is described once."""
    groups: dict[frozenset[str], dict[str, Attribute]] = {}
    for name, attribute in ATTRIBUTES[Holder.ELEMENT].items():
        groups.setdefault(attribute.kinds, {})[name] = attribute
    named = {f"_With{camel(next(iter(words)))}": words for words in groups.values()}
    return named | {"_DataWords": {n: a for n, a in ATTRIBUTES[Holder.DATA].items() if n != "class"}}


def group(name: str, words: Mapping[str, Attribute]) -> str:
    return f"class {name}:\n" + "\n".join(fields(words)) + "\n"


def fields(words: Mapping[str, Attribute]) -> Iterator[str]:
    """Each attribute with its meaning."""
    for name, attribute in words.items():
        yield f'    {name}: {type_of(attribute)}\n    """{attribute.meaning}"""'


def class_text(name: str, groups: Mapping[str, Mapping[str, Attribute]]) -> str:
    """One class: its bases, what its constructor takes, and the attributes that no group describes."""
    cls: Any = getattr(authoring, name)
    words: dict[str, Attribute] = cls.bioward_words
    base = next(c for c in cls.__mro__ if c.__module__.startswith("pytm."))
    bases = [g for g, held in groups.items() if all(words.get(n) is a for n, a in held.items())]
    own = {} if bases else {n: a for n, a in words.items() if n not in base.model_fields}
    links = "\n".join(
        f'    {link}: {LINK_TYPES[link]}\n    """{meaning}"""' for link, meaning in LINKS[cls.bioward_holder].items()
    )
    head = f'class {name}({", ".join([*bases, f"pytm.{base.__name__}"])}):\n    """{cls.__doc__}"""'
    return "\n".join(filter(None, [head, *fields(own), links, constructor(cls, base)])) + "\n"


def system_text() -> str:
    """TM, which is pytm's own, with the attributes of the system that it takes."""
    words = ATTRIBUTES[Holder.SYSTEM]
    said = {n: type_of(a) for n, a in words.items()}
    theirs = {n: type_of_field(f.annotation) for n, f in TM.model_fields.items() if n not in NOT_OF_TM}
    made = signature("self, name: str, description: str = ..., *", said | theirs)
    told = "\n".join(fields(words))
    process = "    def process(self) -> None: ...\n"
    return f'class TM(pytm.TM):\n    """the system; begins every model"""\n{told}\n{made}\n{process}'


def constructor(cls: Any, base: Any) -> str:
    """What a class takes: links and words of ours first, then pytm's."""
    flow = cls.bioward_holder is Holder.FLOW
    said = {n: type_of(a) for n, a in cls.bioward_words.items()}
    theirs = {n: type_of_field(f.annotation) for n, f in base.model_fields.items() if n not in NOT_TOLD}
    links = {n: LINK_TYPES[n] for n in LINKS[cls.bioward_holder]}
    placed = {n: t for n, t in theirs.items() if n in ("inBoundary", "description")}
    first = {"data": "_Data"} if flow else {}
    named = first | links | placed | said | {n: t for n, t in theirs.items() if n not in said and n not in first}
    start = "source: pytm.Element, target: pytm.Element, name: str = ..." if flow else "name: str"
    return signature(f"self, {start}, *", named)


def signature(start: str, named: Mapping[str, str]) -> str:
    """A constructor with these parameters."""
    parts = [start, *(f"{n}: {t} = ...".replace(" ", GLUE) for n, t in named.items())]
    lines = textwrap.wrap(", ".join(parts), 100, break_on_hyphens=False)
    return ("    def __init__(\n        " + "\n        ".join(lines) + ",\n    ) -> None: ...").replace(GLUE, " ")


if __name__ == "__main__":
    main()
