"""A mail server that refuses, hangs up, is away or does not want us: what becomes of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

import storage.citizens
import storage.erasure
import storage.outbox
import storage.people
import storage.waves
from bot.mail_fates import AGAIN, LONGEST_REST, MOST_DOUBTS
from bot.mailer import IN_A_ROW
from rules.waves import Progress
from storage.transaction import Transaction
from tests.edges.mails.town import (
    TODAY,
    address_in,
    links_of,
    mailer,
    opens,
    progress,
    reachable,
    rounds,
    stopped,
)
from tests.mail import BREAKS, MailServer
from tests.storage.town import sql
from tests.web.town import Browser, Town
from tests.web.waves import home, made

pytestmark = pytest.mark.one_engine("test_leaving.py and test_returned.py go this way on both")


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
    assert "Une adresse n’accepte pas notre courriel." in shown.text
    last = {"kind": "reminder", "channel": "letter", "on": "2027-02-10", "wanted": ""}
    by_letter = await made(house, karim, "Par lettre", **last)
    assert by_letter.pool == 2


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
        house.clock.at += LONGEST_REST
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
        ("to_message", "n’accepte pas ce que disent ces courriels"),
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
    house.clock.at += LONGEST_REST
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
    assert len(post.got) == 1  # not at once: whatever broke is given a while
    house.clock.at += AGAIN[0]
    await rounds(house, post.office())
    (_, first), (_, second) = post.got
    assert first["Message-ID"] == second["Message-ID"]
    assert address_in(first) == address_in(second)
    assert await opens(house, address_in(first))
    assert await progress(house) == Progress(1, 1, 0, 1, 0)


@pytest.mark.parametrize("after", ["away", "later", "stopped"])
async def test_what_may_have_arrived_goes_on_to_open_whatever_comes_then(
    house: Town, karim: Browser, post: MailServer, after: str
) -> None:
    for name in ("Ana", "Bo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)
    post.to_message = [BREAKS]
    await rounds(house, post.office())
    ((reader, message),) = post.got
    house.clock.at += AGAIN[0]
    if after == "away":
        await post.close()
    elif after == "later":
        post.to_address[reader] = ["451 later"]
    else:
        await stopped(house, karim)
    await rounds(house, post.office(), 2)
    assert await opens(house, address_in(message))
    assert (await progress(house)).left == 1 + (after == "later")


async def test_one_that_nobody_ever_answers_for_counts_as_taken_in_the_end(
    house: Town, karim: Browser, post: MailServer
) -> None:
    for name in ("Ana", "Bo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)
    post.to_message = [BREAKS, "250 OK"] + [BREAKS] * 9
    for pause in (*AGAIN, *AGAIN):
        await rounds(house, post.office(), 2)
        house.clock.at += pause
    assert len(post.got) == MOST_DOUBTS + 1
    assert await progress(house) == Progress(2, 2, 0, 2, 0)


async def test_an_address_in_letters_that_no_server_knows_costs_the_others_nothing(
    house: Town, karim: Browser, post: MailServer
) -> None:
    addresses = ("anaïs@example.org", "a(b)@example.org", "bo@exämple.org", "cleo@example.org")
    for number, address in enumerate(addresses):
        await reachable(house, f"Ana{number}", address)
    await made(house, karim, **TODAY)
    await rounds(house, post.office())
    assert sorted(post.people) == ["bo@xn--exmple-cua.org", "cleo@example.org"]
    assert (await progress(house)).refused == 2


@pytest.mark.parametrize("answer", ["554 5.7.1 Relay access denied", "550 no", "452 too many"])
async def test_a_server_that_refuses_everybody_means_us_and_spends_nobody(
    house: Town, karim: Browser, post: MailServer, answer: str
) -> None:
    names = [f"Ana{number}" for number in range(3 * IN_A_ROW)]
    for name in names:
        await reachable(house, name)
        post.to_address[f"{name.casefold()}@example.org"] = [answer]
    await made(house, karim, **TODAY, wanted=str(len(names)))
    one = mailer(house, post.office())
    await one.look()
    await one.look()
    await one.stop(1)
    assert (await progress(house)).refused < IN_A_ROW
    assert (await progress(house)).to_leave > 2 * IN_A_ROW
    shown = await karim.get(f"{home(house)}/vague/1")
    assert "n’accepte pas de transmettre ces courriels" in shown.text
    post.to_address.clear()
    house.clock.at += AGAIN[0]
    await rounds(house, post.office(), 2)
    assert len(post.got) > 2 * IN_A_ROW


async def test_one_server_that_hangs_up_keeps_nobody_else_waiting(
    house: Town, karim: Browser, post: MailServer
) -> None:
    for name in ("Ana", "Bo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)
    post.to_address["ana@example.org"] = ["421 gone"] * 9
    post.to_address["bo@example.org"] = ["421 gone"]
    for _ in range(3):
        await rounds(house, post.office())
        house.clock.at += AGAIN[0]
    assert post.people == ["bo@example.org"]


async def test_a_damaged_one_is_set_aside_and_the_others_leave(
    house: Town, karim: Browser, post: MailServer
) -> None:
    for name in ("Ana", "Bo"):
        await reachable(house, name)
    await made(house, karim, **TODAY)

    async def damage(tx: Transaction) -> None:
        number = (await storage.outbox.mails(tx, 1))[0]
        await sql(
            tx, "UPDATE outbox SET sealed_body = :sealed_x WHERE id = :n", sealed_x="?", n=number
        )

    await house.database.transact(damage, cause="test:damage")
    await rounds(house, post.office())
    assert len(post.got) == 1
    assert await progress(house) == Progress(2, 2, 0, 1, 1)
