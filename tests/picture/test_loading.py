"""What draws is loaded with the first picture, and not while a bot starts or a sentence is read."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import importlib, sys
importlib.import_module(sys.argv[1])
print([name for name in ("PIL", "fontpkg") if name in sys.modules])
"""


@pytest.mark.parametrize("module", ["bot.assembly.slack_bot", "bot.assembly.api", "bot.assembly.parse"])
def test_starting_loads_nothing_that_draws(module: str) -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT, module], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
