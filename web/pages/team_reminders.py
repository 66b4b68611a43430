"""How people are reminded of each kind of thing: on or off, how often, with a call or without."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.owed
import storage.reminders
from rules.errors import Refused
from rules.expected import KINDS, Kind
from rules.numbers import whole
from rules.owed import NAMES, What
from rules.reminders import MOST_DAYS, MOST_TIMES, Rhythm, Setting, rhythm, tuned
from rules.who import Role
from storage.transaction import Transaction
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

PATH = "/rappels"


class Do(StrEnum):
    """What a form asks for."""

    OFF = "off"
    ON = "on"
    TUNE = "tune"
    USUAL = "usual"


NOTED = {
    Do.OFF.value: "team_reminders.noted-off",
    Do.ON.value: "team_reminders.noted-on",
    Do.TUNE.value: "team_reminders.noted-tune",
    Do.USUAL.value: "team_reminders.noted-usual",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One kind as the page shows it."""

    kind: Kind
    setting: Setting
    rhythm: Rhythm

    @property
    def moments(self) -> tuple[int, ...]:
        """After how many days, from the beginning, each reminder comes."""
        gaps = [self.rhythm.gap(sent) for sent in range(self.rhythm.times)]
        return tuple(sum(gaps[: at + 1]) for at in range(len(gaps)))

    @property
    def own(self) -> bool:
        """Whether an organiser changed anything but that it is off."""
        return self.setting != Setting(self.setting.off)


async def look(request: Request) -> Response:
    """Show how people are reminded."""
    return await _page(await open_desk(request))


async def change(request: Request) -> Response:
    """Do to one kind what a form asks for."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    wanted = next((each for each in Do if each == sent.get("do")), None)

    async def body(tx: Transaction) -> None:
        await _do(tx, desk, sent, wanted)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, PATH, noted=str(wanted))


async def _do(tx: Transaction, desk: Desk, sent: Posted, wanted: Do | None) -> None:
    kind = sent.get("kind")
    if kind not in set(What):
        raise Refused("team_expected.choose-kind")
    what, who = What(kind), desk.who()
    match wanted:
        case Do.OFF | Do.ON:
            await actions.owed.turn(tx, who, what, off=wanted is Do.OFF)
        case Do.TUNE:
            calls = sent.get("calls") == "yes"
            days, times = whole(sent.get("days")), whole(sent.get("times"))
            before = (await storage.reminders.settings(tx, who.workshop)).get(what, Setting())
            setting = tuned(off=before.off, days=days, times=times, calls=calls)
            await actions.owed.tune(tx, who, what, setting)
        case Do.USUAL:
            await actions.owed.tune(tx, who, what, Setting())
        case None:
            raise Refused("team_expected.choose-kind")


async def _page(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    settings = await desk.read(lambda tx: storage.reminders.settings(tx, desk.workshop.id))
    quiet, today = desk.workshop.reminders, desk.site.now().astimezone(desk.workshop.tz).date()
    cards = []
    for what, kind in KINDS.items():
        mine = settings.get(what, Setting())
        cards.append(Card(kind, mine, rhythm(desk.workshop, kind, mine)))
    return shown(
        desk,
        "reminders.html",
        notes=NOTED,
        refused=why,
        cards=cards,
        quiet_from=datetime.combine(today, quiet.quiet_from, desk.workshop.tz),
        quiet_until=datetime.combine(today, quiet.quiet_until, desk.workshop.tz),
        names=NAMES,
        typed=sent.fields if sent else {},
        most_days=MOST_DAYS,
        most_times=MOST_TIMES,
        may_change=desk.may(Role.ORGANISER),
    )


_HERE = f"/equipe/{{workshop}}{PATH}"

ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(_HERE, change, methods=["POST"]),
)
