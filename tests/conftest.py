"""How Hypothesis judges here: by answers, never by how fast this machine is at the moment."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("roombot", deadline=None, database=None, suppress_health_check=list(HealthCheck))
settings.load_profile("roombot")
