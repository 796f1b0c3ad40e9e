"""The page of a threat as Markdown: what it is, why, when it fires and when not, what clears it, where to read on."""

from collections.abc import Mapping

from bioward.models.draft import Sources
from bioward.models.yaml_reader import read_node
from bioward.models.yaml_writer import write_yaml
from bioward.reports import threat_words
from bioward.reports.artifact import Artifact
from bioward.reports.markdown_templates import environment
from bioward.reports.markdown_text import Markdown, code
from bioward.threats.catalogue import BUILT_IN, Library
from bioward.threats.framework import MARKS, Framework, cited
from bioward.threats.threat import Example, Outcome, Threat

TOLD = ("flagged", "mitigated", "question", "clear")
"""The lists of examples, in the order in which a page tells them."""


def render(threat: Threat, library: Library, frameworks: Mapping[str, Framework]) -> Artifact:
    """The page of one threat, named after its id. The examples of the threat must have been read."""
    template = environment({"change": threat_words.change, "verbatim": Markdown, "link": link}).get_template(
        "threat.md.jinja"
    )
    text = template.render(
        threat=threat,
        family=threat_words.family(threat),
        subject=threat_words.subject,
        condition=lambda when: code(threat_words.condition(when.text)),
        presumed=threat_words.presumed,
        words=threat_words.words_used(library, threat),
        points=points(threat, frameworks),
        references=[(r, checked(r, frameworks)) for r in threat.references],
        told_by=[t for t in library.everything.values() if swallows(t, threat)],
        swallowed=[library.everything[id_] for id_ in library.everything if swallows(threat, library.everything[id_])],
        off=library.off.get(threat.id, ""),
        examples=[(name, of) for name in TOLD if (of := [e for e in threat.examples if threat_words.under(e) == name])],
        shown=shown(threat),
        model=model,
        file=threat.span.file,
    )
    return Artifact(page_name(threat), "text/markdown", text.encode("utf-8", "replace"))


def link(file: str) -> Markdown:
    """The file of a built-in threat stands in the repository; that of a team somewhere else."""
    built_in = file.startswith(f"{BUILT_IN.name}/")
    return Markdown(f"[{file}](../../threats/{file})") if built_in else code(file)


def page_name(threat: Threat) -> str:
    return f"{threat.id}.md"


def swallows(threat: Threat, other: Threat) -> bool:
    """Whether one threat, where both are found, is told instead of another."""
    return other.id in threat.swallows or any(s.threat == other.id for limb in threat.limbs for s in limb.swallows)


def points(threat: Threat, frameworks: Mapping[str, Framework]) -> list[tuple[str, str]]:
    """The points of attack that a threat is at, each with its title."""
    return [
        (id_, f.points[id_].title)
        for f in frameworks.values()
        if f.by == "attack_points"
        for id_ in threat.attack_points
        if id_ in f.points
    ]


def checked(reference: str, frameworks: Mapping[str, Framework]) -> str:
    """Where a reference is from, and how much of it was seen; nothing if no framework has it."""
    found = next((f for f in frameworks.values() if cited(f, reference)), None)
    return f"{found.title}; {MARKS[found.mark]}" if found else ""


def shown(threat: Threat) -> Example | None:
    """The example that a page shows whole: the first that is flagged."""
    return next((e for e in threat.examples if e.outcome is Outcome.FOUND and not e.by), None)


def model(example: Example) -> Markdown:
    """The model of an example, as a file that can be checked."""
    system = read_node(example.model, Sources(), example.span.file, versioned=False)
    return Markdown(write_yaml(system).rstrip())
