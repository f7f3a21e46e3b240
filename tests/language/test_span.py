"""The contract row by row: from when to when. Now is Wednesday 2026-11-25 09:30 in Berlin."""

from __future__ import annotations

import pytest

from tests.language.said import said

ROWS = [
    ("tomorrow 14:00 1.5h", "Thu 2026-11-26 14:00-15:30"),
    ("tomorrow 14:00 for 0.75h", "Thu 2026-11-26 14:00-14:45"),
    ("tomorrow 14:00 for 2.5hrs", "Thu 2026-11-26 14:00-16:30"),
    ("tomorrow 2pm/3pm", "unclear_time"),
    ("tomorrow 2 x 30 min", "no_time"),
    # start and end
    ("tomorrow 2-3pm", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2pm–3pm", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 14-15", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow from 2 to 3pm", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow between 2 and 3", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2 until 3", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2 til 3", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2 till 3", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2 thru 3", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2 through 3", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2 -> 3", "Thu 2026-11-26 14:00-15:00"),
    ("at 3 tomorrow until 4:30", "Thu 2026-11-26 15:00-16:30"),
    ("2pm tomorrow - 3pm tomorrow", "Thu 2026-11-26 14:00-15:00"),
    ("from 2pm in alpha to 3pm tomorrow", "alpha · Thu 2026-11-26 14:00-15:00"),
    ("2pm for 6 people to 3pm tomorrow", "Thu 2026-11-26 14:00-15:00 · 6 people"),
    # a bare start before an end with am or pm
    ("tomorrow 11-1pm", "Thu 2026-11-26 11:00-13:00"),
    ("tomorrow 9-5pm", "Thu 2026-11-26 09:00-17:00"),
    ("tomorrow 8-9pm", "Thu 2026-11-26 20:00-21:00"),
    ("tomorrow 10-1am", "Thu 2026-11-26 22:00-2026-11-27 01:00"),
    ("tomorrow 10-noon", "Thu 2026-11-26 10:00-12:00"),
    ("tomorrow 10 to midnight", "Thu 2026-11-26 22:00-2026-11-27 00:00"),
    # a bare end
    ("tomorrow 9-5", "Thu 2026-11-26 09:00-17:00"),
    ("tomorrow 11-1", "Thu 2026-11-26 11:00-13:00"),
    ("tomorrow 6-8", "Thu 2026-11-26 18:00-20:00"),
    ("tomorrow 2pm-3", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 10am-2", "Thu 2026-11-26 10:00-14:00"),
    ("tomorrow 10pm-1", "Thu 2026-11-26 22:00-2026-11-27 01:00"),
    ("tomorrow 11pm-12", "Thu 2026-11-26 23:00-2026-11-27 00:00"),
    # an end of 13 or more
    ("tomorrow 9-15", "Thu 2026-11-26 09:00-15:00"),
    ("tomorrow 2-15", "Thu 2026-11-26 14:00-15:00"),
    # overnight
    ("tomorrow 22:00-02:00", "Thu 2026-11-26 22:00-2026-11-27 02:00"),
    ("tomorrow 10pm-1am", "Thu 2026-11-26 22:00-2026-11-27 01:00"),
    ("tomorrow 3pm-2pm", "end_before_start"),
    ("tomorrow 6-5", "end_before_start"),
    ("tomorrow 16:00-01:00", "end_before_start"),
    # each side its own day
    ("fri 2pm to mon 10am", "Fri 2026-11-27 14:00-2026-11-30 10:00"),
    ("from 1 dec 9:00 to 2 dec 17:00", "Tue 2026-12-01 09:00-2026-12-02 17:00"),
    ("fri 2pm to fri 10am", "end_before_start"),
    # lengths
    ("tomorrow 2pm for 1h", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2pm for an hour", "Thu 2026-11-26 14:00-15:00"),
    ("tomorrow 2pm two hours", "Thu 2026-11-26 14:00-16:00"),
    ("tomorrow 2pm 90 min", "Thu 2026-11-26 14:00-15:30"),
    ("30-min sync tomorrow 2pm", "Thu 2026-11-26 14:00-14:30 · sync"),
    ("1-hour workshop tomorrow 2pm", "Thu 2026-11-26 14:00-15:00 · workshop"),
    ("tomorrow 2pm 1h30", "Thu 2026-11-26 14:00-15:30"),
    ("tomorrow 2pm 1h 30m", "Thu 2026-11-26 14:00-15:30"),
    ("tomorrow 2pm 1.5 hours", "Thu 2026-11-26 14:00-15:30"),
    ("tomorrow 2pm 1½ h", "Thu 2026-11-26 14:00-15:30"),
    ("tomorrow 2pm half an hour", "Thu 2026-11-26 14:00-14:30"),
    ("tomorrow 2pm half hour", "Thu 2026-11-26 14:00-14:30"),
    ("tomorrow 2pm 1/2 hour", "Thu 2026-11-26 14:00-14:30"),
    ("tomorrow 2pm three quarters of an hour", "Thu 2026-11-26 14:00-14:45"),
    ("tomorrow 2pm an hour and a half", "Thu 2026-11-26 14:00-15:30"),
    ("tomorrow 2pm 2hrs", "Thu 2026-11-26 14:00-16:00"),
    ("tomorrow 2pm 45m", "Thu 2026-11-26 14:00-14:45"),
    ("tomorrow 2pm +30m", "Thu 2026-11-26 14:00-14:30"),
    ("tomorrow 2pm for 45", "Thu 2026-11-26 14:00-14:45"),
    ("tomorrow for 45 2pm", "Thu 2026-11-26 14:00-14:45"),
    ("alpha for 30", "alpha · Wed 2026-11-25 09:30-10:00"),
    # no length of a meeting
    ("tomorrow 2pm for 2", "unclear_length"),
    ("tomorrow 2pm for 10", "unclear_length"),
    ("supper for 12 tomorrow 2pm", "unclear_length"),
    ("tomorrow 2pm for 2 days", "unclear_length"),
    ("tomorrow 2pm for a week", "unclear_length"),
    ("tomorrow 2-3pm for 30 min", "unclear_length"),
    ("tomorrow 2-3pm for 1h", "Thu 2026-11-26 14:00-15:00"),
    ("Planning for 2027 tomorrow 2pm", "Thu 2026-11-26 14:00-15:00 · Planning for 2027"),
    # `2h` and `14h`
    ("alpha 2h", "alpha · Wed 2026-11-25 09:30-11:30"),
    ("tomorrow 7h", "Thu 2026-11-26 07:00-08:00"),
    ("tomorrow 2h-4h", "Thu 2026-11-26 14:00-16:00"),
    ("tomorrow at 3h", "Thu 2026-11-26 15:00-16:00"),
    ("tomorrow 9:00 8h", "Thu 2026-11-26 09:00-17:00"),
    ("tomorrow 9:00 for 8h", "Thu 2026-11-26 09:00-17:00"),
    # a start without an end, an end without a start, a length alone
    ("alpha until 3pm", "alpha · Wed 2026-11-25 09:30-15:00"),
    ("2pm demo until 4pm", "Wed 2026-11-25 14:00-16:00 · demo"),
    ("alpha until 4pm from 2pm", "alpha · Wed 2026-11-25 14:00-16:00"),
    ("alpha til noon", "alpha · Wed 2026-11-25 09:30-12:00"),
    ("alpha until 9am", "end_before_start"),
    ("alpha 45m", "alpha · Wed 2026-11-25 09:30-10:15"),
    ("alpha for 30 min", "alpha · Wed 2026-11-25 09:30-10:00"),
    ("alpha for the next hour", "alpha · Wed 2026-11-25 09:30-10:30"),
    ("tomorrow for 30 min", "no_time"),
    ("tomorrow until 3pm", "no_time"),
    ("today for 30 min", "Wed 2026-11-25 09:30-10:00"),
    # a part of a day, whole
    ("tomorrow morning", "Thu 2026-11-26 09:00-12:00"),
    ("tomorrow lunch", "Thu 2026-11-26 12:00-13:00"),
    ("tomorrow lunchtime", "Thu 2026-11-26 12:00-13:00"),
    ("tomorrow afternoon", "Thu 2026-11-26 13:00-17:00"),
    ("tomorrow evening", "Thu 2026-11-26 18:00-21:00"),
    ("tomorrow night", "Thu 2026-11-26 18:00-21:00"),
    ("tomorrow morning for 2h", "Thu 2026-11-26 09:00-11:00"),
    ("this morning", "Wed 2026-11-25 09:00-12:00"),
    ("this afternoon", "Wed 2026-11-25 13:00-17:00"),
    ("tonight", "Wed 2026-11-25 18:00-21:00"),
    ("friday lunch", "Fri 2026-11-27 12:00-13:00"),
    ("lunch friday", "Fri 2026-11-27 12:00-13:00"),
    # all day
    ("all day", "Wed 2026-11-25 08:00-18:00"),
    ("tomorrow all day", "Thu 2026-11-26 08:00-18:00"),
    ("the whole day tomorrow", "Thu 2026-11-26 08:00-18:00"),
    # ISO 8601
    ("2026-12-01T10:00/11:00", "Tue 2026-12-01 10:00-11:00"),
    ("2026-12-01T10:00/PT90M", "Tue 2026-12-01 10:00-11:30"),
    ("2026-12-01T10:00Z for 1h", "Tue 2026-12-01 11:00-12:00"),
    ("2026-12-01T10:00Z/11:00", "Tue 2026-12-01 11:00-12:00"),
    ("2026-12-01T22:00/2026-12-02T01:00", "Tue 2026-12-01 22:00-2026-12-02 01:00"),
    ("2026-12-01T10:00-05:00", "Tue 2026-12-01 16:00-17:00"),
    # no time
    ("tomorrow", "no_time"),
    ("alpha", "no_time"),
    ("retro", "no_time"),
    # begun and not over
    ("9-10 alpha", "alpha · Wed 2026-11-25 09:00-10:00"),
    # the part of the day beside a clock
    ("tomorrow morning 9:15", "Thu 2026-11-26 09:15-10:15"),
    ("tomorrow 9:15 in the morning", "Thu 2026-11-26 09:15-10:15"),
    ("friday morning 11-1", "Fri 2026-11-27 11:00-13:00"),
    ("friday evening drinks at 7", "Fri 2026-11-27 19:00-20:00 · evening drinks"),
    ("friday morning run at 2", "Fri 2026-11-27 14:00-15:00 · morning run"),
    ("morning standup tomorrow 9:15-9:30", "Thu 2026-11-26 09:15-09:30 · morning standup"),
    ("lunch tomorrow 12-13", "Thu 2026-11-26 12:00-13:00 · lunch"),
    ("tomorrow morning standup 9:15-9:30", "Thu 2026-11-26 09:15-09:30 · morning standup"),
    ("tomorrow 2-3pm afternoon tea", "Thu 2026-11-26 14:00-15:00 · afternoon tea"),
    ("tomorrow after lunch", "no_time"),
    ("lunch with Sam friday", "no_time"),
    ("tomorrow 7-8 evening", "Thu 2026-11-26 19:00-20:00"),
    # the nights clocks change
    ("28 mar 2027 02:30", "nonexistent_time"),
    ("28 mar 2027 1:30-2:30am", "nonexistent_time"),
    ("28 mar 2027 01:30 for 2h", "Sun 2027-03-28 01:30-04:30"),
    ("31 oct 2027 02:30", "Sun 2027-10-31 02:30-02:30"),
]


@pytest.mark.parametrize(("typed", "read_as"), ROWS)
def test_reads_the_span(typed: str, read_as: str) -> None:
    assert said(typed) == read_as
