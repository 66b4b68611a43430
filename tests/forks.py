"""Programs of ours as processes, forked from one that has imported them all.

To import the bot takes more than two seconds, which is longer than most of what is tested on it,
and hundreds of tests start one. What is forked is as real as what `python -m` starts: a process of
its own, with its own environment, folder and output, which signals reach and which may be killed.
That `python -m bot` starts from nothing is what the tests of the demo try.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import os
import runpy
import signal
import socket
import struct
import sys
import time
from functools import cache
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parents[1]
IMPORTED = ("bot.cli.app", "bot.content", "bot.pages", "bot.wiring", "emulator.app")
LONGEST_REQUEST = 1_000_000  # bytes
NUMBER = struct.Struct("i")  # a process id, then how it ended


class Forked:
    """A program under way, with what `asyncio.subprocess.Process` offers of itself."""

    def __init__(self, pid: int, status: int, stdout: asyncio.StreamReader | None) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self.stdout = stdout
        self._status = status
        self._loop = asyncio.get_running_loop()
        self._ended = self._loop.create_future()
        self._loop.add_reader(status, self._end)

    @classmethod
    async def start(
        cls, *words: str, env: dict[str, str], folder: Path, out: IO[bytes] | None = None
    ) -> Forked:
        """Start `python words…`, the first of which is `-m`, with this whole environment.

        All it says goes to `out`, or is to be read from `stdout`.
        """
        told, tells = os.pipe()
        heard, hears = os.pipe() if out is None else (None, os.dup(out.fileno()))
        request = {"words": words[1:], "env": env, "folder": str(folder)}
        socket.send_fds(_parent(), [json.dumps(request).encode()], [hears, tells])
        os.close(hears)
        os.close(tells)
        pid: int = NUMBER.unpack(os.read(told, NUMBER.size))[0]
        return cls(pid, told, None if heard is None else await _read(heard))

    def _end(self) -> None:
        self._loop.remove_reader(self._status)
        self.returncode = NUMBER.unpack(os.read(self._status, NUMBER.size))[0]
        os.close(self._status)
        self._ended.set_result(self.returncode)

    async def wait(self) -> int:
        """Wait for the end; the exit code, or less a signal's number."""
        code: int = await asyncio.shield(self._ended)
        return code

    async def communicate(self) -> tuple[bytes, None]:
        """Read all that it says, until it ends."""
        said = await self.stdout.read() if self.stdout else b""
        await self.wait()
        return said, None

    def send_signal(self, number: int) -> None:
        """Send a signal; none to what has ended."""
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.send_signal(signal.SIGKILL)


async def ran(*words: str, env: dict[str, str], folder: Path) -> tuple[int | None, str]:
    """Run `python words…` to its end; the exit code, and all that it said."""
    process = await Forked.start(*words, env=env, folder=folder)
    said = (await process.communicate())[0].decode()
    return process.returncode, said


async def _read(end: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, os.fdopen(end, "rb"))
    return reader


@cache
def _parent() -> socket.socket:
    """Start the process that all others are forked from; it ends with this one."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    theirs.set_inheritable(True)
    command = [sys.executable, "-m", "tests.forks", str(theirs.fileno())]
    quiet = [(os.POSIX_SPAWN_OPEN, end, os.devnull, os.O_RDWR, 0) for end in (0, 1)]
    os.posix_spawn(
        sys.executable, command, {**os.environ, "PYTHONPATH": str(ROOT)}, file_actions=quiet
    )
    theirs.close()
    return ours


def parent(requests: socket.socket) -> tuple[str, ...]:
    """Fork a process for each request; returns in each of those alone, with what it is to run."""
    for name in (*IMPORTED, *(f"bot.cli.{each.stem}" for each in ROOT.glob("bot/cli/*.py"))):
        importlib.import_module(name.removesuffix(".__init__"))
    importlib.import_module("texts.check").insist()  # all sources are looked through then
    importlib.import_module("texts").Texts.load().read()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for a shepherd
    while True:
        asked, ends, _, _ = socket.recv_fds(requests, LONGEST_REQUEST, 2)
        if not asked:
            os._exit(0)
        if not os.fork():
            requests.close()
            return _shepherd(json.loads(asked), *ends)
        for end in ends:
            os.close(end)


def _shepherd(request: dict[str, Any], out: int, tells: int) -> tuple[str, ...]:
    """Wait for one program, and tell how it ended; returns in that program alone."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    program = os.fork()
    if program:
        os.close(out)
        os.write(tells, NUMBER.pack(program))
        _, status = os.waitpid(program, 0)
        os.write(tells, NUMBER.pack(os.waitstatus_to_exitcode(status)))
        os._exit(0)
    os.close(tells)
    for standard in (1, 2):
        os.dup2(out, standard)
    os.close(out)
    os.environ.clear()
    os.environ.update(request["env"])
    time.tzset()
    os.chdir(request["folder"])
    return tuple(request["words"])


if __name__ == "__main__":
    module, *rest = parent(socket.socket(fileno=int(sys.argv[1])))
    sys.argv = [module, *rest]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
