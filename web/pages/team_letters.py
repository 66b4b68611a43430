"""What letters and text messages say: written by an organiser, and seen as one person reads it."""

from __future__ import annotations

import asyncio
from dataclasses import fields
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

import actions.letters
import actions.mail_words
import actions.mails
import storage.files
import storage.letters
import storage.outbox
import storage.people
from actions.letter_pages import Sheet, pdf, picture
from actions.letters import Press
from actions.links import MadeLink
from actions.mails import SHOWN_CODE
from rules.errors import Refused
from rules.letters import LONGEST_CALL, MOST, Text, checked
from rules.links import LASTING
from rules.people import Person
from rules.waves import Channel
from rules.who import Role
from storage.contents import Kept
from storage.files import FileRow, FileStore
from storage.transaction import Transaction
from storage.waves import Recipient
from web.forms import genuine
from web.headers import FOR_A_FRAME
from web.pages.team_waves import NOTED, PATH
from web.team.desk import Desk, Posted, SentAlready, act, done, open_desk, posted, shown
from web.team.session import PATH as TEAM
from web.uploads import take_upload

Trial = tuple[str, str] | None
CHANNELS = {"lettres": Channel.LETTER, "courriels": Channel.EMAIL, "messages": Channel.LIST}
PARTS = tuple(part.name for part in fields(Text))
LOGO_BYTES = 500_000
LOGO = "letter-logo"
PICTURES = ("image/png", "image/jpeg")
INVENTED = Person(
    id="",
    first_name="Camille",
    last_name="Exemple",
    birth_year=None,
    postcode="75000",
    commune="Paris",
    phone=None,
    email=None,
    language="fr",
)
STREET = "1 rue de l’Exemple"


async def look(request: Request) -> Response:
    """Show what is written, and how one letter will look."""
    desk = await open_desk(request)
    return await _page(desk, _channel(request))


async def write(request: Request) -> Response:
    """Keep what was written, if a letter of it fits on its page."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, channel = await posted(desk), _channel(request)
    words = {
        language: Text(**{part: sent.get(f"{part}-{language}") for part in PARTS})
        for language in desk.workshop.languages
    }

    async def body(tx: Transaction) -> None:
        await actions.letters.write(tx, desk.who(), desk.workshop, channel, words)

    try:
        if channel is Channel.LETTER:
            for language, text in words.items():
                await _fits(desk, language, checked(text, channel, desk.workshop))
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, channel, sent, why)
    return done(desk, f"{PATH}/texte/{request.path_params['channel']}", noted="kept")


async def _fits(desk: Desk, language: str, text: Text) -> None:
    """Raise Refused if the longest letter of this text needs a second page."""
    longest = Person(
        id="",
        first_name="M" * LONGEST_CALL,
        last_name=None,
        birth_year=None,
        postcode=None,
        commune=None,
        phone=None,
        email=None,
        language=language,
    )
    await asyncio.to_thread(picture, await _sheet(desk, language, text, longest, None))


async def preview(request: Request) -> Response:
    """Show one letter as it will be, as a picture or as the PDF; or one e-mail."""
    desk = await open_desk(request)
    language, _, kind = request.path_params["name"].partition(".")
    if language not in desk.workshop.languages or kind not in ("png", "pdf", "html", "txt"):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    channel = Channel.LETTER if kind in ("png", "pdf") else Channel.EMAIL

    async def read(tx: Transaction) -> tuple[Text, tuple[Person, str | None] | None]:
        text, _ = await actions.letters.text(tx, desk.workshop, channel, language, desk.site.texts)
        return text, await storage.letters.example(tx, desk.workshop.id, language)

    text, found = await desk.read(read)
    person, street = found or (INVENTED, STREET)
    if channel is Channel.EMAIL:
        return _email(desk, language, text, person, plain=kind == "txt")
    sheet = await _sheet(desk, language, text, person, street)
    draw, mime = (picture, "image/png") if kind == "png" else (pdf, "application/pdf")
    return Response(await asyncio.to_thread(draw, sheet), media_type=mime)


def _email(desk: Desk, language: str, text: Text, person: Person, *, plain: bool) -> Response:
    """Show an e-mail as mail programs do; its links open nothing."""
    written = actions.mail_words.written(_press(desk), language, text, person, _nowhere(desk))
    spoken = {"Content-Language": language}
    if plain:
        return PlainTextResponse(written.plain, headers=spoken)
    return HTMLResponse(written.html, headers={**spoken, **FOR_A_FRAME})


async def _sheet(
    desk: Desk, language: str, text: Text, person: Person, street: str | None
) -> Sheet:
    files = desk.site.database.files
    logo = await desk.read(lambda tx: storage.letters.logo(tx, desk.workshop.id))
    return actions.letters.sheet(
        _press(desk),
        language,
        text,
        [(Recipient(person, street, None), _nowhere(desk))],
        day=desk.site.now(),
        logo=b"".join([piece async for piece in files.read(logo)])
        if logo and files.has(logo)
        else b"",
    )


def _press(desk: Desk) -> Press:
    return Press(desk.workshop, desk.site.texts, desk.site.public_url)


def _nowhere(desk: Desk) -> MadeLink:
    """Return a link for show."""
    return MadeLink("exemple", SHOWN_CODE, desk.site.now() + LASTING)


async def try_out(request: Request) -> Response:
    """Send an e-mail to somebody who organises, so that they see it as others will."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    language = sent.get("language")

    async def body(tx: Transaction) -> None:
        if language not in desk.workshop.languages:
            raise Refused("waves.not-to-choose")
        if not desk.site.sends_mail:
            raise Refused("waves.no-mail-server")
        await actions.mails.try_out(tx, desk.who(), language, sent.get("to"))

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, Channel.EMAIL, sent, why)
    return done(desk, f"{PATH}/texte/courriels", noted="trial")


async def attach(request: Request) -> Response:
    """Keep a logo, if it can stand in a letter."""
    desk = await open_desk(request, Role.ORGANISER)
    files = desk.site.database.files

    def ours(nonce: str, proof: str) -> bool:
        return genuine(request, nonce, proof, browser=desk.session.secret, about=TEAM)

    try:
        found = await take_upload(request, files, ours, most=LOGO_BYTES)
        kept = found.kept
        await _is_picture(files, kept)

        async def body(tx: Transaction) -> None:
            row = FileRow(kept.stored, LOGO, kept.name, kept.mime, None, desk.workshop.id, tx.now)
            await storage.files.add(tx, row)
            await storage.letters.save_logo(tx, desk.workshop.id, kept.stored.id)

        try:
            await act(desk, found.sent, body)
        except SentAlready:
            await files.erase(kept.stored.id)
            raise
    except Refused as why:
        return await _page(desk, Channel.LETTER, None, why)
    return done(desk, f"{PATH}/texte/lettres", noted="logo")


async def _is_picture(files: FileStore, kept: Kept) -> None:
    """Raise Refused for what no letter can show; nothing of it is left then."""
    if kept.mime not in PICTURES:
        await files.erase(kept.stored.id)
        raise Refused("letters.not-a-picture")


async def detach(request: Request) -> Response:
    """Let letters have no logo."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> None:
        await storage.letters.forget_logo(tx, desk.workshop.id)

    await act(desk, sent, body)
    return done(desk, f"{PATH}/texte/lettres", noted="no-logo")


def _channel(request: Request) -> Channel:
    channel = CHANNELS.get(request.path_params["channel"])
    if channel is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return channel


async def _page(
    desk: Desk, channel: Channel, sent: Posted | None = None, why: Refused | None = None
) -> Response:
    async def read(tx: Transaction) -> tuple[dict[str, Text], str | None, Person, Trial]:
        texts = {}
        for language in desk.workshop.languages:
            texts[language], _ = await actions.letters.text(
                tx, desk.workshop, channel, language, desk.site.texts
            )
        return (
            texts,
            await storage.letters.logo(tx, desk.workshop.id),
            await storage.people.get(tx, desk.who().actor),
            await storage.outbox.last_trial(tx, desk.workshop.id, desk.who().actor),
        )

    texts, logo, me, trial = await desk.read(read)
    return shown(
        desk,
        "letter_text.html",
        notes=NOTED,
        refused=why,
        channel=channel,
        most=MOST[channel],
        texts=texts,
        typed=sent.fields if sent else {},
        logo=logo is not None,
        my_address=me.email or "",
        trial=trial[0] if trial else None,
        trouble=trial[1].partition(" ")[0] if trial else "",
        sends_mail=desk.site.sends_mail,
        date_gap=f"{{date {desk.workshop.gatherings[0].key}}}",
        may_write=desk.may(Role.ORGANISER),
        path=f"{desk.home}{PATH}",
        here_path=f"{desk.home}{PATH}/texte/{desk.request.path_params.get('channel', 'lettres')}",
    )


_HERE = f"/equipe/{{workshop}}{PATH}"

ROUTES = (
    Route(f"{_HERE}/apercu/{{name}}", preview, methods=["GET"]),
    Route(f"{_HERE}/essai", try_out, methods=["POST"]),
    Route(f"{_HERE}/logo", attach, methods=["POST"]),
    Route(f"{_HERE}/logo/retirer", detach, methods=["POST"]),
    Route(f"{_HERE}/texte/{{channel}}", look, methods=["GET"]),
    Route(f"{_HERE}/texte/{{channel}}", write, methods=["POST"]),
)
