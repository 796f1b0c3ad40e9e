"""The data attributes of a picture, by which a page that shows it finds its parts.

Every group of an element, a flow or a boundary has `data-element`, `data-flow` or `data-boundary`: the id in the model,
as it is. An arrow is up to three groups with one `data-flow`. `data-findings` has the numbers of the findings that
stand there, and `data-paths` those whose path leads through, both divided by spaces: `[data-paths~="3"]` is the path
of finding 3. A band has `data-country`, empty if nobody says which. What is written on a boundary or a band is a group
with `data-of`, the `id` of its outline. The other views add `data-owner`, `data-item`, `data-flows`, `data-closed` and
`data-page`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bioward.models.vocabulary import Holder
from bioward.reports.marks import Place
from bioward.reports.nesting import Band, chain, key
from bioward.reports.scene import Scene, identifier
from bioward.reports.words import Numbered

Names = dict[str, dict[str, str]]
Paths = Mapping[Place, Sequence[int]]
"""The numbers of the findings whose path leads through each element and flow."""


def names(scene: Scene, paths: Paths | None = None) -> Names:
    """The data attributes of every part, by its identifier.

    paths: those of findings that stand elsewhere too; if not given, of those that the scene has.
    """
    system, found = scene.system, Names()
    paths = on_paths(scene.findings) if paths is None else paths
    for type_, things in (
        (Holder.ELEMENT, system.elements), (Holder.FLOW, system.flows), (Holder.BOUNDARY, system.boundaries),
    ):  # fmt: skip
        for id_ in things:
            said = {f"data-{type_}": id_, "data-findings": listed(n.number for n in scene.at.get((type_, id_), ()))}
            said["data-paths"] = listed(paths.get((type_, id_), ()))
            for name in parts(type_, id_):
                found[name] = {key: value for key, value in said.items() if value or key == f"data-{type_}"}
    return found | bands(scene)


def parts(type_: str, id_: str) -> Iterator[str]:
    """The identifiers of the groups that a thing is drawn as."""
    yield identifier(type_, id_)
    if type_ == Holder.FLOW:
        yield from (f"{identifier(type_, id_)}-begin", f"{identifier(type_, id_)}-end")


def listed(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


def on_paths(findings: Iterable[Numbered]) -> Paths:
    """The numbers of the findings whose path leads through each element and flow."""
    found: dict[Place, list[int]] = {}
    for numbered in findings:
        path = numbered.finding.path
        places = {(Holder.FLOW, s.flow) for s in path} | {(Holder.ELEMENT, e) for s in path for e in s[:2]}
        for place in sorted(places):
            found.setdefault(place, []).append(numbered.number)
    return found


def bands(scene: Scene) -> Names:
    system = scene.system
    around = (p for id_ in (None, *system.boundaries) for p in chain(system, id_) if isinstance(p, Band))
    return {identifier(*told): {"data-country": band.country or ""} for band in around if (told := key(band))}
