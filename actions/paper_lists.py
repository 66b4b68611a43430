"""Papers that name everybody: signature sheets, and the dossier for when the network is down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from actions.paper_pages import (
    NEW_PAGE,
    Block,
    boxes,
    document,
    empty_lines,
    facts,
    heading,
    note,
    table,
    words,
)
from actions.paper_programme import programme, speakers_of
from actions.paper_voice import Voice, by_day, whole
from rules.answers import phone_for_reading
from rules.attendance import Answer
from rules.badges import Kind
from rules.halfdays import HalfDay
from rules.meals import meals
from rules.needs import Menu, Needs, menus
from rules.papers import Paper, on_paper
from rules.workshop import Gathering
from storage.badges import Bearer

FEW = 12  # rows that stay together on a page
SPARE_ROWS = 4  # for who comes unannounced
DESTROYED_AFTER = timedelta(days=7)
Read = Sequence[tuple[Bearer, Needs]]


def signatures(voice: Voice, about: Gathering) -> dict[str, Any]:
    """A sheet for each day: a box for each half-day, where everybody signs."""
    everybody = tuple(voice.house.coming(about))
    citizens = [each for each in everybody if each.kind is Kind.CITIZEN]
    others = [each for each in everybody if each.kind is not Kind.CITIZEN]
    blocks: list[Block] = []
    for day, halves in by_day(about, voice.workshop):
        blocks += [NEW_PAGE] if blocks else []
        blocks += _sheet(voice, about, day, halves, citizens, others)
    footer = voice.footer(voice.say("papers.under-lock"))
    return document(blocks or [heading(voice.say("papers.signatures-title"))], footer)


def _sheet(
    voice: Voice,
    about: Gathering,
    day: date,
    halves: Sequence[HalfDay],
    citizens: Sequence[Bearer],
    others: Sequence[Bearer],
) -> Iterator[Block]:
    yield heading(voice.say("papers.signatures-on", on=day))
    place = about.place.name if about.place else ""
    yield words(f"{voice.title()}\n{about.title.get(voice.language)} – {place}")
    columns = [
        f"{voice.half_day(each)}\n{voice.hours(each.starts_at, each.ends_at)}" for each in halves
    ]
    yield heading(voice.say("papers.participants", count=len(citizens)), 2)
    header = (voice.say("papers.last-name"), voice.say("papers.first-name"), *columns)
    empty = [""] * len(columns)
    rows = [(on_paper(one.last_name), on_paper(one.first_name), *empty) for one in citizens]
    spare = [("", "", *empty)] * SPARE_ROWS
    widths = (3, 2.6, *[3.4] * len(columns))
    yield table(header, [*rows, *spare], widths, tall=11)
    if others:
        yield heading(voice.say("papers.others", count=len(others)), 2)
        named = [(whole(one), _function(voice, one), *empty) for one in others]
        header = (voice.say("papers.name"), voice.say("papers.function"), *columns)
        yield table(header, [*named, *spare], widths, tall=11)


def _function(voice: Voice, one: Bearer) -> str:
    kind = voice.kind(one)
    return f"{kind}\n{on_paper(one.organisation)}" if one.organisation else kind


def dossier(
    voice: Voice, about: Gathering, paper: Paper, needs: Read = (), hotels: Sequence[str] = ()
) -> dict[str, Any]:
    """What one of the team has in their hand when nothing else works."""
    phones = paper is not Paper.DOSSIER_FACILITATOR
    blocks = [
        *_cover(voice, about, paper),
        heading(voice.say("papers.programme"), 2),
        *programme(voice, about, speakers=speakers_of(voice)),
        *_comers(voice, about, phones=phones),
        *_others(voice, about, phones=phones),
    ]
    if paper is Paper.DOSSIER_LOGISTICS:
        blocks += _needs(voice, about, needs)
        blocks += _hotels(voice, hotels)
    if phones:
        blocks += _calls(voice, about)
    blocks += [heading(voice.say("papers.happened"), 2), empty_lines(8)]
    last = about.ends_at.astimezone(voice.workshop.tz).date() + DESTROYED_AFTER
    return document(blocks, voice.footer(voice.say("papers.destroy", on=last)))


TITLES = {
    Paper.DOSSIER_ORGANISER: "papers.dossier-organiser",
    Paper.DOSSIER_LOGISTICS: "papers.dossier-logistics",
    Paper.DOSSIER_FACILITATOR: "papers.dossier-facilitator",
}
TO_DO = {
    Paper.DOSSIER_ORGANISER: "papers.to-do-organiser",
    Paper.DOSSIER_LOGISTICS: "papers.to-do-logistics",
    Paper.DOSSIER_FACILITATOR: "papers.to-do-facilitator",
}


def _cover(voice: Voice, about: Gathering, paper: Paper) -> Iterator[Block]:
    yield heading(voice.say(TITLES[paper]))
    yield words(f"{voice.title()}\n{about.title.get(voice.language)}")
    yield facts(
        [
            (voice.say("papers.dates"), voice.when(about)),
            (voice.say("papers.place"), voice.where(about)),
            (voice.say("papers.team"), f"{voice.team()}\n{voice.contact()}"),
        ]
    )
    yield note(voice.say("papers.offline"))
    yield boxes(voice.say(TO_DO[paper]).split("\n"))


def _comers(voice: Voice, about: Gathering, *, phones: bool) -> Iterator[Block]:
    citizens = [one for one in voice.house.coming(about) if one.kind is Kind.CITIZEN]
    yield heading(voice.say("papers.participants", count=len(citizens)), 2)
    if not citizens:
        yield words(voice.say("papers.nobody-yet"))
        return
    header = [voice.say("papers.here"), voice.say("papers.name")]
    header += [voice.say("papers.phone")] if phones else []
    header.append(voice.say("papers.said"))
    rows = [
        [
            "[ ]",
            f"{on_paper(one.last_name)} {on_paper(one.first_name)}".strip() or "–",
            *([_phone(one)] if phones else []),
            _said(voice, one, about),
        ]
        for one in citizens
    ]
    yield table(header, rows, [0, 4, *([2.6] if phones else []), 4])


def _phone(one: Bearer) -> str:
    return phone_for_reading(one.phone) if one.phone else "–"


def _said(voice: Voice, one: Bearer, about: Gathering) -> str:
    said = voice.house.answer(one.person, about)
    match said.answer:
        case Answer.YES:
            return voice.say("papers.said-yes")
        case Answer.PARTIAL:
            return voice.say("papers.said-part", part=said.part or "none")
        case _:
            return voice.say("papers.said-nothing")


def _others(voice: Voice, about: Gathering, *, phones: bool) -> Iterator[Block]:
    others = [one for one in voice.house.coming(about) if one.kind is not Kind.CITIZEN]
    if not others:
        return
    yield heading(voice.say("papers.others", count=len(others)), 2)
    header = [voice.say("papers.here"), voice.say("papers.name"), voice.say("papers.function")]
    header += [voice.say("papers.phone")] if phones else []
    rows = [
        ["[ ]", whole(one), _function(voice, one), *([_phone(one)] if phones else [])]
        for one in others
    ]
    few = len(rows) <= FEW
    yield table(header, rows, [0, 4, 4, *([2.6] if phones else [])], unbroken=few)


MENUS = {
    Menu.ORDINARY: "team_needs.menu-ordinary",
    Menu.VEGETARIAN: "team_needs.menu-vegetarian",
    Menu.VEGAN: "team_needs.menu-vegan",
    Menu.NO_PORK: "team_needs.menu-no-pork",
    Menu.NO_GLUTEN: "team_needs.menu-no-gluten",
    Menu.NO_MILK: "team_needs.menu-no-milk",
    Menu.OTHER: "team_needs.menu-other",
}


def _needs(voice: Voice, about: Gathering, read: Read) -> Iterator[Block]:
    yield heading(voice.say("papers.needs"), 2)
    if not read:
        yield words(voice.say("papers.needs-none"))
        return
    for meal in meals(about, voice.workshop.tz):
        eaten = menus(
            needs for one, needs in read if meal.is_eaten(voice.house.half_days_of(one, about))
        )
        said = [
            voice.say("papers.menu-count", menu=voice.say(MENUS[menu]), count=count)
            for menu, count in eaten.items()
        ]
        when = voice.say("attendees.meal-at", title=meal.about.title, at=meal.about.starts_at)
        yield words("\n".join((when, *(said or ("–",)))))
    header = (voice.say("papers.name"), voice.say("papers.menu"), voice.say("papers.asked-for"))
    rows = [
        (whole(one), voice.say(MENUS[needs.menu]), _asked_for(voice, needs)) for one, needs in read
    ]
    yield table(header, rows, (3, 2.4, 5), unbroken=len(rows) <= FEW)


ASKS = {
    "access": "team_needs.ask-access",
    "interpreter": "team_needs.ask-interpreter",
    "carer": "team_needs.ask-carer",
    "equipment": "team_needs.ask-equipment",
}


def _asked_for(voice: Voice, needs: Needs) -> str:
    lines = [voice.say(ASKS[each]) for each in needs.asks]
    return "\n".join([*lines, *needs.words.split("\n")]).strip() or "–"


def _hotels(voice: Voice, hotels: Sequence[str]) -> Iterator[Block]:
    if hotels:
        yield heading(voice.say("papers.hotels"), 2)
        yield from (words(each) for each in hotels)


def _calls(voice: Voice, about: Gathering) -> Iterator[Block]:
    """Room to note whom one has called, and what came of it."""
    yield NEW_PAGE
    yield heading(voice.say("papers.call-sheet"), 2)
    yield words(voice.say("papers.call-sheet-lead"))
    header = (
        voice.say("papers.name"),
        voice.say("papers.phone"),
        voice.say("papers.called-at"),
        voice.say("papers.called-again-at"),
        voice.say("papers.call-came-to"),
    )
    citizens = [one for one in voice.house.coming(about) if one.kind is Kind.CITIZEN]
    rows = [(whole(one), _phone(one), "", "", "") for one in citizens]
    empty = [("",) * len(header)] * SPARE_ROWS
    yield table(header, rows or empty, (3.4, 2.5, 1.6, 1.6, 3.4), tall=9)
