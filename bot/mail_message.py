"""An e-mail as mail programs read it: both forms of its words, its calendar file, its headers."""

from __future__ import annotations

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final

import actions.mail_say
import actions.mail_words
from actions.letters import Press
from actions.mail_news import News
from actions.mail_page import Written
from actions.mails import Leaving
from bot.post import address
from rules.letters import one_line
from rules.mailed_calendar import MailedCalendar, Reader, by_mail
from rules.messages import SendFile

FILE: Final = "invitation.ics"


def message(
    press: Press, leaving: Leaving | News, *, sender: str, to: Address, at: datetime
) -> EmailMessage:
    """Write it. Raises Unreachable where our own addresses are none."""
    language = leaving.person.language
    if isinstance(leaving, News):
        made = _news(press, leaving, sender=sender, to=to, at=at)
    else:
        written = actions.mail_words.written(
            press, language, leaving.text, leaving.person, leaving.link
        )
        made = _addressed(leaving, written, sender=sender, to=to, at=at)
    made["Content-Language"] = language  # last: what content brings in takes such headers away
    return made


def _news(press: Press, news: News, *, sender: str, to: Address, at: datetime) -> EmailMessage:
    file, invitation = news.calendar, None
    if file is not None:
        reader = Reader(to.addr_spec, one_line(_name(news)))
        invitation = by_mail(file.content, reader, sender)
    cancels = None if file is None else b"METHOD:CANCEL\r\n" in file.content
    written = actions.mail_say.written(press, news, cancels=cancels)
    made = _addressed(news, written, sender=sender, to=to, at=at)
    if invitation is not None:
        _invite(made, invitation)
    elif isinstance(news.message, SendFile):
        _attach(made, news.message)
    return made


def _addressed(
    leaving: Leaving | News, written: Written, *, sender: str, to: Address, at: datetime
) -> EmailMessage:
    """Write the headers and the words."""
    workshop, language = leaving.workshop, leaving.person.language
    made = EmailMessage()
    made["From"] = address(sender, one_line(workshop.team.name.get(language)))
    made["To"] = to
    made["Reply-To"] = address(workshop.team.email)
    made["Subject"] = written.subject
    made["Date"] = format_datetime(at)
    made["Message-ID"] = f"<{leaving.number}@{sender.rpartition('@')[2]}>"
    made["Auto-Submitted"] = "auto-generated"  # RFC 3834: no machine answers it
    made["List-Unsubscribe"] = f"<{written.stop}>"  # RFC 2369
    made.set_content(written.plain)
    made.add_alternative(written.html, subtype="html")
    return made


def _invite(made: EmailMessage, invitation: MailedCalendar) -> None:
    """Put the appointment beside the words, and below them as a file for whoever wants one.

    It goes as bytes: its lines end as calendars want them, whatever mail does with those of texts.
    """
    params = {"method": invitation.method, "charset": "utf-8"}
    made.add_alternative(invitation.content, maintype="text", subtype="calendar", params=params)
    made.add_attachment(invitation.content, maintype="application", subtype="ics", filename=FILE)


def _attach(made: EmailMessage, file: SendFile) -> None:
    kind, _, sort = file.mime.partition("/")
    made.add_attachment(file.content, maintype=kind, subtype=sort, filename=file.name)


def _name(news: News) -> str:
    return f"{news.person.first_name or ''} {news.person.last_name or ''}"
