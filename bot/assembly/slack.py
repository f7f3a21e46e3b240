"""`roombot slack`: the bot in a workspace, over Socket Mode or over signed HTTP requests."""

from __future__ import annotations

import logging
from types import TracebackType
from typing import Self

from starlette.applications import Starlette

from bot.assembly.clock import new_id, utc_now
from bot.assembly.house import House, opened_house
from bot.assembly.serving import serve
from bot.assembly.stopping import wait_until_stopped
from bot.settings import Settings, SettingsError, SlackAccess
from bot.slack.app import build_app
from bot.slack.courier import Courier, web_client
from bot.slack.desk import Desk
from bot.slack.http import build_http
from bot.slack.office import Office
from bot.slack.people import People
from bot.slack.socket import SlackRefused, SocketMode

logger = logging.getLogger("bot")


class SlackBot:
    """The Slack front of a house. Leaving its `with` block disconnects, and finishes what was begun."""

    def __init__(self, house: House, access: SlackAccess) -> None:
        self._clock = house.clock
        self._api_url = access.api_url
        token = access.bot_token.get_secret_value()
        client = web_client(token, access.api_url)
        office = Office(house.service, house.store.records, house.rules, house.habits)
        self._desk = Desk(office, People(client, house.clock), Courier(client), house.clock, new_id)
        self._app = build_app(self._desk, token=token, base_url=access.api_url)
        self._socket: SocketMode | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._socket:
            self._socket.close()
        self._desk.close()

    def connect(self, app_token: str) -> None:
        """Take requests over Socket Mode, from now on. Raises SettingsError if Slack doesn't let the bot in."""
        socket = SocketMode(self._app, self._desk, app_token=app_token, base_url=self._api_url)
        try:
            socket.start()
        except SlackRefused as refused:
            raise SettingsError(str(refused)) from None
        self._socket = socket

    def over_http(self, signing_secret: str) -> Starlette:
        """The ASGI app that takes Slack's signed requests."""
        return build_http(self._app, signing_secret, self._clock)


def run_slack(settings: Settings, *, host: str, port: int) -> int:
    """Serve the workspace until stopped. Raises SettingsError, StoreUnusable."""
    access = settings.slack()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    with opened_house(settings, utc_now) as house, SlackBot(house, access) as bot:
        if not house.store.lasting:
            logger.warning("bookings are kept in memory: a restart forgets them (ROOMBOT_DATABASE_URL changes that)")
        if access.app_token is None and access.signing_secret is not None:
            serve(bot.over_http(access.signing_secret.get_secret_value()), host, port)
        elif access.app_token is not None:
            bot.connect(access.app_token.get_secret_value())
            logger.info("connected to Slack by Socket Mode")
            wait_until_stopped()
    return 0
