"""What Slack says of the tokens: asked once each, changing nothing and keeping no connection."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.core.ports import Clock
from bot.slack.delivery.failures import Failure, quiet_logger

PATIENCE = 10
"""Seconds that Slack may take for an answer."""


@dataclass(frozen=True, slots=True)
class Said:
    """What Slack said of a token: `failure` is why it takes it not, None where it does.

    `bot` and `workspace` are their names, `bot_id` is what Slack knows the bot by. `scopes` are those granted, None
    where Slack doesn't tell. `ahead` is by how much this machine's clock is ahead of Slack's, to the second.
    """

    failure: Failure | None
    bot: str = ""
    bot_id: str = ""
    workspace: str = ""
    scopes: frozenset[str] | None = None
    ahead: timedelta | None = None


def ask_about_bot_token(token: str, base_url: str, clock: Clock) -> Said:
    """Whose token it is, and what it may."""
    return _asked(lambda: _client(base_url, token).auth_test(), clock)


def ask_about_app_token(token: str, base_url: str, clock: Clock) -> Said:
    """Whether a socket could be opened with it. Slack names an address for one, which is not used."""
    return _asked(lambda: _client(base_url, None).apps_connections_open(app_token=token), clock)


def ask_for_manifest(bot_token: str, bot_id: str, config_token: str, base_url: str) -> dict[str, Any] | Failure:
    """The manifest of the app whose bot that is, or why Slack doesn't show it."""
    try:
        app_id = _client(base_url, bot_token).bots_info(bot=bot_id)["bot"]["app_id"]
        manifest = _client(base_url, config_token).apps_manifest_export(app_id=app_id)["manifest"]
    except Exception as error:  # noqa: BLE001 - whatever a network or a proxy answers in Slack's stead
        return Failure.of(error)
    return manifest if isinstance(manifest, dict) else {}


def _client(base_url: str, token: str | None) -> WebClient:
    return WebClient(token=token, base_url=base_url, timeout=PATIENCE, retry_handlers=[], logger=quiet_logger())


def _asked(ask: Callable[[], SlackResponse], clock: Clock) -> Said:
    began = clock()
    try:
        answer = ask()
    except SlackApiError as error:
        headers = getattr(error.response, "headers", None) or {}
        return Said(Failure.of(error), ahead=_ahead(headers, began, clock()))
    except Exception as error:  # noqa: BLE001 - whatever a network or a proxy answers in Slack's stead
        return Said(Failure.of(error))
    return Said(
        None,
        bot=str(answer.get("user") or ""),
        bot_id=str(answer.get("bot_id") or ""),
        workspace=str(answer.get("team") or ""),
        scopes=_scopes(answer.headers),
        ahead=_ahead(answer.headers, began, clock()),
    )


def _scopes(headers: Mapping[str, Any]) -> frozenset[str] | None:
    told = _header(headers, "x-oauth-scopes")
    return None if told is None else frozenset(scope.strip() for scope in told.split(",") if scope.strip())


def _ahead(headers: Mapping[str, Any], began: datetime, ended: datetime) -> timedelta | None:
    """Slack's Date lies somewhere between the question and the answer."""
    told = _header(headers, "date")
    try:
        theirs = parsedate_to_datetime(told or "")
        return timedelta(seconds=round((began + (ended - began) / 2 - theirs).total_seconds()))
    except (ValueError, TypeError):
        return None


def _header(headers: Mapping[str, Any], name: str) -> str | None:
    found = next((value for key, value in headers.items() if key.lower() == name), None)
    return str(found[0] if isinstance(found, list) else found) if found is not None else None
