"""`roombot doctor` against the playground's Web API, over real sockets."""

from __future__ import annotations

import io
import socket
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import yaml

from bot.assembly.clock import PretendClock, utc_now
from bot.assembly.doctor import run_doctor
from bot.assembly.manifest import manifest_text
from bot.playground import Playground
from tests.assembly.command_line import roombot

ROOMS = (
    "ok      5 rooms of the default ones; name your own in a file, in ROOMBOT_CONFIG; the house is in Europe/Helsinki."
)
API = (
    "ok      The REST API has no keys, so it serves this machine only; calendar feeds are off, as "
    "ROOMBOT_FEED_SECRET is not set."
)
MEMORY = "note    Bookings are kept in memory and a restart forgets them: set ROOMBOT_DATABASE_URL to keep them."
BOT = "ok      SLACK_BOT_TOKEN is accepted: roombot in Playground."
SCOPES = "ok      The bot has every scope that manifest.yml asks for."
UNSEEN = (
    "note    Commands, events and shortcuts can't be seen with these tokens: to have them compared with manifest.yml, "
    "make an app configuration token at api.slack.com/apps and set SLACK_CONFIG_TOKEN to it."
)
CLOCK = "ok      This machine's clock is within "
APP = "ok      SLACK_APP_TOKEN is accepted: Socket Mode can connect."


@pytest.fixture(scope="module")
def slack() -> Iterator[Playground]:
    """A local Slack with the whole manifest."""
    slack = Playground(manifest_text(), PretendClock(), 0).start()
    yield slack
    slack.stop()


@pytest.fixture(autouse=True)
def zone(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine is in Helsinki."""
    monkeypatch.setenv("TZ", "Europe/Helsinki")


def tokens(slack: Playground, **others: str) -> dict[str, str]:
    given = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token, "SLACK_API_URL": slack.api_url}
    return {name: value for name, value in (given | others).items() if value}


def said(environ: dict[str, str], clock: Callable[[], datetime] = utc_now) -> tuple[int, list[str]]:
    """The exit code and the lines; never a secret among them."""
    out = io.StringIO()
    code = run_doctor(environ, out, clock)
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_CONFIG_TOKEN"):
        assert not environ.get(name) or environ[name] not in out.getvalue()
    return code, out.getvalue().splitlines()


def test_all_is_well(slack: Playground, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/bookings.db"
    code, lines = said(tokens(slack, ROOMBOT_DATABASE_URL=database))
    store = "ok      Bookings are kept in SQLite (schema version 1), which can be read and written."
    assert [line for line in lines if not line.startswith(CLOCK)] == [ROOMS, API, store, BOT, SCOPES, UNSEEN, APP]
    assert (code, len(lines)) == (0, 8)


def test_missing_tokens_are_named_and_the_rest_is_looked_at() -> None:
    code, lines = said({})
    assert (code, lines) == (
        1,
        [
            ROOMS,
            API,
            MEMORY,
            "trouble SLACK_BOT_TOKEN is missing: set it to the bot token (xoxb-…) of your Slack app.",
            "trouble SLACK_APP_TOKEN is missing: set it to an app-level token (xapp-…) for Socket Mode, "
            "or set SLACK_SIGNING_SECRET to receive Slack over HTTP.",
        ],
    )


def test_wrong_tokens_are_told_apart(slack: Playground) -> None:
    code, lines = said(tokens(slack, SLACK_BOT_TOKEN="xoxb-wrong", SLACK_APP_TOKEN="xapp-wrong"))
    assert code == 1
    assert [line for line in lines if line.startswith("trouble")] == [
        "trouble Slack does not accept SLACK_BOT_TOKEN (invalid_auth): it may be mistyped, or of another app; "
        "copy it anew from api.slack.com/apps → OAuth & Permissions.",
        "trouble Slack does not accept SLACK_APP_TOKEN (invalid_auth): it may be mistyped, or of another app; "
        "copy it anew from api.slack.com/apps → Basic Information → App-Level Tokens.",
    ]


def test_a_missing_scope_is_named() -> None:
    manifest = yaml.safe_load(manifest_text())
    manifest["oauth_config"]["scopes"]["bot"].remove("users:read")
    slack = Playground(manifest, PretendClock(), 0).start()
    code, lines = said(tokens(slack))
    slack.stop()
    assert (code, [line for line in lines if line.startswith("trouble")]) == (
        1,
        [
            "trouble The bot lacks users:read: paste manifest.yml into api.slack.com/apps → App Manifest, save, and "
            "choose Install App → Reinstall to Workspace."
        ],
    )


def test_the_manifest_is_compared_where_a_token_shows_it(slack: Playground) -> None:
    code, lines = said(tokens(slack, SLACK_CONFIG_TOKEN=slack.config_token))
    assert (code, lines[5]) == (0, "ok      The app has every command, event, shortcut and tab of manifest.yml.")


def test_what_an_older_manifest_lacks_is_named() -> None:
    manifest = yaml.safe_load(manifest_text())
    del manifest["features"]["slash_commands"][0], manifest["features"]["shortcuts"], manifest["features"]["app_home"]
    manifest["settings"] |= {"event_subscriptions": None, "socket_mode_enabled": False, "interactivity": "no"}
    slack = Playground(manifest, PretendClock(), 0).start()
    given = tokens(slack, SLACK_CONFIG_TOKEN=slack.config_token)
    (code, lines), over_http = said(given), said(given | {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": "shh-signing"})
    slack.stop()
    lacks = (
        "trouble The app lacks {}, app_home_opened, app_mention, interactivity, message.im, the Home tab, "
        "the messages tab and the shortcut book_a_room: paste manifest.yml into api.slack.com/apps → App Manifest, "
        "and save."
    )
    assert (code, lines[5], over_http[1][5]) == (1, lacks.format("/book, Socket Mode"), lacks.format("/book"))


def test_a_token_that_shows_no_manifest_is_told(slack: Playground) -> None:
    code, lines = said(tokens(slack, SLACK_CONFIG_TOKEN="xoxe.xoxp-old"))
    assert (code, lines[5]) == (
        1,
        "trouble Slack doesn't show the app's manifest to SLACK_CONFIG_TOKEN (invalid_auth): make a new one at "
        "api.slack.com/apps.",
    )


@pytest.mark.parametrize(("minutes", "side"), [(5, "ahead of"), (-5, "behind")])
def test_a_wrong_clock_is_told(slack: Playground, minutes: int, side: str) -> None:
    code, lines = said(tokens(slack), lambda: utc_now() + timedelta(minutes=minutes))
    [line] = [line for line in lines if line.startswith("trouble")]
    words = line.split()
    assert (code, " ".join(words[:4]), " ".join(words[6:])) == (
        1,
        "trouble This machine's clock",
        f"s {side} Slack's: set it, best by NTP.",
    )
    assert 295 <= int(words[5]) <= 305


def test_a_slack_that_cannot_be_reached_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environ = {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "xapp-1",
        "SLACK_API_URL": f"http://127.0.0.1:{port}/api/",
    }
    code, lines = said(environ)
    told = (
        f"trouble Slack can't be reached at 127.0.0.1:{port} ([Errno 111] Connection refused): look at this machine's "
        "network, name server and proxy."
    )
    assert (code, lines[3:]) == (1, [told, told])


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        (
            {"ROOMBOT_DATABASE_URL": "mysql://bot:hunter2@db/rooms"},
            "The database URL must begin with memory:, sqlite:/// or postgresql://.",
        ),
        (
            {"ROOMBOT_CONFIG": "nowhere.toml"},
            "ROOMBOT_CONFIG names a file that can't be read: No such file or directory.",
        ),
        ({"ROOMBOT_LOG": "xml"}, "ROOMBOT_LOG is malformed: it must be text or json."),
        (
            {"ROOMBOT_FEED_SECRET": "short"},
            "ROOMBOT_FEED_SECRET is too short: use at least 16 random characters.",
        ),
    ],
)
def test_one_trouble_hides_no_other(slack: Playground, environ: dict[str, str], sentence: str) -> None:
    code, lines = said(tokens(slack, **environ))
    assert (code, [line for line in lines if line.startswith("trouble")]) == (1, [f"trouble {sentence}"])
    assert (lines[-1], BOT in lines) == (APP, True)


def test_over_http_the_secret_shows_later(slack: Playground) -> None:
    code, lines = said(tokens(slack, SLACK_APP_TOKEN="", SLACK_SIGNING_SECRET="shh-signing"))
    assert (code, lines[-1]) == (
        0,
        "note    SLACK_SIGNING_SECRET is set; whether it is the right one shows in the first request from Slack.",
    )
    assert "shh" not in "".join(lines)


def test_as_a_process(slack: Playground) -> None:
    done = roombot("doctor", **tokens(slack))
    assert (done.returncode, done.stderr, done.stdout.splitlines()[-1]) == (0, "", APP)
    done = roombot("doctor")
    assert (done.returncode, done.stderr, done.stdout.splitlines()[2]) == (1, "", MEMORY)
