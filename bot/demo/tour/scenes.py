"""The tour, scene by scene. Each builds on those before it: their steps are done first."""

from __future__ import annotations

from bot.demo.tour import beginning, expert, group, opinion, weekend

SCENES = (
    *beginning.SCENES,
    expert.SCENE,
    group.GROUP,
    *weekend.SCENES,
    opinion.SCENE,
)
