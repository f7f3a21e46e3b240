"""What comes through the socket, before Bolt: of what Slack would not send nothing is read, but an ack is given."""

from __future__ import annotations

import logging

from slack_bolt import App, BoltResponse
from slack_bolt.adapter.socket_mode.internals import run_bolt_app
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.shapes import is_known
from bot.slack.socket.link import Json

logger = logging.getLogger(__name__)


def opened(message: Json) -> SocketModeRequest | None:
    """The request in an envelope; one without an id is no envelope, and can't be acknowledged."""
    match message:
        case {"envelope_id": str(envelope_id), "type": str(kind)}:
            payload = message.get("payload")
            return SocketModeRequest(
                type=kind,
                envelope_id=envelope_id,
                payload=payload if isinstance(payload, dict) else {},
                retry_attempt=message.get("retry_attempt"),
                retry_reason=message.get("retry_reason"),
            )
    logger.warning("left a message of type %.30s alone: it is no envelope", message.get("type"))
    return None


def take(app: App, request: SocketModeRequest) -> BoltResponse:
    """The app's answer. Only what is acknowledged is not sent again, and again would be as unreadable."""
    if is_known(request.payload):
        answer: BoltResponse = run_bolt_app(app, request)
        return answer
    logger.warning("left an envelope of type %.30s alone: its payload is of no known shape", request.type)
    return BoltResponse(status=200, body="")
