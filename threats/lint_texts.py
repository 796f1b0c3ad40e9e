"""What is amiss in the texts and the ids of threats."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from string import Formatter

from bioward.models.problems import Problem, did_you_mean
from bioward.models.span import Span
from bioward.models.yaml_nodes import read_text
from bioward.threats.catalogue import Library
from bioward.threats.library import path_of
from bioward.threats.template import MARK
from bioward.threats.threat import Threat

RESERVED = ("BIO-", "PV-")
"""What the ids of the built-in threats begin with."""
LONGEST_TITLE = 90


def lint_texts(threat: Threat, built_in: bool) -> Iterator[Problem]:
    """What is amiss in the texts of one threat."""
    page = Page(threat)
    for said in about_title(threat.title):
        yield Problem(f"the title {said}", page.at("title"))
    if not threat.references:
        yield Problem("no reference tells where this comes from", page.at("references"))
    for limb in threat.limbs:
        if not any(name for _, name, _, _ in Formatter().parse(limb.message)):
            yield Problem(f"the message of '{limb.id}' names nothing", limb.span, "", f"name {{{limb.subject}}} in it")
    if threat.id.startswith(RESERVED) and not threat.span.file.startswith("library/") and not built_in:
        yield Problem("ids like this one are for the built-in threats", threat.span, "", "choose a prefix of your own")
    yield from page.left_to_write()


def about_title(title: str) -> Iterator[str]:
    """How a title should not be: it stands in tables and in decisions, as the name of what is wrong."""
    if title.endswith("."):
        yield "ends with a dot"
    if len(title) > LONGEST_TITLE:
        yield f"is longer than {LONGEST_TITLE} characters"
    if title[:1].islower():
        yield "begins with a small letter"


class Page:
    """The text of a threat's file, to find the places of its parts."""

    def __init__(self, threat: Threat) -> None:
        self.threat, self.file = threat, threat.span.file
        self.lines = read_text(path_of(threat), self.file).split("\n")

    def at(self, part: str) -> Span:
        """The place of a part; of one that is not there, that of the threat."""
        numbers = (n for n, line in enumerate(self.lines, 1) if line.startswith(f"{part}:"))
        number = next(numbers, 0)
        return Span(self.file, number, 1, number, len(part) + 1) if number else self.threat.span

    def left_to_write(self) -> Iterator[Problem]:
        """What the template left to be written."""
        for number, line in enumerate(self.lines, 1):
            if found := re.search(rf"\b{MARK}\b", line.partition(" #")[0]):
                yield Problem(
                    f"{MARK} is still to be written",
                    Span(self.file, number, found.start() + 1, number, found.end() + 1),
                )


# ---------------------------------------------------------------------------- ids


def lint_ids(threats: Iterable[Threat], library: Library) -> Iterator[Problem]:
    """Former ids that another threat has or had, and swallowed threats that there are not."""
    everything = [*library.threats.values(), *library.resting.values()]
    ids = {threat.id for threat in everything}
    former = Counter(alias for threat in everything for alias in threat.aliases)
    for threat in threats:
        for alias in threat.aliases:
            if alias in ids or former[alias] > 1:
                yield Problem(f"{alias} is another threat's id too", Page(threat).at("aliases"))
        for swallowed in (*threat.swallows, *(s.threat for limb in threat.limbs for s in limb.swallows)):
            if swallowed not in ids:
                hint = did_you_mean(swallowed, sorted(ids))
                yield Problem(
                    f"there is no threat {swallowed} to tell under this one", Page(threat).at("swallows"), "", hint
                )
