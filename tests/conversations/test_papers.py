"""Papers and the charter in the chat: asked for by a press, read, accepted, talked about."""

import pytest

import actions.charter
import storage.calls
import storage.erasure
import storage.jobs
import storage.notice
from bot.clock import Clock
from bot.jobs import Jobs
from bot.papers import papers
from rules.notice import Document
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.conversations.town import TEXTS, Citizen, Town
from tests.storage.town import insert, sql

pytestmark = pytest.mark.one_engine("tests/web/test_team_papers.py makes papers on both")

CONVOCATION = "Une convocation pour mon employeur"
CERTIFICATE = "Une attestation de présence"
SEATED = "Respect\nChacun parle à son tour"


async def made(town: Town) -> None:
    """What was asked for is made, and sent."""
    jobs = Jobs(town.database, Clock(), papers(town.database, TEXTS, "http://test"))
    while due := await town.database.read(storage.jobs.due):
        await jobs.work(due[0])
    await town.deliver()


async def accepted(town: Town, one: Citizen) -> bool:
    async def body(tx: Transaction) -> bool:
        return await actions.charter.is_accepted(tx, one.person, town.workshop.id)

    return await town.database.read(body)


async def newly_seated(town: Town) -> Citizen:
    """Somebody who has a seat, and has not seen the charter."""
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    text = "DELETE FROM acknowledgements WHERE document = 'charter' AND person = :person"
    await town.act(lambda tx: sql(tx, text, person=ana.person))
    return ana


async def at_the_papers(town: Town) -> Citizen:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("Mes dates")
    await ana.taps("Mes papiers")
    return ana


async def test_a_convocation_comes_into_the_chat(town: Town) -> None:
    ana = await at_the_papers(town)
    assert ana.screen.labels == [CONVOCATION, "Mon guide", "La charte", "Mes dates"]
    await ana.taps(CONVOCATION)
    assert "Votre papier arrive ici dans un instant" in ana.screen.text
    await made(town)
    (file,) = [shown for shown in ana.phone.messages if shown.file]
    assert (file.file, file.content[:5]) == ("convocation.pdf", b"%PDF-")
    assert "Voici votre convocation" in file.text


async def test_the_guide_comes_too_and_one_finds_back(town: Town) -> None:
    ana = await at_the_papers(town)
    await ana.taps("Mon guide")
    await made(town)
    assert [shown.file for shown in ana.phone.messages if shown.file] == ["guide.pdf"]
    await ana.types("/papiers")
    await ana.taps("Mes dates")
    assert ana.screen.text.startswith("Mes dates")


async def test_a_certificate_is_there_for_who_was(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)

    async def there(tx: Transaction) -> None:
        await insert(
            tx,
            "presences",
            person=ana.person,
            workshop=town.workshop.id,
            half_day="2027-03-27-am",
            arrived_at=tx.now,
            source="tick",
            recorded_by="test",
        )

    await town.database.transact(there, cause="test:there")
    await ana.types("/papiers")
    await ana.taps(CERTIFICATE)
    await made(town)
    (file,) = [shown for shown in ana.phone.messages if shown.file]
    assert file.file == "attestation.pdf"


async def test_who_was_erased_meanwhile_gets_nothing(town: Town) -> None:
    ana = await at_the_papers(town)
    await ana.taps(CONVOCATION)
    await town.database.transact(
        lambda tx: storage.erasure.erase_person(tx, ana.person), cause="test:erase"
    )
    await made(town)
    assert [shown.file for shown in ana.phone.messages if shown.file] == []


async def test_without_a_seat_there_are_no_papers(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    await ana.types("/papiers")
    assert "Les papiers sont pour les personnes qui ont une place" in ana.screen.text
    assert ana.screen.labels == ["Mes dates"]
    await ana.types("/charte")
    assert "La charte concerne les personnes qui ont une place" in ana.screen.text
    assert ana.screen.labels == ["Mes dates"]


@pytest.mark.proves("done.charter")
async def test_the_charter_is_read_and_accepted(town: Town) -> None:
    ana = await newly_seated(town)
    await ana.types("/papiers")
    await ana.taps("La charte")
    assert SEATED in ana.screen.text
    assert ana.screen.labels == ["J’ai lu et j’accepte", "Je voudrais en parler", "Plus tard"]
    await ana.taps("J’ai lu et j’accepte")
    assert await accepted(town, ana)
    await ana.types("/charte")
    assert "Vous l’avez acceptée." in ana.screen.text
    await ana.taps("Mes dates")
    assert ana.screen.text.startswith("Mes dates")


@pytest.mark.proves("done.charter")
async def test_who_hesitates_is_called_and_nothing_is_accepted(town: Town) -> None:
    ana = await newly_seated(town)
    await ana.types("/charte")
    await ana.taps("Plus tard")
    await ana.types("/charte")
    await ana.taps("Je voudrais en parler")

    async def waiting(tx: Transaction) -> list[str]:
        found = await storage.calls.open_of_person(tx, ana.person, town.workshop.id)
        return [each.reason for each in found]

    assert await town.database.read(waiting) == ["asked:charter"]
    assert not await accepted(town, ana)
    await ana.types("/charte")
    await ana.taps("J’ai lu et j’accepte")
    assert await town.database.read(waiting) == []


@pytest.mark.proves("done.charter")
async def test_a_charter_in_other_words_is_asked_anew(town: Town) -> None:
    ana = await newly_seated(town)
    await ana.types("/charte")
    await ana.taps("J’ai lu et j’accepte")

    async def other(tx: Transaction) -> None:
        who = Who("command", "command", town.workshop.id)
        typed = {"words-fr": "Écouter\nOn écoute.", "words-en": "Listen\nWe listen."}
        await actions.charter.write(tx, who, typed)

    await town.database.transact(other, cause="test:charter")
    assert not await accepted(town, ana)
    await ana.types("/charte")
    assert "Écouter\nOn écoute." in ana.screen.text

    async def seen(tx: Transaction) -> int:
        known = await storage.notice.seen(tx, ana.person, town.workshop.id)
        return len([one for one in known if one[0] == Document.CHARTER])

    await ana.taps("J’ai lu et j’accepte")
    assert await town.database.read(seen) == 2
