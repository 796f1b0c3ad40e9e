"""The page of a rule that a viewer of SARIF shows beside its results: why, when it stays quiet, what clears it."""

from typing import NamedTuple

from bioward.reports import words
from bioward.reports.markdown_text import code, escaped
from bioward.reports.sarif_results import rule_id
from bioward.reports.threat_words import family
from bioward.threats.changes import Mitigation
from bioward.threats.threat import OWN, Threat


class Chapter(NamedTuple):
    """A heading with paragraphs, or with points of a list."""

    title: str
    told: tuple[str, ...]
    listed: bool = False


class Page(NamedTuple):
    """What is told of a rule, and the call that shows more of it."""

    title: str
    kind: str
    chapters: tuple[Chapter, ...]
    more: str


def page_of(threat: Threat) -> Page:
    """The page of a threat of the library, or of what a person found."""
    return own(threat) if threat.id == OWN else looked_for(threat)


def looked_for(threat: Threat) -> Page:
    """What a reader of a finding wants to know, in this order."""
    told = (
        Chapter("Why it matters", (threat.why,)),
        Chapter("When it stays quiet", (threat.quiet or "In no case that was thought of.",)),
        Chapter("What clears it", tuple(map(remedy, threat.mitigations)), listed=True),
        Chapter("References", threat.references, listed=True),
    )
    return Page(
        f"{threat.id}: {words.one_line(threat.title)}",
        kind(threat, family(threat)),
        told,
        f"bioward threats show {threat.id}",
    )


def own(threat: Threat) -> Page:
    """The same of what a person found, who says nothing of other models."""
    told = (
        Chapter("Why it is wrong", (threat.why,)),
        Chapter("What could be done", tuple(map(remedy, threat.mitigations)), listed=True),
        Chapter("References", threat.references, listed=True),
    )
    return Page(
        f"{rule_id(threat)}: {words.one_line(threat.title)}",
        kind(threat, "a person found it"),
        told,
        f"bioward explain MODEL {threat.slug}",
    )


def remedy(mitigation: Mitigation) -> str:
    """One way out, with what it changes in the model."""
    changes = [f"set {name}: {value}" for name, value in mitigation.set.items()] + list(mitigation.others)
    said = f"{mitigation.title} ({'; '.join(changes)})" if changes else mitigation.title
    return f"{said}. {mitigation.note}" if mitigation.note else said


def kind(threat: Threat, sort: str) -> str:
    """What sort of threat it is, in a line."""
    return " · ".join([sort, *threat.stride, *(f"LINDDUN {each}" for each in threat.linddun)]).replace("_", " ")


def markdown(page: Page) -> str:
    """The page as Markdown."""
    parts = [f"# {escaped(page.title)}", str(escaped(page.kind))]
    for title, told, listed in page.chapters:
        if told:
            lines = [f"- {escaped(each)}" if listed else str(escaped(each)) for each in told]
            parts += [f"## {title}", "\n".join(lines)]
    parts.append(f"{code(page.more)} shows everything about it.")
    return "\n\n".join(parts) + "\n"


def text(page: Page) -> str:
    """The page as plain text."""
    parts = [f"{words.one_line(page.title)} ({words.one_line(page.kind)})"]
    for title, told, listed in page.chapters:
        if told:
            lines = [f"- {words.one_line(each)}" if listed else words.one_line(each) for each in told]
            parts.append("\n".join([title, *lines]))
    return "\n\n".join(parts) + "\n"
