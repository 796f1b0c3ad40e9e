"""`bioward threats test`: runs the examples that threat files hold."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bioward.cli.checked import checked, prepared
from bioward.cli.output import show, width
from bioward.cli.text import BLANK, Line, Part, count, line, wrapped
from bioward.cli.wanted import Wanted, choosing
from bioward.threats.mutate import Change, Mutation, mutation
from bioward.threats.selftest import Case, Difference, differences
from bioward.threats.threat import Threat

DIFFERENT = 1

Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PATH]...", help="Threat files, or folders of them.", show_default=False),
]


@choosing
def threats_test(
    paths: Paths = None,
    mutate: Annotated[
        bool, typer.Option("--mutate", help="Change each clause of each condition, and tell what no example notices.")
    ] = False,
    *,
    wanted: Wanted,
) -> None:
    """Run the examples of threat files: what each must flag, leave alone, ask about, and what a mitigation clears.

    Without a path, the folders of bioward.toml are tested; without such, the built-in threats.

    With --mutate, each clause of each condition and modifier is left out or turned round in turn, and the examples are
    run again. A change that none of them notices is told: an example is missing, or the clause is not needed.

    Exit codes:
      0  everything comes out as its file says (and every change is noticed)
      1  something does not
      2  a threat file, the configuration or the call is wrong; nothing was tested

    Examples:
      bioward threats test
      bioward threats test our-threats
      bioward threats test our-threats/ORG-STO-01-open-archive.yaml --mutate
    """
    found = checked(paths or [], wanted)
    ready = prepared(found.threats, found.library)
    wrong = {t.id: [d for case in ready[t.id] for d in differences(t, case)] for t in found.threats}
    mutations = [mutation(t, ready[t.id]) for t in found.threats if mutate and not wrong[t.id]]
    for threat in found.threats:
        show(told(threat, wrong[threat.id]))
    for done in mutations:
        show(unnoticed(done))
    show([summary(ready, wrong, mutations)])
    if any(wrong.values()) or any(m.survivors or m.stale for m in mutations):
        raise typer.Exit(DIFFERENT)


# ---------------------------------------------------------------------------- examples that come out otherwise


def told(threat: Threat, wrong: list[Difference]) -> Iterator[Line]:
    """Every example of a threat that comes out otherwise, with each subject."""
    if wrong:
        yield line(Part(threat.id, "error"), Part(f" {threat.title}", "strong"))
    for span in dict.fromkeys(d.example.span for d in wrong):
        here = [d for d in wrong if d.example.span == span]
        yield line("  ", here[0].example.title, "  ", Part(f"{span.file}:{span.line}", "place"))
        for difference in here:
            yield from compared(difference)
    if wrong:
        yield BLANK


def compared(difference: Difference) -> Iterator[Line]:
    """What was expected of a subject, what came, and why."""
    yield line("    ", Part(difference.subject, "label"))
    yield line("      expected  ", Part(difference.expected, "good"))
    yield line("      got       ", Part(difference.got, "error"))
    for sentence in difference.why:
        yield from wrapped(sentence, width(), " " * 16, " " * 14 + "- ")


# ---------------------------------------------------------------------------- changes that nobody notices


def unnoticed(done: Mutation) -> Iterator[Line]:
    """The clauses of a threat whose change no example notices, under the part of the file that they stand in."""
    if not done.survivors and not done.stale:
        return
    yield line(Part(done.threat.id, "error"), Part(f" {done.threat.title}", "strong"))
    for place in dict.fromkeys(map(where, done.survivors)):
        yield line("  ", place)
        for change in (c for c in done.survivors if where(c) == place):
            yield from wrapped(change.clause, width(), " " * 24, f"    {change.change:<18}  ")
    for limb, excuse in done.stale:
        yield line(f"  {limb.id}, equivalent  {excuse.span.file}:{excuse.span.line}")
        yield from wrapped(excuse.clause, width(), " " * 24, f"    {'not needed':<18}  ")
    yield BLANK


def where(change: Change) -> str:
    """`clear, modifier 'only copies are kept'  library/…/BIO-STO-01-….yaml:25`."""
    plain = change.place == "when" or change.place.startswith("presumes ")
    place = change.place if plain else f"modifier '{change.place}'"
    return f"{change.limb.id}, {place}  {change.limb.span.file}:{change.limb.span.line}"


def summary(ready: dict[str, list[Case]], wrong: dict[str, list[Difference]], mutations: list[Mutation]) -> Line:
    """Everything in one line."""
    examples = sum(map(len, ready.values()))
    failed = len({(id_, d.example.span) for id_, found in wrong.items() for d in found})
    outcome = f"{failed} not as their files say" if failed else "all as their files say"
    heads = f"{count(len(ready), 'threat')}, {count(examples, 'example')}: "
    parts: list[str | Part] = [heads, Part(outcome, "error" if failed else "good")]
    if mutations:
        unseen = sum(len(m.survivors) for m in mutations)
        parts += [f"; {count(sum(m.changes for m in mutations), 'change')} of clauses: "]
        parts += [Part(f"{unseen} unnoticed" if unseen else "all noticed", "error" if unseen else "good")]
    return line(*parts)
