"""Refusals, Undo and changes on the page: every button of theirs pressed, and what takes its place."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from bot.playground import Playground
from tests.browser.browsing import AtThePage, at_the_page

RETRO = "/book alpha tomorrow 14:30-15:30 Retro"


def test_every_choice_of_a_refusal(browser: Browser, playground: Playground) -> None:
    with at_the_page(browser, playground.url) as aino:
        aino.type(RETRO)
        books_each_choice(aino)
        books_what_is_left_of_now(aino)
        books_a_free_room_and_a_reading(aino)
        waits_and_stops(aino)
        waits_for_any_room(aino)


def books_each_choice(aino: AtThePage) -> None:
    aino.act_as("Sam")
    for choice in (
        "Bravo, Thu 26 Nov, 7:00–8:00 am",
        "Alpha, Thu 26 Nov, 8:30–9:30 am",
        "Alpha, Thu 26 Nov, 7:00–7:30 am",
        "Alpha, Fri 27 Nov, 7:00–8:00 am",
    ):
        assert aino.type("/book alpha tomorrow 7-8am Demo").startswith("Alpha is taken: Aino has “Retro” Thu 26 Nov")
        aino.press(choice)
        aino.sees(f"Booked: {choice}, “Demo”.")
        expect(aino.newest.get_by_role("button", name=choice, exact=True)).to_have_count(0)
        aino.press("Undo")
        aino.sees(f"Cancelled: {choice}, “Demo”.")


def books_what_is_left_of_now(aino: AtThePage) -> None:
    aino.act_as("Aino")
    assert aino.type("/book alpha today 9-10 Sync").startswith("Wed 25 Nov, 09:00 is past: it is now 09:30.")
    aino.press("Alpha, now until 10:00")
    aino.sees("Booked: Alpha, Wed 25 Nov, 09:30–10:00, “Sync”.")
    assert aino.type("/book bravo yesterday 14-15 Sync").startswith("Tue 24 Nov, 14:00 is past")
    aino.press("Bravo, Wed 25 Nov, 14:00–15:00")
    aino.sees("Booked: Bravo, Wed 25 Nov, 14:00–15:00, “Sync”.")


def books_a_free_room_and_a_reading(aino: AtThePage) -> None:
    for typed, said, button, booked in (
        (
            "friday 14:00-15:00 Talk",
            "You named no room. These rooms are free Fri 27 Nov, 14:00–15:00; one tap books “Talk”.",
            "Charlie",
            "Charlie, Fri 27 Nov, 14:00–15:00, “Talk”",
        ),
        (
            "in room zulu friday 14:00-15:00 Talk",
            "I understood day “friday” and time “14:00-15:00”, but there is no room “zulu”",
            "Alpha, Fri 27 Nov, 14:00–15:00",
            "Alpha, Fri 27 Nov, 14:00–15:00, “Talk”",
        ),
        (
            "delta friday half 3 Talk",
            "I understood room “delta” and day “friday”, but “half 3” could be more than one time.",
            "Delta, Fri 27 Nov, 15:30–16:30",
            "Delta, Fri 27 Nov, 15:30–16:30, “Talk”",
        ),
    ):
        assert aino.type(f"/book {typed}").startswith(said)
        aino.press(button)
        aino.sees(f"Booked: {booked}.")
    aino.type("/book echo next friday 10:00-11:00 Talk")
    aino.press("Rather Fri 27 Nov, 10:00–11:00")
    aino.sees("Changed to: Echo, Fri 27 Nov, 10:00–11:00, “Talk”.")
    aino.press("Undo")
    aino.sees("Changed to: Echo, Fri 4 Dec, 10:00–11:00, “Talk”.")


def waits_and_stops(aino: AtThePage) -> None:
    aino.act_as("Sam")
    aino.type("/book alpha tomorrow 7-8am Demo")
    aino.press("Tell me if it frees up")
    aino.sees("I'll write you a direct message if it frees up.")
    aino.press("Stop waiting")
    aino.sees("You no longer wait for: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”.")
    aino.press("Tell me if it frees up")
    aino.sees("I'll write you a direct message if it frees up.")
    assert "Waiting for: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”." in aino.type("/bookings")
    aino.press("Stop waiting")
    aino.sees("You no longer wait for: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”.")


def waits_for_any_room(aino: AtThePage) -> None:
    aino.act_as("Aino")
    for room in ("alpha", "bravo", "charlie", "delta", "echo"):
        aino.type(f"/book {room} monday 14:00-15:00 Fair")
    aino.act_as("Sam")
    assert aino.type("/book monday 7-8am Demo").startswith("No room is free Mon 30 Nov, 7:00–8:00 am.")
    aino.press("Tell me if one frees up")
    aino.sees("I'll write you a direct message if a room frees up.")
    aino.act_as("Aino")
    aino.press("Undo")
    aino.sees("Cancelled: Echo, Mon 30 Nov, 14:00–15:00, “Fair”.")
    aino.act_as("Sam")
    aino.page.locator("#places").get_by_text("roombot").click()
    aino.sees("Echo has become free: Mon 30 Nov, 7:00–8:00 am, for your “Demo”. Whoever is first has it.")
    aino.press("Book it")
    aino.sees("Booked: Echo, Mon 30 Nov, 7:00–8:00 am, “Demo”.")


def test_every_change_of_a_booking(browser: Browser, playground: Playground) -> None:
    with at_the_page(browser, playground.url) as aino:
        changes_it_from_the_confirmation(aino)
        is_refused_a_change_and_chooses(aino)
        ends_it_and_takes_it_up_again(aino)
        cancels_and_can_not_undo_what_is_taken(aino)
        types_changes(aino)
        books_again_what_was_cancelled(aino)
        waits_for_a_change(aino)


def changes_it_from_the_confirmation(aino: AtThePage) -> None:
    aino.type("/book alpha 9:30-10:30 Retro")
    for button, changed in (("15 min longer", "09:30–10:45"), ("30 min longer", "09:30–11:15")):
        aino.press("Change")
        aino.sees("Or type it: /bookings shows its number")
        aino.press(button)
        aino.sees(f"Changed to: Alpha, Wed 25 Nov, {changed}, “Retro”.")
    aino.press("Undo")
    aino.sees("Changed to: Alpha, Wed 25 Nov, 09:30–10:45, “Retro”.")
    form = aino.page.locator("#modal[open]")
    aino.press("Change")
    aino.press("Rename…")
    form.get_by_label("What for").fill("Review")
    form.get_by_role("button", name="Rename", exact=True).click()
    aino.sees("Changed to: Alpha, Wed 25 Nov, 09:30–10:45, “Review”.")
    aino.press("Change")
    aino.press("Move…")
    form.get_by_label("Room", exact=True).select_option(label="Bravo")
    form.get_by_role("button", name="Move", exact=True).click()
    aino.sees("Changed to: Bravo, Wed 25 Nov, 09:30–10:45, “Review”.")
    aino.press("Change")
    aino.press("Next week too")
    aino.sees("Booked: Bravo, Wed 2 Dec, 09:30–10:45, “Review”.")
    aino.press("Change")
    aino.press("All my bookings")
    aino.sees("2. Bravo, Wed 2 Dec, 09:30–10:45, “Review”")


def is_refused_a_change_and_chooses(aino: AtThePage) -> None:
    aino.type("/book bravo 11-12 Next")
    aino.type("/book bravo thursday 9-10 Plan")
    aino.type("/bookings")
    aino.newest.get_by_role("button", name="Change", exact=True).first.click()
    aino.sees("Bravo, Wed 25 Nov, 09:30–10:45, “Review”.")
    aino.press("30 min longer")
    aino.sees("Your booking stays as it was: Bravo, Wed 25 Nov, 09:30–10:45, “Review”.")
    aino.press("Bravo, Wed 25 Nov, 09:30–11:00")
    aino.sees("Changed to: Bravo, Wed 25 Nov, 09:30–11:00, “Review”.")
    aino.press("Undo")
    aino.sees("Changed to: Bravo, Wed 25 Nov, 09:30–10:45, “Review”.")
    aino.press("Change")
    aino.press("30 min longer")
    aino.press("Alpha, Wed 25 Nov, 10:45–11:15")
    aino.sees("Booked: Alpha, Wed 25 Nov, 10:45–11:15, “Review”.")


def ends_it_and_takes_it_up_again(aino: AtThePage) -> None:
    aino.type("/book delta 9:30-10:30 Call")
    aino.page.get_by_role("button", name="+15 min").click()
    aino.press("Change")
    aino.newest.get_by_role("button", name="End now", exact=True).dblclick()
    aino.sees("Ended: Delta, Wed 25 Nov, 09:30–09:45, “Call”. The room is free again.")
    aino.press("Undo")
    aino.sees("Booked: Delta, Wed 25 Nov, 09:45–10:30, “Call”.")
    aino.page.get_by_role("button", name="+15 min").click()
    assert aino.type(f"/bookings end {number_of('Call', aino)}").startswith("Ended: Delta, Wed 25 Nov, 09:45–10:00")


def number_of(title: str, aino: AtThePage) -> str:
    """The number of a booking in the list that is shown now."""
    return next(line.partition(".")[0] for line in aino.type("/bookings").splitlines() if f"“{title}”" in line)


def cancels_and_can_not_undo_what_is_taken(aino: AtThePage) -> None:
    aino.type("/book echo thursday 14:00-15:00 Demo")
    aino.press("Change")
    aino.press("Cancel", confirmed_by="Keep it")
    aino.press("Cancel", confirmed_by="Cancel it")
    aino.sees("Cancelled: Echo, Thu 26 Nov, 14:00–15:00, “Demo”.")
    aino.press("Undo")
    aino.sees("Booked: Echo, Thu 26 Nov, 14:00–15:00, “Demo”.")
    aino.press("Undo")
    aino.act_as("Sam")
    aino.type("/book echo tomorrow 7:00-8:00 am Mine")
    aino.act_as("Aino")
    aino.press("Undo")
    aino.sees("Echo is taken: Sam has “Mine” Thu 26 Nov, 14:00–15:00; it is next free 15:00–16:00")
    aino.press("Echo, Thu 26 Nov, 15:00–16:00")
    aino.sees("Booked: Echo, Thu 26 Nov, 15:00–16:00, “Demo”.")


def types_changes(aino: AtThePage) -> None:
    aino.type("/book charlie friday 9:00-10:00 One")
    number = number_of("One", aino)
    for typed, changed in (
        (f"move {number} to 4pm", "16:00–17:00"),
        (f"extend {number} by 30 min", "16:00–17:30"),
        (f"move {number} to 15:00", "15:00–16:30"),
    ):
        said = aino.type(f"/bookings {typed}").splitlines()
        assert said == [f"Changed to: Charlie, Fri 27 Nov, {changed}, “One”.", "Share in channel", "Change", "Undo"]
    aino.press("Undo")
    aino.sees("Changed to: Charlie, Fri 27 Nov, 16:00–17:30, “One”.")


def books_again_what_was_cancelled(aino: AtThePage) -> None:
    aino.type("/book delta friday 9:00-10:00 Solo")
    aino.type(f"/cancel {number_of('Solo', aino)}")
    stale = aino.page.locator("#messages article.message").filter(has_text="Booked: Delta, Fri 27 Nov")
    stale.get_by_role("button", name="Change", exact=True).click()
    cancelled = aino.page.locator("#messages").filter(has_text="Delta, Fri 27 Nov, 09:00–10:00, “Solo”, was cancelled")
    cancelled.get_by_role("button", name="Book it again").click()
    expect(stale).to_contain_text("Booked: Delta, Fri 27 Nov, 09:00–10:00, “Solo”.")


def waits_for_a_change(aino: AtThePage) -> None:
    aino.act_as("Sam")
    aino.type("/book echo monday 3:00-4:00 am Hers")
    aino.act_as("Aino")
    aino.type("/book echo monday 9:00-10:00 Mine")
    for button in ("Change", "15 min longer", "Tell me if it frees up"):
        aino.press(button)
    aino.sees("I'll write you a direct message if it frees up.")
    aino.act_as("Sam")
    aino.press("Undo")
    aino.sees("Cancelled: Echo, Mon 30 Nov, 3:00–4:00 am, “Hers”.")
    aino.act_as("Aino")
    aino.page.locator("#places").get_by_text("roombot").click()
    aino.sees("Your booking until you change it: Echo, Mon 30 Nov, 09:00–10:00, “Mine”.")
    aino.press("Change it")
    aino.sees("Changed to: Echo, Mon 30 Nov, 09:00–10:15, “Mine”.")


def test_shared_messages(browser: Browser, playground: Playground) -> None:
    with at_the_page(browser, playground.url) as aino:
        aino.type("/book alpha tomorrow 14:00-15:00 Retro")
        aino.press("Share in channel")
        aino.sees("Aino booked Alpha: “Retro”")
        others_may_not_change_it(aino)
        its_booker_may(aino)
        is_shared_where_the_bot_is_not(aino)


def others_may_not_change_it(aino: AtThePage) -> None:
    aino.act_as("Sam")
    aino.press("Change")
    aino.sees("Only Aino or an admin can change that booking.")


def its_booker_may(aino: AtThePage) -> None:
    aino.act_as("Aino")
    aino.press("Change")
    aino.sees("Alpha, Thu 26 Nov, 14:00–15:00, “Retro”.")
    aino.press("15 min longer")
    aino.sees("Changed to: Alpha, Thu 26 Nov, 14:00–15:15, “Retro”.")
    shared = aino.page.locator("#messages article.message").filter(has_text="Aino booked Alpha")
    expect(shared).to_contain_text("14:00–15:15")
    aino.press("Undo")
    expect(shared).to_contain_text("14:00–15:00")


def is_shared_where_the_bot_is_not(aino: AtThePage) -> None:
    aino.page.locator("#places").get_by_text("random").click()
    aino.type("/book bravo tomorrow 14:00-15:00 Demo")
    aino.press("Share in channel")
    aino.sees("As of")
    aino.page.get_by_role("button", name="+15 min").click()
    aino.press("Refresh")
    aino.sees("09:45")
