"""The facts from which one sees what a person still owes: of one person, or of all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

import storage.attendance
import storage.charter
import storage.citizens
import storage.form
import storage.help
import storage.needs
import storage.notice
import storage.offers
import storage.speakers
import storage.speaking
import storage.workshops
from rules.answers import folded
from rules.attendance import Answer, Attendance
from rules.expected import Life, asked, owed
from rules.expected_table import Asked
from rules.forms import sleeps_elsewhere
from rules.needs import PURPOSE
from rules.notice import Document, version
from rules.offers import OfferState
from rules.owed import Owed
from rules.owed_citizens import Done, Shown
from rules.speaking import Facts
from rules.who import CitizenState, Who
from rules.workshop import Question, Workshop
from storage.codec import instant
from storage.speakers import Speaker
from storage.transaction import Row, Transaction

_Begun = tuple[Row, tuple[int, datetime] | None]  # a citizen's row, the offer that is open
_ASKED_OF_ALL = ("state", "changed_at", "notice", "commitment", "begun")  # the facts of `_done`


async def of_person(
    tx: Transaction, person: str, workshop: str, *, now: datetime
) -> tuple[Owed, ...]:
    """List what this person still owes at this instant, as citizen and as speaker, by date."""
    about = await storage.workshops.get(tx, workshop)
    return owed(await life(tx, person, about), about, now=now)


async def life(tx: Transaction, person: str, about: Workshop) -> Life:
    """Return what is known of this person here: as a citizen, as a speaker, or as both."""
    return Life(
        await done_by(tx, person, about), await storage.speaking.facts(tx, person, about.id)
    )


async def done_by(tx: Transaction, person: str, about: Workshop) -> Done | None:
    """Tell what this person has done so far; None for who is no citizen there."""
    workshop = about.id
    citizen = await storage.citizens.find(tx, person, workshop)
    if citizen is None:
        return None
    seen = await storage.notice.seen(tx, person, workshop)
    contacted = citizen.state is CitizenState.CONTACTED
    done = Done(
        state=citizen.state,
        acknowledged=(Document.NOTICE, version(about, Document.NOTICE)) in seen,
        # A promise once given holds when dates move: those concerned are asked about each date.
        committed=any(document == Document.COMMITMENT for document, _ in seen),
        attendance=await storage.attendance.of_person(tx, person, workshop),
        begun=contacted and bool(await storage.form.answers(tx, person, workshop)),
        since=citizen.changed_at,
        offered=await _offer(tx, person, workshop),
    )
    return await _seated(tx, done, person, about) if done.seated else done


async def _seated(tx: Transaction, done: Done, person: str, about: Workshop) -> Done:
    """Add what only those with a seat are asked."""
    workshop = about.id
    wrote = await storage.needs.written_at(tx, person, workshop) is not None
    have_read = await reads(tx, person, workshop)
    lodging = None
    if await tx.fetch("owed.hotels", workshop=workshop):
        lodging = await wished(tx, person, workshop)
        if not lodging and _asks_where(about):
            answers = await storage.form.answers(tx, person, workshop)
            lodging = None if sleeps_elsewhere(about.questionnaire, answers) else False
    return replace(
        done,
        charter=(Document.CHARTER, await storage.charter.current(tx, workshop))
        in await storage.notice.seen(tx, person, workshop),
        needs=wrote or PURPOSE in await storage.notice.consents(tx, person, workshop),
        lodging=lodging,
        shown=tuple(
            replace(each, read=f"{each.material}:{each.version}" in have_read)
            for each in await shown(tx, workshop)
        ),
        surveyed=bool(await tx.fetch("owed.surveyed", person=person, workshop=workshop)),
        in_part=frozenset(
            each.about for each in await storage.help.parts_of_person(tx, person, workshop)
        ),
    )


async def _offer(tx: Transaction, person: str, workshop: str) -> tuple[int, datetime] | None:
    offers = await storage.offers.of_person(tx, workshop, person)
    return next(
        ((each.id, each.expires_at) for each in offers if each.state is OfferState.OPEN), None
    )


async def shown(tx: Transaction, workshop: str) -> tuple[Shown, ...]:
    """List the materials that citizens see, the oldest first."""
    return tuple(
        Shown(row["id"], row["released"], row["sealed_title"] or "", instant(row["released_at"]))
        for row in await tx.fetch("owed.shown", workshop=workshop)
    )


async def wished(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether somebody has said what they wish for, or that it is nothing."""
    return bool(await tx.fetch("owed.wished", person=person, workshop=workshop))


async def reads(tx: Transaction, person: str, workshop: str) -> frozenset[str]:
    """Return what somebody has read, each named by the material and its version: «k3J…:2»."""
    rows = await tx.fetch("owed.reads_of_person", person=person, workshop=workshop)
    return frozenset(f"{row['material']}:{row['version']}" for row in rows)


async def read(tx: Transaction, who: Who, material: str, version: int) -> bool:
    """Note that `who.subject` has read this version of a material; False if it was noted before."""
    values = {"person": who.subject, "workshop": who.workshop, "material": material}
    read = {**values, "version": version, "recorded_by": who.actor, "now": tx.now}
    return await tx.run("owed.read", **read) > 0


async def seated(tx: Transaction, workshop: str, *, after: str, most: int) -> list[str]:
    """Return of whom something new may be expected by the mere course of time, after a person."""
    rows = await tx.fetch("owed.next", workshop=workshop, after=after, most=most)
    return [row["person"] for row in rows]


async def people(tx: Transaction, workshop: str, *, after: str, most: int) -> list[str]:
    """Return of whom anything can be expected at all: the next of them after a person."""
    rows = await tx.fetch("owed.page", workshop=workshop, after=after, most=most)
    return [row["person"] for row in rows]


async def of_workshop(
    tx: Transaction,
    about: Workshop,
    *,
    now: datetime,
    after: str = "",
    until: str | None = None,
    contacted: bool = True,
    state: CitizenState | None = None,
) -> tuple[Asked, ...]:
    """List what is asked of everybody of a workshop, in a few questions whatever their number.

    `after` and `until` are ids between which people are looked at. Without `contacted`, those who
    were only written to are left out; with a `state`, all citizens in another.
    """
    part = {"workshop": about.id, "after": after, "until": until}
    whom = {
        "contacted": int(contacted),
        "state": state,
        "notice": version(about, Document.NOTICE),
        "charter": await storage.charter.current(tx, about.id),
    }
    rows = {row["person"]: row for row in await tx.fetch("owed.citizens", **part, **whom)}
    speakers = {
        each.person: each
        for each in await storage.speakers.every(tx, about.id)
        if after < each.person and (until is None or each.person <= until)
    }
    facts = await storage.speaking.of_workshop(tx, about.id, tuple(speakers.values()))
    offers = {
        row["person"]: (row["id"], instant(row["expires_at"]))
        for row in await tx.fetch("owed.offers", workshop=about.id)
    }
    begun = {person: (row, offers.get(person)) for person, row in rows.items()}
    seated = await _of_the_seated(tx, about, part, begun)
    things = _asked(begun, seated, facts, lambda life: asked(life, about, now=now))
    return tuple(
        _of_one(person, rows.get(person), speakers.get(person), things[person])
        for person in sorted({*rows, *speakers})
    )


def _of_one(
    person: str, row: Row | None, speaker: Speaker | None, things: tuple[Owed, ...]
) -> Asked:
    """Put together somebody who is a citizen, a speaker, or both."""
    first = (row["sealed_first_name"] if row else speaker.first_name if speaker else "") or ""
    last = (row["sealed_last_name"] if row else speaker.last_name if speaker else "") or ""
    silenced_at = row["silenced_at"] if row else speaker.silenced_at if speaker else None
    chat = row["chat"] if row else speaker.chat if speaker else None
    return Asked(
        person,
        f"{first} {last}".strip(),
        folded(f"{last} {first}"),
        CitizenState(row["state"]) if row else None,
        speaks=speaker is not None,
        silenced=bool(silenced_at),
        in_chat=chat is not None,
        things=things,
    )


def _asked(
    begun: Mapping[str, _Begun],
    seated: Mapping[str, Done],
    facts: Mapping[str, Facts],
    ask: Callable[[Life], tuple[Owed, ...]],
) -> Mapping[str, tuple[Owed, ...]]:
    """List what is asked of each; of thousands without a seat it is mostly the same."""
    found = {
        person: ask(Life(None, known)) for person, known in facts.items() if person not in begun
    }
    alike: dict[tuple[object, ...], tuple[Owed, ...]] = {}
    for person, (row, offered) in begun.items():
        done, speaker = seated.get(person), facts.get(person)
        if done or speaker:
            found[person] = ask(Life(done or _done(row, offered), speaker))
            continue
        same = (*(row[each] for each in _ASKED_OF_ALL), offered)
        if same not in alike:
            alike[same] = ask(Life(_done(row, offered)))
        found[person] = alike[same]
    return found


async def _of_the_seated(
    tx: Transaction, about: Workshop, part: Mapping[str, object], begun: Mapping[str, _Begun]
) -> Mapping[str, Done]:
    """Put together what those with a seat have done: the same facts as `done_by`."""
    said: dict[str, dict[str, Attendance]] = {}
    alike: dict[tuple[str, str, str | None], Attendance] = {}  # most say the same few things
    for row in await tx.fetch("owed.answered", **part):
        words = (row["gathering"], row["answer"], row["knows_on"])
        if words not in alike:
            knows_on = date.fromisoformat(row["knows_on"]) if row["knows_on"] else None
            alike[words] = Attendance(words[0], Answer(words[1]), knows_on=knows_on)
        said.setdefault(row["person"], {})[words[0]] = alike[words]
    reads = {
        (row["person"], row["material"], row["version"])
        for row in await tx.fetch("owed.reads", **part)
    }
    elsewhere = await _elsewhere(tx, about, part)
    in_part = await storage.help.in_part(tx, about.id)
    materials = [(each, replace(each, read=True)) for each in await shown(tx, about.id)]
    return {
        person: replace(
            _done(row, offered),
            attendance=said.get(person, {}),
            charter=bool(row["charter"]),
            needs=bool(row["needs"]),
            lodging=_lodging(row, elsewhere),
            shown=tuple(
                seen if (person, new.material, new.version) in reads else new
                for new, seen in materials
            ),
            surveyed=bool(row["surveyed"]),
            in_part=in_part.get(person, frozenset()),
        )
        for person, (row, offered) in begun.items()
        if row["state"] == CitizenState.VALIDATED
    }


def _done(row: Row, offered: tuple[int, datetime] | None) -> Done:
    """Tell what somebody has done of that which is asked of everybody."""
    return Done(
        CitizenState(row["state"]),
        bool(row["notice"]),
        bool(row["commitment"]),
        {},
        begun=bool(row["begun"]),
        since=instant(row["changed_at"]),
        offered=offered,
    )


def _asks_where(about: Workshop) -> tuple[Question, ...]:
    """Name the questions that ask where somebody will sleep."""
    return tuple(each for each in about.questionnaire if each.elsewhere)


async def _elsewhere(
    tx: Transaction, about: Workshop, part: Mapping[str, object]
) -> frozenset[str] | None:
    """Return who of those with a seat needs no bed from us; None where there is no hotel."""
    if not await tx.fetch("owed.hotels", workshop=about.id):
        return None
    found = set[str]()
    for each in _asks_where(about):
        for row in await tx.fetch("owed.nights", **part, question=each.key):
            given = storage.form.answer_of(row)
            if sleeps_elsewhere((each,), {each.key: given}):
                found.add(row["person"])
    return frozenset(found)


def _lodging(row: Row, elsewhere: frozenset[str] | None) -> bool | None:
    if elsewhere is None or (row["person"] in elsewhere and not row["wishes"]):
        return None
    return bool(row["wishes"])
