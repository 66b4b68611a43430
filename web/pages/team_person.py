"""Everything that a person can do in the chat, done for them by somebody of the team."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.calls
import actions.commitment
import actions.data
import actions.form
import actions.help
import actions.language
import actions.late
import actions.leaving
import actions.links
import actions.needs
import actions.notice
import actions.owed
import actions.people
import actions.qualification
import actions.quiet
import actions.reach
import actions.silence
import actions.stop
import actions.wishes
import storage.workshops
import web.team.promises
from rules.answers import shortened
from rules.errors import Refused
from rules.late import Delay
from rules.links import printed_code
from rules.notice import Document
from rules.numbers import whole
from rules.owed import What
from rules.people import Detail
from rules.who import Role, Who
from storage.transaction import Transaction
from texts import Texts
from web.pages.team_people import citizen_of, show_file
from web.team.desk import Desk, Posted, act, done, hand, open_desk, posted, shown

_NOT_FOUND = 404
_LONGEST_WISH = 200

Does = Callable[[Transaction, Who, Posted, datetime], Awaitable[str]]
"""Does one thing for `who.subject`; the word by which the page says that it was done."""


async def read(tx: Transaction, who: Who, _sent: Posted, now: datetime) -> str:
    """The first screen and the notice were read out, or read on paper."""
    await actions.notice.acknowledge(tx, who, Document.WELCOME, now=now)
    await actions.notice.acknowledge(tx, who, Document.NOTICE, now=now)
    return "read"


async def commit(tx: Transaction, who: Who, _sent: Posted, now: datetime) -> str:
    """They say yes to the whole."""
    await actions.commitment.accept(tx, who, now=now)
    return "committed"


async def qualify(tx: Transaction, who: Who, _sent: Posted, now: datetime) -> str:
    """An organiser has read their answers."""
    await actions.qualification.qualify(tx, who, now=now)
    return "qualified"


async def not_retain(tx: Transaction, who: Who, sent: Posted, now: datetime) -> str:
    """An organiser has read their answers, with a reason."""
    await actions.qualification.not_retain(tx, who, sent.get("reason"), now=now)
    return "not-retained"


async def attend(tx: Transaction, who: Who, sent: Posted, now: datetime) -> str:
    """They come to a gathering, or not, know by a day, or come for a part that was agreed on."""
    workshop = await storage.workshops.get(tx, who.workshop)
    await web.team.promises.note(tx, who, workshop, sent, now)
    return "attendance"


async def late(tx: Transaction, who: Who, sent: Posted, _now: datetime) -> str:
    """They called to say that they will be late, on the day itself."""
    if sent.get("delay") not in set(Delay):
        raise Refused("team_people.choose-an-answer")
    await actions.late.say(tx, who, Delay(sent.get("delay")))
    return "late"


async def consent(tx: Transaction, who: Who, sent: Posted, now: datetime) -> str:
    """They agree to something optional, or not any more."""
    if sent.get("given") not in ("yes", "no"):
        raise Refused("team_people.choose-an-answer")
    given = sent.get("given") == "yes"
    await actions.notice.consent(tx, who, sent.get("purpose"), given=given, now=now)
    return "consent"


async def correct(tx: Transaction, who: Who, sent: Posted, now: datetime) -> str:
    """Something about them was wrong; what is left blank stays as it was."""
    for detail in Detail:
        if sent.get(detail):
            await actions.people.correct(tx, who, detail, sent.get(detail))
            if detail is Detail.PHONE:
                await actions.form.follow_phone(tx, who, now=now)
    return "details"


async def speak(tx: Transaction, who: Who, sent: Posted, _now: datetime) -> str:
    """They read us in another language."""
    language = sent.get("language")
    if language not in Texts.languages:
        raise Refused("team_people.choose-an-answer")
    await actions.language.choose_for(tx, who, language)
    return "language"


async def leave(tx: Transaction, who: Who, _sent: Posted, now: datetime) -> str:
    """They take part no more."""
    await actions.leaving.leave(tx, who, now=now)
    return "left"


async def come_back(tx: Transaction, who: Who, _sent: Posted, now: datetime) -> str:
    """They take part after all."""
    await actions.leaving.come_back(tx, who, now=now)
    return "back"


async def stop(tx: Transaction, who: Who, _sent: Posted, now: datetime) -> str:
    """They never want to be contacted again."""
    await actions.stop.stop(tx, who, now=now)
    return "stopped"


async def begin_silence(tx: Transaction, who: Who, _sent: Posted, now: datetime) -> str:
    """A grave situation: they are left in peace."""
    await actions.quiet.begin(tx, who, now=now)
    return "silenced"


async def end_silence(tx: Transaction, who: Who, sent: Posted, now: datetime) -> str:
    """They may be written to again."""
    await actions.silence.end(tx, who, sent.get("reason"), now=now)
    return "spoken"


async def mail_again(tx: Transaction, who: Who, _sent: Posted, _now: datetime) -> str:
    """Their address takes e-mails again."""
    await actions.reach.try_again(tx, who)
    return "mail-again"


async def say(tx: Transaction, who: Who, sent: Posted, now: datetime) -> str:
    """They say on the telephone that they need or wish for nothing, or that they have read it."""
    match sent.get("what"):
        case What.NEEDS:
            await actions.needs.nothing(tx, who, now=now)
        case What.LODGING:
            await actions.wishes.nothing(tx, who, now=now)
        case What.READING:
            material, _, version = sent.get("about").rpartition(":")
            await actions.owed.read_material(tx, who, material, whole(version) or 0)
            return "has-read"
        case _:
            raise Refused("team_people.choose-an-answer")
    return "nothing"


async def recall(tx: Transaction, who: Who, sent: Posted, _now: datetime) -> str:
    """They do not want to be reminded of something, or do again."""
    if sent.get("what") not in set(What):
        raise Refused("team_people.choose-an-answer")
    await actions.owed.mute(tx, who, What(sent.get("what")), muted=sent.get("muted") == "yes")
    return "recalled"


async def write(tx: Transaction, who: Who, sent: Posted, now: datetime) -> str:
    """The team writes to them."""
    await actions.help.write(tx, who, sent.get("words"), now=now)
    return "written"


async def call(tx: Transaction, who: Who, sent: Posted, now: datetime) -> str:
    """They ask to be called."""
    wish = shortened(sent.get("wish"), _LONGEST_WISH)
    await actions.calls.request(tx, who, now=now, wish=wish)
    return "to-call"


DOES: Mapping[str, Does] = MappingProxyType(
    {
        "information": read,
        "engagement": commit,
        "qualifier": qualify,
        "ne-pas-retenir": not_retain,
        "presence": attend,
        "retard": late,
        "accord": consent,
        "coordonnees": correct,
        "langue": speak,
        "renoncer": leave,
        "revenir": come_back,
        "silence": begin_silence,
        "messages": end_silence,
        "dit": say,
        "rappel": recall,
        "stop": stop,
        "courriel": mail_again,
        "ecrire": write,
        "appel": call,
    }
)


async def do(request: Request) -> Response:
    """Do for a person what the last part of the path says."""
    desk = await open_desk(request, Role.ORGANISER)
    does = DOES.get(request.path_params["act"])
    if does is None:
        raise HTTPException(_NOT_FOUND)
    sent = await posted(desk)

    async def body(tx: Transaction) -> str:
        citizen = await citizen_of(tx, desk)
        return await does(tx, desk.who(citizen.person), sent, tx.now)

    try:
        noted = await act(desk, sent, body)
    except Refused as refused:
        return await show_file(desk, refused)
    return done(desk, _path(desk), noted=noted)


def _path(desk: Desk) -> str:
    return f"/personnes/{desk.request.path_params['person']}"


async def new_link(request: Request) -> Response:
    """Make a new personal link, which is shown this once: the letter was lost."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> tuple[str, str, str]:
        citizen = await citizen_of(tx, desk)
        link = await actions.links.hand_out(tx, desk.who(citizen.person), now=tx.now)
        return citizen.name, f"{desk.site.public_url}/l/{link.token}", printed_code(link.code)

    try:
        name, address, code = await act(desk, sent, body)
    except Refused as refused:
        return await show_file(desk, refused)
    return shown(desk, "person_link.html", name=name, address=address, code=code, back=_path(desk))


async def copy(request: Request) -> Response:
    """Give a copy of what this workshop keeps about a person, to be handed to them."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    texts = desk.site.texts

    async def body(tx: Transaction) -> tuple[bytes, bytes]:
        citizen = await citizen_of(tx, desk)
        who = desk.who(citizen.person)
        export = await actions.data.export(tx, who, texts, language=citizen.language)
        return export.json, export.readable

    for_programs, to_read = await hand(desk, body)
    kind = sent.get("kind")
    content, mime, ending = (
        (for_programs, "application/json", "json")
        if kind == "json"
        else (to_read, "text/plain; charset=utf-8", "txt")
    )
    name = f"donnees-{desk.request.path_params['person']}.{ending}"
    return Response(
        content, media_type=mime, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


async def ask_erase(request: Request) -> Response:
    """Ask once before everything about a person is erased."""
    desk = await open_desk(request, Role.ORGANISER)
    citizen = await desk.read(lambda tx: citizen_of(tx, desk))
    return shown(desk, "person_erase.html", citizen=citizen, back=_path(desk))


async def erase(request: Request) -> Response:
    """Erase a person, who has asked for it."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> None:
        citizen = await citizen_of(tx, desk)
        await actions.data.erase_for(tx, desk.who(citizen.person), now=tx.now)

    await act(desk, sent, body)
    return done(desk, "/personnes", noted="erased")


_PERSON = "/equipe/{workshop}/personnes/{person}"
ROUTES = (
    Route(f"{_PERSON}/effacer", ask_erase, methods=["GET"]),
    Route(f"{_PERSON}/effacer", erase, methods=["POST"]),
    Route(f"{_PERSON}/copie", copy, methods=["POST"]),
    Route(f"{_PERSON}/lien", new_link, methods=["POST"]),
    Route(f"{_PERSON}/{{act}}", do, methods=["POST"]),
)
