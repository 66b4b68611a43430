"""Three readers of calendar files that had no part in writing them, and what each finds."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import ics  # type: ignore[import-untyped]  # it has no types
import vobject

from tests.machine import LIBICAL_MISSING, lacks

SOURCE = Path(__file__).parent / "rules" / "ic_check.c"


@dataclass(frozen=True, slots=True)
class Found:
    """One appointment as a reader understands it, in universal time."""

    uid: str
    sequence: int
    cancelled: bool
    starts_at: datetime
    ends_at: datetime


Reader = Callable[[bytes], tuple[Found, ...]]


@cache
def libical_program() -> Path:
    """Build the little program that asks libical, once in each process."""
    if shutil.which("cc") is None or not Path("/usr/include/libical/ical.h").exists():
        lacks(LIBICAL_MISSING)
    program = Path(mkdtemp(prefix="libical-")) / "ic_check"
    subprocess.run(["cc", "-o", program, SOURCE, "-lical"], check=True, timeout=50)
    return program


def libical_says(content: bytes) -> list[list[str]]:
    """Return what libical says of a file, line by line, each in its words."""
    command = [libical_program()]
    done = subprocess.run(command, input=content, capture_output=True, check=False, timeout=10)
    return [line.split(" ") for line in done.stdout.decode().splitlines()]


def errors(content: bytes) -> list[str]:
    """Return what libical's iTIP restrictions (RFC 5546) find wrong."""
    return [" ".join(rest) for kind, *rest in libical_says(content) if kind == "error"]


def by_libical(content: bytes) -> tuple[Found, ...]:
    """Read it with the library of Evolution and many others, which heeds the file's own zone."""
    return tuple(
        Found(uid, int(sequence), status == "CANCELLED", _at(float(start)), _at(float(end)))
        for kind, *rest in libical_says(content)
        if kind == "event"
        for uid, sequence, status, start, end in [rest]
    )


def by_vobject(content: bytes) -> tuple[Found, ...]:
    """Read it with vobject, which heeds the file's own zone."""
    calendar = vobject.readOne(content.decode())
    return tuple(
        Found(
            event.uid.value,
            int(event.sequence.value),
            event.status.value == "CANCELLED",
            event.dtstart.value.astimezone(UTC),
            event.dtend.value.astimezone(UTC),
        )
        for event in calendar.contents.get("vevent", ())
    )


def by_ics(content: bytes) -> tuple[Found, ...]:
    """Read it with ics, which knows zones by their names alone."""
    found = [
        Found(
            event.uid,
            next(int(line.value) for line in event.extra if line.name == "SEQUENCE"),
            event.status == "CANCELLED",
            event.begin.datetime.astimezone(UTC),
            event.end.datetime.astimezone(UTC),
        )
        for event in ics.Calendar(content.decode()).events
    ]
    return tuple(sorted(found, key=lambda one: (one.starts_at, one.uid)))


def _at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


READERS: tuple[Reader, ...] = (by_libical, by_vobject, by_ics)
