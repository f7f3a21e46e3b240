"""chat.*: posting, changing, deleting and scheduling messages."""

from __future__ import annotations

from bot.playground.api.method import Json, Method, count, is_number, required
from bot.playground.blocks import LARGEST, size_of
from bot.playground.errors import SlackError
from bot.playground.local_slack import LocalSlack
from bot.playground.messages import Message
from bot.playground.posting import channel_to_post_in, content_of, post, remove, rewrite, warnings_for
from bot.playground.workspace import BOT_USER_ID, Channel

_LONGEST_UPDATE = 4_000
"""Bytes of a text in UTF-8 that chat.update takes, as measured; Slack calls them characters."""


def post_message(slack: LocalSlack, arguments: Json) -> Json:
    (channel_id,) = required(arguments, "channel")
    channel = channel_to_post_in(slack, channel_id)
    text, blocks = _content(slack, arguments)
    thread_ts = _thread(slack, channel, arguments)
    message = post(slack, channel, text, blocks, thread_ts=thread_ts, metadata=arguments.get("metadata"))
    return {"channel": channel.id, "ts": message.ts, "message": message.as_slack()} | warnings_for(arguments)


def _content(slack: LocalSlack, arguments: Json) -> tuple[str, list[Json]]:
    """The text and blocks, which may be no larger than the Web API takes. Raises SlackError."""
    text, blocks = content_of(slack, arguments)
    if size_of(blocks) > LARGEST:
        raise SlackError("msg_blocks_too_long")
    return text, blocks


def _thread(slack: LocalSlack, channel: Channel, arguments: Json) -> str | None:
    thread_ts = arguments.get("thread_ts")
    if not thread_ts:
        return None
    parent = slack.messages.lasting(channel.id, str(thread_ts))
    if parent is None:
        raise SlackError("cannot_reply_to_message")
    return parent.thread_ts or parent.ts


def post_ephemeral(slack: LocalSlack, arguments: Json) -> Json:
    channel_id, user_id = required(arguments, "channel", "user")
    channel = channel_to_post_in(slack, channel_id)
    if user_id not in channel.members:
        raise SlackError("user_not_in_channel")
    text, blocks = _content(slack, arguments)
    thread_ts = _thread(slack, channel, arguments)
    message = post(slack, channel, text, blocks, ephemeral_to=user_id, thread_ts=thread_ts)
    return {"message_ts": message.ts} | warnings_for(arguments)


def update(slack: LocalSlack, arguments: Json) -> Json:
    message = _own_message(slack, arguments, "cant_update_message")
    if len(str(arguments.get("text") or "").encode()) > _LONGEST_UPDATE:
        raise SlackError("msg_too_long")
    text, blocks = _content(slack, arguments)
    rewrite(slack, message, text, blocks)
    shown = {"channel": message.channel.id, "ts": message.ts, "text": text, "message": message.as_slack()}
    return shown | warnings_for(arguments)


def delete(slack: LocalSlack, arguments: Json) -> Json:
    message = _own_message(slack, arguments, "cant_delete_message")
    remove(slack, message)
    return {"channel": message.channel.id, "ts": message.ts}


def _own_message(slack: LocalSlack, arguments: Json, refusal: str) -> Message:
    channel_id, ts = required(arguments, "channel", "ts")
    channel = slack.workspace.channel(channel_id)
    if channel is None:
        raise SlackError("channel_not_found")
    if BOT_USER_ID not in channel.members:
        raise SlackError("not_in_channel")
    message = slack.messages.lasting(channel_id, ts)
    if message is None:
        raise SlackError("message_not_found")
    if not message.is_from_bot:
        raise SlackError(refusal)
    return message


def schedule_message(slack: LocalSlack, arguments: Json) -> Json:
    channel_id, post_at = required(arguments, "channel", "post_at")
    channel = channel_to_post_in(slack, channel_id)
    text, blocks = _content(slack, arguments)
    if not is_number(post_at):
        raise SlackError("invalid_time")
    thread_ts = _thread(slack, channel, arguments)
    entry = slack.schedule.new(channel, int(post_at))
    entry.text, entry.blocks, entry.thread_ts = text, blocks, thread_ts
    entry.has_metadata = bool(arguments.get("metadata"))
    scheduled = {"channel": channel.id, "scheduled_message_id": entry.id, "post_at": entry.post_at}
    scheduled["message"] = {"type": "delayed_message", "text": text, "blocks": blocks}
    return scheduled | warnings_for(arguments)


def delete_scheduled_message(slack: LocalSlack, arguments: Json) -> Json:
    channel_id, scheduled_id = required(arguments, "channel", "scheduled_message_id")
    slack.schedule.delete(channel_to_post_in(slack, channel_id), scheduled_id)
    return {}


def list_scheduled_messages(slack: LocalSlack, arguments: Json) -> Json:
    entries = [entry.as_slack() for entry in slack.schedule.waiting()]
    if channel_id := arguments.get("channel"):
        entries = [entry for entry in entries if entry["channel_id"] == channel_id]
    oldest, latest = count(arguments, "oldest", 0), count(arguments, "latest", 0)
    entries = [entry for entry in entries if oldest <= entry["post_at"] <= (latest or entry["post_at"])]
    start, most = count(arguments, "cursor", 0), count(arguments, "limit", 100)
    following = str(start + most) if len(entries) > start + most else ""
    return {
        "scheduled_messages": entries[start : start + most],
        "response_metadata": {"next_cursor": following},
    }


METHODS = {
    "chat.postMessage": Method(post_message, ("chat:write",)),
    "chat.postEphemeral": Method(post_ephemeral, ("chat:write",)),
    "chat.update": Method(update, ("chat:write",)),
    "chat.delete": Method(delete, ("chat:write",)),
    "chat.scheduleMessage": Method(schedule_message, ("chat:write",)),
    "chat.deleteScheduledMessage": Method(delete_scheduled_message, ("chat:write",)),
    "chat.scheduledMessages.list": Method(list_scheduled_messages),
}
