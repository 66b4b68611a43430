"""A brief leaves once the committee has decided, is understood, and asks again if it changed."""

import pytest

import actions.briefs
import actions.slots
import storage.briefs
from rules.briefs import Section
from rules.decisions import Outcome
from rules.errors import Refused
from rules.slots import SlotAnswer
from rules.speakers import SpeakerState
from tests.conversations.speaking import TRAINING, Stage, staged
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.one_engine("journeys/test_card.py reads briefs on both")


async def readings(town: Town, one: Citizen) -> list[tuple[int, str]]:
    """Which versions were understood, and who noted it."""
    found = await town.read(lambda tx: storage.briefs.readings(tx, one.person, town.workshop.id))
    return [(each.version, each.by) for each in found]


async def with_brief(town: Town) -> tuple[Stage, Citizen]:
    """A speaker who has accepted, and whose brief has just come."""
    stage = await staged(town)
    anne = await stage.ready("Anne")
    await stage.briefs(anne)
    return stage, anne


async def test_a_brief_says_everything_and_is_understood_once(town: Town) -> None:
    stage, anne = await with_brief(town)
    assert anne.screen.text.startswith("Bonjour Anne,\nvotre note de préparation pour")
    await anne.taps("Lire ma note de préparation")
    whole = anne.screen.text
    for name in (
        "La question qui vous est posée\nÀ qui sont les données ?",
        "Le public\n20 personnes de tous âges et de tous métiers",
        "Durée et format\n« Formation : d’où viennent les données de santé ? » : 20 minutes",
        "Ce qui a eu lieu avant\nAvant vous, les citoyens ont suivi :\n– samedi 27 mars : Accueil",
        "Un langage simple",
        "Le point de vue attendu\nLe point de vue que nous vous demandons : prudent.",
        "Vos intérêts\nVous avez déclaré vos intérêts, merci.",
        "Vos droits\nVotre exposé peut être enregistré",
        "Aspects pratiques\n« Formation : d’où viennent les données de santé ? » : Hôtel des",
    ):
        assert name in whole, name
    assert "Déjeuner" not in whole
    understood = anne.button("J’ai lu et compris")
    await anne.presses(understood)
    assert anne.screen.text.startswith("C’est noté : vous avez lu et compris votre note. Merci.")
    assert await stage.state(anne) is SpeakerState.BRIEFED
    await anne.presses(understood)
    assert await readings(town, anne) == [(1, anne.person)]
    await anne.taps("Lire ma note de préparation")
    assert anne.screen.text.splitlines()[-1].startswith("Vous l’avez lue et comprise")
    await anne.taps("Parler à une personne")
    assert "équipe" in anne.screen.text


async def test_a_changed_brief_shows_what_changed_and_asks_again(town: Town) -> None:
    stage, anne = await with_brief(town)
    await anne.taps("Lire ma note de préparation")
    await anne.taps("J’ai lu et compris")
    await stage.briefs(anne, {Section.PUBLIC: "Dix-huit citoyens, et leurs familles."})
    assert "a changé" in anne.screen.text
    assert await stage.state(anne) is SpeakerState.ACCEPTED
    await anne.taps("Lire ma note de préparation")
    lines = anne.screen.text.splitlines()
    assert lines[0] == "Ce qui a changé dans votre note (version 2)"
    assert lines[2] == "Le public"
    assert lines[3].startswith("Avant : 20 personnes de tous âges")
    assert lines[4] == "Maintenant : Dix-huit citoyens, et leurs familles."
    assert len(lines) == 5
    old = anne.button("J’ai lu et compris").replace("|2|", "|1|")
    await anne.presses(old)
    assert anne.screen.text.startswith("Votre note a changé entre-temps : voici la version 2.")
    await anne.taps("Voir toute la note")
    assert anne.screen.text.startswith("Votre note de préparation (version 2)")
    await anne.taps("J’ai lu et compris")
    assert await readings(town, anne) == [(1, anne.person), (2, anne.person)]
    assert await stage.state(anne) is SpeakerState.BRIEFED


async def test_every_section_can_have_changed(town: Town) -> None:
    stage, anne = await with_brief(town)
    await anne.taps("Lire ma note de préparation")
    await anne.taps("J’ai lu et compris")
    await stage.briefs(anne, {section: f"autrement {section}" for section in Section})
    await anne.taps("Lire ma note de préparation")
    assert all(f"Maintenant : autrement {section}" in anne.screen.text for section in Section)


async def test_no_brief_leaves_before_a_yes_and_before_meeting_two(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    with pytest.raises(Refused, match=r"briefs\.not-accepted"):
        await stage.briefs(anne)
    await anne.types("Mon intervention")
    assert "Lire ma note de préparation" not in anne.screen.labels

    boris = await stage.ready("Boris")
    await stage.decides(2, "speakers", Outcome.REFUSED)
    with pytest.raises(Refused, match=r"decisions\.gate-closed"):
        await stage.briefs(boris)
    town.clock.advance(days=1)
    await stage.decides(2, "speakers")
    await stage.briefs(boris)
    with pytest.raises(Refused, match=r"briefs\.nothing-to-send"):
        await stage.briefs(boris)


async def test_a_press_without_a_brief_leads_home(town: Town) -> None:
    stage, anne = await with_brief(town)
    read = anne.button("Lire ma note de préparation")
    await anne.presses(read)
    await town.act(lambda tx: tx.run("erasure.briefs", person=anne.person))
    await anne.presses(anne.button("J’ai lu et compris"))
    assert "Votre note de préparation n’est pas encore prête." in anne.screen.text
    await anne.presses(read)
    assert anne.screen.text.startswith("Votre note de préparation n’est pas encore prête.")
    assert await stage.state(anne) is SpeakerState.ACCEPTED


async def test_what_is_shown_of_a_brief_that_is_gone_is_said_kindly(town: Town) -> None:
    _, anne = await with_brief(town)
    read = anne.button("Lire ma note de préparation")
    await anne.presses(read)
    whole = read.replace("show", "whole")
    await town.act(lambda tx: tx.run("erasure.briefs", person=anne.person))
    await anne.presses(whole)
    assert anne.screen.text.startswith("Votre note de préparation n’est pas encore prête.")
    await anne.taps("Mon intervention")
    assert anne.screen.text.startswith("Bonjour Anne")


async def test_changes_of_a_brief_that_is_gone_are_said_kindly(town: Town) -> None:
    stage, anne = await with_brief(town)
    await anne.taps("Lire ma note de préparation")
    await anne.taps("J’ai lu et compris")
    await stage.briefs(anne, {Section.PUBLIC: "Dix-huit citoyens, et leurs familles."})
    await anne.taps("Lire ma note de préparation")
    await town.act(lambda tx: tx.run("erasure.briefs", person=anne.person))
    await anne.taps("J’ai lu et compris")
    assert anne.screen.text.startswith("Votre note de préparation n’est pas encore prête.")


async def test_the_team_notes_by_telephone_that_it_is_understood(town: Town) -> None:
    stage, anne = await with_brief(town)

    async def note() -> bool:
        return await town.act(lambda tx: actions.briefs.read(tx, stage.who(anne), 1, now=tx.now))

    assert await note() is True
    assert anne.screen.text.startswith("Karim Martin a noté pour vous que vous avez lu")
    assert await note() is False
    assert await readings(town, anne) == [(1, stage.organiser.person)]


async def test_who_says_yes_anew_and_has_read_the_brief_is_briefed(town: Town) -> None:
    stage, anne = await with_brief(town)
    await anne.taps("Lire ma note de préparation")
    await anne.taps("J’ai lu et compris")
    who = stage.who(anne)

    async def says(given: SlotAnswer) -> None:
        await town.act(
            lambda tx: actions.slots.answer(tx, who, TRAINING, given, stage.slot().mark, now=tx.now)
        )

    await says(SlotAnswer.NO)
    assert await stage.state(anne) is SpeakerState.DECLINED
    await says(SlotAnswer.YES)
    assert await stage.state(anne) is SpeakerState.BRIEFED
