"""Every sentence people read, French and English; `texts.check` complains about gaps."""

from texts.engine import TextBroken, Texts, spoken

__all__ = ["TextBroken", "Texts", "spoken"]
