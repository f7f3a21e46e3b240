"""The Slack front of a house: its parts, joined."""

from __future__ import annotations

from datetime import timedelta
from time import monotonic
from types import TracebackType
from typing import Self

from starlette.types import ASGIApp

from bot.assembly.clock import new_id
from bot.assembly.house import House
from bot.assembly.stopping import end_all
from bot.settings import Limits, SettingsError, SlackAccess
from bot.slack.app import build_app
from bot.slack.delivery.courier import Courier, web_client
from bot.slack.desk.clerk import Clerk
from bot.slack.desk.desk import Desk
from bot.slack.desk.flood import FloodGuard
from bot.slack.feed.following import Following
from bot.slack.feed.rounds import Round
from bot.slack.http import build_http
from bot.slack.journal import Journal, watch_socket
from bot.slack.notices.notifier import Notifier
from bot.slack.office import FeedAddress, Office, no_feeds
from bot.slack.people import People
from bot.slack.reminders.errands import Errands
from bot.slack.reminders.keeper import Keeper
from bot.slack.reminders.outbox import outbox
from bot.slack.sharing.sharing import Sharing
from bot.slack.socket import BOUNDS, Bounds, Census, SlackRefused, SocketMode
from bot.slack.waits.telling import Teller
from bot.slack.workers import Workers

LAST_ACKS = 2.0
"""Seconds at the end for what has arrived to be acknowledged, and for Slack to say goodbye."""

LAST_ANSWERS = 3.0
"""Seconds at the end for acks and answers together."""

LAST_OF_ALL = 3.3
"""Seconds for everything at the end, whatever hangs: a service that is told to stop is killed soon."""


class SlackBot:
    """The Slack front of a house. Leaving its `with` block disconnects, and finishes what was begun."""

    def __init__(
        self,
        house: House,
        access: SlackAccess,
        limits: Limits,
        feed_address: FeedAddress = no_feeds,
        bounds: Bounds = BOUNDS,
    ) -> None:
        self._bounds = bounds
        self._clock = house.clock
        self._house = house
        self._api_url = access.api_url
        token = access.bot_token.get_secret_value()
        journal = Journal(house.registry)
        client = web_client(token, access.api_url, journal)
        people, courier = People(client, house.clock), Courier(client)
        office = Office(house.service, house.store.records, house.rules, house.habits, feed_address, house.leads)
        self._reminders = Errands(Keeper(office, people, outbox(token, access.api_url), house.clock))
        sharing = Sharing(office, people, courier, house.clock)
        self._teller = Teller(office, people, courier, house.clock, Workers(1, "telling"))
        notifier = Notifier(office, people, courier, house.clock)
        forgetting = Round(timedelta(hours=1), house.store.records.forget_expired)
        self._following = Following(
            house.store,
            house.clock,
            new_id,
            watchers=(self._reminders.heard, sharing.follow, self._teller.heard, notifier.heard),
            rounds=(
                forgetting,
                *(Round(timedelta(minutes=1), sweep) for sweep in (sharing.sweep, self._teller.sweep)),
                *self._reminders.rounds,
            ),
        )
        flood = FloodGuard(limits.person_requests_per_minute)
        clerk = Clerk(office, people, house.clock, new_id, self._following.nudge, flood=flood, journal=journal)
        self._desk = Desk(clerk, courier, sharing)
        self._app = build_app(self._desk, token=token, base_url=access.api_url)
        self._census = Census(house.store.records, house.clock, new_id().hex)
        self._socket: SocketMode | None = None

    def __enter__(self) -> Self:
        self._desk.open()
        self._reminders.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        others = (self._following.close, self._teller.close, self._reminders.close)
        end_all(self._end_answering, *others, seconds=LAST_OF_ALL)

    def _end_answering(self) -> None:
        ends = monotonic() + LAST_ANSWERS
        if self._socket:
            self._socket.close(LAST_ACKS)
        self._desk.close(ends - monotonic())

    def connect(self, app_token: str) -> None:
        """Take requests over Socket Mode, from now on. Raises SettingsError if Slack doesn't let the bot in."""
        socket = SocketMode(
            self._app, self._desk, self._census, app_token=app_token, base_url=self._api_url, bounds=self._bounds
        )
        try:
            socket.start()
        except SlackRefused as refused:
            raise SettingsError(str(refused)) from None
        self._socket = socket
        self._house.health.watch("socket", lambda: socket.connected)
        watch_socket(socket, self._house.registry)
        self._following.start()

    def over_http(self, signing_secret: str) -> ASGIApp:
        """The ASGI app that takes Slack's signed requests, from now on."""
        self._following.start()
        return build_http(self._app, self._desk, signing_secret, self._clock)
