"""What a first organiser gets wrong around the program: address, key, team, copies, clock, pages.

Each look returns findings, (good, words); none of them changes anything.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

import storage.citizens
import storage.team
from bot.post import Post
from bot.settings import Settings
from rules.who import CitizenState, Role
from rules.workshop import Workshop
from storage.transaction import Transaction

PATIENCE = aiohttp.ClientTimeout(total=5)
CLOCKS_DIFFER = timedelta(seconds=30)
A_DAY = timedelta(hours=26)  # and a little, for a nightly copy that takes a while
_OTHERS = stat.S_IROTH | stat.S_IWOTH
_SQLITE = "sqlite:///"

Finding = tuple[bool, str]
_MAIL_TROUBLE = {
    "unreachable": "nobody answers there: compare host and port with what your provider says",
    "login": "it does not know this account: compare user and password, and write @ as %40",
    "encryption": "it offers no encryption on this port: try smtps:// or another port",
    "relay": "it does not pass e-mails on for this account: compare user, password and port",
    "sender": "it does not let us send from ATELIER_MAIL_FROM: give an address of that account",
}


def settings_fit(settings: Settings) -> list[Finding]:
    """Look at settings that are right one by one, and do not go together."""
    return [(False, words) for words in (*_address(settings), *_key(settings))]


def _address(settings: Settings) -> Iterator[str]:
    """In earnest, people must be able to open the address of their letters."""
    if settings.is_rehearsal:
        return
    url = settings.public_url
    if _is_local(urlsplit(url).hostname or ""):
        yield (
            f"ATELIER_PUBLIC_URL is {url}, which only this machine can open, and Telegram refuses "
            "buttons that lead there: give the address that people see, such as "
            "https://atelier.example.fr"
        )
    elif not url.startswith("https://"):
        yield f"ATELIER_PUBLIC_URL is {url}: letters and pages need https:// in front"


def _is_local(host: str) -> bool:
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host == "localhost" or "." not in host


def _key(settings: Settings) -> Iterator[str]:
    """A key beside what it seals seals nothing."""
    if settings.key_file is None:
        return
    key = settings.key_file.resolve()
    for place in _data(settings):
        if key.is_relative_to(place):
            yield (
                f"ATELIER_KEY_FILE: {settings.key_file} lies where the data is; whoever copies the "
                "one has the other: move it elsewhere, such as /etc/atelier/key"
            )
            break
    if key.exists() and key.stat().st_mode & _OTHERS:
        yield (
            f"ATELIER_KEY_FILE: everybody on this machine can read {settings.key_file}: "
            f"chmod o= {settings.key_file}"
        )


def _data(settings: Settings) -> Iterator[Path]:
    yield settings.files.absolute().parent.resolve()
    if settings.database.startswith(_SQLITE):
        yield Path(settings.database.removeprefix(_SQLITE)).absolute().parent.resolve()


def writable(place: Path) -> list[Finding]:
    """Tell where the program could not write what people send."""
    if os.access(place, os.W_OK | os.X_OK):
        return []
    return [(False, f"{place} cannot be written by who runs this: atelier runs as another user")]


async def teams(tx: Transaction, workshops: Sequence[Workshop]) -> list[Finding]:
    """Tell which workshops lack somebody who does what nobody else may."""
    findings = []
    for workshop in workshops:
        members = await storage.team.members(tx, workshop.id)
        have = {role for member in members for role in member.roles}
        for role, why in (
            (Role.ORGANISER, "nobody can act for people"),
            (Role.LOGISTICS, "nobody gives beds, or reads what people need"),
        ):
            if role not in have:
                add = f"atelier team add FIRST LAST --role {role} --workshop {workshop.id}"
                findings.append((False, f"{workshop.id}: no {role} in the team, {why}: {add}"))
    return findings


async def people(tx: Transaction, workshops: Sequence[Workshop]) -> int:
    """Count the citizens of all workshops that are no rehearsal."""
    counts = [
        await storage.citizens.count_in_state(tx, workshop.id, state)
        for workshop in workshops
        if not workshop.notice.rehearsal
        for state in CitizenState
    ]
    return sum(counts)


def copies(settings: Settings, real: datetime) -> list[Finding]:
    """Tell how old the last backup on this machine is."""
    made = [path.stat().st_mtime for path in settings.backups.glob("*.atelier")]
    if not made:
        return [(False, "there is no backup: atelier backup, every night, and away from here")]
    last = datetime.fromtimestamp(max(made), UTC)
    words = f"the last backup here is of {last:%Y-%m-%d %H:%M} UTC"
    if real - last > A_DAY:
        return [(False, f"{words}, more than a day ago: make one every night")]
    return [(True, words)]


async def clock(settings: Settings, real: datetime) -> list[Finding]:
    """Compare the machine's clock with Telegram's; nothing where that is not to be heard."""
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.head(settings.telegram_url, allow_redirects=False) as answer,
        ):
            theirs = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        return []
    behind = theirs - real
    if abs(behind) <= CLOCKS_DIFFER:
        return [(True, "goes as Telegram's does")]
    side = "behind" if behind > timedelta() else "ahead of"
    seconds = abs(round(behind.total_seconds()))
    return [(False, f"this machine is {seconds} s {side} Telegram: timedatectl set-ntp true")]


async def pages(settings: Settings) -> list[Finding]:
    """Ask for the pages as a program here does, and as people do."""
    host, port = settings.listens
    if not port:  # any free one: nobody can ask there
        return []
    near = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - where everybody may ask, we may
    here = await _health(f"http://[{near}]:{port}" if ":" in near else f"http://{near}:{port}")
    there = await _health(settings.public_url)
    at = f"ATELIER_HTTP {settings.http}"
    if here == "":
        running = "nothing listens yet: atelier run does"
        return [(True, f"{at}: {running}")] if there in ("", _ours()) else [_stranger(settings)]
    if here != _ours():
        return [(False, f"{at}: another program answers there ({here}): choose another port")]
    if there == _ours():
        return [(True, f"answer at {settings.public_url}")]
    if there:
        return [_stranger(settings)]
    words = (
        f"answer here, and not at {settings.public_url}: look at the web server in front, its "
        "name, its certificate, and whether it may be reached from outside"
    )
    return [(False, words)]


def _stranger(settings: Settings) -> Finding:
    words = "is answered by something else: the web server in front must pass everything on to"
    return (False, f"{settings.public_url} {words} {settings.http}")


def _ours() -> str:
    return f"atelier {version('atelier-citoyen')}"


async def _health(address: str) -> str:
    """Return which program answers at an address: ours, another («HTTP 404»), or none («»)."""
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.get(f"{address}/health", allow_redirects=False) as answer,
        ):
            try:
                told = await answer.json()
                return f"atelier {told['version']}"
            except (aiohttp.ClientError, KeyError, TypeError, ValueError):
                return f"HTTP {answer.status}"
    except (aiohttp.ClientError, TimeoutError, OSError):
        return ""


async def mail(settings: Settings) -> list[Finding]:
    """Say good morning to the mail server; nothing is sent."""
    office = settings.mail_office()
    if office is None:
        return [(True, "no e-mails are sent: ATELIER_SMTP is not set")]
    trouble = await Post(office, patience=10).try_out()
    if trouble is None:
        return [(True, f"{office.host} takes e-mails from {office.sender}")]
    why = _MAIL_TROUBLE.get(trouble.partition(" ")[0], "it does not want us at present")
    return [(False, f"ATELIER_SMTP: {office.host}, port {office.port}: {why} ({trouble})")]
