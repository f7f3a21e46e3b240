"""The command line as an operator meets it: a real process, its output and its exit code."""

import json

import pytest

from tests.assembly.command_line import roombot


@pytest.mark.parametrize(
    ("arguments", "environ", "sentence"),
    [
        (("slack",), {}, "roombot: SLACK_BOT_TOKEN is missing: set it to the bot token (xoxb-…) of your Slack app."),
        (
            ("slack",),
            {"SLACK_BOT_TOKEN": "hunter2"},
            "roombot: SLACK_BOT_TOKEN is malformed: it must start with xoxb- and have no blanks.",
        ),
        (
            ("slack",),
            {"ROOMBOT_CONFIG": "nowhere.toml"},
            "roombot: ROOMBOT_CONFIG names a file that can't be read: No such file or directory.",
        ),
    ],
)
def test_settings_that_are_wrong_are_one_sentence_and_exit_2(
    arguments: tuple[str, ...], environ: dict[str, str], sentence: str
) -> None:
    done = roombot(*arguments, **environ)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (2, "", sentence)


def test_a_database_url_that_cannot_be_used_tells_no_password() -> None:
    tokens = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
    done = roombot("slack", ROOMBOT_DATABASE_URL="mysql://bot:hunter2@db/rooms", **tokens)
    assert (done.returncode, done.stdout) == (2, "")
    assert "hunter2" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_secrets_come_by_the_environment_and_not_where_ps_shows_them() -> None:
    commands = ("playground", "slack", "api", "parse", "doctor", "store")
    options = {word for command in commands for word in roombot(command, "--help").stdout.split() if "--" in word}
    assert {option.strip("[],") for option in options} == {
        *("--help", "--port", "--no-browser", "--now", "--http", "--health", "--host", "--jsonl", "--tz", "--locale")
    }


def test_parse_answers_lines_in_order() -> None:
    now = {"now": "2026-11-25T09:30", "tz": "Europe/Helsinki", "locale": "en-GB"}
    lines = [
        {"text": "alpha tomorrow 2-3pm Sprint planning", **now},
        {"text": "alpha tomorrow", **now},
        {"text": "alpha tomorrow 2-3pm", **now, "tz": "Mars/Olympus"},
    ]
    done = roombot("parse", "--jsonl", typed="\n".join([*map(json.dumps, lines), "[", ""]))
    reading, question, no_zone, no_object = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 0
    assert reading == {
        "room": "alpha",
        "start": "2026-11-26T14:00:00+02:00",
        "end": "2026-11-26T15:00:00+02:00",
        "title": "Sprint planning",
        "people": None,
        "assumptions": ["inferred_meridiem"],
    }
    assert (question["error"], question["readings"]) == ("no_time", [])
    assert [answer["error"] for answer in (no_zone, no_object)] == ["invalid_line", "invalid_line"]


@pytest.mark.parametrize(
    ("option", "value"), [("--now", "yesterday"), ("--tz", "Mars/Olympus"), ("--tz", "../etc/passwd")]
)
def test_options_that_cannot_be_used_are_explained(option: str, value: str) -> None:
    done = roombot("parse", "alpha now", option, value)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"argument {option}: {value!r} is not a " in done.stderr
