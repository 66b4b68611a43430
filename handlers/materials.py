"""A speaker sends a file: is it a material, a newer one of theirs, or something for the team?"""

from __future__ import annotations

from enum import StrEnum

import actions.help
import actions.material_downloads
import storage.materials
from actions.material_downloads import Offered
from handlers.flow import Choice, Flow, Next, Step, Turn, done, go, hand_over
from handlers.incoming import Sent
from rules.errors import Refused
from rules.help import Written
from rules.messages import Button, Press, Say, Words
from rules.tags import tag
from storage.transaction import Transaction

MOST_SHOWN = 3
"""Materials with a button of their own: more are replaced on the page."""


class Way(StrEnum):
    """What to do with a file."""

    NEW = "new"
    TEAM = "team"
    NOTHING = "nothing"


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Ask what the file is; what could not be kept anyway is said at once.

    The subject is the message that brought it: each of several files has its own question.
    """
    event = turn.event
    if not isinstance(event, Sent):
        return hand_over("speaker")
    offered = Offered(event.file_id, event.name, event.size)
    answers = {
        "file": event.file_id,
        "name": event.name,
        "size": event.size,
        "kind": event.kind,
        "caption": event.caption,
        "message": event.message_id,
    }
    following = go("which", answers=answers)
    try:
        actions.material_downloads.check(offered)
    except Refused as why:
        return following.noting(why.code, **why.facts)
    return following


async def show(turn: Turn, tx: Transaction) -> Say:
    team = (turn.button("materials.for-the-team", Way.TEAM),)
    nothing = (turn.button("common.cancel", Way.NOTHING),)
    name = turn.answers.get("name", "") or "–"
    if not _can_be_kept(turn):
        return Say(
            "materials.cannot-keep", {"name": name}, buttons=(team, nothing), slot=_slot(turn)
        )
    there = await storage.materials.of_person(tx, turn.who.subject, turn.who.workshop)
    replaced = tuple(
        (Button(Words("materials.replaces", {"title": each.title}), turn.press(tag(each.id))),)
        for each in there[-MOST_SHOWN:]
    )
    new = (turn.button("materials.is-new", Way.NEW, count=len(there)),)
    buttons = (*replaced, new, team, nothing)
    return Say("materials.which", {"name": name}, buttons=buttons, slot=_slot(turn))


async def take(turn: Turn, given: Way | Choice, tx: Transaction) -> Next:
    if given is Way.NOTHING:
        return _closed(turn, "materials.not-used")
    if given is Way.TEAM:
        return await _to_the_team(turn, tx)
    material = ""
    if isinstance(given, Choice):
        there = await storage.materials.of_person(tx, turn.who.subject, turn.who.workshop)
        material = next((each.id for each in there if tag(each.id) == given.value), "")
        if not material:
            return go("which").noting("materials.no-longer-there")
    await actions.material_downloads.ask(tx, turn.who, _offered(turn), material)
    return _closed(turn, "materials.on-its-way")


async def _to_the_team(turn: Turn, tx: Transaction) -> Next:
    kept = turn.answers
    written = Written(kept["caption"], kept["kind"], kept["file"], kept["name"])
    await actions.help.ask(
        tx, turn.who, turn.chat, written, now=turn.now, message_id=kept["message"]
    )
    return _closed(turn, "materials.sent-to-team")


def _closed(turn: Turn, key: str) -> Next:
    """Say in the place of the question what became of the file, with the way home."""
    home = Button(Words("speakers.home-button"), Press("speaker", "ask", "show"))
    facts = {"name": turn.answers["name"] or "–"}
    return done(Say(key, facts, buttons=((home,),), slot=_slot(turn)))


def _slot(turn: Turn) -> str:
    return f"file:{turn.subject}:{turn.who.subject}"


def _offered(turn: Turn) -> Offered:
    kept = turn.answers
    return Offered(kept["file"], kept["name"], kept["size"])


def _can_be_kept(turn: Turn) -> bool:
    try:
        actions.material_downloads.check(_offered(turn))
    except Refused:
        return False
    return True


FLOW = Flow(
    "material",
    version=1,
    steps=(Step("which", shows=show, accepts=(Way, Choice), then=take),),
    begins=begin,
)
