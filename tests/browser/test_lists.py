"""The list of one's bookings, beyond what one message shows."""

from __future__ import annotations

from playwright.sync_api import Browser

from bot.playground import Playground
from tests.browser.browsing import at_the_page


def test_more_bookings_than_one_list_shows(browser: Browser, playground: Playground) -> None:
    with at_the_page(browser, playground.url) as aino:
        for day in range(1, 23):
            aino.type(f"/book alpha 2026-12-{day:02} 10:00-10:30")
        aino.type("/bookings")
        aino.press("Later ones")
        aino.sees("22. Alpha, Tue 22 Dec, 10:00–10:30")
        aino.type("/bookings rename 22 to Retro")
        aino.sees("Changed to: Alpha, Tue 22 Dec, 10:00–10:30, “Retro”.")
        aino.type("/bookings")
        aino.press("Later ones")
        aino.press("Earlier ones")
        aino.sees("And 2 more, later than these.")
