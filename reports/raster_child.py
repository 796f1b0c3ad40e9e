"""A program of its own, which turns an SVG on standard input into a PNG on standard output.

Its arguments are the resolution and font files. What it cannot do it tells on standard error: which characters no
font has, and that none of the fonts that the picture names is there. It knows nothing of the rest of Bioward.
"""

import importlib.util
import os
import sys
from pathlib import Path

MISSING = 3
"""The exit code if resvg-py is not installed."""
CJK = "manimgx_fonts_cjk"
"""The package with fonts for Chinese, Japanese and Korean."""

try:
    import resvg_py
except ImportError:
    sys.exit(MISSING)


def main() -> None:
    """Draws one picture."""
    dpi, *fonts = sys.argv[1:]
    output = os.dup(1)
    os.dup2(2, 1)  # what the renderer has to say must not stand in the picture
    picture = resvg_py.svg_to_bytes(
        svg_string=sys.stdin.buffer.read().decode(),
        dpi=float(dpi),
        background="#ffffff",
        font_files=[*fonts, *installed()],
        log_information=True,
    )
    with os.fdopen(output, "wb") as stream:
        stream.write(bytes(picture))


def installed() -> list[str]:
    """The font files of the package, if it is there."""
    found = importlib.util.find_spec(CJK)
    folders = found.submodule_search_locations if found else None
    return sorted(str(path) for folder in folders or () for path in Path(folder).glob("*.tt[cf]"))


if __name__ == "__main__":
    main()
