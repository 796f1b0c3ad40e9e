"""Signs: small shapes in a diagram. The text of a layout engine holds a character, the picture a path.

Fonts draw these characters in many ways or not at all, and a renderer that lacks one draws the whole line otherwise.
No name of a model can be taken for a sign: the joint before it is a character that names lose.
"""

from collections.abc import Mapping

from bioward.reports.palette import INK

JOINT = "\N{WORD JOINER}"

BIOMETRIC, RETURNS, HEAD = "◉", "⇠", "☻"
CRITICAL, HIGH, MEDIUM, LOW = "▲", "◆", "●", "○"

SHAPES: Mapping[str, str] = {
    BIOMETRIC: "M.4 .05a.35 .35 0 1 1 0 .7a.35 .35 0 1 1 0 -.7zm0 .09a.26 .26 0 1 0 0 .52a.26 .26 0 1 0 0 -.52z"
    "m0 .1a.16 .16 0 1 1 0 .32a.16 .16 0 1 1 0 -.32z",
    RETURNS: "M0 .4l.34 -.28v.2h.16v.16h-.16v.2zm.56 -.08h.12v.16h-.12zm.18 0h.12v.16h-.12z",
    HEAD: "M.5 0a.5 .5 0 1 1 0 1a.5 .5 0 1 1 0 -1z",
    CRITICAL: "M.4 .02l.4 .74h-.8z",
    HIGH: "M.4 0l.4 .4l-.4 .4l-.4 -.4z",
    MEDIUM: "M.4 .05a.35 .35 0 1 1 0 .7a.35 .35 0 1 1 0 -.7z",
    LOW: "M.4 .05a.35 .35 0 1 1 0 .7a.35 .35 0 1 1 0 -.7zm0 .13a.22 .22 0 1 0 0 .44a.22 .22 0 1 0 0 -.44z",
}
"""Each sign in a square of one em, from its top left corner."""
OUTLINED = frozenset({HEAD})
"""Signs that are drawn as a line around a ground."""
EMS = 1.1
"""How broad a sign is, with the space behind it."""
SMALLER = 3
"""By so much the character in the text of an engine is smaller than the sign in the picture."""


def is_sign(text: str) -> bool:
    """Whether the text of an engine stands for a sign."""
    return len(text) == 2 and text[0] == JOINT and text[1] in SHAPES


def drawn(sign: str, x: float, y: float, size: float, fill: str) -> dict[str, str]:
    """The attributes of the path of a sign; x, y and size are those of its character."""
    em = size * SMALLER
    look = {"fill": fill, "stroke": INK, "stroke-width": f"{1 / em:.3f}"} if sign in OUTLINED else {"fill": fill}
    middle = 0.6 if sign in OUTLINED else 0.4
    place = f"translate({x:.2f} {y - 0.35 * size - middle * em:.2f}) scale({em:g})"
    return {"class": "sign", "d": SHAPES[sign], "transform": place, "fill-rule": "evenodd", **look}
