"""Messages as data: what is to be said, to whom, how often; the sender finds the words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from rules.facts import Facts, Localised

# core.telegram.org/bots/api: sendMessage, sendDocument, sendPhoto; counted in UTF-16 units, without
# the markup.
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


class Lane(IntEnum):
    """Who goes first when everything cannot go at once."""

    ANSWER = 0  # the reply to a press: dropped when older than 15 s
    INTERACTIVE = 1
    REMINDER = 2
    BULK = 3
    MAIL = 4  # to a mail server, not to Telegram: first contact, and who has no chat


CHAT_LANES = (Lane.ANSWER, Lane.INTERACTIVE, Lane.REMINDER, Lane.BULK)


class Policy(StrEnum):
    """What to do when a crash leaves it unknown whether a message has left."""

    REPEAT = "repeat"  # harmless twice: edits, panels, replies to a press
    RESEND = "resend"  # must arrive: sent again, marked "(renvoi)"
    PARK = "park"  # broadcasts: presumed delivered, and counted


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence by its key in the catalogues, with its facts; `about`: a person others read of."""

    key: str
    facts: Facts = field(default_factory=dict)
    about: str | None = None


Label = Words | Localised
"""Button words: ours by key, or the workshop file's own in its languages."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a button says when pressed: this value, to this step of this conversation."""

    flow: str
    step: str
    value: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """A choice that names its value, never a toggle."""

    label: Label
    press: Press


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens a page: http or https, or a path («/suite/…») on our own pages."""

    label: Label
    url: str


Buttons = tuple[tuple[Button | Link, ...], ...]
"""Rows of buttons, top to bottom."""


@dataclass(frozen=True, slots=True)
class Say:
    """A message in words.

    With `slot`, it is a panel: edited in place where one is known, else sent; with `fresh`, shown
    anew below, and the old one loses its buttons. `pressed` is the message whose button led here:
    if that is not the panel, the panel may be out of sight, and is shown anew too. `note` is a
    line above the rest, or, with `note_last`, below it, near where one goes on: why an answer was
    not taken. `bare` takes the permanent menu away. `about` is a person of whom somebody else reads
    here: when they are erased, so is this. `or_call`: who cannot be reached is to be phoned.
    `replaces` drops an unsent older one that said the same as it was then.
    """

    key: str
    facts: Facts = field(default_factory=dict)
    note: Words | None = None
    note_last: bool = False
    buttons: Buttons = ()
    slot: str | None = None
    fresh: bool = False
    pressed: int = 0
    menu: tuple[tuple[str, ...], ...] = ()  # permanent menu: rows of text keys
    bare: bool = False
    about: str | None = None
    replaces: str | None = None
    or_call: bool = True
    policy: Policy = Policy.REPEAT


@dataclass(frozen=True, slots=True)
class SendFile:
    """A file with its caption. `replaces` drops an unsent older version of the same thing.

    `or_call`: who cannot be reached is to be phoned.
    """

    name: str
    mime: str
    content: bytes
    caption: Words
    replaces: str | None = None
    or_call: bool = True
    policy: Policy = Policy.RESEND


@dataclass(frozen=True, slots=True)
class Relay:
    """What somebody (`about`) sent, as it is: a voice note, a photo, a file; Telegram copies it."""

    from_chat: int
    message_id: int
    about: str | None = None
    policy: Policy = Policy.RESEND


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a press: the spinner stops, with or without a few words."""

    callback_id: str
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture or a document that goes with words.

    `stored` is its id among our files, `telegram` the name under which Telegram keeps it: one of
    them is known at first, and the second is learned from the first that leaves.
    """

    kind: str  # "photo" or "document"
    name: str = ""
    mime: str = ""
    stored: str = ""
    telegram: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One person's copy of a broadcast: the outbox keeps its number alone.

    `words` and `attached` are found when it leaves, with the facts of that moment. A `trial` is for
    who wrote it: it counts for nothing, and is not held back.
    """

    broadcast: int
    trial: bool = False
    words: str = ""
    attached: Attached | None = None
    policy: Policy = Policy.PARK


@dataclass(frozen=True, slots=True)
class Mail:
    """The e-mail of a wave of first contact, with what opens its reader's page.

    Its words are found when it leaves, with what is true then. Sent again, it says the same and
    bears the same number, by which mail programs know it. One that an organiser tries out goes `to`
    an address that they give, in this `language`; it is of no wave (0), and opens nothing.
    """

    wave: int
    token: str
    code: str
    to: str = ""
    language: str = ""
    policy: Policy = Policy.RESEND


Message = Say | SendFile | Relay | Toast | Delivery | Mail


@dataclass(frozen=True, slots=True)
class To:
    """Where a message goes: a person (their chat is looked up when it leaves), or a chat.

    With both, it answers what this person said there: who is to be left in peace gets it too.
    `only_if` names a fact that is looked at again at the second of sending, e.g. «owed:form».
    """

    person: str | None = None
    workshop: str | None = None
    chat: int | None = None
    lane: Lane = Lane.INTERACTIVE
    only_if: str | None = None
