"""The colours of the HTML report, by day and by night, as custom properties; the diagram follows the page."""

from typing import NamedTuple

from bioward.reports import palette
from bioward.reports.palette import MARKS
from bioward.threats.threat import Severity


class Colour(NamedTuple):
    """One colour by what it is for, in the light theme and in the dark one."""

    name: str
    light: str
    dark: str


INK = Colour("ink", palette.INK, "#e4e8ec")
QUIET = Colour("quiet", palette.QUIET, "#a9b4bf")
PAPER = Colour("paper", palette.WHITE, "#12161a")
PANEL = Colour("panel", palette.GROUND[0], "#1a2026")
TINT = Colour("tint", palette.TINT, "#15302f")
ACCENT = Colour("accent", palette.ACCENT, "#62c6c9")
HAIR = Colour("hair", "#d9dfe5", "#303942")
EDGE = Colour("edge", "#7b8794", "#75818d")
LINE = Colour("line", palette.LINE, "#8b98a5")
OUTSIDE = Colour("outside", palette.OUTSIDE, "#2a323a")
OUTLINE = Colour("outline", palette.OUTLINE, "#8793a0")
BAND = Colour("band", palette.BAND, "#16202b")
BAND_EDGE = Colour("band-edge", palette.BAND_EDGE, "#9db4cc")
SEVERITIES = {
    Severity.CRITICAL: Colour("critical", MARKS[Severity.CRITICAL].fill, "#ff9d96"),
    Severity.HIGH: Colour("high", MARKS[Severity.HIGH].fill, "#ffb37c"),
    Severity.MEDIUM: Colour("medium", MARKS[Severity.MEDIUM].fill, "#e2c565"),
    Severity.LOW: Colour("low", MARKS[Severity.LOW].fill, "#b3c0cc"),
}
COLOURS = (
    INK,
    QUIET,
    PAPER,
    PANEL,
    TINT,
    ACCENT,
    HAIR,
    EDGE,
    LINE,
    OUTSIDE,
    OUTLINE,
    BAND,
    BAND_EDGE,
    *SEVERITIES.values(),
)

TEXT_ON = (
    *((text, ground) for text in (INK, QUIET, ACCENT) for ground in (PAPER, PANEL, TINT, BAND)),
    (BAND_EDGE, PAPER),
    *((text, ground) for text in SEVERITIES.values() for ground in (PAPER, PANEL, TINT)),
    (PAPER, ACCENT),
    (QUIET, OUTSIDE),
)
"""Every colour of text with every colour it stands on."""

GROUNDS = {
    palette.WHITE: PAPER,
    "white": PAPER,
    palette.GROUND[0]: PANEL,
    palette.TINT: TINT,
    palette.OUTSIDE: OUTSIDE,
    palette.BAND: BAND,
}
LINES = {
    palette.INK: INK,
    "black": INK,
    palette.QUIET: QUIET,
    palette.LINE: LINE,
    palette.ACCENT: ACCENT,
    palette.OUTLINE: OUTLINE,
}
EDGES = {palette.BAND_EDGE: BAND_EDGE, palette.CARD_EDGE: HAIR}
"""What the colours of the diagram are on the page: behind things, of things, and of edges and text alone. Marks and the
codes of countries keep their grounds."""


def themes() -> str:
    """The custom properties of both themes; paper is always light."""
    light, dark = properties(0), properties(1)
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}\n"
        f"@media print{{:root,:root[data-theme=dark],:root:not([data-theme=light]){{color-scheme:light;{light}}}}}\n"
    )


def properties(theme: int) -> str:
    return "".join(f"--{colour.name}:{colour[1 + theme]};" for colour in COLOURS)


def repainted() -> str:
    """The rules that give the diagram the colours of the theme."""
    rules = [f'.picture svg :not(text)[fill="{was}"]{{fill:var(--{now.name})}}' for was, now in GROUNDS.items()]
    rules += [f'.picture svg [fill="{was}"]{{fill:var(--{now.name})}}' for was, now in LINES.items()]
    rules += [f'.picture svg text[fill="{was}"]{{fill:var(--{now.name})}}' for was, now in EDGES.items()]
    strokes = {**GROUNDS, **LINES, **EDGES}
    rules += [f'.picture svg [stroke="{was}"]{{stroke:var(--{now.name})}}' for was, now in strokes.items()]
    return "\n".join(rules) + "\n"
