from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.errors import TooFarAhead, TooLong, TooManyPeople, UnknownRoom
from bot.core.models import Booker, Booking, BookingRequest, HouseRules, TimeSlot
from bot.core.rules import Circumstances, broken_rules
from tests.core.house import AINO, MORNING, ROOMS, at, wish

GIVEN = Circumstances(now=MORNING, rooms=ROOMS, house=HouseRules())


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        (wish(), []),
        (wish("09:30", "10:00"), []),
        (wish("09:29", "10:00"), ["in_the_past"]),
        (wish("15:00", "15:00"), ["start_not_before_end"]),
        (wish("15:00", "14:00"), ["start_not_before_end"]),
        (
            wish("14:00", "13:00", room_id="zulu", booker=Booker()),
            ["unknown_room", "start_not_before_end", "booker_unknown"],
        ),
        (wish(people=4), []),
        (wish(people=5), ["too_many_people"]),
        (wish(people=500, room_id="delta"), []),
        (wish(booker=Booker(name="Aino")), []),
        (wish(booker=Booker(id=" ")), ["booker_unknown"]),
        (wish(title="x" * 200), []),
        (wish(title="x" * 201), ["title_too_long"]),
        (wish(title="👩‍💻" * 66), []),
        (wish("10:00", "22:00"), []),
        (wish("10:00", "22:01"), ["too_long_booking"]),
        (wish("08:00", "21:00"), ["in_the_past", "too_long_booking"]),
    ],
)
def test_every_broken_rule_is_told_in_order(asked: BookingRequest, codes: list[str]) -> None:
    assert [refusal.code for refusal in broken_rules(asked, GIVEN)] == codes


def test_the_current_minute_may_still_be_booked() -> None:
    within_the_minute = Circumstances(MORNING.replace(second=59, microsecond=999_999), ROOMS, HouseRules())
    assert broken_rules(wish("09:30", "10:00"), within_the_minute) == ()


def test_a_year_ahead_is_the_furthest() -> None:
    latest = MORNING + timedelta(days=365)
    hour = timedelta(hours=1)
    assert broken_rules(wish().model_copy(update={"start": latest, "end": latest + hour}), GIVEN) == ()
    beyond = latest + timedelta(minutes=1)
    (refusal,) = broken_rules(wish().model_copy(update={"start": beyond, "end": beyond + hour}), GIVEN)
    assert isinstance(refusal, TooFarAhead)
    assert (refusal.start, refusal.latest) == (beyond, latest)


def test_refusals_carry_what_a_sentence_needs() -> None:
    unknown, crowded = (broken_rules(request, GIVEN)[0] for request in (wish(room_id="aplha"), wish(people=5)))
    assert isinstance(unknown, UnknownRoom)
    assert (unknown.asked, unknown.nearest, unknown.rooms) == ("aplha", ROOMS.get("alpha"), ROOMS.all)
    assert isinstance(crowded, TooManyPeople)
    assert (crowded.people, crowded.room) == (5, ROOMS.get("alpha"))
    (long,) = broken_rules(wish("10:00", "23:00"), GIVEN)
    assert isinstance(long, TooLong)
    assert (long.duration, long.limit) == (timedelta(hours=13), timedelta(hours=12))


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        (wish("09:00", "10:30"), []),
        (wish("09:00", "09:30"), []),
        (wish("09:00", "09:29"), ["in_the_past"]),
        (wish("09:10", "10:30"), ["in_the_past"]),
    ],
)
def test_a_running_booking_keeps_its_start(asked: BookingRequest, codes: list[str]) -> None:
    running = Booking(
        id=UUID(int=1),
        room_id="alpha",
        slot=TimeSlot(start=at("09:00"), end=at("10:00")),
        booker=Booker(id=AINO.person_id),
        created_at=MORNING,
        updated_at=MORNING,
    )
    given = Circumstances(MORNING, ROOMS, HouseRules(), running)
    assert [refusal.code for refusal in broken_rules(asked, given)] == codes
