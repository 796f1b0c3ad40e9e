"""Measures pictures in a real browser: where each text and each shape stands, with the glyphs that people see."""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SCRIPT = (Path(__file__).with_name("measure.js")).read_text(encoding="utf-8")


@dataclass(frozen=True)
class Box:
    """What takes room in a picture, in its own units. `order` tells what is drawn over what."""

    left: float
    top: float
    right: float
    bottom: float
    order: int
    group: str
    kind: str
    fill: str
    text: str = ""
    bold: bool = False

    def holds(self, other: "Box", give: float) -> bool:
        return (
            self.left - give <= other.left
            and other.right <= self.right + give
            and self.top - give <= other.top
            and other.bottom <= self.bottom + give
        )

    def meets(self, other: "Box", give: float) -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > give and down > give

    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)

    def over(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Measured:
    """One picture: its page, its texts and its shapes."""

    page: Box
    texts: tuple[Box, ...]
    shapes: tuple[Box, ...]

    def outline(self, group: str) -> Box | None:
        """The largest thing that is drawn of a part."""
        return max((shape for shape in self.shapes if shape.group == group), key=Box.area, default=None)


def browser() -> str | None:
    """The browser of this machine, if it has one."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def measure(pictures: Mapping[str, bytes], folder: Path) -> dict[str, Measured]:
    """Every picture, measured in one go."""
    page = folder / "pictures.html"
    bodies = (
        f'<div data-name="{html.escape(n)}">{svg.decode().partition("?>")[2]}</div>' for n, svg in pictures.items()
    )
    page.write_text(
        f"<!doctype html><meta charset=utf-8>{''.join(bodies)}<pre id=out></pre><script>{SCRIPT}</script>", "utf-8"
    )
    command = [str(browser()), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"--user-data-dir={folder}"]
    done = subprocess.run([*command, page.as_uri()], capture_output=True, timeout=300, check=True)
    found = re.search(r'<pre id="out">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert found, done.stderr.decode()[-2000:]
    return {name: told(**said) for name, said in json.loads(html.unescape(found[1])).items()}


def body(name: str, svg: str) -> str:
    return f'<div data-name="{html.escape(name)}">{svg}</div>'


def told(page: Any, texts: Any, shapes: Any) -> Measured:
    return Measured(Box(**page), tuple(Box(**t) for t in texts), tuple(Box(**s) for s in shapes))
