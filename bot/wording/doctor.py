"""What `roombot doctor` says: what is well, or what to do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from bot.wording.listing import listed

APPS = "api.slack.com/apps"

SIGNING_SECRET = "SLACK_SIGNING_SECRET is set; whether it is the right one shows in the first request from Slack."  # noqa: S105
UNSEEN = (
    "Commands, events and shortcuts can't be seen with these tokens: to have them compared with manifest.yml, make an "
    f"app configuration token at {APPS} and set SLACK_CONFIG_TOKEN to it."
)
MANIFEST_WHOLE = "The app has every command, event, shortcut and tab of manifest.yml."
SCOPES_UNTOLD = f"Slack doesn't tell which scopes the bot has: compare them with manifest.yml at {APPS}."
SCOPES_GRANTED = "The bot has every scope that manifest.yml asks for."
APP_TOKEN = "SLACK_APP_TOKEN is accepted: Socket Mode can connect."  # noqa: S105
CLOCK_UNTOLD = "Slack doesn't tell its time, so this machine's clock was not compared."
MEMORY = "Bookings are kept in memory and a restart forgets them: set ROOMBOT_DATABASE_URL to keep them."
STORE_READ_ONLY = "The store opens but can't be written: look at its disk, its permissions and its log."

_WHAT_TO_DO = {
    "missing_scope": "give it the scope connections:write",
    "not_allowed_token_type": "it is a token of another kind",
    "account_inactive": "the app was removed from the workspace, so install it again",
    "token_revoked": "it was revoked, so install the app again",
    "token_expired": "it has expired, so make a new one",
}


def bot_token(bot: str, workspace: str) -> str:
    """The bot's token is good."""
    return f"SLACK_BOT_TOKEN is accepted: {bot or 'the bot'} in {workspace or 'its workspace'}."


def token_refused(name: str, code: str) -> str:
    """Slack knows the token not, or not any more."""
    where = "OAuth & Permissions" if name == "SLACK_BOT_TOKEN" else "Basic Information → App-Level Tokens"
    advice = _WHAT_TO_DO.get(code, "it may be mistyped, or of another app")
    return f"Slack does not accept {name} ({code}): {advice}; copy it anew from {APPS} → {where}."


def slack_unreachable(host: str, why: str) -> str:
    """Nobody answered."""
    return f"Slack can't be reached at {host} ({why}): look at this machine's network, name server and proxy."


def slack_failing(host: str, why: str) -> str:
    """Somebody answered, but not now."""
    return f"Slack at {host} does not answer as it should ({why}): try again in a minute."


def scopes_missing(scopes: Iterable[str]) -> str:
    """The installed app may less than the manifest asks for."""
    return (
        f"The bot lacks {listed(sorted(scopes))}: paste manifest.yml into {APPS} → App Manifest, save, and choose "
        "Install App → Reinstall to Workspace."
    )


def manifest_lacks(parts: Iterable[str]) -> str:
    """The app was made from another manifest, or from an older one."""
    return f"The app lacks {listed(sorted(parts))}: paste manifest.yml into {APPS} → App Manifest, and save."


def manifest_unseen(code: str) -> str:
    """Slack shows no manifest to this token."""
    return f"Slack doesn't show the app's manifest to SLACK_CONFIG_TOKEN ({code}): make a new one at {APPS}."


def scopes_needless(scopes: Iterable[str]) -> str:
    """The installed app may more than it needs."""
    return f"The bot has every scope that manifest.yml asks for, and does not need {listed(sorted(scopes))}."


def clock_right(ahead: timedelta) -> str:
    """The clocks agree, as far as it matters."""
    return f"This machine's clock is within {max(1, abs(int(ahead.total_seconds())))} s of Slack's."


def clock_wrong(ahead: timedelta) -> str:
    """The clocks differ so much that signed requests are refused."""
    side = "ahead of" if ahead > timedelta(0) else "behind"
    return f"This machine's clock is {abs(int(ahead.total_seconds()))} s {side} Slack's: set it, best by NTP."


def store(kind: str, schema: int) -> str:
    """A database that can be used."""
    return f"Bookings are kept in {kind} (schema version {schema}), which can be read and written."


def rooms(count: int, own: bool, zone: str) -> str:
    """What is configured."""
    whose = "from ROOMBOT_CONFIG" if own else "of the default ones; name your own in a file, in ROOMBOT_CONFIG"
    return f"{count} {'room' if count == 1 else 'rooms'} {whose}; the house is in {zone}."


def api(keys: int, *, feeds: bool) -> str:
    """What `roombot api` would do."""
    who = f"{keys} {'key' if keys == 1 else 'keys'}" if keys else "no keys, so it serves this machine only"
    return f"The REST API has {who}; calendar feeds are {'on' if feeds else 'off, as ROOMBOT_FEED_SECRET is not set'}."
