"""The engine by itself, with two small conversations: one about tea, one about a guest's name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import pytest

from handlers.engine import ConversationError, Engine
from handlers.flow import BACK, Choice, Flow, Next, Step, Text, Turn, any_of, done, go, hand_over
from handlers.incoming import (
    Event,
    Incoming,
    Pressed,
    PressedUnknown,
    Reachable,
    Sent,
    Started,
    Typed,
)
from rules.errors import Refused
from rules.messages import Button, Message, Press, Say, To, Toast, Words
from rules.who import Who
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.tables import KEY

NOW = datetime(2027, 1, 5, 9, 30, tzinfo=UTC)
CHAT = 7


class Tea(StrEnum):
    GREEN = "green"
    BLACK = "black"
    NONE_LEFT = "none_left"


async def ask(turn: Turn, tx: Transaction) -> Say:
    return Say("tea.ask", buttons=((turn.button("tea.green", Tea.GREEN),),))


async def poured(turn: Turn, given: Tea, tx: Transaction) -> Next:
    if given is Tea.NONE_LEFT:
        raise Refused("tea.none_left", kind="smoked")
    return go("sugar", answers={"tea": given.value})


async def sugar(turn: Turn, tx: Transaction) -> Say:
    return Say("tea.sugar", {"tea": turn.answers["tea"]})


async def sweetened(turn: Turn, given: Choice | Text, tx: Transaction) -> Next:
    said = given.words if isinstance(given, Text) else given.value
    if said == "guest":
        return hand_over("guest", Say("tea.guest")).noting("tea.noted")
    if said == "again":
        return go("ask")
    if said == "break":
        return go("break")
    if said == "other":
        return hand_over("home", who=Who.oneself("somebody", ""))
    return done(Say("tea.served", {"sugar": said}))


async def redecided(turn: Turn, given: Tea, tx: Transaction) -> Next:
    return go("sugar", answers={"tea": given.value})


async def broken(turn: Turn, given: Tea, tx: Transaction) -> Next:
    return done(Say("tea.broken"))


TEA = Flow(
    "tea",
    version=2,
    steps=(
        Step("ask", ask, (Tea,), poured),
        Step("sugar", sugar, (Text, Choice), sweetened, back="ask"),
        Step("kind", ask, (Tea,), redecided, anytime=True),
        Step("break", ask, (Tea,), broken, grave=any_of(Tea.BLACK)),
    ),
)


async def name(turn: Turn, tx: Transaction) -> Say:
    return Say("guest.name")


async def named(turn: Turn, given: Text, tx: Transaction) -> Next:
    return done(None, Say("guest.welcome", {"name": given.words}))


GUEST = Flow("guest", version=1, steps=(Step("name", name, (Text,), named),), panel="guest")


def speaking(key: str) -> Flow:
    """A conversation of one sentence."""

    async def begins(turn: Turn, tx: Transaction) -> Next:
        return done(None, Say(key))

    return Flow(key.partition(".")[0], version=1, steps=(), begins=begins)


async def round_and_round(turn: Turn, tx: Transaction) -> Next:
    return hand_over("circle")


async def nowhere(turn: Turn, tx: Transaction) -> Next:
    return go("not there")


FLOWS = (
    TEA,
    GUEST,
    speaking("arrival.hello"),
    speaking("home.hello"),
    speaking("help.receipt"),
    speaking("lost.sorry"),
    Flow("circle", version=1, steps=(), begins=round_and_round),
    Flow("nowhere", version=1, steps=(), begins=nowhere),
)
ENGINE = Engine(
    {flow.name: flow for flow in FLOWS},
    {"tea, please": "tea", "/tea": "tea", "/circle": "circle", "/nowhere": "nowhere"},
)


@dataclass
class Overheard:
    """A transaction that also remembers what is queued."""

    tx: Transaction
    said: list[tuple[To, Message]]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.tx, name)

    async def enqueue(self, to: To, message: Message) -> None:
        self.said.append((to, message))

    def savepoint(self, cause: str | None = None) -> AbstractAsyncContextManager[Overheard]:
        @asynccontextmanager
        async def part() -> AsyncIterator[Overheard]:
            async with self.tx.savepoint(cause) as inner:
                yield Overheard(inner, self.said)

        return part()


@dataclass
class Chat:
    """A chat with the engine: what comes in, and what was said to the last thing that came in."""

    database: Database
    engine: Engine = ENGINE
    said: list[tuple[To, Message]] = field(default_factory=list)
    count: int = 0
    now: datetime = NOW

    async def gets(self, event: Event, language: str = "fr") -> list[Message]:
        self.said.clear()
        self.count += 1
        incoming = Incoming(self.now, self.now, CHAT, language, event)

        async def body(tx: Transaction) -> None:
            await self.engine.handle(incoming, Overheard(tx, self.said))

        await self.database.transact(body, cause=f"update:{self.count}")
        return [message for _, message in self.said if not isinstance(message, Toast)]

    async def types(self, words: str) -> list[Message]:
        return await self.gets(Typed(words, message_id=3))

    async def presses(self, step: str, value: str, flow: str = "tea") -> list[Message]:
        press = Press(flow, step, value)
        return await self.gets(Pressed(press, f"chat:{CHAT}", "", "callback", message_id=11))


@pytest.fixture
async def chat(engine_url: str) -> AsyncIterator[Chat]:
    async with await open_database(engine_url, KEY, clock=lambda: NOW) as database:
        yield Chat(database)


def keys(messages: list[Message]) -> list[str]:
    return [message.key for message in messages if isinstance(message, Say)]


def panel(messages: list[Message]) -> Say:
    assert isinstance(messages[-1], Say)
    return messages[-1]


async def test_words_that_open_a_conversation_show_its_first_step(chat: Chat) -> None:
    shown = panel(await chat.types("Tea, please "))
    assert (shown.key, shown.slot, shown.fresh) == ("tea.ask", "main:chat:7", True)
    assert isinstance(button := shown.buttons[0][0], Button)
    assert button.press == Press("tea", "ask", "green")


async def test_a_command_opens_it_too_even_as_a_group_would_write_it(chat: Chat) -> None:
    assert keys(await chat.types("/tea@our_bot")) == ["tea.ask"]


async def test_a_press_goes_on_and_edits_the_panel(chat: Chat) -> None:
    await chat.types("/tea")
    shown = panel(await chat.presses("ask", "green"))
    assert (shown.key, shown.facts, shown.fresh) == ("tea.sugar", {"tea": "green"}, False)
    assert [type(message) for _, message in chat.said] == [Say, Toast]
    assert shown.pressed == 11  # the sender knows whether that is the panel itself


async def test_a_second_tap_on_the_same_button_only_shows_where_one_is(chat: Chat) -> None:
    await chat.types("/tea")
    await chat.presses("ask", "green")
    assert panel(await chat.presses("ask", "green")).facts == {"tea": "green"}


async def test_the_way_back_is_added_and_leads_back(chat: Chat) -> None:
    await chat.types("/tea")
    shown = panel(await chat.presses("ask", "green"))
    assert isinstance(way_back := shown.buttons[-1][0], Button)
    assert way_back.press == Press("tea", "sugar", BACK)
    assert keys(await chat.presses("sugar", BACK)) == ["tea.ask"]
    assert keys(await chat.presses("sugar", BACK)) == ["tea.ask"]


async def test_what_the_rules_refuse_is_said_above_the_same_question(chat: Chat) -> None:
    await chat.types("/tea")
    shown = panel(await chat.presses("ask", "none_left"))
    assert shown.key == "tea.ask"
    assert shown.note is not None
    assert (shown.note.key, shown.note.facts) == ("tea.none_left", {"kind": "smoked"})


async def test_typed_words_answer_the_question_that_has_the_focus(chat: Chat) -> None:
    await chat.types("/tea")
    await chat.presses("ask", "black")
    shown = panel(await chat.types("two lumps"))
    assert (shown.key, shown.facts, shown.fresh) == ("tea.served", {"sugar": "two lumps"}, True)


async def test_typed_words_go_to_a_person_where_no_question_takes_them(chat: Chat) -> None:
    assert keys(await chat.types("hello?")) == ["help.receipt"]
    await chat.types("/tea")
    assert keys(await chat.types("green, I think")) == ["help.receipt"]


async def test_what_is_no_words_goes_to_a_person(chat: Chat) -> None:
    assert keys(await chat.gets(Sent("voice", "file"))) == ["help.receipt"]


async def test_an_unknown_command_is_met_kindly(chat: Chat) -> None:
    assert keys(await chat.types("/coffee")) == ["lost.sorry"]


@pytest.mark.parametrize(
    "press",
    [Press("coffee", "ask", "green"), Press("tea", "milk", "yes"), Press("tea", "ask", "green")],
)
async def test_a_button_that_leads_nowhere_is_met_kindly(chat: Chat, press: Press) -> None:
    event = Pressed(press, f"chat:{CHAT}", "", "callback")
    assert keys(await chat.gets(event)) == ["lost.sorry"]


async def test_a_button_of_somebody_else_is_met_kindly(chat: Chat) -> None:
    event = Pressed(Press("tea", "ask", "green"), "somebody", "big-data", "callback")
    assert keys(await chat.gets(event)) == ["lost.sorry"]


async def test_a_button_nobody_can_read_is_answered_and_met_kindly(chat: Chat) -> None:
    assert keys(await chat.gets(PressedUnknown("callback"))) == ["lost.sorry"]
    assert isinstance(chat.said[-1][1], Toast)


async def test_a_value_of_another_time_shows_where_one_is(chat: Chat) -> None:
    await chat.types("/tea")
    assert keys(await chat.presses("ask", "coffee")) == ["tea.ask"]


async def test_some_choices_apply_at_any_time(chat: Chat) -> None:
    assert panel(await chat.presses("kind", "black")).facts == {"tea": "black"}
    assert panel(await chat.presses("kind", "green")).facts == {"tea": "green"}
    assert keys(await chat.types("no sugar")) == ["tea.served"]


async def test_one_conversation_hands_over_to_another(chat: Chat) -> None:
    await chat.types("/tea")
    await chat.presses("ask", "green")
    messages = await chat.presses("sugar", "guest")
    assert keys(messages) == ["tea.guest", "guest.name"]
    shown = panel(messages)
    assert (shown.slot, shown.fresh) == ("guest:chat:7", True)
    assert shown.note is not None
    assert shown.note.key == "tea.noted"
    assert keys(await chat.types("Ana")) == ["guest.welcome"]


async def test_a_conversation_is_taken_up_where_it_was_left(chat: Chat) -> None:
    await chat.types("/tea")
    await chat.presses("ask", "green")
    assert panel(await chat.types("/tea")).facts == {"tea": "green"}
    await chat.presses("sugar", "again")
    assert keys(await chat.types("/tea")) == ["tea.ask"]


async def test_a_conversation_goes_on_with_somebody_else(chat: Chat) -> None:
    await chat.types("/tea")
    await chat.presses("ask", "green")
    assert keys(await chat.presses("sugar", "other")) == ["home.hello"]


async def comes_to_something_grave(chat: Chat) -> None:
    await chat.types("/tea")
    await chat.presses("ask", "green")
    await chat.presses("sugar", "break")


async def test_what_is_grave_is_not_taken_from_the_second_of_two_quick_taps(chat: Chat) -> None:
    await comes_to_something_grave(chat)
    for _ in range(2):  # each showing counts anew
        chat.now += timedelta(seconds=1)
        shown = panel(await chat.presses("break", "black"))
        assert (shown.key, shown.note) == ("tea.ask", Words("common.read-first"))
    chat.now += timedelta(seconds=1.5)
    assert keys(await chat.presses("break", "black")) == ["tea.broken"]


async def test_what_is_not_grave_is_taken_at_once(chat: Chat) -> None:
    await comes_to_something_grave(chat)
    assert keys(await chat.presses("break", "green")) == ["tea.broken"]


async def test_a_value_that_means_nothing_is_never_grave(chat: Chat) -> None:
    await comes_to_something_grave(chat)
    assert panel(await chat.presses("break", "coffee")).note is None


async def test_a_place_of_another_version_is_begun_again_and_said_so(chat: Chat) -> None:
    await chat.types("/tea")
    await chat.presses("ask", "green")
    newer = Flow("tea", version=3, steps=TEA.steps)
    later = Chat(chat.database, Engine({**ENGINE.flows, "tea": newer}, ENGINE.words), count=90)
    shown = panel(await later.presses("sugar", "two"))
    assert shown.key == "tea.ask"
    assert shown.note is not None
    assert shown.note.key == "common.changed"


async def test_a_chat_that_starts_is_received_by_its_letter_or_at_home(chat: Chat) -> None:
    assert keys(await chat.gets(Started("a-token"))) == ["arrival.hello"]
    assert keys(await chat.gets(Started())) == ["home.hello"]


async def test_who_blocks_us_is_remembered_until_they_write_again(chat: Chat) -> None:
    await chat.gets(Started(), language="en")
    assert await chat.gets(Reachable(yes=False)) == []
    assert await blocked(chat.database)
    await chat.types("hello?")
    assert not await blocked(chat.database)


async def blocked(database: Database) -> bool:
    async def body(tx: Transaction) -> bool:
        rows = await tx.fetch("accounts.find", chat=CHAT)
        return rows[0]["blocked_at"] is not None

    return await database.read(body)


@pytest.mark.parametrize("command", ["/circle", "/nowhere"])
async def test_conversations_that_contradict_each_other_are_our_mistake(
    chat: Chat, command: str
) -> None:
    with pytest.raises(ConversationError):
        await chat.types(command)
