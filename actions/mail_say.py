"""What news says by e-mail: the words of the chat, links for its buttons, and who writes."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from types import MappingProxyType

from actions.letters import Press
from actions.mail_news import News
from actions.mail_page import (
    BUTTON,
    LINK,
    PAGE,
    PLAIN,
    SMALL,
    Written,
    heading,
    link_to,
    paragraph,
)
from actions.mail_ways import Way
from rules.facts import Fact, Facts
from rules.letters import one_line, paragraphs
from rules.messages import Say, Words
from rules.pages import Purpose
from texts import spoken
from texts.catalogue import unbreakable
from texts.engine import without_markup

SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        "attendance": "mails.subject-dates",
        "beds": "mails.subject-hotel",
        "briefs": "mails.subject-speaker",
        "broadcasts": "mails.subject-answer",
        "decisions": "mails.subject-seat",
        "followup": "mails.subject-opinion",
        "help": "mails.subject-answer",
        "lodging": "mails.subject-hotel",
        "materials": "mails.subject-reading",
        "programme": "mails.subject-changed",
        "reminders": "mails.subject-expected",
        "replacement": "mails.subject-seat",
        "speakers": "mails.subject-speaker",
        "workrooms": "mails.subject-changed",
    }
)
"""What an e-mail is about, by the capability whose words it says; of others: news."""
BY_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "attendance.called-off": "mails.subject-called-off",
        "attendance.file-moved": "mails.subject-changed",
        "attendance.moved": "mails.subject-changed",
        "planned.confirm": "mails.subject-still",
        "planned.own-question": "mails.subject-still",
        "planned.thanks": "mails.subject-thanks",
        "planned.missed": "mails.subject-missed",
        "planned.survey": "mails.subject-survey",
        "planned.opinion": "mails.subject-opinion",
    }
)
"""What it is about where its very words say that closer."""
_TAGS = ("b", "i", "a")


def written(press: Press, news: News, *, cancels: bool | None) -> Written:
    """Write what one person reads; `cancels`: what a calendar in it does, None without one."""
    language, tz = news.person.language, press.workshop.tz
    facts = _facts(press, news, cancels=cancels)

    def say(key: str) -> str:
        return one_line(press.texts.plain(key, language, facts))

    def html_of(words: Words) -> str:
        return press.texts.html(words.key, language, words.facts, tz)

    subject = say(_subject_key(news))
    told = _told(news)
    greets = not any("name" in words.facts for words in told)
    blocks = [
        *([(escape(say("mails.hello")),)] if greets and news.person.first_name else []),
        *(block for words in told for block in _blocks(html_of(words))),
        *([(escape(say("mails.calendar")),)] if cancels is False else []),
    ]
    links = [(_label(press, language, way), _absolute(press, way.url)) for way in news.ways.links]
    stop = _absolute(press, news.ways.stop)
    leave = say("mails.stop")
    plain = [
        *("\n".join(map(without_markup, lines)) for lines in blocks),
        *(f"{label} :\n{address}" for label, address in links),
        *([say("mails.only-here")] if cancels is not None and links else []),
        f"-- \n{say('mails.who')}\n{say('mails.why')}\n{leave}\n{stop}",
    ]
    html = [
        heading(unbreakable(subject, language)),
        *(paragraph(*lines) for lines in blocks),
        *(paragraph(link_to(url, label, _look(url, links))) for label, url in links),
        *([paragraph(escape(say("mails.only-here")))] if cancels is not None and links else []),
        paragraph(
            escape(say("mails.who")),
            escape(say("mails.why")),
            link_to(stop, leave, LINK),
            style=SMALL,
        ),
    ]
    shown = PAGE.format(language=language, subject=escape(subject), body="\n".join(html))
    return Written(subject, "\n\n".join(plain) + "\n", shown, stop)


def _look(url: str, links: list[tuple[str, str]]) -> str:
    """Let what is asked be pressed first; to look somewhere, or to write, is a plain link."""
    asks = f"/{Purpose.ANSWER}/"
    plain = url.startswith("mailto:") or (asks not in url and asks in links[0][1])
    return PLAIN if plain else BUTTON


def _told(news: News) -> tuple[Words, ...]:
    """Return the sentences of a message, in their order."""
    message = news.message
    if not isinstance(message, Say):
        return (message.caption,)
    words, note = Words(message.key, message.facts), message.note
    if note is None:
        return (words,)
    return (words, note) if message.note_last else (note, words)


def _facts(press: Press, news: News, *, cancels: bool | None) -> Facts:
    workshop, message = press.workshop, news.message
    known = message.facts if isinstance(message, Say) else message.caption.facts
    title: Fact = known.get("gathering", known.get("title", workshop.title))
    return {
        "name": news.person.first_name or "",
        "team": workshop.team.name,
        "workshop": workshop.title,
        "title": title,
        "phone": workshop.team.phone,
        "hours": workshop.team.hours or "none",
        "cancels": "yes" if cancels else "no",
        "also": "yes" if news.also else "no",
    }


def _subject_key(news: News) -> str:
    key = news.message.key if isinstance(news.message, Say) else news.message.caption.key
    about = BY_WORDS.get(key) or SUBJECTS.get(key.partition(".")[0], "mails.subject")
    if news.calendar is not None and about != "mails.subject-changed":
        return "mails.subject-calendar"
    return about


def _blocks(html: str) -> tuple[tuple[str, ...], ...]:
    """Cut what is said into paragraphs; markup that would reach over their ends is left out."""
    return tuple(
        tuple(line if _closed(line) else escape(without_markup(line)) for line in lines)
        for lines in paragraphs(html)
    )


def _closed(line: str) -> bool:
    opened = (line.count(f"<{tag}>") + line.count(f"<{tag} ") for tag in _TAGS)
    return all(many == line.count(f"</{tag}>") for many, tag in zip(opened, _TAGS, strict=True))


def _label(press: Press, language: str, way: Way) -> str:
    if isinstance(way.label, Words):
        facts = way.label.facts
        return one_line(press.texts.plain(way.label.key, language, facts, press.workshop.tz))
    return one_line(spoken(way.label, language))


def _absolute(press: Press, url: str) -> str:
    return f"{press.public_url}{url}" if url.startswith("/") else url
