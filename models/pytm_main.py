"""The surroundings a model finds when it runs: a `__main__` of its own, and a clock that stops it."""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType, ModuleType


class TookTooLong(BaseException):
    """The time for a model is over."""


def main_module(file: str) -> ModuleType:
    """A fresh `__main__`, as for `python FILE`; in a package, as for `python -m`."""
    folder = os.path.dirname(os.path.abspath(file))
    package: list[str] = []
    above = folder
    while os.path.exists(os.path.join(above, "__init__.py")) and os.path.basename(above).isidentifier():
        package.insert(0, os.path.basename(above))
        above = os.path.dirname(above)
    module = sys.modules["__main__"] = ModuleType("__main__")
    module.__file__, module.__package__ = file, ".".join(package) or None
    sys.argv[:] = [file]
    sys.path[:0] = [folder] if above == folder else [folder, above]
    return module


def alarm(seconds: float) -> Callable[[], None]:
    """Raises TookTooLong in the model when its time is over, again and again until it stops."""
    if not hasattr(signal, "setitimer"):  # pragma: no cover - Windows: the parent process ends this one
        return lambda: None

    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TookTooLong

    signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.2)
    return lambda: signal.setitimer(signal.ITIMER_REAL, 0) and None


def one_line(error: BaseException) -> str:
    """What an exception says, on one line of bounded length."""
    try:
        said = " ".join(str(error).split())
    except Exception:  # an exception of the model's own, whose text cannot be had
        said = ""
    return said if len(said) <= 300 else said[:300] + " …"
