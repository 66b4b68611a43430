"""The doctor: one line for each thing it looks at, and what is wrong is said."""

import shutil
from pathlib import Path

import psycopg
import pytest

from bot.cli.desk import ACTOR, opened
from bot.settings import Settings, load
from rules.who import Act, Who
from storage import audit
from storage.transaction import Transaction
from tests.edges.conftest import StartBot
from tests.edges.town import ROOT, TOKEN, Emulator, Process, environment, until
from tests.storage.town import sql


@pytest.fixture
def settings(town: Emulator, tmp_path: Path) -> dict[str, str]:
    return environment(town, tmp_path)


async def examined(start: StartBot, **more: str) -> tuple[int, str]:
    process = await start("bot", "check", ready=False, **more)
    code = await process.ends()
    return code, "\n".join(process.said)


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def wrong(said: str) -> list[str]:
    return [line for line in said.splitlines() if " wrong " in line]


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
    assert wrong(said) == []
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


async def test_what_is_not_made_yet_is_not_made_by_looking(
    start: StartBot, settings: dict[str, str], tmp_path: Path
) -> None:
    code, said = await examined(start)
    assert code == 0, said
    assert f"There is no database yet: {tmp_path / 'atelier.db'}. “atelier run” makes it." in said
    assert names(tmp_path) == []


async def test_an_older_database_is_named_and_left_as_it_is(
    start: StartBot, settings: dict[str, str], tmp_path: Path
) -> None:
    here = await recorded(settings)
    older = "UPDATE meta SET value = '1' WHERE key = 'schema'"
    async with opened(here) as desk:
        await desk.database.transact(lambda tx: sql(tx, older), cause="test")
    before = (tmp_path / "atelier.db").read_bytes()
    code, said = await examined(start)
    assert code == 1
    assert "older version of the program (step 1," in said
    assert len(wrong(said)) == 1
    assert (tmp_path / "atelier.db").read_bytes() == before
    assert not here.backups.exists()


@pytest.mark.postgres
async def test_a_record_that_cannot_be_read_is_one_line_among_the_others(
    start: StartBot, settings: dict[str, str], postgres_url: str
) -> None:
    await recorded(settings | {"ATELIER_DATABASE": postgres_url})
    nonsense = "UPDATE audit SET sealed_facts = '1:' || repeat('A', 80)"
    async with await psycopg.AsyncConnection.connect(postgres_url) as connection:
        await connection.execute(nonsense)
    code, said = await examined(start, DATABASE=postgres_url)
    assert code == 1
    assert "database  good  opens; 0 workshops" in said
    [line] = wrong(said)
    assert "damaged, or was not made with this key: sealed_facts" in line
    assert "telegram  good" in said


async def test_a_table_that_is_gone_is_one_line_among_the_others(
    start: StartBot, settings: dict[str, str]
) -> None:
    here = await recorded(settings)
    async with opened(here) as desk:
        await desk.database.transact(lambda tx: sql(tx, "DROP TABLE audit"), cause="test")
    code, said = await examined(start)
    assert code == 1
    assert wrong(said) == ["database  wrong  could not be looked at to the end (WrongUse)"]
    assert "telegram  good" in said


async def test_a_missing_sentence_is_a_line_and_the_rest_is_looked_at(
    settings: dict[str, str], tmp_path: Path
) -> None:
    house = tmp_path / "house"
    for room in (
        "actions",
        "bot",
        "examples",
        "handlers",
        "pool",
        "rules",
        "storage",
        "texts",
        "web",
    ):
        shutil.copytree(ROOT / room, house / room, ignore=shutil.ignore_patterns("__pycache__"))
    for language in ("fr", "en"):
        page = house / "texts" / language / "storage.ftl"
        page.write_text(page.read_text("utf-8").replace("\nnot_made =", "\nmade_not ="), "utf-8")
    process = await Process.start("-m", "bot", "check", env=settings, folder=house, fresh=True)
    assert await process.ends() == 1
    said = "\n".join(process.said)
    assert "texts     wrong" in said
    assert "never written: storage.not_made" in said
    assert "database  good  storage.not_made" in said  # without its sentence
    assert "Traceback" not in said
    assert "telegram  good" in said


async def test_what_telegram_thinks_of_the_webhook_is_told_without_its_path(
    town: Emulator, start: StartBot, settings: dict[str, str]
) -> None:
    await recorded(settings)
    code, said = await examined(start)
    assert code == 0
    assert "there is no webhook; 0 updates wait at Telegram" in said
    hook = {"url": "http://127.0.0.1:9/a-path-nobody-knows"}
    await town.post(f"/bot{TOKEN}/setWebhook", hook)
    await town.types(await town.add_user(), "hello")

    async def failed() -> bool:
        info = await town.get(f"/bot{TOKEN}/getWebhookInfo")
        return "last_error_message" in info["result"]

    await until(failed, "the webhook fails")
    code, said = await examined(start)
    assert code == 0, said  # this bot polls
    assert "the webhook is at 127.0.0.1:9; 1 updates wait at Telegram" in said
    assert "`atelier run` removes the webhook and polls" in said
    code, said = await examined(
        start, WEBHOOK_SECRET="a-secret-word", PUBLIC_URL="https://atelier.example.fr"
    )
    assert code == 1
    [line] = wrong(said)
    assert line.startswith("telegram  wrong  the webhook failed at ")
    assert "Connection refused" in line
    assert "nobody-knows" not in said
