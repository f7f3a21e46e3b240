"""What booking a room means: no Slack, no web, no database, no clock of its own."""
