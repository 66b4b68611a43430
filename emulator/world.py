"""The emulated world whole: who exists, which bots serve them, and the services between them."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from emulator.clock import Clock
from emulator.events import Hub
from emulator.faults import Fault
from emulator.flood import Flood
from emulator.mail import Mail
from emulator.record import Record
from emulator.refusal import Json
from emulator.state import (
    FIRST_GROUP_ID,
    FIRST_PERSON_ID,
    Bot,
    Chat,
    Person,
    Press,
    StoredFile,
)
from emulator.updates import Updates
from emulator.webhook import Webhook

if TYPE_CHECKING:  # it lives in this world
    from emulator.crowd import Crowd

FLOOD_MODES = ("both", "record", "off")


@dataclass(slots=True)
class Settings:
    """What a steering client may turn: `flood` both records and answers 429, records, or is off."""

    flood: str = "both"
    latency_ms: int = 0
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Paris"))


@dataclass(slots=True)
class World:
    """All state, in memory; `memory` is the file in which the crowd remembers what it did."""

    settings: Settings = field(default_factory=Settings)
    clock: Clock = field(default_factory=Clock)
    hub: Hub = field(default_factory=Hub)
    record: Record = field(default_factory=Record)
    bots: dict[str, Bot] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    groups: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    floods: dict[int, Flood] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    mail: Mail = field(default_factory=Mail)
    walking: bool = False
    crowd: Crowd | None = None
    memory: Path | None = None
    person_ids: itertools.count[int] = field(
        default_factory=lambda: itertools.count(FIRST_PERSON_ID)
    )
    group_ids: itertools.count[int] = field(
        default_factory=lambda: itertools.count(FIRST_GROUP_ID, -1)
    )
    file_numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    press_numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(10**17))

    def reset(self) -> None:
        """Forget everything and return to real time; settings and open pages stay."""
        for bot in self.bots.values():
            bot.updates.release()
            bot.webhook.stop()
        fresh = World()
        for name in (
            "clock", "record", "bots", "people", "groups", "files", "presses", "floods",
            "faults", "mail", "crowd", "person_ids", "group_ids", "file_numbers", "press_numbers",
        ):  # fmt: skip
            setattr(self, name, getattr(fresh, name))
        self.hub.tell("reset")

    def bot(self, token: str) -> Bot:
        """Return the bot of a token, made at its first use; the id is the part before the colon."""
        if token not in self.bots:
            bot = Bot(
                id=int(token.partition(":")[0]),
                token=token,
                updates=Updates(self.clock.seconds),
                webhook=Webhook(self.clock.seconds),
            )
            self.bots[token] = bot
            self.hub.tell("bots")
        return self.bots[token]

    def private_chat(self, bot: Bot, person: Person) -> Chat:
        """Return the chat of a person with a bot, empty and not started at first."""
        chat = bot.chats.get(person.id)
        if chat is None:
            chat = bot.chats[person.id] = Chat(person.id, "private", person=person)
        return chat

    def date(self) -> int:
        """Return the virtual Unix time in whole seconds, as messages are dated."""
        return int(self.clock.seconds())

    def take_message_id(self, bot: Bot, chat: Chat) -> int:
        """Return the next message id.

        core.telegram.org/api/bots/ids and tdlib: in private chats ids come from one counter of
        the account, here the bot; a supergroup counts for itself.
        """
        counter: Bot | Chat = bot if chat.is_private else chat
        taken = counter.next_message_id
        counter.next_message_id += 1
        return taken

    def push(self, bot: Bot, kind: str, body: Json, queue: str) -> int | None:
        """Queue an update for a bot and wake whoever waits for it."""
        update_id = bot.updates.add(kind, body, queue)
        if bot.webhook.url:
            bot.webhook.notice()
        return update_id

    def store_file(self, kind: str, name: str, mime: str, data: bytes) -> StoredFile:
        """Keep a file; its ids are stable for the same bytes, name and kind."""
        digest = hashlib.sha256(f"{kind}/{name}/".encode() + data).hexdigest()
        file_id = f"{_PREFIX[kind]}ACAgQ{digest[:40]}"
        if file_id not in self.files:
            number = next(self.file_numbers)
            extension = name.rpartition(".")[2] if "." in name else "bin"
            path = f"{kind}s/file_{number}.{extension}"
            self.files[file_id] = StoredFile(
                file_id, f"AgAD{digest[40:52]}", name, mime, data, path, kind
            )
        return self.files[file_id]


_PREFIX = {"photo": "Ag", "voice": "Aw", "document": "BQ"}
