"""People who press, at an even pace whether answers come or not; and how long each waited."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bench import stage
from bench.stage import Json, Player
from rules.tags import tag
from rules.workshop import Workshop
from tests.edges.town import Emulator, until

A_SECOND = 20.0


@dataclass(frozen=True, slots=True)
class Press:
    """One press: when it was made, in Unix seconds, and the seconds until it was answered."""

    at: float
    waited: float


async def press(
    town: Emulator, workshop: Workshop, players: list[Player], goes_on: Callable[[int], bool]
) -> list[Press]:
    """Press as long as it goes on (it is told how often was pressed), and see all answered."""
    question = workshop.questionnaire[0]
    pressed: dict[str, float] = {}

    async def one(number: int) -> None:
        player = players[number % len(players)]
        choice = question.choices[(number // len(players)) % 2]
        data = stage.press_data(player, workshop, f"{tag(question.key)}.{tag(choice.key)}")
        at = time.time()
        pressed[await town.presses(player.chat, 1, data, force=True)] = at

    began, number, acts = time.monotonic(), 0, []
    while goes_on(number):
        await asyncio.sleep(max(0.0, began + number / A_SECOND - time.monotonic()))
        acts.append(asyncio.create_task(one(number)))
        number += 1
    await asyncio.gather(*acts)

    async def all_answered() -> bool:
        return len(await town.requests("answerCallbackQuery")) >= number

    await until(all_answered, "every press answered")
    answers = await town.requests("answerCallbackQuery")
    times = {one["fields"]["callback_query_id"]: moment(one) for one in answers}
    return [Press(at, times[key] - at) for key, at in pressed.items() if key in times]


def moment(request: Json) -> float:
    """When a request came, in Unix seconds."""
    return datetime.fromisoformat(request["real"]).timestamp()
