"""People who book rooms and take it back, and remember what they were told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from threading import Event, Thread
from time import monotonic
from typing import Any

from bot.playground import Playground
from bot.wording.troubles import STORE_UNAVAILABLE
from tests.playground.person import Person, at_the_page

Json = dict[str, Any]

PATIENCE = 75.0
"""Seconds after which a command counts as unanswered. An answer may take several rounds of tries."""

PAUSE = 0.1
"""Seconds between one booking and the next."""

PRESSES = 20
"""How often Undo is pressed before somebody gives up."""

TITLE = re.compile(r"“(V\d+x\d+)”")


@dataclass
class Ledger:
    """What people were told of their bookings, by title; `booked` with the messages that said so."""

    typed: set[str] = field(default_factory=set)
    booked: dict[str, set[str]] = field(default_factory=dict)
    cancelled: set[str] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)
    unanswered: set[str] = field(default_factory=set)

    def wait_for_more(self, cancelled: int, seconds: float) -> None:
        """Return when so many more bookings were made and taken back."""
        wanted, deadline, pause = len(self.cancelled) + cancelled, monotonic() + seconds, Event()
        while len(self.cancelled) < wanted:
            assert monotonic() < deadline, "nobody gets on"
            pause.wait(0.05)


class Visitor:
    """One person in one room, doing one thing after the other until told to stop."""

    def __init__(self, number: int, person_id: str, room: str, first_day: date, ledger: Ledger) -> None:
        self.person_id = person_id
        self._number = number
        self._room = room
        self._first_day = first_day
        self._ledger = ledger
        self._count = 0
        self._stop = Event()
        self._finished = Event()
        self._left = Event()
        self._thread: Thread | None = None

    def come(self, slack: Playground) -> None:
        self._thread = Thread(target=self._visit, args=(slack,))
        self._thread.start()

    def finish(self) -> None:
        """Begin nothing new, and return when what was begun is over. What is said is still listened to."""
        self._stop.set()
        assert self._finished.wait(PRESSES * PATIENCE)

    def wait(self, seconds: float) -> None:
        """Let so much time pass."""
        self._left.wait(seconds)

    def leave(self) -> None:
        self._stop.set()
        self._left.set()
        if self._thread is not None:
            self._thread.join()

    def _visit(self, slack: Playground) -> None:
        with at_the_page(slack, self.person_id) as person:
            while not self._stop.is_set():
                self._book_and_undo(person)
                self._stop.wait(PAUSE)
            self._finished.set()
            while not self._left.is_set():
                self._hear(person, 0.2)

    def _book_and_undo(self, person: Person) -> None:
        self._count += 1
        title = f"V{self._number}x{self._count}"
        day = self._first_day + timedelta(days=self._count // 20 % 300)
        self._ledger.typed.add(title)
        person.say(f"/book {self._room} {day}T{self._count % 20:02}:00Z for 1h {title}")
        answer = self._answered(person, lambda text: title in text or "`/book` failed" in text)
        match answer:
            case None:
                self._ledger.unanswered.add(title)
            case {"text": text} if title in text:
                self._undo(person, answer, title)
            case {"text": text} if text == STORE_UNAVAILABLE:
                self._ledger.doubtful.add(title)
            case _:
                self._ledger.failed.add(title)

    def _undo(self, person: Person, message: Json, title: str) -> None:
        button = next((one for one in _buttons(message) if one["text"]["text"] == "Undo"), None)
        for _ in range(PRESSES if button else 0):
            assert button is not None
            where = {"channel": message["channel"], "ts": message["ts"], "block_id": button["block_id"]}
            person.do("press", **where, action_id=button["action_id"])
            answer = self._answered(person, lambda text: "did not answer" in text or _is_over(title, text))
            if answer is None or answer["text"] == STORE_UNAVAILABLE:
                self._ledger.doubtful.add(title)
                return
            if "did not answer" not in answer["text"]:
                self._ledger.cancelled.add(title)
                return

    def _answered(self, person: Person, fits: Callable[[str], bool]) -> Json | None:
        deadline = monotonic() + PATIENCE
        while monotonic() < deadline:
            message = self._hear(person, 1.0)
            if message and (fits(message["text"]) or message["text"] == STORE_UNAVAILABLE):
                return message
        return None

    def _hear(self, person: Person, seconds: float) -> Json | None:
        change = person.hear(seconds)
        if change is None or change["type"] != "message":
            return None
        message: Json = change["message"]
        if message["text"].startswith("Booked: "):
            for title in TITLE.findall(message["text"]):
                self._ledger.booked.setdefault(title, set()).add(message["ts"])
        return message


def _is_over(title: str, text: str) -> bool:
    """Whether that says that the booking is cancelled; lists of the person's bookings name it, too."""
    return text.startswith("Cancelled: ") and f"“{title}”" in text


def _buttons(message: Json) -> Iterator[Json]:
    for block in message["blocks"]:
        inside = [*block.get("elements", ()), block.get("accessory", {})]
        yield from ({**one, "block_id": block["block_id"]} for one in inside if one.get("type") == "button")


@contextmanager
def visiting(slack: Playground, first_day: date) -> Iterator[tuple[Ledger, list[Visitor]]]:
    """Three people, each in a room of their own."""
    ledger = Ledger()
    places = zip(("U0AINO", "U0SAM", "U0YUKI"), ("alpha", "bravo", "charlie"), strict=True)
    visitors = [Visitor(number, *place, first_day, ledger) for number, place in enumerate(places)]
    for visitor in visitors:
        visitor.come(slack)
    try:
        yield ledger, visitors
    finally:
        for visitor in visitors:
            visitor.leave()
