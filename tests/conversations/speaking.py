"""Speakers in the town: found, proposed, with or without a telephone; and the committee's yes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import actions.briefs
import actions.decisions
import actions.slots
import actions.speakers
import storage.accounts
import storage.speakers
from rules.briefs import Brief, Section
from rules.decisions import Outcome
from rules.slots import Slot, plan
from rules.speakers import SpeakerState, contact, nobody, profile
from rules.who import Who
from storage.speakers import Speaker
from storage.transaction import Transaction
from tests.conversations.town import TEXTS, Citizen, Town

TRAINING = "formation-donnees"


@dataclass
class Stage:
    """What an organiser does about speakers, in the town."""

    town: Town
    organiser: Citizen

    def who(self, one: Citizen) -> Who:
        """The organiser acts for a speaker."""
        return Who(self.organiser.person, one.person, self.town.workshop.id)

    async def speaker(self, name: str, *, chat: bool = True, ready: bool = True) -> Citizen:
        """Somebody who is to speak; `ready`: interests declared, and proposed to meeting 2."""
        one = self.town.stranger(name)
        person = contact(nobody("fr"), name, "Roy", f"{name.lower()}@example.org", "")
        about = profile("expert", "Université", "prudent", "À qui sont les données ?")

        async def body(tx: Transaction) -> str:
            who = Who(self.organiser.person, "", self.town.workshop.id)
            found = await actions.speakers.add(tx, who, person, about, now=tx.now)
            if chat:
                await storage.accounts.open_account(tx, one.phone.chat, "fr", tx.now)
                await storage.accounts.bind(tx, one.phone.chat, found, tx.now)
            return found

        one.person = await self.town.act(body)
        if ready:
            await self.declares(one)
            await self.proposes(one)
        return one

    async def declares(self, one: Citizen, words: str = "") -> None:
        async def body(tx: Transaction) -> None:
            nothing = not words
            await actions.speakers.declare(tx, self.who(one), words, nothing=nothing, now=tx.now)

        await self.town.act(body)

    async def proposes(self, one: Citizen) -> None:
        await self.town.act(
            lambda tx: actions.speakers.propose_to_meeting(tx, self.who(one), now=tx.now)
        )

    async def decides(self, meeting: int, item: str, outcome: Outcome = Outcome.ADOPTED) -> None:
        """Let the committee decide."""
        who, workshop = Who("command", "command", ""), self.town.workshop.id

        async def body(tx: Transaction) -> None:
            await actions.decisions.record(
                tx, who, workshop, meeting, item, outcome, "parce que", tx.now
            )

        await self.town.act(body)

    def slot(self, session: str = TRAINING, *, after: int = 0, minutes: int = 20) -> Slot:
        """A slot so many minutes after its session begins."""
        about = next(
            each
            for gathering in self.town.workshop.gatherings
            for each in gathering.sessions
            if each.key == session
        )
        at = about.starts_at + timedelta(minutes=after)
        return plan(about, at, minutes, "", now=self.town.clock())

    async def asks(self, one: Citizen, slot: Slot | None = None) -> Slot:
        """Propose a slot to a speaker, materials a week before."""
        wanted = slot or self.slot()
        by = (wanted.starts_at - timedelta(days=7)).date()
        return await self.town.act(
            lambda tx: actions.slots.propose(tx, self.who(one), wanted, by, now=tx.now)
        )

    async def briefs(self, one: Citizen, words: Mapping[Section, str] | None = None) -> Brief:
        """Write the brief as it is suggested, or with other words in a section, and send it."""

        async def body(tx: Transaction) -> Brief:
            who = self.who(one)
            sections = await actions.briefs.suggestion(tx, who, TEXTS)
            await actions.briefs.draft(tx, who, {**sections, **(words or {})}, now=tx.now)
            return await actions.briefs.send(tx, who, now=tx.now)

        return await self.town.act(body)

    async def ready(self, name: str) -> Citizen:
        """A speaker who has accepted their slot."""
        one = await self.speaker(name)
        await self.asks(one)
        await one.taps("Oui, j’accepte")
        return one

    async def seen(self, one: Citizen) -> Speaker:
        """How the team sees a speaker."""
        found = await self.town.read(
            lambda tx: storage.speakers.find(tx, one.person, self.town.workshop.id)
        )
        assert found is not None
        return found

    async def state(self, one: Citizen) -> SpeakerState:
        return (await self.seen(one)).state


async def staged(town: Town) -> Stage:
    """A town with an organiser, whose committee has held meeting 2."""
    stage = Stage(town, await town.organiser("Karim"))
    await stage.decides(2, "speakers")
    return stage
