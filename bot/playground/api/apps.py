"""apps.*: the app itself, for whoever runs it."""

from __future__ import annotations

from bot.playground.api.method import Json, Method, required
from bot.playground.errors import SlackError
from bot.playground.local_slack import LocalSlack
from bot.playground.workspace import APP_ID


def open_connection(slack: LocalSlack, _arguments: Json) -> Json:
    websocket = slack.base_url.replace("http://", "ws://")
    return {"url": f"{websocket}link/?ticket={slack.socket_mode.new_ticket()}&app_id={APP_ID}"}


def export_manifest(slack: LocalSlack, arguments: Json) -> Json:
    (app_id,) = required(arguments, "app_id")
    if app_id != APP_ID:
        raise SlackError("app_not_found")
    return {"manifest": slack.manifest.content}


METHODS = {
    "apps.connections.open": Method(open_connection, token="app"),  # noqa: S106 - a kind of token
    "apps.manifest.export": Method(export_manifest, token="config"),  # noqa: S106
}
