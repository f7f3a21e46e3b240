"""Submitting and closing modals."""

from __future__ import annotations

from typing import Any

from bot.playground.elements import complaint
from bot.playground.errors import SlackError
from bot.playground.local_slack import LocalSlack
from bot.playground.payloads import view_closed, view_submission
from bot.playground.people_do.pressing import Entered, keep_entered, own_view
from bot.playground.socket_mode import Unanswered
from bot.playground.views import View

Json = dict[str, Any]
_TROUBLE = "We had some trouble connecting. Try again?"


async def submit(slack: LocalSlack, person_id: str, view_id: str, entered: Entered) -> None:
    """Submit a modal. Slack's own complaints come first; then the bot has three seconds. Raises SlackError."""
    view = own_view(slack, person_id, view_id)
    keep_entered(view, entered)
    if complaints := _complaints(view):
        return _show_errors(slack, view, complaints)
    try:
        body = await slack.socket_mode.ask("interactive", view_submission(slack, view))
        _follow(slack, view, body)
    except (Unanswered, SlackError):
        _show_errors(slack, view, {}, _TROUBLE)
    return None


def _complaints(view: View) -> dict[str, str]:
    inputs = [block for block in view.blocks if block["type"] == "input"]
    found = {block["block_id"]: complaint(block, view.state) for block in inputs}
    return {block_id: words for block_id, words in found.items() if words}


def _follow(slack: LocalSlack, view: View, body: Json) -> None:
    """Do what the acknowledgement of a submission says. Raises SlackError if its view is not valid."""
    match body.get("response_action"):
        case "errors":
            _show_errors(slack, view, body.get("errors") or {})
        case "update":
            slack.views.update(view, slack.checked_view(body.get("view"), "modal"))
        case "push":
            slack.views.push(view.person_id, slack.checked_view(body.get("view"), "modal"))
        case "clear":
            slack.views.clear(view.person_id)
        case _:
            slack.views.close(view)


def _show_errors(slack: LocalSlack, view: View, errors: dict[str, str], general: str = "") -> None:
    change = {"type": "view_errors", "view_id": view.id, "errors": errors, "general": general}
    slack.feed.tell(change, {view.person_id})


async def dismiss(slack: LocalSlack, person_id: str, view_id: str, *, everything: bool) -> None:
    """Close a modal, or the whole stack, without submitting. Raises SlackError."""
    view = own_view(slack, person_id, view_id)
    closed = list(slack.views.stack(person_id)) if everything else [view]
    is_cleared = everything or bool(view.content.get("clear_on_close"))
    if is_cleared:
        slack.views.clear(person_id)
    else:
        slack.views.close(view)
    for gone in closed:
        if gone.content.get("notify_on_close"):
            await _tell_closed(slack, gone, is_cleared=is_cleared)


async def _tell_closed(slack: LocalSlack, view: View, *, is_cleared: bool) -> None:
    try:
        await slack.socket_mode.ask("interactive", view_closed(slack, view, is_cleared=is_cleared))
    except Unanswered:
        slack.feed.tell({"type": "notice", "text": _TROUBLE}, {view.person_id})
