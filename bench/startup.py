"""How long whole calls on small models take: what it costs to start. Part of `make bench`, and alone
`python -m bench.startup`.

Every command is a fresh process. The runs are interleaved, so that what else the machine does falls on all of them
alike; medians are told.
"""

import argparse
import re
import shutil
import statistics
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bench.process import OUT, ROOT, run
from bench.table import Row, lines
from bioward.threats.library import threat_files

RUNS = 15
EXAMPLES = ROOT / "models" / "examples"
LIBRARY = ROOT / "threats" / "library"
YAML, PYTM = str(EXAMPLES / "fingerprint_payment.yaml"), str(EXAMPLES / "fingerprint_payment.py")
FIFTEEN = str(ROOT / "bench" / "models" / "fifteen.yaml")
PRESENT = 150
"""So many threat files are there at the start-up that has a limit: the built-in ones, and copies of them."""
THREATS = OUT / "copies"
PYTM_RUN = "pytm's own run of S1.py"
LIBRARIES = "import yaml, typer"
BIOWARD = ("-m", "bioward")
CHECK_150 = f"check 15 elements json, {PRESENT} threats"


class Case(NamedTuple):
    """One command, and at most how many times another's time it may take."""

    name: str
    arguments: tuple[str, ...]
    limit: float = 0
    of: str = ""


CASES = (
    Case("python -c pass", ("-c", "pass")),
    Case(LIBRARIES, ("-c", LIBRARIES)),
    Case("import pytm", ("-c", "import pytm")),
    Case("import bioward.cli.main", ("-c", "import bioward.cli.main")),
    Case("bioward --help", (*BIOWARD, "--help"), 2.5, LIBRARIES),
    Case("check 15 elements json", (*BIOWARD, "check", FIFTEEN, "--format", "json"), 0, LIBRARIES),
    Case(CHECK_150, (*BIOWARD, "check", FIFTEEN, "--format", "json", "--threats", str(THREATS)), 2.2, LIBRARIES),
    Case("check S1.yaml json", (*BIOWARD, "check", YAML, "--format", "json"), 0.5, PYTM_RUN),
    Case("check S1.yaml text", (*BIOWARD, "check", YAML), 0, PYTM_RUN),
    Case("check S1.py json", (*BIOWARD, "check", PYTM, "--format", "json"), 1.3, PYTM_RUN),
    Case("check S1.py text", (*BIOWARD, "check", PYTM), 0, PYTM_RUN),
    Case(PYTM_RUN, (PYTM, "--json", str(OUT / "pytm.json"))),
)


def main() -> int:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--runs", type=int, default=RUNS, help=f"runs of each command (default: {RUNS})")
    for text in lines(rows(parser.parse_args().runs)):
        print(text)
    return 0


def rows(runs: int) -> list[Row]:
    """Milliseconds of each case, the median of so many runs, beside what its limit speaks of."""
    OUT.mkdir(parents=True, exist_ok=True)
    copy_threats(threat_files(LIBRARY))
    times: dict[str, list[float]] = {case.name: [] for case in CASES}
    for case in CASES:
        run(case.arguments)
    for _ in range(runs):
        for case in CASES:
            times[case.name].append(1000 * run(case.arguments).seconds)
    medians = {name: statistics.median(found) for name, found in times.items()}
    return [row(case, medians) for case in CASES]


def row(case: Case, medians: dict[str, float]) -> Row:
    took = medians[case.name]
    return Row(case.name, took, "ms", took / medians[case.of] if case.of else 0, case.of, case.limit)


def copy_threats(files: Iterable[Path]) -> None:
    """The built-in threats again and again, whole and with ids of their own, until there are enough of them."""
    shutil.rmtree(THREATS, ignore_errors=True)
    THREATS.mkdir(parents=True)
    originals = [file.read_text(encoding="utf-8") for file in files]
    for number in range(PRESENT - len(originals)):
        text = originals[number % len(originals)]
        id_ = re.sub(r"\A\w+-(\w+)-.*\Z", rf"COPY-\1-{number:03}", said(text, "id"))
        text = re.sub(r"(?m)^id: .*$", f"id: {id_}", text)
        text = re.sub(r"(?m)^aliases:.*(\n[ -].*)*\n", "", text)
        (THREATS / f"{id_}.yaml").write_text(text, encoding="utf-8")


def said(text: str, key: str) -> str:
    """The one word behind a key at the top of a file."""
    found = re.search(rf"(?m)^{key}: (\S+)", text)
    return found.group(1) if found else ""


if __name__ == "__main__":
    sys.exit(main())
