"""CPU of a durable questionnaire step against a bare handler with one reply, process by process."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import stage
from bench.plain import LIKE_OURS
from bench.real import bot_in, cpu_seconds, everybody, many, prepare, reached
from bench.stage import FIRST_CHAT, Player
from rules.tags import tag
from rules.workshop import Workshop
from tests.edges.town import Emulator, Process, emulator, environment

RUNS = 7
PEOPLE = 300


@dataclass(slots=True)
class Spent:
    """CPU and wall time of one update, in µs, a figure for each run."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    @property
    def cpu_us(self) -> float:
        return statistics.median(self.cpu)

    @property
    def wall_us(self) -> float:
        return statistics.median(self.wall)


async def measure_plain(*options: str) -> Spent:
    """A word typed, one reply."""
    spent = Spent()
    async with emulator("--flood", "off") as town:
        chats = [FIRST_CHAT + number for number in range(PEOPLE)]
        await everybody(town, chats)
        with tempfile.TemporaryDirectory() as folder:
            settings = environment(town, Path(folder))
            process = await Process.start("-m", "bench.plain", *options, env=settings, fresh=True)
        try:
            await process.says("ready")
            for run in range(RUNS + 1):
                words = [town.types(chat, "bonjour") for chat in chats]
                await _spend(process, town, words, "sendMessage", (run + 1) * PEOPLE, spent)
        finally:
            await process.end()
    return spent


async def measure_ours() -> Spent:
    """A press that answers a question: rows read and written, audit, answer to the press, panel."""
    spent = Spent()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workshop, players = await prepare(folder, PEOPLE)
        async with emulator("--flood", "off") as town, bot_in(folder, town) as process:
            await everybody(town, (player.chat for player in players))
            for run in range(RUNS + 1):
                presses = [_press(town, workshop, player, run) for player in players]
                done = (run + 1) * PEOPLE
                await _spend(process, town, presses, "answerCallbackQuery", done, spent)
    return spent


def _press(town: Emulator, workshop: Workshop, player: Player, run: int) -> object:
    """Answer the first question, each time differently."""
    question = workshop.questionnaire[0]
    choice = question.choices[run % 2]
    value = f"{tag(question.key)}.{tag(choice.key)}"
    data = stage.press_data(player, workshop, value)
    return town.presses(player.chat, 1, data, force=True)


async def _spend(
    process: Process, town: Emulator, acts: Sequence[object], method: str, count: int, spent: Spent
) -> None:
    """Let the crowd act and everything be answered; the first time warms up."""
    cpu, wall = cpu_seconds(process), time.monotonic()
    await many(acts)
    await reached(town, method, count)
    await asyncio.sleep(0.3)  # what follows the answer: marks, checkpoints
    cpu, wall = cpu_seconds(process) - cpu, time.monotonic() - wall - 0.3
    if count > PEOPLE:
        spent.cpu.append(cpu / PEOPLE * 1e6)
        spent.wall.append(wall / PEOPLE * 1e6)


async def run() -> dict[str, float]:
    """The figures of this measurement."""
    plain = await measure_plain()
    same = await measure_plain(LIKE_OURS)
    ours = await measure_ours()
    return {
        "cpu_ratio": ours.cpu_us / plain.cpu_us,
        "cpu_ratio_same_transport": ours.cpu_us / same.cpu_us,
        "cpu_us_durable": ours.cpu_us,
        "cpu_us_plain": plain.cpu_us,
        "cpu_us_plain_aiohttp": same.cpu_us,
        "wall_us_durable": ours.wall_us,
        "wall_us_plain": plain.wall_us,
    }
