"""A real mail server for the tests, which takes e-mails, or does with them what it is told."""

from __future__ import annotations

import asyncio
import email
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.post import Office, office

FROM = "invitations@atelier.test"
BREAKS = "breaks the line"
"""What the server may do instead of answering: it has the message, and nobody hears of it."""


@dataclass
class MailServer:
    """What came in, and what is answered next: to an address, or to what is said to anybody."""

    port: int = 0
    got: list[tuple[str, EmailMessage]] = field(default_factory=list)
    to_address: dict[str, list[str]] = field(default_factory=dict)
    to_message: list[str] = field(default_factory=list)
    to_sender: list[str] = field(default_factory=list)
    password: str | None = None
    slow: float = 0.0
    meanwhile: Callable[[], Awaitable[object]] | None = None
    server: asyncio.Server | None = None

    @property
    def people(self) -> list[str]:
        """Whom the messages were for, in the order in which they came."""
        return [address for address, _ in self.got]

    def office(self, user: str = "", host: str = "127.0.0.1") -> Office:
        return office(f"smtp://{user}{host}:{self.port}", FROM)

    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    async def handle_MAIL(  # noqa: N802 - the library's name
        self, _: Any, __: Session, envelope: Envelope, address: str, ___: Any
    ) -> str:
        if self.to_sender:
            return self.to_sender.pop(0)
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _: Any, __: Session, envelope: Envelope, address: str, ___: Any
    ) -> str:
        told = self.to_address.get(address)
        if told:
            return told.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - the library's name
        self, server: SMTP, _: Session, envelope: Envelope
    ) -> str:
        await asyncio.sleep(self.slow)
        if self.meanwhile is not None:  # happens once, while a message is on its way
            happens, self.meanwhile = self.meanwhile, None
            await happens()
        told = self.to_message.pop(0) if self.to_message else "250 OK"
        if told in ("250 OK", BREAKS):
            content = envelope.content
            assert isinstance(content, bytes)
            message = email.message_from_bytes(content, policy=policy.default)
            assert isinstance(message, EmailMessage)
            (address,) = envelope.rcpt_tos
            self.got.append((address, message))
        if told == BREAKS:
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
            return "421 gone"
        return told

    def _login(self, *given: Any) -> AuthResult:
        known = given[-1]
        assert isinstance(known, LoginPassword)
        return AuthResult(success=known.password.decode() == self.password, handled=False)

    def _speaks(self) -> SMTP:
        asks = self.password is not None
        with warnings.catch_warnings(action="ignore"):  # in the clear, and on this machine alone
            return SMTP(self, auth_required=asks, authenticator=self._login, auth_require_tls=False)

    async def open(self) -> None:
        """Be reachable again, at the same port as before."""
        loop = asyncio.get_running_loop()
        self.server = await loop.create_server(self._speaks, "127.0.0.1", self.port)
        self.port = self.server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Be away: nobody answers there."""
        if self.server is not None:
            self.server.close()
            self.server = None


@asynccontextmanager
async def mail_server(slow: float = 0.0) -> AsyncIterator[MailServer]:
    """A server that takes everything until it is told otherwise, in so many seconds each."""
    server = MailServer(slow=slow)
    await server.open()
    try:
        yield server
    finally:
        await server.close()
