"""Which of the items are the booking: the day beside the clock, the span, the length, the room.

The others stay in the title.
"""
