"""How the authoring classes are made: thin subclasses of pytm's, whose further words come from the vocabulary.

A class of ours adds words, not pydantic fields: they are kept as pytm keeps what it does not know (`model_extra`),
and are checked here, by the vocabulary. So every class shares the validator of the pytm class it stands on, and
making one costs a millisecond where a pydantic schema of its own costs eight.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

import pytm
from pydantic import ConfigDict
from pydantic.fields import FieldInfo

from bioward.models.authoring_check import refuse
from bioward.models.domains import Choice
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Attribute, Holder, Kind, Shape, carries

PYTM_OF_SHAPE = {
    Shape.PROCESS: pytm.Process,
    Shape.STORE: pytm.Datastore,
    Shape.EXTERNAL: pytm.ExternalEntity,
    Shape.PERSON: pytm.Actor,
}
LINKS = {
    Holder.ELEMENT: {"holds": "what it keeps: a list of data, or how long each is kept: {template: '30 days'}"},
    Holder.DATA: {"derived_from": "the data it was made of"},
    Holder.FLOW: {"returns": "what the same exchange brings back"},
    Holder.BOUNDARY: {},
}
"""Words that lead to other objects, with their meaning."""

ABOUT = {"Boundary": "a trust boundary", "Flow": "data that travel from a source to a target"}

DATA_CLASSES = {
    f"{word.capitalize()}Data": word
    for choice in [ATTRIBUTES[Holder.DATA]["class"].domain]
    if isinstance(choice, Choice)
    for word in choice.members
}
"""The class of Python for each value of a data item's `class`."""


def camel(kind: str) -> str:
    """The class of a kind: `capture_device` is CaptureDevice."""
    return "".join(word.capitalize() for word in kind.split("_"))


KIND_CLASSES = {camel(kind): kind for kind in KINDS}
CLASSES = (*KIND_CLASSES, *DATA_CLASSES, "Boundary", "Flow")
"""Every class that can be imported from bioward.models.authoring."""


class Worded:
    """What our classes have beside pytm's: words of the vocabulary, checked when they are said."""

    bioward_holder: ClassVar[Holder]
    bioward_kind: ClassVar[str] = ""  # the kind of an element, or the class of a data item
    bioward_words: ClassVar[Mapping[str, Attribute]] = {}
    bioward_links: ClassVar[tuple[str, ...]] = ()

    def __init__(self, name: str | None = None, **said: Any) -> None:
        refuse(type(self), said)
        super().__init__(name, **{k: v for k, v in said.items() if v is not None})  # type: ignore[call-arg]

    def __setattr__(self, name: str, value: object) -> None:
        if not name.startswith("_"):
            refuse(type(self), {name: value})
        super().__setattr__(name, value)

    def __getattr__(self, name: str) -> Any:
        """A word that was not said is None."""
        try:
            return super().__getattr__(name)  # type: ignore[misc]
        except AttributeError:
            if name in self.bioward_words or name in self.bioward_links:
                return None
            raise


class WordedData(Worded):
    """Two data items are the same only if they are one object; pytm goes by four fields."""

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class WordedFlow(Worded):
    """A flow may go without a name."""

    def __init__(self, source: Any, target: Any, name: str = "", **said: Any) -> None:
        refuse(type(self), said)
        words = {k: v for k, v in said.items() if v is not None}
        super(Worded, self).__init__(source, target, name, **words)  # type: ignore[call-arg]


# ---------------------------------------------------------------------------- the making of a class


def make(name: str) -> type[Any]:
    """The class of this name; one of CLASSES."""
    if name in DATA_CLASSES:
        words = {k: v for k, v in ATTRIBUTES[Holder.DATA].items() if k != "class"}
        return thin(name, WordedData, pytm.Data, Holder.DATA, DATA_CLASSES[name], words)
    if name == "Boundary":
        return thin(name, Worded, pytm.Boundary, Holder.BOUNDARY, "", ATTRIBUTES[Holder.BOUNDARY])
    if name == "Flow":
        return thin(name, WordedFlow, pytm.Dataflow, Holder.FLOW, "", ATTRIBUTES[Holder.FLOW])
    kind = KINDS[KIND_CLASSES[name]]
    return thin(name, Worded, PYTM_OF_SHAPE[kind.shape], Holder.ELEMENT, kind.name, words_of(kind))


def words_of(kind: Kind) -> dict[str, Attribute]:
    """The attributes that an element of a kind can have."""
    return {n: a for n, a in ATTRIBUTES[Holder.ELEMENT].items() if carries(kind.name, a)}


def thin(
    name: str, ours: type[Any], base: type[Any], holder: Holder, kind: str, words: Mapping[str, Attribute]
) -> type[Any]:
    """A subclass of a pytm class that shares its validator, with the words as described fields."""
    about = KINDS[kind].meaning if kind in KINDS else ABOUT.get(name, f"data of the class '{kind}'")
    body = {"__module__": "bioward.models.authoring", "__qualname__": name, "__doc__": about}
    metaclass: Any = type(base)
    config = ConfigDict(defer_build=True, use_attribute_docstrings=False)  # its source is not to be searched
    cls: Any = metaclass(name, (ours, base), body | {"model_config": config})
    for part in ("__pydantic_core_schema__", "__pydantic_validator__", "__pydantic_serializer__"):
        setattr(cls, part, getattr(base, part))
    cls.__pydantic_complete__ = True
    described = {n: FieldInfo(default=None, annotation=Any, description=a.meaning) for n, a in words.items()}
    cls.__pydantic_fields__ = described | base.model_fields
    cls.bioward_holder, cls.bioward_kind = holder, kind
    cls.bioward_words, cls.bioward_links = words, tuple(LINKS[holder])
    return cls  # type: ignore[no-any-return]
