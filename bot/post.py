"""One delivery to a mail server, and what is known afterwards.

What it means, by the step at which it ends (RFC 5321, 4.2.1 and 4.5.4): until the last dot of the
message nothing has arrived; between that dot and the answer to it nobody knows. An answer to the
recipient is about them; one to our name, password or address is about us, and so about everybody.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP as LINES
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

PATIENCE = 60.0
"""Seconds for an answer; servers that look at what they are given take their time."""
FOR_GOOD = 500  # RFC 5321, 4.2.1: 5yz is a permanent refusal, 4yz a transient one
_PORTS: Final = {"smtp": 587, "smtps": 465}
_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Office:
    """Where e-mails are handed over, and from whom they come: an address alone."""

    host: str
    port: int
    sender: str
    user: str | None
    password: str | None
    encrypted_at_once: bool
    encrypted_then: bool  # STARTTLS

    @property
    def domain(self) -> str:
        """What stands behind the @ of our address."""
        return self.sender.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Taken:
    """The server has it, and answers for it."""


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """This recipient does not take it, and will not."""

    reason: str


@dataclass(frozen=True, slots=True)
class Later:
    """This recipient does not take it for now: some servers want to be asked twice."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unwanted:
    """What it says is not taken; it may be so with all of them."""

    reason: str


@dataclass(frozen=True, slots=True)
class Closed:
    """Nothing can be handed over at present: the server is away, or does not want us."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody can know whether the server has it."""

    reason: str


Outcome = Taken | TurnedAway | Later | Unwanted | Closed | Unknown


def office(url: str, sender: str) -> Office:
    """Read «smtps://USER:PASSWORD@HOST:PORT» or «smtp://…». Raises ValueError.

    Without the s the line is encrypted after the greeting; only a server on this machine is spoken
    to in the clear.
    """
    parts = urlsplit(url)
    if parts.scheme not in _PORTS or not parts.hostname or parts.path.strip("/"):
        raise ValueError(url)
    at_once = parts.scheme == "smtps"
    return Office(
        parts.hostname,
        parts.port or _PORTS[parts.scheme],
        sender,
        *_account(parts),
        encrypted_at_once=at_once,
        encrypted_then=not at_once and parts.hostname not in _HERE,
    )


def _account(parts: SplitResult) -> tuple[str | None, str | None]:
    if parts.username is None:
        return None, None
    return unquote(parts.username), unquote(parts.password or "")


class Post:
    """Speaks to the mail server, one message after the other on one line."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self._line: SMTP | None = None

    async def hand_over(self, message: EmailMessage, to: str) -> Outcome:
        """Hand one message over; the line stays open for the next, unless something went wrong."""
        try:
            line = await self._open()
        except (SMTPException, OSError) as fault:
            return Closed(_about_us(fault))
        try:
            return await self._hand_over(line, message, to)
        except BaseException:
            await self.hang_up()
            raise

    async def _hand_over(self, line: SMTP, message: EmailMessage, to: str) -> Outcome:
        outcome: Outcome
        try:
            await line.mail(self.office.sender)
            await line.rcpt(to)
        except SMTPRecipientRefused as fault:
            final = fault.code >= FOR_GOOD
            outcome = (TurnedAway if final else Later)(f"recipient {fault.code}")
        except (SMTPException, OSError) as fault:
            outcome = Closed(_about_us(fault))
        else:
            outcome = await _speak(line, message)
        if not isinstance(outcome, Taken):
            await self.hang_up()
        return outcome

    async def _open(self) -> SMTP:
        if self._line is not None and self._line.is_connected:
            return self._line
        office = self.office
        line = self._line = SMTP(
            hostname=office.host,
            port=office.port,
            use_tls=office.encrypted_at_once,
            start_tls=False,  # below, where it is seen what is missing
            timeout=PATIENCE,
        )
        try:
            await _greet(line, office)
        except BaseException:
            await self.hang_up()
            raise
        return line

    async def try_out(self) -> str | None:
        """Tell why nothing could be handed over now; None where it could."""
        try:
            line = await self._open()
            await line.mail(self.office.sender)
        except (SMTPException, OSError) as fault:
            return _about_us(fault)
        else:
            return None
        finally:
            await self.hang_up()

    async def hang_up(self) -> None:
        """Close the line; whatever goes wrong with that is of no more interest."""
        line, self._line = self._line, None
        if line is None:
            return
        with suppress(SMTPException, OSError, asyncio.TimeoutError):
            if line.is_connected:
                await asyncio.wait_for(line.quit(), 1)
        line.close()


async def _greet(line: SMTP, office: Office) -> None:
    await line.connect()
    await line.ehlo()
    if office.encrypted_then:
        if not line.supports_extension("starttls"):
            raise SMTPNotSupported("STARTTLS")
        await line.starttls()
    if office.user is not None:
        await line.login(office.user, office.password or "")


async def _speak(line: SMTP, message: EmailMessage) -> Outcome:
    try:
        await line.data(message.as_bytes(policy=LINES))
    except SMTPDataError as fault:
        return Unwanted(f"message {fault.code}")
    except (SMTPException, OSError) as fault:
        return Unknown(f"message {type(fault).__name__}")
    return Taken()


def _about_us(fault: Exception) -> str:
    """Say in a word why nothing can be handed over; the server's own words are not kept."""
    match fault:
        case SMTPAuthenticationError():
            return f"login {fault.code}"
        case SMTPSenderRefused() if fault.code >= FOR_GOOD:
            return f"sender {fault.code}"
        case SMTPNotSupported():
            return "encryption"
        case SMTPResponseException():
            return f"server {fault.code}"
        case _:
            return "unreachable"
