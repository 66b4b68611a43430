"""What is expected of everybody at once is what is expected of each, and it is found quickly."""

from __future__ import annotations

import random
import time
from datetime import timedelta

import pytest

import actions.workshops
import storage.owed
import storage.reminders
import storage.workshops
from rules.expected import asked
from rules.expected_table import Asked
from rules.notice import Document, version
from rules.owed import What
from rules.slots import SlotState
from rules.speakers import SpeakerState
from rules.survey import opens_at
from rules.who import CitizenState
from rules.workshop import Workshop
from storage.database import Database
from storage.transaction import Transaction
from tests.example import example
from tests.storage.conftest import StillClock
from tests.storage.town import insert

PEOPLE = 200
SPEAKERS = 12
DAY = timedelta(days=1)
QUICK = (
    0.05  # seconds of work for the whole workshop (docs: an organiser's page); here with some room
)
ROOM = 2  # several tests share a small machine


@pytest.fixture
async def workshop(database: Database) -> Workshop:
    """Two hundred people of every sort, speakers, and what they did or left undone."""
    loaded, luck = example(), random.Random(11)

    async def body(tx: Transaction) -> None:
        await actions.workshops.load(tx, "command", loaded, now=tx.now)
        await insert(
            tx,
            "hotels",
            id="hotel",
            workshop=loaded.id,
            definition="{}",
            changed_at=tx.now,
            changed_by="x",
        )
        for number in range(SPEAKERS):
            await _speaker(tx, luck, loaded, f"s{number:03}")
        for number in range(PEOPLE):
            await _citizen(tx, luck, loaded, f"p{number:03}")
        await _role(tx, loaded, "p000", "speaker", SpeakerState.ACCEPTED)
        await insert(tx, "speakers", person="p000", workshop=loaded.id, kind="expert")

    await database.transact(body, cause="test")
    return loaded


async def _person(tx: Transaction, luck: random.Random, person: str) -> None:
    silenced = {"silenced_at": tx.now} if luck.random() < 0.1 else {}
    await insert(
        tx,
        "people",
        id=person,
        sealed_first_name="Ana",
        sealed_last_name=f"Durand {person}",
        language="fr",
        created_at=tx.now,
        **silenced,
    )


async def _role(tx: Transaction, about: Workshop, person: str, role: str, state: str) -> None:
    await insert(
        tx,
        "roles",
        id=f"{role}-{person}",
        person=person,
        workshop=about.id,
        role=role,
        state=state,
        changed_at=tx.now - 5 * DAY,
    )


async def _speaker(tx: Transaction, luck: random.Random, about: Workshop, person: str) -> None:
    there = {"person": person, "workshop": about.id}
    await _person(tx, luck, person)
    await _role(tx, about, person, "speaker", luck.choice(list(SpeakerState)))
    declared = {"sealed_interests": '{"words": ""}', "declared_at": tx.now, "declared_by": person}
    by = {"materials_by": "2027-03-20"} if luck.random() < 0.7 else {}
    await insert(
        tx, "speakers", **there, kind="trainer", **(declared if luck.random() < 0.5 else {}), **by
    )
    session = about.gatherings[0].sessions[luck.randrange(4)]
    await insert(
        tx,
        "speaker_slots",
        **there,
        session=session.key,
        starts_at=session.starts_at,
        minutes=20,
        room="",
        state=luck.choice(list(SlotState)),
        sequence=0,
        in_calendar=0,
        answered_by="",
        changed_at=tx.now,
    )
    for number in range(1, luck.randint(1, 3)):
        brief = {"sealed_sections": "{}", "written_at": tx.now, "sent_by": "x"}
        await insert(tx, "briefs", **there, version=number, **brief, sent_at=tx.now)
        if luck.random() < 0.5:
            await insert(tx, "brief_reads", **there, version=number, at=tx.now, recorded_by=person)
    if luck.random() < 0.6:
        await _material(tx, luck, about, person)


async def _material(tx: Transaction, luck: random.Random, about: Workshop, person: str) -> None:
    file, shown = f"file-{person}", luck.random() < 0.7
    await insert(
        tx,
        "files",
        id=file,
        kind="material",
        mime="application/pdf",
        sealed_name="a.pdf",
        size=1,
        sha256="",
        created_at=tx.now,
        **({"erased_at": tx.now} if luck.random() < 0.2 else {}),
    )
    await insert(
        tx,
        "materials",
        id=f"m-{person}",
        person=person,
        workshop=about.id,
        sealed_title=f"Support {person}",
        released=int(shown),
        **({"released_at": tx.now - DAY} if shown else {}),
        created_at=tx.now,
    )
    await insert(
        tx,
        "material_versions",
        material=f"m-{person}",
        number=1,
        file=file,
        added_at=tx.now,
        added_by=person,
    )


async def _citizen(tx: Transaction, luck: random.Random, about: Workshop, person: str) -> None:
    there = {"person": person, "workshop": about.id}
    await _person(tx, luck, person)
    state = luck.choice([*CitizenState, *[CitizenState.VALIDATED] * 10])
    await _role(tx, about, person, "citizen", state)
    for document in Document:
        if luck.random() < 0.7:
            number = 1 if luck.random() < 0.2 else version(about, document)
            noted = {"at": tx.now, "recorded_by": person}
            await insert(
                tx, "acknowledgements", **there, document=document, version=number, **noted
            )
    for gathering in about.gatherings:
        if answer := luck.choice(["yes", "yes", "no", "later", "part", ""]):
            said = {"answer": answer, "answered_at": tx.now, "answered_by": person}
            await insert(tx, "attendance", **there, gathering=gathering.key, **said)
    await _besides(tx, luck, about, person, state)


async def _besides(
    tx: Transaction, luck: random.Random, about: Workshop, person: str, state: CitizenState
) -> None:
    """What only some are asked."""
    there = {"person": person, "workshop": about.id}
    if luck.random() < 0.3:
        given = {"given": int(luck.random() < 0.5), "at": tx.now, "recorded_by": person}
        await insert(tx, "consents", **there, purpose="needs", **given)
    if luck.random() < 0.2:
        words = {"sealed_words": "{}", "written_at": tx.now, "written_by": person}
        await insert(tx, "needs", **there, **words)
    if luck.random() < 0.4:
        wished = {"sealed_wishes": "{}"} if luck.random() < 0.5 else {}
        await insert(tx, "stays", **there, **wished, changed_at=tx.now)
    if luck.random() < 0.2:
        await insert(tx, "survey_answered", **there)
    if luck.random() < 0.3:
        value = {"sealed_value": '"x"', "answered_at": tx.now, "answered_by": person}
        await insert(tx, "answers", **there, question="obstacle", **value)
    if luck.random() < 0.5:
        where = {"sealed_value": luck.choice(['"ailleurs"', '"hotel"']), "answered_at": tx.now}
        await insert(tx, "answers", **there, question="nuits", **where, answered_by=person)
    if state is CitizenState.SUBSTITUTE:
        until = {"hours": 24, "expires_at": tx.now + DAY, "goes_on": 0}
        made = {"made_at": tx.now, "made_by": "x", "state": luck.choice(["open", "expired"])}
        await insert(tx, "seats", workshop=about.id, number=int(person[1:]), since=tx.now)
        await insert(tx, "offers", **there, seat=int(person[1:]), **made, **until)
    for row in await tx.fetch("owed.shown", workshop=about.id):
        if luck.random() < 0.5:
            read = {"material": row["id"], "version": 1, "at": tx.now, "recorded_by": person}
            await insert(tx, "material_reads", **there, **read)


async def everybody(database: Database, about: Workshop, **part: object) -> tuple[Asked, ...]:
    return await database.read(
        lambda tx: storage.owed.of_workshop(tx, about, now=tx.now, **part)  # type: ignore[arg-type]  # by name, in tests
    )


async def one_by_one(database: Database, about: Workshop) -> dict[str, list[object]]:
    """All that is asked of each, found alone, with what no comparison of things looks at."""

    async def body(tx: Transaction) -> dict[str, list[object]]:
        found: dict[str, list[object]] = {}
        for person in [f"p{number:03}" for number in range(PEOPLE)] + [
            f"s{number:03}" for number in range(SPEAKERS)
        ]:
            life = await storage.owed.life(tx, person, about)
            things = asked(life, about, now=tx.now)
            found[person] = [
                (each.code, each.title, each.due, each.begun, each.settled) for each in things
            ]
        return found

    return await database.read(body)


@pytest.mark.proves("expected.one_table")
@pytest.mark.parametrize("after_the_end", [False, True])
async def test_what_is_asked_of_all_is_what_is_asked_of_each(
    database: Database, workshop: Workshop, clock: StillClock, after_the_end: bool
) -> None:
    if after_the_end:
        clock.moment = opens_at(workshop) or clock.moment
    alone = await one_by_one(database, workshop)
    together = await everybody(database, workshop)
    assert {each.person: _plain(each) for each in together} | {
        person: things for person, things in alone.items() if not things
    } == alone
    kinds = {thing.what for each in together for thing in each.things}
    assert (What.SURVEY in kinds) is after_the_end
    assert after_the_end or kinds == set(What) - {What.SURVEY}


def _plain(each: Asked) -> list[object]:
    return [
        (thing.code, thing.title, thing.due, thing.begun, thing.settled) for thing in each.things
    ]


@pytest.mark.proves("expected.one_table")
async def test_a_part_of_the_people_is_looked_at_as_all_of_them(
    database: Database, workshop: Workshop
) -> None:
    together = await everybody(database, workshop)
    part = await everybody(database, workshop, after="p050", until="p080")
    assert part == tuple(each for each in together if "p050" < each.person <= "p080")
    seated = await everybody(database, workshop, contacted=False)
    assert seated == tuple(
        each for each in together if each.state is not CitizenState.CONTACTED or each.speaks
    )
    validated = await everybody(database, workshop, state=CitizenState.VALIDATED)
    assert [each for each in validated if each.state] == [
        each for each in together if each.state is CitizenState.VALIDATED
    ]


@pytest.mark.proves("expected.quick")
async def test_two_hundred_people_are_looked_at_in_a_moment(
    database: Database, workshop: Workshop
) -> None:
    moments = []
    for _ in range(5):
        begun = time.process_time()
        await everybody(database, workshop)
        moments.append(time.process_time() - begun)
    assert min(moments) < QUICK * ROOM


@pytest.mark.proves("expected.one_table")
async def test_whoever_is_both_is_asked_as_both(database: Database, workshop: Workshop) -> None:
    (both,) = [each for each in await everybody(database, workshop) if each.person == "p000"]
    assert both.speaks is True
    assert What.INTERESTS in {thing.what for thing in both.things}
