"""What speakers handed over: titles, versions, and which of them citizens see."""

from __future__ import annotations

from collections.abc import Sequence

from rules.materials import Material, Version
from rules.who import Who
from storage.codec import instant, instant_or_none
from storage.transaction import Row, Transaction


async def of_person(tx: Transaction, person: str, workshop: str) -> tuple[Material, ...]:
    """Return what one speaker handed over, the oldest first; nothing that was erased."""
    return _materials(await tx.fetch("materials.of_person", person=person, workshop=workshop))


async def of_workshop(tx: Transaction, workshop: str) -> tuple[Material, ...]:
    """Return what all speakers handed over."""
    return _materials(await tx.fetch("materials.of_workshop", workshop=workshop))


async def find(tx: Transaction, material: str, workshop: str) -> Material | None:
    """Return one material of this workshop, if its files are still there."""
    found = _materials(await tx.fetch("materials.find", id=material, workshop=workshop))
    return found[0] if found else None


async def add(tx: Transaction, who: Who, material: str, title: str) -> None:
    """Begin a material; it is seen once it has a version."""
    await tx.run(
        "materials.add",
        id=material,
        person=who.subject,
        workshop=who.workshop,
        sealed_title=title,
        now=tx.now,
    )


async def add_version(tx: Transaction, who: Who, material: str, number: int, file: str) -> None:
    """Keep one more file of a material, in the name of who sent it."""
    await tx.run(
        "materials.add_version",
        material=material,
        number=number,
        file=file,
        added_by=who.actor,
        now=tx.now,
    )


async def rename(tx: Transaction, material: str, title: str) -> None:
    """Keep another title."""
    await tx.run("materials.rename", id=material, sealed_title=title)


async def set_release(tx: Transaction, material: Material) -> None:
    """Keep which version citizens see, and when the newest is to be shown by itself."""
    await tx.run(
        "materials.release",
        id=material.id,
        released=material.released,
        released_at=material.released_at,
        release_at=material.release_at,
    )


async def citizens(tx: Transaction, workshop: str, *, after: str, most: int) -> tuple[str, ...]:
    """Return the next of those who have a seat, after a person: their ids."""
    rows = await tx.fetch("materials.citizens", workshop=workshop, after=after, most=most)
    return tuple(row["person"] for row in rows)


def _materials(rows: Sequence[Row]) -> tuple[Material, ...]:
    found: dict[str, Material] = {}
    for row in rows:
        before = found.get(row["id"])
        versions = (*(before.versions if before else ()), _version(row))
        found[row["id"]] = Material(
            row["id"],
            row["person"],
            row["sealed_title"] or "",
            versions,
            row["released"],
            instant_or_none(row["released_at"]),
            instant_or_none(row["release_at"]),
        )
    return tuple(found.values())


def _version(row: Row) -> Version:
    return Version(
        row["number"],
        row["file"],
        row["sealed_name"] or "",
        row["mime"],
        row["size"],
        instant(row["added_at"]),
        row["added_by"],
    )
