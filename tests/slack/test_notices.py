"""What somebody else did with a booking, told to its booker once, in their zone, with the ways back."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.models import Actor, Booker, Booking, BookingChange, BookingRequest, HouseRules
from bot.slack.notices.notifier import Notifier
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.feeding import following, wait_until, wait_until_all_is_told
from tests.slack.forms import form, opened, send
from tests.slack.talking import ADA, SAM, Talk, talking

BOOKED = "Alpha, Thu 26 Nov, 14:00–15:00, “Retro”"


@pytest.fixture
def house(slack: FakeSlack) -> Iterator[Talk]:
    """A house whose admin is Ada; Sam has Alpha tomorrow, and Ada sees what can be done with it."""
    with talking(slack, rules=HouseRules(admins=frozenset({ADA}))) as talk:
        notifier = Notifier(talk.office, talk.people, talk.courier, talk.clock)
        with following(talk.store, notifier.heard, clock=talk.clock):
            talk.command("/book alpha tomorrow 14-15 Retro")
            yield talk


def card(talk: Talk) -> None:
    """Ada presses Change beside Sam's booking."""
    talk.send_press(offered(talk), by=ADA)
    talk.hear_update()


def offered(talk: Talk) -> Json:
    """The button that stands beside Sam's booking, for whom it may concern."""
    talk.command("/bookings")
    return talk.button("Change")


def told(talk: Talk) -> list[str]:
    """Everything that the bot has written to Sam, unasked, once all that happened is seen to."""
    wait_until_all_is_told(talk.store)
    talk.calls += [talk.slack.calls.get() for _ in range(talk.slack.calls.qsize())]
    written = [call.body for call in talk.calls if call.method == "chat.postMessage"]
    assert {body["channel"] for body in written} <= {SAM}
    if written:
        talk.message = written[-1]
    return [body["text"] for body in written]


def only(talk: Talk) -> Booking:
    [booking] = talk.service.bookings_of(SAM)
    return booking


def moved(talk: Talk) -> None:
    talk.send_press(talk.button("Move…"), by=ADA)
    send(talk, opened(talk), by=ADA, room="bravo", start="09:00", length="90")
    talk.hear_update()


def renamed(talk: Talk) -> None:
    talk.send_press(talk.button("Rename…"), by=ADA)
    send(talk, opened(talk), by=ADA, title="Review")
    talk.hear_update()


def pressed(label: str) -> Callable[[Talk], None]:
    def press(talk: Talk) -> None:
        talk.press(label, ADA)

    return press


CHANGED = "Ada Okafor changed your booking: it was"
DONE = [
    (
        moved,
        f"{CHANGED} {BOOKED}, and is now Bravo, Thu 26 Nov, 16:00–17:30, “Retro”.",
        ["Change", "Undo"],
        f"{CHANGED} Bravo, Thu 26 Nov, 16:00–17:30, “Retro”, and is now {BOOKED}.",
    ),
    (
        renamed,
        f"{CHANGED} {BOOKED}, and is now {BOOKED.replace('Retro', 'Review')}.",
        ["Change", "Undo"],
        f"{CHANGED} {BOOKED.replace('Retro', 'Review')}, and is now {BOOKED}.",
    ),
    (
        pressed("15 min longer"),
        f"{CHANGED} {BOOKED}, and is now Alpha, Thu 26 Nov, 14:00–15:15, “Retro”.",
        ["Change", "Undo"],
        f"{CHANGED} Alpha, Thu 26 Nov, 14:00–15:15, “Retro”, and is now {BOOKED}.",
    ),
    (
        pressed("Next week too"),
        "Ada Okafor booked for you: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”.",
        ["Change", "Undo"],
        "Ada Okafor cancelled your booking: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”.",
    ),
    (
        pressed("Cancel"),
        f"Ada Okafor cancelled your booking: {BOOKED}.",
        ["Book it again"],
        f"Ada Okafor booked for you: {BOOKED}.",
    ),
]


@pytest.mark.parametrize(("act", "heard", "labels", "heard_of_undo"), DONE)
def test_the_booker_hears_what_an_admin_did_and_that_it_was_undone(
    house: Talk, act: Callable[[Talk], None], heard: str, labels: list[str], heard_of_undo: str
) -> None:
    card(house)
    act(house)
    undo = house.message
    assert (told(house), house.labels()) == ([heard], labels)
    house.message = undo
    house.press("Undo", ADA)
    assert told(house) == [heard, heard_of_undo]


def test_a_meeting_that_an_admin_ends_and_takes_up_again(house: Talk) -> None:
    house.now = only(house).slot.start + timedelta(minutes=20)
    card(house)
    house.press("End now", ADA)
    undo = house.message
    ended = f"Ada Okafor ended your booking at 14:20: it was {BOOKED}."
    assert (told(house), house.labels()) == ([ended], ["Undo"])
    house.message = undo
    house.press("Undo", ADA)
    assert told(house) == [ended, "Ada Okafor booked for you: Alpha, Thu 26 Nov, 14:20–15:00, “Retro”."]


@pytest.mark.parametrize(
    ("act", "label", "answered"),
    [
        (moved, "Undo", f"Changed to: {BOOKED}."),
        (pressed("Next week too"), "Undo", "Cancelled: Alpha, Thu 3 Dec, 14:00–15:00, “Retro”."),
        (pressed("Cancel"), "Book it again", f"Booked: {BOOKED}."),
    ],
)
def test_the_booker_has_it_back_with_one_press(
    house: Talk, act: Callable[[Talk], None], label: str, answered: str
) -> None:
    card(house)
    act(house)
    heard = told(house)
    assert house.press_in_direct_message(label) == answered
    assert told(house) == heard


def test_who_acts_on_their_own_booking_is_not_told(house: Talk) -> None:
    for label in ("Change", "15 min longer", "Undo", "Change", "Cancel", "Undo"):
        house.press(label)
    house.command("/bookings end 1")
    assert told(house) == []


@pytest.mark.parametrize("booker", [Booker(id="outlook", name="Sam"), Booker(name="Sam Chen")])
def test_who_is_not_in_slack_is_not_told(house: Talk, booker: Booker) -> None:
    ours = only(house)
    wish = BookingRequest(id=UUID(int=7), room_id="echo", start=ours.slot.start, end=ours.slot.end, booker=booker)
    house.service.book(wish)
    house.service.move(wish.id, BookingChange(title="Other"), by=Actor(person_id=ADA), revision=None)
    house.service.move(ours.id, BookingChange(title="Other"), by=Actor(person_id="wall", trusted=True), revision=None)
    assert told(house) == []


def test_a_press_sent_twenty_times_and_a_double_click_are_told_once(house: Talk) -> None:
    card(house)
    cancel, longer = house.button("Cancel"), house.button("15 min longer")
    for button in (longer, cancel):
        body = house.press_payload(button, ADA)
        for _ in range(20):
            house.dispatch(copy.deepcopy(body))
            house.send_press(button, by=ADA)
    house.desk.close()
    assert told(house) == [
        f"{CHANGED} {BOOKED}, and is now Alpha, Thu 26 Nov, 14:00–15:15, “Retro”.",
        "Ada Okafor cancelled your booking: Alpha, Thu 26 Nov, 14:00–15:15, “Retro”.",
    ]


def test_an_admin_is_answered_where_the_booker_can_not_be_told(house: Talk) -> None:
    house.slack.answers["chat.postMessage"] = lambda _: (200, {"ok": False, "error": "messages_tab_disabled"})
    card(house)
    assert house.press("15 min longer", ADA) == "Changed to: Alpha, Thu 26 Nov, 7:00–8:15 am, “Retro”, for Sam Chen."
    undo = house.message
    refused = told(house)
    del house.slack.answers["chat.postMessage"]
    house.message = undo
    house.press("Undo", ADA)
    assert told(house)[len(refused) :] == [f"{CHANGED} Alpha, Thu 26 Nov, 14:00–15:15, “Retro”, and is now {BOOKED}."]


def test_the_message_follows_where_slack_takes_none_at_first(house: Talk) -> None:
    tries = iter([(500, {"ok": False, "error": "internal_error"}), (200, {"ok": True, "ts": "1", "channel": SAM})])
    house.slack.answers["chat.postMessage"] = lambda _: next(tries)
    card(house)
    house.press("Cancel", ADA)
    wait_until(lambda: len(told(house)) == 2)
    assert set(told(house)) == {f"Ada Okafor cancelled your booking: {BOOKED}."}


def test_a_booker_reads_their_own_private_title(house: Talk) -> None:
    house.press("Undo")
    send(house, form(house), private=[{"value": "private"}], title="Salaries")
    house.hear_update()
    card(house)
    assert house.press("Cancel", ADA) == "Cancelled: Alpha, Thu 26 Nov, 7:00–8:00 am (private), for Sam Chen."
    assert told(house) == ["Ada Okafor cancelled your booking: Alpha, Thu 26 Nov, 14:00–15:00, “Salaries” (private)."]
