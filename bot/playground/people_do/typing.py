"""Typing in the composer: commands, and messages to the bot or to a channel."""

from __future__ import annotations

import logging

from bot.playground.errors import SlackError
from bot.playground.events import person_wrote
from bot.playground.local_slack import LocalSlack
from bot.playground.manifest import Command
from bot.playground.messages import Message
from bot.playground.payloads import slash_command
from bot.playground.posting import answer, slackbot_says
from bot.playground.response_urls import ReplyContext
from bot.playground.socket_mode import Unanswered
from bot.playground.typed import message_text, pieces
from bot.playground.workspace import BOT_USER_ID, Channel

_log = logging.getLogger(__name__)

LONGEST_TYPED = 12_000
"""Characters that a person may write at once."""


async def say(slack: LocalSlack, person_id: str, channel_id: str, text: str, thread_ts: str | None) -> None:
    """Take what a person typed. Raises SlackError if they are not in the channel, or it is too long."""
    channel = slack.workspace.channel(channel_id)
    if channel is None or person_id not in channel.members:
        raise SlackError("channel_not_found")
    if len(text) > LONGEST_TYPED:
        raise SlackError("msg_too_long")
    if not text.strip():
        return
    if text.startswith("/"):
        await _command(slack, person_id, channel, text, thread_ts)
    else:
        _message(slack, person_id, channel, text, thread_ts)


async def _command(slack: LocalSlack, person_id: str, channel: Channel, text: str, thread_ts: str | None) -> None:
    name, _, rest = text.partition(" ")
    command = slack.manifest.command(name)
    if thread_ts:
        slackbot_says(slack, person_id, channel, f"`{name}` is not supported in threads. Sorry!", thread_ts)
    elif name == "/invite":
        _invite(slack, person_id, channel, rest)
    elif command is None:
        slackbot_says(slack, person_id, channel, _unknown(name))
    else:
        await _run(slack, person_id, channel, command, rest.strip())


def _unknown(name: str) -> str:
    return (
        f"`{name}` is not a valid command. In Slack, all messages that start with the “/” character are interpreted "
        "as commands.\nIf you are trying to send a message and not run a command, try preceding the “/” with an "
        "empty space."
    )


def _invite(slack: LocalSlack, person_id: str, channel: Channel, text: str) -> None:
    """Slack's own /invite, for the bot alone: everyone else is everywhere."""
    if any(piece.id == BOT_USER_ID for piece in pieces(text, slack.workspace)) and not channel.is_im:
        channel.members.add(BOT_USER_ID)
        slack.feed.tell({"type": "joined", "channel": channel.id})
        slackbot_says(slack, person_id, channel, f"<@{BOT_USER_ID}> is in this channel now.")
    else:
        slackbot_says(slack, person_id, channel, f"Nobody by that name can be invited: try @{slack.manifest.bot_name}.")


async def _run(slack: LocalSlack, person_id: str, channel: Channel, command: Command, text: str) -> None:
    payload = slash_command(slack, person_id, channel, command, text)
    try:
        body = await slack.socket_mode.ask("slash_commands", payload)
        if body.get("text") or body.get("blocks"):
            prompt = f"{command.name} {text}".strip()
            answer(slack, ReplyContext(person_id, channel, prompted_by=prompt), body)
    except (Unanswered, SlackError) as problem:
        _log.warning("%s failed: %s", command.name, problem.code)
        slackbot_says(slack, person_id, channel, f'`{command.name}` failed with the error "{problem.code}"')


def _message(slack: LocalSlack, person_id: str, channel: Channel, text: str, thread_ts: str | None) -> None:
    if channel.is_im and (not slack.manifest.messages_tab or slack.manifest.messages_tab_read_only):
        raise SlackError("messages_tab_disabled")
    wire_text = message_text(text, slack.workspace)
    message = Message(slack.timestamps.new(), channel, person_id, wire_text, thread_ts=thread_ts)
    slack.messages.post(message)
    person_wrote(slack, message, text)
    if f"<@{BOT_USER_ID}>" in wire_text and BOT_USER_ID not in channel.members:
        hint = f"You mentioned <@{BOT_USER_ID}>, but they’re not in this channel. "
        slackbot_says(slack, person_id, channel, f"{hint}Type `/invite @{slack.manifest.bot_name}` to add them.")
