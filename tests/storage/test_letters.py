"""What a letter is printed from, on both engines."""

from storage import letters
from storage.database import Database
from storage.transaction import Transaction
from tests.storage.town import WORKSHOP, found_town, settle, sql


async def test_the_street_of_whom_an_example_is_shown_can_be_read(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", 11, "Zoé")

    async def contacted(tx: Transaction) -> None:
        await sql(tx, "UPDATE roles SET state = 'contacted' WHERE person = 'ana'")

    await database.transact(contacted, cause="test")
    found = await database.read(lambda tx: letters.example(tx, WORKSHOP, "fr"))
    assert found is not None
    assert found[1] == "Zoé address"
