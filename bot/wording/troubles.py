"""What the bot says when it can't do its work, and why a press leads nowhere."""

from __future__ import annotations

from uuid import UUID

STORE_UNAVAILABLE = "I can't reach my bookings now, so I don't know whether that worked: look at /bookings in a minute."
NOT_FOR_YOU = "These buttons are for the person I answered; type /book to make your own booking."
FORM_CHANGED_NOTHING = "Your form changed nothing:"
STALE_PRESS = "That button is too old for me to read. Type it again, please."


def bug(incident: UUID) -> str:
    """Something that should not have happened; the id is in the log too."""
    return (
        "Something went wrong on my side, and I can't say whether that worked: /bookings shows what you have. "
        f"If it happens again, tell whoever runs me this number: {incident.hex[:8]}."
    )
