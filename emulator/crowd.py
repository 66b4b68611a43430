"""A crowd with telephones: people who read what a chat shows, and press and type for themselves.

They know nothing of the bot. Whoever makes them says what each would do on seeing which words; the
dice decide the rest, and fall the same for the same seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta, tzinfo

from emulator import acts
from emulator.acts import Phone
from emulator.refusal import Json
from emulator.state import Bot, Chat
from emulator.world import World

EVENING = time(19)  # when people take their telephones in hand, by the emulator's zone
READING = timedelta(seconds=20)  # what somebody needs to read a message before they answer it
MOST_ACTS = 60  # in one evening: whoever goes round in circles goes to bed
LOOKS_BACK = 4  # messages from the newest one in which a button is looked for


@dataclass(frozen=True, slots=True)
class Line:
    """On seeing these words: press one of these labels, write one of these texts, or block.

    What is typed answers the newest message alone; with `newest`, so does what is pressed. What is
    seen and pressed has plain spaces (`plain`).
    """

    sees: str
    presses: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    blocks: bool = False
    once: bool = False
    newest: bool = False


@dataclass(slots=True)
class Member:
    """One of the crowd. `begins` counts evenings, None is never; `pauses_after` acts of the first.

    `used` holds the lines meant once, by number; `tried` what was done on which screen.
    """

    id: int
    begins: int | None
    lines: tuple[Line, ...]
    pauses_after: int = MOST_ACTS
    acts: int = 0
    blocks: bool = False
    used: set[int] = field(default_factory=set)
    tried: set[tuple[int, str, int]] = field(default_factory=set)

    @property
    def begun(self) -> bool:
        """Whether they have pressed START."""
        return self.acts > 0


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody is about to do: the line (its number), the message, and the word chosen."""

    line: int
    message: int
    screen: str
    kind: str
    what: str


@dataclass(slots=True)
class Crowd:
    """Everybody, and the evenings they have had; `diary` tells what they did since the start."""

    seed: str
    since: datetime
    zone: tzinfo
    members: list[Member]
    evenings: int = 0
    diary: list[Json] = field(default_factory=list)
    _tonight: dict[int, int] = field(default_factory=dict)

    def due(self, world: World) -> datetime | None:
        """Return when somebody takes their telephone next; None while nobody has a reason to.

        Evenings on which nobody had one are over, once they have passed.
        """
        reason = any(self._next_act(world, member) for member in self.members)
        if not reason:
            self._let_pass(world.clock.now())
        first = [
            self._evening(max(member.begins, self.evenings))
            for member in self.members
            if not member.begun and member.begins is not None
        ]
        if reason:
            first.append(self._evening(self.evenings))
        return min(first, default=None)

    def _let_pass(self, now: datetime) -> None:
        beginning = {member.begins for member in self.members if not member.begun}
        while self._evening(self.evenings) <= now and self.evenings not in beginning:
            self.evenings += 1

    def _evening(self, number: int) -> datetime:
        day = self.since.astimezone(self.zone)
        today = datetime.combine(day.date(), EVENING, self.zone)
        days = number if today > day else number + 1
        return datetime.combine(day.date() + timedelta(days=days), EVENING, self.zone)

    def begin_evening(self, now: datetime) -> None:
        """Sit down: this evening counts, and any that passed without the clock being walked."""
        while self._evening(self.evenings) <= now:
            self.evenings += 1
        self._tonight = {member.id: 0 for member in self.members}

    def act(self, world: World) -> bool:
        """Let everybody who has something to do do one thing; tell whether anybody had."""
        took = [self._take_turn(world, member) for member in self.members]
        return any(took)

    def come_back(self, world: World) -> None:
        """After a restart every telephone is empty: whoever had begun presses START again."""
        for member in self.members:
            if member.begun and member.blocks:
                acts.block(_phone(world, member), blocked=True)
            elif member.begun:
                self._press_start(world, member, "")

    def _take_turn(self, world: World, member: Member) -> bool:
        if not member.begun:
            if member.begins is None or member.begins >= self.evenings:
                return False
            payload = world.people[member.id].letter.rpartition("/")[2]
            self._press_start(world, member, payload)
            member.acts = 1
        elif (act := self._next_act(world, member)) is not None and self._awake(member):
            self._perform(world, member, act)
        else:
            return False
        self._tonight[member.id] += 1
        return True

    def _awake(self, member: Member) -> bool:
        done = self._tonight[member.id]
        is_first = member.acts == done
        return done < (member.pauses_after if is_first else MOST_ACTS)

    def _press_start(self, world: World, member: Member, payload: str) -> None:
        said = acts.text_contents(f"/start {payload}")
        acts.say_all(_phone(world, member), said)
        self._note(world, member, "start", "")

    def _next_act(self, world: World, member: Member) -> Act | None:
        """Find the first line that speaks of what is on the screen, the newest message first."""
        bot = _bot(world)
        chat = bot.chats.get(member.id) if bot else None
        if bot is None or chat is None or not member.begun or member.blocks:
            return None
        dice = random.Random(f"{self.seed}/{member.id}/{member.acts}")
        newest = True
        for message in _shown(chat, bot):
            screen = Screen.of(message, newest=newest)
            for number, line in enumerate(member.lines):
                act = _applies(line, number, screen, dice)
                if act and number not in member.used and _key(act) not in member.tried:
                    return act
            newest = False
        return None

    def _perform(self, world: World, member: Member, act: Act) -> None:
        phone = _phone(world, member)
        if act.kind == "press":
            under = dict(_of(phone.chat.messages[act.message]))
            acts.press(phone, act.message, under[act.what])
        elif act.kind == "write":
            acts.say_all(phone, acts.text_contents(act.what))
        else:
            member.blocks = True
            acts.block(phone, blocked=True)
        member.acts += 1
        member.tried.add(_key(act))
        if member.lines[act.line].once:
            member.used.add(act.line)
        self._note(world, member, act.kind, act.what)

    def _note(self, world: World, member: Member, did: str, what: str) -> None:
        at = world.clock.now().isoformat(timespec="seconds")
        self.diary.append({"at": at, "id": member.id, "did": did, "what": what})


def _bot(world: World) -> Bot | None:
    return next(iter(world.bots.values()), None)


def _phone(world: World, member: Member) -> Phone:
    bot, person = next(iter(world.bots.values())), world.people[member.id]
    return Phone(world, bot, world.private_chat(bot, person), person)


def _shown(chat: Chat, bot: Bot) -> Iterator[Json]:
    """Give the bot's last few messages, the newest first."""
    from_bot = [
        message
        for number, message in sorted(chat.messages.items(), reverse=True)
        if message["from"]["id"] == bot.id
    ]
    return iter(from_bot[:LOOKS_BACK])


@dataclass(frozen=True, slots=True)
class Screen:
    """One message as it is read: its words, and its labels by how they read."""

    message: int
    said: str
    labels: dict[str, str]
    newest: bool

    @classmethod
    def of(cls, message: Json, *, newest: bool) -> Screen:
        """Read a message."""
        said = plain(str(message.get("text") or message.get("caption") or ""))
        labels = {plain(label): label for label, _ in _of(message)}
        return cls(message["message_id"], said, labels, newest)


def _applies(line: Line, number: int, screen: Screen, dice: random.Random) -> Act | None:
    """Return what a line leads to on this screen."""
    if line.sees not in screen.said or (line.newest and not screen.newest):
        return None
    if can := [word for word in line.presses if word in screen.labels]:
        shown = screen.said + "|".join(screen.labels.values())
        label = screen.labels[dice.choice(can)]
        return Act(number, screen.message, shown, "press", label)
    if screen.newest and line.writes:
        return Act(number, screen.message, screen.said, "write", dice.choice(line.writes))
    if line.blocks:
        return Act(number, screen.message, screen.said, "block", "")
    return None


def plain(words: str) -> str:
    """Make every kind of space the same: whoever reads does not see the difference."""
    return " ".join(words.split())


def _key(act: Act) -> tuple[int, str, int]:
    return act.message, act.screen, act.line


def _of(message: Json) -> Iterator[tuple[str, str]]:
    """Give the labels under a message that can be pressed, each with its data."""
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            if "callback_data" in button:
                yield button["text"], button["callback_data"]
