"""The audit's chain: whatever is changed, cut out or slipped in shows; what is erased does not."""

import pytest

from rules.who import Act, Who
from storage import audit
from storage.audit import Broken
from storage.database import Database
from storage.transaction import Transaction
from tests.storage.conftest import MORNING
from tests.storage.town import sql

ANA = Who.oneself("ana", "sante")


@pytest.fixture
async def sealed(database: Database) -> Database:
    async def acts(tx: Transaction) -> None:
        await tx.audit(ANA, Act.CHAT_BOUND, "11")
        await tx.audit(ANA, Act.PERSON_CORRECTED, "name", facts={"before": "Zéphyrine"})
        await tx.audit(Who("olga", "ana", "sante"), Act.STATE_CHANGED, "qualified")

    await database.transact(acts, cause="update:1")
    assert await database.transact(audit.seal, cause="sealer") == 3
    return database


async def change(database: Database, statement: str) -> Broken | None:
    await database.transact(lambda tx: sql(tx, statement), cause="tampering")
    return await database.read(audit.verify)


async def test_a_chain_nobody_touched_is_whole(sealed: Database) -> None:
    assert await sealed.read(audit.verify) is None
    number, link = await sealed.read(audit.head)
    assert number == 3
    assert len(link) == 64


async def test_whoever_goes_along_it_is_told_how_far(sealed: Database) -> None:
    behind: list[int] = []
    assert await sealed.read(lambda tx: audit.verify(tx, behind.append)) is None
    assert behind == [3]


async def test_sealing_goes_on_where_it_stopped(sealed: Database) -> None:
    assert await sealed.transact(audit.seal, cause="sealer") == 0
    await sealed.transact(lambda tx: tx.audit(ANA, Act.PERSON_EXPORTED), cause="update:2")
    assert await sealed.transact(lambda tx: audit.seal(tx, 1), cause="sealer") == 1
    assert await sealed.read(audit.verify) is None
    assert (await sealed.read(audit.head))[0] == 4


async def test_an_empty_chain_is_whole(database: Database) -> None:
    assert await database.read(audit.verify) is None
    assert await database.read(audit.head) == (0, audit.FIRST)


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit SET actor = 'ben' WHERE seal_number = 2", Broken(2, "changed")),
        ("UPDATE audit SET at = at + 1 WHERE seal_number = 1", Broken(1, "changed")),
        ("UPDATE audit SET act = 'state.changed' WHERE seal_number = 1", Broken(1, "changed")),
        ("UPDATE audit SET facts_hash = NULL WHERE seal_number = 2", Broken(2, "changed")),
        ("UPDATE audit SET facts_salt = 'x' WHERE seal_number = 2", Broken(2, "facts_changed")),
        ("DELETE FROM audit WHERE seal_number = 2", Broken(2, "missing")),
        ("UPDATE audit SET seal_number = 9 WHERE seal_number = 3", Broken(3, "missing")),
    ],
)
async def test_what_was_done_to_the_record_shows(
    sealed: Database, statement: str, broken: Broken
) -> None:
    assert await change(sealed, statement) == broken


async def test_what_is_erased_does_not_break_it(sealed: Database) -> None:
    erase = "UPDATE audit SET sealed_facts = NULL, facts_salt = NULL"
    assert await change(sealed, erase) is None


async def test_what_was_done_for_somebody_can_be_shown(sealed: Database) -> None:
    acts = await sealed.read(lambda tx: audit.of_subject(tx, "ana"))
    assert [(act.act, act.actor, act.ids) for act in acts] == [
        ("state.changed", "olga", ("qualified",)),
        ("person.corrected", "ana", ("name",)),
        ("chat.bound", "ana", ("11",)),
    ]
    assert acts[1].facts == {"before": "Zéphyrine"}
    assert acts[1].at == MORNING
