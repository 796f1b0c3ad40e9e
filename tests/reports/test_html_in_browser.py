"""What a reader does with the HTML report, in a real browser. Without one these tests are skipped, aloud."""

import time
from functools import cache
from pathlib import Path

import pytest

from bench.shape import shape
from bench.systems import SEED, yaml_of
from bioward.models.yaml_reader import parse_yaml
from bioward.reports.beside import Letterhead
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from tests.browser import Page
from tests.reports.assessments import EXAMPLES, HOSTILE, example, few, hostile, library
from tests.reports.browsing import opened, saved, violations

FIRST_PATH = next(n for n, f in enumerate(example().findings, 1) if f.path)
SHOWN = "[...document.querySelectorAll('.finding')].filter(f => !f.hidden).map(f => f.id.slice(8)).join(' ')"
LIT = "[...document.querySelectorAll('#diagram .on')].map(g => g.id).join(' ')"
STATUS = "document.querySelector('#shown').textContent"
FOCUS = "document.activeElement.id || document.activeElement.name || document.activeElement.className"


@pytest.fixture
def first(page: Page, folder: Path) -> Page:
    page.open(saved(example(), folder))
    return page


def numbers(*wanted: int) -> str:
    return " ".join(map(str, wanted))


# ---------------------------------------------------------------------------- filters


def test_a_severity_is_chosen_and_the_rest_goes(first: Page) -> None:
    wanted = [n for n, f in enumerate(example().findings, 1) if f.severity.word == "medium"]
    first.click("input[name=severity][value=medium]")
    assert first.run(SHOWN) == numbers(*wanted)
    assert first.run(STATUS) == f"{len(wanted)} of {len(example().findings)} findings"
    assert first.run("location.hash") == "#filter:severity=medium"


@pytest.mark.parametrize("key", ["confidence", "family", "stride", "place", "jurisdiction"])
def test_every_filter_leaves_as_many_as_it_says(first: Page, key: str) -> None:
    said = first.run(f"""[...document.querySelectorAll('select[name={key}] option[data-label]')].map(o => {{
        const select = o.parentElement;
        const before = Number(o.textContent.match(/\\((\\d+)\\)$/)[1]);
        select.value = o.value;
        select.dispatchEvent(new Event('input', {{bubbles: true}}));
        const after = [...document.querySelectorAll('.finding')].filter(f => !f.hidden).length;
        select.value = '';
        select.dispatchEvent(new Event('input', {{bubbles: true}}));
        return [before, after];
    }})""")
    assert said
    assert all(before == after > 0 for before, after in said)


def test_words_are_looked_for_everywhere_in_a_finding(first: Page) -> None:
    first.click("input[name=q]")
    first.press(*"console")
    wanted = first.run("[...document.querySelectorAll('.finding')].filter(f => /console/i.test(f.textContent)).length")
    assert 0 < wanted < len(example().findings)
    assert len(first.run(SHOWN).split()) == wanted
    first.press("x", "y", "z")
    assert first.run(SHOWN) == ""
    first.click("button[type=reset]")
    first.settle()
    assert len(first.run(SHOWN).split()) == len(example().findings)


def test_a_filter_is_a_link(page: Page, folder: Path) -> None:
    page.open(saved(example(), folder), "#filter:place=element-crm&severity=critical")
    wanted = [n for n, f in enumerate(example().findings, 1) if f.subject.id == "crm" and f.severity.word == "critical"]
    assert page.run(SHOWN) == numbers(*wanted)
    assert page.run("document.querySelector('[name=place]').value") == "element-crm"


@pytest.mark.parametrize(
    "fragment", ["#filter:place=%00%zz&severity=no&x=1", "#filter:", "#%E0%A4%A", "#finding-99'\"]"]
)
def test_a_link_that_is_wrong_does_no_harm(page: Page, folder: Path, fragment: str) -> None:
    page.open(saved(example(), folder), fragment)
    page.click("button[type=reset]")
    page.settle()
    assert len(page.run(SHOWN).split()) == len(example().findings)


# ---------------------------------------------------------------------------- the diagram


def test_an_element_that_is_clicked_shows_its_findings(first: Page) -> None:
    first.click("#element-console")
    wanted = [n for n, f in enumerate(example().findings, 1) if f.subject.id == "console"]
    assert first.run(SHOWN) == numbers(*wanted)
    assert first.run(LIT) == "element-console"


def test_a_mark_that_is_clicked_shows_those_of_its_severity(first: Page) -> None:
    found = [f for f in example().findings if f.subject.id == "console"]
    wanted = [n for n, f in enumerate(example().findings, 1) if f in found and f.severity.word == "medium"]
    first.run(
        "[...document.querySelectorAll('#element-console text')]"
        ".find(t => t.textContent.trim().endsWith('medium')).id = 'it'"
    )
    first.click("#it")
    assert first.run(SHOWN) == numbers(*wanted)


def test_a_finding_that_is_opened_lights_up_its_path(first: Page) -> None:
    finding = example().findings[FIRST_PATH - 1]
    first.click(f"#finding-{FIRST_PATH} summary")
    lit = first.run(LIT).split()
    assert {f"element-{step.source}" for step in finding.path} <= set(lit)
    assert any(each.endswith("-begin") for each in lit)
    assert first.run("document.querySelector('#diagram svg').classList.contains('lit')")
    first.click(f"#finding-{FIRST_PATH} summary")
    assert first.run(LIT) == ""


def test_a_finding_is_shown_on_the_diagram_which_stays_in_view(first: Page) -> None:
    first.click("#finding-2 summary")
    first.click("#finding-2 .show")
    time.sleep(0.6)
    box = "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('.canvas').getBoundingClientRect())"
    assert first.run(box)
    assert first.run("document.querySelector('#pin').getAttribute('aria-pressed')") == "true"


def test_a_number_leads_to_its_finding_even_where_a_filter_hides_it(page: Page, folder: Path) -> None:
    page.open(saved(example(), folder), "#filter:severity=medium")
    page.click("#summary a[href='#finding-2']")
    assert page.run("document.querySelector('#finding-2 details').open")
    assert page.run("!document.querySelector('#finding-2').hidden")


def test_the_diagram_is_zoomed_moved_and_shown_whole_again(first: Page) -> None:
    view = "document.querySelector('#diagram svg').getAttribute('viewBox').split(' ').map(Number)"
    whole = first.run(view)
    first.click("[data-zoom=in]")
    near = first.run(view)
    assert near[2] < whole[2]
    x, y = first.run(
        "(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector('.canvas').getBoundingClientRect())"
    )
    for kind, left in (("mousePressed", 0), ("mouseMoved", 30), ("mouseMoved", 80), ("mouseReleased", 80)):
        first.send("Input.dispatchMouseEvent", type=kind, x=x - left, y=y, button="left", buttons=1, clickCount=1)
    assert first.run(view)[0] > near[0]
    assert len(first.run(SHOWN).split()) == len(example().findings)
    first.run("document.querySelector('.canvas').focus()")
    first.press("ArrowRight", "+", "0")
    assert first.run(view) == whole


def test_two_fingers_zoom(page: Page, folder: Path) -> None:
    page.size(390, 844, touch=True)
    page.open(saved(example(), folder))
    page.run("document.querySelector('.canvas').scrollIntoView({block: 'center', behavior: 'instant'})")
    page.settle()
    x, y = page.run(
        "(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector('.canvas').getBoundingClientRect())"
    )
    for kind, apart in (("touchStart", 20), ("touchMove", 40), ("touchMove", 80)):
        points = [{"x": x - apart, "y": y, "id": 1}, {"x": x + apart, "y": y, "id": 2}]
        page.send("Input.dispatchTouchEvent", type=kind, touchPoints=points)
    page.send("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
    assert page.run("document.querySelector('.canvas').classList.contains('zoomed')")


# ---------------------------------------------------------------------------- everybody can read it


@pytest.mark.parametrize("name", [*EXAMPLES[::3], "long", "unbroken", "arabic"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_wider_than_the_screen(page: Page, folder: Path, name: str, width: int) -> None:
    page.size(width, 844, touch=width < 500)
    page.open(saved(hostile(name) if name in HOSTILE else example(name), folder))
    page.run("for (const each of document.querySelectorAll('details')) each.open = true")
    page.settle()
    assert page.run("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(page: Page, folder: Path, scheme: str, width: int) -> None:
    page.size(width, 900)
    page.scheme(scheme)
    page.open(saved(few(), folder, Letterhead(title="Ours", classification="INTERNAL")))
    page.run("for (const each of document.querySelectorAll('details')) each.open = true")
    assert violations(page) == []


def test_the_whole_report_is_used_with_the_keyboard_alone(first: Page) -> None:
    first.press("Tab")
    assert first.run(FOCUS) == "skip"
    first.press("Enter")
    for _ in range(60):
        first.press("Tab")
        if first.run("document.activeElement.getAttribute('name')") == "severity":
            break
    first.press(" ")
    critical = [n for n, f in enumerate(example().findings, 1) if f.severity.word == "critical"]
    assert first.run(SHOWN) == numbers(*critical)
    first.run(f"document.querySelector('#finding-{critical[0]} summary').focus()")
    first.press("Enter")
    assert first.run(f"document.querySelector('#finding-{critical[0]} details').open")
    first.run("document.querySelector('#element-console').focus()")
    first.press("Enter")
    assert first.run("document.querySelector('[name=place]').value") == "element-console"


def test_focus_can_be_seen(first: Page) -> None:
    first.press("Tab")
    outline = first.run("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    assert first.run("document.activeElement.getBoundingClientRect().left") >= 0


def test_counts_are_told_to_those_who_listen(first: Page) -> None:
    assert first.run("document.querySelector('#shown').getAttribute('aria-live')") == "polite"
    assert first.run("document.querySelector('#element-crm').getAttribute('role')") == "button"
    assert "Company database" in first.run("document.querySelector('#element-crm').getAttribute('aria-label')")


def test_the_dark_theme_is_preferred_or_chosen(page: Page, folder: Path) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    page.open(saved(example(), folder))
    light = page.run(ground)
    page.click("#theme")
    dark = page.run(ground)
    assert light != dark
    page.click("#theme")
    assert page.run(ground) == light
    page.run("localStorage.clear()")
    page.scheme("dark")
    page.open(saved(example(), folder))
    assert page.run(ground) == dark
    node = "getComputedStyle(document.querySelector('#element-crm text')).fill"
    assert page.run(node) == page.run("getComputedStyle(document.body).color")


def test_without_its_script_everything_can_be_read(page: Page, folder: Path) -> None:
    page.scripts(on=False)
    page.scheme("dark")
    page.open(saved(example(), folder))
    page.scripts(on=True)
    assert page.run("document.documentElement.classList.contains('js')") is False
    assert page.run("[...document.querySelectorAll('.scripted')].every(e => !e.getClientRects().length)")
    assert page.run("document.querySelector('#diagram svg').getBoundingClientRect().height") > 100
    assert page.run("getComputedStyle(document.documentElement).backgroundColor") == "rgb(18, 22, 26)"
    assert page.run("document.querySelectorAll('details > summary').length") > len(example().findings)


# ---------------------------------------------------------------------------- paper


def test_paper_has_every_finding_in_full_and_no_buttons(first: Page) -> None:
    first.send("Emulation.setEmulatedMedia", media="print")
    first.run("dispatchEvent(new Event('beforeprint'))")
    for number, finding in enumerate(example().findings, 1):
        body = f"document.querySelector('#finding-{number} .body')"
        assert first.run(f"{body}.getClientRects().length > 0")
        assert finding.fingerprint[:12] in first.run(f"{body}.innerText")
        assert first.run(f"getComputedStyle(document.querySelector('#finding-{number}')).breakInside") == "avoid"
    assert first.run("[...document.querySelectorAll('button, select, .bar')].every(e => !e.getClientRects().length)")
    first.run("dispatchEvent(new Event('afterprint'))")
    assert first.run("document.querySelectorAll('.finding [open]').length") == 0


def test_a_pdf_of_several_pages_comes_out_also_without_the_script(page: Page, folder: Path) -> None:
    pages = {}
    for on in (True, False):
        page.scripts(on=on)
        page.open(saved(example(), folder))
        content = page.pdf()
        assert content.startswith(b"%PDF-")
        pages[on] = content.count(b"/Type /Page\n") or content.count(b"/Type /Page")
    page.scripts(on=True)
    assert pages[False] == pytest.approx(pages[True], abs=1)
    assert pages[True] > len(example().findings) / 2


def test_paper_is_light_whatever_the_theme(page: Page, folder: Path) -> None:
    page.scheme("dark")
    page.open(saved(example(), folder))
    features = [{"name": "prefers-color-scheme", "value": "dark"}]
    page.send("Emulation.setEmulatedMedia", media="print", features=features)
    assert page.run("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


# ---------------------------------------------------------------------------- names, and size


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_runs_or_loads_anything(page: Page, folder: Path, name: str) -> None:
    page.open(saved(hostile(name), folder))
    assert page.run("document.scripts.length") == 1
    assert page.run("document.images.length") == 0
    page.click("#element-crm")
    assert 0 < len(page.run(SHOWN).split()) < len(hostile(name).findings)


@cache
def large() -> Assessment:
    """A thousand elements."""
    return assess(parse_yaml(yaml_of(shape(1000, SEED), SEED), "large.yaml"), library())


def test_a_thousand_elements_open_filter_and_show_a_page_without_lag(page: Page, folder: Path) -> None:
    file = saved(large(), folder)
    begun = time.monotonic()
    page.open(file)
    took = time.monotonic() - begun
    keystroke = page.run("""(async () => {
        const q = document.querySelector('[name=q]');
        const times = [];
        for (const text of ['a', 'au', 'aud', '']) {
            const begun = performance.now();
            q.value = text;
            q.dispatchEvent(new Event('input', {bubbles: true}));
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            times.push(performance.now() - begun);
        }
        return Math.max(...times);
    })()""")
    assert took < 10
    assert keystroke < 500
    begun = time.monotonic()
    opened(page, 2)
    assert time.monotonic() - begun < 2
    assert page.run("document.querySelectorAll('.canvas g').length") < 1000
