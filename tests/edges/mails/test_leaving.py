"""E-mails of a wave on their way to a real mail server: who gets one, when, and what it says."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

import actions.links
import actions.notice
import actions.people
import storage.citizens
import storage.erasure
import storage.outbox
import storage.people
import storage.waves
from rules.notice import Document
from rules.waves import Progress, State
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.edges.mails.town import (
    TODAY,
    address_in,
    links_of,
    mailer,
    opens,
    person_of_link,
    progress,
    reachable,
    rounds,
    stopped,
)
from tests.edges.town import until
from tests.mail import FROM, MailServer
from tests.storage.town import everything
from tests.web.desk_town import citizen, into
from tests.web.town import Browser, Town
from tests.web.waves import SOMEBODY, URL, asked, home, made, wave, work
from web.app import build_app


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
    assert message["List-Unsubscribe"] == f"<{page}/reponse/stop>"
    for words in (
        "Bonjour D’Artagnan 🌻,",
        house.workshop.title.get("fr"),
        team.phone,
        f"{page}/reponse/stop",
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
    assert await progress(house) == Progress(5, 1, 4, 1, 0)
    assert "Partie" in (await karim.get(f"{home(house)}/vague/1")).text


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
    await stopped(house, karim)
    house.clock.at += timedelta(days=1)
    await rounds(house, post.office(), 3)
    assert post.people == [left]
    second = await made(house, karim, "Deuxième", channel="letter", on="2027-01-18")
    assert second.pool == 2
    assert (await wave(house)).state is State.STOPPED


async def test_at_night_they_wait_for_the_morning_and_nobody_is_blamed(
    house: Town, karim: Browser, post: MailServer
) -> None:
    await reachable(house, "Ana")
    await made(house, karim, **TODAY)
    house.clock.at = house.clock.at.replace(hour=22)
    await rounds(house, post.office())
    assert post.got == []
    assert "Le serveur de courriel" not in (await karim.get(f"{home(house)}/vague/1")).text
    house.clock.at += timedelta(hours=12)
    await rounds(house, post.office())
    assert post.people == ["ana@example.org"]


async def test_an_email_closes_no_letter_that_was_made_after_it(
    house: Town, karim: Browser, post: MailServer
) -> None:
    person = await reachable(house, "Ana")
    await made(house, karim)
    house.clock.at += timedelta(days=10)
    again = {"kind": "reminder", "on": "2027-01-25", "wanted": ""}
    await made(house, karim, "Courriel", **again, channel="email")
    house.clock.at += timedelta(minutes=5)
    await made(house, karim, "Lettre", **again | {"on": "2027-02-01"}, channel="letter")
    (letter,) = await links_of(house, person)
    house.clock.at += timedelta(days=5)
    await rounds(house, post.office())
    assert post.people == ["ana@example.org"]
    assert letter in await links_of(house, person)
    assert len(await links_of(house, person)) == 2


async def test_who_is_erased_while_it_is_on_its_way_is_not_waited_for(
    house: Town, karim: Browser, post: MailServer
) -> None:
    person = await reachable(house, "Ana")
    await made(house, karim, **TODAY)

    async def erase(tx: Transaction) -> None:
        await storage.erasure.erase_person(tx, person)

    post.meanwhile = lambda: house.database.transact(erase, cause="test:erase")
    post.to_message = ["451 later"]
    await rounds(house, post.office())
    assert await progress(house) == Progress(1, 0, 1, 0, 0)
    assert "En route" not in (await karim.get(f"{home(house)}/vague/1")).text


async def test_stopped_while_one_is_on_its_way_that_person_is_free_too(
    house: Town, karim: Browser, post: MailServer
) -> None:
    for name in ("Ana", "Bo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)
    post.meanwhile = lambda: stopped(house, karim)
    post.to_message = ["554 enough"]
    await rounds(house, post.office())
    house.clock.at += timedelta(days=1)
    await rounds(house, post.office())
    assert post.got == []
    assert (await made(house, karim, "Deuxième", channel="letter")).pool == 2


async def test_they_leave_no_more_once_their_time_is_over(
    house: Town, karim: Browser, post: MailServer
) -> None:
    await reachable(house, "Ana")
    await made(house, karim, **TODAY)
    house.clock.at += timedelta(days=31)
    await rounds(house, post.office())
    assert post.got == []
    assert (await progress(house)).drawn == 0


async def test_no_more_is_asked_of_who_wants_to_hear_no_more(
    house: Town, karim: Browser, post: MailServer
) -> None:
    """One press on the page behind the last link of the e-mail; nobody has to say who they are."""
    person = await reachable(house, "Ana")
    await made(house, karim, **TODAY)
    await rounds(house, post.office())
    path = f"{address_in(post.got[0][1])}/reponse/stop".removeprefix(URL)
    reader = Browser(build_app(house.site()))
    shown = await reader.get(path, headers=SOMEBODY)
    assert "Ana" not in shown.text
    answer = await reader.send(path, path, {})
    assert "Vous ne recevrez plus ni lettre, ni message, ni appel" in answer.text
    assert await house.database.read(lambda tx: storage.people.is_stopped(tx, person))


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
    fates = [each for _, name, each in await everything(house.database) if name == "fate"]
    assert fates.count("left") == len(post.got)
    assert "leaving" not in fates


async def test_an_organiser_tries_it_out_on_themselves_and_sees_what_became_of_it(
    house: Town, karim: Browser, post: MailServer
) -> None:
    path, trial = f"{home(house)}/texte/courriels", f"{home(house)}/essai"
    wrong = await karim.send(path, trial, {"to": "karim", "language": "fr"}, form=2)
    assert (wrong.status_code, post.got) == (422, [])
    sent = await karim.send(path, trial, {"to": "karim@example.org", "language": "en"}, form=2)
    assert "L’essai est en route." in sent.text
    assert "il attend." in sent.text
    house.clock.at = house.clock.at.replace(hour=23)  # at any hour: they asked for it
    await rounds(house, post.office())
    ((address, message),) = post.got
    assert (address, message["Subject"]) == ("karim@example.org", "An invitation")
    body = message.get_body(("plain",))
    assert body is not None
    assert "Hello Karim," in body.get_content()
    assert await person_of_link(house.database, address_in(message)) is None
    assert "il est parti." in (await karim.get(path)).text
    post.to_address["karim@example.org"] = ["550 nobody here"]
    await karim.send(path, trial, {"to": "karim@example.org", "language": "fr"}, form=2)
    await rounds(house, post.office())
    assert "l’adresse ne l’a pas accepté" in (await karim.get(path)).text
