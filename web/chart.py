"""What a picture of counts is drawn from: bars with their words, for templates/chart.html."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rules.followup import Outcome
from rules.survey import Result, Scale, YesNo
from rules.waves import Funnel

LABELS: Mapping[str, str] = {
    Scale.FULLY: "survey.fully",
    Scale.MOSTLY: "survey.mostly",
    Scale.PARTLY: "survey.partly",
    Scale.HARDLY: "survey.hardly",
    Scale.NOT: "survey.not",
    YesNo.YES: "common.yes",
    YesNo.NO: "common.no",
}
LOOKS = {Outcome.KEPT: "full", Outcome.PARTLY: "half", Outcome.NOT_KEPT: "none", None: "open"}
"""How a bar looks beside its words; they alone carry the meaning."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words, how many, and how it looks."""

    label: str
    count: int
    look: str = "full"


def answers(result: Result, say: Callable[[str], str]) -> tuple[Bar, ...]:
    """Draw what was answered to one question of the survey."""
    return tuple(Bar(say(LABELS[bar.choice]), bar.count) for bar in result.bars)


def outcomes(
    counts: Mapping[Outcome | None, int], say: Callable[[Outcome | None], str]
) -> tuple[Bar, ...]:
    """Draw what became of the articles."""
    return tuple(Bar(say(outcome), count, LOOKS[outcome]) for outcome, count in counts.items())


def funnel(counts: Funnel, say: Callable[[str], str]) -> tuple[Bar, ...]:
    """Draw how far people have come, each step as a part of the first."""
    steps = (
        ("team_waves.sent", counts.sent),
        ("team_waves.opened", counts.opened),
        ("team_waves.acknowledged", counts.acknowledged),
        ("team_waves.qualified", counts.qualified),
        ("team_waves.available", counts.available),
    )
    return tuple(Bar(say(label), count) for label, count in steps)
