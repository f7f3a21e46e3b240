"""Talks to an ASGI app over a websocket, as a server does, in messages that may be anything."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence

from starlette.types import ASGIApp, Message

from tests.hostile.asking import Asked, Overheard, scope


async def converse(app: ASGIApp, asked: Asked, texts: Sequence[str], overheard: Overheard) -> None:
    """Say everything on one connection; the app keeps it to the end, and what it says is JSON."""
    incoming: asyncio.Queue[Message] = asyncio.Queue()
    incoming.put_nowait({"type": "websocket.connect"})
    heard = 0

    async def send(message: Message) -> None:
        nonlocal heard
        assert message["type"] != "websocket.close", "the app hung up"
        if message["type"] == "websocket.send":
            heard += 1
            json.loads(message["text"].encode())

    talk = asyncio.ensure_future(app(scope(asked, "websocket"), incoming.get, send))
    for text in texts:
        incoming.put_nowait({"type": "websocket.receive", "text": text})
        await asyncio.sleep(0)
        assert not overheard.faults, (text, overheard.faults)
    await asyncio.sleep(0.03)
    assert not talk.done(), talk
    incoming.put_nowait({"type": "websocket.disconnect", "code": 1000})
    await asyncio.wait_for(talk, 10)
    assert heard
    assert not overheard.faults, (texts, overheard.faults)
