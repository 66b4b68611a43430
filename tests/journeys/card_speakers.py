"""Six speakers of the card's journey: found, decided on, asked, briefed, confirmed, shown."""

from __future__ import annotations

import re
from asyncio import gather
from dataclasses import dataclass
from datetime import datetime

from rules.briefs import Section
from tests.journeys.card_cast import Cast, Speaker
from tests.journeys.desk_work import sends_brief, way_to_telegram, words_of_brief

OWN_PAGE = re.compile(r'href="[^"]*(/intervenant/[^"/]+)"')


@dataclass(frozen=True)
class Found:
    """What the team knows of somebody it thinks of."""

    name: str
    kind: str
    question: str
    viewpoint: str
    interests: str  # blank: nothing to declare
    in_telegram: bool

    @property
    def fields(self) -> dict[str, str | list[str]]:
        first, _, last = self.name.partition(" ")
        return {
            "first": first,
            "last": last,
            "email": f"{first}.{last}@intervenants.example".lower(),
            "kind": self.kind,
            "question": self.question,
            "viewpoint": self.viewpoint,
            "organisation": f"Institut {last}",
            "language": "fr",
        }


SIX = (
    Found("Nadia Roche", "trainer", "D’où viennent les données ?", "hôpital", "", True),
    Found("Hugo Lemaire", "expert", "Qui les achète ?", "assurance", "Je conseille Merlin.", True),
    Found("Mina Sorel", "expert", "Qui nous protège ?", "la loi suffit", "Avocate.", True),
    Found("Karim Benali", "trainer", "Que changent-elles ?", "médecin", "", True),
    Found("Paul Vasseur", "expert", "Qui nous protège ?", "la loi ne suffit pas", "", False),
    Found("Olga Castel", "expert", "Que cherche-t-on ?", "chercheuse", "Bourse publique.", False),
)
"""Olga and Paul never open Telegram."""

SLOTS = (
    ("Nadia Roche", "formation-donnees", "2027-03-27T15:15"),
    ("Karim Benali", "formation-soin", "2027-03-27T17:00"),
    ("Mina Sorel", "formation-droit", "2027-03-28T09:00"),
    ("Paul Vasseur", "formation-droit", "2027-03-28T10:00"),
    ("Olga Castel", "video-recherche", "2027-04-06T18:30"),
    ("Hugo Lemaire", "auditions", "2027-04-24T14:00"),
)


async def are_found(cast: Cast) -> None:
    """Sophie notes six names; four follow a link to Telegram, two have their page alone."""
    for found in SIX:
        await cast.sophie.does("intervenants", "/intervenants", found.fields)
        person = cast.sophie.path.rpartition("/")[2]
        speaker = Speaker(person, found.name)
        address = OWN_PAGE.search(cast.sophie.shown)
        assert address
        if found.in_telegram:
            token = await way_to_telegram(cast.sophie, _page(speaker))
            speaker.phone = await cast.played.phone(*found.name.split(" "))
            await speaker.phone.starts(token)
            await speaker.phone.sees("Votre intervention dans")
        else:
            speaker.page = await cast.browser()
            speaker.page.team = address[1]
            await speaker.page.opens("")
            speaker.page.sees(f"Bonjour {found.name}")
        cast.speakers[found.name] = speaker


async def declare_interests(cast: Cast) -> None:
    """In the chat, or on their page."""
    for found in SIX:
        speaker = cast.speakers[found.name]
        if speaker.phone:
            await speaker.phone.taps("Déclarer mes intérêts")
            await speaker.phone.sees("Pour qui travaillez-vous")
            if found.interests:
                await speaker.phone.types(found.interests)
            else:
                await speaker.phone.taps("Je n’ai rien à déclarer")
            await speaker.phone.sees("Votre déclaration est notée")
        elif speaker.page:
            said = {"interests": found.interests} if found.interests else {"nothing": "yes"}
            await speaker.page.does("", "/interets", said)
    await cast.sophie.opens("intervenants")
    assert cast.sophie.shown.count("Intérêts déclarés") == len(SIX)


async def wait_for_meeting_two(cast: Cast) -> None:
    """Before meeting 2 nobody is asked and no brief leaves; then Sophie notes what it decided."""
    for speaker in cast.speakers.values():
        await cast.sophie.does(_page(speaker), "/reunion")
    name, session, starts = SLOTS[0]
    slot: dict[str, str | list[str]] = {"session": session, "starts": starts, "minutes": "45"}
    nadia = cast.speakers[name]
    await cast.sophie.opens(_page(nadia))
    written = words_of_brief(cast.sophie)
    await cast.sophie.sends("/horaire", slot)
    cast.sophie.sees("Cela attend une décision du comité de pilotage (réunion 2")
    await cast.sophie.opens(_page(nadia))
    await cast.sophie.sends("/note", {**written, "do": "send"})
    cast.sophie.sees("La note part une fois que Nadia Roche a accepté un horaire.")
    assert nadia.phone
    await nadia.phone.never_sees("Accepteriez-vous")
    await nadia.phone.never_sees("votre note de préparation")
    for item in ("programme", "speakers"):
        decided: dict[str, str | list[str]] = {"what": f"2:{item}", "outcome": "adopted"}
        await cast.sophie.does("decisions", "/decisions", decided, holding='id="what"')


async def are_asked(cast: Cast) -> None:
    """Six times are proposed; Hugo cannot, Olga speaks in his place, and he finds another day."""
    for name, session, starts in SLOTS:
        await is_proposed(cast, name, session, starts)
    said = (answers(cast, *slot, yes=slot[0] != "Hugo Lemaire") for slot in SLOTS)
    await gather(*said)
    for name, session, starts in (
        ("Olga Castel", "auditions", "2027-04-24T14:00"),
        ("Hugo Lemaire", "video-assurance", "2027-04-13T18:30"),
        ("Karim Benali", "formation-soin", "2027-03-27T17:15"),
    ):
        await is_proposed(cast, name, session, starts)
        await answers(cast, name, session, starts, yes=True)
    await cast.sophie.opens("intervenants")
    assert cast.sophie.shown.count("A accepté") == len(SIX)


async def is_proposed(cast: Cast, name: str, session: str, starts: str) -> None:
    slot: dict[str, str | list[str]] = {
        "session": session,
        "starts": starts,
        "minutes": "45",
        "materials_by": "2027-03-20",
    }
    await cast.sophie.does(_page(cast.speakers[name]), "/horaire", slot)
    cast.sophie.sees("L’horaire est proposé")


async def answers(cast: Cast, name: str, session: str, starts: str, *, yes: bool) -> None:
    """They read when it would be, and say whether they can."""
    speaker, at = cast.speakers[name], datetime.fromisoformat(starts)
    hour = f"{at.hour} h {at.minute}" if at.minute else f"{at.hour} h"
    if speaker.phone:
        label = "Oui, j’accepte" if yes else "Non, je ne peux pas"
        await speaker.phone.taps(label, under=hour)
        await speaker.phone.sees("C’est noté, merci : vous" if yes else "vous ne pouvez pas")
    elif speaker.page:
        given = {"answer": "yes" if yes else "no"}
        await speaker.page.does("", "/reponse", given, holding=f'value="{session}"')
        speaker.page.sees("Votre réponse est notée")


async def are_briefed(cast: Cast) -> None:
    """Each brief is made from the programme, edited, sent, and «lu et compris»."""
    for name in cast.speakers:
        await is_sent_a_brief(cast, name, Section.FORMAT, f"{name} parle debout, sans écran.")
    await gather(*(understands(cast, name) for name in cast.speakers))
    await cast.sophie.opens("intervenants")
    assert cast.sophie.shown.count("A compris sa note de préparation") == len(SIX)


async def is_sent_a_brief(cast: Cast, name: str, section: Section, words: str) -> None:
    await sends_brief(cast.sophie, _page(cast.speakers[name]), section, words)


async def understands(cast: Cast, name: str) -> None:
    speaker = cast.speakers[name]
    if speaker.phone:
        await speaker.phone.taps("Lire ma note de préparation")
        await speaker.phone.sees_button("J’ai lu et compris")
        await speaker.phone.taps("J’ai lu et compris")
        await speaker.phone.sees("vous avez lu et compris votre note")
    elif speaker.page:
        await speaker.page.does("", "/note")
        speaker.page.sees("Vous l’avez lue et comprise")


async def reads_what_changed(cast: Cast) -> None:
    """Two briefs change: one is shown what changed in the chat, the other on the page."""
    for name in ("Mina Sorel", "Paul Vasseur"):
        await is_sent_a_brief(cast, name, Section.FORMAT, f"{name} parle assis, sans écran.")
        speaker = cast.speakers[name]
        if speaker.phone:
            await speaker.phone.taps("Lire ma note de préparation", under="a changé")
            await speaker.phone.sees("Maintenant : Mina Sorel parle assis")
        elif speaker.page:
            await speaker.page.opens("")
            assert "<del>" in speaker.page.shown
            speaker.page.sees("Ce qui a changé depuis la version déjà comprise")
        await cast.sophie.opens(_page(speaker))
        cast.sophie.sees("Pas encore confirmée")
    mina, paul = (cast.speakers[name] for name in ("Mina Sorel", "Paul Vasseur"))
    assert mina.phone
    assert paul.page
    await mina.phone.taps("J’ai lu et compris", under="Ce qui a changé")
    await mina.phone.sees("vous avez lu et compris votre note")
    await paul.page.does("", "/note")
    for speaker in (mina, paul):
        await cast.sophie.opens(_page(speaker))
        cast.sophie.sees("Version 2, le")


async def hand_over_materials(cast: Cast) -> None:
    """A file by chat, one by the own page, one that the team adds; and a newer one of the first."""
    nadia, olga = cast.speakers["Nadia Roche"], cast.speakers["Olga Castel"]
    assert nadia.phone
    assert olga.page
    await nadia.phone.sends_file("document", "donnees.pdf", b"%PDF-1.7 one")
    await nadia.phone.taps("C’est mon support")
    await nadia.phone.sees("C’est enregistré : « donnees »")
    await olga.page.does("", "/support", {"title": "Chercher"}, file=("a.pdf", b"%PDF-1.7 a"))
    olga.page.sees("Le fichier est enregistré")
    await nadia.phone.sends_file("document", "donnees-2.pdf", b"%PDF-1.7 two")
    await nadia.phone.taps("Nouvelle version de « donnees »")
    await nadia.phone.sees("« donnees », version 2")
    lies = ("b.pdf", b"MZ not a pdf")
    await olga.page.opens("")
    await olga.page.sends("/support", {"title": "Autre"}, file=lies)
    olga.page.sees("n’est pas un vrai fichier pdf")
    for name in ("Hugo Lemaire", "Mina Sorel", "Karim Benali", "Paul Vasseur"):
        page = _page(cast.speakers[name])
        file = ("notes.txt", f"Les notes de {name}".encode())
        await cast.sophie.does(page, "/support", {"title": f"Notes de {name}"}, file=file)
        cast.sophie.sees("Le fichier est enregistré")
    await cast.sophie.opens("intervenants")
    assert cast.sophie.shown.count(">Rien</td>") == len(SIX)


async def are_confirmed_by_meeting_three(cast: Cast) -> None:
    """Before meeting 3 nobody is confirmed and nothing is shown; then all are, and two files."""
    nadia, olga = cast.speakers["Nadia Roche"], cast.speakers["Olga Castel"]
    # By now all news have reached Claire, one a second; an hour has passed.
    await cast.claire.sees("Hugo Lemaire ne peut pas intervenir")
    await cast.claire.sees("Nadia Roche a envoyé un support : « donnees », version 2")
    await cast.sophie.opens(_page(nadia))
    await cast.sophie.sends("/confirmer")
    cast.sophie.sees("Cela attend une décision du comité de pilotage (réunion 3")
    await cast.sophie.opens(_page(nadia))
    await cast.sophie.sends("/montrer")
    cast.sophie.sees("Cela attend une décision du comité de pilotage (réunion 3")
    for item in ("speakers", "materials"):
        decided: dict[str, str | list[str]] = {"what": f"3:{item}", "outcome": "adopted"}
        await cast.sophie.does("decisions", "/decisions", decided, holding='id="what"')
    for speaker in cast.speakers.values():
        await cast.sophie.does(_page(speaker), "/confirmer")
        if speaker.phone:
            await speaker.phone.sees("Le comité de pilotage a confirmé votre intervention")
    for speaker in (nadia, olga):
        await cast.sophie.does(_page(speaker), "/montrer")
    for phone in cast.phones:
        await phone.sees("« donnees », de Nadia Roche, est maintenant sur votre page")
        await phone.sees("« Chercher », d’Olga Castel, est maintenant sur votre page")


async def are_read_by_citizens(cast: Cast) -> None:
    """A citizen opens the page of materials and gets the newest version of a file."""
    theo, page = cast.phones[0], await cast.browser()
    message = await theo.sees_button("Lire les documents")
    link = next(b["url"] for row in message["buttons"] for b in row if "url" in b)
    await page.opens(link.removeprefix(cast.played.pages))
    files = re.findall(r'href="(/supports/[^"/]+/[^"]+)"', page.shown)
    found = []
    for path in files:
        await page.opens(path)
        found.append(page.content)
    assert sorted(found) == [b"%PDF-1.7 a", b"%PDF-1.7 two"], files


def _page(speaker: Speaker) -> str:
    return f"intervenants/{speaker.person}"
