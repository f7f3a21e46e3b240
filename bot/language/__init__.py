"""Words to values: reads a booking sentence in nine languages, offline. No I/O; `now` is an argument."""
