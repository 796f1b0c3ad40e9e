"""A real browser for the tests of pages."""

import os
from collections.abc import Iterator

import pytest

from tests.browser import Browser, program

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
