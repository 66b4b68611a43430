"""Puts papers of one kind together for a press: in one language, at one moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from actions.paper_facts import House
from actions.paper_lists import Read, dossier, signatures
from actions.paper_pages import Papers
from actions.paper_voice import Voice
from actions.paper_words import PERSONAL
from rules.badges import Kind
from rules.papers import Paper, on_paper
from rules.workshop import gathering
from storage.badges import Bearer
from texts import Texts

NAMES = {
    Paper.CONVOCATION: "papers.convocation-title",
    Paper.GUIDE: "papers.guide-title",
    Paper.CHARTER: "papers.charter-title",
    Paper.CERTIFICATE: "papers.certificate-title",
    Paper.BADGE: "papers.badges-title",
    Paper.TENT: "papers.tents-title",
    Paper.SIGNATURES: "papers.signatures-title",
    Paper.DOSSIER_ORGANISER: "papers.dossier-organiser",
    Paper.DOSSIER_LOGISTICS: "papers.dossier-logistics",
    Paper.DOSSIER_FACILITATOR: "papers.dossier-facilitator",
}


RIGHTS = {
    Kind.FACILITATOR: "attendees.may-facilitator",
    Kind.NOTE_TAKER: "attendees.may-note-taker",
    Kind.INTERPRETER: "attendees.may-interpreter",
    Kind.CARER: "attendees.may-carer",
    Kind.OBSERVER: "attendees.may-observer",
    Kind.PRESS: "attendees.may-press",
}
FILES = {
    Paper.CONVOCATION: "papers.file-convocation",
    Paper.GUIDE: "papers.file-guide",
    Paper.CHARTER: "papers.file-charter",
    Paper.CERTIFICATE: "papers.file-certificate",
    Paper.BADGE: "papers.file-badge",
    Paper.TENT: "papers.file-tent",
    Paper.SIGNATURES: "papers.file-signatures",
    Paper.DOSSIER_ORGANISER: "papers.file-dossier-organiser",
    Paper.DOSSIER_LOGISTICS: "papers.file-dossier-logistics",
    Paper.DOSSIER_FACILITATOR: "papers.file-dossier-facilitator",
}


def file_name(texts: Texts, paper: Paper, language: str) -> str:
    """Name the file of a paper: it names nobody."""
    return f"{texts.plain(FILES[paper], language)}.pdf"


def personal(
    seen: House, texts: Texts, paper: Paper, people: Sequence[Bearer], at: datetime, url: str
) -> Papers:
    """Put one paper for each of these people together, who read one language.

    Badges and names on the table are each in their own; `url` is where our pages are.
    """
    voice = Voice(seen, texts, people[0].language, at)
    if paper is Paper.BADGE:
        return _papers(voice, paper, "badges", [_badge(voice, one, url) for one in people])
    if paper is Paper.TENT:
        return _papers(voice, paper, "tents", [_tent(voice, one) for one in people])
    made = [PERSONAL[paper](voice, one) for one in people]
    return _papers(voice, paper, "documents", made)


def listed(
    voice: Voice, paper: Paper, of: str, needs: Read = (), hotels: Sequence[str] = ()
) -> Papers | None:
    """Put a paper about everybody together; None once its gathering is no longer planned."""
    about = gathering(voice.workshop, of)
    if about is None:
        return None
    if paper is Paper.SIGNATURES:
        made = signatures(voice, about)
    else:
        made = dossier(voice, about, paper, needs, hotels)
    return _papers(voice, paper, "documents", [made])


def _papers(voice: Voice, paper: Paper, form: Any, made: list[dict[str, Any]]) -> Papers:
    return Papers(
        voice.language,
        f"{voice.say(NAMES[paper])} – {voice.title()}",
        voice.team(),
        form,
        made,
        voice.say("papers.page", number="{n}", of="{of}"),
        voice.say("papers.qr-alt"),
    )


def _names(one: Bearer) -> dict[str, str]:
    return {
        "first": on_paper(one.first_name),
        "last": on_paper(one.last_name),
        "language": one.language,
    }


def _badge(voice: Voice, one: Bearer, url: str) -> dict[str, Any]:
    own = Voice(voice.house, voice.texts, one.language, voice.at)
    return {
        **_names(one),
        "workshop": own.title(),
        "role": own.kind(one),
        "organisation": on_paper(one.organisation),
        "rights": own.say(RIGHTS[one.kind]) if one.kind in RIGHTS else "",
        "code-words": own.say("papers.code"),
        "code": one.code or "",
        "link": f"{url}{voice.house.badges.get(one.person, '')}",
    }


def _tent(voice: Voice, one: Bearer) -> dict[str, Any]:
    """A name on the table; what citizens are goes without saying."""
    own = Voice(voice.house, voice.texts, one.language, voice.at)
    return {**_names(one), "role": "" if one.kind is Kind.CITIZEN else own.kind(one)}
