"""Makes the filled database of the present version that later ones must be able to upgrade.

Run once for each release that changes the schema: `python -m tests.storage.kept.make`. It writes
`NNNN.atelier`, which is then kept for ever; older ones are never made again.
"""

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from storage import audit
from storage.database import open_database
from storage.erasure import erase_person
from tests.storage.town import found_town, settle

HERE = Path(__file__).parent
KEY = bytes(range(32))  # opens nothing but these invented people
AT = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
PEOPLE = {"ana": (11, "Zéphyrine"), "ben": (22, "Barnabé"), "cleo": (33, "Cléobule")}


async def make(folder: Path) -> Path:
    """Fill a database, and keep it as an archive; its path."""
    url = f"sqlite:///{folder / 'kept.db'}"
    async with await open_database(url, KEY, clock=lambda: AT) as database:
        await found_town(database)
        for person, (chat, word) in PEOPLE.items():
            await settle(database, person, chat, word)
        await database.transact(lambda tx: erase_person(tx, "cleo"), cause="form:1")
        await database.transact(audit.seal, cause="sealer")
        new = folder / "new.atelier"
        copied = await database.backup(new)
    return new.replace(HERE / f"{copied.schema:04}.atelier")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        print(asyncio.run(make(Path(temporary))))
