"""One person's paper, made at once: for themselves in the chat or on their page, or by the team."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import actions.badges
import storage.citizens
import storage.jobs
from actions.paper_facts import house, named
from actions.paper_pages import Papers
from actions.paper_sheet import file_name, personal
from actions.telling import hand
from rules.errors import Refused
from rules.messages import SendFile, Words
from rules.papers import FOR_ONESELF, LISTS, Paper
from rules.who import Who
from storage.transaction import Transaction
from texts import Texts

JOB = "own-paper"
MIME = "application/pdf"


@dataclass(frozen=True, slots=True)
class Request:
    """Which paper is wanted for whom."""

    person: str
    workshop: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class Made:
    """A paper that is ready for the press, and what its file is called."""

    papers: Papers
    name: str


async def check(tx: Transaction, who: Who, paper: Paper) -> None:
    """Refuse a paper that says nothing of `who.subject`; give them a code where they have none."""
    await actions.badges.of_workshop(tx, who.workshop)
    seen = await house(tx, who.workshop)
    if paper in LISTS or who.subject not in {each.person for each in named(seen, paper, "")}:
        raise Refused("papers.not-for-you")


async def ask(tx: Transaction, who: Who, paper: Paper) -> None:
    """Have somebody's own paper made, and sent to their chat. Raises Refused."""
    if paper not in FOR_ONESELF:
        raise Refused("papers.no-such-paper")
    await check(tx, who, paper)
    wanted = {"workshop": who.workshop, "paper": paper, "person": who.subject}
    await storage.jobs.add(tx, JOB, wanted, person=who.subject)


def request_of(arguments: Mapping[str, Any]) -> Request:
    """Read what a job was asked for; after an erasure there is nobody left."""
    return Request(
        str(arguments.get("person", "")),
        str(arguments.get("workshop", "")),
        Paper(arguments.get("paper", Paper.GUIDE)),
    )


async def compose(tx: Transaction, wanted: Request, texts: Texts, url: str) -> Made | None:
    """Put a paper together; None where it says nothing of this person any more. It only reads."""
    if not wanted.person:
        return None
    seen = await house(tx, wanted.workshop)
    found = [one for one in named(seen, wanted.paper, "") if one.person == wanted.person]
    if not found:
        return None
    papers = personal(seen, texts, wanted.paper, found, tx.now, url)
    return Made(papers, file_name(texts, wanted.paper, found[0].language))


async def send(tx: Transaction, wanted: Request, name: str, content: bytes) -> None:
    """Send a paper to whom it belongs, in the chat: they asked for it."""
    citizen = await storage.citizens.find(tx, wanted.person, wanted.workshop)
    if citizen is None or citizen.chat is None:
        return
    caption = Words("papers.here-it-is", {"paper": wanted.paper})
    await hand(tx, citizen, SendFile(name, MIME, content, caption), asked=True)
