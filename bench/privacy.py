"""The privacy part of a generated system: for each site an organisation, a population, an activity and its records."""

import random
from collections.abc import Iterator, Mapping

from bench.shape import SITE, Element, Item, Shape

AS_OF = "2026-09-01"
LISTED = ("consent", "pia", "transfer_mechanism")
"""Kinds of evidence that the model lists in full."""
WEAK = 0.02
"""How often a record is the weak one."""

Said = Mapping[str, Mapping[str, str]]
"""What is said of things, by id."""


def privacy(parts: Shape, chance: random.Random) -> Iterator[tuple[str, Said]]:
    """Each section with its things."""
    sites = sorted({site_of(e) for e in parts.elements})
    yield "organisations", {f"org{s}": organisation(chance) for s in sites}
    yield "populations", {f"people{s}": population(chance) for s in sites}
    yield "activities", {f"use{s}": activity(parts, s, chance) for s in sites}
    yield "evidence", {id_: said for s in sites for id_, said in records(s, chance)}


def site_of(part: Element) -> int:
    """The site that an element stands in."""
    return int(part.boundary[1:]) // SITE


def population_of(item: Item) -> str:
    """The people that a biometric item of a cell is about."""
    digits = item.id.removeprefix(item.word)
    return f"people{digits[2:] if digits.startswith('_s') else int(digits) // SITE}"


def organisation(chance: random.Random) -> dict[str, str]:
    return {"established_in": "SG", "sector": "private", "total_individuals": str(chance.randrange(1_000, 50_000))}


def population(chance: random.Random) -> dict[str, str]:
    minors = "possible" if chance.random() < WEAK else "none"
    return {"count": "5000", "residence": "SG", "minors": minors, "relation": "customer"}


def activity(parts: Shape, site: int, chance: random.Random) -> dict[str, str]:
    """What the first cell of a site is there for, and the elements of its first boundary that serve it."""
    first = site * SITE
    return {
        "controller": f"org{site}",
        "purpose": chance.choice(("access_control", "payment_auth", "login")),
        "basis": "consent",
        "data": f"[sample{first}, features{first}, template{first}, code{first}]",
        "elements": f"[{', '.join(e.id for e in parts.elements if e.boundary == f'b{first}')}]",
        "required_mode": "verification",
        "retention": "30 days",
        "commercial_purpose": "yes",
        "started": "2025-03-01",
    }


def records(site: int, chance: random.Random) -> Iterator[tuple[str, dict[str, str]]]:
    """A consent and an assessment of the activity, and what its transfers rest on."""
    on = f"[use{site}]"
    yield (
        f"consent{site}",
        {
            "kind": "consent",
            "on": on,
            "granularity": "bundled" if chance.random() < WEAK else "separate",
            "explicit": "yes",
        },
    )
    yield f"pia{site}", {"kind": "pia", "on": on, "assessment": "dpia", "residual": "low"}
    yield f"transfer{site}", {"kind": "transfer_mechanism", "on": on, "onward": "forbidden", "exporter": "Example Ltd"}
