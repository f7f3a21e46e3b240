"""auth.*, bots.*, users.* and conversations.*: who and where everyone is."""

from __future__ import annotations

from bot.playground.api.method import Json, Method, is_true, required
from bot.playground.clock import unix_seconds
from bot.playground.errors import SlackError
from bot.playground.local_slack import LocalSlack
from bot.playground.workspace import APP_ID, BOT_ID, BOT_USER_ID, TEAM_ID, TEAM_NAME, Channel


def api_test(_slack: LocalSlack, arguments: Json) -> Json:
    return {"args": arguments}


def auth_test(slack: LocalSlack, _arguments: Json) -> Json:
    return {
        "url": slack.base_url,
        "team": TEAM_NAME,
        "user": slack.manifest.bot_name,
        "team_id": TEAM_ID,
        "user_id": BOT_USER_ID,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def bots_info(slack: LocalSlack, arguments: Json) -> Json:
    (bot_id,) = required(arguments, "bot")
    if bot_id != BOT_ID:
        raise SlackError("bot_not_found")
    return {"bot": {"id": BOT_ID, "app_id": APP_ID, "user_id": BOT_USER_ID, "name": slack.manifest.bot_name}}


def users_info(slack: LocalSlack, arguments: Json) -> Json:
    (user_id,) = required(arguments, "user")
    member = slack.workspace.member(user_id)
    if member is None:
        raise SlackError("user_not_found")
    return {"user": member.profile(slack.clock.now(), with_locale=is_true(arguments.get("include_locale")))}


def conversations_open(slack: LocalSlack, arguments: Json) -> Json:
    if arguments.get("channel"):
        channel = slack.workspace.channel(str(arguments["channel"]))
        if channel is None or not channel.is_im:
            raise SlackError("channel_not_found")
    else:
        channel = _direct_channel(slack, *required(arguments, "users"))
    return {"no_op": True, "already_open": True, "channel": {"id": channel.id}}


def _direct_channel(slack: LocalSlack, users: str) -> Channel:
    ids = users.split(",")
    if len(ids) > 1:
        raise SlackError("not_enough_users" if not all(ids) else "method_not_supported_for_channel_type")
    channel = slack.workspace.direct_channel(ids[0])
    if channel is None or ids[0] == BOT_USER_ID:
        raise SlackError("user_not_found")
    return channel


def conversations_info(slack: LocalSlack, arguments: Json) -> Json:
    channel = _readable(slack, arguments)
    return {"channel": channel.as_slack(unix_seconds(slack.clock))}


def conversations_members(slack: LocalSlack, arguments: Json) -> Json:
    channel = _readable(slack, arguments)
    return {"members": sorted(channel.members), "response_metadata": {"next_cursor": ""}}


def _readable(slack: LocalSlack, arguments: Json) -> Channel:
    (channel_id,) = required(arguments, "channel")
    channel = slack.workspace.channel(channel_id)
    if channel is None:
        raise SlackError("channel_not_found")
    needed = "im:read" if channel.is_im else "channels:read"
    if needed not in slack.manifest.scopes:
        raise SlackError("missing_scope", needed=needed, provided=",".join(sorted(slack.manifest.scopes)))
    return channel


METHODS = {
    "api.test": Method(api_test),
    "auth.test": Method(auth_test),
    "bots.info": Method(bots_info, ("users:read",)),
    "users.info": Method(users_info, ("users:read",)),
    "conversations.open": Method(conversations_open, ("im:write", "mpim:write", "channels:manage", "groups:write")),
    "conversations.info": Method(conversations_info, ("channels:read", "groups:read", "im:read", "mpim:read")),
    "conversations.members": Method(conversations_members, ("channels:read", "groups:read", "im:read", "mpim:read")),
}
