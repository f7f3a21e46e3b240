"""Every sentence the bot says, as plain text; each front escapes and lays it out in its own way."""
