"""Every method we serve agrees with the published method list, in what it takes and returns."""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from emulator.fields import Field
from emulator.methods import METHODS
from tests.emulator.conftest import TOKEN, Emulator, Json

BESIDE = Path(__file__).parents[3] / "shared" / "telegram" / "bot-api-10.1.json"
LIST = Path(os.environ.get("METHOD_LIST", BESIDE))
pytestmark = [
    pytest.mark.skipif(not LIST.exists(), reason=f"the method list is not at {LIST}"),
    pytest.mark.proves("done.conformance"),
]
PLAIN: dict[str, Callable[[Any], bool]] = {
    "String": lambda value: isinstance(value, str),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Boolean": lambda value: isinstance(value, bool),
    "Float": lambda value: isinstance(value, int | float),
}


@pytest.fixture(scope="module")
def published() -> Json:
    found: Json = json.loads(LIST.read_text())
    return found


def kind(types: list[str]) -> str:
    """Return the emulator's letter for the list's types."""
    known = {
        ("Integer", "String"): "c",
        ("InputFile", "String"): "F",
        ("InputFile",): "P",
        ("String",): "s",
        ("Integer",): "i",
        ("Float",): "f",
        ("Boolean",): "b",
    }
    if found := known.get(tuple(types)):
        return found
    return "a" if types[0].startswith("Array of") else "o"


@pytest.mark.parametrize("name", sorted(METHODS))
def test_the_fields_agree(name: str, published: Json) -> None:
    method = METHODS[name]
    fields = published["methods"][method.name].get("fields", [])
    expected = {
        one["name"]: Field(one["name"], kind(one["types"]), one["required"]) for one in fields
    }
    assert method.fields == expected


def shortest(tried: list[list[str]]) -> list[str]:
    return min(tried, key=lambda found: (len(found), found))


def problems(published: Json, name: str, value: Any, path: str = "") -> list[str]:
    """Return what is wrong with a value that should be of the type `name`."""
    if name.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{path}: not an array"]
        inner = name.removeprefix("Array of ")
        return [
            found
            for number, item in enumerate(value)
            for found in problems(published, inner, item, f"{path}[{number}]")
        ]
    if name in PLAIN:
        return [] if PLAIN[name](value) else [f"{path}: {value!r} is no {name}"]
    known = published["types"][name]
    if subtypes := known.get("subtypes"):
        tried = [problems(published, one, value, path) for one in subtypes]
        return [] if [] in tried else shortest(tried)
    return object_problems(published, known, value, path)


def object_problems(published: Json, known: Json, value: Any, path: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{path}: not a {known['name']}"]
    fields = {one["name"]: one for one in known.get("fields", [])}
    found = [f"{path}.{key}: unknown" for key in value if key not in fields]
    found += [
        f"{path}.{key}: missing"
        for key, one in fields.items()
        if one["required"] and key not in value
    ]
    for key in set(value) & set(fields):
        tried = [
            problems(published, one, value[key], f"{path}.{key}") for one in fields[key]["types"]
        ]
        found += [] if [] in tried else shortest(tried)
    return found


def picture(width: int = 2, height: int = 2) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    rows = b"".join(b"\0" + b"\x20\x60\x90" * width for _ in range(height))
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    start = b"\x89PNG\r\n\x1a\n"
    return start + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Scene:
    """People, a group, and messages of every kind, for each method to work on."""

    def __init__(self, emulator: Emulator) -> None:
        self.emulator = emulator
        self.ana = 0
        self.group = 0
        self.topic = 0
        self.file = ""
        self.press = ""

    async def build(self) -> None:
        emulator = self.emulator
        await emulator.sim("POST", "/settings", {"flood": "off"})
        self.ana = await emulator.person(last_name="Martin", language_code="fr", username="ana_m")
        made = await emulator.sim(
            "POST", "/groups", {"title": "Aide", "forum": True, "members": [self.ana]}
        )
        self.group = made["id"]
        topic = await emulator.ok("createForumTopic", chat_id=self.group, name="Ana")
        self.topic = topic["message_thread_id"]
        sent = await self.upload("sendDocument", "document", b"hello", "a.txt")
        self.file = sent["document"]["file_id"]
        self.press = await self.new_press()

    async def upload(self, method: str, part: str, data: bytes, name: str) -> Json:
        form = aiohttp.FormData({"chat_id": str(self.ana), "caption": "un fichier"})
        form.add_field(part, data, filename=name)
        url = f"{self.emulator.base}/bot{TOKEN}/{method}"
        async with self.emulator.session.post(url, data=form) as answer:
            body: Json = await answer.json()
        assert body["ok"], body
        found: Json = body["result"]
        return found

    async def message(self, **more: Any) -> int:
        sent = await self.emulator.ok("sendMessage", chat_id=self.ana, text="un", **more)
        return int(sent["message_id"])

    async def new_press(self) -> str:
        markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "yes"}]]}
        message = await self.message(reply_markup=markup)
        made = await self.emulator.press(self.ana, message_id=message, data="yes")
        return str(made["callback_query_id"])

    async def call(self, name: str) -> Any:
        """Call a method in a way that succeeds; return its result."""
        if name in ("sendPhoto", "sendVoice"):
            part = name.removeprefix("send").lower()
            return await self.upload(name, part, picture(), "p.png")
        return await self.emulator.ok(name, **await self.fields(name))

    async def fields(self, name: str) -> Json:
        chat: Json = {"chat_id": self.ana}
        group: Json = {"chat_id": self.group}
        thread = {**group, "message_thread_id": self.topic}
        on_message = {**chat, "message_id": await self.message()}
        if name.startswith(("unpin", "pin")):
            await self.emulator.ok("pinChatMessage", **on_message)
        if name == "reopenForumTopic":
            await self.emulator.ok("closeForumTopic", **thread)
        media = {"type": "document", "media": self.file}
        commands = [{"command": "menu", "description": "Menu"}]
        return {
            "sendMessage": {
                **chat,
                "text": "<b>é😀</b> x https://example.org",
                "parse_mode": "HTML",
            },
            "sendDocument": {**chat, "document": self.file},
            "sendLocation": {**chat, "latitude": 48.85, "longitude": 2.35},
            "sendContact": {**chat, "phone_number": "+33199000000", "first_name": "Bob"},
            "sendChatAction": {**chat, "action": "typing"},
            "copyMessage": {**on_message, "from_chat_id": self.ana},
            "forwardMessage": {**on_message, "from_chat_id": self.ana},
            "editMessageText": {**on_message, "text": "deux"},
            "editMessageReplyMarkup": {
                **on_message,
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]},
            },
            "editMessageCaption": {
                **chat,
                "message_id": (await self.upload("sendDocument", "document", b"x", "x"))[
                    "message_id"
                ],
                "caption": "autre",
            },
            "editMessageMedia": {
                **chat,
                "message_id": (await self.upload("sendDocument", "document", b"y", "y"))[
                    "message_id"
                ],
                "media": media,
            },
            "deleteMessage": on_message,
            "deleteMessages": {**chat, "message_ids": [on_message["message_id"]]},
            "setMessageReaction": {**on_message, "reaction": [{"type": "emoji", "emoji": "👍"}]},
            "pinChatMessage": on_message,
            "unpinChatMessage": on_message,
            "unpinAllChatMessages": chat,
            "answerCallbackQuery": {"callback_query_id": self.press, "text": "merci"},
            "getChat": chat,
            "getChatMember": {**group, "user_id": self.ana},
            "getChatMemberCount": group,
            "getChatAdministrators": group,
            "leaveChat": group,
            "getFile": {"file_id": self.file},
            "createForumTopic": {**group, "name": "Sujet"},
            "editForumTopic": {**thread, "name": "Autre nom"},
            "closeForumTopic": thread,
            "reopenForumTopic": thread,
            "deleteForumTopic": thread,
            "setMyCommands": {"commands": commands},
            "setWebhook": {"url": ""},
            "setMyName": {"name": "Atelier"},
        }.get(name, {})


@pytest.mark.parametrize("name", sorted(METHODS))
async def test_the_result_agrees(name: str, published: Json, emulator: Emulator) -> None:
    scene = Scene(emulator)
    await scene.build()
    method = METHODS[name].name
    result = await scene.call(method)
    returns = published["methods"][method]["returns"]
    tried = [problems(published, one, result, method) for one in returns]
    assert [] in tried, shortest(tried)
    assert await emulator.violations() == []


async def test_every_update_agrees(published: Json, emulator: Emulator) -> None:
    scene = Scene(emulator)
    await scene.build()
    await emulator.sim("POST", f"/users/{scene.ana}/messages", {"contact": True})
    await emulator.sim("POST", f"/users/{scene.ana}/block")
    await emulator.sim(
        "POST", f"/groups/{scene.group}/messages", {"user": scene.ana, "text": "/aide moi"}
    )
    updates = await emulator.ok("getUpdates")
    kinds = {key for update in updates for key in update if key != "update_id"}
    assert kinds == {"message", "callback_query", "my_chat_member"}
    assert [found for one in updates for found in problems(published, "Update", one)] == []
