"""The sample plan on the team's pages: its features and seats, beside the people there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.decisions
import actions.draws
import actions.plan_versions
import actions.sample_plan
from rules.candidates import Candidates
from rules.decisions import Gate
from rules.errors import Refused
from rules.ready import feature
from rules.sample_plan import FeatureStand, from_shares, stand
from rules.who import Role
from rules.workshop import Quota, QuotaValue, Ready, Workshop
from storage.draws import DrawState
from storage.transaction import Transaction
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

PATH = "/echantillon"
NOTED = {"changed": "team_plan.noted-changed", "same": "team_plan.noted-same"}
MOST_SEATS = 2_000
"""More seats than any assembly has had; and a number that a form can carry."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan as it stands in the form, kept or not; the rest of the workshop is as it is."""

    seats: int
    quotas: tuple[Quota, ...]

    def of(self, workshop: Workshop) -> Workshop:
        """Return the workshop with this plan."""
        return replace(workshop, seats=self.seats, quotas=self.quotas)


async def look(request: Request) -> Response:
    """Show the plan, and the people there are for it."""
    desk = await open_desk(request)
    return await _page(desk, Draft(desk.workshop.seats, desk.workshop.quotas))


async def change(request: Request) -> Response:
    """Add or take away a feature, turn shares into seats, or keep the plan."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    draft = Draft(desk.workshop.seats, desk.workshop.quotas)
    try:
        draft = _read(desk.workshop, sent)
        if sent.get("do") == "save":
            wanted = draft
            changed = await act(
                desk,
                sent,
                lambda tx: actions.sample_plan.change(tx, desk.who(), wanted.seats, wanted.quotas),
            )
            return done(desk, PATH, noted="changed" if changed else "same")
        return await _page(desk, _after(draft, sent), typed=sent)
    except Refused as why:
        return await _page(desk, draft, why, sent)


def _read(workshop: Workshop, sent: Posted) -> Draft:
    """Read the plan from the fields of the form. Refused where a number is none."""
    seats = _number(sent, "seats", workshop.seats)
    quotas = []
    for name in sent.every("feature"):
        known = _known(workshop, name, seats)
        if known is not None and sent.get(f"{name}.gone") != "1":
            values = tuple(_value(sent, name, value, seats) for value in known.values)
            quotas.append(replace(known, values=values))
    return Draft(seats, tuple(quotas))


def _after(draft: Draft, sent: Posted) -> Draft:
    """Do to a draft what its button asks for; it is kept nowhere yet."""
    wanted = sent.get("do")
    if wanted == "add":
        ready = next((each for each in Ready if each == sent.get("ready")), None)
        if ready is None or any(quota.feature == ready for quota in draft.quotas):
            raise Refused("team_plan.nothing-to-add")
        return replace(draft, quotas=(*draft.quotas, feature(ready, draft.seats)))
    if wanted == "shares":
        return replace(draft, quotas=tuple(_shared(quota, draft.seats) for quota in draft.quotas))
    return draft


def _shared(quota: Quota, seats: int) -> Quota:
    """Find the bounds of a feature from its shares, where there are any."""
    if not any(value.share for value in quota.values):
        return quota
    bounds = from_shares(seats, [value.share or 0.0 for value in quota.values])
    values = [
        replace(value, minimum=low, maximum=high)
        for value, (low, high) in zip(quota.values, bounds, strict=True)
    ]
    return replace(quota, values=tuple(values))


def _known(workshop: Workshop, name: str, seats: int) -> Quota | None:
    """Find a feature by its name: one of the plan, or one that is ready."""
    for quota in workshop.quotas:
        if quota.feature == name:
            return quota
    ready = next((each for each in Ready if each == name), None)
    return feature(ready, seats) if ready else None


def _value(sent: Posted, name: str, value: QuotaValue, seats: int) -> QuotaValue:
    field = f"{name}.{value.key}"
    return replace(
        value,
        minimum=_number(sent, f"{field}.minimum", 0),
        maximum=_number(sent, f"{field}.maximum", seats),
        share=_share(sent.get(f"{field}.share")),
    )


def _number(sent: Posted, name: str, otherwise: int) -> int:
    typed = sent.get(name)
    if not typed:
        return otherwise
    if not typed.isascii() or not typed.isdecimal() or int(typed[:6]) > MOST_SEATS:
        raise Refused("team_plan.not-a-number", typed=typed, most=MOST_SEATS)
    return int(typed)


def _share(typed: str) -> float | None:
    if not typed:
        return None
    try:
        share = float(typed.replace(",", "."))
    except ValueError:
        share = -1.0
    if not 0 <= share <= 100:  # noqa: PLR2004 - the whole of a hundred
        raise Refused("team_plan.not-a-share", typed=typed)
    return share


async def _page(
    desk: Desk, draft: Draft, why: Refused | None = None, typed: Posted | None = None
) -> Response:
    planned = draft.of(desk.workshop)

    async def read(tx: Transaction) -> tuple[Candidates, DrawState | None, bool, datetime | None]:
        return (
            await actions.draws.able(tx, planned),
            await actions.plan_versions.closed_by(tx, desk.workshop.id),
            await actions.decisions.is_open(tx, desk.workshop.id, Gate.DRAW),
            await actions.plan_versions.changed_since(tx, desk.workshop.id),
        )

    found, closed, decided, changed_at = await desk.read(read)
    return shown(
        desk,
        "plan.html",
        notes=NOTED,
        refused=why,
        draft=draft,
        plan=_by_feature(stand(planned, (each.values for each in found.ready))),
        people=len(found.ready),
        others=found.left_out,
        fields=typed.fields if typed and why else {},
        unsaved=typed is not None,
        to_add=_to_add(draft.quotas),
        decided=decided,
        changed_at=changed_at,
        may_change=closed is None and desk.may(Role.ORGANISER),
        closed=closed is not None,
        made=actions.plan_versions.made(closed),
        path=f"{desk.home}{PATH}",
    )


def _by_feature(plan: Sequence[FeatureStand]) -> Mapping[str, FeatureStand]:
    return {each.key: each for each in plan}


def _to_add(quotas: Sequence[Quota]) -> list[Quota]:
    """Return the ready features that are not in the plan yet."""
    there = {quota.feature for quota in quotas}
    return [feature(each, 1) for each in Ready if each not in there]


_HERE = "/equipe/{workshop}" + PATH

ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(_HERE, change, methods=["POST"]),
)
