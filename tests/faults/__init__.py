"""What the bot does when Slack, the network, the store or its own process fails: nothing lost, nothing twice.

The faults are real. A TCP proxy stands between the bot, in a process of its own, and the playground, which plays Slack;
it drops, refuses, swallows, slows and answers in Slack's stead (`proxy`). PostgreSQL is stopped, frozen and started
(`weather`). People type bookings and press Undo meanwhile (`visitors`).
"""
