"""Who calls: bearer tokens where the house has keys, else only this machine."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from bot.core.models import Actor

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
"""What a browser or script on this machine calls it."""


@dataclass(frozen=True, slots=True)
class Caller:
    """An authenticated program: the name of its key, or `local` where there are no keys."""

    name: str

    @property
    def actor(self) -> Actor:
        """The caller as the core knows it. A key of the house may change anybody's booking."""
        return Actor(person_id=self.name, trusted=True)


LOCAL = Caller("local")
"""Whoever calls from this machine while there are no keys."""


class Keys:
    """The secrets by which callers are known. No secret is kept as it is, and none is ever shown."""

    def __init__(self, secrets: Mapping[str, str]) -> None:
        """`secrets` are the secrets by the names of their keys."""
        self._keys = [(Caller(name), _digest(secret)) for name, secret in secrets.items()]

    def __bool__(self) -> bool:
        return bool(self._keys)

    def caller_of(self, authorization: str) -> Caller | None:
        """The caller whose secret the Authorization header bears, found in the same time whatever it bears."""
        scheme, _, token = authorization.partition(" ")
        offered = _digest(token.strip())
        found = None
        for caller, secret in self._keys:
            if hmac.compare_digest(secret, offered):
                found = caller
        return found if scheme.lower() == "bearer" else None


def _digest(secret: str) -> bytes:
    return sha256(secret.encode("utf-8", "surrogateescape")).digest()


def is_own_host(host: str) -> bool:
    """Whether a Host header names this machine; a site that points its name at 127.0.0.1 sends its own name."""
    try:
        return urlsplit(f"//{host}").hostname in LOOPBACK_NAMES
    except ValueError:
        return False


def is_own_origin(origin: str | None, host: str) -> bool:
    """Whether a request comes from a page of the host it goes to, or from no page at all."""
    return origin is None or origin.lower() in (f"http://{host.lower()}", f"https://{host.lower()}")


def is_fetched_by_another_site(headers: Mapping[str, str]) -> bool:
    """Whether a browser says that a page of another site embeds or fetches it; a link that is followed is fine."""
    foreign = headers.get("sec-fetch-site") in ("cross-site", "same-site")
    return foreign and headers.get("sec-fetch-dest") != "document"
