"""The Slack app's manifest: in an installed package beside the code, in a checkout at the top."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

_IN_CHECKOUT = Path(__file__).parents[2] / "manifest.yml"


def manifest_text() -> str:
    """The manifest, as YAML."""
    packaged = files("bot") / "manifest.yml"
    return (packaged if packaged.is_file() else _IN_CHECKOUT).read_text(encoding="utf-8")
