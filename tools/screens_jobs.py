"""The story of the screens of the card's jobs: group messages, speakers, beds, what comes after."""

from __future__ import annotations

from rules.briefs import Section
from tests.journeys.desk import Pages, at_the_desk
from tests.journeys.desk_work import answers_by_telephone, sends_brief, way_to_telegram
from tools import screens_member as member
from tools import screens_weekend as weekend
from tools.screens_story import YVONNE, Story

NADIA = "Nadia Roche"
INES = "Inès Haddad"
NIGHTS = ["2027-03-27", "2027-04-24"]
# Longer than a screen for any reader: whose name it holds in the preview is left to chance.
FRENCH = """Bonjour {prénom}, l’atelier « {atelier} » commence bientôt.

Les portes ouvrent à 9 h 30, et le café vous attend. Apportez un pull : la salle est fraîche.

Une question, ou un empêchement ? Écrivez-nous ici, ou appelez-nous : une personne vous répond."""
ENGLISH = """Hello {prénom}, “{atelier}” begins soon.

The doors open at 9:30 am, and coffee is waiting. Bring a pullover: the room is cool.

A question, or something in the way? Write to us here, or call us: a person answers you."""
AFTER = "2027-04-26T19:00:00+02:00"  # a day after the last weekend

Fields = dict[str, str | list[str]]


async def group(story: Story) -> None:
    """An organiser writes to a group, is warned of the night, sends it, looks, stops it."""
    claire, say = story.phones["Claire"], story.say
    await claire.types("/menu")
    await claire.taps(say("broadcasts.open"))
    await story.shows("broadcasts.ask", "Claire")
    await claire.taps(say("broadcasts.new"))
    await story.shows("group.ask", "Claire")
    await claire.taps(say("broadcasts.choose-missing"))
    await story.shows("group.pick", "Claire")
    await claire.taps(say("broadcasts.any-missing"))
    await story.rests()
    await claire.taps(say("broadcasts.to-words"))
    await story.shows("broadcast.words", "Claire")
    await claire.types(FRENCH)
    await story.shows("broadcast.english", "Claire")
    await claire.types(ENGLISH)
    await story.shows("broadcast.check", "Claire")
    await claire.taps(say("broadcasts.send"))
    await story.shows("broadcast.when", "Claire")
    await claire.types(story.words("demain 23h30", "tomorrow 11:30 pm"))
    await story.shows("broadcast.night", "Claire")
    await claire.taps(say("broadcasts.at-night"))
    await story.shows("broadcast.sure", "Claire")
    await claire.decides(say("broadcasts.yes-send"))
    await story.shows("broadcast.report", "Claire")
    await claire.taps(say("broadcasts.stop"))
    await story.shows("broadcast.stop", "Claire")
    await claire.decides(say("broadcasts.yes-stop"))
    await story.shows("broadcast.report.stopped", "Claire")


async def with_a_desk(story: Story) -> None:
    """What needs somebody at the team's pages: speakers, beds, what comes after."""
    async with at_the_desk(story.played, story.script.workshop.id) as sophie:
        await story.played.clock(advance="P1D")
        await story.played.clock(to="morning")
        nadia = await _found(story, sophie)
        await asked(story, sophie, nadia)
        await briefed(story, sophie, nadia)
        await members(story, sophie)
        await bed(story, sophie)
        await wishes(story, sophie)
        await member.promised(story, sophie)
        await weekend.prepared(story, sophie)
        await weekend.saturday(story, sophie)
        await member.on_the_day(story, member.MATHEO)
        await member.in_mourning(story, member.MATHEO)
        await afterwards(story, sophie)


async def asked(story: Story, sophie: Pages, page: str) -> None:
    """Somebody declares interests, is asked for an hour, and hands in a file."""
    nadia, say = story.phones[NADIA], story.say
    await story.shows("speaker.ask", NADIA)
    await nadia.taps(say("speakers.declare-interests"))
    await story.shows("speaker.ties", NADIA)
    await nadia.taps(say("speakers.nothing-to-declare"))
    await story.rests()
    await sophie.does(page, "/reunion")
    await story.adopts(2, "programme", "speakers")
    slot: Fields = {"session": "formation-donnees", "starts": "2027-03-27T15:15"}
    await sophie.does(page, "/horaire", {**slot, "minutes": "45", "materials_by": "2027-03-20"})
    await story.shows("slot.ask", NADIA)
    await nadia.taps(say("speakers.accept"))
    await nadia.types("/menu")
    await nadia.taps(say("materials.send-one"))
    await story.shows("speaker.files", NADIA)
    await nadia.sends_file("document", story.words("données.pdf", "data.pdf"), b"%PDF-1.7 one")
    await story.shows("material.which", NADIA)
    await nadia.taps(story.words("C’est mon support", "These are my slides or notes"))
    await story.rests()


async def briefed(story: Story, sophie: Pages, page: str) -> None:
    """They read their brief, and what has changed in it; citizens get what they handed in."""
    nadia, say = story.phones[NADIA], story.say
    words = story.words("Debout, sans écran.", "Standing, no screen.")
    await sends_brief(sophie, page, Section.FORMAT, words)
    await nadia.taps(say("briefs.open"))
    await story.shows("brief.ask", NADIA)
    await nadia.taps(say("briefs.understood"))
    await story.rests()
    words = story.words("Assis, autour d’une table.", "Round a table.")
    await sends_brief(sophie, page, Section.FORMAT, words)
    await story.rests()
    await nadia.taps(say("briefs.open"))
    await story.shows("brief.changes", NADIA)
    await nadia.taps(say("briefs.understood"))
    await story.rests()
    await story.adopts(3, "speakers", "materials")
    await sophie.does(page, "/confirmer")
    await sophie.does(page, "/montrer")


async def members(story: Story, sophie: Pages) -> None:
    """Two people who answered on the telephone get a seat, and a telephone of their own."""
    for name in (YVONNE, INES):
        page = _file(story, name)
        await answers_by_telephone(sophie, page, story.script)
        await sophie.does(page, "/qualifier")
    await story.adopts(3, "panel")
    for name in (YVONNE, INES):
        gatherings = story.script.workshop.gatherings
        for about in gatherings if name == YVONNE else gatherings[:1]:
            here = f'value="{about.key}"'
            yes: Fields = {"answer": "yes"}
            await sophie.does(_file(story, name), "/presence", yes, holding=here)
        phone = await story.somebody(name)
        await story.follows(phone, name)
        await story.confirms(phone, name)


async def bed(story: Story, sophie: Pages) -> None:
    """A member reads what was handed in, and gets a bed."""
    yvonne, say = story.phones[YVONNE], story.say
    await yvonne.types("/materials")
    await story.shows("shown.ask", YVONNE)
    hotel: Fields = {
        "name": "Hôtel des Quatre Marronniers",
        "address": "12 rue de la Fontaine-aux-Merles, 75013 Paris",
        "arrive_from": "15 h",
        "leave_by": "11 h",
        "beds-single": "1",
    }
    await sophie.does("hebergement/nouvel-hotel", "/nouvel-hotel", hotel)
    key = sophie.path.rpartition("/")[2]
    rooms: Fields = {f"{night}-single": "18" for night in NIGHTS}
    await sophie.does(f"hebergement/hotel/{key}", "/chambres", rooms)
    given: Fields = {"hotel": key, "kind": "single", "night": NIGHTS}
    await sophie.does(f"hebergement/personne/{_person(story, YVONNE)}", "/lit", given)
    await yvonne.taps(say("lodging.mine"))
    await story.shows("lodging.show", YVONNE)


async def wishes(story: Story, sophie: Pages) -> None:
    """What a guest wishes for, with whom they would share, and what they need."""
    yvonne, ines, say = story.phones[YVONNE], story.phones[INES], story.say
    await sophie.does("hebergement", "/partage")
    await yvonne.taps(say("lodging.wishes-label"))
    await story.shows("lodging.wishes", YVONNE)
    await yvonne.taps(say("lodging.wish-access"))
    await story.shows("lodging.access", YVONNE)
    await yvonne.taps(say("lodging.access-no"))
    await story.rests()
    await yvonne.taps(say("lodging.wish-beside"))
    await story.shows("lodging.beside", YVONNE)
    await yvonne.types(INES)
    await story.shows("lodging.wishes.noted", YVONNE)
    await story.shows("lodging.offer", INES)
    await ines.taps(say("lodging.offer-yes", name=YVONNE))
    need: Fields = {"menu": "no_gluten", "access": "no", "words": "", "consent": "yes"}
    page = f"besoins/personne/{_person(story, YVONNE)}"
    await sophie.does(page, f"/{page}", need)
    await yvonne.chooses(say("common.menu-data"))
    await yvonne.taps(say("data.needs"))
    await story.shows("data.needs", YVONNE)


async def afterwards(story: Story, sophie: Pages) -> None:
    """The questionnaire after the last weekend, and what became of the opinion."""
    yvonne, say = story.phones[YVONNE], story.say
    await story.played.clock(to=AFTER)
    await yvonne.types("/menu")
    await story.shows("after.now", YVONNE)
    await yvonne.taps(say("owed.do-survey"))
    await story.shows("survey.how", YVONNE)
    await yvonne.taps(say("survey.without-name"))
    await story.shows("survey.ask", YVONNE)
    article: Fields = {
        "number": "1",
        "title": story.words("Le contrôle", "Control"),
        "words": story.words("Les citoyens siègent.", "Citizens have a seat."),
        "agreement": "consensus",
    }
    await sophie.does("avis", "/avis", article)
    await sophie.does("avis", "/avis/remise", {"form": "conditions", "on": "2027-04-25"})
    await story.rests()
    answer: Fields = {"outcome": "partly", "signatory": "Anne Dupré", "on": "2027-04-26"}
    reason = story.words("Un siège est créé.", "One seat is made.")
    await sophie.does("avis/1", "/reponse", {**answer, "reason": reason})
    await story.rests()
    await yvonne.chooses(say("common.menu-opinion"))
    await story.shows("followup.list", YVONNE)
    await yvonne.taps(say("followup.read"))
    await story.shows("followup.one", YVONNE)


async def _found(story: Story, sophie: Pages) -> str:
    """Note a speaker, who opens the bot by their link; return their page."""
    first, last = NADIA.split()
    about: Fields = {
        "first": first,
        "last": last,
        "email": "nadia.roche@intervenants.example",
        "kind": "trainer",
        "organisation": "Institut Roche",
        "language": story.script.language,
        "question": story.words("D’où viennent les données ?", "Where do the data come from?"),
        "viewpoint": story.words("hôpital", "hospital"),
    }
    await sophie.does("intervenants", "/intervenants", about)
    page = f"intervenants/{sophie.path.rpartition('/')[2]}"
    phone = await story.somebody(NADIA)
    await phone.starts(await way_to_telegram(sophie, page))
    return page


def _person(story: Story, name: str) -> str:
    return story.played.letters[name].person


def _file(story: Story, name: str) -> str:
    return f"personnes/{_person(story, name)}"
