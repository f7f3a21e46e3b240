"""The local Slack, over real sockets."""
