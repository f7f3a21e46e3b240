"""Export and import: the same bookings in another store, each once."""

from __future__ import annotations

from io import StringIO

import pytest

from bot.core.ports import Store
from bot.stores import Imported, LineUnreadable, export_bookings, import_bookings, open_store
from tests.stores.examples import booking, cancelled, moved


@pytest.fixture
def exported() -> StringIO:
    """What a store with three bookings writes: one moved, one cancelled, one in its place."""
    source = open_store("memory:")
    source.replace(moved(source.add(booking(1, 10, 12)), 11, 13))
    source.replace(cancelled(source.add(booking(2, 14, 16))))
    source.add(booking(3, 15, 17).model_copy(update={"title": "R&D <sync>\n“a\u2028b”"}))
    file = StringIO()
    assert export_bookings(source, file) == 3
    file.seek(0)
    return file


def test_what_was_exported_can_be_imported_anywhere(store: Store, exported: StringIO) -> None:
    assert import_bookings(store, exported) == Imported(added=3)
    again = StringIO()
    assert export_bookings(store, again) == 3
    assert again.getvalue() == exported.getvalue()


def test_a_second_import_changes_nothing(store: Store, exported: StringIO) -> None:
    import_bookings(store, exported)
    exported.seek(0)
    assert import_bookings(store, exported) == Imported(there_already=3)


def test_an_import_leaves_out_what_would_overlap(store: Store, exported: StringIO) -> None:
    store.add(booking(9, 12, 13))
    result = import_bookings(store, exported)
    assert (result.added, [each.id.int for each in result.refused]) == (2, [1])


def test_a_file_with_a_bad_line_is_not_imported_at_all(store: Store, exported: StringIO) -> None:
    with pytest.raises(LineUnreadable) as refusal:
        import_bookings(store, StringIO(exported.getvalue() + "\n{}\n"))
    assert refusal.value.line == 5
    assert list(store.all()) == []
