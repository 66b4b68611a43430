"""Opens a message as a mail program does: its words, its links, its files, its invitation."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage, MIMEPart
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

from emulator.card import read_card
from emulator.mail import Letter, header
from emulator.record import iso
from emulator.refusal import Json

_URL = re.compile(r"https?://[^\s<>\"’”»]+")
_AFTER_URL = ".,;:!?)"


@dataclass(frozen=True, slots=True)
class Part:
    """A file in a message; `inline` is one form of its words, such as an invitation."""

    id: int
    name: str
    mime: str
    data: bytes
    method: str
    inline: bool


def as_json(letter: Letter, zone: ZoneInfo) -> Json:
    """Return all of a message, as the steering API tells it."""
    message = letter.message()
    plain, html = text(message), html_of(message)
    return {
        **in_short(letter),
        "from": header(message, "From") or letter.sender,
        "reply_to": header(message, "Reply-To"),
        "sender": letter.sender,
        "message_id": letter.message_id,
        "text": plain,
        "html": html,
        "links": links(plain, html),
        "attachments": [_shown(letter, part, zone) for part in parts(message)],
    }


def in_short(letter: Letter) -> Json:
    """Return what a list of messages shows."""
    return {
        "id": letter.id,
        "at": iso(letter.at),
        "to": letter.to,
        "subject": letter.subject,
        "read": letter.read,
        "times": letter.times,
    }


def text(message: EmailMessage) -> str:
    """Return the plain form of a message's words, empty without one."""
    found = message.get_body(("plain",))
    return _decoded(found) if found is not None else ""


def html_of(message: EmailMessage) -> str:
    """Return the HTML form of a message's words, empty without one."""
    found = message.get_body(("html",))
    return _decoded(found) if found is not None else ""


def parts(message: EmailMessage) -> list[Part]:
    """Return the files of a message, numbered from 1 in their order."""
    words = [message.get_body((kind,)) for kind in ("plain", "html")]
    files = [one for one in _leaves(message) if not any(one is word for word in words)]
    return [_part(number, one) for number, one in enumerate(files, 1)]


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Give what holds no other parts; a message within the message is a file."""
    if message.get_content_maintype() != "multipart":
        yield message
        return
    for part in message.iter_parts():
        if isinstance(part, EmailMessage):
            yield from _leaves(part)


def _part(number: int, part: EmailMessage) -> Part:
    mime = part.get_content_type()
    given = part.get_filename()
    method = str(part.get_param("method") or "") if mime == "text/calendar" else ""
    return Part(
        number,
        given or f"part-{number}{mimetypes.guess_extension(mime) or ''}",
        mime,
        _bytes(part),
        method.upper(),
        inline=given is None and not part.is_attachment(),
    )


def _bytes(part: MIMEPart) -> bytes:
    if part.is_multipart():  # a message within the message
        return b"".join(bytes(one) for one in part.iter_parts())
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _decoded(part: MIMEPart) -> str:
    """Read words as mail programs do: what cannot be read is marked, and the rest is shown."""
    try:
        found = _bytes(part).decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:
        found = _bytes(part).decode("utf-8", "replace")
    return found.replace("\r\n", "\n")


def _shown(letter: Letter, part: Part, zone: ZoneInfo) -> Json:
    shown: Json = {
        "id": part.id,
        "name": part.name,
        "type": part.mime,
        "size": len(part.data),
        "inline": part.inline,
        "url": f"/sim/mail/{letter.id}/attachments/{part.id}",
    }
    if part.mime == "text/calendar" or part.name.endswith(".ics"):
        card = read_card(part.data, zone)
        shown["calendar"] = card
        shown["method"] = part.method or (card["method"] if card else "")
    return shown


def links(plain: str, html: str) -> list[Json]:
    """Return where a message leads, in its order: the links of the HTML form where there is one."""
    if not html:
        found = (one.rstrip(_AFTER_URL) for one in _URL.findall(plain))
        return [{"text": url, "url": url} for url in dict.fromkeys(found)]
    reader = _Links()
    reader.feed(html)
    reader.close()
    return reader.found


class _Links(HTMLParser):
    """Gathers the web links of a page with their words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Json] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        url = dict(attrs).get("href") or ""
        if tag == "a" and url.startswith(("http://", "https://")):
            self.found.append({"text": "", "url": url})
            self._open = True

    def handle_data(self, data: str) -> None:
        if self._open:
            before = self.found[-1]["text"]
            self.found[-1]["text"] = re.sub(r"\s+", " ", before + data).lstrip()

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            self._open = False
            self.found[-1]["text"] = self.found[-1]["text"].rstrip()
