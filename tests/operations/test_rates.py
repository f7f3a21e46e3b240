"""The token bucket, on a clock that moves only when told."""

from dataclasses import dataclass

from bot.operations.rates import RateLimit


@dataclass
class Seconds:
    """A monotonic clock."""

    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


def test_a_minute_s_worth_may_come_at_once_and_then_one_by_one() -> None:
    clock = Seconds()
    limit = RateLimit(30, clock)
    assert [limit.wait("sam") for _ in range(30)] == [0.0] * 30
    assert (limit.wait("sam"), limit.wait("sam"), limit.wait("ada")) == (2.0, 2.0, 0.0)
    clock.at += 1.5
    assert limit.wait("sam") == 0.5
    clock.at += 0.5
    assert [limit.wait("sam"), limit.wait("sam")] == [0.0, 2.0]


def test_after_a_minute_all_is_as_before() -> None:
    clock = Seconds()
    limit = RateLimit(3, clock)
    for _ in range(10):
        limit.wait("sam")
    clock.at += 3600
    assert [limit.wait("sam") for _ in range(4)] == [0.0, 0.0, 0.0, 20.0]


def test_whoever_has_not_asked_for_longest_is_forgotten_first() -> None:
    limit = RateLimit(1, Seconds(), remembered=2)
    assert [limit.wait(who) for who in ("sam", "ada", "sam", "ken", "sam", "ada")] == [0.0, 0.0, 60.0, 0.0, 60.0, 0.0]
