"""What the bot says when it can't do its work, and why a press leads nowhere."""

from __future__ import annotations

STORE_UNAVAILABLE = "I can't reach my bookings now, so I don't know whether that worked: look at /bookings in a minute."
NOT_FOR_YOU = "These buttons are for the person I answered; type /book to make your own booking."
FORM_CHANGED_NOTHING = "Your form changed nothing:"
STALE_PRESS = "That button is too old for me to read. Type it again, please."


def too_fast(per_minute: int) -> str:
    """Somebody asked more than `per_minute` times a minute; this request was left alone."""
    return (
        f"You are faster than I am: I take {per_minute} requests a minute from one person, so I did nothing with this "
        "one. Try again in a minute."
    )


def bug(incident: str) -> str:
    """Something that should not have happened; the id is in the log too."""
    return (
        "Something went wrong on my side, and I can't say whether that worked: /bookings shows what you have. "
        f"If it happens again, tell whoever runs me this number: {incident}."
    )
