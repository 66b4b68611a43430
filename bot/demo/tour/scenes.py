"""The tour, scene by scene. Each builds on those before it: their steps are done first."""

from __future__ import annotations

from bot.demo.tour import beginning, group, weekend

SCENES = (
    *beginning.SCENES,
    group.GROUP,
    *weekend.SCENES,
)
