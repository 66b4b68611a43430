"""What the scenes of the tour act upon: the clock, telephones, the database, the bot's process."""

from __future__ import annotations

import asyncio
import time as real_time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any, TypeVar

import aiohttp

import actions.pages
import actions.sign_in
import storage.workshops
from bot.cli.desk import ACTOR, Desk, follow_emulator
from bot.demo.children import Child
from bot.demo.settings import STAGE
from bot.demo.stage import ORGANISER, Stage
from rules.pages import Purpose
from rules.who import Who
from rules.workshop import Workshop
from storage.transaction import Transaction
from texts import Texts

T = TypeVar("T")
Json = dict[str, Any]
PATIENCE = 15.0  # seconds for what must be on a screen, or for a clock that somebody else walks
LOOK_AGAIN = 0.05
FIRST = "weekend-1"
MEETING = 3  # of the steering committee, which decides about group, speakers and materials
READING = "PT5S"  # what is grave is not taken from whoever has had no time to read it


class NotThere(Exception):
    """The world is not as the story needs it: somebody has played on by hand, perhaps."""


@dataclass(frozen=True, slots=True)
class World:
    """Everything a scene may touch; people are named as on the list («Théo Lefèvre»)."""

    stage: Stage
    desk: Desk
    bot: Child
    http: aiohttp.ClientSession
    texts: Texts

    def say(self, key: str) -> str:
        """Say a sentence without facts, such as the words of a button, as everybody reads it."""
        return self.texts.plain(key, self.stage.language)

    async def now(self) -> datetime:
        """Return the virtual instant."""
        return datetime.fromisoformat((await self._get("/sim/clock"))["now"])

    async def workshop(self) -> Workshop:
        """Return the workshop as it is loaded now."""
        workshop = self.stage.workshop
        return await self.desk.database.read(lambda tx: storage.workshops.get(tx, workshop))

    async def on_day(self, days: int, hour: int) -> datetime:
        """Return an hour of the day so many days after the one on which the demo began."""
        zone = (await self.workshop()).tz
        day = datetime.fromisoformat(self.stage.began).astimezone(zone).date()
        return datetime.combine(day + timedelta(days=days), time(hour), zone)

    async def before(self, gathering: str, days: int, hour: time) -> datetime:
        """Return an hour of the day so many days before a gathering begins."""
        workshop = await self.workshop()
        starts = next(one.starts_at for one in workshop.gatherings if one.key == gathering)
        day = starts.astimezone(workshop.tz).date() - timedelta(days=days)
        return datetime.combine(day, hour, workshop.tz)

    async def walk_to(self, instant: datetime) -> None:
        """Walk the clock to an instant; where it is past already, wait until nothing is under way.

        Raises NotThere where the clock does not get there.
        """
        later = instant > await self.now()
        await self._walk({"to": instant.isoformat()} if later else {"advance": "PT1S"})

    async def rest(self, duration: str = "PT1S") -> None:
        """Wait until whatever is under way is done."""
        await self._walk({"advance": duration})

    async def _walk(self, asked: Json) -> None:
        """Walk as soon as nobody else does, and the bot has said that it is there."""
        give_up = real_time.monotonic() + PATIENCE
        while True:
            async with self.http.post("/sim/clock", json=asked) as answer:
                said = await answer.json()
            if answer.ok:
                return
            if real_time.monotonic() > give_up or answer.status != 409:  # noqa: PLR2004 - HTTP's own word
                raise NotThere(str(said["error"]))
            await asyncio.sleep(LOOK_AGAIN)

    async def act(self, name: str, body: Callable[[Transaction], Awaitable[T]]) -> T:
        """Do something in the database as a command or a page would, at the emulator's hour."""
        await follow_emulator(self.desk.settings, self.desk.clock)

        async def whole(tx: Transaction) -> T:
            return await body(tx)

        done = await self.desk.database.transact(whole, cause=f"command:tour:{name}")
        await self.rest()
        return done

    def knows(self, name: str, person: str) -> None:
        """Remember the id of somebody who came after the beginning."""
        self.stage.people[name] = person
        self.stage.keep(STAGE)

    async def gets_mail(self, name: str, email: str, note: str) -> None:
        """Give somebody who came after the beginning a mailbox, and no telephone."""
        first, _, last = name.partition(" ")
        about = {"first_name": first, "last_name": last, "email": email, "note": note}
        mailbox = {**about, "language_code": self.stage.language, "telegram": False}
        await self._post("/sim/users", mailbox)
        self.stage.mailboxes.append(mailbox)
        self.stage.keep(STAGE)

    async def sign_in(self, name: str, workshop: str) -> str | None:
        """Sign somebody of a team in as a link does; return the secret for their browser."""
        who, real = replace(self.who(name), workshop=workshop), self.desk.clock.real()

        async def body(tx: Transaction) -> str | None:
            link = await actions.sign_in.make_link(tx, who, real=real)
            return await actions.sign_in.use_link(tx, link.rpartition("/")[2], real=real)

        cause = f"command:tour:sign-in:{real.isoformat()}"
        return await self.desk.database.transact(body, cause=cause)

    async def own_page(self, name: str, purpose: Purpose) -> str:
        """Return the address of somebody's own page, the same each time."""
        who = Who(ACTOR, self.stage.people[name], self.stage.workshop)
        path = await self.desk.database.transact(
            lambda tx: actions.pages.path(tx, who, purpose), cause="command:tour:page"
        )
        return f"{self.desk.settings.public_url}{path}"

    def who(self, actor: str, subject: str = "") -> Who:
        """Return who acts for whom, both by name."""
        people = self.stage.people
        return Who(people[actor], people[subject or actor], self.stage.workshop)

    async def is_untouched(self) -> bool:
        """Tell whether nobody has pressed START yet but the organiser, who has from the first."""
        users = (await self._get("/sim/users"))["users"]
        return not any(one["started"] for one in users if one["id"] != ORGANISER)

    async def screen(self, account: int) -> list[Json]:
        """Return the messages on somebody's telephone, the oldest first."""
        found: list[Json] = (await self._get(f"/sim/users/{account}/chat"))["messages"]
        return found

    async def writes(self, name: str, words: str) -> None:
        """Let somebody write."""
        account = self.stage.account(name)
        await self._post(f"/sim/users/{account}/messages", {"text": words})

    async def presses(self, name: str, label: str) -> None:
        """Let somebody press a button once it is on their screen and they have read it."""
        account = self.stage.account(name)
        await self._until(account, label)
        await self.rest(READING)
        await self.press(account, label)
        await self.rest()

    async def press(self, account: int, label: str, beside: str = "") -> bool:
        """Press the newest button of a label, `beside` some words; tell whether there was one."""
        for message in reversed(await self.screen(account)):
            if beside not in message["text"]:
                continue
            for button in (one for row in message["buttons"] for one in row):
                if same(button["text"], label) and "data" in button:
                    press = {"message_id": message["id"], "data": button["data"]}
                    await self._post(f"/sim/users/{account}/presses", press)
                    return True
        return False

    async def has_button(self, account: int, label: str) -> bool:
        """Tell whether a button of this label is on somebody's screen."""
        shown = await self.screen(account)
        buttons = (one for message in shown for row in message["buttons"] for one in row)
        return any(same(button["text"], label) for button in buttons)

    async def _until(self, account: int, label: str) -> None:
        give_up = real_time.monotonic() + PATIENCE
        while not await self.has_button(account, label):
            if real_time.monotonic() > give_up:
                raise NotThere(f"no button «{label}» on the telephone {account}")
            await asyncio.sleep(LOOK_AGAIN)

    async def told(self, path: str) -> Json:
        """Ask the emulator something."""
        return await self._get(path)

    async def _get(self, path: str) -> Json:
        async with self.http.get(path) as answer:
            answer.raise_for_status()
            found: Json = await answer.json()
            return found

    async def _post(self, path: str, body: Json) -> None:
        async with self.http.post(path, json=body) as answer:
            answer.raise_for_status()


def same(one: str, other: str) -> bool:
    """Compare words as who reads them does: every kind of space is a space."""
    return one.split() == other.split()
