"""Brings answers to Slack. Whatever Slack's API does, an answer is tried by another way rather than lost."""

from __future__ import annotations

import logging
import ssl
from functools import cache
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler, RateLimitErrorRetryHandler
from slack_sdk.webhook import WebhookClient

from bot.slack.blocks import message
from bot.slack.reply import Json, Reply, Upload
from bot.slack.request import Arrival
from bot.slack.uploading import send_picture

logger = logging.getLogger(__name__)

TIMEOUT = 10
"""Seconds that one call of Slack's API may take."""


def web_client(token: str, base_url: str) -> WebClient:
    """A client of Slack's Web API that waits out rate limits; it is used by workers that may sleep."""
    client = WebClient(token=token, base_url=base_url, timeout=TIMEOUT, ssl=_certificates())
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=2))
    return client


@cache
def _certificates() -> ssl.SSLContext:
    """Whom we trust. Loaded once: to do so for every call, as the client would, takes longer than the call."""
    return ssl.create_default_context()


_GONE = frozenset({"message_not_found", "channel_not_found", "is_archived", "not_in_channel", "cant_update_message"})
"""Slack's words for a message that can't be changed any more."""


class MessageGone(Exception):
    """A message that was deleted, or stands where the bot has no say any more."""


class Courier:
    """The ways to a person or a channel."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def follow_up(self, arrival: Arrival, reply: Reply) -> None:
        """Answer a command after its ack, only to the person."""
        self._respond(arrival, {**message(reply), "response_type": "ephemeral", "replace_original": False})

    def again(self, arrival: Arrival, body: Json) -> None:
        """Send what an ack said and may not have arrived; twice is better than never."""
        self._respond(arrival, body)

    def update(self, arrival: Arrival, reply: Reply) -> None:
        """Put the answer in the place of the message whose button was pressed."""
        self._respond(arrival, {**message(reply), "replace_original": True})

    def post(self, arrival: Arrival, reply: Reply) -> None:
        """Answer a message in its channel, or its thread."""
        if self._posted(arrival.channel, reply, arrival.thread) is None:
            self._tell(arrival.user_id, message(reply))

    def tell(self, user_id: str, reply: Reply) -> bool:
        """Write somebody a direct message that nobody asked for just now; whether Slack took it."""
        return self._posted(user_id, reply, None) is not None

    def open(self, arrival: Arrival, view: Json) -> bool:
        """Open a modal; Slack allows it for three seconds after what the person did."""
        return self._done("views.open", trigger_id=arrival.trigger, view=view)

    def update_view(self, arrival: Arrival, view: Json) -> bool:
        """Show a modal anew, unless it was changed since."""
        shown = arrival.view
        return shown is not None and self._done("views.update", view_id=shown.id, hash=shown.hash, view=view)

    def publish(self, user_id: str, view: Json) -> bool:
        """Show somebody their Home tab anew."""
        return self._done("views.publish", user_id=user_id, view=view)

    def announce(self, channel: str, reply: Reply) -> str | None:
        """Show everybody in the channel; the message's timestamp, or None where Slack doesn't let the bot post."""
        return self._posted(channel, reply)

    def edit(self, channel: str, ts: str, reply: Reply) -> None:
        """Change a message of the bot's. Raises MessageGone, and whatever else keeps Slack from it now."""
        body = message(reply)
        try:
            self._client.chat_update(channel=channel, ts=ts, text=body["text"], blocks=body["blocks"])
        except SlackApiError as error:
            if _reason(error) in _GONE:
                raise MessageGone from None
            raise

    def announce_elsewhere(self, arrival: Arrival, reply: Reply) -> bool:
        """Show everybody where the bot is no member, by the response_url."""
        body = {**message(reply), "response_type": "in_channel", "replace_original": False}
        return bool(arrival.response_url) and self._sent(arrival.response_url, body)

    def hand_over(self, arrival: Arrival, upload: Upload) -> bool:
        """Send the person a picture."""
        try:
            send_picture(self._client, arrival.user_id, upload)
        except Exception as error:  # noqa: BLE001 - the answer says so
            logger.warning("a picture for %s was not sent: %s", arrival.user_id, _reason(error))
            return False
        return True

    def _respond(self, arrival: Arrival, body: Json) -> None:
        if not (arrival.response_url and self._sent(arrival.response_url, body)):
            self._tell(arrival.user_id, body)

    def _tell(self, user_id: str, body: Json) -> None:
        """The last way: a direct message."""
        try:
            self._client.chat_postMessage(channel=user_id, text=body["text"], blocks=body["blocks"])
        except Exception as error:  # noqa: BLE001 - there is nobody left to tell
            logger.error("an answer to %s was lost: %s", user_id, type(error).__name__)

    def _done(self, method: str, **arguments: Any) -> bool:
        """Whether a call of the Web API succeeded."""
        try:
            self._client.api_call(method, json=arguments)
        except Exception as error:  # noqa: BLE001 - the caller has another way
            logger.warning("%s failed: %s", method, _reason(error))
            return False
        return True

    def _posted(self, channel: str, reply: Reply, thread: str | None = None) -> str | None:
        """The timestamp of the message; None where Slack doesn't let the bot post."""
        body = message(reply)
        try:
            posted = self._client.chat_postMessage(
                channel=channel, thread_ts=thread, text=body["text"], blocks=body["blocks"]
            )
        except Exception as error:  # noqa: BLE001 - another way is tried
            logger.warning("chat.postMessage to %s failed: %s", channel, _reason(error))
            return None
        return str(posted["ts"])

    def _sent(self, url: str, body: Json) -> bool:
        handlers = [ConnectionErrorRetryHandler(), RateLimitErrorRetryHandler(max_retry_count=2)]
        try:
            answer = WebhookClient(url, timeout=TIMEOUT, ssl=_certificates(), retry_handlers=list(handlers)).send_dict(
                body
            )
        except Exception as error:  # noqa: BLE001 - another way is tried
            logger.warning("response_url failed: %s", type(error).__name__)
            return False
        if answer.status_code != 200:
            logger.warning("response_url answered %s", answer.status_code)
        return answer.status_code == 200


def _reason(error: Exception) -> Any:
    """Slack's own name for what went wrong, where it gave one."""
    response = getattr(error, "response", None)
    return response.get("error") if response is not None and hasattr(response, "get") else type(error).__name__
