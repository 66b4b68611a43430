"""A speaker's file becomes a material, in versions; citizens see what the team shows them, once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

import actions.materials
import actions.speakers
import storage.audit
import storage.files
import storage.jobs
import storage.materials
import storage.places
import storage.slots
from actions.material_downloads import DOWNLOAD, arrived, not_kept
from actions.material_news import still_shown
from rules.decisions import Outcome
from rules.errors import Refused
from rules.materials import BY_CHAT, BY_SPEAKER, Material
from rules.slots import SlotState
from rules.who import CitizenState, Who
from storage.accounts import Focus
from storage.contents import Kept, keep
from storage.files import FileRow, Stored
from storage.jobs import Job
from storage.places import Place
from storage.transaction import Transaction
from tests.conversations.jobs import work_through
from tests.conversations.speaking import Stage, staged
from tests.conversations.timers import walk_to
from tests.conversations.town import Citizen, Town

PDF = b"%PDF-1.7\nslides"


async def pieces(content: bytes) -> AsyncIterator[bytes]:
    yield content


async def kept(town: Town, content: bytes = PDF, name: str = "Diapos.pdf") -> Kept:
    return await keep(town.database.files, name, pieces(content), BY_CHAT)


async def waiting(town: Town) -> Job:
    """The download that waits, taken as the process would."""

    async def body(tx: Transaction) -> Job:
        (number,) = await storage.jobs.due(tx)
        job = await storage.jobs.claim(tx, number)
        assert job is not None
        await storage.jobs.finished(tx, number)
        return job

    return await town.database.transact(body, cause="jobs")


async def fetched(town: Town, content: bytes = PDF) -> None:
    """Fetch what waits, as it would come from Telegram."""
    job = await waiting(town)
    assert job.kind == DOWNLOAD
    file = await kept(town, content, job.arguments["name"])
    await town.act(lambda tx: arrived(tx, job, file))


async def materials(town: Town, one: Citizen) -> tuple[Material, ...]:
    return await town.read(lambda tx: storage.materials.of_person(tx, one.person, town.workshop.id))


async def given(stage: Stage, one: Citizen, content: bytes = PDF) -> Material:
    """A material that the team has received in another way."""
    file = await kept(stage.town, content)
    return await stage.town.act(
        lambda tx: actions.materials.receive(tx, stage.who(one), file, title="Les données")
    )


async def test_a_file_is_asked_about_and_then_kept(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    await anne.taps("Envoyer un support")
    assert "jusqu’à 20 Mo" in anne.screen.text
    await anne.sends("document", file_id="f1", name="Mes diapos.pdf", size=15, message_id=71)
    assert anne.screen.text == "Vous avez envoyé « Mes diapos.pdf ». Qu’en faisons-nous ?"
    assert anne.screen.labels == ["C’est mon support", "Un message pour l’équipe", "Annuler"]
    await anne.taps("C’est mon support")
    assert anne.screen.text.startswith("« Mes diapos.pdf » est en route.")
    await fetched(town)
    assert anne.screen.text == "C’est enregistré : « Mes diapos ». Merci."
    assert stage.organiser.screen.text == "Anne Roy a envoyé un support : « Mes diapos »."
    (one,) = await materials(town, anne)
    assert [(each.number, each.name, each.by) for each in one.versions] == [
        (1, "Mes diapos.pdf", anne.person)
    ]

    await anne.types("Mon intervention")
    assert "Tout est à jour" in anne.screen.text


async def test_two_files_at_once_have_a_question_each(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    await anne.sends("document", file_id="f1", name="un.pdf", size=15, message_id=71)
    first = anne.button("C’est mon support")
    await anne.sends("video", file_id="f2", name="deux.mp4", size=15, message_id=72)
    await anne.taps("Annuler")
    assert anne.screen.text == "« deux.mp4 » n’a pas été gardé."
    await anne.presses(first)
    await fetched(town)
    (one,) = await materials(town, anne)
    assert one.newest.name == "un.pdf"


async def test_a_question_of_another_time_leads_home(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    await anne.sends("document", file_id="f1", name="un.pdf", size=15, message_id=71)
    old = anne.button("C’est mon support")
    key = Focus(anne.person, town.workshop.id, "material", "71")
    now = town.clock()
    await town.act(lambda tx: storage.places.save(tx, Place(key, 0, "which"), now))
    await anne.presses(old)
    assert anne.screen.text.startswith("Depuis votre dernier passage")


async def test_a_newer_version_replaces_and_the_older_stays(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    await anne.sends("document", file_id="f1", name="v2.pdf", size=15, message_id=71)
    assert "Un autre support" in anne.screen.labels
    await anne.taps("Nouvelle version de « Les données »")
    await fetched(town, b"%PDF-1.7\nbetter")
    assert anne.screen.text == "C’est enregistré : « Les données », version 2. Merci."
    (one,) = await materials(town, anne)
    assert (one.id, [each.number for each in one.versions]) == (material.id, [1, 2])

    await anne.sends("document", file_id="f2", name="v2.pdf", size=15, message_id=72)
    await anne.taps("Nouvelle version de « Les données »")
    await fetched(town, b"%PDF-1.7\nbetter")
    assert "exactement le fichier que nous avons déjà" in anne.screen.text
    (one,) = await materials(town, anne)
    assert len(one.versions) == 2


async def test_of_two_versions_that_come_at_once_both_are_kept(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    two = [await kept(town, b"%PDF-1.7\n" + each) for each in (b"one", b"another")]

    async def hands_over(file: Kept) -> Material:
        return await town.database.transact(
            lambda tx: actions.materials.receive(tx, stage.who(anne), file, material=material.id),
            cause=f"form:{file.stored.id}",
        )

    # Both connections are there before it begins: they look at the same moment.
    await asyncio.gather(*(town.database.read(storage.audit.head) for _ in two))
    await asyncio.gather(*map(hands_over, two))
    (one,) = await materials(town, anne)
    assert [each.number for each in one.versions] == [1, 2, 3]
    assert {each.file for each in one.versions[1:]} == {each.stored.id for each in two}


async def test_what_is_gone_meanwhile_is_not_replaced(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    await anne.sends("document", file_id="f1", name="v2.pdf", size=15, message_id=71)
    await town.act(lambda tx: storage.files.forget(tx, material.newest.file))
    await anne.taps("Nouvelle version de « Les données »")
    assert anne.screen.text.startswith("Ce support n’est plus là.")
    assert anne.screen.labels[0] == "C’est mon support"


@pytest.mark.parametrize(
    ("name", "size", "why"),
    [
        ("film.avi", 15, "Nous ne pouvons pas lire un fichier comme « film.avi »."),
        ("film.mp4", BY_CHAT + 1, "Ce fichier est trop grand : ici, nous pouvons recevoir"),
        ("", 15, "Nous ne pouvons pas lire un fichier comme « – »."),
    ],
)
async def test_what_cannot_be_kept_is_said_at_once_and_can_go_to_the_team(
    town: Town, name: str, size: int, why: str
) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    await anne.sends("document", file_id="f1", name=name, size=size, message_id=71)
    assert anne.screen.text.startswith(why)
    assert anne.screen.labels == ["Un message pour l’équipe", "Annuler"]
    await anne.taps("Un message pour l’équipe")
    assert "est parti vers l’équipe" in anne.screen.text
    assert [one.file for one in stage.organiser.phone.messages if one.file] == ["message 71"]
    assert await town.read(storage.jobs.due) == []


async def test_why_a_file_was_not_kept_is_told_and_the_older_stands(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    await anne.sends("document", file_id="f1", name="un.pdf", size=15, message_id=71)
    await anne.taps("C’est mon support")
    job = await waiting(town)
    why = Refused("materials.lies", name="un.pdf", ending="pdf")
    await town.act(lambda tx: not_kept(tx, job, why))
    assert anne.screen.text.startswith("« un.pdf » n’est pas un vrai fichier pdf")
    assert "Ce que vous aviez envoyé avant est toujours là." in anne.screen.text
    await town.act(lambda tx: tx.run("erasure.people", person=anne.person, now=tx.now))
    before = len(anne.phone.messages)
    await town.act(lambda tx: not_kept(tx, job, why))
    assert len(anne.phone.messages) == before


async def test_who_does_not_speak_hands_nothing_over(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    await town.act(lambda tx: actions.speakers.withdraw(tx, stage.who(anne), now=tx.now))
    await anne.sends("document", file_id="f1", name="un.pdf", size=15, message_id=71)
    await anne.taps("C’est mon support")
    assert "nous ne gardons pas de support" in anne.screen.text
    with pytest.raises(Refused, match=r"materials\.not-now"):
        await given(stage, anne)


async def test_who_has_sent_too_much_is_told_what_to_do(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    file = await kept(town, b"%PDF-1.7\nlonger")
    who = stage.who(anne)
    film = FileRow(
        Stored("film", BY_SPEAKER - len(PDF) - file.stored.size + 1, "0" * 64),
        actions.materials.KIND,
        "film.mp4",
        "video/mp4",
        anne.person,
        town.workshop.id,
        town.clock(),
    )
    await town.act(lambda tx: storage.files.add(tx, film))
    with pytest.raises(Refused, match=r"materials\.no-room"):
        await town.act(lambda tx: actions.materials.receive(tx, who, file, material=material.id))
    await anne.sends("document", file_id="f1", name="v2.pdf", size=file.stored.size, message_id=71)
    await anne.taps("Nouvelle version de « Les données »")
    assert "la place prévue pour une personne : 2 Go." in anne.screen.text
    assert await town.read(storage.jobs.due) == []
    await town.act(lambda tx: storage.files.forget(tx, "film"))
    after = await town.act(
        lambda tx: actions.materials.receive(tx, who, file, material=material.id)
    )
    assert after.newest.number == 2


async def test_photos_and_citizens_files_go_to_the_team_as_before(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    await anne.sends("photo", file_id="p1", message_id=71)
    assert stage.organiser.phone.messages[-2].file == "message 71"
    ana = await town.citizen("Ana")
    await ana.sends("document", file_id="f1", name="lettre.pdf", size=15, message_id=72)
    assert stage.organiser.phone.messages[-2].file == "message 72"


async def test_nothing_is_shown_before_meeting_three(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    who = stage.who(anne)
    with pytest.raises(Refused, match=r"decisions\.gate-closed"):
        await town.act(lambda tx: actions.materials.release(tx, who, material.id, 1, now=tx.now))
    later = town.clock() + timedelta(days=1)
    with pytest.raises(Refused, match=r"decisions\.gate-closed"):
        await town.act(
            lambda tx: actions.materials.plan_release(tx, who, material.id, 1, later, now=tx.now)
        )


async def test_citizens_with_a_seat_are_told_once_and_open_their_page(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    await stage.decides(3, "materials")
    seated = [await town.citizen(f"Ana{each}", CitizenState.VALIDATED) for each in range(27)]
    other = await town.citizen("Zoé", CitizenState.QUALIFIED)
    await seated[0].types("/supports")
    assert seated[0].screen.text == "Aucun document n’est encore là. Nous vous préviendrons."
    who = stage.who(anne)
    for _ in range(2):
        await town.act(lambda tx: actions.materials.release(tx, who, material.id, 1, now=tx.now))
        await work_through(town)
    for one in seated:
        assert [shown.text for shown in one.phone.messages if "Un document" in shown.text] == [
            "Un document pour vous\n« Les données », d’Anne Roy, est maintenant sur votre page."
        ]
        assert one.screen.buttons["Lire les documents"].startswith("/supports/")
    assert other.phone.messages == []

    await seated[0].types("/supports")
    assert seated[0].screen.text == "Les documents des intervenants\n• Les données (Anne Roy)"
    await seated[0].taps("Lire les documents")
    assert seated[0].screen.buttons["Lire les documents"].startswith("/supports/")
    await seated[0].taps("Revenir à l’accueil")
    await other.types("/supports")
    assert "document" not in other.screen.text


async def test_a_newer_version_is_shown_when_the_team_says_so(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    await stage.decides(3, "materials")
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    who = stage.who(anne)
    await town.act(lambda tx: actions.materials.release(tx, who, material.id, 1, now=tx.now))
    await work_through(town)
    newer = await kept(town, b"%PDF-1.7\nnewer")
    await town.act(lambda tx: actions.materials.receive(tx, who, newer, material=material.id))
    (one,) = await materials(town, anne)
    assert (one.released, one.newest.number) == (1, 2)
    assert await work_through(town) == 0
    await town.act(lambda tx: actions.materials.release(tx, who, material.id, 2, now=tx.now))
    await work_through(town)
    assert sum("Un document" in one.text for one in ana.phone.messages) == 2


async def test_the_chosen_moment_comes_once_and_follows_another_plan(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    await stage.decides(3, "materials")
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    who, start = stage.who(anne), town.clock()

    async def plans(days: int) -> None:
        at = start + timedelta(days=days)
        await town.act(
            lambda tx: actions.materials.plan_release(tx, who, material.id, 1, at, now=tx.now)
        )

    await plans(3)
    await plans(2)
    await plans(1)
    await town.act(lambda tx: actions.materials.unplan(tx, who, material.id))
    await walk_to(town, start + timedelta(days=1, hours=1))
    assert (await materials(town, anne))[0].released == 0
    await plans(4)
    await walk_to(town, start + timedelta(days=5))
    assert (await materials(town, anne))[0].released == 1
    await work_through(town)
    assert sum("Un document" in one.text for one in ana.phone.messages) == 1
    with pytest.raises(Refused, match=r"materials\.past"):
        await plans(1)


async def test_what_was_planned_is_not_shown_once_a_newer_version_has_come(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    await stage.decides(3, "materials")
    who, at = stage.who(anne), town.clock() + timedelta(days=2)

    async def plans(version: int) -> None:
        await town.act(
            lambda tx: actions.materials.plan_release(tx, who, material.id, version, at, now=tx.now)
        )

    await plans(1)
    newer = await kept(town, b"%PDF-1.7\nnobody looked at it")
    theirs = Who.oneself(anne.person, town.workshop.id)
    await town.act(lambda tx: actions.materials.receive(tx, theirs, newer, material=material.id))
    told = stage.organiser.screen.text
    assert told.startswith("« Les données », de Anne Roy : la version 2 est arrivée.")
    assert "citoyens le jeudi 14 janvier 2027 à" in told
    assert "ce n’est plus prévu" in told
    for act in (
        lambda tx: actions.materials.release(tx, who, material.id, 1, now=tx.now),
        lambda tx: actions.materials.plan_release(tx, who, material.id, 1, at, now=tx.now),
    ):
        with pytest.raises(Refused, match=r"materials\.newer"):
            await town.act(act)
    await plans(2)
    await town.act(lambda tx: actions.materials.unplan(tx, who, material.id))
    await walk_to(town, at)
    assert (await materials(town, anne))[0].released == 0


async def test_a_moment_that_the_committee_took_back_shows_nothing(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    await stage.decides(3, "materials")
    who, at = stage.who(anne), town.clock() + timedelta(days=2)
    await town.act(
        lambda tx: actions.materials.plan_release(tx, who, material.id, 1, at, now=tx.now)
    )
    await stage.decides(3, "materials", Outcome.POSTPONED)
    await walk_to(town, at)
    (one,) = await materials(town, anne)
    assert (one.released, one.release_at) == (0, None)
    assert "rien n’a été montré" in stage.organiser.screen.text


async def test_what_is_hidden_again_is_not_told_any_more(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.ready("Anne")
    material = await given(stage, anne)
    await stage.decides(3, "materials")
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    who = stage.who(anne)

    async def is_true(person: str) -> bool:
        about = f"{material.id}:1"
        return await town.read(lambda tx: still_shown(tx, person, town.workshop.id, about))

    await town.act(lambda tx: actions.materials.release(tx, who, material.id, 1, now=tx.now))
    assert await is_true(ana.person) is True
    assert await is_true(anne.person) is False
    await town.act(lambda tx: actions.materials.hide(tx, who, material.id))
    assert await is_true(ana.person) is False
    await work_through(town)
    assert sum("Un document" in one.text for one in ana.phone.messages) == 0


async def test_nobody_touches_another_speakers_material(town: Town) -> None:
    stage = await staged(town)
    anne, boris = await stage.ready("Anne"), await stage.ready("Boris")
    material = await given(stage, anne)
    theirs = Who.oneself(boris.person, town.workshop.id)
    newer = await kept(town, b"%PDF-1.7\nother")
    with pytest.raises(Refused, match=r"materials\.no-longer-there"):
        await town.act(
            lambda tx: actions.materials.receive(tx, theirs, newer, material=material.id)
        )
    with pytest.raises(Refused, match=r"materials\.no-longer-there"):
        await town.act(lambda tx: actions.materials.rename(tx, theirs, material.id, "Autre"))
    await town.act(
        lambda tx: actions.materials.rename(tx, stage.who(anne), material.id, " Un  titre ")
    )
    assert (await materials(town, anne))[0].title == "Un titre"
    assert (await town.read(lambda tx: storage.slots.of_person(tx, anne.person, town.workshop.id)))[
        0
    ].state is SlotState.ACCEPTED
