"""The one way a rule says no: a code that names the sentence, and the facts the sentence needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rules.facts import Fact


class Refused(Exception):
    """An act the rules do not allow; the previous state stands.

    `code` is a text key, always written whole where it is raised ("attendance.too_late"), so that
    it can be found by searching; `facts` are what its sentence tells.
    """

    def __init__(self, code: str, /, **facts: Fact) -> None:
        """Refuse with the sentence `code`, told with `facts`."""
        super().__init__(code)
        self.code = code
        self.facts: dict[str, Fact] = facts
