"""Nothing but this machine's page and bot gets in: Host, Origin, and the headers that keep a browser strict."""

from __future__ import annotations

import socket

import httpx
import pytest
from websockets import Origin
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from bot.playground import Playground
from tests.playground.conftest import MANIFEST, PretendClock
from tests.playground.test_socket_mode import link_url

ROUTES = ["/", "/page/js/main.js", "/api/auth.test", "/hooks/x", "/upload/x", "/files/x"]


@pytest.mark.parametrize("path", ROUTES)
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example:{port}"])
def test_another_host_is_refused(http: httpx.Client, playground: Playground, path: str, host: str) -> None:
    headers = {"host": host.format(port=playground.port)}
    assert http.post(f"http://127.0.0.1:{playground.port}{path}", headers=headers).status_code == 403


@pytest.mark.parametrize("path", ROUTES)
def test_another_origin_is_refused(http: httpx.Client, playground: Playground, path: str) -> None:
    headers = {"origin": "https://evil.example"}
    assert http.post(f"http://127.0.0.1:{playground.port}{path}", headers=headers).status_code == 403


@pytest.mark.parametrize("path", ["/api/auth.test", "/hooks/x", "/upload/x"])
def test_what_is_for_the_bot_is_for_no_browser(http: httpx.Client, playground: Playground, path: str) -> None:
    headers = {"origin": playground.url.rstrip("/")}
    assert http.post(f"http://127.0.0.1:{playground.port}{path}", headers=headers).status_code == 403


@pytest.mark.parametrize("origin", [None, "null", "http://127.0.0.1:1", "https://evil.example"])
def test_the_pages_socket_is_for_the_page(playground: Playground, origin: str | None) -> None:
    address = f"ws://127.0.0.1:{playground.port}/page/socket"
    with pytest.raises(InvalidStatus) as refused, connect(address, origin=Origin(origin) if origin else None):
        pass
    assert refused.value.response.status_code == 403


def test_socket_mode_is_for_no_other_site(playground: Playground) -> None:
    evil = Origin("https://evil.example")
    with pytest.raises(InvalidStatus) as refused, connect(link_url(playground), origin=evil):
        pass
    assert refused.value.response.status_code == 403


def test_localhost_will_do(http: httpx.Client, playground: Playground) -> None:
    assert http.get(f"http://127.0.0.1:{playground.port}/", headers={"host": f"localhost:{playground.port}"}).is_success


def test_the_browser_is_kept_strict(http: httpx.Client, playground: Playground) -> None:
    page = http.get(playground.url)
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'" in policy
    assert "unsafe" not in policy
    assert (page.headers["x-content-type-options"], page.headers["referrer-policy"]) == ("nosniff", "no-referrer")


def test_a_taken_port_is_an_error(playground: Playground, clock: PretendClock) -> None:
    with pytest.raises(OSError, match="in use"):
        Playground(MANIFEST.read_text(), clock, port=playground.port)


def test_only_loopback_listens(playground: Playground) -> None:
    """Whoever listened on every address of the machine would hear what is sent to another of its own, too."""
    with socket.socket() as probe:
        probe.settimeout(1)
        assert probe.connect_ex(("127.0.0.2", playground.port)) != 0


@pytest.mark.parametrize("manifest", ["", "[]", "features: {}", "{"])
def test_what_is_no_manifest_is_refused(clock: PretendClock, manifest: str) -> None:
    with pytest.raises(ValueError, match="manifest"):
        Playground(manifest, clock)
