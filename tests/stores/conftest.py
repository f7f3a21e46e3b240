"""A fresh store of every kind, for the tests that all stores must pass."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from bot.core.ports import Store
from bot.stores import open_store
from tests.stores.postgres_server import PostgresServer

GIVEN_POSTGRES = os.environ.get("ROOMBOT_TEST_POSTGRES_URL")
KINDS = ["memory", "sqlite", "postgres"] + ["postgres-given"] * bool(GIVEN_POSTGRES)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A server for all tests that don't stop it."""
    server = PostgresServer(durable=False)
    yield server
    server.close()


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> str:
    """A new database on the tests' own server."""
    return postgres_server.new_database()


@pytest.fixture(params=KINDS)
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store of each kind is."""
    if request.param == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        return emptied(server.url())
    return url_of(request.param, request, tmp_path)


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """An empty store."""
    opened = open_store(store_url)
    yield opened
    opened.close()


def url_of(kind: str, request: pytest.FixtureRequest, folder: Path) -> str:
    """Where an empty store of that kind is, which no other test uses."""
    match kind:
        case "memory":
            return "memory:"
        case "sqlite":
            return f"sqlite:///{folder / 'bookings.db'}"
        case "postgres":
            server: PostgresServer = request.getfixturevalue("postgres_server")
            return server.new_database()
        case _:
            return emptied(str(GIVEN_POSTGRES))


def emptied(url: str) -> str:
    """The URL, after all that roombot kept in the database is gone."""
    with psycopg.connect(url, autocommit=True) as connection:
        [(made,)] = connection.execute("SELECT to_regclass('roombot.bookings') IS NOT NULL").fetchall()
        if made:
            connection.execute("TRUNCATE roombot.bookings, roombot.changes, roombot.records")
    return url
