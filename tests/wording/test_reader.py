"""Moments, spans and lengths, as people in three zones read them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.models import Person
from bot.wording.reader import length
from tests.wording.people import ADA, KEN, NOWHERE, SAM, reader, slot

SPANS = [
    (SAM, "2026-11-26T14:00", "2026-11-26T15:00", "Thu 26 Nov, 14:00–15:00"),
    (ADA, "2026-11-26T14:00", "2026-11-26T15:00", "Thu 26 Nov, 7:00–8:00 am"),
    (ADA, "2026-11-26T18:30", "2026-11-26T19:30", "Thu 26 Nov, 11:30 am–12:30 pm"),
    (KEN, "2026-11-26T14:00", "2026-11-26T15:00", "Thu 26 Nov, 21:00–22:00"),
    (KEN, "2026-11-26T16:30", "2026-11-26T17:30", "Thu 26 Nov, 23:30 – Fri 27 Nov, 00:30"),
    (NOWHERE, "2026-11-26T14:00", "2026-11-26T15:00", "Thu 26 Nov, 12:00–13:00 UTC"),
    (SAM, "2026-11-26T22:00", "2026-11-27T00:00", "Thu 26 Nov, 22:00–24:00"),
    (ADA, "2026-11-27T05:00", "2026-11-27T07:00", "Thu 26 Nov, 10:00 pm–midnight"),
    (SAM, "2026-11-26T22:00", "2026-11-27T02:00", "Thu 26 Nov, 22:00 – Fri 27 Nov, 02:00"),
    (SAM, "2026-11-27T14:00", "2026-11-30T10:00", "Fri 27 Nov, 14:00 – Mon 30 Nov, 10:00"),
    (SAM, "2027-01-04T14:00", "2027-01-04T15:00", "Mon 4 Jan 2027, 14:00–15:00"),
    (NOWHERE, "2026-11-26T00:00", "2026-11-26T03:00", "Wed 25 Nov, 22:00 UTC – Thu 26 Nov, 01:00 UTC"),
]


@pytest.mark.parametrize(("person", "start", "end", "said"), SPANS)
def test_span(person: Person, start: str, end: str, said: str) -> None:
    assert reader(person).span(slot(start, end)) == said


LENGTHS = [
    ({"minutes": 30}, "30 min"),
    ({"hours": 1}, "1 h"),
    ({"hours": 1, "minutes": 30}, "1 h 30 min"),
    ({"hours": 12}, "12 h"),
    ({"hours": 47}, "47 h"),
    ({"days": 365}, "365 days"),
    ({}, "0 min"),
]


@pytest.mark.parametrize(("duration", "said"), LENGTHS)
def test_length(duration: dict[str, int], said: str) -> None:
    assert length(timedelta(**duration)) == said
