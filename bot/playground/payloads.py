"""The payloads of commands and interactions, in Slack's shapes."""

from __future__ import annotations

from typing import Any

from bot.playground.elements import state_of
from bot.playground.local_slack import LocalSlack
from bot.playground.manifest import Command, Shortcut
from bot.playground.messages import Message
from bot.playground.response_urls import ReplyContext
from bot.playground.typed import command_text
from bot.playground.views import View
from bot.playground.workspace import APP_ID, TEAM_DOMAIN, TEAM_ID, Channel

Json = dict[str, Any]
_TOKEN = "playground"  # noqa: S105 - Slack's long-deprecated verification token: present, and of no use


def slash_command(slack: LocalSlack, person_id: str, channel: Channel, command: Command, text: str) -> Json:
    context = ReplyContext(person_id, channel, prompted_by=f"{command.name} {text}".strip())
    return {
        "token": _TOKEN,
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel.spoken_name,
        "user_id": person_id,
        "user_name": _name(slack, person_id),
        "command": command.name,
        "text": command_text(text, slack.workspace, should_escape=command.should_escape),
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": slack.response_urls.new(context),
        "trigger_id": slack.triggers.new(person_id),
    }


def message_action_taken(slack: LocalSlack, person_id: str, message: Message, action: Json) -> Json:
    """block_actions from a message. An ephemeral message is not in the payload, as it is kept nowhere."""
    ephemeral = message.ephemeral_to is not None
    container: Json = {"type": "message", "message_ts": message.ts, "channel_id": message.channel.id}
    container |= {"is_ephemeral": ephemeral} | ({"thread_ts": message.thread_ts} if message.thread_ts else {})
    context = ReplyContext(person_id, message.channel, source=message, thread_ts=message.thread_ts)
    return {
        "type": "block_actions",
        **_about_person(slack, person_id),
        "container": container,
        "trigger_id": slack.triggers.new(person_id),
        "channel": {"id": message.channel.id, "name": message.channel.spoken_name},
        **({} if ephemeral else {"message": message.as_slack()}),
        "state": {"values": state_of(message.blocks, message.state)},
        "response_url": slack.response_urls.new(context),
        "actions": [action],
    }


def view_action_taken(slack: LocalSlack, view: View, action: Json) -> Json:
    """block_actions from a modal or a Home tab: no channel, no response_url."""
    return {
        "type": "block_actions",
        **_about_person(slack, view.person_id),
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": slack.triggers.new(view.person_id),
        "view": view.as_slack(),
        "actions": [action],
    }


def view_submission(slack: LocalSlack, view: View) -> Json:
    return {
        "type": "view_submission",
        **_about_person(slack, view.person_id),
        "trigger_id": slack.triggers.new(view.person_id),
        "view": view.as_slack(),
        "response_urls": [],
    }


def view_closed(slack: LocalSlack, view: View, *, is_cleared: bool) -> Json:
    return {
        "type": "view_closed",
        **_about_person(slack, view.person_id),
        "view": view.as_slack(),
        "is_cleared": is_cleared,
    }


def global_shortcut(slack: LocalSlack, person_id: str, shortcut: Shortcut) -> Json:
    return {
        "type": "shortcut",
        "action_ts": slack.timestamps.new(),
        **_about_person(slack, person_id),
        "callback_id": shortcut.callback_id,
        "trigger_id": slack.triggers.new(person_id),
    }


def message_shortcut(slack: LocalSlack, person_id: str, shortcut: Shortcut, message: Message) -> Json:
    context = ReplyContext(person_id, message.channel, source=message, thread_ts=message.thread_ts)
    return global_shortcut(slack, person_id, shortcut) | {
        "type": "message_action",
        "channel": {"id": message.channel.id, "name": message.channel.spoken_name},
        "message_ts": message.ts,
        "message": message.as_slack(),
        "response_url": slack.response_urls.new(context),
    }


def _about_person(slack: LocalSlack, person_id: str) -> Json:
    name = _name(slack, person_id)
    return {
        "user": {"id": person_id, "username": name, "name": name, "team_id": TEAM_ID},
        "api_app_id": APP_ID,
        "token": _TOKEN,
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _name(slack: LocalSlack, person_id: str) -> str:
    member = slack.workspace.member(person_id)
    return member.name if member else ""
