"""`make bench`: how fast systems are assessed, beside pytm on systems of the same shape, and what a start costs.

What is measured, and the limits, are told in docs/performance.md. Each run is a process of its own, the two sides take
turns, and medians are told. This process imports neither Bioward nor pytm, so that memory is measured rightly.
"""

import argparse
import json
import math
import os
import statistics
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from bench import paper, startup
from bench.process import OUT, Run, run
from bench.table import Row, lines

SIZES = (100, 1_000, 10_000)
RUNS = {100: 5, 1_000: 5, 10_000: 3}
"""Runs of each measurement at each size."""
ASSESS_LIMIT = {1_000: 1 / 5, 10_000: 1 / 4}
"""At most this much of the time that pytm's resolve takes on the same shape."""
WHOLE_LIMIT = {10_000: 1.0}
"""At most this much of the time, and of the memory, of a process in which pytm constructs and resolves."""
GROWTH_LIMIT = 1.15
"""The exponent from 1,000 to 10,000 elements: 1 is linear."""
FINDINGS = (0.05, 0.15)
"""Findings for each element; beyond these the generated systems are not what the limits were meant for."""


class Measured(NamedTuple):
    """The medians at one size: the parts of a check, on a mesh too, pytm bare and hardened, and whole processes."""

    elements: int
    parts: dict[str, float]
    mesh: dict[str, float]
    bare: dict[str, float]
    hardened: dict[str, float]
    check: Run
    pytm: Run


def main() -> int:
    """Measures, prints a table and writes the numbers as JSON; 1 if anything is over its limit."""
    given = arguments()
    OUT.mkdir(parents=True, exist_ok=True)
    if given.profile:
        profile(given.profile, given.sizes[-1], *(["--mesh"] if given.mesh else []))
        return 0
    measured = [measure(size, given.runs or RUNS.get(size, 3)) for size in given.sizes]
    rows = [row for of_size in measured for row in sized(of_size)]
    rows += growth(measured)
    rows += [] if given.no_startup else [*startup.rows(given.runs or startup.RUNS), *paper.rows(paper.RUNS)]
    print(f"\nmedians; Python {sys.version.split()[0]}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    print("\n".join(lines(rows)))
    given.json.write_text(json.dumps([r._asdict() for r in rows], indent=1) + "\n", encoding="utf-8")
    return int(any(row.verdict not in ("", "ok") for row in rows))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", dest="sizes", action="store_const", const=SIZES[:2], help="100 and 1,000 only")
    parser.add_argument("--sizes", type=int, nargs="+", help="numbers of elements, in hundreds")
    parser.add_argument("--runs", type=int, help="runs of each measurement (default: by size)")
    parser.add_argument("--json", type=Path, default=OUT / "engine.json", help="where to write the numbers")
    parser.add_argument("--no-startup", action="store_true", help="without the start-up times")
    parser.add_argument("--profile", choices=("assess", "read"), help="where the time goes at the last size, instead")
    parser.add_argument("--mesh", action="store_true", help="with --profile: of a mesh")
    parser.set_defaults(sizes=SIZES)
    return parser.parse_args()


# ---------------------------------------------------------------------------- measuring


def measure(size: int, runs: int) -> Measured:
    """Every measurement at one size, the sides taking turns."""
    model, wires = generated(size)
    mesh, _ = generated(size, "--mesh")
    whole = ("-m", "bioward", "check", model, "--format", "json", "-o", str(OUT / "check.json"))
    twin = ("-m", "bench.pytm_twin", wires)
    taken: dict[str, list[Run]] = {"check": [], "pytm": [], "parts": [], "mesh": [], "hardened": []}
    for number in range(runs):
        progress(f"{size:,} elements, round {number + 1} of {runs}")
        taken["parts"].append(run(("-m", "bench.assessing", model)))
        taken["pytm"].append(run(twin))
        taken["mesh"].append(run(("-m", "bench.assessing", mesh)))
        taken["check"].append(run(whole))
        taken["hardened"].append(run((*twin, "--hardened")))
    told = {name: medians(taken[name]) for name in ("parts", "mesh", "pytm", "hardened")}
    return Measured(
        size, told["parts"], told["mesh"], told["pytm"], told["hardened"], middle(taken["check"]), middle(taken["pytm"])
    )


def generated(size: int, *options: str) -> tuple[str, str]:
    """The generated model of a size, and the wiring of its pytm twin."""
    name = "".join((f"system-{size}", *options))
    model, wires = str(OUT / f"{name}.yaml"), str(OUT / f"{name}.json")
    run(("-m", "bench.systems", str(size), model, "--wiring", wires, *options))
    return model, wires


def medians(runs: list[Run]) -> dict[str, float]:
    """Each number that the processes told, in the middle."""
    told: list[dict[str, float]] = [json.loads(r.output) for r in runs]
    return {name: statistics.median(one[name] for one in told) for name in told[0]}


def middle(runs: list[Run]) -> Run:
    """Times and memory in the middle."""
    return Run(
        seconds=statistics.median(r.seconds for r in runs),
        processor=statistics.median(r.processor for r in runs),
        megabytes=statistics.median(r.megabytes for r in runs),
        output="",
    )


def profile(part: str, size: int, *options: str) -> None:
    """Prints where the time of a part goes at one size."""
    model, _ = generated(size, *options)
    print(run(("-m", "bench.assessing", model, "--profile", part)).output)


def progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


# ---------------------------------------------------------------------------- telling


def sized(m: Measured) -> Iterator[Row]:
    """The rows of one size."""
    name: Callable[[str], str] = lambda what: f"{m.elements:>6,}  {what}"  # noqa: E731
    resolve, hard = m.bare["resolve"], m.hardened["resolve"]
    assess, told = m.parts["assess"], m.parts["assess"] + m.parts["json"]
    limit, whole = ASSESS_LIMIT.get(m.elements, 0), WHOLE_LIMIT.get(m.elements, 0)
    yield Row(name("read YAML"), m.parts["read"], "s")
    yield Row(name("load threats"), m.parts["library"], "s")
    yield Row(name("pytm construct"), m.bare["construct"], "s")
    yield Row(name("pytm resolve"), resolve, "s")
    yield Row(name("pytm resolve, hardened"), hard, "s")
    yield Row(name("assess"), assess, "s", assess / resolve, "pytm resolve", limit)
    yield Row(name("assess, beside hardened"), assess, "s", assess / hard, "pytm resolve, hardened")
    yield Row(name("assess, mesh"), m.mesh["assess"], "s", m.mesh["assess"] / resolve, "pytm resolve")
    yield Row(name("assess and JSON"), told, "s", told / resolve, "pytm resolve")
    yield Row(name("whole check"), m.check.seconds, "s", m.check.seconds / m.pytm.seconds, "pytm process", whole)
    spent, theirs = m.check.processor, m.pytm.processor
    yield Row(name("whole check, processor"), spent, "s", spent / theirs, "pytm process")
    yield Row(name("peak memory"), m.check.megabytes, "MB", m.check.megabytes / m.pytm.megabytes, "pytm process", whole)
    yield Row(name("threats"), m.parts["threats"], "")
    yield Row(name("questions for each element"), m.parts["questions"] / m.elements, "")
    least, most = FINDINGS if m.elements >= 1_000 else (0, 0)
    yield Row(name("findings for each element"), m.parts["findings"] / m.elements, "", limit=most, least=least)
    yield Row(name("pytm findings for each element"), m.bare["findings"] / m.elements, "")


def growth(measured: list[Measured]) -> Iterator[Row]:
    """How the times grow from each size to the next. Assessing has a limit, from 1,000 elements on."""
    for small, large in pairwise(measured):
        last = GROWTH_LIMIT if small.elements >= 1_000 else 0
        grown = {
            "assess": (small.parts["assess"], large.parts["assess"], last),
            "assess, mesh": (small.mesh["assess"], large.mesh["assess"], 0),
            "read YAML": (small.parts["read"], large.parts["read"], 0),
            "pytm resolve": (small.bare["resolve"], large.bare["resolve"], 0),
        }
        for what, (before, after, limit) in grown.items():
            exponent = math.log(after / before) / math.log(large.elements / small.elements)
            yield Row(f"growth to {large.elements:,}: {what}", exponent, "", limit=limit)


if __name__ == "__main__":
    sys.exit(main())
