"""First contact: the waves there are, how far everybody has come, and a new wave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.waves
import storage.letters
import storage.waves
from rules.errors import Refused
from rules.numbers import whole
from rules.waves import UNDER_WAY, Channel, Funnel, Plan, Wave, mail_leaves, planned
from rules.who import Role
from storage.transaction import Transaction
from web import chart
from web.chart import Bar
from web.language import language_of
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

PATH = "/premier-contact"
NOTED = {
    "made": "team_waves.noted-made",
    "stopped": "team_waves.noted-stopped",
    "again": "team_waves.noted-again",
    "goes-on": "team_waves.noted-goes-on",
    "kept": "team_waves.noted-kept",
    "trial": "team_waves.noted-trial",
    "logo": "team_waves.noted-logo",
    "no-logo": "team_waves.noted-no-logo",
}


@dataclass(frozen=True, slots=True)
class _Page:
    waves: tuple[Wave, ...]
    funnel: Funnel
    unwritten: tuple[int, int]
    kept: dict[Channel, bool]
    leaving: dict[int, str]  # of these, e-mails are «planned», or on their way («no»)
    still: frozenset[int]  # waves whose work was given up


async def look(request: Request) -> Response:
    """Show the waves, and how far those have come who were contacted."""
    return await _page(await open_desk(request))


async def make(request: Request) -> Response:
    """Ask for a new wave."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> Wave:
        return await actions.waves.begin(tx, desk.who(), plan)

    try:
        plan = _plan(desk, sent)
        # To look through everybody takes longer than others may be kept from writing.
        await desk.read(lambda tx: actions.waves.check(tx, desk.workshop, plan))
        wave = await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, f"{PATH}/vague/{wave.id}?suivre=1&noted=made")


def _plan(desk: Desk, sent: Posted) -> Plan:
    wanted = whole(sent.get("wanted"))
    plan = planned(dict(sent.fields), desk.workshop, wanted=wanted, now=desk.site.now())
    if plan.channel is Channel.EMAIL and not desk.site.sends_mail:
        raise Refused("waves.no-mail-server")
    return plan


def bars(desk: Desk, funnel: Funnel) -> tuple[Bar, ...]:
    """Draw a funnel with its words in the reader's language."""
    texts, language = desk.site.texts, language_of(desk.request)
    return chart.funnel(funnel, lambda key: texts.plain(key, language))


def local(desk: Desk, moment: datetime) -> datetime:
    """Return a moment as the workshop's zone has it."""
    return moment.astimezone(desk.workshop.tz)


def leaves_later(desk: Desk, wave: Wave) -> bool:
    """Tell whether the hour of a wave's e-mails is still to come."""
    return mail_leaves(wave, desk.workshop, wave.leaves_at) > desk.site.now()


async def _page(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    async def read(tx: Transaction) -> _Page:
        kept = {
            channel: [
                await storage.letters.text(tx, desk.workshop.id, channel, language) is not None
                for language in desk.workshop.languages
            ]
            for channel in Channel
        }
        waves = await storage.waves.every(tx, desk.workshop.id)
        return _Page(
            waves,
            await storage.waves.funnel(tx, desk.workshop.id),
            await storage.waves.unwritten(tx, desk.workshop.id),
            {channel: all(each) for channel, each in kept.items()},
            {
                wave.id: "planned" if leaves_later(desk, wave) else "no"
                for wave in waves
                if await actions.waves.still_leaves(tx, wave)
            },
            frozenset([one.id for one in waves if await actions.waves.stands_still(tx, one)]),
        )

    page = await desk.read(read)
    return shown(
        desk,
        "waves.html",
        notes=NOTED,
        refused=why,
        page=page,
        bars=bars(desk, page.funnel),
        days={wave.id: local(desk, wave.leaves_at).date() for wave in page.waves},
        typed=sent.fields if sent else {},
        today=local(desk, desk.site.now()).date(),
        under_way=any(wave.state in UNDER_WAY for wave in page.waves),
        sends_mail=desk.site.sends_mail,
        may_send=desk.may(Role.ORGANISER),
        path=f"{desk.home}{PATH}",
    )


ROUTES = (
    Route("/equipe/{workshop}" + PATH, look, methods=["GET"]),
    Route("/equipe/{workshop}" + PATH, make, methods=["POST"]),
)
