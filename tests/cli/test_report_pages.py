"""A team's own pages and its letterhead."""

import base64
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.calling import Call, Done

PAGE = (Path(__file__).parents[2] / "docs" / "view-model.md").read_text(encoding="utf-8")
FENCES = re.findall(r"(?ms)^```(\w+)\n(.*?)^```$", PAGE)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def page(bioward: Call, template: str, name: str = "page.txt.jinja") -> Done:
    Path(name).write_text(template, encoding="utf-8")
    return bioward("report", "S1.yaml", "-o", "out", "--template", name)


def made(name: str = "page.txt") -> str:
    return Path("out", name).read_text(encoding="utf-8")


# ---------------------------------------------------------------------------- the page of the documentation


@pytest.mark.parametrize("block", [text for kind, text in FENCES if kind == "console"])
def test_what_the_documentation_shows_is_true(bioward: Call, block: str) -> None:
    for kind, text in FENCES:
        if kind in ("jinja", "toml"):
            Path(re.search(r"\w+\.(md\.jinja|toml)", text)[0]).write_text(text, encoding="utf-8")  # type: ignore[index]
    command, *shown = block.removeprefix("$ ").split("\n$ echo $?\n")[0].rstrip("\n").split("\n")
    done = bioward(*shlex.split(command)[1:])
    assert (done.out + done.err).rstrip("\n") == "\n".join(shown)
    assert done.code == (2 if "echo $?" in block else 0)


def test_the_template_of_the_documentation_makes_a_page(bioward: Call) -> None:
    (template,) = (text for kind, text in FENCES if kind == "jinja" and "board" in text)
    assert page(bioward, template, "board.md.jinja").code == 0
    text = made("board.md")
    assert "# Fingerprint payment, as reported" in text
    assert re.search(
        r"1\. \*\*critical\*\*: Company database opens with credentials that others have too \(BIO-ADM-01\)", text
    )
    assert "- Fingerprint reader: pad, " in text


# ---------------------------------------------------------------------------- what a template may do


def test_names_are_escaped_in_pages_of_html(bioward: Call) -> None:
    Path("S1.yaml").write_text(Path("S1.yaml").read_text().replace("name: Matcher", "name: '<b>&'"))
    assert page(bioward, "{% for f in view.known %}{{ f.name }}{% endfor %}", "page.html.jinja").code == 0
    assert "&lt;b&gt;&amp;" in made("page.html")
    assert page(bioward, "{% for f in view.known %}{{ f.name }}{% endfor %}").code == 0
    assert "<b>&" in made()


def test_templates_of_the_same_folder_can_be_included_and_no_others(bioward: Call) -> None:
    Path("head.txt").write_text("HEAD {{ view.system.title }}")
    Path("..", "secret.txt").resolve().write_text("secret")
    assert page(bioward, '{% include "head.txt" %}').code == 0
    assert made() == "HEAD Fingerprint payment, as reported"
    assert "there is no template '../secret.txt' beside it" in page(bioward, '{% include "../secret.txt" %}').err
    assert "did you mean 'head.txt'?" in page(bioward, '{% include "haed.txt" %}').err


def test_the_diagram_and_the_letterhead_are_in_the_view(bioward: Call) -> None:
    Path("bioward.toml").write_text('[report]\ntitle = "Ours"\nclassification = "INTERNAL"\n')
    assert (
        page(bioward, "{{ view.report.title }} {{ view.report.classification }} {{ view.diagram.image[:26] }}").code
        == 0
    )
    assert made() == "Ours INTERNAL data:image/svg+xml;base64,"


FAR = [
    ("{{ ''.__class__.__mro__ }}", "unsafe"),
    ("{{ view.findings.append(1) }}", "unsafe"),
    ("{{ view.__class__ }}", "the view has no '__class__'"),
    ("{{ ''|attr('__class__') }}", "unsafe"),
    ("{{ cycler.__init__.__globals__ }}", "unsafe"),
    ("{{ lipsum() }}", "there is no 'lipsum'"),
    ("{{ 9 ** 9 ** 9 }}", "'**' is not known here"),
    ("{{ 'a' * 1000000000 }}", "'*' is for small numbers here"),
    ("{% for i in range(99999999) %}{% endfor %}", "Range too big"),
    ("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", "more than 2000000 turns"),
    ("{% for i in range(99) if range(99999)|map('string')|list|length %}{{ i }}{% endfor %}{{ x }}", "there is no 'x'"),
    ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "without end"),
    ('{% include "page.txt.jinja" %}', "without end"),
    ("{% for i in range(80000) %}{{ 'x'|center(2000) }}{% endfor %}", "more than 64 MiB"),
    ("{{ 'x'|center(99999999999) }}", "too much memory"),
    (
        "{% set n = namespace(x='aaaaaaaa') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}{{ n.x }}",
        "too much memory",
    ),
]


@pytest.mark.parametrize(("template", "said"), FAR)
def test_no_template_reaches_further_or_goes_on_for_ever(bioward: Call, template: str, said: str) -> None:
    done = page(bioward, template)
    assert (done.code, Path("out").exists()) == (2, False)
    assert said in done.err
    assert " --> page.txt.jinja" in done.err


# ---------------------------------------------------------------------------- what is wrong with one

WRONG = [
    ("a\n{{ veiw.findings }}", 2, "there is no 'veiw'", "did you mean 'view'?"),
    ("a\n\n{{ view.findngs }}", 3, "the view has no 'findngs'", "did you mean 'findings'?"),
    ("{% for f in view.findings %}\n{{ f.mesage }}\n{% endfor %}", 2, "there is no 'mesage' here", "'message'"),
    ("{{ view.findings|lenght }}", 1, "there is no filter 'lenght'", "did you mean 'length'?"),
    ("\n{{ 1 is od }}", 2, "there is no test 'od'", "did you mean 'odd'?"),
    ("\n\n{% if %}", 3, "Expected an expression", ""),
    ("{% for f in view.findings %}", 1, "Unexpected end of template", ""),
    ("\n{{ 1 / 0 }}", 2, "division by zero", ""),
    ("{{ view.findings.0.number + 'a' }}", 1, "unsupported operand", ""),
]


@pytest.mark.parametrize(("template", "line", "said", "hint"), WRONG)
def test_a_mistake_is_told_with_its_line_and_the_nearest_word(
    bioward: Call, template: str, line: int, said: str, hint: str
) -> None:
    done = page(bioward, template)
    assert (done.code, Path("out").exists()) == (2, False)
    assert said in done.err
    assert hint in done.err
    assert f" --> page.txt.jinja:{line}:" in done.err


def test_all_unknown_names_are_told_at_once(bioward: Call) -> None:
    err = page(bioward, "{{ one }}\n{{ view.two }}\n{{ three }}").err
    assert [line for line in err.split("\n") if line.startswith("error")] == [
        "error: there is no 'one'",
        "error: the view has no 'two'",
        "error: there is no 'three'",
    ]


def test_a_mistake_in_an_included_template_is_told_there(bioward: Call) -> None:
    Path("part.txt").write_text("fine\n{{ view.findings[0].nothing }}")
    assert " --> part.txt:2:1" in page(bioward, '{% include "part.txt" %}').err


def test_a_template_that_is_wrong_keeps_everything_from_being_written(bioward: Call) -> None:
    Path("good.txt").write_text("good")
    Path("bad.txt").write_text("{{ bad }}")
    done = bioward("report", "S1.yaml", "-o", "out", "-f", "json", "--template", "good.txt", "--template", "bad.txt")
    assert (done.code, Path("out").exists()) == (2, False)


def test_a_template_that_is_not_there(bioward: Call) -> None:
    Path("board.txt").write_text("x")
    done = bioward("report", "S1.yaml", "-o", "out", "--template", "bord.txt")
    assert done.code == 2
    assert "did you mean 'board.txt'?" in done.err


def test_other_formats_are_written_if_they_are_named(bioward: Call) -> None:
    Path("a.txt").write_text("a")
    assert bioward("report", "S1.yaml", "-o", "one", "--template", "a.txt").out == "wrote one/a.txt\n"
    done = bioward("report", "S1.yaml", "-o", "two", "--template", "a.txt", "--format", "json")
    assert done.out == "wrote two/a.txt\nwrote two/report.json\n"


def test_a_page_is_never_written_over_its_template_nor_over_another_file(bioward: Call) -> None:
    Path("report.json").write_text("mine")
    done = bioward("report", "S1.yaml", "-o", ".", "--template", "report.json")
    assert (done.code, Path("report.json").read_text()) == (2, "mine")
    assert "its page would be written over it" in done.err
    done = bioward("report", "S1.yaml", "-o", "out", "--template", "report.json", "-f", "json")
    assert (done.code, Path("out").exists()) == (2, False)
    assert "called as another file of this call" in done.err


# ---------------------------------------------------------------------------- the letterhead


def headed(bioward: Call, toml: str) -> Done:
    Path("bioward.toml").write_text(f"[report]\n{toml}\n", encoding="utf-8")
    return bioward("report", "S1.yaml", "-o", "out", "--format", "md,html,json")


def test_a_letterhead_stands_above_both_reports(bioward: Call) -> None:
    Path("logo.png").write_bytes(PNG)
    assert headed(bioward, 'logo = "logo.png"\ntitle = "Tills *now*"\nclassification = "INTERNAL <1>"').code == 0
    image = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    page, text = made("report.html"), made("report.md")
    assert f'src="{image}"' in page
    assert "<h1><bdi>Tills *now*</bdi></h1>" in page
    assert page.count("INTERNAL &lt;1&gt;") == 2
    assert text.startswith("![][logo]\n\n# Tills \\*now\\*\n\n**INTERNAL &lt;1&gt;**\n")
    assert text.endswith(f"legal advice.\n\n[logo]: {image}\n")


LOGOS = [
    ("logo.gif", b"GIF89a", "'logo.gif' is no image that a report can hold"),
    ("logo.png", b"GIF89a", "'logo.png' is not what its ending says"),
    ("logo.svg", b"<html>", "'logo.svg' is not what its ending says"),
    ("logo.jpg", b"\xff\xd8\xff" + b"0" * 600_000, "'logo.jpg' is larger than 512 KiB"),
    ("logo.png", None, "there is no file 'logo.png'"),
]


@pytest.mark.parametrize(("name", "content", "said"), LOGOS)
def test_a_logo_is_a_small_image(bioward: Call, name: str, content: bytes | None, said: str) -> None:
    if content is not None:
        Path(name).write_bytes(content)
    done = headed(bioward, f'logo = "{name}"')
    assert (done.code, Path("out").exists()) == (2, False)
    assert said in done.err
    assert "bioward.toml:2:1" in done.err


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("titel = 'x'", "did you mean 'title'?"),
        ("title = 3", "a text is wanted here"),
        ("logo = ' '", "a text is wanted"),
    ],
)
def test_a_letterhead_that_is_wrong(bioward: Call, toml: str, said: str) -> None:
    done = headed(bioward, toml)
    assert done.code == 2
    assert said in done.err


def test_an_svg_logo_runs_nothing(bioward: Call) -> None:
    Path("logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    assert headed(bioward, 'logo = "logo.svg"').code == 0
    assert "alert(1)" not in made("report.html")
