"""What Slack makes of the text a person types: entities, mentions, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.playground.workspace import Workspace

_MARKS = re.compile(
    r"(?P<broadcast>@(?:here|channel|everyone)\b)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<user>(?<!\w)@(?P<user_name>[\w.-]*\w))"
    r"|(?P<channel>(?<!\w)#(?P<channel_name>[\w-]+))"
    r"|(?P<link>https?://[^\s<>|]*[^\s<>|.,;:!?)\]'\"])"
)


@dataclass(frozen=True)
class Piece:
    """A run of typed text: `kind` is text, user, channel, broadcast, link or email."""

    kind: str
    typed: str
    id: str = ""


def pieces(text: str, workspace: Workspace) -> Iterator[Piece]:
    """Split typed text where Slack sees something in it."""
    end = 0
    for found in _MARKS.finditer(text):
        piece = _piece(found, workspace)
        if piece is None:
            continue
        if found.start() > end:
            yield Piece("text", text[end : found.start()])
        yield piece
        end = found.end()
    if end < len(text):
        yield Piece("text", text[end:])


def _piece(found: re.Match[str], workspace: Workspace) -> Piece | None:
    kind, typed = found.lastgroup or "", found.group()
    if found.group("user"):
        member = workspace.named(found.group("user_name"))
        return Piece("user", typed, member.id) if member else None
    if found.group("channel"):
        channel = workspace.channel_named(found.group("channel_name"))
        return Piece("channel", typed, channel.id) if channel else None
    return Piece(kind, typed)


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def message_text(text: str, workspace: Workspace) -> str:
    """Typed text as the `text` of a message event."""
    return "".join(_wire(piece, named=False) for piece in pieces(text, workspace))


def command_text(text: str, workspace: Workspace, *, should_escape: bool) -> str:
    """Typed text as a slash command carries it: with `should_escape` mentions and links become ids, else they stay."""
    if not should_escape:
        return escape(text)
    return "".join(_wire(piece, named=True) for piece in pieces(text, workspace))


def _wire(piece: Piece, *, named: bool) -> str:
    typed = escape(piece.typed)
    match piece.kind:
        case "user":
            return f"<@{piece.id}|{typed[1:].lower()}>" if named else f"<@{piece.id}>"
        case "channel":
            return f"<#{piece.id}|{typed[1:]}>"
        case "broadcast":
            return f"<!{typed[1:]}>"
        case "email":
            return f"<mailto:{typed}|{typed}>"
        case "link":
            return f"<{typed}>"
    return typed


def rich_text(text: str, workspace: Workspace, block_id: str) -> dict[str, Any]:
    """Typed text as the rich_text block that Slack puts beside the `text` of a person's message."""
    elements = [_element(piece) for piece in pieces(text, workspace)]
    section = {"type": "rich_text_section", "elements": elements}
    return {"type": "rich_text", "block_id": block_id, "elements": [section]}


def _element(piece: Piece) -> dict[str, Any]:
    match piece.kind:
        case "user":
            return {"type": "user", "user_id": piece.id}
        case "channel":
            return {"type": "channel", "channel_id": piece.id}
        case "broadcast":
            return {"type": "broadcast", "range": piece.typed[1:]}
        case "email":
            return {"type": "link", "url": f"mailto:{piece.typed}", "text": piece.typed}
        case "link":
            return {"type": "link", "url": piece.typed}
    return {"type": "text", "text": piece.typed}
