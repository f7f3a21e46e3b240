"""Slack's limits on blocks and views, checked as Slack checks them."""

from bot.playground.blocks.check import check_blocks, check_view, with_ids

__all__ = ["check_blocks", "check_view", "with_ids"]
