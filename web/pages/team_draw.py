"""The draw on the team's pages: prepared, published, its number given, its panel in figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from babel.numbers import format_decimal
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.decisions
import actions.draws
import storage.citizens
import storage.draws
import storage.files
import storage.jobs
from rules.candidates import Candidates
from rules.decisions import Gate
from rules.draw import LONGEST_REASON, PANELS, number_of, printed
from rules.errors import Refused
from rules.sample_plan import FeatureStand, counted, stand
from rules.substitutes import how_many
from rules.who import CitizenState, Role
from storage.draws import Draw, DrawState
from storage.files import FileRow
from storage.jobs import Status
from storage.transaction import Transaction
from web.downloads import hand_out
from web.language import language_of
from web.numbers import numbered
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

PATH = "/tirage"
FOLLOW = "suivre"
LOOK_AGAIN = 3
"""Seconds until the page is loaded again while the list is made, for who follows it."""
MOST_NAMED = 20
"""How many of those whose features are not all known are named on the page."""
NOTED = {
    "stopped": "team_draw.noted-stopped",
    "drawn": "team_draw.noted-drawn",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """The draw of a workshop as the page shows it; `work`: how far the list is."""

    draw: Draw | None
    work: Status | None
    found: Candidates
    plan: tuple[FeatureStand, ...]
    gate_open: bool
    made_by: str
    drawn_by: str
    busy: bool
    counts: Mapping[CitizenState, int]
    incomplete: tuple[tuple[str, str], ...]  # (id, name) of the first of them
    panel: tuple[FeatureStand, ...]

    @property
    def going_on(self) -> bool:
        """Whether something happens by itself that is worth looking at again."""
        draw = self.draw
        return draw is not None and (
            draw.state is DrawState.PREPARING
            or (draw.state is DrawState.DRAWN and draw.told_at is None)
        )


async def look(request: Request) -> Response:
    """Show how far the draw is, and what can be done now."""
    return await _page(await open_desk(request))


async def prepare(request: Request) -> Response:
    """Freeze who can be drawn, and have the list made."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    try:
        await act(desk, sent, lambda tx: actions.draws.prepare(tx, desk.who()))
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, f"{PATH}?{FOLLOW}=1")


async def stop(request: Request) -> Response:
    """Give up a draw that has no number yet; of a published list, with the reason."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    draw, reason = request.path_params["draw"], sent.get("reason")
    try:
        await act(desk, sent, lambda tx: actions.draws.stop(tx, desk.who(), draw, reason))
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, PATH, noted="stopped")


async def give_number(request: Request) -> Response:
    """Take the number that everybody saw drawn; it is written twice, since it counts for good."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    draw = request.path_params["draw"]

    async def body(tx: Transaction) -> None:
        typed, again = sent.get("number"), sent.get("again")
        if number_of(typed) != number_of(again):
            raise Refused("team_draw.not-the-same", first=typed, second=again)
        await actions.draws.give_number(tx, desk.who(), draw, typed)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, f"{PATH}?{FOLLOW}=1&noted=drawn")


async def file(request: Request) -> Response:
    """Hand out the list, for the guarantor or a bailiff: random ids, and no names."""
    desk = await open_desk(request)
    number = request.path_params["draw"]

    async def find(tx: Transaction) -> FileRow | None:
        draw = await storage.draws.find(tx, number)
        if draw is None or draw.workshop != desk.workshop.id or draw.file is None:
            return None
        return await storage.files.find(tx, draw.file)

    return hand_out(request, await desk.read(find))


async def _page(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    seen = await desk.read(lambda tx: _read(tx, desk))
    follows = seen.going_on and FOLLOW in desk.request.query_params
    response = shown(
        desk,
        "draw.html",
        notes=NOTED,
        refused=why,
        seen=seen,
        draw=seen.draw,
        follows=follows,
        path=f"{desk.home}{PATH}",
        panels=PANELS,
        longest_reason=LONGEST_REASON,
        spare=how_many(desk.workshop.seats),
        printed=printed,
        decimal=partial(_decimal, language_of(desk.request)),
        labels=_labels(desk),
        typed=sent.fields if sent else {},
        may_draw=desk.may(Role.ORGANISER),
    )
    if follows:
        response.headers["Refresh"] = f"{LOOK_AGAIN}; url={desk.home}{PATH}?{FOLLOW}=1"
    return response


async def _read(tx: Transaction, desk: Desk) -> Seen:
    draw = await storage.draws.last(tx, desk.workshop.id)
    found = await actions.draws.able(tx, desk.workshop)
    work = await storage.jobs.status(tx, draw.job) if draw and draw.job else None
    return Seen(
        draw=draw,
        work=work,
        found=found,
        plan=stand(desk.workshop, (each.values for each in found.ready)),
        gate_open=await actions.decisions.is_open(tx, desk.workshop.id, Gate.DRAW),
        made_by=await storage.citizens.name(tx, draw.made_by) if draw else "",
        drawn_by=await storage.citizens.name(tx, draw.drawn_by or "") if draw else "",
        busy=work is not None and work.state in ("waiting", "claimed"),
        counts=await storage.citizens.count_states(tx, desk.workshop.id),
        incomplete=tuple(
            [
                (person, await storage.citizens.name(tx, person))
                for person in found.incomplete[:MOST_NAMED]
            ]
        ),
        panel=counted(desk.workshop, draw.report.get("panel", {})) if draw else (),
    )


def _labels(desk: Desk) -> dict[tuple[str, str], tuple[object, object]]:
    """Find the words for a feature and its value."""
    return {
        (quota.feature, value.key): (quota.label, value.label)
        for quota in desk.workshop.quotas
        for value in quota.values
    }


def _decimal(language: str, value: float, digits: int) -> str:
    """Write a number with so many digits after the comma, or the point."""
    return format_decimal(value, f"0.{'0' * digits}", locale=language)


_HERE = "/equipe/{workshop}" + PATH

ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(_HERE, prepare, methods=["POST"]),
    Route(_HERE + f"/{numbered('draw')}/arret", stop, methods=["POST"]),
    Route(_HERE + f"/{numbered('draw')}/numero", give_number, methods=["POST"]),
    Route(_HERE + f"/{numbered('draw')}/fichier", file, methods=["GET"]),
)
