"""Free words as values: sets of words, one line of text, countries, the id of another element."""

import re

from bioward.models.countries import COUNTRIES
from bioward.models.said import BadValue, Said, several, single


class Words:
    """A set of free words."""

    unknown = None

    def parse(self, said: Said) -> frozenset[str] | None:
        words = several(said)
        if "" in words:
            raise BadValue("nothing is written here")
        if "unknown" in words and len(words) > 1:
            raise BadValue("'unknown' stands alone")
        return None if words == ["unknown"] else frozenset(words)

    def meet(self, a: frozenset[str] | None, b: frozenset[str] | None) -> frozenset[str] | None:
        return b if a is None else a

    def known(self, value: frozenset[str] | None) -> bool:
        return value is not None

    def show(self, value: frozenset[str] | None) -> str:
        return "unknown" if value is None else ", ".join(sorted(value)) or "none"

    def write(self, value: frozenset[str] | None) -> str | list[str]:
        return "unknown" if value is None else sorted(value)


class Text:
    """Free text of one line; equal texts name the same thing."""

    unknown = None

    def parse(self, said: Said) -> str | None:
        text = single(said, "one word or phrase")
        if not text:
            raise BadValue("nothing is written here")
        return None if text == "unknown" else text

    def meet(self, a: str | None, b: str | None) -> str | None:
        return b if a is None else a

    def known(self, value: str | None) -> bool:
        return value is not None

    def show(self, value: str | None) -> str:
        return "unknown" if value is None else value or "none"

    def write(self, value: str | None) -> str:
        return "unknown" if value is None else value


class Jurisdiction(Text):
    """ISO 3166-1 alpha-2 (`CN`, `HK`), or ISO 3166-2 for a part of one (`US-IL`). HK, MO and TW are their own."""

    def parse(self, said: Said) -> str | None:
        code = single(said, "a country code such as CN or US-IL")
        if code == "unknown":
            return None
        if not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", code):
            raise BadValue(f"'{code}' is not an ISO 3166 code", code, ())
        if code[:2] not in COUNTRIES:
            raise BadValue(f"'{code[:2]}' is not an ISO 3166-1 country code", code[:2], tuple(COUNTRIES))
        return code


class Jurisdictions(Words):
    """A set of countries or parts of them, each as an ISO 3166 code."""

    def parse(self, said: Said) -> frozenset[str] | None:
        codes = super().parse(said)
        for code in sorted(codes or ()):
            Jurisdiction().parse(code)
        return codes


class Ref(Text):
    """The id of another element; that it exists is checked with the rest of the structure."""
