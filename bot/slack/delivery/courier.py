"""Brings answers to Slack. Whatever its API does, an answer is tried again, and by another way, rather than lost."""

from __future__ import annotations

import logging
import ssl
from collections.abc import Callable, Set
from functools import cache
from typing import Any

from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryState
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler, RateLimitErrorRetryHandler
from slack_sdk.web import SlackResponse
from slack_sdk.webhook import WebhookClient

from bot.slack.delivery.blocks import message
from bot.slack.delivery.calls import NotedClient
from bot.slack.delivery.deliveries import Deliveries, Way
from bot.slack.delivery.failures import Failure, NotTaken, quiet_logger
from bot.slack.delivery.uploading import send_picture
from bot.slack.journal import Journal
from bot.slack.reply import Json, Reply, Upload
from bot.slack.request import Arrival, View

logger = logging.getLogger(__name__)

TIMEOUT = 10
"""Seconds that one call of Slack's API may take."""

SHORT_WAIT = 5
"""Seconds that a single call waits out, where Slack says that it is asked too often."""


class _ShortWaits(RateLimitErrorRetryHandler):
    """Waits where Slack asks for a short wait; after a long one something else may be the better way."""

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if response is None or response.status_code != 429:
            return False
        return 0 < Failure.of_answer(429, response.headers).seconds <= SHORT_WAIT


def web_client(token: str, base_url: str, journal: Journal) -> NotedClient:
    """A client of Slack's Web API that waits out short rate limits; it is used by workers that may sleep."""
    client = NotedClient(
        journal, token=token, base_url=base_url, timeout=TIMEOUT, ssl=_certificates(), logger=quiet_logger()
    )
    client.retry_handlers.append(_ShortWaits(max_retry_count=2))
    return client


@cache
def _certificates() -> ssl.SSLContext:
    """Whom we trust. Loaded once: to do so for every call, as the client would, takes longer than the call."""
    return ssl.create_default_context()


GONE = frozenset({"message_not_found", "channel_not_found", "is_archived", "not_in_channel", "cant_update_message"})
"""Slack's words for a message that can't be changed any more."""


_NO_MEMBER = frozenset({"not_in_channel", "channel_not_found"})
"""Slack's words for a channel that the bot is no member of: of a private one, that there is none."""


class Courier:
    """The ways to a person or a channel."""

    def __init__(self, client: NotedClient) -> None:
        self._client = client
        self._deliveries = Deliveries()

    def follow_up(self, arrival: Arrival, reply: Reply) -> None:
        """Answer a command after its ack, only to the person, if there is something to say."""
        if reply.parts:
            thread = {"thread_ts": arrival.thread} if arrival.thread else {}
            said = {**message(reply), "response_type": "ephemeral", "replace_original": False, **thread}
            self._respond(arrival, said)

    def again(self, arrival: Arrival, body: Json) -> None:
        """Send what an ack said and may not have arrived; twice is better than never."""
        self._respond(arrival, body)

    def update(self, arrival: Arrival, reply: Reply) -> None:
        """Put the answer in the place of the message whose button was pressed."""
        self._respond(arrival, {**message(reply), "replace_original": True})

    def post(self, arrival: Arrival, reply: Reply) -> None:
        """Answer a message in its channel, or its thread, if there is something to say."""
        if not reply.parts:
            return
        body = message(reply)
        self._deliveries.bring(
            arrival.user_id,
            lambda: self._post(arrival.channel, body, arrival.thread),
            lambda: self._post(arrival.user_id, body),
        )

    def tell(self, user_id: str, reply: Reply) -> bool:
        """Write somebody a direct message that nobody asked for just now; whether Slack took it."""
        return self._post(user_id, message(reply)) is None

    def notify(self, user_id: str, reply: Reply) -> None:
        """Write somebody such a message, and go on trying while Slack doesn't take it."""
        body = message(reply)
        self._deliveries.bring(user_id, lambda: self._post(user_id, body))

    def open(self, arrival: Arrival, view: Json) -> bool:
        """Open a modal; Slack allows it for three seconds after what the person did."""
        return self._done("views.open", trigger_id=arrival.trigger, view=view)

    def update_view(self, shown: View, view: Json, is_latest: Callable[[], bool]) -> None:
        """Show a modal anew; one that was changed since only if that was for the sake of something earlier."""
        updated = self._asked("views.update", {"view_id": shown.id, "hash": shown.hash, "view": view})
        if isinstance(updated, Failure) and updated.why == "hash_conflict" and is_latest():
            self._asked("views.update", {"view_id": shown.id, "view": view})

    def publish(self, user_id: str, view: Json) -> bool:
        """Show somebody their Home tab anew."""
        return self._done("views.publish", user_id=user_id, view=view)

    def announce(self, channel: str, reply: Reply) -> str | None:
        """Show everybody in the channel; the message's timestamp, or None where Slack doesn't let the bot post."""
        posted = self._asked("chat.postMessage", _said(channel, message(reply)), expected=_NO_MEMBER)
        return None if isinstance(posted, Failure) else str(posted["ts"])

    def put_in_place(self, channel: str, ts: str, reply: Reply) -> bool:
        """Show everybody the reply in the place of a message of the bot's; whether Slack took it."""
        return self._done("chat.update", ts=ts, **_said(channel, message(reply)))

    def edit(self, channel: str, ts: str, reply: Reply) -> Failure | None:
        """Change a message of the bot's; why Slack did not, if so: one of GONE where it can't be changed any more."""
        edited = self._asked("chat.update", {"ts": ts, **_said(channel, message(reply))}, expected=GONE)
        return edited if isinstance(edited, Failure) else None

    def announce_elsewhere(self, arrival: Arrival, reply: Reply) -> bool:
        """Show everybody where the bot is no member, by the response_url."""
        body = {**message(reply), "response_type": "in_channel", "replace_original": False}
        return bool(arrival.response_url) and self._send(arrival.response_url, body) is None

    def hand_over(self, arrival: Arrival, upload: Upload) -> bool:
        """Send the person a picture."""
        try:
            send_picture(self._client, arrival.user_id, upload)
        except Exception as error:  # noqa: BLE001 - the answer says so
            _failure("a picture", error)
            return False
        return True

    def start(self) -> None:
        """Be ready for an outage of Slack's."""
        self._deliveries.open()

    def hurry(self) -> None:
        """The end is near: what still waits for Slack is tried once more, now."""
        self._deliveries.hurry()

    def close(self, seconds: float) -> int:
        """See to what still waits for Slack, as far as that goes in so many seconds; answers how much was not."""
        return self._deliveries.close(seconds)

    def _respond(self, arrival: Arrival, body: Json) -> None:
        """By the response_url, where there is one, else by direct message."""
        by_url: Way = lambda: self._send(arrival.response_url, body)  # noqa: E731
        directly: Way = lambda: self._post(arrival.user_id, body)  # noqa: E731
        self._deliveries.bring(arrival.user_id, *((by_url,) if arrival.response_url else ()), directly)

    def _done(self, method: str, **arguments: Any) -> bool:
        """Whether a call of the Web API succeeded."""
        return not isinstance(self._asked(method, arguments), Failure)

    def _post(self, channel: str, body: Json, thread: str | None = None) -> Failure | None:
        said = _said(channel, body) | ({"thread_ts": thread} if thread else {})
        posted = self._asked("chat.postMessage", said)
        return posted if isinstance(posted, Failure) else None

    def _asked(self, method: str, arguments: Json, expected: Set[str] = frozenset()) -> SlackResponse | Failure:
        """What the Web API answers, or why it doesn't, for which some reasons are `expected`."""
        try:
            return self._client.api_call(method, json=arguments)
        except Exception as error:  # noqa: BLE001 - the caller has another way
            return _failure(method, error, expected)

    def _send(self, url: str, body: Json) -> Failure | None:
        handlers = [ConnectionErrorRetryHandler(), _ShortWaits(max_retry_count=2)]
        client = WebhookClient(
            url, timeout=TIMEOUT, ssl=_certificates(), retry_handlers=list(handlers), logger=quiet_logger()
        )
        try:
            with self._client.noted("response_url"):
                answer = client.send_dict(body)
                if answer.status_code != 200:
                    raise NotTaken(Failure.of_answer(answer.status_code, answer.headers))
        except Exception as error:  # noqa: BLE001 - another way is tried
            return _failure("a response_url", error)
        return None


def _failure(what: str, error: Exception, expected: Set[str] = frozenset()) -> Failure:
    """What passes is an outage; what doesn't concerns this call alone, and is told of here."""
    failure = Failure.of(error)
    if not failure.passes:
        level = logging.INFO if failure.why in expected else logging.WARNING
        logger.log(level, "%s was refused: %s", what, failure.why)
    return failure


def _said(channel: str, body: Json) -> Json:
    return {"channel": channel, "text": body["text"], "blocks": body["blocks"]}
