"""What goes wrong while a model runs, with the place in the author's files that it came from."""

from types import TracebackType

from bioward.models.problems import Problem
from bioward.models.pytm_files import Files
from bioward.models.pytm_guard import NotAllowed
from bioward.models.pytm_main import one_line
from bioward.models.pytm_record import Recorder
from bioward.models.span import Span


class Problems:
    """The problems met so far."""

    def __init__(self, recorder: Recorder, files: Files) -> None:
        self.recorder, self.files = recorder, files
        self.found: list[Problem] = []

    def late(self, seconds: float, error: BaseException) -> None:
        """Notes where the model was when its time was over."""
        self.wrong(f"reading the model took longer than {seconds:g} s", self.innermost(error.__traceback__))

    def raised(self, error: BaseException) -> None:
        """Notes what ended the model early, unless a problem that is told already did."""
        place = self.innermost(error.__traceback__)
        if isinstance(error, SystemExit):
            if error.code not in (None, 0, False) or not self.recorder.models:
                when = "" if self.recorder.models else ", before it made a TM"
                self.wrong(f"the model ended itself with exit code {error.code}{when}", place)
        elif isinstance(error, NotAllowed):
            self.wrong(one_line(error), place)
        elif isinstance(error, MemoryError):
            self.wrong("MemoryError: the model takes more memory than reading one may", place)
        elif not self.found or not isinstance(error, TypeError | AttributeError | ValueError | LookupError):
            self.wrong(f"{type(error).__name__}: {one_line(error)}".removesuffix(": "), place)

    def innermost(self, trace: TracebackType | None) -> Span:
        """The last place in the author's files that an exception came through."""
        place = Span(self.files.file, 1)
        while trace:
            if self.recorder.is_authored(trace.tb_frame):
                spots = list(trace.tb_frame.f_code.co_positions())
                line, last, column, stop = spots[trace.tb_lasti // 2]
                file = trace.tb_frame.f_code.co_filename
                source, shown = self.files.source(file), self.files.shown(file)
                place = Span(shown, trace.tb_lineno)
                if source and line and column is not None:
                    ends = (last or line, source.column(last or line, stop or 0))
                    place = Span(shown, line, source.column(line, column), *ends)
            trace = trace.tb_next
        return place

    def refusals(self) -> None:
        """What pytm refused, at the places where it was said."""
        for refusal in self.recorder.refusals:
            trace = self.recorder.trace(refusal.thing)
            field = refusal.name.split(".")[0]
            said = self.files.assigned(refusal.site) if refusal.site else self.files.said(trace, field)
            self.wrong(f"{refusal.name}: {refusal.message}", said[0])

    def wrong(self, message: str, span: Span, line: str = "", hint: str = "") -> None:
        source = self.files.sources.get(self.files.file)
        here = source.lines if source and span.file == self.files.file else []
        line = line or (here[span.line - 1] if 0 < span.line <= len(here) else "")
        self.found.append(Problem(message, span, line, hint))
