"""The command line. What a command does is in bot.assembly, imported only when it is asked for."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.ports import StoreUnavailable
from bot.settings import Settings, SettingsError
from bot.stores import LineUnreadable, StoreUnusable

PORT = 3000
API_PORT = 8000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 is well, 2 is something that the operator must set right, said in one sentence."""
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given, os.environ))
    except (SettingsError, StoreUnusable, LineUnreadable) as error:
        print(f"roombot: {error}", file=sys.stderr)
        return 2
    except StoreUnavailable:
        print("roombot: The database doesn't answer: run this again when it does.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="roombot", description="Books meeting rooms from sentences typed in Slack.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_playground(commands.add_parser("playground", help="try it in the browser, without Slack"))
    _add_slack(commands.add_parser("slack", help="serve a Slack workspace"))
    _add_api(commands.add_parser("api", help="serve the REST API"))
    _add_parse(commands.add_parser("parse", help="show how a sentence is read"))
    _add_doctor(commands.add_parser("doctor", help="check tokens, scopes, clock, store and settings"))
    _add_store(commands.add_parser("store", help="move bookings between stores"))
    return parser


def _add_playground(command: argparse.ArgumentParser) -> None:
    command.add_argument("--port", type=_port, default=PORT, help=f"the port on this machine (default {PORT})")
    command.add_argument("--no-browser", action="store_true", help="only print the address")
    command.add_argument("--now", type=_wall_clock, metavar="2026-11-25T09:30", help="pretend that it is this time")
    command.set_defaults(run=_playground)


def _add_slack(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--http",
        type=_address,
        metavar="HOST:PORT",
        help="serve the API there too, and without SLACK_APP_TOKEN Slack's requests (default for those 127.0.0.1:3000)",
    )
    command.add_argument(
        "--health", type=_address, metavar="HOST:PORT", help="serve /health and /metrics there, and nothing else"
    )
    command.set_defaults(run=_slack)


def _add_api(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default="127.0.0.1", help="where to listen (default 127.0.0.1: this machine only)")
    command.add_argument("--port", type=_port, default=API_PORT, help=f"the port (default {API_PORT})")
    command.set_defaults(run=_api)


def _add_parse(command: argparse.ArgumentParser) -> None:
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("text", nargs="?", help="the sentence")
    what.add_argument("--jsonl", action="store_true", help="read and write one JSON object a line")
    command.add_argument("--now", type=_wall_clock, metavar="2026-11-25T09:30", help="the wall clock (default: now)")
    command.add_argument("--tz", type=_zone, default=None, metavar="Europe/Helsinki", help="the zone (default: yours)")
    command.add_argument("--locale", default="en-GB", metavar="fi-FI", help="the locale (default: en-GB)")
    command.set_defaults(run=_parse)


def _add_doctor(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=_doctor)


def _add_store(command: argparse.ArgumentParser) -> None:
    command.add_argument("action", choices=["export", "import"], help="write to, or read from, the file")
    command.add_argument("file", help="JSON lines, one booking a line; - is standard output or input")
    command.set_defaults(run=_store)


def _playground(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    settings = Settings.from_env(environ)
    from bot.assembly.playground import run_playground  # noqa: PLC0415

    return run_playground(settings, port=given.port, open_browser=not given.no_browser, now=given.now)


def _slack(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    settings = Settings.from_env(environ)
    from bot.assembly.serving import Address  # noqa: PLC0415
    from bot.assembly.slack import run_slack  # noqa: PLC0415

    http, health = (Address(*given) if given else None for given in (given.http, given.health))
    return run_slack(settings, http, health)


def _api(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    settings = Settings.from_env(environ)
    from bot.assembly.api import run_api  # noqa: PLC0415
    from bot.assembly.serving import Address  # noqa: PLC0415

    return run_api(settings, Address(given.host, given.port))


def _parse(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    settings = Settings.from_env(environ)
    from bot.assembly.parse import explain, read_lines  # noqa: PLC0415

    if given.jsonl:
        return read_lines(sys.stdin, sys.stdout, settings)
    return explain(given.text, sys.stdout, settings, now=given.now, zone=given.tz, locale=given.locale)


def _doctor(_: argparse.Namespace, environ: Mapping[str, str]) -> int:
    from bot.assembly.clock import utc_now  # noqa: PLC0415
    from bot.assembly.doctor import run_doctor  # noqa: PLC0415

    return run_doctor(environ, sys.stdout, utc_now)


def _store(given: argparse.Namespace, environ: Mapping[str, str]) -> int:
    settings = Settings.from_env(environ)
    from bot.assembly.moving import export_to, import_from  # noqa: PLC0415

    return (export_to if given.action == "export" else import_from)(given.file, settings)


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port")


def _address(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":")
    if not (host and colon):
        raise argparse.ArgumentTypeError(f"{text!r} is not an address such as 127.0.0.1:8000")
    return host, _port(port)


def _wall_clock(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time such as 2026-11-25T09:30") from None


def _zone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise argparse.ArgumentTypeError(f"{text!r} is not a time zone such as Europe/Helsinki") from None


if __name__ == "__main__":
    sys.exit(main())
