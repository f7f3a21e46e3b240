"""Files that the bot uploads: first the bytes, then the message that shows them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from bot.playground.clock import SettableClock, unix_seconds
from bot.playground.errors import SlackError
from bot.playground.workspace import BOT_USER_ID

IMAGE_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif"}


@dataclass
class File:
    """An upload; it can be shown once it is complete, and in image blocks once it is shared somewhere."""

    id: str
    name: str
    length: int
    alt_text: str
    created: int
    title: str = ""
    content: bytes | None = None
    complete: bool = False
    shared_in: set[str] = field(default_factory=set)

    @property
    def mime_type(self) -> str:
        return IMAGE_TYPES.get(PurePosixPath(self.name).suffix.lower(), "application/octet-stream")

    def as_slack(self, base_url: str) -> dict[str, Any]:
        url = f"{base_url}files/{self.id}"
        return {
            "id": self.id,
            "created": self.created,
            "timestamp": self.created,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": self.mime_type,
            "filetype": PurePosixPath(self.name).suffix.lstrip(".").lower(),
            "user": BOT_USER_ID,
            "size": self.length,
            "mode": "hosted",
            "alt_txt": self.alt_text,
            "url_private": url,
            "url_private_download": url,
            "channels": sorted(channel for channel in self.shared_in if channel.startswith("C")),
            "ims": sorted(channel for channel in self.shared_in if channel.startswith("D")),
        }


class Files:
    """The uploads of the bot."""

    def __init__(self, base_url: str, clock: SettableClock) -> None:
        self.base_url = base_url
        self._clock = clock
        self._files: dict[str, File] = {}
        self._uploads: dict[str, File] = {}

    def announce(self, name: str, length: int, alt_text: str) -> tuple[str, File]:
        """Make place for an upload; answers the URL that takes the bytes."""
        file = File(f"F0{secrets.token_hex(4).upper()}", name, length, alt_text, unix_seconds(self._clock))
        key = secrets.token_hex(16)
        self._uploads[key] = self._files[file.id] = file
        return f"{self.base_url}upload/{key}", file

    def receive(self, key: str, content: bytes) -> File:
        """Keep the bytes of an announced upload. Raises SlackError."""
        file = self._uploads.pop(key, None)
        if file is None:
            raise SlackError("invalid_upload_url")
        if len(content) != file.length:
            raise SlackError("incomplete_upload")
        file.content = content
        return file

    def find(self, file_id: str) -> File:
        """An upload whose bytes have come. Raises SlackError `file_not_found`."""
        file = self._files.get(file_id)
        if file is None or file.content is None:
            raise SlackError("file_not_found")
        return file

    def is_shared(self, file_id: str) -> bool:
        """Whether an image block may show it."""
        file = self._files.get(file_id)
        return bool(file and file.shared_in)
