"""Writing to a group on a page: chosen and counted, read again, sent, followed, stopped."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

import actions.broadcast_steps
import actions.team
import storage.broadcasts
from rules.broadcasts import Broadcast, State
from rules.deliveries import Report
from rules.messages import Delivery, Lane
from rules.who import CitizenState, Role, Who
from storage import outbox
from storage.transaction import Transaction
from tests.web.desk_town import citizen, form_of, read, twice
from tests.web.speaker_town import uploads
from tests.web.town import Browser, Town

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64
PDF = b"%PDF-1.7 nothing much"
WORDS = {"audience": "citizens", "words-fr": "Bonjour {prénom}."}


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/envois"


def told(shown: httpx.Response) -> str:
    """What a page says, without the space that a bold number leaves."""
    return read(shown).replace(" .", ".")


async def written(town: Town, browser: Browser, page: str, **fields: str) -> Browser:
    """Sign an organiser in, and write a first message."""
    karim = await town.signed_in(browser, town.organiser)
    begun = await karim.send(page, page, {})
    assert begun.url.path == f"{page}/1"
    kept = await karim.send(f"{page}/1", f"{page}/1", {**WORDS, "do": "save", **fields})
    assert "C’est gardé, et compté de nouveau." in read(kept)
    return karim


async def broadcast(town: Town) -> Broadcast:
    found = await town.database.read(lambda tx: storage.broadcasts.of_number(tx, 1))
    assert found is not None
    return found


async def now(town: Town) -> dict[str, str]:
    """What the form sends by which the message leaves now, as it was read again."""
    return {"when": "now", "seen": (await broadcast(town)).mark}


async def put_down(town: Town) -> None:
    """Do what the job does."""

    async def body(tx: Transaction) -> None:
        await actions.broadcast_steps.put_down_some(tx, {"broadcast": 1, "after": ""})

    await town.database.transact(body, cause="job:1")


async def test_the_group_is_counted_each_time_it_is_sent(
    town: Town, browser: Browser, page: str
) -> None:
    await citizen(town, "Ana", CitizenState.VALIDATED, chat=11)
    await citizen(town, "Béa", CitizenState.VALIDATED)
    karim = await written(town, browser, page)
    draft = f"{page}/1"
    assert "3 personnes. 2 n’ont pas de conversation" in told(await karim.get(draft))
    seated = await karim.send(draft, draft, {**WORDS, "state": "validated", "do": "save"})
    assert "Participants confirmés. 2 personnes." in told(seated)
    asked = {**WORDS, "state": "validated", "missing": "attendance:weekend-1", "do": "save"}
    missing = await karim.send(draft, draft, asked)
    assert "dont la réponse manque pour « Premier week-end ». 2 personnes." in told(missing)
    said = {**WORDS, "gathering": "weekend-1", "said": "yes", "do": "save"}
    assert "qui viennent à « Premier week-end »" in told(await karim.send(draft, draft, said))
    english = await karim.send(draft, draft, {**WORDS, "language": "en", "do": "save"})
    assert "qui lisent l’anglais. Personne pour l’instant." in told(english)
    speakers = await karim.send(draft, draft, {**WORDS, "audience": "speakers", "do": "save"})
    assert "Intervenants. Personne pour l’instant." in told(speakers)


async def test_it_is_read_again_as_each_of_them(town: Town, browser: Browser, page: str) -> None:
    await citizen(town, "Ana")
    karim = await written(town, browser, page)
    shown = await karim.get(f"{page}/1")
    link = re.search(r'href="([^"]*apres=[^"#]*)', shown.text)
    assert link is not None
    other = await karim.get(link[1])
    seen = {re.findall(r"Bonjour \w+\.", read(one))[0] for one in (shown, other)}
    assert seen == {"Bonjour Ana.", "Bonjour Denise."}


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"words-fr": "Bonjour {nom}"}, "Nous ne connaissons pas {nom}."),
        ({"words-fr": "Le {date weekend-9}"}, "{date weekend-9} ne correspond à aucun rendez-vous"),
        ({"audience": "everybody"}, "Ce choix n’existe plus."),
        ({"state": "lost"}, "Ce choix n’existe plus."),
        ({"words-fr": "", "do": "send"}, "Ce message n’a pas encore de mots"),
        ({"language": "en", "do": "send"}, "Il n’y a personne dans ce groupe"),
        ({"words-fr": "x" * 4091 + "{prénom}", "do": "send"}, "Pour Denise Fontanel, le message"),
        ({"words-fr": "", "do": "try"}, "Ce message n’a pas encore de mots"),
    ],
)
async def test_what_cannot_be_sent_is_said_and_what_was_typed_stays(
    town: Town, browser: Browser, page: str, fields: dict[str, str], says: str
) -> None:
    karim = await written(town, browser, page)
    draft = f"{page}/1"
    sent = await karim.send(draft, draft, {**WORDS, "do": "save", **fields})
    assert sent.status_code == 422
    assert says in read(sent)
    assert fields.get("words-fr", "Bonjour") in sent.text
    assert (await broadcast(town)).words == {"fr": "Bonjour {prénom}."}


async def test_it_is_tried_out_by_who_has_a_chat(town: Town, browser: Browser, page: str) -> None:
    karim = await written(town, browser, page)
    draft = f"{page}/1"
    tried = await karim.send(draft, draft, {**WORDS, "do": "try"})
    assert "L’essai est parti dans votre conversation." in read(tried)

    async def waiting(tx: Transaction) -> list[tuple[str | None, object]]:
        heads = await outbox.heads(tx, Lane.INTERACTIVE, 10)
        claimed = [await outbox.claim(tx, head.id) for head in heads]
        return [(one.person, one.message) for one in claimed if one]

    found = await town.database.transact(waiting, cause="test")
    assert found == [(town.organiser, Delivery(1, trial=True))]
    sophie = await town.signed_in(browser, await town.member(Role.ORGANISER))
    assert "vous n’en avez pas" in read(await sophie.get(draft))


async def test_it_leaves_now_and_is_followed(town: Town, browser: Browser, page: str) -> None:
    karim = await written(town, browser, page)
    draft = f"{page}/1"
    asked = await karim.send(draft, draft, {**WORDS, "do": "send"})
    assert asked.url.path == f"{draft}/depart"
    assert "1 personne." in told(asked)
    first, second = await twice(karim, f"{draft}/depart", f"{draft}/depart", await now(town))
    assert (first.status_code, second.status_code) == (303, 303)
    assert (await broadcast(town)).state is State.SENDING
    followed = await karim.get(first.headers["location"])
    assert "C’est parti." in read(followed)
    assert followed.headers["refresh"] == f"5; url={draft}?suivre=1"
    assert "refresh" not in (await karim.get(draft)).headers
    await put_down(town)
    assert "Un destinataire" in read(await karim.get(draft))
    assert "Encore à envoyer 1" in read(await karim.get(draft))

    async def fails(tx: Transaction) -> None:
        (head,) = await outbox.heads(tx, Lane.BULK, 10)
        await outbox.failed(tx, head.id, "no_chat")

    await town.database.transact(fails, cause="sender")
    over = await karim.get(f"{draft}?suivre=1")
    assert "refresh" not in over.headers
    assert "Sans conversation avec nous 1" in read(over)
    assert "Une personne est à appeler" in read(over)
    assert "Arrêter l’envoi…" not in read(over)
    again = await karim.send(page, f"{draft}/depart", await now(town))
    assert "Ce message est déjà prévu ou parti" in read(again)


@pytest.mark.parametrize("night", ["", "night"])
async def test_what_changed_since_it_was_read_again_is_shown_again(
    town: Town, browser: Browser, page: str, night: str
) -> None:
    karim = await written(town, browser, page)
    draft = f"{page}/1"
    seen = await now(town)
    await karim.send(draft, draft, {**WORDS, "words-fr": "Au revoir {prénom}.", "do": "save"})
    if night:
        town.clock.at += timedelta(hours=13)
    shown = await karim.send(f"{draft}/depart", f"{draft}/depart", {**seen, "night": night})
    assert shown.status_code == 422
    assert "Ce message a changé depuis que vous l’avez relu." in read(shown)
    assert "Au revoir {prénom}." in read(shown)
    found = await broadcast(town)
    assert found.state is State.DRAFT
    assert f'name="seen" value="{found.mark}"' in shown.text


async def test_a_draft_is_seen_in_its_own_workshop_and_whose_it_is(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await written(town, browser, page)
    assert "C’est le brouillon" not in read(await karim.get(f"{page}/1"))
    sophie = await town.signed_in(browser, await town.member(Role.ORGANISER))
    assert "C’est le brouillon de Karim Benali." in read(await sophie.get(f"{page}/1"))
    other = replace(town.workshop, id="autre-atelier")
    await town.load(other)

    async def works_there_too(tx: Transaction) -> None:
        who = Who("command", town.organiser, other.id)
        await actions.team.give(tx, who, Role.ORGANISER, now=tx.now)

    await town.database.transact(works_there_too, cause="test:elsewhere")
    for path in ("1", "1/depart"):
        assert (await karim.get(f"/equipe/{other.id}/envois/{path}")).status_code == 404


async def test_a_moment_at_night_is_confirmed_or_moved(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await written(town, browser, page)
    depart = f"{page}/1/depart"
    night = {**await now(town), "when": "later", "at": "2027-01-11T22:30"}
    asked = await karim.send(depart, depart, night)
    assert "Nous n’écrivons pas entre 21 h et 8 h" in read(asked)
    moved = await karim.send(depart, depart, {**night, "night": "morning"})
    assert "Prévu le mardi 12 janvier 2027 à 8 h" in read(moved)
    assert (await broadcast(town)).at_night is False


async def test_a_moment_at_night_can_be_meant(town: Town, browser: Browser, page: str) -> None:
    karim = await written(town, browser, page)
    depart = f"{page}/1/depart"
    town.clock.at += timedelta(hours=13)
    asked = await karim.send(depart, depart, await now(town))
    assert "c’est la nuit pour beaucoup" in read(asked)
    await karim.send(depart, depart, {**await now(town), "night": "night"})
    found = await broadcast(town)
    assert (found.state, found.at_night) == (State.SENDING, True)


@pytest.mark.parametrize(
    ("at", "says"),
    [("", "Nous n’avons pas compris ce moment."), ("2027-01-10T10:00", "ce moment est passé")],
)
async def test_a_moment_must_be_one_to_come(
    town: Town, browser: Browser, page: str, at: str, says: str
) -> None:
    karim = await written(town, browser, page)
    depart = f"{page}/1/depart"
    sent = await karim.send(depart, depart, {**await now(town), "when": "later", "at": at})
    assert says in read(sent)
    assert (await broadcast(town)).state is State.DRAFT


async def test_it_is_stopped_once(town: Town, browser: Browser, page: str) -> None:
    karim = await written(town, browser, page)
    draft = f"{page}/1"
    await karim.send(f"{draft}/depart", f"{draft}/depart", await now(town))
    await put_down(town)
    stopped = await karim.send(draft, f"{draft}/arret", {})
    assert "C’est arrêté" in read(stopped)
    assert (await broadcast(town)).state is State.STOPPED
    again = await karim.send(page, f"{draft}/arret", {})
    assert "Ce message est déjà arrêté ou terminé." in read(again)

    async def step(tx: Transaction) -> Report:
        await actions.broadcast_steps.take_back_some(tx, {"broadcast": 1})
        return await storage.broadcasts.copies(tx, 1)

    assert await town.database.transact(step, cause="job:2") == Report(stopped=1)


async def test_a_draft_is_its_authors_and_is_thrown_away(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await written(town, browser, page)
    assert "Message n° 1" in read(await karim.get(page))
    sophie = await town.signed_in(browser.at("192.0.2.9"), await town.member(Role.ORGANISER))
    assert "Aucun message de groupe pour l’instant." in read(await sophie.get(page))
    reader = await town.signed_in(browser.at("192.0.2.8"), await town.member(Role.READER))
    assert "Nouveau message" not in read(await reader.get(page))
    assert (await reader.get(f"{page}/1")).status_code == 404
    assert (await karim.get(f"{page}/99")).status_code == 404
    gone = await karim.send(f"{page}/1", f"{page}/1", {**WORDS, "do": "forget"})
    assert "Le brouillon est jeté." in read(gone)
    assert (await karim.get(f"{page}/1")).status_code == 404


async def test_a_picture_goes_with_it_and_comes_off_again(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await written(town, browser, page)
    draft = f"{page}/1"
    shown = await uploads(karim, draft, f"{draft}/fichier", PNG, "plan.png")
    assert "Une photo part avec le message : plan.png." in read(shown)
    attached = (await broadcast(town)).attached
    assert attached is not None
    assert (attached.kind, attached.mime, attached.telegram) == ("photo", "image/png", "")
    other = await uploads(karim, draft, f"{draft}/fichier", PDF, "programme.pdf")
    assert "Un document part avec le message : programme.pdf." in read(other)
    lies = await uploads(karim, draft, f"{draft}/fichier", PDF, "photo.png")
    assert lies.status_code == 422
    assert "programme.pdf" in read(lies)
    off = await karim.send(draft, draft, {**WORDS, "do": "unattach"})
    assert "Rien n’est joint." in read(off)
    rows = await town.database.read(lambda tx: tx.fetch("files.every", after="", most=10))
    assert list(rows) == []


async def test_a_file_sent_twice_is_kept_once(town: Town, browser: Browser, page: str) -> None:
    karim = await written(town, browser, page)
    draft = f"{page}/1"
    hidden = await form_of(karim, draft)
    for _ in range(2):
        await karim.http.post(
            f"{draft}/fichier", data=hidden, files={"file": ("a.pdf", PDF, "application/pdf")}
        )
    rows = await town.database.read(lambda tx: tx.fetch("files.every", after="", most=10))
    assert len(rows) == 1
    await karim.send(f"{draft}/depart", f"{draft}/depart", await now(town))
    late = await karim.http.post(
        f"{draft}/fichier",
        data=await form_of(karim, page),
        files={"file": ("b.pdf", PDF, "application/pdf")},
    )
    assert late.status_code in (404, 422)
    assert len(await town.database.read(lambda tx: tx.fetch("files.every", after="", most=9))) == 1
