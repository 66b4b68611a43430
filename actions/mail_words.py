"""What the e-mail of a wave says: the organiser's words, the way in, and the way out."""

from __future__ import annotations

from html import escape

from actions.letters import Press, filling, last_day, page
from actions.links import MadeLink
from actions.mail_page import BUTTON, LINK, PAGE, SMALL, Written, link_to, paragraph
from rules.facts import Fact
from rules.letters import Text, one_line, paragraphs
from rules.links import printed_code
from rules.people import Person


def written(press: Press, language: str, text: Text, person: Person, link: MadeLink) -> Written:
    """Write what one person reads, in both forms that mail programs know."""
    workshop, texts = press.workshop, press.texts
    address = page(press.public_url, link)
    stop = f"{address}/reponse/stop"
    facts: dict[str, Fact] = {
        "phone": workshop.team.phone,
        "hours": workshop.team.hours or "none",
        "until": last_day(link, workshop),
        "home": press.public_url.partition("://")[2],
        "code": printed_code(link.code),
        "source": workshop.notice.source or "none",
    }

    def say(key: str) -> str:
        return one_line(texts.plain(key, language, facts))

    words = paragraphs(filling(text.words, workshop, language)(person))
    signed = tuple(line for line in text.signature.split("\n") if line.strip())
    ways = (
        (say("letters.mail-code"),),
        (say("letters.mail-phone"),),
        *([signed] if signed else []),
    )
    until = say("letters.mail-until")
    why, leave = say("letters.mail-why"), say("letters.mail-stop")
    plain = [
        *("\n".join(lines) for lines in words),
        until,
        f"{say('letters.mail-page')}\n{address}",
        *("\n".join(lines) for lines in ways),
        f"-- \n{why}\n{leave}\n{stop}",
    ]
    html = [
        *(paragraph(*map(escape, lines)) for lines in (*words, (until,))),
        paragraph(link_to(address, say("letters.mail-page"), BUTTON)),
        *(paragraph(*map(escape, lines)) for lines in ways),
        paragraph(escape(why), link_to(stop, leave, LINK), style=SMALL),
    ]
    subject = one_line(text.subject)
    shown = PAGE.format(language=language, subject=escape(subject), body="\n".join(html))
    return Written(subject, "\n\n".join(plain) + "\n", shown, stop)
