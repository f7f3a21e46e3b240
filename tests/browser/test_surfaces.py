"""Forms, the Home tab, the picture and a mention's Book button on the page: each opened, each button pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bot.playground import Playground
from tests.assembly.playing import playing
from tests.browser.browsing import opened
from tests.browser.guest import Guest

ROOMS = """
[house]
admins = ["U0YUKI"]

[[rooms]]
id = "alpha"
name = "Alpha"
capacity = 8
equipment = ["screen", "whiteboard"]

[[rooms]]
id = "bravo"
name = "Bravo"
capacity = 4
equipment = ["screen"]

[[rooms]]
id = "charlie"
name = "Charlie"
capacity = 12
equipment = ["projector", "cameras"]

[[rooms]]
id = "delta"
name = "Delta"
capacity = 2

[[rooms]]
id = "echo"
name = "Echo"
capacity = 30
equipment = ["stage"]
"""

TAKEN = (
    "Alpha is taken: you have “Sprint planning” Thu 26 Nov, 14:00–15:00; it is next free 15:00–16:00, "
    "and Bravo, Charlie, Delta and Echo are free 14:30–15:30."
)


@pytest.fixture
def furnished(tmp_path: Path) -> Iterator[Playground]:
    """A house whose rooms differ."""
    config = tmp_path / "rooms.toml"
    config.write_text(ROOMS)
    with playing(ROOMBOT_CONFIG=str(config)) as slack:
        yield slack


def test_every_form_every_button_of_the_home_tab_and_the_picture(browser: Browser, furnished: Playground) -> None:
    with opened(browser) as page:
        page.set_viewport_size({"width": 1000, "height": 920})
        aino = Guest(page, furnished.url)
        others_have_booked(aino)
        fills_in_a_form_that_says_what_is_wrong(aino)
        opens_it_from_a_refusal_and_from_the_shortcut(aino)
        presses_the_button_of_a_mention(aino)
        hears_what_an_admin_did(aino)
        an_admin_reaches_her_booking(aino)
        asks_for_the_picture(aino)
        turns_the_days_of_the_home_tab(aino)
        changes_a_booking_there(aino)
        ends_cancels_and_books_there(aino)


def others_have_booked(aino: Guest) -> None:
    for name, typed in (
        ("Sam", "bravo 2026-11-25T11:00+02:00 for 90 min Hiring"),
        ("Sam", "delta 2026-11-25T14:00+02:00 for 1h 1:1"),
        ("Yuki", "alpha 2026-11-25T13:00+02:00 for 2h Demo"),
    ):
        aino.act_as(name)
        assert aino.type(f"/book {typed}").startswith("Booked")
    aino.act_as("Aino")


def fills_in_a_form_that_says_what_is_wrong(aino: Guest) -> None:
    aino.type("/book charlie 09:30-10:30 Standup")
    aino.type("/book alpha tomorrow 14:00-15:00 Sprint planning")
    aino.open_form()
    aino.form_says("Free then: Alpha, Bravo, Delta and Echo.")
    aino.fill(room="Alpha, 8 people, screen, whiteboard", day="2026-11-26", start="14:30", title="Retro")
    aino.form_says(TAKEN)
    aino.screenshot("form", aino.page.locator("#modal"))
    aino.submit("Book")
    expect(aino.form.locator(".input-error").filter(has_text=TAKEN)).to_be_visible()
    taps_each_way_out(aino)
    aino.fill(room="Bravo, 4 people, screen", people="6")
    aino.form_says("Bravo seats 4, too few for 6 people", "Free then: Charlie and Echo.")
    aino.fill(people="100000")
    aino.submit("Book")
    expect(aino.form.get_by_text("Please enter a number that is at most 99999.")).to_be_visible()
    aino.fill(people="3", length="30 min")
    aino.form_says("Free then: Bravo, Charlie and Echo.")
    aino.form.get_by_role("checkbox").check()
    aino.is_booked("Book", "Booked: Bravo, Thu 26 Nov, 14:30–15:00, “Retro” (private), for 3 people.")


def taps_each_way_out(aino: Guest) -> None:
    """Each fills in the room and the time, and leaves the title as it was typed."""
    for way, stands in (
        ("Bravo, Thu 26 Nov, 14:30–15:30", ("bravo", "2026-11-26", "14:30", "60")),
        ("Alpha, Thu 26 Nov, 15:00–16:00", ("alpha", "2026-11-26", "15:00", "60")),
        ("Alpha, Thu 26 Nov, 15:00–15:30", ("alpha", "2026-11-26", "15:00", "30")),
        ("Alpha, Fri 27 Nov, 14:30–15:30", ("alpha", "2026-11-27", "14:30", "60")),
    ):
        aino.fill(room="Alpha, 8 people, screen, whiteboard", day="2026-11-26", start="14:30", length="1 h")
        aino.form_says(TAKEN)
        aino.form.get_by_role("button", name=way, exact=True).click()
        aino.form_says(f"Filled in: {way}. Press Book to have it.")
        expect(aino.form.locator(".modal-blocks")).to_be_focused()
        aino.stand(*stands, "Retro")
    aino.fill(room="Any free room", day="2026-11-26", start="14:30")
    aino.form_says("Free then: Bravo, Charlie, Delta and Echo.")


def opens_it_from_a_refusal_and_from_the_shortcut(aino: Guest) -> None:
    aino.type("/book alpha tomorrow 14:30-15:00 Demo")
    aino.press("Open the form")
    aino.stand("alpha", "2026-11-26", "14:30", "30", "Demo")
    aino.fill(room="Any free room")
    aino.is_booked("Book", "Booked: Charlie, Thu 26 Nov, 14:30–15:00, “Demo”.")
    aino.page.locator("#composer-place").get_by_role("button", name="Book a room").click()
    aino.fill(title="Interview")
    aino.submit("Book")
    aino.page.locator("#places").get_by_text("roombot").click()
    aino.sees("Booked: Alpha, Wed 25 Nov, 10:00–11:00, “Interview”.")


def presses_the_button_of_a_mention(aino: Guest) -> None:
    aino.page.locator("#places").get_by_text("general").click()
    aino.open_form()
    aino.submit("Never mind")
    expect(aino.form).to_be_hidden()
    aino.type("/bookings")
    aino.newest.get_by_role("button", name="Change").first.click()
    aino.sees("Or type after /bookings: move 1 to friday 4pm")
    aino.press("All my bookings")
    aino.sees("1. Charlie, Wed 25 Nov, 09:30–10:30, “Standup”")
    aino.type("@roombot echo friday 9:00-10:00 Planning")
    thread, book = aino.page.locator("#thread"), "Book Echo, Fri 27 Nov, 09:00–10:00, “Planning”"
    for name, answer in (
        ("Sam", "These buttons are for the person I answered"),
        ("Aino", "Booked: Echo, Fri 27 Nov, 09:00–10:00, “Planning”."),
    ):
        aino.act_as(name)
        aino.newest.locator(".replies").click()
        thread.get_by_role("button", name=book).click()
        expect(thread.locator(".message").last).to_contain_text(answer)
    expect(thread.locator(".message").nth(1)).to_contain_text("Aino booked Echo: “Planning”")
    expect(thread.get_by_role("button", name=book)).to_have_count(0)
    aino.page.keyboard.press("Escape")


def hears_what_an_admin_did(aino: Guest) -> None:
    thread = aino.page.locator("#thread")
    aino.act_as("Yuki")
    aino.newest.locator(".replies").click()
    thread.get_by_role("button", name="Change", exact=True).click()
    thread.get_by_role("button", name="15 min longer").click()
    expect(thread.locator(".message").last).to_contain_text(
        "Changed to: Echo, Fri 27 Nov, 16:00–17:15, “Planning”, for Aino."
    )
    aino.page.keyboard.press("Escape")
    aino.act_as("Aino")
    aino.page.locator("#places").get_by_text("roombot").click()
    aino.sees(
        "Yuki changed your booking: it was Echo, Fri 27 Nov, 09:00–10:00, “Planning”, and is now Echo, Fri 27 Nov, "
        "09:00–10:15, “Planning”."
    )
    aino.press("Undo")
    aino.sees("Changed to: Echo, Fri 27 Nov, 09:00–10:00, “Planning”.")
    aino.page.locator("#places").get_by_text("general").click()


def an_admin_reaches_her_booking(aino: Guest) -> None:
    aino.act_as("Yuki")
    hers = "Echo, Fri 27 Nov, 16:00–17:00, “Planning”, for Aino"
    for typed, button in (
        ("/book echo 2026-11-27T09:30+02:00 for 1h Talk", "Change Aino's booking"),
        ("/rooms echo 27 nov", "Change"),
        ("/rooms echo 27 nov 16:00-17:00", "Change"),
    ):
        aino.type(typed)
        aino.press(button)
        aino.sees(f"{hers}.")
    aino.newest.get_by_role("button", name="Cancel", exact=True).click()
    asked = aino.page.locator("#confirm")
    expect(asked).to_contain_text(f"{hers}, will be free for others.")
    asked.get_by_role("button", name="Keep it", exact=True).click()
    aino.act_as("Aino")


def asks_for_the_picture(aino: Guest) -> None:
    aino.type("/rooms")
    aino.press("Picture")
    aino.page.locator("#places").get_by_text("roombot").click()
    picture = aino.newest.get_by_role("img", name="Rooms, Wed 25 Nov, as of Wed 25 Nov, 09:30, Europe/Helsinki.")
    expect(picture).to_have_js_property("naturalWidth", 1600)
    expect(picture).to_have_attribute("alt", re.compile(r"Free now: Alpha, Bravo, Delta and Echo\. "))
    aino.screenshot("picture", picture)


def turns_the_days_of_the_home_tab(aino: Guest) -> None:
    aino.page.get_by_role("tab", name="Home").click()
    aino.home_says("Today, Wed 25 Nov")
    aino.page.set_viewport_size({"width": 1000, "height": 655})
    aino.screenshot("home", aino.page.locator("#place"))
    for button, day in (
        ("Day after", "Thu 26 Nov"),
        ("Day after", "Fri 27 Nov"),
        ("Day before", "Thu 26 Nov"),
        ("Today", "Today, Wed 25 Nov"),
    ):
        aino.press_at_home(button, day)
    turns_days_by_keyboard(aino)


def turns_days_by_keyboard(aino: Guest) -> None:
    """The focus stays at what was pressed, though its buttons are others, and goes to the top from what is gone."""
    later = aino.home.get_by_role("button", name="Day after")
    later.focus()
    for day in ("Thu 26 Nov", "Fri 27 Nov"):
        aino.page.keyboard.press("Enter")
        aino.home_says(day)
        expect(later).to_be_focused()
    aino.press_at_home("Today", "Today, Wed 25 Nov")
    expect(aino.home).to_be_focused()


def changes_a_booking_there(aino: Guest) -> None:
    aino.press_at_home("Change", "Charlie, Wed 25 Nov, 09:30–10:30, “Standup”.")
    expect(aino.home).to_be_focused()
    aino.press_at_home("15 min longer", "Changed to: Charlie, Wed 25 Nov, 09:30–10:45, “Standup”.")
    aino.press_at_home("Undo", "Changed to: Charlie, Wed 25 Nov, 09:30–10:30, “Standup”.")
    aino.press_at_home("Change", "Charlie, Wed 25 Nov, 09:30–10:30, “Standup”.")
    aino.press_at_home("30 min longer", "Changed to: Charlie, Wed 25 Nov, 09:30–11:00, “Standup”.")
    aino.press_at_home("Change", "Charlie, Wed 25 Nov, 09:30–11:00, “Standup”.")
    aino.opens_at_home("Rename…")
    aino.fill(title="Retro")
    aino.submit("Rename")
    aino.home_says("Changed to: Charlie, Wed 25 Nov, 09:30–11:00, “Retro”.")
    makes_it_private_and_public_there(aino)
    aino.press_at_home("Change", "Charlie, Wed 25 Nov, 09:30–11:00, “Retro”.")
    aino.opens_at_home("Move…")
    aino.form_says("Charlie, Wed 25 Nov, 09:30–11:00, “Retro”")
    aino.fill(room="Bravo, 4 people, screen", start="10:00")
    aino.form.get_by_role("button", name="Charlie, Wed 25 Nov, 10:00–11:30").click()
    aino.form_says("Filled in: Charlie, Wed 25 Nov, 10:00–11:30. Press Move to have it.")
    aino.fill(room="Echo, 30 people, stage", start="09:30")
    aino.submit("Move")
    aino.home_says("Changed to: Echo, Wed 25 Nov, 09:30–11:00, “Retro”.")


def makes_it_private_and_public_there(aino: Guest) -> None:
    open_to_all = "Charlie, Wed 25 Nov, 09:30–11:00, “Retro”"
    private, public = f"{open_to_all} (private)", f"Changed to: {open_to_all}. Others now see “Aino: Retro”."
    aino.press_at_home("Change", f"{open_to_all}.")
    aino.press_at_home("Make private", f"Changed to: {private}. Others now see “Aino: Busy”.")
    expect(aino.home.get_by_text(private, exact=True)).to_be_visible()
    aino.press_at_home("Undo", public)
    aino.press_at_home("Change", f"{open_to_all}.")
    aino.press_at_home("Make private", f"Changed to: {private}. Others now see “Aino: Busy”.")
    aino.press_at_home("Change", f"{private}.")
    aino.press_at_home("Make public", public)


def ends_cancels_and_books_there(aino: Guest) -> None:
    aino.page.get_by_role("button", name="+15 min").click()
    aino.press_at_home("Change", "Echo, Wed 25 Nov, 09:30–11:00, “Retro”.")
    aino.press_at_home("End now", "Ended: Echo, Wed 25 Nov, 09:30–09:45, “Retro”. The room is free again.")
    aino.press_at_home("Undo", "Booked: Echo, Wed 25 Nov, 09:45–11:00, “Retro”.")
    aino.press_at_home("Change", "Echo, Wed 25 Nov, 09:45–11:00, “Retro”.")
    aino.press_at_home("Next week too", "Booked: Echo, Wed 2 Dec, 09:45–11:00, “Retro”.")
    aino.press_at_home("Change", "Echo, Wed 2 Dec, 09:45–11:00, “Retro”.")
    aino.press_at_home("Done", "Today, Wed 25 Nov")
    aino.press_at_home("Cancel", "Cancelled: Echo, Wed 25 Nov, 09:45–11:00, “Retro”.", confirmed_by="Cancel it")
    aino.opens_at_home("Book a room")
    aino.fill(room="Echo, 30 people, stage", start="16:00", title="All hands")
    aino.submit("Book")
    aino.home_says("Booked: Echo, Wed 25 Nov, 16:00–17:00, “All hands”.")
