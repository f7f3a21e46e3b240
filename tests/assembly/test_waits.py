"""“Tell me if it frees up” on the page: asked for, told by a direct message, and booked with its button."""

from __future__ import annotations

from playwright.sync_api import expect

from bot.playground import Playground
from tests.assembly.browsing import AtThePage, chromium


def sees(page: AtThePage, words: str) -> None:
    """Wait until the newest message says this."""
    expect(page.newest.locator(".content > .blocks")).to_contain_text(words)


def test_who_waits_is_told_and_books(playground: Playground) -> None:
    with chromium() as browser:
        page = AtThePage(browser.new_page(viewport={"width": 1000, "height": 640}), playground.url)
        page.type("/book alpha tomorrow 14:00-15:00 Retro")
        page.act_as("Sam")
        assert page.type("/book alpha tomorrow 7-8am Standup").startswith("Alpha is taken: Aino has “Retro”")
        page.press("Tell me if it frees up")
        sees(page, "I'll write you a direct message if it frees up.")
        page.screenshot("waiting")
        page.act_as("Aino")
        page.type("/bookings")
        page.press("Cancel", confirmed_by="Cancel it")
        sees(page, "Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”.")
        page.act_as("Sam")
        page.page.locator("#places").get_by_text("roombot").click()
        sees(page, "Alpha has become free: Thu 26 Nov, 7:00–8:00 am, for your “Standup”. Whoever is first has it.")
        page.screenshot("freed")
        page.press("Book it")
        sees(page, "Booked: Alpha, Thu 26 Nov, 7:00–8:00 am, “Standup”.")
