"""What a mail server reports of an e-mail that came back (RFC 3464), read from its own e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from typing import cast

from rules.errors import Refused

LARGEST = 2_000_000
"""Bytes of a report: it holds the e-mail it is about, with a calendar file and no more."""

_STATUS = re.compile(r"\s*([245])\.\d{1,3}\.\d{1,3}\b")
_NUMBER = re.compile(r"<\s*([^<>@\s]+)@[^<>@\s]+\s*>")


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one e-mail for one reader.

    `number` is that of its Message-ID, as far as the report tells it; `address` whom it was for;
    `failed`: it will not arrive; `status` is «5.1.1» (RFC 3463).
    """

    number: str | None
    address: str
    failed: bool
    status: str

    @property
    def for_good(self) -> bool:
        """Whether the address takes nothing: not that it was full or away for some days."""
        return self.failed and self.status.startswith("5")


def read(content: bytes) -> Report:
    """Read a report. Raises Refused for what is none, or tells nothing."""
    if len(content) > LARGEST:
        raise Refused("returned.too-large", limit=LARGEST // 1_000_000)
    message = message_from_bytes(content)
    blocks = [
        block
        for part in message.walk()
        if part.get_content_type() == "message/delivery-status"
        for block in _blocks(part)
    ]
    told = [found for block in blocks if (found := _told(block)) is not None]
    if not told:
        raise Refused("returned.not-a-report")
    address, failed, status = next((each for each in told if each[1]), told[0])
    return Report(_number(message), address, failed, status)


def _blocks(part: Message) -> Iterator[Message]:
    """The groups of fields of a report: one about it all, then one for each reader."""
    yield from (each for each in part.get_payload() if isinstance(each, Message))


def _told(block: Message) -> tuple[str, bool, str] | None:
    """Read what is told of one reader: who it is, whether it failed, and why."""
    status = _STATUS.match(str(block.get("Status", "")))
    who = block.get("Original-Recipient") or block.get("Final-Recipient")
    if status is None or who is None:
        return None
    failed = str(block.get("Action", "")).strip().casefold() == "failed"
    address = str(who).partition(";")[2].strip().strip("<>")
    return address, failed, status[0].strip()


def _number(message: Message) -> str | None:
    """Find the Message-ID of the e-mail that came back: in it, or in what the report answers."""
    for part in message.walk():
        if part is not message and part.get("Message-ID"):
            return _inside(part["Message-ID"])
        if part.get_content_type() == "text/rfc822-headers":
            original = message_from_bytes(cast("bytes", part.get_payload(decode=True)))
            return _inside(original.get("Message-ID", ""))
    return _inside(message.get("In-Reply-To", ""))


def _inside(header: object) -> str | None:
    found = _NUMBER.search(str(header))
    return found[1] if found else None
