"""Where one can go on the team's pages: the menu at the top of each, by role, in groups.

A narrow screen shows the places of every day, and the others behind one more press.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rules.incidents import MAY_READ
from rules.who import TEAM, Role


@dataclass(frozen=True, slots=True)
class Place:
    """One entry: its path below the workshop's, the key of its words, and who may go there."""

    path: str
    label: str
    roles: frozenset[Role] = TEAM


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that belong together, under a word; `daily`: people go there every day."""

    label: str
    places: tuple[Place, ...]
    daily: bool = False


GROUPS = (
    Group(
        "team.nav-daily",
        (
            Place("", "team.nav-waiting"),
            Place("/personnes", "team.nav-people"),
            Place("/presences", "team.nav-attendance"),
            Place("/arrivees", "arrivals.nav"),
            Place("/messages", "team.nav-messages"),
            Place("/appels", "team.nav-calls"),
        ),
        daily=True,
    ),
    Group(
        "team.nav-recruiting",
        (
            Place("/echantillon", "team_plan.title"),
            Place("/premier-contact", "team_waves.nav"),
            Place("/tirage", "team_draw.title"),
            Place("/groupe", "team_group.title"),
        ),
    ),
    Group(
        "team.nav-weekends",
        (
            Place("/programme", "team_programme.title"),
            Place("/intervenants", "speaker_pages.nav"),
            Place("/autres", "attendees.title"),
            Place("/papiers", "team_papers.title"),
            Place("/incidents", "incidents.title", MAY_READ),
        ),
    ),
    Group(
        "team.nav-places",
        (
            Place("/salles", "team_workrooms.title"),
            Place("/hebergement", "team_lodging.title"),
            Place("/besoins", "team_needs.title", frozenset({Role.LOGISTICS})),
        ),
    ),
    Group(
        "team.nav-writing",
        (
            Place("/attendu", "team_expected.title"),
            Place("/envois", "team_broadcasts.title"),
            Place("/suites", "team.nav-planned"),
            Place("/questionnaire", "team.nav-survey"),
        ),
    ),
    Group(
        "team.nav-steering",
        (
            Place("/comite", "team_committee.title"),
            Place("/decisions", "team.nav-decisions"),
            Place("/avis", "team.nav-followup"),
            Place("/taches", "tasks.nav"),
            Place("/membres", "team.nav-members"),
        ),
    ),
)


def groups(roles: Iterable[Role]) -> tuple[Group, ...]:
    """Return where somebody with these roles may go, in the order of the menu."""
    have = frozenset(roles)
    seen = (
        replace(group, places=tuple(place for place in group.places if place.roles & have))
        for group in GROUPS
    )
    return tuple(group for group in seen if group.places)
