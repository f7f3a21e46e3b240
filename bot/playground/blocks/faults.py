"""Collects what is wrong in a payload and where, in Slack's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

Json = dict[str, Any]
IsShared = Callable[[str], bool]


def listed(holder: Json, name: str) -> list[Any]:
    """A list property, or nothing if it is no list."""
    value = holder.get(name)
    return value if isinstance(value, list) else []


class Faults:
    """The faults of one payload; checks return whether they passed."""

    def __init__(self, is_shared: IsShared) -> None:
        self.messages: list[str] = []
        self.is_shared = is_shared

    def add(self, what: str, at: str) -> None:
        self.messages.append(f"{what} [json-pointer:{at}]")

    def mapping(self, value: object, at: str) -> bool:
        if isinstance(value, Mapping):
            return True
        self.add("must be an object", at)
        return False

    def string(self, holder: Json, name: str, at: str, longest: int, *, required: bool = False) -> None:
        """A string property of at most `longest` characters; not empty where it is required."""
        value = holder.get(name)
        if value is None:
            if required:
                self.add(f"missing required field: {name}", at)
            return
        if not isinstance(value, str):
            self.add("must be a string", f"{at}/{name}")
        elif len(value) > longest:
            self.add(f"must be less than {longest + 1} characters", f"{at}/{name}")
        elif required and not value:
            self.add("must be more than 0 characters", f"{at}/{name}")

    def items(self, holder: Json, name: str, at: str, most: int, *, least: int = 1) -> list[Any]:
        """A list property with `least` to `most` items; answers it, or nothing if it is no list."""
        value = holder.get(name)
        if value is None:
            self.add(f"missing required field: {name}", at)
            return []
        if not isinstance(value, list):
            self.add("must be an array", f"{at}/{name}")
            return []
        if len(value) > most:
            self.add(f"no more than {most} items allowed", f"{at}/{name}")
        if len(value) < least:
            self.add(f"must have at least {least} item", f"{at}/{name}")
        return value

    def mappings(self, holder: Json, name: str, at: str, most: int) -> Iterator[tuple[Json, str]]:
        """The objects of a list property of at most `most` items, with their pointers; anything else is a fault."""
        for index, value in enumerate(self.items(holder, name, at, most)):
            here = f"{at}/{name}/{index}"
            if self.mapping(value, here):
                yield value, here

    def text(
        self, holder: Json, name: str, at: str, longest: int, *, plain: bool = False, required: bool = True
    ) -> None:
        """A text object: plain_text alone, or mrkdwn too."""
        value, here = holder.get(name), f"{at}/{name}"
        if value is None:
            if required:
                self.add(f"missing required field: {name}", at)
            return
        self.text_object(value, here, longest, plain=plain)

    def text_object(self, value: Any, at: str, longest: int, *, plain: bool = False) -> None:
        if not self.mapping(value, at):
            return
        kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
        if value.get("type") not in kinds:
            self.add(f"must be of type {' or '.join(kinds)}", f"{at}/type")
        self.string(value, "text", at, longest, required=True)
        self.known(value, ("type", "text", "emoji" if value.get("type") == "plain_text" else "verbatim"), at)

    def one_of(self, holder: Json, name: str, at: str, allowed: Collection[str]) -> None:
        if name in holder and holder[name] not in allowed:
            self.add(f"must be a valid enum value: {', '.join(sorted(allowed))}", f"{at}/{name}")

    def pattern(self, holder: Json, name: str, at: str, pattern: str, wanted: str) -> None:
        if name in holder and not re.fullmatch(pattern, str(holder[name])):
            self.add(f"must be {wanted}", f"{at}/{name}")

    def known(self, holder: Json, names: Collection[str], at: str) -> None:
        for name in holder:
            if name not in names:
                self.add(f"invalid additional property: {name}", at)
