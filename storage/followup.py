"""The opinion article by article, every version of each answer, and who was told of which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rules.followup import Agreement, Answer, Article, Opinion, Outcome
from rules.who import Who
from rules.workshop import OpinionForm
from storage.codec import instant, instant_or_none
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Wishes:
    """How many have a seat, and how many of them do not want to be told."""

    people: int
    unwanted: int


async def opinion(tx: Transaction, workshop: str, form: OpinionForm) -> Opinion:
    """Return the opinion with all articles and answers; `form` is the one expected of it."""
    answers: dict[int, tuple[Answer, ...]] = {}
    for row in await tx.fetch("followup.answers", workshop=workshop):
        answers[row["article"]] = (*answers.get(row["article"], ()), _answer(row))
    articles = tuple(
        _article(row, answers.get(row["number"], ()))
        for row in await tx.fetch("followup.articles", workshop=workshop)
    )
    rows = await tx.fetch("followup.opinion", workshop=workshop)
    if not rows:
        return Opinion(form, None, articles)
    handed_over_on = date.fromisoformat(rows[0]["handed_over_on"])
    return Opinion(OpinionForm(rows[0]["form"]), handed_over_on, articles)


async def is_handed_over(tx: Transaction, workshop: str) -> bool:
    """Tell whether the opinion was handed over."""
    return bool(await tx.fetch("followup.opinion", workshop=workshop))


async def hand_over(tx: Transaction, who: Who, form: OpinionForm, on: date) -> None:
    """Keep when the opinion was handed over, and in which form."""
    await tx.run(
        "followup.hand_over",
        workshop=who.workshop,
        form=form,
        handed_over_on=on.isoformat(),
        now=tx.now,
        by=who.actor,
    )


async def save_article(tx: Transaction, who: Who, article: Article) -> None:
    """Keep one article; its answers are not touched."""
    await tx.run(
        "followup.save_article",
        workshop=who.workshop,
        number=article.number,
        title=article.title,
        words=article.words,
        agreement=article.agreement,
        votes_for=article.votes_for,
        votes_against=article.votes_against,
        now=tx.now,
        by=who.actor,
    )


async def remove_article(tx: Transaction, workshop: str, number: int) -> None:
    """Take out an article that nobody has answered."""
    await tx.run("followup.remove_article", workshop=workshop, number=number)


async def add_answer(tx: Transaction, who: Who, number: int, answer: Answer) -> bool:
    """Keep one version of an answer; False if that version is there already."""
    added = await tx.run(
        "followup.add_answer",
        workshop=who.workshop,
        article=number,
        version=answer.version,
        outcome=answer.outcome,
        reason=answer.reason,
        signatory=answer.signatory,
        answered_on=answer.on.isoformat(),
        now=tx.now,
        by=who.actor,
    )
    return added > 0


async def announce(tx: Transaction, workshop: str) -> None:
    """Note that citizens are being told of everything recorded so far."""
    await tx.run("followup.announce", workshop=workshop, now=tx.now)


async def hear(tx: Transaction, person: str, workshop: str, article: int, version: int) -> bool:
    """Note that somebody is told of one version of an answer; False if they have been."""
    about = {"person": person, "workshop": workshop, "article": article, "version": version}
    return await tx.run("followup.hear", **about, now=tx.now) > 0


async def heard(tx: Transaction, workshop: str) -> Mapping[tuple[int, int], int]:
    """Return how many were told, by article and version."""
    rows = await tx.fetch("followup.heard", workshop=workshop)
    return {(row["article"], row["version"]): int(row["people"]) for row in rows}


async def listeners(tx: Transaction, workshop: str, *, after: str, most: int) -> tuple[str, ...]:
    """Return who has a seat and wants to be told: the next after a person."""
    rows = await tx.fetch("followup.listeners", workshop=workshop, after=after, most=most)
    return tuple(row["person"] for row in rows)


async def wants(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether somebody wants to be told; who never said so does."""
    rows = await tx.fetch("followup.wish", person=person, workshop=workshop)
    return not rows or bool(rows[0]["wanted"])


async def set_wish(tx: Transaction, who: Who, *, wanted: bool) -> None:
    """Keep whether `who.subject` wants to be told."""
    about = {"person": who.subject, "workshop": who.workshop, "wanted": wanted}
    await tx.run("followup.set_wish", **about, now=tx.now, by=who.actor)


async def wishes(tx: Transaction, workshop: str) -> Wishes:
    """Return how many have a seat, and how many of them do not want to be told."""
    row = (await tx.fetch("followup.count_wishes", workshop=workshop))[0]
    return Wishes(row["people"], row["unwanted"])


def _article(row: Row, answers: tuple[Answer, ...]) -> Article:
    return Article(
        row["number"],
        row["title"],
        row["words"],
        Agreement(row["agreement"]),
        row["votes_for"],
        row["votes_against"],
        answers,
    )


def _answer(row: Row) -> Answer:
    return Answer(
        row["version"],
        Outcome(row["outcome"]),
        row["reason"],
        row["signatory"],
        date.fromisoformat(row["answered_on"]),
        instant(row["recorded_at"]),
        instant_or_none(row["announced_at"]),
    )
