from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError

TOKENS = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}

ROOMS_FILE = """
[house]
longest_hours = 4
admins = ["U9"]
office_opens = 07:30:00
remind_minutes_before_end = 0

[limits]
person_requests_per_minute = 5

[[rooms]]
id = "aurora"
name = "Aurora"
aliases = ["north room"]
capacity = 8
equipment = ["screen", "whiteboard"]

[[rooms]]
id = "borealis"
name = "Borealis"
"""


def read_file(folder: Path, content: str) -> Settings:
    file = folder / "rooms.toml"
    file.write_text(content, encoding="utf-8")
    return Settings.from_env({"ROOMBOT_CONFIG": str(file)})


def test_nothing_set_means_five_rooms_in_memory() -> None:
    settings = Settings.from_env({})
    assert [room.id for room in settings.rooms.all] == ["alpha", "bravo", "charlie", "delta", "echo"]
    assert settings.database_url.get_secret_value() == "memory:"
    assert (settings.house.rules.longest.total_seconds(), settings.house.rules.furthest.days) == (12 * 3600, 365)


def test_rooms_and_house_come_from_the_file(tmp_path: Path) -> None:
    settings = read_file(tmp_path, ROOMS_FILE)
    north = settings.rooms.named("North Room")
    assert north is not None
    assert (north.id, north.capacity, north.equipment) == ("aurora", 8, ("screen", "whiteboard"))
    assert settings.house.rules.longest.total_seconds() == 4 * 3600
    assert settings.house.rules.admins == {"U9"}
    assert (settings.house.remind_minutes_before_start, settings.house.remind_minutes_before_end) == (10, 0)
    assert (settings.limits.person_requests_per_minute, settings.limits.key_requests_per_minute) == (5, 600)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[[rooms]", "ROOMBOT_CONFIG names a file that is not TOML: "),
        ("rooms = []", "ROOMBOT_CONFIG can't be used: there must be at least one room."),
        ('[[rooms]]\nid = "a"', "ROOMBOT_CONFIG can't be used: rooms.0.name: Field required."),
        ('[[rooms]]\nid = "a/b"\nname = "A/B"', "ROOMBOT_CONFIG can't be used: rooms.0.id: an id has no slash in it"),
        ("[house]\nlongest = 3", "ROOMBOT_CONFIG can't be used: house.longest: Extra inputs are not permitted."),
        ("[house]\noffice_opens = 19:00:00", "ROOMBOT_CONFIG can't be used: house: office_opens must be"),
        (
            '[house]\ntime_zone = "Atlantis"',
            "ROOMBOT_CONFIG can't be used: house.time_zone: write the name of a zone",
        ),
        (
            '[[rooms]]\nid = "a"\nname = "A"\n[[rooms]]\nid = "b"\nname = "a"',
            "ROOMBOT_CONFIG can't be used: two rooms are called 'a'.",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    with pytest.raises(SettingsError) as told:
        read_file(tmp_path, content)
    assert str(told.value).startswith(sentence)


def test_a_file_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(SettingsError, match=r"^ROOMBOT_CONFIG names a file that can't be read: No such file"):
        Settings.from_env({"ROOMBOT_CONFIG": "nowhere.toml"})


def test_two_tokens_are_socket_mode() -> None:
    access = Settings.from_env(TOKENS).slack()
    assert (access.bot_token.get_secret_value(), access.api_url) == ("xoxb-1", "https://slack.com/api/")
    assert access.app_token is not None


def test_a_signing_secret_is_enough_for_http() -> None:
    access = Settings.from_env(
        {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s", "SLACK_API_URL": "http://127.0.0.1:9/api"}
    ).slack()
    assert (access.app_token, access.api_url) == (None, "http://127.0.0.1:9/api/")


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        ({}, "SLACK_BOT_TOKEN is missing: set it to the bot token (xoxb-…) of your Slack app."),
        (
            {"SLACK_BOT_TOKEN": "xoxb-1"},
            "SLACK_APP_TOKEN is missing: set it to an app-level token (xapp-…) for Socket Mode, "
            "or set SLACK_SIGNING_SECRET to receive Slack over HTTP.",
        ),
        (
            TOKENS | {"SLACK_BOT_TOKEN": "xoxp-1"},
            "SLACK_BOT_TOKEN is malformed: it must start with xoxb- and have no blanks.",
        ),
        (
            TOKENS | {"SLACK_APP_TOKEN": "xapp-1 2"},
            "SLACK_APP_TOKEN is malformed: it must start with xapp- and have no blanks.",
        ),
        (
            TOKENS | {"SLACK_API_URL": "http://[::"},
            "SLACK_API_URL is malformed: it must be a web address such as https://slack.com/api/.",
        ),
    ],
)
def test_what_is_missing_or_malformed_is_named(environ: dict[str, str], sentence: str) -> None:
    with pytest.raises(SettingsError) as told:
        Settings.from_env(environ).slack()
    assert str(told.value) == sentence


def test_secrets_never_show() -> None:
    settings = Settings.from_env(TOKENS | {"ROOMBOT_DATABASE_URL": "postgresql://bot:hunter2@db/rooms"})
    shown = repr(settings) + str(settings) + repr(settings.slack())
    assert not any(secret in shown for secret in ("xoxb-1", "xapp-1", "hunter2"))


SECRET = "0123456789abcdef"


def test_nothing_set_means_an_api_without_keys_and_feeds() -> None:
    access = Settings.from_env({}).api()
    assert (access.secrets(), access.feed_secret, access.public_url) == ({}, None, None)


def test_api_keys_are_pairs_with_blanks_or_commas_between() -> None:
    environ = {"ROOMBOT_API_KEYS": f"wall:{SECRET}, script:{SECRET}:x", "ROOMBOT_PUBLIC_URL": "https://rooms.example/"}
    access = Settings.from_env(environ).api()
    assert access.secrets() == {"wall": SECRET, "script": f"{SECRET}:x"}
    assert access.public_url == "https://rooms.example"
    assert SECRET not in repr(access)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("ROOMBOT_API_KEYS", SECRET, "is malformed at pair 1"),
        ("ROOMBOT_API_KEYS", f"wall:{SECRET} wall:{SECRET}", "is malformed at pair 2"),
        ("ROOMBOT_API_KEYS", f"the/wall:{SECRET}", "is malformed at pair 1"),
        ("ROOMBOT_API_KEYS", f"wall:{SECRET}ü", "is malformed at pair 1"),
        ("ROOMBOT_API_KEYS", f"wall:{SECRET[:15]}", "has too short a secret at pair 1"),
        ("ROOMBOT_FEED_SECRET", SECRET[:15], "is too short"),
        ("ROOMBOT_PUBLIC_URL", "rooms.example", "is malformed"),
    ],
)
def test_what_an_api_cannot_use_is_named_and_no_secret_shown(name: str, value: str, says: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env({name: value}).api()
    assert f"{name} {says}" in str(caught.value)
    assert SECRET[:15] not in str(caught.value)


@pytest.mark.parametrize(("chosen", "format_"), [("", "text"), ("text", "text"), (" JSON ", "json")])
def test_log_lines_are_text_unless_json_is_asked_for(chosen: str, format_: str) -> None:
    assert Settings.from_env({"ROOMBOT_LOG": chosen}).log_format() == format_


def test_another_kind_of_log_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"^ROOMBOT_LOG is malformed: it must be text or json\.$"):
        Settings.from_env({"ROOMBOT_LOG": "xml"}).log_format()


def test_every_secret_is_known_to_whoever_must_hide_it() -> None:
    environ = TOKENS | {
        "SLACK_BOT_TOKEN": "xoxb-long-enough",
        "SLACK_SIGNING_SECRET": " signing-secret ",
        "ROOMBOT_FEED_SECRET": "feed-secret",
        "ROOMBOT_API_KEYS": "wall:wall-secret, malformed-secret",
        "ROOMBOT_DATABASE_URL": "postgresql://bot:p@ss:word@db/rooms",
    }
    assert Settings.from_env(environ).secrets() == [
        "xoxb-long-enough",
        "signing-secret",
        "feed-secret",
        "wall-secret",
        "malformed-secret",
        "p@ss:word",
    ]
