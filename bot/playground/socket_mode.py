"""Socket Mode: each envelope goes to one of the bot's connections and is waited for."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from collections.abc import Callable
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.playground.limits import Limits
from bot.playground.reading import read_json
from bot.playground.workspace import APP_ID

Json = dict[str, Any]
_log = logging.getLogger(__name__)


class Unanswered(Exception):
    """The bot gave no answer; `code` is the error that Slack shows to the person."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class SocketMode:
    """The bot's websocket connections. Belongs to the server's event loop and is used only there."""

    def __init__(self, limits: Limits, on_count: Callable[[int], None]) -> None:
        self._limits = limits
        self._on_count = on_count
        self._tickets: set[str] = set()
        self._connections: list[WebSocket] = []
        self._turn = 0
        self._waiting: dict[str, asyncio.Future[Json]] = {}
        self._deliveries: set[asyncio.Task[None]] = set()

    @property
    def connection_count(self) -> int:
        return len(self._connections)

    def new_ticket(self) -> str:
        """What apps.connections.open puts into the URL: good for one connection."""
        ticket = secrets.token_hex(16)
        self._tickets.add(ticket)
        return ticket

    async def serve(self, websocket: WebSocket) -> None:
        """Be Slack's end of one connection until it closes."""
        ticket = websocket.query_params.get("ticket", "")
        if ticket not in self._tickets:
            await websocket.close(1008)
            return
        self._tickets.discard(ticket)
        await websocket.accept()
        if len(self._connections) >= self._limits.connections:
            await _send(websocket, {"type": "disconnect", "reason": "too_many_websockets"})
            await websocket.close()
            return
        await self._attend(websocket)

    async def _attend(self, websocket: WebSocket) -> None:
        self._connections.append(websocket)
        self._on_count(len(self._connections))
        try:
            await _send(websocket, self._hello())
            while True:
                self._take(await websocket.receive_text())
        except WebSocketDisconnect:
            pass
        finally:
            self._connections.remove(websocket)
            self._on_count(len(self._connections))

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._connections),
            "debug_info": {"host": "playground", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": APP_ID},
        }

    def _take(self, text: str) -> None:
        try:
            answer = read_json(text)
        except ValueError:
            return _log.warning("The bot sent something that is not JSON over Socket Mode.")
        envelope_id = answer.get("envelope_id") if isinstance(answer, dict) else None
        waiting = self._waiting.pop(envelope_id, None) if isinstance(envelope_id, str) else None
        if waiting and not waiting.done():
            waiting.set_result(answer)
        return None

    async def ask(self, kind: str, payload: Json, **more: Any) -> Json:
        """Send an envelope to one connection and wait for its acknowledgement; answers the payload that came with it.

        Raises Unanswered if no connection is open, or after three real seconds.
        """
        connection = self._next_connection()
        envelope_id = secrets.token_hex(16)
        answer = self._waiting[envelope_id] = asyncio.get_running_loop().create_future()
        accepts = kind != "events_api"
        envelope = {"envelope_id": envelope_id, "type": kind, "accepts_response_payload": accepts, **more}
        try:
            await _send(connection, envelope | {"payload": payload})
            acknowledged = await asyncio.wait_for(answer, self._limits.answer_seconds)
        except (TimeoutError, WebSocketDisconnect, RuntimeError) as problem:
            raise Unanswered("operation_timeout") from problem
        finally:
            self._waiting.pop(envelope_id, None)
        body = acknowledged.get("payload")
        return body if isinstance(body, dict) else {}

    def _next_connection(self) -> WebSocket:
        if not self._connections:
            raise Unanswered("dispatch_failed")
        self._turn = (self._turn + 1) % len(self._connections)
        return self._connections[self._turn]

    def tell(self, payload: Json) -> None:
        """Deliver an event, and again up to three times while it is not acknowledged."""
        delivery = asyncio.get_running_loop().create_task(self._deliver(payload))
        self._deliveries.add(delivery)
        delivery.add_done_callback(self._deliveries.discard)

    async def _deliver(self, payload: Json) -> None:
        reason = ""
        for attempt, pause in enumerate((0.0, *self._limits.retry_seconds)):
            await asyncio.sleep(pause)
            try:
                await self.ask("events_api", payload, retry_attempt=attempt, retry_reason=reason)
            except Unanswered as problem:
                reason = "timeout" if problem.code == "operation_timeout" else "connection_failed"
            else:
                return
        _log.warning("The bot acknowledged the event %s in none of its deliveries.", payload["event"]["type"])


async def _send(websocket: WebSocket, message: Json) -> None:
    await websocket.send_text(json.dumps(message, ensure_ascii=False))
