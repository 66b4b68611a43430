"""An e-mail that comes back later: who is written to no more, and what changes nothing."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import actions.returned
import rules.returned
import storage.mail
import storage.people
from actions.returned import Became
from rules.attendance import Answer
from rules.errors import Refused
from rules.waves import Progress
from storage.erasure import erase_person
from storage.retention import purge
from storage.transaction import Transaction
from tests.edges.mails.roads import member, posts, says, to_call
from tests.edges.mails.town import TODAY, progress, reachable, rounds
from tests.edges.town import KEY, ROOT
from tests.mail import MailServer
from tests.rules.test_returned import NONE, report
from tests.web.desk_town import read
from tests.web.speaker_town import do
from tests.web.town import Browser, Town
from tests.web.waves import made
from web.app import build_app

ANA = "ana@example.org"


async def sent(town: Town, post: MailServer) -> tuple[str, str]:
    """Ana, and the number of an e-mail that has left for her."""
    ana = await member(town)
    await says(town, ana, Answer.YES)
    await posts(town, post.office())
    ((_, message),) = post.got
    return ana, str(message["Message-ID"]).strip("<>").partition("@")[0]


async def comes_back(town: Town, content: bytes) -> Became:
    found = rules.returned.read(content)
    became, _ = await do(town, lambda tx: actions.returned.record(tx, found))
    return became


async def refuses(town: Town, person: str, address: str = ANA) -> bool:
    since = await town.database.read(lambda tx: storage.mail.refuses_since(tx, person, address))
    return since is not None


@pytest.mark.proves("done.mail_returned")
async def test_who_is_not_there_is_written_to_no_more_and_phoned(
    house: Town, post: MailServer
) -> None:
    ana, number = await sent(house, post)
    assert await comes_back(house, report(number)) is Became.NOTED
    assert await refuses(house, ana)
    assert await to_call(house, ana) == ["no_chat"]
    await says(house, ana, Answer.NO)
    await posts(house, post.office())
    assert len(post.got) == 1
    assert await comes_back(house, report(number)) is Became.KNOWN


@pytest.mark.proves("done.mail_returned")
async def test_what_is_only_late_changes_nothing(house: Town, post: MailServer) -> None:
    ana, number = await sent(house, post)
    late = report(number, action="delayed", status="4.4.1")
    assert await comes_back(house, late) is Became.WAITS
    assert (await refuses(house, ana), await to_call(house, ana)) == (False, [])


@pytest.mark.proves("done.mail_returned")
async def test_one_given_up_after_days_is_phoned_but_the_address_may_be_good(
    house: Town, post: MailServer
) -> None:
    ana, number = await sent(house, post)
    assert await comes_back(house, report(number, status="4.4.7")) is Became.NOTED
    assert (await refuses(house, ana), await to_call(house, ana)) == (False, ["no_chat"])


async def test_without_its_number_it_is_known_by_whom_it_was_for(
    house: Town, post: MailServer
) -> None:
    ana, _ = await sent(house, post)
    told = report(original=NONE, recipient="Original-Recipient: rfc822;Ana@Example.org")
    assert await comes_back(house, told) is Became.NOTED
    assert await refuses(house, ana)


@pytest.mark.proves("done.mail_returned")
@pytest.mark.parametrize("number", ["1.000000000000000000000000", "1", "x.y", "99999.abc"])
async def test_a_number_that_is_none_of_ours_is_refused(
    house: Town, post: MailServer, number: str
) -> None:
    ana, _ = await sent(house, post)
    with pytest.raises(Refused) as refused:
        await comes_back(house, report(number))
    assert refused.value.code == "returned.not-ours"
    assert not await refuses(house, ana)


async def test_an_address_that_was_corrected_meanwhile_is_another(
    house: Town, post: MailServer
) -> None:
    ana, number = await sent(house, post)

    async def body(tx: Transaction) -> None:
        before = await storage.people.get(tx, ana)
        await storage.people.save(tx, replace(before, email="anais@example.org"))

    await do(house, body)
    assert await comes_back(house, report(number)) is Became.NOTED
    assert not await refuses(house, ana, "anais@example.org")


@pytest.mark.parametrize("how", ["erased", "a week later"])
async def test_what_is_forgotten_is_known_by_no_report(
    house: Town, post: MailServer, how: str
) -> None:
    ana, number = await sent(house, post)
    if how == "erased":
        await do(house, lambda tx: erase_person(tx, ana))
    else:
        house.clock.at += timedelta(days=8)
        assert (await purge(house.database))["mailed"] == 1
    with pytest.raises(Refused):
        await comes_back(house, report(number))


async def test_an_email_of_a_wave_counts_as_refused(
    house: Town, karim: Browser, post: MailServer
) -> None:
    ana = await reachable(house, "Ana")
    await made(house, karim, **TODAY)
    await rounds(house, post.office())
    ((_, message),) = post.got
    number = str(message["Message-ID"]).strip("<>").partition("@")[0]
    assert await comes_back(house, report(number)) is Became.NOTED
    assert await progress(house) == Progress(1, 1, 0, 0, 1)
    assert (await refuses(house, ana), await to_call(house, ana)) == (True, [])


@pytest.mark.proves("done.mail_returned")
async def test_the_team_sees_it_and_may_try_again(house: Town, post: MailServer) -> None:
    ana, number = await sent(house, post)
    app = build_app(replace(house.site(), sends_mail=True))
    karim = await house.signed_in(Browser(app), house.organiser)
    page = f"{house.team_path}/personnes/{ana}"
    assert "Sans Telegram : par courriel." in read(await karim.get(page))
    await comes_back(house, report(number))
    shown = read(await karim.get(page))
    assert "Son adresse refuse nos courriels depuis le lundi 11 janvier 2027" in shown
    assert "Sans Telegram : par courriel." not in shown
    again = await karim.send(page, f"{page}/courriel", {})
    assert "partiront de nouveau vers cette adresse" in read(again)
    assert not await refuses(house, ana)


async def command(settings: dict[str, str], given: bytes) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "returned"),
        cwd=ROOT,
        env=settings,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate(given)
    assert process.returncode is not None
    return process.returncode, said.decode()


@pytest.mark.slow
async def test_the_command_says_in_a_sentence_what_it_did(tmp_path: Path) -> None:
    settings = {
        "PATH": "/usr/bin:/bin",
        "LANG": "fr_FR.UTF-8",
        "ATELIER_BOT_TOKEN": "4242:a-token",
        "ATELIER_DATABASE": f"sqlite:///{tmp_path / 'atelier.db'}",
        "ATELIER_KEY": KEY,
        "ATELIER_FILES": str(tmp_path / "files"),
    }
    code, said = await command(settings, b"Bonjour")
    assert code == 1
    assert "Ce n’est pas un avis de non-remise" in said
    code, said = await command(settings, report())
    assert code == 1
    assert "Cet avis ne parle d’aucun de nos courriels" in said
