"""Being told when something frees up: what somebody waits for, and telling them."""
