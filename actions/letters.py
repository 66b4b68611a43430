"""What letters and text messages say to each person: the organiser's words, and how to answer."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import StringIO

import storage.letters
from actions.letter_pages import Letter, Sheet
from actions.links import MadeLink
from rules.answers import phone_for_reading
from rules.csv_text import neutral
from rules.facts import Fact
from rules.letters import Text, address, called, checked, one_line, paragraphs, size
from rules.links import printed_code
from rules.people import Person
from rules.placeholders import Gap, fill
from rules.waves import Channel
from rules.who import Act, Who
from rules.workshop import GatheringKind, Workshop
from storage.transaction import Transaction
from storage.waves import Recipient
from texts import Texts
from texts.lines import span


@dataclass(frozen=True, slots=True)
class Press:
    """What every letter needs besides its reader; `public_url` has no slash behind."""

    workshop: Workshop
    texts: Texts
    public_url: str


Addressed = tuple[Recipient, MadeLink]
Filled = Callable[[Person], str]


async def text(
    tx: Transaction, workshop: Workshop, channel: Channel, language: str, texts: Texts
) -> tuple[Text, bool]:
    """Return what is written, or what could be; and whether somebody has kept it so."""
    kept = await storage.letters.text(tx, workshop.id, channel, language)
    return kept or suggestion(workshop, channel, language, texts), kept is not None


def suggestion(workshop: Workshop, channel: Channel, language: str, texts: Texts) -> Text:
    """Return what could be written, from the workshop's own facts."""
    kinds = {each.kind for each in workshop.gatherings}
    facts: dict[str, Fact] = {
        "commissioner": workshop.commissioner.name,
        "question": workshop.question,
        "team": workshop.team.name,
        "phone": workshop.team.phone,
        "seats": workshop.seats,
        "source": workshop.notice.source or "none",
        "expenses": workshop.expenses or "none",
        "online": "yes" if GatheringKind.ONLINE in kinds else "no",
        "dates": _dates(workshop, language, texts),
    }
    if channel is Channel.LIST:
        return Text(words=texts.plain("letters.first-message", language, facts))
    paragraphs = texts.plain("letters.first-words", language, facts).split("\n\n")
    words = "\n\n".join(_begun(part.strip()) for part in paragraphs if part.strip())
    signature = _begun(texts.plain("letters.first-signature", language, facts))
    if channel is Channel.EMAIL:
        subject = texts.plain("letters.title", language, {"title": workshop.title})
        return Text(words=words, signature=signature, subject=subject)
    sender = f"{workshop.team.name.get(language)}\n{workshop.team.phone}\n{workshop.team.email}"
    return Text(sender=_begun(sender), words=words, signature=signature)


def _dates(workshop: Workshop, language: str, texts: Texts) -> str:
    """List the gatherings, a line each, with a gap for when they are."""
    return "\n".join(
        texts.plain(
            "letters.first-date", language, {"title": each.title, "when": f"{{date {each.key}}}"}
        )
        for each in workshop.gatherings
    )


def _begun(words: str) -> str:
    """Begin with a capital: facts of a workshop are written as they stand within a sentence."""
    return words[:1].upper() + words[1:]


async def write(
    tx: Transaction, who: Who, workshop: Workshop, channel: Channel, words: Mapping[str, Text]
) -> None:
    """Keep what is written in each language. Raises Refused for what cannot be sent."""
    for language, typed in words.items():
        kept = checked(typed, channel, workshop)
        await storage.letters.save_text(tx, workshop.id, channel, language, kept)
    await tx.audit(who, Act.LETTER_WRITTEN, channel)


def sheet(
    press: Press,
    language: str,
    text: Text,
    addressed: Sequence[Addressed],
    *,
    day: datetime,
    logo: bytes = b"",
) -> Sheet:
    """Put letters of one language together."""
    workshop, texts = press.workshop, press.texts
    home = press.public_url.partition("://")[2]
    on = day.astimezone(workshop.tz).date()
    until = min(last_day(link, workshop) for _, link in addressed)
    facts: dict[str, Fact] = {
        "phone": workshop.team.phone,
        "hours": workshop.team.hours or "none",
        "home": home,
        "until": until,
    }
    filled = filling(text.words, workshop, language)
    dated = texts.plain(
        "letters.dated", language, {"place": one_line(text.place) or "none", "on": on}
    )
    return Sheet(
        language=language,
        title=texts.plain("letters.title", language, {"title": workshop.title}),
        author=workshop.team.name.get(language),
        sender=tuple(text.sender.split("\n")),
        dated=(dated,),
        signature=tuple(line for line in text.signature.split("\n") if line.strip()),
        fixed={
            "ways-title": texts.plain("letters.ways-title", language, facts),
            "ways-page": texts.plain("letters.ways-page", language),
            "ways-code": texts.plain("letters.ways-code", language, facts),
            "ways-phone": texts.plain("letters.ways-phone", language, facts),
            "qr-alt": texts.plain("letters.qr-alt", language),
            "logo-alt": texts.plain("letters.logo-alt", language),
        },
        size=size(text),
        letters=[_letter(press, filled, *each) for each in addressed],
        logo=logo,
    )


def _letter(press: Press, filled: Filled, recipient: Recipient, link: MadeLink) -> Letter:
    return Letter(
        address=address(recipient.person, recipient.street),
        words=paragraphs(filled(recipient.person)),
        link=page(press.public_url, link),
        code=printed_code(link.code),
    )


def last_day(link: MadeLink, workshop: Workshop) -> date:
    """Return the last day on the whole of which a link opens."""
    return (link.expires_at - timedelta(days=1)).astimezone(workshop.tz).date()


def page(public_url: str, link: MadeLink) -> str:
    """Return the address of somebody's personal page."""
    return f"{public_url}/l/{link.token}"


def filling(words: str, workshop: Workshop, language: str) -> Filled:
    """Return what fills the gaps of a text with what is true for one person."""
    same = {(Gap.WORKSHOP, ""): workshop.title.get(language)}
    for each in workshop.gatherings:
        dates = span(each.starts_at, each.ends_at, workshop.tz)
        same[Gap.DATE, each.key] = dates.get(language)

    def filled(person: Person) -> str:
        return fill(words, workshop, {**same, (Gap.FIRST_NAME, ""): called(person)})

    return filled


def header(press: Press) -> bytes:
    """Write the first line of a list, which stands once in it."""
    language = press.workshop.languages[0]
    columns = (
        press.texts.plain("letters.column-last-name", language),
        press.texts.plain("letters.column-first-name", language),
        press.texts.plain("letters.column-phone", language),
        press.texts.plain("letters.column-language", language),
        press.texts.plain("letters.column-page", language),
        press.texts.plain("letters.column-code", language),
        press.texts.plain("letters.column-words", language),
    )
    return "\ufeff".encode() + _csv([columns])


def lines(press: Press, language: str, text: Text, addressed: Sequence[Addressed]) -> bytes:
    """Write the lines of a list: no cell of it is a formula, whatever somebody is called."""
    rows = []
    filled = filling(text.words, press.workshop, language)
    for recipient, link in addressed:
        person, address_of_page = recipient.person, page(press.public_url, link)
        words = filled(person)
        rows.append(
            (
                one_line(person.last_name or ""),
                one_line(person.first_name or ""),
                phone_for_reading(person.phone) if person.phone else "",
                language,
                address_of_page,
                printed_code(link.code),
                f"{' '.join(words.split())} {address_of_page}",
            )
        )
    return _csv(rows)


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    written = StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerows([[neutral(cell) for cell in row] for row in rows])
    return written.getvalue().encode()
