"""What each role of the team may open and send, address by address, from the application itself."""

from __future__ import annotations

import pytest

from rules.who import Role
from tests.web.desk_town import form_of
from tests.web.test_team_forms import FIELDS, FORMS, PAGES, TEAM, at, busy
from tests.web.town import Browser, Town

pytestmark = pytest.mark.proves("done.roles")

NOT_YOURS = 403
LODGING = f"{TEAM}/hebergement"
INCIDENTS = f"{TEAM}/incidents"
TASKS = f"{TEAM}/taches"
WHAT_PEOPLE_NEED = f"{TEAM}/besoins"
AT_THE_DOOR = tuple(f"{TEAM}/{each}" for each in ("arrivees", "autres", "papiers"))
ORGANISERS_TOO = {
    *(f"{TEAM}/salles{each}" for each in ("", "/seances", "/supprimer")),
    *(f"{LODGING}/personne/{{person}}/{each}" for each in ("adresse", "nuits", "souhaits")),
    f"{LODGING}/partage",
    *(path for path in FORMS if path.startswith((INCIDENTS, TASKS))),
    *(path for path in FORMS if path.startswith(AT_THE_DOOR) and not path.endswith("/charte")),
}
"""What organisers and logistics send alike; the rest about rooms is for logistics alone."""
FOR_ORGANISERS = {
    *(f"{TEAM}/appels/{{call:digits}}/{each}" for each in ("grave", "refus", "stop")),
    *(f"{TEAM}/personnes/{{person}}/{each}" for each in ("effacer", "reponses")),
    *(f"{TEAM}/{each}" for each in ("attendu/relance", "papiers/charte")),
    f"{TEAM}/envois/{{number:digits}}/depart",
    f"{TEAM}/groupe/appel/{{person}}",
    f"{TEAM}/premier-contact/vague/{{number:digits}}/fichier/{{batch:digits}}",
    f"{TEAM}/premier-contact/vague/{{number:digits}}/tout",
    *(f"{TEAM}/personnes/importer{each}" for each in ("", "/{number:digits}")),
    f"{TEAM}/personnes/importer/{{number:digits}}/a-corriger",
}
"""Pages that hold a form of organisers, or letters and lists of people that they alone see."""
FILES = {
    f"{TEAM}/envois/{{number:digits}}/fichier",
    f"{TEAM}/intervenants/{{person}}/support",
    f"{TEAM}/premier-contact/logo",
    f"{TEAM}/personnes/importer",
}
"""Take no ordinary form; `test_uploads.py` and those of their pages try them."""


def about_rooms(path: str) -> bool:
    return path.startswith((LODGING, WHAT_PEOPLE_NEED)) or path in ORGANISERS_TOO


OPENED_BY_LOGISTICS_ALONE = {
    path for path in PAGES if path.startswith(WHAT_PEOPLE_NEED) or path.endswith("/nouvel-hotel")
}
LOG = {path for path in PAGES if path.startswith(INCIDENTS)}
"""Does not exist for whoever only reads."""
PAPERS_OF_PEOPLE = {path for path in PAGES if path.startswith(f"{TEAM}/papiers/")}
"""They name people, and some their telephones: organisers and logistics make them."""
SENT = set(FORMS) - FILES
REFUSED = {
    Role.ORGANISER: {
        "GET": OPENED_BY_LOGISTICS_ALONE,
        "POST": {path for path in SENT if about_rooms(path)} - ORGANISERS_TOO,
    },
    Role.LOGISTICS: {
        "GET": FOR_ORGANISERS,
        "POST": {path for path in SENT if not about_rooms(path)},
    },
    Role.READER: {
        "GET": FOR_ORGANISERS | OPENED_BY_LOGISTICS_ALONE | LOG | PAPERS_OF_PEOPLE,
        "POST": SENT,
    },
}


@pytest.mark.parametrize("role", list(REFUSED))
async def test_a_role_opens_and_sends_what_it_is_for(
    town: Town, browser: Browser, role: Role
) -> None:
    await busy(town)
    theirs = await town.signed_in(browser, await town.member(role))
    hidden = await form_of(theirs, town.team_path)
    opened = {path: (await theirs.get(at(town, path))).status_code for path in PAGES}
    sent = {
        path: (await theirs.post(at(town, path), {**hidden, **FIELDS})).status_code for path in SENT
    }
    assert {path for path, status in opened.items() if status == NOT_YOURS} == REFUSED[role]["GET"]
    assert {path for path, status in sent.items() if status == NOT_YOURS} == REFUSED[role]["POST"]
