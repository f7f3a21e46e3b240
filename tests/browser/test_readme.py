"""The conversation of the README, typed and pressed in Chromium against `roombot playground`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser

from bot.playground import Playground
from tests.browser.browsing import at_the_page

PLAYGROUND = (
    sys.executable,
    "-m",
    "bot",
    "playground",
    "--no-browser",
    "--port",
    "0",
    "--now",
    "2026-11-25T09:30+02:00",
)

BOOKED = "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”."


@contextmanager
def playground_process() -> Iterator[str]:
    """`roombot playground` in a process of its own; its address."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "ROOMBOT_"))}
    with subprocess.Popen(PLAYGROUND, stdout=subprocess.PIPE, text=True, env=settings) as process:
        assert process.stdout is not None
        try:
            yield next(word for word in process.stdout.readline().split() if word.startswith("http"))
        finally:
            process.terminate()
            process.wait(timeout=10)
    assert process.returncode == 0


def test_the_conversation_of_the_readme(browser: Browser) -> None:
    with playground_process() as url, at_the_page(browser, url) as page:
        assert page.type("/book alpha tomorrow 2-3pm Sprint planning").splitlines()[0] == BOOKED
        page.screenshot("confirmation")
        assert page.type("/rooms alpha tomorrow").splitlines() == [
            "Alpha, Thu 26 Nov",
            "      8   10  12  14  16",
            "Alpha ············##······",
            "· free  # taken  + partly",
            "Alpha: free until 14:00 and from 15:00",
            "• 14:00–15:00 Aino: Sprint planning",
            "Picture",
        ]
        page.act_as("Sam")
        taken = page.type("/book alpha tomorrow 7-8am Standup")
        page.screenshot("refusal", page.newest)
        assert taken.startswith(
            "Alpha is taken: Aino has “Sprint planning” Thu 26 Nov, 7:00–8:00 am; it is next free 8:00"
        )
        page.press("Bravo, Thu 26 Nov, 7:00–8:00 am")
        page.page.get_by_text("Booked: Bravo, Thu 26 Nov, 7:00–8:00 am, “Standup”.", exact=True).wait_for()
        page.act_as("Aino")
        assert page.type("/bookings").splitlines()[1] == "1. Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”"
        page.press("Cancel", confirmed_by="Cancel it")
        page.page.get_by_text("Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “Sprint planning”.", exact=True).wait_for()
        assert page.type("/rooms alpha tomorrow").splitlines()[-2:] == ["Alpha: free all day", "Picture"]


def test_a_title_reads_the_same_everywhere(browser: Browser, playground: Playground) -> None:
    title = "R&D <sync> @sam <!channel> *x* &amp; :tada: fin"
    with at_the_page(browser, playground.url) as page:
        assert page.type(f"/book alpha tomorrow 14:00-15:00 {title}") == (
            f"Booked: Alpha, Thu 26 Nov, 14:00–15:00, “{title}”.\nShare in channel\nChange\nUndo"
        )
        assert page.type("/rooms alpha tomorrow").splitlines()[-2] == f"• 14:00–15:00 Aino: {title}"
        assert page.type("/bookings").splitlines()[1] == f"1. Alpha, Thu 26 Nov, 14:00–15:00, “{title}”"
