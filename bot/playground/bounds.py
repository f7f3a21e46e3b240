"""How much may be sent to the playground at a time, in bytes."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.types import Message, Receive

LARGEST_BODY = 1_000_000
"""A call of the Web API, or an answer; views of a hundred blocks fit."""

LARGEST_UPLOAD = 20_000_000

LARGEST_MESSAGE = 1_000_000
"""One message over a websocket."""


class Bounded:
    """A body as it is read, which ends where it grows too large, whatever length it claimed to have."""

    def __init__(self, receive: Receive, largest: int) -> None:
        self._receive = receive
        self._left = largest

    async def read_on(self) -> Message:
        """The next part. Raises HTTPException, also where the caller went away."""
        message = await self._receive()
        if message["type"] == "http.disconnect":
            raise HTTPException(400)
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise HTTPException(413)
        return message
