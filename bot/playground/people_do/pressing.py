"""Buttons, menus and shortcuts."""

from __future__ import annotations

from typing import Any

from bot.playground.elements import Given, Use, action, entered_state, find_element, state_of
from bot.playground.errors import SlackError
from bot.playground.local_slack import LocalSlack
from bot.playground.messages import Message
from bot.playground.payloads import (
    global_shortcut,
    message_action_taken,
    message_shortcut,
    view_action_taken,
)
from bot.playground.posting import slackbot_says
from bot.playground.socket_mode import Unanswered
from bot.playground.views import View

Json = dict[str, Any]
Entered = dict[str, dict[str, Given]]
"""What the page says was typed and chosen, by block_id and action_id."""


async def in_message(slack: LocalSlack, person_id: str, channel_id: str, ts: str, use: Use) -> None:
    """Use an element of a message; what the bot acknowledges with is ignored, as in Slack. Raises SlackError."""
    message = seen_message(slack, person_id, channel_id, ts)
    block, element = _found(message.blocks, use)
    if element["type"] not in ("button", "overflow"):
        message.state.setdefault(use.block_id, {})[use.action_id] = entered_state(element, use.given)
    taken = action(block, element, use.given, slack.timestamps.new())
    if error := await _interact(slack, message_action_taken(slack, person_id, message, taken)):
        slackbot_says(slack, person_id, message.channel, _no_answer(slack, error), message.thread_ts)


def seen_message(slack: LocalSlack, person_id: str, channel_id: str, ts: str) -> Message:
    message = slack.messages.any_message(channel_id, ts)
    if message is None or message.ephemeral_to not in (None, person_id) or person_id not in message.channel.members:
        raise SlackError("message_not_found")
    return message


def _found(blocks: list[Json], use: Use) -> tuple[Json, Json]:
    found = find_element(blocks, use.block_id, use.action_id)
    if found is None:
        raise SlackError("action_not_found")
    return found


async def in_view(slack: LocalSlack, person_id: str, view_id: str, use: Use, entered: Entered) -> None:
    """Use an element of a modal or the Home tab. Raises SlackError."""
    view = own_view(slack, person_id, view_id)
    keep_entered(view, entered)
    block, element = _found(view.blocks, use)
    if element["type"] not in ("button", "overflow"):
        view.state.setdefault(use.block_id, {})[use.action_id] = entered_state(element, use.given)
    view.state = state_of(view.blocks, view.state)
    taken = action(block, element, use.given, slack.timestamps.new())
    if error := await _interact(slack, view_action_taken(slack, view, taken)):
        slack.feed.tell({"type": "notice", "text": _no_answer(slack, error)}, {person_id})


def own_view(slack: LocalSlack, person_id: str, view_id: str) -> View:
    view = slack.views.find(view_id)
    if view.person_id != person_id:
        raise SlackError("not_found")
    return view


def keep_entered(view: View, entered: Entered) -> None:
    """Keep in the view what the page says was typed and chosen so far."""
    for block_id, values in entered.items():
        for action_id, given in values.items():
            found = find_element(view.blocks, block_id, action_id)
            if found:
                view.state.setdefault(block_id, {})[action_id] = entered_state(found[1], given)
    view.state = state_of(view.blocks, view.state)


async def shortcut(slack: LocalSlack, person_id: str, callback_id: str, channel_id: str | None, ts: str | None) -> None:
    """Run a shortcut: a global one, or one on a message. Raises SlackError."""
    found = slack.manifest.shortcut(callback_id)
    if found is None:
        raise SlackError("shortcut_not_found")
    if channel_id and ts:
        message = seen_message(slack, person_id, channel_id, ts)
        payload = message_shortcut(slack, person_id, found, message)
    else:
        payload = global_shortcut(slack, person_id, found)
    if error := await _interact(slack, payload):
        slack.feed.tell({"type": "notice", "text": _no_answer(slack, error)}, {person_id})


async def _interact(slack: LocalSlack, payload: Json) -> str | None:
    """Send an interaction, once; answers the error if the bot does not acknowledge it."""
    try:
        await slack.socket_mode.ask("interactive", payload)
    except Unanswered as problem:
        return problem.code
    return None


def _no_answer(slack: LocalSlack, error: str) -> str:
    return f'{slack.manifest.bot_name} did not answer in time: "{error}"'
