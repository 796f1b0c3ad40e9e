"""Runs another program with a time limit: one that dies or hangs takes nothing with it."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence
from typing import NamedTuple


class ProgramError(Exception):
    """A program could not be started, or did not come to an end."""


class EndlessError(ProgramError):
    """A program did not come to an end in its time."""


class Output(NamedTuple):
    """What a program wrote, what it said of errors, and its exit code."""

    content: bytes
    said: str
    code: int


def output_of(command: Sequence[str], given: bytes, seconds: float, name: str) -> Output:
    """What a program makes of its standard input. Raises ProgramError if it comes to no end."""
    try:
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
    except OSError as error:
        raise ProgramError(f"{name} cannot be started: {error.strerror}") from error
    with child:
        try:
            content, errors = child.communicate(given, timeout=seconds)
        except subprocess.TimeoutExpired:
            end(child)
            raise EndlessError(f"{name} did not come to an end in {seconds:g} seconds") from None
        except BaseException:
            end(child)
            raise
    return Output(content, errors.decode("utf-8", "replace"), child.returncode)


def end(child: subprocess.Popen[bytes]) -> None:
    """Ends a program with everything that it started."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
