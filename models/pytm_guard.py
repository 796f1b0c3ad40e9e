"""What a model may not do while it is read: write, reach the network, start programs, take all memory or time.

This is a seat belt, not a sandbox. It stops accidents and honest scripts that do more than describe a system. A model
that is out to do harm is a program like any other: read only models whose authors you trust to run code here.
"""

import contextlib
import os
import sys
from collections.abc import Callable
from typing import Any

if sys.platform != "win32":
    import resource

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
STARTS_PROGRAMS = {
    "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile", "pty.spawn",
    "subprocess.Popen",
}  # fmt: skip
CHANGES_FILES = {
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown",
    "os.utime", "os.setxattr", "os.removexattr", "shutil.rmtree", "shutil.move", "shutil.copyfile",
}  # fmt: skip
USES_NETWORK = {
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
    "socket.gethostbyaddr",
}  # fmt: skip


class NotAllowed(PermissionError):
    """A model did what it may not do while it is read."""


def limit(megabytes: int, seconds: int) -> None:
    """Bounds memory and processor time, where the system can, and leaves no core file."""
    if sys.platform != "win32":
        lower(resource.RLIMIT_CORE, 0)
        lower(resource.RLIMIT_CPU, seconds)
        lower(resource.RLIMIT_AS, megabytes * 1024 * 1024)


def lower(what: int, bound: int) -> None:
    """Sets a limit, unless a lower one is set already or the system refuses."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(what)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (bound if hard < 0 else min(bound, hard), hard))


def guard() -> Callable[[], None]:
    """Refuses writing, network and programs from now on. Calling what it returns lifts that again."""
    on = True

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if on and (what := refused(event, arguments)):
            raise NotAllowed(f"a model that is being read may not {what}")

    def lift() -> None:
        nonlocal on
        on = False

    sys.addaudithook(hook)
    return lift


def refused(event: str, arguments: tuple[Any, ...]) -> str:
    """What a forbidden event would do; empty for all others."""
    if event == "open":
        path, _, flags = arguments
        writes = isinstance(flags, int) and flags & WRITING and path != os.devnull
        return f"write files ({path!r})" if writes else ""
    if event in CHANGES_FILES:
        return f"change files ({arguments[0]!r})"
    if event in STARTS_PROGRAMS:
        return "start programs"
    return "use the network" if event in USES_NETWORK else ""
