"""My dates on a letter's page: for each gathering the same answers, and acts, as in the chat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from starlette.responses import Response
from starlette.routing import Route

import actions.attendance
import actions.promise
import storage.attendance
from actions.presence_words import all_worded
from rules.attendance import COMING, Answer, Attendance, Sure, is_near, is_sure
from rules.errors import Refused
from rules.facts import Localised
from rules.halfdays import HalfDay, of_gathering
from rules.moments import day_typed
from rules.promise import latest_to_know
from rules.who import CitizenState
from rules.workshop import Gathering
from storage.transaction import Transaction
from web.language import language_of
from web.pages.letter import where
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    posted_personal,
    shown_personal,
)
from web.proof import ANSWER, LINKS, proven
from web.team.desk import Posted

DATES = "/dates"
NOTES = {
    "yes": "own_dates.noted-yes",
    "no": "own_dates.noted-no",
    "later": "own_dates.noted-later",
    "part": "own_dates.noted-part",
    "still": "own_dates.noted-sure",
    "behind": "own_dates.noted-sure",
}
LAST_WORD = {"still": Sure.YES, "behind": Sure.BEHIND}


@dataclass(frozen=True, slots=True)
class Date:
    """One gathering as its page shows it; `asks`: it is near, and they have not confirmed yet.

    `proposed` are the half-days, in words, about which the team has not answered yet.
    """

    gathering: Gathering
    said: Attendance
    half_days: tuple[HalfDay, ...]
    days: tuple[date, ...]
    latest: date
    answer_by: date | None
    asks: bool
    sure: Sure | None
    open: bool
    proposed: Localised | None


@proven
async def dates(mine: Personal) -> Response:
    """Show what they said about each gathering, and what they may say."""
    return await _page(mine)


@proven
async def answer(mine: Personal) -> Response:
    """Take one answer about one gathering."""
    sent = await posted_personal(mine)
    what = sent.get("do")

    async def body(tx: Transaction) -> None:
        await _take(tx, mine, sent, what)

    try:
        await act_personal(mine, sent, body)
    except Refused as refused:
        return await _page(mine, refused)
    return done_personal(mine, below=DATES, noted=what)


async def _take(tx: Transaction, mine: Personal, sent: Posted, what: str) -> None:
    who, key, now = mine.who, sent.get("gathering"), mine.site.now()
    if what in LAST_WORD:
        await actions.promise.confirm(tx, who, key, LAST_WORD[what], now=now)
    elif what == Answer.PARTIAL:
        await actions.promise.propose(tx, who, key, tuple(sent.every("half-day")), now=now)
    elif what == Answer.NOT_YET:
        typed = sent.get("knows-on")
        on = day_typed(typed, now=now, zone=mine.workshop.tz) if typed else None
        await actions.promise.will_know(tx, who, key, on, now=now)
    elif what in (Answer.YES, Answer.NO):
        await actions.attendance.answer(tx, who, key, Answer(what), now=now)
    else:
        raise Refused("own_dates.choose")


async def _page(mine: Personal, refused: Refused | None = None) -> Response:
    seen = await where(mine)
    if seen.citizen.state is not CitizenState.VALIDATED or seen.stopped:
        return done_personal(mine)
    return shown_personal(
        mine,
        "own_dates.html",
        notes=NOTES,
        refused=refused,
        seen=seen,
        dates=await mine.read(lambda tx: _dates(tx, mine)),
    )


async def _dates(tx: Transaction, mine: Personal) -> tuple[Date, ...]:
    workshop, now = mine.workshop, mine.site.now()
    kept = await storage.attendance.of_person(tx, mine.person, workshop.id)
    said = await all_worded(tx, mine.who, workshop, kept, language_of(mine.request))
    deadlines = await storage.attendance.deadlines(tx, workshop.id)
    proposed = await actions.promise.proposed(tx, mine.who)
    found = []
    for each in workshop.gatherings:
        one = said.get(each.key, Attendance(each.key))
        sure = is_sure(one, each, workshop.tz)
        found.append(
            Date(
                gathering=each,
                said=one,
                half_days=of_gathering(each, workshop.tz),
                days=await actions.promise.days_to_know(tx, workshop, each, one, now=now),
                latest=latest_to_know(workshop, each, deadlines.get(each.key)),
                answer_by=deadlines.get(each.key),
                asks=one.answer in COMING and is_near(each, workshop.tz, now=now) and not sure,
                sure=one.sure if sure else None,
                open=now < each.starts_at,
                proposed=proposed.get(each.key),
            )
        )
    return tuple(found)


ROUTES = tuple(
    route
    for link in LINKS
    for route in (
        Route(f"{link}{ANSWER}{DATES}", dates, methods=["GET"]),
        Route(f"{link}{ANSWER}{DATES}", answer, methods=["POST"]),
    )
)
