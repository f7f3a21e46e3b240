"""The front desk: acknowledges what arrives, has the clerk answer it, and sees the answer delivered.

Slack waits three seconds for an ack. A command's answer rides on it where it is ready in time, and follows by
the response_url where it is not. Presses and events are acknowledged at once, as Slack ignores what their acks say.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from time import monotonic
from typing import Any

from slack_bolt import Ack

from bot.slack.delivery.blocks import message
from bot.slack.delivery.courier import Courier
from bot.slack.desk.clerk import Answer, Clerk
from bot.slack.desk.handover import Handover
from bot.slack.desk.home_tabs import HomeTabs
from bot.slack.desk.patience import Patience, Wait
from bot.slack.markup import unescape
from bot.slack.reply import Json, Reply
from bot.slack.request import Arrival
from bot.slack.sharing.sharing import Sharing
from bot.slack.workers import Workers
from bot.wording import troubles

logger = logging.getLogger(__name__)

WAIT = Wait(0.25, 0.1)
"""How long a command's ack waits for the answer: sending a crowd's takes time too."""

WAIT_OF_MODALS = Wait(1.0, 0.25)
"""The same of a sent modal's ack: what is wrong is said best in the modal, and Slack waits three seconds."""

WORKERS = 256
"""How many requests are worked on at once; waiting for Slack's API is most of what they do."""

LAST_ANSWERS = 2.0
"""Seconds at the end for answers that are on their way."""

BoltListener = Callable[..., None]
"""What Bolt calls."""

Serve = Callable[..., object]
"""How a kind of request is served: given the listener, what arrived, and who waits for the reply, if anybody."""


class Desk:
    """Every request passes here."""

    def __init__(
        self,
        clerk: Clerk,
        courier: Courier,
        sharing: Sharing,
        wait: Wait = WAIT,
        wait_of_modals: Wait = WAIT_OF_MODALS,
    ) -> None:
        self._clerk = clerk
        self._courier = courier
        self._sharing = sharing
        self._home_tabs = HomeTabs(clerk, courier)
        self._patience = Patience(wait)
        self._patience_of_modals = Patience(wait_of_modals)
        self._workers = Workers(WORKERS, "desk")

    def command(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a slash command."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            arrival = Arrival.of_command(body)
            handover: Handover[Json] = Handover()
            self._take(self._serve, answer, arrival, handover)
            with self._patience.granted() as seconds:
                said = handover.wait(seconds)
            if said is None:
                self._clerk.late(arrival)
            if said:
                ack(said)
            else:
                ack()

        return listen

    def press(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a button."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            self._take(self._serve_press, answer, Arrival.of_press(body))

        return listen

    def event(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a person's message or mention; what bots say and what Slack says again is left alone."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            event = body["event"]
            if event.get("user") and not event.get("bot_id") and not event.get("subtype"):
                self._take(self._serve_event, answer, Arrival.of_event(body))

        return listen

    def shortcut(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a global shortcut."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            self._take(self._serve_shortcut, answer, Arrival.of_shortcut(body))

        return listen

    def input(self, answer: Answer) -> BoltListener:
        """A Bolt listener for an input of a modal that was filled in: the modal is shown anew."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            self._take(self._serve_input, answer, Arrival.of_press(body))

        return listen

    def submission(self, answer: Answer) -> BoltListener:
        """A Bolt listener for a sent modal: what is wrong rides on the ack, what was done is said where it began."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            handover: Handover[Json] = Handover()
            arrival = Arrival.of_submission(body)
            self._take(self._serve_submission, answer, arrival, handover)
            with self._patience_of_modals.granted() as seconds:
                said = handover.wait(seconds)
            if said is None:
                self._clerk.late(arrival)
            ack(**said or {})

        return listen

    def home(self, answer: Answer) -> BoltListener:
        """A Bolt listener for the Home tab being opened."""

        def listen(ack: Ack, body: Mapping[str, Any]) -> None:
            ack()
            if body["event"].get("tab") == "home":
                self._take(self._serve_home, answer, Arrival.of_event(body))

        return listen

    def undelivered(self, payload: Mapping[str, Any], ack: str | None) -> None:
        """The connection was lost under an ack: if an answer rode on it, it follows by another way."""
        said = json.loads(ack) if ack else {}
        if "command" in payload and said:
            self._workers.submit(self._courier.again, Arrival.of_command(payload), said)
        elif "view" in payload and said:
            self._workers.submit(self._courier.follow_up, Arrival.of_submission(payload), _in_words(_wrong(said)))

    def open(self) -> None:
        """Be ready for a burst."""
        self._courier.start()
        self._workers.start_all()

    def close(self, seconds: float = LAST_ANSWERS) -> None:
        """Finish what was begun, as far as that goes in so many seconds."""
        ends = monotonic() + seconds
        self._courier.hurry()
        unfinished = self._workers.close(seconds)
        unfinished += self._courier.close(max(0.0, ends - monotonic()))
        if unfinished:
            logger.error("%d requests were not finished: Slack, or the store, took too long", unfinished)

    def _take(self, serve: Serve, answer: Answer, arrival: Arrival, *handover: Handover[Json]) -> None:
        """Have it served by a worker, unless it was before: what Slack sends again is acknowledged, and no more."""
        self._workers.submit(self._serve_once, serve, answer, arrival, *handover)

    def _serve_once(self, serve: Serve, answer: Answer | Reply, arrival: Arrival, *handover: Handover[Json]) -> None:
        """Whatever keeps an answer from being made, laid out or followed up, the person hears of it."""
        try:
            self._serve_first(serve, answer, arrival, *handover)
        except Exception as error:  # noqa: BLE001 - the clerk logs it
            for waiting in handover:
                waiting.offer({})
            self._courier.follow_up(arrival, self._clerk.failed(arrival, error))

    def _serve_first(self, serve: Serve, answer: Answer | Reply, arrival: Arrival, *handover: Handover[Json]) -> None:
        if left_alone := self._clerk.left_alone(arrival):
            serve(left_alone, arrival, *handover)
        elif self._clerk.is_first(arrival):
            serve(answer, arrival, *handover)
        else:
            for waiting in handover:
                waiting.offer({})

    def _serve(self, answer: Answer | Reply, arrival: Arrival, handover: Handover[Json]) -> None:
        reply = self._opened(answer, arrival)
        said = {**message(reply), "response_type": "ephemeral"} if reply.parts else {}
        if not handover.offer(said):
            self._courier.follow_up(arrival, reply)
        self._refresh_home(arrival, reply)

    def _serve_press(self, answer: Answer | Reply, arrival: Arrival) -> None:
        reply = self._opened(answer, arrival)
        if reply.limited:
            self._courier.follow_up(arrival, reply)
            return
        if reply.share is not None and not self._sharing.share(arrival, reply.share):
            reply = reply.share.instead
        if reply.withdrawn is not None:
            self._sharing.withdraw(arrival, reply.withdrawn)
        if reply.upload is not None and not self._courier.hand_over(arrival, reply.upload):
            reply = reply.upload.instead
        self._deliver(arrival, reply)

    def _serve_input(self, answer: Answer | Reply, arrival: Arrival) -> None:
        self._clerk.filled_in(arrival)
        reply = self._clerk.answered(answer, arrival)
        if reply.opens is not None and arrival.view is not None:
            self._courier.update_view(arrival.view, reply.opens, lambda: self._clerk.is_latest(arrival))
        else:
            self._courier.follow_up(arrival, reply)

    def _serve_shortcut(self, answer: Answer | Reply, arrival: Arrival) -> None:
        self._courier.follow_up(arrival, self._opened(answer, arrival))

    def _serve_submission(self, answer: Answer | Reply, arrival: Arrival, handover: Handover[Json]) -> None:
        reply = self._clerk.answered(answer, arrival)
        said = _said_in_modal(arrival, reply)
        if not handover.offer(said) or not said:
            self._deliver(arrival, reply if reply.parts or not reply.errors else _in_words(reply.errors.values()))

    def _serve_home(self, answer: Answer | Reply, arrival: Arrival) -> None:
        reply = self._clerk.answered(answer, arrival)
        if not reply.limited:
            self._home_tabs.show(arrival, reply)

    def _opened(self, answer: Answer | Reply, arrival: Arrival) -> Reply:
        """The reply; nothing to say where it opened a modal."""
        reply = self._clerk.answered(answer, arrival)
        if reply.opens is not None and self._courier.open(arrival, reply.opens):
            return Reply()
        return reply

    def _deliver(self, arrival: Arrival, reply: Reply) -> None:
        """Say it where it was asked for; what everybody sees is replaced only by what everybody may see."""
        if arrival.in_home:
            if reply.parts or reply.changed:
                self._home_tabs.show(arrival, reply)
            return
        aside = reply.aside or (arrival.public and not reply.public)
        if reply.parts and arrival.replaces and not aside:
            self._courier.update(arrival, reply)
        elif reply.parts:
            self._courier.follow_up(arrival, reply)
        self._refresh_home(arrival, reply)

    def _refresh_home(self, arrival: Arrival, reply: Reply) -> None:
        """Keep the Home tab of somebody who has it true to their bookings."""
        if reply.changed and self._clerk.knows_home(arrival):
            self._home_tabs.show(arrival, Reply())

    def _serve_event(self, answer: Answer | Reply, arrival: Arrival) -> None:
        reply = self._clerk.answered(answer, arrival)
        self._courier.post(arrival, reply)
        self._refresh_home(arrival, reply)


def _said_in_modal(arrival: Arrival, reply: Reply) -> Json:
    """The ack of a modal that stays open, as something is wrong in it; of another an empty one."""
    if reply.opens is not None:
        return {"response_action": "update", "view": reply.opens}
    if reply.errors and arrival.view:
        return {"response_action": "errors", "errors": arrival.view.by_block(reply.errors)}
    return {}


def _wrong(ack: Json) -> list[str]:
    """What such an ack says is wrong."""
    if "view" not in ack:
        return list(ack["errors"].values())
    return [unescape(block["text"]["text"]) for block in ack["view"]["blocks"] if block["type"] == "section"]


def _in_words(errors: Iterable[str]) -> Reply:
    """What stood wrong in a modal, for where the modal can't show it."""
    return Reply.saying(troubles.FORM_CHANGED_NOTHING, *errors)
