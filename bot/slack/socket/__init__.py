"""Socket Mode: from the connection that is kept up to Bolt, and back.

`link` is one websocket, `keeper` keeps one up, `mode` hands what comes to Bolt (`intake` leaves out what Slack would
not send) and sends the acks; `endpoint` asks Slack where to connect, `census` who else is.
"""

from bot.slack.socket.census import Census
from bot.slack.socket.link import BOUNDS, Bounds
from bot.slack.socket.mode import SlackRefused, SocketMode

__all__ = ["BOUNDS", "Bounds", "Census", "SlackRefused", "SocketMode"]
