"""An answer that Slack does not take now is brought later; nobody waits for that, and the end hurries it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from time import monotonic

import pytest
from prometheus_client import CollectorRegistry
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryState

from bot.slack.delivery.courier import web_client
from bot.slack.delivery.deliveries import Deliveries, Way
from bot.slack.delivery.failures import Failure
from bot.slack.journal import Journal
from tests.slack.fake_slack import Json
from tests.slack.talking import SAM, SOON, Talk

AWAY = Failure("503", passes=True)
REFUSED = Failure("not_in_channel", passes=False)
ENDLESS = 1000.0


class Tries:
    """Which way was tried when."""

    def __init__(self) -> None:
        self._made: SimpleQueue[tuple[str, float]] = SimpleQueue()

    def way(self, name: str, *failures: Failure) -> Way:
        """A way that fails so often, and then succeeds."""
        left = iter(failures)

        def go() -> Failure | None:
            self._made.put((name, monotonic()))
            return next(left, None)

        return go

    def made(self, many: int) -> list[str]:
        return [name for name, _ in self.timed(many)]

    def timed(self, many: int) -> list[tuple[str, float]]:
        return [self._made.get(timeout=SOON) for _ in range(many)]

    @property
    def is_over(self) -> bool:
        return self._made.empty()


@contextmanager
def delivering(*pauses: float) -> Iterator[Deliveries]:
    deliveries = Deliveries(pauses)
    yield deliveries
    assert deliveries.close(SOON) == 0


def test_every_way_is_tried_until_one_is_open() -> None:
    tries = Tries()
    with delivering(0.0, 0.0, ENDLESS) as deliveries:
        deliveries.bring(SAM, tries.way("hook", REFUSED), tries.way("message", AWAY, AWAY))
        assert tries.made(4) == ["hook", "message", "message", "message"]
    assert tries.is_over


def test_what_can_never_succeed_is_given_up_and_told(caplog: pytest.LogCaptureFixture) -> None:
    tries = Tries()
    with delivering(ENDLESS) as deliveries:
        deliveries.bring(SAM, tries.way("hook", REFUSED), tries.way("message", REFUSED))
    assert tries.made(2) == ["hook", "message"]
    assert tries.is_over
    assert caplog.messages == [f"an answer to {SAM} was lost"]


def test_slack_is_left_alone_for_as_long_as_it_asks() -> None:
    tries = Tries()
    with delivering(0.0) as deliveries:
        deliveries.bring(SAM, tries.way("message", Failure("ratelimited", passes=True, seconds=0.3)))
        (_, first), (_, second) = tries.timed(2)
    assert second - first >= 0.3


def test_in_an_outage_nobody_waits_and_all_arrives_after_it() -> None:
    tries = Tries()
    with delivering(ENDLESS) as deliveries:
        for number in range(100):
            deliveries.bring(SAM, tries.way(f"message {number}", AWAY))
        assert len(tries.made(100)) == 100
        deliveries.hurry()
        assert sorted(tries.made(100)) == sorted(f"message {number}" for number in range(100))


def test_at_the_end_everything_is_tried_once_more(caplog: pytest.LogCaptureFixture) -> None:
    tries = Tries()
    with delivering(ENDLESS, ENDLESS) as deliveries:
        deliveries.bring(SAM, tries.way("late", AWAY))
        deliveries.bring(SAM, tries.way("never", AWAY, AWAY, AWAY))
    assert sorted(tries.made(4)) == ["late", "late", "never", "never"]
    assert tries.is_over
    assert caplog.messages == [f"an answer to {SAM} was lost"]


def refusing(times: int, answer: tuple[int, Json]) -> Callable[[Json], tuple[int, Json]]:
    left = [answer] * times
    return lambda _: left.pop() if left else (200, {"ok": True, "ts": "1764055800.000900"})


@pytest.mark.parametrize(
    "failure",
    [
        (429, {"ok": False, "error": "ratelimited", "retry_after": "1"}),
        (503, {}),
        (500, {"ok": False, "error": "internal_error"}),
        (200, {"ok": False, "error": "service_unavailable"}),
    ],
)
def test_a_mention_is_answered_once_whatever_slack_did_first(talk: Talk, failure: tuple[int, Json]) -> None:
    talk.slack.answers["chat.postMessage"] = refusing(2, failure)
    talk.send_event("app_mention", "@roombot alpha tomorrow")
    said = [talk.heard("chat.postMessage").body for _ in range(3)]
    talk.desk.close()
    assert [body["channel"] for body in said] == ["C2147483705", SAM, "C2147483705"]
    assert {body["text"] for body in said} == {"Alpha, Thu 26 Nov\nFree all day: Alpha"}
    assert talk.slack.calls.empty()


@pytest.mark.parametrize(
    ("status", "passes"), [(200, False), (404, False), (429, True), (499, False), (500, True), (503, True)]
)
def test_which_answers_may_go_well_another_time(status: int, passes: bool) -> None:
    assert Failure.of_answer(status, {}) == Failure(str(status), passes)


@pytest.mark.parametrize(
    ("status", "headers", "is_waited_out"),
    [
        (429, {"retry-after": "5"}, True),
        (429, {"Retry-After": ["1"]}, True),
        (429, {"retry-after": "6"}, False),
        (429, {"retry-after": "0"}, False),
        (429, {}, False),
        (503, {"retry-after": "5"}, False),
    ],
)
def test_a_single_call_waits_out_short_limits_alone(
    status: int, headers: dict[str, str | list[str]], is_waited_out: bool
) -> None:
    handler = web_client("xoxb-fake", "http://127.0.0.1:9/", Journal(CollectorRegistry())).retry_handlers[-1]
    asked = HttpRequest(method="POST", url="http://127.0.0.1:9/", headers={})
    answered = HttpResponse(status_code=status, headers=headers)
    assert handler.can_retry(state=RetryState(), request=asked, response=answered) is is_waited_out
