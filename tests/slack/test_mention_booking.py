"""A booking sentence in a mention: a button for its author, and for everybody what was booked with it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.models import Actor, BookingChange
from tests.slack.checks import check_message
from tests.slack.fake_slack import Json
from tests.slack.feeding import following
from tests.slack.forms import form, opened, send
from tests.slack.talking import ADA, SAM, Talk, buttons
from tests.slack.waiting import TELL_ME, cancel, heeding, told

HOUSE = Actor(person_id="wall", trusted=True)
FREE = "<!date^1795694400^{date_long_pretty} {time}|Thu 26 Nov, 14:00>–<!date^1795698000^{time}|15:00> Alpha is free."
BOOK = "Book Alpha, Thu 26 Nov, 14:00–15:00, “Retro”"
PLACE = {"type": "message", "message_ts": "1764055800.000900", "channel_id": "C2147483705", "is_ephemeral": False,
         "thread_ts": "1764055800.000300"}  # fmt: skip
"""Where the buttons of the answer are pressed: a message in the thread that everybody sees."""

ANSWERED: list[tuple[str, list[str], str]] = [
    ("alpha tomorrow 14:00-15:00 Retro", [BOOK], "One tap books, for Sam Chen only."),
    ("please book alpha tomorrow 14:00-15:00", ["Book Alpha, Thu 26 Nov, 14:00–15:00"], "One tap books"),
    (
        "alpha or bravo tomorrow 14:00-15:00 Retro",
        [BOOK, BOOK.replace("Alpha", "Bravo")],
        "One tap books, for Sam Chen only.",
    ),
    (
        "tomorrow 14:00-15:00 for 6 people Retro",
        [BOOK.replace("Alpha", room) for room in ("Alpha", "Bravo", "Charlie", "Delta", "Echo")],
        "One tap books, for Sam Chen only.",
    ),
    (
        "alpha tomorrow half 3 Retro",
        ["Alpha, Thu 26 Nov, 14:30–15:30", "Alpha, Thu 26 Nov, 15:30–16:30"],
        "One tap books, for Sam Chen only.",
    ),
    ("alpha tomorrow 3 Retro", ["Book Alpha, Thu 26 Nov, 15:00–16:00, “Retro”"], "How I read it: “3” as 15:00; 1 h"),
    (
        "alpha tomorrow 14:00-15:00 The quarterly look at absolutely everything",
        ["Book Alpha, Thu 26 Nov, 14:00–15:00, “The quarterly look at a…”"],
        "One tap books",
    ),
    (
        "alpha yesterday 14:00-15:00 Retro",
        ["Alpha, now until 10:30", "Alpha, Wed 25 Nov, 14:00–15:00"],
        "Tue 24 Nov, 14:00 is past: it is now Wed 25 Nov, 09:30.",
    ),
    ("alpha tomorrow", [], "Alpha"),
    ("what's free tomorrow 14:00-15:00", [], "Alpha, Bravo, Charlie, Delta and Echo are free."),
    ("is alpha free tomorrow 14:00-15:00?", [], "Alpha is free."),
    ("alpha free tomorrow 14:00-15:00?", [], "Alpha is free."),
    ("onko alpha vapaa huomenna 14:00-15:00?", [], "Alpha is free."),
]


@pytest.mark.parametrize(("typed", "labels", "said"), ANSWERED)
def test_what_a_mention_offers(talk: Talk, typed: str, labels: list[str], said: str) -> None:
    assert said in talk.mention(f"@roombot {typed}")
    assert talk.labels() == labels


def pressed(talk: Talk, label: str, by: str = SAM) -> Json:
    """What the one who presses is told."""
    talk.send_press(talk.button(label), by, container=PLACE)
    said = talk.heard("hook").body
    check_message(said)
    return said


def test_its_author_books_and_everybody_sees_it_from_then_on(talk: Talk) -> None:
    assert talk.mention("@roombot alpha tomorrow 14:00-15:00 Retro") == f"{FREE}\nOne tap books, for Sam Chen only."
    with following(talk.store, talk.sharing.follow):
        said = pressed(talk, BOOK)
        assert (said["text"], said["response_type"], said["thread_ts"]) == (
            "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”.", "ephemeral", PLACE["thread_ts"],
        )  # fmt: skip
        shown, *told_again = [call.body for call in talk.calls if call.method == "chat.update"]
        assert all(one == shown for one in told_again)
        assert (shown["channel"], shown["ts"]) == (PLACE["channel_id"], PLACE["message_ts"])
        assert shown["text"] == FREE.replace("Alpha is free.", "Sam Chen booked Alpha: “Retro”")
        check_message(shown)
        talk.message = said
        assert talk.labels() == ["Change", "Undo"]
        assert talk.press("Undo") == "Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."
        anew = FREE.replace("Alpha is free.", "Cancelled: Sam Chen had booked Alpha: “Retro”")
        while all(call.body.get("text") != anew for call in talk.calls):
            talk.heard("chat.update")


def test_nobody_else_can_press_it(talk: Talk) -> None:
    talk.mention("@roombot alpha tomorrow 14:00-15:00 Retro")
    assert pressed(talk, BOOK, by=ADA)["text"].startswith("These buttons are for the person I answered")
    assert talk.service.bookings_of(ADA) == talk.service.bookings_of(SAM) == []


def test_a_double_click_books_once(talk: Talk) -> None:
    talk.mention("@roombot alpha tomorrow 14:00-15:00 Retro")
    assert pressed(talk, BOOK)["text"] == pressed(talk, BOOK)["text"]
    assert len(talk.service.bookings_of(SAM)) == 1
    assert [call.method for call in talk.calls].count("chat.update") == 1


def test_a_taken_room_offers_its_author_other_ways_and_tells_no_private_title(talk: Talk) -> None:
    send(talk, form(talk), start="14:30", title="Secret", private=[{"value": "private"}])
    talk.heard("hook")
    said = talk.mention("@roombot alpha tomorrow 14:00-15:00 Demo")
    assert [line.rpartition("> ")[2] for line in said.splitlines()] == [
        "Alpha is taken.",
        "Alpha",
        "Sam Chen: Busy",
        "One tap books, for Sam Chen only.",
    ]
    assert talk.labels() == [
        "Bravo, Thu 26 Nov, 14:00–15:00",
        "Alpha, Thu 26 Nov, 15:30–16:30",
        "Alpha, Thu 26 Nov, 14:00–14:30",
        "Alpha, Fri 27 Nov, 14:00–15:00",
    ]
    assert pressed(talk, talk.labels()[0])["text"] == "Booked: Bravo, Thu 26 Nov, 14:00–15:00, “Demo”."


def refused(talk: Talk) -> Json:
    """What Sam is told who presses when Ada has the room already."""
    talk.mention("@roombot alpha tomorrow 14:00-15:00 Retro")
    answer = talk.message
    talk.command("/book alpha 2026-11-26T14:00+02:00 for 1h Secret", by=ADA)
    talk.message = answer
    talk.message = pressed(talk, BOOK)
    return talk.message


def shown_in_place(talk: Talk) -> list[str]:
    """What everybody was shown in the place of the answer, one after the other."""
    changes = [call.body for call in talk.calls if call.method == "chat.update"]
    for change in changes:
        check_message(change)
        assert (change["channel"], change["ts"]) == (PLACE["channel_id"], PLACE["message_ts"])
    return [change["text"] for change in changes]


def test_what_was_taken_before_the_press_is_refused_to_its_author_and_no_longer_offered(talk: Talk) -> None:
    said = refused(talk)
    assert said["text"].startswith("Alpha is taken: Ada Okafor has “Secret”")
    assert (said["response_type"], said["replace_original"]) == ("ephemeral", False)
    assert shown_in_place(talk) == [FREE.replace("Alpha is free.", "Alpha was taken meanwhile.")]
    [changed] = [call.body for call in talk.calls if call.method == "chat.update"]
    assert list(buttons(changed)) == []


def test_what_is_booked_instead_is_told_in_its_place_from_then_on(talk: Talk) -> None:
    with following(talk.store, talk.sharing.follow):
        refused(talk)
        assert talk.press("Bravo, Thu 26 Nov, 14:00–15:00") == "Booked: Bravo, Thu 26 Nov, 14:00–15:00, “Retro”."
        booked = FREE.replace("Alpha is free.", "Sam Chen booked Bravo: “Retro”")
        while shown_in_place(talk)[-1] != booked:
            talk.heard("chat.update")
        talk.press("Undo")
        anew = FREE.replace("Alpha is free.", "Cancelled: Sam Chen had booked Bravo: “Retro”")
        while shown_in_place(talk)[-1] != anew:
            talk.heard("chat.update")


def wait_until_shown(talk: Talk, booked: str) -> None:
    """Hear the bot until everybody is shown in the place of the answer that Sam booked this."""
    while not shown_in_place(talk)[-1].endswith(f"Sam Chen booked {booked}"):
        talk.heard("chat.update")


def test_so_is_what_is_booked_instead_by_the_form(talk: Talk) -> None:
    with following(talk.store, talk.sharing.follow):
        refused(talk)
        talk.send_press(talk.button("Open the form"))
        assert send(talk, opened(talk), room="bravo", start="16:00", title="Retro") == {}
        assert talk.hear_update() == "Booked: Bravo, Thu 26 Nov, 16:00–17:00, “Retro”."
        wait_until_shown(talk, "Bravo: “Retro”")


def test_so_is_what_was_waited_for(talk: Talk) -> None:
    with following(talk.store, talk.sharing.follow):
        refused(talk)
        talk.press(TELL_ME)
    with heeding(talk):
        cancel(talk, ADA)
        assert told(talk)[0] == SAM
    with following(talk.store, talk.sharing.follow):
        assert talk.press_in_direct_message("Book it") == "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."
        wait_until_shown(talk, "Alpha: “Retro”")


def test_so_is_what_is_booked_instead_while_waiting(talk: Talk) -> None:
    with following(talk.store, talk.sharing.follow):
        refused(talk)
        talk.press(TELL_ME)
        talk.press("Bravo, Thu 26 Nov, 14:00–15:00")
        wait_until_shown(talk, "Bravo: “Retro”")


def test_an_offer_whose_time_is_past_is_withdrawn(talk: Talk) -> None:
    talk.mention("@roombot alpha tomorrow 14:00-15:00 Retro")
    talk.wait(days=1, hours=5)
    assert pressed(talk, BOOK)["text"] == "Thu 26 Nov, 14:00 is past: it is now 14:30."
    assert shown_in_place(talk) == [FREE.replace("Alpha is free.", "Alpha was not booked.")]


def test_where_slack_changes_no_message_the_booking_stands(talk: Talk) -> None:
    talk.slack.answers["chat.update"] = lambda _: (200, {"ok": False, "error": "message_not_found"})
    talk.mention("@roombot alpha tomorrow 14:00-15:00 Retro")
    assert pressed(talk, BOOK)["text"] == "Booked: Alpha, Thu 26 Nov, 14:00–15:00, “Retro”."


def test_a_change_made_while_it_was_told_is_told_too(talk: Talk) -> None:
    def change_first(_: Json) -> tuple[int, Any]:
        talk.slack.answers.clear()
        [booking] = talk.service.bookings_of(SAM)
        talk.service.move(booking.id, BookingChange(room_id="bravo"), by=HOUSE, revision=None)
        return 200, {"ok": True}

    talk.slack.answers["chat.update"] = change_first
    talk.mention("@roombot alpha tomorrow 14:00-15:00 Retro")
    pressed(talk, BOOK)
    told = [call.body["text"] for call in talk.calls if call.method == "chat.update"]
    assert [text.rpartition("> ")[2] for text in told] == [
        "Sam Chen booked Alpha: “Retro”",
        "Sam Chen booked Bravo: “Retro”",
    ]
