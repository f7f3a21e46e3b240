"""A house with four rooms, three people and a clock that stands still."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.core.models import Actor, Booker, BookingRequest, Room
from bot.core.rooms import Rooms

MORNING = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)

ROOMS = Rooms(
    (
        Room(id="alpha", name="Alpha", aliases=("A1", "Aquarium"), capacity=4),
        Room(id="bravo", name="Bravo", capacity=12, equipment=("screen",)),
        Room(id="charlie", name="Charlie", capacity=6),
        Room(id="delta", name="Delta"),
    )
)

AINO = Actor(person_id="U1")
SAM = Actor(person_id="U2")
ADMIN = Actor(person_id="U9")


def at(clock: str, day: int = 25) -> datetime:
    """A moment of November 2026, UTC."""
    return datetime.fromisoformat(f"2026-11-{day:02}T{clock}:00+00:00")


def wish(
    start: str = "14:00", end: str = "15:00", *, number: int = 1, by: Actor = AINO, **rest: object
) -> BookingRequest:
    """A request for alpha on 25 November, number `number`."""
    fields: dict[str, object] = {
        "id": UUID(int=number),
        "room_id": "alpha",
        "start": at(start),
        "end": at(end),
        "booker": Booker(id=by.person_id, name="Aino"),
    }
    return BookingRequest.model_validate(fields | rest)


class StillClock:
    """A clock that moves only when told."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)
