"""A speaker reads their brief, or what has changed in it, and says «lu et compris»."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

import actions.briefs
import storage.briefs
import storage.speakers
from handlers.flow import Choice, Flow, Next, Step, Turn, go, hand_over
from rules.briefs import Brief, Section, changes
from rules.messages import Button, Say, Words
from storage.transaction import Transaction


class Way(StrEnum):
    """What else the buttons lead to."""

    SHOW = "show"
    WHOLE = "whole"
    PERSON = "talk"
    HOME = "home"


NAMES: Mapping[Section, str] = MappingProxyType(
    {
        Section.QUESTION: "briefs.name-question",
        Section.PUBLIC: "briefs.name-public",
        Section.FORMAT: "briefs.name-format",
        Section.BEFORE: "briefs.name-before",
        Section.LANGUAGE: "briefs.name-language",
        Section.VIEWPOINT: "briefs.name-viewpoint",
        Section.INTERESTS: "briefs.name-interests",
        Section.RIGHTS: "briefs.name-rights",
        Section.PRACTICAL: "briefs.name-practical",
    }
)


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Show what changed since they read it last; else all of it. Without a brief: their home."""
    if await storage.briefs.current(tx, turn.who.subject, turn.who.workshop) is None:
        return hand_over("speaker").noting("briefs.none")
    return await _to_read(turn, tx)


async def show(turn: Turn, tx: Transaction) -> Say:
    """Show the whole brief."""
    brief = await storage.briefs.current(tx, turn.who.subject, turn.who.workshop)
    if brief is None:
        return Say("briefs.none", buttons=_ways(turn))
    facts = {section.value: words for section, words in brief.sections.items()}
    say = Say("briefs.whole", {"version": brief.version, **facts}, buttons=_ways(turn))
    return await _with_answer(say, turn, brief, tx)


async def show_changes(turn: Turn, tx: Transaction) -> Say:
    """Show the sections that read otherwise than when they were understood last, old and new."""
    brief, before = await actions.briefs.news(tx, turn.who)
    if brief is None or before is None:
        return await show(turn, tx)
    changed = {change.section: change for change in changes(before, brief)}
    facts: dict[str, str | int] = {"version": brief.version}
    for section in Section:
        change = changed.get(section)
        facts[f"{section.value}-old"] = change.before if change else "same"
        facts[f"{section.value}-new"] = change.after if change else "same"
    whole = (turn.button("briefs.see-whole", Way.WHOLE, step="ask"),)
    say = Say("briefs.changes", facts, buttons=(whole, *_ways(turn)))
    return await _with_answer(say, turn, brief, tx)


async def take(turn: Turn, given: Way | Choice, tx: Transaction) -> Next:
    if isinstance(given, Choice):
        return await _understood(turn, given, tx)
    if given is Way.SHOW:
        return await begin(turn, tx)
    if given is Way.WHOLE:
        return go("ask")
    return hand_over("talk" if given is Way.PERSON else "speaker")


async def _understood(turn: Turn, given: Choice, tx: Transaction) -> Next:
    current = await storage.briefs.current(tx, turn.who.subject, turn.who.workshop)
    if current is not None and given.value != str(current.version):
        return (await _to_read(turn, tx)).noting("briefs.newer", version=current.version)
    version = current.version if current else 0
    await actions.briefs.read(tx, turn.who, version, now=turn.now)
    return hand_over("speaker").noting("briefs.noted")


async def _to_read(turn: Turn, tx: Transaction) -> Next:
    brief, before = await actions.briefs.news(tx, turn.who)
    readings = await storage.briefs.readings(tx, turn.who.subject, turn.who.workshop)
    read = any(brief and each.version == brief.version for each in readings)
    return go("changes" if before is not None and not read else "ask")


async def _with_answer(say: Say, turn: Turn, brief: Brief, tx: Transaction) -> Say:
    """Add «lu et compris», or when it was said."""
    readings = await storage.briefs.readings(tx, turn.who.subject, turn.who.workshop)
    read = next((each for each in readings if each.version == brief.version), None)
    if read is not None:
        return replace(say, note=Words("briefs.read-at", {"at": read.at}), note_last=True)
    button = Button(Words("briefs.understood"), turn.press(str(brief.version)))
    return replace(say, buttons=((button,), *say.buttons))


def _ways(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return (
        (turn.button("common.menu-person", Way.PERSON),),
        (turn.button("speakers.home-button", Way.HOME),),
    )


FLOW = Flow(
    "brief",
    version=1,
    steps=(
        Step("ask", shows=show, accepts=(Way, Choice), then=take, anytime=True),
        Step("changes", shows=show_changes, accepts=(Way, Choice), then=take, anytime=True),
    ),
    begins=begin,
)
