"""Times the parts of one check, in a process of its own: `python -m bench.assessing model.yaml`.

Everything is done once, as in a command: what is kept for a second time helps nobody who calls once. With `--profile`
it tells instead where the time of a part goes, and with `--findings` what is found how often.
"""

import argparse
import cProfile
import json
import pstats
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bioward.models.yaml_reader import read_yaml
from bioward.reports.json_report import render
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from bioward.threats.library import load_library

T = TypeVar("T")
TOP = 25


def main() -> None:
    """Prints the times as JSON, or a profile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--threats", type=Path, action="append", help="folders of further threats")
    parser.add_argument("--profile", choices=("assess", "read"), help="the part to profile")
    parser.add_argument("--findings", action="store_true", help="how many findings each threat has")
    given = parser.parse_args()
    folders = given.threats or []
    if given.profile == "read":
        profiled(lambda: read_yaml(given.model))
    elif given.profile:
        system, library = read_yaml(given.model), load_library(folders)
        profiled(lambda: answered(assess(system, library)))
    elif given.findings:
        found = assess(read_yaml(given.model), load_library(folders)).findings
        for id_, number in Counter(f.threat.id for f in found).most_common():
            print(f"{number:6,}  {id_}")
    else:
        print(json.dumps(timed(given.model, folders)))


def timed(model: Path, folders: list[Path]) -> dict[str, float]:
    """Seconds of each part, and what came of it."""
    times: dict[str, float] = {}
    system = clocked("read", times, lambda: read_yaml(model))
    library = clocked("library", times, lambda: load_library(folders))
    assessment = clocked("assess", times, lambda: answered(assess(system, library)))
    clocked("json", times, lambda: render(assessment))
    return times | {
        "findings": len(assessment.findings),
        "questions": len(assessment.questions),
        "threats": len(library.threats),
        "elements": len(system.elements),
    }


def answered(assessment: Assessment) -> Assessment:
    """An assessment, asked for what it found, how bad and where, and what it asks, should any of that be made late."""
    for finding in assessment.findings:
        _ = finding.severity, finding.subject
    for question in assessment.questions:
        _ = question.subject, question.attribute, question.worst
    return assessment


def clocked(name: str, times: dict[str, float], action: Callable[[], T]) -> T:
    """What an action returns; the seconds it took of the processor are noted, whatever else the machine does."""
    begun = time.process_time()
    found = action()
    times[name] = time.process_time() - begun
    return found


def profiled(action: Callable[[], object]) -> None:
    """Prints what took longest, by its own time and with what it called."""
    profile = cProfile.Profile()
    profile.runcall(action)
    for order in ("tottime", "cumulative"):
        pstats.Stats(profile).strip_dirs().sort_stats(order).print_stats(TOP)


if __name__ == "__main__":
    main()
