import pytest
from hypothesis import given
from hypothesis import strategies as st

from bioward.cli.snippet import frame
from bioward.cli.text import cells, clean, count, plain, rows, table, wrapped
from bioward.models.span import Span


@given(st.text(), st.integers(20, 100))
def test_wrapping_loses_nothing(text: str, room: int) -> None:
    assert "".join("".join(rows(text, room)).split()) == "".join(text.split())


@given(st.lists(st.text("ab人脸。 ", max_size=12), max_size=20), st.integers(20, 60))
def test_rows_fit(words: list[str], room: int) -> None:
    for row in rows(" ".join(words), room):
        assert cells(row) <= room or len(row.split()) == 1


@given(st.text())
def test_what_is_clean_steers_no_terminal(text: str) -> None:
    shown = clean(text)
    assert shown.isprintable() or all(c.isprintable() or c in "\t" or ord(c) > 0x7F for c in shown)
    assert "\x1b" not in shown
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("source", "column", "end", "shown"),
    [
        ("a: b", 4, 5, "1 | a: b\n  |    ^\n"),
        ("\ta: b", 5, 6, "1 |     a: b\n  |        ^\n"),
        ("人脸: b", 5, 6, "1 | 人脸: b\n  |       ^\n"),
        ("x: 人脸", 4, 6, "1 | x: 人脸\n  |    ^^^^\n"),
        ("a", 9, 0, "1 | a\n  |  ^\n"),
        ("x" * 50 + " bad " + "y" * 50, 52, 55, "1 | … xxxxxxxxxxxxxxxxxxx bad yyyyyyyyyyyyyyyyyyyyyyyyyyy …\n"),
    ],
)
def test_the_mark_stands_under_what_is_meant(source: str, column: int, end: int, shown: str) -> None:
    text = plain(frame(Span("m.yaml", 1, column, 1, end), source, 60))
    assert text.startswith(f" --> m.yaml:1:{column}\n  |\n")
    assert shown in text


@given(st.text(max_size=200), st.integers(1, 210), st.integers(0, 210), st.integers(0, 3))
def test_a_frame_of_anything_fits(source: str, column: int, end: int, end_line: int) -> None:
    lines = plain(frame(Span("m.yaml", 1, column, end_line, end), source, 60)).split("\n")
    assert lines[0] == f" --> m.yaml:1:{column}"


def test_a_place_is_never_broken() -> None:
    span = Span("a very long path/" * 20 + "m.yaml", 3, 7)
    assert f"{span}\n" in plain(frame(span, "", 60))


def test_small_words() -> None:
    assert [count(n, "finding") for n in (0, 1, 2)] == ["no findings", "1 finding", "2 findings"]
    assert list(table([("a", "bb"), ("人脸", "c")])) == ["a     bb", "人脸  c"]
    assert plain(wrapped("one two", 60, "  ", "- ")) == "- one two\n"
