"""Somebody at the page who uses the forms and the Home tab too."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.browsing import AtThePage

_LABELS = {
    "room": "Room",
    "day": "Day",
    "start": "From",
    "length": "For",
    "title": "What for",
    "people": "How many people",
}


class Guest(AtThePage):
    """Somebody who uses the form and the Home tab too."""

    @property
    def form(self) -> Locator:
        return self.page.locator("#modal[open]")

    @property
    def home(self) -> Locator:
        return self.page.locator("#home")

    def open_form(self) -> None:
        box = self.page.locator("#composer-text")
        box.fill("/book")
        box.press("Enter")
        self.form.wait_for()

    def opens_at_home(self, button: str) -> None:
        """Press a button of the Home tab that opens a form."""
        self.home.get_by_role("button", name=button, exact=True).first.click()
        self.form.wait_for()

    def fill(self, **inputs: str) -> None:
        """Fill in the form's inputs, by their labels."""
        for name, value in inputs.items():
            field = self.form.get_by_label(_LABELS[name], exact=name not in {"title", "people"})
            if name in ("room", "length"):
                field.select_option(label=value)
            else:
                field.fill(value)
            self._is_updated()

    def _is_updated(self) -> None:
        """Wait until the form is shown as it is after what was filled in: a button pressed before is gone by then."""
        expect(self.form.locator(".modal-blocks .busy")).to_have_count(0)

    def stand(self, *values: str) -> None:
        """Wait until this stands in the form's room, day, start, length and title."""
        for name, value in zip(("room", "day", "start", "length", "title"), values, strict=True):
            expect(self.form.get_by_label(_LABELS[name], exact=name != "title")).to_have_value(value)

    def form_says(self, *words: str) -> None:
        """Wait until the form says this above its inputs."""
        for each in words:
            expect(self.form.locator(".block:not(.block-input)").filter(has_text=each)).to_be_visible()

    def submit(self, button: str) -> None:
        self.form.get_by_role("button", name=button, exact=True).click()

    def is_booked(self, button: str, words: str) -> None:
        """Send the form, and wait until it is gone and this is said."""
        self.submit(button)
        expect(self.form).to_be_hidden()
        self.sees(words)

    def go_home(self) -> None:
        self.page.locator("#places").get_by_text("roombot").click()
        self.page.get_by_role("tab", name="Home").click()

    def press_at_home(self, button: str, shows: str, confirmed_by: str | None = None) -> None:
        """Press the first such button of the Home tab, and wait until the tab shows this at its top."""
        self.home.get_by_role("button", name=button, exact=True).first.click()
        if confirmed_by:
            self.page.locator("#confirm").get_by_role("button", name=confirmed_by, exact=True).click()
        self.home_says(shows)

    def home_says(self, words: str) -> None:
        expect(self.home.locator(".block").first.locator(":scope:is(h3), .words")).to_have_text(words)
