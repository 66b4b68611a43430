"""What somebody at the team's pages does for others, in the card's journey and for pictures."""

from __future__ import annotations

import re
from html import unescape

from rules.briefs import Section
from rules.workshop import QuestionKind
from tests.journeys.desk import Pages
from tests.journeys.path import Script

_WORDS_OF_BRIEF = re.compile(r'<textarea id="section-([a-z]+)"[^>]*>(.*?)</textarea>', re.DOTALL)
_CHAT = re.compile(r'href="[^"]*\?start=([^"]+)"')


async def answers_by_telephone(sophie: Pages, page: str, script: Script) -> None:
    """Write down on somebody's page what they answer to each question, and hand it in."""
    await sophie.does(page, "/information")
    await sophie.does(page, "/engagement")
    fields: dict[str, str | list[str]] = {"complete": "yes"}
    for question in script.questions():
        if question.choices:
            first = question.choices[1 if question.key in {"situation", "besoin"} else 0].key
        else:
            first = "3" if question.kind is QuestionKind.NUMBER else "Comprendre"
        fields[f"q-{question.key}"] = first
    await sophie.does(f"{page}/reponses", "/reponses", fields)
    sophie.sees("Les réponses sont remises.")


async def way_to_telegram(sophie: Pages, page: str) -> str:
    """Make a speaker a link to the bot; return what it carries."""
    await sophie.does(page, "/telegram")
    token = _CHAT.search(sophie.shown)
    assert token, sophie.shown
    return token[1]


def words_of_brief(sophie: Pages) -> dict[str, str]:
    """The sections of a brief, as they stand in the form that is shown now."""
    written = {name: unescape(text) for name, text in _WORDS_OF_BRIEF.findall(sophie.shown)}
    assert set(written) == set(Section)
    return written


async def sends_brief(sophie: Pages, page: str, section: Section, words: str) -> None:
    """Change one section of a speaker's brief, and send it."""
    await sophie.opens(page)
    written = words_of_brief(sophie)
    await sophie.sends("/note", {**written, section: words, "do": "send"})
    sophie.sees("La note est envoyée")
