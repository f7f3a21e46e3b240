"""Replies as Block Kit: within Slack's limits, and with people's words as they are."""

from __future__ import annotations

import json

import pytest

from bot.slack.delivery.blocks import cut, message
from bot.slack.reply import Button, Choices, Confirm, Line, Note, Reply, Row, Timetable
from tests.slack.checks import check_message
from tests.wording.people import slot

HOSTILE = "<!channel> *x* _y_ ~z~ `c` <@U1> <http://a|b> &amp; R&D <sync> @sam :tada: > quote"
ESCAPED = (
    "&lt;!channel&gt; *x* _y_ ~z~ `c` &lt;@U1&gt; &lt;http://a|b&gt; &amp;amp; R&amp;D &lt;sync&gt; @sam "
    ":tada: &gt; quote"
)
LATER = slot("2026-11-26T14:00", "2026-11-26T15:00")


def test_peoples_words_stand_in_plain_text_escaped_once() -> None:
    button = Button(HOSTILE[:40], "book", "{}", Confirm("Sure?", HOSTILE, "Yes", "No"))
    sent = message(Reply((Line(HOSTILE, button), Note(HOSTILE), Timetable((Row(LATER, "a", "b", HOSTILE),)))))
    check_message(sent)
    section, context, table = sent["blocks"]
    assert section["text"] == {"type": "plain_text", "text": ESCAPED, "emoji": False}
    assert section["accessory"]["confirm"]["text"]["text"] == ESCAPED
    assert context["elements"] == [{"type": "plain_text", "text": ESCAPED, "emoji": False}]
    assert table["fields"][1] == {"type": "plain_text", "text": ESCAPED, "emoji": False}


def test_a_row_says_when_in_each_readers_zone_and_in_words() -> None:
    sent = message(Reply((Timetable((Row(LATER, "Thu 26 Nov, 14:00", "15:00", "Sam: Retro"),)),)))
    when = "<!date^1795694400^{date_short_pretty} {time}|Thu 26 Nov, 14:00>–<!date^1795698000^{time}|15:00>"
    assert sent["blocks"][0]["fields"][0] == {"type": "mrkdwn", "text": when}
    assert sent["text"] == f"{when} Sam: Retro"


def test_the_text_says_everything_but_the_buttons() -> None:
    said = Reply((Line("One"), Choices((Button("Press", "book", "{}"),)), Note("Two"), Line("Three\nFour")))
    assert message(said)["text"] == "One\nTwo\nThree\nFour"


@pytest.mark.parametrize("words", ["x", "&", "<", "🎉", "é"])
def test_nothing_is_too_long_for_slack(words: str) -> None:
    long = words * 4000
    button = Button(long, "book", "{}", Confirm(long, long, long, long))
    parts = (
        Line(long, button),
        Note(long),
        Choices((button,) * 25),
        Timetable((Row(LATER, long[:50], "b", long),) * 12),
    )
    check_message(message(Reply(parts)))


def test_many_lines_share_sections_and_are_all_there() -> None:
    lines = [f"{number} {'x' * 200}" for number in range(50)]
    sent = message(Reply((Line("\n".join(lines)),)))
    check_message(sent)
    assert "\n".join(block["text"]["text"] for block in sent["blocks"]).split("\n") == lines


@pytest.mark.parametrize(("parts", "length"), [(60, 1), (40, 300)], ids=["blocks", "characters"])
def test_more_than_fits_is_said_to_be_more(parts: int, length: int) -> None:
    sent = message(Reply(tuple(Line(f"{number}" * length) for number in range(parts))))
    check_message(sent)
    assert sent["blocks"][-1]["elements"][0]["text"] == "There is more than fits here: ask for one room, or one day."


@pytest.mark.parametrize(
    ("escaped", "limit", "left"),
    [("a&amp;b", 7, "a&amp;b"), ("a&amp;bc", 7, "a&amp;…"), ("a&amp;b", 6, "a…"), ("ab<!date^1^x|y>", 10, "ab…")],
)
def test_cutting_never_leaves_half_an_entity(escaped: str, limit: int, left: str) -> None:
    assert cut(escaped, limit) == left


def test_buttons_of_one_row_have_different_action_ids() -> None:
    button = Button("Press", "book", json.dumps({}))
    row = message(Reply((Line("x"), Choices((button,) * 3))))["blocks"][1]
    assert [element["action_id"] for element in row["elements"]] == ["book:0", "book:1", "book:2"]
