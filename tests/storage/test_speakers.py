"""What is kept of a speaker: in their copy, gone when they are erased, forgotten on its day."""

from datetime import datetime, time, timedelta

import pytest

from rules.briefs import Brief, Section
from rules.materials import Version
from rules.people import Person
from rules.slots import Slot
from rules.speakers import Profile, SpeakerKind, SpeakerState
from rules.who import Who
from storage import badges, briefs, files, materials, slots, speakers
from storage.data import everything
from storage.database import Database
from storage.erasure import erase_person
from storage.files import FileRow
from storage.retention import POOL, purge
from storage.transaction import Transaction
from storage.workshops import every
from tests.storage.conftest import MORNING, StillClock
from tests.storage.town import WORKSHOP, found_town, where

WORD = "Aristide"


async def settled(database: Database) -> str:
    """A speaker with a word in everything that is theirs; their id."""
    await found_town(database)
    stored = await database.files.save(b"%PDF-1.7")
    person = Person("", WORD, WORD, None, None, None, None, f"{WORD}@example.org", "fr")

    async def body(tx: Transaction) -> str:
        found = await speakers.add_person(tx, person, tx.keyed_hash(WORD))
        who = Who("olga", found, WORKSHOP)
        assert await speakers.take_part(tx, who, now=tx.now) is True
        assert await speakers.take_part(tx, who, now=tx.now) is False
        await speakers.add(tx, who, Profile(SpeakerKind.EXPERT, WORD, WORD, WORD))
        await speakers.declare(tx, who, WORD, now=tx.now)
        await slots.save(tx, who, Slot("formation", tx.now, 20), now=tx.now)
        await briefs.save(tx, who, Brief(1, dict.fromkeys(Section, WORD), tx.now), now=tx.now)
        assert await briefs.read(tx, who, 1, now=tx.now) is True
        assert await briefs.read(tx, who, 1, now=tx.now) is False
        row = FileRow(stored, "material", f"{WORD}.pdf", "application/pdf", found, WORKSHOP, tx.now)
        await files.add(tx, row)
        await materials.add(tx, who, "m1", WORD)
        await materials.add_version(tx, who, "m1", 1, stored.id)
        return found

    return await database.transact(body, cause="settled")


async def test_where_a_speaker_works_is_read_at_the_door(database: Database) -> None:
    """Each engine opens it by the name under which it was closed."""
    person = await settled(database)
    found = await database.read(lambda tx: badges.everybody_ever(tx, WORKSHOP))
    assert {each.person: each.organisation for each in found}[person] == WORD


async def test_a_copy_tells_a_speaker_everything(database: Database) -> None:
    person = await settled(database)
    copy = await database.read(lambda tx: everything(tx, person))
    (about,) = copy["speakers"]
    assert about["viewpoint"] == WORD
    assert about["interests"] == {"words": WORD}
    (slot,) = copy["speaker_slots"]
    assert (slot["starts_at"], slot["in_calendar"]) == (MORNING.isoformat(), False)
    (brief,) = copy["briefs"]
    assert brief["sections"]["rights"] == WORD
    assert [row["version"] for row in copy["brief_reads"]] == [1]
    assert [(row["title"], row["name"]) for row in copy["materials"]] == [(WORD, f"{WORD}.pdf")]


async def test_who_is_erased_leaves_no_word_and_no_file(database: Database) -> None:
    person = await settled(database)
    assert len(await where(database, WORD)) > 8
    await database.transact(lambda tx: erase_person(tx, person), cause="form:1")
    assert await where(database, WORD) == set()
    assert await database.read(lambda tx: speakers.every(tx, WORKSHOP)) == ()
    assert await database.read(lambda tx: materials.of_workshop(tx, WORKSHOP)) == ()
    assert await database.read(lambda tx: briefs.of_person(tx, person, WORKSHOP)) == ()
    found = await database.read(lambda tx: speakers.find(tx, person, WORKSHOP))
    assert found is not None
    assert found.name == ""


async def moved(database: Database, person: str, state: SpeakerState) -> None:
    async def body(tx: Transaction) -> None:
        found = await speakers.find(tx, person, WORKSHOP)
        assert found is not None
        assert await speakers.move(tx, found, state, now=tx.now) is True
        assert await speakers.move(tx, found, state, now=tx.now) is False  # somebody was faster

    await database.transact(body, cause=f"moved:{state}")


@pytest.mark.parametrize(
    ("state", "early"), [(SpeakerState.DECLINED, True), (SpeakerState.HEARD, False)]
)
async def test_who_never_came_is_forgotten_sooner(
    database: Database, clock: StillClock, state: SpeakerState, early: bool
) -> None:
    person = await settled(database)
    await moved(database, person, state)
    (workshop,) = await database.read(every)
    day = timedelta(days=1)
    closed = workshop.replacements_close_at + POOL
    over = datetime.combine(workshop.followed_until + day, time(), workshop.tz)
    due = closed if early else over
    clock.pass_time(seconds=(due - clock.moment).total_seconds() - 1)
    assert "speakers" not in await purge(database)
    assert await where(database, WORD) != set()
    clock.pass_time(seconds=1)
    assert (await purge(database))["speakers"] == 1
    assert await where(database, WORD) == set()
    assert "speakers" not in await purge(database)


async def test_who_is_something_else_too_is_not_forgotten(
    database: Database, clock: StillClock
) -> None:
    person = await settled(database)
    await moved(database, person, SpeakerState.DECLINED)

    async def runs_it(tx: Transaction) -> None:
        await tx.run(
            "people.add_part",
            id="r",
            person=person,
            workshop=WORKSHOP,
            role="organiser",
            state="active",
            source=None,
            sealed_features=None,
            changed_at=tx.now,
        )

    await database.transact(runs_it, cause="runs")
    clock.pass_time(days=3_000)
    assert "speakers" not in await purge(database)


async def test_versions_and_readings_are_told_by_person(database: Database) -> None:
    person = await settled(database)

    async def second(tx: Transaction) -> None:
        who = Who("olga", person, WORKSHOP)
        other = dict.fromkeys(Section, "autre")
        await briefs.save(tx, who, Brief(2, other), now=tx.now)
        assert (await briefs.standing(tx, WORKSHOP))[0] == {}
        await briefs.save(tx, who, Brief(2, other, tx.now, "olga"), now=tx.now)
        assert (await briefs.standing(tx, WORKSHOP))[0] == {person: 2}
        await briefs.save(tx, who, Brief(2, dict.fromkeys(Section, "encore")), now=tx.now)
        current = await briefs.current(tx, person, WORKSHOP)
        assert current is not None
        assert current.sections[Section.RIGHTS] == "autre"  # what was sent stays

    await database.transact(second, cause="second")
    (one,) = await database.read(lambda tx: materials.of_workshop(tx, WORKSHOP))
    assert one.versions == (
        Version(1, one.newest.file, f"{WORD}.pdf", "application/pdf", 8, MORNING, "olga"),
    )
