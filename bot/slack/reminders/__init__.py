"""Reminders before a booking starts and before it ends, kept by Slack's own scheduler and true to the bookings."""
