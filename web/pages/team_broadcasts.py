"""Messages to groups: those there are, and drafts as they are written, counted and read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from types import MappingProxyType

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.broadcasts
import storage.audience
import storage.broadcasts
import storage.citizens
import storage.people
from actions.broadcast_words import preview
from actions.segment_words import AUDIENCES, MISSING, SAID, STATES
from rules.broadcasts import Broadcast, State
from rules.errors import Refused
from rules.facts import Fact
from rules.help import excerpt
from rules.materials import TYPES
from rules.segments import Audience, Count, Said, Segment, facts, missing_choices
from rules.who import CitizenState, Role
from rules.workshop import gathering
from storage.audience import Recipient
from storage.transaction import Transaction
from web.forms import genuine
from web.numbers import numbered
from web.team.desk import Desk, Posted, SentAlready, act, done, open_desk, posted, shown
from web.team.session import PATH as TEAM
from web.uploads import take_upload

PATH = "/envois"
MOST = 50
WORDS_SHOWN = 80
NOBODY_WAITS = 1_000_000  # people counted on a page: nobody waits for the database meanwhile

NOTED: Mapping[str, str] = MappingProxyType(
    {
        "save": "team_broadcasts.noted-save",
        "try": "team_broadcasts.noted-try",
        "unattach": "team_broadcasts.noted-unattach",
        "attached": "team_broadcasts.noted-attached",
        "forget": "team_broadcasts.noted-forget",
        "leaving": "team_broadcasts.noted-leaving",
        "planned": "team_broadcasts.noted-planned",
        "stopped": "team_broadcasts.noted-stopped",
    }
)


@dataclass(frozen=True, slots=True)
class Line:
    """One message in the list."""

    about: Broadcast
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as the page shows it: for how many, and as one of them would read it.

    `author` is who writes it, where somebody else looks.
    """

    about: Broadcast
    author: str
    count: Count
    told: Mapping[str, Fact]
    reader: Recipient | None
    text: str
    has_chat: bool
    typed: Mapping[str, str]

    def says(self, name: str, kept: object = "") -> str:
        """What a field holds: what was typed, else what is kept."""
        return self.typed.get(name, str(kept or ""))


async def listing(request: Request) -> Response:
    """Show the list."""
    desk = await open_desk(request)

    async def look(tx: Transaction) -> tuple[Line, ...]:
        found = await storage.broadcasts.of_workshop(tx, desk.workshop.id, desk.member, most=MOST)
        return tuple(Line(each, excerpt(_words(each), WORDS_SHOWN)) for each in found)

    return shown(
        desk,
        "broadcasts.html",
        notes=NOTED,
        lines=await desk.read(look),
        may_send=desk.may(Role.ORGANISER),
    )


def _words(about: Broadcast) -> str:
    return about.words_for("fr")


async def begin(request: Request) -> Response:
    """Begin a draft."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> int:
        return await actions.broadcasts.begin(tx, desk.who(), now=tx.now)

    return done(desk, f"{PATH}/{await act(desk, sent, body)}")


async def write(request: Request) -> Response:
    """Keep a draft as it was sent, and do what its button says."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, number = await posted(desk), request.path_params["number"]
    wanted = sent.get("do")

    async def body(tx: Transaction) -> None:
        if wanted == "forget":
            await actions.broadcasts.forget(tx, desk.who(), number)
            return
        await _keep(tx, desk, number, sent)
        if wanted == "unattach":
            await actions.broadcasts.attach(tx, desk.who(), number, None)
        if wanted == "try":
            await actions.broadcasts.try_out(tx, desk.who(), number)
        if wanted == "send":
            await actions.broadcasts.insist(tx, desk.who(), number, now=tx.now)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await draft_page(desk, number, why, sent.fields)
    if wanted == "forget":
        return done(desk, PATH, noted="forget")
    if wanted == "send":
        return done(desk, f"{PATH}/{number}/depart")
    return done(desk, f"{PATH}/{number}", noted=wanted if wanted in NOTED else "save")


async def _keep(tx: Transaction, desk: Desk, number: int, sent: Posted) -> None:
    """Keep whom it is for, and what it says. Raises Refused."""
    who = desk.who()
    await actions.broadcasts.aim(tx, who, number, _segment(sent), now=tx.now)
    for language in desk.workshop.languages:
        await actions.broadcasts.write(tx, who, number, language, sent.get(f"words-{language}"))


def _segment(sent: Posted) -> Segment:
    """Read what was chosen. Raises Refused for what is not to be chosen."""
    state, said = sent.get("state"), sent.get("said")
    try:
        return Segment(
            Audience(sent.get("audience")),
            CitizenState(state) if state else None,
            sent.get("gathering"),
            Said(said) if said else None,
            sent.get("missing"),
            sent.get("language"),
        )
    except ValueError:
        raise Refused("broadcasts.not-to-choose") from None


async def attach(request: Request) -> Response:
    """Let a picture or a document go with a draft."""
    desk = await open_desk(request, Role.ORGANISER)
    number, files = request.path_params["number"], desk.site.database.files

    def ours(nonce: str, proof: str) -> bool:
        return genuine(request, nonce, proof, browser=desk.session.secret, about=TEAM)

    try:
        found = await take_upload(request, files, ours, most=actions.broadcasts.BY_PAGE)
    except Refused as why:
        return await draft_page(desk, number, why)

    async def body(tx: Transaction) -> None:
        await actions.broadcasts.attach_kept(tx, desk.who(), number, found.kept)

    try:
        await act(desk, found.sent, body)
    except (Refused, SentAlready) as why:
        await files.erase(found.kept.stored.id)
        if isinstance(why, SentAlready):
            raise
        return await draft_page(desk, number, why)
    return done(desk, f"{PATH}/{number}", noted="attached")


async def draft_page(
    desk: Desk, number: int, refused: Refused | None = None, typed: Mapping[str, str] | None = None
) -> Response:
    """Show a draft, also another's of the same workshop. Raises HTTPException 404 for no draft."""

    async def look(tx: Transaction) -> Draft | None:
        return await _draft(tx, desk, number, typed or {})

    draft = await desk.read(look)
    if draft is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    workshop = desk.workshop
    return shown(
        desk,
        "broadcast_draft.html",
        notes=NOTED,
        refused=refused,
        draft=draft,
        choices=_choices(desk),
        keys=[each.key for each in workshop.gatherings],
        titles={each.key: each.title for each in workshop.gatherings},
        types=[kind for kind in TYPES if kind not in ("mp4", "webm", "mp3")],
        path=f"{desk.home}{PATH}/{number}",
    )


async def _draft(
    tx: Transaction, desk: Desk, number: int, typed: Mapping[str, str]
) -> Draft | None:
    about = await storage.broadcasts.find(tx, number, desk.workshop.id)
    if about is None or about.state is not State.DRAFT or not desk.may(Role.ORGANISER):
        return None
    workshop, now = desk.workshop, desk.site.now()
    count = await storage.audience.count(tx, about.segment, workshop, now=now, most=NOBODY_WAITS)
    behind = desk.request.query_params.get("apres", "")
    reader = await storage.audience.after(tx, about.segment, workshop, behind)
    author = "" if about.author == desk.member else await storage.citizens.name(tx, about.author)
    return Draft(
        about,
        author,
        count,
        facts(about.segment, workshop, count),
        reader,
        preview(about, workshop, reader) if reader else "",
        await storage.people.chat_of(tx, desk.member) is not None,
        typed,
    )


def _choices(desk: Desk) -> Mapping[str, Sequence[tuple[str, str, Mapping[str, Fact]]]]:
    """List what can be chosen, by field: the value, its words, and their facts."""
    missing: list[tuple[str, str, Mapping[str, Fact]]] = []
    for code in missing_choices(desk.workshop, desk.site.now()):
        what, _, key = code.partition(":")
        about = gathering(desk.workshop, key)
        if about is None:
            missing += [(code, label, {}) for known, label in MISSING.items() if known == what]
        else:
            missing.append((code, "broadcasts.missing-attendance", {"title": about.title}))
    return {
        "audience": [(value, key, {}) for value, key in AUDIENCES.items()],
        "state": [(value, key, {}) for value, key in STATES.items()],
        "said": [(value, key, {}) for value, key in SAID.items()],
        "missing": missing,
    }


_HERE = f"/equipe/{{workshop}}{PATH}"

ROUTES = (
    Route(_HERE, listing, methods=["GET"]),
    Route(_HERE, begin, methods=["POST"]),
    Route(f"{_HERE}/{numbered('number')}", write, methods=["POST"]),
    Route(f"{_HERE}/{numbered('number')}/fichier", attach, methods=["POST"]),
)
