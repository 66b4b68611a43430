"""Half-days, days to know by, last words and days to answer, on the team's pages and one's own."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

import actions.attendance
import actions.links
import actions.promise
import storage.attendance
import storage.calls
import storage.help
import storage.lodging
from rules.attendance import Answer, Attendance, Sure
from rules.help import Kind
from rules.links import printed_code
from rules.who import CitizenState, Role, Who
from storage.transaction import Transaction
from tests.web.desk_town import citizen, read, twice
from tests.web.test_letter_answered import HERS, Visit, moves
from tests.web.town import Browser, Town

FIRST = "weekend-1"
SATURDAY = ["2027-03-27-am", "2027-03-27-pm"]
Fields = dict[str, str | list[str]]
THURSDAY = datetime(2027, 3, 25, 9, tzinfo=UTC)


async def said(town: Town, person: str) -> Attendance:
    async def body(tx: Transaction) -> Attendance:
        return await storage.attendance.find(tx, person, town.workshop.id, FIRST)

    return await town.database.read(body)


async def answers(town: Town, person: str, given: Answer) -> None:
    who = Who.oneself(person, town.workshop.id)
    await town.database.transact(
        lambda tx: actions.attendance.answer(tx, who, FIRST, given, now=tx.now),
        cause=f"test:answers:{person}:{given}",
    )


@pytest.fixture
async def ana(town: Town) -> str:
    """Somebody with a seat."""
    return await citizen(town, "Ana", CitizenState.VALIDATED)


async def test_an_organiser_ticks_half_days_and_settles_the_night(
    town: Town, browser: Browser, ana: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    page = f"{town.team_path}/personnes/{ana}"
    fields: Fields = {"gathering": FIRST, "answer": "part", "half-day": SATURDAY, "nights": "none"}
    await twice(karim, page, f"{page}/presence", {**fields, "part": "prend un train"})
    kept = await said(town, ana)
    assert (kept.answer, kept.half_days) == (Answer.PARTIAL, tuple(SATURDAY))
    assert (kept.part, kept.sequence) == ("prend un train", 1)
    shown = await karim.get(page)
    told = "Vient en partie : samedi matin et après-midi, sans la nuit – prend un train"
    assert told in read(shown)
    assert shown.text.count('value="2027-03-27-am" checked') == 1
    assert '<option value="none" selected>' in shown.text
    await karim.send(page, f"{page}/presence", {**fields, "nights": "all"})
    assert "avec la nuit" in read(await karim.get(page))
    await karim.send(page, f"{page}/presence", {"gathering": FIRST, "answer": "yes"})
    whole = await said(town, ana)
    assert (whole.answer, whole.half_days, whole.part) == (Answer.YES, (), "")


async def test_nights_left_for_later_are_proposed_where_beds_are_given(
    town: Town, browser: Browser, ana: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    page = f"{town.team_path}/personnes/{ana}"
    both = [*SATURDAY, "2027-03-28-am"]
    fields: Fields = {"gathering": FIRST, "answer": "part", "half-day": both, "nights": "later"}
    await karim.send(page, f"{page}/presence", fields)
    beds = await karim.get(f"{town.team_path}/hebergement/personne/{ana}")
    assert "déjà cochées : c’est une proposition" in read(beds)
    assert 'value="2027-03-27" checked' in beds.text
    stay = await town.database.read(lambda tx: storage.lodging.stay(tx, ana, town.workshop.id))
    assert stay.added == frozenset()


async def test_every_half_day_is_no_part(town: Town, browser: Browser, ana: str) -> None:
    karim = await town.signed_in(browser, town.organiser)
    page = f"{town.team_path}/personnes/{ana}"
    every = [*SATURDAY, "2027-03-28-am", "2027-03-28-pm"]
    fields: Fields = {"gathering": FIRST, "answer": "part", "half-day": every}
    shown = await karim.send(page, f"{page}/presence", fields)
    assert "répondez plutôt que vous venez" in read(shown)
    shown = await karim.send(page, f"{page}/presence", {"gathering": FIRST, "answer": "part"})
    assert shown.status_code == 422
    shown = await karim.send(page, f"{page}/presence", {"gathering": "x", "answer": "maybe"})
    assert shown.status_code == 422
    gone = {"gathering": "x", "answer": "part", "part": "samedi", "nights": "all"}
    shown = await karim.send(page, f"{page}/presence", gone)
    assert shown.status_code == 422
    assert (await said(town, ana)).answer is None


async def test_an_organiser_notes_by_when_somebody_knows(
    town: Town, browser: Browser, ana: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    page = f"{town.team_path}/personnes/{ana}"
    fields = {"gathering": FIRST, "answer": "later", "knows-on": "2027-03-12"}
    await karim.send(page, f"{page}/presence", fields)
    assert "saura le vendredi 12 mars" in read(await karim.get(page))
    table = await karim.get(f"{town.team_path}/presences?qui=open")
    assert "Ne sait pas encore (saura le vendredi 12 mars)" in read(table)
    file = (await karim.get(f"{town.team_path}/presences.csv")).text
    assert "Ne sait pas encore (saura le vendredi 12 mars)" in file.replace("\u00a0", " ")
    await karim.send(page, f"{page}/presence", {"gathering": FIRST, "answer": "later"})
    assert (await said(town, ana)).knows_on == date(2027, 1, 18)


async def test_the_table_tells_half_days_last_words_and_how_many_are_expected(
    town: Town, browser: Browser, ana: str
) -> None:
    bea = await citizen(town, "Béa", CitizenState.VALIDATED)
    await answers(town, ana, Answer.YES)
    team = Who(town.organiser, bea, town.workshop.id)

    async def some(tx: Transaction) -> None:
        half_days = SATURDAY[:1]
        grant = actions.attendance.grant_partial
        await grant(tx, team, FIRST, "", now=tx.now, half_days=half_days)
        confirm = actions.promise.confirm
        who = Who.oneself(ana, town.workshop.id)
        await confirm(tx, who, FIRST, Sure.BEHIND, now=tx.now)

    await town.database.transact(some, cause="test:some")
    karim = await town.signed_in(browser, town.organiser)
    table = read(await karim.get(f"{town.team_path}/presences"))
    assert "samedi 27 mars, matin 2 samedi 27 mars, après-midi 1" in table
    assert "Une personne a confirmé sa venue." in table
    assert "En partie (samedi matin)" in table
    door = read(await karim.get(f"{town.team_path}/arrivees?demi=2027-03-27-pm"))
    assert "0 là, une personne attendue" in door
    file = (await karim.get(f"{town.team_path}/presences.csv")).text
    assert "Oui (présence confirmée, arrive plus tard)" in file
    table = read(await karim.get(f"{town.team_path}/presences?qui=yes"))
    assert "présence confirmée, arrive plus tard" in table
    page = f"{town.team_path}/personnes/{ana}"
    assert "présence confirmée, arrive plus tard" in read(await karim.get(page))


async def test_noting_a_yes_in_the_last_days_confirms_it(
    town: Town, browser: Browser, ana: str
) -> None:
    await answers(town, ana, Answer.YES)
    town.clock.at = THURSDAY
    karim = await town.signed_in(browser, town.organiser)
    page = f"{town.team_path}/personnes/{ana}"
    assert "noter « Oui » confirme sa venue" in read(await karim.get(page))
    await karim.send(page, f"{page}/presence", {"gathering": FIRST, "answer": "yes"})
    assert (await said(town, ana)).sure is Sure.YES
    assert "noter « Oui » confirme sa venue" not in read(await karim.get(page))


async def test_a_day_by_which_to_answer_is_set_moved_and_taken_back(
    town: Town, browser: Browser
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    page = path = f"{town.team_path}/presences"
    fields = {"gathering": FIRST, "answer-by": "2027-02-10"}
    done = await karim.send(page, path, fields)
    assert "Le jour pour répondre est noté." in read(done)
    assert "À répondre au plus tard le mercredi 10 février 2027" in read(done)
    refused = await karim.send(page, path, {**fields, "answer-by": "2027-03-27"})
    assert (refused.status_code, "Choisissez un jour à venir" in read(refused)) == (422, True)
    done = await karim.send(page, path, {**fields, "answer-by": ""})
    assert "Il n’y a plus de jour fixé pour répondre." in read(done)
    await karim.send(page, path, {"gathering": "none", "answer-by": "2027-02-10"})
    deadlines = await town.database.read(
        lambda tx: storage.attendance.deadlines(tx, town.workshop.id)
    )
    assert deadlines == {}


async def test_whoever_only_reads_sets_nothing(town: Town, browser: Browser) -> None:
    lise = await town.signed_in(browser, await town.member(Role.READER, name="Lise"))
    page = f"{town.team_path}/presences?date={FIRST}"
    assert "Fixer un jour" not in read(await lise.get(page))
    fields = {"gathering": FIRST, "answer-by": "2027-02-10"}
    shown = await lise.send(f"{town.team_path}/presences", f"{town.team_path}/presences", fields)
    assert shown.status_code == 403


@pytest.mark.proves("done.part_only_through_team")
async def test_proposed_half_days_are_granted_with_one_press(
    town: Town, browser: Browser, ana: str
) -> None:
    who = Who.oneself(ana, town.workshop.id)
    await town.database.transact(
        lambda tx: actions.promise.propose(tx, who, FIRST, tuple(SATURDAY), now=tx.now),
        cause="test:propose",
    )
    karim = await town.signed_in(browser, town.organiser)
    page = f"{town.team_path}/messages"
    shown = await karim.get(page)
    assert "qu’à une partie de « Premier week-end » : samedi matin et après-midi." in read(shown)
    (waiting,) = await town.database.read(lambda tx: storage.help.waiting(tx, town.workshop.id, 9))
    number = str(waiting.message.id)
    await karim.send(page, page, {"message": number, "do": "grant"})
    assert (await said(town, ana)).half_days == tuple(SATURDAY)


# ── the page of a letter ─────────────────────────────────────────────────────────────────────


@pytest.fixture
async def visit(town: Town, browser: Browser) -> Visit:
    """Who has the letter, with a seat, on the page of their dates."""
    await moves(town, CitizenState.VALIDATED)
    visit = await Visit.of(town, browser)
    await visit.proves()
    assert "Dire si je viens" in read(visit.shown)
    await visit.opens("/dates")
    return visit


async def sends(visit: Visit, **fields: str | list[str]) -> str:
    page = f"{visit.base}/dates"
    named = {name.replace("_", "-"): value for name, value in fields.items()}
    visit.shown = await visit.browser.send(page, page, {"gathering": FIRST, **named})
    return read(visit.shown)


async def test_who_has_a_letter_and_no_chat_answers_for_each_date(town: Town, visit: Visit) -> None:
    assert "Nous attendons votre réponse." in read(visit.shown)
    assert "C’est noté : vous participez." in await sends(visit, do="yes")
    assert (await said(town, town.person)).in_calendar
    assert "Vous restez dans l’atelier" in await sends(visit, do="no")
    assert "vous ne savez pas encore" in await sends(visit, do="later", knows_on="2027-02-01")
    assert "Nous vous le redemandons le lundi 1 février" in read(visit.shown).replace("1er", "1")
    assert (await said(town, town.person)).knows_on == date(2027, 2, 1)
    assert "au plus tard" in await sends(visit, do="later", knows_on="2027-03-26")
    assert "vous ne savez pas encore" in await sends(visit, do="later")
    assert "Choisissez une réponse." in await sends(visit, do="perhaps")


@pytest.mark.proves("done.part_only_through_team")
async def test_a_part_is_asked_for_on_the_page_as_in_the_chat(town: Town, visit: Visit) -> None:
    assert "Rien n’est encore décidé" in await sends(visit, do="part", half_day=SATURDAY)
    (waiting,) = await town.database.read(lambda tx: storage.help.waiting(tx, town.workshop.id, 9))
    assert "Vous avez dit pouvoir venir : samedi matin et après-midi." in read(visit.shown)
    written = waiting.message.written
    assert (written.kind, written.half_days) == (Kind.ONLY_PART, " ".join(SATURDAY))
    assert "au moins une demi-journée" in await sends(visit, do="part")
    team = Who(town.organiser, town.person, town.workshop.id)
    grant = actions.attendance.grant_partial
    await town.database.transact(
        lambda tx: grant(tx, team, FIRST, "", now=tx.now, half_days=SATURDAY), cause="test:grant"
    )
    await visit.opens("/dates")
    assert "vous participez en partie : samedi matin et après-midi." in read(visit.shown)


async def test_the_last_word_is_given_on_the_page_too(
    town: Town, browser: Browser, visit: Visit
) -> None:
    await sends(visit, do="yes")
    town.clock.at = THURSDAY
    letter = await town.new_letter()
    visit = await Visit.of(town, browser, letter.code)
    await visit.sends(**HERS)
    await visit.opens("/dates")
    assert "C’est bientôt : toujours d’accord ?" in read(visit.shown)
    assert "Vous l’avez confirmé, et vous arrivez plus tard." in await sends(visit, do="behind")
    assert (await said(town, town.person)).sure is Sure.BEHIND
    town.clock.at = THURSDAY + timedelta(days=3)
    await visit.opens("/dates")
    assert 'name="gathering" value="weekend-1"' not in visit.shown.text


async def test_a_day_to_answer_by_stands_on_the_page(town: Town, visit: Visit) -> None:
    team = Who(town.organiser, town.organiser, town.workshop.id)
    await town.database.transact(
        lambda tx: actions.promise.set_deadline(tx, team, FIRST, date(2027, 2, 10)),
        cause="test:deadline",
    )
    await visit.opens("/dates")
    assert "Merci de répondre au plus tard le mercredi 10 février 2027." in read(visit.shown)


async def test_without_a_seat_there_are_no_dates_to_answer(town: Town, browser: Browser) -> None:
    visit = await Visit.of(town, browser)
    await visit.sends(**HERS)
    await visit.opens("/dates")
    assert visit.path != "/dates"
    assert printed_code(town.letter.code) in visit.base
