"""The tour, scene by scene. Each builds on those before it: their steps are done first."""

from __future__ import annotations

from bot.demo.tour import beginning, group

SCENES = (
    *beginning.SCENES,
    group.GROUP,
    group.BY_TELEPHONE,
)
