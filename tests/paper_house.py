"""A workshop on paper: invented people with every kind of name, and what they said and did."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import cycle, islice
from typing import Any

from actions.paper_facts import House, named
from actions.paper_pages import Papers, pdf, to_json
from actions.paper_sheet import listed, personal
from actions.paper_voice import Voice
from rules.attendance import Answer, Attendance
from rules.badges import Kind
from rules.halfdays import of_gathering
from rules.needs import Asks, Menu, Needs
from rules.papers import LISTS, Paper
from rules.slots import Slot, SlotState
from storage.badges import Bearer
from tests.example import example
from tests.web.town import every_text

AT = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)
URL = "https://atelier.example"
FIRST = "weekend-1"
PHONE, PRINTED = "+33612345678", "06 12 34 56 78"
NEED = "Une place près de la porte."
NAMES = (
    ("Ana", "Durand"),
    ("Maximilienne-Éléonore", "de la Rochefoucauld-Montmorency d’Harcourt"),
    ("Ελένη", "Παπαδοπούλου"),
    ("محمد", "الفاسي"),
    ("Zoé 😀", "O’Neill"),
    ("小明", "王"),
    ("Jean-Baptiste", "L’Hôpital"),
    ("A" * 300, "B " * 150),
)
"""Long ones, with apostrophes, an emoji, in other scripts, of signs that no font of ours has."""
OTHERS = (Kind.SPEAKER, Kind.TEAM, Kind.PRESS, Kind.INTERPRETER, Kind.CARER)
WORKSHOP = example()
HALF_DAYS = of_gathering(WORKSHOP.gatherings[0], WORKSHOP.tz)


def bearer(number: int, kind: Kind, name: tuple[str, str], language: str) -> Bearer:
    """Somebody who may come; their code tells their number."""
    days = frozenset(each.key for each in HALF_DAYS)
    code = "".join("CDFGHJKMNP"[int(digit)] for digit in f"{number:05}")
    return Bearer(
        f"p{number}", kind, *name, "Institut d’ici", language, code, 1, PHONE, half_days=days
    )


def a_house(people: int, language: str = "fr", charter: Mapping[str, str] | None = None) -> House:
    """So many people with a seat, and five others unless there is nobody."""
    names = list(islice(cycle(NAMES), people))
    everybody = [bearer(at, Kind.CITIZEN, name, language) for at, name in enumerate(names)]
    kinds = OTHERS if people else ()
    everybody += [
        bearer(1000 + at, kind, ("Camille", "Exemple"), language) for at, kind in enumerate(kinds)
    ]
    yes, part = Attendance(FIRST, Answer.YES), Attendance(FIRST, Answer.PARTIAL, part="samedi")
    session = WORKSHOP.gatherings[0].sessions[4]
    slot = Slot(session.key, session.starts_at, 20, "", SlotState.ACCEPTED)
    return House(
        WORKSHOP,
        {each.person: each for each in everybody},
        {each.person: {FIRST: part if at % 3 else yes} for at, each in enumerate(everybody)},
        {each.person: frozenset({HALF_DAYS[0].key, HALF_DAYS[2].key}) for each in everybody},
        {"p1000": (slot,)},
        {session.key: "Salle des Tilleuls (1er étage)"},
        charter or {},
        {each.person: f"/badge/{each.person * 8}" for each in everybody},
    )


def papers(seen: House, paper: Paper, language: str = "fr") -> Papers:
    """A paper for everybody who gets one, or about them all."""
    if paper in LISTS:
        some = list(seen.people.values())[:1]
        needs = [(one, Needs(Menu.NO_GLUTEN, (Asks.ACCESS,), NEED)) for one in some]
        voice = Voice(seen, every_text(), language, AT)
        made = listed(voice, paper, FIRST, needs, ["Hôtel du Pont\n3 quai"])
        assert made is not None
        return made
    return personal(seen, every_text(), paper, named(seen, paper, ""), AT, URL)


def printed(made: Papers) -> bytes:
    """As the press sets it."""
    return pdf(json.loads(to_json(made))["paper"])


def words(made: Papers) -> str:
    """All words of a paper, whatever stands where."""
    return " ".join(_words(made.papers))


def _words(about: Any) -> Sequence[str]:
    if isinstance(about, str):
        return [about.replace("\u00a0", " ").replace("\u202f", " ")]
    if isinstance(about, Mapping):
        return [word for each in about.values() for word in _words(each)]
    if isinstance(about, list | tuple):
        return [word for each in about for word in _words(each)]
    return []
