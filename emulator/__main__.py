"""Starts the emulator: `python -m emulator --host 127.0.0.1 --port 8081`."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aiohttp import web

from emulator.app import create_app
from emulator.smtp import open_post
from emulator.world import FLOOD_MODES, Settings, World

STOP_SECONDS = 0.5


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise argparse.ArgumentTypeError(f"{name!r} is no zone such as Europe/Paris") from None


def _place(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":")
    if not (colon and host and port.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is no address such as 127.0.0.1:2525")
    return host.strip("[]"), int(port)


class Busy(Exception):
    """An address cannot be listened on; it says which, and why."""

    def __init__(self, host: str, port: int, problem: OSError) -> None:
        super().__init__(f"cannot listen on {host}:{port}: {problem.strerror}")


def read_arguments(words: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="emulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument(
        "--token", action="append", default=[], help="serve only this bot (may be repeated)"
    )
    parser.add_argument("--zone", type=_zone, default="Europe/Paris", help="of the clock's words")
    parser.add_argument("--flood", choices=FLOOD_MODES, default="both")
    parser.add_argument("--latency-ms", type=int, default=0, help="round trip of every API call")
    parser.add_argument("--crowd", type=Path, help="the file in which the crowd remembers")
    parser.add_argument(
        "--smtp", type=_place, metavar="HOST:PORT", help="take mail there; port 0 takes a free one"
    )
    parser.add_argument(
        "--with-parent", action="store_true", help="end when the standard input is closed"
    )
    return parser.parse_args(words)


async def serve(arguments: argparse.Namespace) -> None:
    """Serve until SIGINT or SIGTERM. Raises Busy."""
    settings = Settings(arguments.flood, arguments.latency_ms, arguments.zone)
    world = World(settings, memory=arguments.crowd)
    for token in arguments.token:
        world.bot(token)
    app = create_app(world, frozenset(arguments.token))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=STOP_SECONDS)
    await runner.setup()
    site = web.TCPSite(runner, arguments.host, arguments.port)
    try:
        await site.start()
    except OSError as problem:
        raise Busy(arguments.host, arguments.port, problem) from None
    post = await _take_mail(world, arguments.smtp)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    if arguments.with_parent:
        await _watch_parent(stop)
    host, port = runner.addresses[0][:2]
    sys.stdout.write(f"emulator ready on http://{host}:{port}\n")
    sys.stdout.flush()
    await stop.wait()
    if post is not None:
        post.close()
    await runner.cleanup()


async def _take_mail(world: World, place: tuple[str, int] | None) -> asyncio.Server | None:
    """Be a mail server, too, where that is asked for."""
    if place is None:
        return None
    try:
        server, url = await open_post(world, *place)
    except OSError as problem:
        raise Busy(*place, problem) from None
    sys.stdout.write(f"emulator takes mail on {url}\n")
    return server


async def _watch_parent(stop: asyncio.Event) -> None:
    """Set `stop` once the standard input ends: whoever started us is gone, however they went."""

    class Input(asyncio.Protocol):
        def connection_lost(self, _: Exception | None) -> None:
            stop.set()

    await asyncio.get_running_loop().connect_read_pipe(Input, sys.stdin)


def main() -> None:
    """Run the emulator; an address already taken ends it with one line."""
    arguments = read_arguments()
    try:
        asyncio.run(serve(arguments))
    except Busy as busy:
        sys.exit(f"emulator: {busy}")


if __name__ == "__main__":
    main()
