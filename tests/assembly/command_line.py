"""roombot in a process of its own."""

import os
import subprocess
import sys


def roombot(*arguments: str, typed: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
    """Run one command in a process of its own, with nothing of the outer settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "ROOMBOT_"))}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        env=kept | {"PYTHONIOENCODING": "utf-8"} | environ,
        check=False,
        timeout=60,
    )
