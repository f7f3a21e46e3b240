"""Public cases from peers' test suites: how many of them are read as their authors would have it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.language import Reading, read
from tests.language.test_phrases import moment

CASES = Path(__file__).parents[3] / "shared" / "data" / "public" / "english.jsonl"


@pytest.mark.skipif(not CASES.exists(), reason="the public cases are not beside this checkout")
@pytest.mark.parametrize(("kind", "bar"), [("interval", 0.90), ("instant", 0.85)])
def test_reads_the_public_cases(kind: str, bar: float) -> None:
    cases = [case for case in map(json.loads, CASES.read_text("utf-8").splitlines()) if case["kind"] == kind]
    right = sum(_accepted(case) for case in cases)
    assert right / len(cases) >= bar, f"{right} of {len(cases)}"


def _accepted(case: dict[str, Any]) -> bool:
    found = read(case["text"], now=moment(case), locale=case["locale"], rooms=[])
    return isinstance(found, Reading) and any(
        _typed(found.start) == start and end in (None, _typed(found.end)) for start, end in case["accept"]
    )


def _typed(at: datetime) -> str:
    return at.replace(tzinfo=None).isoformat(timespec="seconds")
