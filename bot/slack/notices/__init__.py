"""Telling bookers what somebody else did with their bookings."""
