"""The permanent menu below a chat: rows of labels, each of which opens a conversation."""

from __future__ import annotations

Menu = tuple[tuple[str, ...], ...]

CITIZENS: Menu = (
    ("common.menu-dates", "common.menu-expected"),
    ("common.menu-person", "common.menu-data"),
)
PARTICIPANTS: Menu = (
    ("common.menu-opinion",),
    ("common.menu-dates",),
    ("common.menu-person", "common.menu-data"),
)
"""The same for those who took part, once their opinion is handed over: nothing is expected then."""

TEAM: Menu = (("common.menu-panel",), ("common.menu-dates", "common.menu-data"))
"""The same for the team: who waits, which messages, whom to call."""

SPEAKERS: Menu = (("speakers.menu-mine",), ("common.menu-person", "common.menu-data"))
"""The same for those who are heard."""
