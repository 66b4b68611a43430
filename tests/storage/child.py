"""Another process on the same database: writes so many rows, each in a transaction of its own."""

import asyncio
import sys
from datetime import UTC, datetime

from storage import accounts
from storage.database import open_database


async def main(url: str, key: str, first: int, count: int) -> None:
    async with await open_database(
        url, bytes.fromhex(key), clock=lambda: datetime.now(UTC)
    ) as database:
        print("ready", flush=True)
        for chat in range(first, first + count):
            await database.transact(
                lambda tx, chat=chat: accounts.open_account(tx, chat, "fr", tx.now),  # type: ignore[misc]
                cause=f"child:{chat}",
            )


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
