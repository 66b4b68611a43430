"""Every sentence people read, French and English; complains at start-up about gaps."""

from texts.engine import TextBroken, Texts, TextsIncomplete, spoken

__all__ = ["TextBroken", "Texts", "TextsIncomplete", "spoken"]
