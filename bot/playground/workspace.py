"""Who and what is in the pretend workspace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

TEAM_ID = "T0PLAY"
TEAM_NAME = "Playground"
TEAM_DOMAIN = "playground"
APP_ID = "A0ROOMBOT"
BOT_ID = "B0ROOMBOT"
BOT_USER_ID = "U0ROOMBOT"
SLACKBOT_ID = "USLACKBOT"


@dataclass(frozen=True)
class Member:
    """Someone in the workspace: a person, the bot's user or Slackbot."""

    id: str
    name: str
    real_name: str
    tz: str
    tz_label: str
    locale: str
    color: str
    place: str = ""
    is_bot: bool = False

    @property
    def display_name(self) -> str:
        return self.real_name.split()[0] if not self.is_bot else self.name

    def profile(self, now: datetime, *, with_locale: bool) -> dict[str, Any]:
        """The member as users.info tells it; `now` decides the zone's offset."""
        offset = now.astimezone(ZoneInfo(self.tz)).utcoffset()
        user: dict[str, Any] = {
            "id": self.id,
            "team_id": TEAM_ID,
            "name": self.name,
            "deleted": False,
            "color": self.color,
            "real_name": self.real_name,
            "tz": self.tz,
            "tz_label": self.tz_label,
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "profile": {
                "real_name": self.real_name,
                "real_name_normalized": self.real_name,
                "display_name": self.display_name,
                "display_name_normalized": self.display_name,
                "team": TEAM_ID,
            },
            "is_admin": False,
            "is_owner": False,
            "is_primary_owner": False,
            "is_restricted": False,
            "is_ultra_restricted": False,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": int(now.timestamp()),
        }
        return user | ({"locale": self.locale} if with_locale else {})


PEOPLE = (
    Member(
        id="U0AINO",
        name="aino",
        real_name="Aino Korhonen",
        tz="Europe/Helsinki",
        tz_label="Eastern European Time",
        locale="fi-FI",
        color="0f6cbd",
        place="Helsinki",
    ),
    Member(
        id="U0SAM",
        name="sam",
        real_name="Sam Rivera",
        tz="America/New_York",
        tz_label="Eastern Time",
        locale="en-US",
        color="9a3e00",
        place="New York",
    ),
    Member(
        id="U0YUKI",
        name="yuki",
        real_name="Yuki Tanaka",
        tz="Asia/Tokyo",
        tz_label="Japan Standard Time",
        locale="ja-JP",
        color="8c2f74",
        place="Tokyo",
    ),
)


@dataclass
class Channel:
    """A place for messages: a public channel, or someone's direct messages with the bot."""

    id: str
    name: str
    members: set[str]
    is_im: bool = False

    @property
    def spoken_name(self) -> str:
        """The name that interaction payloads carry."""
        return "directmessage" if self.is_im else self.name

    def as_slack(self, created: int) -> dict[str, Any]:
        if self.is_im:
            (person,) = self.members - {BOT_USER_ID}
            return {"id": self.id, "created": created, "is_im": True, "user": person, "is_org_shared": False}
        return {
            "id": self.id,
            "name": self.name,
            "name_normalized": self.name,
            "created": created,
            "is_channel": True,
            "is_im": False,
            "is_private": False,
            "is_archived": False,
            "is_general": self.name == "general",
            "is_member": BOT_USER_ID in self.members,
            "num_members": len(self.members),
        }


class Workspace:
    """The cast and the channels. #general has the bot in it, #random does not."""

    def __init__(self, bot_name: str) -> None:
        everyone = {person.id for person in PEOPLE}
        self.bot = _robot(BOT_USER_ID, bot_name)
        self.slackbot = _robot(SLACKBOT_ID, "Slackbot")
        self._members = {member.id: member for member in (*PEOPLE, self.bot, self.slackbot)}
        self._channels = {
            channel.id: channel
            for channel in (
                Channel("C0GENERAL", "general", everyone | {BOT_USER_ID}),
                Channel("C0RANDOM", "random", set(everyone)),
                *(Channel(f"D{person.id[1:]}", "", {person.id, BOT_USER_ID}, is_im=True) for person in PEOPLE),
            )
        }

    def member(self, member_id: str) -> Member | None:
        return self._members.get(member_id)

    def named(self, name: str) -> Member | None:
        """Who answers to a typed @name."""
        return next((member for member in self._members.values() if member.name.lower() == name.lower()), None)

    def channel(self, channel_id: str) -> Channel | None:
        return self._channels.get(channel_id)

    def channel_named(self, name: str) -> Channel | None:
        return next((channel for channel in self._channels.values() if channel.name == name), None)

    def channels_of(self, member_id: str) -> Iterator[Channel]:
        return (channel for channel in self._channels.values() if member_id in channel.members)

    def direct_channel(self, person_id: str) -> Channel | None:
        """The direct messages between the bot and a person."""
        return next((channel for channel in self.channels_of(person_id) if channel.is_im), None)


def _robot(member_id: str, name: str) -> Member:
    return Member(
        id=member_id,
        name=name,
        real_name=name,
        tz="America/Los_Angeles",
        tz_label="Pacific Time",
        locale="en-US",
        color="1f4b43",
        is_bot=True,
    )
