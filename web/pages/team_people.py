"""The workshop's people: found by a few words, and one person's whole file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.late
import storage.audit
import storage.calls
import storage.citizens
import storage.emergency
import storage.form
import storage.help
import storage.notice
import storage.owed
import storage.people
import storage.presence
import storage.reminders
from rules.adulthood import every_question
from rules.answers import phone_for_reading
from rules.emergency import at_hand
from rules.errors import Refused
from rules.forms import Consequences, Row, consequences, summary
from rules.late import LABELS, Delay
from rules.leaving import CAN_LEAVE, LEFT, can_return_until
from rules.owed import Owed, What, name
from rules.people import Person
from rules.people_list import Listed, matching
from rules.presence import Presence, places
from rules.who import Act, CitizenState, Role
from rules.workshop import Workshop
from storage.calls import Call
from storage.citizens import Citizen
from storage.help import HelpMessage
from storage.transaction import Transaction
from web.language import language_of
from web.team.desk import Desk, open_desk, shown
from web.team.history import DETAILS, STATES, Line, line
from web.team.mailbox import Mailbox, mailbox_of
from web.team.promises import Promise, promises
from web.ways_out import Elsewhere, WayOut

NOTED = {
    "read": "team_people.noted-read",
    "committed": "team_people.noted-committed",
    "answers": "team_people.noted-answers",
    "qualified": "team_people.noted-qualified",
    "not-retained": "team_people.noted-not-retained",
    "attendance": "team_people.noted-attendance",
    "late": "team_people.noted-late",
    "consent": "team_people.noted-consent",
    "details": "team_people.noted-details",
    "language": "team_people.noted-language",
    "left": "team_people.noted-left",
    "back": "team_people.noted-back",
    "stopped": "team_calls.noted-stop",
    "mail-again": "team_people.noted-mail-again",
    "silenced": "team_calls.noted-grave",
    "spoken": "team_people.noted-spoken",
    "nothing": "team_people.noted-nothing",
    "has-read": "team_people.noted-has-read",
    "recalled": "team_people.noted-recalled",
    "written": "team_people.noted-written",
    "to-call": "team_people.noted-to-call",
    "erased": "team_people.noted-erased",
}
DELAYS = {**LABELS, Delay.UNKNOWN: "team_people.late-unknown"}
TELL_OF_NEEDS = frozenset({Act.NEEDS_WRITTEN, Act.NEEDS_NONE, Act.NEEDS_READ, Act.LODGING_CHANGED})
"""That somebody has written a need, or wishes for a room, is for logistics alone."""
HISTORY = 100  # acts shown in a file, the latest first

NOBODY = WayOut(HTTPStatus.NOT_FOUND, "team_people.nobody-title", "team_people.nobody-body")


@dataclass(frozen=True, slots=True)
class File:
    """All that one page shows of a person."""

    citizen: Citizen
    person: Person
    owed: tuple[Owed, ...]
    rows: tuple[Row, ...]
    flagged: Consequences
    consents: dict[str, bool]
    promises: tuple[Promise, ...]
    there: Mapping[str, Presence]  # by half-day
    may_be_late: bool  # now
    calls: tuple[Call, ...]
    messages: tuple[HelpMessage, ...]
    history: tuple[Line, ...]
    read: bool
    committed: bool
    stopped: bool  # never to be contacted again
    mailbox: Mailbox
    silenced_by: str  # a name; blank where nobody was silenced
    muted: frozenset[What]
    emergency: bool  # there is somebody to call, and people are together

    @property
    def may_leave(self) -> bool:
        """Whether there is something to leave."""
        return self.citizen.state in CAN_LEAVE

    @property
    def has_left(self) -> bool:
        """Whether they left by themselves."""
        return self.citizen.state in LEFT


async def people(request: Request) -> Response:
    """Show the people whom the typed words mean, a page at a time."""
    desk = await open_desk(request)
    asked = request.query_params
    words, wanted = asked.get("q", "")[:100], asked.get("etat", "")
    state = CitizenState(wanted) if wanted in set(CitizenState) else None

    async def look(tx: Transaction) -> tuple[tuple[Listed, ...], dict[CitizenState, int]]:
        everybody = await storage.citizens.every(tx, desk.workshop.id)
        return everybody, await storage.citizens.count_states(tx, desk.workshop.id)

    everybody, ever = await desk.read(look)
    return shown(
        desk,
        "people.html",
        found=matching(everybody, words, state),
        words_typed=words,
        state=state,
        states=STATES,
        counts=Counter(one.state for one in everybody),
        erased=sum(ever.values()) - len(everybody),
        notes=NOTED,
        may_import=desk.may(Role.ORGANISER),
    )


async def person_file(request: Request) -> Response:
    """Show one person's file."""
    desk = await open_desk(request)
    return await show_file(desk)


async def show_file(desk: Desk, refused: Refused | None = None) -> Response:
    """Show the file of the person in the path; `refused` is why something was not done."""
    found = await desk.read(lambda tx: _file(tx, desk))
    return shown(
        desk,
        "person.html",
        file=found,
        states=STATES,
        phone=phone_for_reading(found.citizen.phone) if found.citizen.phone else "",
        details=DETAILS,
        said=name,
        now=desk.site.now(),
        half_days=places(desk.workshop),
        delays=DELAYS,
        return_until=can_return_until(found.citizen.changed_at),
        notes=NOTED,
        refused=refused,
    )


async def citizen_of(tx: Transaction, desk: Desk) -> Citizen:
    """Return the citizen in the path. Raises Elsewhere for nobody, or somebody erased."""
    citizen = await storage.citizens.find(tx, desk.request.path_params["person"], desk.workshop.id)
    if citizen is None or not citizen.name:
        raise Elsewhere(NOBODY)
    return citizen


async def _file(tx: Transaction, desk: Desk) -> File:
    citizen = await citizen_of(tx, desk)
    person, workshop = citizen.person, desk.workshop
    answers = await storage.form.answers(tx, person, workshop.id)
    done = await storage.owed.done_by(tx, person, workshop)
    hidden = frozenset[Act]() if desk.may(Role.LOGISTICS) else TELL_OF_NEEDS
    return File(
        citizen=citizen,
        person=await storage.people.get(tx, person),
        owed=()
        if citizen.silenced_at
        else await storage.owed.of_person(tx, person, workshop.id, now=tx.now),
        rows=summary(every_question(workshop), answers),
        flagged=consequences(every_question(workshop), answers),
        consents=await storage.notice.consents(tx, person, workshop.id),
        promises=await promises(tx, desk.who(person), workshop, language_of(desk.request)),
        there=await storage.presence.of_person(tx, person, workshop.id),
        may_be_late=not citizen.silenced_at
        and await actions.late.offered(tx, desk.who(person)) is not None,
        calls=await storage.calls.open_of_person(tx, person, workshop.id),
        messages=await storage.help.open_of_person(tx, person, workshop.id),
        history=await _history(tx, person, workshop, hidden=hidden),
        read=done is not None and done.acknowledged,
        committed=done is not None and done.committed,
        stopped=await storage.people.is_stopped(tx, person),
        mailbox=await mailbox_of(tx, desk, person),
        silenced_by=await actions.quiet.begun_by(tx, person) if citizen.silenced_at else "",
        muted=await storage.reminders.muted(tx, person, workshop.id),
        emergency=desk.may(Role.LOGISTICS)
        and at_hand(workshop, tx.now)
        and await storage.emergency.written_at(tx, person, workshop.id) is not None,
    )


async def _history(
    tx: Transaction, person: str, workshop: Workshop, *, hidden: frozenset[Act]
) -> tuple[Line, ...]:
    """Tell what was done for somebody in this workshop, and by whom; `hidden` acts are left out."""
    names: dict[str, str] = {person: ""}
    lines = []
    for act in await storage.audit.of_subject(tx, person, HISTORY):
        if act.workshop not in (None, "", workshop.id) or Act(act.act) in hidden:
            continue
        if act.actor not in names:
            names[act.actor] = await storage.citizens.name(tx, act.actor) or act.actor
        lines.append(line(act, workshop, names[act.actor]))
    return tuple(lines)


ROUTES = (
    Route("/equipe/{workshop}/personnes", people),
    Route("/equipe/{workshop}/personnes/{person}", person_file, methods=["GET"]),
)
