"""What becomes of reminders where Slack, a process or an answer fails: none is lost, and none comes twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.ports import RecordWrite
from bot.slack.reminders.notes import Entry, Note, Notes
from bot.slack.reminders.outbox import SlackAway, outbox
from tests.slack.fake_slack import FakeSlack
from tests.slack.reminding import ENDS, LIST, SCHEDULE, STARTS, Reminding, Scheduler
from tests.slack.talking import SAM, Talk, say


def test_several_processes_schedule_each_reminder_once(talk: Talk, scheduler: Scheduler) -> None:
    processes = [Reminding(talk) for _ in range(4)]
    for hour in range(10, 16):
        talk.command(f"/book alpha tomorrow {hour}-{hour + 1} Retro")
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(Reminding.catch_up, processes))
    processes[0].sweep()
    assert len(scheduler.shown()) == 12
    assert scheduler.asked == [SCHEDULE] * 12


@pytest.mark.parametrize(
    ("spoiled", "asked"),
    [
        ([(429, "ratelimited", False)], [SCHEDULE, LIST, SCHEDULE, LIST, SCHEDULE]),
        ([(500, "internal_error", False)] * 3, [SCHEDULE, LIST, LIST, LIST, SCHEDULE, LIST, SCHEDULE]),
        ([(503, "service_unavailable", True)], [SCHEDULE, LIST, LIST, SCHEDULE]),
    ],
    ids=["too many requests", "down for a while", "an answer lost"],
)
def test_where_slack_fails_it_is_asked_again_and_nothing_comes_twice(
    talk: Talk, scheduler: Scheduler, reminding: Reminding, spoiled: list[tuple[int, str, bool]], asked: list[str]
) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    scheduler.spoiled = spoiled
    reminding.catch_up()
    assert scheduler.shown() == [STARTS, ENDS]
    assert scheduler.asked == asked


def test_what_slack_did_not_take_at_all_is_found_by_the_sweep(
    talk: Talk, scheduler: Scheduler, reminding: Reminding, caplog: pytest.LogCaptureFixture
) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    scheduler.spoiled = [(500, "fatal_error", False)] * 4
    reminding.catch_up()
    assert "wait for the next sweep" in caplog.text
    assert scheduler.shown() == []
    reminding.sweep()
    assert scheduler.shown() == [STARTS, ENDS]


def test_a_message_whose_answer_was_lost_is_taken_back_with_its_booking(
    talk: Talk, scheduler: Scheduler, reminding: Reminding
) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    scheduler.spoiled = [(500, "fatal_error", True), *[(500, "fatal_error", False)] * 3]
    reminding.catch_up()
    assert scheduler.shown() == [STARTS]
    say(talk, "[Undo]")
    reminding.catch_up()
    assert scheduler.shown() == []


def test_what_a_process_died_over_is_found_once_its_time_is_up(
    talk: Talk, scheduler: Scheduler, reminding: Reminding, caplog: pytest.LogCaptureFixture
) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    reminding.catch_up()
    (booking,) = talk.service.bookings_of(SAM)
    notes = Notes(talk.store.records)
    note, version = notes.of(booking.id, talk.now)
    unsure = [entry.model_copy(update={"id": None, "channel": ""}) for entry in note.entries]
    died = Note(entries=tuple(unsure), busy_until=talk.now + timedelta(minutes=1))
    notes.write(booking.id, died, talk.now, version)
    reminding.sweep()
    assert "somebody is at work" in caplog.text
    talk.wait(minutes=1)
    reminding.sweep()
    assert scheduler.shown() == [STARTS, ENDS]
    assert scheduler.asked == [SCHEDULE, SCHEDULE, LIST, LIST]
    assert notes.of(booking.id, talk.now)[0] == note


def test_what_slack_refuses_is_not_asked_for_again(
    talk: Talk, scheduler: Scheduler, reminding: Reminding, caplog: pytest.LogCaptureFixture
) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    scheduler.spoiled = [(200, "channel_not_found", False)] * 2
    reminding.catch_up()
    reminding.sweep()
    assert scheduler.asked == [SCHEDULE, SCHEDULE]
    assert "channel_not_found" in caplog.text


def test_a_thread_settles_what_it_hears_of_and_closes_at_once(talk: Talk, scheduler: Scheduler) -> None:
    scheduler.spoiled = [(500, "internal_error", False)]
    errands = Reminding(talk).errands
    cursor = talk.store.changes.latest()
    talk.command("/book alpha tomorrow 14-15 Retro")
    errands.start()
    errands.heard(talk.store.changes.after(cursor)[0])
    while scheduler.shown() != [STARTS, ENDS]:
        talk.heard(SCHEDULE)
    errands.close()
    assert scheduler.asked == [SCHEDULE, LIST, SCHEDULE, LIST, SCHEDULE]


def test_closing_waits_for_no_pause_of_slacks(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    talk.slack.answers[SCHEDULE] = lambda _: (429, {"ok": False, "error": "ratelimited", "retry_after": "50"})
    errands = Reminding(talk).errands
    talk.command("/book alpha tomorrow 14-15 Retro")
    errands.start()
    errands.heard(talk.store.changes.after(None)[0])
    talk.heard(SCHEDULE)
    errands.close()
    assert talk.slack.calls.empty()
    assert "wait for the next sweep: SlackAway('ratelimited')" in caplog.text


def test_a_bug_over_one_booking_leaves_the_others_alone(
    talk: Talk, scheduler: Scheduler, reminding: Reminding, caplog: pytest.LogCaptureFixture
) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    (change,) = talk.store.changes.after(None)
    unknown = change.after.model_copy(update={"id": UUID(int=7)})
    reminding.errands.heard(change.model_copy(update={"after": unknown}))
    reminding.catch_up()
    assert scheduler.shown() == [STARTS, ENDS]
    assert f"the reminders of booking {unknown.id} could not be settled" in caplog.text


def test_a_note_that_cant_be_read_is_as_good_as_none(talk: Talk, scheduler: Scheduler, reminding: Reminding) -> None:
    talk.command("/book alpha tomorrow 14-15 Retro")
    (booking,) = talk.service.bookings_of(SAM)
    talk.store.records.write(RecordWrite(key=f"slack:reminder:{booking.id}", value='{"new": 1}'), talk.now)
    reminding.sweep()
    assert scheduler.shown() == [STARTS, ENDS]


def test_slacks_wish_to_be_left_alone_is_heard(slack: FakeSlack) -> None:
    slack.answers[SCHEDULE] = lambda _: (429, {"ok": False, "error": "ratelimited", "retry_after": "30"})
    with pytest.raises(SlackAway) as away:
        outbox("xoxb-fake", slack.url + "api/").schedule(SAM, Entry(post_at=1, revision=1, text="Soon"), {})
    assert away.value.pause == 30


def test_a_network_that_fails_is_another_way_of_being_away() -> None:
    with pytest.raises(SlackAway):
        outbox("xoxb-fake", "http://127.0.0.1:9/").found(Entry(post_at=1, revision=1, text="Soon"))
