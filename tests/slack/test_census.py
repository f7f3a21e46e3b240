"""Who else connects with the same app token is noticed: a second environment, and ghosts that use up Slack's ten."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from tests.slack.talking import Talk
from tests.slack.wire import Line, Wire, connected


def greeted(talk: Talk, wire: Wire, connections: int) -> Line:
    """The bot's next connection, in use; Slack counts so many."""
    line = wire.line()
    line.greet(connections)
    line.asked(talk, "/bookings")
    return line


def warned(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "bot.slack.socket.census"]


def others(counted: int, known: int) -> str:
    return (
        f"Slack counts {counted} connections of this app, but {known} are known: another environment may use the same "
        "app token, and Slack splits events between them; or an old connection has not been missed yet"
    )


def test_a_second_environment_is_noticed(talk: Talk, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    with connected(talk):
        greeted(talk, wire, connections=2)
    assert warned(caplog) == [others(2, 1)]


def test_processes_that_share_a_store_know_each_other(talk: Talk, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    with connected(talk):
        greeted(talk, wire, connections=1)
        for _ in range(3):
            with connected(talk):
                greeted(talk, wire, connections=2)
    assert warned(caplog) == []


def test_who_has_left_is_known_no_more(talk: Talk, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        with connected(talk):
            greeted(talk, wire, connections=1)
    with connected(talk):
        greeted(talk, wire, connections=2)
    assert warned(caplog) == [others(2, 1)]


def test_connections_of_ones_own_are_no_strangers(talk: Talk, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    with connected(talk):
        line = greeted(talk, wire, connections=1)
        line.send({"type": "disconnect", "reason": "refresh_requested"})
        renewed = greeted(talk, wire, connections=2)
        line.close()
        renewed.reset()
        greeted(talk, wire, connections=2)
    assert warned(caplog) == []


def test_slacks_ten_connections_are_watched(talk: Talk, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    with ExitStack() as processes:
        for number in range(1, 10):
            processes.enter_context(connected(talk))
            greeted(talk, wire, connections=number)
    assert warned(caplog) == [f"Slack counts {counted} connections of this app and allows 10" for counted in (8, 9)]
