"""getUpdates: offsets, forgetting, waiting, hurrying, two pollers, lifetimes."""

from __future__ import annotations

import asyncio
import time

from tests.emulator.conftest import TOKEN, Emulator, Json


async def writes(emulator: Emulator, person: int, *texts: str) -> None:
    for text in texts:
        await emulator.sim("POST", f"/users/{person}/messages", {"text": text})


def texts(updates: list[Json]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_an_offset_forgets_everything_below_it_the_moment_it_arrives(
    emulator: Emulator,
) -> None:
    ana = await emulator.person()
    await writes(emulator, ana, "one", "two", "three")
    first = await emulator.ok("getUpdates")
    assert texts(first) == ["one", "two", "three"]
    assert [one["update_id"] - first[0]["update_id"] for one in first] == [0, 1, 2]

    rest = await emulator.ok("getUpdates", offset=first[1]["update_id"], limit=1)
    assert texts(rest) == ["two"]
    assert texts(await emulator.ok("getUpdates", offset=0)) == ["two", "three"]


async def test_updates_stay_until_confirmed(emulator: Emulator) -> None:
    ana = await emulator.person()
    await writes(emulator, ana, "one")
    assert await emulator.ok("getUpdates") == await emulator.ok("getUpdates", offset=-1)


async def test_a_negative_offset_keeps_the_last_ones(emulator: Emulator) -> None:
    ana = await emulator.person()
    await writes(emulator, ana, "one", "two", "three")
    assert texts(await emulator.ok("getUpdates", offset=-2)) == ["two", "three"]
    assert texts(await emulator.ok("getUpdates", offset=0)) == ["two", "three"]


async def test_an_offset_in_the_future_counts_as_the_head(emulator: Emulator) -> None:
    ana = await emulator.person()
    await writes(emulator, ana, "one")
    head = (await emulator.ok("getUpdates"))[0]["update_id"]
    assert texts(await emulator.ok("getUpdates", offset=head + 1000)) == ["one"]


async def test_the_same_offset_again_within_half_a_second_gets_one_update(
    emulator: Emulator,
) -> None:
    ana = await emulator.person()
    await writes(emulator, ana, "one", "two")
    assert len(await emulator.ok("getUpdates", offset=0)) == 2
    assert len(await emulator.ok("getUpdates", offset=0)) == 1
    await asyncio.sleep(0.55)
    assert len(await emulator.ok("getUpdates", offset=0)) == 2


async def test_a_long_poll_waits_for_the_next_update(emulator: Emulator) -> None:
    ana = await emulator.person()
    poll = asyncio.create_task(emulator.ok("getUpdates", offset=0, timeout=20))
    await asyncio.sleep(0.1)
    assert not poll.done()
    await writes(emulator, ana, "here")
    assert texts(await asyncio.wait_for(poll, 1)) == ["here"]


async def test_a_poll_that_nothing_ends_returns_empty(emulator: Emulator) -> None:
    begun = time.monotonic()
    assert await emulator.ok("getUpdates", offset=5, timeout=1) == []
    assert 0.9 < time.monotonic() - begun < 2


async def test_of_two_pollers_the_older_is_told_to_go(emulator: Emulator) -> None:
    older = asyncio.create_task(emulator.api("getUpdates", offset=1, timeout=20))
    await asyncio.sleep(0.1)
    newer = asyncio.create_task(emulator.api("getUpdates", offset=2, timeout=20))
    answer = await asyncio.wait_for(older, 1)
    assert answer["error_code"] == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    ana = await emulator.person()
    await writes(emulator, ana, "for the newcomer")
    await asyncio.wait_for(newer, 1)


async def test_a_newcomer_with_updates_waiting_takes_them_silently(emulator: Emulator) -> None:
    ana = await emulator.person()
    await writes(emulator, ana, "one")
    first, second = await asyncio.gather(
        emulator.api("getUpdates", offset=0), emulator.api("getUpdates", offset=-1)
    )
    assert first["ok"]
    assert second["ok"]


async def test_a_press_lives_150_seconds_and_a_message_a_day(emulator: Emulator) -> None:
    ana = await emulator.person()
    markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "yes"}]]}
    await emulator.ok("sendMessage", chat_id=ana, text="?", reply_markup=markup)
    await writes(emulator, ana, "bonjour")
    await emulator.press(ana, label="Oui")
    updates = emulator.world.bot(TOKEN).updates
    updates.last_poll = -100.0  # the bot is down: nobody waits for it
    await emulator.sim("POST", "/clock", {"advance": "PT149S"})
    assert updates.pending() == 2
    await emulator.sim("POST", "/clock", {"advance": "PT2S"})
    assert updates.pending() == 1
    await emulator.sim("POST", "/clock", {"advance": "P1D"})
    assert updates.pending() == 0


async def test_allowed_updates_hold_until_they_are_changed(emulator: Emulator) -> None:
    ana = await emulator.person()
    await emulator.ok("getUpdates", allowed_updates=["callback_query"])
    await writes(emulator, ana, "unheard")
    assert await emulator.ok("getUpdates", offset=3, timeout=0, limit=9) == []
    await emulator.ok("getUpdates", offset=4, allowed_updates=[])
    await writes(emulator, ana, "heard")
    assert texts(await emulator.ok("getUpdates", offset=-1)) == ["heard"]


async def test_a_message_edited_later_reaches_the_bot_as_it_was(emulator: Emulator) -> None:
    ana = await emulator.person()
    markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "yes"}]]}
    sent = await emulator.ok("sendMessage", chat_id=ana, text="before", reply_markup=markup)
    await emulator.press(ana, label="Oui")
    await emulator.ok("editMessageText", chat_id=ana, message_id=sent["message_id"], text="after")
    (update,) = await emulator.ok("getUpdates")
    assert update["callback_query"]["message"]["text"] == "before"
