"""What leaves the process: lines to a terminal or a pipe, and files that are written whole or not at all."""

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from bioward.cli.lazy import load
from bioward.cli.snippet import told
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
def written(stream: TextIO) -> Iterable[None]:  # type: ignore[misc]
    """Flushes what was printed. Whoever reads a pipe may leave early: that changes no verdict and is no error."""
    try:
        yield
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        raise OutputError(f"standard output cannot be written: {error.strerror}") from None


def save(content: bytes, path: Path) -> None:
    """Writes a file whole or not at all: beside its place first, then into it."""
    try:
        if path.exists() and not path.is_file():  # a device or a named pipe is written to, never replaced
            path.write_bytes(content)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(content, path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from None


def replace(content: bytes, path: Path) -> None:
    """Puts new content in the place of a file, which keeps its permissions."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask())
        os.replace(name, path.resolve())
    except BaseException:
        os.unlink(name)
        raise


def umask() -> int:
    """The permissions that new files do not get. It can only be asked for by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def tell_problems(problems: tuple[Problem, ...], end: str = "nothing was assessed") -> None:
    """Tells every problem of an input on standard error."""
    show(told(problems, end, width()), sys.stderr)


def tell_error(message: str) -> None:
    """Tells on standard error what went wrong outside any file."""
    print(f"error: {message}", file=sys.stderr)
