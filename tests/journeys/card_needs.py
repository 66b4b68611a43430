"""What somebody needs, in the card's journey: noted for logistics, and read by nobody else."""

from __future__ import annotations

from http import HTTPStatus

from tests.journeys.card_beds import ACCESSIBLE, LAST
from tests.journeys.card_cast import Cast
from tests.journeys.desk import Pages, plain

SECRET = "Une rampe, et quelqu’un pour lire les écrans."
TELLING = (SECRET, "PMR", "sans gluten", "sans porc")
PAGES = (
    "",
    "personnes",
    "presences",
    "presences.csv",
    "intervenants",
    "hebergement",
    "salles",
    "appels",
    "messages",
    "decisions",
    "suites",
    "questionnaire",
    "avis",
    "membres",
)


async def a_need_is_noted(cast: Cast) -> None:
    """Odile says on the telephone what she needs; Sophie, who sees to the beds, notes it."""
    need: dict[str, str | list[str]] = {
        "menu": "no_gluten",
        "access": "yes",
        "words": SECRET,
        "consent": "yes",
    }
    page = f"besoins/personne/{cast.letters[LAST].person}"
    await cast.sophie.does(page, f"/{page}", need)
    await cast.sophie.does("besoins", "/lire", holding="Tout lire")
    cast.sophie.sees(SECRET)


async def only_who_sees_to_the_beds_reads_it(cast: Cast) -> None:
    """Claire organises: of all pages that she may open none tells of a need, nor does a chat."""
    claire = await signed_in(cast)
    people = [cast.letters[number].person for number in (ACCESSIBLE, LAST)]
    pages = [
        *PAGES,
        f"hebergement/hotel/{cast.hotel}",
        *(f"{folder}/{person}" for person in people for folder in ("personnes",)),
    ]
    for path in pages:
        shown = plain(await claire.opens(path))  # chance may write any word in a hidden field
        assert claire.status == HTTPStatus.OK, path
        assert not [word for word in TELLING if word in shown], path
    for person in people:
        shown = await claire.opens(f"hebergement/personne/{person}")
        assert claire.status == HTTPStatus.OK
        assert SECRET not in shown
        assert 'value="accessible" checked' not in shown
    await claire.opens("besoins")
    assert claire.status == HTTPStatus.FORBIDDEN
    speakers = [each.phone for each in cast.speakers.values() if each.phone]
    for phone in (*cast.phones, cast.claire, *speakers):
        for word in TELLING:
            await phone.never_sees(word)
    for log in cast.played.folder.glob("bot-*.log"):
        assert not [word for word in TELLING if word in log.read_text(errors="replace")]


async def signed_in(cast: Cast) -> Pages:
    """Claire asks for a link in her chat, and opens it in her browser."""
    await cast.claire.types("/menu")
    await cast.claire.taps("Ouvrir les pages")
    message = await cast.claire.sees("Voici votre lien vers les pages")
    link = next(b["url"] for row in message["buttons"] for b in row if "url" in b)
    claire = await cast.browser()
    claire.team = cast.sophie.team
    path = link.removeprefix(cast.played.pages)
    await claire.opens(path)
    await claire.sends(path)
    assert claire.status == HTTPStatus.OK, claire.shown
    return claire
