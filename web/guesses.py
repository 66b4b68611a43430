"""Slows down whoever tries codes: a few mistakes are human, many are not."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

MISTAKES = 10  # in a row; then one more is forgiven every PAUSE
PAUSE = 60.0  # seconds
MOST_ADDRESSES = 10_000  # remembered at once, the longest quiet one is forgotten first
_HOUSEHOLD = 64  # bits of an IPv6 address that one connection owns


@dataclass(slots=True)
class _Tries:
    left: float
    since: float  # real seconds


class Guesses:
    """How many wrong codes each connection may still try. In memory: a restart forgives."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        """`seconds` is real time."""
        self._seconds = seconds
        self._tries: OrderedDict[str, _Tries] = OrderedDict()

    def wait(self, address: str) -> float:
        """Return how many seconds this connection must wait before its next try; 0 if none."""
        tries = self._tries.get(_connection(address))
        left = self._left(tries) if tries else MISTAKES
        return 0.0 if left >= 1 else math.ceil((1 - left) * PAUSE)

    def count(self, address: str) -> None:
        """Note a wrong try."""
        key = _connection(address)
        tries = self._tries.pop(key, None)
        left = self._left(tries) if tries else MISTAKES
        self._tries[key] = _Tries(max(0.0, left - 1), self._seconds())
        if len(self._tries) > MOST_ADDRESSES:
            self._tries.popitem(last=False)

    def _left(self, tries: _Tries) -> float:
        return min(MISTAKES, tries.left + (self._seconds() - tries.since) / PAUSE)


def _connection(address: str) -> str:
    """Return what one connection cannot change about its address: all of IPv4, half of IPv6."""
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, IPv6Address):
        return str(int(ip) >> (128 - _HOUSEHOLD))
    return str(ip)
