"""The part of the view that is the diagram: an image as a `data:` URI, which needs no file beside the page."""

import base64
from typing import Any

from bioward.reports.beside import Beside
from bioward.reports.layout import LayoutError
from bioward.threats.finding import Assessment

MOST_DRAWN = 300
"""With more elements than this a diagram on a page is only grey: its own file is pointed to."""
KIND = "data:image/svg+xml;base64,"


def diagram(assessment: Assessment, beside: Beside) -> dict[str, Any]:
    """The image, or a note on why there is none."""
    size = len(assessment.system.elements)
    if beside.draw is None:
        return {"image": "", "note": "There is no diagram here."}
    if size > MOST_DRAWN:
        note = f"A diagram of {size} elements cannot be read on a page. The command `bioward diagram` draws it."
        return {"image": "", "note": note}
    try:
        content = beside.draw(assessment).content
    except LayoutError as error:
        return {"image": "", "note": f"The diagram could not be drawn: {error}"}
    return {"image": KIND + base64.b64encode(content).decode(), "note": ""}


def markup(image: str) -> str:
    """The `<svg>` of an image of this kind, to stand in a page itself."""
    drawn = base64.b64decode(image.removeprefix(KIND)).decode()
    return drawn[drawn.find("<svg") :] if image else ""
