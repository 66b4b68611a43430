"""The card's journey after its weekends: thanks, a survey, the opinion, and what became of it."""

from __future__ import annotations

from rules.survey import QUESTIONS
from tests.journeys.card_beds import called, everybody_is_called
from tests.journeys.card_cast import IN_TELEGRAM, Cast
from tests.journeys.phone import Phone, read

AWAY = 1  # Anaïs said yes and was not there
BLOCKS = 3  # Gérard has enough of messages in May
ARTICLES = (
    ("Le contrôle", "Les citoyens siègent là où l’accès se décide.", "consensus"),
    ("La recherche", "La recherche publique passe d’abord.", "consensus"),
    ("La vente", "Personne ne vend de données de santé.", "dissensus"),
)
PHONED = 3
"""Who answer the survey when Sophie phones: with two in Telegram, enough to show it."""

ANSWERS = (
    ("2027-06-01", 1, "kept", "Deux sièges sont créés."),
    ("2027-09-10", 2, "partly", "Selon les moyens de chaque année."),
    ("2027-09-20", 1, "partly", "Un siège est créé, pas deux."),
    ("2027-10-26", 3, "not_kept", "La loi le permet déjà."),
)
"""On which day what is recorded of which article; the third corrects the first."""

Fields = dict[str, str | list[str]]


async def first_weekend_passes(cast: Cast) -> None:
    """Who was there is thanked; Anaïs is missed, when Sophie says so and not before."""
    await cast.played.clock(to="2027-03-28T18:00:00+02:00")
    away: Fields = {"person": [cast.letters[AWAY].person]}
    await cast.sophie.does("suites", "/suites", away, holding='name="gathering" value="weekend-1"')
    await cast.played.clock(to="2027-03-29T09:30:00+02:00")
    for phone in cast.phones[2:]:
        await phone.sees("Premier week-end : merci d’avoir été des nôtres")
    anais = cast.phones[AWAY]
    await anais.never_sees("vous nous avez manqué")
    await releases(cast, "missed:weekend-1")
    await anais.sees("Premier week-end : vous nous avez manqué")
    await anais.never_sees("Premier week-end : merci d’avoir été des nôtres")
    await are_heard(cast, "Nadia Roche", "Karim Benali", "Mina Sorel", "Paul Vasseur")


async def releases(cast: Cast, message: str) -> None:
    holding = (f'value="{message}"', 'value="send"')
    await cast.sophie.does("suites", "/suites", holding=holding)
    cast.sophie.sees("Le message part")


async def are_heard(cast: Cast, *names: str) -> None:
    for name in names:
        await cast.sophie.does(f"intervenants/{cast.speakers[name].person}", "/entendu")
        cast.sophie.sees("cette personne a été entendue")


async def second_weekend_passes(cast: Cast) -> None:
    """Everybody is thanked; a day later they are asked how it was."""
    await cast.played.clock(to="2027-04-25T18:30:00+02:00")
    await are_heard(cast, "Olga Castel", "Hugo Lemaire")
    await cast.sophie.opens("intervenants")
    assert cast.sophie.shown.count(">Intervention faite<") == len(cast.speakers)
    await cast.played.clock(to="2027-04-26T19:00:00+02:00")
    for phone in cast.phones[1:]:
        await phone.sees("Second week-end : merci d’avoir été des nôtres")
        await phone.sees("Cinq questions, deux minutes")


async def a_few_answer_the_survey(cast: Cast) -> None:
    """Yvonne in the chat without her name, Anaïs on her page, three on the telephone."""
    yvonne, anais = cast.phones[2], cast.phones[AWAY]
    await answers_in_chat(yvonne)
    page = await cast.browser()
    await page.opens(await link_of(cast, anais, "Répondre sur une page"))
    sheet: Fields = {each.key: next(iter(each.choices), "Plus de temps.") for each in QUESTIONS}
    await page.sends(page.path, {**sheet, "named": "no"})
    page.sees("Merci, c’est noté, sans votre nom")
    for number in range(IN_TELEGRAM, IN_TELEGRAM + PHONED):
        about: Fields = {**sheet, "named": "no", "person": cast.letters[number].person}
        await cast.sophie.does("questionnaire", "/questionnaire", about)
        cast.sophie.sees("Les réponses sont notées")
    cast.sophie.sees(f"{2 + PHONED} personnes ont répondu, sur 19 qui ont participé")
    cast.sophie.sees(f"Tout à fait : {2 + PHONED}")


async def answers_in_chat(phone: Phone) -> None:
    await phone.taps("Répondre")
    await phone.taps("Répondre sans mon nom")
    for number, each in enumerate(QUESTIONS, 1):
        await phone.sees(f"Question {number} sur {len(QUESTIONS)}, sans votre nom")
        if each.choices:
            await phone.taps("Oui" if number == 4 else "Tout à fait")
        else:
            await phone.types("Plus de temps.")
    await phone.sees("Merci, c’est noté, sans votre nom")


async def link_of(cast: Cast, phone: Phone, label: str) -> str:
    """The address behind a button, as a browser opens it."""
    message = await phone.sees_button(label)
    found = next(b["url"] for row in message["buttons"] for b in row if b["text"] == label)
    return str(found).removeprefix(cast.played.pages)


async def the_opinion_is_handed_over(cast: Cast) -> None:
    """Three articles are listed, then the opinion is handed over; everybody hears of it once."""
    for number, (title, words, agreement) in enumerate(ARTICLES, 1):
        article: Fields = {"title": title, "words": words, "agreement": agreement}
        await cast.sophie.does("avis", "/avis", {**article, "number": str(number)})
        cast.sophie.sees("L’article est noté")
    handed: Fields = {"form": "conditions", "on": "2027-04-25"}
    await cast.sophie.does("avis", "/avis/remise", handed)
    cast.sophie.sees("La remise de l’avis est notée")
    for phone in cast.phones[1:]:
        await phone.sees("Votre avis est remis")
    await everybody_is_called(cast)


async def the_commissioner_answers(cast: Cast) -> None:
    """Over six months; the team is reminded of what waits. Gérard has shut the chat in May."""
    await cast.phones[BLOCKS].blocks()
    for day, number, outcome, reason in ANSWERS:
        await cast.played.clock(to=f"{day}T10:00:00+02:00")
        given: Fields = {"outcome": outcome, "reason": reason, "signatory": "Anne Dupré", "on": day}
        await cast.sophie.does(f"avis/{number}", "/reponse", given)
        cast.sophie.sees("La réponse est notée")
        await cast.played.clock(to=f"{day}T18:30:00+02:00")
        for phone in cast.phones[1:BLOCKS]:
            await phone.sees(reason)
    for days in (30, 90, 180):
        await cast.claire.sees(f"L’avis a été remis il y a {days} jours")
    await cast.claire.sees("La réponse à l’avis est promise pour")
    assert cast.letters[BLOCKS].person in await called(cast)
    await cast.played.clock(to="2027-10-28T10:00:00+02:00")


async def everybody_reads_what_became_of_it(cast: Cast) -> None:
    """In the chat and on their own page: three answers, and that one of them was corrected."""
    anais, page = cast.phones[AWAY], await cast.browser()
    await anais.chooses("Ce que devient notre avis")
    told = read((await anais.sees("Chaque article a sa réponse"))["text"])
    assert "Retenu en partie : 2" in told
    await anais.taps("Lire sur une page")
    await anais.sees("Voici votre page")
    await page.opens(await link_of(cast, anais, "Lire sur une page"))
    for _, _, _, reason in ANSWERS:
        page.sees(reason)
    page.sees("Une réponse plus ancienne")
