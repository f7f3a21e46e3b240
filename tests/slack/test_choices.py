"""Refusals that book: the buttons beside each, the best first, and what they do."""

from __future__ import annotations

import pytest

from bot.core.models import Room
from tests.slack.fake_slack import FakeSlack
from tests.slack.talking import ADA, SAM, Talk, say

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
    ([], "alpha today 9-10 Demo", ["Alpha, Wed 25 Nov, 09:30–10:00"]),
    ([], "alpha today 8-9 Demo", []),
    (["alpha tomorrow 14-15 Retro"], "alpha today 8-23 Demo", []),
]


@pytest.mark.parametrize(("before", "typed", "choices"), CHOICES)
def test_what_a_refusal_offers(talk: Talk, before: list[str], typed: str, choices: list[str]) -> None:
    for sentence in before:
        assert talk.command(f"/book {sentence}").startswith("Booked")
    assert not talk.command(f"/book {typed}").startswith("Booked")
    assert talk.labels() == [*choices, "Open the form"]


def test_every_choice_books_what_it_says(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 14:30-15:30 Retro")
    talk.command("/book alpha tomorrow 14-15 Demo")
    refusal = talk.message
    for label in talk.labels()[:-1]:
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
        "You have used this already, for Alpha, Fri 27 Nov, 15:30–16:30, “Demo”."
    )
