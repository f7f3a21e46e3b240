"""Uploads, by the SDK's files_upload_v2 and step by step."""

from __future__ import annotations

import base64

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground import Playground
from tests.playground.person import Person

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def upload(api: WebClient, channel: str | None, name: str = "day.png", content: bytes = PIXEL) -> str:
    answer = api.files_upload_v2(
        channel=channel, content=content, filename=name, title="Today", alt_txt="Alpha is free", initial_comment="Here"
    )
    return str(answer["files"][0]["id"])


def test_a_picture_is_shared_in_direct_messages(
    http: httpx.Client, api: WebClient, playground: Playground, aino: Person
) -> None:
    file_id = upload(api, "D0AINO")
    message = aino.see_message()
    (file,) = message["files"]
    assert (message["text"], file["title"], file["alt_txt"]) == ("Here", "Today", "Alpha is free")
    shown = http.get(f"{playground.url}files/{file_id}")
    assert (shown.content, shown.headers["content-type"]) == (PIXEL, "image/png")
    image = {"type": "image", "alt_text": "x", "slack_file": {"id": file_id}}
    assert api.chat_postMessage(channel="D0AINO", text="x", blocks=[image])["ok"]


def test_what_is_no_picture_is_only_downloaded(http: httpx.Client, api: WebClient, playground: Playground) -> None:
    file_id = upload(api, "D0AINO", "page.html", b"<script>alert(1)</script>")
    headers = http.get(f"{playground.url}files/{file_id}").headers
    assert (headers["content-type"], headers["content-disposition"]) == ("application/octet-stream", "attachment")


def test_a_picture_that_is_shared_nowhere_is_in_no_block(api: WebClient) -> None:
    image = {"type": "image", "alt_text": "x", "slack_file": {"id": upload(api, None)}}
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        api.chat_postMessage(channel="D0AINO", text="x", blocks=[image])


@pytest.mark.parametrize(("channel", "error"), [("U0AINO", "channel_not_found"), ("C0RANDOM", "not_in_channel")])
def test_places_that_take_no_files(api: WebClient, channel: str, error: str) -> None:
    with pytest.raises(SlackApiError, match=error):
        upload(api, channel)


def test_an_upload_in_parts_that_do_not_fit(http: httpx.Client, api: WebClient) -> None:
    place = api.files_getUploadURLExternal(filename="a.png", length=5)
    with pytest.raises(SlackApiError, match="file_not_found"):
        api.files_completeUploadExternal(files=[{"id": place["file_id"]}])
    assert http.post(place["upload_url"], content=b"123").text == "incomplete_upload"
    assert http.post(place["upload_url"], content=b"12345").text == "invalid_upload_url"


def test_an_upload_is_completed_once(api: WebClient) -> None:
    file_id = upload(api, "D0AINO")
    with pytest.raises(SlackApiError, match="file_already_completed"):
        api.files_completeUploadExternal(files=[{"id": file_id}])
