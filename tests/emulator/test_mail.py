"""The mail server and the mailboxes: what is delivered, how it is read, and how it goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

import aiosmtplib
import pytest

from emulator import smtp
from tests.emulator.conftest import Emulator, Json, eventually
from tests.emulator.test_card import calendar

ANA, BOB = "ana@courriel.example", "bob@courriel.example"
FROM = "atelier@atelier.example"
MORNING = "SUMMARY:Week-end 1", "DTSTART;TZID=Europe/Paris:20270327T100000"


@dataclass
class Post:
    """A mail server with its emulator, and somebody who sends."""

    emulator: Emulator
    port: int

    async def send(self, message: EmailMessage | bytes, *to: str) -> None:
        """Hand a message over, on a line of its own."""
        line = aiosmtplib.SMTP(hostname="127.0.0.1", port=self.port, start_tls=False, timeout=5)
        async with line:
            source = message if isinstance(message, bytes) else message.as_bytes(policy=SMTP)
            await line.sendmail(FROM, [*to], source)

    async def box(self, address: str) -> list[Json]:
        """What lies in a mailbox."""
        return list((await self.emulator.sim("GET", f"/mail?address={address}"))["mail"])

    async def plan(self, *faults: Json) -> None:
        await self.emulator.sim("POST", "/faults", list(faults))


@pytest.fixture
async def post(emulator: Emulator) -> AsyncIterator[Post]:
    server, url = await smtp.open_post(emulator.world, "127.0.0.1", 0)
    yield Post(emulator, int(url.rpartition(":")[2]))
    server.close()


def written(to: str = ANA, number: str = "<1@atelier.example>", **more: str) -> EmailMessage:
    """A message in both forms."""
    made = EmailMessage()
    made["From"], made["To"], made["Message-ID"] = f"L’équipe <{FROM}>", to, number
    made["Subject"] = "Venez-vous à l’atelier ?"
    for name, value in more.items():
        made[name] = value
    made.set_content("Bonjour,\nvotre lien : http://127.0.0.1:8080/l/abc.\n")
    made.add_alternative(
        '<html lang="fr"><head></head><body><p>Bonjour, <a href="http://127.0.0.1:8080/l/abc">'
        'votre\n <b>lien</b></a> <a href="mailto:a@b.example">x</a></p></body></html>',
        subtype="html",
    )
    return made


def invited(method: str, *lines: str) -> EmailMessage:
    """An invitation as calendars read it: one form of the words, and a file."""
    made = written()
    data = calendar(*MORNING, *lines, method=method)
    made.add_alternative(data, maintype="text", subtype="calendar", params={"method": method})
    made.add_attachment(data, maintype="text", subtype="calendar", filename="invitation.ics")
    return made


async def add(emulator: Emulator, first_name: str, email: str, *, telegram: bool = True) -> int:
    about = {"first_name": first_name, "email": email, "telegram": telegram}
    return int((await emulator.sim("POST", "/users", about))["id"])


@pytest.mark.proves("mail.rehearsed")
async def test_mail_lies_in_its_readers_mailbox_read_as_a_program_reads_it(post: Post) -> None:
    ana = await add(post.emulator, "Ana", ANA)
    await post.send(written(), "Ana@Courriel.Example")
    told = await post.emulator.sim("GET", f"/users/{ana}/mail")
    assert (told["address"], told["unread"]) == (ANA, 1)
    (mail,) = told["mail"]
    now = post.emulator.world.clock.now().isoformat()[:10]
    assert mail["at"][:10] == now
    assert mail["from"] == f"L’équipe <{FROM}>"
    assert mail["to"] == "Ana@Courriel.Example"
    assert mail["subject"] == "Venez-vous à l’atelier ?"
    assert mail["text"] == "Bonjour,\nvotre lien : http://127.0.0.1:8080/l/abc.\n"
    assert mail["links"] == [{"text": "votre lien", "url": "http://127.0.0.1:8080/l/abc"}]
    assert mail["attachments"] == []


async def test_two_of_a_household_share_a_mailbox_and_what_was_read_in_it(post: Post) -> None:
    two = [await add(post.emulator, name, ANA) for name in ("Ana", "Luis")]
    await post.send(written(), ANA)
    (mail,) = (await post.emulator.sim("GET", f"/users/{two[0]}/mail"))["mail"]
    await post.emulator.sim("POST", f"/mail/{mail['id']}/read")
    await post.emulator.sim("POST", f"/mail/{mail['id']}/read")
    shown = [await post.emulator.sim("GET", f"/users/{one}") for one in two]
    assert [one["mail"]["unread"] for one in shown] == [0, 0]
    assert [one["mail"]["count"] for one in shown] == [1, 1]


async def test_the_newest_comes_first_and_mail_to_nobody_is_kept(post: Post) -> None:
    await add(post.emulator, "Ana", ANA)
    await post.send(written(number="<1@a>"), ANA)
    await post.send(written(BOB, "<2@a>"), BOB, ANA)
    everything = await post.emulator.sim("GET", "/mail")
    assert everything["count"] == 3
    assert [one["to"] for one in everything["mail"]] == [ANA, BOB, ANA]
    assert [one["message_id"] for one in await post.box(ANA)] == ["<2@a>", "<1@a>"]
    (strange,) = (await post.emulator.sim("GET", "/users"))["mailboxes"]
    assert (strange["address"], strange["count"], strange["unread"]) == (BOB, 1, 1)
    assert strange["last"]["subject"] == "Venez-vous à l’atelier ?"
    limited = await post.emulator.sim("GET", "/mail?limit=1")
    assert [one["message_id"] for one in limited["mail"]] == ["<2@a>"]
    await post.emulator.sim("GET", "/mail?limit=all", status=400)


@pytest.mark.proves("mail.rehearsed_invitation")
async def test_an_invitation_is_told_in_words_and_its_files_are_as_they_were_sent(
    post: Post,
) -> None:
    await post.send(invited("REQUEST", "SEQUENCE:2", "LOCATION:Rennes"), ANA)
    (mail,) = await post.box(ANA)
    inline, file = mail["attachments"]
    assert (inline["inline"], file["inline"]) == (True, False)
    assert (file["name"], file["type"], file["method"]) == (
        *("invitation.ics", "text/calendar", "REQUEST"),
    )
    assert inline["method"] == "REQUEST"
    assert inline["calendar"]["title"] == "Week-end 1"
    assert inline["calendar"]["sequence"] == 2
    assert inline["calendar"]["where"] == "Rennes"
    async with post.emulator.session.get(post.emulator.base + file["url"]) as answer:
        data = await answer.read()
        assert answer.headers["Content-Type"].startswith("text/calendar")
    assert data == calendar(*MORNING, "SEQUENCE:2", "LOCATION:Rennes", method="REQUEST")
    assert file["size"] == len(data)
    await post.emulator.sim("GET", f"/mail/{mail['id']}/attachments/3", status=404)


@pytest.mark.proves("mail.rehearsed_invitation")
async def test_a_cancelled_date_says_so(post: Post) -> None:
    await post.send(invited("CANCEL", "SEQUENCE:3"), ANA)
    (mail,) = await post.box(ANA)
    assert [one["method"] for one in mail["attachments"]] == ["CANCEL", "CANCEL"]
    assert mail["attachments"][0]["calendar"]["cancelled"] is True


async def test_a_letter_shown_as_a_page_runs_nothing_and_leads_to_new_tabs(post: Post) -> None:
    await post.send(written(), ANA)
    (mail,) = await post.box(ANA)
    async with post.emulator.session.get(
        f"{post.emulator.base}/sim/mail/{mail['id']}/html"
    ) as answer:
        page, policy = await answer.text(), answer.headers["Content-Security-Policy"]
    assert '<head><base target="_blank"></head>' in page
    assert policy.startswith("default-src 'none'; ")
    assert "allow-scripts" not in policy
    async with post.emulator.session.get(
        f"{post.emulator.base}/sim/mail/{mail['id']}/source"
    ) as answer:
        assert b"Message-ID: <1@atelier.example>" in await answer.read()


async def test_words_alone_have_links_and_no_page(post: Post) -> None:
    plain = EmailMessage()
    plain["Subject"] = "Bonjour"
    plain.set_content("Voir https://a.example/x, puis https://a.example/y.\n")
    await post.send(plain, ANA)
    (mail,) = await post.box(ANA)
    assert [one["url"] for one in mail["links"]] == ["https://a.example/x", "https://a.example/y"]
    assert mail["from"] == FROM
    await post.emulator.sim("GET", f"/mail/{mail['id']}/html", status=404)
    await post.emulator.sim("GET", "/mail/99", status=404)
    shown = await post.emulator.sim("GET", f"/mail/{mail['id']}")
    assert shown == mail


async def test_a_message_nobody_could_read_is_kept_and_shown_as_far_as_it_goes(post: Post) -> None:
    broken = (
        b"Subject: =?utf-8?q?caf=C3=A9?=\r\nMessage-ID: <\r\nFrom: @@\r\n"
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/plain; charset=none-such\r\n\r\nd\xe9j\xe0\r\n"
        b"--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inside\r\n\r\nx\r\n"
    )
    await post.send(broken, ANA)
    (mail,) = await post.box(ANA)
    assert mail["subject"] == "café"
    assert mail["text"].startswith("d�j�")
    (inside,) = mail["attachments"]
    assert inside["type"] == "message/rfc822"
    assert inside["size"] > 0


async def test_what_comes_twice_under_one_number_is_shown_once(post: Post) -> None:
    for _ in range(2):
        await post.send(written(), ANA)
    (mail,) = await post.box(ANA)
    assert mail["times"] == 2


async def test_a_moved_clock_dates_the_mail(post: Post) -> None:
    await post.emulator.sim("POST", "/clock", {"to": "2099-03-27T10:00:00+01:00"})
    await post.send(written(), ANA)
    assert (await post.box(ANA))[0]["at"].startswith("2099-03-27T09:00:0")


async def test_whoever_has_only_a_mailbox_has_no_chat(post: Post) -> None:
    await post.emulator.api("getMe")
    suzanne = await add(post.emulator, "Suzanne", ANA, telegram=False)
    for verb, what in (("POST", "messages"), ("GET", "chat"), ("POST", "block")):
        told = await post.emulator.sim(verb, f"/users/{suzanne}/{what}", status=409)
        assert told["code"] == "no_telegram"
    assert (await post.emulator.api("sendMessage", chat_id=suzanne, text="x"))["ok"] is False
    asked = {"first_name": "Bob", "telegram": "no"}
    assert "true or false" in (await post.emulator.sim("POST", "/users", asked, 400))["error"]


async def test_a_new_address_is_a_new_mailbox(post: Post) -> None:
    ana = await add(post.emulator, "Ana", "")
    assert (await post.emulator.sim("GET", f"/users/{ana}/mail"))["mail"] == []
    await post.send(written(), f"ana@{'café.example'.encode('idna').decode()}")
    await post.emulator.sim("PATCH", f"/users/{ana}", {"email": "ana@café.example"})
    assert len((await post.emulator.sim("GET", f"/users/{ana}/mail"))["mail"]) == 1


@pytest.mark.proves("mail.rehearsed_trouble")
@pytest.mark.parametrize(("status", "code"), [(550, "5.1.1"), (450, "4.2.1"), (503, "5.0.0")])
async def test_an_address_is_refused_and_the_others_are_not(
    post: Post, status: int, code: str
) -> None:
    await post.plan(
        {"method": "RCPT", "kind": "status", "status": status, "address": "ANA@courriel.example"}
    )
    with pytest.raises(aiosmtplib.SMTPRecipientsRefused) as refused:
        await post.send(written(), ANA)
    (one,) = refused.value.recipients
    assert (one.code, one.message.split()[0]) == (status, code)
    await post.send(written(), BOB)
    assert (len(await post.box(ANA)), len(await post.box(BOB))) == (0, 1)


@pytest.mark.proves("mail.rehearsed_trouble")
async def test_a_refusal_that_ends_leaves_the_next_attempt_alone(post: Post) -> None:
    await post.plan({"method": "RCPT", "kind": "status", "status": 451, "count": 1})
    with pytest.raises(aiosmtplib.SMTPRecipientsRefused):
        await post.send(written(), ANA)
    await post.send(written(), ANA)
    (fault,) = (await post.emulator.sim("GET", "/faults"))["faults"]
    assert fault["hits"] == 1
    assert len(await post.box(ANA)) == 1


@pytest.mark.proves("mail.rehearsed_trouble")
@pytest.mark.parametrize(("when", "kept"), [("before", 0), ("after", 1)])
@pytest.mark.parametrize("kind", ["disconnect", "drop"])
async def test_a_line_cut_before_the_dot_loses_the_message_and_after_it_nobody_hears(
    post: Post, kind: str, when: str, kept: int
) -> None:
    await post.plan({"method": "DATA", "kind": kind, "when": when, "count": 1, "ms": 50})
    with pytest.raises((aiosmtplib.SMTPServerDisconnected, ConnectionError)):
        await post.send(written(), ANA)

    async def delivered() -> bool:
        return len(await post.box(ANA)) == kept

    await eventually(delivered)
    await post.send(written(), ANA)
    (mail,) = await post.box(ANA)
    assert mail["times"] == 1 + kept


@pytest.mark.proves("mail.rehearsed_trouble")
@pytest.mark.parametrize(("when", "kept"), [("before", 0), ("after", 1)])
async def test_a_message_is_refused_before_or_after_it_was_kept(
    post: Post, when: str, kept: int
) -> None:
    await post.plan({"method": "DATA", "kind": "status", "status": 552, "when": when})
    with pytest.raises(aiosmtplib.SMTPDataError):
        await post.send(written(), ANA)
    assert len(await post.box(ANA)) == kept


@pytest.mark.proves("mail.rehearsed_trouble")
@pytest.mark.parametrize("step", ["MAIL", "RCPT"])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_line_is_cut_while_names_are_exchanged(post: Post, step: str, when: str) -> None:
    await post.plan({"method": step, "kind": "disconnect", "when": when})
    with pytest.raises((aiosmtplib.SMTPServerDisconnected, ConnectionError)):
        await post.send(written(), ANA)
    assert await post.box(ANA) == []


@pytest.mark.proves("mail.rehearsed_trouble")
async def test_a_slow_server_takes_it_all_the_same(post: Post) -> None:
    await post.plan({"method": "DATA", "kind": "delay", "ms": 50})
    await post.send(written(), ANA)
    assert len(await post.box(ANA)) == 1


async def test_a_plan_for_chats_leaves_mail_alone_and_the_other_way_round(post: Post) -> None:
    await post.plan(
        {"kind": "status", "status": 502}, {"method": "RCPT", "kind": "status", "status": 550}
    )
    assert (await post.emulator.api("getMe"))["error_code"] == 502
    await post.plan({"kind": "status", "status": 502})
    await post.send(written(), ANA)
    assert len(await post.box(ANA)) == 1


@pytest.mark.parametrize(
    "fault",
    [
        {"method": "RCPT", "kind": "status", "status": 200},
        {"method": "sendMessage", "kind": "drop", "address": ANA},
        {"method": "RCPT", "kind": "drop", "address": 7},
    ],
)
async def test_a_plan_no_mail_server_could_follow_is_refused(post: Post, fault: Json) -> None:
    told = await post.emulator.sim("POST", "/faults", [fault], 400)
    assert told["error"]


async def test_a_message_too_large_is_refused_and_a_full_server_says_later(post: Post) -> None:
    big = written()
    big.add_attachment(b"x" * 20_000_000, maintype="image", subtype="png", filename="x.png")
    with pytest.raises(aiosmtplib.SMTPException) as refused:
        await post.send(big, ANA)
    assert getattr(refused.value, "code", 552) == 552
    post.emulator.world.mail.weight = 512 * 1024 * 1024
    with pytest.raises(aiosmtplib.SMTPDataError) as full:
        await post.send(written(), ANA)
    assert full.value.code == 452
    assert await post.box(ANA) == []


async def test_a_new_beginning_empties_the_mailboxes(post: Post) -> None:
    await post.send(written(), ANA)
    await post.emulator.sim("DELETE", "")
    assert (await post.emulator.sim("GET", "/mail"))["count"] == 0
    await post.send(written(), ANA)
    assert [one["id"] for one in await post.box(ANA)] == [1]


async def test_whoever_hangs_up_amid_a_message_leaves_nothing_behind(post: Post) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", post.port)
    for line in (b"EHLO x", b"MAIL FROM:<a@a.example>", b"RCPT TO:<ana@courriel.example>", b"DATA"):
        writer.write(line + b"\r\n")
        await asyncio.sleep(0.02)
    writer.write(b"Subject: half\r\n")
    writer.close()
    assert b"220" in await reader.read(100)
    await post.send(written(), ANA)
    assert [one["subject"] for one in await post.box(ANA)] == ["Venez-vous à l’atelier ?"]
