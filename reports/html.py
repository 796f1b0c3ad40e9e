"""The report as one HTML file that opens anywhere: it needs no network, and is readable without its script."""

import base64
import hashlib
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bioward.reports import html_colours, html_facets, palette, words
from bioward.reports.artifact import Artifact
from bioward.reports.beside import NOTHING, Beside
from bioward.reports.html_levels import packed
from bioward.reports.page_filters import FILTERS
from bioward.reports.view import view
from bioward.reports.view_diagram import markup
from bioward.threats.finding import Assessment
from bioward.threats.threat import Severity

Json = dict[str, Any]
FOLDER = "templates/html"
SECTIONS = {
    "summary": "Summary",
    "findings": "Findings",
    "questions": "Questions",
    "known": "What is known",
    "data": "Data",
    "trace": "Trace",
    "checked": "What was checked",
    "model": "The model",
    "scope": "Scope",
}
"""The parts of the page, in their order: each is a fragment of that name, and a part of the view."""
SCRIPTS = ("page", "diagram", "levels", "findings", "filters", "answers", "sections")
"""The parts of the script: each may name at once what those before it define, and later what any does."""
SCRIPT = "'use strict';\n(() => {\n%s})();\n"
SHAPES = {severity.word: palette.MARKS[severity].shape for severity in Severity}


def render(assessment: Assessment, beside: Beside = NOTHING) -> Artifact:
    """The report as a file."""
    text = page(view(assessment, beside))
    return Artifact("report.html", "text/html", text.encode("utf-8", "replace"))


def page(told: Json) -> str:
    """The whole page of a view."""
    found = environment()
    style = html_colours.themes() + source(found, "report.css") + html_colours.repainted()
    script = SCRIPT % "\n".join(source(found, f"script/{part}.js") for part in SCRIPTS)
    return found.get_template("page.html.jinja").render(
        view=told,
        drawing=Markup(markup(told["diagram"]["image"])),
        levels=packed(told["diagram"]["pages"]),
        sections=SECTIONS,
        facets=html_facets.facets(told["findings"]),
        style=Markup(style),
        script=Markup(script),
        policy=policy(style, script),
    )


def policy(style: str, script: str) -> str:
    """What the page may do: run this script, have this style, show images that it holds. Nothing else."""
    hashes = {"script": digest(script), "style": digest(style)}
    return (
        f"default-src 'none'; script-src '{hashes['script']}'; style-src '{hashes['style']}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


# ---------------------------------------------------------------------------- templates


def environment() -> Environment:
    """The templates of the page, in which all text is escaped."""
    found = Environment(
        loader=PackageLoader("bioward.reports", FOLDER),
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
        undefined=StrictUndefined,
    )
    found.filters |= {**FILTERS, **OWN_FILTERS}
    found.globals |= {"count": words.count, "shapes": SHAPES}
    return found


OWN_FILTERS = {
    "called": html_facets.called,
    "drawn_id": html_facets.drawn_id,
    "facets": html_facets.values,
}
"""What only this page calls."""


def source(environment: Environment, name: str) -> str:
    """The text of a file beside the templates."""
    assert environment.loader
    return environment.loader.get_source(environment, name)[0]
