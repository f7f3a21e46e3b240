"""Every refusal in words."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args
from uuid import UUID

import pytest

from bot.core import errors
from bot.core.errors import Refusal, Refused
from bot.core.models import Booker, Person, Room
from bot.wording.refusals import reasons_of
from tests.wording.people import ADA, NOW, ROOMS, SAM, booking, helsinki, reader, slot

ALPHA, BRAVO, CHARLIE, DELTA, ECHO = ROOMS.all
SMALL = Room(id="nook", name="Nook", capacity=4)
HALL = Room(id="hall", name="Hall", capacity=40)
ASKED = slot("2026-11-26T14:00", "2026-11-26T15:00")
RETRO = booking("2026-11-26T14:30", "2026-11-26T15:30")
ADAS = booking("2026-11-26T14:30", "2026-11-26T15:30", booker=Booker(id="U2", name="Ada Okafor"))
LATER = slot("2026-11-26T15:30", "2026-11-26T16:30")
NEXT_DAY = slot("2026-11-27T08:00", "2026-11-27T09:00")
KEN = Booker(id="U3", name="Ken Mori")

SAID: list[tuple[Refusal, str]] = [
    (
        errors.StartNotBeforeEnd(helsinki("2026-11-26T15:00"), helsinki("2026-11-26T14:00")),
        "It would end (Thu 26 Nov, 14:00) before it starts (Thu 26 Nov, 15:00).",
    ),
    (
        errors.InThePast(helsinki("2026-11-24T08:00"), helsinki("2026-11-24T09:00"), NOW),
        "Tue 24 Nov, 08:00 is past: it is now Wed 25 Nov, 09:30.",
    ),
    (
        errors.InThePast(helsinki("2026-11-25T08:00"), helsinki("2026-11-25T09:00"), NOW),
        "Wed 25 Nov, 08:00 is past: it is now 09:30.",
    ),
    (errors.UnknownRoom("aplha", ALPHA, ROOMS.all), "There is no room “aplha”: did you mean Alpha?"),
    (
        errors.UnknownRoom("zulu", None, ROOMS.all),
        "There is no room “zulu”: choose from Alpha, Bravo, Charlie, Delta and Echo.",
    ),
    (
        errors.RoomTaken("alpha", ASKED, (ADAS,), (LATER,), (BRAVO, CHARLIE)),
        "Alpha is taken: Ada Okafor has “Retro” Thu 26 Nov, 14:30–15:30; it is next free 15:30–16:30, and Bravo and "
        "Charlie are free 14:00–15:00.",
    ),
    (
        errors.RoomTaken("alpha", ASKED, (RETRO,), (NEXT_DAY,), (BRAVO,)),
        "Alpha is taken: you have “Retro” Thu 26 Nov, 14:30–15:30; it is next free Fri 27 Nov, 08:00–09:00, and Bravo "
        "is free 14:00–15:00.",
    ),
    (
        errors.RoomTaken("alpha", ASKED, (ADAS.model_copy(update={"private": True}),)),
        "Alpha is taken: Ada Okafor has it (private) Thu 26 Nov, 14:30–15:30; no other room is free then.",
    ),
    (
        errors.RoomTaken(
            "alpha",
            ASKED,
            (
                booking("2026-11-26T13:30", "2026-11-26T14:15", booker=KEN, title=None),
                booking("2026-11-26T14:45", "2026-11-26T15:15"),
            ),
            (),
            ROOMS.all,
        ),
        "Alpha is taken: Ken Mori has it Thu 26 Nov, 13:30–14:15 and you have “Retro” 14:45–15:15; Alpha, Bravo, "
        "Charlie, Delta and Echo are free 14:00–15:00.",
    ),
    (errors.BookerUnknown(), "I can't tell who is booking, so I won't."),
    (errors.TitleTooLong(230, 200), "The title has 230 characters, and 200 is the most."),
    (
        errors.TooManyPeople(10, SMALL, (HALL,)),
        "Nook seats 4, too few for 10 people: Hall is large enough and free then.",
    ),
    (errors.TooManyPeople(500, SMALL, largest=HALL), "No room seats 500 people: Hall, the largest, seats 40."),
    (errors.TooManyPeople(10, SMALL), "Nook seats 4, too few for 10 people, and no larger room is free then."),
    (
        errors.TooLong(timedelta(hours=13), timedelta(hours=12)),
        "That is 13 h, and a booking may last 12 h at most.",
    ),
    (
        errors.TooFarAhead(helsinki("2028-03-01T10:00"), helsinki("2027-11-25T09:30")),
        "Wed 1 Mar 2028 is too far ahead: the last day you can book now is Thu 25 Nov 2027.",
    ),
    (errors.BookingNotFound(UUID(int=1)), "I can't find that booking any more."),
    (errors.BookingCancelled(RETRO), "Alpha, Thu 26 Nov, 14:30–15:30, “Retro”, was cancelled before."),
    (errors.BookingOver(RETRO, NOW), "Alpha, Thu 26 Nov, 14:30–15:30, “Retro”, is over, so it can't be changed."),
    (
        errors.BookingStale(1, RETRO),
        "It was changed meanwhile and is now Alpha, Thu 26 Nov, 14:30–15:30, “Retro”: nothing was done.",
    ),
    (errors.NotYours(ADAS), "Only Ada Okafor or an admin can change that booking."),
    (errors.TitlePrivate(ADAS), "Only Ada Okafor can make that booking public."),
    (errors.IdReused(RETRO), "You have booked with this already: Alpha, Thu 26 Nov, 14:30–15:30, “Retro”."),
]


@pytest.mark.parametrize(("refusal", "sentence"), SAID, ids=[refusal.code for refusal, _ in SAID])
def test_refusal(refusal: Refusal, sentence: str) -> None:
    assert reasons_of(Refused((refusal,)), reader(SAM), ROOMS) == (sentence,)


def test_every_refusal_is_in_the_table() -> None:
    assert {type(refusal) for refusal, _ in SAID} == set(get_args(Refusal))


@pytest.mark.parametrize("person", [SAM, ADA])
def test_all_reasons_are_told_in_order(person: Person) -> None:
    both = Refused((errors.TitleTooLong(230, 200), errors.BookerUnknown()))
    assert reasons_of(both, reader(person), ROOMS) == (
        "The title has 230 characters, and 200 is the most.",
        "I can't tell who is booking, so I won't.",
    )
