"""`roombot store export` and `import`, from one store's file to another's."""

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
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


def test_a_file_that_is_no_text_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "bookings.jsonl"
    file.write_bytes(b"\xff\n")
    done = roombot("store", "import", str(file), ROOMBOT_DATABASE_URL=f"sqlite:///{tmp_path}/new.db")
    assert (done.returncode, done.stderr) == (2, f"roombot: {file} can't be used: it is no text in UTF-8.\n")


def test_a_database_that_goes_away_meanwhile_is_one_sentence(tmp_path: Path) -> None:
    url, pipe = f"sqlite:///{tmp_path}/new.db", tmp_path / "bookings.jsonl"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as worker, closing(sqlite3.connect(tmp_path / "new.db", isolation_level=None)) as other:
        running = worker.submit(roombot, "store", "import", str(pipe), ROOMBOT_DATABASE_URL=url)
        with pipe.open("w") as lines:  # which waits until the store is open
            other.execute("BEGIN IMMEDIATE")
            lines.write(kept(1)[0].model_dump_json())
        done = running.result()
    sentence = "roombot: The database doesn't answer: run this again when it does.\n"
    assert (done.returncode, done.stderr.splitlines(keepends=True)[-1]) == (2, sentence)
