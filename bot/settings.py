"""Everything that can be set: from the environment, and from the TOML file it may name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import time, timedelta
from pathlib import Path
from typing import Any, Literal, Self, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator

from bot.core.faults import first_fault
from bot.core.models import HouseRules, Room
from bot.core.rooms import DEFAULT_ROOMS, Rooms

SHORTEST_SECRET = 16
"""The fewest characters of a secret that an operator chooses."""

SHORTEST_BLOTTED = 8
"""The fewest characters of a secret that is searched for in logs: shorter ones would blot out words."""

LogFormat = Literal["text", "json"]
"""How log lines look."""

_KEY_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")


class SettingsError(Exception):
    """A setting that is missing or can't be used; its text is one sentence for the operator, without any secret."""


class House(BaseModel):
    """The `[house]` table of the rooms file: what is allowed, and what is taken for granted in a sentence."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    longest_hours: float = Field(default=12, gt=0, le=24 * 31)
    furthest_days: float = Field(default=365, gt=0, le=3660)
    default_minutes: int = Field(default=60, ge=1, le=24 * 60)
    office_opens: time = time(8)
    office_closes: time = time(18)
    remind_minutes_before_start: int = Field(default=10, ge=0, le=24 * 60)
    remind_minutes_before_end: int = Field(default=5, ge=0, le=24 * 60)
    admins: frozenset[str] = frozenset()
    time_zone: str | None = None

    @field_validator("time_zone")
    @classmethod
    def _zone_exists(cls, name: str | None) -> str | None:
        try:
            ZoneInfo(name or "UTC")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError("write the name of a zone, such as Europe/Helsinki") from None
        return name

    @model_validator(mode="after")
    def _opens_before_it_closes(self) -> Self:
        if self.office_opens >= self.office_closes:
            raise ValueError("office_opens must be before office_closes")
        return self

    @property
    def rules(self) -> HouseRules:
        """The part of it that the booking rules look at."""
        return HouseRules(
            longest=timedelta(hours=self.longest_hours),
            furthest=timedelta(days=self.furthest_days),
            admins=self.admins,
        )


class Limits(BaseModel):
    """The `[limits]` table of the rooms file: how many requests a minute one process takes of each."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person_requests_per_minute: int = Field(default=30, ge=1, le=1_000_000)
    key_requests_per_minute: int = Field(default=600, ge=1, le=1_000_000)


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    rooms: tuple[Room, ...] = DEFAULT_ROOMS
    house: House = House()
    limits: Limits = Limits()


class SlackAccess(BaseModel):
    """How to reach a Slack workspace: by Socket Mode where there is an app token, else by signed HTTP requests."""

    model_config = ConfigDict(frozen=True)

    bot_token: SecretStr
    app_token: SecretStr | None
    signing_secret: SecretStr | None
    api_url: str


class ApiAccess(BaseModel):
    """Who may use the API, the secret behind the addresses of calendar feeds, and how the outside reaches it."""

    model_config = ConfigDict(frozen=True)

    keys: dict[str, SecretStr]
    feed_secret: SecretStr | None
    public_url: str | None

    def secrets(self) -> dict[str, str]:
        """The secrets of the keys, by their names."""
        return {name: secret.get_secret_value() for name, secret in self.keys.items()}


class Settings(BaseModel):
    """The settings of one process. Secrets never show in its text."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    rooms: Rooms
    house: House
    limits: Limits
    database_url: SecretStr
    environ: Mapping[str, str] = Field(repr=False)

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Settings:
        """Read the environment and the rooms file it names. Raises SettingsError."""
        file = _read_file(environ.get("ROOMBOT_CONFIG", ""))
        try:
            rooms = Rooms(file.rooms)
        except ValueError as error:
            raise SettingsError(f"ROOMBOT_CONFIG can't be used: {error}.") from None
        return cls(
            rooms=rooms,
            house=file.house,
            limits=file.limits,
            database_url=SecretStr(environ.get("ROOMBOT_DATABASE_URL", "") or "memory:"),
            environ=environ,
        )

    def secrets(self) -> list[str]:
        """Every secret among the settings, well-formed or not, for whoever must keep them out of sight."""
        named = (
            "SLACK_BOT_TOKEN",
            "SLACK_APP_TOKEN",
            "SLACK_CONFIG_TOKEN",
            "SLACK_SIGNING_SECRET",
            "ROOMBOT_FEED_SECRET",
        )
        pairs = self.environ.get("ROOMBOT_API_KEYS", "").replace(",", " ").split()
        password = _password_of(self.database_url.get_secret_value())
        found = [*(self.environ.get(name, "").strip() for name in named), *(pair.rpartition(":")[2] for pair in pairs)]
        return [secret for secret in (*found, password) if len(secret) >= SHORTEST_BLOTTED]

    def log_format(self) -> LogFormat:
        """How log lines look: `text` or `json`. Raises SettingsError."""
        chosen = self.environ.get("ROOMBOT_LOG", "").strip().lower() or "text"
        if chosen not in ("text", "json"):
            raise SettingsError("ROOMBOT_LOG is malformed: it must be text or json.")
        return cast(LogFormat, chosen)

    def slack(self) -> SlackAccess:
        """What `roombot slack` needs. Raises SettingsError that names the first missing or malformed one."""
        app_token = self.app_token()
        return SlackAccess(
            bot_token=self.bot_token(),
            app_token=app_token,
            signing_secret=None if app_token else self.signing_secret(),
            api_url=self.slack_url(),
        )

    def bot_token(self) -> SecretStr:
        """The bot's token. Raises SettingsError."""
        token = self._token("SLACK_BOT_TOKEN", "xoxb-")
        if token is None:
            raise SettingsError("SLACK_BOT_TOKEN is missing: set it to the bot token (xoxb-…) of your Slack app.")
        return token

    def app_token(self) -> SecretStr | None:
        """The token for Socket Mode, if there is one. Raises SettingsError."""
        return self._token("SLACK_APP_TOKEN", "xapp-")

    def config_token(self) -> SecretStr | None:
        """The token with which the app's manifest can be looked at, if there is one. Raises SettingsError."""
        return self._token("SLACK_CONFIG_TOKEN", "xoxe.xoxp-")

    def signing_secret(self) -> SecretStr:
        """What signs Slack's requests over HTTP, needed where there is no app token. Raises SettingsError."""
        secret = self.environ.get("SLACK_SIGNING_SECRET", "").strip()
        if not secret:
            raise SettingsError(
                "SLACK_APP_TOKEN is missing: set it to an app-level token (xapp-…) for Socket Mode, "
                "or set SLACK_SIGNING_SECRET to receive Slack over HTTP."
            )
        return SecretStr(secret)

    def slack_url(self) -> str:
        """Where Slack's Web API is. Raises SettingsError."""
        url = self.environ.get("SLACK_API_URL", "").strip() or "https://slack.com/api/"
        if not _is_web_address(url):
            raise SettingsError("SLACK_API_URL is malformed: it must be a web address such as https://slack.com/api/.")
        return url if url.endswith("/") else url + "/"

    def api(self) -> ApiAccess:
        """What the API needs; all of it may be left out. Raises SettingsError."""
        feed_secret = self.environ.get("ROOMBOT_FEED_SECRET", "").strip()
        if feed_secret and len(feed_secret) < SHORTEST_SECRET:
            raise SettingsError(f"ROOMBOT_FEED_SECRET is too short: use at least {SHORTEST_SECRET} random characters.")
        public_url = self.environ.get("ROOMBOT_PUBLIC_URL", "").strip().rstrip("/")
        if public_url and not _is_web_address(public_url):
            raise SettingsError(
                "ROOMBOT_PUBLIC_URL is malformed: it must be a web address such as https://rooms.example."
            )
        return ApiAccess(
            keys=_api_keys(self.environ.get("ROOMBOT_API_KEYS", "")),
            feed_secret=SecretStr(feed_secret) if feed_secret else None,
            public_url=public_url or None,
        )

    def _token(self, name: str, prefix: str) -> SecretStr | None:
        token = self.environ.get(name, "").strip()
        if not token:
            return None
        if not token.startswith(prefix) or not token.isascii() or len(token.split()) != 1:
            raise SettingsError(f"{name} is malformed: it must start with {prefix} and have no blanks.")
        return SecretStr(token)


def _api_keys(text: str) -> dict[str, SecretStr]:
    keys: dict[str, SecretStr] = {}
    for number, pair in enumerate(text.replace(",", " ").split(), start=1):
        name, colon, secret = pair.partition(":")
        if not colon or not _KEY_NAME.fullmatch(name) or name in keys or not secret.isascii():
            raise SettingsError(
                f"ROOMBOT_API_KEYS is malformed at pair {number}: write name:secret pairs with a blank between, "
                "each name once, of letters, digits, - and _."
            )
        if len(secret) < SHORTEST_SECRET:
            raise SettingsError(
                f"ROOMBOT_API_KEYS has too short a secret at pair {number}: use at least {SHORTEST_SECRET} characters."
            )
        keys[name] = SecretStr(secret)
    return keys


def _password_of(url: str) -> str:
    """The password of a database URL as it stands there, also where it has signs that it should not."""
    return url.partition("://")[2].rpartition("@")[0].partition(":")[2]


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _read_file(path: str) -> _File:
    if not path:
        return _File()
    try:
        content: dict[str, Any] = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"ROOMBOT_CONFIG names a file that can't be read: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"ROOMBOT_CONFIG names a file that is not TOML: {error}.") from None
    try:
        return _File.model_validate(content)
    except ValidationError as error:
        place, wrong = first_fault(error)
        raise SettingsError(f"ROOMBOT_CONFIG can't be used: {place}: {wrong}.") from None
