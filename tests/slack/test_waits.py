"""“Tell me if it frees up”: kept once, told once, by a message whose button books; and taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.models import Actor, BookingChange, HouseRules
from bot.slack.waits import waits
from bot.slack.waits.waits import Claim
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.feeding import wait_until
from tests.slack.talking import ADA, KEN, SAM, Talk, say, talking
from tests.slack.waiting import TELL_ME, TWO_TO_THREE, cancel, heeding, refuse, told, wait_for_alpha, wait_to_extend

TAKEN = (
    "Alpha is taken: Sam Chen has “Retro” Thu 26 Nov, 7:00–8:00 am; it is next free 8:00–9:00 am, and Bravo, Charlie, "
    "Delta and Echo are free 7:00–8:00 am."
)
NO_BOOKINGS = ["You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning"]
WILL_TELL = "I'll write you a direct message if it frees up."
FREED = "Alpha has become free: Thu 26 Nov, 7:00–8:00 am, for your “Demo”. Whoever is first has it."
REFUSED: tuple[int, Json] = (200, {"ok": False, "error": "ratelimited"})


def test_a_taken_slot_offers_to_tell_and_its_choices_stay(talk: Talk) -> None:
    assert refuse(talk) == TAKEN
    choices = talk.labels()
    assert choices[-2:] == [TELL_ME, "Open the form"]
    assert talk.press(TELL_ME, ADA) == f"{TAKEN}\n{WILL_TELL}"
    assert talk.labels() == ["Stop waiting", *choices[:-2], "Open the form"]
    assert talk.press("Bravo, Thu 26 Nov, 7:00–8:00 am", ADA) == "Booked: Bravo, Thu 26 Nov, 7:00–8:00 am, “Demo”."


def test_a_wait_is_kept_once_and_shown_among_ones_bookings(talk: Talk) -> None:
    refuse(talk)
    tell_me = talk.button(TELL_ME)
    for _ in range(20):
        talk.send_press(tell_me, ADA)
    assert {talk.hear_update() for _ in range(20)} == {f"{TAKEN}\n{WILL_TELL}"}
    assert refuse(talk, title="Demo 2") == f"{TAKEN}\n{WILL_TELL}"
    waiting = "Waiting for: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”."
    assert talk.command("/bookings", ADA).splitlines()[1:] == [waiting]


def test_a_wait_can_be_taken_back_and_taken_up_again(talk: Talk) -> None:
    wait_for_alpha(talk)
    stopped = "You no longer wait for: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”."
    talk.command("/bookings", ADA)
    assert talk.press("Stop waiting", ADA).splitlines() == [stopped, *NO_BOOKINGS]
    assert talk.press(TELL_ME, ADA) == f"{TAKEN}\n{WILL_TELL}"
    assert talk.press("Stop waiting", ADA) == stopped
    assert talk.command("/bookings", ADA).splitlines() == NO_BOOKINGS


def test_the_five_that_begin_first_are_listed(talk: Talk) -> None:
    for hour in (17, 12, 16, 13, 15, 14):
        talk.command(f"/book alpha tomorrow {hour}-{hour + 1} Retro")
        talk.command(f"/book alpha 2026-11-26T{hour}:00+02:00 for 1h Demo", ADA)
        talk.press(TELL_ME, ADA)
    hours = ["5:00–6:00 am", "6:00–7:00 am", "7:00–8:00 am", "8:00–9:00 am", "9:00–10:00 am"]
    expected = [f"Waiting for: Alpha, Thu 26 Nov, {hour}, “Demo”." for hour in hours]
    assert talk.command("/bookings", ADA).splitlines()[1:] == expected


def test_others_can_neither_wait_nor_stop_for_somebody(talk: Talk) -> None:
    refuse(talk)
    wait = talk.button(TELL_ME)
    assert talk.press(TELL_ME, KEN).startswith("These buttons are for the person I answered")
    talk.send_press(wait, ADA)
    talk.hear_update()
    assert talk.press("Stop waiting", KEN).startswith("These buttons are for the person I answered")
    assert "Waiting for" in talk.command("/bookings", ADA)


def test_who_waits_is_told_once_and_books_with_one_press(talk: Talk) -> None:
    wait_for_alpha(talk)
    with heeding(talk) as tells_nobody:
        say(talk, "/bookings")
        say(talk, "/cancel 1")
        assert told(talk) == (ADA, FREED)
        assert talk.labels() == ["Book it"]
        assert talk.press("Book it", ADA) == "Booked: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”."
        wait_until(lambda: "Waiting" not in talk.command("/bookings", ADA))
        say(talk, "/book alpha tomorrow 16-17 Other")
        say(talk, "/bookings")
        say(talk, "/cancel 1")
        assert tells_nobody()


def test_who_has_booked_something_else_meanwhile_can_have_it_too(talk: Talk) -> None:
    wait_for_alpha(talk)
    assert talk.press("Bravo, Thu 26 Nov, 7:00–8:00 am", ADA) == "Booked: Bravo, Thu 26 Nov, 7:00–8:00 am, “Demo”."
    with heeding(talk):
        cancel(talk, SAM)
        assert told(talk) == (ADA, FREED)
    book_it = talk.button("Book it")
    for _ in range(2):
        talk.send_press(book_it, ADA)
        assert talk.hear_update() == "Booked: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”."
    assert [booking.room_id for booking in talk.service.bookings_of(ADA)] == ["alpha", "bravo"]


FREEING: list[tuple[BookingChange, bool]] = [
    (BookingChange(room_id="bravo"), True),
    (BookingChange(start="2026-11-26T15:00+02:00", end="2026-11-26T16:00+02:00"), True),
    (BookingChange(start="2026-11-26T13:00+02:00", end="2026-11-26T14:00+02:00"), True),
    (BookingChange(end="2026-11-26T14:30+02:00"), False),
    (BookingChange(start="2026-11-26T14:45+02:00"), False),
    (BookingChange(title="Other"), False),
]


@pytest.mark.parametrize(("change", "is_freed"), FREEING)
def test_only_the_whole_slot_counts_whoever_frees_it(talk: Talk, change: BookingChange, is_freed: bool) -> None:
    wait_for_alpha(talk)
    [booking] = talk.service.bookings_of(SAM)
    with heeding(talk) as tells_nobody:
        talk.service.move(booking.id, change, by=Actor(person_id="api", trusted=True), revision=None)
        assert told(talk) == (ADA, FREED) if is_freed else tells_nobody()


SHORTENED = [
    (BookingChange(end="2026-11-26T15:00+02:00"), "15:00", "8:00–9:00 am"),
    (BookingChange(start="2026-11-26T15:00+02:00"), "14:00", "7:00–8:00 am"),
]


@pytest.mark.parametrize(("change", "wished", "freed"), SHORTENED)
def test_what_a_shorter_booking_frees_is_told(talk: Talk, change: BookingChange, wished: str, freed: str) -> None:
    talk.command("/book alpha tomorrow 14-16 Retro")
    talk.command(f"/book alpha 2026-11-26T{wished}+02:00 for 1h Demo", ADA)
    talk.press(TELL_ME, ADA)
    [booking] = talk.service.bookings_of(SAM)
    with heeding(talk):
        talk.service.move(booking.id, change, by=Actor(person_id=SAM), revision=None)
        assert told(talk) == (ADA, FREED.replace("7:00–8:00 am", freed))


def test_what_was_freed_while_the_bot_was_away_is_told_when_it_is_back(talk: Talk) -> None:
    with heeding(talk):
        wait_for_alpha(talk)
    cancel(talk, SAM)
    with heeding(talk):
        assert told(talk) == (ADA, FREED)


def free_alpha_while_slack_refuses(talk: Talk, tells_nobody: Callable[[], bool]) -> None:
    """Ada waits for the room, and it frees up; Slack does not take what she is told."""
    wait_for_alpha(talk)
    talk.slack.answers["chat.postMessage"] = lambda _: REFUSED
    cancel(talk, SAM)
    assert told(talk) == (ADA, FREED)
    tells_nobody()


def test_what_slack_refuses_is_tried_again(talk: Talk) -> None:
    with heeding(talk) as tells_nobody:
        free_alpha_while_slack_refuses(talk, tells_nobody)
        del talk.slack.answers["chat.postMessage"]
        talk.wait(minutes=1)
        assert told(talk) == (ADA, FREED)
        talk.wait(minutes=5)
        assert talk.press("Book it", ADA) == "Booked: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”."
        assert tells_nobody()


def test_what_the_house_no_longer_allows_is_not_told(slack: FakeSlack, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'bookings.db'}"
    with talking(slack, database=database) as talk:
        wait_for_alpha(talk)
    with (
        talking(slack, database=database, rules=HouseRules(longest=timedelta(minutes=30))) as talk,
        heeding(talk) as tells_nobody,
    ):
        cancel(talk, SAM)
        assert tells_nobody()
    with talking(slack, database=database) as talk, heeding(talk):
        assert told(talk) == (ADA, FREED)


def test_who_has_booked_it_waits_no_longer(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    wait_for_alpha(talk)
    cancel(talk, SAM)
    assert talk.command(f"/book alpha {TWO_TO_THREE} Demo", ADA).startswith("Booked")
    with heeding(talk) as tells_nobody:
        assert tells_nobody()
        say(talk, "/book bravo tomorrow 14-15 Other")
        assert tells_nobody()
    assert caplog.messages == []
    assert "Waiting" not in talk.command("/bookings", ADA)


def test_who_books_it_though_slack_told_nothing_waits_no_longer(talk: Talk) -> None:
    with heeding(talk) as tells_nobody:
        free_alpha_while_slack_refuses(talk, tells_nobody)
        assert talk.command(f"/book alpha {TWO_TO_THREE} Demo", ADA).startswith("Booked")
        assert tells_nobody()
        assert "Waiting" not in talk.command("/bookings", ADA)


def test_who_frees_it_is_not_told_of_it(talk: Talk) -> None:
    for half_hour in ("14:00-14:30", "14:30-15:00"):
        talk.command(f"/book alpha tomorrow {half_hour} Mine")
    talk.command("/book alpha 2026-11-26T15:00+02:00 for 1h Hers", by=ADA)
    talk.command("/book alpha tomorrow 14:00-16:00 Long")
    talk.press(TELL_ME)
    with heeding(talk) as tells_nobody:
        cancel(talk, ADA)
        assert tells_nobody()
        cancel(talk, SAM)
        assert tells_nobody()
    assert "Waiting" not in talk.command("/bookings")


def test_ones_own_booking_alone_is_nothing_to_wait_for(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 14-15 Mine")
    talk.command("/book alpha tomorrow 14-15 Mine too")
    assert TELL_ME not in talk.labels()


def test_who_has_a_part_of_it_is_offered_the_whole(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 14:00-14:30 Mine")
    talk.command("/book alpha 2026-11-26T14:30+02:00 for 30 min Hers", by=ADA)
    talk.command("/book alpha tomorrow 14-15 Whole")
    talk.press(TELL_ME)
    with heeding(talk):
        cancel(talk, ADA)
        assert told(talk) == (
            SAM,
            "Alpha has become free: Thu 26 Nov, 14:00–15:00, for your “Whole”. Whoever is first has it.\n"
            "Your booking until you change it: Alpha, Thu 26 Nov, 14:00–14:30, “Mine”.",
        )
    assert talk.press("Change it") == "Changed to: Alpha, Thu 26 Nov, 14:00–15:00, “Mine”."


def test_a_change_that_was_refused_can_be_waited_for(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 14-15 Mine")
    confirmation = talk.message
    talk.command("/book alpha 2026-11-26T15:00+02:00 for 1h Hers", by=ADA)
    talk.message = confirmation
    assert WILL_TELL in wait_to_extend(talk)
    with heeding(talk):
        cancel(talk, ADA)
        assert told(talk)[1].splitlines() == [
            "Alpha has become free: Thu 26 Nov, 14:00–15:15, for your “Mine”. Whoever is first has it.",
            "Your booking until you change it: Alpha, Thu 26 Nov, 14:00–15:00, “Mine”.",
        ]
    assert talk.press("Change it") == "Changed to: Alpha, Thu 26 Nov, 14:00–15:15, “Mine”."


def test_whoever_sits_in_a_meeting_is_told_of_a_later_one(talk: Talk) -> None:
    wait_for_alpha(talk)
    talk.command("/book bravo 2026-11-25T09:30+02:00 for 1h Now", ADA)
    with heeding(talk):
        cancel(talk, SAM)
        assert told(talk) == (ADA, FREED)


def test_what_has_become_free_before_the_press_is_offered_at_once(talk: Talk) -> None:
    refuse(talk)
    cancel(talk, SAM)
    assert talk.press(TELL_ME, ADA) == FREED
    assert talk.press("Book it", ADA) == "Booked: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”."


def test_a_process_that_died_while_telling_is_repeated_by_another(talk: Talk) -> None:
    wait_for_alpha(talk)
    [wait] = waits.everybodys(talk.store.records, talk.now)
    assert Claim.on(wait, talk.store.records, talk.now)
    with heeding(talk) as tells_nobody:
        cancel(talk, SAM)
        assert tells_nobody()
        talk.wait(minutes=4)
        assert tells_nobody()
        talk.wait(minutes=1)
        assert told(talk) == (ADA, FREED)
        talk.wait(minutes=10)
        assert tells_nobody()


def test_who_stops_while_being_told_waits_no_longer(talk: Talk) -> None:
    wait_for_alpha(talk)
    [wait] = waits.everybodys(talk.store.records, talk.now)
    claim = Claim.on(wait, talk.store.records, talk.now)
    assert claim is not None
    talk.press("Stop waiting", ADA)
    claim.put_back(talk.now)
    assert waits.everybodys(talk.store.records, talk.now) == []
    talk.press(TELL_ME, ADA)
    claim.done(talk.now)
    assert waits.everybodys(talk.store.records, talk.now) != []


def test_who_waits_longest_is_told_first(talk: Talk) -> None:
    for person in (KEN, ADA):
        talk.wait(seconds=1)
        wait_for_alpha(talk, person)
    cancel(talk, SAM)
    with heeding(talk):
        assert [told(talk)[0], told(talk)[0]] == [KEN, ADA]
