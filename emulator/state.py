"""The emulated world's people, chats, files and bots, as plain data."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field

from emulator.refusal import Json
from emulator.updates import Updates
from emulator.webhook import Webhook

# Ids above 32 bits, as real ones are since 2021 (core.telegram.org/bots/api#user: "at most 52
# significant bits"), so that a client that truncates them is found out here.
FIRST_PERSON_ID = 5_000_000_001
# Supergroups are -100 followed by their own number (core.telegram.org/api/bots/ids).
FIRST_GROUP_ID = -1_002_000_000_001
GENERAL_TOPIC = 1

# What a bot made administrator here may do (core.telegram.org/bots/api#chatmemberadministrator).
ADMINISTRATOR = dict.fromkeys(
    (
        "can_be_edited", "is_anonymous", "can_promote_members", "can_post_stories",
        "can_edit_stories", "can_delete_stories",
    ),
    False,
) | dict.fromkeys(
    (
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
    ),
    True,
)  # fmt: skip


@dataclass(slots=True)
class Person:
    """Somebody with a telephone, a mailbox, or both; without `telegram` no chat reaches them."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    note: str = ""
    letter: str = ""
    code: str = ""
    phone: str = ""
    email: str = ""
    telegram: bool = True
    deleted: bool = False

    def as_user(self) -> Json:
        """Return the API's User; a deleted account keeps its id and nothing else."""
        user: Json = {
            "id": self.id,
            "is_bot": False,
            "first_name": "" if self.deleted else self.first_name,
        }
        if not self.deleted:
            for name in ("last_name", "username", "language_code"):
                if value := getattr(self, name):
                    user[name] = value
        return user

    def as_chat(self) -> Json:
        """Return the API's Chat for the private chat with this person."""
        chat = {"id": self.id, "type": "private", "first_name": self.first_name}
        if self.last_name:
            chat["last_name"] = self.last_name
        if self.username:
            chat["username"] = self.username
        return chat


@dataclass(slots=True)
class Topic:
    """One thread of a forum."""

    id: int
    name: str
    icon_color: int
    icon_custom_emoji_id: str = ""
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat of one bot, or a group shared by everyone in it."""

    id: int
    kind: str
    person: Person | None = None
    title: str = ""
    is_forum: bool = False
    description: str = ""
    migrated_to: int = 0
    members: dict[int, str] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    reactions: dict[int, dict[int, list[Json]]] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    keyboard: Json | None = None
    menu_button: Json | None = None
    notice: Json | None = None
    action: Json | None = None
    started: bool = False
    blocked: bool = False
    read_up_to: int = 0
    last_heard: float = -1e9
    next_message_id: int = 1

    @property
    def is_private(self) -> bool:
        """Tell whether this is a chat between one person and one bot."""
        return self.kind == "private"

    def as_chat(self) -> Json:
        """Return the API's Chat."""
        if self.person is not None:
            return self.person.as_chat()
        chat: Json = {"id": self.id, "type": self.kind, "title": self.title}
        if self.is_forum:
            chat["is_forum"] = True
        return chat


@dataclass(slots=True)
class StoredFile:
    """A file somebody sent; `id` is what bots exchange, `path` what they download."""

    id: str
    unique_id: str
    name: str
    mime: str
    data: bytes
    path: str
    kind: str


@dataclass(slots=True)
class Bot:
    """A bot, made at the first use of its token."""

    id: int
    token: str
    updates: Updates
    webhook: Webhook
    chats: dict[int, Chat] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "default"})
    control: str = ""
    next_webhook: float = -100.0
    next_message_id: int = 1
    instance_salt: int = field(default_factory=lambda: random.getrandbits(62))

    @property
    def username(self) -> str:
        """Return the bot's @name."""
        return f"bot{self.id}_bot"

    def as_user(self) -> Json:
        """Return the API's User, without the fields that only getMe shows."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.names.get("") or f"Bot {self.id}",
            "username": self.username,
        }


@dataclass(slots=True)
class Press:
    """A press on an inline button that waits for its answer.

    `pressed_at` is virtual Unix time; `begun` counts real seconds, of which `waited` passed until
    the answer.
    """

    id: str
    bot_id: int
    chat: Chat
    person_id: int
    pressed_at: float
    begun: float = field(default_factory=time.monotonic)
    waited: float | None = None
    answer: Json | None = None

    def take(self, answer: Json) -> None:
        """Keep the answer and how long it took."""
        self.answer = answer
        self.waited = time.monotonic() - self.begun

    def as_json(self) -> Json:
        """Return the press as the steering API tells it, the wait in milliseconds."""
        return {
            "id": self.id,
            "user": self.person_id,
            "chat_id": self.chat.id,
            "answered": self.answer is not None,
            "answer": self.answer,
            "after_ms": None if self.waited is None else round(self.waited * 1000, 3),
        }
