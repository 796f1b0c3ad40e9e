"""The letterhead of a team, `[report]` in its configuration: a logo, a title, and who may read what is written."""

import base64
from pathlib import Path

from bioward.cli.settings import Head
from bioward.models.problems import InputError, Problem
from bioward.models.span import Span
from bioward.reports.beside import Letterhead

MOST = 512 * 1024
"""A logo is held by every report: it is small."""
TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
BEGINS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


def letterhead(head: Head) -> Letterhead:
    """What a configuration says, with the logo read and checked. Raises InputError."""
    return Letterhead(embedded(head.logo, head.at) if head.logo else "", head.title, head.classification)


def embedded(path: Path, at: Span) -> str:
    """An image as a `data:` URI. What a page shows by one runs no script and fetches nothing."""
    type_ = TYPES.get(path.suffix.lower())
    if type_ is None:
        raise refused(f"'{path.name}' is no image that a report can hold", at, f"one of: {', '.join(TYPES)}")
    if not path.is_file():
        raise refused(f"there is no file '{path.name}'", at, "it is told from the configuration on")
    try:
        content = path.open("rb").read(MOST + 1)
    except OSError as error:
        raise refused(f"'{path.name}' cannot be read: {error.strerror}", at) from None
    if len(content) > MOST:
        raise refused(f"'{path.name}' is larger than {MOST // 1024} KiB", at, "every report would hold it")
    if not is_a(type_, content):
        raise refused(f"'{path.name}' is not what its ending says", at)
    return f"data:{type_};base64,{base64.b64encode(content).decode()}"


def is_a(type_: str, content: bytes) -> bool:
    """Whether a file begins as its type does."""
    if type_ in BEGINS:
        return content.startswith(BEGINS[type_])
    return b"<svg" in content[:4096]


def refused(message: str, at: Span, hint: str = "") -> InputError:
    return InputError([Problem(message, at, "", hint)])
