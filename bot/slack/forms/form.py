"""The forms as modals: their inputs, and at the top what is wrong and which rooms are free."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.core.limits import TITLE_LIMIT
from bot.core.models import Room
from bot.slack.delivery.blocks import blocks_of, plain
from bot.slack.forms.draft import ANY, DAY, LENGTH, LENGTHS, MOST_PEOPLE, NAME, PEOPLE, PRIVATE, ROOM, START, Draft
from bot.slack.reply import Json, Part
from bot.slack.request import Memo
from bot.wording import form as words
from bot.wording.reader import length

_OPTIONS = 100
"""A group of a select's options has no more of them than this."""

_FILLED_IN = (ROOM, DAY, START, LENGTH)
"""What a press fills in."""

_BLOCKS = 50
"""More is never said above the inputs."""

RoomGroup = tuple[str, Sequence[Room]]
"""Rooms under a heading."""


@dataclass(frozen=True, slots=True)
class Menu:
    """What there is to choose from: the rooms, and lengths up to the longest that the house allows."""

    rooms: Sequence[RoomGroup]
    longest: timedelta


@dataclass(frozen=True, slots=True)
class Form:
    """A modal: the callback_id under which it is sent, what it is called, and the blocks of its inputs."""

    callback_id: str
    title: str
    submit: str
    inputs: tuple[str, ...]


BOOKING = Form("booking", words.TITLE, words.SUBMIT, (ROOM, DAY, START, LENGTH, NAME, PEOPLE, PRIVATE))
MOVING = Form("moving", words.MOVE_TITLE, words.MOVE_SUBMIT, (ROOM, DAY, START, LENGTH))
RENAMING = Form("renaming", words.RENAME_TITLE, words.RENAME_SUBMIT, (NAME,))


def input_id(block: str) -> str:
    """The action_id of the block's input."""
    return f"form_{block}"


def form_view(form: Form, draft: Draft, said: Iterable[Part], memo: Memo, menu: Menu) -> Json:
    """The form, filled in with the draft, below what is said."""
    inputs = [_INPUTS[block](draft, menu) for block in form.inputs]
    return {
        "type": "modal",
        "callback_id": form.callback_id,
        "private_metadata": memo.model_dump_json(),
        "title": plain(form.title, 24),
        "submit": plain(form.submit, 24),
        "close": plain(words.CLOSE, 24),
        "blocks": [*blocks_of(said, _BLOCKS), *(_in_edition(memo.edition, block) for block in inputs)],
    }


def _in_edition(edition: str, block: Json) -> Json:
    """An input in whose place Slack shows what it is filled in with: where the block_id stays, so does what was typed.

    What a press doesn't fill in keeps its block_id.
    """
    if not edition or block["block_id"] not in _FILLED_IN:
        return block
    return block | {"block_id": f"{block['block_id']}:{edition}"}


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


def _rooms(draft: Draft, menu: Menu) -> Json:
    anything = _option(words.ANY_ROOM, ANY)
    groups = [{"label": plain(words.WHICHEVER, 75), "options": [anything]}, *_groups(menu.rooms)]
    options = [option for group in groups for option in group["options"]]
    chosen = next((option for option in options if option["value"] == draft.room), anything)
    return _input(ROOM, words.ROOM, {"type": "static_select", "option_groups": groups, "initial_option": chosen})


def _groups(rooms: Sequence[RoomGroup]) -> Iterator[Json]:
    """Each group in pieces that Slack takes."""
    for label, some in rooms:
        for at in range(0, len(some), _OPTIONS):
            options = [_option(words.room_option(room), room.id) for room in some[at : at + _OPTIONS]]
            yield {"label": plain(label, 75), "options": options}


def _day(draft: Draft, _: Menu) -> Json:
    return _input(DAY, words.DAY, {"type": "datepicker", **_given("initial_date", draft.day)})


def _start(draft: Draft, _: Menu) -> Json:
    start = f"{draft.start:%H:%M}" if draft.start else None
    return _input(START, words.START, {"type": "timepicker", **_given("initial_time", start)})


def _lengths(draft: Draft, menu: Menu) -> Json:
    longest = menu.longest // timedelta(minutes=1)
    allowed = [each for each in LENGTHS if each <= longest] or [max(1, longest)]
    minutes = sorted({*allowed, *([draft.minutes] if draft.minutes else [])})
    options = [_option(length(timedelta(minutes=each)), str(each)) for each in minutes]
    chosen = [option for option in options if option["value"] == str(draft.minutes)]
    given = _given("initial_option", chosen[0] if chosen else None)
    return _input(LENGTH, words.LENGTH, {"type": "static_select", "options": options, **given})


def _title(draft: Draft, _: Menu) -> Json:
    element = {"type": "plain_text_input", "max_length": TITLE_LIMIT, **_given("initial_value", draft.title)}
    return _input(NAME, words.NAME, element, optional=True, told=False)


def _people(draft: Draft, _: Menu) -> Json:
    element = {
        "type": "number_input",
        "is_decimal_allowed": False,
        "min_value": "1",
        "max_value": str(MOST_PEOPLE),
        "dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]},
        **_given("initial_value", str(draft.people) if draft.people and draft.people <= MOST_PEOPLE else None),
    }
    return _input(PEOPLE, words.PEOPLE, element, optional=True)


def _private(draft: Draft, _: Menu) -> Json:
    option = _option(words.PRIVATE_HINT, PRIVATE)
    given = _given("initial_options", [option] if draft.private else None)
    return _input(
        PRIVATE, words.PRIVATE, {"type": "checkboxes", "options": [option], **given}, optional=True, told=False
    )


_INPUTS: dict[str, Callable[[Draft, Menu], Json]] = {
    ROOM: _rooms,
    DAY: _day,
    START: _start,
    LENGTH: _lengths,
    NAME: _title,
    PEOPLE: _people,
    PRIVATE: _private,
}


def _option(label: str, value: str) -> Json:
    return {"text": plain(label, 75), "value": value}


def _given(name: str, value: Any) -> Json:
    """The initial value, where there is one."""
    if value is None:
        return {}
    return {name: value if isinstance(value, (str, list, dict)) else str(value)}
