"""News for speakers, each with the way to their page; and for the team, of what they did."""

from __future__ import annotations

from dataclasses import replace

import actions.pages
from actions.telling import panel, tell_team
from rules.facts import Fact, Localised
from rules.messages import Button, Link, Policy, Press, Say, SendFile, To, Words
from rules.pages import Purpose
from rules.who import Who
from rules.workshop import Gathering, Session, Workshop
from storage.speakers import Speaker
from storage.transaction import Transaction

TALK = Button(Words("common.menu-person"), Press("talk", "ask", "show"))


async def tell_speaker(tx: Transaction, speaker: Speaker, say: Say) -> None:
    """Tell a speaker something new; who has no chat comes on the call list when it leaves.

    The page on which all of it can be done, without a chat too, is one press away.
    """
    about = Who.oneself(speaker.person, speaker.workshop)
    path = await actions.pages.path(tx, about, Purpose.SPEAKER)
    page = (Link(Words("speakers.my-page"), path),)
    say = replace(
        say,
        buttons=(*say.buttons, page, (TALK,)),
        slot=panel(speaker.person),
        fresh=True,
        policy=Policy.RESEND,
    )
    await tx.enqueue(To(speaker.person, speaker.workshop), say)


async def hand_speaker(tx: Transaction, speaker: Speaker, file: SendFile) -> None:
    """Give a speaker a file; who has no chat finds it on their page, and is not phoned."""
    if speaker.chat is not None or speaker.email:
        file = replace(file, or_call=speaker.chat is not None)
        await tx.enqueue(To(speaker.person, speaker.workshop), file)


async def tell_team_of(tx: Transaction, who: Who, say: Say) -> None:
    """Tell the team what a speaker did; what one of the team noted for them, all know or will."""
    if who.actor == who.subject:
        await tell_team(tx, [who.workshop], say, about=who.subject)


def place_in(workshop: Workshop, session: str) -> tuple[Gathering, Session] | None:
    """Find an item of the programme and the gathering it belongs to; None if it is no more."""
    return next(
        (
            (gathering, each)
            for gathering in workshop.gatherings
            for each in gathering.sessions
            if each.key == session
        ),
        None,
    )


def title_in(workshop: Workshop, session: str) -> Localised | str:
    """Return what an item of the programme is called; its key once it is no more."""
    found = place_in(workshop, session)
    return found[1].title if found else session


def place_facts(workshop: Workshop, session: str, room: str) -> dict[str, Fact]:
    """Tell where a session takes place; online where its gathering has no place."""
    found = place_in(workshop, session)
    place = found[0].place if found else None
    return {
        "title": title_in(workshop, session),
        "place": f"{place.name}, {place.address}" if place else "online",
        "room": room or "none",
    }
