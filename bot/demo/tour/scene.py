"""What a scene is: words, the steps that bring the world there, and where to look."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from bot.demo.tour.world import World
from rules.pages import Purpose

Do = Callable[[World], Awaitable[None]]
Find = Callable[[World], Awaitable[str]]
Count = Callable[[World], Awaitable[Mapping[str, int]]]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that must have happened, once: `saying` (a text key) is told while it does."""

    key: str
    saying: str
    do: Do


@dataclass(frozen=True, slots=True)
class Way:
    """A link to the very page or telephone a scene is about; `label` is a text key."""

    label: str
    find: Find


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene: title, story and what is to be seen are text keys, `key` is its address.

    `looks_at` names whose telephone is shown in it; `counts`: what became of the killed bot;
    `told` counts what its story tells, at the moment at which the scene is reached.
    """

    key: str
    title: str
    story: str
    see: str
    steps: tuple[Step, ...] = ()
    ways: tuple[Way, ...] = ()
    looks_at: str = ""
    counts: bool = False
    told: Count | None = None


def telephone(name: str) -> Find:
    """Return the way to somebody's telephone in the emulator."""

    async def find(world: World) -> str:
        return f"{world.desk.settings.telegram_url}/?user={world.stage.account(name)}"

    return find


def telephone_after_letter(name: str) -> Find:
    """Return the way to somebody's telephone as the page of their letter opens it: START waits."""

    async def find(world: World) -> str:
        start = world.stage.letter(name).rpartition("/")[2]
        return f"{await telephone(name)(world)}&start={start}"

    return find


def letter(name: str) -> Find:
    """Return the way to the page that somebody's letter opens."""

    async def find(world: World) -> str:
        return world.stage.letter(name)

    return find


def personal(name: str, purpose: Purpose) -> Find:
    """Return the way to somebody's own page, which needs no telephone and no account."""

    async def find(world: World) -> str:
        return await world.own_page(name, purpose)

    return find


def team(path: str, name: str = "") -> Find:
    """Return the way to a page of the team's; «{person}» in it is the id of somebody of a name."""

    async def find(world: World) -> str:
        person = world.stage.people[name] if name else ""
        wanted = f"/equipe/{world.stage.workshop}{path.format(person=person)}"
        return f"/equipe?to={quote(wanted)}"

    return find
