"""From what was chosen to moments on the calendar: pure functions, one for each idea."""
