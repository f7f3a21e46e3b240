"""What should not have happened: the log has the trace, and whoever is there the same number."""

from __future__ import annotations

import logging
import secrets

from starlette.requests import Request
from starlette.responses import JSONResponse

_log = logging.getLogger(__name__)


def log_bug() -> str:
    """Log the exception at hand, and return the number by which it can be found."""
    incident = secrets.token_hex(4)
    _log.exception("bug %s", incident)
    return incident


async def answer_bug(_: Request, __: Exception) -> JSONResponse:
    """A call that failed on a bug, as Slack words that."""
    return JSONResponse({"ok": False, "error": "fatal_error", "incident": log_bug()}, 500)
