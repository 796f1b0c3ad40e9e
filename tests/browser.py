"""A real browser for tests: Chromium without a window, spoken to over a pipe in its own protocol (CDP).

Nothing is installed for it: two pipes and JSON are all that it takes.
"""

import base64
import contextlib
import fcntl
import json
import os
import re
import select
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
    "--force-color-profile=srgb", "--remote-debugging-pipe",
)  # fmt: skip
SECONDS = 60.0
KEYS = {"Tab": ("Tab", 9, ""), "Enter": ("Enter", 13, "\r"), " ": ("Space", 32, " "), "Escape": ("Escape", 27, ""),
        "ArrowRight": ("ArrowRight", 39, ""), "ArrowDown": ("ArrowDown", 40, "")}  # fmt: skip


def program() -> str | None:
    """The browser of this machine, if there is one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def raised(pair: tuple[int, int]) -> tuple[int, int]:
    """The ends of a pipe, by numbers that nothing else is given."""
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 16) for end in pair]
    for end in pair:
        os.close(end)
    return high[0], high[1]


class BrowserError(Exception):
    """The browser, or a script in a page, refused."""


class Browser:
    """One browser, with all that it has told."""

    def __init__(self, command: str, profile: Path) -> None:
        (theirs_in, self.write), (self.read, theirs_out) = map(raised, (os.pipe(), os.pipe()))

        def wired() -> None:
            """The browser reads from 3 and writes to 4."""
            os.dup2(theirs_in, 3)
            os.dup2(theirs_out, 4)

        self.process = subprocess.Popen(
            [command, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            preexec_fn=wired, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True, env={**os.environ, "HOME": str(profile)},
        )  # fmt: skip
        os.close(theirs_in)
        os.close(theirs_out)
        self.buffer, self.last = b"", 0
        self.events: list[dict[str, Any]] = []

    def send(self, method: str, session: str = "", **params: Any) -> dict[str, Any]:
        """One command, and its answer; what happens meanwhile is kept."""
        self.last += 1
        message = {"id": self.last, "method": method, "params": params, **({"sessionId": session} if session else {})}
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.write, data) :]
        for told in self.messages(SECONDS):
            if told.get("id") != self.last:
                self.events.append(told)
            elif "error" in told:
                raise BrowserError(f"{method}: {told['error']}")
            else:
                return dict(told["result"])
        raise BrowserError(f"{method}: no answer in {SECONDS:g} seconds")

    def messages(self, seconds: float) -> Iterator[dict[str, Any]]:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            while b"\0" in self.buffer:
                message, _, self.buffer = self.buffer.partition(b"\0")
                yield json.loads(message)
            if select.select([self.read], [], [], left)[0]:
                read = os.read(self.read, 1 << 20)
                if not read:
                    raise BrowserError("the browser has gone")
                self.buffer += read

    def page(self) -> "Page":
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return Page(self, session, target)

    def close(self) -> None:
        """Ends the browser with everything that it started."""
        with contextlib.suppress(OSError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.read)
        os.close(self.write)


class Page:
    """One page, and what a reader does with it."""

    def __init__(self, browser: Browser, session: str, target: str) -> None:
        self.browser, self.session, self.target = browser, session, target
        self.scripted = True
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        return self.browser.send(method, self.session, **params)

    def open(self, file: Path, fragment: str = "") -> None:
        """Opens a file and waits until it is there."""
        self.browser.events.clear()
        self.send("Page.navigate", url="about:blank")
        self.send("Page.navigate", url=file.as_uri() + fragment)
        self.wait("document.readyState === 'complete' && location.protocol === 'file:'")
        self.settle()

    def wait(self, expression: str) -> None:
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            with contextlib.suppress(BrowserError):
                if self.run(expression):
                    return
            time.sleep(0.02)
        raise BrowserError(f"never true: {expression}")

    def settle(self) -> None:
        """Waits until what a script has changed is drawn."""
        if not self.scripted:
            return
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")

    def run(self, expression: str) -> Any:
        """What a script comes to in the page."""
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Clicks in the middle of the first thing of a selector that is shown, as a mouse does."""
        shown = f"[...document.querySelectorAll({json.dumps(selector)})].find(e => e.getClientRects().length)"
        self.run(f"{shown}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        self.settle()
        box = self.run(f"(r => [r.x + r.width / 2, r.y + r.height / 2])({shown}.getBoundingClientRect())")
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)
        self.settle()

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        for key in keys:
            code, number, text = KEYS.get(key, (key, ord(key[0].upper()), key))
            names = {"key": key, "code": code, "windowsVirtualKeyCode": number}
            self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **names)
            self.send("Input.dispatchKeyEvent", type="keyUp", **names)
        self.settle()

    def size(self, width: int, height: int, *, touch: bool = False) -> None:
        shape = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch}
        self.send("Emulation.setDeviceMetricsOverride", **shape)
        self.send("Emulation.setTouchEmulationEnabled", enabled=touch)

    def scheme(self, name: str) -> None:
        """What the reader prefers: light or dark."""
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def scripts(self, *, on: bool) -> None:
        """Whether a page may run its own."""
        self.scripted = on
        self.send("Emulation.setScriptExecutionDisabled", value=not on)

    def pdf(self) -> bytes:
        return base64.b64decode(self.send("Page.printToPDF", preferCSSPageSize=True)["data"])

    def picture(self, *, whole: bool = False) -> bytes:
        shot = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        return base64.b64decode(shot["data"])

    def complaints(self) -> list[str]:
        """Every error and warning that the page made, and what its policy refused."""
        self.run("1")
        told = [e for e in self.browser.events if e.get("sessionId") == self.session]
        logged = [e["params"]["entry"]["text"] for e in told if e["method"] == "Log.entryAdded"]
        thrown = [str(e["params"]) for e in told if e["method"] == "Runtime.exceptionThrown"]
        said = [str(e["params"]["args"]) for e in told if e["method"] == "Runtime.consoleAPICalled"]
        return logged + thrown + said

    def requests(self) -> list[str]:
        """Everything that the page asked for, except what it holds itself."""
        told = (e for e in self.browser.events if e.get("method") == "Network.requestWillBeSent")
        urls = [e["params"]["request"]["url"] for e in told]
        return [url for url in urls if not re.match("data:|about:blank", url)]

    def close(self) -> None:
        self.browser.send("Target.closeTarget", targetId=self.target)
