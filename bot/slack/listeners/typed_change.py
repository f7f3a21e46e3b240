"""Changes typed with a number: `move 2 to friday 4pm`, `extend 1 by 30 min`, `end 1`, and whatever else ACTIONS has.

A number means the list that the person was shown last. What is not typed stays as it is.
"""

from __future__ import annotations

import re

from bot.language.reading import Reading
from bot.slack.bookings.my_bookings import asked_which, numbered
from bot.slack.bookings.sentence import read_words
from bot.slack.listeners.actions import ACTIONS
from bot.slack.listeners.actions.action import Said, Typed
from bot.slack.office import Office
from bot.slack.reply import Reply
from bot.slack.request import Request
from bot.wording import actions as words

_BY_VERB = {action.typed.verb: action.typed for action in ACTIONS if action.typed}
_VERBS = "|".join(_BY_VERB)
_NUMBERED = re.compile(rf"({_VERBS})\s+#?(\d{{1,4}})(?:\s+(.+))?", re.IGNORECASE | re.DOTALL)
_UNNUMBERED = re.compile(rf"({_VERBS})\b\s*(my\b|our\b|the\b|this\b|that\b|it\b|$)?.*", re.IGNORECASE | re.DOTALL)


def typed_change(request: Request, office: Office) -> Reply | None:
    """Do the change that the request's words ask for, or say how it is asked for; None where they ask for none."""
    if words.is_undo(request.text):
        return Reply.saying(words.UNDO_IS_A_BUTTON)
    found = _NUMBERED.fullmatch(request.text)
    if found is None:
        return _which_one(request, office)
    typed, said = _asked(found)
    if _is_new_booking(typed, said, request, office):
        return None
    booking_id = numbered(found[2], request, office)
    if isinstance(booking_id, Reply):
        return booking_id
    return typed.do(Said(office.service.find(booking_id), int(found[2]), said), request, office)


def is_change(request: Request, office: Office) -> bool:
    """Whether the words ask for a change of the booking with some number."""
    found = _NUMBERED.fullmatch(request.text)
    return found is not None and not _is_new_booking(*_asked(found), request, office)


def _asked(found: re.Match[str]) -> tuple[Typed, str]:
    """What is to be done, and the words after the number."""
    return _BY_VERB[found[1].casefold()], (found[3] or "").strip()


def _which_one(request: Request, office: Office) -> Reply | None:
    """The list, where a change is asked for without a number: `move my meeting to 4pm`, `move alpha to 4pm`."""
    found = _UNNUMBERED.fullmatch(request.text)
    if found is None or (found[2] is None and not _is_title(found[1], request, office)):
        return None
    return asked_which(words.say_its_number(_BY_VERB[found[1].casefold()].example), request, office)


def _is_title(verb: str, request: Request, office: Office) -> bool:
    """Whether the sentence, read as one about a new booking, would have no title but the verb."""
    read = read_words(request.text, request, office)
    return isinstance(read, Reading) and (read.title or "").casefold() == verb.casefold()


def _is_new_booking(typed: Typed, said: str, request: Request, office: Office) -> bool:
    """Whether it is a sentence that only begins like a change: `Move 2 boxes, alpha tomorrow 2-3pm`."""
    if not said or said.partition(" ")[0].casefold() in typed.introduced_by:
        return False
    read = read_words(request.text, request, office)
    return isinstance(read, Reading) and read.room is not None
