"""What is amiss between the built-in threats and the frameworks that they are traced to."""

from collections.abc import Iterator, Mapping

from bioward.models.problems import Problem, did_you_mean
from bioward.threats.catalogue import Library
from bioward.threats.framework import Framework, cited, coverage
from bioward.threats.lint_texts import Page
from bioward.threats.threat import Threat


def lint_frameworks(frameworks: Mapping[str, Framework], library: Library) -> Iterator[Problem]:
    """References and points of attack that no framework has, threats that there are not, points without a threat."""
    threats = library.everything
    for threat in threats.values():
        yield from lint_citations(threat, frameworks)
    for framework in frameworks.values():
        yield from lint_points(framework, threats)


def lint_citations(threat: Threat, frameworks: Mapping[str, Framework]) -> Iterator[Problem]:
    """What a threat cites has been checked by somebody, who says so in a framework."""
    for reference in threat.references:
        if not any(cited(framework, reference) for framework in frameworks.values()):
            hint = did_you_mean(reference, written(frameworks))
            yield Problem(f"no framework has '{reference}'", Page(threat).at("references"), "", hint)
    known = [id_ for f in frameworks.values() if f.by == "attack_points" for id_ in f.points]
    for point in threat.attack_points:
        if point not in known:
            said = f"no framework has the point '{point}'"
            yield Problem(said, Page(threat).at("attack_points"), "", did_you_mean(point, known))


def written(frameworks: Mapping[str, Framework]) -> list[str]:
    """All that can be cited, as it is written."""
    points = [p for f in frameworks.values() if f.by == "references" for p in f.points.values()]
    return [f"{point.id} {point.title}" for point in points]


def lint_points(framework: Framework, threats: Mapping[str, Threat]) -> Iterator[Problem]:
    """Every point has a threat, and the threats that it names are there."""
    for id_, belonging in coverage(framework, threats.values()).items():
        point = framework.points[id_]
        for named in point.threats:
            if named not in threats:
                hint = did_you_mean(named, sorted(threats))
                yield Problem(f"there is no threat {named}, which {id_} names", point.span, "", hint)
        if not belonging:
            yield Problem(f"no threat belongs to {id_}", point.span)
