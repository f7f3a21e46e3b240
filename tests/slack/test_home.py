"""The Home tab: true when it is opened and after everything its owner does, wherever they do it."""

from __future__ import annotations

from datetime import timedelta
from threading import Thread

import pytest

from bot.core.ports import RecordWrite
from bot.slack.desk.home_tabs import HomeTabs
from bot.slack.reminders.moments import Leads
from bot.slack.reply import Reply
from bot.slack.request import Arrival
from bot.wording import troubles
from tests.slack.checks import check_view
from tests.slack.fake_slack import FakeSlack, Json, payload
from tests.slack.forms import opened as form_opened
from tests.slack.forms import send
from tests.slack.talking import ADA, SAM, SOON, Talk, say, talking
from tests.slack.test_journal import AwayStore

FREE_NOW = "Free now: Alpha, Bravo, Charlie, Delta and Echo"
NONE = ["Your bookings", "You have no bookings."]
RETRO = "Alpha, Wed 25 Nov, 14:00–15:00, “Retro”"


def shown(talk: Talk) -> list[str]:
    """The words of the tab that the bot publishes next, but for the small ones and the lines of marks."""
    published = talk.heard("views.publish").body
    view: Json = published["view"]
    check_view(view)
    talk.message = view
    said = [block["text"]["text"] for block in view["blocks"] if block["type"] in ("header", "section")]
    return [words for words in said if "```" not in words]


def opened(talk: Talk, by: str = SAM) -> list[str]:
    body = payload("app_home_opened")
    body["event"]["user"] = by
    talk.dispatch(body)
    return shown(talk)


def opened_and_booked(talk: Talk, typed: str) -> list[str]:
    """The tab of somebody who has it open, after they booked."""
    opened(talk)
    say(talk, typed)
    return shown(talk)


def press(talk: Talk, label: str, by: str = SAM) -> list[str]:
    """Press a button of the tab, which is published anew."""
    button = talk.button(label)
    body = payload("block_actions")
    view = {"id": "V0HOME", "type": "home", "hash": "1.a", "state": {"values": {}}, "private_metadata": ""}
    body["user"]["id"] = by
    body |= {"view": view, "container": {"type": "view", "view_id": "V0HOME"}}
    body["actions"][0] |= {key: button[key] for key in ("action_id", "value", "text")}
    for name in ("channel", "response_url"):
        del body[name]
    talk.dispatch(body)
    return shown(talk)


def test_opened_it_shows_the_day_of_every_room_and_ones_own_bookings(talk: Talk) -> None:
    assert opened(talk) == ["Today, Wed 25 Nov", FREE_NOW, *NONE]
    assert talk.labels() == ["Book a room", "Day after", "Turn reminders off"]


def test_the_day_stands_in_it_at_a_glance(talk: Talk) -> None:
    opened_and_booked(talk, "/book alpha today 10:00-11:30 Sprint")
    [glance] = [block["text"]["text"] for block in talk.message["blocks"] if "```" in str(block)]
    assert glance.split("\n")[1:4] == [
        "        8   10  12  14  16",
        "Alpha      ·###·············",
        "Bravo      ·················",
    ]
    talk.wait(hours=11)
    assert opened(talk)[:2] == ["Today, Wed 25 Nov", FREE_NOW]
    assert "```" not in str(talk.message["blocks"])


def test_it_follows_what_is_done_elsewhere(talk: Talk) -> None:
    opened(talk)
    say(talk, "/book alpha today 14-15 Retro")
    booked = ["Alpha: free until 14:00 and from 15:00", "• 14:00–15:00 Sam Chen: Retro"]
    assert shown(talk)[2:] == [
        "Your bookings",
        RETRO,
        "Who has which room",
        "\n".join(booked),
    ]
    say(talk, "/bookings")
    say(talk, "/cancel 1")
    assert shown(talk)[2:] == NONE


TODAY = "alpha today 14-15 Retro"
ELSEWHERE: dict[str, list[str]] = {
    "a command": [f"/book {TODAY}"],
    "a direct message": [TODAY],
    "an undo": [f"/book {TODAY}", "[Undo]"],
    "a change that is typed": [f"/book {TODAY}", "/bookings", "/bookings extend 1 by 30 min"],
    "a change that is pressed": [f"/book {TODAY}", "[Change]", "[15 min longer]"],
    "the list": [f"/book {TODAY}", "/bookings", "[Cancel]"],
    "a mention": [f"@roombot {TODAY}", "[Book Alpha, Wed 25 Nov, 14:00–15:00, “Retro”]"],
    "a choice": ["/book alpha today 9:00-10:00 Retro", "[Alpha, now until 10:00]"],
    "the switch of reminders": ["/bookings reminders off"],
}


@pytest.mark.parametrize("turns", ELSEWHERE.values(), ids=ELSEWHERE)
def test_it_is_shown_anew_after_each_action_wherever_it_was_taken(talk: Talk, turns: list[str]) -> None:
    opened(talk)
    for turn in turns:
        say(talk, turn)
    talk.desk.close()
    calls = talk.calls + [talk.slack.calls.get() for _ in range(talk.slack.calls.qsize())]
    _, *_, latest = [call.body["view"] for call in calls if call.method == "views.publish"]
    with talking(talk.slack, kept_in=talk.store) as later:
        opened(later)
        assert later.message == latest


def test_what_was_true_earlier_does_not_replace_what_is_true_now(talk: Talk) -> None:
    asked, released = talk.slack.hold("views.publish")
    tabs, arrival = HomeTabs(talk.clerk, talk.courier), Arrival.of_event(payload("app_home_opened"))
    earlier = Thread(target=tabs.show, args=(arrival, Reply()))
    earlier.start()
    assert asked.wait(SOON)
    say(talk, "/book alpha today 14-15 Retro")
    tabs.show(arrival, Reply())
    released.set()
    earlier.join()
    assert [RETRO in shown(talk) for _ in range(2)] == [False, True]


def test_it_is_shown_anew_after_a_form_of_the_shortcut(talk: Talk) -> None:
    opened(talk)
    talk.dispatch(payload("shortcut"))
    send(talk, form_opened(talk), day="2026-11-25")
    assert shown(talk)[3] == RETRO


def test_only_those_who_have_opened_it_are_sent_it(talk: Talk) -> None:
    say(talk, "/book alpha today 14-15 Retro")
    assert opened(talk, ADA)[0] == "Today, Wed 25 Nov"
    assert [call.method for call in talk.calls] == ["views.publish"]


def test_what_is_pressed_in_it_is_answered_at_its_top(talk: Talk) -> None:
    opened_and_booked(talk, "/book alpha today 14-15 Retro")
    assert press(talk, "Cancel")[0] == f"Cancelled: {RETRO}."
    assert press(talk, "Undo")[0] == f"Booked: {RETRO}."
    assert press(talk, "Change")[0] == f"{RETRO}."
    assert press(talk, "Done")[0] == "Today, Wed 25 Nov"
    press(talk, "Change")
    assert press(talk, "15 min longer")[0] == "Changed to: Alpha, Wed 25 Nov, 14:00–15:15, “Retro”."


def test_reminders_are_turned_off_and_on_in_it(talk: Talk) -> None:
    opened(talk)
    press(talk, "Turn reminders off")
    assert talk.labels() == ["Book a room", "Day after", "Turn reminders on"]
    press(talk, "Turn reminders on")
    assert talk.labels() == ["Book a room", "Day after", "Turn reminders off"]


def test_a_house_without_reminders_has_no_switch(slack: FakeSlack) -> None:
    talk = Talk(slack, leads=Leads(timedelta(0), timedelta(0)))
    opened(talk)
    assert talk.labels() == ["Book a room", "Day after"]
    assert talk.command("/bookings reminders off") == "Nobody is reminded of bookings in this house."
    talk.desk.close()


def test_another_day_can_be_looked_at(talk: Talk) -> None:
    opened_and_booked(talk, "/book alpha tomorrow 14-15 Retro")
    assert press(talk, "Day after") == [
        "Thu 26 Nov",
        "Free all day: Bravo, Charlie, Delta and Echo",
        "Your bookings",
        "Alpha, Thu 26 Nov, 14:00–15:00, “Retro”",
        "Who has which room",
        "Alpha: free until 14:00 and from 15:00\n• 14:00–15:00 Sam Chen: Retro",
    ]
    assert talk.labels()[:4] == ["Book a room", "Day before", "Day after", "Today"]
    assert press(talk, "Day after")[:2] == ["Fri 27 Nov", FREE_NOW.replace("now", "all day")]
    assert press(talk, "Day before")[0] == "Thu 26 Nov"
    assert press(talk, "Today")[0] == "Today, Wed 25 Nov"


def test_a_day_that_is_over_is_today(talk: Talk) -> None:
    opened(talk)
    press(talk, "Day after")
    talk.wait(days=3)
    say(talk, "/book alpha today 14-15 Retro")
    assert shown(talk)[0] == "Today, Sat 28 Nov"


def test_its_button_opens_the_form(talk: Talk) -> None:
    opened(talk)
    button = talk.button("Book a room")
    talk.send_press(button)
    assert talk.heard("views.open").body["view"]["callback_id"] == "booking"


def test_the_messages_tab_is_left_alone(talk: Talk) -> None:
    body = payload("app_home_opened")
    body["event"]["tab"] = "messages"
    talk.dispatch(body)
    talk.direct_message("help")
    assert [call.method for call in talk.calls] == ["chat.postMessage"]


def test_what_somebody_waits_for_stands_below_and_can_be_stopped(talk: Talk) -> None:
    say(talk, "/book alpha tomorrow 14-15 Retro")
    opened(talk, ADA)
    talk.command("/book alpha 2026-11-26T14:00+02:00 for 1h Demo", by=ADA)
    talk.press("Tell me if it frees up", by=ADA)
    waiting = "Waiting for: Alpha, Thu 26 Nov, 7:00–8:00 am, “Demo”."
    assert shown(talk)[-1] == waiting
    opened(talk, ADA)
    assert press(talk, "Stop waiting", ADA)[0] == waiting.replace("Waiting", "You no longer wait")
    assert waiting not in opened(talk, ADA)


def test_while_the_store_is_away_the_tab_says_so(slack: FakeSlack) -> None:
    with talking(slack, kept_in=AwayStore()) as talk:
        assert opened(talk) == [troubles.STORE_UNAVAILABLE]


def test_where_a_bug_kept_the_tab_from_being_shown_it_is_shown_the_next_time(talk: Talk) -> None:
    talk.store.records.write(RecordWrite(key=f"slack:home:{SAM}", value="no day"), talk.now)
    say(talk, "/book alpha today 14-15 Retro")
    assert "00000b06" in talk.heard("hook").body["text"]
    assert RETRO in opened(talk)
