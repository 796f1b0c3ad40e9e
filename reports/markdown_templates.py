"""Templates of Markdown, in which all text is escaped, unless it is Markdown already."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from bioward.reports import words
from bioward.reports.markdown_text import code, escaped


def environment(filters: Mapping[str, Callable[..., Any]]) -> Environment:
    """The templates, with what all of them call and what one of them needs."""
    found = Environment(
        loader=PackageLoader("bioward.reports"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        finalize=escaped,
        autoescape=False,
    )
    found.filters |= {"code": code, "listed": words.listed, **filters}
    found.globals |= {"count": words.count, "findings_words": words.findings_words}
    return found
