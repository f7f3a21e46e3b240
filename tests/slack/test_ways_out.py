"""Whatever is booked and whatever is asked for: each way out of a refusal is one, and none is told twice."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import Refused
from bot.core.models import Booker, Booking, BookingChange, BookingRequest, HouseRules, Person, Room, TimeSlot
from bot.core.rooms import Rooms
from bot.core.service import BookingService
from bot.language.reading import Habits
from bot.slack.bookings.ways_out import Way, ways_out
from bot.slack.office import Office
from bot.slack.request import Arrival, Request
from bot.stores.memory import MemoryStore
from tests.slack.talking import SAM, WEDNESDAY

ROOMS = tuple(
    Room(id=name, name=name.title(), capacity=seats) for name, seats in (("nook", 2), ("den", 6), ("hall", 40))
)
HOUSE = HouseRules(longest=timedelta(hours=6), furthest=timedelta(days=30))
PERSON = Person(id=SAM, name="Sam", zone="Europe/Helsinki")
ROOM = st.sampled_from([room.id for room in ROOMS])
QUARTER = timedelta(minutes=15)


def request() -> Request:
    return Request.of(Arrival(user_id=SAM, user_name="sam", key="press:1", channel="C1"), PERSON, "", WEDNESDAY)


@st.composite
def wishes(draw: st.DrawFn, earliest: int) -> BookingRequest:
    """A booking that somebody asks for, so many quarters of an hour from now or later."""
    start = WEDNESDAY + draw(st.integers(earliest, 200)) * QUARTER
    return BookingRequest(
        id=draw(st.uuids(version=4)),
        room_id=draw(ROOM),
        start=start,
        end=start + draw(st.integers(1, 30)) * QUARTER,
        booker=Booker(id=draw(st.sampled_from([SAM, "U9"]))),
        people=draw(st.none() | st.integers(1, 50)),
    )


def office_with(booked: list[BookingRequest]) -> Office:
    """A house in which as many of these are booked as fit."""
    store = MemoryStore()
    service = BookingService(store, Rooms(ROOMS), HOUSE, lambda: WEDNESDAY)
    for wish in booked:
        try:
            service.book(wish)
        except Refused:
            continue
    return Office(service, store.records, HOUSE, Habits())


@given(st.lists(wishes(0), max_size=25), wishes(-200), st.sampled_from(["", "named"]))
def test_each_way_can_be_booked(booked: list[BookingRequest], asked: BookingRequest, room: str) -> None:
    office = office_with(booked)
    asked = asked.model_copy(update={"id": UUID(int=1), **({} if room else {"room_id": ""})})
    found = ways_out(asked, None, request(), office)
    assert len(set(found)) == len(found) <= 4
    for way in found:
        office.service.check(_had(asked, way))


def test_what_lasts_as_long_as_allowed_goes_on_elsewhere() -> None:
    end = WEDNESDAY + HOUSE.longest
    wish = BookingRequest(id=UUID(int=1), room_id="den", start=WEDNESDAY, end=end, booker=Booker(id=SAM))
    office = office_with([wish])
    before = office.service.find(wish.id)
    longer = wish.model_copy(update={"end": end + QUARTER})
    rest = TimeSlot(start=end, end=end + QUARTER)
    assert ways_out(longer, before, request(), office) == (
        Way("nook", rest, True),
        Way("den", rest, True),
        Way("hall", rest, True),
    )


@given(st.lists(wishes(0), min_size=1, max_size=25), ROOM, st.integers(-20, 200), st.integers(1, 30))
def test_each_way_is_a_change_that_can_be_made(
    booked: list[BookingRequest], room: str, start: int, length: int
) -> None:
    office = office_with(booked)
    for before in office.service.bookings_of(SAM)[:2]:
        moment = WEDNESDAY + start * QUARTER
        moved = _changed(before, BookingChange(room_id=room, start=moment, end=moment + length * QUARTER))
        longer = _changed(before, BookingChange(end=before.slot.end + length * QUARTER))
        for asked in (moved, longer):
            for way in ways_out(asked, before, request(), office):
                assert (way.room, way.slot) != (before.room_id, before.slot)
                office.service.check(_had(asked, way), None if way.besides else before)


def _had(asked: BookingRequest, way: Way) -> BookingRequest:
    return asked.model_copy(update={"room_id": way.room, "start": way.slot.start, "end": way.slot.end})


def _changed(before: Booking, change: BookingChange) -> BookingRequest:
    kept = before.model_dump(include={"id", "booker", "people", "room_id"}) | before.slot.model_dump()
    return BookingRequest(**kept | change.model_dump(exclude_none=True))
