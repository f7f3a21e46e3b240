"""The websocket of one open page: the world as one person sees it, then every change to it."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

from pydantic import ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.playground.bugs import log_bug
from bot.playground.errors import SlackError
from bot.playground.feed import Change
from bot.playground.local_slack import LocalSlack
from bot.playground.people_do.acts import ACT, perform
from bot.playground.workspace import BOT_USER_ID, PEOPLE, Member

_log = logging.getLogger(__name__)


async def serve_page(slack: LocalSlack, websocket: WebSocket) -> None:
    """Show the world to one page and perform what is done there, until it closes."""
    wanted = websocket.query_params.get("person")
    person = next((person for person in PEOPLE if person.id == wanted), PEOPLE[0])
    await websocket.accept()
    changes = slack.feed.open(person.id)
    changes.put_nowait(world(slack, person))
    telling = asyncio.create_task(_tell(websocket, changes))
    acting: set[asyncio.Task[None]] = set()
    try:
        while True:
            act = asyncio.create_task(_perform(slack, person, await websocket.receive_text(), changes))
            acting.add(act)
            act.add_done_callback(acting.discard)
    except WebSocketDisconnect:
        pass
    finally:
        slack.feed.close(changes)
        telling.cancel()
        await asyncio.gather(telling, *acting, return_exceptions=True)


async def _tell(websocket: WebSocket, changes: asyncio.Queue[Change]) -> None:
    while True:
        await websocket.send_text(json.dumps(await changes.get(), ensure_ascii=False))


async def _perform(slack: LocalSlack, person: Member, text: str, changes: asyncio.Queue[Change]) -> None:
    try:
        await perform(slack, person.id, ACT.validate_json(text))
    except SlackError as problem:
        changes.put_nowait({"type": "notice", "text": f"That didn't work: {problem.code}"})
    except ValidationError as problem:
        _log.warning("The page sent an act that can't be read: %s", problem.errors(include_input=False))
        changes.put_nowait({"type": "notice", "text": "That didn't work: invalid_act"})
    except Exception:  # noqa: BLE001 - whatever it is, it is told, and the page goes on
        changes.put_nowait({"type": "notice", "text": f"That didn't work, by a bug of the playground's: {log_bug()}"})


def world(slack: LocalSlack, person: Member) -> Change:
    """Everything a person sees, for a page that opens."""
    return {
        "type": "world",
        "me": person.id,
        "members": [_member(member) for member in (*PEOPLE, slack.workspace.bot, slack.workspace.slackbot)],
        "bot": BOT_USER_ID,
        "app_name": slack.manifest.app_name,
        "home_tab": slack.manifest.home_tab,
        "connected": slack.socket_mode.connection_count > 0,
        "channels": [
            {
                "id": channel.id,
                "name": channel.name,
                "is_im": channel.is_im,
                "has_bot": BOT_USER_ID in channel.members,
            }
            for channel in slack.workspace.channels_of(person.id)
        ],
        "commands": [
            {"name": command.name, "description": command.description, "usage_hint": command.usage_hint}
            for command in slack.manifest.commands
        ],
        "shortcuts": [
            {"name": it.name, "description": it.description, "callback_id": it.callback_id, "kind": it.kind}
            for it in slack.manifest.shortcuts
        ],
        "messages": slack.messages.seen_by(person.id),
        "now": slack.clock.now().timestamp(),
        **slack.views.as_shown(person.id),
    }


def _member(member: Member) -> dict[str, Any]:
    return {
        "id": member.id,
        "name": member.name,
        "real_name": member.real_name,
        "display_name": member.display_name,
        "tz": member.tz,
        "locale": member.locale,
        "place": member.place,
        "color": member.color,
        "is_bot": member.is_bot,
    }
