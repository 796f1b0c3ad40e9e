"""The part of the view that is the diagram: images as `data:` URIs, which need no file beside the page."""

import base64
from collections.abc import Sequence
from typing import Any

from bioward.reports.artifact import Artifact
from bioward.reports.beside import Beside
from bioward.reports.layout import LayoutError
from bioward.reports.level_pages import homes, plan, title
from bioward.reports.marks import place
from bioward.reports.words import numbered
from bioward.threats.finding import Assessment

Json = dict[str, Any]
MOST_PAGES = 250
"""More pages than this nobody opens in a report, and they take minutes to draw."""
LEFT_OUT = f"The report has {MOST_PAGES} pages of the diagram. This one is drawn by the command `bioward diagram`."
KIND = "data:image/svg+xml;base64,"


def diagram(assessment: Assessment, beside: Beside) -> Json:
    """The image, or a note on why there is none; of a system drawn in levels the first page, and all of them."""
    if beside.draw is None:
        return {"image": "", "note": "There is no diagram here.", "pages": []}
    try:
        drawn = beside.draw(assessment, MOST_PAGES)
    except LayoutError as error:
        return {**failed(str(error)), "pages": []}
    return {**shown(drawn[0]), "pages": pages(drawn, assessment) if len(drawn) > 1 else []}


def shown(picture: Artifact) -> Json:
    """One image, or why it failed."""
    if not picture.content:
        return failed(picture.warning)
    return {"image": KIND + base64.b64encode(picture.content).decode(), "note": ""}


def failed(why: str) -> Json:
    return {"image": "", "note": f"The diagram could not be drawn: {why}"}


def pages(drawn: Sequence[Artifact], assessment: Assessment) -> list[Json]:
    """The pages of a diagram in levels, each with what it is called and the findings whose place is open there."""
    planned = plan(assessment.system)
    found = placed(homes(planned, assessment.system), assessment)
    told = []
    for number, page in enumerate(planned, 1):
        said = {"number": number, "title": title(page, assessment.system), "within": page.within}
        image = shown(drawn[number - 1]) if number <= len(drawn) else {"image": "", "note": LEFT_OUT}
        told.append({**said, "findings": found.get(number, []), **image})
    return told


def placed(homes: dict[tuple[str, str], int], assessment: Assessment) -> dict[int, list[int]]:
    """The numbers of the findings by the page that shows their place; some have none."""
    found: dict[int, list[int]] = {}
    for each in numbered(assessment):
        where = place(each.finding.subject, assessment.system)
        if where in homes:
            found.setdefault(homes[where], []).append(each.number)
    return found


def svg(image: str) -> bytes:
    """The file of an image of this kind."""
    return base64.b64decode(image.removeprefix(KIND))


def markup(image: str) -> str:
    """The `<svg>` of an image of this kind, to stand in a page itself."""
    drawn = svg(image).decode()
    return drawn[drawn.find("<svg") :] if image else ""
