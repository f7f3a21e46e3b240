"""The booking form as a modal: the inputs, and at the top what is wrong and which rooms are free."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from bot.core.models import Room
from bot.slack.blocks import blocks_of, plain
from bot.slack.draft import ANY, DAY, LENGTH, LENGTHS, NAME, PEOPLE, PRIVATE, ROOM, START, Draft
from bot.slack.office import Office
from bot.slack.reply import Json, Note
from bot.slack.request import Origin
from bot.wording import form as words
from bot.wording.reader import length

BOOKING = "booking"
"""The callback_id of the form."""

_OPTIONS = 100
"""A select has no more options than this."""


def input_id(block: str) -> str:
    """The action_id of the block's input."""
    return f"form_{block}"


def form_view(draft: Draft, notes: Iterable[str], origin: Origin, office: Office) -> Json:
    """The form, filled in with the draft."""
    start = f"{draft.start:%H:%M}" if draft.start else None
    blocks = [
        *blocks_of([Note(note) for note in notes], _OPTIONS),
        _input(ROOM, words.ROOM, _rooms(draft, office.rooms.all)),
        _input(DAY, words.DAY, {"type": "datepicker", **_given("initial_date", draft.day)}),
        _input(START, words.START, {"type": "timepicker", **_given("initial_time", start)}),
        _input(LENGTH, words.LENGTH, _lengths(draft)),
        _input(NAME, words.NAME, _title(draft), optional=True, told=False),
        _input(PEOPLE, words.PEOPLE, _people(draft), optional=True),
        _input(PRIVATE, words.PRIVATE, _private(draft), optional=True, told=False),
    ]
    return {
        "type": "modal",
        "callback_id": BOOKING,
        "private_metadata": origin.model_dump_json(),
        "title": plain(words.TITLE, 24),
        "submit": plain(words.SUBMIT, 24),
        "close": plain(words.CLOSE, 24),
        "blocks": blocks,
    }


def _input(block: str, label: str, element: Json, *, optional: bool = False, told: bool = True) -> Json:
    """An input; Slack tells of what is filled in where `told`."""
    return {
        "type": "input",
        "block_id": block,
        "label": plain(label, 2000),
        "element": {"action_id": input_id(block), **element},
        "optional": optional,
        "dispatch_action": told,
    }


def _rooms(draft: Draft, rooms: Iterable[Room]) -> Json:
    anything = _option(words.ANY_ROOM, ANY)
    options = [anything, *(_option(words.room_option(room), room.id) for room in rooms)][:_OPTIONS]
    chosen = next((option for option in options if option["value"] == draft.room), anything)
    return {"type": "static_select", "options": options, "initial_option": chosen}


def _lengths(draft: Draft) -> Json:
    minutes = sorted({*LENGTHS, *([draft.minutes] if draft.minutes else [])})
    options = [_option(length(timedelta(minutes=each)), str(each)) for each in minutes]
    chosen = [option for option in options if option["value"] == str(draft.minutes)]
    return {"type": "static_select", "options": options, **_given("initial_option", chosen[0] if chosen else None)}


def _title(draft: Draft) -> Json:
    return {"type": "plain_text_input", "max_length": 200, **_given("initial_value", draft.title)}


def _people(draft: Draft) -> Json:
    given = _given("initial_value", str(draft.people) if draft.people else None)
    return {
        "type": "number_input",
        "is_decimal_allowed": False,
        "min_value": "1",
        "dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]},
        **given,
    }


def _private(draft: Draft) -> Json:
    option = _option(words.PRIVATE_HINT, PRIVATE)
    return {"type": "checkboxes", "options": [option], **_given("initial_options", [option] if draft.private else None)}


def _option(label: str, value: str) -> Json:
    return {"text": plain(label, 75), "value": value}


def _given(name: str, value: Any) -> Json:
    """The initial value, where there is one."""
    if value is None:
        return {}
    return {name: value if isinstance(value, (str, list, dict)) else str(value)}
