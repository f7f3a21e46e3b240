"""The REST front: the booking API, its documentation page and the calendar feeds, over the same core as Slack."""
