"""Find the words for a message: data becomes what Telegram shows, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from zoneinfo import ZoneInfo

from telegram import (
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.buttons import encode
from bot.menu import commands
from rules.messages import (
    CAPTION_LIMIT,
    TEXT_LIMIT,
    Attached,
    Button,
    Buttons,
    Delivery,
    Label,
    Link,
    Mail,
    Message,
    Relay,
    Say,
    SendFile,
    Toast,
    Words,
)
from texts import Texts, spoken
from texts.engine import without_markup

TOAST_LIMIT = 200  # core.telegram.org/bots/api#answercallbackquery, counted like the others
TEAM_LABEL = "common.menu-panel"
"""Stands in the permanent menu of the team alone."""

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


@dataclass(frozen=True, slots=True)
class Reader:
    """Who will read a message: `name` is told above it where one chat serves several people."""

    person: str | None
    workshop: str | None
    chat: int
    language: str
    zone: ZoneInfo | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Bubble:
    """Words with a keyboard; only an inline keyboard (or none) can be edited in place."""

    html: str
    keyboard: Keyboard | None = None
    commands: tuple[BotCommand, ...] | None = None  # what the chat lists from now on, if it changes

    @property
    def inline(self) -> InlineKeyboardMarkup | None:
        """The keyboard below the words themselves."""
        return self.keyboard if isinstance(self.keyboard, InlineKeyboardMarkup) else None


@dataclass(frozen=True, slots=True)
class Document:
    """A file with its caption."""

    name: str
    content: bytes
    caption: str
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A picture or a document of ours with its caption.

    Without a name at Telegram, it is sent with its `content`.
    """

    attached: Attached
    caption: str
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press is answered with: nothing but the end of waiting, or a few words."""

    callback_id: str
    text: str | None = None


Rendered = Bubble | Document | Enclosed | Relay | Answer


class Renderer:
    """Renders messages with the catalogues it is given. Raises ButtonTooLong.

    `opens` knows which commands lead anywhere: they change with the permanent menu. `home` is the
    public address of our pages, to which links lead that name only a path.
    """

    def __init__(self, texts: Texts, opens: Mapping[str, str], home: str = "") -> None:
        self._texts = texts
        self._opens = opens
        self._home = home
        self._labels: dict[tuple[str, str], str] = {}  # words that are told with nothing

    def render(self, message: Message, reader: Reader, *, again: bool = False) -> Rendered:
        """Say it to this reader; `again` marks what may already have arrived before a crash."""
        match message:
            case Toast(callback_id, words):
                said = self._plain(words, reader) if words else None
                return Answer(callback_id, _cut(said, TOAST_LIMIT) if said else None)
            case SendFile():
                caption = self._lines(reader, self._html(message.caption, reader), again=again)
                return Document(message.name, message.content, _fit(caption, CAPTION_LIMIT))
            case Relay():
                return message  # it has its words already
            case Delivery():
                return self._delivery(message, reader)
            case Say():
                return self._bubble(message, reader, again=again)
            case Mail():
                raise TypeError("an e-mail goes to no chat")

    def _delivery(self, delivery: Delivery, reader: Reader) -> Bubble | Document | Enclosed:
        """Show the words as they were found for this reader, and what goes with them."""
        words = [self._html(Words("broadcasts.is-a-trial"), reader)] if delivery.trial else []
        words += [escape(delivery.words, quote=False)] if delivery.words else []
        html = self._lines(reader, *words, again=False)
        if delivery.attached is not None:
            return Enclosed(delivery.attached, _fit(html, CAPTION_LIMIT))
        if _length(without_markup(html)) > TEXT_LIMIT:
            return self._long(html, (), reader)
        return Bubble(html)

    def _bubble(self, say: Say, reader: Reader, *, again: bool) -> Bubble | Document:
        note = (self._html(say.note, reader),) if say.note else ()
        words = self._html(Words(say.key, say.facts), reader)
        parts = (words, *note) if say.note_last else (*note, words)
        html = self._lines(reader, *parts, again=again)
        if _length(without_markup(html)) > TEXT_LIMIT:
            return self._long(html, say.buttons, reader)
        if say.buttons:
            return Bubble(html, self._inline(say.buttons, reader))
        if say.bare:
            return Bubble(html, ReplyKeyboardRemove(), ())
        if not say.menu:
            return Bubble(html)
        team = any(TEAM_LABEL in row for row in say.menu)
        listed = commands(self._texts, reader.language, self._opens, team=team)
        return Bubble(html, self._menu(say.menu, reader), tuple(listed))

    def _long(self, html: str, buttons: Buttons, reader: Reader) -> Document:
        """Words that fit in no message leave whole, as a file, with their beginning as its caption.

        One request stays one request: two halves could not be claimed, repeated or listed as one.
        """
        name = self._plain(Words("bot.long-text-name"), reader)
        plain = without_markup(html)
        keyboard = self._inline(buttons, reader) if buttons else None
        return Document(f"{name}.txt", plain.encode(), _fit(html, CAPTION_LIMIT), keyboard)

    def _lines(self, reader: Reader, *parts: str, again: bool) -> str:
        above = []
        if again:
            above.append(f"<i>{self._html(Words('bot.sent-again'), reader)}</i>")
        if reader.name:
            words = Words("common.for-person", {"person": reader.name})
            above.append(f"<b>{self._html(words, reader)}</b>")
        return "\n\n".join((*above, *parts))

    def _inline(self, buttons: Buttons, reader: Reader) -> InlineKeyboardMarkup:
        return InlineKeyboardMarkup([[self._button(one, reader) for one in row] for row in buttons])

    def _button(self, button: Button | Link, reader: Reader) -> InlineKeyboardButton:
        label = self._label(button.label, reader)
        if isinstance(button, Link):
            ours = self._home if button.url.startswith("/") else ""
            return InlineKeyboardButton(label, url=f"{ours}{button.url}")
        # Whoever is not known yet is the chat itself; the conversations use the same name.
        person = reader.person or f"chat:{reader.chat}"
        return InlineKeyboardButton(
            label, callback_data=encode(button.press, person, reader.workshop)
        )

    def _menu(self, rows: tuple[tuple[str, ...], ...], reader: Reader) -> ReplyKeyboardMarkup:
        labels = [[KeyboardButton(self._plain(Words(key), reader)) for key in row] for row in rows]
        return ReplyKeyboardMarkup(labels, resize_keyboard=True, is_persistent=True)

    def _label(self, label: Label, reader: Reader) -> str:
        if isinstance(label, Words):
            return self._plain(label, reader)
        return spoken(label, reader.language)

    def _html(self, words: Words, reader: Reader) -> str:
        return self._texts.html(words.key, reader.language, words.facts, reader.zone)

    def _plain(self, words: Words, reader: Reader) -> str:
        """Say words for a button; the same ones are said thousands of times."""
        if words.facts:
            return self._texts.plain(words.key, reader.language, words.facts, reader.zone)
        known = (words.key, reader.language)
        if known not in self._labels:
            self._labels[known] = self._texts.plain(words.key, reader.language)
        return self._labels[known]


def _length(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


def _fit(html: str, limit: int) -> str:
    """Return it whole if it fits, else its beginning without markup: half a tag is an error."""
    plain = without_markup(html)
    return html if _length(plain) <= limit else escape(_cut(plain, limit), quote=False)


def _cut(words: str, limit: int) -> str:
    if _length(words) <= limit:
        return words
    kept = words.encode("utf-16-le")[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    return kept + "…"
