"""The admins of the house: every booking is within their reach, and what they are answered says whose it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.core.models import HouseRules
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.forms import form, opened, said, send
from tests.slack.talking import ADA, KEN, SAM, Talk, buttons, say, talking

RETRO = "/book alpha 2026-11-26T14:00+02:00 for 1h Retro"
TALK = "/book alpha 2026-11-26T14:30+02:00 for 1h Talk"
BOOKED = "Alpha, Thu 26 Nov, 14:00–15:00, “Retro”"
CHANGE_IT = "Change Ada Okafor's booking"


@pytest.fixture
def house(slack: FakeSlack) -> Iterator[Talk]:
    """A house whose admin is Sam, where Ada has Alpha tomorrow from 14 to 15."""
    with talking(slack, rules=HouseRules(admins=frozenset({SAM}))) as talk:
        talk.command(RETRO, by=ADA)
        yield talk


def entries(talk: Talk) -> list[tuple[str, str | None]]:
    """The sections of the last answer that are no lines of marks, each with what its button says."""
    sections: list[Json] = [block for block in talk.message["blocks"] if block["type"] == "section"]
    told = [(block["text"]["text"], block.get("accessory", {}).get("text", {}).get("text")) for block in sections]
    return [(text, label) for text, label in told if "```" not in text]


def test_a_refusal_leads_an_admin_to_the_booking_that_is_in_the_way(house: Talk) -> None:
    assert house.command(TALK).startswith("Alpha is taken: Ada Okafor has “Retro”")
    assert house.labels()[-3:] == ["Tell me if it frees up", CHANGE_IT, "Open the form"]
    assert house.press(CHANGE_IT) == f"{BOOKED}, for Ada Okafor."
    assert house.press("15 min longer") == "Changed to: Alpha, Thu 26 Nov, 14:00–15:15, “Retro”, for Ada Okafor."


def test_so_it_does_to_several_which_their_hours_tell_apart(house: Talk) -> None:
    house.command("/book alpha 2026-11-26T15:00+02:00 for 1h Review", by=ADA)
    house.command("/book alpha 2026-11-26T16:00+02:00 for 1h Mine")
    house.command("/book alpha 2026-11-26T14:30+02:00 until 17:00 Talk")
    changes = [f"{CHANGE_IT}, 14:00–15:00", f"{CHANGE_IT}, 15:00–16:00"]
    assert [label for label in house.labels() if label.startswith("Change")] == changes
    assert house.press(changes[1]) == BOOKED.replace("14:00–15:00, “Retro”", "15:00–16:00, “Review”, for Ada Okafor.")


def test_of_many_it_says_where_their_buttons_are(house: Talk) -> None:
    for quarter in range(5):
        house.command(f"/book alpha 2026-11-26T15:{quarter * 10:02}+02:00 for 10 min Talk", by=ADA)
    answer = house.command("/book alpha 2026-11-26T14:00+02:00 for 3h Workshop")
    assert answer.endswith("\nYou may change anybody's booking: /rooms Alpha Thu 26 Nov has a Change button for each.")
    assert [label for label in house.labels() if label.startswith("Change")] == []


def test_nobody_else_is_led_there(house: Talk) -> None:
    for by in (KEN, ADA):
        house.command(TALK, by=by)
        assert CHANGE_IT not in house.labels()
    house.command("/book alpha 2026-11-26T16:00+02:00 for 1h Mine")
    assert house.command("/book alpha 2026-11-26T16:00+02:00 for 1h Talk").startswith("Alpha is taken: you have")
    assert [label for label in house.labels() if label.startswith("Change")] == []


def test_a_refused_move_leads_to_both_bookings(house: Talk) -> None:
    house.command("/book alpha 2026-11-26T13:00+02:00 for 1h Mine")
    house.command("/bookings")
    house.command("/bookings extend 1 by 30 min")
    assert [label for label in house.labels() if label.startswith("Change")] == [CHANGE_IT, "Change"]


def test_the_day_of_one_room_has_a_button_beside_each_booking_for_an_admin(house: Talk) -> None:
    house.command("/book alpha 2026-11-26T16:00+02:00 for 1h Mine")
    answer = house.command("/rooms alpha 26 nov")
    lines = [
        "Alpha, Thu 26 Nov",
        "Alpha: free until 14:00, 15:00–16:00 and from 17:00",
        "• 14:00–15:00 Ada Okafor: Retro",
        "• 16:00–17:00 Sam Chen: Mine",
    ]
    assert answer == "\n".join(lines)
    assert entries(house) == list(zip(lines, (None, None, "Change", "Change"), strict=True))
    assert house.press("Change") == f"{BOOKED}, for Ada Okafor."


def test_so_has_one_room_at_a_time(house: Talk) -> None:
    answer = "Thu 26 Nov, 14:00–15:00: Alpha is taken.\nAlpha: 14:00–15:00 Ada Okafor: Retro"
    assert house.command("/rooms alpha 26 nov 14:00-15:00") == answer
    assert entries(house) == list(zip(answer.splitlines(), (None, "Change"), strict=True))


def test_what_is_over_has_none(house: Talk) -> None:
    house.wait(days=1, hours=5)
    house.command("/rooms alpha 26 nov 14:00-15:00")
    assert house.labels() == ["Change"]
    house.wait(hours=1)
    house.command("/rooms alpha 26 nov 14:00-15:00")
    assert house.labels() == []


def test_others_have_the_same_lines_without_buttons(house: Talk) -> None:
    assert house.command("/rooms alpha 26 nov", by=KEN).endswith("\n• 21:00–22:00 Ada Okafor: Retro")
    assert house.labels() == ["Picture"]
    assert house.command("/rooms alpha 26 nov 21:00-22:00", by=KEN).endswith("\nAlpha: 21:00–22:00 Ada Okafor: Retro")
    assert house.labels() == []


def test_the_day_of_all_rooms_tells_an_admin_where_the_buttons_are(house: Talk) -> None:
    hint = "You may change anybody's booking: /rooms Alpha Thu 26 Nov has a Change button for each."
    assert house.command("/rooms 26 nov").splitlines()[-1] == hint
    assert house.labels() == ["Picture"]
    house.command("/rooms Alpha Thu 26 Nov")
    assert house.labels() == ["Change", "Picture"]
    assert hint not in house.command("/rooms 26 nov", by=KEN)
    assert hint not in house.command("/rooms 27 nov")
    house.wait(days=1, hours=6)
    assert "You may change" not in house.command("/rooms")


def test_a_room_with_more_bookings_than_fit_has_the_others_in_words(house: Talk) -> None:
    for quarter in range(48):
        hour, minute = divmod(quarter * 15, 60)
        house.command(f"/book bravo 2026-11-26T{hour:02}:{minute:02}+02:00 for 15 min Talk", by=ADA)
    assert house.command("/rooms bravo 26 nov").count("Ada Okafor: Talk") == 48
    assert house.labels() == ["Change"] * 35 + ["Picture"]


ANSWERS = [
    ("[Next week too]", "Booked: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”, for Ada Okafor."),
    ("[Undo]", "Cancelled: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”, for Ada Okafor."),
    ("[15 min longer]", "Changed to: Alpha, Thu 26 Nov, 14:00–15:15, “Retro”, for Ada Okafor."),
    ("[Undo]", f"Changed to: {BOOKED}, for Ada Okafor."),
    ("[Cancel]", f"Cancelled: {BOOKED}, for Ada Okafor."),
    ("[Undo]", f"Booked: {BOOKED}, for Ada Okafor."),
]


def test_every_answer_says_whose_it_is(house: Talk) -> None:
    for typed, answered in ANSWERS:
        if typed != "[Undo]":
            house.command("/rooms alpha 26 nov")
            assert house.press("Change") == f"{BOOKED}, for Ada Okafor."
        assert (typed, say(house, typed)) == (typed, answered)


def test_so_do_the_question_before_it_is_cancelled_and_the_forms(house: Talk) -> None:
    house.command("/rooms alpha 26 nov")
    house.press("Change")
    [cancel] = [button for button in buttons(house.message) if "confirm" in button]
    assert cancel["confirm"]["text"]["text"] == f"{BOOKED}, for Ada Okafor, will be free for others."
    house.send_press(house.button("Move…"))
    assert said(opened(house))[0] == f"{BOOKED}, for Ada Okafor"


def test_beside_whose_it_is_stands_for_how_many(house: Talk) -> None:
    send(house, form(house), by=ADA, room="bravo", start="07:00", people="6")
    house.hear_update()
    house.command("/rooms bravo 26 nov")
    assert house.press("Change") == "Bravo, Thu 26 Nov, 14:00–15:00, “Retro”, for Ada Okafor, 6 people."
