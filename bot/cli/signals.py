"""What ends a program that runs until somebody has had enough: Ctrl-C, and SIGTERM."""

from __future__ import annotations

import asyncio
import signal


def stop_signals() -> asyncio.Event:
    """Return what Ctrl-C and SIGTERM set."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stopping.set)
    return stopping
