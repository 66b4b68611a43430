"""A small workshop with people whose every word can be told from the rest, put in by plain SQL."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast
from zlib import crc32

from actions.workshop_file import to_json
from rules.messages import Say, SendFile, To, Words
from rules.who import Act, Who
from storage import inbox, jobs, outbox
from storage.codec import to_json as to_words
from storage.database import Database
from storage.files import FileRow, add
from storage.inbox import Arrival
from storage.statements import Engine, Statement, written_for
from storage.timers import Timer, put
from storage.transaction import Transaction
from storage.unit import Unit
from tests.example import example

WORKSHOP = "sante"
BOT = 7


async def sql(tx: Transaction, text: str, **values: object) -> int:
    """Run a statement of the test's own; sealed_* parameters are sealed like any other."""
    unit = cast("Unit", tx)
    engine = Engine.POSTGRES if unit.house.seals else Engine.SQLITE
    names = frozenset(values)
    sealed = tuple(name for name in names if name.startswith("sealed_"))
    statement = Statement(
        "test.own", "test", "", written_for(engine, text), names, sealed, writes=True
    )
    return await unit.driver.run(statement, unit._bind(statement, values))


async def insert(tx: Transaction, table: str, **values: object) -> None:
    columns = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    await sql(tx, f"INSERT INTO {table} ({columns}) VALUES ({marks})", **values)  # noqa: S608


async def everything(database: Database) -> list[tuple[str, str, Any]]:
    """Every value of every table as (table, column, value), words opened."""
    found = []
    async with database.engine.snapshot(database.house.vault) as snapshot:
        async for rows in snapshot.rows():
            for row in rows.rows:
                found += [
                    (rows.table, column, value)
                    for column, value in zip(rows.columns, row, strict=True)
                ]
    return found


async def where(database: Database, word: str) -> set[str]:
    """The columns, as «table.column», in which a word is found."""
    return {
        f"{table}.{column}"
        for table, column, value in await everything(database)
        if isinstance(value, str) and word in value
    }


async def counts(database: Database) -> Mapping[str, int]:
    """How many rows each table has."""
    found: dict[str, int] = {}
    async with database.engine.snapshot(database.house.vault) as snapshot:
        async for rows in snapshot.rows():
            found[rows.table] = found.get(rows.table, 0) + len(rows.rows)
    return found


async def found_town(database: Database) -> None:
    """The workshop itself, and the organiser Olga, who has a chat too."""
    definition = to_json(replace(example(), id=WORKSHOP))

    async def body(tx: Transaction) -> None:
        await insert(
            tx, "workshops", id=WORKSHOP, definition=definition, revision=1, loaded_at=tx.now
        )
        await insert(
            tx,
            "gatherings",
            workshop=WORKSHOP,
            key="weekend-1",
            starts_at=tx.now,
            ends_at=tx.now,
            revision=1,
        )
        await insert(tx, "people", id="olga", sealed_first_name="Olga", created_at=tx.now)
        await insert(
            tx,
            "roles",
            id="r-olga",
            person="olga",
            workshop=WORKSHOP,
            role="organiser",
            state="active",
            changed_at=tx.now,
        )
        await insert(tx, "accounts", chat=1, seen_at=tx.now)
        await insert(tx, "chats", person="olga", chat=1, bound_at=tx.now)

    await database.transact(body, cause="town")


async def settle(database: Database, person: str, chat: int, word: str) -> str:
    """A citizen with `word` in every column that can hold words; the id of their file."""
    stored = await database.files.save(f"the file of {word}".encode())

    async def rows(tx: Transaction) -> None:
        who_they_are = ("first_name", "last_name", "birth_year", "postcode", "commune")
        where = ("address", "phone", "email")
        sealed = {f"sealed_{name}": f"{word} {name}" for name in (*who_they_are, *where)}
        match_hash = tx.keyed_hash(word)
        await insert(tx, "people", id=person, created_at=tx.now, match_hash=match_hash, **sealed)
        await insert(
            tx,
            "roles",
            id=f"r-{person}",
            person=person,
            workshop=WORKSHOP,
            role="citizen",
            state="qualified",
            changed_at=tx.now,
            sealed_features=word,
            sealed_reason=word,
        )
        await tx.run("accounts.create", chat=chat, language="fr", seen_at=tx.now)
        await insert(tx, "chats", person=person, chat=chat, bound_at=tx.now)
        await insert(
            tx,
            "answers",
            person=person,
            workshop=WORKSHOP,
            question="why",
            sealed_value=word,
            answered_at=tx.now,
            answered_by=person,
        )
        await insert(
            tx,
            "attendance",
            person=person,
            workshop=WORKSHOP,
            gathering="weekend-1",
            answer="part",
            sealed_part=word,
            answered_at=tx.now,
            answered_by="olga",
        )
        await _lodge(tx, person, word)
        await _lead(tx, person, word)
        await _happen(tx, person, word)
        await insert(
            tx,
            "places",
            person=person,
            workshop=WORKSHOP,
            flow="form",
            subject="",
            version=1,
            step="ask",
            sealed_answers=word,
            updated_at=tx.now,
        )
        await insert(
            tx,
            "survey_sheets",
            id=f"s-{person}",
            workshop=WORKSHOP,
            person=person,
            sealed_answers=word,
        )
        for known in (person, None):
            await insert(
                tx,
                "help_messages",
                person=known,
                workshop=WORKSHOP,
                chat=chat,
                author="citizen",
                sealed_text=to_words({"words": word}),
                at=tx.now,
            )
        await insert(
            tx,
            "calls",
            person=person,
            workshop=WORKSHOP,
            reason="silent",
            sealed_note=word,
            since=tx.now,
        )
        await insert(
            tx,
            "links",
            token_hash=f"t-{person}",
            code_hash=f"c-{person}",
            person=person,
            workshop=WORKSHOP,
            created_at=tx.now,
            expires_at=tx.now,
        )
        await insert(
            tx,
            "broadcasts",
            workshop=WORKSHOP,
            author=person,
            state="draft",
            segment='{"audience":"citizens"}',
            sealed_content=f'{{"words":{{"fr":"{word}"}}}}',
            made_at=tx.now,
        )
        await _speak(tx, person, word)
        row = FileRow(stored, "photo", f"{word}.jpg", "image/jpeg", person, WORKSHOP, tx.now)
        await add(tx, row)
        await insert(
            tx,
            "imports",
            workshop=WORKSHOP,
            state="ready",
            arrives="contacted",
            source="institute",
            file=stored.id,
            job="",
            made_at=tx.now,
            made_by=person,
            sealed_report=f'{{"columns":["{word}"]}}',
            sealed_choices=f'{{"values":{{"sexe":{{"{word}":""}}}}}}',
        )
        who = Who.oneself(person, WORKSHOP)
        await tx.audit(who, Act.PERSON_CORRECTED, "name", facts={"before": word})
        await jobs.add(tx, "export", {"name": word}, name=person, person=person)
        await put(tx, Timer(f"remind:{person}", "remind", tx.now, person, WORKSHOP))
        await inbox.add(
            tx, BOT, [Arrival(crc32(person.encode()), f"person:{chat}", f'{{"text": "{word}"}}')]
        )

    await database.transact(rows, cause=f"settle:{person}")
    await _talk(database, person, chat, word)
    return stored.id


async def _lead(tx: Transaction, person: str, word: str) -> None:
    """An item of a run sheet that they lead."""
    blank = dict.fromkeys(("title", "aim", "method", "equipment", "plan_b"), "")
    await insert(
        tx,
        "run_sheet_items",
        id=f"i-{person}",
        workshop=WORKSHOP,
        gathering="weekend-1",
        day="2027-03-27",
        session="",
        starts_at=tx.now,
        after_minutes=0,
        minutes=15,
        facilitator=person,
        sealed_facilitator=word,
        revision=1,
        changed_at=tx.now,
        changed_by="olga",
        **blank,
    )


async def _lodge(tx: Transaction, person: str, word: str) -> None:
    """Let them sleep somewhere, wish for something, and need something."""
    hotel = f"h-{person}"
    about = {"person": person, "workshop": WORKSHOP}
    kept = {"definition": "{}", "changed_at": tx.now, "changed_by": "olga"}
    await insert(tx, "hotels", id=hotel, workshop=WORKSHOP, **kept)
    wishes = {"sealed_nights": word, "sealed_wishes": word, "sealed_access": word}
    await insert(tx, "stays", **about, **wishes, changed_at=tx.now)
    bed = {"hotel": hotel, "room": "r-1", "sealed_kind": word, "sealed_number": word}
    given = {"given_at": tx.now, "given_by": "olga"}
    await insert(tx, "beds", **about, night="2027-03-27", **bed, **given)
    await insert(tx, "roomings", hotel=hotel, version=1, made_at=tx.now, made_by="olga")
    line = {"arrival": "2027-03-27", "sealed_line": word}
    await insert(tx, "rooming_lines", hotel=hotel, version=1, **about, **line)
    written = {"written_at": tx.now, "written_by": person}
    await insert(tx, "needs", **about, sealed_words=word, **written)
    await insert(tx, "emergency_contacts", **about, sealed_contact=word, **written)


async def _happen(tx: Transaction, person: str, word: str) -> None:
    """Let something happen to them, something come of it, and something be done for them."""
    about = {"person": person, "workshop": WORKSHOP}
    number = crc32(person.encode()) % 1_000_000
    said = {f"sealed_{name}": word for name in ("place", "what", "done")}
    noted = {"recorded_at": tx.now, "recorded_by": "olga"}
    await insert(tx, "incidents", **about, id=number, kind="health", at=tx.now, **said, **noted)
    note = {"sealed_words": word, "at": tx.now, "written_by": "olga"}
    await insert(tx, "incident_notes", id=number, incident=number, **note)
    due = {"owner": "olga", "due_on": "2027-03-27", "made_at": tx.now, "made_by": "olga"}
    await insert(tx, "tasks", **about, id=number, sealed_what=word, **due)


async def _speak(tx: Transaction, person: str, word: str) -> None:
    """What is known of them where they are heard, too."""
    about = {"person": person, "workshop": WORKSHOP}
    profile = {
        f"sealed_{name}": word for name in ("organisation", "viewpoint", "question", "interests")
    }
    await insert(tx, "speakers", **about, kind="expert", **profile)
    await insert(tx, "committee", **about, sealed_organisation=word)
    await insert(
        tx, "briefs", **about, version=1, sealed_sections=word, written_at=tx.now, sent_by="olga"
    )
    await insert(
        tx,
        "attendees",
        **about,
        kind="press",
        sealed_organisation=word,
        half_days="",
        changed_at=tx.now,
        changed_by="olga",
    )
    await insert(tx, "materials", **about, id=f"m-{person}", sealed_title=word, created_at=tx.now)


async def _talk(database: Database, person: str, chat: int, word: str) -> None:
    """Handle what they wrote: an answer, a message to the organiser; one is sent, one waits."""
    said = Say("common.for-person", {"person": word})

    async def handle(tx: Transaction) -> None:
        for update in await inbox.claim(tx, 10):
            async with tx.savepoint(f"update:{update.id}"):
                await tx.enqueue(To(person=person), said)
                await tx.enqueue(To(chat=chat), said)
                await tx.enqueue(To(person="olga"), said)
                picture = SendFile(
                    f"{word}.ics", "text/calendar", word.encode(), Words("common.yes")
                )
                await tx.enqueue(To(person=person), picture)
            await inbox.done(tx, update.id)

    async def tell_the_team(tx: Transaction) -> None:
        await tx.enqueue(To(person="olga"), replace(said, about=person))
        note = Words("common.for-person", {"person": word}, about=person)
        await tx.enqueue(To(person="olga"), Say("common.yes", note=note))

    async def send_one(tx: Transaction) -> None:
        rows = await tx.fetch("outbox.heads", lane=1, after=0, most=100)
        first = next(row["id"] for row in rows if row["person"] == person)
        await outbox.claim(tx, first)
        await outbox.sent(tx, first, 500 + chat)

    await database.transact(handle, cause="worker")
    await database.transact(tell_the_team, cause=f"timer:help:{person}")
    await database.transact(send_one, cause="sender")
