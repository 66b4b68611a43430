"""Runs the conversations: finds the flow and the step, gives it the turn, queues what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

import storage.accounts
import storage.places
from handlers.flow import (
    AT_ONCE,
    BACK,
    SHORTEST_PIECE,
    Choice,
    Flow,
    Given,
    Next,
    Step,
    Text,
    Turn,
    go,
    with_back,
)
from handlers.incoming import (
    Incoming,
    Pressed,
    PressedUnknown,
    Reachable,
    Sent,
    Started,
    Typed,
)
from rules.errors import Refused
from rules.messages import Message, Say, To, Toast
from rules.who import Who
from storage.accounts import Account, Bound, Focus
from storage.places import Place
from storage.transaction import Transaction

ARRIVAL = "arrival"  # a personal link was followed
HOME = "home"  # what matters now
HELP = "help"  # words for a person
LOST = "lost"  # a button or a command that leads nowhere any more

LONGEST_CHAIN = 8
"""Conversations may hand over to each other; more in a row than this is a mistake of ours."""

TWO_TAPS = timedelta(seconds=1.5)
"""A press that follows a question sooner than this was meant for what stood there before."""

TOO_LONG = frozenset({"forms.too-long", "common.answer-too-long"})
CUT = "cut"
"""What a place keeps, among its answers, of a piece refused as too long."""


class ConversationError(Exception):
    """The conversations contradict each other: a mistake of ours, never of the person writing."""


@dataclass(frozen=True, slots=True)
class Engine:
    """The conversations there are, and the words that open them (labels and commands, folded)."""

    flows: Mapping[str, Flow]
    words: Mapping[str, str]

    async def handle(self, incoming: Incoming, tx: Transaction) -> None:
        """Answer one thing that came in; state, replies and focus are kept whole or not at all."""
        language = "fr" if incoming.language.startswith("fr") else "en"
        account = await storage.accounts.open_account(tx, incoming.chat, language, incoming.now)
        event = incoming.event
        if isinstance(event, Reachable):
            await storage.accounts.set_reachable(
                tx, incoming.chat, reachable=event.yes, now=incoming.now
            )
            return
        if account.blocked:
            await storage.accounts.set_reachable(
                tx, incoming.chat, reachable=True, now=incoming.now
            )
        turn = _turn(incoming, account, _speaker(account))
        match event:
            case Pressed():
                await self._pressed(turn, account, event, tx)
            case PressedUnknown():
                await self._begin(turn, LOST, tx)
            case Started(payload):
                await self._begin(turn, ARRIVAL if payload else HOME, tx)
            case Typed(text):
                await self._typed(turn, account, text, tx)
            case sent:  # something that is not words
                await self._sent(turn, account, sent, tx)
        if isinstance(event, Pressed | PressedUnknown):
            # To the chat alone, and last: also where its person has just been erased.
            await tx.enqueue(To(chat=turn.chat), Toast(event.callback_id))

    async def _pressed(self, turn: Turn, account: Account, event: Pressed, tx: Transaction) -> None:
        press = event.press
        meant = _meant(account, event)
        flow = self.flows.get(press.flow)
        step = flow.step(press.step) if flow else None
        if meant is None or flow is None or step is None:
            await self._begin(turn, LOST, tx)
            return
        turn = replace(turn, who=meant, language=_language(account, meant.subject))
        turn, changed = await _standing(turn, flow, press.subject, tx)
        here = turn.stands == step.name
        given = _press_given(step, press.value)
        if here and press.value == BACK and step.back:
            await self._follow(turn, flow, go(step.back), tx)
        elif here and _hasty(turn, step, given):
            again = go(step.name).noting("common.read-first")
            await self._follow(turn, flow, replace(again, mistaken=True), tx)
        elif given is not None and (here or step.anytime):
            await self._take(replace(turn, step=step.name), flow, step, given, tx)
        elif turn.stands or changed:
            await self._begin(turn, flow.name, tx, subject=press.subject)
        else:
            await self._begin(turn, LOST, tx)

    async def _typed(self, turn: Turn, account: Account, text: str, tx: Transaction) -> None:
        opened = self.words.get(text.strip().casefold().split("@")[0])
        if opened:
            await self._begin(turn, opened, tx)
            return
        if text.startswith("/"):
            await self._begin(turn, LOST, tx)
            return
        turn, flow, step = await self._focused(turn, account, tx)
        if flow is None or step is None or Text not in step.accepts:
            await self._begin(turn, HELP, tx)
            return
        rest = _rest_of_refused(turn, step, text)
        if rest:
            await self._follow(turn, flow, rest, tx, quiet=True)
            return
        message_id = turn.event.message_id if isinstance(turn.event, Typed) else 0
        await self._take(turn, flow, step, Text(text, message_id), tx)

    async def _sent(self, turn: Turn, account: Account, sent: Sent, tx: Transaction) -> None:
        """A photo or a document answers the step that asks for one; else it is for a person."""
        turn, flow, step = await self._focused(turn, account, tx)
        if flow is None or step is None or Sent not in step.accepts:
            await self._begin(turn, HELP, tx)
            return
        await self._take(turn, flow, step, sent, tx)

    async def _focused(
        self, turn: Turn, account: Account, tx: Transaction
    ) -> tuple[Turn, Flow | None, Step | None]:
        """Find the step to which words and files belong now, if there is one."""
        focus = account.focus
        flow = self.flows.get(focus.flow) if focus and focus.person == turn.who.subject else None
        if focus is None or flow is None:
            return turn, None, None
        turn, _ = await _standing(turn, flow, focus.subject, tx)
        return turn, flow, flow.step(turn.step)

    async def _begin(self, turn: Turn, name: str, tx: Transaction, *, subject: str = "") -> None:
        turn, flow, following = await self._opened(turn, name, subject, tx)
        await self._follow(turn, flow, following, tx)

    async def _opened(
        self, turn: Turn, name: str, subject: str, tx: Transaction
    ) -> tuple[Turn, Flow, Next]:
        """Begin a conversation, or take it up where it was left."""
        flow = self.flows[name]
        turn, changed = await _standing(turn, flow, subject, tx)
        if flow.begins:
            following = await flow.begins(turn, tx)
        else:
            following = go(turn.step or flow.steps[0].name)
        if changed and following.note is None:
            following = following.noting("common.changed")
        return turn, flow, following

    async def _take(
        self, turn: Turn, flow: Flow, step: Step, given: Given, tx: Transaction
    ) -> None:
        """Give the step its answer; if the rules refuse it, say why and show the step again."""
        try:
            async with tx.savepoint():
                following = await step.then(turn, given, tx)
        except Refused as refused:
            following = _refusal(turn, step, given, refused)
        await self._follow(turn, flow, following, tx)

    async def _follow(
        self, turn: Turn, flow: Flow, following: Next, tx: Transaction, *, quiet: bool = False
    ) -> None:
        """Say what is to be said, and go where it leads until a step is shown or all is over.

        `quiet` changes the panel where it is: nothing new makes a sound.
        """
        fresh = not (quiet or isinstance(turn.event, Pressed))
        below: tuple[Say, ...] = ()
        for _ in range(LONGEST_CHAIN):
            said_to = replace(turn, who=following.who or turn.who)
            for say in following.says:
                await _queue(said_to, say, tx)
                fresh = True
            below += following.below
            if following.step is not None:
                await self._show(turn, flow, following, tx, fresh=fresh)
                for say in below:
                    await _queue(turn, say, tx)
                return
            if turn.stands:
                await storage.places.leave(tx, _key(turn))
            if following.closing is not None:
                await _queue(
                    turn, _on_panel(following.closing, turn, flow, following, fresh=fresh), tx
                )
            if following.flow is None:
                return
            note = following.note
            if following.who is not None:
                turn = replace(turn, who=following.who)
            turn, flow, following = await self._opened(turn, following.flow, following.subject, tx)
            following = replace(following, note=following.note or note)
        raise ConversationError(f"conversations hand over in a circle, at {flow.name}")

    async def _show(
        self, turn: Turn, flow: Flow, following: Next, tx: Transaction, *, fresh: bool
    ) -> None:
        step = flow.step(following.step or "")
        if step is None:
            raise ConversationError(f"{flow.name} has no step {following.step}")
        answers = turn.answers if following.answers is None else following.answers
        # A grave question counts from the moment it was shown last.
        if turn.stands != step.name or answers != turn.answers or step.grave:
            place = Place(_key(turn), flow.version, step.name, answers)
            await storage.places.save(tx, place, turn.now)
        turn = replace(turn, step=step.name, stands=step.name, answers=answers)
        if turn.focus != _key(turn):
            await storage.accounts.set_focus(tx, turn.chat, _key(turn))
        say = with_back(await step.shows(turn, tx), turn, step)
        await _queue(turn, _on_panel(say, turn, flow, following, fresh=fresh), tx)


def _turn(incoming: Incoming, account: Account, who: Who) -> Turn:
    return Turn(
        now=incoming.now,
        real=incoming.real,
        chat=incoming.chat,
        who=who,
        language=_language(account, who.subject),
        event=incoming.event,
        focus=account.focus,
    )


def _speaker(account: Account) -> Who:
    """Whom typed words speak for: who was last dealt with, else bound last, else a stranger.

    Where the chat was asked for whom to go on, words are of nobody in it yet.
    """
    focus = account.focus
    if focus and focus.person == stranger(account.chat).subject:
        return stranger(account.chat)
    bound = next(
        (
            one
            for one in account.people
            if focus and (one.person, one.workshop) == (focus.person, focus.workshop)
        ),
        account.people[-1] if account.people else None,
    )
    return _who(bound) if bound else stranger(account.chat)


def stranger(chat: int) -> Who:
    """Somebody we do not know yet: the chat itself stands for them."""
    return Who.oneself(f"chat:{chat}", "")


def slot(panel: str, who: Who) -> str:
    """Return the slot of a panel: each person of a chat has their own."""
    return f"{panel}:{who.subject}"


def _who(bound: Bound) -> Who:
    return Who.oneself(bound.person, bound.workshop)


def _meant(account: Account, event: Pressed) -> Who | None:
    """Whom the button was made for, if this account still speaks for them."""
    if event.person == stranger(account.chat).subject:
        return stranger(account.chat)
    bound = next(
        (
            one
            for one in account.people
            if (one.person, one.workshop) == (event.person, event.workshop)
        ),
        None,
    )
    return _who(bound) if bound else None


def _language(account: Account, person: str) -> str:
    return next((one.language for one in account.people if one.person == person), account.language)


def _key(turn: Turn) -> Focus:
    return Focus(turn.who.subject, turn.who.workshop, turn.flow, turn.subject)


async def _standing(turn: Turn, flow: Flow, subject: str, tx: Transaction) -> tuple[Turn, bool]:
    """The turn at the place kept for this conversation; and whether another version kept it."""
    turn = replace(turn, flow=flow.name, subject=subject, step="", stands="", answers={})
    place = await storage.places.find(tx, _key(turn))
    if place is None:
        return turn, False
    if place.version != flow.version or flow.step(place.step) is None:
        return turn, True
    here = replace(turn, step=place.step, stands=place.step, answers=place.answers)
    return replace(here, since=place.since), False


def _hasty(turn: Turn, step: Step, given: Given | None) -> bool:
    """Tell whether a grave answer comes before anybody can have read the question."""
    if step.grave is None or given is None or turn.since is None:
        return False
    return step.grave(given) and turn.now - turn.since < TWO_TAPS


def _refusal(turn: Turn, step: Step, given: Given, refused: Refused) -> Next:
    """Show the step again and say why; a long piece is remembered, as its rest may follow."""
    again = replace(go(step.name).noting(refused.code, **refused.facts), mistaken=True)
    if refused.code not in TOO_LONG or not isinstance(given, Text):
        return again
    if len(given.words) < SHORTEST_PIECE:
        return again
    cut = {"step": step.name, "at": turn.now.isoformat(), "code": refused.code, **refused.facts}
    return replace(again, answers={**turn.answers, CUT: cut})


def _rest_of_refused(turn: Turn, step: Step, text: str) -> Next | None:
    """Refuse what follows at once upon a refused piece: alone it would pass for the answer."""
    cut = turn.answers.get(CUT)
    if cut is None or cut["step"] != step.name:
        return None
    if turn.now - datetime.fromisoformat(cut["at"]) > AT_ONCE:
        return None
    length = cut["length"] + len(text)
    at = turn.now.isoformat() if len(text) >= SHORTEST_PIECE else cut["at"]
    answers = {**turn.answers, CUT: {**cut, "at": at, "length": length}}
    again = go(step.name, answers=answers).noting(cut["code"], length=length, limit=cut["limit"])
    return replace(again, mistaken=True)


def _press_given(step: Step, value: str) -> Given | None:
    """What the pressed value means to this step; None if it means nothing (any more)."""
    for accepted in step.accepts:
        if accepted is Choice:
            return Choice(value)
        if issubclass(accepted, StrEnum) and value in list(accepted):
            return accepted(value)
    return None


def _on_panel(say: Say, turn: Turn, flow: Flow, following: Next, *, fresh: bool) -> Say:
    """Return the message as the panel of this conversation, with the line that stands above it."""
    return replace(
        say,
        slot=say.slot or slot(flow.panel, turn.who),
        pressed=turn.event.message_id if isinstance(turn.event, Pressed) else 0,
        fresh=say.fresh or fresh,
        note=following.note or say.note,
        note_last=following.mistaken or say.note_last,
    )


async def _queue(turn: Turn, message: Message, tx: Transaction) -> None:
    known = turn.who.workshop != ""
    to = To(
        person=turn.who.subject if known else None,
        workshop=turn.who.workshop or None,
        chat=turn.chat,
    )
    await tx.enqueue(to, message)
