"""`roombot store export` and `import`, from one store's file to another's."""

from pathlib import Path

from bot.core.models import Booking
from bot.stores import open_store
from tests.assembly.command_line import roombot
from tests.core.house import MORNING, wish


def kept(*numbers: int) -> list[Booking]:
    """Bookings an hour apart."""
    bookings = []
    for number in numbers:
        asked = wish(f"{9 + number}:00", f"{10 + number}:00", number=number, title="Søren’s «sync»")
        slot = {"start": asked.start, "end": asked.end}
        fields = asked.model_dump(exclude={"start", "end"})
        bookings.append(Booking.model_validate({**fields, "slot": slot, "created_at": MORNING, "updated_at": MORNING}))
    return bookings


def test_bookings_move_between_stores_and_the_count_is_told(tmp_path: Path) -> None:
    old, new = (f"sqlite:///{tmp_path}/{name}.db" for name in ("old", "new"))
    file = str(tmp_path / "bookings.jsonl")
    store = open_store(old)
    for booking in kept(1, 2, 3):
        store.add(booking)
    store.close()
    exported = roombot("store", "export", file, ROOMBOT_DATABASE_URL=old)
    assert (exported.returncode, exported.stdout, exported.stderr) == (0, "", "3 bookings exported.\n")
    imported = roombot("store", "import", file, ROOMBOT_DATABASE_URL=new)
    assert (imported.returncode, imported.stderr) == (0, "3 bookings imported, 0 were there already.\n")
    again = roombot("store", "import", file, ROOMBOT_DATABASE_URL=new)
    assert (again.returncode, again.stderr) == (0, "0 bookings imported, 3 were there already.\n")
    store = open_store(new)
    assert list(store.all()) == kept(1, 2, 3)
    store.close()


def test_a_file_that_is_no_export_changes_nothing(tmp_path: Path) -> None:
    done = roombot("store", "import", "-", typed="{}\n", ROOMBOT_DATABASE_URL=f"sqlite:///{tmp_path}/new.db")
    assert (done.returncode, done.stderr) == (2, "roombot: Line 1 isn't a booking; nothing was imported.\n")
