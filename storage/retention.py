"""Retention, by field: what is forgotten by itself, and when, counted from the workshop's dates."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from types import MappingProxyType

from rules.meetings import MemberState
from rules.needs import KEPT, forgotten, last_day_together
from rules.papers import KEPT as PAPERS_KEPT
from rules.speakers import SpeakerState
from rules.waves import KEPT as LETTERS_KEPT
from rules.who import CitizenState, Role
from rules.workshop import Workshop
from storage import files
from storage.database import Database
from storage.erasure import blank_person
from storage.people import ACTIVE
from storage.transaction import Transaction
from storage.workshops import every

BODIES = timedelta(days=7)
"""Raw updates, sent messages, arguments of finished work, and files of people."""
CHATS = timedelta(days=90)
"""After the opinion: what was said with the team, on the telephone, and places in conversations.

After they are over: messages to groups; the follow-up of an opinion is long."""
POOL = timedelta(days=30)
"""After replacements close: people who were not chosen."""
DAY = timedelta(days=1)

AT_ONCE = 250  # rows in one transaction: none may keep the writer for 100 ms
PEOPLE_AT_ONCE = 50  # ... and a person is some twenty statements

NOT_CHOSEN = (
    CitizenState.CONTACTED,
    CitizenState.ANSWERED,
    CitizenState.QUALIFIED,
    CitizenState.SUBSTITUTE,
    CitizenState.NOT_DRAWN,
    CitizenState.NOT_RETAINED,
    CitizenState.DECLINED,
)
SEATED = (CitizenState.DRAWN, CitizenState.VALIDATED, CitizenState.WITHDRAWN)
"""Whom the follow-up of the opinion may still need."""
NEVER_CAME = (
    SpeakerState.IDENTIFIED,
    SpeakerState.DECLARED,
    SpeakerState.PROPOSED,
    SpeakerState.CONTACTED,
    SpeakerState.DECLINED,
    SpeakerState.WITHDRAWN,
)
"""Speakers who were thought of or asked, and are not heard."""
_OF_WORKSHOP = ("help_messages", "calls", "places", "run_sheet_names")
_NEEDS = ("needs", "emergency_contacts", "access", "bed_kinds", "rooming_lines")
_ROOMS = ("beds", "stays", "badges", "late_arrivals")
"""Where people slept, and what was for the door alone."""
_FOLLOWED = ("survey_sheets", "presences", "incident_notes", "incidents", "tasks")


@dataclass(frozen=True, slots=True)
class _Step:
    """One statement of the purge, with its parameters."""

    query: str
    values: Mapping[str, object]


async def purge(database: Database) -> Mapping[str, int]:
    """Forget whatever has had its time; how many rows of what. Nightly; again, it finds nothing.

    It goes in small transactions, so it can be stopped at any point and begun anew.
    """
    counts: dict[str, int] = {}
    workshops = await database.read(every)
    for step in _steps(database.house.now(), workshops):
        async for touched in _until_done(database, step):
            counts[step.query] = counts.get(step.query, 0) + touched
    now = database.house.now()
    for name, role, states in _OVER:
        over = {workshop.id: states(workshop, now) for workshop in workshops}
        for workshop_id in over:
            done = await _purge_people(database, role, workshop_id, over)
            counts[name] = counts.get(name, 0) + done
    return MappingProxyType({name: count for name, count in counts.items() if count})


def _steps(now: datetime, workshops: tuple[Workshop, ...]) -> list[_Step]:
    steps = [
        _Step("inbox", {"before": now - BODIES}),
        _Step("outbox", {"before": now - BODIES}),
        _Step("mailed", {"before": now - BODIES}),
        _Step("jobs", {"before": now - BODIES}),
        _Step("forms", {"before": now - CHATS}),
        _Step("strangers", {"before": now - CHATS}),
        _Step("stranger_places", {"before": now - CHATS}),
        _Step("stranger_panels", {"before": now - CHATS}),
        _Step("stranger_accounts", {"before": now - CHATS}),
        _Step("broadcast_files", {"before": now - CHATS, "now": now}),
        _Step("broadcasts", {"before": now - CHATS}),
        _Step("letter_files", {"before": now - LETTERS_KEPT, "now": now}),
        _Step("paper_files", {"before": now - PAPERS_KEPT, "now": now}),
        _Step("imports", {"before": now - BODIES}),
        _Step("import_files", {"before": now - BODIES, "now": now}),
    ]
    for workshop in workshops:
        opinion = datetime.combine(workshop.opinion_due, time(), workshop.tz)
        if now >= opinion + CHATS:
            steps += [_Step(table, {"workshop": workshop.id}) for table in _OF_WORKSHOP]
        steps += _lodging(workshop, now)
        if now >= workshop.replacements_close_at + POOL:
            steps.append(_Step("same_people", {"workshop": workshop.id}))
        if now >= _followed(workshop):
            steps += [_Step(table, {"workshop": workshop.id}) for table in _FOLLOWED]
    return steps


def _lodging(workshop: Workshop, now: datetime) -> list[_Step]:
    """Forget what people needed, and a little later where they slept."""
    together = last_day_together(workshop)
    needs = _NEEDS if together is not None and now >= together + KEPT else ()
    tables: tuple[str, ...] = (*needs, *(_ROOMS if forgotten(workshop, now) else ()))
    papers = [_Step("paper_needs", {"workshop": workshop.id, "now": now})] if needs else []
    return [*papers, *(_Step(table, {"workshop": workshop.id}) for table in tables)]


def _followed(workshop: Workshop) -> datetime:
    """Return when the follow-up of the opinion has ended."""
    return datetime.combine(workshop.followed_until + DAY, time(), workshop.tz)


def _forgotten(workshop: Workshop, now: datetime) -> tuple[CitizenState, ...]:
    """Return the states whose people the workshop needs no longer."""
    unchosen = now >= workshop.replacements_close_at + POOL
    return (*(NOT_CHOSEN if unchosen else ()), *(SEATED if now >= _followed(workshop) else ()))


def _forgotten_speakers(workshop: Workshop, now: datetime) -> tuple[SpeakerState, ...]:
    """Return the states whose speakers the workshop needs no longer: first who never came."""
    if now >= _followed(workshop):
        return tuple(SpeakerState)
    return NEVER_CAME if now >= workshop.replacements_close_at + POOL else ()


def _forgotten_members(workshop: Workshop, now: datetime) -> tuple[MemberState, ...]:
    """Return the states in which members of the committee are needed no longer."""
    if now >= _followed(workshop):
        return tuple(MemberState)
    return (MemberState.LEFT,) if now >= workshop.replacements_close_at + POOL else ()


def _forgotten_others(workshop: Workshop, now: datetime) -> tuple[str, ...]:
    """Return the state of the others who were there, once the follow-up has ended."""
    return (ACTIVE,) if now >= _followed(workshop) else ()


_OVER: tuple[tuple[str, Role, Callable[[Workshop, datetime], tuple[str, ...]]], ...] = (
    ("pool", Role.CITIZEN, _forgotten),
    ("speakers", Role.SPEAKER, _forgotten_speakers),
    ("committee", Role.COMMITTEE, _forgotten_members),
    ("attendees", Role.ATTENDEE, _forgotten_others),
)
"""Whom a workshop needs no longer: what they are counted as, their role, and in which states."""


async def _until_done(database: Database, step: _Step) -> AsyncIterator[int]:
    """Run one step again and again, a transaction each, until nothing is left of it."""

    async def body(tx: Transaction) -> int:
        return await tx.run(f"retention.{step.query}", most=AT_ONCE, **step.values)

    while touched := await database.transact(body, cause="retention"):
        yield touched


async def forget_sign_ins(database: Database, real_now: datetime) -> int:
    """Forget links and browsers of the team that are long over; how many rows. Nightly.

    Both are kept in real time, as `real_now` is: a clock walked by four months signs nobody out.
    """
    before = {"before": real_now - CHATS}
    count = 0
    for step in (_Step("sign_ins", before), _Step("browsers", before)):
        async for touched in _until_done(database, step):
            count += touched
    return count


async def sweep_files(database: Database, real_now: datetime) -> int:
    """Take files off the disk that were erased, or never got a row; how many. Nightly.

    `real_now` is the time of the machine, whatever the clock of a rehearsal says.
    """
    wanted: set[str] = set()

    last = ""

    async def some(tx: Transaction) -> list[tuple[str, int]]:
        return await files.every(tx, after=last)

    while found := await database.read(some):
        wanted |= {file_id for file_id, _ in found}
        last = found[-1][0]
    return await database.files.sweep(wanted.__contains__, real_now)


async def _purge_people(
    database: Database, role: Role, workshop: str, over: Mapping[str, tuple[str, ...]]
) -> int:
    """Blank the people of a workshop whose time is over; the files they leave are swept.

    `over` has, by workshop, the states that are needed no longer: whoever is still needed in
    another workshop stays in all of them.
    """
    named = "".join(f"|{each} {state}|" for each, states in over.items() for state in states)

    async def body(tx: Transaction) -> int:
        people = [
            row["person"]
            for state in over[workshop]
            for row in await tx.fetch(
                "retention.people",
                workshop=workshop,
                role=role,
                state=state,
                over=named,
                most=PEOPLE_AT_ONCE,
            )
        ][:PEOPLE_AT_ONCE]
        for person in people:
            await blank_person(tx, person)
        return len(people)

    count = 0
    while done := await database.transact(body, cause="retention"):
        count += done
    return count
