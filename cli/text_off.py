"""Which threats are not looked for, and why: an assessment must not pass for more than it is."""

from collections.abc import Iterator

from bioward.cli.text import Line, count, wrapped
from bioward.threats.catalogue import Library

MOST_NAMES = 6


def off(library: Library, width: int) -> Iterator[Line]:
    """`3 threats are off: BIO-A-01 and BIO-A-02: ignored (bioward.toml, line 4); …`."""
    if library.off:
        are = "is" if len(library.off) == 1 else "are"
        said = "; ".join(f"{names(ids)}: {reason}" for reason, ids in by_reason(library).items())
        yield from wrapped(f"{count(len(library.off), 'threat')} {are} off. {said}", width, "  ", "")


def by_reason(library: Library) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id_, reason in sorted(library.off.items()):
        found.setdefault(reason, []).append(id_)
    return found


def names(ids: list[str]) -> str:
    more = f" and {len(ids) - MOST_NAMES} more" if len(ids) > MOST_NAMES else ""
    return ", ".join(ids[:MOST_NAMES]) + more
