"""Booking messages in channels, true to their bookings."""
