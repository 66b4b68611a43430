"""Drafting a message to a group: its words, what goes with it, and a last look."""

from __future__ import annotations

import actions.broadcasts
import storage.audience
from actions.broadcast_words import preview
from handlers.broadcast_open import Answered, One, Opened, Way, told_of
from handlers.flow import Choice, Next, Step, Text, Turn, go, hand_over
from handlers.incoming import Sent
from rules.answers import shortened
from rules.errors import Refused
from rules.facts import Fact
from rules.messages import Attached, Buttons, Say
from storage.transaction import Transaction

WITH_A_FILE = ("photo", "document")
SHOWN = 2_500
"""Characters that a last look shows: a trial shows all of them."""
SEND = "send"
"""What its button says first; then comes the mark of what was shown."""
REMEMBERED = 600  # … and what stands below the question for new ones


@Opened
async def show_words(turn: Turn, tx: Transaction, one: One) -> Say:
    about, workshop = one.about, one.workshop
    buttons: Buttons = ()
    if about.words or about.attached:
        buttons += ((turn.button("broadcasts.keep-words", Way.KEEP),),)
    if about.attached:
        buttons += ((turn.button("broadcasts.without-file", Way.NO_FILE),),)
    buttons += ((turn.button("broadcasts.change-audience", Way.GROUP),),)
    first = workshop.gatherings[0]
    told: dict[str, Fact] = {
        **await told_of(turn, tx, one),
        "words": shortened(about.words.get("fr", "none"), REMEMBERED),
        "named": first.key,
        "title": first.title,
    }
    return Say("broadcasts.ask-words", told, buttons=buttons)


@Answered
async def take_words(turn: Turn, given: Text | Sent | Way, tx: Transaction, one: One) -> Next:
    number = one.about.id
    onward = go("english" if "en" in one.workshop.languages else "check")
    match given:
        case Text(words):
            await actions.broadcasts.write(tx, turn.who, number, "fr", words)
        case Sent(kind, file_id, name, caption=caption):
            if kind not in WITH_A_FILE:
                raise Refused("broadcasts.not-a-file")
            if caption:
                await actions.broadcasts.write(tx, turn.who, number, "fr", caption)
            attached = Attached(kind, name, telegram=file_id)
            about = await actions.broadcasts.attach(tx, turn.who, number, attached)
            return onward if about.words else go("words")
        case Way.NO_FILE:
            await actions.broadcasts.attach(tx, turn.who, number, None)
            return go("words")
        case Way.GROUP:
            return hand_over("group", subject=turn.subject)
    return onward


@Opened
async def show_english(turn: Turn, tx: Transaction, one: One) -> Say:
    words = one.about.words.get("en", "")
    keep = "broadcasts.keep-words" if words else "broadcasts.without-english"
    buttons: Buttons = ((turn.button(keep, Way.KEEP),),)
    if words:
        buttons += ((turn.button("broadcasts.clear-english", Way.NO_ENGLISH),),)
    told: dict[str, Fact] = {
        **await told_of(turn, tx, one),
        "words": shortened(words, REMEMBERED) or "none",
    }
    return Say("broadcasts.ask-english", told, buttons=buttons)


@Answered
async def take_english(turn: Turn, given: Text | Way, tx: Transaction, one: One) -> Next:
    if given is not Way.KEEP:
        words = given.words if isinstance(given, Text) else ""
        await actions.broadcasts.write(tx, turn.who, one.about.id, "en", words)
    return go("check")


@Opened
async def show_check(turn: Turn, tx: Transaction, one: One) -> Say:
    about, workshop = one.about, one.workshop
    kept = str(turn.answers.get("before", ""))
    reader = await storage.audience.after(tx, about.segment, workshop, kept)
    told = await told_of(turn, tx, one)
    ways: Buttons = (
        (
            turn.button("broadcasts.change-words", Way.WORDS),
            turn.button("broadcasts.change-audience", Way.GROUP),
        ),
        (turn.button("broadcasts.forget", Way.FORGET),),
    )
    if reader is None:
        return Say("broadcasts.check-nobody", told, buttons=ways)
    told |= {
        "name": reader.name,
        "reads": reader.language,
        "text": shortened(preview(about, workshop, reader), SHOWN),
    }
    buttons: Buttons = (
        (turn.button("broadcasts.send", f"{SEND}-{about.mark}"),),
        (turn.button("broadcasts.try-out", Way.TRY),),
        (turn.button("broadcasts.another-reader", Way.READER),),
        *ways,
    )
    return Say("broadcasts.check", told, buttons=buttons)


@Answered
async def take_check(turn: Turn, given: Way | Choice, tx: Transaction, one: One) -> Next:
    number = one.about.id
    match given:
        case Way.READER:
            about, workshop = one.about, one.workshop
            kept = str(turn.answers.get("before", ""))
            reader = await storage.audience.after(tx, about.segment, workshop, kept)
            return go("check", answers={"before": reader.person if reader else ""})
        case Way.TRY:
            await actions.broadcasts.try_out(tx, turn.who, number)
            return go("check").noting("broadcasts.try-out-noted")
        case Way.WORDS:
            return go("words")
        case Way.GROUP:
            return hand_over("group", subject=turn.subject)
        case Way.FORGET:
            await actions.broadcasts.forget(tx, turn.who, number)
            return hand_over("broadcasts").noting("broadcasts.forgotten")
    return await _to_send(turn, given.value.partition("-")[2], tx, one)


async def _to_send(turn: Turn, seen: str, tx: Transaction, one: One) -> Next:
    """Ask when it leaves, unless it is not what was shown: then it is shown again."""
    await actions.broadcasts.insist(tx, turn.who, one.about.id, now=turn.now)
    if seen != one.about.mark:
        return go("check").noting("broadcasts.changed-since")
    return go("when", answers={"seen": seen})


STEPS = (
    Step("words", shows=show_words, accepts=(Way, Text, Sent), then=take_words),
    Step("english", shows=show_english, accepts=(Way, Text), then=take_english, back="words"),
    Step("check", shows=show_check, accepts=(Way, Choice), then=take_check),
)
