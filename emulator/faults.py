"""The fault plan: which requests to lose, delay, refuse or cut off, before or after effect."""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass, fields
from typing import Any

from emulator.mail import folded
from emulator.refusal import Json

KINDS = ("drop", "delay", "status", "disconnect")
WHENS = ("before", "after")
STEPS = ("MAIL", "RCPT", "DATA")
"""The steps of a delivery to the mail server (RFC 5321, 3.3), met only by their names."""
DEFAULT_DROP_MS = 60_000
_SAYS_NO = range(400, 600)  # RFC 5321, 4.2.1
_NUMBERS = frozenset({"count", "probability", "skip", "ms", "status", "retry_after"})


class WrongPlan(Exception):
    """What is wrong with a plan, and what fits."""


@dataclass(slots=True)
class Fault:
    """One line of the plan.

    `drop` leaves the request without an answer for `ms` and then closes the connection,
    `disconnect` closes it at once, `delay` waits `ms` and goes on, `status` answers with
    `status` (429 with `retry_after`). `count` None means for ever; `skip` lets that many pass.
    `address` is a recipient's, for the steps of a delivery.
    """

    kind: str
    method: str = "*"
    when: str = "before"
    count: int | None = None
    probability: float = 1.0
    skip: int = 0
    ms: int = 0
    status: int = 500
    retry_after: int = 1
    chat_id: int | None = None
    address: str | None = None
    hits: int = 0

    def applies(self, method: str, chat_id: str, when: str) -> bool:
        """Tell whether this request meets the fault, and count it."""
        if self.method not in ("*", method):
            return False
        if self.chat_id is not None and str(self.chat_id) != chat_id:
            return False
        return self._strikes(when)

    def befalls(self, step: str, addresses: list[str], when: str) -> bool:
        """Tell whether this step of a delivery meets the fault, and count it."""
        if self.method != step:
            return False
        if self.address is not None and folded(self.address) not in addresses:
            return False
        return self._strikes(when)

    def _strikes(self, when: str) -> bool:
        if self.when != when or (self.count is not None and self.hits >= self.count):
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        if self.probability < 1 and random.random() >= self.probability:
            return False
        self.hits += 1
        return True


def plan(value: Any) -> list[Fault]:
    """Read a plan, one fault or a list of them; WrongPlan says what is wrong and what fits."""
    lines = value if isinstance(value, list) else [value]
    return [_line(line) for line in lines]


def _line(line: Any) -> Fault:
    if not isinstance(line, dict):
        raise WrongPlan('a fault is an object such as {"method": "sendMessage", "kind": "drop"}')
    known = {one.name for one in fields(Fault)} - {"hits"}
    if strange := sorted(set(line) - known):
        raise WrongPlan(f"unknown: {', '.join(strange)}; a fault has {', '.join(sorted(known))}")
    for name in _NUMBERS & line.keys():
        if not isinstance(line[name], int | float | None):
            raise WrongPlan(f"{name} is {line[name]!r}; a number is expected")
    if not isinstance(line.get("address"), str | None):
        raise WrongPlan(f"address is {line['address']!r}; a text is expected")
    given: dict[str, Any] = {"kind": "", **line}
    fault = Fault(**given)
    if fault.kind not in KINDS:
        raise WrongPlan(f"kind is {fault.kind!r}; one of {', '.join(KINDS)} is expected")
    if fault.when not in WHENS:
        raise WrongPlan(f"when is {fault.when!r}; before or after is expected")
    if fault.method in STEPS and fault.kind == "status" and fault.status not in _SAYS_NO:
        raise WrongPlan(f"status is {fault.status}; a mail server says 4xx (later) or 5xx (never)")
    if fault.address is not None and fault.method not in STEPS:
        raise WrongPlan(f"an address goes with the method {', '.join(STEPS)}")
    return fault


def as_json(fault: Fault) -> Json:
    """Return the fault with the number of requests it has met."""
    return asdict(fault)
