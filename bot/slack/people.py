"""Slack user ids to people: name, zone and locale from users.info, kept for a while."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk import WebClient

from bot.core.models import Person, PersonId
from bot.core.ports import Clock
from bot.wording.shortening import in_line

FRESH_FOR = timedelta(hours=1)
"""How long what Slack said of somebody is taken as true."""

KEPT = 10_000
"""How many people are remembered at most."""


_SLACK_USER = re.compile(r"[UW][A-Z0-9]+")


def is_slack_user(person_id: PersonId) -> bool:
    """Whether the id is one of Slack's; the API's callers have others."""
    return _SLACK_USER.fullmatch(person_id) is not None


@dataclass(frozen=True, slots=True)
class _Known:
    person: Person
    until: datetime


class People:
    """Whom a Slack user id stands for. May be asked from any thread."""

    def __init__(self, client: WebClient, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._known: OrderedDict[str, _Known] = OrderedDict()
        self._lock = Lock()

    def person(self, user_id: str, called: str = "") -> Person:
        """The person; where Slack doesn't answer, what was known before, else the id alone, without a zone.

        `called` is the name to use where nothing better is known.
        """
        known = self._known.get(user_id)
        if known and self._clock() < known.until:
            return known.person
        person = self._asked(user_id)
        if person is None:
            return known.person if known else Person(id=user_id, name=called or user_id)
        self._keep(person)
        return person

    def _asked(self, user_id: str) -> Person | None:
        try:
            answer = self._client.users_info(user=user_id, include_locale=True)
            person = _person(user_id, answer["user"])
        except Exception:  # noqa: BLE001 - whatever Slack's API does, the answer goes on without it
            return None
        return person

    def _keep(self, person: Person) -> None:
        with self._lock:
            self._known[person.id] = _Known(person, self._clock() + FRESH_FOR)
            self._known.move_to_end(person.id)
            while len(self._known) > KEPT:
                self._known.popitem(last=False)


def _person(user_id: str, user: Mapping[str, Any]) -> Person:
    profile = user.get("profile") or {}
    names = (profile.get("display_name"), profile.get("real_name"), user.get("real_name"), user.get("name"), user_id)
    return Person(
        id=user_id,
        name=next(name for each in names if (name := in_line(each or ""))),
        zone=_zone(user.get("tz")),
        locale=user.get("locale"),
    )


def _zone(name: str | None) -> str | None:
    """The zone, if it is one that this machine knows."""
    if not name:
        return None
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        return None
