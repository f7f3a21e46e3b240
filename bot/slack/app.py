"""The Bolt app: every listener, each behind the desk."""

from __future__ import annotations

import logging
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any, assert_never

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from bot.slack.desk.desk import Desk
from bot.slack.listeners import LISTENERS
from bot.slack.listeners.listener import Command, Home, Input, Listener, Message, Press, Shortcut, Submission

_LISTENER_THREADS = 40


def build_app(desk: Desk, *, token: str, base_url: str) -> App:
    """The app of one workspace. Nothing is asked of Slack's API, now or while a request is dispatched.

    Requests of HTTP mode are verified before they come here, by `bot.slack.http`; a socket has no signatures.
    The whole listener runs before the response, as Bolt else polls for the ack every 10 ms; the desk bounds its time.
    """
    app = App(
        name="roombot",
        logger=_quiet_logger(),
        client=WebClient(base_url=base_url),
        authorize=_authorize_with(token),
        request_verification_enabled=False,
        process_before_response=True,
        listener_executor=ThreadPoolExecutor(_LISTENER_THREADS, thread_name_prefix="bolt"),
    )
    for listener in LISTENERS:
        _register(app, desk, listener)
    return app


def _register(app: App, desk: Desk, listener: Listener) -> None:
    match listener:
        case Command(name=name, answer=answer):
            app.command(name)(desk.command(answer))
        case Press(action=action, answer=answer):
            app.action(_numbered(action))(desk.press(answer))
        case Message(event=event, answer=answer):
            app.event(event)(desk.event(answer))
        case Home(answer=answer):
            app.event("app_home_opened")(desk.home(answer))
        case Shortcut(callback_id=callback_id, answer=answer):
            app.shortcut(callback_id)(desk.shortcut(answer))
        case Input(action_id=action_id, answer=answer):
            app.action(action_id)(desk.input(answer))
            app.action(_numbered(action_id))(desk.input(answer))
        case Submission(callback_id=callback_id, answer=answer):
            app.view(callback_id)(desk.submission(answer))
        case _:
            assert_never(listener)


def _numbered(action: str) -> re.Pattern[str]:
    """The action_ids of the buttons for an action."""
    return re.compile(rf"^{re.escape(action)}:\d+$")


def _authorize_with(token: str) -> Any:
    """Bolt's own way asks auth.test during the first request, which may take longer than Slack waits."""

    def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=token)

    return authorize


def _quiet_logger() -> logging.Logger:
    """Bolt warns of every payload that nobody listens for, such as an edited message."""
    logger = logging.getLogger("bot.slack.bolt")
    logger.setLevel(logging.ERROR)
    return logger
