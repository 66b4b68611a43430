"""E-mails of a wave on their way to a real mail server, and what becomes of each."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from structlog.testing import capture_logs

import actions.links
import actions.notice
import actions.people
import storage.citizens
import storage.erasure
import storage.people
import storage.waves
from bot.clock import Clock
from bot.mailer import AGAIN, Mailer
from bot.post import Office, Post
from rules.notice import Document
from rules.waves import Progress, State
from rules.who import CitizenState, Who
from storage.database import Database
from storage.transaction import Transaction
from tests.edges.town import until
from tests.mail import BREAKS, FROM, MailServer, mail_server
from tests.web.desk_town import citizen, into
from tests.web.town import Browser, Town, every_text, founded, row
from tests.web.waves import SOMEBODY, URL, asked, home, made, wave, work, written
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


@pytest.fixture
async def house(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for each in founded(engine_url, tmp_path):
        yield each


@pytest.fixture
async def post() -> AsyncIterator[MailServer]:
    async with mail_server() as server:
        yield server


@pytest.fixture
async def karim(house: Town) -> Browser:
    """Somebody who organises, and has looked at what e-mails say."""
    app = build_app(replace(house.site(), sends_mail=True))
    member = await house.signed_in(Browser(app), house.organiser)
    await written(house, member)
    path = f"{home(house)}/texte/courriels"
    kept = await member.send(path, path, EMAILS | {"subject-fr": "Une invitation"}, form=1)
    assert "Le texte est gardé" in kept.text
    return member


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


async def rounds(town: Town, office: Office, many: int = 1) -> Mailer:
    """The mailer looks so many times for what may leave."""
    one = mailer(town, office)
    for _ in range(many):
        one.rested()
        await one.look()
    await one.stop(1)
    return one


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


@pytest.mark.proves("done.mail_opens")
async def test_each_gets_one_email_whose_link_opens_their_page(
    house: Town, karim: Browser, post: MailServer
) -> None:
    people = {name: await reachable(house, name) for name in ("Ana", "Bo", "Cleo")}
    await citizen(house, "Sans")  # whose address nobody knows
    first = await made(house, karim, **TODAY)
    assert (first.state, first.pool) == (State.READY, 3)
    await rounds(house, post.office(), 3)
    assert sorted(post.people) == ["ana@example.org", "bo@example.org", "cleo@example.org"]
    found = {
        to: await person_of_link(house.database, address_in(message)) for to, message in post.got
    }
    assert found == {f"{name.casefold()}@example.org": one for name, one in people.items()}
    assert [await opens(house, address_in(one)) for _, one in post.got] == [True] * 3
    assert await progress(house) == Progress(3, 3, 0, 3, 0)


async def test_it_says_who_writes_in_both_forms_and_how_to_say_no(
    house: Town, karim: Browser, post: MailServer
) -> None:
    await reachable(house, "D’Artagnan 🌻", "ana@example.org")
    await made(house, karim, **TODAY)
    await rounds(house, post.office())
    ((_, message),) = post.got
    team = house.workshop.team
    assert message["From"].addresses[0].addr_spec == FROM
    assert message["From"].addresses[0].display_name == team.name.get("fr")
    assert message["Reply-To"].addresses[0].addr_spec == team.email
    assert (message["Subject"], message["Auto-Submitted"]) == ("Une invitation", "auto-generated")
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert html is not None
    page = address_in(message)
    assert message["List-Unsubscribe"] == f"<{page}/reponse/non>"
    for words in (
        "Bonjour D’Artagnan 🌻,",
        house.workshop.title.get("fr"),
        team.phone,
        f"{page}/reponse/non",
        "Karim Benali",
    ):
        assert words in plain.get_content()
        assert words in html.get_content()
    assert f'href="{page}"' in html.get_content()
    assert '<html lang="fr">' in html.get_content()


async def test_nothing_leaves_before_nine_of_its_day(
    house: Town, karim: Browser, post: MailServer
) -> None:
    await reachable(house, "Ana")
    await made(house, karim, channel="email", on="2027-01-18")
    await rounds(house, post.office())
    page = await karim.get(f"{home(house)}/vague/1")
    assert "Ils partent le lundi 18 janvier 2027 à partir de 9\u00a0h" in page.text
    house.clock.at += timedelta(days=6, hours=22, minutes=59)
    await rounds(house, post.office())
    assert post.got == []
    house.clock.at += timedelta(minutes=2)
    await rounds(house, post.office())
    assert post.people == ["ana@example.org"]


@pytest.mark.proves("done.mail_silent")
async def test_who_has_come_or_wants_silence_meanwhile_gets_none(
    house: Town, karim: Browser, post: MailServer
) -> None:
    names = ("read", "declined", "stop", "erased", "left", "moved")
    people = {name: await reachable(house, name) for name in names}
    await made(house, karim, **TODAY)

    async def meanwhile(tx: Transaction) -> None:
        reader = Who.oneself(people["read"], house.workshop.id)
        await actions.notice.acknowledge(tx, reader, Document.NOTICE, now=tx.now)
        await into(tx, house, people["declined"], CitizenState.DECLINED)
        await storage.citizens.silence(tx, people["stop"], tx.now)
        await storage.erasure.erase_person(tx, people["erased"])
        moved = replace(await storage.people.get(tx, people["moved"]), email=None)
        await storage.people.save(tx, moved)

    await house.database.transact(meanwhile, cause="test:meanwhile")
    await rounds(house, post.office())
    assert post.people == ["left@example.org"]
    assert await progress(house) == Progress(6, 2, 4, 1, 1)
    assert "Partie" in (await karim.get(f"{home(house)}/vague/1")).text


@pytest.mark.proves("done.mail_refused")
async def test_whose_server_refuses_keeps_what_stands_in_their_letter(
    house: Town, karim: Browser, post: MailServer
) -> None:
    people = [await reachable(house, name) for name in ("Ana", "Bo")]
    await made(house, karim)  # letters
    house.clock.at += timedelta(days=10)
    post.to_address["ana@example.org"] = ["550 nobody here"]
    again = {"kind": "reminder", "channel": "email", "on": "2027-01-21", "wanted": ""}
    await made(house, karim, "Rappel", **again)
    before = {one: await links_of(house, one) for one in people}
    await rounds(house, post.office())
    assert post.people == ["bo@example.org"]
    assert await progress(house, "Rappel") == Progress(2, 2, 0, 1, 1)
    after = {one: await links_of(house, one) for one in people}
    assert before[people[0]] < after[people[0]]  # their letter opens, as it did
    assert len(before[people[1]] & after[people[1]]) == 0
    shown = await karim.get(f"{home(house)}/vague/2")
    assert "Une adresse ne prend pas notre courriel." in shown.text
    last = {"kind": "reminder", "channel": "letter", "on": "2027-02-10", "wanted": ""}
    by_letter = await made(house, karim, "Par lettre", **last)
    assert by_letter.pool == 2


async def links_of(town: Town, person: str) -> set[str]:
    """The links of somebody that open."""

    async def body(tx: Transaction) -> set[str]:
        rows = await tx.fetch("data.links", person=person)
        return {str(row["created_at"]) for row in rows if row["revoked_at"] is None}

    return await town.database.read(body)


async def test_a_server_that_wants_to_be_asked_twice_is_asked_again_later(
    house: Town, karim: Browser, post: MailServer
) -> None:
    for name in ("Ana", "Bo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)
    post.to_address["ana@example.org"] = ["451 later", "451 later"]
    await rounds(house, post.office())
    assert post.people == ["bo@example.org"]
    await rounds(house, post.office())
    for pause in AGAIN[:2]:
        house.clock.at += pause
        await rounds(house, post.office())
    assert post.people == ["bo@example.org", "ana@example.org"]
    assert await opens(house, address_in(post.got[1][1]))


async def test_who_is_never_taken_is_given_up_after_a_day(
    house: Town, karim: Browser, post: MailServer
) -> None:
    await reachable(house, "Ana")
    await made(house, karim, **TODAY)
    post.to_address["ana@example.org"] = ["451 later"] * 20
    for _ in range(len(AGAIN) + 3):
        await rounds(house, post.office())
        house.clock.at += timedelta(days=1)
    assert (await progress(house)).refused == 1
    assert len(post.to_address["ana@example.org"]) == 20 - len(AGAIN) - 1


@pytest.mark.proves("done.mail_away")
async def test_a_server_that_is_away_loses_nothing_and_the_page_says_so(
    house: Town, karim: Browser, post: MailServer
) -> None:
    for name in ("Ana", "Bo", "Cleo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)
    await post.close()
    for _ in range(30):  # longer than anybody would try one address
        await rounds(house, post.office())
    shown = await karim.get(f"{home(house)}/vague/1")
    assert "Le serveur de courriel ne répond pas." in shown.text
    assert "En route" in shown.text
    await post.open()
    await rounds(house, post.office())
    assert sorted(post.people) == ["ana@example.org", "bo@example.org", "cleo@example.org"]
    assert "Le serveur de courriel" not in (await karim.get(f"{home(house)}/vague/1")).text


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("to_sender", "ne veut pas de notre adresse d’expéditeur"),
        ("to_message", "ne prend pas ce que disent ces courriels"),
    ],
)
async def test_what_is_wrong_with_us_stops_all_and_costs_nobody_their_invitation(
    house: Town, karim: Browser, post: MailServer, answer: str, words: str
) -> None:
    for name in ("Ana", "Bo", "Cleo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)
    getattr(post, answer).append("554 not from you")
    one = mailer(house, post.office())
    await one.look()
    assert post.got == []  # not even tried with the others
    assert words in (await karim.get(f"{home(house)}/vague/1")).text
    await one.stop(1)
    await rounds(house, post.office())
    house.clock.at += AGAIN[0]
    await rounds(house, post.office())
    assert sorted(post.people) == ["ana@example.org", "bo@example.org", "cleo@example.org"]


async def test_a_wrong_password_is_told_as_such(
    house: Town, karim: Browser, post: MailServer
) -> None:
    await reachable(house, "Ana")
    await made(house, karim, **TODAY)
    post.password = "right"
    await rounds(house, post.office("atelier:wrong@"))
    shown = await karim.get(f"{home(house)}/vague/1")
    assert "ne reconnaît pas notre compte" in shown.text
    await rounds(house, post.office("atelier:right@"))
    assert post.people == ["ana@example.org"]


async def test_a_server_without_encryption_elsewhere_gets_nothing(
    house: Town, karim: Browser, post: MailServer
) -> None:
    await reachable(house, "Ana")
    await made(house, karim, **TODAY)
    elsewhere = replace(post.office(), encrypted_then=True)
    await rounds(house, elsewhere)
    assert post.got == []
    shown = await karim.get(f"{home(house)}/vague/1")
    assert "ne chiffre pas ce que nous lui confions" in shown.text


async def test_in_doubt_it_is_sent_again_as_the_same_message_with_the_same_link(
    house: Town, karim: Browser, post: MailServer
) -> None:
    await reachable(house, "Ana")
    await made(house, karim, **TODAY)
    post.to_message = [BREAKS]
    await rounds(house, post.office(), 2)
    (_, first), (_, second) = post.got
    assert first["Message-ID"] == second["Message-ID"]
    assert address_in(first) == address_in(second)
    assert await opens(house, address_in(first))
    assert await progress(house) == Progress(1, 1, 0, 1, 0)


@pytest.mark.proves("done.mail_stopped")
async def test_a_stopped_wave_sends_no_more_and_the_others_are_free(
    house: Town, karim: Browser, post: MailServer
) -> None:
    for name in ("Ana", "Bo", "Cleo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)
    post.to_message = ["250 OK", "554 enough"]
    one = mailer(house, post.office())
    await one.look()
    await one.stop(1)
    (left,) = post.people
    here = f"{home(house)}/vague/1"
    assert (await karim.send(here, f"{here}/arret", {}, form=1)).status_code == 200
    await work(house)
    house.clock.at += timedelta(days=1)
    await rounds(house, post.office(), 3)
    assert post.people == [left]
    second = await made(house, karim, "Deuxième", channel="letter", on="2027-01-18")
    assert second.pool == 2
    assert (await wave(house)).state is State.STOPPED


async def test_no_wave_by_email_without_a_mail_server(house: Town, karim: Browser) -> None:
    await reachable(house, "Ana")
    without = await house.signed_in(Browser(build_app(house.site())), house.organiser)
    assert (
        'value="email" aria-describedby="channel-email-hint" disabled'
        in (await without.get(home(house))).text
    )
    answer = await asked(house, without, **TODAY)
    assert "Aucun serveur de courriel n’est réglé" in answer.text
    await asked(house, karim, **TODAY)
    await work(house)
    shown = await without.get(f"{home(house)}/vague/1")
    assert "Aucun serveur de courriel n’est réglé : ces courriels attendent" in shown.text.replace(
        "\u00a0", " "
    )


async def test_no_log_names_anybody(house: Town, karim: Browser, post: MailServer) -> None:
    await reachable(house, "Anastasie")
    await made(house, karim, **TODAY)
    post.to_address["anastasie@example.org"] = ["550 Anastasie Durand is unknown"]
    with capture_logs() as logs:
        await rounds(house, post.office())
    assert [line["reason"] for line in logs] == ["recipient 550"]
    assert "nastasie" not in str(logs)


async def test_what_is_on_its_way_when_we_stop_is_seen_through(
    house: Town, karim: Browser, post: MailServer
) -> None:
    for name in ("Ana", "Bo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)
    one = mailer(house, post.office())
    running = asyncio.create_task(one.run())

    async def begun() -> bool:
        return len(post.got) > 0

    await until(begun, "the first e-mail")
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await one.stop(5)
    assert (await progress(house)).left == len(post.got)
