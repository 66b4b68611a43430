"""Words are compared sign by sign on both engines, whatever language a server was set up for."""

from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from storage.database import open_database
from storage.transaction import Transaction
from tests.tables import KEY

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


@pytest.mark.postgres
async def test_ids_come_in_the_order_in_which_work_goes_on_behind_them(
    postgres_url: str, tmp_path: Path
) -> None:
    async with await psycopg.AsyncConnection.connect(postgres_url, autocommit=True) as server_side:
        await server_side.execute(
            "CREATE DATABASE in_english TEMPLATE template0 ENCODING 'UTF8' "
            "LOCALE_PROVIDER icu ICU_LOCALE 'en-US'"
        )
        info = server_side.info
        url = postgres_url.replace(f"/{info.dbname}", "/in_english")
    assert url != postgres_url
    database = await open_database(url, KEY, clock=lambda: NOW, files=tmp_path / "files")
    async with database:
        ids = ["a", "B", "_x", "-y", "Z", "b", "9"]

        async def fill(tx: Transaction) -> None:
            for each in ids:
                await tx.run(
                    "files.add",
                    id=each,
                    person=None,
                    workshop=None,
                    kind="photo",
                    sealed_name="x",
                    mime="image/png",
                    size=1,
                    sha256="0",
                    created_at=NOW,
                )

        async def every(tx: Transaction) -> list[str]:
            return [row["id"] for row in await tx.fetch("files.every", after="", most=100)]

        await database.transact(fill, cause="test:fill")
        assert await database.read(every) == sorted(ids)
