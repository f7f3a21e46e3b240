"""What callers send. Shapes only: what a booking must fulfil is the core's to say, in its own codes."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from bot.core.limits import TITLE_LIMIT
from bot.core.models import Booker
from bot.rest.times import Moment


def _without_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("the text must not contain NUL characters")
    return text


def _whole(number: object) -> object:
    """JSON has one kind of number: 4.0 is as whole as 4."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


_NO_NUL = r"^[^\u0000]*$"
Text = Annotated[str, AfterValidator(_without_nul)]
Name = Annotated[Text, Field(max_length=200, json_schema_extra={"pattern": r"^[^\u0000]*[^\s\u0000][^\u0000]*$"})]
Title = Annotated[Text, Field(json_schema_extra={"maxLength": TITLE_LIMIT, "pattern": _NO_NUL})]
Count = Annotated[int, Field(ge=1, le=100_000), BeforeValidator(_whole)]
RoomName = Annotated[Text, Field(description="A room's id, such as `alpha`.", json_schema_extra={"pattern": _NO_NUL})]


class Body(BaseModel):
    """A JSON object that a caller sends. What it doesn't know it refuses: a misspelt field is never lost in silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class BookerBody(Body):
    """Who the booking belongs to: an id, a name, or both."""

    model_config = ConfigDict(
        title="Booker",
        json_schema_extra={
            "anyOf": [
                {"required": [field], "properties": {field: {"type": "string", "minLength": 1}}}
                for field in ("id", "name")
            ]
        },
    )

    id: Name | None = Field(default=None, description="The person's id, for example a Slack user id.")
    name: Name | None = Field(default=None, description="The person's name, as others should read it.")

    def booker(self) -> Booker:
        """As the core knows them."""
        return Booker(id=self.id, name=self.name)


class NewBooking(Body):
    """A wish for a room."""

    start: Moment
    end: Moment
    title: Title | None = Field(default=None, description="What it is about; at most 200 characters.")
    booker: BookerBody
    people: Count | None = Field(default=None, description="How many come, where known.")
    private: bool = Field(default=False, description="Others read `Busy` in the place of the title.")


class BookingPatch(Body):
    """What to change; what is left out stays. A title of null takes the title away."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})

    room_id: RoomName | SkipJsonSchema[None] = None
    start: Moment | SkipJsonSchema[None] = None
    end: Moment | SkipJsonSchema[None] = None
    title: Title | None = None
    private: bool | SkipJsonSchema[None] = Field(
        default=None, description="Others read `Busy` in the place of the title; only its booker's key ends that."
    )

    @model_validator(mode="before")
    @classmethod
    def _nothing_else_is_null(cls, value: Any) -> Any:
        kept = ("room_id", "start", "end", "private")
        nulls = [name for name in kept if isinstance(value, dict) and value.get(name, "") is None]
        if nulls:
            raise ValueError(f"{nulls[0]} can't be null: leave it out to keep it as it is")
        return value

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("name at least one of room_id, start, end, title, private")
        return self

    @property
    def new_title(self) -> str | None:
        """The title to set: None keeps the present one, an empty one takes it away."""
        return self.title or "" if "title" in self.model_fields_set else None


class Sentence(Body):
    """A sentence to read, and whose it is."""

    text: Annotated[Text, Field(max_length=5000, json_schema_extra={"pattern": _NO_NUL})]
    tz: Annotated[str, Field(max_length=100, description="The person's IANA time zone.")] = "UTC"
    locale: Annotated[
        str,
        Field(description="The person's locale: decides the language and whether 12/1 is a December or a January day."),
        Field(max_length=35, pattern=r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"),
    ] = "en-US"
