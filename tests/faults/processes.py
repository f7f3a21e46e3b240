"""The bot as a process, and what it takes of the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.playground import Playground


@dataclass(frozen=True)
class BotProcess:
    """A bot that runs, and the file of what it logs."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def threads(self) -> int:
        return self._status("Threads")

    @property
    def kilobytes(self) -> int:
        """The memory that is really there."""
        return self._status("VmRSS")

    def logged(self) -> list[str]:
        """The lines of its log that tell of more than single requests."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if " WARNING " in line or " ERROR " in line or "Traceback" in line]

    def _status(self, name: str) -> int:
        lines = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


@contextmanager
def bot_process(
    slack: Playground, folder: Path, *command: str, api_url: str = "", database: str = "memory:"
) -> Iterator[BotProcess]:
    """A bot, connected to the playground, by way of `api_url` if that is given; it must end well."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "ROOMBOT_"))}
    environ = kept | {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": api_url or slack.api_url,
        "ROOMBOT_DATABASE_URL": database,
    }
    log = folder / "bot.log"
    with (
        log.open("wb") as file,
        subprocess.Popen([sys.executable, "-m", *command], env=environ, stderr=file) as process,
    ):
        try:
            assert slack.wait_for_bot(20)
            yield BotProcess(process, log)
        finally:
            process.terminate()
    assert process.returncode == 0
