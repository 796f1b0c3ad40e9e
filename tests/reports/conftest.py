"""A real browser for the tests of pages."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import Browser, Page, program

REQUIRED = os.environ.get("BIOWARD_BROWSER") == "required"
MISSING = "there is no Chromium: what pages do in a browser is not tested (apt-get install chromium)"


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """The browser of this machine. Without one the test is skipped, or fails where BIOWARD_BROWSER=required says so."""
    command = program()
    if command is None:
        (pytest.fail if REQUIRED else pytest.skip)(MISSING)
    found = Browser(command, tmp_path_factory.mktemp("browser"))
    yield found
    found.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a desktop, by day, at which nobody may have complained when a test is done."""
    found = browser.page()
    found.size(1280, 900)
    found.scheme("light")
    yield found
    assert found.complaints() == []
    assert all(url.startswith("file:") and ".html" in url for url in found.requests())
    found.close()
