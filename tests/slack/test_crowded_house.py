"""Forty rooms with names of thirty letters and sixty bookings a day: all that is said is valid and legible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.models import Booker, BookingRequest, Room
from bot.slack.delivery.blocks import _CUT
from tests.slack.fake_slack import FakeSlack, Json, payload
from tests.slack.forms import form, labels, opened, said, send
from tests.slack.reminding import Reminding, Scheduler
from tests.slack.talking import SAM, WEDNESDAY, Talk, say, talking

NAMES = [f"Conference room {number:02}, the north"[:30] for number in range(40)]
ROOMS = tuple(
    Room(id=f"r{number:02}", name=name, capacity=8, equipment=("screen",)) for number, name in enumerate(NAMES)
)
TITLE = "R&D <sync> & the quarterly look at everything else that is to be looked at"
NOON = WEDNESDAY.replace(hour=12, minute=0)


@pytest.fixture
def crowded(slack: FakeSlack) -> Iterator[Talk]:
    """Today every room is taken from noon for an hour, and twenty from two on for an hour; ten of them are Sam's."""
    with talking(slack, rooms=ROOMS) as talk:
        for number in range(60):
            start = NOON + timedelta(hours=number // 40 * 2)
            booker = Booker(id=SAM, name="Sam Chen") if number < 10 else Booker(id="U2ADA", name="Ada Okafor")
            talk.service.book(
                BookingRequest(
                    id=UUID(int=number + 1),
                    room_id=ROOMS[number % 40].id,
                    start=start,
                    end=start + timedelta(hours=1),
                    booker=booker,
                    title=f"{number} {TITLE}",
                )
            )
        yield talk


def words(message: Json) -> str:
    """Everything that a message or a view shows but its buttons."""
    texts = []
    for block in message["blocks"]:
        inside = [block.get("text"), *block.get("fields", ()), *block.get("elements", ())]
        texts += [part["text"] for part in inside if part and isinstance(part.get("text"), str)]
    return "\n".join(texts)


def is_legible(message: Json, *shown: str) -> None:
    """Nothing is left out for want of room, what is `shown` is there whole, and buttons side by side are told apart."""
    text = words(message)
    assert _CUT not in text
    assert [one for one in shown if one not in text] == []
    for block in message["blocks"]:
        labels = Counter(
            element["text"]["text"] for element in block.get("elements", ()) if element["type"] == "button"
        )
        assert [label for label, times in labels.items() if times > 1] == []


TYPED = [
    ("/rooms", NAMES),
    ("/rooms what's free at 14:30", NAMES[20:]),
    ("/rooms r03", NAMES[3:4]),
    ("@roombot", NAMES),
    ("@roombot what's free at 12:30", NAMES),
    ("@roombot r03 tomorrow 14-15 Demo", NAMES[3:4]),
    ("@roombot tomorrow 14-15 Demo", NAMES),
    ("/bookings", NAMES[:10]),
    (f"/book r03 14:30-15:30 {TITLE}", NAMES[3:4]),
    (f"/book r25 14:30-15:30 {TITLE}", NAMES[25:26]),
    ("/book 12:00-13:00 Demo", []),
    ("/book tomorrow 14-15 Demo", []),
    ("alpha tomorrow", []),
]


@pytest.mark.parametrize(("typed", "names"), TYPED)
def test_what_is_typed_is_answered_legibly(crowded: Talk, typed: str, names: list[str]) -> None:
    say(crowded, typed)
    is_legible(crowded.message, *names)


def test_of_many_free_rooms_the_rest_are_counted(crowded: Talk) -> None:
    assert say(crowded, "/book tomorrow 14-15 Demo") == (
        "You named no room. These rooms and 30 more are free Thu 26 Nov, 14:00–15:00; one tap books “Demo”."
    )
    assert say(crowded, "/rooms tomorrow").endswith(f"Free all day: {', '.join(NAMES[:9])} and 31 more")


def test_a_refusal_says_each_choice_whole(crowded: Talk) -> None:
    say(crowded, "/book r03 14:30-15:30 Demo")
    assert crowded.labels() == [
        "Conference room 20, the north, Wed 25 Nov, 14:30–15:30",
        "Conference room 03, the north, Wed 25 Nov, 15:00–16:00",
        "Conference room 03, the north, Wed 25 Nov, 15:00–15:30",
        "Conference room 03, the north, Thu 26 Nov, 14:30–15:30",
        "Tell me if it frees up",
        "Open the form",
    ]


def test_the_actions_of_a_booking_and_what_they_say(crowded: Talk) -> None:
    say(crowded, "/bookings")
    say(crowded, "[Change]")
    is_legible(crowded.message, NAMES[0])
    say(crowded, "[15 min longer]")
    is_legible(crowded.message, NAMES[0])


def test_the_home_tab(crowded: Talk) -> None:
    crowded.dispatch(payload("app_home_opened"))
    view = crowded.heard("views.publish").body["view"]
    is_legible(view, *NAMES, "Free now: 40 of 40 rooms")
    said = words(view)
    assert said.index("Your bookings") < said.index("```") < said.index("Who has which room")


def test_the_form_names_every_room_whole_and_says_what_is_wrong(crowded: Talk) -> None:
    view = form(crowded)
    options = [
        option["text"]["text"] for group in view["blocks"][1]["element"]["option_groups"] for option in group["options"]
    ]
    assert options == ["Any free room", *(f"{name}, 8 people, screen" for name in NAMES)]
    assert said(view) == [f"Free then: {', '.join(NAMES[:4])} and 36 more."]
    taken = send(crowded, view, room="r03", day="2026-11-25", start="12:30")["view"]
    wrong, _ = said(taken)
    assert wrong.startswith(f"{NAMES[3]} is taken: you have")
    assert len(wrong) < 500
    assert labels(taken)[1] == f"{NAMES[3]}, Wed 25 Nov, 13:00–13:30"


def test_the_form_of_a_refusal_opens(crowded: Talk) -> None:
    say(crowded, f"/book r03 14:30-15:30 {TITLE}")
    crowded.send_press(crowded.button("Open the form"))
    assert opened(crowded)["callback_id"] == "booking"


def test_its_picture_is_described_as_far_as_slack_takes(crowded: Talk, slack: FakeSlack) -> None:
    slack.answers["conversations.open"] = lambda _: (200, {"ok": True, "channel": {"id": "D1"}})
    say(crowded, "/rooms")
    crowded.send_press(crowded.button("Picture"))
    described = crowded.heard("files.getUploadURLExternal").body["alt_txt"]
    assert described.startswith(
        "Rooms, Wed 25 Nov, as of Wed 25 Nov, 09:30, Europe/Helsinki. Free now: 40 of 40 rooms: Conf"
    )
    assert len(described) <= 1000


def test_its_reminders(crowded: Talk, scheduler: Scheduler) -> None:
    Reminding(crowded, from_the_beginning=True).catch_up()
    scheduler.post(crowded)
    is_legible(crowded.message, NAMES[0])
