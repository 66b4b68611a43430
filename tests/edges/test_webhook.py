"""The whole bot, with Telegram pushing to it."""

from io import BytesIO
from pathlib import Path

import aiohttp
import pytest

from bench.real import database_in
from tests.edges.conftest import StartBot
from tests.edges.crash import rows
from tests.edges.test_start_and_stop import RUN
from tests.edges.town import Emulator, Json, until
from tests.ports import free_port
from tests.storage.town import found_town

SECRET = "a-secret_for-rehearsals"
OLGA = 1  # her chat, as the town has it
LARGE = 30 * 1024 * 1024  # bytes
HEADER = "X-Telegram-Bot-Api-Secret-Token"
# Telegram promises a type for every chat; an update without one is what a mistake there looks like.
POISON = {
    "update_id": 7,
    "message": {"message_id": 1, "date": 0, "chat": {"id": 5}, "text": "x"},
}


@pytest.fixture
async def address(start: StartBot) -> str:
    """The whole bot, to which the emulator pushes; the address of its pages."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    more = {"HTTP": f"127.0.0.1:{port}", "PUBLIC_URL": address, "WEBHOOK_SECRET": SECRET}
    await start(*RUN, **more)
    return address


async def push(address: str, body: object, secret: str = SECRET) -> int:
    url = f"{address}/telegram/webhook"
    async with (
        aiohttp.ClientSession() as http,
        http.post(url, json=body, headers={HEADER: secret}) as answer,
    ):
        return answer.status


async def test_what_telegram_pushes_is_answered(town: Emulator, address: str) -> None:
    user = await town.add_user()
    await town.types(user, "bonjour")
    await until(lambda: town.texts(user), "an answer to what was pushed")
    assert (await town.get("/sim/bots"))["bots"][0]["webhook"].startswith(address)


async def test_without_the_secret_nothing_is_taken(address: str, tmp_path: Path) -> None:
    assert await push(address, POISON, "another-secret") == 403
    assert await push(address, POISON, "") == 403
    assert rows(tmp_path, "SELECT COUNT(*) FROM inbox") == [(0,)]


async def test_an_update_nobody_can_read_is_set_aside_and_others_are_answered(
    town: Emulator, address: str, tmp_path: Path
) -> None:
    user = await town.add_user()
    assert await push(address, POISON) == 200
    await town.types(user, "bonjour")
    await until(lambda: town.texts(user), "an answer to what came after")
    (reason,) = rows(tmp_path, "SELECT reason FROM dead_letters")[0]
    assert reason.startswith("unreadable")


async def test_a_body_that_is_no_update_is_refused(address: str, tmp_path: Path) -> None:
    assert await push(address, ["not", "an", "update"]) == 400
    assert await push(address, {"update_id": "seven"}) == 400
    assert rows(tmp_path, "SELECT COUNT(*) FROM inbox") == [(0,)]


@pytest.mark.proves("done.large_upload")
async def test_a_file_of_30_megabytes_reaches_the_team_and_is_never_fetched(
    town: Emulator, address: str, tmp_path: Path
) -> None:
    async with database_in(tmp_path) as database:
        await found_town(database)
    olga = {"first_name": "Olga", "language_code": "fr", "id": OLGA}
    await town.post("/sim/users", olga)
    await town.types(OLGA, "/menu")
    await until(lambda: town.texts(OLGA), "what Olga has to do")
    user = await town.add_user()
    form = aiohttp.FormData()
    form.add_field("document", BytesIO(bytes(LARGE)), filename="slides.pdf")
    async with town.http.post(f"{town.url}/sim/users/{user}/files", data=form) as answer:
        assert answer.status == 201

    async def heard() -> list[Json]:
        chat = await town.get(f"/sim/users/{OLGA}/chat")
        return [each for each in chat["messages"] if each["from"] == "bot"][1:]

    async def both() -> bool:
        return len(await heard()) >= 2

    await until(both, "the file and who sends it")
    sent, told = await heard()
    assert (sent["file"]["name"], sent["file"]["size"]) == ("slides.pdf", LARGE)
    assert told["text"].startswith(
        "Une personne que nous ne connaissons pas encore vous envoie un fichier. slides.pdf"
    )
    await until(lambda: town.texts(user), "an answer about the file")
    assert (await town.texts(user))[0].startswith("Bien reçu. Votre message est arrivé")
    await town.types(user, "bonjour")

    async def again() -> bool:
        return len(await town.texts(user)) >= 2

    await until(again, "an answer to what came after")
    assert (await town.texts(user))[1].startswith("Bien reçu aussi.")
    assert await town.requests("getFile") == []
