"""Bringing people in from a file: sent, looked at column by column, confirmed, loaded, reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

import actions.imports
import actions.people
import storage.citizens
import storage.files
import storage.imports
import storage.jobs
from actions.imports import Apart
from actions.people import Arrival
from rules.csv_text import MOST_BYTES
from rules.errors import Refused
from rules.facts import Facts
from rules.numbers import whole
from rules.people_cells import squeezed
from rules.people_columns import KNOWN, asked_later, read_features
from rules.people_plain import bad_from_plain, facts_from_plain
from rules.ready import DERIVED
from rules.who import CitizenState, Role, Source
from rules.workshop import Quota, legal_gaps, may_import_people
from storage.contents import keep_as_it_is
from storage.imports import Import, ImportState
from storage.jobs import Status
from storage.transaction import Transaction
from web.downloads import attachment
from web.forms import genuine
from web.headers import WITH_OUR_SCRIPT
from web.language import language_of
from web.numbers import numbered
from web.team.corrections import corrections_of
from web.team.desk import Desk, Posted, SentAlready, act, done, open_desk, posted, shown
from web.team.history import STATES
from web.team.import_words import ARRIVE, NAMES, SOURCES, STATE, WHY
from web.team.session import PATH as TEAM
from web.uploads import take_upload

PATH = "/personnes/importer"
FOLLOW = "suivre"
LOOK_AGAIN = 2
"""Seconds until the page is loaded again while a file is read or loaded, for who follows it."""

LIMIT = MOST_BYTES // 1_000_000
NOTED = {"dropped": "team_import.noted-dropped"}
_ENDING = ".csv"
_NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class Seen:
    """One import as its page shows it; `work`: how far the reading or the loading is."""

    about: Import
    work: Status | None
    made_by: str

    @property
    def going_on(self) -> bool:
        """Whether something happens by itself that is worth looking at again."""
        return self.about.state in (ImportState.READING, ImportState.LOADING) and self.busy

    @property
    def busy(self) -> bool:
        """Whether the work is waiting or being done."""
        return self.work is not None and self.work.state in ("waiting", "claimed")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A row that cannot be loaded: its line, and why, as keys with facts."""

    line: int
    reasons: tuple[tuple[str, Facts], ...]


async def look(request: Request) -> Response:
    """Show what can be sent, and what came before."""
    return await _front(await open_desk(request, Role.ORGANISER))


async def send(request: Request) -> Response:
    """Take a file, and have it read."""
    desk = await open_desk(request, Role.ORGANISER)
    files = desk.site.database.files

    def ours(nonce: str, proof: str) -> bool:
        return genuine(request, nonce, proof, browser=desk.session.secret, about=TEAM)

    try:
        actions.people.must_be_lawful(desk.workshop)
        found = await take_upload(request, files, ours, most=MOST_BYTES, keeper=keep_as_it_is)
    except Refused as why:
        return await _front(desk, _of_people(request, why))

    async def body(tx: Transaction) -> int:
        kept = found.kept
        arrival = _arrival(found.sent)
        return await actions.imports.begin(
            tx, desk.who(), arrival, kept.stored, kept.name, kept.mime
        )

    try:
        number = await act(desk, found.sent, body)
    except (Refused, SentAlready) as why:
        await files.erase(found.kept.stored.id)
        if isinstance(why, SentAlready):
            raise
        return await _front(desk, why)
    return done(desk, f"{PATH}/{number}?{FOLLOW}=1")


def _arrival(sent: Posted) -> Arrival:
    state, source = sent.get("state"), sent.get("source")
    if state not in set(ARRIVE) or source not in set(SOURCES):
        raise Refused("imports.state-or-source")
    return Arrival(CitizenState(state), Source(source))


def _of_people(request: Request, why: Refused) -> Refused:
    """Say of a people file what is usually said of a speaker's."""
    if why.code == "materials.too-large":
        size = round((whole(request.headers.get("content-length", "")) or 0) / 1_000_000)
        return Refused("people_file.too-large", size=max(size, LIMIT + 1), limit=LIMIT)
    if why.code == "materials.empty":
        return Refused("people_file.empty")
    return why


async def page(request: Request) -> Response:
    """Show how far a file is, what it holds, or what came of it."""
    desk = await open_desk(request, Role.ORGANISER)
    return await _page(desk)


async def choose(request: Request) -> Response:
    """Read the file again with other columns or values."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, number = await posted(desk), request.path_params["number"]
    seen = await _seen(desk)
    choices = _choices(sent, seen.about, desk.workshop.quotas)
    try:
        await act(desk, sent, lambda tx: actions.imports.choose(tx, desk.who(), number, choices))
    except Refused as why:
        return await _page(desk, why)
    return done(desk, f"{PATH}/{number}?{FOLLOW}=1")


def _choices(sent: Posted, about: Import, quotas: Sequence[Quota]) -> dict[str, Any]:
    """Read what each column and each word of a feature is to be."""
    names = {*KNOWN, *(quota.feature for quota in quotas)}
    columns: dict[str, str | None] = {}
    for at in range(len(about.report.get("columns", ()))):
        if (wanted := sent.fields.get(f"column-{at}")) is not None:
            columns[str(at)] = wanted if wanted in names else None
    values = {feature: dict(known) for feature, known in about.choices.get("values", {}).items()}
    for feature, found in about.report.get("values", {}).items():
        for at, each in enumerate(found):
            if (wanted := sent.fields.get(f"value-{feature}-{at}")) is not None:
                values.setdefault(feature, {})[squeezed(each["cell"])] = wanted
    return {"columns": columns, "values": values}


async def load(request: Request) -> Response:
    """Have the good rows loaded, or the next of those shown who may be there twice."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, number = await posted(desk), request.path_params["number"]
    seen = await _seen(desk)

    async def body(tx: Transaction) -> None:
        same, apart = _decided_pairs(sent, seen.about)
        if _more_pairs(seen.about):
            await actions.imports.decide(tx, desk.who(), number, same, apart)
        else:
            await actions.imports.load(tx, desk.who(), number, same)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, why, sent)
    return done(desk, f"{PATH}/{number}?{FOLLOW}=1")


def _more_pairs(about: Import) -> bool:
    """Tell whether more may be there twice than the page shows at once."""
    shown = len(about.report.get("pairs", ()))
    return int(about.report.get("pairs_found", 0)) > shown


def _decided_pairs(sent: Posted, about: Import) -> tuple[list[int], list[Apart]]:
    """Return the lines of who is there already, and who are two. Refused where one is open."""
    same: list[int] = []
    apart: list[Apart] = []
    for at, pair in enumerate(about.report.get("pairs", ())):
        said = sent.get(f"pair-{at}")
        if said not in ("same", "two"):
            raise Refused("imports.decide")
        second = int(pair["second"][0])
        if said == "same":
            same.append(second)
        else:
            apart.append((int(pair["first"][0]), str(pair["first"][1]), second))
    return same, apart


async def drop(request: Request) -> Response:
    """Load nothing of it."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, number = await posted(desk), request.path_params["number"]
    try:
        await act(desk, sent, lambda tx: actions.imports.drop(tx, desk.who(), number))
    except Refused as why:
        return await _page(desk, why)
    return done(desk, PATH, noted="dropped")


async def wrong(request: Request) -> Response:
    """Hand out the rows that were not loaded, with their reasons, to be corrected and sent."""
    desk = await open_desk(request, Role.ORGANISER)
    about = (await _seen(desk)).about

    async def find(tx: Transaction) -> bool:
        return about.wrong_file is not None and (
            await storage.files.find(tx, about.wrong_file) is not None
        )

    store = desk.site.database.files
    if about.wrong_file is None or not await desk.read(find) or not store.has(about.wrong_file):
        raise HTTPException(_NOT_FOUND)
    name = f"{about.name.rpartition('.')[0] or about.name}-à-corriger{_ENDING}"
    return StreamingResponse(
        corrections_of(store.read(about.wrong_file), _sayer(desk)),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": attachment(name)},
    )


def _sayer(desk: Desk) -> Callable[[str, Facts], str]:
    language = language_of(desk.request)

    def say(key: str, facts: Facts) -> str:
        return desk.site.texts.plain(key, language, facts, desk.workshop.tz)

    return say


async def _front(desk: Desk, why: Refused | None = None) -> Response:
    latest = await desk.read(lambda tx: storage.imports.latest(tx, desk.workshop.id))
    response = shown(
        desk,
        "import.html",
        notes=NOTED,
        refused=why,
        latest=latest,
        states=STATE,
        path=f"{desk.home}{PATH}",
        sources=SOURCES,
        arrive=ARRIVE,
        limit=LIMIT,
        most=MOST_BYTES,
        lawful=may_import_people(desk.workshop),
        gaps=legal_gaps(desk.workshop),
        later=_later(desk),
        found=tuple(quota for quota in desk.workshop.quotas if quota.ready in DERIVED),
        given=tuple(
            quota for quota in desk.workshop.quotas if not asked_later(desk.workshop, quota)
        ),
    )
    response.headers["Content-Security-Policy"] = WITH_OUR_SCRIPT
    return response


def _later(desk: Desk) -> tuple[Quota, ...]:
    """Return the features that people are asked for, where a file does not give them."""
    workshop = desk.workshop
    return tuple(quota for quota in read_features(workshop) if asked_later(workshop, quota))


async def _page(desk: Desk, why: Refused | None = None, sent: Posted | None = None) -> Response:
    seen = await _seen(desk)
    about = seen.about
    follows = seen.going_on and FOLLOW in desk.request.query_params
    here = f"{desk.home}{PATH}/{about.id}"
    response = shown(
        desk,
        "import_file.html",
        refused=why,
        seen=seen,
        about=about,
        report=about.report,
        follows=follows,
        path=here,
        front=f"{desk.home}{PATH}",
        states=STATE,
        citizen_states=STATES,
        sources=SOURCES,
        arrive=ARRIVE,
        names=NAMES,
        why=WHY,
        features={quota.feature: quota for quota in read_features(desk.workshop)},
        later=_later(desk),
        wrong=_wrong(about),
        facts=facts_from_plain(about.report.get("facts", {})),
        decided=_decided(about),
        typed=sent.fields if sent else {},
        new=_new(about),
        more_pairs=_more_pairs(about),
    )
    if follows:
        response.headers["Refresh"] = f"{LOOK_AGAIN}; url={here}?{FOLLOW}=1"
    return response


async def _seen(desk: Desk) -> Seen:
    number = desk.request.path_params["number"]

    async def read(tx: Transaction) -> Seen | None:
        found = await storage.imports.find(tx, number)
        if found is None or found.workshop != desk.workshop.id:
            return None
        work = await storage.jobs.status(tx, found.job)
        return Seen(found, work, await storage.citizens.name(tx, found.made_by))

    seen = await desk.read(read)
    if seen is None:
        raise HTTPException(_NOT_FOUND)
    return seen


def _wrong(about: Import) -> tuple[Wrong, ...]:
    bad = map(bad_from_plain, about.report.get("bad", ()))
    return tuple(
        Wrong(row.line, tuple((fault.reason, fault.facts) for fault in row.faults)) for row in bad
    )


def _decided(about: Import) -> dict[tuple[str, str], str]:
    """Return the value that each word of a feature is read as: chosen, or guessed."""
    chosen = about.choices.get("values", {})
    return {
        (feature, each["cell"]): chosen.get(feature, {}).get(
            squeezed(each["cell"]), each["guess"] or ""
        )
        for feature, found in about.report.get("values", {}).items()
        for each in found
    }


def _new(about: Import) -> int:
    """Return how many would come."""
    report = about.report
    gone = report.get("known", 0) + report.get("left_alone", 0)
    gone += len(about.choices.get("same", ()))
    return int(report.get("good", 0)) - int(gone)


_HERE = "/equipe/{workshop}" + PATH
_ONE = f"{_HERE}/{numbered('number')}"

ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(_HERE, send, methods=["POST"]),
    Route(_ONE, page, methods=["GET"]),
    Route(f"{_ONE}/choix", choose, methods=["POST"]),
    Route(f"{_ONE}/charger", load, methods=["POST"]),
    Route(f"{_ONE}/ecarter", drop, methods=["POST"]),
    Route(f"{_ONE}/a-corriger", wrong, methods=["GET"]),
)
