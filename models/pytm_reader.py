"""Reads a model from a pytm file, which is a program: it runs in a process of its own, with limits.

The process takes a moment. Who has other things to do meanwhile calls `start`, does them, and then `finish`.
"""

import json
import signal
import subprocess
from pathlib import Path

from bioward.models.build import build
from bioward.models.problems import ModelError, Problem
from bioward.models.pytm_draft import draft_of
from bioward.models.pytm_start import MEGABYTES, SECONDS, Reading, start
from bioward.models.span import Span
from bioward.models.system import System

GRACE = 3.0
"""Seconds that a child has to tell that its time is over, before it is ended."""


def read_pytm(path: str | Path, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> System:
    """The System of a pytm file. Raises ModelError with every problem in it."""
    return finish(start(path, seconds, megabytes))


def finish(reading: Reading) -> System:
    """The System that was read. Raises ModelError with every problem in it."""
    if reading.child is None:
        raise failure(reading, reading.problem)
    try:
        told, _ = reading.child.communicate(timeout=reading.seconds + GRACE)
    except subprocess.TimeoutExpired:
        raise failure(reading, f"reading the model took longer than {reading.seconds:g} s") from None
    finally:
        reading.stop()
    if reading.child.returncode != 0:
        raise failure(reading, how_it_ended(reading.child.returncode))
    try:
        return build(draft_of(json.loads(told), reading.file))
    except json.JSONDecodeError:
        raise failure(reading, how_it_ended(0)) from None


def failure(reading: Reading, message: str) -> ModelError:
    return ModelError([Problem(message, Span(reading.file, 1))])


def how_it_ended(code: int) -> str:
    """Tells of a child that ended before it told anything."""
    if code >= 0:
        return f"the model ended its process (exit code {code}) before it could be read"
    if -code == getattr(signal, "SIGXCPU", 0):
        return "reading the model took too much processor time"
    return f"the model's process was ended by {signal.Signals(-code).name} before it could be read"
