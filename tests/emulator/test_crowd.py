"""The crowd: people who read what a bot writes, and answer by themselves as the clock is walked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.emulator.conftest import TOKEN, Emulator

Json = dict[str, Any]
LINES = [
    {"sees": "born", "writes": ["1972", "1980"], "once": True},
    {"sees": "come?", "presses": ["Yes", "No", "Perhaps"]},
]
KEYBOARD = {"inline_keyboard": [[{"text": w, "callback_data": w} for w in ("Yes", "No", "Help")]]}


@asynccontextmanager
async def polite_bot(emulator: Emulator) -> AsyncIterator[None]:
    """A bot that asks when somebody was born, then whether they come, then thanks."""

    async def answer(update: Json) -> None:
        if press := update.get("callback_query"):
            await emulator.api("answerCallbackQuery", callback_query_id=press["id"])
            await emulator.api("sendMessage", chat_id=press["from"]["id"], text="Thank you")
        elif "message" in update:
            chat, said = update["message"]["chat"]["id"], update["message"]["text"]
            if said.startswith("/start"):
                await emulator.api("sendMessage", chat_id=chat, text="When were you born?")
            else:
                words: Json = {"text": "Will you come?", "reply_markup": KEYBOARD}
                await emulator.api("sendMessage", chat_id=chat, **words)

    async def run() -> None:
        offset = 0
        while True:
            found = await emulator.api("getUpdates", offset=offset, timeout=1)
            for update in found.get("result", []):
                await answer(update)
                offset = update["update_id"] + 1

    running = asyncio.create_task(run())
    try:
        yield
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError, aiohttp.ClientError):
            await running


async def gather(emulator: Emulator, *people: Json, seed: str = "7") -> list[int]:
    """Make people with letters, and a crowd of them."""
    await emulator.api("getMe")
    ids = []
    for number, told in enumerate(people):
        letter = f"http://pages.example/l/letter-{number}"
        user = await emulator.sim("POST", "/users", {"first_name": "Ana", "letter": letter})
        ids.append(int(user["id"]))
        told["id"] = user["id"]
    await emulator.sim("POST", "/crowd", {"seed": seed, "people": list(people)})
    return ids


async def diary(emulator: Emulator) -> list[tuple[int, str, str]]:
    told = (await emulator.sim("GET", "/crowd"))["diary"]
    return [(one["id"], one["did"], one["what"]) for one in told]


async def walk(emulator: Emulator, duration: str) -> None:
    await emulator.sim("POST", "/clock", {"advance": duration})


async def test_people_press_start_in_their_evening_and_answer_what_they_read(
    emulator: Emulator,
) -> None:
    async with polite_bot(emulator):
        early, late, never = await gather(
            emulator,
            {"begins": 0, "lines": LINES},
            {"begins": 2, "lines": LINES},
            {"lines": LINES},
        )
        await walk(emulator, "P1D")
        told = await diary(emulator)
        assert [(who, did) for who, did, _ in told] == [
            (early, "start"),
            (early, "write"),
            (early, "press"),
        ]
        assert told[1][2] in ("1972", "1980")
        assert told[2][2] in ("Yes", "No")  # «Perhaps» is not on the screen
        assert emulator.world.people[early].letter.endswith("letter-0")
        await walk(emulator, "P3D")
        assert [did for who, did, _ in await diary(emulator) if who == late] == [
            "start",
            "write",
            "press",
        ]
        assert never not in [who for who, _, _ in await diary(emulator)]


async def test_the_same_seed_tells_the_same_story_and_another_seed_another(
    emulator: Emulator,
) -> None:
    stories = []
    async with polite_bot(emulator):
        for seed in ("7", "7", "8"):
            ids = await gather(
                emulator, *({"begins": 0, "lines": LINES} for _ in range(8)), seed=seed
            )
            await walk(emulator, "P1D")
            first = ids[0]
            stories.append([(who - first, *acts) for who, *acts in await diary(emulator)])
            await emulator.sim("DELETE", "")
    assert stories[0] == stories[1]
    assert len(stories[0]) == 24
    assert stories[2] != stories[0]


async def test_whoever_pauses_goes_on_the_next_evening(emulator: Emulator) -> None:
    async with polite_bot(emulator):
        await gather(emulator, {"begins": 0, "pauses_after": 2, "lines": LINES})
        await walk(emulator, "P1D")
        assert [did for _, did, _ in await diary(emulator)] == ["start", "write"]
        await walk(emulator, "P1D")
        assert [did for _, did, _ in await diary(emulator)] == ["start", "write", "press"]


async def test_whoever_blocks_is_silent_from_then_on(emulator: Emulator) -> None:
    blocks = [LINES[0], {"sees": "come?", "blocks": True}, *LINES]
    async with polite_bot(emulator):
        (who,) = await gather(emulator, {"begins": 0, "lines": blocks})
        await walk(emulator, "P5D")
    assert [did for _, did, _ in await diary(emulator)] == ["start", "write", "block"]
    assert (await emulator.sim("GET", f"/users/{who}"))["blocked"]


async def test_nobody_does_the_same_on_the_same_screen_twice(emulator: Emulator) -> None:
    async with polite_bot(emulator):
        (who,) = await gather(emulator, {"begins": 0, "lines": [{"sees": "born", "writes": ["?"]}]})
        await walk(emulator, "P1D")
        await emulator.api("sendMessage", chat_id=who, text="When were you born?")
        await walk(emulator, "P1D")
        await walk(emulator, "P1D")
    assert [did for _, did, _ in await diary(emulator)] == ["start", "write", "write"]


async def test_an_evening_on_which_nobody_has_anything_to_do_is_no_step(emulator: Emulator) -> None:
    async with polite_bot(emulator):
        await gather(emulator, {"begins": 0, "lines": LINES})
        told = await emulator.sim("POST", "/clock", {"advance": "P30D"})
    assert told["steps"] == 2


async def test_what_comes_in_the_morning_is_answered_that_evening_however_long_it_was_quiet(
    emulator: Emulator,
) -> None:
    async with polite_bot(emulator):
        (who,) = await gather(emulator, {"begins": 0, "lines": LINES[1:]})
        await walk(emulator, "P20D")
        await emulator.sim("POST", "/clock", {"to": "morning"})
        await emulator.api("sendMessage", chat_id=who, text="You come?", reply_markup=KEYBOARD)
        await walk(emulator, "PT10H")
        assert [did for _, did, _ in await diary(emulator)] == ["start"]
        await walk(emulator, "PT2H")
        assert [did for _, did, _ in await diary(emulator)] == ["start", "press"]


async def test_a_button_that_is_meant_for_the_newest_message_is_not_pressed_further_up(
    emulator: Emulator,
) -> None:
    line = {"sees": "come?", "presses": ["Yes"], "newest": True}
    async with polite_bot(emulator):
        (who,) = await gather(emulator, {"begins": 0, "lines": [line]})
        await walk(emulator, "P1D")
        await emulator.api("sendMessage", chat_id=who, text="You come?", reply_markup=KEYBOARD)
        await emulator.api("sendMessage", chat_id=who, text="Good news")
        await walk(emulator, "P1D")
    assert [did for _, did, _ in await diary(emulator)] == ["start"]


async def test_after_a_restart_the_crowd_goes_on_and_writes_its_first_words_only_once(
    emulator: Emulator, tmp_path: Path
) -> None:
    emulator.world.memory = tmp_path / "crowd.json"
    people: list[Json] = [
        {"begins": 0, "pauses_after": 2, "lines": LINES},
        {"begins": 3, "lines": LINES},
        {"begins": 0, "lines": [{"sees": "born", "blocks": True}]},
    ]
    async with polite_bot(emulator):
        await gather(emulator, *people)
        await walk(emulator, "P1D")
        wound = emulator.world.clock.now()
        await emulator.sim("DELETE", "")  # what a new process begins with
        await emulator.sim("POST", "/clock", {"to": wound.isoformat()})
        paused, late, blocking = await gather(emulator, *people)
        await walk(emulator, "P5D")
        told = await diary(emulator)
    assert [(did, what) for who, did, what in told if who == paused] == [("start", "")]
    assert [did for who, did, _ in told if who == late] == ["start", "write", "press"]
    assert blocking not in [who for who, _, _ in told]
    assert (await emulator.sim("GET", f"/users/{blocking}"))["blocked"]
    assert emulator.world.clock.now() - wound >= timedelta(days=5)


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        ({"seed": "7", "people": {}}, 400, "people must be a list"),
        ({"seed": "7", "people": [{"id": 1}]}, 400, "somebody of the crowd has"),
        ({"seed": "7", "people": [{"id": 1, "lines": []}]}, 404, "no user 1"),
        ({"seed": "7", "people": [{"id": 5000000001, "lines": ""}]}, 400, "lines must be a list"),
        ({"seed": "7", "people": [{"id": 5000000001, "lines": [{}]}]}, 400, "a line has"),
    ],
)
async def test_a_crowd_that_is_told_wrong_is_not_gathered(
    emulator: Emulator, asked: Json, status: int, said: str
) -> None:
    await emulator.api("getMe")
    await emulator.sim("POST", "/users", {"first_name": "Ana"})
    answer = await emulator.sim("POST", "/crowd", asked, status=status)
    assert said in answer["error"]
    assert await diary(emulator) == []


async def test_there_is_no_crowd_without_a_bot(emulator: Emulator) -> None:
    answer = await emulator.sim("POST", "/crowd", {"seed": "7", "people": []}, status=409)
    assert "no bot yet" in answer["error"]
    assert TOKEN not in answer["error"]
