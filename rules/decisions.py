"""What the steering committee decides in its three meetings, and what waits for which decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from types import MappingProxyType

from rules.errors import Refused


class Outcome(StrEnum):
    """How a meeting ended an item of its agenda."""

    ADOPTED = "adopted"
    ADOPTED_WITH_RESERVATION = "adopted_with_reservation"
    POSTPONED = "postponed"
    REFUSED = "refused"


YES = frozenset({Outcome.ADOPTED, Outcome.ADOPTED_WITH_RESERVATION})

PANEL = "panel"
REPLACEMENT = "replacement"
ITEMS = MappingProxyType(
    {
        1: ("question", "sample", "organisation"),
        2: ("programme", "speakers"),
        3: (PANEL, "speakers", "materials", REPLACEMENT),
    }
)
"""The agenda of each meeting, as the method gives it (METHOD.md, «The five stages», 2)."""


class Gate(StrEnum):
    """What waits for a decision."""

    DRAW = "draw"  # the list of panels is made
    BRIEFS = "briefs"  # a time is proposed to a speaker, a brief leaves
    PANEL = "panel"  # qualified people become members
    SPEAKERS = "speakers"  # a speaker is approved
    MATERIALS = "materials"  # citizens see what the speakers handed in


GATES = MappingProxyType(
    {
        Gate.DRAW: (1, "sample"),
        Gate.BRIEFS: (2, "speakers"),
        Gate.PANEL: (3, PANEL),
        Gate.SPEAKERS: (3, "speakers"),
        Gate.MATERIALS: (3, "materials"),
    }
)
"""The meeting and the item that open each gate (METHOD.md, «The five stages», 2)."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: which meeting, on which item, how and when (aware); `reason` may be blank.

    A `derogation` opens its gate before the meeting, for a reason that stays on the record.
    """

    meeting: int
    item: str
    outcome: Outcome
    reason: str
    decided_at: datetime
    derogation: bool = False


def check(decision: Decision, *, now: datetime) -> Decision:
    """Accept a decision for the record. Refused where it cannot have been taken like that."""
    items = ITEMS.get(decision.meeting)
    if items is None:
        raise Refused("decisions.no-such-meeting", meeting=decision.meeting, meetings=len(ITEMS))
    if decision.item not in items:
        raise Refused(
            "decisions.no-such-item", item=decision.item, meeting=decision.meeting, items=items
        )
    if decision.decided_at > now:
        raise Refused("decisions.in-the-future", decided_at=decision.decided_at)
    if decision.derogation and (decision.item == PANEL or not _opens_a_gate(decision)):
        raise Refused("decisions.no-derogation")
    needs_reason = decision.derogation or decision.outcome is not Outcome.ADOPTED
    if needs_reason and not decision.reason.strip():
        raise Refused("decisions.reason-missing")
    return decision


def members(
    qualified: Sequence[str], chosen: Sequence[str], *, seats: int, taken: int
) -> tuple[str, ...]:
    """Return whom the decision makes members: those it names, or all who are qualified (ids).

    Refused where it names somebody who is not qualified, and where not everybody has a seat.
    """
    strangers = tuple(one for one in chosen if one not in qualified)
    if strangers:
        raise Refused("decisions.not-qualified", people=strangers)
    becoming = tuple(one for one in qualified if not chosen or one in chosen)
    free = max(0, seats - taken)
    if len(becoming) > free:
        raise Refused("decisions.more-than-seats", people=len(becoming), seats=seats, free=free)
    return becoming


def decided_on(day: date, zone: tzinfo, *, now: datetime) -> datetime:
    """Return when a decision of this day was taken: at noon there, or just now if that is to come.

    A day after today stays one, so that `check` can say so.
    """
    noon = datetime.combine(day, time(12), zone)
    return min(noon, now) if day <= now.astimezone(zone).date() else noon


def day_of(at: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return when the civil day of an instant begins there, and when the next one does."""
    day = at.astimezone(zone).date()
    return (
        datetime.combine(day, time(), zone),
        datetime.combine(day + timedelta(days=1), time(), zone),
    )


def goes_on(
    decision: Decision, *, day: tuple[datetime, datetime], now: datetime, could_join: bool
) -> bool:
    """Tell whether a decision that is on the record of its day already is taken once more.

    Only while that day lasts, and only where it could make a member: a meeting that is over has
    not decided about those who were qualified after it.
    """
    return validates_panel(decision) and now < day[1] and could_join


def _opens_a_gate(decision: Decision) -> bool:
    return (decision.meeting, decision.item) in GATES.values()


def opens(last: Decision | None) -> bool:
    """Tell whether a gate is open, given the last decision about its item; none keeps it shut."""
    return last is not None and last.outcome in YES


def validates_panel(decision: Decision) -> bool:
    """Tell whether this is the one decision that makes qualified people members of the panel."""
    return decision.meeting == max(ITEMS) and decision.item == PANEL and decision.outcome in YES
