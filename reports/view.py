"""The view model `bioward/view/1`: an assessment as plain data, which pages are made from, ours and those of a team.

It holds dictionaries, lists, strings and numbers, and nothing else; docs/view-model.md tells what each key means.
Every text in it is one line that hides nothing, so that a page needs to think of its own format only.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bioward.reports.beside import NOTHING, Beside
from bioward.reports.view_data import comparisons, data, system
from bioward.reports.view_diagram import diagram
from bioward.reports.view_findings import findings, gaps, questions, told_under
from bioward.reports.view_model import known, model
from bioward.reports.view_remarks import assumptions, out_of_scope
from bioward.reports.view_summary import summary
from bioward.reports.view_trace import frameworks, off, parameters, threats
from bioward.reports.words import one_line
from bioward.threats.finding import Assessment

SCHEMA = "bioward/view/1"
PARTS: Mapping[str, Callable[[Assessment], Any]] = {
    "system": system,
    "summary": summary,
    "findings": findings,
    "questions": questions,
    "gaps": gaps,
    "known": known,
    "data": data,
    "comparisons": comparisons,
    "frameworks": frameworks,
    "threats": threats,
    "told_under": told_under,
    "off": off,
    "assumptions": assumptions,
    "out_of_scope": out_of_scope,
    "parameters": parameters,
    "model": model,
}
"""What each part is made by. A new one is a line here, its keys in docs/view-model.md, and a fragment of the page."""


def view(assessment: Assessment, beside: Beside = NOTHING) -> dict[str, Any]:
    """The whole view. The same assessment gives the same one."""
    letterhead = {key: plain(text) for key, text in beside.letterhead._asdict().items()}
    letterhead["title"] = letterhead["title"] or plain(assessment.system.title) or "Untitled system"
    parts = {name: plain(part(assessment)) for name, part in PARTS.items()}
    return {"schema": SCHEMA, "report": letterhead, "diagram": plain(diagram(assessment, beside)), **parts}


def plain(value: Any) -> Any:
    """A value as plain data: tuples become lists, words of ours become strings."""
    match value:
        case str():
            return one_line(value)
        case bool():
            raise TypeError("a view holds no truth values: say it in a word")
        case int() | float():
            return value
        case Mapping():
            return {plain(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
    raise TypeError(f"a view holds plain data, not {type(value).__name__}")
