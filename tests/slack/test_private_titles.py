"""A private title is read by its booker alone: whatever it is, everything that others see is the same."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.models import HouseRules
from tests.rest.serving import House, client_of, wish
from tests.slack.fake_slack import FakeSlack, Json, payload
from tests.slack.forms import form, send
from tests.slack.talking import ADA, SAM, Talk, talking

BUSY = {
    "/rooms 26 nov": "• 7:00–8:00 am Sam Chen: Busy",
    "/rooms 26 nov at 7am": "Alpha: 7:00–8:00 am Sam Chen: Busy",
    "/book alpha 26 nov 7:00-8:00": "Sam Chen has it (private)",
    "@roombot alpha tomorrow": "Sam Chen: Busy",
    "@roombot alpha tomorrow 14:00-15:00 Other": "Sam Chen: Busy",
    "form": "Sam Chen has it (private)",
    "home": "Sam Chen: Busy",
    "an admin's card": "Alpha, Thu 26 Nov, 7:00–8:00 am (private), for Sam Chen.",
    "shared": "Sam Chen booked Alpha (private)",
    "refreshed": "Sam Chen booked Alpha (private)",
    "one": '"title":"Busy"',
    "of a room": '"title":"Busy"',
    "of all rooms": '"title":"Busy"',
    "refused": "Busy",
    "feed": "SUMMARY:Busy",
    "picture": "PNG",
}
"""Where others come across the booking, and what stands there."""


def test_what_others_see_does_not_depend_on_a_private_title(slack: FakeSlack) -> None:
    seen, as_seen = (dict(_looks(slack, title)) for title in ("Layoffs", "Promotions for all of the staff"))
    assert seen.keys() == BUSY.keys()
    for surface, words in BUSY.items():
        assert (surface, words in str(seen[surface])) == (surface, True)
    assert seen == as_seen


def _looks(slack: FakeSlack, title: str) -> Iterator[tuple[str, object]]:
    """Everything that others see of Sam's private booking."""
    with talking(slack, rules=HouseRules(admins=frozenset({ADA}))) as talk:
        send(talk, form(talk), title=title, private=[{"value": "private"}])
        assert title in talk.hear_update()
        confirmation = talk.message
        for typed in ("/rooms 26 nov", "/rooms 26 nov at 7am", "/book alpha 26 nov 7:00-8:00"):
            yield typed, (talk.command(typed, by=ADA), talk.message)
        for typed in ("@roombot alpha tomorrow", "@roombot alpha tomorrow 14:00-15:00 Other"):
            yield typed, (talk.mention(typed), talk.message)
        yield "form", send(talk, form(talk), by=ADA, start="07:00")
        yield from _pressed(talk, confirmation)
        yield "home", _home(talk)
        yield from _called(talk)


def _pressed(talk: Talk, confirmation: Json) -> Iterator[tuple[str, object]]:
    talk.message = confirmation
    talk.send_press(talk.button("Change"), by=ADA)
    yield "an admin's card", talk.heard("hook").body
    talk.send_press(talk.button("Share in channel"))
    yield "shared", talk.heard("chat.postMessage").body
    talk.send_press(talk.button("Share in channel") | {"action_id": "refresh:0"})
    yield "refreshed", next(call.body for call in iter(lambda: talk.heard("hook"), None) if "As of" in str(call.body))


def _home(talk: Talk) -> Json:
    body = payload("app_home_opened")
    body["event"]["user"] = ADA
    talk.wait(hours=22)
    talk.dispatch(body)
    published: Json = talk.heard("views.publish").body["view"]
    return published


def _called(talk: Talk) -> Iterator[tuple[str, object]]:
    """What the API answers without a key, and what stands in the feed of the room."""
    house = House(store=talk.store)
    house.clock.now = talk.now
    [booking] = talk.service.bookings_of(SAM)
    with client_of(house.api()) as api:
        yield "one", api.get(f"/bookings/{booking.id}").text
        yield "of a room", api.get("/rooms/alpha/bookings").text
        yield "of all rooms", api.get("/rooms/bookings").text
        yield "refused", api.post("/rooms/alpha/bookings", json=wish("12:00", "13:00", "2026-11-26")).text
        yield "feed", api.get(str(api.get("/rooms").json()[0]["feed"])).text
        yield "picture", api.get("/rooms/day.png", params={"date": "2026-11-26"}).content
