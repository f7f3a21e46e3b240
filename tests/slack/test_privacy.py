"""A private booking as its booker reads it, and making one private or public: others see what the answer says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.models import Booker, BookingRequest, HouseRules
from tests.slack.fake_slack import FakeSlack
from tests.slack.feeding import following
from tests.slack.forms import form, opened, said, send
from tests.slack.talking import ADA, SAM, Talk, say, talking
from tests.slack.test_home import opened as home_opened
from tests.slack.test_home import press as press_at_home
from tests.slack.test_sharing import WHEN, shared, told

BOOKED = "Alpha, Thu 26 Nov, 14:00–15:00, “Salary”"
HIDDEN = f"{BOOKED} (private)"
MADE_PRIVATE = f"Changed to: {HIDDEN}. Others now see “Sam Chen: Busy”."
MADE_PUBLIC = f"Changed to: {BOOKED}. Others now see “Sam Chen: Salary”."


@pytest.fixture
def private(talk: Talk) -> Talk:
    """Sam has booked Alpha in the form, and checked that it is private."""
    send(talk, form(talk), title="Salary", private=[{"value": "private"}])
    assert talk.hear_update() == f"Booked: {HIDDEN}."
    return talk


MARKED = {
    "[Change]": f"{HIDDEN}.",
    "/bookings": f"1. {HIDDEN}",
    "/rooms 26 nov": "• 14:00–15:00 Sam Chen: Salary (private)",
    "/rooms 26 nov 14:00-15:00": "Alpha: 14:00–15:00 Sam Chen: Salary (private)",
    "/book alpha 26 nov 14:30-15:30": "you have “Salary” (private) Thu 26 Nov, 14:00–15:00;",
    "/bookings extend 1 by 30 min": "Changed to: Alpha, Thu 26 Nov, 14:00–15:30, “Salary” (private).",
    "/cancel 1": "Cancelled: Alpha, Thu 26 Nov, 14:00–15:30, “Salary” (private).",
}


def test_its_booker_reads_everywhere_that_it_is_private(private: Talk) -> None:
    for typed, answered in MARKED.items():
        answer = say(private, typed)
        assert (typed, answered in answer) == (typed, True), answer


def test_the_forms_say_so_too(private: Talk) -> None:
    private.press("Change")
    private.send_press(private.button("Rename…"))
    assert said(opened(private)) == [HIDDEN]


@pytest.mark.parametrize(
    ("title", "others_see_private", "others_see_public"),
    [("Salary", "Sam Chen: Busy", "Sam Chen: Salary"), (None, "Sam Chen: Busy", "Sam Chen")],
)
def test_made_private_made_public_and_undone(
    talk: Talk, title: str | None, others_see_private: str, others_see_public: str
) -> None:
    send(talk, form(talk), title=title)
    talk.hear_update()
    booked = f"Alpha, Thu 26 Nov, 14:00–15:00{f', “{title}”' if title else ''}"
    made_private = f"Changed to: {booked} (private). Others now see “{others_see_private}”."
    made_public = f"Changed to: {booked}. Others now see “{others_see_public}”."
    for typed, answered, others_see in (
        ("[Make private]", made_private, others_see_private),
        ("[Undo]", made_public, others_see_public),
        ("[Make private]", made_private, others_see_private),
        ("[Make public]", made_public, others_see_public),
        ("[Undo]", made_private, others_see_private),
    ):
        if typed != "[Undo]":
            say(talk, "[Change]")
        assert say(talk, typed) == answered
        confirmation = talk.message
        assert talk.command("/rooms 26 nov alpha", by=ADA).endswith(f"7:00–8:00 am {others_see}")
        talk.message = confirmation


def test_it_is_read_and_pressed_at_home(talk: Talk) -> None:
    start, booker = talk.now.replace(hour=14, minute=0) + timedelta(days=1), Booker(id=SAM, name="Sam Chen")
    span = {"start": start, "end": start + timedelta(hours=1)}
    talk.service.book(
        BookingRequest(id=UUID(int=7), room_id="alpha", booker=booker, title="Salary", private=True, **span)
    )
    assert HIDDEN in home_opened(talk)
    assert press_at_home(talk, "Change")[0] == f"{HIDDEN}."
    assert press_at_home(talk, "Make public")[0] == MADE_PUBLIC
    assert press_at_home(talk, "Undo")[0] == MADE_PRIVATE


def test_what_a_channel_was_told_follows(talk: Talk) -> None:
    shared(talk, "/book alpha tomorrow 2-3pm Salary")
    with following(talk.store, talk.sharing.follow):
        talk.command("/bookings")
        talk.press("Change")
        talk.send_press(talk.button("Make private"))
        assert told(talk, "chat.update")["text"] == f"{WHEN} Sam Chen booked Alpha (private)"


def test_pressed_twice_it_is_changed_once(private: Talk) -> None:
    private.press("Change")
    public = private.button("Make public")
    assert private.press("Make public") == MADE_PUBLIC
    private.send_press(public)
    private.wait(minutes=1)
    private.send_press(public)
    assert private.hear_update() == f"That is done already: {BOOKED}."
    assert [booking.revision for booking in private.service.bookings_of(SAM)] == [2]


@pytest.fixture
def admins(slack: FakeSlack) -> Iterator[Talk]:
    """A house whose admin is Ada."""
    with talking(slack, rules=HouseRules(admins=frozenset({ADA}))) as talk:
        yield talk


def test_an_admin_is_not_offered_it(admins: Talk) -> None:
    admins.command("/book alpha tomorrow 2-3pm Salary")
    admins.press("Change", ADA)
    assert "Cancel" in admins.labels()
    assert not {"Make private", "Make public"} & set(admins.labels())


OPEN = "Everybody can read this title."
NAMED = [
    ("private Salary talk", True),
    ("Privé: salaires", True),
    ("yksityinen palaveri", True),
    ("Salary, private", False),
    ("privateers", False),
]


@pytest.mark.parametrize(("title", "sounds_private"), NAMED)
def test_a_title_that_calls_itself_private_is_said_to_be_open(talk: Talk, title: str, sounds_private: bool) -> None:
    answered = f"Booked: Alpha, Thu 26 Nov, 14:00–15:00, “{title}”."
    answer = talk.command(f"/book alpha tomorrow 14:00-15:00 “{title}”")
    assert answer == (f"{answered}\n{OPEN}" if sounds_private else answered)
    assert ("Make private" in talk.labels()) == sounds_private
    if sounds_private:
        assert talk.press("Make private").endswith(f"“{title}” (private). Others now see “Sam Chen: Busy”.")
        assert talk.press("Undo").endswith(f"“{title}”. Others now see “Sam Chen: {title}”.")
