"""How the local Slack refuses."""

from __future__ import annotations

from typing import Any


class SlackError(Exception):
    """A call that Slack would refuse: `code` is Slack's own name for it, `details` go into the answer beside it."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def body(self) -> dict[str, Any]:
        return {"ok": False, "error": self.code, **self.details}


def with_messages(code: str, messages: list[str]) -> SlackError:
    """An error that says in `response_metadata.messages` what is wrong where."""
    return SlackError(code, response_metadata={"messages": [f"[ERROR] {message}" for message in messages]})
