"""What a reader does with the report of a large system, in a real browser."""

import time
from pathlib import Path

import pytest

from bioward.reports import html
from bioward.reports.beside import Beside
from tests.browser import Page
from tests.reports.browsing import WHERE, box, opened, saved, violations
from tests.reports.storeys import EAST, HALL, WEST, YARD, number, storeys
from tests.reports.test_html_in_browser import LIT, SHOWN, STATUS
from tests.reports.test_html_levels import with_failures

TRAIL = "[...document.querySelectorAll('#trail button')].map(b => b.textContent).join(' › ')"
HERE = "document.querySelector('#trail [aria-current=page]').textContent"
FOCUS = "document.activeElement.dataset.page || document.activeElement.className || document.activeElement.textContent"
HOME = "document.querySelector('#home')"
IN_DOM = "document.querySelectorAll('.canvas > svg').length"


@pytest.fixture
def tall(page: Page, folder: Path) -> Page:
    page.open(saved(storeys(), folder))
    return page


# ---------------------------------------------------------------------------- from page to page


def test_a_box_is_opened_by_a_click_and_left_by_the_trail(tall: Page) -> None:
    assert (tall.run(TRAIL), tall.run(WHERE)) == ("Overview", "Page 1 of 5")
    opened(tall, HALL, WEST)
    assert (tall.run(TRAIL), tall.run(WHERE)) == ("Overview › Hall › West & <b>room</b>", "Page 4 of 5")
    assert tall.run("document.querySelector('#element-reader') !== null")
    assert tall.run(IN_DOM) == 1
    tall.click("#trail li:first-child button")
    tall.wait(f"{HERE} === 'Overview'")
    assert tall.run(FOCUS) == "Overview"
    assert tall.run("document.querySelector('#element-reader')") is None


def test_a_box_is_opened_and_left_with_the_keyboard_alone(tall: Page) -> None:
    tall.run("document.querySelector('.canvas').focus()")
    for _ in range(10):
        tall.press("Tab")
        if tall.run(FOCUS) == str(HALL):
            break
    tall.press("Enter")
    tall.wait(f"{HERE} === 'Hall'")
    assert "canvas" in tall.run(FOCUS)
    assert tall.run("document.activeElement.getAttribute('aria-label')").startswith("Diagram, Hall: ")
    tall.run(f'document.querySelector("{box(EAST)}").focus()')
    tall.press(" ")
    tall.wait(f"{HERE} === 'East room'")
    tall.press("Escape")
    tall.wait(f"{HERE} === 'Hall'")
    assert tall.run(FOCUS) == str(EAST)
    tall.press("Escape")
    tall.wait(f"{HERE} === 'Overview'")
    tall.press("Escape")
    assert tall.run(FOCUS) == str(HALL)


def test_a_page_is_zoomed_moved_and_shown_whole(tall: Page) -> None:
    opened(tall, YARD)
    view = "document.querySelector('#diagram svg').getAttribute('viewBox')"
    tall.click("[data-zoom=fit]")
    whole = tall.run(view)
    tall.click("[data-zoom=in]")
    assert tall.run(view) != whole
    tall.run("document.querySelector('.canvas').focus()")
    tall.press("ArrowRight", "+", "0")
    assert tall.run(view) == whole


def test_what_the_keyboard_comes_to_is_in_view(tall: Page) -> None:
    for _ in range(5):
        tall.click("[data-zoom=in]")
    tall.run("document.querySelector('.canvas').focus()")
    tall.press("Tab", "Tab")
    assert tall.run("document.activeElement.matches('.canvas g')")
    assert tall.run("""(([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)(
        [document.querySelector('.canvas'), document.activeElement].map(e => e.getBoundingClientRect()))""")


# ---------------------------------------------------------------------------- findings


def test_a_finding_lights_up_the_boxes_that_hold_its_path(tall: Page) -> None:
    path = number("BIO-ADM-02", "console")
    tall.click(f"#finding-{path} summary")
    assert tall.run(f'document.querySelectorAll("{box(HALL)}.on, {box(YARD)}.on").length') == 2
    opened(tall, HALL)
    assert tall.run(f'document.querySelector("{box(EAST)}").classList.contains("on")')
    assert not tall.run(f'document.querySelector("{box(WEST)}").classList.contains("on")')
    opened(tall, EAST)
    assert "element-console" in tall.run(LIT).split()
    assert "element-refs" not in tall.run(LIT).split()


def test_a_finding_is_shown_on_the_page_that_has_it_open(tall: Page) -> None:
    wanted = number("BIO-STO-01", "refs")
    tall.click(f"#finding-{wanted} summary")
    tall.click(f"#finding-{wanted} .show")
    tall.wait(f"{HERE} === 'East room'")
    time.sleep(0.6)
    assert tall.run(LIT) == "element-refs"
    inside = "(r => r.top >= 0 && r.left >= 0 && r.bottom <= innerHeight && r.right <= innerWidth)"
    assert tall.run(f"{inside}(document.querySelector('#element-refs').getBoundingClientRect())")
    assert tall.run("document.querySelector('#pin').getAttribute('aria-pressed')") == "true"


def test_the_figure_offers_the_page_of_a_finding_that_is_elsewhere(tall: Page) -> None:
    wanted = number("BIO-STO-01", "refs")
    assert tall.run(f"{HOME}.getClientRects().length") == 0
    opened(tall, YARD)
    tall.click(f"#finding-{wanted} summary")
    assert tall.run(f"{HOME}.textContent") == f"Show finding {wanted} on page {EAST}"
    tall.click("#home")
    tall.wait(f"{HERE} === 'East room'")
    assert tall.run(f"{HOME}.getClientRects().length") == 0
    assert "canvas" in tall.run(FOCUS)


def test_an_element_of_a_page_shows_its_findings(tall: Page) -> None:
    opened(tall, YARD)
    tall.click("#element-crm")
    wanted = [n for n, f in enumerate(storeys().findings, 1) if f.subject.id == "crm"]
    assert tall.run(SHOWN) == " ".join(map(str, wanted))
    assert tall.run("location.hash") == "#filter:place=element-crm"


def test_a_mark_of_a_box_shows_those_in_it_and_the_address_keeps_it(tall: Page, folder: Path) -> None:
    held = tall.run(f'document.querySelector("{box(HALL)}").dataset.findings').split()
    wanted = [n for n in held if storeys().findings[int(n) - 1].severity.word == "critical"]
    tall.run(
        f"[...document.querySelectorAll(\"{box(HALL)} text\")].find(t => t.textContent.endsWith('critical')).id = 'it'"
    )
    tall.click("#it")
    assert tall.run(SHOWN).split() == wanted
    assert tall.run(HERE) == "Overview"
    tall.open(saved(storeys(), folder), tall.run("location.hash"))
    assert tall.run(SHOWN).split() == wanted
    tall.click("button[type=reset]")
    tall.settle()
    assert tall.run(STATUS) == f"{len(storeys().findings)} findings"


# ---------------------------------------------------------------------------- everybody can read it


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_a_page(page: Page, folder: Path, scheme: str, width: int) -> None:
    page.size(width, 900)
    page.scheme(scheme)
    page.open(saved(storeys(), folder))
    opened(page, HALL, EAST)
    page.click(f"#finding-{number('BIO-STO-01', 'crm')} summary")
    assert violations(page) == []
    assert page.run("document.documentElement.scrollWidth") <= width


def test_those_who_listen_are_told_the_page_and_what_a_box_does(tall: Page) -> None:
    assert tall.run("document.querySelector('#where').getAttribute('aria-live')") == "polite"
    label = tall.run(f'document.querySelector("{box(HALL)}").getAttribute("aria-label")')
    assert label.startswith("Open Hall 24 elements")
    assert label.endswith("page 2")


def test_without_its_script_the_overview_can_be_read(page: Page, folder: Path) -> None:
    page.scripts(on=False)
    page.open(saved(storeys(), folder))
    page.scripts(on=True)
    assert page.run("document.querySelector('#diagram svg').getBoundingClientRect().height") > 100
    assert "overview of 5 pages" in page.run("document.querySelector('#diagram').innerText")
    assert page.run("[...document.querySelectorAll('#diagram .scripted')].every(e => !e.getClientRects().length)")


def test_paper_has_the_overview_and_the_screen_keeps_its_page(tall: Page) -> None:
    opened(tall, YARD)
    tall.click("#pin")
    tall.send("Emulation.setEmulatedMedia", media="print")
    tall.run("dispatchEvent(new Event('beforeprint'))")
    limit = tall.run("getComputedStyle(document.querySelector('.canvas svg')).maxHeight")
    assert limit == "793.701px"  # 21 cm, though it was pinned to the screen
    assert tall.run("document.querySelector('.canvas svg').getBoundingClientRect().height") > 0.36 * 900
    assert tall.run(f'document.querySelector("{box(HALL)}") !== null')
    assert tall.run("document.querySelector('.unscripted').getClientRects().length") > 0
    assert tall.run("document.querySelector('.trail').getClientRects().length") == 0
    tall.run("dispatchEvent(new Event('afterprint'))")
    tall.wait(f"{HERE} === 'Yard'")


# ---------------------------------------------------------------------------- what can go wrong


def test_a_page_that_failed_says_so_and_the_others_open(page: Page, folder: Path) -> None:
    file = folder / "failures.html"
    file.write_bytes(html.render(storeys(), Beside(draw=with_failures)).content)
    page.open(file)
    note = "document.querySelector('.canvas .note').textContent"
    assert page.run(note) == "The diagram could not be drawn: no way"
    wanted = number("BIO-STO-01", "refs")
    page.click(f"#finding-{wanted} summary")
    page.click("#home")
    page.wait(f"{HERE} === 'East room'")
    page.click("#trail li:nth-child(2) button")
    page.wait(f"{HERE} === 'Hall'")
    assert page.run(note) == "The diagram could not be drawn: no way"
    page.run("document.querySelector('.canvas').focus()")
    page.press("+", "ArrowRight", "Escape")
    page.wait(f"{HERE} === 'Overview'")


def test_a_browser_that_cannot_unpack_says_so(tall: Page) -> None:
    tall.run("delete window.DecompressionStream")
    opened(tall, HALL)
    assert "too old" in tall.run("document.querySelector('.canvas').textContent")
    tall.click("#trail li:first-child button")
    tall.wait(f"{HERE} === 'Overview'")
    assert tall.run(IN_DOM) == 1


def test_whoever_is_in_a_hurry_gets_the_page_asked_for_last(tall: Page) -> None:
    for_both = f'[{HALL}, {YARD}].map(n => document.querySelector(`g[data-page="${{n}}"] text`))'
    tall.run(f"for (const text of {for_both}) text.dispatchEvent(new MouseEvent('click', {{bubbles: true}}))")
    tall.wait(f"{HERE} === 'Yard'")
    time.sleep(0.2)
    assert tall.run(HERE) == "Yard"
