import gc
import os
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import settings

from bioward.reports import layout
from bioward.reports.layout import find_engines
from bioward.reports.program import Output, output_of

# Continuous integration sees the same examples every time; by hand, new ones are looked for.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(autouse=True, scope="session")
def no_cache_of_anybody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The tests keep libraries in a folder of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BIOWARD_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True, scope="session")
def each_layout_once() -> Iterator[None]:
    """The same graph is laid out by the same engine of this machine but once: hundreds of tests look at few pictures.

    That an engine does the same each time is tested with processes of their own.
    """
    engines, known = find_engines(), dict[tuple[Any, ...], Output]()

    def once(command: Sequence[str], given: bytes, seconds: float, name: str) -> Output:
        key = (*command, given)
        if command[0] not in engines or key not in known:
            known[key] = output_of(command, given, seconds, name)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "output_of", once)
        yield


@pytest.fixture(autouse=True)
def no_terminal_of_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written does not depend on the terminal, or the variables, of whoever runs the tests."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "BIOWARD_DEBUG"):
        monkeypatch.delenv(name, raising=False)


def pytest_collection_finish() -> None:
    """What was read to collect tests stays to the end: the cycle collector need not look through it time and again."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says aloud what was not tested for want of a browser."""
    skipped = [report for report in terminalreporter.stats.get("skipped", ()) if "no Chromium" in str(report.longrepr)]
    if skipped:
        terminalreporter.write_sep("!", f"{len(skipped)} tests skipped: there is no Chromium", yellow=True, bold=True)
        terminalreporter.write_line("What pages do in a browser was not tested. On Debian: apt-get install chromium")
