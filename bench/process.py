"""Runs one command as a fresh process, and tells how long it took and how much memory it held at most."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "bench" / "out"
WELL = (0, 1)
"""Exit codes of a run that did its work; 1 says that something was found."""


class Run(NamedTuple):
    """What a process cost, by the clock and of the processor, and what it wrote."""

    seconds: float
    processor: float
    megabytes: float
    output: str


def run(arguments: Sequence[str]) -> Run:
    """One run of this interpreter, from start to end of the process, in the root folder.

    Bytecode and the checked library are written and found again, as after a first call. The peak is the kernel's, of
    this one child. It cannot be less than what the caller holds, so a caller that measures memory imports little.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(OUT / "bytecode")
    environment["BIOWARD_CACHE"] = str(OUT / "cache")
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        begun = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, *arguments],
            stdout=output,
            stderr=errors,
            stdin=subprocess.DEVNULL,
            cwd=ROOT,
            env=environment,
        )
        _, status, used = os.wait4(child.pid, 0)
        took = time.perf_counter() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if child.returncode not in WELL:
            told = errors.read().decode("utf-8", "replace")
            raise SystemExit(f"{' '.join(arguments)} ended with {child.returncode}:\n{told}")
        spent = used.ru_utime + used.ru_stime
        return Run(took, spent, used.ru_maxrss / 1024, output.read().decode("utf-8", "replace"))
