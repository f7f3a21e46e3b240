"""The documentation page: complete without the internet, with examples that work when pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.chromium import chromium
from tests.rest.serving import KEYS, House, client_of, served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as launched:
        yield launched


def offline_page(browser: Browser, address: str) -> tuple[Page, list[str]]:
    """A page that reaches this address alone, and the list in which it notes whatever else it wants."""
    page, wanted = browser.new_page(), []

    def decide(route: Route) -> None:
        if route.request.url.startswith((address, "data:")):
            route.continue_()
        else:
            wanted.append(route.request.url)
            route.abort()

    page.route("**/*", decide)
    return page, wanted


def press(page: Page, summary: str) -> str:
    """Open the operation, press Execute as it stands, and answer the status shown."""
    block = page.locator(".opblock").filter(has=page.get_by_text(summary, exact=True))
    block.locator(".opblock-summary-control").click()
    block.get_by_role("button", name="Execute").click()
    shown = block.locator(".live-responses-table .response-col_status").nth(1)
    expect(shown).to_have_text(re.compile(r"^\d{3}"))
    return shown.inner_text()[:3]


def test_a_booking_is_tried_out_offline(browser: Browser) -> None:
    with served(House().api()) as address:
        page, wanted = offline_page(browser, address)
        page.goto(f"{address}/docs")
        assert press(page, "Book a room") == "201"
        assert press(page, "Cancel a booking") == "204"
        kept = httpx.get(f"{address}/rooms/alpha/bookings").json()
        text = page.inner_text(".information-container")
        page.close()
    assert (wanted, kept) == ([], [])
    for heading in ("Rooms", "Rules", "Time zones", "Storage", "Errors"):
        assert heading in text


def examples(api: httpx.Client) -> dict[str, Any]:
    """The document's example of a booking."""
    operation = api.get("/openapi.json").json()["paths"]["/rooms/{room_id}/bookings"]["post"]
    given = {parameter["name"]: parameter.get("example") for parameter in operation["parameters"]}
    return {"given": given, "body": operation["requestBody"]["content"]["application/json"]["example"]}


def test_the_example_lies_ahead_and_is_free(api: httpx.Client, house: House) -> None:
    for day in (25, 26):
        found = examples(api)
        assert found["body"]["start"] == f"2026-11-{day}T10:00:00Z"
        header = {"Idempotency-Key": found["given"]["Idempotency-Key"]}
        assert api.post("/rooms/alpha/bookings", json=found["body"], headers=header).status_code == 201
        assert examples(api)["body"]["start"] == f"2026-11-{day}T10:30:00Z"
        house.clock.advance(days=1)


def test_with_keys_the_document_asks_for_one_and_tells_nothing_of_bookings() -> None:
    with client_of(House().api(keys=KEYS), "wall") as api:
        first = examples(api)
        api.post("/rooms/alpha/bookings", json=first["body"])
        assert examples(api)["body"] == first["body"]
        document = api.get("/openapi.json").json()
    assert document["components"]["securitySchemes"]["key"]["scheme"] == "bearer"
    assert document["security"] == [{"key": []}]
    assert document["paths"]["/health"]["get"]["security"] == []
