"""files.*: uploads in three steps."""

from __future__ import annotations

from bot.playground.api.method import Json, Method, count, required
from bot.playground.errors import SlackError, with_messages
from bot.playground.files import File
from bot.playground.local_slack import LocalSlack
from bot.playground.posting import channel_to_post_in, post


def get_upload_url(slack: LocalSlack, arguments: Json) -> Json:
    name, _ = required(arguments, "filename", "length")
    url, file = slack.files.announce(name, count(arguments, "length", 0), str(arguments.get("alt_txt") or ""))
    return {"upload_url": url, "file_id": file.id}


def complete_upload(slack: LocalSlack, arguments: Json) -> Json:
    given = arguments.get("files")
    if not isinstance(given, list) or not given or not all(isinstance(entry, dict) for entry in given):
        raise with_messages("invalid_arguments", ["missing required field: files"])
    channel_id = arguments.get("channel_id")
    channel = channel_to_post_in(slack, _channel_id(str(channel_id))) if channel_id else None
    files = [_completed(slack, entry) for entry in given]
    if channel:
        for file in files:
            file.shared_in.add(channel.id)
        shown = [file.as_slack(slack.base_url) for file in files]
        comment, thread_ts = str(arguments.get("initial_comment") or ""), arguments.get("thread_ts")
        post(slack, channel, comment, [], files=shown, thread_ts=thread_ts)
    return {"files": [file.as_slack(slack.base_url) for file in files]}


def _channel_id(channel_id: str) -> str:
    """A file is shared in a conversation: a person's id won't do."""
    if channel_id.startswith("U"):
        raise SlackError("channel_not_found")
    return channel_id


def _completed(slack: LocalSlack, entry: Json) -> File:
    file = slack.files.find(str(entry.get("id")))
    if file.complete:
        raise SlackError("file_already_completed")
    file.complete, file.title = True, str(entry.get("title") or file.name)
    return file


METHODS = {
    "files.getUploadURLExternal": Method(get_upload_url, ("files:write",)),
    "files.completeUploadExternal": Method(complete_upload, ("files:write",)),
}
