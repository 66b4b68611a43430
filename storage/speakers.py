"""Speakers of a workshop, trainers and experts, with what is known of them and where they stand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime

from rules.people import Person
from rules.speakers import Interests, Profile, SpeakerKind, SpeakerState
from rules.who import Role, Who
from storage.codec import instant, instant_or_none, to_json
from storage.ids import new_id
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Speaker:
    """One speaker of one workshop; `chat` is None where no account speaks for them.

    `interests` is None until they are declared; `materials_by` where no materials are asked for.
    """

    person: str
    workshop: str
    state: SpeakerState
    previous: SpeakerState | None
    changed_at: datetime
    revision: int
    profile: Profile
    interests: Interests | None
    materials_by: date | None
    first_name: str
    last_name: str
    phone: str | None
    email: str | None
    language: str
    silenced_at: datetime | None
    chat: int | None

    @property
    def name(self) -> str:
        """First and last name; blank once erased."""
        return f"{self.first_name} {self.last_name}".strip()


async def find(tx: Transaction, person: str, workshop: str) -> Speaker | None:
    """Return this person as a speaker of this workshop, if they are one."""
    rows = await tx.fetch("speakers.find", person=person, workshop=workshop)
    return _speaker(rows[0]) if rows else None


async def every(tx: Transaction, workshop: str) -> tuple[Speaker, ...]:
    """Return all speakers of a workshop, whoever was found first first."""
    return tuple(_speaker(row) for row in await tx.fetch("speakers.every", workshop=workshop))


async def add_person(tx: Transaction, person: Person, match_hash: str) -> str:
    """Add somebody who was never known here; return their id."""
    new = new_id()
    await tx.run(
        "speakers.add_person",
        id=new,
        sealed_first_name=person.first_name,
        sealed_last_name=person.last_name,
        sealed_phone=person.phone,
        sealed_email=person.email,
        language=person.language,
        match_hash=match_hash,
        created_at=tx.now,
    )
    return new


async def take_part(tx: Transaction, who: Who, *, now: datetime) -> bool:
    """Let a person speak in a workshop; False if they do already."""
    added = await tx.run(
        "people.add_part",
        id=new_id(),
        person=who.subject,
        workshop=who.workshop,
        role=Role.SPEAKER,
        state=SpeakerState.IDENTIFIED,
        source=None,
        sealed_features=None,
        changed_at=now,
    )
    return added > 0


async def add(tx: Transaction, who: Who, profile: Profile) -> None:
    """Keep what is known of somebody who takes part as a speaker (`take_part`)."""
    await tx.run("speakers.add", **_profile_values(who, profile))


async def change(tx: Transaction, who: Who, profile: Profile) -> None:
    """Keep what the team wrote down of them."""
    await tx.run("speakers.change", **_profile_values(who, profile))


async def declare(tx: Transaction, who: Who, words: str, *, now: datetime) -> None:
    """Keep a declaration of interests, in the name of who noted it."""
    await tx.run(
        "speakers.declare",
        person=who.subject,
        workshop=who.workshop,
        sealed_interests=to_json({"words": words}),
        declared_by=who.actor,
        now=now,
    )


async def ask_materials(tx: Transaction, who: Who, by: date | None) -> None:
    """Keep by which day materials are asked for, if they are."""
    await tx.run(
        "speakers.ask_materials",
        person=who.subject,
        workshop=who.workshop,
        materials_by=by.isoformat() if by else None,
    )


async def lock(tx: Transaction, who: Who) -> None:
    """Let nobody else keep a file of `who.subject` at the same time (decision 0013)."""
    await tx.run("speakers.lock", person=who.subject, workshop=who.workshop)


async def move(tx: Transaction, speaker: Speaker, state: SpeakerState, *, now: datetime) -> bool:
    """Bring a speaker into another state; False if somebody else was faster."""
    touched = await tx.run(
        "speakers.move",
        person=speaker.person,
        workshop=speaker.workshop,
        state=state,
        previous_state=speaker.state,
        now=now,
        revision=speaker.revision,
    )
    return touched == 1


def _profile_values(who: Who, profile: Profile) -> dict[str, object]:
    return {
        "person": who.subject,
        "workshop": who.workshop,
        "kind": profile.kind,
        "sealed_organisation": profile.organisation or None,
        "sealed_viewpoint": profile.viewpoint or None,
        "sealed_question": profile.question or None,
    }


def _speaker(row: Row) -> Speaker:
    previous = row["previous_state"]
    return Speaker(
        person=row["person"],
        workshop=row["workshop"],
        state=SpeakerState(row["state"]),
        previous=SpeakerState(previous) if previous else None,
        changed_at=instant(row["changed_at"]),
        revision=row["revision"],
        profile=Profile(
            SpeakerKind(row["kind"]),
            row["sealed_organisation"] or "",
            row["sealed_viewpoint"] or "",
            row["sealed_question"] or "",
        ),
        interests=_interests(row),
        materials_by=date.fromisoformat(row["materials_by"]) if row["materials_by"] else None,
        first_name=row["sealed_first_name"] or "",
        last_name=row["sealed_last_name"] or "",
        phone=row["sealed_phone"],
        email=row["sealed_email"],
        language=row["language"],
        silenced_at=instant_or_none(row["silenced_at"]),
        chat=row["chat"],
    )


def _interests(row: Row) -> Interests | None:
    if row["declared_at"] is None:
        return None
    words = json.loads(row["sealed_interests"] or "{}").get("words", "")
    return Interests(words, instant(row["declared_at"]), row["declared_by"])
