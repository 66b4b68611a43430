"""One delivery to a mail server, and what is known afterwards.

What it means, by the step at which it ends (RFC 5321, 4.2.1 and 4.5.4): until the last dot of the
message nothing has arrived; between that dot and the answer to it nobody knows. An answer to the
recipient is about them; one to our name, password or address is about us, and so about everybody.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from email.errors import MessageError
from email.headerregistry import Address
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
NEEDS_LOGIN, NO_LOGIN = 530, 502  # RFC 4954, 6; RFC 5321, 4.2.4
_MAILBOX: Final = frozenset({550, 551, 552, 553})  # RFC 5321, 4.2.2: theirs is not to be had
_ENHANCED: Final = re.compile(r"\b5\.(\d)\.\d+")
_PORTS: Final = {"smtp": 587, "smtps": 465}
_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Office:
    """Where e-mails are handed over, and from whom they come: an address alone."""

    host: str
    port: int
    sender: str
    user: str | None
    password: str | None = field(repr=False)
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
    beyond = parts.path.strip("/") or parts.query or parts.fragment
    if parts.scheme not in _PORTS or not parts.hostname or beyond:
        raise ValueError("smtps://USER:PASSWORD@HOST")
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


class Unreachable(Exception):
    """No e-mail can be sent to what stands there as an address."""


def address(typed: str, name: str = "") -> Address:
    """Read an address as mail servers take it, which is in ASCII. Raises Unreachable."""
    local, _, domain = typed.rpartition("@")
    try:
        plain = f"{local.encode('ascii').decode()}@{domain.encode('idna').decode()}"
        found = Address(name, addr_spec=plain)
    except (MessageError, ValueError, IndexError):
        raise Unreachable from None
    if found.addr_spec != plain or "(" in plain:  # what stands in brackets is a remark, left out
        raise Unreachable
    return found


class Post:
    """Speaks to the mail server, one message after the other on one line."""

    def __init__(self, office: Office, patience: float = PATIENCE) -> None:
        self.office = office
        self._patience = patience
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
            outcome = _about_them(fault)
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
            timeout=self._patience,
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
            await line.rcpt(self.office.sender)
        except SMTPRecipientRefused as fault:
            return f"relay {fault.code}"
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
        if not line.supports_extension("auth"):
            raise SMTPAuthenticationError(NO_LOGIN, "no AUTH")
        await line.login(office.user, office.password or "")


def _is_of_tls(fault: BaseException | None) -> bool:
    """Tell whether a fault comes from talking about encryption, at whatever depth."""
    while fault is not None:
        if isinstance(fault, ssl.SSLError):
            return True
        fault = fault.__cause__ or fault.__context__
    return False


def _about_them(fault: SMTPRecipientRefused) -> Outcome:
    """Say what a refusal of the recipient means: some are about us all the same.

    RFC 3463: 5.1, 5.2 and 5.4 are about address, mailbox and way; 5.7 is about what we may do.
    """
    if fault.code < FOR_GOOD:
        return Later(f"recipient {fault.code}")
    if fault.code == NEEDS_LOGIN:
        return Closed(f"login {fault.code}")
    named = _ENHANCED.search(fault.message)
    theirs = named[1] in "124" if named else fault.code in _MAILBOX
    return TurnedAway(f"recipient {fault.code}") if theirs else Unwanted(f"relay {fault.code}")


async def _speak(line: SMTP, message: EmailMessage) -> Outcome:
    try:
        await line.data(message.as_bytes(policy=LINES))
    except SMTPDataError as fault:
        return Unwanted(f"message {fault.code}")
    except (SMTPException, OSError) as fault:
        return Unknown(f"line {type(fault).__name__}")
    return Taken()


def _about_us(fault: Exception) -> str:
    """Say in a word why nothing can be handed over; the server's own words are not kept."""
    match fault:
        case SMTPResponseException() if isinstance(fault, SMTPAuthenticationError) or (
            fault.code == NEEDS_LOGIN
        ):
            return f"login {fault.code}"
        case SMTPSenderRefused() if fault.code >= FOR_GOOD:
            return f"sender {fault.code}"
        case _ if isinstance(fault, SMTPNotSupported) or _is_of_tls(fault):
            return "encryption"
        case SMTPResponseException():
            return f"server {fault.code}"
        case _:
            return "unreachable"
