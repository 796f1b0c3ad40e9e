"""The colours and marks of a diagram. Colour never stands alone: each meaning has a word, a mark or a line too."""

from dataclasses import dataclass

from bioward.threats.threat import Severity

WHITE = "#ffffff"
FONT = "Helvetica"
"""What an engine measures with; the finished picture names more fonts."""

INK = "#1f2933"
QUIET = "#52606d"
LINE = "#616e7c"
ACCENT = "#0a6c74"
TINT = "#e6f4f3"
OUTSIDE, OUTLINE = "#e1e5ea", "#6b7784"
"""Behind what is out of scope, and its lines; its text is quiet."""
GROUND = ("#f6f8fa", "#ffffff")
"""Behind boundaries, by depth, in turn."""
BAND, BAND_EDGE = "#e6ecf4", "#334e68"
"""Behind the boundaries of one country, and around them."""
CARD_EDGE = "#b8c2cc"
"""Around what is written on an arrow."""
FADED, FADED_LINE = "#687483", "#c9d0d8"
"""Text and lines that only show where the rest stands."""


@dataclass(frozen=True)
class Mark:
    """How findings of one severity are shown."""

    shape: str
    fill: str


MARKS = {
    Severity.CRITICAL: Mark("▲", "#8f1d1d"),
    Severity.HIGH: Mark("◆", "#a8480b"),
    Severity.MEDIUM: Mark("●", "#74580a"),
    Severity.LOW: Mark("○", "#4a5867"),
}

TEXT_ON = (
    *((ink, ground) for ink in (INK, QUIET, ACCENT) for ground in (WHITE, TINT, BAND, *GROUND)),
    (QUIET, OUTSIDE),
    (WHITE, BAND_EDGE),
    (WHITE, ACCENT),
    (FADED, WHITE),
    *((WHITE, mark.fill) for mark in MARKS.values()),
    *((mark.fill, WHITE) for mark in MARKS.values()),
)
"""Every colour of text with every colour it stands on."""

FONTS = (
    "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', "
    "'Noto Color Emoji', sans-serif"
)
WIDE_FONTS = (
    "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Zen Hei', "
    f"{FONTS}"
)
"""For text with ideographs: one font draws the whole line, and none that fits it less is taken for a part."""
