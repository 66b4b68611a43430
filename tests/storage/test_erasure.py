"""Erasing a person: no table, no file and no backup keeps a word of theirs, and nothing breaks."""

import re
from pathlib import Path

import pytest

from rules.help import Written
from rules.messages import Say, To
from storage import audit, files, inbox, outbox, panels, places
from storage import help as help_messages
from storage.accounts import Focus
from storage.database import Database
from storage.erasure import ERASABLE, erase_person
from storage.help import Correspondent
from storage.inbox import Arrival
from storage.migrations import load_migrations
from storage.places import Place
from storage.postgres_copy import PostgresSnapshot
from storage.statements import Engine, load_statements
from storage.transaction import Transaction
from tests.storage.town import BOT, counts, everything, found_town, settle, where

ANA, BEN = "Zéphyrine", "Barnabé"


async def erase(database: Database, person: str) -> bool:
    return await database.transact(lambda tx: erase_person(tx, person), cause=f"form:{person}")


def sealed_columns() -> set[str]:
    """Every sealed column of the schema, as «table.column»."""
    found = set()
    for step in load_migrations(Engine.SQLITE):
        for statement in step.statements:
            if table := re.match(r"(?:CREATE|ALTER) TABLE (\w+)", statement):
                columns = re.findall(r"(?:^\s+|ADD COLUMN )(sealed_\w+)", statement, re.MULTILINE)
                found |= {f"{table[1]}.{column}" for column in columns}
    return found


def test_every_column_with_words_is_on_the_list() -> None:
    assert set(ERASABLE) == sealed_columns()


def test_every_query_of_the_list_empties_its_column() -> None:
    statements = load_statements(Engine.SQLITE)
    for place, query in ERASABLE.items():
        table, column = place.split(".")
        sql = statements[query].sql
        deleted = sql.split()[:3] == ["DELETE", "FROM", table]
        assert deleted or f"{column} = NULL" in sql, place


async def test_a_word_is_everywhere_before_it_is_nowhere(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    assert await where(database, ANA) == set(ERASABLE)
    await erase(database, "ana")
    assert await where(database, ANA) == set()


async def test_the_rows_and_the_chain_stay(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    await database.transact(audit.seal, cause="sealer")
    before = await counts(database)
    await erase(database, "ana")
    await database.transact(audit.seal, cause="sealer")
    assert await database.read(audit.verify) is None
    after = await counts(database)
    gone = {table for table in before if after.get(table, 0) < before[table]}
    assert gone == {"chats", "accounts", "places", "timers", "beds"}
    assert after["erasures"] == after["do_not_contact"] == 1


async def test_others_keep_their_words(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    await settle(database, "ben", 22, BEN)
    before = await where(database, BEN)
    await erase(database, "ana")
    assert await where(database, BEN) == before
    assert await where(database, ANA) == set()


async def test_on_a_shared_phone_the_other_person_still_gets_their_messages(
    database: Database,
) -> None:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    await settle(database, "ben", 11, BEN)

    async def bens(tx: Transaction) -> list[int]:
        rows = await tx.fetch("outbox.heads", lane=1, after=0, most=100)
        return [row["id"] for row in rows if row["person"] == "ben" and row["chat"] == 11]

    before = await database.read(bens)
    await erase(database, "ana")
    assert before
    assert await database.read(bens) == before
    shared = {"help_messages.sealed_text", "outbox.sealed_body"}  # nobody can tell whose these are
    assert await where(database, ANA) <= shared


async def test_it_says_whether_there_was_anybody_to_erase(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    assert await erase(database, "ana")
    assert not await erase(database, "ana")
    assert not await erase(database, "nobody")


async def numbers_of(database: Database, chat: int) -> set[str]:
    """The columns that still hold the number of an account, alone or in a word."""
    return {
        f"{table}.{column}"
        for table, column, value in await everything(database)
        if value == chat or (isinstance(value, str) and value.endswith(f":{chat}"))
    }


async def test_the_number_of_their_account_is_nowhere_any_more(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 7_000_011, ANA)
    stranger = Correspondent(None, None, 7_000_011)

    async def before_they_were_known(tx: Transaction) -> None:
        await help_messages.add(tx, stranger, "chat:7000011", Written(ANA), now=tx.now)
        await tx.enqueue(To(person="olga"), Say(ANA, about="chat:7000011"))
        await panels.save(tx, 7_000_011, "main:ana", 512)
        await inbox.add(tx, BOT, [Arrival(99, "person:7000011", "{}")])
        await inbox.claim(tx, 10)  # the press that erases them is being handled

    await database.transact(before_they_were_known, cause="test")
    assert {"inbox.lane", "outbox.chat", "help_messages.author", "panels.chat"} <= await numbers_of(
        database, 7_000_011
    )
    await erase(database, "ana")
    assert await numbers_of(database, 7_000_011) == {"inbox.lane"}
    assert await where(database, ANA) == set()

    async def end_the_press(tx: Transaction) -> None:
        rows = await tx.fetch("inbox.waiting", after=0, most=10)
        for row in rows:
            await inbox.done(tx, row["id"])

    await database.transact(end_the_press, cause="worker")
    assert await numbers_of(database, 7_000_011) == set()


async def test_on_a_shared_phone_only_their_own_panels_go(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    await settle(database, "ben", 11, BEN)

    async def show(tx: Transaction) -> None:
        for number, slot in enumerate(("main:ana", "receipt:ana", "main:ben")):
            await panels.save(tx, 11, slot, number)

    await database.transact(show, cause="sender")
    await erase(database, "ana")
    found = [
        value
        for table, name, value in await everything(database)
        if name == "slot" and table == "panels"
    ]
    assert found == ["main:ben"]


async def test_a_message_on_its_way_is_not_sent_again(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 11, ANA)

    async def claim(tx: Transaction) -> list[int]:
        rows = await tx.fetch("outbox.heads", lane=1, after=0, most=100)
        mine = [row["id"] for row in rows if row["chat"] == 11]
        for each in mine:
            assert await outbox.claim(tx, each) is not None
        return mine

    async def stumble(tx: Transaction) -> None:
        await outbox.in_doubt(tx, mine[0])
        await outbox.retry(tx, mine[1], tx.now, "flood")

    mine = await database.transact(claim, cause="sender")
    await erase(database, "ana")
    await database.transact(stumble, cause="sender")
    assert await database.read(lambda tx: tx.fetch("outbox.heads", lane=1, after=0, most=9)) == []


async def test_who_was_erased_is_never_contacted_again(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    match_hash = database.keyed_hash(ANA)
    await erase(database, "ana")
    found = await database.read(lambda tx: tx.fetch("people.is_left_alone", hash=match_hash))
    assert len(found) == 1


async def test_their_file_leaves_the_disk_with_the_next_sweep(
    database: Database, tmp_path: Path
) -> None:
    await found_town(database)
    anas = await settle(database, "ana", 11, ANA)
    bens = await settle(database, "ben", 22, BEN)
    await erase(database, "ana")
    wanted = {file_id for file_id, _ in await database.read(files.every)}
    assert wanted == {bens}
    assert database.files.has(anas)
    await database.files.erase(anas)
    assert not database.files.has(anas)


async def test_what_was_typed_before_they_were_recognised_goes_too(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    place = Place(Focus("chat:11", "", "arrival", ""), 1, "postcode", {"year": ANA})
    await database.transact(lambda tx: places.save(tx, place, tx.now), cause="test")
    await erase(database, "ana")
    assert await where(database, ANA) == set()


@pytest.mark.parametrize("engine", list(Engine))
def test_no_column_escapes_by_its_name(engine: Engine) -> None:
    """What people wrote has no other way in: all text columns are ids, codes, hashes or sealed."""
    assert all(
        column.startswith("sealed_")
        for step in load_migrations(engine)
        for statement in step.statements
        for column in re.findall(
            r"^\s+(\w*(?:name|phone|email|text|note|body))\b TEXT", statement, re.MULTILINE
        )
    )


async def test_raw_bytes_hold_no_word(database: Database, tmp_path: Path) -> None:
    """Neither the files of SQLite, nor the rows as PostgreSQL keeps them, nor files on the disk."""
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    assert ANA in str(await everything(database))
    raw = await raw_bytes(database, tmp_path)
    assert len(raw) > 5_000
    assert ANA.encode() not in raw


async def raw_bytes(database: Database, folder: Path) -> bytes:
    paths = [path for path in folder.rglob("*") if path.is_file()]  # noqa: ASYNC240 - a few
    on_disk = b"".join(path.read_bytes() for path in paths)
    if database.engine.kind is Engine.SQLITE:
        return on_disk

    class Unopened:
        def open(self, _column: str, sealed: str) -> str:
            return sealed

    async with await database.engine._connect() as connection:  # type: ignore[attr-defined]
        snapshot = PostgresSnapshot(connection, Unopened())  # type: ignore[arg-type]
        await snapshot.begin()
        rows = [rows async for rows in snapshot.rows()]
    return on_disk + str(rows).encode()
