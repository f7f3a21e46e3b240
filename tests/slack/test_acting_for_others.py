"""An admin who is refused while acting for somebody: what leads out is that person's, and their title stays theirs.

Sam is the admin. Ada has Alpha, privately, and Ken has it after her.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from bot.core.models import HouseRules
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.forms import form, opened, send
from tests.slack.talking import ADA, KEN, SAM, Talk, talking

TITLE = "Salary"
FOR_ADA = "(private), for Ada Okafor"


@pytest.fixture
def house(slack: FakeSlack) -> Iterator[Talk]:
    """Today from 9:30 to 10:30, and now it is 9:50; Ken has Alpha from then on, and in a week."""
    with talking(slack, rules=HouseRules(admins=frozenset({SAM}))) as talk:
        send(talk, form(talk), by=ADA, title=TITLE, private=[{"value": "private"}], day="2026-11-25", start="02:30")
        talk.hear_update()
        talk.command("/book alpha 2026-11-25T10:30+02:00 for 1h Other", by=KEN)
        talk.command("/book alpha 2026-12-02T09:30+02:00 for 1h Other", by=KEN)
        talk.wait(minutes=20)
        talk.command("/rooms alpha")
        talk.press("Change")
        yield talk


def test_what_is_booked_instead_is_for_whom_it_was_to_be(house: Talk) -> None:
    house.press("15 min longer")
    assert house.press("Bravo, Wed 25 Nov, 10:30–10:45") == f"Booked: Bravo, Wed 25 Nov, 10:30–10:45 {FOR_ADA}."
    assert [booking.title for booking in house.service.bookings_of(ADA)] == [TITLE, TITLE]
    assert house.service.bookings_of(SAM) == []


def test_so_is_what_is_repeated_elsewhere(house: Talk) -> None:
    assert house.press("Next week too").startswith("Alpha is taken: Ken Mori has “Other” Wed 2 Dec, 09:30–10:30;")
    assert "Open the form" not in house.labels()
    assert house.press("Bravo, Wed 2 Dec, 09:30–10:30") == f"Booked: Bravo, Wed 2 Dec, 09:30–10:30 {FOR_ADA}."


def _looks(house: Talk) -> Iterator[Json]:
    """All that Sam is shown while he changes Ada's booking as far as that goes."""
    card = house.message
    for way in (
        ("Next week too", "Bravo, Wed 2 Dec, 09:30–10:30", "Undo", "Undo"),
        ("15 min longer", "Tell me if it frees up"),
        ("15 min longer", "Bravo, Wed 25 Nov, 10:30–10:45"),
        ("30 min longer", "Change"),
        ("End now", "Undo", "Undo", "Undo"),
    ):
        house.message = card
        for label in way:
            house.press(label)
            yield house.message
    house.command("/bookings")
    yield house.message


def test_no_button_carries_a_title_that_is_not_ones_own(house: Talk) -> None:
    assert [shown for shown in _looks(house) if TITLE in json.dumps(shown)] == []
    titles = {booking.booker.name: booking.title for booking in house.store.all() if booking.title != "Other"}
    assert titles == {"Ada Okafor": TITLE}


def test_what_is_waited_for_shows_no_title_that_is_not_ones_own(house: Talk) -> None:
    house.press("15 min longer")
    house.press("Tell me if it frees up")
    waited_for = "Alpha, Wed 25 Nov, 09:30–10:45."
    assert house.command("/bookings").splitlines()[-1] == f"Waiting for: {waited_for}"
    assert house.press("Stop waiting").splitlines()[0] == f"You no longer wait for: {waited_for}"


def test_a_rename_that_was_offered_before_shows_no_title_that_is_private_now(house: Talk) -> None:
    house.command("/book bravo 2026-11-26T14:00+02:00 for 1h Retro", by=ADA)
    adas = house.message
    house.command("/rooms bravo 26 nov")
    house.press("Change")
    rename = house.button("Rename…")
    _make_private(house, adas)
    house.send_press(rename)
    changed = "It was changed meanwhile and is now Bravo, Thu 26 Nov, 14:00–15:00 (private), for Ada Okafor"
    assert house.hear_update() == f"{changed}: nothing was done."


def _make_private(house: Talk, adas: Json) -> None:
    house.message = adas
    house.press("Change", by=ADA)
    house.press("Make private", by=ADA)


def test_a_rename_form_that_was_opened_before_changes_nothing(house: Talk) -> None:
    house.command("/book bravo 2026-11-26T14:00+02:00 for 1h Retro", by=ADA)
    adas = house.message
    house.command("/rooms bravo 26 nov")
    house.press("Change")
    house.send_press(house.button("Rename…"))
    view = opened(house)
    _make_private(house, adas)
    [wrong] = send(house, view, title="Another")["errors"].values()
    assert wrong.endswith("14:00–15:00 (private), for Ada Okafor: nothing was done.")
