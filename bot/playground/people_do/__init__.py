"""What a person does on the page, turned into what Slack would send to the bot."""

from bot.playground.people_do.acts import Act, perform

__all__ = ["Act", "perform"]
