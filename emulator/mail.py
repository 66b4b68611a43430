"""Everybody's mailboxes: what was delivered to which address, kept as it came."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.policy import default
from typing import Final

MAX_MESSAGE = 25 * 1024 * 1024
"""What one message may weigh; large providers take about as much (RFC 1870 announces it)."""
MAX_KEPT = 512 * 1024 * 1024
"""What all of them may weigh: then the disk is full, as servers say (RFC 3463, X.3.1)."""


_HEADERS: Final = BytesHeaderParser(EmailMessage, policy=default)


def folded(address: str) -> str:
    """Return the address by which a mailbox is found: capitals make no other one."""
    local, _, domain = address.strip().rpartition("@")
    try:
        domain = domain.encode("idna").decode()
    except UnicodeError:
        domain = domain.encode("ascii", "ignore").decode()
    return f"{local}@{domain}".lower()


@dataclass(slots=True)
class Letter:
    """One message in one mailbox. `at` is virtual Unix time, `sender` and `to` the envelope's.

    `times` counts how often it came under the same Message-ID: mail programs show that once.
    """

    id: int
    at: float
    sender: str
    to: str
    source: bytes
    message_id: str
    subject: str
    read: bool = False
    times: int = 1

    def message(self) -> EmailMessage:
        """Read it."""
        return message_from_bytes(self.source, EmailMessage, policy=default)


@dataclass(slots=True)
class Mail:
    """All mailboxes, by address."""

    letters: dict[int, Letter] = field(default_factory=dict)
    boxes: dict[str, list[Letter]] = field(default_factory=dict)
    weight: int = 0
    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def is_full(self, more: int) -> bool:
        """Tell whether so many bytes find no room any more."""
        return self.weight + more > MAX_KEPT

    def keep(self, sender: str, to: str, source: bytes, at: float) -> Letter:
        """Put a message into a mailbox; one that is there already is only counted."""
        message = _HEADERS.parsebytes(source, headersonly=True)
        message_id = header(message, "Message-ID")
        box = self.boxes.setdefault(folded(to), [])
        for known in box:
            if message_id and known.message_id == message_id:
                known.times += 1
                return known
        subject = header(message, "Subject")
        letter = Letter(next(self.numbers), at, sender, to, source, message_id, subject)
        box.append(letter)
        self.letters[letter.id] = letter
        self.weight += len(source)
        return letter

    def box(self, address: str) -> list[Letter]:
        """Return what lies in a mailbox, the newest first."""
        return self.boxes.get(folded(address), [])[::-1] if address else []

    def newest(self) -> Iterator[Letter]:
        """Give the letters of all mailboxes, the newest first."""
        yield from reversed(self.letters.values())


def header(message: EmailMessage, name: str) -> str:
    """Return a header in words; one that no program can read stays as it came."""
    try:
        return str(message.get(name, "")).strip()
    except (MessageError, ValueError, LookupError, AttributeError):
        raw = {key.lower(): str(value) for key, value in message.raw_items()}
        return raw.get(name.lower(), "").strip()
