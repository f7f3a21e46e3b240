"""The front desk: acknowledges, finds out who asks, has it answered or explains why not, and sees the answer delivered.

Slack waits three seconds for an ack. A command's answer rides on it where it is ready within PATIENCE, and follows by
the response_url where it is not. Presses and events are acknowledged at once, as Slack ignores what their acks say.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

from slack_bolt import Ack

from bot.core.errors import BookingError
from bot.core.ports import ABSENT, Clock, NewId, RecordConflict, RecordWrite, StoreUnavailable
from bot.slack.blocks import message
from bot.slack.courier import Courier
from bot.slack.explain import explained
from bot.slack.handover import Handover
from bot.slack.markup import as_typed, unescape
from bot.slack.office import Office
from bot.slack.people import People
from bot.slack.reply import Reply
from bot.slack.request import Arrival, Request
from bot.slack.wish import PressUnreadable
from bot.wording import troubles

logger = logging.getLogger(__name__)

PATIENCE = 0.25
"""Seconds that a command's ack waits for the answer."""

WORKERS = 256
"""How many requests are worked on at once; waiting for Slack's API is most of what they do."""

SEEN_FOR = timedelta(hours=1)
"""How long an event is remembered, so that it is answered once; Slack's last redelivery comes after five minutes."""

Answer = Callable[[Request, Office], Reply]
"""What a listener is: a request in, a reply out; refusals are raised."""

BoltListener = Callable[..., None]
"""What Bolt calls."""


class Desk:
    """Every request passes here, and this is the only `except BookingError`."""

    def __init__(self, office: Office, people: People, courier: Courier, clock: Clock, new_id: NewId) -> None:
        self._office = office
        self._people = people
        self._courier = courier
        self._clock = clock
        self._new_id = new_id
        self._workers = ThreadPoolExecutor(WORKERS, thread_name_prefix="desk")

    def command(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a slash command."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            arrival = Arrival.of_command(body)
            handover: Handover[Reply] = Handover()
            self._workers.submit(self._serve, answer, arrival, handover)
            reply = handover.wait(PATIENCE)
            if reply is None:
                ack()
            else:
                ack({**message(reply), "response_type": "ephemeral"})

        return listen

    def press(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a button."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            self._workers.submit(self._serve_press, answer, Arrival.of_press(body))

        return listen

    def event(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a person's message or mention; what bots say and what Slack says again is left alone."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            event = body["event"]
            if event.get("user") and not event.get("bot_id") and not event.get("subtype"):
                self._workers.submit(self._serve_event, answer, Arrival.of_event(body))

        return listen

    def undelivered(self, payload: Mapping[str, Any], ack: str | None) -> None:
        """The connection was lost under an ack: if an answer rode on it, it follows by another way."""
        if ack and "command" in payload:
            self._workers.submit(self._courier.again, Arrival.of_command(payload), json.loads(ack))

    def close(self) -> None:
        """Finish what was begun."""
        self._workers.shutdown(wait=True)

    def _serve(self, answer: Answer, arrival: Arrival, handover: Handover[Reply]) -> None:
        reply = self._answered(answer, arrival, unescape)
        if not handover.offer(reply):
            self._courier.follow_up(arrival, reply)

    def _serve_press(self, answer: Answer, arrival: Arrival) -> None:
        reply = self._answered(answer, arrival, unescape)
        if reply.share is not None and not self._courier.share(arrival, reply.share.message):
            reply = reply.share.instead
        if reply.aside:
            self._courier.follow_up(arrival, reply)
        else:
            self._courier.update(arrival, reply)

    def _serve_event(self, answer: Answer, arrival: Arrival) -> None:
        if self._is_first(arrival):
            self._courier.post(arrival, self._answered(answer, arrival, self._as_typed))

    def _as_typed(self, text: str) -> str:
        return as_typed(text, lambda user_id: self._people.person(user_id).name)

    def _is_first(self, arrival: Arrival) -> bool:
        """Whether this event was not served before, by whichever process."""
        now = self._clock()
        seen = RecordWrite(key=f"slack:{arrival.key}", value="", expires_at=now + SEEN_FOR, expected=ABSENT)
        try:
            self._office.records.write(seen, now)
        except RecordConflict:
            return False
        except StoreUnavailable:
            logger.warning("the store can't be reached: %s may be answered twice", arrival.key)
        return True

    def _answered(self, answer: Answer, arrival: Arrival, typed: Callable[[str], str]) -> Reply:
        """The reply; of a refusal its reasons, of a bug its number. Never raises."""
        began = time.perf_counter()
        person = self._people.person(arrival.user_id, arrival.user_name)
        request = Request.of(arrival, person, typed(arrival.text).strip(), self._clock())
        reply, outcome = self._outcome(answer, request)
        elapsed = (time.perf_counter() - began) * 1000
        logger.info("%s by %s: %s in %.1f ms", arrival.key.partition(":")[0], person.id, outcome, elapsed)
        return reply

    def _outcome(self, answer: Answer, request: Request) -> tuple[Reply, str]:
        try:
            return answer(request, self._office), "answered"
        except BookingError as refused:
            return explained(refused, request, self._office), "refused"
        except PressUnreadable:
            return Reply.saying(troubles.STALE_PRESS), "unreadable"
        except StoreUnavailable:
            return Reply.saying(troubles.STORE_UNAVAILABLE), "store unavailable"
        except Exception:
            incident = self._new_id()
            logger.exception("bug %s", incident.hex[:8])
            return Reply.saying(troubles.bug(incident)), "bug"
