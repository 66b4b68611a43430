"""Every conversation is tested in a town."""

from tests.conversations.town import town

__all__ = ["town"]
