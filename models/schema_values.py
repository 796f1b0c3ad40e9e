"""The value types of the vocabulary as JSON Schema, the way an editor sees a file: as YAML 1.2."""

import re
from typing import Any

from bioward.models.countries import COUNTRIES
from bioward.models.dates import Date
from bioward.models.domains import Choice, Domain, Subset
from bioward.models.quantities import Number
from bioward.models.texts import Jurisdiction, Jurisdictions, Ref, Words
from bioward.models.vocabulary import Attribute

Schema = dict[str, Any]

UNKNOWN = "unknown"
FIGURE = r"[+-]?[0-9][0-9_,]*(\.[0-9]+)?([eE][+-]?[0-9]+)?"
TEXT: Schema = {"type": ["string", "number"], "pattern": r"\S"}
"""A name or a free word. One that looks like a number is text to the reader all the same."""
ID_PATTERN = r"^\S+$"
ID: Schema = {"type": ["string", "number"], "pattern": r"^\s*\S+\s*$"}


def attribute_schema(attribute: Attribute) -> Schema:
    """Title, meaning and possible values of an attribute."""
    default = attribute.default if isinstance(attribute.default, str) else None
    taken = f" Taken as {default} if not said." if default else ""
    meaning = attribute.meaning[0].upper() + attribute.meaning[1:]
    return {"title": title(attribute.name), "description": f"{meaning}.{taken}", **value_schema(attribute.domain)}


def title(name: str) -> str:
    """`encryption_at_rest` as people write it."""
    return name.replace("_", " ").capitalize()


def value_schema(domain: Domain) -> Schema:
    """What may stand for a value of the domain."""
    match domain:
        case Choice():
            return choice_schema(domain)
        case Date():
            return date_schema(domain)
        case Number():
            return number_schema(domain)
        case Subset():
            members = list(domain.members)
            return {"anyOf": [{"enum": [*members, UNKNOWN]}, {"type": "array", "items": {"enum": members}}]}
        case Jurisdictions():
            return {"anyOf": [place_schema(), {"type": "array", "items": {"anyOf": place_schema()["anyOf"]}}]}
        case Words():
            return {"type": ["string", "number", "array"], "pattern": r"\S", "items": TEXT}
        case Jurisdiction():
            return place_schema()
        case Ref():
            return ID
    return TEXT


def place_schema() -> Schema:
    """A country, or a part of one."""
    part = f"^({'|'.join(COUNTRIES)})-[A-Z0-9]{{1,3}}$"
    return {"anyOf": [{"enum": [*COUNTRIES, UNKNOWN]}, {"type": "string", "pattern": part}]}


def choice_schema(choice: Choice) -> Schema:
    """One word, or several joined by `or`. Yes and no are also what YAML 1.2 calls true and false."""
    words: list[str | bool] = [*choice.words, UNKNOWN]
    either = "|".join(map(re.escape, choice.words))
    if choice.members == ("no", "yes"):
        words += [True, False]
        either = "[Yy][Ee][Ss]|[Nn][Oo]"
    several = {"type": "string", "pattern": f"^({either})( or ({either}))*$"}
    return {"anyOf": [{"enum": words}, several]}


def number_schema(number: Number) -> Schema:
    """A number, a named end, or a range of them as text."""
    bounds: Schema = {"type": "integer" if number.whole else "number", "minimum": number.low}
    if number.high != float("inf"):
        bounds["maximum"] = number.high
    ends = [name for name, _ in number.ends]
    unit = rf"(\s*{number.unit[:-1]}s?)?" if number.unit else ""
    one = f"({'|'.join([FIGURE + unit, *ends])})"
    several = {"type": "string", "pattern": rf"^({one}|[<>]=\s*{one}|{one}\s*\.\.\s*{one}|{one}\s*\.\.|\.\.\s*{one})$"}
    return {"anyOf": [bounds, {"enum": [*ends, UNKNOWN]}, several]}


def date_schema(domain: Date) -> Schema:
    """A day, a named end, or a range of days, which YAML 1.2 takes for text."""
    ends = [name for name, _ in domain.ends]
    one = f"({'|'.join(['[0-9]{4}-[0-9]{2}-[0-9]{2}', *ends])})"
    ways = rf"{one}|[<>]=\s*{one}|{one}\s*\.\.\s*{one}|{one}\s*\.\.|\.\.\s*{one}"
    return {"anyOf": [{"enum": [*ends, UNKNOWN]}, {"type": "string", "pattern": f"^({ways})$"}]}
