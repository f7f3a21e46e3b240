"""Hostile values and bodies, from a seeded generator."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

Path = list[str | int]


def nested(depth: int) -> Any:
    """A list in a list in a list."""
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


TEXTS = (
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "x\udfffy",
    "\r\nSet-Cookie: x=1",
    "a" * 5000,
    "\u202e\u200b",
    "<!channel> <@U1SAM|sam> <https://evil.example|here>",
    "&lt;!here&gt; &amp;amp;",
    "<script>alert(1)</script>",
    "');DROP TABLE bookings;--",
    "../../etc/passwd",
    "%s%n%x {0} {{7*7}} ${x}",
    "=HYPERLINK(1)",
    "9" * 5000,
    "²",
    "٣",
    "-1",
    "1e999",
    "NaN",
    "null",
    "2026-11-31",
    "25:61",
    "9999-12-31T23:59:59.999999+23:59",
    "0001-01-01T00:00:00-23:59",
    "00000000-0000-0000-0000-000000000000",
    "é\u0301\u0301\u0301" * 100,
    "🎉" * 300,
    "[" * 3000,
    '{"a":' * 3000,
)
"""What stands where a text is expected."""

VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    10**400,
    -(10**25),
    1e308,
    float("nan"),
    float("inf"),
    [],
    {},
    [None],
    [[]],
    {"": ""},
    {"id": None},
    {"id": {"id": {}}},
    [{"id": 1}] * 50,
    nested(60),
)
"""What stands where anything is expected."""

SENTENCES = (
    "alpha tomorrow 2-3pm Sprint planning",
    "bravo 26 nov 14:00 for 90 min for 6 people",
    "help",
    "",
    "1",
    "#2",
    "9999",
    "move 1 to 4pm",
    "extend 1 by 30 min",
    "rename 1 to <!channel>",
    "end 1 now",
    "cancel 1",
    "any room friday 9-10",
    "next week?",
    "alpha 31 feb",
    "<@U1SAM|sam> alpha <#C1|general> today <!here>",
)
"""What people do type."""


def text(chance: Random) -> str:
    """A hostile text, a sentence, or both in one."""
    kind = chance.random()
    if kind < 0.4:
        return chance.choice(SENTENCES)
    if kind < 0.7:
        return chance.choice(TEXTS)
    return chance.choice(SENTENCES) + chance.choice(TEXTS) + chance.choice(SENTENCES)


def value(chance: Random) -> Any:
    """Any JSON value that is not what was expected."""
    return text(chance) if chance.random() < 0.5 else copy.deepcopy(chance.choice(VALUES))


def place(content: Any, chance: Random) -> Path:
    """A field or item of a JSON value: any of all, or one near the outside, where most is looked at."""
    if chance.random() < 0.3:
        return chance.choice(list(places(content)) or [[]])
    path: Path = []
    while isinstance(content, dict | list) and content:
        step: Any = chance.choice(list(content)) if isinstance(content, dict) else chance.randrange(len(content))
        path.append(step)
        content = content[step]
        if chance.random() < 0.4:
            break
    return path


def places(content: Any) -> Iterator[Path]:
    """Every field and item of a JSON value, at whatever depth."""
    steps: Any = content if isinstance(content, dict) else range(len(content)) if isinstance(content, list) else ()
    for step in steps:
        yield [step]
        yield from ([step, *rest] for rest in places(content[step]))


def mutated(content: Any, chance: Random) -> Any:
    """The content with one to three of its fields replaced, dropped, wrapped or doubled."""
    content = copy.deepcopy(content)
    for _ in range(chance.choice((1, 1, 2, 3))):
        found = place(content, chance)
        if not found:
            return value(chance)
        *way, last = found
        holder = content
        for step in way:
            holder = holder[step]
        _spoil(holder, last, chance)
    return content


def _spoil(holder: Any, name: Any, chance: Random) -> None:
    match chance.randrange(8):
        case 0:
            del holder[name]
        case 1:
            holder[name] = [holder[name]]
        case 2:
            holder[name] = {"value": holder[name]}
        case 3 if isinstance(holder, dict):
            holder[chance.choice(TEXTS)] = value(chance)
        case _:
            holder[name] = value(chance)


BREAKS: tuple[Callable[[bytes], bytes], ...] = (
    lambda body: body[: len(body) // 2],
    lambda body: body + b"\xff\xfe",
    lambda body: body.decode().encode("utf-16"),
    lambda body: b"\xef\xbb\xbf" + body,
    lambda body: body.replace(b"\\ud800", b"\xed\xa0\x80"),
    lambda body: body.replace(b"}", b',"x":' + b"1" * 5000 + b"}", 1),
    lambda body: body.replace(b'"', b"'"),
    lambda _: b"[" * 20_000,
    lambda _: b'{"a":' * 20_000,
    lambda _: b"1" * 20_000,
    lambda _: b"{}" * 500,
    *(lambda _, body=body: body for body in (b"", b"null", b"[]", b"{", b'"', b"\0", b"1", b"[1]", b"NaN")),
)
"""What breaks a JSON body."""


def encoded(content: Any, chance: Random) -> bytes:
    """The content as JSON, or as something that resembles it."""
    body = json.dumps(content).encode()
    return body if chance.random() < 0.4 else chance.choice(BREAKS)(body)


CONTENT_TYPES = (
    b"application/json",
    b"application/json; charset=utf-16",
    b"application/json; charset=\xff",
    b"application/x-www-form-urlencoded",
    b"multipart/form-data; boundary=x",
    b"multipart/form-data",
    b"text/plain",
    b"text/html",
    b"",
    b"\xff\xfe",
    b"application/json" * 200,
)

MULTIPARTS = (
    b"--x\r\n",
    b'--x\r\nContent-Disposition: form-data; name="payload"\r\n\r\n{}\r\n--x--\r\n',
    b'--x\r\nContent-Disposition: form-data; name="\xff"; filename="../../x"\r\n\r\n\0\r\n',
    b"--x\r\n" * 3000,
    b"--y--\r\n\r\n",
)
