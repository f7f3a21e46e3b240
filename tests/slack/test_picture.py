"""The day at a glance in /rooms, and its picture in the direct message."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from bot.core.models import Room
from bot.slack import offers
from bot.wording import picture as words
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.talking import ADA, Talk, say

HEADING = "Rooms, Wed 25 Nov, as of Wed 25 Nov, 09:30, Europe/Helsinki. "
TO_SAM = {"channel": {"id": "D1SAM"}}


@pytest.fixture(autouse=True)
def files(slack: FakeSlack) -> None:
    """Slack takes files."""
    place = {"ok": True, "upload_url": f"{slack.url}upload/1", "file_id": "F1"}
    slack.answers["conversations.open"] = lambda _: (200, {"ok": True, **TO_SAM})
    slack.answers["files.getUploadURLExternal"] = lambda _: (200, place)
    slack.answers["files.completeUploadExternal"] = lambda _: (200, {"ok": True, "files": [{"id": "F1"}]})


def strip(talk: Talk) -> list[str]:
    """The lines of equal letters in the last answer."""
    found = [block["text"]["text"] for block in talk.message["blocks"] if block["type"] == "section"]
    (fenced,) = [text for text in found if text.startswith("```")]
    return str(fenced).removeprefix("```\n").removesuffix("\n```").split("\n")


def book(talk: Talk, *typed: str) -> None:
    for one in typed:
        assert say(talk, f"/book {one}").startswith("Booked")


def test_rooms_shows_the_day_at_a_glance(talk: Talk) -> None:
    book(talk, "alpha today 10-11:30 Sprint", "charlie today 13:15-13:45 Coffee", "echo today 16-18 Release")
    talk.command("/rooms")
    assert strip(talk) == [
        "        8   10  12  14  16",
        "Alpha      ·###·············",
        "Bravo      ·················",
        "Charlie    ·······++········",
        "Delta      ·················",
        "Echo       ·············####",
        "· free  # taken  + partly",
    ]


def test_one_room_on_another_day(talk: Talk) -> None:
    book(talk, "alpha tomorrow 10-11:30 Sprint")
    talk.command("/rooms alpha tomorrow")
    assert strip(talk)[1] == "Alpha ····###·············"


def test_late_in_the_evening_there_is_nothing_left_to_show(talk: Talk) -> None:
    talk.wait(hours=11)
    assert (
        talk.command("/rooms")
        == "Rooms, Wed 25 Nov\nFree for the rest of the day: Alpha, Bravo, Charlie, Delta and Echo"
    )
    assert not [block for block in talk.message["blocks"] if "```" in str(block)]


def test_the_picture_goes_to_the_direct_message(talk: Talk) -> None:
    book(talk, "alpha today 10-11:30 Sprint R&D")
    talk.command("/rooms")
    assert talk.press("Picture") == words.SENT
    sent: dict[str, Json] = {call.method: call.body for call in talk.calls}
    assert sent["conversations.open"]["users"] == "U1SAM"
    announced = sent["files.getUploadURLExternal"]
    assert (announced["filename"], announced["alt_txt"]) == (
        "rooms-2026-11-25.png",
        HEADING + "Free now: Alpha, Bravo, Charlie, Delta and Echo. Alpha: free until 10:00 and from 11:30.",
    )
    png = sent["/upload/1"]["png"]
    assert (len(png), Image.open(BytesIO(png)).format) == (int(announced["length"]), "PNG")
    completed = sent["files.completeUploadExternal"]
    assert completed["channel_id"] == "D1SAM"
    assert completed["initial_comment"] == "Free now: Alpha, Bravo, Charlie, Delta and Echo"
    assert talk.calls[-1].body["response_type"] == "ephemeral"


@pytest.mark.parametrize("step", ["conversations.open", "files.getUploadURLExternal", "files.completeUploadExternal"])
def test_where_slack_takes_no_picture_it_is_told_in_words(talk: Talk, slack: FakeSlack, step: str) -> None:
    slack.answers[step] = lambda _: (200, {"ok": False, "error": "missing_scope"})
    talk.command("/rooms")
    assert talk.press("Picture") == (f"{words.NOT_SENT}\n{HEADING}Free now: Alpha, Bravo, Charlie, Delta and Echo.")


def test_the_picture_is_of_the_rooms_asked_about(talk: Talk) -> None:
    book(talk, "alpha today 10-11 Sprint", "bravo today 10-11 Retro")
    talk.command("/rooms bravo")
    talk.press("Picture")
    (announced,) = [call.body for call in talk.calls if call.method == "files.getUploadURLExternal"]
    assert "Alpha" not in announced["alt_txt"]


def test_of_rooms_that_are_gone_all_are_shown(talk: Talk) -> None:
    talk.command("/rooms")
    button = {**talk.button("Picture"), "value": offers.picture(date(2026, 11, 25), ("attic",)).value}
    talk.send_press(button)
    assert "Echo" in talk.heard("files.getUploadURLExternal").body["alt_txt"]


def test_everybody_sees_their_own_day(talk: Talk) -> None:
    talk.command("/rooms", by=ADA)
    assert strip(talk)[1] == "Alpha   ····················"
    talk.press("Picture", by=ADA)
    (announced,) = [call.body for call in talk.calls if call.method == "files.getUploadURLExternal"]
    assert announced["alt_txt"].startswith("Rooms, Wed 25 Nov, as of Wed 25 Nov, 2:30 am, America/New_York.")


def test_names_too_long_to_tell_apart_stand_above_their_lines(slack: FakeSlack) -> None:
    rooms = tuple(Room(id=f"r{number}", name=f"Conference room `{number}` north <b>") for number in range(2))
    talk = Talk(slack, rooms)
    talk.command("/rooms tomorrow")
    assert strip(talk)[:3] == ["8   10  12  14  16", "Conference room '0' north &lt;b&gt;", "·" * 20]
    talk.desk.close()
