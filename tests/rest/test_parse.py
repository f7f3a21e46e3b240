"""Reading sentences over HTTP."""

import httpx

from bot.core.rooms import Rooms
from bot.language.reading import Habits, Inquiry
from tests.rest.serving import NOW, House, client_of


def test_a_reading_in_the_persons_zone(api: httpx.Client) -> None:
    answer = api.post("/parse", json={"text": "alpha in an hour", "tz": "Europe/Helsinki", "locale": "fi-FI"})
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "kind": "reading",
            "room": "alpha",
            "rooms": [],
            "start": "2026-11-24T12:30:00+02:00",
            "end": "2026-11-24T13:30:00+02:00",
            "title": None,
            "people": None,
            "parts": [{"kind": "room", "start": 0, "end": 5}],
            "assumptions": [{"code": "default_duration", "words": ""}],
            "alternatives": [],
        },
    )


def test_a_question_back(api: httpx.Client) -> None:
    assert api.post("/parse", json={"text": "attic at 3"}).json() == {
        "kind": "question",
        "code": "unknown_room",
        "message": "The sentence names a room that does not exist.",
        "words": "attic",
        "readings": [],
        "parts": [],
        "nearest": None,
    }


def test_an_unknown_zone_is_asked_back(api: httpx.Client) -> None:
    for zone in ("Mars/Olympus", "../../etc/passwd", ""):
        told = api.post("/parse", json={"text": "alpha at 3", "tz": zone}).json()
        assert (told["kind"], told["code"], told["words"]) == ("question", "unclear_zone", zone)


def test_an_inquiry() -> None:
    def inquire(*_: object, **__: object) -> Inquiry:
        return Inquiry(("alpha",), NOW.date())

    with client_of(House().api(read=inquire)) as api:
        told = api.post("/parse", json={"text": "alpha today"}).json()
    assert told == {"kind": "inquiry", "rooms": ["alpha"], "day": "2026-11-24", "start": None, "end": None}


def test_the_reader_is_handed_the_house() -> None:
    handed: list[object] = []

    def note(text: str, now: object, locale: str, rooms: Rooms, habits: Habits) -> Inquiry:
        handed.extend((text, locale, [room.id for room in rooms.all][:2], habits))
        return Inquiry((), NOW.date())

    with client_of(House().api(read=note)) as api:
        api.post("/parse", json={"text": "x", "locale": "de-DE"})
    assert handed == ["x", "de-DE", ["alpha", "bravo"], Habits()]
