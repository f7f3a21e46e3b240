"""Events of the Events API, in Slack's shapes, for what the manifest subscribes to and the scopes allow."""

from __future__ import annotations

import secrets
from typing import Any

from bot.playground.clock import unix_seconds
from bot.playground.local_slack import LocalSlack
from bot.playground.messages import Message
from bot.playground.typed import rich_text
from bot.playground.workspace import APP_ID, BOT_USER_ID, TEAM_ID, Channel

Json = dict[str, Any]
_SCOPE_OF = {"app_mention": "app_mentions:read", "message.im": "im:history", "message.channels": "channels:history"}


def send_event(slack: LocalSlack, event: Json, subscription: str) -> None:
    """Deliver an event if the app has asked for it and may see it."""
    scope = _SCOPE_OF.get(subscription)
    if subscription not in slack.manifest.events or (scope and scope not in slack.manifest.scopes):
        return
    slack.socket_mode.tell(
        {
            "token": "playground",
            "team_id": TEAM_ID,
            "context_team_id": TEAM_ID,
            "context_enterprise_id": None,
            "api_app_id": APP_ID,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev0{secrets.token_hex(5).upper()}",
            "event_time": unix_seconds(slack.clock),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": TEAM_ID,
                    "user_id": BOT_USER_ID,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": secrets.token_hex(12),
        }
    )


def person_wrote(slack: LocalSlack, message: Message, typed: str) -> None:
    """A person's message: message.im in direct messages; in the bot's channels message.channels and app_mention."""
    if BOT_USER_ID not in message.channel.members:
        return
    written = {"client_msg_id": secrets.token_hex(16), **message.as_slack(), "channel": message.channel.id}
    written |= {"event_ts": message.ts, "blocks": [rich_text(typed, slack.workspace, secrets.token_urlsafe(4))]}
    _send_message_event(slack, message.channel, written)
    if not message.channel.is_im and f"<@{BOT_USER_ID}>" in message.text:
        send_event(slack, written | {"type": "app_mention"}, "app_mention")


def bot_message_posted(slack: LocalSlack, message: Message) -> None:
    """Slack tells an app of its own messages too."""
    _send_message_event(
        slack, message.channel, message.as_slack() | {"channel": message.channel.id, "event_ts": message.ts}
    )


def bot_message_changed(slack: LocalSlack, message: Message) -> None:
    event = {"subtype": "message_changed", "message": message.as_slack(), "hidden": True}
    _send_message_event(slack, message.channel, _about(slack, message) | event)


def bot_message_deleted(slack: LocalSlack, message: Message) -> None:
    event = {"subtype": "message_deleted", "deleted_ts": message.ts, "previous_message": message.as_slack()}
    _send_message_event(slack, message.channel, _about(slack, message) | event | {"hidden": True})


def _about(slack: LocalSlack, message: Message) -> Json:
    ts = slack.timestamps.new()
    return {"type": "message", "channel": message.channel.id, "ts": ts, "event_ts": ts}


def _send_message_event(slack: LocalSlack, channel: Channel, event: Json) -> None:
    if BOT_USER_ID not in channel.members:
        return
    kind = "im" if channel.is_im else "channel"
    send_event(slack, event | {"channel_type": kind}, "message.im" if channel.is_im else "message.channels")


def home_opened(slack: LocalSlack, person_id: str, channel: Channel, tab: str) -> None:
    """The person looks at the bot's Home or Messages tab."""
    event: Json = {
        "type": "app_home_opened",
        "user": person_id,
        "channel": channel.id,
        "tab": tab,
        "event_ts": slack.timestamps.new(),
    }
    home = slack.views.home(person_id)
    send_event(slack, event | ({"view": home.as_slack()} if home and tab == "home" else {}), "app_home_opened")
