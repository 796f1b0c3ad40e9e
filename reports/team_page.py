"""A team's own page: its template, filled from the view model. What is wrong with it is told with its line."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError, meta, nodes

from bioward.models.problems import InputError, Problem, did_you_mean
from bioward.models.span import Span
from bioward.models.yaml_nodes import read_text
from bioward.reports.artifact import Artifact
from bioward.reports.beside import Beside
from bioward.reports.markdown_text import code, escaped
from bioward.reports.page_filters import FILTERS
from bioward.reports.sandbox import MOST_BYTES, LimitError, Sandbox, made_by, marked
from bioward.reports.view import view
from bioward.reports.words import count
from bioward.threats.finding import Assessment

NAME = re.compile(r"No (filter|test) named '([^']*)'")


def render(template: Path, assessment: Assessment, beside: Beside, enough: Callable[[], bool]) -> Artifact:
    """The page that a template makes. Raises InputError with what is wrong with it.

    enough: whether it has taken too long.
    """
    sandbox = Sandbox(template.parent, enough)
    sandbox.filters |= {**FILTERS, "markdown": escaped, "code": code}
    sandbox.globals["count"] = count
    text = read_text(template, str(template))
    told = view(assessment, beside)
    content = Teller(template, text, sandbox).page(told)
    kind = "text/html" if marked(template.name) else "text/plain"
    return Artifact(made_by(template.name), kind, content)


class Teller:
    """Fills one template, and tells what is wrong with it."""

    def __init__(self, template: Path, text: str, sandbox: Sandbox) -> None:
        self.template, self.lines, self.sandbox = template, text.split("\n"), sandbox
        self.text = text

    def page(self, told: dict[str, Any]) -> bytes:
        try:
            if problems := list(self.unknown(self.sandbox.parse(self.text, self.template.name), told)):
                raise InputError(problems)
            return self.written(told)
        except InputError:
            raise
        except TemplateSyntaxError as error:
            beside = self.template.parent / (error.name or "")
            file = beside if beside.is_file() else self.template
            raise InputError([self.problem(*self.words(error), Span(str(file), error.lineno))]) from None
        except Exception as error:
            raise InputError([self.problem(*self.words(error), self.place(error.__traceback__))]) from None

    def written(self, told: dict[str, Any]) -> bytes:
        """The whole text, which is not longer than a report should be."""
        pieces, size = [], 0
        for piece in self.sandbox.get_template(self.template.name).generate(view=told):
            pieces.append(piece.encode("utf-8", "replace"))
            size += len(pieces[-1])
            if size > MOST_BYTES:
                raise LimitError(f"it writes more than {MOST_BYTES // 1024 // 1024} MiB")
        return b"".join(pieces)

    def unknown(self, tree: nodes.Template, told: dict[str, Any]) -> Iterator[Problem]:
        """Every name that nothing stands behind, and every part that the view does not have."""
        names = ["view", *self.sandbox.globals]
        missing = meta.find_undeclared_variables(tree) - set(names)
        for name in tree.find_all(nodes.Name):
            if name.name in missing and name.ctx == "load":
                yield self.problem(
                    f"there is no '{name.name}'", did_you_mean(name.name, names), self.at(name.lineno, name.name)
                )
        for part in tree.find_all(nodes.Getattr):
            if isinstance(part.node, nodes.Name) and part.node.name == "view" and part.attr not in told:
                said = f"the view has no '{part.attr}'"
                yield self.problem(said, did_you_mean(part.attr, told), self.at(part.lineno, part.attr))

    def words(self, error: Exception) -> tuple[str, str]:
        """What an error says, and the nearest right word."""
        match error:
            case TemplateNotFound():
                known = sorted(path.name for path in self.template.parent.iterdir())
                return f"there is no template '{error.name}' beside it", did_you_mean(str(error.name), known)
            case RecursionError():
                return "it calls itself without end", ""
            case MemoryError():
                return "it needs too much memory", ""
        said, _, hint = " ".join(str(error).split(" ")).partition("\0")
        if found := NAME.search(said):
            table = {"filter": self.sandbox.filters, "test": self.sandbox.tests}[found[1]]
            hint = did_you_mean(found[2], [name for name in table if name.isidentifier()])
            said = f"there is no {found[1]} '{found[2]}'"
        return " ".join(said.split()) or type(error).__name__, hint

    def place(self, trace: TracebackType | None) -> Span:
        """The line of a template in which something went wrong, the innermost one."""
        found = Span(str(self.template), 0)
        while trace:
            file = Path(trace.tb_frame.f_code.co_filename)
            if file.parent == self.template.parent and file.suffix != ".py" and file.is_file():
                found = Span(str(file), trace.tb_lineno)
            trace = trace.tb_next
        return found

    def at(self, line: int, word: str) -> Span:
        """The place of a word that stands in a line."""
        found = re.search(rf"\b{re.escape(word)}\b", self.lines[line - 1])
        if found is None:
            return Span(str(self.template), line)
        return Span(str(self.template), line, found.start() + 1, line, found.end() + 1)

    def problem(self, message: str, hint: str, span: Span) -> Problem:
        """A problem, with the text of its line."""
        own = span.file == str(self.template) and 0 < span.line <= len(self.lines)
        return Problem(message, span, self.lines[span.line - 1] if own else "", hint)
