"""One wave: how far it is, its files to take away, and how far its people have come."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

import actions.waves
import storage.files
import storage.outbox
import storage.waves
from actions.letters import Press, header
from rules.errors import Refused
from rules.numbers import whole
from rules.waves import UNDER_WAY, Channel, Funnel, Progress, Wave, is_past, mail_leaves
from rules.who import Role
from storage.files import FileRow
from storage.transaction import Transaction
from storage.waves import Batch
from web.archives import joined, zipped
from web.downloads import attachment, hand_out
from web.numbers import numbered
from web.pages.team_waves import NOTED, PATH, bars, leaves_later, local
from web.team.desk import Desk, act, done, hand, open_desk, posted, shown

LOOK_AGAIN = 3
"""Seconds until the page of one that is being made is loaded again, for who follows it."""

FOLLOW = "suivre"


@dataclass(frozen=True, slots=True)
class _Seen:
    wave: Wave
    progress: Progress
    batches: tuple[Batch, ...]
    funnel: Funnel
    still_leaves: bool
    trouble: str | None
    still: bool  # its work was given up

    @property
    def under_way(self) -> bool:
        """Whether it is still to be made to its end."""
        return self.wave.state in UNDER_WAY


async def look(request: Request) -> Response:
    """Show a wave."""
    desk = await open_desk(request)
    return _page(desk, await _seen(desk))


async def stop(request: Request) -> Response:
    """Make no more of it."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, number = await posted(desk), request.path_params["number"]

    async def body(tx: Transaction) -> None:
        await actions.waves.stop(tx, desk.who(), number)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return _page(desk, await _seen(desk), why)
    return done(desk, f"{PATH}/vague/{number}", noted="stopped")


async def go_on(request: Request) -> Response:
    """Take up a wave that stopped by itself."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, number = await posted(desk), request.path_params["number"]

    async def body(tx: Transaction) -> None:
        await actions.waves.go_on(tx, desk.who(), number)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return _page(desk, await _seen(desk), why)
    return done(desk, f"{PATH}/vague/{number}?{FOLLOW}=1&noted=goes-on")


async def again(request: Request) -> Response:
    """Make the letters of an erased file again."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, number = await posted(desk), request.path_params["number"]
    batch = whole(sent.get("batch")) or 0

    async def body(tx: Transaction) -> None:
        await actions.waves.again(tx, desk.who(), number, batch)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return _page(desk, await _seen(desk), why)
    return done(desk, f"{PATH}/vague/{number}", noted="again")


async def one(request: Request) -> Response:
    """Hand out one file of a wave, and note who took it."""
    desk = await open_desk(request, Role.ORGANISER)
    wanted = request.path_params["batch"]
    seen = await _seen(desk)
    found = next((each for each in seen.batches if each.number == wanted), None)
    if found is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)

    async def body(tx: Transaction) -> FileRow | None:
        file = await storage.files.find(tx, found.file)
        if file is not None:
            await actions.waves.taken(tx, desk.who(), seen.wave.id, str(wanted))
        return file

    return hand_out(request, await hand(desk, body))


async def everything(request: Request) -> Response:
    """Hand out all files of a wave as one, and note who took them."""
    desk = await open_desk(request, Role.ORGANISER)
    seen = await _seen(desk)
    there = [each for each in seen.batches if each.erased_at is None]
    if not there:
        raise HTTPException(HTTPStatus.NOT_FOUND)

    async def body(tx: Transaction) -> None:
        await actions.waves.taken(tx, desk.who(), seen.wave.id, "all")

    await hand(desk, body)
    store, name = desk.site.database.files, f"vague-{seen.wave.id}"
    if seen.wave.channel is Channel.LIST:
        press = Press(desk.workshop, desk.site.texts, desk.site.public_url)
        pieces = joined(store, header(press), [each.file for each in there])
        mime, name = "text/csv; charset=utf-8", f"{name}.csv"
    else:
        files = [(each.file, f"{name}-{each.number:03}.pdf") for each in there]
        pieces = zipped(store, files, local(desk, desk.site.now()))
        mime, name = "application/zip", f"{name}.zip"
    return StreamingResponse(
        pieces, media_type=mime, headers={"Content-Disposition": attachment(name)}
    )


async def _seen(desk: Desk) -> _Seen:
    """Return what the page shows. Raises HTTPException 404 for what is not of this workshop."""
    number = desk.request.path_params["number"]

    async def read(tx: Transaction) -> _Seen:
        wave = await actions.waves.get(tx, desk.who(), number)
        return _Seen(
            wave,
            await storage.waves.progress(tx, number),
            await storage.waves.batches(tx, number),
            await storage.waves.funnel(tx, desk.workshop.id, number),
            await actions.waves.still_leaves(tx, wave),
            await _trouble(tx, wave),
            await actions.waves.stands_still(tx, wave),
        )

    try:
        return await desk.read(read)
    except Refused:
        raise HTTPException(HTTPStatus.NOT_FOUND) from None


async def _trouble(tx: Transaction, wave: Wave) -> str | None:
    """Return the first word of why e-mails wait that were tried."""
    if wave.channel is not Channel.EMAIL:
        return None
    found = await storage.outbox.mail_trouble(tx, wave.id)
    return found.partition(" ")[0] if found else None


def _page(desk: Desk, seen: _Seen, why: Refused | None = None) -> Response:
    going_on = (seen.under_way and not seen.still) or seen.still_leaves
    waits = seen.still_leaves and leaves_later(desk, seen.wave)
    follows = going_on and not waits and FOLLOW in desk.request.query_params
    path = f"{desk.home}{PATH}/vague/{seen.wave.id}"
    response = shown(
        desk,
        "wave.html",
        notes=NOTED,
        refused=why,
        seen=seen,
        bars=bars(desk, seen.funnel),
        day=local(desk, seen.wave.leaves_at).date(),
        gone={
            each.number: local(desk, each.erased_at).date()
            for each in seen.batches
            if each.erased_at
        },
        past=is_past(seen.wave, desk.site.now()),
        there=any(each.erased_at is None for each in seen.batches),
        going_on=going_on,
        follows=follows,
        may_send=desk.may(Role.ORGANISER),
        sends_mail=desk.site.sends_mail,
        left="planned" if waits else "no" if seen.still_leaves else "yes",
        starts=mail_leaves(seen.wave, desk.workshop, seen.wave.leaves_at),
        waits=waits,
        path=path,
        back=f"{desk.home}{PATH}",
    )
    if follows:
        response.headers["Refresh"] = f"{LOOK_AGAIN}; url={path}?{FOLLOW}=1"
    return response


_HERE = f"/equipe/{{workshop}}{PATH}/vague/{numbered('number')}"

ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(f"{_HERE}/arret", stop, methods=["POST"]),
    Route(f"{_HERE}/reprendre", go_on, methods=["POST"]),
    Route(f"{_HERE}/refaire", again, methods=["POST"]),
    Route(f"{_HERE}/fichier/{numbered('batch')}", one, methods=["GET"]),
    Route(f"{_HERE}/tout", everything, methods=["GET"]),
)
