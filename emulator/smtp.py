"""The mail server: takes what real ones take, and misbehaves where the fault plan says so.

It speaks to this machine in the clear, in the same loop as everything else.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from aiosmtpd.smtp import SMTP, Envelope, Session

from emulator.faults import DEFAULT_DROP_MS, Fault
from emulator.mail import MAX_MESSAGE, folded
from emulator.world import World

_TAKEN = "250 2.0.0 OK"
_FULL = "452 4.3.1 Insufficient system storage"  # RFC 3463, X.3.1
_GONE = "421 4.3.2 Closing"  # nobody hears it: the line is cut
# RFC 5321, 4.2.3, with the enhanced codes of RFC 3463 that go with them most often.
_WORDS = {
    421: "4.3.2 Service not available, closing transmission channel",
    450: "4.2.1 Mailbox temporarily unavailable, try again later",
    451: "4.3.0 Local error in processing",
    452: "4.3.1 Insufficient system storage",
    550: "5.1.1 No such mailbox here",
    551: "5.1.6 Mailbox has moved",
    552: "5.2.2 Mailbox is full",
    553: "5.1.3 Mailbox name not allowed",
    554: "5.7.1 Refused",
}
_PERMANENT = 500


class Line(SMTP):
    """One connection of a client."""

    def __init__(self, world: World) -> None:
        self.world = world
        counter = Counter(world)
        super().__init__(
            counter,
            data_size_limit=MAX_MESSAGE,
            enable_SMTPUTF8=True,
            hostname="localhost",  # else it asks the network for a name
            ident="emulator",
        )

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - the library's name
        """Meet what is planned before the dot: a refusal, or the end of the line amid the words."""
        whom = self.envelope.rcpt_tos if self.envelope else []
        told = await suffer(self.world, "DATA", whom, "before", self)
        if told is None:
            await super().smtp_DATA(arg)
        else:
            await self.push(told)

    async def handle_exception(self, error: Exception) -> str:
        """Say that it is our fault; a cut line is none."""
        if isinstance(error, ConnectionError):
            return _GONE
        return str(await super().handle_exception(error))


@dataclass  # the library looks through what it holds, which slots do not bear
class Counter:
    """Answers each step of a delivery, and puts what comes into the mailboxes."""

    world: World

    async def handle_MAIL(  # noqa: N802 - the library's name
        self, server: SMTP, _: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take the sender."""
        if told := await suffer(self.world, "MAIL", [address], "before", server):
            return told
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        late = await suffer(self.world, "MAIL", [address], "after", server)
        return late or _TAKEN

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, server: SMTP, _: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take a recipient: here everybody has a mailbox."""
        if told := await suffer(self.world, "RCPT", [address], "before", server):
            return told
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        late = await suffer(self.world, "RCPT", [address], "after", server)
        return late or _TAKEN

    async def handle_DATA(  # noqa: N802 - the library's name
        self, server: SMTP, _: Session, envelope: Envelope
    ) -> str:
        """Deliver a message to each of its recipients, after its dot."""
        source = envelope.original_content or b""
        if self.world.mail.is_full(len(source) * len(envelope.rcpt_tos)):
            return _FULL
        for address in envelope.rcpt_tos:
            self._deliver(envelope.mail_from or "", address, source)
        late = await suffer(self.world, "DATA", envelope.rcpt_tos, "after", server)
        return late or _TAKEN

    def _deliver(self, sender: str, to: str, source: bytes) -> None:
        self.world.mail.keep(sender, to, source, self.world.clock.seconds())
        self.world.hub.tell("mail", address=folded(to))


async def suffer(
    world: World, step: str, addresses: list[str], when: str, server: SMTP
) -> str | None:
    """Meet the faults of a step; return what is answered instead of going on."""
    for fault in world.faults:
        if fault.befalls(step, [folded(one) for one in addresses], when):
            told = await _befallen(fault, step, server)
            if told is not None:
                return told
    return None


async def _befallen(fault: Fault, step: str, server: SMTP) -> str | None:
    if fault.kind == "status":
        await asyncio.sleep(fault.ms / 1000)
        class_of = "5.0.0" if fault.status >= _PERMANENT else "4.0.0"
        return f"{fault.status} {_WORDS.get(fault.status, f'{class_of} Refused')}"
    if fault.kind == "delay":
        await asyncio.sleep(fault.ms / 1000)
        return None
    if step == "DATA" and fault.when == "before":
        await server.push("354 End data with <CR><LF>.<CR><LF>")
        await _first_words(server)
    if fault.kind == "drop":
        await asyncio.sleep((fault.ms or DEFAULT_DROP_MS) / 1000)
    if isinstance(server.transport, asyncio.WriteTransport):
        server.transport.abort()
    return _GONE


async def _first_words(server: SMTP) -> None:
    """Let the client begin: the line ends amid its words."""
    await server._reader.readline()  # noqa: SLF001 - the library has no other way to its reader


async def open_post(world: World, host: str, port: int) -> tuple[asyncio.Server, str]:
    """Listen for mail; return the server and its address as a URL. Raises OSError."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Line(world), host, port)
    host, port = server.sockets[0].getsockname()[:2]
    return server, f"smtp://{f'[{host}]' if ':' in host else host}:{port}"
