"""How long a whole call takes, beside pytm's own run of the same system. `make bench` runs it.

Every command is a fresh process of the interpreter that runs this. The runs are interleaved, so that what else the
machine does falls on all of them alike; medians are told. Bytecode is compiled beforehand, as after an installation.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "bench" / "out"
EXAMPLES = ROOT / "models" / "examples"
YAML, PYTM = str(EXAMPLES / "fingerprint_payment.yaml"), str(EXAMPLES / "fingerprint_payment.py")
PYTM_RUN = "pytm's own run of S1.py"
LIBRARIES = "import yaml, typer"
BIOWARD = ("-m", "bioward")


class Case(NamedTuple):
    """One command, and at most how many times another's time it may take."""

    name: str
    arguments: tuple[str, ...]
    limit: float = 0
    of: str = ""


CASES = (
    Case("pass", ("-c", "pass")),
    Case(LIBRARIES, ("-c", LIBRARIES)),
    Case("import pytm", ("-c", "import pytm")),
    Case("import bioward.cli.main", ("-c", "import bioward.cli.main")),
    Case("bioward --help", (*BIOWARD, "--help"), 2.5, LIBRARIES),
    Case("check S1.yaml json", (*BIOWARD, "check", YAML, "--format", "json"), 0.5, PYTM_RUN),
    Case("check S1.yaml text", (*BIOWARD, "check", YAML)),
    Case("check S1.py json", (*BIOWARD, "check", PYTM, "--format", "json"), 1.3, PYTM_RUN),
    Case("check S1.py text", (*BIOWARD, "check", PYTM)),
    Case(PYTM_RUN, (PYTM, "--json", str(OUT / "pytm.json"))),
)


def main() -> int:
    """Measures, prints a table, and writes the numbers to bench/out/startup.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--runs", type=int, default=15, help="runs of each command (default: 15)")
    runs = parser.parse_args().runs
    OUT.mkdir(parents=True, exist_ok=True)
    times: dict[str, list[float]] = {case.name: [] for case in CASES}
    for case in CASES:
        once(case)
    for _ in range(runs):
        for case in CASES:
            times[case.name].append(once(case))
    medians = {name: statistics.median(found) for name, found in times.items()}
    print(f"medians of {runs} interleaved runs; Python {sys.version.split()[0]}, {os.cpu_count()} processors\n")
    for row in rows(medians):
        print(row.rstrip())
    (OUT / "startup.json").write_text(json.dumps(times, indent=1) + "\n", encoding="utf-8")
    return 0


def once(case: Case) -> float:
    """Milliseconds of one run, from start to end of the process."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(OUT / "bytecode")
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *case.arguments], capture_output=True, text=True, check=False, cwd=OUT, env=environment
    )
    took = time.perf_counter() - begun
    if done.returncode not in (0, 1):
        raise SystemExit(f"{case.name} ended with {done.returncode}:\n{done.stderr}")
    return 1000 * took


def rows(medians: dict[str, float]) -> list[str]:
    """The table: times, how they compare with pytm's own run, and whether they keep within their limits."""
    table = [f"{'':26}{'ms':>8}{'of pytm':>10}   limit"]
    for case in CASES:
        took = medians[case.name]
        table.append(f"{case.name:26}{took:8.0f}{took / medians[PYTM_RUN]:10.2f}   {judged(case, medians)}")
    return table


def judged(case: Case, medians: dict[str, float]) -> str:
    """Within its limit or over it."""
    if not case.limit:
        return ""
    share = medians[case.name] / medians[case.of]
    return f"{'OK  ' if share <= case.limit else 'OVER'} {share:.2f} of {case.of}, at most {case.limit}"


if __name__ == "__main__":
    sys.exit(main())
