"""Sends pictures: to the direct message, as Slack shows a file only where it was uploaded to a conversation."""

from __future__ import annotations

from typing import Any, cast

from slack_sdk import WebClient

from bot.slack.markup import escape
from bot.slack.reply import Upload


def send_picture(client: WebClient, user_id: str, upload: Upload) -> None:
    """Upload the picture to the person's direct message. Raises what the client raises."""
    opened = cast(dict[str, Any], client.conversations_open(users=user_id)["channel"])
    client.files_upload_v2(
        channel=opened["id"],
        content=upload.picture.png,
        filename=upload.name,
        title=upload.picture.title,
        alt_txt=upload.picture.alt,
        initial_comment=escape(upload.picture.summary),
    )
