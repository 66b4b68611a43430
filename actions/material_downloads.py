"""A speaker's file that came by chat: fetched by a job, then kept, or why it was not."""

from __future__ import annotations

from dataclasses import dataclass

import actions.materials
import storage.jobs
import storage.speakers
from actions.speaker_news import tell_speaker
from rules.errors import Refused
from rules.facts import Fact
from rules.materials import BY_CHAT, check_size, clean_name
from rules.messages import Say, Words
from rules.who import Who
from storage.contents import Kept
from storage.jobs import Job
from storage.transaction import Transaction

DOWNLOAD = "material-file"


@dataclass(frozen=True, slots=True)
class Offered:
    """A file as the messenger names it; `size` in bytes, 0 where it does not say."""

    file_id: str
    name: str
    size: int


def check(offered: Offered) -> None:
    """Refuse at once what could not be kept anyway: its name, or its size."""
    clean_name(offered.name)
    check_size(offered.size or 1, BY_CHAT)


async def ask(tx: Transaction, who: Who, offered: Offered, material: str) -> None:
    """Have a file fetched and kept, as a new version of `material` or (blank) as another one."""
    await actions.materials.check(tx, who, offered.size)
    check(offered)
    wanted = {
        "file_id": offered.file_id,
        "name": offered.name,
        "material": material,
        "actor": who.actor,
        "workshop": who.workshop,
    }
    await storage.jobs.add(tx, DOWNLOAD, wanted, person=who.subject)


async def arrived(tx: Transaction, job: Job, kept: Kept) -> None:
    """Keep what was fetched, and say so to its speaker."""
    who = _who(job)
    material = job.arguments["material"]
    try:
        now = await actions.materials.receive(tx, who, kept, material=material)
    except Refused as why:
        await not_kept(tx, job, why)
        return
    facts: dict[str, Fact] = {"title": now.title, "number": now.newest.number}
    await _say(tx, who, Say("materials.received", facts))


async def not_kept(tx: Transaction, job: Job, why: Refused) -> None:
    """Say why a file was not kept, and that what was there before still stands."""
    note = Words(why.code, why.facts)
    await _say(tx, _who(job), Say("materials.not-kept", note=note))


def _who(job: Job) -> Who:
    return Who(job.arguments["actor"], job.person or "", job.arguments["workshop"])


async def _say(tx: Transaction, who: Who, say: Say) -> None:
    speaker = await storage.speakers.find(tx, who.subject, who.workshop)
    if speaker is not None and speaker.name:  # not erased meanwhile
        await tell_speaker(tx, speaker, say)
