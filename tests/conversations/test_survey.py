"""The survey in the chat: with a name or without, and what stays of an answer without one."""

import json
from datetime import datetime

import pytest

import actions.survey
import storage.inbox
import storage.survey
from handlers.incoming import Incoming, Typed
from rules.errors import Refused
from rules.who import CitizenState
from storage.inbox import Arrival
from storage.transaction import Transaction
from tests.conversations.jobs import work_through
from tests.conversations.timers import fire_due
from tests.conversations.town import Citizen, Town
from tests.storage.town import where

VALIDATED = CitizenState.VALIDATED
SECRET = "Trop de sigles le samedi"


async def asked(town: Town, *names: str) -> list[Citizen]:
    """People who took part, and got the survey the day after the last weekend."""
    people = [await town.citizen(name, VALIDATED) for name in names]
    town.clock.now = datetime(2027, 4, 26, 18, 0, tzinfo=town.workshop.tz)
    await fire_due(town)
    await work_through(town)
    return people


async def sheets(town: Town) -> list[dict[str, str]]:
    rows = await town.rows("survey.sheets", workshop=town.workshop.id)
    return [json.loads(str(row["sealed_answers"])) for row in rows]


async def fills(town: Town, one: Citizen, given: dict[str, str], *, named: bool) -> None:
    """Answer all at once, as a page does."""
    await town.act(lambda tx: actions.survey.fill(tx, town.who(one), given, named=named))


async def answers(one: Citizen, how: str, *labels: str) -> None:
    """Answer from the first question on: a label to press, or words to type."""
    await one.taps("Répondre")
    await one.taps(how)
    for label in labels:
        if label in one.screen.labels:
            await one.taps(label)
        else:
            await one.types(label)


async def test_one_answers_without_a_name_and_nothing_leads_back(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    given = ("Tout à fait", "Plutôt oui", "Passer cette question", "Oui", SECRET)
    await answers(ana, "Répondre sans mon nom", *given)
    assert "sans votre nom : personne ne verra lesquelles" in ana.screen.text
    expected = {"informed": "fully", "heard": "mostly", "again": "yes", "better": SECRET}
    assert await sheets(town) == [expected]
    assert await where(town.database, SECRET) == {"survey_sheets.sealed_answers"}
    assert await town.read(lambda tx: storage.survey.own(tx, ana.person, town.workshop.id)) is None
    acts = await town.rows("data.audit", person=ana.person)
    assert [row["act"] for row in acts if "survey" in str(row["act"])] == []


async def test_one_answers_with_a_name(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    await answers(ana, "Répondre avec mon nom", *("Tout à fait",) * 3, "Non", "Rien")
    assert "Merci, c’est noté, avec votre nom." in ana.screen.text
    own = await town.read(lambda tx: storage.survey.own(tx, ana.person, town.workshop.id))
    assert own == {**dict.fromkeys(("informed", "heard", "opinion"), "fully"), "again": "no"} | {
        "better": "Rien"
    }
    acts = await town.rows("data.audit", person=ana.person)
    assert "survey.answered" in [row["act"] for row in acts]


@pytest.mark.parametrize("named", [False, True])
async def test_the_raw_update_is_blanked_in_the_same_transaction(town: Town, named: bool) -> None:
    (ana,) = await asked(town, "Ana")
    how = "Répondre avec mon nom" if named else "Répondre sans mon nom"
    await answers(ana, how, *("En partie",) * 3, "Oui")

    async def arrives(tx: Transaction) -> int:
        lane = f"person:{ana.phone.chat}"
        await storage.inbox.add(tx, 1, [Arrival(77, lane, json.dumps({"text": SECRET}))])
        return (await storage.inbox.claim(tx, 1))[0].id

    number = await town.database.transact(arrives, cause="receiver")
    incoming = Incoming(town.clock(), town.clock(), ana.phone.chat, "fr", Typed(SECRET, 5))

    async def handled(tx: Transaction) -> None:
        await storage.inbox.done(tx, number)
        async with tx.savepoint(f"update:{number}") as part:
            await town.engine.handle(incoming, part)

    await town.database.transact(handled, cause="worker")
    kept = {"inbox.sealed_body", "survey_sheets.sealed_answers"}
    assert await where(town.database, SECRET) == (kept if named else kept - {"inbox.sealed_body"})


async def test_one_goes_back_and_changes_an_answer(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    await answers(ana, "Répondre sans mon nom", "Tout à fait", "Plutôt non")
    assert "Question 3 sur 5, sans votre nom." in ana.screen.text
    await ana.taps("← Revenir")
    await ana.taps("← Revenir")
    assert "← Revenir" not in ana.screen.labels
    await ana.taps("Pas du tout")
    for _ in range(4):
        await ana.taps("Passer cette question")
    assert await sheets(town) == [{"informed": "not"}]


async def test_what_is_no_answer_is_asked_again(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    await answers(ana, "Répondre sans mon nom", "souvent")
    assert "Choisissez une des réponses proposées" in ana.screen.text
    old = ana.button("Tout à fait")
    await ana.taps("Tout à fait")
    await ana.presses(old)  # the second of two taps
    assert "Question 2 sur 5" in ana.screen.text
    for _ in range(3):
        await ana.taps("Passer cette question")
    await ana.types("   ")
    assert "Nous n’avons rien reçu d’écrit." in ana.screen.text


async def test_a_text_that_the_telephone_cuts_is_too_long_in_all_its_pieces(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    await answers(ana, "Répondre sans mon nom", *("Passer cette question",) * 4)
    for piece in ("a" * 4000, "b" * 3000, "c" * 900):
        await ana.types(piece)
    assert "compte 7\u202f900 caractères." in ana.screen.text
    assert await sheets(town) == []
    town.clock.advance(seconds=10)
    await ana.types("Moins de sigles")
    assert await sheets(town) == [{"better": "Moins de sigles"}]


async def test_a_sheet_with_only_blanks_is_not_kept(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    await answers(ana, "Répondre avec mon nom", *("Passer cette question",) * 5)
    assert "Aucune question n’a de réponse" in ana.screen.text
    assert "Question 1 sur 5" in ana.screen.text
    assert await sheets(town) == []


async def test_who_has_answered_is_thanked_when_they_come_again(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    again = ana.button("Répondre")
    skipped = ("Passer cette question",) * 4
    await answers(ana, "Répondre sans mon nom", "Tout à fait", *skipped)
    await ana.presses(again)
    assert "Vous avez déjà répondu à ce questionnaire." in ana.screen.text
    given = {"heard": "fully"}
    for named in (False, True):
        with pytest.raises(Refused) as why:
            await fills(town, ana, given, named=named)
        assert why.value.code == "survey.already-answered"
    assert len(await sheets(town)) == 1


async def test_an_answer_with_a_name_can_be_given_anew(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    for said in ("fully", "not"):
        given = {"heard": said}
        await fills(town, ana, given, named=True)
    assert await sheets(town) == [{"heard": "not"}]


async def test_one_may_say_not_now_and_take_it_up_days_later(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    again = ana.button("Répondre")
    await ana.taps("Répondre")
    await ana.taps("Pas maintenant")
    assert "Et maintenant ?" in ana.screen.text
    await ana.presses(again)
    await ana.taps("Répondre sans mon nom")
    await ana.taps("Plutôt oui")
    town.clock.advance(days=3)
    await ana.presses(again)
    assert "Question 2 sur 5" in ana.screen.text
    named = again.replace("|show|", "|named|")
    await ana.presses(named)  # an old button changes nothing of how one answers
    assert "Question 2 sur 5, sans votre nom." in ana.screen.text


async def test_it_closes_after_a_month_also_for_who_is_in_the_middle(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    again = ana.button("Répondre")
    await answers(ana, "Répondre sans mon nom", *("Tout à fait",) * 3, "Oui")
    last = ana.button("Passer cette question")
    town.clock.advance(days=40)
    await ana.presses(last)
    assert "Ce questionnaire n’est pas ouvert en ce moment." in ana.screen.text
    await ana.presses(again)
    assert "Ce questionnaire n’est pas ouvert en ce moment." in ana.screen.text
    assert await sheets(town) == []


async def test_it_is_for_those_who_took_part(town: Town) -> None:
    (ana,) = await asked(town, "Ana")
    again = ana.button("Répondre")
    await town.moves(ana, CitizenState.WITHDRAWN)
    await ana.presses(again)
    assert "pour les personnes qui ont participé" in ana.screen.text
    stranger = town.stranger()
    await stranger.presses(f"1|survey|how||show|chat:{stranger.phone.chat}|")
    assert stranger.screen.text
