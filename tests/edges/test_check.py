"""The doctor: one line for each thing it looks at, and what is wrong is said."""

from pathlib import Path

import pytest

from bot.cli.desk import ACTOR, opened
from bot.settings import Settings, load
from rules.who import Act, Who
from storage import audit
from storage.transaction import Transaction
from tests.edges.conftest import StartBot
from tests.edges.town import Emulator, environment
from tests.storage.town import sql


@pytest.fixture
def settings(town: Emulator, tmp_path: Path) -> dict[str, str]:
    return environment(town, tmp_path)


async def examined(start: StartBot, **more: str) -> tuple[int, str]:
    process = await start("bot", "check", ready=False, **more)
    code = await process.ends()
    return code, "\n".join(process.said)


async def recorded(settings: dict[str, str]) -> Settings:
    """Two acts, sealed; the desk's database is closed again."""
    given = {name.removeprefix("ATELIER_").lower(): value for name, value in settings.items()}
    here = load(_env_file=None, **given)
    async with opened(here) as desk:

        async def body(tx: Transaction) -> None:
            for number in range(2):
                await tx.audit(Who(ACTOR, ACTOR, "w"), Act.PERSON_IMPORTED, str(number))

        await desk.database.transact(body, cause="test")
        await desk.database.transact(audit.seal, cause="test")
    return here


async def test_everything_is_good(start: StartBot, settings: dict[str, str]) -> None:
    await recorded(settings)
    code, said = await examined(start)
    assert code == 0, said
    assert "the record is whole: 2 acts" in said
    assert [line.split()[0] for line in said.splitlines() if " wrong " in line] == []
    for looked_at in ("settings", "texts", "database", "disk", "telegram"):
        assert f"{looked_at:<9} good" in said


async def test_a_changed_record_a_misspelt_name_and_a_silent_telegram_are_named(
    start: StartBot, settings: dict[str, str]
) -> None:
    here = await recorded(settings)
    async with opened(here) as desk:

        async def change(tx: Transaction) -> None:
            await sql(tx, "UPDATE audit SET actor = 'nobody' WHERE seal_number = 2")

        await desk.database.transact(change, cause="test")
    code, said = await examined(
        start, TELEGRAM_URL="http://127.0.0.1:9", BULK_RAT="20", EMULATOR="true"
    )
    assert code == 1
    assert "ATELIER_BULK_RAT is not a setting; the nearest is ATELIER_BULK_RATE" in said
    assert "the record is not as it was sealed: link 2, changed" in said
    assert "http://127.0.0.1:9 does not answer" in said


async def test_a_wrong_key_changes_nothing(start: StartBot, settings: dict[str, str]) -> None:
    await recorded(settings)
    code, said = await examined(start, KEY="ab" * 32)
    assert code == 1
    assert "database  wrong" in said
    assert (await examined(start))[0] == 0
