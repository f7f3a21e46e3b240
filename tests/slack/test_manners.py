"""Manners: once however often it is sent, spent buttons go, stale ones are honest, and only those act who may."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from bot.core.models import Actor, Booking, BookingChange, HouseRules
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.forms import form, send
from tests.slack.talking import ADA, KEN, SAM, Talk, buttons, say, talking

HOUSE = Actor(person_id="wall", trusted=True)
RETRO = "/book alpha tomorrow 14-15 Retro"
BOOKED = "Alpha, Thu 26 Nov, 14:00–15:00, “Retro”"


@pytest.fixture
def house(slack: FakeSlack) -> Iterator[Talk]:
    """A house whose admin is Ada."""
    with talking(slack, rules=HouseRules(admins=frozenset({ADA}))) as talk:
        yield talk


def only(talk: Talk, by: str = SAM) -> Booking:
    [booking] = talk.service.bookings_of(by)
    return booking


def running(talk: Talk) -> None:
    """Sam's meeting, twenty minutes after its start, with all its actions."""
    talk.command(RETRO)
    talk.now = only(talk).slot.start + timedelta(minutes=20)
    talk.command("/bookings")
    talk.press("Change")


def refused(talk: Talk) -> None:
    """Ada has what Sam asks for."""
    talk.command("/book alpha 2026-11-26T14:00+02:00 for 1h Hers", by=ADA)
    talk.command(RETRO)


def shown(*typed: str) -> Callable[[Talk], object]:
    """What was typed and pressed, one after the other."""

    def show(talk: Talk) -> None:
        for one in typed:
            talk.press(one[1:-1]) if one.startswith("[") else talk.command(one)

    return show


SPENT: list[tuple[Callable[[Talk], object], str]] = [
    (refused, "Bravo, Thu 26 Nov, 14:00–15:00"),
    (refused, "Tell me if it frees up"),
    (shown("/book tomorrow 14-15 Retro"), "Alpha"),
    (shown("/book alpha friday half 3 Retro"), "Alpha, Fri 27 Nov, 14:30–15:30"),
    (shown("/book alpha next friday 10-11 Retro"), "Rather Fri 27 Nov, 10:00–11:00"),
    (shown("/book alpha today 9-10 Retro"), "Alpha, now until 10:00"),
    (shown(RETRO), "Undo"),
    (shown(RETRO), "Share in channel"),
    (shown(RETRO), "Change"),
    (shown(RETRO, "[Undo]"), "Undo"),
    (shown(RETRO, "[Change]"), "15 min longer"),
    (shown(RETRO, "[Change]"), "30 min longer"),
    (shown(RETRO, "[Change]"), "Cancel"),
    (shown(RETRO, "[Change]"), "All my bookings"),
    (shown(RETRO, "[Change]", "[15 min longer]"), "Undo"),
    (shown(RETRO, "/bookings"), "Cancel"),
    (running, "End now"),
]


@pytest.mark.parametrize(("show", "label"), SPENT)
def test_a_spent_button_goes_and_sent_twenty_times_it_has_one_effect(
    talk: Talk, show: Callable[[Talk], object], label: str
) -> None:
    show(talk)
    button, so_far = talk.button(label), talk.store.changes.latest()
    body = talk.press_payload(button)
    for _ in range(20):
        assert talk.dispatch(copy.deepcopy(body)).status == 200
    answered = talk.heard("hook").body
    assert answered["replace_original"]
    assert same(button, *buttons(answered)) == []
    talk.desk.close()
    assert talk.slack.calls.empty()
    assert len(talk.store.changes.after(so_far)) <= 1


@pytest.mark.parametrize(("show", "label"), SPENT)
def test_a_double_click_has_one_effect(talk: Talk, show: Callable[[Talk], object], label: str) -> None:
    show(talk)
    button, so_far = talk.button(label), talk.store.changes.latest()
    for _ in range(20):
        talk.send_press(button)
    talk.desk.close()
    answers = [talk.slack.calls.get_nowait() for _ in range(talk.slack.calls.qsize())]
    assert [call.method for call in answers].count("chat.postMessage") <= 1
    assert len({call.body["text"] for call in answers if call.method == "hook"}) == 1
    assert len(talk.store.changes.after(so_far)) <= 1


def same(button: Json, *others: Json) -> list[Json]:
    """Those of the others that would do what the button does."""
    return [one for one in others if _does(one) == _does(button)]


def _does(button: Json) -> tuple[str, str]:
    return button["action_id"].partition(":")[0], button["value"]


def test_end_pressed_twice_ends_once_and_leaves_its_undo(talk: Talk) -> None:
    running(talk)
    end = talk.button("End now")
    for _ in range(20):
        talk.send_press(end)
    assert talk.hear_update() == "Ended: Alpha, Thu 26 Nov, 14:00–14:20, “Retro”. The room is free again."
    assert talk.labels() == ["Undo"]
    talk.desk.close()
    assert talk.slack.calls.empty()


def test_end_pressed_twice_in_its_first_minute_leaves_its_undo(talk: Talk) -> None:
    talk.command("/book alpha now for 30 min Retro")
    talk.press("Change")
    end = talk.button("End now")
    talk.press("End now")
    talk.send_press(end)
    talk.desk.close()
    assert talk.slack.calls.empty()
    assert only(talk).revision == 2


STALE: list[tuple[str, Callable[[Talk, Booking], object], str, list[str]]] = [
    ("Change", lambda talk, one: talk.service.cancel(one.id, by=HOUSE), f"{BOOKED}, was cancelled before.",
     ["Book it again"]),
    ("Change", lambda talk, _: talk.wait(days=2), f"{BOOKED}, is over, so it can't be changed.", ["Book a room"]),
    ("Undo", lambda talk, one: talk.service.move(one.id, BookingChange(title="Other"), by=HOUSE, revision=None),
     f"It was changed meanwhile and is now {BOOKED.replace('Retro', 'Other')}: nothing was done.", ["Change"]),
    ("Share in channel", lambda talk, one: talk.service.cancel(one.id, by=HOUSE), f"Cancelled: {BOOKED}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("label", "meanwhile", "said", "ways_out"), STALE)
def test_a_stale_button_is_honest_and_leads_on(
    talk: Talk, label: str, meanwhile: Callable[[Talk, Booking], object], said: str, ways_out: list[str]
) -> None:
    talk.command(RETRO)
    confirmation = talk.message
    meanwhile(talk, only(talk))
    talk.message = confirmation
    assert (talk.press(label), talk.labels()) == (said, ways_out)


def test_what_was_cancelled_elsewhere_is_booked_again_with_one_press(talk: Talk) -> None:
    talk.command(RETRO)
    talk.service.cancel(only(talk).id, by=HOUSE)
    talk.press("Change")
    assert talk.press("Book it again") == f"Booked: {BOOKED}."


AGAIN = [
    ("/cancel 1", f"Cancelled: {BOOKED}."),
    ("/bookings move 1 to 16:00", "Changed to: Alpha, Thu 26 Nov, 16:00–17:00, “Retro”."),
    ("[Undo]", f"Cancelled: {BOOKED}."),
]
"""Typed with a number of the list that was shown before, or pressed on the first confirmation."""


@pytest.mark.parametrize(("typed", "answered"), AGAIN)
def test_what_was_cancelled_and_booked_again_is_meant_by_its_old_number_and_buttons(
    talk: Talk, typed: str, answered: str
) -> None:
    talk.command(RETRO)
    confirmation = talk.message
    talk.command("/bookings")
    talk.command("/cancel 1")
    talk.press("Undo")
    talk.message = confirmation
    assert say(talk, typed) == answered
    assert len(talk.service.bookings_of(SAM)) == (0 if answered.startswith("Cancelled") else 1)


def test_change_shows_what_was_booked_again_with_the_number_it_had(talk: Talk) -> None:
    talk.command(RETRO)
    confirmation = talk.message
    talk.command("/bookings")
    talk.command("/cancel 1")
    talk.press("Undo")
    talk.message = confirmation
    assert talk.press("Change").startswith(f"{BOOKED}.\nOr type after /bookings: move 1 to friday 4pm")


def test_a_card_of_what_was_booked_again_leads_to_it(talk: Talk) -> None:
    talk.command(RETRO)
    talk.press("Change")
    card = talk.message
    talk.press("Cancel")
    talk.press("Undo")
    talk.message = card
    assert (talk.press("15 min longer"), talk.labels()) == (f"{BOOKED}, was cancelled before.", ["Change"])
    assert talk.press("Change").startswith(f"{BOOKED}.")


def test_what_somebody_has_taken_meanwhile_can_not_be_undone_and_has_choices(talk: Talk) -> None:
    talk.command(RETRO)
    talk.press("Undo")
    cancelled = talk.message
    talk.command("/book alpha 2026-11-26T14:00+02:00 for 1h Hers", by=ADA)
    talk.message = cancelled
    assert talk.press("Undo").startswith("Alpha is taken: Ada Okafor has “Hers” Thu 26 Nov, 14:00–15:00; it is next")
    assert talk.labels() == [
        "Bravo, Thu 26 Nov, 14:00–15:00",
        "Alpha, Thu 26 Nov, 15:00–16:00",
        "Alpha, Fri 27 Nov, 14:00–15:00",
        "Charlie, Thu 26 Nov, 14:00–15:00",
        "Tell me if it frees up",
        "Open the form",
    ]


def test_an_admin_changes_anybodys_booking_and_it_stays_theirs(house: Talk) -> None:
    house.command("/book alpha tomorrow 14:00-15:00 Retro")
    change_it = house.button("Change")
    house.send_press(change_it, by=ADA)
    assert house.hear_update().startswith("Alpha, Thu 26 Nov, 7:00–8:00 am, “Retro”, for Sam Chen.")
    assert house.press("15 min longer", ADA) == "Changed to: Alpha, Thu 26 Nov, 7:00–8:15 am, “Retro”, for Sam Chen."
    assert house.labels() == ["Change", "Undo"]
    assert house.press("Undo", ADA) == "Changed to: Alpha, Thu 26 Nov, 7:00–8:00 am, “Retro”, for Sam Chen."
    house.press("Change", ADA)
    assert house.press("Cancel", ADA) == "Cancelled: Alpha, Thu 26 Nov, 7:00–8:00 am, “Retro”, for Sam Chen."
    cancelled = house.message
    assert house.press("Undo", by=KEN).startswith("These buttons are for the person I answered")
    house.message = cancelled
    assert house.press("Undo", ADA) == "Booked: Alpha, Thu 26 Nov, 7:00–8:00 am, “Retro”, for Sam Chen."
    assert (only(house).booker.name, house.service.bookings_of(ADA)) == ("Sam Chen", [])


def test_an_admin_who_is_refused_hears_that_the_booking_stays(house: Talk) -> None:
    house.command("/book alpha tomorrow 15:00-16:00 Next", by=KEN)
    house.command("/book alpha tomorrow 14:00-15:00 Retro")
    change_it = house.button("Change")
    house.command("/book alpha 2026-11-26T15:00+02:00 for 1h Next", by=KEN)
    house.send_press(change_it, by=ADA)
    house.hear_update()
    assert house.press("15 min longer", ADA).endswith(
        "The booking stays as it was: Alpha, Thu 26 Nov, 7:00–8:00 am, “Retro”, for Sam Chen."
    )


def test_who_was_an_admin_can_not_give_back_any_more(slack: FakeSlack) -> None:
    with talking(slack, rules=HouseRules(admins=frozenset({ADA}))) as talk, talking(slack, kept_in=talk.store) as later:
        talk.command(RETRO)
        talk.send_press(talk.button("Undo"), by=ADA)
        talk.hear_update()
        later.send_press(talk.button("Undo"), by=ADA)
        assert later.hear_update().startswith("These buttons are for the person I answered")


def test_an_admin_reads_no_private_title_either(house: Talk) -> None:
    send(house, form(house), private=[{"value": "private"}], title="Salaries")
    house.hear_update()
    house.send_press(house.button("Change"), by=ADA)
    assert house.hear_update().startswith("Alpha, Thu 26 Nov, 7:00–8:00 am (private), for Sam Chen.")
    assert "Rename…" not in house.labels()
