"""What people look at, timed: the HTML report and the diagram of systems of three sizes, beside what pytm makes.

Part of `make bench`, and alone `python -m bench.paper`. Every command is a fresh process, timed as a whole by the
clock; whoever fails, or is not done in two minutes, is told so.
"""

import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence

from bench.process import OUT, ROOT, run
from bench.shape import Shape, shape
from bench.systems import SEED, wiring, yaml_of
from bench.table import Row, lines

SIZES = (10, 100, 1_000)
LEAST = 100
"""Systems are generated from so many elements on; a smaller one is the beginning of such a one."""
RUNS = 3
SECONDS = 120
"""So long may pytm take for one report."""


def main() -> int:
    """Measures and prints the table."""
    for text in lines(rows(RUNS)):
        print(text)
    return 0


def rows(runs: int) -> list[Row]:
    """The rows of all sizes."""
    OUT.mkdir(parents=True, exist_ok=True)
    return [row for size in SIZES for row in of_size(size, runs)]


def of_size(size: int, runs: int) -> Iterator[Row]:
    """Ours and theirs: a picture that can be looked at beside the text of one, a page beside a page."""
    model, wires = generated(size)
    draw = ("-m", "bioward", "diagram", model, "-o", str(OUT / f"paper-{size}.svg"))
    page = ("-m", "bioward", "report", model, "--format", "html", "-o", str(OUT / f"paper-{size}"))
    for name, ours, theirs in (("diagram", draw, "dfd"), ("HTML report", page, "report")):
        took = statistics.median(run(ours).seconds for _ in range(runs))
        beside, why = pytm(wires, theirs, runs)
        said = f"pytm {theirs}, {beside:.1f} s" if beside else f"pytm {theirs}: {why}"
        yield Row(f"{size:>6,}  {name}", took, "s", took / beside if beside else 0, said)


def generated(size: int) -> tuple[str, str]:
    """The generated model of a size, and the wiring of its pytm twin."""
    model, wires = OUT / f"paper-{size}.yaml", OUT / f"paper-{size}.json"
    parts = shape(max(size, LEAST), SEED)
    parts = parts if size >= LEAST else beginning(parts, size)
    model.write_text(yaml_of(parts, SEED), encoding="utf-8")
    wires.write_text(wiring(parts), encoding="utf-8")
    return str(model), str(wires)


def beginning(parts: Shape, size: int) -> Shape:
    """The first elements of a system, with the flows between them."""
    elements = parts.elements[:size]
    ids = {element.id for element in elements}
    return parts._replace(elements=elements, flows=[f for f in parts.flows if {f.source, f.target} <= ids])


def pytm(wires: str, what: str, runs: int) -> tuple[float, str]:
    """Seconds that pytm takes in the middle; none, and why, if it does not come to an end."""
    seconds: list[float] = []
    for _ in range(runs):
        try:
            seconds.append(timed(("-m", "bench.pytm_paper", wires, what)))
        except subprocess.TimeoutExpired:
            return 0, f"not done in {SECONDS} s"
        except subprocess.CalledProcessError as failed:
            return 0, f"fails ({last(failed.stderr)})"
    return statistics.median(seconds), ""


def timed(arguments: Sequence[str]) -> float:
    """Seconds of a process that may fail or hang."""
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=SECONDS,
        stdin=subprocess.DEVNULL,
    )
    return run(arguments).seconds


def last(errors: bytes) -> str:
    """The kind of the error that a process ended with."""
    told = errors.decode("utf-8", "replace").strip().splitlines()
    return told[-1].partition(":")[0] if told else "no word"


if __name__ == "__main__":
    sys.exit(main())
