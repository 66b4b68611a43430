"""What the team does in a workshop that is under way: hotel, rooms, speakers, the opinion.

It goes on from `bench.lives`, by the same actions; only beds are given without looking for
clashes one by one, so that a thousand guests are there soon.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta

import actions.briefs
import actions.broadcasts
import actions.draws
import actions.followup
import actions.letters
import actions.lodging
import actions.materials
import actions.needs
import actions.programme
import actions.run_sheet
import actions.slots
import actions.speakers
import actions.waves
import actions.workrooms
import storage.beds
import storage.draws
import storage.jobs
import storage.letters
import storage.lodging
from bench.lives import CHUNK, Life
from bot.clock import Clock
from bot.jobs import Jobs
from bot.letters import letters
from rules.beds import Bed
from rules.candidates import features_of
from rules.draw import PANELS, Entry, Lottery, Terms
from rules.draw_file import written
from rules.followup import Given, Typed
from rules.lodging import Kind
from rules.materials import BY_PAGE
from rules.nights import between, possible, weekends
from rules.programme import Shift
from rules.sessions import mark
from rules.slots import SlotAnswer, plan
from rules.speakers import contact, nobody, profile
from rules.waves import Channel, Plan
from rules.waves import Kind as Reach
from rules.who import Who
from rules.workshop import Workshop, sessions
from storage.contents import keep
from storage.database import Database
from storage.ids import new_id
from storage.transaction import Transaction
from texts import Texts

NEED = "Fauteuil roulant, et jamais d’arachide"
"""What somebody needs: words that only logistics may read."""
INTEREST = "Conseil d’un laboratoire jusqu’en 2025"
"""What a speaker declares."""
SPEAKER = "Évariste Kermadec"
HOTEL = {
    "name": "Hôtel des Merles",
    "address": "3 rue Haute, Paris",
    "arrive_from": "15 h",
    "leave_by": "11 h",
    "phone": "01 99 00 12 00",
    "reference": "AC-27",
}
ROOM = {"name": "Salle Verte", "capacity": "60", "place": "Rez-de-chaussée", "equipment": "Écran"}
ITEM = {
    "title": "Lecture à voix haute",
    "minutes": "40",
    "aim": "Que chacun entende tout l’avis avant d’en décider.",
    "method": "Un article chacun, sans commentaire.",
    "equipment": "L’avis imprimé, en gros caractères",
    "plan_b": "Si le temps manque : les titres et les points de désaccord seulement.",
}
"""An item of a run sheet, with something in each of its places."""
SHIFT = 5  # minutes
SPEAKERS = 8
REPORT = {"bound": 0.21, "weighted": 0.21, "published": 0.2, "solver": "none"}
"""What is proved about a draw that was not computed: nothing."""
WAVE = 100  # letters at most


async def go_on(
    database: Database, workshop: Workshop, organiser: str, lives: Sequence[Life]
) -> tuple[str, ...]:
    """Let the team see to everything for those who come; return the ids of the speakers."""
    team = Who(organiser, organiser, workshop.id)
    await database.transact(lambda tx: _rooms(tx, team), cause="bench:rooms")
    await _beds(database, workshop, organiser, lives)
    speakers = [await _speaker(database, workshop, organiser, each) for each in range(SPEAKERS)]
    await database.transact(lambda tx: _programme(tx, workshop, team), cause="bench:programme")
    await database.transact(lambda tx: _opinion(tx, workshop, team), cause="bench:opinion")
    await database.transact(lambda tx: _broadcasts(tx, team), cause="bench:broadcasts")
    await _wave(database, workshop, team)
    await _draw(database, workshop, team, lives)
    return tuple(speakers)


async def _rooms(tx: Transaction, team: Who) -> None:
    await actions.workrooms.save(tx, team, "", ROOM)


async def _programme(tx: Transaction, workshop: Workshop, team: Who) -> None:
    """Move the end of the last weekend, and refine its run sheet."""
    weekend = workshop.gatherings[-1]
    last = weekend.sessions[-1]
    earlier = Shift(last.key, -SHIFT)
    await actions.programme.change(tx, team, weekend.key, earlier, mark(weekend))
    place = actions.run_sheet.Place(weekend.key, last.starts_at.date())
    typed = {**ITEM, "starts": f"{last.starts_at:%H:%M}", "facilitator": team.actor}
    item = f"{workshop.id}.{last.key}"
    await actions.run_sheet.write(tx, team, place, item, 0, typed)


async def _beds(
    database: Database, workshop: Workshop, organiser: str, lives: Sequence[Life]
) -> None:
    """Give a bed in one hotel to nine of ten who come, and write down what every third needs."""
    team = Who(organiser, organiser, workshop.id)
    nights = {night for each in weekends(workshop) for night in between(each, workshop.tz)}

    async def hotel(tx: Transaction) -> str:
        made = await actions.lodging.save_hotel(tx, team, "", HOTEL, now=tx.now)
        kept = {night: {Kind.SINGLE: len(lives)} for night in possible(workshop)}
        await actions.lodging.set_allotment(tx, team, made, kept)
        return made

    made = await database.transact(hotel, cause="bench:hotel")
    for first in range(0, len(lives), CHUNK):

        async def body(tx: Transaction, first: int = first) -> None:
            for life in lives[first : first + CHUNK]:
                who = Who(organiser, life.person, workshop.id)
                if not await storage.lodging.comes(tx, life.person, workshop.id):
                    continue
                if life.number % 9:
                    room = f"room-{life.number}"
                    beds = [Bed(life.person, at, made, room, Kind.SINGLE) for at in nights]
                    await storage.beds.give(tx, who, beds, now=tx.now)
                if life.number % 3 == 0:
                    about = {"consent": "yes", "menu": "vegan", "access": "yes", "words": NEED}
                    await actions.needs.write(tx, who, about, now=tx.now)

        await database.transact(body, cause=f"bench:beds:{first}")


async def _speaker(database: Database, workshop: Workshop, organiser: str, number: int) -> str:
    """Take a speaker as far along as their number says: found, asked, coming, with material."""
    first, last = SPEAKER.split()
    email = f"evariste{number}@example.org"
    person = contact(nobody("fr"), first, f"{last}{number}", email, "06 39 98 55 44")
    about = profile("expert", "Université", "prudent", "À qui sont les données ?")
    texts = Texts.load()

    async def begin(tx: Transaction) -> Who:
        team = Who(organiser, "", workshop.id)
        found = await actions.speakers.add(tx, team, person, about, now=tx.now)
        who = Who(organiser, found, workshop.id)
        if number > 0:
            await actions.speakers.declare(tx, who, INTEREST, nothing=False, now=tx.now)
            await actions.speakers.propose_to_meeting(tx, who, now=tx.now)
        if number > 1:
            session = list(sessions(workshop))[number % 3 + 2]
            at = session.starts_at + timedelta(minutes=number)
            slot = plan(session, at, 15, ROOM["name"], now=tx.now)
            await actions.slots.propose(tx, who, slot, None, now=tx.now)
            if number > 2:
                await actions.slots.answer(
                    tx, who, slot.session, SlotAnswer.YES, slot.mark, now=tx.now
                )
                sections = await actions.briefs.suggestion(tx, who, texts)
                await actions.briefs.draft(tx, who, sections, now=tx.now)
                await actions.briefs.send(tx, who, now=tx.now)
        return who

    who = await database.transact(begin, cause=f"bench:speaker:{number}")
    if number > 3:
        await _material(database, who, release=number > 5)
    return who.subject


async def _material(database: Database, who: Who, *, release: bool) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"%PDF-1.7\nslides of " + who.subject.encode()

    kept = await keep(database.files, "diapos.pdf", pieces(), BY_PAGE)

    async def body(tx: Transaction) -> None:
        made = await actions.materials.receive(tx, who, kept, title="Les données")
        if release:
            await actions.materials.release(tx, who, made.id, 1, now=tx.now)

    await database.transact(body, cause=f"bench:material:{who.subject}")


async def _draw(database: Database, workshop: Workshop, team: Who, lives: Sequence[Life]) -> None:
    """Keep a draw as if it had been made: its pages show what they show of a real one."""
    people = [life.person for life in lives if life.qualifies]
    features = features_of(workshop)
    values = tuple(feature.bounds[0].key for feature in features)
    entries = tuple(Entry(new_id(), values) for _ in people)
    terms = Terms(workshop.id, len(people), features, entries, "seed")
    lottery = Lottery(terms, (tuple(range(len(people))),) * PANELS)
    stored = await database.files.save(written(lottery))

    async def body(tx: Transaction) -> None:
        draw = await storage.draws.add(
            tx, team, seats=len(people), people=people, left_out=0, seed=terms.seed
        )
        if draw is None:
            raise LookupError("there is a draw already")
        await actions.draws.made(tx, draw, stored, REPORT)
        await actions.draws.give_number(tx, team, draw, "417")

    await database.transact(body, cause="bench:draw")


async def _broadcasts(tx: Transaction, team: Who) -> None:
    """Begin one message to a group, write another, and let a third one leave."""
    for step in range(3):
        number = await actions.broadcasts.begin(tx, team, now=tx.now)
        if step > 0:
            await actions.broadcasts.write(tx, team, number, "fr", "Bonjour {prénom}.")
        if step > 1:
            seen = (await actions.broadcasts.get(tx, team, number)).mark
            await actions.broadcasts.plan(
                tx, team, number, None, seen=seen, now=tx.now, at_night=True
            )


async def _wave(database: Database, workshop: Workshop, team: Who) -> None:
    """Write letters to some of those to whom nobody has written."""
    texts = Texts.load()

    async def ask(tx: Transaction) -> None:
        for language in workshop.languages:
            words = actions.letters.suggestion(workshop, Channel.LETTER, language, texts)
            text = replace(words, place="Cahors")
            await storage.letters.save_text(tx, workshop.id, Channel.LETTER, language, text)
        await actions.waves.begin(
            tx, team, Plan("Vague 1", Reach.FIRST, Channel.LETTER, tx.now, WAVE)
        )

    jobs = Jobs(database, Clock(), letters(database, texts, "http://test"))
    before = set(await database.read(storage.jobs.due))  # other work waits as it did
    await database.transact(ask, cause="bench:wave")
    for number in set(await database.read(storage.jobs.due)) - before:
        await jobs.work(number)


async def _opinion(tx: Transaction, workshop: Workshop, team: Who) -> None:
    """List four articles; the opinion is handed over, and two of them have an answer."""
    for number in range(1, 5):
        typed = Typed(f"Article {number}", "Que chacun sache.", "consensus", "14", "2")
        await actions.followup.list_article(tx, team, number, typed)
    today = tx.now.astimezone(workshop.tz).date()
    await actions.followup.hand_over(tx, team, workshop.opinion_form, today)
    for number, outcome in ((1, "kept"), (2, "not_kept")):
        given = Given(outcome, "La loi le dira.", "Mme Roy, directrice", today)
        await actions.followup.answer(tx, team, number, given)
