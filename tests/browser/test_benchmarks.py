"""How fast the bot is for somebody at the page: figures, printed (`pytest -n 0 -m benchmarks -s tests/browser`)."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from bot.playground import Playground
from tests.browser.browsing import AtThePage, at_the_page

pytestmark = pytest.mark.benchmarks

TIMES = 50

_STOPWATCH = """([event, changing]) => {
    const target = document.querySelector(changing);
    window.waited = new Promise((resolve) => {
        document.addEventListener(event, () => {
            const began = performance.now();
            const watch = new MutationObserver(() => { resolve(performance.now() - began); watch.disconnect(); });
            watch.observe(target, { childList: true, subtree: true, attributeFilter: ["open"] });
        }, { capture: true, once: true });
    });
}"""
"""From the event to the first change within the element, on the page's own clock."""


@pytest.fixture
def page(browser: Browser, playground: Playground) -> Iterator[AtThePage]:
    with at_the_page(browser, playground.url) as page:
        yield page


def start(page: AtThePage, event: str, changing: str) -> None:
    page.page.evaluate(_STOPWATCH, [event, changing])


def waited(page: AtThePage) -> float:
    """Milliseconds."""
    return float(page.page.evaluate("window.waited"))


def tell(what: str, waits: list[float]) -> None:
    print(f"\n{what}: {statistics.median(waits):.0f} ms, the median of {len(waits)} (slowest {max(waits):.0f}).")


def test_from_enter_to_the_answer(page: AtThePage) -> None:
    waits = []
    for day in range(1, TIMES // 2 + 1):
        for typed in (f"/book alpha 2026-12-{day:02} 14:00-15:00", "/rooms"):
            start(page, "keydown", "#messages")
            assert page.type(typed)
            waits.append(waited(page))
    tell("From Enter to the answer on the page", waits)


def test_from_a_press_to_the_updated_message(page: AtThePage) -> None:
    page.type("/book alpha tomorrow 2-3pm Retro")
    waits = []
    for said in ("Cancelled", "Booked") * (TIMES // 2):
        start(page, "click", "#messages")
        page.press("Undo")
        page.newest.get_by_text(said).wait_for()
        waits.append(waited(page))
    tell("From a press to the updated message", waits)


def test_from_enter_to_the_open_form(page: AtThePage) -> None:
    box, form = page.page.locator("#composer-text"), page.page.locator("#modal[open]")
    waits = []
    for _ in range(TIMES):
        box.fill("/book")
        start(page, "keydown", "#modal")
        box.press("Enter")
        form.wait_for()
        waits.append(waited(page))
        page.page.keyboard.press("Escape")
        form.wait_for(state="hidden")
    tell("From Enter to the open form", waits)
