"""Papers for the team: asked for by a press, made by a job, taken away, and soon gone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

import actions.needs
import actions.papers
import storage.erasure
import storage.papers
import storage.people
from actions.jobs import Arguments, Stepwise
from bot.clock import Clock
from bot.papers import papers as kinds
from rules.attendance import Answer
from rules.papers import AT_ONCE, KEPT, Order, State
from rules.people import Detail
from rules.who import Role, Who
from storage.jobs import Job
from storage.retention import purge, sweep_files
from storage.transaction import Transaction
from tests.pdf import count
from tests.storage.town import everything
from tests.web.desk_town import form_of, read
from tests.web.papers import (
    FIRST,
    URL,
    asked,
    content,
    home,
    made,
    number_of,
    participant,
    parts,
    says,
    was_there,
    work,
)
from tests.web.town import Browser, Town, every_text, founded
from web.app import build_app


@pytest.fixture
async def house(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for each in founded(engine_url, tmp_path):
        yield each


@pytest.fixture
async def karim(house: Town) -> Browser:
    """Somebody who organises, at the team's pages."""
    return await house.signed_in(Browser(build_app(house.site())), house.organiser)


async def somebody(house: Town, *roles: Role) -> Browser:
    """Somebody else of the team."""
    member = await house.member(*roles, name="Salomé")
    return await house.signed_in(Browser(build_app(house.site())), member)


async def order(house: Town, number: int) -> Order:
    async def body(tx: Transaction) -> Order:
        found = await storage.papers.find(tx, number)
        assert found is not None
        return found

    return await house.database.read(body)


async def act(house: Town, cause: str, body: object) -> None:
    await house.database.transact(body, cause=f"test:{cause}")  # type: ignore[arg-type]


async def test_each_gets_theirs_in_their_language(house: Town, karim: Browser) -> None:
    people = [await participant(house, name) for name in ("Ana", "Béatrice", "Carl")]
    await act(house, "english", lambda tx: storage.people.set_language(tx, people[2], "en"))
    number = await made(house, karim, "convocation")
    found = await parts(house, number)
    assert [(each.language, each.people) for each in found] == [("en", 1), ("fr", 2)]
    assert [count(await content(house, each)) for each in found] == [1, 2]
    shown = await karim.get(f"{home(house)}/{number}/fichier/2")
    assert (shown.status_code, shown.content[:5]) == (200, b"%PDF-")
    everything = await karim.get(f"{home(house)}/{number}/tout")
    with zipfile.ZipFile(io.BytesIO(everything.content)) as archive:
        assert archive.namelist() == ["01-en-notice-to-attend.pdf", "02-fr-convocation.pdf"]


async def test_many_are_made_file_by_file_and_one_sees_how_far(house: Town, karim: Browser) -> None:
    for at in range(AT_ONCE + 2):
        await participant(house, f"Ana{at}")
    shown = await asked(house, karim, "tent")
    number = number_of(shown)
    assert f"En préparation : 0 sur {AT_ONCE + 3}." in read(shown)  # and who organises
    assert shown.headers["refresh"] == f"3; url={home(house)}/{number}?suivre=1"
    await work(house)
    assert [each.people for each in await parts(house, number)] == [AT_ONCE, 3]
    assert "Rien n’a changé depuis" in read(await karim.get(f"{home(house)}/{number}?suivre=1"))


async def test_nobody_gets_nothing_and_that_is_said(house: Town, karim: Browser) -> None:
    shown = await asked(house, karim, "guide")
    assert (shown.status_code, "Il n’y a encore personne" in shown.text) == (422, True)
    number = await made(house, karim, "dossier-organiser", FIRST)
    assert count(await content(house, (await parts(house, number))[0])) >= 2


async def test_the_same_is_made_once_at_a_time(house: Town, karim: Browser) -> None:
    await participant(house, "Ana")
    await asked(house, karim, "guide")
    again = await asked(house, karim, "guide")
    assert "Ces papiers sont déjà en préparation" in again.text


@pytest.mark.proves("done.papers_roles")
@pytest.mark.parametrize(
    ("roles", "makes", "not_theirs"),
    [
        ((Role.LOGISTICS,), "dossier-logistics", "convocation"),
        ((Role.ORGANISER,), "dossier-organiser", "dossier-logistics"),
    ],
)
async def test_each_role_makes_what_it_may_read(
    house: Town, roles: tuple[Role, ...], makes: str, not_theirs: str
) -> None:
    await participant(house, "Ana")
    member = await somebody(house, *roles)
    shown = await asked(house, member, not_theirs, FIRST)
    assert "Ce papier est fait par d’autres personnes de l’équipe" in shown.text
    number = await made(house, member, makes, FIRST)
    assert (await member.get(f"{home(house)}/{number}/fichier/1")).status_code == 200


@pytest.mark.proves("done.papers_roles")
async def test_what_others_make_is_not_there_for_one(house: Town, karim: Browser) -> None:
    salome = await somebody(house, Role.LOGISTICS)
    number = await made(house, salome, "dossier-logistics", FIRST)
    for path in (f"{number}", f"{number}/fichier/1", f"{number}/tout"):
        assert (await karim.get(f"{home(house)}/{path}")).status_code == 404


@pytest.mark.proves("done.papers_roles")
async def test_who_only_reads_sees_that_others_make_papers(house: Town) -> None:
    reader = await somebody(house, Role.READER)
    shown = await reader.get(home(house))
    assert "font les papiers" in shown.text
    assert "<button" not in shown.text.split("<h1>")[1]
    assert (await asked(house, reader, "guide")).status_code == 403


async def test_what_changed_since_is_counted(house: Town, karim: Browser) -> None:
    ana, ben = await participant(house, "Ana"), await participant(house, "Benoît")
    number = await made(house, karim, "convocation")
    await says(house, ana, Answer.NO)

    async def renamed(tx: Transaction) -> None:
        who = Who(house.organiser, ben, house.workshop.id)
        await actions.people.correct(tx, who, Detail.FIRST_NAME, "Ben")

    await act(house, "renamed", renamed)
    assert "À refaire : 2 personnes ont changé." in read(await karim.get(f"{home(house)}/{number}"))
    assert "À refaire : 2 personnes ont changé." in read(await karim.get(home(house)))
    again = await made(house, karim, "convocation")
    assert "Rien n’a changé depuis" in read(await karim.get(f"{home(house)}/{again}"))


async def test_a_certificate_is_for_who_was_there(house: Town, karim: Browser) -> None:
    ana, _ = await participant(house, "Ana"), await participant(house, "Benoît")
    assert "Il n’y a encore personne" in (await asked(house, karim, "certificate")).text
    await was_there(house, ana, 0, 2)
    number = await made(house, karim, "certificate")
    (part,) = await parts(house, number)
    assert (part.people, count(await content(house, part))) == (1, 1)


async def test_reading_needs_on_paper_is_recorded_once_for_each(house: Town) -> None:
    people = [await participant(house, name) for name in ("Ana", "Benoît", "Carl")]
    for person in people[:2]:
        await needs(house, person)
    salome = await somebody(house, Role.LOGISTICS)
    await made(house, salome, "dossier-logistics", FIRST)

    kept = await everything(house.database)
    acts = [value for table, column, value in kept if (table, column) == ("audit", "act")]
    assert acts.count("needs.read") == 2


async def needs(house: Town, person: str) -> None:
    async def body(tx: Transaction) -> None:
        typed = {"consent": "yes", "menu": "vegan", "words": "Une chaise haute."}
        who = Who.oneself(person, house.workshop.id)
        await actions.needs.write(tx, who, typed, now=tx.now)

    await act(house, f"needs:{person}", body)


@pytest.mark.proves("done.papers_erased")
async def test_who_takes_their_agreement_back_is_on_no_paper_at_once(house: Town) -> None:
    ana = await participant(house, "Ana")
    await needs(house, ana)
    salome = await somebody(house, Role.LOGISTICS)
    number = await made(house, salome, "dossier-logistics", FIRST)
    who = Who.oneself(ana, house.workshop.id)
    await act(house, "withdraw", lambda tx: actions.needs.withdraw(tx, who, now=tx.now))
    assert (await salome.get(f"{home(house)}/{number}/fichier/1")).status_code == 404


@pytest.mark.proves("done.papers_erased")
async def test_when_somebody_is_erased_the_papers_that_name_them_go(
    house: Town, karim: Browser
) -> None:
    ana, _ = await participant(house, "Ana"), await participant(house, "Benoît")
    numbers = [
        await made(house, karim, paper, of)
        for paper, of in (("convocation", ""), ("badge", ""), ("signatures", FIRST))
    ]
    files = [(await parts(house, number))[0].file for number in numbers]
    await act(house, "erased", lambda tx: storage.erasure.erase_person(tx, ana))
    for number in numbers:
        assert (await karim.get(f"{home(house)}/{number}/fichier/1")).status_code == 404
        assert "puis effacé" in read(await karim.get(f"{home(house)}/{number}"))
    await sweep_files(house.database, Clock().real() + timedelta(days=2))
    assert [house.database.files.has(file) for file in files] == [False] * 3


@pytest.mark.proves("done.papers_erased")
async def test_papers_are_forgotten_after_seven_days(house: Town, karim: Browser) -> None:
    await participant(house, "Ana")
    number = await made(house, karim, "guide")
    made_at = (await order(house, number)).made_at
    house.clock.at = made_at + KEPT
    await purge(house.database)
    assert [each.erased_at for each in await parts(house, number)] == [None]
    house.clock.at += timedelta(seconds=1)
    await purge(house.database)
    assert [each.erased_at for each in await parts(house, number)] == [house.clock.at]


async def test_papers_with_needs_go_with_the_needs(house: Town) -> None:
    last = max(each.ends_at for each in house.workshop.gatherings if each.place)
    house.clock.at = last + timedelta(days=5)
    await participant(house, "Ana")
    salome = await somebody(house, Role.LOGISTICS)
    number = await made(house, salome, "dossier-logistics", FIRST)
    house.clock.at = last + timedelta(days=7)
    await purge(house.database)
    assert [each.erased_at for each in await parts(house, number)] == [house.clock.at]


async def prepared(house: Town, number: int) -> tuple[Stepwise, Arguments]:
    """The next file, on the disk and not recorded: here the process may be killed."""
    job = Job(1, "key", actions.papers.JOB, None, {"order": number}, 1, 0, 0)

    async def nothing(_done: int, _total: int) -> None:
        """Note no progress."""

    work_of = kinds(house.database, every_text(), URL)[actions.papers.JOB]
    stepwise = await work_of(job, nothing)
    assert isinstance(stepwise, Stepwise)
    assert stepwise.prepare is not None
    return stepwise, await stepwise.prepare({"order": number})


@pytest.mark.proves("done.papers_killed")
async def test_killed_before_a_file_is_recorded_it_is_made_again(
    house: Town, karim: Browser
) -> None:
    await participant(house, "Ana")
    number = number_of(await asked(house, karim, "guide"))
    await prepared(house, number)
    assert await parts(house, number) == ()
    await work(house)
    assert [each.people for each in await parts(house, number)] == [1]
    assert (await order(house, number)).state is State.READY


@pytest.mark.proves("done.papers_killed")
async def test_a_file_that_is_recorded_twice_is_there_once(house: Town, karim: Browser) -> None:
    await participant(house, "Ana")
    number = number_of(await asked(house, karim, "guide"))
    stepwise, left = await prepared(house, number)
    for cause in ("first", "second"):
        await act(house, cause, lambda tx: stepwise.step(tx, left))
    await work(house)
    assert [each.people for each in await parts(house, number)] == [1]


@pytest.mark.proves("done.papers_erased")
@pytest.mark.parametrize(("paper", "of"), [("guide", ""), ("signatures", FIRST)])
async def test_who_is_erased_while_a_paper_is_set_is_in_no_file(
    house: Town, karim: Browser, paper: str, of: str
) -> None:
    ana, _ = await participant(house, "Ana"), await participant(house, "Benoît")
    number = number_of(await asked(house, karim, paper, of))
    stepwise, left = await prepared(house, number)
    await act(house, "erased", lambda tx: storage.erasure.erase_person(tx, ana))
    await act(house, "step", lambda tx: stepwise.step(tx, left))
    assert await parts(house, number) == ()
    await work(house)
    (part,) = await parts(house, number)
    assert part.people == (1 if paper == "guide" else 2)  # who organises signs, too


@pytest.mark.proves("done.papers_erased")
async def test_who_gets_a_seat_while_a_list_waits_is_named_and_erased_with_it(
    house: Town, karim: Browser
) -> None:
    await participant(house, "Ana")
    number = number_of(await asked(house, karim, "signatures", FIRST))
    ben = await participant(house, "Benoît")
    await work(house)
    await act(house, "erased", lambda tx: storage.erasure.erase_person(tx, ben))
    (part,) = await parts(house, number)
    assert (part.people, part.erased_at) == (3, house.clock.at)


async def test_who_says_no_while_papers_wait_gets_none(house: Town, karim: Browser) -> None:
    ana, _ = await participant(house, "Ana"), await participant(house, "Benoît")
    number = number_of(await asked(house, karim, "convocation"))
    for each in house.workshop.gatherings:
        await says(house, ana, Answer.NO, each.key)
    await work(house)
    assert [each.people for each in await parts(house, number)] == [1]


async def test_work_that_was_given_up_is_taken_up(house: Town, karim: Browser) -> None:
    await participant(house, "Ana")
    number = number_of(await asked(house, karim, "guide"))
    await act(house, "lost", lambda tx: storage.papers.name_job(tx, number, "gone"))
    path = f"{home(house)}/{number}"
    assert "La préparation s’est arrêtée" in read(await karim.get(path))
    await karim.send(path, f"{path}/reprendre", {}, form=1)
    await work(house)
    assert (await order(house, number)).state is State.READY
    await karim.send(home(house), f"{path}/reprendre", {}, form=1)
    assert (await order(house, number)).state is State.READY


async def test_one_persons_paper_is_made_at_once_and_not_kept(house: Town, karim: Browser) -> None:
    ana = await participant(house, "Ana")
    path = f"{home(house)}/personne/{ana}"
    hidden = await form_of(karim, path)
    for paper in ("convocation", "badge"):
        shown = await karim.http.post(path, data={**hidden, "paper": paper})
        assert (shown.status_code, shown.content[:5]) == (200, b"%PDF-")
        assert count(shown.content) == 1
    not_yet = await karim.http.post(path, data={**hidden, "paper": "certificate"})
    assert (not_yet.status_code, "ne peut pas encore être fait" in not_yet.text) == (422, True)
    assert list(house.database.files.folder.glob("*")) == []


async def test_the_team_notes_that_the_charter_is_accepted(house: Town, karim: Browser) -> None:
    ana = await participant(house, "Ana")
    path = f"{home(house)}/personne/{ana}"
    assert "La charte n’est pas encore acceptée." in read(await karim.get(path))
    shown = await karim.send(path, f"{path}/charte", {}, form=1)
    assert "La charte est acceptée." in read(shown)
    listed = read(await karim.get(f"{home(house)}/charte"))
    assert "Une personne l’a acceptée, sur 1." in listed


async def test_without_a_seat_nobody_accepts_the_charter(house: Town, karim: Browser) -> None:
    path = f"{home(house)}/personne/{house.person}"
    shown = await karim.send(home(house), f"{path}/charte", {}, form=1)
    assert (shown.status_code, "La charte concerne" in shown.text) == (422, True)


async def test_the_charter_is_written_by_the_team_and_asked_anew(
    house: Town, karim: Browser
) -> None:
    ana = await participant(house, "Ana")
    person, path = f"{home(house)}/personne/{ana}", f"{home(house)}/charte"
    await karim.send(person, f"{person}/charte", {}, form=1)
    own = {"words-fr": "Écouter\nOn écoute.", "words-en": "Listen\nWe listen."}
    shown = await karim.send(path, path, own, form=1)
    assert "On écoute." in shown.text
    assert "Personne ne l’a encore acceptée, sur 1. Il manque Ana Durand" in read(shown)
    half = await karim.send(path, path, {"words-fr": "Écouter", "words-en": ""}, form=1)
    assert (half.status_code, "Le texte manque" in half.text) == (422, True)
    empty = await karim.send(path, path, {"words-fr": "", "words-en": ""}, form=1)
    assert "Chacun parle à son tour" in empty.text
