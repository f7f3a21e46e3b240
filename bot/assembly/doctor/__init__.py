"""`roombot doctor`: looks at everything that `roombot slack` needs, and says of each what is well or what to do."""

from bot.assembly.doctor.examination import run_doctor

__all__ = ["run_doctor"]
