"""“Tell me if one frees up”: waiting for whichever room can be had."""

from __future__ import annotations

from tests.slack.talking import ADA, KEN, SAM, Talk
from tests.slack.waiting import TWO_TO_THREE, cancel, heeding, told

FREED = "Alpha has become free: Thu 26 Nov, 7:00–8:00 am, for your “Demo”. Whoever is first has it."


def test_where_no_room_is_free_one_can_wait_for_any(talk: Talk) -> None:
    for room in ("alpha", "bravo", "charlie", "delta", "echo"):
        talk.command(f"/book {room} tomorrow 14-15 Retro")
    nothing = "No room is free Thu 26 Nov, 7:00–8:00 am."
    assert talk.command(f"/book {TWO_TO_THREE} Demo", ADA) == nothing
    assert talk.press("Tell me if one frees up", ADA) == (
        f"{nothing}\nI'll write you a direct message if a room frees up."
    )
    assert "Waiting for: any room, Thu 26 Nov, 7:00–8:00 am, “Demo”." in talk.command("/bookings", ADA)
    with heeding(talk):
        cancel(talk, SAM)
        assert told(talk) == (ADA, FREED)
    assert talk.press("Book it", ADA) == "Booked: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”."


def test_of_rooms_that_were_named_one_waits_for_those(talk: Talk) -> None:
    for room in ("echo", "alpha", "bravo", "charlie", "delta"):
        talk.command(f"/book {room} {TWO_TO_THREE} Retro", by=KEN if room == "echo" else SAM)
    assert talk.command(f"/book alpha or bravo {TWO_TO_THREE} Demo", ADA) == "No room is free Thu 26 Nov, 7:00–8:00 am."
    talk.press("Tell me if one frees up", ADA)
    with heeding(talk) as tells_nobody:
        cancel(talk, KEN)
        assert tells_nobody()
        cancel(talk, SAM)
        assert told(talk) == (ADA, FREED)


def test_who_has_booked_any_room_waits_for_none(talk: Talk) -> None:
    for room in ("echo", "alpha", "bravo", "charlie", "delta"):
        talk.command(f"/book {room} tomorrow 14-15 Retro")
    talk.command(f"/book {TWO_TO_THREE} Demo", ADA)
    talk.press("Tell me if one frees up", ADA)
    for _ in range(5):
        cancel(talk, SAM)
    talk.command(f"/book echo {TWO_TO_THREE} Demo", ADA)
    with heeding(talk) as tells_nobody:
        assert tells_nobody()
    assert "Waiting" not in talk.command("/bookings", ADA)
