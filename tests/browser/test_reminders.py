"""Reminders on the page: posted when the playground's clock is set ahead, and every button of theirs pressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from slack_sdk import WebClient

from bot.playground import Playground
from tests.browser.browsing import AtThePage, opened


class Reminded(AtThePage):
    """Aino, in her direct messages with the bot, who sets the clock ahead."""

    def __init__(self, page: Page, playground: Playground) -> None:
        super().__init__(page, playground.url)
        self._slack = WebClient(playground.bot_token, base_url=playground.api_url)
        page.locator("#places").get_by_text("roombot").click()

    def wait_for_scheduled(self, *texts: str) -> None:
        """Wait until Slack has these messages and no others, the next one first."""
        for _ in range(200):
            listed = self._slack.chat_scheduledMessages_list()["scheduled_messages"]
            if tuple(one["text"] for one in listed) == texts:
                return
            self.page.wait_for_timeout(25)
        pytest.fail(f"Slack has {[one['text'] for one in listed]}")

    def set_clock(self, clock: str) -> None:
        """The time of day, today."""
        self.page.get_by_text("Set date and time").click()
        self.page.locator("#clock input").fill(f"2026-11-25T{clock}")
        self.page.get_by_role("button", name="Set", exact=True).click()


def test_each_button_of_each_reminder(browser: Browser, playground: Playground) -> None:
    with opened(browser) as page:
        aino = Reminded(page, playground)
        cancels_before_it_starts(aino)
        renames_it_before_it_starts(aino)
        makes_it_longer_and_ends_it(aino)
        wants_no_more_and_some_again(aino)


def cancels_before_it_starts(aino: Reminded) -> None:
    aino.type("/book bravo 10-11 Demo")
    aino.wait_for_scheduled(
        "Starts in 10 min: Bravo, 10:00–11:00, “Demo”.", "Ends in 5 min: Bravo, 10:00–11:00, “Demo”."
    )
    aino.set_clock("09:50")
    aino.sees("Starts in 10 min: Bravo, 10:00–11:00, “Demo”.")
    aino.press("Cancel", confirmed_by="Cancel it")
    aino.sees("Cancelled: Bravo, Wed 25 Nov, 10:00–11:00, “Demo”.")
    aino.wait_for_scheduled()


def renames_it_before_it_starts(aino: Reminded) -> None:
    aino.type("/book bravo 11-12 Demo")
    aino.wait_for_scheduled(
        "Starts in 10 min: Bravo, 11:00–12:00, “Demo”.", "Ends in 5 min: Bravo, 11:00–12:00, “Demo”."
    )
    aino.set_clock("10:50")
    aino.sees("Starts in 10 min: Bravo, 11:00–12:00, “Demo”.")
    aino.press("Change")
    aino.press("Rename…")
    form = aino.page.locator("#modal[open]")
    form.get_by_label("What for").fill("Talk")
    form.get_by_role("button", name="Rename", exact=True).click()
    aino.sees("Changed to: Bravo, Wed 25 Nov, 11:00–12:00, “Talk”.")
    aino.wait_for_scheduled("Ends in 5 min: Bravo, 11:00–12:00, “Talk”.")
    aino.press("Change")
    aino.press("Cancel", confirmed_by="Cancel it")
    aino.sees("Cancelled: Bravo, Wed 25 Nov, 11:00–12:00, “Talk”.")
    aino.wait_for_scheduled()


def makes_it_longer_and_ends_it(aino: Reminded) -> None:
    aino.type("/book alpha 14-15 Retro")
    aino.wait_for_scheduled(
        "Starts in 10 min: Alpha, 14:00–15:00, “Retro”.", "Ends in 5 min: Alpha, 14:00–15:00, “Retro”."
    )
    aino.set_clock("13:50")
    aino.sees("Starts in 10 min: Alpha, 14:00–15:00, “Retro”.")
    aino.press("End now")
    aino.sees("Alpha, Wed 25 Nov, 14:00–15:00, “Retro”, has not begun, so there is nothing to end.")
    aino.set_clock("14:55")
    aino.sees("Ends in 5 min: Alpha, 14:00–15:00, “Retro”.")
    aino.screenshot("reminder", aino.newest)
    aino.press("15 min longer")
    aino.sees("Changed to: Alpha, Wed 25 Nov, 14:00–15:15, “Retro”.")
    aino.wait_for_scheduled("Ends in 5 min: Alpha, 14:00–15:15, “Retro”.")
    aino.set_clock("15:10")
    aino.sees("Ends in 5 min: Alpha, 14:00–15:15, “Retro”.")
    aino.press("30 min longer")
    aino.sees("Changed to: Alpha, Wed 25 Nov, 14:00–15:45, “Retro”.")
    aino.wait_for_scheduled("Ends in 5 min: Alpha, 14:00–15:45, “Retro”.")
    aino.set_clock("15:40")
    aino.sees("Ends in 5 min: Alpha, 14:00–15:45, “Retro”.")
    aino.press("End now")
    aino.sees("Ended: Alpha, Wed 25 Nov, 14:00–15:40, “Retro”. The room is free again.")


def wants_no_more_and_some_again(aino: Reminded) -> None:
    aino.type("/book echo 17-18 Plan")
    aino.wait_for_scheduled("Starts in 10 min: Echo, 17:00–18:00, “Plan”.", "Ends in 5 min: Echo, 17:00–18:00, “Plan”.")
    aino.set_clock("16:50")
    aino.sees("Starts in 10 min: Echo, 17:00–18:00, “Plan”.")
    aino.press("No more reminders")
    aino.sees("Reminders are off: I don't remind you of your bookings.")
    aino.wait_for_scheduled()
    aino.press("Turn reminders on")
    aino.sees("Reminders are on: 10 min before the start and 5 min before the end of your bookings.")
    aino.wait_for_scheduled("Ends in 5 min: Echo, 17:00–18:00, “Plan”.")
    aino.page.get_by_role("tab", name="Home").click()
    aino.page.locator("#home").get_by_role("button", name="Turn reminders off").click()
    aino.page.locator("#home").get_by_role("button", name="Turn reminders on").wait_for()
    aino.wait_for_scheduled()
