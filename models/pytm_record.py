"""Watches a model being made: where each object was constructed, where each attribute was set, what pytm refused."""

import sys
from collections.abc import Callable
from types import FrameType, ModuleType
from typing import Any

from pydantic import BaseModel, ValidationError

from bioward.models.pytm_traces import Missing, Refusal, Site, Trace, reason


class Recorder:
    """Keeps a trace of every object of a model. `foreign` are the folders whose files are not the author's."""

    def __init__(self, pytm: ModuleType, foreign: tuple[str, ...]) -> None:
        self.pytm = pytm
        self.foreign = foreign
        self.traces: dict[int, Trace] = {}
        self.refusals: list[Refusal] = []
        self.models: list[Any] = []
        self.stand_in = pytm.Element.model_construct(name="?")
        self.authored: dict[str, bool] = {}

    def watch(self) -> None:
        """Puts the recorder between the author and pytm, and takes out of pytm what reads, judges or draws."""
        pytm = self.pytm
        for cls in (pytm.Element, pytm.Data):
            cls._register_with_tm = self.noting(cls._register_with_tm)
        for cls in (pytm.Element, pytm.Dataflow, pytm.TM, pytm.Data, pytm.Controls):
            cls.__setattr__ = self.setting(cls.__setattr__)
        BaseModel.__init__ = self.tolerant(BaseModel.__init__)  # type: ignore[method-assign]
        pytm.Data.__eq__, pytm.Data.__hash__ = object.__eq__, object.__hash__
        for name, answer in {"process": None, "_process": None, "resolve": None, "_init_threats": None}.items():
            setattr(pytm.TM, name, answers(answer))
        for name, answer in {"check": True, "dfd": "", "seq": "", "report": ""}.items():
            setattr(pytm.TM, name, answers(answer))

    def trace(self, thing: object) -> Trace:
        return self.traces.setdefault(id(thing), Trace(thing))

    def noting(self, original: Callable[[Any], None]) -> Callable[[Any], None]:
        """Registration, with a note of the calls that led to it."""

        def register(thing: Any) -> None:
            original(thing)
            self.note(thing)

        return register

    def note(self, thing: Any) -> None:
        """Remembers the calls that made a thing. Its own constructors, in whatever file, are not among them."""
        frame: FrameType | None = sys._getframe(2)
        while frame and first_argument(frame) is thing:
            frame = frame.f_back
        trace = self.trace(thing)
        trace.direct = frame is not None and self.is_authored(frame)
        while frame:
            if self.is_authored(frame):
                trace.made.append((frame.f_code, frame.f_lasti))
            frame = frame.f_back

    def setting(self, original: Callable[[Any, str, Any], None]) -> Callable[[Any, str, Any], None]:
        """Assignment, with a note of its place if the author made it; what pytm refuses is noted and left out."""

        def __setattr__(thing: Any, name: str, value: object) -> None:
            caller = sys._getframe(1)
            site = (caller.f_code, caller.f_lasti) if self.is_authored(caller) else None
            if site and not name.startswith("_"):
                self.trace(thing).set[name] = site
            try:
                original(thing, name, value)
            except ValidationError as error:
                self.refuse(thing, error, {name: value}, site)

        return __setattr__

    def tolerant(self, original: Callable[..., None]) -> Callable[..., None]:
        """Construction that goes on without the values that pytm refuses, having noted them."""

        def __init__(thing: Any, /, **data: Any) -> None:
            if isinstance(thing, self.pytm.TM | self.pytm.Controls):
                self.note(thing)
            while True:
                try:
                    original(thing, **data)
                    break
                except ValidationError as error:
                    self.refuse(thing, error, data, None)
            if isinstance(thing, self.pytm.TM):
                self.models.append(thing)

        __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]
        return __init__

    def refuse(self, thing: Any, error: ValidationError, data: dict[str, Any], site: Site | None) -> None:
        """Notes refused values and takes them out of the data; raises the error again if that cannot help."""
        for wrong in error.errors(include_url=False):
            where = [str(part) for part in wrong["loc"]] or [""]
            value = data.get(where[0])
            if value is None or not isinstance(value, Missing):
                self.refusals.append(Refusal(thing, ".".join(where), reason(thing, wrong), site))
        for name in {str(wrong["loc"][0]) if wrong["loc"] else "" for wrong in error.errors(include_url=False)}:
            if name in ("source", "sink"):
                data[name] = self.stand_in
            elif name == "name":
                data[name] = "?"
            elif name in data:
                del data[name]
            else:
                raise error

    def is_authored(self, frame: FrameType) -> bool:
        """The code of this frame is the author's."""
        file = frame.f_code.co_filename
        known = self.authored.get(file)
        if known is None:
            known = self.authored[file] = not file.startswith((*self.foreign, "<"))
        return known


def answers(answer: object) -> Callable[..., object]:
    """A method that does nothing but answer."""
    return lambda *_, **__: answer


def first_argument(frame: FrameType) -> object:
    """What a method would call self."""
    code = frame.f_code
    return frame.f_locals.get(code.co_varnames[0]) if code.co_argcount else None
