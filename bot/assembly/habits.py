"""What the settings say of the house, in the words of the language and of Slack's reminders."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from tzlocal import get_localzone_name

from bot.language.reading import Habits
from bot.settings import House
from bot.slack.reminders.moments import Leads


def habits_of(house: House) -> Habits:
    """What a sentence in this house takes for granted."""
    return Habits(
        default_duration=timedelta(minutes=house.default_minutes),
        office_opens=house.office_opens,
        office_closes=house.office_closes,
    )


def leads_of(house: House) -> Leads:
    """When people of this house are reminded of their bookings."""
    start, end = house.remind_minutes_before_start, house.remind_minutes_before_end
    return Leads(timedelta(minutes=start), timedelta(minutes=end))


def zone_of(house: House) -> ZoneInfo:
    """The zone in which the house is; this machine's where the settings don't say."""
    return ZoneInfo(house.time_zone or get_localzone_name())
