"""“Tell me if it frees up” for a slot that begins now, or has begun: what is left of it is told of, and had."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.models import Actor, BookingChange
from bot.slack.waits.waits import Wait
from bot.slack.wish import Wish
from tests.slack.talking import ADA, KEN, SAM, WEDNESDAY, Talk
from tests.slack.waiting import TELL_ME, cancel, heeding, told, wait_to_extend

NOW = "/book echo now for 30 min Mine"
TAKEN = (
    "Echo is taken: Ada Okafor has “Hers” Wed 25 Nov, 09:30–10:30; it is next free 10:30–11:00, and Alpha, Bravo, "
    "Charlie and Delta are free {}–10:00."
)
WILL_TELL = "I'll write you a direct message if it frees up."
FREED = "Echo has become free: now until 10:00, for your “Mine”. Whoever is first has it."
BOOKED = "Booked: Echo, Wed 25 Nov, 09:42–10:00, “Mine”."


@pytest.fixture
def taken(talk: Talk) -> Talk:
    """Echo is Ada's since now."""
    talk.command("/book echo 2026-11-25T09:30+02:00 for 1h Hers", by=ADA)
    return talk


def end(talk: Talk) -> None:
    """Ada ends her meeting, over the API."""
    [booking] = talk.service.bookings_of(ADA)
    minute = talk.now.replace(second=0)
    talk.service.move(booking.id, BookingChange(end=minute), by=Actor(person_id=ADA), revision=None)


def test_who_is_refused_now_is_told_of_what_is_left_and_books_it(taken: Talk) -> None:
    assert taken.command(NOW) == TAKEN.format("09:30")
    assert taken.labels()[-2:] == [TELL_ME, "Open the form"]
    taken.wait(minutes=3)
    assert taken.press(TELL_ME) == f"{TAKEN.format('09:33')}\n{WILL_TELL}".replace("10:30–11:00", "10:30–10:57")
    assert "Stop waiting" in taken.labels()
    with heeding(taken) as tells_nobody:
        assert tells_nobody()
        taken.wait(minutes=7, seconds=20)
        end(taken)
        assert told(taken) == (SAM, FREED)
        taken.wait(minutes=2)
        assert taken.press("Book it") == BOOKED
        assert "Waiting" not in taken.command("/bookings")
        assert tells_nobody()


def test_whoever_is_first_has_it_and_the_other_may_go_on_waiting(taken: Talk) -> None:
    for person in (SAM, KEN):
        taken.command(NOW, person)
        taken.press(TELL_ME, person)
        taken.wait(seconds=1)
    messages = {}
    with heeding(taken):
        taken.wait(minutes=12)
        end(taken)
        for _ in range(2):
            person, said = told(taken)
            assert "now until" in said
            messages[person] = taken.message
    taken.message = messages[SAM]
    assert taken.press("Book it") == BOOKED
    taken.message = messages[KEN]
    assert taken.press("Book it", KEN).startswith("Echo is taken: Sam Chen has “Mine” Wed 25 Nov, ")
    assert TELL_ME in taken.labels()


def test_a_running_meeting_that_can_be_longer_after_all_is_offered_what_is_added(talk: Talk) -> None:
    talk.command("/book alpha now until 10:30 Mine")
    talk.command("/book alpha 2026-11-25T10:30+02:00 for 1h Next", by=ADA)
    talk.wait(minutes=55)
    talk.command("/bookings")
    assert WILL_TELL in wait_to_extend(talk)
    with heeding(talk):
        cancel(talk, ADA)
        assert told(talk)[1].splitlines() == [
            "Alpha has become free: Wed 25 Nov, 10:30–10:45, for your “Mine”. Whoever is first has it.",
            "Your booking until you change it: Alpha, Wed 25 Nov, 09:30–10:30, “Mine”.",
        ]
    talk.wait(minutes=3)
    assert talk.press("Change it") == "Changed to: Alpha, Wed 25 Nov, 09:30–10:45, “Mine”."


def test_a_running_meeting_moves_to_the_room_that_it_waits_for_from_then_on(taken: Talk) -> None:
    taken.command("/book alpha now for 30 min Mine")
    taken.command("/bookings")
    assert taken.command("/bookings move 1 to echo").startswith("Echo is taken")
    taken.press(TELL_ME)
    with heeding(taken):
        taken.wait(minutes=10)
        end(taken)
        assert told(taken)[1].splitlines() == [
            FREED,
            "Your booking until you change it: Alpha, Wed 25 Nov, 09:30–10:00, “Mine”.",
        ]
    taken.wait(minutes=2)
    assert taken.press("Change it") == "Changed to: Echo, Wed 25 Nov, 09:42–10:00, “Mine”."


def test_a_meeting_that_is_over_meanwhile_is_no_longer_made_longer(talk: Talk) -> None:
    talk.command("/book alpha now until 10:30 Mine")
    talk.command("/book alpha 2026-11-25T10:30+02:00 for 1h Next", by=ADA)
    talk.wait(minutes=55)
    talk.command("/bookings")
    wait_to_extend(talk)
    with heeding(talk):
        talk.wait(minutes=10)
        cancel(talk, ADA)
        assert told(talk)[1] == "Alpha has become free: now until 10:45, for your “Mine”. Whoever is first has it."
    assert talk.press("Book it") == "Booked: Alpha, Wed 25 Nov, 10:35–10:45, “Mine”."


@pytest.mark.parametrize(("minutes", "is_told"), [(24, True), (25, False)])
def test_too_little_is_not_told_of(taken: Talk, minutes: int, is_told: bool) -> None:
    taken.command(NOW)
    taken.press(TELL_ME)
    with heeding(taken) as tells_nobody:
        taken.wait(minutes=minutes)
        end(taken)
        assert told(taken) == (SAM, FREED) if is_told else tells_nobody()


@pytest.mark.parametrize(("minutes", "over_after"), [(30, 25), (7, 2), (6, 1), (3, 1)])
def test_of_a_short_wish_the_first_minute_may_be_waited_for(minutes: int, over_after: int) -> None:
    begin, end = WEDNESDAY + timedelta(seconds=20), WEDNESDAY + timedelta(minutes=minutes)
    wait = Wait(wish=Wish(id=UUID(int=1), by=SAM, start=begin, end=end, room="echo"))
    assert wait.too_late == WEDNESDAY + timedelta(minutes=over_after)


def test_what_becomes_free_by_itself_is_told_too(talk: Talk) -> None:
    talk.command("/book echo 2026-11-25T09:30+02:00 for 15 min Hers", by=ADA)
    talk.command(NOW)
    talk.press(TELL_ME)
    with heeding(talk):
        talk.wait(minutes=15)
        assert told(talk) == (SAM, FREED)


def test_who_sits_in_another_room_by_then_is_left_alone(taken: Talk) -> None:
    taken.command(NOW)
    taken.press(TELL_ME)
    assert taken.press("Alpha, now until 10:00") == "Booked: Alpha, Wed 25 Nov, 09:30–10:00, “Mine”."
    with heeding(taken) as tells_nobody:
        taken.wait(minutes=10)
        end(taken)
        assert tells_nobody()


def test_what_began_before_it_was_asked_for_can_be_waited_for(taken: Talk) -> None:
    taken.wait(minutes=2)
    assert taken.command("/book echo 9:30-10:00 Mine").splitlines() == [
        "Wed 25 Nov, 09:30 is past: it is now 09:32.",
        "Echo is taken: Ada Okafor has “Hers” Wed 25 Nov, 09:30–10:30.",
    ]
    assert WILL_TELL in taken.press(TELL_ME)
    with heeding(taken):
        taken.wait(minutes=10)
        end(taken)
        assert told(taken) == (SAM, FREED)
    assert taken.press("Book it") == BOOKED


def test_where_no_room_is_free_now_one_can_wait_for_any(talk: Talk) -> None:
    for room in ("alpha", "bravo", "charlie", "delta", "echo"):
        talk.command(f"/book {room} 2026-11-25T09:30+02:00 for 1h Hers", by=ADA)
    talk.command("/book now for 30 min Mine")
    talk.wait(minutes=1)
    assert talk.press("Tell me if one frees up") == (
        "No room is free Wed 25 Nov, 09:31–10:00.\nI'll write you a direct message if a room frees up."
    )
    with heeding(talk):
        cancel(talk, ADA)
        assert told(talk) == (SAM, FREED.replace("Echo", "Alpha"))
