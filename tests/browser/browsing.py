"""A person at the playground's page, in a real Chromium."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager

from playwright.sync_api import Browser, Locator, Page, expect


@contextmanager
def opened(browser: Browser) -> Iterator[Page]:
    """A page of its own, as large as the pictures of the README; in the end the browser has had no complaint."""
    sharp = 2 if _folder() else 1
    page = browser.new_page(viewport={"width": 1000, "height": 640}, locale="en-GB", device_scale_factor=sharp)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    with closing(page):
        yield page
    assert complaints == []


@contextmanager
def at_the_page(browser: Browser, url: str) -> Iterator[AtThePage]:
    """Somebody who has opened the playground's page."""
    with opened(browser) as page:
        yield AtThePage(page, url)


_WITHOUT_DAY = "part => part.querySelectorAll('.day').forEach((line) => { line.hidden = true; })"
"""A message alone does not show the line that a new day begins with."""


class AtThePage:
    """Types and presses, and reads the newest message."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        page.goto(url)
        page.get_by_text("roombot is connected").wait_for()

    @property
    def newest(self) -> Locator:
        """The last message of the place that is shown."""
        return self.page.locator("#messages article.message").last

    def act_as(self, name: str) -> None:
        """Become another person; who is that person stays, as a click would connect anew and could not be awaited."""
        if self.page.get_by_role("radio", name=name, checked=True).count():
            return
        self.page.get_by_role("radio", name=name).click()
        self.page.get_by_role("radio", name=name, checked=True).wait_for()

    def type(self, text: str) -> str:
        """Send it, and answer with the words of the newest message."""
        count = self.page.locator("#messages article.message").count()
        box = self.page.locator("#composer-text")
        box.fill(text)
        box.press("Enter")
        self.page.wait_for_function(
            "count => document.querySelectorAll('#messages article.message').length > count", arg=count
        )
        return self.words()

    def words(self) -> str:
        """What the newest message says, its blank lines left out."""
        lines = self.newest.locator(".content > .blocks, .content > .words").inner_text().splitlines()
        return "\n".join(line for line in lines if line.strip())

    def press(self, button: str, confirmed_by: str | None = None) -> None:
        """Press a button of the newest message, and the one of the dialog that asks back."""
        self.newest.get_by_role("button", name=button, exact=True).click()
        if confirmed_by:
            self.page.locator("#confirm").get_by_role("button", name=confirmed_by, exact=True).click()

    def sees(self, words: str) -> None:
        """Wait until the newest message says this."""
        expect(self.newest.locator(".content > .blocks")).to_contain_text(words)

    def screenshot(self, name: str, of: Locator | None = None) -> None:
        """Keep a picture of the page, or of a part of it, where ROOMBOT_SCREENSHOTS says, if it does."""
        if folder := _folder():
            self.page.mouse.move(0, 0)
            if of is not None:
                of.evaluate(_WITHOUT_DAY)
            (of or self.page).screenshot(path=f"{folder}/{name}.png")


def _folder() -> str | None:
    return os.environ.get("ROOMBOT_SCREENSHOTS")
