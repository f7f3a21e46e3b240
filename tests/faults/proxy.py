"""A TCP proxy between the bot and Slack that breaks what it carries, as it is told."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Thread
from time import monotonic

RESET = struct.pack("ii", 1, 0)
"""SO_LINGER: closing sends a reset, as a machine does that knows nothing of the connection."""


@dataclass(frozen=True)
class Answer:
    """What the proxy answers in Slack's stead."""

    status: int
    body: str = "<html>not Slack</html>"
    retry_after: int = 0

    def as_bytes(self) -> bytes:
        retry = f"Retry-After: {self.retry_after}\r\n" if self.retry_after else ""
        head = f"HTTP/1.1 {self.status} Fault\r\nContent-Type: application/json\r\n{retry}Connection: close\r\n"
        return f"{head}Content-Length: {len(self.body)}\r\n\r\n{self.body}".encode()


INVALID = Answer(200, '{"ok": false, "error": "invalid_auth"}')
BUSY = Answer(429, '{"ok": false, "error": "ratelimited"}', retry_after=1)
BROKEN = Answer(503)


@dataclass(eq=False)
class Carried:
    """One connection of the bot's; `path` is what it asked for first."""

    path: str
    bot: asyncio.StreamWriter
    slack: asyncio.StreamWriter
    swallowed: bool = False

    @property
    def is_socket(self) -> bool:
        return self.path.startswith("/link/")


@dataclass
class Faults:
    """What is broken just now, for requests whose path begins so: "/" is everything, "/link/" the websocket."""

    refused: bool = False
    answers: dict[str, Answer] = field(default_factory=dict)
    swallowed: tuple[str, ...] = ()
    seconds_late: float = 0.0


class Proxy:
    """Carries everything, until `faults` says otherwise. Its URL is the bot's SLACK_API_URL."""

    def __init__(self, port: int) -> None:
        """`port` is Slack's, on the loopback."""
        self.faults = Faults()
        self.opened: list[float] = []
        self._carried: set[Carried] = set()
        self._loop = asyncio.new_event_loop()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._target = port
        self._ours = f"127.0.0.1:{self._listening.getsockname()[1]}".encode()
        self._slacks = f"127.0.0.1:{port}".encode()
        assert len(self._ours) == len(self._slacks), "frames must keep their lengths"
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def api_url(self) -> str:
        return f"http://{self._ours.decode()}/api/"

    @property
    def sockets(self) -> int:
        """How many websockets are carried."""
        return sum(each.is_socket for each in tuple(self._carried))

    def drop_sockets(self) -> None:
        """Reset every websocket."""
        self._to_sockets(_reset)

    def swallow_sockets(self) -> None:
        """Leave every websocket open, and carry nothing more on it."""
        self._to_sockets(_swallow)

    def close(self) -> None:
        self._do(self._loop.stop)
        self._thread.join()
        self._listening.close()

    def _to_sockets(self, fault: Callable[[Carried], None]) -> None:
        struck = Event()

        def strike() -> None:
            for carried in tuple(self._carried):
                if carried.is_socket:
                    fault(carried)
            struck.set()

        self._do(strike)
        assert struck.wait(5)

    def _do(self, work: Callable[[], object]) -> None:
        self._loop.call_soon_threadsafe(work)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._accept, sock=self._listening))
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
            with suppress(asyncio.CancelledError, OSError):
                self._loop.run_until_complete(task)
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self.faults.refused:
                return
            first = await reader.read(65536)
            await self._serve(first, reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            _abort(writer)

    async def _serve(self, first: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = first.split(b" ", 2)[1].decode() if first.count(b" ") > 1 else ""
        await asyncio.sleep(self.faults.seconds_late)
        answer = next((each for start, each in self.faults.answers.items() if path.startswith(start)), None)
        if answer is not None:
            await _rest_of(first, reader)
            writer.write(answer.as_bytes())
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        elif path.startswith(self.faults.swallowed or ("\0",)):
            while await reader.read(65536):
                pass
        else:
            await self._carry(path, first, reader, writer)

    async def _carry(self, path: str, first: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_slack, to_slack = await asyncio.open_connection("127.0.0.1", self._target)
        carried = Carried(path, writer, to_slack)
        self._carried.add(carried)
        if carried.is_socket:
            self.opened.append(monotonic())
        try:
            to_slack.write(first.replace(self._ours, self._slacks))
            up = asyncio.create_task(self._pump(carried, reader, to_slack, self._ours, self._slacks))
            down = asyncio.create_task(self._pump(carried, from_slack, writer, self._slacks, self._ours))
            await asyncio.wait((up, down), return_when=asyncio.FIRST_COMPLETED)
            for task in (up, down):
                task.cancel()
                with suppress(asyncio.CancelledError, OSError):
                    await task
        finally:
            self._carried.discard(carried)
            to_slack.close()
            writer.close()

    @staticmethod
    async def _pump(
        carried: Carried, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, old: bytes, new: bytes
    ) -> None:
        """Carry one direction; addresses are replaced, so that whoever is told of Slack's comes here."""
        while chunk := await reader.read(65536):
            while chunk.endswith(b"127.0.0.1:") or (old[:-1] in chunk[-len(old) + 1 :]):
                chunk += await reader.read(65536)
            if not carried.swallowed:
                writer.write(chunk.replace(old, new))
                await writer.drain()


async def _rest_of(first: bytes, reader: asyncio.StreamReader) -> None:
    """Read the request to its end: an answer before that reaches nobody."""
    head, _, body = first.partition(b"\r\n\r\n")
    length = next(
        (int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0
    )
    if length > len(body):
        await reader.readexactly(length - len(body))


def _swallow(carried: Carried) -> None:
    carried.swallowed = True


def _reset(carried: Carried) -> None:
    for writer in (carried.bot, carried.slack):
        _abort(writer)


def _abort(writer: asyncio.StreamWriter) -> None:
    end = writer.get_extra_info("socket")
    with suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    writer.transport.abort()
