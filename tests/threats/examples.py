"""The built-in library with its examples, read once for all tests, and what all of it tells of an example."""

from collections.abc import Iterator
from functools import lru_cache

from bioward.models.draft import Sources
from bioward.models.span import Span
from bioward.models.system import System
from bioward.models.yaml_reader import read_node
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment, Finding
from bioward.threats.library import load_library
from bioward.threats.threat import Example, Outcome, Threat

LIBRARY = load_library(examples=True)
EVERY = [example for threat in LIBRARY.threats.values() for example in threat.examples]
BY_PLACE = {example.span: example for example in EVERY}
assert len(BY_PLACE) == len(EVERY)


def system_of(example: Example) -> System:
    """The model of an example."""
    return read_node(example.model, Sources(), example.span.file, versioned=False)


def assessed(example: Example) -> Assessment:
    """What the whole library tells of an example. Neither ever changes, so tests that run together share it."""
    return assessed_at(example.span)


@lru_cache(maxsize=64)  # a few threats' examples: more would only fill the memory
def assessed_at(place: Span) -> Assessment:
    return assess(system_of(BY_PLACE[place]), LIBRARY)


def of(threat: Threat, outcome: Outcome) -> Iterator[Example]:
    """The examples of a threat that come to one outcome."""
    return (example for example in threat.examples if example.outcome is outcome)


def told(threat: Threat, example: Example) -> list[Finding]:
    """The findings of a threat on its example, those told under others too."""
    assessment = assessed(example)
    return [f for f in (*assessment.findings, *(f for f, _ in assessment.told_under)) if f.threat is threat]
