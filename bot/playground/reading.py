"""Reads JSON that may be anything."""

from __future__ import annotations

import json
from typing import Any


def read_json(text: str | bytes) -> Any:
    """The value; all of it can be written as JSON again. Raises ValueError, also where it nests too deep."""
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()  # halves of surrogate pairs are no text
    except RecursionError:
        raise ValueError("too deep") from None
    return value
