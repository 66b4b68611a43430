"""Claire writes to groups from her chat; each report accounts for everybody."""

from __future__ import annotations

from tests.journeys.card_cast import CITIZENS, IN_TELEGRAM, Cast
from tests.journeys.phone import read


async def writes_to_who_has_not_answered(cast: Cast) -> None:
    """Two of twenty have said when they come; eighteen are written to, two of them in a chat."""
    claire = cast.claire
    await begins(cast)
    await claire.taps("Ce qui manque encore")
    await claire.taps("La réponse : Premier week-end")
    await claire.sees("dont la réponse manque pour « Premier week-end »")
    await sends(cast, "{prénom}, venez-vous au premier week-end ? Un mot suffit.")
    await reports(cast, 1, people=CITIZENS - 2, delivered=IN_TELEGRAM - 2)
    for phone in cast.phones[2:]:
        await phone.sees(f"{phone.name}, venez-vous au premier week-end ?")


async def writes_to_who_comes(cast: Cast) -> None:
    """Sophie does, on the page; nineteen come, and three of them read it in their chat."""
    sophie = cast.sophie
    await sophie.does("envois", "/envois")
    page = sophie.path
    written: dict[str, str | list[str]] = {
        "audience": "citizens",
        "gathering": "weekend-1",
        "said": "yes",
        "words-fr": "{prénom}, à demain ! Prenez un pull.",
    }
    await sophie.sends(page, {**written, "do": "save"})
    sophie.sees(f"qui viennent à « Premier week-end ». {CITIZENS - 1} personnes")
    await sophie.sends(page, {**written, "do": "send"})
    await sophie.sends("/depart", {"when": "now"})
    for phone in cast.phones[1:]:
        await phone.sees(f"{phone.name}, à demain !")
    await cast.played.clock(advance="PT10M")
    await sophie.opens(page)
    by_phone = CITIZENS - IN_TELEGRAM
    sophie.sees(f"Remis {IN_TELEGRAM - 1} Encore à envoyer 0")
    sophie.sees(f"Sans conversation avec nous {by_phone}")
    sophie.sees(f"{by_phone} personnes sont à appeler")


async def begins(cast: Cast) -> None:
    await cast.claire.types("/menu")
    await cast.claire.taps("Écrire à un groupe")
    await cast.claire.taps("Nouveau message")
    await cast.claire.sees("À qui écrivez-vous ?")


async def sends(cast: Cast, words: str) -> None:
    claire = cast.claire
    await claire.taps("Écrire le message")
    await claire.sees("Votre message en français")
    await claire.types(words)
    await claire.taps("Continuer sans version anglaise")
    await claire.sees("Voici ce qu")
    await claire.taps("Envoyer…")
    await claire.taps("Maintenant")
    await claire.decides("Oui, envoyer")


async def reports(cast: Cast, number: int, *, people: int, delivered: int) -> None:
    await cast.played.clock(advance="PT10M")
    told = read((await cast.claire.sees(f"Message de groupe n° {number} envoyé"))["text"])
    assert f"{people} destinataires" in told
    assert f"Remis : {delivered}. Encore à envoyer : 0." in told
    assert f"Sans conversation avec nous : {people - delivered}." in told
    assert f"{people - delivered} personnes sont à appeler" in told
