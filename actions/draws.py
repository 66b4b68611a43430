"""The draw: prepared among the qualified, its list published, its number found once, for all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import actions.decisions
import actions.plan_versions
import storage.citizens
import storage.draws
import storage.files
import storage.jobs
import storage.people
import storage.workshops
from actions.telling import tell_team
from rules.candidates import (
    Candidates,
    candidates,
    features_of,
    must_be_enough,
    shared_homes,
)
from rules.decisions import Gate
from rules.draw import LONGEST_REASON, Entry, Terms, number_of
from rules.draw_file import terms_to_plain
from rules.errors import Refused
from rules.leaving import WITH_A_SEAT
from rules.messages import Say
from rules.who import Act, CitizenState, Who
from rules.words import words_of
from rules.workshop import Workshop
from storage.draws import Draw, DrawState
from storage.files import FileRow, Stored
from storage.ids import new_id, new_token
from storage.transaction import Transaction

JOB = "draw"
TELLING = "draw-results"
FILE = "draw"
"""The kind of a draw's file."""


async def prepare(tx: Transaction, who: Who) -> int:
    """Freeze who can be drawn, and have the list of panels made; the number of the draw.

    From now on, what the qualified answer changes nothing in this draw. Refused («draw.…») where
    there is nothing to draw, or a draw already; «decisions.gate-closed» before meeting 1.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    await _must_be_first(tx, who.workshop)
    await actions.decisions.require(tx, who.workshop, Gate.DRAW)
    await actions.plan_versions.must_be_decided(tx, workshop.id)
    found = await able(tx, workshop)
    must_be_enough(workshop, found)
    # The ids are random, and so is the order that they bring: the file tells nobody who it is.
    ready = sorted((new_id(), each) for each in found.ready)
    seed = new_token()
    draw = await storage.draws.add(
        tx,
        who,
        seats=workshop.seats,
        people=[each.person for _, each in ready],
        left_out=found.left_out,
        seed=seed,
    )
    if draw is None:
        raise Refused("draw.already-live", by="–")
    lives = await storage.people.households(tx, workshop.id)
    homes = shared_homes(lives.get(each.person) for _, each in ready)
    people = tuple(
        Entry(one, each.values, home) for (one, each), home in zip(ready, homes, strict=True)
    )
    terms = Terms(workshop.id, workshop.seats, features_of(workshop), people, seed)
    wanted = {"draw": draw, "terms": terms_to_plain(terms)}
    await storage.draws.name_job(tx, draw, await storage.jobs.add(tx, JOB, wanted))
    await tx.audit(who, Act.DRAW_PREPARED, str(draw))
    return draw


async def is_planned(tx: Transaction, workshop: Workshop) -> bool:
    """Tell whether a draw is still to be prepared here: the second draw is optional.

    None is where the workshop has no sample plan to draw by, where one is prepared or made, where
    the group has members, and where everybody came qualified in an institute's file.
    """
    if not workshop.quotas or not await storage.draws.recruits(tx, workshop.id):
        return False
    try:
        await _must_be_first(tx, workshop.id)
    except Refused:
        return False
    return True


async def able(tx: Transaction, workshop: Workshop) -> Candidates:
    """Return who can be drawn now, and who is qualified and cannot."""
    state = CitizenState.QUALIFIED
    known = await storage.draws.known(tx, workshop.id, state)
    asked = {question.key for question in workshop.questionnaire}
    answered = {
        quota.feature: await storage.draws.answers(tx, workshop.id, state, quota.feature)
        for quota in workshop.quotas
        if quota.feature in asked
    }
    return candidates(workshop, known, answered)


async def stop(tx: Transaction, who: Who, draw: int, reason: str = "") -> None:
    """Give up a draw whose number was not found yet. Refused («draw.not-stoppable») afterwards.

    A list that was published stays on the public page with the reason why it is given up, or lists
    could be made until one pleases: Refused («draw.reason-missing») where there is none.
    """
    before = await _of_workshop(tx, who, draw)
    published = before.state is DrawState.READY
    why = words_of(reason, LONGEST_REASON, nothing="draw.reason-missing") if published else None
    if not await storage.draws.stop(tx, draw, why):
        now = await _of_workshop(tx, who, draw)  # its list may have been published this moment
        late = now.state is DrawState.READY
        raise Refused("draw.reason-missing" if late else "draw.not-stoppable")
    await storage.draws.forget_people(tx, draw)
    codes = (str(draw), "published") if published else (str(draw),)
    await tx.audit(who, Act.DRAW_STOPPED, *codes)


async def made(tx: Transaction, draw: int, stored: Stored, report: Mapping[str, Any]) -> None:
    """Publish the list that was made, unless the draw was stopped meanwhile."""
    found = await storage.draws.find(tx, draw)
    if found is None or found.state is not DrawState.PREPARING:
        return
    name = f"tirage-{found.workshop}-{draw}.json"
    row = FileRow(stored, FILE, name, "application/json", None, found.workshop, tx.now)
    await storage.files.add(tx, row)
    await storage.draws.ready(tx, draw, stored.id, {**report, "fingerprint": stored.sha256})
    await tell_team(tx, [found.workshop], Say("draw.list-is-ready"), about=None)


async def impossible(tx: Transaction, draw: int, report: Mapping[str, Any]) -> None:
    """Keep that no panel can keep the quotas, and the smallest change that would help."""
    found = await storage.draws.find(tx, draw)
    if found is not None and await storage.draws.impossible(tx, draw, report):
        await storage.draws.forget_people(tx, draw)
        await tell_team(tx, [found.workshop], Say("draw.list-is-impossible"), about=None)


async def give_number(tx: Transaction, who: Who, draw: int, typed: str) -> int:
    """Take the number that was found in front of everybody; the panel is drawn with it.

    Everybody gets their new state and is told, in short transactions after this one. Refused
    («draw.number-missing», «draw.not-ready»); of two who give one at once, one does.
    """
    await _of_workshop(tx, who, draw)
    number = number_of(typed)
    words = " ".join(typed.split())
    if not await storage.draws.give_number(tx, who, draw, words, number):
        raise Refused("draw.not-ready")
    await storage.jobs.add(tx, TELLING, {"draw": draw, "at": 0})
    await tx.audit(who, Act.DRAW_MADE, str(draw), str(number))
    return number


async def _must_be_first(tx: Transaction, workshop: str) -> None:
    """Refuse a draw beside another one, after one, and where there is a panel already."""
    last = await storage.draws.last(tx, workshop)
    if last is not None and last.state in (DrawState.PREPARING, DrawState.READY):
        raise Refused("draw.already-live", by=await storage.citizens.name(tx, last.made_by) or "–")
    if last is not None and last.state is DrawState.DRAWN:
        raise Refused("draw.already-made")
    counts = await storage.citizens.count_states(tx, workshop)
    if any(counts.get(state) for state in WITH_A_SEAT):
        raise Refused("draw.has-members")


async def _of_workshop(tx: Transaction, who: Who, draw: int) -> Draw:
    found = await storage.draws.find(tx, draw)
    if found is None or found.workshop != who.workshop:
        raise Refused("draw.not-ready")
    return found
