"""Who is in a segment: the same by every question, and the same as the rules would say."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

import actions.workshops
import storage.attendance
import storage.audience
import storage.broadcasts
import storage.citizens
import storage.owed
import storage.presence
import storage.workshops
from rules.broadcasts import State
from rules.deliveries import Report
from rules.messages import Attached
from rules.notice import Document, version
from rules.owed import ON_THE_WAY, any_owed
from rules.segments import ANSWERS, Audience, Count, Said, Segment, missing_choices
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage import outbox
from storage.database import Database
from storage.erasure import erase_person
from storage.retention import purge
from storage.transaction import Transaction
from tests.example import example
from tests.storage.conftest import StillClock
from tests.storage.town import insert, where

QUERIES = Path(__file__).parents[2] / "storage/queries"
PEOPLE = 60
LUCK = random.Random(7)
HALF_DAYS = ("2027-03-27-am", "2027-03-28-pm", "2027-04-24-am")
"""Two of the first weekend, one of the second."""


def asked(page: str, query: str) -> str:
    """The people that a query is about, as it is written."""
    text = (QUERIES / page).read_text("utf-8").split(f"-- name: {query}\n")[1]
    found = re.search(r"FROM roles r\n.*?= 'late[a-z]*'\)\)", text, re.DOTALL)
    assert found is not None
    return found[0]


def test_every_question_is_about_the_same_people() -> None:
    written = {asked("audience.sql", name) for name in ("count", "full", "next", "longest")}
    assert written == {asked("outbox.sql", "add_broadcast!")}


@pytest.fixture
async def workshop(database: Database) -> Workshop:
    """People of every sort: in each state, with every answer, some silenced, erased or away."""
    loaded = example()

    async def body(tx: Transaction) -> None:
        await actions.workshops.load(tx, "command", loaded, now=tx.now)
        for number in range(PEOPLE):
            await _person(tx, loaded, f"p{number:03}")
        for role in ("organiser", "logistics", "reader"):
            await _part(tx, loaded, "p000", role, "active")
        await _part(tx, loaded, "p001", "speaker", "accepted")
        await _part(tx, loaded, "p002", "speaker", "identified")

    await database.transact(body, cause="test")
    return loaded


async def _part(tx: Transaction, workshop: Workshop, person: str, role: str, state: str) -> None:
    await insert(
        tx,
        "roles",
        id=f"{role}-{person}",
        person=person,
        workshop=workshop.id,
        role=role,
        state=state,
        changed_at=tx.now,
    )


async def _person(tx: Transaction, workshop: Workshop, person: str) -> None:
    language, silenced, chat = LUCK.choice("fe"), LUCK.random() < 0.1, LUCK.random() < 0.8
    await insert(
        tx,
        "people",
        id=person,
        sealed_first_name="A" * LUCK.randint(1, 30),
        sealed_last_name="Durand",
        language={"f": "fr", "e": "en"}[language],
        created_at=tx.now,
        **({"silenced_at": tx.now} if silenced else {}),
    )
    await _part(tx, workshop, person, "citizen", LUCK.choice(list(CitizenState)))
    if chat:
        number = 100 + int(person[1:])
        blocked = {"blocked_at": tx.now} if LUCK.random() < 0.2 else {}
        await insert(tx, "accounts", chat=number, seen_at=tx.now, **blocked)
        await insert(tx, "chats", person=person, chat=number, bound_at=tx.now)
    for document in Document:
        if LUCK.random() < 0.5:
            old = LUCK.random() < 0.3
            await tx.run(
                "notice.acknowledge",
                person=person,
                workshop=workshop.id,
                document=document,
                version=1 if old else version(workshop, document),
                at=tx.now,
                recorded_by=person,
            )
    if int(person[1:]) % 5 in range(len(HALF_DAYS)):
        half_day = HALF_DAYS[int(person[1:]) % 5]
        about = {"person": person, "workshop": workshop.id, "half_day": half_day}
        noted = {"arrived_at": tx.now, "source": "tick", "recorded_by": "p000"}
        await insert(tx, "presences", **about, **noted)
    for gathering in workshop.gatherings:
        if answer := LUCK.choice(["yes", "no", "later", "part", ""]):
            await insert(
                tx,
                "attendance",
                person=person,
                workshop=workshop.id,
                gathering=gathering.key,
                answer=answer,
                answered_at=tx.now,
                answered_by=person,
            )


async def members(database: Database, segment: Segment, workshop: Workshop) -> list[str]:
    """Who is in a segment, as they are gone through one by one."""

    async def body(tx: Transaction) -> list[str]:
        values = storage.audience.values(segment, workshop)
        return [row["person"] for row in await tx.fetch("audience.next", **values, most=999)]

    return await database.read(body)


async def by_the_rules(database: Database, segment: Segment, workshop: Workshop) -> list[str]:
    """The same, decided about each of them by the rules."""

    async def body(tx: Transaction) -> list[str]:
        found = []
        for number in range(PEOPLE):
            citizen = await storage.citizens.get(tx, f"p{number:03}", workshop.id)
            if await _is_in(tx, citizen, segment, workshop):
                found.append(citizen.person)
        return found

    return await database.read(body)


async def _is_in(
    tx: Transaction, citizen: storage.citizens.Citizen, segment: Segment, workshop: Workshop
) -> bool:
    owed = await storage.owed.of_person(tx, citizen.person, workshop.id, now=tx.now)
    return (
        citizen.silenced_at is None
        and (citizen.state == segment.state if segment.state else citizen.state in ON_THE_WAY)
        and (not segment.language or citizen.language == segment.language)
        and await _said_or_did(tx, citizen.person, segment, workshop)
        and (not segment.missing or any_owed(owed, segment.missing))
    )


async def _said_or_did(tx: Transaction, person: str, segment: Segment, workshop: Workshop) -> bool:
    if segment.said is Said.WAS_THERE:
        there = await storage.presence.of_person(tx, person, workshop.id)
        return not set(there).isdisjoint(HALF_DAYS[:2])
    answers = await storage.attendance.of_person(tx, person, workshop.id)
    said = answers.get(segment.gathering)
    return segment.said is None or (said.answer if said else "") in ANSWERS[segment.said]


async def test_the_questions_and_the_rules_agree_about_everybody(
    database: Database, workshop: Workshop
) -> None:
    first = workshop.gatherings[0].key
    tried = [
        Segment(),
        Segment(language="en"),
        *(Segment(state=state) for state in CitizenState),
        *(Segment(gathering=first, said=said) for said in Said),
        *(Segment(missing=code) for code in missing_choices(workshop, database.house.now())),
        Segment(state=CitizenState.VALIDATED, gathering=first, said=Said.COMING, language="fr"),
    ]
    sizes = []
    for segment in tried:
        found = await members(database, segment, workshop)
        assert found == await by_the_rules(database, segment, workshop), segment
        sizes.append(len(found))
    assert sum(size > 0 for size in sizes) > len(tried) - 3  # or it would prove little


async def test_who_has_several_parts_in_the_team_is_there_once(
    database: Database, workshop: Workshop
) -> None:
    found = await members(database, Segment(Audience.TEAM), workshop)
    assert found in (["p000"], [])  # silenced, perhaps
    speakers = await members(database, Segment(Audience.SPEAKERS), workshop)
    assert "p002" not in speakers  # nobody has asked them yet


async def test_they_are_counted_and_those_out_of_reach_apart(
    database: Database, workshop: Workshop
) -> None:
    async def count(most: int) -> Count:
        async def body(tx: Transaction) -> Count:
            return await storage.audience.count(tx, Segment(), workshop, now=tx.now, most=most)

        return await database.read(body)

    everybody = await members(database, Segment(), workshop)
    found = await count(999)
    assert found.people == len(everybody)
    assert (found.more, found.full) == (False, 0)
    assert 0 < found.to_call < found.people
    assert 0 < found.english < found.people
    few = await count(5)
    assert (few.people, few.more) == (5, True)

    async def at_most(tx: Transaction) -> list[int]:
        return [await storage.audience.at_most(tx, Segment(), workshop, most) for most in (5, 999)]

    assert await database.read(at_most) == [5, found.people]


async def test_the_longest_names_are_found_whatever_hides_them(
    database: Database, workshop: Workshop
) -> None:
    async def body(tx: Transaction) -> tuple[int, int]:
        everybody = await tx.fetch(
            "audience.next", **storage.audience.values(Segment(), workshop), most=999
        )
        longest = max(len(row["sealed_first_name"]) for row in everybody if row["language"] == "fr")
        found = await storage.audience.longest(tx, Segment(), workshop, "fr")
        assert await storage.audience.longest(tx, Segment(language="en"), workshop, "fr") == ()
        return longest, max(len(one.first_name) for one in found)

    longest, found = await database.read(body)
    assert longest == found


@pytest.mark.parametrize("segment", [Segment(), Segment(language="en")])
async def test_each_is_put_down_once_and_no_step_looks_at_more_than_so_many(
    database: Database, workshop: Workshop, segment: Segment
) -> None:
    async def body(tx: Transaction) -> int:
        who = Who.oneself("p000", workshop.id)
        number = await storage.broadcasts.add(tx, who, now=tx.now)
        draft = await storage.broadcasts.of_number(tx, number)
        assert draft is not None
        broadcast = replace(draft, segment=segment)
        after, steps = "", 0
        while until := await storage.audience.put_down(
            tx, broadcast, workshop, after=after, most=7
        ):
            after, steps = until, steps + 1
        assert steps == PEOPLE // 7
        await storage.audience.put_down(tx, broadcast, workshop, after="", most=PEOPLE)
        return number

    number = await database.transact(body, cause="job:1")
    everybody = await members(database, segment, workshop)
    found = await database.read(lambda tx: storage.broadcasts.copies(tx, number))
    assert found == Report(waiting=len(everybody))


async def drafted(database: Database, workshop: Workshop) -> int:
    """A draft of p000 that says something and has a file."""

    async def body(tx: Transaction) -> int:
        who = Who.oneself("p000", workshop.id)
        number = await storage.broadcasts.add(tx, who, now=tx.now)
        draft = await storage.broadcasts.of_number(tx, number)
        assert draft is not None
        attached = Attached("photo", "plan.png", "image/png", telegram="AgAC")
        segment = Segment(gathering=workshop.gatherings[0].key, said=Said.COMING, language="fr")
        full = replace(draft, words={"fr": "Zéphyrine"}, attached=attached, segment=segment)
        await storage.broadcasts.save_draft(tx, full)
        assert await storage.broadcasts.of_number(tx, number) == full
        return number

    return await database.transact(body, cause="test:draft")


async def test_a_draft_is_kept_as_it_is_and_only_while_it_is_one(
    database: Database, workshop: Workshop
) -> None:
    number = await drafted(database, workshop)

    async def body(tx: Transaction) -> None:
        draft = await storage.broadcasts.find(tx, number, workshop.id)
        assert draft is not None
        assert await storage.broadcasts.find(tx, number, "elsewhere") is None
        sending = replace(draft, state=State.SENDING, at=tx.now)
        assert await storage.broadcasts.move(tx, draft, sending)
        assert not await storage.broadcasts.move(tx, draft, sending)
        await storage.broadcasts.save_draft(tx, replace(draft, words={"fr": "autre"}))
        await storage.broadcasts.drop(tx, draft)
        assert await storage.broadcasts.of_number(tx, number) == sending
        assert await storage.broadcasts.over(tx, sending)
        assert not await storage.broadcasts.over(tx, sending)
        done = await storage.broadcasts.of_number(tx, number)
        assert done == replace(sending, state=State.DONE)

    await database.transact(body, cause="test")


async def test_what_was_written_goes_with_its_author(
    database: Database, workshop: Workshop
) -> None:
    number = await drafted(database, workshop)
    assert "broadcasts.sealed_content" in await where(database, "Zéphyrine")
    await database.transact(lambda tx: erase_person(tx, "p000"), cause="test")
    assert await where(database, "Zéphyrine") == set()
    left = await database.read(lambda tx: storage.broadcasts.of_number(tx, number))
    assert left is not None
    assert (left.state, left.words, left.attached) == (State.STOPPED, {}, None)


async def test_what_was_never_sent_is_forgotten_after_ninety_days(
    database: Database, workshop: Workshop, clock: StillClock
) -> None:
    await drafted(database, workshop)
    clock.pass_time(days=90)
    await purge(database)
    assert "broadcasts.sealed_content" in await where(database, "Zéphyrine")
    clock.pass_time(microseconds=1)
    await purge(database)
    assert await where(database, "Zéphyrine") == set()


async def test_people_take_a_copy_of_what_was_sent_to_their_group(
    database: Database, workshop: Workshop
) -> None:
    number = await drafted(database, workshop)

    async def body(tx: Transaction) -> str:
        draft = await storage.broadcasts.of_number(tx, number)
        assert draft is not None
        everybody = replace(draft, segment=Segment())
        await storage.audience.put_down(tx, everybody, workshop, after="", most=PEOPLE)
        heads = await tx.fetch("outbox.heads", lane=3, after=0, most=1)
        await outbox.claim(tx, heads[0]["id"])
        await outbox.sent(tx, heads[0]["id"], 7)
        return str(heads[0]["person"])

    person = await database.transact(body, cause="job:1")
    rows = await database.read(lambda tx: tx.fetch("data.broadcasts", person=person))
    assert {"Zéphyrine" in row["sealed_content"] for row in rows} == {True}
    assert "team" in {row["author"] for row in rows}
