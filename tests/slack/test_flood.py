"""One person's haste: they are told so once, nothing of theirs is lost, and nobody else notices."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.slack.desk.clerk import MENTIONED
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.talking import ADA, SAM, Talk

TOO_FAST = (
    "You are faster than I am: I take 30 requests a minute from one person, so I did nothing with this one. "
    "Try again in a minute."
)
NOTHING = "You have no bookings. To make one, type for example: /book alpha tomorrow 2-3pm Sprint planning"


@pytest.fixture
def strict(slack: FakeSlack) -> Iterator[Talk]:
    """The bot with the ordinary limit."""
    talk = Talk(slack, per_minute=30)
    yield talk
    talk.desk.close()


def test_commands_over_the_limit_say_so_and_others_are_answered_as_ever(strict: Talk) -> None:
    answers = [(strict.command("/bookings"), strict.command("/bookings", by=ADA) if turn % 10 == 0 else NOTHING)
               for turn in range(300)]  # fmt: skip
    assert [sams for sams, _ in answers] == [NOTHING] * 30 + [TOO_FAST] * 270
    assert {adas for _, adas in answers} == {NOTHING}


def test_after_a_minute_all_is_as_before(strict: Talk) -> None:
    for _ in range(40):
        strict.command("/bookings")
    strict.wait(minutes=1)
    assert [strict.command("/bookings") for _ in range(31)] == [NOTHING] * 30 + [TOO_FAST]


def test_messages_over_the_limit_are_told_once(strict: Talk) -> None:
    strict.command("/book alpha tomorrow 2-3pm Retro")
    for _ in range(29):
        strict.command("/bookings")
    for _ in range(3):
        strict.send_event("message_im", "cancel 1")
    assert strict.hear_message() == TOO_FAST
    strict.desk.close()
    assert strict.slack.calls.empty()
    assert len(strict.service.bookings_of(SAM)) == 1


def test_a_press_over_the_limit_leaves_the_message_as_it_is(strict: Talk) -> None:
    strict.command("/book alpha tomorrow 2-3pm Retro")
    undo = strict.button("Undo")
    for _ in range(29):
        strict.command("/bookings")
    strict.send_press(undo)
    said = strict.heard("hook").body
    assert (said["text"], said["replace_original"], said["response_type"]) == (TOO_FAST, False, "ephemeral")
    assert len(strict.service.bookings_of(SAM)) == 1


def asked_about(slack: FakeSlack) -> list[str]:
    """Whom users.info is asked about, from now on; it knows nobody."""
    asked: list[str] = []

    def answer(body: Json) -> tuple[int, Json]:
        asked.append(body["user"])
        return 200, {"ok": False, "error": "user_not_found"}

    slack.answers["users.info"] = answer
    return asked


def test_whoever_is_stopped_costs_no_call_of_slacks(strict: Talk) -> None:
    asked = asked_about(strict.slack)
    for _ in range(60):
        strict.command("/bookings", by="U9NOBODY")
    assert asked == ["U9NOBODY"] * 30


def test_a_message_full_of_mentions_asks_slack_for_a_few(talk: Talk) -> None:
    asked = asked_about(talk.slack)
    talk.send_marked("alpha tomorrow 2-3pm " + " ".join(f"<@U{number}>" for number in range(1000)))
    talk.hear_message()
    assert len(asked) == MENTIONED + 1
