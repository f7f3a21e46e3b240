"""What people type and what they are answered, over real sockets: page, local Slack, Socket Mode, bot and back."""

from bot.playground import Playground
from tests.playground.person import at_the_page

AINO, SAM, YUKI = "U0AINO", "U0SAM", "U0YUKI"

CONVERSATION = [
    (
        AINO,
        "/book alpha tomorrow 14:00-15:00 R&D <sync> @sam",
        ["Booked: Alpha, Thu 26 Nov, 14:00–15:00, “R&D <sync> @sam”."],
    ),
    (
        SAM,
        "/book alpha tomorrow 7-8am Standup",
        [
            "Alpha is taken: Aino has “R&D <sync> @sam” Thu 26 Nov, 7:00–8:00 am; it is next free 8:00–9:00 am, "
            "and Bravo, Charlie, Delta and Echo are free 7:00–8:00 am."
        ],
    ),
    (
        YUKI,
        "/rooms alpha tomorrow",
        ["Alpha, Thu 26 Nov", "Alpha: free until 21:00 and from 22:00", "• 21:00–22:00 Aino: R&D <sync> @sam"],
    ),
    (
        SAM,
        "/bookings",
        ["You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning"],
    ),
    (
        AINO,
        "/bookings",
        [
            "Your bookings:",
            "1. Alpha, Thu 26 Nov, 14:00–15:00, “R&D <sync> @sam”",
            "/cancel 1 gives back the first one, and /bookings move 1 to friday 4pm moves it.",
        ],
    ),
    (AINO, "/cancel 1", ["Cancelled: Alpha, Thu 26 Nov, 14:00–15:00, “R&D <sync> @sam”."]),
    (AINO, "/rooms alpha tomorrow", ["Alpha, Thu 26 Nov", "Alpha: free all day"]),
]


def test_a_conversation_over_real_sockets(playground: Playground) -> None:
    for person_id, typed, answered in CONVERSATION:
        with at_the_page(playground, person_id) as person:
            person.say(typed)
            assert _as_shown(person.see_message()["text"]).splitlines() == answered


def _as_shown(text: str) -> str:
    """Slack shows `&amp;` as `&`."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
