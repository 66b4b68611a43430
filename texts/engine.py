"""Say a sentence: a key, a language and facts become words for a screen.

What happens when a sentence cannot be said is decided here, once. In tests (`strict`) it raises
`TextBroken`. In production a conversation never stops for it: a missing fact is shown as "…"; if
that is not enough the other language is tried; if that fails too, the reader is told that something
could not be shown and whom to ask. The log gets the key and the language, never a fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from html import escape, unescape
from importlib.resources.abc import Traversable
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from babel import Locale
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType

from rules.facts import Fact, Facts, Line, Lines, Localised
from texts import times
from texts.catalogue import (
    LANGUAGES,
    LONGEST_PART,
    Sources,
    number_unbroken,
    parsed,
    read_catalogue,
    read_sources,
    unbreakable,
)
from texts.elision import elided, hotel

_log = structlog.get_logger(__name__)
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^<>]+>")
_LAST_RESORT = "common.unexpected"
_NO_FACTS: Facts = {}
# A message on Telegram may have 4,096 characters, more than Fluent takes as one fact. Longer ones
# wait outside, behind a mark from Unicode's private area, until Fluent is done.
_MARK = re.compile("\ue000([\\w-]+)\ue001")


class TextBroken(Exception):
    """A sentence could not be said with these facts (only raised in `strict` texts)."""


@cache
def _bundle(language: str, source: bytes) -> FluentBundle:
    """Parse one catalogue, the first time that something in it is said: some milliseconds."""
    bundle = FluentBundle([language], _functions(language), use_isolating=False)
    bundle.add_resource(parsed(language, source))
    return bundle


class Texts:
    """Every sentence of the program, in every language; built once with `Texts.load()`.

    A catalogue is parsed when it is first needed: most processes say little of all there is.
    """

    languages = LANGUAGES

    def __init__(self, sources: Sources, *, strict: bool) -> None:
        self._strict = strict
        self._sources = sources

    @classmethod
    def load(cls, *, strict: bool = False, folder: Traversable | None = None) -> Texts:
        """Read the files of all catalogues; whether they are complete, `texts.check` knows."""
        return cls(read_sources(folder), strict=strict)

    def read(self) -> None:
        """Parse all of them now, for whoever starts many programs from one process."""
        for language, capability in self._sources:
            self._spoken(language, capability)

    def has(self, key: str) -> bool:
        """Tell whether there is a sentence with this key."""
        capability, _, message_id = key.partition(".")
        bundles = (self._spoken(language, capability) for language in LANGUAGES)
        return any(bundle and bundle.has_message(message_id) for bundle in bundles)

    def _spoken(self, language: str, capability: str) -> FluentBundle | None:
        source = self._sources.get((language, capability))
        return None if source is None else _bundle(language, source)

    def _told(self, key: str) -> Iterator[str]:
        """Go through the facts that a sentence tells, in any language."""
        capability = key.partition(".")[0]
        for language in LANGUAGES:
            source = self._sources.get((language, capability))
            if source is not None:
                sentences = read_catalogue(language, capability, source).sentences
                yield from sentences[key].facts if key in sentences else ()

    def html(
        self, key: str, language: str, facts: Facts = _NO_FACTS, zone: ZoneInfo | None = None
    ) -> str:
        """Say the sentence for Telegram's HTML or a page: facts are escaped, its own tags are kept.

        `zone` is the workshop's, needed as soon as a fact is a datetime.
        """
        try:
            return self._say(key, language, facts, zone)
        except TextBroken:
            if self._strict:
                raise
            _log.error("text.broken", key=key, language=language)
        filled = {**dict.fromkeys(self._told(key), "…"), **facts}
        for spoken in dict.fromkeys((language, *LANGUAGES)):
            try:
                return self._say(key, spoken, filled, zone)
            except TextBroken:
                continue
        return self._say(
            _LAST_RESORT, language if language in LANGUAGES else LANGUAGES[0], {}, None
        )

    def plain(
        self, key: str, language: str, facts: Facts = _NO_FACTS, zone: ZoneInfo | None = None
    ) -> str:
        """Say the sentence without markup: buttons, e-mail, files. A link is `words (address)`."""
        return without_markup(self.html(key, language, facts, zone))

    def _say(self, key: str, language: str, facts: Facts, zone: ZoneInfo | None) -> str:
        capability, _, message_id = key.partition(".")
        bundle = self._spoken(language, capability)
        if bundle is None or not bundle.has_message(message_id):
            raise TextBroken(f"{key}: no such sentence in {language!r}")
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            raise TextBroken(f"{key}: a sentence without words")
        given, waiting = _prepared(key, language, self._with_lines(language, facts, zone), zone)
        said, faults = bundle.format_pattern(pattern, given)
        if faults:
            raise TextBroken(f"{key}: {'; '.join(sorted({str(fault) for fault in faults}))}")
        return (
            _MARK.sub(lambda mark: waiting.get(mark[1], mark[0]), str(said))
            if waiting
            else str(said)
        )

    def _with_lines(self, language: str, facts: Facts, zone: ZoneInfo | None) -> dict[str, Fact]:
        """Say the sentences that are facts of another one; their own facts are escaped."""
        return {name: self._line(language, fact, zone) for name, fact in facts.items()}

    def _line(self, language: str, fact: Fact, zone: ZoneInfo | None) -> Fact:
        match fact:
            case Line():
                return _Said(self._say(fact.key, language, fact.facts, zone))
            case Lines():
                said = (self._say(one.key, language, one.facts, zone) for one in fact.lines)
                return _Said("\n".join(f"• {words}" for words in said))
        return fact


class _Said(str):
    """Words that are said already: nothing in them is escaped any more."""

    __slots__ = ()


def without_markup(html: str) -> str:
    """Turn a sentence said as HTML into plain words."""
    if "<" in html:
        html = _TAG.sub("", _LINK.sub(r"\2 (\1)", html))
    return unescape(html) if "&" in html else html


class _Time(FluentType):
    """A day, or an instant in the workshop's zone; said in full unless a function is asked."""

    def __init__(self, at: date, language: str) -> None:
        self.at = at
        self.language = language

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - Fluent's own signature
        if isinstance(self.at, datetime):
            return times.moment(self.at, self.language)
        return times.day(self.at, self.language)


def _prepared(
    key: str, language: str, facts: Facts, zone: ZoneInfo | None
) -> tuple[dict[str, object], dict[str, str]]:
    """Turn facts into what Fluent understands, and set the very long ones aside."""
    given: dict[str, object] = {}
    waiting: dict[str, str] = {}
    for name, fact in facts.items():
        value = _value(f"{key} ${name}", language, fact, zone)
        if isinstance(value, str) and len(value) > LONGEST_PART:
            waiting[name] = value
            value = f"\ue000{name}\ue001"
        given[name] = value
    return given, waiting


def _value(name: str, language: str, fact: Fact, zone: ZoneInfo | None) -> object:
    """Escape words, put instants in the zone, join lists; numbers stay numbers, for plurals."""
    if isinstance(fact, _Said):
        return str(fact)
    if isinstance(fact, str | Localised):
        return _escaped(fact, language)
    if isinstance(fact, date):
        return _Time(_in_zone(name, fact, zone), language)
    if isinstance(fact, timedelta):
        return times.duration(fact, language)
    if isinstance(fact, tuple | list):
        return times.joined([_escaped(word, language) for word in fact], language)
    if isinstance(fact, int):
        return fact
    raise TextBroken(f"{name}: a {type(fact).__name__} is no fact")


def _in_zone(name: str, at: date, zone: ZoneInfo | None) -> date:
    if not isinstance(at, datetime):
        return at
    if zone is None or at.tzinfo is None:
        raise TextBroken(f"{name}: a time needs its zone")
    return at.astimezone(zone)


def _escaped(fact: str | Localised, language: str) -> str:
    return escape(spoken(fact, language), quote=False).replace('"', "&quot;")


def spoken(fact: str | Localised, language: str) -> str:
    """Words as they are shown: a number stays on one line, and so do French signs in our words."""
    if isinstance(fact, Localised):  # the words of a workshop are ours; what people write is theirs
        return unbreakable(fact.get(language), language)
    return number_unbroken(fact)


def _functions(language: str) -> dict[str, Callable[..., Any]]:
    """What catalogues may call: DAY, HOUR, MOMENT (with `style: "short"`, no year) and SPAN.

    DE, QUE and HOTEL are for French: that word and a name, as one says it.
    """

    def instant(fact: _Time) -> datetime:
        if not isinstance(fact.at, datetime):
            raise TypeError("a day has no hour")
        return fact.at

    return {
        "DAY": lambda at, style="long": times.day(at.at, language, year=style == "long"),
        "HOUR": lambda at: times.hour(instant(at), language),
        "MOMENT": lambda at, style="long": times.moment(
            instant(at), language, year=style == "long"
        ),
        "HOTEL": hotel,
        "DE": lambda name: elided("de", name),
        "QUE": lambda name: elided("que", name),
        "SPAN": lambda start, end: times.span(instant(start), instant(end), language),
    }
