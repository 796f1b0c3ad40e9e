"""Tables of words in Markdown: attributes with their values, kinds with their meanings."""

from collections.abc import Iterable

from bioward.models.dates import Date
from bioward.models.domains import Choice, Domain, Subset
from bioward.models.quantities import Number, figure
from bioward.models.texts import Jurisdiction, Jurisdictions, Ref, Words
from bioward.models.vocabulary import Attribute


def attribute_table(attributes: Iterable[Attribute]) -> str:
    head = ("attribute", "values", "if not said", "meaning")
    return table(head, ((f"`{a.name}`", values(a.domain), default(a), a.meaning) for a in attributes))


def values(domain: Domain) -> str:
    """The values of a domain, least protective first where they have an order."""
    match domain:
        case Choice():
            groups = "".join(f"; `{g}` is any of {code(m)}" for g, m in domain.groups.items())
            return code(domain.members, " < " if domain.ordered else ", ") + groups
        case Date():
            return date(domain)
        case Number():
            return number(domain)
        case Subset():
            return f"a list of {code(domain.members)}"
        case Jurisdictions():
            return "a list of ISO 3166 codes, such as `CN` or `US-IL`"
        case Words():
            return "free words"
        case Jurisdiction():
            return "ISO 3166 code, such as `CN` or `US-IL`"
        case Ref():
            return "the id of an element, or `none`"
    return "free text"


def number(domain: Number) -> str:
    """The range of a number, its unit and its named ends."""
    what = "a whole number" if domain.whole else "a number"
    bounds = f"from {figure(domain.low)}" + ("" if domain.high == float("inf") else f" to {figure(domain.high)}")
    unit = f" of {domain.unit}" if domain.unit else ""
    ends = "".join(f", or `{name}`" for name, _ in domain.ends)
    return f"{what}{unit} {bounds}{ends}"


def date(domain: Date) -> str:
    """A day, and the named ends there are."""
    return "a date such as `2026-03-02`" + "".join(f", or `{name}`" for name, _ in domain.ends)


def default(attribute: Attribute) -> str:
    """What is taken if nothing is said, and how firmly."""
    if attribute.default is None:
        return "unknown"
    taken = f"`{attribute.default}`" if isinstance(attribute.default, str) else "none of them"
    return taken if attribute.drawn else f"{taken}, as a default"


def code(words: Iterable[str], joint: str = ", ") -> str:
    return joint.join(f"`{word}`" for word in words)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
