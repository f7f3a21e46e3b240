"""`roombot slack`: the bot in a workspace, over Socket Mode or over signed HTTP requests, and the API beside it."""

from __future__ import annotations

import logging

from starlette.types import ASGIApp, Receive, Scope, Send

from bot.assembly.clock import utc_now
from bot.assembly.house import House, opened_house
from bot.assembly.languages import prepare_languages
from bot.assembly.logs import start_logging
from bot.assembly.serving import Address, serve
from bot.assembly.slack_bot import SlackBot
from bot.assembly.stopping import wait_until_stopped
from bot.settings import Settings, SlackAccess
from bot.slack.http import PATH
from bot.slack.office import FeedAddress, no_feeds

logger = logging.getLogger("bot")

HTTP_BY_DEFAULT = Address("127.0.0.1", 3000)
"""Where Slack's requests are taken where nobody says where."""


def run_slack(settings: Settings, http: Address | None) -> int:
    """Serve the workspace until stopped, and the API beside it at `http`. Raises SettingsError, StoreUnusable."""
    access = settings.slack()
    start_logging()
    prepare_languages(settings.rooms)
    with opened_house(settings, utc_now) as house:
        api, feeds = _api(house, settings, http) if http else (None, no_feeds)
        with SlackBot(house, access, feeds) as bot:
            if not house.store.lasting:
                logger.warning("bookings are kept in memory: a restart forgets them (see ROOMBOT_DATABASE_URL)")
            if access.app_token is not None:
                bot.connect(access.app_token.get_secret_value())
                logger.info("connected to Slack by Socket Mode")
            _serve(bot, access, api, http or HTTP_BY_DEFAULT)
    return 0


def _api(house: House, settings: Settings, address: Address) -> tuple[ASGIApp, FeedAddress]:
    """The API over the same house, and where its feeds are. Imported here, as most bots do without."""
    from bot.assembly.api import api_of, feed_addresses  # noqa: PLC0415

    return api_of(house, settings, address), feed_addresses(settings, address)


def _serve(bot: SlackBot, access: SlackAccess, api: ASGIApp | None, address: Address) -> None:
    """Serve what comes over HTTP, if anything does, until stopped."""
    slack = None
    if access.app_token is None and access.signing_secret is not None:
        slack = bot.over_http(access.signing_secret.get_secret_value())
    app = _either(slack, api) if slack and api else slack or api
    if app:
        serve(app, address)
    else:
        wait_until_stopped()


def _either(slack: ASGIApp, api: ASGIApp) -> ASGIApp:
    """Slack's own path goes to the bot, everything else to the API."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        chosen = slack if scope["type"] == "http" and scope["path"] == PATH else api
        await chosen(scope, receive, send)

    return app
