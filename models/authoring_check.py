"""What our classes accept: words of the vocabulary with values of their domains. All mistakes are told at once."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bioward.models.problems import did_you_mean
from bioward.models.pytm_values import text_of
from bioward.models.said import BadValue
from bioward.models.texts import Ref
from bioward.models.vocabulary import Attribute


class Either(str):
    """One of several words, which is all that is known. Made by `either`."""


def either(*words: str) -> Either:
    """One of these, but it is not known which: `encryption_at_rest=either("disk", "field")`."""
    return Either(" or ".join(words))


class WrongWords(ValueError):
    """Words that an object cannot have, or values that they cannot take: all of them at once."""


def refuse(cls: type[Any], said: Mapping[str, object]) -> None:
    """Raises WrongWords with everything that is wrong with what was said."""
    if wrong := list(mistakes(cls, said)):
        raise WrongWords("; ".join(wrong))


def mistakes(cls: type[Any], said: Mapping[str, object]) -> Iterator[str]:
    """What is wrong with each word and each value."""
    for name, value in said.items():
        attribute = cls.bioward_words.get(name)
        if attribute is not None:
            yield from mistakes_of_value(attribute, value)
        elif name not in cls.model_fields and name not in cls.bioward_links:
            known = [*cls.bioward_words, *cls.bioward_links, *cls.model_fields]
            yield told(f"{cls.__name__} has no '{name}'", name, known)


def mistakes_of_value(attribute: Attribute, value: object) -> Iterator[str]:
    """What is wrong with a value; an element may stand for its id."""
    said = text_of(value)
    if said is None or (isinstance(attribute.domain, Ref) and not isinstance(value, str)):
        return
    try:
        attribute.domain.parse(said)
    except BadValue as bad:
        yield told(f"{attribute.name}: {bad}", bad.word, bad.known)


def told(message: str, word: str, known: Iterable[str]) -> str:
    hint = did_you_mean(word, known)
    return f"{message} ({hint})" if hint else message
