"""From the instructions that a recorder noted to places and names in the author's files."""

import ast
import os
import tokenize
from dataclasses import dataclass, field

from bioward.models.pytm_source import Call, End, Source, ends_of
from bioward.models.pytm_traces import Site, Trace
from bioward.models.span import Span


@dataclass
class Files:
    """The author's files, parsed when they are asked for. `file` is the model as it was named to us."""

    file: str
    sources: dict[str, Source | None] = field(default_factory=dict)
    ends: dict[int, list[End]] = field(default_factory=dict)  # by identity: code is compared by all it holds

    def __post_init__(self) -> None:
        self.folder = os.path.dirname(os.path.abspath(self.file))  # now: the model may go to another one

    def source(self, file: str) -> Source | None:
        if file not in self.sources:
            self.sources[file] = parse(file, self.shown(file))
        return self.sources[file]

    def shown(self, file: str) -> str:
        """A file beside the model is named as the model is."""
        inside = os.path.isabs(file) and os.path.commonpath([self.folder, file]) == self.folder
        return os.path.join(os.path.dirname(self.file), os.path.relpath(file, self.folder)) if inside else file

    def at(self, site: Site) -> tuple[Source | None, End]:
        code, instruction = site
        ends = self.ends.get(id(code)) or self.ends.setdefault(id(code), ends_of(code))
        end = ends[instruction // 2] if 0 <= instruction // 2 < len(ends) else (0, 0)
        return self.source(code.co_filename), end

    def call(self, site: Site) -> tuple[Source, Call] | None:
        """The call that an instruction is part of."""
        source, end = self.at(site)
        call = source.calls.get(end) if source else None
        return (source, call) if source and call else None

    def line(self, site: Site) -> Span:
        """At least the line of an instruction."""
        _, (line, _) = self.at(site)
        return Span(self.shown(site[0].co_filename), line or site[0].co_firstlineno)

    def place(self, trace: Trace) -> Span:
        """Where a thing was made."""
        if not trace.made:
            return Span(self.file, 1)
        found = self.call(trace.made[0])
        return found[0].span(found[1].node) if found else self.line(trace.made[0])

    def name(self, trace: Trace, name_at: int) -> str:
        """The variable that a thing was made for.

        A call in a loop, or in a function that is told what to make, names many things; if the function returns what it
        makes, its caller may name it. So a name never depends on how often something happened to run.
        """
        for site in trace.made if trace.direct else ():
            found = self.call(site)
            if not found:
                return ""
            call = found[1]
            if call.place.target and call.one_of_a_kind(name_at):
                return call.place.target
            if call.place.looped or not call.place.returned:
                return ""
        return ""

    def said(self, trace: Trace, name: str, position: int = -1) -> tuple[Span, Span, ast.expr | None, Source | None]:
        """Where an attribute was said: the place of its value, of its name, and what stands there."""
        if name in trace.set:
            return self.assigned(trace.set[name])
        found = self.call(trace.made[0]) if trace.made and trace.direct else None
        if not found:
            return (self.place(trace),) * 2 + (None, None)
        source, call = found
        for keyword in call.node.keywords:
            if keyword.arg == name:
                return source.span(keyword.value), source.word(keyword), keyword.value, source
        if 0 <= position < len(call.node.args):
            argument = call.node.args[position]
            return source.span(argument), source.span(argument), argument, source
        return (source.span(call.node),) * 2 + (None, None)

    def assigned(self, site: Site) -> tuple[Span, Span, ast.expr | None, Source | None]:
        """The same for `thing.name = value`."""
        source, end = self.at(site)
        stored = source.stores.get(end) if source else None
        if not source or not stored:
            return (self.line(site),) * 2 + (None, None)
        attribute, value = stored
        key = source.word(attribute)
        return source.span(value) if value else key, key, value, source


def parse(file: str, shown: str) -> Source | None:
    """A source file; None if it cannot be read as one."""
    try:
        with tokenize.open(file) as stream:
            text = stream.read()
        return Source(shown, text, ast.parse(text))
    except (OSError, SyntaxError, ValueError):
        return None
