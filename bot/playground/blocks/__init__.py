"""Slack's limits on blocks and views, checked as Slack checks them."""

from bot.playground.blocks.check import check_blocks, check_view, with_ids
from bot.playground.blocks.size import LARGEST, size_of

__all__ = ["LARGEST", "check_blocks", "check_view", "size_of", "with_ids"]
