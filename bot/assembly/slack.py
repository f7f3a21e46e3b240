"""`roombot slack`: the bot in a workspace, over Socket Mode or over signed HTTP requests, and the API beside it."""

from __future__ import annotations

from contextlib import ExitStack

from starlette.types import ASGIApp, Receive, Scope, Send

from bot.assembly.clock import utc_now
from bot.assembly.house import House, opened_house
from bot.assembly.languages import prepare_languages
from bot.assembly.logs import logger, start_logging, told
from bot.assembly.serving import Address, beside, serve
from bot.assembly.slack_bot import SlackBot
from bot.assembly.stopping import wait_until_stopped
from bot.operations.page import build_page
from bot.settings import Settings, SlackAccess
from bot.slack.http import PATH
from bot.slack.office import FeedAddress, no_feeds

HTTP_BY_DEFAULT = Address("127.0.0.1", 3000)
"""Where Slack's requests are taken where nobody says where."""


def run_slack(settings: Settings, http: Address | None, health: Address | None) -> int:
    """Serve the workspace until stopped, and beside it the API at `http`, `/health` and `/metrics` alone at `health`.

    Raises SettingsError, StoreUnusable.
    """
    access = settings.slack()
    start_logging(settings)
    prepare_languages(settings.rooms)
    mode = "socket" if access.app_token else "http"
    with opened_house(settings, utc_now) as house, ExitStack() as stack:
        api, feeds = _api(house, settings, access, http)
        stack.enter_context(told(house, mode))
        bot = stack.enter_context(SlackBot(house, access, settings.limits, feeds))
        if access.app_token is not None:
            bot.connect(access.app_token.get_secret_value())
            logger.info("connected to Slack by Socket Mode")
        if health:
            stack.enter_context(beside(build_page(house.health, house.registry), health))
        _serve(bot, access, api, http or HTTP_BY_DEFAULT)
    return 0


def _api(
    house: House, settings: Settings, access: SlackAccess, address: Address | None
) -> tuple[ASGIApp | None, FeedAddress]:
    """The API over the same house, and where its feeds are, if that is asked for and safe.

    Slack's requests come through a proxy of this machine, and so would everybody's to an API that trusts the machine.
    """
    if address is None:
        return None, no_feeds
    if access.app_token is None and not settings.api().keys:
        logger.warning("the REST API is not served: it needs ROOMBOT_API_KEYS at an address that Slack can reach")
        return None, no_feeds
    from bot.assembly.api import api_of, feed_addresses  # noqa: PLC0415 - most bots do without

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
