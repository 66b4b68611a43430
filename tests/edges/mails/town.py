"""A town that writes e-mails: who gets them, how they leave, and what became of each."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage

import actions.links
import actions.notice
import actions.people
import storage.citizens
import storage.erasure
import storage.outbox
import storage.people
import storage.waves
from bot.clock import Clock
from bot.mailer import Mailer
from bot.post import Office, Post
from rules.waves import Progress
from storage.database import Database
from storage.transaction import Transaction
from tests.web.town import Browser, Town, every_text, row
from tests.web.waves import SOMEBODY, URL, home, wave, work
from web.app import build_app

EMAILS = {
    "subject-fr": "Une invitation : {prénom}",
    "words-fr": "Bonjour {prénom},\n\nVoici « {atelier} ».",
    "signature-fr": "Karim Benali",
    "subject-en": "An invitation",
    "words-en": "Hello {first name},\n\nThis is “{workshop}”.",
    "signature-en": "Karim Benali",
}
TODAY = {"channel": "email", "on": "2027-01-11"}  # the town’s clock stands at ten on that day


async def reachable(town: Town, name: str, address: str | None = "") -> str:
    """Bring somebody in to whom nobody has written, with an e-mail address."""
    address = f"{name.casefold()}@example.org" if address == "" else address
    one = replace(row(), first_name=name, last_name="Durand", email=address)

    async def body(tx: Transaction) -> str:
        await actions.people.import_rows(tx, "command", town.workshop, [one], now=tx.now)
        person = await storage.people.find_by_match(tx, tx.keyed_hash(one.match))
        assert person is not None
        return person

    return await town.database.transact(body, cause=f"test:{name}")


def mailer(town: Town, office: Office) -> Mailer:
    return Mailer(Post(office), town.database, Clock(), every_text(), URL)


async def rounds(town: Town, office: Office, many: int = 1) -> None:
    """So many times, a mailer that knows of nothing yet looks for what may leave."""
    for _ in range(many):
        one = mailer(town, office)
        await one.look()
        await one.stop(1)


async def progress(town: Town, name: str = "Première") -> Progress:
    number = (await wave(town, name)).id
    return await town.database.read(lambda tx: storage.waves.progress(tx, number))


def address_in(message: EmailMessage) -> str:
    """The personal page that an e-mail leads to."""
    body = message.get_body(("plain",))
    assert body is not None
    (line,) = [each for each in body.get_content().split("\n") if "/l/" in each][:1]
    return str(line).strip()


async def opens(town: Town, address: str) -> bool:
    app = build_app(town.site())
    shown = await Browser(app).get(address.removeprefix(URL), headers=SOMEBODY)
    return shown.status_code == 200 and "Une invitation pour vous" in shown.text


async def person_of_link(database: Database, address: str) -> str | None:
    """Whose page an address opens now."""

    async def body(tx: Transaction) -> str | None:
        link = await actions.links.find_token(tx, address.rpartition("/")[2])
        return link.person if link is not None and link.revoked_at is None else None

    return await database.read(body)


async def links_of(town: Town, person: str) -> set[str]:
    """The links of somebody that open."""

    async def body(tx: Transaction) -> set[str]:
        rows = await tx.fetch("data.links", person=person)
        return {str(row["created_at"]) for row in rows if row["revoked_at"] is None}

    return await town.database.read(body)


async def stopped(town: Town, member: Browser) -> None:
    """An organiser stops the first wave, and those who got nothing are let go."""
    here = f"{home(town)}/vague/1"
    assert (await member.send(here, f"{here}/arret", {}, form=1)).status_code == 200
    await work(town)
