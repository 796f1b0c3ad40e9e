"""Places in SARIF: files as a repository names them, and regions of one line."""

from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from bioward.models.span import Span

Json = dict[str, Any]
NEAREST = 2
"""So many parts of a path are told of what is outside the folder that a call was made in."""


def uri(file: str) -> str:
    """A file as it stands in the repository, from its root on.

    Of what stands elsewhere only the last folder and the name are told: where in a machine it is, is nobody's business.
    """
    path = PurePath(file)
    parts = [part for part in path.parts if part not in (path.anchor, ".", "..")]
    if path.is_absolute() or ".." in path.parts:
        parts = parts[-NEAREST:]
    return quote("/".join(parts))


def physical(span: Span, otherwise: Span) -> Json:
    """The place of a span; of what no line says, that of another span, at worst the first line of its file."""
    said = span if span.line > 0 else otherwise
    file = {"uri": uri(said.file or otherwise.file), "uriBaseId": "%SRCROOT%"}
    return {"physicalLocation": {"artifactLocation": file, "region": region(said)}}


def region(span: Span) -> Json:
    """The part of a span that is on its first line, since an annotation of more lines may not be shown at all.

    How long that line is, is not known here: of a span that goes on, or has no end, its first character is told.
    """
    line, column = max(span.line, 1), max(span.column, 1)
    ends_here = span.end_line == line and span.end_column > column
    end = span.end_column if ends_here else column + 1
    return {"startLine": line, "startColumn": column, "endLine": line, "endColumn": end}
