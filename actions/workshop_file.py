"""Read a workshop from the file its organisers write (TOML); write it down to be kept (JSON)."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from actions.workshop_problems import problem_of, shown
from actions.workshop_shape import WorkshopPart
from actions.workshop_values import zone_named
from rules.facts import Facts, Localised
from rules.workshop import Gathering, Quota, Workshop
from rules.workshop_checks import Problem, problems_of
from texts import Texts
from texts.catalogue import LANGUAGES

__all__ = ["Problem", "WorkshopFileInvalid", "in_words", "read_workshop", "to_json"]

MOST_BYTES = 1_000_000
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


class WorkshopFileInvalid(Exception):
    """The file cannot be taken; `problems` says why. What was loaded before stands."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(f"{each.path}: {each.expected}" for each in problems))
        self.problems = problems


def read_workshop(data: bytes) -> Workshop:
    """Read a workshop file. Raises WorkshopFileInvalid with every problem it can find at once."""
    return _workshop(_parsed(data))


def to_json(workshop: Workshop) -> str:
    """Write a workshop down for storage; the same workshop always makes the same text."""
    return json.dumps(_plain(workshop), ensure_ascii=False, sort_keys=True)


def gathering_to_json(about: Gathering) -> str:
    """Write the programme of a gathering down for storage."""
    return json.dumps(_plain(about), ensure_ascii=False, sort_keys=True)


def quotas_to_json(seats: int, quotas: tuple[Quota, ...]) -> str:
    """Write a sample plan down for storage."""
    plain = {"seats": seats, "quotas": _plain(quotas)}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def in_words(problem: Problem, texts: Texts, language: str) -> str:
    """Tell a problem in one line: where, what was found, what is expected."""
    instants = (fact for fact in problem.facts.values() if isinstance(fact, datetime))
    zone = next((at.tzinfo for at in instants if isinstance(at.tzinfo, ZoneInfo)), None)
    facts: Facts = {
        "path": problem.path,
        "found": problem.found,
        "expected": texts.plain(problem.expected, language, problem.facts, zone),
    }
    if not problem.path:
        return texts.plain("workshop_file.problem-whole", language, facts)
    if not problem.found:
        return texts.plain("workshop_file.problem-missing", language, facts)
    return texts.plain("workshop_file.problem", language, facts)


def _parsed(data: bytes) -> dict[str, object]:
    if len(data) > MOST_BYTES:
        size = -(-len(data) // MOST_BYTES)
        raise WorkshopFileInvalid(Problem("", f"{size} MB", "workshop_file.smaller", {"limit": 1}))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        found = shown(data[max(0, fault.start - 10) : fault.end + 10].decode("cp1252", "replace"))
        raise WorkshopFileInvalid(
            Problem("", found, "workshop_file.utf-8", {"line": line})
        ) from fault
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as fault:  # also for numbers and depths beyond Python's
        raise WorkshopFileInvalid(_not_toml(text, str(fault))) from fault


def _not_toml(text: str, message: str) -> Problem:
    """Name the line and column where TOML stopped understanding."""
    lines = text.splitlines() or [""]
    place = _TOML_PLACE.search(message)
    line, column = (int(place[1]), int(place[2])) if place else (len(lines), len(lines[-1]) + 1)
    found = shown(lines[min(line, len(lines)) - 1].strip())
    facts: Facts = {"line": line, "column": column}
    return Problem("", found, "workshop_file.toml", facts)


def _workshop(content: dict[str, object]) -> Workshop:
    """Check the parts with pydantic, then the whole with the rules."""
    context = {
        "zone": zone_named(content.get("zone", "Europe/Paris")) or ZoneInfo("UTC"),
        "languages": _languages(content.get("languages")),
    }
    try:
        part = WorkshopPart.model_validate(content, context=context)
    except ValidationError as invalid:
        raise WorkshopFileInvalid(*(problem_of(fault) for fault in invalid.errors())) from None
    workshop = part.built()
    problems = problems_of(workshop)
    if problems:
        raise WorkshopFileInvalid(*problems)
    return workshop


def _languages(found: object) -> tuple[str, ...]:
    """The languages in which words are expected; all of ours, where the file does not say it."""
    wanted = found if isinstance(found, list) else []
    if wanted and all(language in LANGUAGES for language in wanted):
        return tuple(language for language in LANGUAGES if language in wanted)
    return LANGUAGES


def _plain(value: object) -> object:
    """Turn a workshop's parts into what JSON knows."""
    if isinstance(value, Localised):
        return dict(value.words)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value
