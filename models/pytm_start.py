"""Begins to read a pytm model in a process of its own.

It imports next to nothing, so that the child is under way before this process has loaded what it needs itself.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

import bioward

SECONDS = 60.0
MEGABYTES = 4096
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


class Reading:
    """A model that is being read: its child, or the problem that kept it from being read."""

    def __init__(self, file: str, seconds: float) -> None:
        self.file, self.seconds = file, seconds
        self.child: subprocess.Popen[bytes] | None = None
        self.problem = ""

    def stop(self) -> None:
        """Ends the child and all that it may have started."""
        if self.child and self.child.poll() is None:
            if hasattr(os, "killpg"):
                os.killpg(self.child.pid, signal.SIGKILL)
            else:  # pragma: no cover - Windows
                self.child.kill()
            self.child.communicate()


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
