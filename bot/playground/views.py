"""Modals, in a stack for each person, and Home tabs."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any

from bot.playground.clock import SettableClock, unix_seconds
from bot.playground.elements import state_of
from bot.playground.errors import SlackError
from bot.playground.feed import Feed
from bot.playground.limits import Limits
from bot.playground.workspace import APP_ID, BOT_ID, TEAM_ID

Json = dict[str, Any]


@dataclass
class View:
    """A modal or a Home tab as it stands; `state` holds what the person has entered."""

    id: str
    person_id: str
    content: Json
    hash: str
    root_view_id: str
    previous_view_id: str | None = None
    state: Json = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        return list(self.content["blocks"])

    def as_slack(self) -> Json:
        """The view as answers and payloads carry it."""
        content = self.content
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "type": content["type"],
            "blocks": content["blocks"],
            "private_metadata": content.get("private_metadata") or "",
            "callback_id": content.get("callback_id") or "",
            "state": {"values": self.state},
            "hash": self.hash,
            "title": content.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True},
            "clear_on_close": bool(content.get("clear_on_close")),
            "notify_on_close": bool(content.get("notify_on_close")),
            "close": content.get("close"),
            "submit": content.get("submit"),
            "previous_view_id": self.previous_view_id,
            "root_view_id": self.root_view_id,
            "app_id": APP_ID,
            "external_id": content.get("external_id") or "",
            "app_installed_team_id": TEAM_ID,
            "bot_id": BOT_ID,
        }


class Views:
    """What each person has open. Content that comes in here has been checked."""

    def __init__(self, feed: Feed, clock: SettableClock, limits: Limits) -> None:
        self._feed = feed
        self._clock = clock
        self._limits = limits
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}

    def stack(self, person_id: str) -> list[View]:
        """A person's open modals, the one on top last."""
        return self._stacks.setdefault(person_id, [])

    def home(self, person_id: str) -> View | None:
        return self._homes.get(person_id)

    def open(self, person_id: str, content: Json) -> View:
        self._refuse_taken_external_id(content)
        view = self._new(person_id, content)
        self._stacks[person_id] = [view]
        self.show(person_id)
        return view

    def push(self, person_id: str, content: Json) -> View:
        stack = self.stack(person_id)
        if len(stack) >= self._limits.views_in_a_stack:
            raise SlackError("push_limit_reached")
        self._refuse_taken_external_id(content)
        view = self._new(person_id, content)
        if stack:
            view.root_view_id, view.previous_view_id = stack[0].id, stack[-1].id
        stack.append(view)
        self.show(person_id)
        return view

    def update(self, view: View, content: Json, expected_hash: str | None = None) -> View:
        """Replace a view's content; what was entered stays where block_id and action_id are the same."""
        if expected_hash and expected_hash != view.hash:
            raise SlackError("hash_conflict")
        view.content, view.hash = content, self._new_hash()
        view.state = state_of(content["blocks"], view.state)
        self.show(view.person_id)
        return view

    def publish(self, person_id: str, content: Json, expected_hash: str | None = None) -> View:
        home = self._homes.get(person_id)
        if home is None:
            home = self._homes[person_id] = self._new(person_id, content)
            self.show(person_id)
            return home
        return self.update(home, content, expected_hash)

    def find(self, view_id: str | None, external_id: str | None = None) -> View:
        """An open modal or a Home tab. Raises SlackError `not_found`."""
        every = [*self._homes.values(), *(view for stack in self._stacks.values() for view in stack)]
        for view in every:
            if view.id == view_id or (external_id and view.content.get("external_id") == external_id):
                return view
        raise SlackError("not_found")

    def close(self, view: View) -> None:
        """Close a modal and those above it."""
        stack = self.stack(view.person_id)
        if view in stack:
            del stack[stack.index(view) :]
        self.show(view.person_id)

    def clear(self, person_id: str) -> None:
        self._stacks[person_id] = []
        self.show(person_id)

    def show(self, person_id: str) -> None:
        self._feed.tell({"type": "views"} | self.as_shown(person_id), {person_id})

    def as_shown(self, person_id: str) -> Json:
        """What the page draws: the stack of modals and the Home tab."""
        home = self.home(person_id)
        return {
            "modals": [view.as_slack() for view in self.stack(person_id)],
            "home": home.as_slack() if home else None,
        }

    def _new(self, person_id: str, content: Json) -> View:
        view_id = f"V0{secrets.token_hex(4).upper()}"
        state = state_of(content["blocks"], {})
        return View(view_id, person_id, content, self._new_hash(), root_view_id=view_id, state=state)

    def _new_hash(self) -> str:
        return f"{unix_seconds(self._clock)}.{secrets.token_urlsafe(6)}"

    def _refuse_taken_external_id(self, content: Json) -> None:
        external_id = content.get("external_id")
        if external_id and any(
            view.content.get("external_id") == external_id for stack in self._stacks.values() for view in stack
        ):
            raise SlackError("duplicate_external_id")
