"""One participant's own page of the opinion: all of it, on paper too, and the choice to be told."""

from __future__ import annotations

import re

import storage.followup
from rules.pages import Purpose
from tests.web.desk_town import read
from tests.web.opinion_town import at, handed_over, leaves, page_of, participant
from tests.web.test_accessibility import faults
from tests.web.town import Browser, Town


async def wants(town: Town, person: str) -> bool:
    return await town.database.read(lambda tx: storage.followup.wants(tx, person, town.workshop.id))


async def test_all_of_it_can_be_read(town: Town, browser: Browser) -> None:
    ana = await participant(town, "Ana")
    await handed_over(town, answered=True)
    page = await page_of(town, ana, Purpose.FOLLOW_UP)
    shown = await browser.get(page)
    said = read(shown)
    assert "remis à" in said
    assert "Retenu en partie : 1" in said
    assert "Attend une réponse : 2" in said
    assert "Réponse promise au plus tard le vendredi 15 octobre 2027." in said
    assert "Article 1. Titre 1 Le groupe est partagé. Pour : 9. Contre : 6. Texte 1." in said
    assert "Retenu en partie La loi le permet déjà <en partie>. Signé : Mme Roy" in said
    assert "Une réponse plus ancienne Retenu La première réponse." in said
    assert "Article 2. Titre 2 Le groupe est partagé. Pour : 9. Contre : 6. Texte 2. Attend" in said
    assert faults(shown.text) == []
    assert "Durand" not in shown.text  # nobody's name is on it
    english = await browser.get(f"{page}?lang=en")
    assert "Taken up in part: 1" in read(english)
    assert faults(english.text) == []


async def test_the_picture_has_words_and_a_table(town: Town, browser: Browser) -> None:
    ana = await participant(town, "Ana")
    await handed_over(town, answered=True)
    text = (await browser.get(await page_of(town, ana, Purpose.FOLLOW_UP))).text
    picture = text.split("<figure", 1)[1].split("</figure>", 1)[0]
    assert 'role="group" aria-label="Ce que deviennent les articles"' in picture
    said = re.findall(r'<p class="bar-words">([^<]*)</p>', picture)
    assert "Retenu en partie\u00a0: 1" in said
    assert "Non retenu\u00a0: 0" in said
    assert picture.count('aria-hidden="true"') == len(said) == 4
    assert picture.count("<tr>") == 5
    assert "style=" not in picture


async def test_a_late_answer_is_said_plainly(town: Town, browser: Browser) -> None:
    ana = await participant(town, "Ana")
    await handed_over(town)
    town.clock.at = at(town, 10, 16, 12)
    page = await page_of(town, ana, Purpose.FOLLOW_UP)
    assert "elle a un jour de retard" in read(await browser.get(page))


async def test_one_chooses_not_to_be_told_and_comes_back(town: Town, browser: Browser) -> None:
    ana = await participant(town, "Ana")
    await handed_over(town)
    page = await page_of(town, ana, Purpose.FOLLOW_UP)
    said = read(await browser.send(page, page, {"do": "stop"}))
    assert "C’est noté : nous ne vous préviendrons plus des réponses." in said
    assert not await wants(town, ana)
    assert "de ce qui change à partir de maintenant" in read(
        await browser.send(page, page, {"do": "tell"})
    )
    assert await wants(town, ana)


async def test_before_the_opinion_and_after_leaving_there_is_nothing_to_read(
    town: Town, browser: Browser
) -> None:
    ana = await participant(town, "Ana")
    page = await page_of(town, ana, Purpose.FOLLOW_UP)
    assert "L’avis n’a pas encore été remis." in read(await browser.get(page))
    await handed_over(town)
    hidden = await browser.get(page)
    assert "Texte 1." in hidden.text
    await leaves(town, ana)
    assert "Texte 1." not in (await browser.get(page)).text
