"""views.*: modals and Home tabs."""

from __future__ import annotations

from bot.playground.api.method import Json, Method, required
from bot.playground.errors import SlackError
from bot.playground.local_slack import LocalSlack
from bot.playground.workspace import PEOPLE


def open_view(slack: LocalSlack, arguments: Json) -> Json:
    (trigger_id,) = required(arguments, "trigger_id")
    content = slack.checked_view(arguments.get("view"), "modal")
    return {"view": slack.views.open(slack.triggers.redeem(trigger_id), content).as_slack()}


def push(slack: LocalSlack, arguments: Json) -> Json:
    (trigger_id,) = required(arguments, "trigger_id")
    content = slack.checked_view(arguments.get("view"), "modal")
    return {"view": slack.views.push(slack.triggers.redeem(trigger_id), content).as_slack()}


def update(slack: LocalSlack, arguments: Json) -> Json:
    view = slack.views.find(arguments.get("view_id"), arguments.get("external_id"))
    content = slack.checked_view(arguments.get("view"), view.content["type"])
    return {"view": slack.views.update(view, content, arguments.get("hash")).as_slack()}


def publish(slack: LocalSlack, arguments: Json) -> Json:
    (user_id,) = required(arguments, "user_id")
    if not slack.manifest.home_tab:
        raise SlackError("not_enabled")
    if user_id not in {person.id for person in PEOPLE}:
        raise SlackError("user_not_found")
    content = slack.checked_view(arguments.get("view"), "home")
    return {"view": slack.views.publish(user_id, content, arguments.get("hash")).as_slack()}


METHODS = {
    "views.open": Method(open_view),
    "views.push": Method(push),
    "views.update": Method(update),
    "views.publish": Method(publish),
}
