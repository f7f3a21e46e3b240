"""The faults of a bad day, each real, each over after a while."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from random import Random
from threading import Event
from time import monotonic

from bot.wording.troubles import STORE_UNAVAILABLE
from tests.faults.proxy import BROKEN, BUSY, INVALID, Answer, Faults, Proxy
from tests.playground.person import Person
from tests.stores.postgres_server import PostgresServer

CONNECT = "/api/apps.connections.open"

SOCKET, API, STORE = "the socket to Slack", "Slack's API", "PostgreSQL"
"""What fails, as the log calls it."""

Pause = Callable[[float], None]


@dataclass(frozen=True)
class Fault:
    """`strike` returns when the fault is over; from the end, or if `silent` from the beginning, `within` counts.

    `fails` is what may fail by it.
    """

    name: str
    within: float
    strike: Callable[[Pause], None]
    fails: tuple[str, ...]
    silent: bool = False


class Weather:
    """Makes one fault after the other, and takes the time until the bot answers again."""

    def __init__(self, proxy: Proxy, server: PostgresServer, observer: Person, seed: int) -> None:
        self._proxy = proxy
        self._server = server
        self._observer = observer
        self._random = Random(seed)
        self._never = Event()
        self._probes = count(1)
        self.back_after: dict[str, list[float]] = {}
        self.struck: Counter[str] = Counter()

    def faults(self, half_open_within: float) -> list[Fault]:
        """All there are."""
        refusals = {"busy": BUSY, "broken": BROKEN, "invalid": INVALID}
        return [
            Fault("dropped", 5, self._drop, (SOCKET,)),
            Fault("refused", 5, self._refuse, (SOCKET, API)),
            *(Fault(f"connecting is {name}", 5, self._refusal(answer), (SOCKET,)) for name, answer in refusals.items()),
            Fault("half open", half_open_within, self._half_open, (SOCKET,), silent=True),
            Fault("API busy", 5, self._api(Faults(answers={"/api/": BUSY, "/hooks/": BUSY})), (API,)),
            Fault("API broken", 5, self._api(Faults(answers={"/api/": BROKEN, "/hooks/": BROKEN})), (API,)),
            Fault("API late", 5, self._api(Faults(seconds_late=0.5)), ()),
            Fault("API hangs", 15, self._api(Faults(swallowed=("/api/", "/hooks/"))), (API,)),
            Fault("store restarted", 5, self._restart("fast"), (STORE,)),
            Fault("store crashed", 5, self._restart("immediate"), (STORE,)),
            Fault("store frozen", 5, self._freeze, (STORE,)),
        ]

    def any_of(self, faults: list[Fault]) -> None:
        """Strike with one of them, and wait until the bot is back."""
        self.strike(self._random.choice(faults))

    def strike(self, fault: Fault) -> None:
        began = monotonic()
        self.struck.update(fault.fails)
        try:
            fault.strike(self._pause)
        finally:
            self._proxy.faults = Faults()
        ended = monotonic()
        self._wait_until_answered()
        back = monotonic() - (began if fault.silent else ended)
        self.back_after.setdefault(fault.name, []).append(back)
        assert back <= fault.within, f"{fault.name}: back after {back:.1f} s"

    def _wait_until_answered(self) -> None:
        while not self._is_answered():
            self._pause(0.1)

    def _is_answered(self) -> bool:
        """Whether a command is answered that needs the store, and whose answer repeats what was typed."""
        asked = f"probe {next(self._probes)}"
        self._observer.say(f"/bookings {asked}")
        answer = self._observer.see("message", lambda change: _is_about(asked, change["message"]["text"]))
        return asked in answer["message"]["text"]

    def _pause(self, seconds: float) -> None:
        """Let so much time pass."""
        self._never.wait(seconds)

    def _while(self) -> float:
        return self._random.uniform(0.3, 2.0)

    def _drop(self, _: Pause) -> None:
        self._proxy.drop_sockets()

    def _refuse(self, pause: Pause) -> None:
        self._proxy.faults = Faults(refused=True)
        self._proxy.drop_sockets()
        pause(self._while())

    def _refusal(self, answer: Answer) -> Callable[[Pause], None]:
        def strike(pause: Pause) -> None:
            self._proxy.faults = Faults(answers={CONNECT: answer})
            self._proxy.drop_sockets()
            pause(self._while())

        return strike

    def _half_open(self, _: Pause) -> None:
        self._proxy.swallow_sockets()

    def _api(self, faults: Faults) -> Callable[[Pause], None]:
        def strike(pause: Pause) -> None:
            self._proxy.faults = faults
            pause(self._while())

        return strike

    def _restart(self, mode: str) -> Callable[[Pause], None]:
        def strike(pause: Pause) -> None:
            self._server.stop(mode)
            pause(self._while() / 2)
            self._server.start()

        return strike

    def _freeze(self, pause: Pause) -> None:
        self._server.freeze()
        pause(self._while())
        self._server.thaw()


def _is_about(asked: str, text: str) -> bool:
    return asked in text or "`/bookings` failed" in text or text == STORE_UNAVAILABLE
