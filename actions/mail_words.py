"""What the e-mail of a wave says: the organiser's words, the way in, and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from actions.letters import Press, filling, last_day, page
from actions.links import MadeLink
from rules.facts import Fact
from rules.letters import Text, one_line, paragraphs
from rules.links import printed_code
from rules.people import Person

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{subject}</title>
</head>
<body style="margin:0;background:#fff;color:#1b1b1b;font:18px/1.5 Arial,Helvetica,sans-serif">
<div style="max-width:36em;margin:0 auto;padding:24px">
{body}
</div>
</body>
</html>
"""
_BUTTON = (
    "display:inline-block;padding:12px 20px;border-radius:6px;background:#1f4e79;color:#fff;"
    "font-weight:bold;text-decoration:none"
)
_LINK = "color:#1f4e79"
_SMALL = "margin-top:32px;padding-top:16px;border-top:1px solid #767676;font-size:16px"


@dataclass(frozen=True, slots=True)
class Written:
    """An e-mail as it is read, with pictures of letters or without; `stop` is where one says no."""

    subject: str
    plain: str
    html: str
    stop: str


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
        *(_paragraph(*map(escape, lines)) for lines in (*words, (until,))),
        _paragraph(_link(address, say("letters.mail-page"), _BUTTON)),
        *(_paragraph(*map(escape, lines)) for lines in ways),
        _paragraph(escape(why), _link(stop, leave, _LINK), style=_SMALL),
    ]
    subject = one_line(text.subject)
    shown = _PAGE.format(language=language, subject=escape(subject), body="\n".join(html))
    return Written(subject, "\n\n".join(plain) + "\n", shown, stop)


def _paragraph(*lines: str, style: str = "margin:0 0 16px") -> str:
    return f'<p style="{style}">{"<br>".join(lines)}</p>'


def _link(address: str, words: str, style: str) -> str:
    return f'<a href="{escape(address)}" style="{style}">{escape(words)}</a>'
