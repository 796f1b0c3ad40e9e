"""In every picture, in a real browser: no text meets another or leaves its box, and all of it can be read."""

import warnings
from collections.abc import Callable, Iterator

import pytest

from tests.reports.browser import Box, Measured, browser, measure
from tests.reports.galleries import gallery
from tests.reports.legibility import contrast, grey

GIVE = 1.5
"""Points that fonts of the same width may differ by."""

pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Measured]:
    if browser() is None:
        warnings.warn("NO BROWSER: the geometry of diagrams was not measured; install chromium", stacklevel=1)
        pytest.skip("there is no browser to measure diagrams with")
    return measure(gallery(), tmp_path_factory.mktemp("pictures"))


Problems = Callable[[Measured], Iterator[str]]


def all_of(pictures: dict[str, Measured], problems: Problems) -> list[str]:
    return [f"{name}: {problem}" for name, measured in pictures.items() for problem in problems(measured)]


def test_no_text_meets_another(pictures: dict[str, Measured]) -> None:
    assert len(pictures) > 150
    assert all_of(pictures, met) == []


def met(picture: Measured) -> Iterator[str]:
    texts = sorted(picture.texts, key=lambda t: t.left)
    for i, text in enumerate(texts):
        for other in texts[i + 1 :]:
            if other.left > text.right:
                break
            if text.meets(other, GIVE):
                yield f"'{text.text[:40]}' meets '{other.text[:40]}'"


def test_no_text_leaves_its_box(pictures: dict[str, Measured]) -> None:
    assert all_of(pictures, left) == []


def left(picture: Measured) -> Iterator[str]:
    for text in picture.texts:
        outline = picture.outline(text.group) if text.kind in ("node", "label") else None
        if not (outline or picture.page).holds(text, GIVE) or not picture.page.holds(text, GIVE):
            yield f"'{text.text[:40]}' leaves {outline or picture.page}"


def test_text_on_a_ground_of_its_own_stays_on_it(pictures: dict[str, Measured]) -> None:
    assert all_of(pictures, off) == []


def off(picture: Measured) -> Iterator[str]:
    for text in picture.texts:
        below = ground(text, picture)
        if text.fill == "#ffffff" and not any(s.fill == below and s.holds(text, GIVE) for s in picture.shapes):
            yield f"'{text.text[:40]}' leaves its ground"


def test_no_box_meets_another(pictures: dict[str, Measured]) -> None:
    assert all_of(pictures, crowded) == []


def crowded(picture: Measured) -> Iterator[str]:
    nodes = [o for g in dict.fromkeys(s.group for s in picture.shapes if s.kind == "node") if (o := picture.outline(g))]
    for i, node in enumerate(nodes):
        yield from (f"{node.group} meets {other.group}" for other in nodes[i + 1 :] if node.meets(other, GIVE))


def test_every_text_stands_out_from_its_ground_in_colour_and_in_greyscale(pictures: dict[str, Measured]) -> None:
    assert all_of(pictures, faint) == []


def faint(picture: Measured) -> Iterator[str]:
    for text in picture.texts:
        below = ground(text, picture)
        if min(contrast(text.fill, below), contrast(grey(text.fill), grey(below))) < 4.5:
            yield f"'{text.text[:40]}' in {text.fill} on {below}"


def ground(text: Box, picture: Measured) -> str:
    """What is filled last below the middle of a text."""
    x, y = (text.left + text.right) / 2, (text.top + text.bottom) / 2
    below = (s for s in picture.shapes if s.over(x, y) and s.order < text.order and s.kind != "edge")
    fills = [s.fill for s in below if s.fill not in ("", "none", "transparent")]
    return {"white": "#ffffff"}.get(fills[-1], fills[-1]) if fills else "#ffffff"
