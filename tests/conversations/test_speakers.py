"""A speaker is asked, answers, is briefed, and reads what is still expected, in the chat."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest

import actions.data
import actions.reminders
import actions.slots
import actions.speakers
import actions.timers
import storage.calls
import storage.citizens
import storage.help
import storage.outbox
import storage.slots
import storage.timers
from bot.departures import Departures, Gone
from bot.waiting import Head
from rules.decisions import Outcome
from rules.errors import Refused
from rules.messages import Lane
from rules.slots import SlotAnswer, SlotState
from rules.speakers import SpeakerState
from rules.who import Who
from storage.transaction import Transaction
from tests.conversations.speaking import TRAINING, staged
from tests.conversations.timers import walk_to
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.one_engine("journeys/test_card.py does the same on both")

PARIS = ZoneInfo("Europe/Paris")
ASKED = (
    "Accepteriez-vous d’intervenir ?\n"
    "Formation : d’où viennent les données de santé ?\n"
    "samedi 27 mars 2027, de 15 h 15 à 15 h 35, 20 minutes\n"
    "Hôtel des Quatre Marronniers, 12 rue de la Fontaine-aux-Merles, 75013 Paris\n\n"
    "Cet horaire vous est proposé sous condition de validation : le comité de pilotage confirme"
    " ensuite chaque intervenant."
)
HOME = "Bonjour Anne\nVotre intervention dans"


async def calls_of(town: Town, one: Citizen) -> list[str]:
    """Why somebody is on the call list."""
    found = await town.read(
        lambda tx: storage.calls.open_of_person(tx, one.person, town.workshop.id)
    )
    return [call.reason for call in found]


async def test_a_speaker_says_yes_and_the_team_and_the_calendar_hear_of_it(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    assert anne.screen.text == ASKED
    assert anne.screen.labels == [
        "Oui, j’accepte",
        "Non, je ne peux pas",
        "Ma page",
        "Parler à une personne",
    ]
    assert await stage.state(anne) is SpeakerState.CONTACTED

    await anne.taps("Oui, j’accepte")
    assert await stage.state(anne) is SpeakerState.ACCEPTED
    assert anne.received[0].file == "formation-d-ou-viennent-les-donnees-de-sante.ics"
    assert b"METHOD:PUBLISH" in anne.received[0].content
    assert anne.received[1].text.startswith("C’est noté, merci : vous intervenez dans")
    assert "Envoyer votre support – avant le samedi 20 mars 2027" in anne.screen.text
    assert stage.organiser.screen.text.startswith("Anne Roy accepte d’intervenir")


async def test_a_no_after_a_yes_takes_it_out_of_the_calendar(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    await anne.taps("Mon horaire : samedi 27 mars à 15 h 15")
    assert anne.screen.text.endswith("Si vous ne pouvez plus, dites-le ici.")
    await anne.taps("Non, je ne peux pas")
    assert b"METHOD:CANCEL" in anne.received[0].content
    assert "Vous n’intervenez pas. Merci de nous avoir répondu." in anne.screen.text
    assert await stage.state(anne) is SpeakerState.DECLINED
    assert stage.organiser.screen.text.startswith("Anne Roy ne peut pas intervenir")

    await stage.asks(anne, stage.slot(after=20))
    await anne.taps("Oui, j’accepte")
    assert b"SEQUENCE:2" in anne.received[0].content
    assert await stage.state(anne) is SpeakerState.ACCEPTED


async def test_the_same_answer_twice_is_one(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    yes = anne.button("Oui, j’accepte")
    await anne.presses(yes)
    before = len(stage.organiser.phone.messages)
    await anne.presses(yes)
    assert len(stage.organiser.phone.messages) == before
    assert [one.file for one in anne.received if one.file] == []


async def test_another_time_is_asked_anew_and_another_room_is_only_told(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    slot = stage.slot()
    await stage.asks(anne, replace(slot, room="Salle 3"))
    assert anne.screen.text.splitlines()[2] == (
        "Le lieu est maintenant : Hôtel des Quatre Marronniers, 12 rue de la Fontaine-aux-Merles,"
        " 75013 Paris, Salle 3."
    )
    assert b"Salle 3" in anne.phone.messages[-2].content
    assert await stage.state(anne) is SpeakerState.ACCEPTED

    await stage.asks(anne, stage.slot(after=30))
    assert anne.screen.text.startswith("Accepteriez-vous d’intervenir ?")
    assert b"METHOD:CANCEL" in anne.phone.messages[-2].content
    assert await stage.state(anne) is SpeakerState.ACCEPTED
    await stage.asks(anne, stage.slot(after=30))  # the very same: nobody is told again
    assert anne.phone.messages[-2].file is not None


@pytest.mark.parametrize("label", ["Oui, j’accepte", "Non, je ne peux pas"])
async def test_an_old_button_answers_no_time_that_came_after_it(town: Town, label: str) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    old = anne.button(label)
    await stage.asks(anne, stage.slot(after=30))
    await anne.presses(old)
    assert anne.screen.text.startswith("Accepteriez-vous d’intervenir ?")
    changed = "L’horaire a changé entre-temps. Il est maintenant : samedi 27 mars 2027, de 15 h 45"
    assert changed in anne.screen.text
    (slot,) = await town.read(lambda tx: storage.slots.of_person(tx, anne.person, town.workshop.id))
    assert slot.state is SlotState.PROPOSED
    await anne.taps("Oui, j’accepte")
    assert await stage.state(anne) is SpeakerState.ACCEPTED


async def test_no_time_is_proposed_before_meeting_two(town: Town) -> None:
    stage = await staged(town)
    await stage.decides(2, "speakers", Outcome.POSTPONED)
    anne = await stage.speaker("Anne")
    with pytest.raises(Refused, match=r"decisions\.gate-closed"):
        await stage.asks(anne)
    assert anne.phone.messages == []

    boris = await stage.speaker("Boris", ready=False)
    with pytest.raises(Refused, match=r"speakers\.not-proposed"):
        await stage.asks(boris)
    with pytest.raises(Refused, match=r"speakers\.interests-first"):
        await stage.proposes(boris)


async def test_what_is_called_off_is_told_and_cannot_be_accepted(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    yes = anne.button("Oui, j’accepte")
    await town.act(lambda tx: actions.slots.cancel(tx, stage.who(anne), TRAINING, now=tx.now))
    assert anne.screen.text.startswith("Votre intervention dans « Formation")
    await town.act(lambda tx: actions.slots.cancel(tx, stage.who(anne), TRAINING, now=tx.now))
    assert len(anne.phone.messages) == 2
    await anne.presses(yes)
    assert "Cet horaire n’est plus prévu." in anne.screen.text
    assert anne.screen.labels == ["Parler à une personne", "Mon intervention"]
    await anne.taps("Mon intervention")
    assert anne.screen.text.startswith(HOME)


async def test_a_button_of_a_slot_that_was_never_there_leads_home(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    old = anne.button("Oui, j’accepte")
    parts = old.split("|")
    await anne.presses("|".join([*parts[:3], "00000000", *parts[4:]]))
    assert anne.screen.text.startswith("Cet horaire n’est plus prévu.")
    await anne.presses("|".join([*parts[:3], "00000000", "show", *parts[5:]]))
    assert anne.screen.text.startswith(HOME)
    await anne.presses("|".join([*parts[:4], "talk", *parts[5:]]))
    assert "équipe" in anne.screen.text


async def test_what_the_team_notes_for_somebody_carries_its_name(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    who = stage.who(anne)

    async def notes(given: SlotAnswer) -> None:
        await town.act(
            lambda tx: actions.slots.answer(tx, who, TRAINING, given, stage.slot().mark, now=tx.now)
        )

    await notes(SlotAnswer.YES)
    assert anne.screen.text.startswith("Karim Martin a noté pour vous que vous acceptez")
    (slot,) = await town.read(lambda tx: storage.slots.of_person(tx, anne.person, town.workshop.id))
    assert (slot.state, slot.answered_by) == (SlotState.ACCEPTED, stage.organiser.person)
    assert stage.organiser.phone.messages == []  # they did it themselves
    await notes(SlotAnswer.NO)
    assert anne.screen.text.startswith("Karim Martin a noté pour vous que vous ne pouvez pas")


async def test_a_speaker_without_a_chat_comes_on_the_call_list(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne", chat=False)
    await town.database.transact(
        lambda tx: actions.slots.propose(tx, stage.who(anne), stage.slot(), None, now=tx.now),
        cause="page",
    )
    (head,) = await town.read(partial(storage.outbox.heads, lane=Lane.INTERACTIVE, most=5))
    leaving = Head(head.id, head.lane, 0, draws=True, answers=False)
    await town.database.transact(
        lambda tx: Departures({}).claim(tx, leaving, token=True), cause="sender"
    )
    assert await calls_of(town, anne) == ["no_chat"]


async def test_who_follows_the_link_comes_to_their_own_home(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne", chat=False, ready=False)
    await anne.follows(await town.link(anne))
    assert anne.menu == [["Mon intervention"], ["Parler à une personne", "Mes données"]]
    assert anne.screen.text.startswith(HOME)
    assert "Aucun horaire ne vous est proposé pour le moment." in anne.screen.text
    assert "• Dire quels intérêts vous lient au sujet" in anne.screen.text
    assert anne.screen.labels == ["Déclarer mes intérêts", "Ma page", "Parler à une personne"]

    await anne.taps("Déclarer mes intérêts")
    await anne.types("Je conseille une entreprise du secteur.")
    assert anne.screen.text.startswith("Votre déclaration est notée. Merci.")
    seen = await stage.seen(anne)
    assert seen.state is SpeakerState.DECLARED
    assert seen.interests is not None
    assert (seen.interests.words, seen.interests.by) == (
        "Je conseille une entreprise du secteur.",
        anne.person,
    )
    assert "Tout est à jour : nous n’attendons rien de vous." in anne.screen.text


async def test_nothing_to_declare_is_a_declaration(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne", ready=False)
    await anne.types("Mon intervention")
    await anne.taps("Déclarer mes intérêts")
    await anne.taps("Je n’ai rien à déclarer")
    seen = await stage.seen(anne)
    assert seen.interests is not None
    assert seen.interests.words == ""
    changed = seen.changed_at
    town.clock.advance(days=1)
    await stage.declares(anne)
    assert (await stage.seen(anne)).changed_at == changed


async def test_the_page_is_one_press_away(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await anne.starts()
    await anne.taps("Ma page")
    assert anne.screen.buttons["Ma page"].startswith("/intervenant/")
    await stage.asks(anne)
    assert anne.screen.buttons["Ma page"].startswith("/intervenant/")


async def test_a_speaker_talks_to_a_person_like_everybody(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await anne.starts()
    await anne.taps("Parler à une personne")
    await anne.types("Puis-je venir en train ?")
    assert "Puis-je venir en train ?" in stage.organiser.screen.text
    assert "Anne Roy" in stage.organiser.screen.text
    await stage.organiser.taps("Répondre")
    await stage.organiser.types("Oui, nous payons le billet.")
    assert "Oui, nous payons le billet." in anne.screen.text
    assert await town.read(lambda tx: storage.help.count_open(tx, town.workshop.id)) == 0

    await anne.types("Je passe par la gare de Lyon.")
    assert "Je passe par la gare de Lyon." in stage.organiser.screen.text
    for words in ("Mes dates", "/reste", "/renoncer", "Mes données", "/supports", "/equipe"):
        await anne.types(words)
        assert anne.screen.text != ""


async def test_a_citizen_and_a_stranger_find_no_way_into_a_speakers_home(town: Town) -> None:
    await staged(town)
    ana = await town.citizen("Ana")
    await ana.types("Mon intervention")
    assert "intervention" not in ana.screen.text
    await ana.presses(f"1|speaker|ask||show|{ana.person}|{town.workshop.id}")
    assert ana.screen.text.startswith("Vous ne figurez pas parmi les intervenants.")
    nobody = town.stranger()
    await nobody.types("Mon intervention")
    assert "intervention" not in nobody.screen.text


async def test_reminders_name_what_is_open_and_stop_by_themselves(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    asked = town.clock.now
    await walk_to(town, asked + timedelta(days=35))
    assert len(reminded(anne)) == 1
    await walk_to(town, asked + timedelta(days=40))
    assert len(reminded(anne)) == 2
    assert anne.screen.text == (
        f"Bonjour Anne, un petit rappel pour « {town.workshop.title.get('fr')} » : c’est le rappel "
        "2 sur 3.\nIl reste une chose à faire :\n"
        "• Répondre à l’horaire proposé : Formation : d’où viennent les données de santé ? – avant "
        "le samedi 6 mars 2027\n\n"
        f"Un souci ? Parlez à une personne, ou appelez le {town.workshop.team.phone}."
    )
    await anne.taps("Voir toute la liste")
    assert anne.screen.text.startswith("Il reste une chose à faire")
    await anne.taps(
        "Répondre à l’horaire proposé : Formation : d’où viennent les données de santé ?"
    )
    await anne.taps("Non, je ne peux pas")
    before = len(anne.phone.messages)
    await walk_to(town, asked + timedelta(days=80))
    assert len(anne.phone.messages) == before
    assert await calls_of(town, anne) == []


@pytest.mark.proves("done.reminders_near")
async def test_the_last_reminder_comes_near_its_day_and_the_call_after_it(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    await walk_to(town, datetime(2027, 3, 6, 12, tzinfo=PARIS))
    first, second, last = reminded(anne)
    assert all("– avant le samedi 6 mars 2027" in each for each in (first, second, last))
    assert ["C’était le dernier rappel." in each for each in (first, second)] == [False, False]
    assert "C’était le dernier rappel. Sans réponse, une personne de l’équipe vous " in last
    assert "appellera, à partir du dimanche 7 mars 2027." in last
    assert await calls_of(town, anne) == []
    await walk_to(town, datetime(2027, 3, 7, 12, tzinfo=PARIS))
    assert await calls_of(town, anne) == ["silence"]


def reminded(one: Citizen) -> list[str]:
    return [shown.text for shown in one.phone.messages if "un petit rappel" in shown.text]


@pytest.mark.proves("done.settled_reminder")
async def test_a_reminder_for_what_was_settled_a_second_before_is_not_sent(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    while not (waiting := await heads(town)):
        due = await town.read(storage.timers.next_due)
        assert due is not None
        town.clock.now = due
        await town.database.transact(fire_all, cause=f"timer:{due}")
    town.clock.advance(seconds=1)
    who = stage.who(anne)
    await town.database.transact(
        lambda tx: actions.slots.answer(
            tx, who, TRAINING, SlotAnswer.NO, stage.slot().mark, now=tx.now
        ),
        cause="page",
    )
    departures = Departures({"digest": actions.reminders.leaves})
    leaving = Head(waiting[0].id, Lane.REMINDER, anne.phone.chat, draws=True, answers=False)
    left = await town.database.transact(
        lambda tx: departures.claim(tx, leaving, token=True), cause="sender"
    )
    assert left == Gone()
    assert await heads(town) == ()


async def heads(town: Town) -> tuple[storage.outbox.Head, ...]:
    """The reminders that wait to leave."""
    return tuple(await town.read(partial(storage.outbox.heads, lane=Lane.REMINDER, most=5)))


async def fire_all(tx: Transaction) -> None:
    """Let what is due fire, and send nothing yet."""
    for timer in await storage.timers.due(tx):
        await actions.timers.fire(tx, timer, tx.now)
        await storage.timers.fired(tx, timer.key)


async def test_silence_leads_to_a_telephone_and_never_to_a_withdrawal(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    boris = await stage.speaker("Boris", chat=False)
    await stage.asks(anne)
    await stage.asks(boris, stage.slot(after=30))
    await walk_to(town, town.clock.now + timedelta(days=60))
    assert await calls_of(town, anne) == ["silence"]
    assert await calls_of(town, boris) == ["silence"]
    assert await stage.state(anne) is SpeakerState.CONTACTED


async def test_who_is_left_in_peace_is_not_reminded(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    await town.act(lambda tx: storage.citizens.silence(tx, anne.person, tx.now))
    before = len(anne.phone.messages)
    await walk_to(town, town.clock.now + timedelta(days=40))
    assert len(anne.phone.messages) == before
    assert await calls_of(town, anne) == []


async def test_a_speaker_withdraws_and_comes_back(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    who = stage.who(anne)
    await town.act(
        lambda tx: actions.speakers.withdraw(
            tx, Who.oneself(anne.person, town.workshop.id), now=tx.now
        )
    )
    assert stage.organiser.screen.text.startswith("Anne Roy n’intervient plus.")
    assert b"METHOD:CANCEL" in anne.phone.messages[-1].content
    await town.act(lambda tx: actions.speakers.withdraw(tx, who, now=tx.now))  # once is enough
    await anne.types("Mon intervention")
    assert "Vous n’intervenez plus. C’est bien noté." in anne.screen.text
    assert anne.screen.labels == ["Ma page", "Parler à une personne"]

    await town.act(lambda tx: actions.speakers.reinstate(tx, who, now=tx.now))
    assert b"METHOD:PUBLISH" in anne.phone.messages[-1].content
    assert await stage.state(anne) is SpeakerState.ACCEPTED


async def test_who_is_erased_leaves_a_free_place_and_no_word(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    who = Who.oneself(anne.person, town.workshop.id)
    chat = anne.phone.chat
    await town.act(
        lambda tx: actions.data.erase(tx, who, chat, "fr", f"main:{anne.person}", now=tx.now)
    )
    assert any(
        "Un intervenant a demandé l’effacement de ses données. Sa place est libre" in one.text
        for one in stage.organiser.phone.messages
    )
    with pytest.raises(Refused, match=r"speakers\.unknown"):
        await stage.asks(anne, stage.slot(after=30))
    with pytest.raises(Refused, match=r"speakers\.left-alone"):
        await stage.speaker("Anne")
