"""What leaves the process: lines to a terminal or a pipe, and files that are written whole or not at all."""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from bioward.cli.lazy import load
from bioward.cli.text import WIDTH, Line, plain
from bioward.models.problems import Problem

STDOUT = "-"


class OutputError(Exception):
    """Something could not be written."""


def lenient() -> None:
    """A character that the terminal cannot show is no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def width() -> int:
    """The columns there are to write in: those of the terminal, within reason."""
    return min(max(shutil.get_terminal_size((WIDTH, 24)).columns, 60), 140)


def colourful(stream: TextIO) -> bool:
    """Colours are for terminals, and NO_COLOR is respected (no-color.org); FORCE_COLOR asks for them anywhere."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty() or bool(os.environ.get("FORCE_COLOR"))


def show(lines: Iterable[Line], stream: TextIO | None = None) -> None:
    """Prints lines, in colour where that is welcome."""
    out = stream or sys.stdout
    with written(out):
        if colourful(out):
            load("bioward.cli.terminal:paint")(lines, out)
        else:
            out.write(plain(lines))


def put(content: bytes, target: str) -> None:
    """Writes bytes to standard output (`-`) or to a file."""
    if target != STDOUT:
        save(content, Path(target))
        return
    with written(sys.stdout):
        sys.stdout.flush()
        sys.stdout.buffer.write(content)


@contextlib.contextmanager
def written(stream: TextIO) -> Iterator[None]:
    """Flushes what was printed. Whoever reads a pipe may leave early: that changes no verdict and is no error."""
    try:
        yield
        stream.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # what is still buffered has no place to go
        if not isinstance(error, BrokenPipeError):
            raise OutputError(f"standard output cannot be written: {error.strerror}") from None


def save(content: bytes, path: Path) -> None:
    """Writes a file whole or not at all: beside its place first, then into it."""
    try:
        if path.exists() and not path.is_file():  # a device or a named pipe is written to, never replaced
            path.write_bytes(content)
            return
        replace(content, path.resolve())
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from None


def replace(content: bytes, path: Path) -> None:
    """Puts new content in the place of a file, which keeps its permissions; a link is followed."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    mode = path.stat().st_mode & 0o777 if path.exists() else None
    try:
        with open(
            os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666), "wb"
        ) as stream:
            stream.write(content)
        if mode is not None:
            os.chmod(part, mode)
        os.replace(part, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(part)
        raise


def tell_problems(problems: tuple[Problem, ...], end: str = "nothing was assessed") -> None:
    """Tells every problem of an input on standard error."""
    show(load("bioward.cli.snippet:told")(problems, end, width()), sys.stderr)


def tell_error(message: str, word: str = "error") -> None:
    """Tells on standard error what went wrong outside any file."""
    print(f"{word}: {message}", file=sys.stderr)


def tell_note(message: str) -> None:
    """Tells on standard error what is good to know."""
    tell_error(message, "note")
