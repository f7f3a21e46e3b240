"""The keys in the addresses of calendar feeds: whoever has an address may read that feed, and no other."""

from __future__ import annotations

import hmac
from hashlib import sha256
from urllib.parse import quote

_LENGTH = 32


class FeedKeys:
    """Makes and checks the addresses of feeds. Another secret makes all addresses void."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def room_path(self, room_id: str) -> str:
        """Where the room's feed is, from the root of the API."""
        return f"/feeds/rooms/{quote(room_id, safe='')}/{self._key('room', room_id)}.ics"

    def person_path(self, person_id: str) -> str:
        """Where the person's feed is, from the root of the API."""
        return f"/feeds/people/{quote(person_id, safe='')}/{self._key('person', person_id)}.ics"

    def opens_room(self, key: str, room_id: str) -> bool:
        """Whether the key is that of the room's feed."""
        return _same(key, self._key("room", room_id))

    def opens_person(self, key: str, person_id: str) -> bool:
        """Whether the key is that of the person's feed."""
        return _same(key, self._key("person", person_id))

    def _key(self, kind: str, name: str) -> str:
        return hmac.new(self._secret, f"{kind}\0{name}".encode(), sha256).hexdigest()[:_LENGTH]


def _same(offered: str, right: str) -> bool:
    return hmac.compare_digest(offered.encode(), right.encode())
