"""All speakers of a workshop: who is asked what, from which viewpoint, and what each still owes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.decisions
import actions.speakers
import storage.slots
import storage.speakers
import storage.speaking
from actions.slots import slot_facts
from rules.answers import folded
from rules.decisions import Gate
from rules.errors import Refused
from rules.expected import Life, owed
from rules.facts import Fact
from rules.messages import Words
from rules.speakers import Profile, contact, nobody, profile
from rules.who import Role
from storage.speakers import Speaker
from storage.transaction import Transaction
from web.speaker_view import KINDS, STATES, owing
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

PATH = "/intervenants"
NOTED = MappingProxyType({"added": "speaker_pages.noted-added"})


@dataclass(frozen=True, slots=True)
class Line:
    """One speaker in the list: when they are heard, and what they owe."""

    speaker: Speaker
    slots: tuple[Mapping[str, Fact], ...]
    things: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All of them; the gates say whether the committee has decided."""

    lines: tuple[Line, ...]
    briefs: bool
    speakers: bool
    materials: bool

    @property
    def balance(self) -> Mapping[str, tuple[Line, ...]]:
        """The lines by the question put to them: who answers it, and from which viewpoint."""
        questions: dict[str, tuple[Line, ...]] = {}
        for line in self.lines:
            asked = line.speaker.profile.question
            questions[asked] = (*questions.get(asked, ()), line)
        return questions


async def listing(request: Request) -> Response:
    """Show the list."""
    return await _page(await open_desk(request))


async def add(request: Request) -> Response:
    """Take a new speaker."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    now = desk.site.now()

    async def body(tx: Transaction) -> str:
        person = contact(
            nobody("en" if sent.get("language") == "en" else "fr"),
            *(sent.get(name) for name in ("first", "last", "email", "phone")),
        )
        return await actions.speakers.add(tx, desk.who(), person, profile_of(sent), now=now)

    try:
        person = await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, why, sent.fields)
    return done(desk, f"{PATH}/{person}", noted="added")


def profile_of(sent: Posted) -> Profile:
    """Read what the team writes down of a speaker. Raises Refused."""
    return profile(*(sent.get(name) for name in ("kind", "organisation", "viewpoint", "question")))


async def _page(
    desk: Desk, refused: Refused | None = None, typed: Mapping[str, str] | None = None
) -> Response:
    return shown(
        desk,
        "speakers.html",
        notes=NOTED,
        refused=refused,
        overview=await desk.read(lambda tx: _overview(tx, desk)),
        typed=typed or {},
        states=STATES,
        kinds=KINDS,
        may_change=desk.may(Role.ORGANISER),
        path=f"{desk.home}{PATH}",
    )


async def _overview(tx: Transaction, desk: Desk) -> Overview:
    workshop = desk.workshop
    speakers = await storage.speakers.every(tx, workshop.id)
    slots = await storage.slots.of_workshop(tx, workshop.id)
    facts = await storage.speaking.of_workshop(tx, workshop.id, speakers)
    now = desk.site.now()
    lines = tuple(
        Line(
            each,
            tuple(slot_facts(workshop, slot) for slot in slots.get(each.person, ()) if slot.open),
            tuple(owing(due) for due in owed(Life(speaker=facts[each.person]), workshop, now=now)),
        )
        for each in sorted(speakers, key=_by_name)
    )
    return Overview(
        lines,
        briefs=await actions.decisions.is_open(tx, workshop.id, Gate.BRIEFS),
        speakers=await actions.decisions.is_open(tx, workshop.id, Gate.SPEAKERS),
        materials=await actions.decisions.is_open(tx, workshop.id, Gate.MATERIALS),
    )


def _by_name(speaker: Speaker) -> str:
    return folded(f"{speaker.last_name} {speaker.first_name}")


_HERE = f"/equipe/{{workshop}}{PATH}"

ROUTES = (Route(_HERE, listing, methods=["GET"]), Route(_HERE, add, methods=["POST"]))
