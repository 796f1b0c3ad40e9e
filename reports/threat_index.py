"""The index of the threats' pages: family by family, and how to get from a finding to its fix."""

from collections.abc import Iterator

from bioward.reports import threat_words
from bioward.reports.artifact import Artifact
from bioward.reports.markdown_templates import environment
from bioward.threats.catalogue import Library
from bioward.threats.threat import Threat


def render(library: Library) -> Artifact:
    """The index as a file; a folder on the web opens with it."""
    template = environment({"family": threat_words.family}).get_template("threat_index.md.jinja")
    text = template.render(threats=library.everything, families=list(families(library)), off=library.off)
    return Artifact("README.md", "text/markdown", text.encode("utf-8", "replace"))


def families(library: Library) -> Iterator[tuple[str, str, list[Threat]]]:
    """Each family that has threats: its short name, its name, and its threats by id."""
    threats = sorted(library.everything.values(), key=lambda t: t.id)
    known = dict.fromkeys((*threat_words.FAMILIES, *(t.family for t in threats)))
    for short in known:
        if members := [t for t in threats if t.family == short]:
            yield short, threat_words.family(members[0]), members
