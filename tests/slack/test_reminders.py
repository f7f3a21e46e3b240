"""Reminders: scheduled with Slack, true to the bookings whatever happens, and turned off by whoever wants none."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.models import Actor, Booker, BookingChange, BookingRequest
from bot.slack.reminders.moments import Leads
from tests.slack.fake_slack import FakeSlack
from tests.slack.reminding import DELETE, ENDS, SCHEDULE, STARTS, Reminding, Scheduler
from tests.slack.talking import ADA, SAM, WEDNESDAY, Talk, say

HOUSE = Actor(person_id="wall", trusted=True)


def book(talk: Talk, booker: Booker, start: timedelta, *, private: bool = False) -> None:
    """A booking that was not typed in Slack, of an hour from now on."""
    begins = WEDNESDAY.replace(minute=0) + start
    request = BookingRequest(
        id=UUID(int=1),
        room_id="alpha",
        start=begins,
        end=begins + timedelta(hours=1),
        booker=booker,
        title="Retro",
        private=private,
    )
    talk.service.book(request)


SCHEDULED = [
    (["/book alpha tomorrow 14-15 Retro"], [STARTS, ENDS]),
    (["/book alpha tomorrow 14-15 Retro", "[Undo]"], []),
    (
        ["/book alpha tomorrow 14-15 Retro", "[Change]", "[30 min longer]"],
        [STARTS.replace("15:00", "15:30"), "26 Nov 15:25 Ends in 5 min: Alpha, 14:00–15:30, “Retro”."],
    ),
    (
        ["/book alpha tomorrow 14-15", "/bookings", "/bookings rename 1 to R&D <x>"],
        [
            "26 Nov 13:50 Starts in 10 min: Alpha, 14:00–15:00, “R&amp;D &lt;x&gt;”.",
            "26 Nov 14:55 Ends in 5 min: Alpha, 14:00–15:00, “R&amp;D &lt;x&gt;”.",
        ],
    ),
    (["/book alpha 9:35-10:35 Retro"], ["25 Nov 10:30 Ends in 5 min: Alpha, 09:35–10:35, “Retro”."]),
    (["/book alpha 9:41-9:50"], []),
    (["/book alpha tomorrow 14:00-14:09"], ["26 Nov 13:50 Starts in 10 min: Alpha, 14:00–14:09."]),
    (["/book alpha now for 15 min"], ["25 Nov 09:40 Ends in 5 min: Alpha, 09:30–09:45."]),
]


@pytest.mark.parametrize(("turns", "scheduled"), SCHEDULED)
def test_what_is_scheduled(
    talk: Talk, scheduler: Scheduler, reminding: Reminding, turns: list[str], scheduled: list[str]
) -> None:
    for turn in turns:
        say(talk, turn)
        reminding.catch_up()
    assert scheduler.shown() == scheduled


@pytest.mark.parametrize(
    ("leads", "scheduled"),
    [
        (Leads(timedelta(0), timedelta(0)), []),
        (Leads(timedelta(minutes=15), timedelta(0)), ["26 Nov 13:45 Starts in 15 min: Alpha, 14:00–15:00, “Retro”."]),
        (Leads(timedelta(0), timedelta(minutes=30)), ["26 Nov 14:30 Ends in 30 min: Alpha, 14:00–15:00, “Retro”."]),
        (Leads(timedelta(0), timedelta(minutes=31)), []),
    ],
)
def test_the_house_says_how_long_before(slack: FakeSlack, leads: Leads, scheduled: list[str]) -> None:
    talk, scheduler = Talk(slack, leads=leads), Scheduler(slack)
    reminding = Reminding(talk)
    talk.command("/book alpha tomorrow 14-15 Retro")
    reminding.catch_up()
    assert scheduler.shown() == scheduled
    talk.desk.close()


@pytest.mark.parametrize("booker", [Booker(name="Sam Chen"), Booker(id="front-desk"), Booker(id="u1sam", name="Sam")])
def test_bookings_of_others_than_slacks_people_have_none(
    talk: Talk, scheduler: Scheduler, reminding: Reminding, booker: Booker
) -> None:
    book(talk, booker, timedelta(days=1))
    reminding.catch_up()
    reminding.sweep()
    assert scheduler.asked == []


def test_a_booking_that_another_front_moves_or_cancels_takes_its_reminders_along(
    talk: Talk, scheduler: Scheduler, reminding: Reminding
) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    reminding.catch_up()
    (booking,) = talk.service.bookings_of(SAM)
    talk.service.move(booking.id, BookingChange(room_id="bravo"), by=HOUSE, revision=None)
    reminding.catch_up()
    assert scheduler.shown() == [STARTS.replace("Alpha", "Bravo"), ENDS.replace("Alpha", "Bravo")]
    talk.service.cancel(booking.id, by=HOUSE)
    reminding.catch_up()
    assert scheduler.shown() == []


def test_a_change_that_is_told_again_schedules_nothing_again(
    talk: Talk, scheduler: Scheduler, reminding: Reminding
) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    reminding.catch_up(times=5)
    assert scheduler.asked == [SCHEDULE, SCHEDULE]
    reminding.errands.sweep(talk.now)
    assert not reminding.errands.waits


def test_a_booking_beyond_what_slack_takes_is_scheduled_by_the_sweep_when_its_time_comes(
    talk: Talk, scheduler: Scheduler, reminding: Reminding
) -> None:
    book(talk, Booker(id=SAM, name="Sam"), timedelta(days=200))
    reminding.catch_up()
    talk.wait(days=80)
    reminding.sweep()
    assert scheduler.asked == []
    talk.wait(days=2)
    reminding.sweep()
    assert scheduler.shown() == [
        "13 Jun 09:50 Starts in 10 min: Alpha, 10:00–11:00, “Retro”.",
        "13 Jun 10:55 Ends in 5 min: Alpha, 10:00–11:00, “Retro”.",
    ]


def test_each_person_turns_their_own_off_and_on(talk: Talk, scheduler: Scheduler, reminding: Reminding) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    talk.command("/book bravo 2026-11-26T14:00+02:00 for 1h Demo", by=ADA)
    reminding.catch_up()
    assert say(talk, "/bookings reminders off") == "Reminders are off: I don't remind you of your bookings."
    reminding.catch_up()
    assert [line for line in scheduler.shown() if "Retro" in line] == []
    assert len(scheduler.shown()) == 2
    say(talk, "/book alpha tomorrow 16-17 Later")
    reminding.catch_up()
    reminding.sweep()
    assert len(scheduler.shown()) == 2
    talk.command("/bookings reminders off")
    assert say(talk, "[Turn reminders on]") == (
        "Reminders are on: 10 min before the start and 5 min before the end of your bookings."
    )
    reminding.catch_up()
    assert len(scheduler.shown()) == 6
    reminding.errands.look(talk.now)
    assert not reminding.errands.waits


def test_a_reminder_is_in_its_readers_zone_and_hours(talk: Talk, scheduler: Scheduler, reminding: Reminding) -> None:
    talk.command("/book bravo 2026-11-26T14:00+02:00 for 1h Demo", by=ADA)
    reminding.catch_up()
    assert scheduler.shown()[0] == "26 Nov 13:50 Starts in 10 min: Bravo, 7:00–8:00 am, “Demo”."
    assert DELETE not in scheduler.asked


def test_private_titles_are_their_bookers_to_read(talk: Talk, scheduler: Scheduler, reminding: Reminding) -> None:
    book(talk, Booker(id=SAM, name="Sam"), timedelta(days=1), private=True)
    reminding.catch_up()
    assert scheduler.shown()[0] == "26 Nov 08:50 Starts in 10 min: Alpha, 09:00–10:00, “Retro” (private)."
