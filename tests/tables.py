"""The tables of a new database, made once in each process and then copied."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from storage.database import open_database

KEY = bytes(range(32))  # what the tests' databases are sealed with, unless they say otherwise


def make_tables(url: str) -> None:
    """Make them in an empty database."""

    async def make() -> None:
        async with await open_database(url, KEY, clock=lambda: datetime.now(UTC)):
            pass

    # In a thread, which has no event loop yet: this one may be busy with a test.
    with ThreadPoolExecutor(1) as elsewhere:
        elsewhere.submit(asyncio.run, make()).result()
