"""What a conversation is made of: flows of steps, the turn they are given, what they return."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from handlers.incoming import Event, Sent
from rules.messages import Button, Buttons, Press, Say, SendFile, Words
from rules.who import Who
from storage.accounts import Focus
from storage.transaction import Transaction

BACK = "back"
"""The value of the button the engine adds to a step that names the one before it."""

SHORTEST_PIECE = 2_048
"""Telephones cut a text above 4,096 characters, in its second half, and send all pieces at once."""

AT_ONCE = timedelta(seconds=3)
"""Words that follow a refused piece sooner than this were not typed after reading the refusal."""


@dataclass(frozen=True, slots=True)
class Text:
    """A typed answer."""

    words: str
    message_id: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """A pressed value that comes from data (a question of the workshop's file, a list)."""

    value: str


Given = StrEnum | Text | Choice | Sent
"""What a step may be given."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that happened in a conversation, with everything a step may know about it.

    `now` is civil time, `real` that of the machine: in rehearsal they differ.
    `answers` are the JSON values the place keeps; `subject` is what the conversation is about (a
    gathering's key, a citizen's id; often empty). `step` is the one acting, `stands` the one the
    stored place names ("" without a place), `since` when that place was saved; `focus` is where
    typed words went until now.
    """

    now: datetime
    real: datetime
    chat: int
    who: Who
    language: str
    event: Event
    flow: str = ""
    subject: str = ""
    step: str = ""
    stands: str = ""
    since: datetime | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)
    focus: Focus | None = None

    def button(self, key: str, value: str, *, step: str = "", **facts: Any) -> Button:
        """A button of this conversation: it gives `value` to `step` (default: this one)."""
        return Button(Words(key, facts), self.press(value, step=step))

    def press(self, value: str, *, step: str = "") -> Press:
        """What such a button says."""
        return Press(self.flow, step or self.step, value, self.subject)


@dataclass(frozen=True, slots=True)
class Next:
    """Where a step leads (a step, another conversation, the end), and what is said on the way.

    `note` stands above the panel shown next (what was `mistaken`, below it); `says` are messages of
    their own before it, `below` after it, so that it may stay in place; `who` is somebody else to
    go on with (another person of the household), to whom all of it is said too.
    """

    step: str | None = None
    flow: str | None = None
    subject: str = ""
    who: Who | None = None
    says: tuple[Say | SendFile, ...] = ()
    below: tuple[Say, ...] = ()
    note: Words | None = None
    mistaken: bool = False
    answers: Mapping[str, Any] | None = None
    closing: Say | None = None

    def noting(self, key: str, **facts: Any) -> Next:
        """Return the same, with a line above whatever is shown next."""
        return replace(self, note=Words(key, facts))


def go(step: str, *says: Say | SendFile, answers: Mapping[str, Any] | None = None) -> Next:
    """Show this step of the same conversation; `answers` replace those the place keeps."""
    return Next(step=step, says=says, answers=answers)


def hand_over(flow: str, *says: Say | SendFile, subject: str = "", who: Who | None = None) -> Next:
    """End here and begin another conversation, perhaps with another person of the household."""
    return Next(flow=flow, subject=subject, says=says, who=who)


def done(closing: Say | None = None, *says: Say | SendFile) -> Next:
    """End here; `closing` takes the place of the panel, which loses its buttons."""
    return Next(closing=closing, says=says)


Shows = Callable[[Turn, Transaction], Awaitable[Say]]
Then = Callable[[Turn, Any, Transaction], Awaitable[Next]]
Begins = Callable[[Turn, Transaction], Awaitable[Next]]


@dataclass(frozen=True, slots=True)
class Step:
    """One question and what an answer to it does.

    `shows` may only read. `accepts` lists what `then` can be given: a StrEnum for fixed buttons,
    Choice for buttons that come from data, Text for typed words, Sent for photos, documents and the
    like. With `anytime`, its buttons apply
    whenever they are pressed, wherever the conversation stands (the rules refuse what can no longer
    be); without it, a press from another moment only shows where one is. `grave` tells the answers
    that are not taken right after the step was shown: such a press is the second of two quick taps.
    """

    name: str
    shows: Shows
    accepts: tuple[type[Any], ...]
    then: Then
    back: str | None = None
    anytime: bool = False
    grave: Callable[[Given], bool] | None = None


def any_of(*values: StrEnum) -> Callable[[Given], bool]:
    """Tell one of these answers from all others."""
    return lambda given: given in values


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation. `begins` chooses the first step where it is not simply the first."""

    name: str
    version: int
    steps: tuple[Step, ...]
    begins: Begins | None = None
    panel: str = "main"

    def step(self, name: str) -> Step | None:
        """Return the step of that name, if this version has one."""
        return next((step for step in self.steps if step.name == name), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """A conversation one can ask for: a label of the permanent menu (maybe) and commands."""

    flow: str
    commands: tuple[str, ...]
    label: str | None = None


def with_back(say: Say, turn: Turn, step: Step) -> Say:
    """Add the way back to a step that has one."""
    if step.back is None:
        return say
    row: Buttons = ((turn.button("common.back", BACK),),)
    return replace(say, buttons=(*say.buttons, *row))
