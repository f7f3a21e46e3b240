"""“Tell me if it frees up” on the page: asked for, told by a direct message, and booked with its button."""

from __future__ import annotations

from playwright.sync_api import Browser

from bot.playground import Playground
from tests.assembly.browsing import at_the_page


def test_who_waits_is_told_and_books(browser: Browser, playground: Playground) -> None:
    with at_the_page(browser, playground.url) as page:
        page.type("/book alpha tomorrow 14:00-15:00 Retro")
        page.act_as("Sam")
        assert page.type("/book alpha tomorrow 7-8am Standup").startswith("Alpha is taken: Aino has “Retro”")
        page.press("Tell me if it frees up")
        page.sees("I'll write you a direct message if it frees up.")
        page.act_as("Aino")
        page.type("/bookings")
        page.press("Cancel", confirmed_by="Cancel it")
        page.sees("Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”.")
        page.act_as("Sam")
        page.page.locator("#places").get_by_text("roombot").click()
        page.sees("Alpha has become free: Thu 26 Nov, 7:00–8:00 am, for your “Standup”. Whoever is first has it.")
        page.press("Book it")
        page.sees("Booked: Alpha, Thu 26 Nov, 7:00–8:00 am, “Standup”.")
