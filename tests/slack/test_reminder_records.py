"""What is remembered of reminders, found at Slack, and made of both: what is to be done."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.ports import ABSENT, RecordConflict
from bot.slack.reminders.moments import Moment, Occasion
from bot.slack.reminders.notes import Entry, Note, Notes
from bot.slack.reminders.outbox import outbox
from bot.slack.reminders.plan import Plan, plan
from bot.slack.reminders.preference import lately_turned, turn_reminders
from tests.slack.fake_slack import FakeSlack, Json
from tests.slack.reminding import LIST
from tests.slack.talking import SAM, WEDNESDAY, Talk

SOON = Moment(Occasion.START, WEDNESDAY + timedelta(minutes=10))
BOOKING = UUID(int=1)


def entry(scheduled_id: str | None, *, minutes: int = 10, revision: int = 1) -> Entry:
    """What Slack was asked to post so many minutes from now."""
    post_at = int((WEDNESDAY + timedelta(minutes=minutes)).timestamp())
    return Entry(post_at=post_at, revision=revision, text="Soon", id=scheduled_id, channel="D1")


PLANS = [
    ([], Plan(missing=(SOON,))),
    ([entry("Q1")], Plan(kept=(entry("Q1"),))),
    ([entry("")], Plan(kept=(entry(""),))),
    ([entry(None)], Plan(missing=(SOON,), doubtful=frozenset({SOON}))),
    ([entry("Q1", revision=2)], Plan(obsolete=(entry("Q1", revision=2),), missing=(SOON,))),
    ([entry(None, revision=2)], Plan(obsolete=(entry(None, revision=2),), missing=(SOON,))),
    ([entry("", revision=2)], Plan(missing=(SOON,))),
    ([entry("Q1", minutes=11), entry("Q2")], Plan(kept=(entry("Q2"),), obsolete=(entry("Q1", minutes=11),))),
    ([entry("Q1", minutes=0), entry("Q2")], Plan(kept=(entry("Q2"),))),
]


@pytest.mark.parametrize(("entries", "planned"), PLANS)
def test_what_is_to_be_done_about_what_slack_was_asked_for(entries: list[Entry], planned: Plan) -> None:
    assert plan(entries, [SOON], 1, WEDNESDAY) == planned


def test_a_note_is_written_once_in_the_place_of_another_and_kept_for_a_day_after_its_last_reminder(talk: Talk) -> None:
    notes = Notes(talk.store.records)
    note = Note(entries=(entry("Q1", minutes=5), entry("Q2", minutes=10)))
    version = notes.write(BOOKING, note, talk.now, ABSENT)
    with pytest.raises(RecordConflict):
        notes.write(BOOKING, Note(entries=(entry("Q3"),)), talk.now, ABSENT)
    forgotten = SOON.at + timedelta(days=1)
    assert notes.of(BOOKING, forgotten - timedelta(seconds=1)) == (note, version)
    assert notes.of(BOOKING, forgotten) == (Note(), ABSENT)


def test_who_turns_reminders_again_while_they_are_seen_to_is_seen_to_again(talk: Talk) -> None:
    turn_reminders(SAM, False, talk.store.records, talk.now)
    seen_to = lately_turned(talk.store.records, talk.now)
    assert next(seen_to) == SAM
    turn_reminders(SAM, True, talk.store.records, talk.now)
    assert list(seen_to) == []
    assert [list(lately_turned(talk.store.records, talk.now)) for _ in range(2)] == [[SAM], []]


def test_a_message_is_found_on_whichever_page_it_stands(slack: FakeSlack) -> None:
    mine = {"id": "Q2", "channel_id": "D1", "post_at": entry(None).post_at, "text": "Soon"}
    pages: dict[str, Json] = {
        "": {"scheduled_messages": [mine | {"id": "Q1", "text": "Other"}], "response_metadata": {"next_cursor": "two"}},
        "two": {"response_metadata": {"next_cursor": "three"}},
        "three": {"scheduled_messages": [mine]},
    }
    slack.answers[LIST] = lambda body: (200, {"ok": True} | pages[body["cursor"]])
    found = outbox("xoxb-fake", slack.url + "api/").found(entry(None))
    assert found == entry("Q2")
