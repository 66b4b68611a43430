"""The emulator as a process of its own."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import aiosmtplib
import pytest
from telegram import Bot

from tests.emulator.conftest import TOKEN

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def started(
    *words: str, first: str = "emulator ready on http://127.0.0.1:"
) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "emulator",
        *("--port", "0"),
        *words,
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), 10)
        assert line.startswith(first.encode())
        yield process, line.decode().split()[-1]
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_it_serves_and_stops_within_a_second(tmp_path: Path) -> None:
    async with started() as (process, base), aiohttp.ClientSession() as session:
        async with Bot(TOKEN, base_url=f"{base}/bot") as bot:
            assert bot.id == 4242
        poll = asyncio.create_task(
            session.get(f"{base}/bot{TOKEN}/getUpdates?offset=1&timeout=50").__aenter__()
        )
        events = await session.get(f"{base}/sim/events")
        await asyncio.sleep(0.2)
        begun = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 5) == 0
        assert time.monotonic() - begun < 1
        (await poll).close()
        events.close()
        assert process.stderr is not None
        assert await process.stderr.read() == b""


async def test_with_a_token_given_others_are_unauthorized() -> None:
    async with started("--token", TOKEN) as (_, base), aiohttp.ClientSession() as session:
        for token, status in ((TOKEN, 200), ("4242:another", 401)):
            async with session.get(f"{base}/bot{token}/getMe") as answer:
                assert answer.status == status


async def test_an_address_in_use_is_said_in_one_line() -> None:
    async with started() as (_, base):
        port = base.rpartition(":")[2]
        second = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "emulator", "--port", port),
            cwd=ROOT,
            stderr=asyncio.subprocess.PIPE,
        )
        _, errors = await asyncio.wait_for(second.communicate(), 10)
        assert second.returncode == 1
        assert errors.decode().count("\n") == 1
        assert f"cannot listen on 127.0.0.1:{port}" in errors.decode()


def cpu_seconds(pid: int) -> float:
    """Return the processor time a process has used (proc(5): utime and stime)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc to read times from")
async def test_one_processor_carries_1500_messages_a_second() -> None:
    """Counted in processor time, since others share this machine."""
    workers, each = 20, 100
    async with started("--flood", "off") as (process, base), aiohttp.ClientSession() as session:
        await (await session.get(f"{base}/bot{TOKEN}/getMe")).read()
        async with session.post(f"{base}/sim/users", json={"first_name": "Ana"}) as made:
            ana = (await made.json())["id"]
        start = {"start": ""}
        await (await session.post(f"{base}/sim/users/{ana}/messages", json=start)).read()

        async def send() -> None:
            for number in range(each):
                fields = {"chat_id": ana, "text": f"message {number}"}
                async with session.post(f"{base}/bot{TOKEN}/sendMessage", data=fields) as answer:
                    assert answer.status == 200

        before = cpu_seconds(process.pid)
        await asyncio.gather(*(send() for _ in range(workers)))
        used = cpu_seconds(process.pid) - before
    rate = workers * each / used
    print(f"{rate:.0f} messages a second of processor time")
    assert rate >= 1500


async def test_it_takes_mail_where_it_is_told_to_and_stops_with_a_line_open(
    tmp_path: Path,
) -> None:
    async with started("--smtp", "127.0.0.1:0", first="emulator takes mail on smtp://") as (
        process,
        base,
    ):
        port = int(base.rpartition(":")[2])
        line = aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False)
        await line.connect()
        await line.sendmail("a@a.example", ["ana@a.example"], b"Subject: Bonjour\r\n\r\nx\r\n")
        assert process.stdout is not None
        web = (await process.stdout.readline()).decode().split()[-1]
        async with aiohttp.ClientSession() as session, session.get(f"{web}/sim/mail") as answer:
            assert [one["subject"] for one in (await answer.json())["mail"]] == ["Bonjour"]
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 5) == 0
        line.close()
        assert process.stderr is not None
        assert await process.stderr.read() == b""


async def test_a_mail_address_in_use_or_none_at_all_is_said_in_one_line() -> None:
    async with started() as (_, base):
        port = base.rpartition(":")[2]
        for place, words in (
            (f"127.0.0.1:{port}", f"cannot listen on 127.0.0.1:{port}"),
            ("x", "such as"),
        ):
            second = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "emulator", "--port", "0", "--smtp", place),
                cwd=ROOT,
                stderr=asyncio.subprocess.PIPE,
            )
            _, errors = await asyncio.wait_for(second.communicate(), 10)
            assert second.returncode != 0
            assert words in errors.decode()


async def test_it_ends_with_whoever_started_it_when_asked_to() -> None:
    async with started("--with-parent") as (process, _):
        assert process.stdin is not None
        process.stdin.close()  # as the system does for a parent that was killed
        assert await asyncio.wait_for(process.wait(), 5) == 0
