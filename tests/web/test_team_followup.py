"""The opinion and its answers on the team's page: listed, handed over, answered, corrected."""

from __future__ import annotations

import pytest

import actions.followup
from rules.followup import Opinion
from rules.who import Role
from tests.web.desk_town import read, twice
from tests.web.opinion_town import at, handed_over, participant
from tests.web.town import Browser, Town

ARTICLE = {
    "number": "1",
    "title": "Un accès simple",
    "words": "Chacun voit qui lit\nses données.",
    "agreement": "consensus",
    "votes-for": "14",
    "votes-against": "",
}
ANSWER = {
    "outcome": "partly",
    "reason": "La loi le permet déjà.",
    "signatory": "Mme Roy, directrice",
    "on": "2027-04-27",
}


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/avis"


async def opinion(town: Town) -> Opinion:
    return await town.database.read(lambda tx: actions.followup.opinion(tx, town.workshop))


async def test_articles_are_listed_then_the_opinion_is_handed_over(
    town: Town, browser: Browser, page: str
) -> None:
    await participant(town, "Ana")
    town.clock.at = at(town, 4, 27, 12)
    karim = await town.signed_in(browser, town.organiser)
    assert "L’avis n’a pas encore été remis." in read(await karim.get(page))
    first, second = await twice(karim, page, page, ARTICLE)
    assert (first.status_code, second.status_code) == (303, 303)
    taken = await karim.send(page, page, {**ARTICLE, "title": "Un autre"})
    assert "L’article 1 est déjà noté" in read(taken)
    assert 'value="Un autre"' in taken.text
    hand = {"form": "conditions", "on": "2027-04-26"}
    said = read(await karim.send(page, f"{page}/remise", hand))
    assert "La remise de l’avis est notée." in said
    assert "lundi 26 avril 2027. C’est un avis sur des conditions" in said
    assert "Une personne a participé. Personne n’a demandé à ne pas être prévenu" in said
    assert "Ce que vous notez maintenant leur arrive le mardi 27 avril 2027 à 18 h" in said
    assert "Attend une réponse : 1" in said
    (article,) = (await opinion(town)).articles
    assert (article.votes_for, article.votes_against) == (14, None)


@pytest.mark.parametrize(
    ("where", "fields", "why"),
    [
        ("", {**ARTICLE, "title": ""}, "Donnez un titre à l’article."),
        ("", {**ARTICLE, "number": "x"}, "Un article porte un numéro de 1 à 60."),
        ("", {**ARTICLE, "votes-for": "peu"}, "« peu » n’est pas un nombre de voix."),
        ("/remise", {"form": "proposal", "on": "2027-01-10"}, "Notez d’abord les articles"),
        ("/remise", {"form": "", "on": "2027-01-10"}, "Choisissez la forme de l’avis."),
        ("/remise", {"form": "proposal", "on": ""}, "Choisissez une date."),
    ],
)
async def test_what_cannot_be_is_said(
    town: Town, browser: Browser, page: str, where: str, fields: dict[str, str], why: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    refused = await karim.send(page, f"{page}{where}", fields)
    assert refused.status_code == 422
    assert why in read(refused)


async def test_an_article_is_mended_or_taken_out_until_it_is_handed_over(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    for number in ("1", "2"):
        await karim.send(page, page, {**ARTICLE, "number": number})
    one = f"{page}/1"
    said = read(await karim.send(one, one, {**ARTICLE, "words": "Mieux dit."}))
    assert "Mieux dit." in said
    gone = await karim.send(f"{page}/2", f"{page}/2", {"do": "remove"})
    assert gone.url.path == page
    assert [each.words for each in (await opinion(town)).articles] == ["Mieux dit."]
    assert "L’avis n’a pas d’article 2." in read(await karim.get(f"{page}/2"))


async def test_an_answer_is_recorded_and_a_correction_stands_beside_it(
    town: Town, browser: Browser, page: str
) -> None:
    await handed_over(town)
    karim = await town.signed_in(browser, town.organiser)
    one = f"{page}/1"
    first, second = await twice(karim, one, f"{one}/reponse", ANSWER)
    assert (first.status_code, second.status_code) == (303, 303)
    assert len((await opinion(town)).articles[0].answers) == 1
    again = await karim.send(one, f"{one}/reponse", ANSWER)
    assert "Cette réponse était déjà notée" in read(again)
    changed = {**ANSWER, "outcome": "kept", "reason": "Le budget est trouvé."}
    said = read(await karim.send(one, f"{one}/reponse", changed))
    assert (
        "Retenu Le budget est trouvé. Signé : Mme Roy, directrice, le mardi 27 avril 2027." in said
    )
    assert "Une réponse plus ancienne Retenu en partie La loi le permet déjà." in said
    assert "Personne n’en est encore prévenu" in said
    assert "(2 réponses, la dernière compte)" in read(await karim.get(page))
    wrong = await karim.send(one, f"{one}/reponse", {**changed, "reason": " "})
    assert "Donnez la raison" in read(wrong)
    kept = await karim.send(one, one, ARTICLE)
    assert "ses mots restent ceux auxquels on a répondu" in read(kept)


async def test_what_is_late_is_said_plainly_and_counted_on_the_first_page(
    town: Town, browser: Browser, page: str
) -> None:
    await handed_over(town, answered=True)
    town.clock.at = at(town, 10, 18, 12)
    karim = await town.signed_in(browser, town.organiser)
    assert "elle a 3 jours de retard" in read(await karim.get(page))
    assert "2 articles de l’avis sans réponse" in read(await karim.get(town.team_path))


async def test_a_reader_looks_and_changes_nothing(town: Town, browser: Browser, page: str) -> None:
    await handed_over(town, answered=True)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    for path in (page, f"{page}/1", f"{page}/remise", f"{page}/1/reponse"):
        assert "<form" not in (await reader.get(path)).text.split("<main", 1)[1]
