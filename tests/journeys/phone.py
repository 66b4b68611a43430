"""A person with a telephone, as the emulator plays one: what they see, press and type."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any

import aiohttp

PATIENCE = 15.0  # seconds until an answer must be on the screen, on a busy machine
LOOK_AGAIN = 0.03
READING = 2.0  # seconds before a grave button is pressed

Json = dict[str, Any]


class NotThere(AssertionError):
    """What the person looks for is not on the screen; says what is."""


@dataclass
class Phone:
    """One account of the emulator; labels and sentences are looked for as a person reads them."""

    http: aiohttp.ClientSession
    emulator: str
    user: int
    name: str

    async def screen(self) -> Json:
        return await self._get(f"/sim/users/{self.user}/chat")

    async def messages(self) -> list[Json]:
        """Messages as the screen shows them now, oldest first."""
        shown: list[Json] = (await self.screen())["messages"]
        return shown

    async def from_bot(self) -> list[Json]:
        return [message for message in await self.messages() if message["from"] == "bot"]

    async def files(self, ending: str = "") -> list[Json]:
        """Files received, oldest first."""
        found = [message["file"] for message in await self.from_bot() if message["file"]]
        return [file for file in found if file["name"].endswith(ending)]

    async def starts(self, payload: str = "") -> None:
        await self._post("messages", {"start": payload})

    async def types(self, text: str) -> None:
        await self._post("messages", {"text": text})

    async def taps(self, label: str, *, under: str = "") -> None:
        """Press the lowest button of this label, as soon as it is there; `under` such words."""
        message = await self.sees_button(label, under=under)
        button = next(
            b for row in message["buttons"] for b in row if read(b["text"]) == read(label)
        )
        await self._post("presses", {"message_id": message["id"], "data": button["data"]})

    async def decides(self, label: str) -> None:
        """Press it after a moment of reading, as what is grave must be."""
        await self.sees_button(label)
        await asyncio.sleep(READING)
        await self.taps(label)

    async def chooses(self, label: str) -> None:
        """Press a label of the permanent menu (it types its words)."""
        await self.types(label)

    async def sees(self, words: str) -> Json:
        """Wait until a message of the bot holds these words; return the newest that does."""
        return await self._until(
            words, lambda message: read(words).casefold() in read(message["text"]).casefold()
        )

    async def sees_button(self, label: str, *, under: str = "") -> Json:
        """Wait until a button of this label is shown, `under` such words; return its message."""
        return await self._until(
            f"{under} [{label}]",
            lambda message: (
                read(under) in read(message["text"])
                and any(read(b["text"]) == read(label) for row in message["buttons"] for b in row)
            ),
        )

    async def never_sees(self, words: str) -> None:
        for message in await self.from_bot():
            assert read(words).casefold() not in read(message["text"]).casefold(), message["text"]

    async def blocks(self) -> None:
        await self._post("block", {})

    async def unblocks(self) -> None:
        await self._post("unblock", {})

    async def sends_file(self, kind: str, name: str, content: bytes, caption: str = "") -> None:
        form = aiohttp.FormData()
        form.add_field(kind, content, filename=name)
        if caption:
            form.add_field("caption", caption)
        url = f"{self.emulator}/sim/users/{self.user}/files"
        async with self.http.post(url, data=form) as answer:
            assert answer.status < 300, await answer.text()

    async def _until(self, looked_for: str, holds: Any) -> Json:
        give_up = time.monotonic() + PATIENCE
        while True:
            shown = await self.from_bot()
            found = [message for message in shown if holds(message)]
            if found:
                return found[-1]
            if time.monotonic() > give_up:
                raise NotThere(f"{self.name} looks for «{looked_for}»\n{picture(shown[-3:])}")
            await asyncio.sleep(LOOK_AGAIN)

    async def _get(self, path: str) -> Json:
        async with self.http.get(self.emulator + path) as answer:
            body: Json = await answer.json()
            assert answer.status < 300, body
            return body

    async def _post(self, act: str, body: Json) -> Json:
        url = f"{self.emulator}/sim/users/{self.user}/{act}"
        async with self.http.post(url, json=body) as answer:
            said: Json = await answer.json()
            assert answer.status < 300, said
            return said


def read(words: str) -> str:
    """Words as an eye sees them: a no-break space is a space."""
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def picture(messages: list[Json]) -> str:
    """The end of a chat in plain letters, for whoever reads a failure."""
    lines = []
    for message in messages:
        lines.append(f"  {message['from']}: {message['text']}")
        lines += ["    " + " ".join(f"[{b['text']}]" for b in row) for row in message["buttons"]]
    return "\n".join(lines) or "  (an empty chat)"
