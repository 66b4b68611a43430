"""How often somebody was reminded of each thing, what they muted, and what organisers tuned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from rules.owed import What
from rules.reminders import History, Setting
from rules.who import Who
from storage.codec import instant
from storage.transaction import Row, Transaction


async def of_person(tx: Transaction, person: str, workshop: str) -> Mapping[str, History]:
    """Return what is being recalled to somebody, by its code."""
    rows = await tx.fetch("reminders.of_person", person=person, workshop=workshop)
    return {row["about"]: _history(row) for row in rows}


async def of_workshop(
    tx: Transaction, workshop: str, *, after: str = "", until: str | None = None
) -> Mapping[str, Mapping[str, History]]:
    """Return the same of many people, by person."""
    found: dict[str, dict[str, History]] = {}
    about = {"workshop": workshop, "after": after, "until": until}
    for row in await tx.fetch("reminders.of_workshop", **about):
        found.setdefault(row["person"], {})[row["about"]] = _history(row)
    return found


async def reminded(tx: Transaction, workshop: str, *, after: str, most: int) -> list[str]:
    """Return who is being reminded of anything: the next of them after a person."""
    rows = await tx.fetch("reminders.next", workshop=workshop, after=after, most=most)
    return [row["person"] for row in rows]


async def begin(tx: Transaction, person: str, workshop: str, about: str, *, now: datetime) -> None:
    """Begin to recall a thing; one that is going on stays as it is."""
    await tx.run("reminders.begin", person=person, workshop=workshop, about=about, now=now)


async def sent(tx: Transaction, person: str, workshop: str, about: str, *, now: datetime) -> None:
    """Count one more reminder of it."""
    await tx.run("reminders.sent", person=person, workshop=workshop, about=about, now=now)


async def called(tx: Transaction, person: str, workshop: str, about: str, *, now: datetime) -> None:
    """Note that somebody is to phone about it: that is asked for once."""
    await tx.run("reminders.called", person=person, workshop=workshop, about=about, now=now)


async def end(tx: Transaction, person: str, workshop: str, about: str) -> None:
    """Forget a thing that is over."""
    await tx.run("reminders.end", person=person, workshop=workshop, about=about)


async def heard_at(tx: Transaction, person: str, *, now: datetime) -> datetime | None:
    """Return when somebody had their last digest, in whichever workshop.

    One that waits to leave counts as had at this moment.
    """
    if await tx.fetch("reminders.waiting", person=person):
        return now
    rows = await tx.fetch("reminders.heard", person=person)
    return instant(rows[0]["at"]) if rows else None


async def heard_in(tx: Transaction, workshop: str) -> Mapping[str, datetime]:
    """Return when those of a workshop had theirs."""
    rows = await tx.fetch("reminders.heard_in", workshop=workshop)
    return {row["person"]: instant(row["at"]) for row in rows}


async def hears(tx: Transaction, person: str, workshop: str, *, now: datetime) -> None:
    """Note that somebody has a digest now."""
    await tx.run("reminders.hears", person=person, workshop=workshop, now=now)


async def muted(tx: Transaction, person: str, workshop: str) -> frozenset[What]:
    """Return of which kinds somebody does not want to be reminded."""
    rows = await tx.fetch("reminders.mutes", person=person, workshop=workshop)
    return frozenset(What(row["kind"]) for row in rows)


async def muted_in(tx: Transaction, workshop: str) -> Mapping[str, frozenset[What]]:
    """Return the same of everybody in a workshop who muted anything."""
    found: dict[str, frozenset[What]] = {}
    for row in await tx.fetch("reminders.mutes_of_workshop", workshop=workshop):
        found[row["person"]] = found.get(row["person"], frozenset()) | {What(row["kind"])}
    return found


async def mute(tx: Transaction, who: Who, what: What) -> bool:
    """Do not remind `who.subject` of a kind of thing any more; False if that is so already."""
    about = {"person": who.subject, "workshop": who.workshop, "kind": what}
    return await tx.run("reminders.mute", **about, recorded_by=who.actor, now=tx.now) > 0


async def unmute(tx: Transaction, who: Who, what: What) -> bool:
    """Remind them of it again; False if nobody had muted it."""
    about = {"person": who.subject, "workshop": who.workshop, "kind": what}
    return await tx.run("reminders.unmute", **about) > 0


async def settings(tx: Transaction, workshop: str) -> Mapping[What, Setting]:
    """Return what was changed, by kind; a kind nobody touched is absent."""
    rows = await tx.fetch("reminders.settings", workshop=workshop)
    return {What(row["kind"]): _setting(row) for row in rows}


async def tune(tx: Transaction, who: Who, what: What, setting: Setting) -> None:
    """Keep what `who.actor` changed about one kind; nothing: it is as by itself again."""
    if setting == Setting():
        await tx.run("reminders.untune", workshop=who.workshop, kind=what)
        return
    await tx.run(
        "reminders.tune",
        workshop=who.workshop,
        kind=what,
        turned_off=setting.off,
        days=setting.days,
        times=setting.times,
        calls=setting.calls,
        now=tx.now,
        by=who.actor,
    )


def _history(row: Row) -> History:
    return History(row["sent"], instant(row["last_at"]), called=row["called_at"] is not None)


def _setting(row: Row) -> Setting:
    calls = None if row["calls"] is None else bool(row["calls"])
    return Setting(bool(row["turned_off"]), row["days"], row["times"], calls)
