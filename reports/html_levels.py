"""The pages of a diagram in levels as the HTML report holds them: packed, until somebody opens one."""

import base64
import gzip
from typing import Any

from bioward.reports.view_diagram import svg

Json = dict[str, Any]


def packed(pages: list[Json]) -> list[Json]:
    """Every page with its picture packed. The first stands in the report as it is, and has none."""
    return [
        {key: page[key] for key in ("title", "within", "findings", "note")}
        | {"packed": pack(page["image"]) if page["number"] > 1 else ""}
        for page in pages
    ]


def pack(image: str) -> str:
    """An image as gzip in base64: the same one gives the same text."""
    return base64.b64encode(gzip.compress(svg(image), mtime=0)).decode() if image else ""
