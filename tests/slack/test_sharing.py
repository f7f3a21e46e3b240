"""Bookings shared in a channel: once, true from then on where the bot may post, and dated where it may not."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from bot.core.models import Actor, BookingChange, BookingRequest
from bot.slack.feed.following import TRIES
from bot.slack.wish import Held
from tests.slack.checks import check_message
from tests.slack.fake_slack import Json
from tests.slack.feeding import following, wait_until_all_is_told
from tests.slack.talking import ADA, SAM, SOON, Talk, buttons

REFUSED: tuple[int, Json] = (200, {"ok": False, "error": "not_in_channel"})
BROKEN: tuple[int, Json] = (500, {"ok": False, "error": "internal_error"})
WHEN = "<!date^1795694400^{date_long_pretty} {time}|Thu 26 Nov, 14:00>–<!date^1795698000^{time}|15:00>"

EVERYBODYS = {"type": "message", "message_ts": "1764055800.000900", "channel_id": "C2147483705", "is_ephemeral": False}
"""Where a button of a message that the whole channel sees was pressed."""


def told(talk: Talk, method: str) -> Json:
    """What the channel is told next, within Slack's limits."""
    body = talk.heard(method).body
    check_message(body)
    return body


def shared(talk: Talk, typed: str = "/book alpha tomorrow 2-3pm Retro") -> Json:
    """A booking, told to the channel, and its booker told so."""
    talk.command(typed)
    talk.send_press(talk.button("Share in channel"))
    said = told(talk, "chat.postMessage")
    assert talk.heard("hook").body["text"].endswith("Shared in this channel.")
    return said


def undone(talk: Talk) -> Json:
    return pressed(talk, "Undo")


def pressed(talk: Talk, label: str) -> Json:
    """What the channel is told when a button is pressed; whether before or after its booker is, nobody knows."""
    talk.send_press(talk.button(label))
    said: dict[str, Json] = {}
    while not {"hook", "chat.update"} <= said.keys():
        call = talk.slack.calls.get(timeout=SOON)
        said[call.method] = call.body
    talk.message = said["hook"]
    return said["chat.update"]


def mine(talk: Talk) -> Any:
    [booking] = talk.service.bookings_of(SAM)
    return booking


def change(talk: Talk, to: BookingChange) -> None:
    """A change that comes from elsewhere."""
    booking = mine(talk)
    talk.service.move(booking.id, to, by=Actor(person_id=SAM), revision=booking.revision)


def cancel(talk: Talk) -> None:
    """A cancelling that comes from elsewhere."""
    talk.service.cancel(mine(talk).id, by=Actor(person_id=SAM))


def test_the_channel_is_told_in_everybodys_own_zone(talk: Talk) -> None:
    said = shared(talk)
    assert (said["channel"], said["text"]) == ("C2147483705", f"{WHEN} Sam Chen booked Alpha: “Retro”")


def test_a_double_click_shares_once(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    share = talk.button("Share in channel")
    for _ in range(3):
        talk.send_press(share)
        talk.heard("hook")
    assert [call.method for call in talk.calls].count("chat.postMessage") == 1


def test_a_shared_message_follows_its_booking_whoever_changes_it(talk: Talk) -> None:
    shared(talk)
    with following(talk.store, talk.sharing.follow):
        change(talk, BookingChange(room_id="bravo"))
        moved = told(talk, "chat.update")
        assert (moved["channel"], moved["ts"]) == ("C2147483705", "1764055800.000900")
        assert moved["text"] == f"{WHEN} Sam Chen booked Bravo: “Retro”"
        cancel(talk)
        assert told(talk, "chat.update")["text"] == f"{WHEN} Cancelled: Sam Chen had booked Bravo: “Retro”"


def test_a_private_title_stays_private(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    share = talk.button("Share in channel")
    kept = mine(talk)
    secret = talk.service.book(
        BookingRequest(room_id="bravo", **kept.slot.model_dump(), id=UUID(int=7), booker=kept.booker, private=True)
    )
    talk.send_press(share | {"value": Held(booking=secret.id).packed()})
    assert told(talk, "chat.postMessage")["text"] == f"{WHEN} Sam Chen booked Bravo (private)"


def test_a_message_that_was_deleted_is_followed_no_more(talk: Talk) -> None:
    talk.slack.answers["chat.update"] = lambda _: (200, {"ok": False, "error": "message_not_found"})
    shared(talk)
    with following(talk.store, talk.sharing.follow):
        for title in ("Planning", "Review"):
            change(talk, BookingChange(title=title))
        told(talk, "chat.update")
        cancel(talk)
        talk.command("/book bravo tomorrow 2-3pm Retro")
        talk.send_press(talk.button("Share in channel"))
        told(talk, "chat.postMessage")
    assert [call.method for call in talk.calls].count("chat.update") == 1


def test_an_update_that_slack_fails_is_tried_again(talk: Talk) -> None:
    answers = [BROKEN, (200, {"ok": True, "ts": "1", "channel": "C2147483705"})]
    talk.slack.answers["chat.update"] = lambda _: answers.pop(0)
    shared(talk)
    with following(talk.store, talk.sharing.follow):
        cancel(talk)
        assert told(talk, "chat.update") == told(talk, "chat.update")


def test_what_an_outage_of_slacks_keeps_from_being_true_is_put_right_after_it(talk: Talk) -> None:
    talk.slack.answers["chat.update"] = lambda _: BROKEN
    shared(talk)
    with following(talk.store, talk.sharing.follow):
        change(talk, BookingChange(title="Planning"))
        wait_until_all_is_told(talk.store)
        talk.sharing.sweep(talk.now)
        change(talk, BookingChange(title="Review"))
        wait_until_all_is_told(talk.store)
    del talk.slack.answers["chat.update"]
    for _ in range(2 * TRIES + 1):
        told(talk, "chat.update")
    for _ in range(2):
        talk.sharing.sweep(talk.now)
    assert told(talk, "chat.update")["text"] == f"{WHEN} Sam Chen booked Alpha: “Review”"
    assert talk.slack.calls.empty()


def test_what_slack_refuses_in_one_channel_is_told_in_the_others(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    share = talk.button("Share in channel")
    for channel in ("C1", "C2"):
        talk.send_press(share, channel={"id": channel, "name": "general"})
        told(talk, "chat.postMessage")
        talk.heard("hook")
    closed: tuple[int, Json] = (200, {"ok": False, "error": "edit_window_closed"})
    well: tuple[int, Json] = (200, {"ok": True, "ts": "1", "channel": "C2"})
    talk.slack.answers["chat.update"] = lambda body: closed if body["channel"] == "C1" else well
    with following(talk.store, talk.sharing.follow):
        cancel(talk)
        wait_until_all_is_told(talk.store)
    assert [told(talk, "chat.update")["channel"] for _ in range(2)] == ["C1", "C2"]
    assert talk.slack.calls.empty()


def test_where_the_bot_is_no_member_the_message_is_dated_and_refreshed_by_anybody(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    talk.slack.answers["chat.postMessage"] = lambda _: REFUSED
    talk.command("/book alpha tomorrow 2-3pm Retro")
    talk.send_press(talk.button("Share in channel"))
    said = told(talk, "hook")
    assert (said["response_type"], said["text"]) == (
        "in_channel",
        f"{WHEN} Sam Chen booked Alpha: “Retro”\n"
        "As of <!date^1795591800^{date_short_pretty} {time}|Wed 25 Nov, 09:30>",
    )
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    refresh, _ = buttons(said)
    talk.heard("hook")
    cancel(talk)
    talk.wait(hours=1)
    talk.send_press(refresh, by=ADA, container=EVERYBODYS)
    anew = told(talk, "hook")
    assert (anew["replace_original"], anew["text"]) == (
        True,
        WHEN.replace("14:00", "7:00 am").replace("15:00", "8:00 am")
        + " Cancelled: Sam Chen had booked Alpha: “Retro”\n"
        "As of <!date^1795595400^{date_short_pretty} {time}|Wed 25 Nov, 3:30 am>",
    )


def test_where_sharing_fails_altogether_the_person_is_told_and_may_try_again(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    talk.slack.answers["chat.postMessage"] = lambda _: REFUSED
    talk.slack.answers["hook"] = lambda body: BROKEN if body.get("response_type") == "in_channel" else (200, {})
    for _ in range(2):
        talk.send_press(talk.button("Share in channel"))
        talk.heard("hook")
        said = talk.heard("hook").body
        assert said["text"].endswith("Slack didn't let me share it here: invite me to the channel and try again.")
        assert [button["text"]["text"] for button in buttons(said)] == ["Share in channel", "Change", "Undo"]


def test_its_booker_changes_a_booking_from_the_shared_message_aside(talk: Talk) -> None:
    said = shared(talk)
    [change_it] = buttons(said)
    talk.send_press(change_it, container=EVERYBODYS)
    shown = told(talk, "hook")
    assert (shown["replace_original"], shown["text"].splitlines()[0]) == (
        False,
        "Alpha, Thu 26 Nov, 14:00–15:00, “Retro”.",
    )
    talk.send_press(change_it, by=ADA, container=EVERYBODYS)
    refused = told(talk, "hook")
    assert (refused["replace_original"], refused["text"]) == (
        False,
        "Only Sam Chen or an admin can change that booking.",
    )


def test_what_is_booked_again_stands_in_the_channel_again_however_often(talk: Talk) -> None:
    shared(talk)
    confirmation = talk.message
    with following(talk.store, talk.sharing.follow):
        for _ in range(2):
            talk.message = confirmation
            assert undone(talk)["text"] == f"{WHEN} Cancelled: Sam Chen had booked Alpha: “Retro”"
            assert undone(talk)["text"] == f"{WHEN} Sam Chen booked Alpha: “Retro”"


def test_what_goes_on_after_it_was_ended_stands_in_the_channel(talk: Talk) -> None:
    shared(talk)
    talk.now = mine(talk).slot.start + timedelta(minutes=20)
    talk.command("/bookings")
    with following(talk.store, talk.sharing.follow, clock=talk.clock):
        talk.send_press(talk.button("Change"))
        talk.hear_update()
        assert pressed(talk, "End now")["text"].endswith("|14:20> Sam Chen booked Alpha: “Retro”")
        assert undone(talk)["text"].endswith("|15:00> Sam Chen booked Alpha: “Retro”")
    assert talk.command("/bookings end 1").startswith("Ended: Alpha, Thu 26 Nov, 14:20–14:21")


def test_what_is_booked_again_or_changed_is_not_shared_twice(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    share = talk.button("Share in channel")
    talk.send_press(share)
    talk.hear_update()
    with following(talk.store, talk.sharing.follow):
        undone(talk)
        wait_until_all_is_told(talk.store)
        undone(talk)
        assert talk.labels() == ["Change", "Undo"]
    talk.press("Change")
    talk.press("15 min longer")
    assert talk.labels() == ["Change", "Undo"]
    talk.send_press(share)
    assert talk.hear_update().endswith("Shared in this channel.")
    assert [call.method for call in talk.calls].count("chat.postMessage") == 1


def test_what_is_booked_again_is_what_is_refreshed(talk: Talk) -> None:
    talk.slack.answers["chat.postMessage"] = lambda _: REFUSED
    talk.command("/book alpha tomorrow 2-3pm Retro")
    confirmation = talk.message
    talk.send_press(talk.button("Share in channel"))
    refresh, _ = buttons(told(talk, "hook"))
    talk.heard("hook")
    talk.message = confirmation
    talk.press("Undo")
    talk.press("Undo")
    talk.send_press(refresh, by=ADA, container=EVERYBODYS)
    assert "Sam Chen booked Alpha: “Retro”" in told(talk, "hook")["text"]


def test_what_is_cancelled_has_no_button_in_the_channel(talk: Talk) -> None:
    shared(talk)
    with following(talk.store, talk.sharing.follow):
        cancel(talk)
        assert list(buttons(told(talk, "chat.update"))) == []


def test_nothing_that_people_write_pings_a_channel(talk: Talk) -> None:
    pings = "<!channel> <!here> <!subteam^S1> <@U2ADA> @here @channel"
    said = shared(talk, f"/book alpha tomorrow 14:00-15:00 {pings}")
    escaped = pings.replace("<", "&lt;").replace(">", "&gt;")
    assert said["text"] == f"{WHEN} Sam Chen booked Alpha: “{escaped}”"
    assert said["blocks"][0]["fields"][1]["type"] == "plain_text"
    assert not {"link_names", "parse"} & said.keys()


def test_only_the_booker_shares(talk: Talk) -> None:
    talk.command("/book alpha tomorrow 2-3pm Retro")
    assert talk.press("Share in channel", by=ADA).startswith("These buttons are for the person I answered")
