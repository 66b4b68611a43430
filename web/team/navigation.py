"""Where one can go on the team's pages: the menu at the top of each, by role.

A narrow screen shows the places of every day, and the others behind one more press.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rules.who import TEAM, Role


@dataclass(frozen=True, slots=True)
class Place:
    """One entry: its path below the workshop's, the key of its words, and who may go there.

    `daily`: people go there every day.
    """

    path: str
    label: str
    roles: frozenset[Role] = TEAM
    daily: bool = False


PLACES = (
    Place("", "team.nav-waiting", daily=True),
    Place("/personnes", "team.nav-people", daily=True),
    Place("/premier-contact", "team_waves.nav"),
    Place("/presences", "team.nav-attendance", daily=True),
    Place("/intervenants", "speaker_pages.nav"),
    Place("/messages", "team.nav-messages", daily=True),
    Place("/envois", "team_broadcasts.title"),
    Place("/appels", "team.nav-calls", daily=True),
    Place("/hebergement", "team_lodging.title"),
    Place("/besoins", "team_needs.title", frozenset({Role.LOGISTICS})),
    Place("/salles", "team_workrooms.title"),
    Place("/echantillon", "team_plan.title"),
    Place("/tirage", "team_draw.title"),
    Place("/groupe", "team_group.title"),
    Place("/decisions", "team.nav-decisions"),
    Place("/suites", "team.nav-planned"),
    Place("/questionnaire", "team.nav-survey"),
    Place("/avis", "team.nav-followup"),
    Place("/membres", "team.nav-members"),
)


def places(roles: Iterable[Role]) -> tuple[Place, ...]:
    """Return where somebody with these roles may go, in the order of the menu."""
    have = frozenset(roles)
    return tuple(place for place in PLACES if place.roles & have)
