"""What comes through the socket, before Bolt: a payload that Slack would not send is acknowledged and left alone."""

from __future__ import annotations

import logging

from slack_bolt import App, BoltResponse
from slack_bolt.adapter.socket_mode.internals import run_bolt_app
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.shapes import is_known

logger = logging.getLogger(__name__)


def take(app: App, request: SocketModeRequest) -> BoltResponse:
    """The app's answer. Only what is acknowledged is not sent again, and again would be as unreadable."""
    if is_known(request.payload):
        answer: BoltResponse = run_bolt_app(app, request)
        return answer
    logger.warning("left an envelope of type %.30s alone: its payload is of no known shape", request.type)
    return BoltResponse(status=200, body="")
