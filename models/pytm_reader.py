"""Reads a model from a pytm file, which is a program: it runs in a process of its own, with limits.

The process takes a moment. Who has other things to do meanwhile calls `start`, does them, and then `finish`.
"""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import bioward
from bioward.models.build import build
from bioward.models.problems import ModelError, Problem
from bioward.models.pytm_draft import draft_of
from bioward.models.span import Span
from bioward.models.system import System

SECONDS = 60.0
MEGABYTES = 4096
GRACE = 3.0
"""Seconds that a child has to tell that its time is over, before it is ended."""

BOOT = """
import gc, sys
gc.disable()
sys.path.insert(0, sys.argv.pop(1))
import bioward.models
del sys.path[0]
from bioward.models.pytm_child import main
main()
"""
"""Starts the child from the very package that asks for it, and leaves the search path as the author's.

Collecting garbage while pytm is imported costs a tenth of the time; it is switched on again for the model."""


@dataclass
class Reading:
    """A model that is being read."""

    file: str
    seconds: float
    child: subprocess.Popen[bytes] | None = None
    problem: str = ""

    def stop(self) -> None:
        """Ends the child and all that it may have started."""
        if self.child and self.child.poll() is None:
            if hasattr(os, "killpg"):
                os.killpg(self.child.pid, signal.SIGKILL)
            else:  # pragma: no cover - Windows
                self.child.kill()
            self.child.communicate()


def read_pytm(path: str | Path, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> System:
    """The System of a pytm file. Raises ModelError with every problem in it."""
    return finish(start(path, seconds, megabytes))


def start(path: str | Path, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> Reading:
    """Begins to read a model, in another process."""
    reading = Reading(str(path), seconds)
    try:
        Path(path).open("rb").close()
    except OSError as error:
        reading.problem = f"cannot be read: {error.strerror}"
        return reading
    root = str(Path(bioward.__file__).parents[1])
    reading.child = subprocess.Popen(
        [sys.executable, "-P", "-c", BOOT, root, str(path), str(seconds), str(megabytes)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONHASHSEED": "0"},
        start_new_session=True,
    )
    return reading


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
