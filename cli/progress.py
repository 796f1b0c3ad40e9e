"""Tells what is being done, on a terminal and where it takes long; neither a pipe nor a log sees anything of it."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bioward.cli.lazy import load
from bioward.cli.text import clean

SECONDS = 1.0
"""What takes no longer needs no telling."""


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Offers what tells the next step. Nothing is shown in the first second."""
    if not welcome():
        yield lambda step: None
        return
    telling = Telling()
    timer = threading.Timer(SECONDS, telling.begin)
    timer.daemon = True
    timer.start()
    try:
        yield telling.tell
    finally:
        timer.cancel()
        telling.end()


def welcome() -> bool:
    """Whether somebody watches who wants to see lines that change."""
    unwanted = os.environ.get("NO_COLOR") or os.environ.get("CI") or os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not unwanted


class Telling:
    """The line on the terminal, once there is one."""

    def __init__(self) -> None:
        self.step, self.over = "", False
        self.line: Any = None
        self.lock = threading.Lock()

    def tell(self, step: str) -> None:
        with self.lock:
            self.step = step
            self.show()

    def begin(self) -> None:
        with self.lock:
            if not self.over:
                self.line = load("bioward.cli.terminal:status")(sys.stderr)
                self.line.start()
                self.show()

    def show(self) -> None:
        if self.line:
            self.line.update(clean(self.step))

    def end(self) -> None:
        with self.lock:
            self.over = True
            if self.line:
                self.line.stop()
