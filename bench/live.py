"""Memory, the answer to a press during a broadcast, the broadcast's pace: whole processes."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
from collections import defaultdict
from pathlib import Path

from bench.presses import moment, press
from bench.real import (
    MUCH_PATIENCE,
    bot_in,
    database_in,
    everybody,
    many,
    prepare,
    resident_mb,
)
from bench.stage import FIRST_CHAT, Json
from rules.messages import Lane, Policy, Say, To
from storage import outbox
from storage.transaction import Transaction
from tests.edges.town import Emulator, emulator, until

PEOPLE = 2000
PLAYERS = 200
WORDS_EACH = 5  # 10,000 updates
PRESSES = 1000
BULK = 10_000
PACED = 2000  # bulk messages whose pace is judged
RATE = 28.0  # the default of ATELIER_BULK_RATE
NOT_AN_ANSWER = 31.0  # seconds after which a message answers nobody any more
CHUNK = 200  # rows of one transaction, as in every import


async def run() -> dict[str, float]:
    """The figures of these measurements."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workshop, players = await prepare(folder, PLAYERS)
        async with emulator() as town, bot_in(folder, town) as process:
            await everybody(town, (FIRST_CHAT + number for number in range(PEOPLE)))
            # 10,000 at once wait longer than anybody may for an answer, which would then count as
            # bulk; what this part measures is memory.
            await town.post("/sim/settings", {"flood": "off"})
            await _ten_thousand_updates(folder, town)
            resident = resident_mb(process)
            await town.post("/sim/settings", {"flood": "both"})
            await asyncio.sleep(NOT_AN_ANSWER)
            began = len(await town.requests())
            await _queue_bulk(folder)
            pressed = await press(town, workshop, players, lambda number: number < PRESSES)
            await until(lambda: _paced(town, began), "the broadcast", MUCH_PATIENCE)
            sends = await town.requests("sendMessage", began)
            found = (await town.get("/sim/violations"))["violations"]
    moments = sorted(moment(request) for request in _bulk(sends))[:PACED]
    waited = [each.waited for each in pressed]
    rate = (PACED - 1) / (moments[-1] - moments[0])
    return {
        "rss_mb_after_10000": resident,
        "press_p50_ms": statistics.median(waited) * 1000,
        "press_p99_ms": statistics.quantiles(waited, n=100)[98] * 1000,
        "bulk_rate_share": rate / RATE,
        "bulk_violations": sum(one["kind"] == "flood" for one in found) + _over(sends),
    }


async def _ten_thousand_updates(folder: Path, town: Emulator) -> None:
    for _ in range(WORDS_EACH):
        await many(town.types(FIRST_CHAT + number, "bonjour") for number in range(PEOPLE))

    async with database_in(folder) as database:

        async def all_handled() -> bool:
            async def look(tx: Transaction) -> bool:
                unsent = [await outbox.heads(tx, lane, 1) for lane in Lane]
                return not await tx.fetch("inbox.waiting", after=0, most=1) and not any(unsent)

            heard = bool((await town.get("/sim/bots"))["bots"][0]["pending"] == 0)
            return heard and await database.read(look)

        await until(all_handled, "10,000 updates handled and answered", MUCH_PATIENCE)


async def _queue_bulk(folder: Path) -> None:
    """Queue the broadcast beside the running bot, in chunks, as a command would."""
    async with database_in(folder) as database:
        for first in range(0, BULK, CHUNK):

            async def body(tx: Transaction, first: int = first) -> None:
                for number in range(first, first + CHUNK):
                    to = To(chat=FIRST_CHAT + number % PEOPLE, lane=Lane.BULK)
                    words = {"person": f"broadcast {number}"}
                    await tx.enqueue(to, Say("common.for-person", words, policy=Policy.PARK))

            await database.transact(body, cause=f"bench:bulk:{first}")


async def _paced(town: Emulator, began: int) -> bool:
    await asyncio.sleep(2)  # the transcript is long: looking often would disturb
    return len(_bulk(await town.requests("sendMessage", began))) >= PACED


def _bulk(sends: list[Json]) -> list[Json]:
    return [one for one in sends if one["ok"] and "broadcast" in one["fields"]["text"]]


def _over(sends: list[Json]) -> int:
    """Count, apart from the emulator: any second above 30, any chat above 3 at once and 1/s."""
    bulk = sorted(moment(one) for one in _bulk(sends))
    over = sum(later - earlier <= 1.0 for earlier, later in zip(bulk, bulk[30:], strict=False))
    chats: dict[int, list[float]] = defaultdict(list)
    for one in sends:
        chats[one["chat_id"]].append(moment(one))
    for moments in chats.values():
        full = 0.0
        for at in sorted(moments):
            full = max(full, at) + 1.0
            over += full - at > 3.1  # a tenth of a second may be lost on the way
    return over
