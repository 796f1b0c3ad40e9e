"""Runs one pytm model and tells what it says: a process of its own, so that a model can harm nothing else.

`python -m bioward.models.pytm_child FILE SECONDS MEGABYTES` writes one JSON object to its standard output. What the
model itself prints goes nowhere.
"""

import ast
import gc
import json
import os
import sys
import tokenize
from typing import Any

import pydantic
import pydantic_core
import pytm

from bioward.models import authoring, authoring_base
from bioward.models.pytm_files import Files
from bioward.models.pytm_guard import guard, limit
from bioward.models.pytm_main import TookTooLong, alarm, main_module, one_line
from bioward.models.pytm_names import unbound
from bioward.models.pytm_problems import Problems
from bioward.models.pytm_record import Recorder, answers
from bioward.models.pytm_snapshot import Snapshot
from bioward.models.pytm_source import Source
from bioward.models.pytm_traces import Missing
from bioward.models.span import Span

AUTHORING = "bioward.models.authoring"


def main() -> None:
    """Reads the model named on the command line."""
    file, seconds, megabytes = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as out:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        json.dump(Reading(file).result(seconds, megabytes), out)
    os._exit(0)


class Reading:
    """One model on its way from a file to plain data, with the problems met so far."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.namespace: dict[str, Any] = {}
        self.recorder = Recorder(pytm, foreign_folders())
        self.files = Files(file)
        self.problems = Problems(self.recorder, self.files)

    def result(self, seconds: float, megabytes: int) -> dict[str, Any]:
        """The model and the problems, as plain data."""
        limit(megabytes, int(seconds) + 5)
        source = self.parse()
        told: dict[str, Any] = {}
        if source:
            self.find_missing(source)
            self.run(source, seconds)
            told = Snapshot(self.recorder, self.files).whole()
            self.problems.refusals()
        return told | {"problems": self.problems.found}

    def parse(self) -> Source | None:
        """The file as a tree; what keeps it from being one is noted."""
        try:
            with tokenize.open(self.file) as stream:
                text = stream.read()
            source = Source(self.file, text, ast.parse(text, self.file))
        except SyntaxError as error:
            start = Span(self.file, error.lineno or 1, error.offset or 1)
            self.problems.wrong(f"SyntaxError: {error.msg}", start, (error.text or "").rstrip("\n"))
        except (OSError, ValueError, RecursionError, MemoryError) as error:
            self.problems.wrong(f"not a Python file: {one_line(error)}", Span(self.file, 1))
        else:
            self.files.sources[self.file] = source
            return source
        return None

    def find_missing(self, source: Source) -> None:
        """Notes the names that do not exist, and puts something harmless in their place."""
        missing, self.problems.found = unbound(source, offered)
        for name, nearest, module in missing:
            likely = getattr(sys.modules.get(module or AUTHORING), nearest, None) or getattr(pytm, nearest, None)
            stand_in = likely if isinstance(likely, type) else Missing()
            if module:
                setattr(sys.modules[module], name, stand_in)
            else:
                self.namespace[name] = stand_in

    def run(self, source: Source, seconds: float) -> None:
        """Runs the file as Python would, guarded and watched."""
        module = main_module(self.file)
        module.__dict__.update(self.namespace)
        self.recorder.watch()
        vars(authoring_base)["refuse"] = answers(None)  # bad words are told by build, at their places
        del authoring_base.Worded.__setattr__
        sys.dont_write_bytecode = True
        gc.enable()
        code = compile(source.tree, self.file, "exec", dont_inherit=True)
        lift = guard()
        stop = alarm(seconds)
        try:
            exec(code, module.__dict__)
        except TookTooLong as late:
            stop()
            self.problems.late(seconds, late)
        except BaseException as error:  # whatever a model raises is a problem of the model
            stop()
            self.problems.raised(error)
        finally:
            stop()
            lift()
            gc.disable()


def offered(module: str) -> list[str] | None:
    """The names in a module that we know."""
    if module == AUTHORING:
        return [*dir(authoring), *vars(authoring)]
    return dir(sys.modules[module]) if module.split(".")[0] == "pytm" and module in sys.modules else None


def foreign_folders() -> tuple[str, ...]:
    """Where code that is not the author's comes from."""
    ours = os.path.dirname(__file__)
    packages = [os.path.dirname(m.__file__ or "") + os.sep for m in (pytm, pydantic, pydantic_core)]
    library = os.path.dirname(os.__file__) + os.sep
    return (*packages, library, os.path.join(ours, "pytm_"), os.path.join(ours, "authoring"))


if __name__ == "__main__":
    main()
