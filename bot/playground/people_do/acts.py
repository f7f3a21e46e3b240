"""The acts that the page sends, validated, and who performs each."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Literal, assert_never
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, NaiveDatetime, TypeAdapter

from bot.playground.elements import Given, Use
from bot.playground.events import home_opened
from bot.playground.local_slack import LocalSlack
from bot.playground.people_do import forms, pressing, typing
from bot.playground.people_do.pressing import Entered
from bot.playground.posting import post_due

_EARLIEST, _LATEST = datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2100-01-01")


class _Act(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Say(_Act):
    """Type something and press Enter."""

    do: Literal["say"]
    channel: str
    text: str
    thread_ts: str | None = None


class _Press(_Act):
    block_id: str
    action_id: str
    given: Given = None

    @property
    def use(self) -> Use:
        return Use(self.block_id, self.action_id, self.given)


class PressInMessage(_Press):
    """Use an interactive element of a message."""

    do: Literal["press"]
    channel: str
    ts: str


class PressInView(_Press):
    """Use an interactive element of a modal or the Home tab."""

    do: Literal["press_in_view"]
    view_id: str
    entered: Entered = {}


class Submit(_Act):
    do: Literal["submit"]
    view_id: str
    entered: Entered


class Dismiss(_Act):
    """Close a modal without submitting; `everything` closes those below it too."""

    do: Literal["dismiss"]
    view_id: str
    everything: bool = False


class OpenTab(_Act):
    """Look at the bot's Home or Messages tab."""

    do: Literal["open_tab"]
    tab: Literal["home", "messages"]


class RunShortcut(_Act):
    do: Literal["shortcut"]
    callback_id: str
    channel: str | None = None
    ts: str | None = None


class SetClock(_Act):
    """Set the pretend clock to a wall time in the person's zone."""

    do: Literal["set_clock"]
    to: Annotated[NaiveDatetime, Field(ge=_EARLIEST, lt=_LATEST)]


class AdvanceClock(_Act):
    do: Literal["advance_clock"]
    minutes: int = Field(gt=0, le=60 * 24 * 400)


Act = Annotated[
    Say | PressInMessage | PressInView | Submit | Dismiss | OpenTab | RunShortcut | SetClock | AdvanceClock,
    Field(discriminator="do"),
]
ACT: TypeAdapter[Act] = TypeAdapter(Act)


async def perform(slack: LocalSlack, person_id: str, act: Act) -> None:
    """Do what a person did. Raises SlackError if it can't be."""
    match act:
        case Say():
            await typing.say(slack, person_id, act.channel, act.text, act.thread_ts)
        case PressInMessage():
            await pressing.in_message(slack, person_id, act.channel, act.ts, act.use)
        case PressInView():
            await pressing.in_view(slack, person_id, act.view_id, act.use, act.entered)
        case Submit():
            await forms.submit(slack, person_id, act.view_id, act.entered)
        case Dismiss():
            await forms.dismiss(slack, person_id, act.view_id, everything=act.everything)
        case RunShortcut():
            await pressing.shortcut(slack, person_id, act.callback_id, act.channel, act.ts)
        case OpenTab() | SetClock() | AdvanceClock():
            _without_waiting(slack, person_id, act)
        case _:
            assert_never(act)


def _without_waiting(slack: LocalSlack, person_id: str, act: OpenTab | SetClock | AdvanceClock) -> None:
    match act:
        case OpenTab():
            channel = slack.workspace.direct_channel(person_id)
            if channel:
                home_opened(slack, person_id, channel, act.tab)
        case SetClock():
            member = slack.workspace.member(person_id)
            zone = ZoneInfo(member.tz if member else "UTC")
            _set_clock(slack, act.to.replace(tzinfo=zone))
        case AdvanceClock():
            _set_clock(slack, slack.clock.now() + timedelta(minutes=act.minutes))


def _set_clock(slack: LocalSlack, moment: datetime) -> None:
    slack.clock.set(moment)
    slack.feed.tell({"type": "clock", "now": slack.clock.now().timestamp()})
    post_due(slack)
