"""Headless Chromium, as Debian packages it, driven by pip's playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

_QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; the test is skipped where none is installed, unless ROOMBOT_REQUIRE_BROWSER=1."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        missing = "no chromium is installed (Debian's package `chromium`)"
        pytest.fail(missing) if os.environ.get("ROOMBOT_REQUIRE_BROWSER") == "1" else pytest.skip(missing)
    expect.set_options(timeout=15_000)
    with (
        sync_playwright() as playwright,
        closing(playwright.chromium.launch(executable_path=path, args=list(_QUIET))) as browser,
    ):
        yield browser
