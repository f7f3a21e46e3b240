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
from bot.slack import home
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

PATIENCE_OF_MODALS = 2.0
"""Seconds that the ack of a sent modal waits: what is wrong can be said nowhere else, and Slack waits three."""

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
            if reply is None or not reply.parts:
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

    def shortcut(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a global shortcut."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            self._workers.submit(self._opened, answer, Arrival.of_shortcut(body))

        return listen

    def input(self, answer: Answer) -> BoltListener:
        """A Bolt listener for an input of a modal that was filled in: the modal is shown anew."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            self._workers.submit(self._serve_input, answer, Arrival.of_press(body))

        return listen

    def submission(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a sent modal: what is wrong rides on the ack, what was done is said where it began."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            handover: Handover[Reply] = Handover()
            self._workers.submit(self._serve_submission, answer, Arrival.of_submission(body), handover)
            reply = handover.wait(PATIENCE_OF_MODALS)
            if reply is not None and reply.errors:
                ack(response_action="errors", errors=dict(reply.errors))
            else:
                ack()

        return listen

    def home(self, answer: Answer) -> BoltListener:
        """A Bolt listener for the Home tab being opened."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            if body["event"].get("tab") == "home":
                self._workers.submit(self._serve_home, answer, Arrival.of_event(body))

        return listen

    def undelivered(self, payload: Mapping[str, Any], ack: str | None) -> None:
        """The connection was lost under an ack: if an answer rode on it, it follows by another way."""
        if ack and "command" in payload:
            self._workers.submit(self._courier.again, Arrival.of_command(payload), json.loads(ack))

    def close(self) -> None:
        """Finish what was begun."""
        self._workers.shutdown(wait=True)

    def _serve(self, answer: Answer, arrival: Arrival, handover: Handover[Reply]) -> None:
        reply = self._opened(answer, arrival)
        if not handover.offer(reply) and reply.parts:
            self._courier.follow_up(arrival, reply)
        self._refresh_home(arrival, reply)

    def _serve_press(self, answer: Answer, arrival: Arrival) -> None:
        reply = self._opened(answer, arrival)
        if reply.share is not None and not self._courier.share(arrival, reply.share.message):
            reply = reply.share.instead
        if arrival.view is not None and arrival.view.is_home:
            self._publish_home(arrival, reply)
            return
        if reply.aside:
            self._courier.follow_up(arrival, reply)
        elif reply.parts:
            self._courier.update(arrival, reply)
        self._refresh_home(arrival, reply)

    def _serve_input(self, answer: Answer, arrival: Arrival) -> None:
        view = self._answered(answer, arrival, unescape).opens
        if view is not None:
            self._courier.update_view(arrival, view)

    def _serve_submission(self, answer: Answer, arrival: Arrival, handover: Handover[Reply]) -> None:
        reply = self._answered(answer, arrival, unescape)
        if not handover.offer(reply) or not reply.errors:
            self._courier.follow_up(arrival, reply)
        self._refresh_home(arrival, reply)

    def _serve_home(self, answer: Answer, arrival: Arrival) -> None:
        self._publish_home(arrival, self._answered(answer, arrival, unescape))

    def _opened(self, answer: Answer, arrival: Arrival) -> Reply:
        """The reply; nothing to say where it opened a modal."""
        reply = self._answered(answer, arrival, unescape)
        if reply.opens is not None and self._courier.open(arrival, reply.opens):
            return Reply()
        return reply

    def _refresh_home(self, arrival: Arrival, reply: Reply) -> None:
        """Keep the Home tab of somebody who has it true to their bookings."""
        if reply.changed and home.is_known(self._request(arrival, ""), self._office):
            self._publish_home(arrival, Reply())

    def _publish_home(self, arrival: Arrival, reply: Reply) -> None:
        self._courier.publish(arrival.user_id, home.view(self._request(arrival, ""), self._office, reply.parts))

    def _serve_event(self, answer: Answer, arrival: Arrival) -> None:
        if self._is_first(arrival):
            reply = self._answered(answer, arrival, self._as_typed)
            self._courier.post(arrival, reply)
            self._refresh_home(arrival, reply)

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
        reply, outcome = self._outcome(answer, self._request(arrival, typed(arrival.text).strip()))
        elapsed = (time.perf_counter() - began) * 1000
        logger.info("%s by %s: %s in %.1f ms", arrival.key.partition(":")[0], arrival.user_id, outcome, elapsed)
        return reply

    def _request(self, arrival: Arrival, text: str) -> Request:
        person = self._people.person(arrival.user_id, arrival.user_name)
        return Request.of(arrival, person, text, self._clock())

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
