"""A letter answered on our pages, without Telegram and without a script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

import actions.commitment
import actions.form
import actions.links
import actions.notice
import actions.people
import actions.replacement
import actions.seats
import storage.calls
import storage.form
import storage.notice
import storage.people
from actions.replacement import Wanted
from rules.adulthood import KEY as ADULT_QUESTION
from rules.links import printed_code
from rules.notice import Document
from rules.people_row import PersonRow
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.web.desk_town import into, read, state_of, twice
from tests.web.town import Browser, Town, founded, row
from web.app import build_app

GIVEN: Mapping[str, str | list[str]] = {
    "obstacle": "aucune",
    "situation": "non",
    "deja-participe": "yes",
    "laquelle": "Un conseil de quartier",
    "appareils": ["telephone", "tablette"],
    "trajet": "5 heures",
    "nuits": "hotel",
    "attentes": "",
    "besoin": "no",
}
HERS = {"year": "1957", "postcode": "46330"}


@dataclass
class Visit:
    """Somebody with a letter, at a page: what is shown, and what they press."""

    town: Town
    browser: Browser
    base: str
    shown: httpx.Response

    @classmethod
    async def of(cls, town: Town, browser: Browser, code: str = "") -> Visit:
        base = f"/c/{printed_code(code or town.letter.code)}/reponse"
        return cls(town, browser, base, await browser.get(base))

    @property
    def heading(self) -> str:
        return re.sub(r"<[^>]+>", "", heading_of(self.shown.text))

    @property
    def path(self) -> str:
        return self.shown.url.path.removeprefix(self.base)

    async def opens(self, below: str = "") -> None:
        self.shown = await self.browser.get(self.base + below)

    async def sends(self, **fields: str | list[str]) -> None:
        """Send the first form of the page that is shown."""
        page = self.shown.url.path
        self.shown = await self.browser.send(page, page, fields)

    async def presses(self, below: str, **fields: str) -> None:
        """Send a form that is not the first of its page, or has nothing but its button."""
        hidden = dict(re.findall(r'name="(nonce|seal)" value="([^"]*)"', self.shown.text)[:2])
        self.shown = await self.browser.http.post(
            self.base + below, data={**hidden, **fields}, follow_redirects=True
        )

    async def proves(self, **fields: str) -> None:
        await self.sends(**{**HERS, **fields})

    async def comes_to_the_questions(self) -> None:
        await self.proves()
        await self.sends()  # the notice
        await self.sends()  # nothing agreed to besides
        await self.sends(do="yes")

    async def answers(self, given: Mapping[str, str | list[str]] = GIVEN) -> None:
        """Answer whatever is asked until all answers are shown; nothing written passes over."""
        while self.path.startswith("/question/"):
            said = given[self.path.rpartition("/")[2]]
            await self.sends(**({"do": "next", "answer": said} if said else {"do": "skip"}))

    async def kept(self) -> dict[str, object]:
        who = Who.oneself(self.town.person, self.town.workshop.id)
        sheet = await self.town.database.read(lambda tx: storage.form.get(tx, who))
        return dict(sheet.answers)


def heading_of(text: str) -> str:
    return text.split("<h1>")[1].split("</h1>", maxsplit=1)[0].replace("\u00a0", " ")


async def calls_for(town: Town) -> list[str]:
    async def body(tx: Transaction) -> list[str]:
        waiting = await storage.calls.open_of_person(tx, town.person, town.workshop.id)
        return [each.reason for each in waiting]

    return await town.database.read(body)


async def moves(town: Town, state: CitizenState) -> None:
    await town.database.transact(
        lambda tx: into(tx, town, town.person, state), cause=f"test:moves:{state}"
    )


async def letter_for(town: Town, one: PersonRow) -> actions.links.MadeLink:
    """Bring somebody else into the workshop, with a letter of their own."""

    async def body(tx: Transaction) -> actions.links.MadeLink:
        await actions.people.import_rows(tx, "command", town.workshop, [one], now=tx.now)
        person = await storage.people.find_by_match(tx, tx.keyed_hash(one.match))
        assert person is not None
        who = Who("command", person, town.workshop.id)
        return await actions.links.make(tx, who, now=tx.now)

    return await town.database.transact(body, cause=f"test:letter:{one.first_name}")


@pytest.mark.proves("qualification.page")
async def test_a_letter_is_answered_from_its_code_to_the_end(town: Town, browser: Browser) -> None:
    found = await browser.get("/c", params={"code": town.letter.code.lower()})
    assert "Répondre sur cette page" in found.text
    visit = await Visit.of(town, browser)
    assert visit.heading == "Est-ce bien vous ?"
    assert "Denise" not in visit.shown.text
    await visit.proves()
    assert visit.heading == "Ce que nous faisons de vos données"
    assert "vous répondez pour <b>Denise Fontanel</b>" in visit.shown.text
    await visit.sends()
    assert visit.heading == "Ce que vous pouvez accepter en plus"
    await visit.sends(**{"consent-image": "no", "consent-presse": "yes"})
    assert visit.heading == "Participer, c’est venir à tout"
    assert "du samedi 27 mars à 10 h au dimanche 28 mars 2027" in read(visit.shown)
    await visit.sends(do="yes")
    assert "Question 1 sur 8" in visit.shown.text
    await visit.answers()
    assert visit.heading == "Vos réponses"
    assert "Un conseil de quartier" in visit.shown.text
    assert await state_of(town, town.person) is CitizenState.CONTACTED
    await visit.sends()
    assert visit.heading == "Vos réponses sont bien arrivées"
    assert "Ce qui se passe maintenant" in visit.shown.text
    assert await state_of(town, town.person) is CitizenState.ANSWERED
    assert await visit.kept() == {
        "obstacle": "aucune",
        "situation": "non",
        "deja-participe": "yes",
        "laquelle": "Un conseil de quartier",
        "appareils": ("telephone", "tablette"),
        "trajet": 5,
        "nuits": "hotel",
        "attentes": None,
        "besoin": "no",
    }
    given = await town.database.read(
        lambda tx: storage.notice.consents(tx, town.person, town.workshop.id)
    )
    assert given == {"image": False, "presse": True}


@pytest.mark.proves("qualification.resumed")
async def test_it_is_taken_up_again_days_later_with_the_same_code(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await visit.sends(do="next", answer="aucune")
    town.clock.at += timedelta(days=9)
    town.clock.real += 9 * 24 * 3600.0
    later = await Visit.of(town, browser.at("192.0.2.9"))
    assert later.heading == "Est-ce bien vous ?"
    await later.proves()
    assert later.path == "/question/situation"
    await visit.opens()  # the proof in the first browser is over, too
    assert visit.heading == "Est-ce bien vous ?"


@pytest.mark.proves("qualification.both-ways")
async def test_what_was_begun_in_the_chat_is_ended_on_the_page(
    town: Town, browser: Browser
) -> None:
    await town.follow_in_chat(town.letter)
    who = Who.oneself(town.person, town.workshop.id)

    async def in_the_chat(tx: Transaction) -> None:
        await actions.notice.acknowledge(tx, who, Document.NOTICE, now=tx.now)
        await actions.commitment.accept(tx, who, now=tx.now)
        sheet = await storage.form.get(tx, who)
        first = sheet.questions[0]
        await actions.form.answer(tx, who, sheet, first, "aucune", now=tx.now)

    await town.database.transact(in_the_chat, cause="test:chat")
    invitation = await browser.get(f"/l/{town.letter.token}")
    assert "Vous avez déjà commencé dans Telegram" in invitation.text
    visit = await Visit.of(town, browser)
    await visit.proves()
    await visit.sends(**{"consent-nom": "no"}) if visit.path == "/accords" else None
    assert visit.path == "/question/situation"
    await visit.answers()
    await visit.sends()
    assert await state_of(town, town.person) is CitizenState.ANSWERED
    assert await town.database.read(lambda tx: storage.people.chat_of(tx, town.person)) == 4242


async def test_two_at_once_lose_nothing(town: Town, browser: Browser) -> None:
    one = await Visit.of(town, browser)
    await one.comes_to_the_questions()
    other = await Visit.of(town, browser.at("192.0.2.9"))
    await other.proves()
    await one.opens("/question/obstacle")
    await other.opens("/question/situation")
    await one.sends(do="next", answer="une")
    await other.sends(do="next", answer="non")
    assert await one.kept() == {"obstacle": "une", "situation": "non"}


async def test_an_impatient_finger_answers_once_and_is_led_on(town: Town, browser: Browser) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    page = f"{visit.base}/question/obstacle"
    first, second = await twice(browser, page, page, {"do": "next", "answer": "une"})
    assert first.headers["location"].endswith("/question/situation?noted=will-call")
    assert second.headers["location"] == visit.base
    assert await visit.kept() == {"obstacle": "une"}


async def test_what_is_no_answer_says_what_would_do_and_loses_nothing(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await visit.sends(do="next")
    assert visit.shown.status_code == 422
    assert "Choisissez une réponse" in visit.shown.text
    await visit.opens("/question/trajet")
    await visit.sends(do="next")
    assert "Écrivez votre réponse" in visit.shown.text
    await visit.opens("/question/trajet")
    await visit.sends(do="next", answer="longtemps")
    assert 'value="longtemps"' in visit.shown.text
    assert "Il nous faut un nombre entier" in visit.shown.text
    assert await visit.kept() == {}


async def test_an_answer_that_asks_for_a_call_puts_them_on_the_list(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await visit.answers({**GIVEN, "situation": "parler"})
    assert await calls_for(town) == []
    await visit.sends()
    assert await calls_for(town) == ["form:situation"]


async def test_who_wants_to_talk_first_is_called(town: Town, browser: Browser) -> None:
    visit = await Visit.of(town, browser)
    await visit.proves()
    await visit.sends()
    await visit.sends()
    await visit.sends(do="talk")
    assert "nous en parlons d’abord ensemble" in visit.shown.text
    assert f"{visit.base.removesuffix('/reponse')}/appel" in visit.shown.text
    assert await calls_for(town) == ["asked:commitment"]
    await visit.sends(do="yes")
    assert visit.path == "/question/obstacle"
    assert await calls_for(town) == []


@pytest.mark.proves("qualification.declined")
async def test_a_no_is_asked_once_and_taken_back_within_a_day(town: Town, browser: Browser) -> None:
    visit = await Visit.of(town, browser)
    await visit.proves()
    await visit.opens("/non")
    assert visit.heading == "Vous ne souhaitez pas participer ?"
    assert await state_of(town, town.person) is CitizenState.CONTACTED
    await visit.sends()
    assert visit.heading == "C’est noté : vous ne participez pas"
    assert await state_of(town, town.person) is CitizenState.DECLINED
    await visit.opens("/non")
    assert visit.path == ""  # there is nothing to leave any more
    await visit.presses("/revenir")
    assert visit.heading == "Ce que nous faisons de vos données"
    assert await state_of(town, town.person) is CitizenState.CONTACTED


async def test_after_a_day_only_the_team_can_bring_them_back(town: Town, browser: Browser) -> None:
    visit = await Visit.of(town, browser)
    await visit.proves()
    await visit.opens("/non")
    await visit.sends()
    town.clock.at += timedelta(hours=25)
    await visit.presses("/revenir")
    assert "Les 24 heures sont passées" in visit.shown.text
    await visit.opens()
    assert "Je change d’avis" not in visit.shown.text


async def test_who_was_not_retained_has_nothing_to_leave(town: Town, browser: Browser) -> None:
    visit = await Visit.of(town, browser)
    await visit.proves()
    await visit.opens("/non")
    await moves(town, CitizenState.NOT_RETAINED)
    await visit.presses("/non")
    assert visit.heading == "Merci d’avoir répondu"


@pytest.mark.proves("qualification.stop")
async def test_stop_is_for_ever(town: Town, browser: Browser) -> None:
    visit = await Visit.of(town, browser)
    await visit.proves()
    await visit.opens("/stop")
    assert visit.heading == "Ne plus jamais vous contacter ?"
    await visit.sends()
    assert visit.heading == "C’est noté : nous ne vous contacterons plus"
    assert "Je change d’avis" not in visit.shown.text
    assert await state_of(town, town.person) is CitizenState.DECLINED
    other = replace(town.workshop, id="autre-atelier")
    await town.load(other)

    async def again(tx: Transaction) -> actions.people.Imported:
        return await actions.people.import_rows(tx, "command", other, [row()], now=tx.now)

    assert (await town.database.transact(again, cause="test:again")).left_alone == 1
    person = await town.database.read(
        lambda tx: tx.fetch("citizens.find", person=town.person, workshop=town.workshop.id)
    )
    assert person[0]["silenced_at"] is not None


@pytest.mark.proves("qualification.corrected")
@pytest.mark.parametrize(
    ("question", "said", "after"),
    [
        ("trajet", "3", CitizenState.QUALIFIED),
        ("situation", "parler", CitizenState.ANSWERED),
        ("situation", "oui", CitizenState.ANSWERED),
    ],
)
async def test_answers_are_corrected_until_the_draw(
    town: Town, browser: Browser, question: str, said: str, after: CitizenState
) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await visit.answers()
    await visit.sends()
    await moves(town, CitizenState.QUALIFIED)
    await visit.opens()
    assert visit.heading == "Vous faites partie des personnes proposées"
    await visit.opens(f"/question/{question}")
    await visit.sends(do="next", answer=said)
    assert visit.heading == "Vos réponses"
    assert await state_of(town, town.person) is after


async def test_after_the_draw_the_page_says_where_things_stand(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await visit.answers()
    before = f"{visit.base}/question/trajet"
    await visit.opens("/question/trajet")
    await moves(town, CitizenState.VALIDATED)
    await visit.sends(do="next", answer="3")
    assert visit.heading == "Vous avez une place dans le groupe"
    shown = await browser.get(before)
    assert shown.url.path == visit.base
    for below in ("/relire", "/engagement"):
        await visit.opens(below)
        assert visit.path == ""
    assert (await visit.kept())["trajet"] == 5


async def test_nobody_answers_before_they_have_read_and_agreed(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    await visit.proves()
    for below in ("/question/obstacle", "/relire", "/engagement"):
        await visit.opens(below)
        assert visit.path == "/donnees"
    for below in ("/question/obstacle", "/relire"):
        await visit.presses(below)
        assert visit.path == "/donnees"
    assert await visit.kept() == {}


async def test_a_question_that_is_not_asked_of_them_is_no_page(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await visit.opens("/question/laquelle")
    assert visit.shown.status_code == 404


async def test_answers_that_lack_one_are_not_sent(town: Town, browser: Browser) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await visit.answers({**GIVEN, "deja-participe": "no"})
    review = visit.shown
    other = await Visit.of(town, browser.at("192.0.2.9"))
    await other.proves()
    await other.opens("/question/deja-participe")
    await other.sends(do="next", answer="yes")
    visit.shown = review
    await visit.presses("/relire")
    assert "Il manque encore une réponse" in visit.shown.text
    assert await state_of(town, town.person) is CitizenState.CONTACTED


@pytest.mark.proves("qualification.guessed")
async def test_who_guesses_year_and_postcode_closes_the_letter(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    for left in (4, 3, 2):
        await visit.proves(year="1958")
        assert f"essayer encore {left} fois" in visit.shown.text
        assert 'value="1958"' in visit.shown.text
    await visit.proves(postcode="75001")
    assert "essayer encore une fois" in visit.shown.text
    await visit.proves(year="1956")
    assert visit.heading == "Cette invitation est en pause"
    assert await calls_for(town) == ["asked:link"]
    await visit.opens()
    assert visit.shown.status_code == 410


async def test_a_mistake_of_ones_own_is_forgiven_once_one_is_known(
    town: Town, browser: Browser
) -> None:
    for _ in range(3):  # three visits, each with two slips
        visit = await Visit.of(town, browser.at("192.0.2.9"))
        await visit.proves(year="1958")
        await visit.proves(year="abc")
        assert "Nous n’avons pas reconnu d’année" in visit.shown.text
        await visit.proves(year="1956")
        assert "essayer encore 3 fois" in visit.shown.text
        await visit.proves()
        assert visit.heading == "Ce que nous faisons de vos données"


@pytest.mark.proves("done.no_such_postcode")
async def test_a_postcode_that_does_not_exist_is_said_in_the_form_and_is_no_guess(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    for _ in range(6):  # more often than anybody may guess
        await visit.proves(postcode="99999")
        assert visit.shown.status_code == 422
        said = visit.shown.text.replace("\u00a0", " ")
        assert "Nous n’avons pas reconnu le code postal « 99999 »" in said
        assert "commence par le numéro du département" in said
        assert 'value="99999"' in said
        assert 'value="1957"' in said
    await visit.proves()
    assert visit.heading == "Ce que nous faisons de vos données"


async def test_one_connection_may_not_try_letter_after_letter(town: Town, browser: Browser) -> None:
    status = []
    for number in range(3):
        other = replace(row(), first_name=f"Ana{'abc'[number]}")
        letter = await letter_for(town, other)
        visit = await Visit.of(town, browser, letter.code)
        for _ in range(4):
            await visit.proves(year="1930")
            status.append(visit.shown.status_code)
    assert status == [422] * 10 + [429] * 2


async def test_nothing_is_shown_and_nothing_done_without_the_proof(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    stranger = await Visit.of(town, browser.at("192.0.2.9"))
    await visit.comes_to_the_questions()
    for below in ("/donnees", "/accords", "/engagement", "/question/obstacle", "/relire", "/non"):
        await stranger.opens(below)
        assert (stranger.path, "Denise" in stranger.shown.text) == ("", False)
        await stranger.presses(below)
        assert stranger.heading == "Est-ce bien vous ?"
    assert await state_of(town, town.person) is CitizenState.CONTACTED
    assert await visit.kept() == {}


async def test_a_proof_is_worth_nothing_for_another_letter_or_once_it_is_changed(
    town: Town, browser: Browser
) -> None:
    other = await letter_for(town, replace(row(), first_name="Paul"))
    visit = await Visit.of(town, browser)
    await visit.proves()
    theirs = await Visit.of(town, browser, other.code)
    assert theirs.heading == "Est-ce bien vous ?"
    await theirs.proves()
    assert "vous répondez pour <b>Paul Fontanel</b>" in theirs.shown.text
    cookies = [each for each in browser.http.cookies.jar if each.name.startswith("letter-")]
    assert len(cookies) == 2  # each their own, in one browser
    for cookie in cookies:
        until, _, seal = (cookie.value or "").partition(".")
        cookie.value = f"{int(until) + 1}.{seal}"
    await visit.opens()
    assert visit.heading == "Est-ce bien vous ?"


async def test_a_page_is_closed_at_once_where_others_use_the_machine(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    await visit.proves()
    page = visit.shown.text.split('class="later')[1]
    hidden = dict(re.findall(r'name="(nonce|seal)" value="([^"]*)"', page))
    await browser.http.post(f"{visit.base}/fermer", data=hidden)
    await visit.opens()
    assert visit.heading == "Est-ce bien vous ?"


async def test_a_newer_letter_closes_the_pages_of_the_one_before(
    town: Town, browser: Browser
) -> None:
    await town.follow_in_chat(town.letter)
    visit = await Visit.of(town, browser)
    await visit.proves()
    await town.new_letter()
    await visit.opens("/donnees")
    assert visit.shown.status_code == 410


async def test_a_link_of_the_team_is_not_answered(town: Town, browser: Browser) -> None:
    letter = await town.letter_for_organiser()
    shown = await browser.get(f"/l/{letter.token}/reponse")
    assert shown.status_code == 404


@pytest.mark.proves("qualification.adult")
async def test_whoever_may_still_be_seventeen_is_asked_and_kindly_answered(
    town: Town, browser: Browser
) -> None:
    young = replace(row(), first_name="Lou", birth_year=2009)
    letter = await letter_for(town, young)
    visit = await Visit.of(town, browser, letter.code)
    await visit.sends(year="2009", postcode="46330")
    await visit.sends()
    await visit.sends()
    await visit.sends(do="yes")
    assert visit.path == f"/question/{ADULT_QUESTION}"
    assert visit.heading == "Aurez-vous 18 ans au plus tard le 27 mars 2027 ?"
    await visit.sends(do="next", answer="no")
    assert "L’atelier réunit des personnes qui ont dix-huit ans" in visit.shown.text
    assert "Question 2 sur 9" in visit.shown.text


async def test_the_whole_of_it_goes_the_same_way_on_either_engine(
    engine_url: str, tmp_path: Path
) -> None:
    async for town in founded(engine_url, tmp_path):
        browser = Browser(build_app(town.site()))
        visit = await Visit.of(town, browser)
        await visit.proves(year="1958")
        await visit.comes_to_the_questions()
        await visit.answers()
        await visit.sends()
        assert await state_of(town, town.person) is CitizenState.ANSWERED
        await moves(town, CitizenState.QUALIFIED)
        await visit.opens("/question/situation")
        await visit.sends(do="next", answer="oui")
        assert await state_of(town, town.person) is CitizenState.ANSWERED
        await visit.opens("/stop")
        await visit.sends()
        assert visit.heading == "C’est noté : nous ne vous contacterons plus"


async def test_a_free_seat_is_offered_on_the_page_and_taken_once(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await moves(town, CitizenState.SUBSTITUTE)
    who = Who(town.organiser, town.person, town.workshop.id)
    wanted = Wanted(24, goes_on=False, reason="Le comité le veut.")

    async def offer(tx: Transaction) -> int:
        await actions.seats.prepare(tx, town.workshop)
        return await actions.replacement.offer(tx, who, 1, wanted)

    number = await town.database.transact(offer, cause="test:offer")
    await visit.opens()
    assert visit.heading == "Vous êtes sur la liste des suppléants"
    assert "Une place s’est libérée : la voulez-vous ?" in read(visit.shown)
    await visit.presses("/place", do="yes", offer=str(number))
    assert "la place est à vous" in read(visit.shown)
    assert visit.heading == "Votre nom a été tiré au sort"
    assert await state_of(town, town.person) is CitizenState.DRAWN
    await visit.presses("/place")
    assert await state_of(town, town.person) is CitizenState.DRAWN


@pytest.mark.parametrize("typed", ["", "77", "²"])
async def test_an_offer_that_is_not_theirs_changes_nothing(
    town: Town, browser: Browser, typed: str
) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await moves(town, CitizenState.NOT_DRAWN)
    await visit.opens("/non")
    await visit.presses("/place", do="yes", offer=typed)
    assert "Le temps pour répondre est passé" in read(visit.shown)
    assert await state_of(town, town.person) is CitizenState.NOT_DRAWN
