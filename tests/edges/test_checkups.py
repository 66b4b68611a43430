"""The doctor finds what a first organiser gets wrong, and says what to do about it."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

import actions.people
import actions.team
import actions.workshops
from bot.cli import checkups
from bot.cli.desk import ACTOR, opened
from bot.settings import Settings, load
from rules.who import Role, Who
from rules.workshop import Workshop
from storage.transaction import Transaction
from tests.edges.conftest import StartBot
from tests.edges.town import Emulator, environment
from tests.example import example
from tests.mail import FROM, mail_server
from tests.ports import free_port
from tests.web.town import row

REAL_TOKEN = "4242:a-token-of-earnest"
PUBLIC = "https://atelier.example.fr"
NOW = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)


def earnest(folder: Path, **more: Any) -> Settings:
    """Settings of somebody who means it: Telegram itself, a key in a file elsewhere."""
    key = folder / "etc" / "key"
    key.parent.mkdir(exist_ok=True)
    if not key.exists():
        key.write_text("5a" * 32)
        key.chmod(0o640)
    given = {
        "bot_token": REAL_TOKEN,
        "key_file": key,
        "public_url": PUBLIC,
        "database": f"sqlite:///{folder / 'data' / 'atelier.db'}",
        "files": folder / "data" / "files",
    }
    return load(_env_file=None, **(given | more))


def words(findings: list[checkups.Finding], *, good: bool = False) -> list[str]:
    return [said for right, said in findings if right is good]


def test_what_belongs_together_is_not_complained_of(tmp_path: Path) -> None:
    assert checkups.settings_fit(earnest(tmp_path)) == []


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8080", "http://localhost", "https://192.168.1.7", "http://atelier"]
)
def test_an_address_that_nobody_else_can_open_is_named(tmp_path: Path, url: str) -> None:
    [said] = words(checkups.settings_fit(earnest(tmp_path, public_url=url)))
    assert said.startswith(f"ATELIER_PUBLIC_URL is {url}, which only this machine can open")
    assert "Telegram refuses buttons that lead there" in said
    rehearsed = {"emulator": True, "telegram_url": "http://127.0.0.1:8081"}
    assert checkups.settings_fit(earnest(tmp_path, public_url=url, **rehearsed)) == []


def test_an_address_without_https_is_named(tmp_path: Path) -> None:
    url = "http://atelier.example.fr"
    [said] = words(checkups.settings_fit(earnest(tmp_path, public_url=url)))
    assert said == f"ATELIER_PUBLIC_URL is {url}: letters and pages need https:// in front"


@pytest.mark.parametrize("where", ["data/key", "data/files/key"])
def test_a_key_beside_the_data_is_named(tmp_path: Path, where: str) -> None:
    key = tmp_path / where
    key.parent.mkdir(parents=True)
    key.write_text("5a" * 32)
    key.chmod(0o600)
    [said] = words(checkups.settings_fit(earnest(tmp_path, key_file=key)))
    assert said.startswith(f"ATELIER_KEY_FILE: {key} lies where the data is")


def test_a_key_that_everybody_can_read_is_named(tmp_path: Path) -> None:
    settings = earnest(tmp_path)
    assert settings.key_file is not None
    settings.key_file.chmod(0o644)
    [said] = words(checkups.settings_fit(settings))
    assert said.endswith(f"chmod o= {settings.key_file}")


def test_copies_are_missing_old_or_of_last_night(tmp_path: Path) -> None:
    settings = earnest(tmp_path)
    [said] = words(checkups.copies(settings, NOW))
    assert said.startswith("there is no backup")
    settings.backups.mkdir(parents=True)
    copy = settings.backups / "20270110-021500.atelier"
    copy.touch()
    made = datetime(2027, 1, 11, 2, 15, tzinfo=UTC).timestamp()
    os.utime(copy, (made, made))
    last = "the last backup here is of 2027-01-11 02:15 UTC"
    assert checkups.copies(settings, NOW) == [(True, last)]
    later = NOW + timedelta(days=2)
    assert checkups.copies(settings, later) == [
        (False, f"{last}, more than a day ago: make one every night")
    ]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    assert checkups.writable(tmp_path) == []
    [said] = words(checkups.writable(tmp_path / "gone"))
    assert said.endswith("gone cannot be written by who runs this: atelier runs as another user")


async def test_the_clock_is_compared_with_telegrams(town: Emulator, tmp_path: Path) -> None:
    settings = earnest(tmp_path, telegram_url=town.url)
    real = datetime.now(UTC)
    assert await checkups.clock(settings, real) == [(True, "goes as Telegram's does")]
    [said] = words(await checkups.clock(settings, real - timedelta(minutes=5)))
    assert "s behind Telegram: timedatectl set-ntp true" in said
    [said] = words(await checkups.clock(settings, real + timedelta(minutes=5)))
    assert "s ahead of Telegram" in said
    silent = earnest(tmp_path, telegram_url="http://127.0.0.1:9")
    assert await checkups.clock(silent, real) == []


async def answering(told: dict[str, str]) -> tuple[web.AppRunner, int]:
    """A program that answers /health so; the port."""

    async def health(_: web.Request) -> web.Response:
        return web.json_response(told)

    app = web.Application()
    app.router.add_get("/health", health)
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    return runner, port


OURS = {"state": "ok", "version": version("atelier-citoyen")}
STRANGE = {"hello": "world"}


@pytest.mark.parametrize(
    ("here", "there", "good", "said"),
    [
        (None, None, True, "nothing listens yet: atelier run does"),
        (OURS, OURS, True, "answer at http://127.0.0.1"),
        (OURS, None, False, "look at the web server in front"),
        (OURS, STRANGE, False, "is answered by something else"),
        (STRANGE, None, False, "another program answers there (HTTP 200): choose another port"),
        (None, STRANGE, False, "is answered by something else"),
    ],
)
async def test_the_pages_are_asked_for_here_and_where_people_do(
    tmp_path: Path,
    here: dict[str, str] | None,
    there: dict[str, str] | None,
    good: bool,
    said: str,
) -> None:
    running = [await answering(told) for told in (here, there) if told]
    ports = [port for _, port in running]
    near = ports.pop(0) if here else free_port()
    far = ports.pop(0) if there else free_port()
    http, url = f"127.0.0.1:{near}", f"http://127.0.0.1:{far}"
    findings = await checkups.pages(earnest(tmp_path, http=http, public_url=url))
    for runner, _ in running:
        await runner.cleanup()
    [(right, words_said)] = findings
    assert right is good
    assert said in words_said


async def peopled(settings: Settings, *roles: Role) -> Workshop:
    """A workshop in earnest with one citizen, and somebody with these roles in the team."""
    plain = example()
    notice = replace(
        plain.notice,
        rehearsal=False,
        officer="dpo@example.fr",
        impact_assessment_done=True,
    )
    workshop = replace(plain, notice=notice)
    async with opened(settings) as desk:

        async def body(tx: Transaction) -> None:
            await actions.workshops.load(tx, ACTOR, workshop, now=tx.now)
            await actions.people.import_rows(tx, ACTOR, workshop, [row()], now=tx.now)
            if roles:
                who = Who(ACTOR, ACTOR, workshop.id)
                names = ("Karim", "Benali")
                await actions.team.add(tx, who, names, roles, language="fr", now=tx.now)

        await desk.database.transact(body, cause="test")
    return workshop


async def test_a_team_that_lacks_somebody_is_told_whom(tmp_path: Path) -> None:
    settings = earnest(tmp_path)
    workshop = await peopled(settings, Role.ORGANISER)
    async with opened(settings) as desk:
        found = await desk.database.read(lambda tx: checkups.teams(tx, [workshop]))
        assert await desk.database.read(lambda tx: checkups.people(tx, [workshop])) == 1
    [said] = words(found)
    assert said == (
        "big-data-sante: no logistics in the team, nobody gives beds, or reads what people need: "
        "atelier team add FIRST LAST --role logistics --workshop big-data-sante"
    )


async def test_the_doctor_tells_all_of_it_at_once(
    start: StartBot, town: Emulator, tmp_path: Path
) -> None:
    """Telegram is the emulator, and everything else is meant."""
    key = tmp_path / "key"
    key.write_text("5a" * 32)
    key.chmod(0o600)
    more = {
        "EMULATOR": "false",
        "KEY": "",
        "KEY_FILE": str(key),
        "HTTP": f"127.0.0.1:{free_port()}",
    }
    given = environment(town, tmp_path, **more)
    settings = {name.removeprefix("ATELIER_").lower(): value for name, value in given.items()}
    await peopled(load(_env_file=None, **{name: each for name, each in settings.items() if each}))
    process = await start("bot", "check", ready=False, **more)
    assert await process.ends() == 1
    wrong = [line for line in process.said if " wrong " in line]
    assert [line.split(maxsplit=2)[0] for line in wrong] == [
        *("settings", "settings"),
        *("database", "database", "database"),
    ]
    said = "\n".join(wrong)
    for part in ("only this machine", "lies where the data is", "no organiser", "no logistics"):
        assert part in said
    assert "there is no backup" in said


async def test_without_a_mail_server_the_doctor_says_that_no_emails_are_sent(
    tmp_path: Path,
) -> None:
    (finding,) = await checkups.mail(earnest(tmp_path))
    assert finding == (True, "no e-mails are sent: ATELIER_SMTP is not set")


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ("", "takes e-mails from invitations@atelier.test"),
        ("away", "nobody answers there: compare host and port"),
        ("password", "it does not know this account: compare user and password"),
        ("sender", "it does not let us send from ATELIER_MAIL_FROM"),
        ("busy", "it does not want us at present (server 421)"),
    ],
)
async def test_the_mail_server_is_tried_without_sending_anything(
    tmp_path: Path, trouble: str, said: str
) -> None:
    async with mail_server() as post:
        account = "atelier:wrong@" if trouble == "password" else ""
        if trouble == "password":
            post.password = "right"
        if trouble == "sender":
            post.to_sender = ["553 not yours"]
        if trouble == "busy":
            post.to_sender = ["421 come back"]
        if trouble == "away":
            await post.close()
        smtp = f"smtp://{account}127.0.0.1:{post.port}"
        [(good, words_said)] = await checkups.mail(earnest(tmp_path, smtp=smtp, mail_from=FROM))
        assert good is not bool(trouble)
        assert said in words_said
        assert post.got == []
