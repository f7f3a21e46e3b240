"""How answers reach Slack: as blocks, by calls that are tried again, and by another way where one is closed."""
