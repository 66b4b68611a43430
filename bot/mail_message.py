"""The e-mail of a wave as mail programs read it: both forms of its words, and its headers."""

from __future__ import annotations

from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256

import actions.mail_words
from actions.letters import Press
from actions.mails import Leaving
from rules.letters import one_line


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


def message(press: Press, leaving: Leaving, sender: str, at: datetime) -> EmailMessage:
    """Write it. Raises Unreachable where its reader has no address."""
    workshop, person = leaving.workshop, leaving.person
    written = actions.mail_words.written(press, person.language, leaving.text, person, leaving.link)
    made = EmailMessage()
    made["From"] = address(sender, one_line(workshop.team.name.get(person.language)))
    made["To"] = address(person.email or "")
    made["Reply-To"] = address(workshop.team.email)
    made["Subject"] = written.subject
    made["Date"] = format_datetime(at)
    number = sha256(leaving.link.token.encode()).hexdigest()[:32]
    made["Message-ID"] = f"<{number}@{sender.rpartition('@')[2]}>"
    made["Content-Language"] = person.language
    made["Auto-Submitted"] = "auto-generated"  # RFC 3834: no machine answers it
    made["List-Unsubscribe"] = f"<{written.stop}>"  # RFC 2369
    made.set_content(written.plain)
    made.add_alternative(written.html, subtype="html")
    return made
