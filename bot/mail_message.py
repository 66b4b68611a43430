"""The e-mail of a wave as mail programs read it: both forms of its words, and its headers."""

from __future__ import annotations

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256

import actions.mail_words
from actions.letters import Press
from actions.mails import Leaving
from bot.post import address
from rules.letters import one_line


def message(
    press: Press, leaving: Leaving, *, sender: str, to: Address, at: datetime
) -> EmailMessage:
    """Write it. Raises Unreachable where our own addresses are none."""
    workshop, person = leaving.workshop, leaving.person
    written = actions.mail_words.written(press, person.language, leaving.text, person, leaving.link)
    made = EmailMessage()
    made["From"] = address(sender, one_line(workshop.team.name.get(person.language)))
    made["To"] = to
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
