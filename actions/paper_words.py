"""Papers that one person takes away: convocation, certificate, guide, charter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from actions.paper_pages import (
    Block,
    bullets,
    dated,
    document,
    facts,
    heading,
    note,
    paragraphs,
    sender,
    signature,
    table,
    words,
)
from actions.paper_programme import programme
from actions.paper_voice import Voice, begun, whole
from rules.commitment import FIXED
from rules.papers import Paper, on_paper, reference
from rules.workshop import Gathering
from storage.badges import Bearer

Document = dict[str, Any]


def convocation(voice: Voice, one: Bearer) -> Document:
    """Who asks, what, when and where: to be shown to an employer. Nothing else about a person."""
    workshop = voice.workshop
    about = [
        (voice.say("papers.who-asks"), begun(workshop.commissioner.name.get(voice.language))),
        (voice.say("papers.question"), workshop.question.get(voice.language)),
    ]
    held = [_held(voice, one, each) for each in voice.house.gatherings_of(one.person)]
    return document(
        [
            *_head(voice, Paper.CONVOCATION, one),
            heading(voice.say("papers.convocation-title")),
            words(voice.say("papers.convocation-lead", name=whole(one), title=workshop.title)),
            facts(about),
            heading(voice.say("papers.dates"), 2),
            facts(row for row in held if row),
            *_paid(voice),
            words(voice.say("papers.convocation-what")),
            words(voice.say("papers.convocation-use")),
            words(voice.contact()),
            signature(voice.say("papers.signature", team=workshop.team.name)),
        ],
        voice.footer(),
    )


def _head(voice: Voice, paper: Paper, one: Bearer) -> tuple[Block, Block]:
    on = voice.at.astimezone(voice.workshop.tz).date()
    named = reference(paper, one.code or "") or "none"
    return sender(voice.sender()), dated(voice.say("papers.dated", on=on, reference=named))


def _held(voice: Voice, one: Bearer, about: Gathering) -> tuple[str, str] | None:
    """Tell when one gathering is; of online work only what has its hour."""
    title = about.title.get(voice.language)
    if about.place is None:
        fixed = [each for each in about.sessions if each.ends_at - each.starts_at < FIXED]
        lines = [
            begun(voice.say("papers.online-session", start=each.starts_at, end=each.ends_at))
            for each in fixed
        ]
        return (title, "\n".join(lines)) if lines else None
    part = voice.house.answer(one.person, about).part
    agreed = "\n" + voice.say("papers.agreed-part", part=part) if part else ""
    return title, f"{voice.when(about)}\n{voice.where(about)}{agreed}"


def _paid(voice: Voice) -> list[Block]:
    expenses = voice.workshop.expenses
    return [words(expenses.get(voice.language))] if expenses else []


def certificate(voice: Voice, one: Bearer) -> Document:
    """The half-days in which somebody was there, and no other."""
    there = voice.house.attended(one.person)
    rows = [
        (
            about.title.get(voice.language),
            voice.day(each.day),
            voice.half_day(each),
            voice.hours(each.starts_at, each.ends_at),
        )
        for about, each in there
    ]
    header = (
        voice.say("papers.gathering"),
        voice.say("papers.on"),
        voice.say("papers.part"),
        voice.say("papers.time"),
    )
    return document(
        [
            *_head(voice, Paper.CERTIFICATE, one),
            heading(voice.say("papers.certificate-title")),
            words(
                voice.say("papers.certificate-lead", name=whole(one), title=voice.workshop.title)
            ),
            table(header, rows, (3, 4, 2.4, 3.4), size=10.5),
            words(voice.say("papers.certificate-count", count=len(rows))),
            words(voice.say("papers.certificate-use")),
            words(voice.contact()),
            signature(voice.say("papers.signature", team=voice.workshop.team.name)),
        ],
        voice.footer(),
    )


def guide(voice: Voice, one: Bearer) -> Document:
    """All that somebody wants to know before they leave home."""
    name = on_paper(one.first_name) or "none"
    return document(
        [
            heading(voice.say("papers.guide-title")),
            words(voice.say("papers.guide-lead", name=name, title=voice.workshop.title)),
            note(voice.say("papers.guide-phone", phone=voice.workshop.team.phone)),
            *_gatherings(voice),
            heading(voice.say("papers.travel"), 2),
            *paragraphs(voice.say("papers.travel-words", phone=voice.workshop.team.phone)),
            heading(voice.say("papers.bring"), 2),
            bullets(voice.say("papers.bring-list").split("\n")),
            heading(voice.say("papers.who-is-who"), 2),
            facts(_who_is_who(voice)),
            *_what_is_paid(voice),
            heading(voice.say("papers.leave"), 2),
            *paragraphs(voice.say("papers.leave-words", phone=voice.workshop.team.phone)),
            heading(voice.say("papers.privacy"), 2),
            *paragraphs(voice.say("papers.privacy-words")),
        ],
        voice.footer(voice.contact()),
    )


def _gatherings(voice: Voice) -> Iterator[Block]:
    for each in voice.workshop.gatherings:
        yield heading(each.title.get(voice.language), 2)
        yield words(f"{voice.when(each)}\n{voice.where(each)}")
        yield from programme(voice, each)


def _who_is_who(voice: Voice) -> Iterator[tuple[str, str]]:
    workshop = voice.workshop
    asks = begun(workshop.commissioner.name.get(voice.language))
    yield voice.say("papers.who-asks"), voice.say("papers.who-asks-words", who=asks)
    yield voice.say("papers.team"), voice.say("papers.team-words", team=voice.team())
    yield voice.say("papers.facilitators"), voice.say("papers.facilitators-words")
    yield voice.say("papers.speakers"), voice.say("papers.speakers-words")


def _what_is_paid(voice: Voice) -> list[Block]:
    paid = _paid(voice)
    return [heading(voice.say("papers.paid"), 2), *paid] if paid else []


def charter(voice: Voice, one: Bearer) -> Document:
    """How people treat each other; with room for a signature, for those who accept on paper."""
    return document(
        [
            heading(voice.say("papers.charter-title")),
            words(voice.say("papers.charter-lead", title=voice.workshop.title)),
            *_articles(charter_words(voice)),
            words(voice.contact()),
            signature(voice.say("papers.charter-signature", name=whole(one))),
        ],
        voice.footer(),
    )


def charter_words(voice: Voice) -> str:
    """What the charter says: as the team wrote it, or as every charter does."""
    return voice.house.charter.get(voice.language) or voice.say("charter.words")


def _articles(said: str) -> Iterator[Block]:
    for part in said.split("\n\n"):
        title, _, rest = part.strip().partition("\n")
        if rest:
            yield facts([(title, rest)])
        elif title:
            yield words(title)


PERSONAL: Mapping[Paper, Callable[[Voice, Bearer], Document]] = MappingProxyType(
    {
        Paper.CONVOCATION: convocation,
        Paper.CERTIFICATE: certificate,
        Paper.GUIDE: guide,
        Paper.CHARTER: charter,
    }
)
