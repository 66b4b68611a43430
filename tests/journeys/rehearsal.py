"""The real program as processes of their own: emulator, bot with pages, and its commands."""

from __future__ import annotations

import asyncio
import csv
import os
import re
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from tests.forks import Forked, ran
from tests.journeys.phone import Json, Phone
from tests.ports import free_port
from tests.tables import KEY as DATABASE_KEY

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "big-data-sante"
TOKEN = "1000000002:AAjourney-of-twenty-citizens-000001"
KEY = DATABASE_KEY.hex()
MAIL_FROM = "atelier@atelier-sante.example"
STARTS_WITHIN = 40.0
STOPS_WITHIN = 5.0
HURRY = "20"  # messages a second in a chat, as in the demo: weeks go by in seconds


@dataclass
class Letter:
    """What a letter carries: the page's address (its last part is the token) and the code."""

    person: str
    name: str
    address: str
    code: str

    @property
    def token(self) -> str:
        return self.address.rpartition("/")[2]


@dataclass
class Rehearsal:
    """A workshop played against the emulator; the bot can be killed and started again.

    `mail`: where the emulator takes e-mails (host:port); blank: none are sent.
    """

    folder: Path
    database: str
    http: aiohttp.ClientSession
    emulator: str
    pages: str
    mail: str = ""
    hurried: bool = False
    processes: list[Forked] = field(default_factory=list)
    letters: dict[str, Letter] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        by_mail = {"ATELIER_SMTP": f"smtp://{self.mail}", "ATELIER_MAIL_FROM": MAIL_FROM}
        return {
            **os.environ,
            **(by_mail if self.mail else {}),
            "ATELIER_BOT_TOKEN": TOKEN,
            "ATELIER_TELEGRAM_URL": self.emulator,
            "ATELIER_EMULATOR": "true",
            "ATELIER_DATABASE": self.database,
            "ATELIER_KEY": KEY,
            "ATELIER_HTTP": self.pages.removeprefix("http://"),
            "ATELIER_PUBLIC_URL": self.pages,
            "ATELIER_FILES": str(self.folder / "files"),
            **({"ATELIER_CHAT_RATE": HURRY} if self.hurried else {}),
            "LANG": "en_GB.UTF-8",
            "COLUMNS": "200",
        }

    async def start_bot(self) -> None:
        await self._start("-m", "bot", "run", told="ready")

    async def kill_bot(self) -> None:
        """Kill it as a power cut would."""
        process = self.processes.pop()
        process.send_signal(signal.SIGKILL)
        await process.wait()

    async def stop_bot(self) -> float:
        """Ask it to stop; how long it took, in seconds."""
        process = self.processes.pop()
        begun = time.monotonic()
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), STOPS_WITHIN)
        return time.monotonic() - begun

    async def command(self, *words: str) -> str:
        """Run `atelier …` beside the bot; what it said. Fails if it failed."""
        code, said = await ran("-m", "bot", *words, env=self.environment, folder=ROOT)
        assert code == 0, f"atelier {' '.join(words)}\n{said}"
        return said

    async def prepare(
        self, people: Path = EXAMPLE / "people.csv", workshop: Path = EXAMPLE / "workshop.toml"
    ) -> None:
        """Load the example workshop, import its people (or others), make the letters."""
        await self.command("workshop", "load", str(workshop))
        await self.command("people", "import", str(people))
        await self.command("links", str(self.folder / "letters"))
        with (self.folder / "letters" / "links.csv").open(encoding="utf-8-sig") as rows:
            for row in csv.DictReader(rows, delimiter=";"):
                letter = Letter(row["person"], row["name"], row["address"], row["code"])
                self.letters[letter.name] = letter

    async def organiser(self, first_name: str, last_name: str) -> Phone:
        """Add an organiser and let them in by their link."""
        said = await self.command("people", "organiser", first_name, last_name)
        found = re.search(r"/l/(\S+)", said)
        assert found, said
        phone = await self.phone(first_name, last_name)
        await phone.starts(found[1])
        return phone

    async def phone(self, first_name: str, last_name: str, language: str = "fr") -> Phone:
        """Give somebody an account."""
        body = {"first_name": first_name, "last_name": last_name, "language_code": language}
        async with self.http.post(f"{self.emulator}/sim/users", json=body) as answer:
            user = (await answer.json())["id"]
        return Phone(self.http, self.emulator, user, first_name)

    async def clock(self, **asked: str) -> Json:
        """Walk the clock: advance="P1D", or to="morning"; a bot just started may still join."""
        give_up = time.monotonic() + STARTS_WITHIN
        while True:
            async with self.http.post(f"{self.emulator}/sim/clock", json=asked) as answer:
                said: Json = await answer.json()
            if answer.status == 200:
                return said
            assert time.monotonic() < give_up, said
            await asyncio.sleep(0.2)

    async def kept_telegrams_rules(self) -> None:
        """Nothing was sent too fast, unless all is hurried; nothing that Telegram does not know."""
        async with self.http.get(f"{self.emulator}/sim/violations") as answer:
            found = (await answer.json())["violations"]
        assert not found, "\n".join(map(str, found))

    async def _start(self, *command: str, told: str) -> None:
        log = self.folder / f"{command[1]}-{len(self.processes)}.log"
        with log.open("wb") as out:
            process = await Forked.start(*command, env=self.environment, folder=ROOT, out=out)
        self.processes.append(process)
        give_up = time.monotonic() + STARTS_WITHIN
        while told not in (said := log.read_text(errors="replace")):
            assert process.returncode is None, said
            assert time.monotonic() < give_up, said
            await asyncio.sleep(0.05)


def print_logs(folder: Path) -> None:
    """Show what the bot said, to whoever reads a failure."""
    for log in sorted(folder.glob("bot-*.log")):
        print(f"--- {log.name}", log.read_text(errors="replace")[-4000:], sep="\n")


@asynccontextmanager
async def rehearsal(
    folder: Path, database: str, *, by_mail: bool = False, hurried: bool = False
) -> AsyncIterator[Rehearsal]:
    """Start the emulator; the bot is started when the test says so, and everything is stopped.

    `by_mail`: whoever has no chat is written to by e-mail, into the emulator's mailboxes.
    `hurried`: several messages a second go into a chat, which Telegram would not let pass.
    """
    async with aiohttp.ClientSession() as http:
        emulator, pages = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
        mail = f"127.0.0.1:{free_port()}" if by_mail else ""
        played = Rehearsal(folder, database, http, emulator, pages, mail, hurried)
        takes = ("--smtp", mail) if mail else ()
        flood = ("--flood", "off" if hurried else "both")
        port = emulator.rpartition(":")[2]
        try:
            await played._start("-m", "emulator", "--port", port, *flood, *takes, told="ready")
            await played.clock(to="morning")  # the same hours pass, whenever this is run
            yield played
        except BaseException:
            print_logs(folder)
            raise
        finally:
            for process in reversed(played.processes):
                if process.returncode is None:
                    process.kill()
                    await process.wait()
