"""The page of a threat that a viewer of SARIF shows beside its findings: why, when it stays quiet, what clears it."""

from collections.abc import Iterator
from typing import NamedTuple

from bioward.reports import words
from bioward.reports.markdown_text import code, escaped
from bioward.reports.threat_words import family
from bioward.threats.changes import Mitigation
from bioward.threats.threat import Threat


class Chapter(NamedTuple):
    """A heading with paragraphs, or with points of a list."""

    title: str
    told: tuple[str, ...]
    listed: bool = False


def chapters(threat: Threat) -> Iterator[Chapter]:
    """What a reader of a finding wants to know, in this order."""
    yield Chapter("Why it matters", (threat.why,))
    yield Chapter("When it stays quiet", (threat.quiet or "In no case that was thought of.",))
    yield Chapter("What clears it", tuple(map(remedy, threat.mitigations)), listed=True)
    yield Chapter("References", threat.references, listed=True)


def remedy(mitigation: Mitigation) -> str:
    """One way out, with what it changes in the model."""
    changes = [f"set {name}: {value}" for name, value in mitigation.set.items()] + list(mitigation.others)
    said = f"{mitigation.title} ({'; '.join(changes)})" if changes else mitigation.title
    return f"{said}. {mitigation.note}" if mitigation.note else said


def kind(threat: Threat) -> str:
    """What sort of threat it is, in a line."""
    kinds = [*threat.stride, *(f"LINDDUN {each}" for each in threat.linddun)]
    return " · ".join([family(threat), *kinds]).replace("_", " ")


def markdown(threat: Threat) -> str:
    """The page as Markdown."""
    parts = [f"# {escaped(f'{threat.id}: {threat.title}')}", str(escaped(kind(threat)))]
    for title, told, listed in chapters(threat):
        if told:
            lines = [f"- {escaped(each)}" if listed else str(escaped(each)) for each in told]
            parts += [f"## {title}", "\n".join(lines)]
    parts.append(f"{code(f'bioward threats show {threat.id}')} shows everything about this threat.")
    return "\n\n".join(parts) + "\n"


def text(threat: Threat) -> str:
    """The page as plain text."""
    parts = [f"{threat.id}: {words.one_line(threat.title)} ({kind(threat)})"]
    for title, told, listed in chapters(threat):
        if told:
            lines = [f"- {words.one_line(each)}" if listed else words.one_line(each) for each in told]
            parts.append("\n".join([title, *lines]))
    return "\n\n".join(parts) + "\n"
