"""Refusals that book: the buttons beside each, the best first, and what they do."""

from __future__ import annotations

import pytest

from bot.core.models import Room
from tests.slack.fake_slack import FakeSlack
from tests.slack.talking import ADA, SAM, Talk, say, talking

CHOICES: list[tuple[list[str], str, list[str]]] = [
    (
        ["alpha tomorrow 14:30-15:30 Retro"],
        "alpha tomorrow 14-15 Demo",
        [
            "Bravo, Thu 26 Nov, 14:00–15:00",
            "Alpha, Thu 26 Nov, 15:30–16:30",
            "Alpha, Thu 26 Nov, 14:00–14:30",
            "Alpha, Fri 27 Nov, 14:00–15:00",
        ],
    ),
    (
        [f"{room} tomorrow 14-15 Retro" for room in ("alpha", "bravo", "charlie", "delta", "echo")]
        + ["alpha 27 nov 14-15 Retro"],
        "alpha tomorrow 14-15 Demo",
        ["Alpha, Thu 26 Nov, 15:00–16:00"],
    ),
    (
        ["alpha tomorrow 13:30-14:30 Retro", "alpha tomorrow 15-16 Plan", "alpha 27 nov 14-15 Retro"],
        "alpha tomorrow 14-15 Demo",
        [
            "Bravo, Thu 26 Nov, 14:00–15:00",
            "Alpha, Thu 26 Nov, 16:00–17:00",
            "Alpha, Thu 26 Nov, 14:30–15:00",
            "Charlie, Thu 26 Nov, 14:00–15:00",
        ],
    ),
    ([], "alpha today 9-10 Demo", ["Alpha, now until 10:00", "Alpha, Thu 26 Nov, 09:00–10:00"]),
    (
        ["alpha today 9:30-9:45 Retro"],
        "alpha today 9-10 Demo",
        [
            "Bravo, now until 10:00",
            "Alpha, Wed 25 Nov, 09:45–10:15",
            "Alpha, Wed 25 Nov, 09:45–10:00",
            "Alpha, Thu 26 Nov, 09:00–10:00",
        ],
    ),
    (
        ["alpha today 9:45-11 Retro"],
        "alpha now for 30 min Demo",
        [
            "Bravo, now until 10:00",
            "Alpha, Wed 25 Nov, 11:00–11:30",
            "Alpha, now until 09:45",
            "Alpha, Thu 26 Nov, 09:30–10:00",
        ],
    ),
    ([], "alpha today 8-9 Demo", ["Alpha, now until 10:30", "Alpha, Thu 26 Nov, 08:00–09:00"]),
    ([], "alpha yesterday 14-15 Demo", ["Alpha, now until 10:30", "Alpha, Wed 25 Nov, 14:00–15:00"]),
    (
        ["alpha today 9:30-9:45 Retro"],
        "alpha yesterday 14-15 Demo",
        [
            "Bravo, now until 10:30",
            "Alpha, Wed 25 Nov, 14:00–15:00",
            "Alpha, Wed 25 Nov, 09:45–10:30",
            "Alpha, Wed 25 Nov, 09:45–10:45",
        ],
    ),
    ([], "alpha 2026-11-20 9-10 Demo", ["Alpha, now until 10:30", "Alpha, Thu 26 Nov, 09:00–10:00"]),
    ([], "alpha today 8-23 Demo", ["Alpha, now until 21:30", "Alpha, Thu 26 Nov, 08:00–20:00"]),
    (
        ["alpha tomorrow 14:30-15:30 Retro"],
        "alpha tomorrow 8-23 Demo",
        [
            "Bravo, Thu 26 Nov, 08:00–20:00",
            "Alpha, Thu 26 Nov, 15:30 – Fri 27 Nov, 03:30",
            "Alpha, Thu 26 Nov, 08:00–14:30",
            "Alpha, Fri 27 Nov, 08:00–20:00",
        ],
    ),
    (
        [],
        "in room zulu friday 14-15 Demo",
        [f"{room}, Fri 27 Nov, 14:00–15:00" for room in ("Alpha", "Bravo", "Charlie", "Delta")],
    ),
    (["alpha friday 14-15 Retro"], "in room zulu friday Demo", []),
]


@pytest.mark.parametrize(("before", "typed", "choices"), CHOICES)
def test_what_a_refusal_offers(talk: Talk, before: list[str], typed: str, choices: list[str]) -> None:
    for sentence in before:
        assert talk.command(f"/book {sentence}").startswith("Booked")
    assert not talk.command(f"/book {typed}").startswith("Booked")
    assert talk.labels() == [*choices, "Open the form"]


NOW = [
    ("alpha today 9-10 Demo", "Alpha, now until 10:00", "Booked: Alpha, Wed 25 Nov, 09:37–10:00, “Demo”."),
    ("today 8-10 Demo", "Bravo, now until 10:00", "Booked: Bravo, Wed 25 Nov, 09:37–10:00, “Demo”."),
    ("alpha yesterday 8-9 Demo", "Alpha, now until 10:30", "Booked: Alpha, Wed 25 Nov, 09:37–10:30, “Demo”."),
]


@pytest.mark.parametrize(("typed", "choice", "booked"), NOW)
def test_now_is_when_it_is_pressed(talk: Talk, typed: str, choice: str, booked: str) -> None:
    talk.command(f"/book {typed}")
    talk.wait(minutes=7, seconds=30)
    assert talk.press(choice) == booked
    assert talk.press("Undo") == booked.replace("Booked", "Cancelled")


def test_a_booking_is_moved_to_now_when_it_is_pressed(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 14-15 Demo")
    talk.command("/bookings")
    assert talk.command("/bookings move 1 to today 9:00").startswith("Wed 25 Nov, 09:00 is past: it is now 09:30.")
    assert talk.labels() == ["Alpha, now until 10:00", "Alpha, Thu 26 Nov, 09:00–10:00", "Change"]
    talk.wait(minutes=7, seconds=30)
    assert talk.press("Alpha, now until 10:00") == "Changed to: Alpha, Wed 25 Nov, 09:37–10:00, “Demo”."


def test_where_no_room_is_free_other_times_are_offered(talk: Talk) -> None:
    for room in ("alpha", "bravo", "charlie", "delta", "echo"):
        talk.command(f"/book {room} tomorrow 14-15 Retro")
    talk.command("/book charlie tomorrow 15-16 Retro")
    assert talk.command("/book tomorrow 13:30-14:30 Demo") == "No room is free Thu 26 Nov, 13:30–14:30."
    assert talk.labels() == [
        "Alpha, Thu 26 Nov, 15:00–16:00",
        "Alpha, Thu 26 Nov, 13:30–14:00",
        "Alpha, Fri 27 Nov, 13:30–14:30",
        "Tell me if one frees up",
        "Open the form",
    ]
    assert talk.press("Alpha, Fri 27 Nov, 13:30–14:30") == "Booked: Alpha, Fri 27 Nov, 13:30–14:30, “Demo”."


def test_one_free_room_is_one(talk: Talk) -> None:
    for room in ("alpha", "bravo", "charlie", "delta"):
        talk.command(f"/book {room} tomorrow 14-15 Retro")
    assert talk.command("/book tomorrow 14-15 Demo") == (
        "You named no room. This room is free Thu 26 Nov, 14:00–15:00; one tap books “Demo”."
    )


FURNISHED = (
    Room(id="nook", name="Nook"),
    Room(id="den", name="Den", equipment=("screen",)),
    Room(id="alpha", name="Alpha", capacity=8, equipment=("screen", "whiteboard")),
    Room(id="hall", name="Hall", capacity=40, equipment=("stage", "two projectors", "cameras", "a grand piano, tuned")),
)


def test_free_rooms_say_what_they_have_and_what_a_tap_will_book(slack: FakeSlack) -> None:
    with talking(slack, rooms=FURNISHED) as talk:
        free = "You named no room. These rooms are free Fri 27 Nov, 15:00–16:00; one tap books"
        assert talk.command("/book friday 15:00-16:00 zulu") == f"{free} “zulu”."
        assert talk.labels() == [
            "Nook",
            "Den (screen)",
            "Alpha (8 seats, screen, whiteboard)",
            "Hall (40 seats, stage, two projectors, cameras, a grand piano, tuned)",
            "Open the form",
        ]
        assert talk.command("/book friday 15:00-16:00") == f"{free}."
        assert talk.command("/book friday 15:00-16:00 for 6 people") == f"{free} for 6 people."
        assert talk.command("/book friday 15:00-16:00 for 6 people zulu") == f"{free} “zulu” for 6 people."
        assert talk.press("Alpha (8 seats, screen, whiteboard)") == (
            "Booked: Alpha, Fri 27 Nov, 15:00–16:00, “zulu”, for 6 people."
        )


def test_what_a_room_has_is_cut_where_a_button_is_full(slack: FakeSlack) -> None:
    rooms = (Room(id="hall", name="Hall of the north wing", capacity=40, equipment=("screen",) * 9),)
    with talking(slack, rooms=rooms) as talk:
        talk.command("/book friday 15:00-16:00 Demo")
        assert talk.labels()[0] == "Hall of the north wing (40 seats, screen, screen, screen, screen, screen,…)"
        assert len(talk.labels()[0]) == 75


def test_a_room_for_one_has_one_seat(slack: FakeSlack) -> None:
    with talking(slack, rooms=(Room(id="booth", name="Booth", capacity=1),)) as talk:
        talk.command("/book friday 15:00-16:00 Call")
        assert talk.labels() == ["Booth (1 seat)", "Open the form"]


SMALL_AND_LARGE = (Room(id="nook", name="Nook", capacity=4), Room(id="hall", name="Hall", capacity=40))


def test_a_room_that_is_taken_and_too_small_gives_way_to_a_large_one(slack: FakeSlack) -> None:
    with talking(slack, rooms=SMALL_AND_LARGE) as talk:
        talk.command("/book nook tomorrow 14-15 Retro")
        assert len(talk.command("/book nook tomorrow 14-15 for 10 people Demo").splitlines()) == 2
        assert talk.labels() == [
            "Hall, Thu 26 Nov, 14:00–15:00", "Hall, Fri 27 Nov, 14:00–15:00", "Open the form",
        ]  # fmt: skip


def test_where_all_large_rooms_are_taken_one_can_wait_for_one(slack: FakeSlack) -> None:
    with talking(slack, rooms=SMALL_AND_LARGE) as talk:
        talk.command("/book hall 2026-11-26T14:00+02:00 for 1h Retro", by=ADA)
        assert talk.command("/book nook tomorrow 14-15 for 10 people Demo") == (
            "Nook seats 4, too few for 10 people, and no larger room is free then."
        )
        assert talk.labels() == [
            "Hall, Thu 26 Nov, 15:00–16:00",
            "Hall, Fri 27 Nov, 14:00–15:00",
            "Tell me if one frees up",
            "Open the form",
        ]
        assert talk.press("Tell me if one frees up") == (
            "No room large enough for 10 people is free Thu 26 Nov, 14:00–15:00.\n"
            "I'll write you a direct message if a room frees up."
        )


def test_every_choice_books_what_it_says(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 14:30-15:30 Retro")
    talk.command("/book alpha tomorrow 14-15 Demo")
    refusal = talk.message
    *choices, form = talk.labels()
    assert (len(choices), form) == (4, "Open the form")
    for label in choices:
        talk.message = refusal
        assert talk.press(label) == f"Booked: {label}, “Demo”."
        talk.press("Undo")
        talk.command("/book alpha tomorrow 14-15 Demo")
        refusal = talk.message


def test_a_choice_that_was_taken_meanwhile_offers_anew(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    talk.command("/book alpha tomorrow 14-15 Demo")
    refusal = talk.message
    talk.command("/book bravo 2026-11-26T14:00+02:00 for 1h Quick", by=ADA)
    talk.message = refusal
    assert talk.press("Bravo, Thu 26 Nov, 14:00–15:00").startswith("Bravo is taken: Ada Okafor has “Quick”")
    assert "Charlie, Thu 26 Nov, 14:00–15:00" in talk.labels()


def test_too_many_people_are_offered_a_larger_room(slack: FakeSlack) -> None:
    talk = Talk(slack, (Room(id="nook", name="Nook", capacity=4), Room(id="hall", name="Hall", capacity=40)))
    assert say(talk, "/book nook tomorrow 14-15 for 10 people Demo") == (
        "Nook seats 4, too few for 10 people: Hall is large enough and free then."
    )
    assert say(talk, "[Hall, Thu 26 Nov, 14:00–15:00]") == (
        "Booked: Hall, Thu 26 Nov, 14:00–15:00, “Demo”, for 10 people."
    )
    talk.desk.close()


def test_two_broken_rules_are_both_told(talk: Talk) -> None:
    assert talk.command("/book alpha 1 dec 2028 8-23 Demo") == (
        "Fri 1 Dec 2028 is too far ahead: the last day you can book now is Thu 25 Nov 2027.\n"
        "That is 15 h, and a booking may last 12 h at most."
    )
    assert talk.labels() == ["Open the form"]


def test_of_a_room_that_is_taken_among_other_reasons_nothing_is_told_that_breaks_the_others(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 14:30-15:30 Retro")
    assert talk.command("/book alpha tomorrow 8-23 Demo") == (
        "That is 15 h, and a booking may last 12 h at most.\nAlpha is taken: you have “Retro” Thu 26 Nov, 14:30–15:30."
    )


def test_another_reading_moves_the_booking_and_undo_moves_it_back(talk: Talk) -> None:
    said = talk.command("/book alpha next friday 10:00-11:00 Demo")
    assert said.startswith("Booked: Alpha, Fri 4 Dec, 10:00–11:00, “Demo”.\nHow I read it: “next friday” as Fri 4 Dec")
    assert talk.press("Rather Fri 27 Nov, 10:00–11:00") == "Changed to: Alpha, Fri 27 Nov, 10:00–11:00, “Demo”."
    assert talk.press("Undo") == "Changed to: Alpha, Fri 4 Dec, 10:00–11:00, “Demo”."
    assert len(talk.service.bookings_of(SAM)) == 1


def test_a_question_offers_its_readings_and_one_press_books(talk: Talk) -> None:
    talk.command("/book alpha friday half 3 Demo")
    question = talk.message
    assert talk.press("Alpha, Fri 27 Nov, 15:30–16:30") == "Booked: Alpha, Fri 27 Nov, 15:30–16:30, “Demo”."
    talk.message = question
    assert talk.press("Alpha, Fri 27 Nov, 14:30–15:30") == (
        "You have booked with this already: Alpha, Fri 27 Nov, 15:30–16:30, “Demo”."
    )
