"""How the bot's messages come into the workspace, whichever way it sends them."""

from __future__ import annotations

from typing import Any

from bot.playground.errors import SlackError
from bot.playground.events import bot_message_changed, bot_message_deleted, bot_message_posted
from bot.playground.local_slack import LocalSlack
from bot.playground.messages import Message
from bot.playground.response_urls import ReplyContext
from bot.playground.workspace import BOT_USER_ID, SLACKBOT_ID, Channel

Json = dict[str, Any]
LONGEST_TEXT = 40_000
"""Of a longer text Slack posts so many characters."""


def content_of(slack: LocalSlack, payload: Json) -> tuple[str, list[Json]]:
    """The checked text, as far as Slack posts it, and blocks of a payload. Raises SlackError."""
    text, blocks = payload.get("text") or "", slack.checked_blocks(payload.get("blocks"))
    if not isinstance(text, str) or (not text and not blocks):
        raise SlackError("no_text")
    return text[:LONGEST_TEXT], blocks


def warnings_for(payload: Json) -> Json:
    """What a call answers beside `ok` when a text was cut, or is missing for notifications and screen readers."""
    text = payload.get("text") or ""
    if text and len(text) <= LONGEST_TEXT:
        return {}
    warning = "message_truncated" if text else "missing_text_in_message"
    return {"warning": warning, "response_metadata": {"warnings": [warning]}}


def channel_to_post_in(slack: LocalSlack, channel_id: str) -> Channel:
    """Where the bot may post. A person's id means their direct messages. Raises SlackError."""
    channel = slack.workspace.channel(channel_id) or slack.workspace.direct_channel(channel_id)
    if channel is None or channel_id == BOT_USER_ID:
        raise SlackError("channel_not_found")
    if BOT_USER_ID not in channel.members and "chat:write.public" not in slack.manifest.scopes:
        raise SlackError("not_in_channel")
    return channel


def post(slack: LocalSlack, channel: Channel, text: str, blocks: list[Json], **more: Any) -> Message:
    """Post as the bot."""
    message = Message(slack.timestamps.new(), channel, BOT_USER_ID, text, blocks, **more)
    slack.messages.post(message)
    if message.ephemeral_to is None:
        bot_message_posted(slack, message)
    return message


def rewrite(slack: LocalSlack, message: Message, text: str, blocks: list[Json]) -> None:
    """Put new content in the place of the bot's message."""
    message.text, message.blocks, message.state = text, blocks, {}
    message.edited_ts = slack.timestamps.new()
    slack.messages.changed(message)
    if message.ephemeral_to is None:
        bot_message_changed(slack, message)


def remove(slack: LocalSlack, message: Message) -> None:
    slack.messages.delete(message)
    if message.ephemeral_to is None:
        bot_message_deleted(slack, message)


def answer(slack: LocalSlack, context: ReplyContext, payload: Json) -> None:
    """Do what an answer by ack or response_url says. Raises SlackError."""
    source = context.source
    if payload.get("delete_original") and source:
        return remove(slack, source)
    text, blocks = content_of(slack, payload)
    if payload.get("replace_original") and source:
        return rewrite(slack, source, text, blocks)
    in_channel = payload.get("response_type") == "in_channel"
    post(
        slack,
        context.channel,
        text,
        blocks,
        thread_ts=payload.get("thread_ts") or context.thread_ts,
        ephemeral_to=None if in_channel else context.person_id,
        prompted_by=context.prompted_by,
    )
    return None


def slackbot_says(slack: LocalSlack, person_id: str, channel: Channel, text: str, thread_ts: str | None = None) -> None:
    """A word from Slack itself to one person."""
    message = Message(slack.timestamps.new(), channel, SLACKBOT_ID, text, ephemeral_to=person_id, thread_ts=thread_ts)
    slack.messages.post(message)


def post_due(slack: LocalSlack) -> None:
    """Post the scheduled messages whose time has come."""
    for entry in slack.schedule.take_due():
        post(slack, entry.channel, entry.text, entry.blocks, thread_ts=entry.thread_ts)
