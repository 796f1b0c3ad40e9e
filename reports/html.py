"""The report as one HTML file that opens anywhere: it needs no network, and is readable without its script."""

import base64
import hashlib
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bioward.models.quantities import figure
from bioward.reports import html_colours, html_facets, palette, words
from bioward.reports.artifact import Artifact
from bioward.reports.beside import NOTHING, Beside
from bioward.reports.layout import LayoutError
from bioward.reports.view import view
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
MOST_DRAWN = 300
"""With more elements than this a diagram on the page is only grey: its own file is pointed to."""
SHAPES = {severity.word: palette.MARKS[severity].shape for severity in Severity}


class Picture(NamedTuple):
    """The diagram as markup, or why there is none."""

    svg: Markup
    note: str = ""


def render(assessment: Assessment, beside: Beside = NOTHING) -> Artifact:
    """The report as a file."""
    text = page(view(assessment, beside), picture(assessment, beside))
    return Artifact("report.html", "text/html", text.encode("utf-8", "replace"))


def page(told: Json, shown: Picture) -> str:
    """The whole page of a view and a picture."""
    found = environment()
    style = html_colours.themes() + source(found, "report.css") + html_colours.repainted()
    script = source(found, "report.js")
    return found.get_template("page.html.jinja").render(
        view=told,
        picture=shown,
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


def picture(assessment: Assessment, beside: Beside) -> Picture:
    """The diagram, if there is one and it can be read."""
    size = len(assessment.system.elements)
    if beside.draw is None:
        return Picture(Markup(), "There is no diagram here.")
    if size > MOST_DRAWN:
        return Picture(Markup(), f"A diagram of {size} elements cannot be read on a page: `bioward diagram` draws it.")
    try:
        drawn = beside.draw(assessment).content.decode()
    except LayoutError as error:
        return Picture(Markup(), f"The diagram could not be drawn: {error}")
    return Picture(Markup(drawn[drawn.index("<svg") :]))


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
    found.filters |= filters()
    found.globals |= {"count": words.count, "shapes": SHAPES}
    return found


def filters() -> dict[str, Callable[..., object]]:
    """What the fragments call."""
    return {
        "called": html_facets.called,
        "drawn_id": html_facets.drawn_id,
        "facets": html_facets.values,
        "figure": figure,
        "grouped": grouped,
        "lit": html_facets.lit,
        "origin": origin,
        "sentence": sentence,
    }


def source(environment: Environment, name: str) -> str:
    """The text of a file beside the templates."""
    assert environment.loader
    return environment.loader.get_source(environment, name)[0]


def grouped(rows: Iterable[Json], *keys: str) -> list[list[Json]]:
    """Rows that have the same keys, together where the first of them stands."""
    order: dict[tuple[str, ...], int] = {}
    told = list(rows)
    for row in told:
        order.setdefault(tuple(row[key] for key in keys), len(order))
    ranked = sorted(told, key=lambda row: order[tuple(row[key] for key in keys)])
    return [list(group) for _, group in groupby(ranked, key=lambda row: tuple(row[key] for key in keys))]


def origin(fact: Json) -> str:
    """`inherited from corp, line 19`; `implied: form sample means irreversible no`."""
    lead = " " if fact["note"].startswith(("from ", "for ")) else ": "
    note = lead + fact["note"] if fact["note"] else ""
    return fact["origin"] + note + (f", {fact['at']}" if fact["at"] else "")


def sentence(text: str) -> str:
    """A message with a capital at its beginning, to stand by itself."""
    return text[:1].upper() + text[1:]
