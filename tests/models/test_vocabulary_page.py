"""The page of the vocabulary is that of the vocabulary."""

import runpy
import sys
from pathlib import Path

import pytest

from bioward.models import vocabulary_page as module
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder
from bioward.models.vocabulary_page import FILE, vocabulary_page


def test_the_committed_page_is_that_of_the_vocabulary() -> None:
    assert FILE.read_text(encoding="utf-8") == vocabulary_page(), "run: python -m bioward.models.vocabulary_page"


def test_every_word_stands_on_the_page_with_its_meaning() -> None:
    lines = vocabulary_page().splitlines()
    for kind in KINDS.values():
        assert f"| `{kind.name}` | {kind.meaning} |" in lines
    for holder in Holder:
        for attribute in ATTRIBUTES[holder].values():
            assert any(
                x.startswith(f"| `{attribute.name}` | ") and x.endswith(f" | {attribute.meaning} |") for x in lines
            )


def test_the_page_can_be_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["vocabulary_page", str(tmp_path / "page.md")])
    runpy.run_path(module.__file__, run_name="__main__")
    assert (tmp_path / "page.md").read_text(encoding="utf-8") == vocabulary_page()
