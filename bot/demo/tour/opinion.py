"""The last scene: the opinion was handed over, and the commissioner answers it point by point."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta

import actions.followup
from bot.demo.tour.beginning import MIDDAY, THEO
from bot.demo.tour.expert import hear
from bot.demo.tour.piles import ORGANISER, settle
from bot.demo.tour.scene import Scene, Step, Way, personal, team, telephone
from bot.demo.tour.world import World
from rules.followup import Given, Typed
from rules.pages import Purpose
from rules.workshop import Workshop
from storage.transaction import Transaction

LAST = "weekend-2"
DAY_BEFORE = timedelta(days=1)
ARTICLES: Mapping[str, tuple[Typed, ...]] = {
    "fr": (
        Typed(
            "Un accord demandé une fois par usage",
            "Chaque nouvel usage de nos données demande un nouvel accord, en une page lisible.",
            "consensus",
        ),
        Typed(
            "Un registre public des usages",
            "Qui utilise quoi, pour quoi faire, et ce qui en est sorti : publié chaque année.",
            "consensus",
        ),
        Typed(
            "Aucun accès pour les assureurs",
            "Quatorze d’entre nous le demandent ; six acceptent un accès limité à la prévention.",
            "dissensus",
            "14",
            "6",
        ),
    ),
    "en": (
        Typed(
            "A consent asked for once for each use",
            "Each new use of our data needs a new consent, on one readable page.",
            "consensus",
        ),
        Typed(
            "A public register of uses",
            "Who uses what, what for, and what came of it: published each year.",
            "consensus",
        ),
        Typed(
            "No access for insurers",
            "Fourteen of us ask for it; six accept an access limited to prevention.",
            "dissensus",
            "14",
            "6",
        ),
    ),
}
SIGNED = {
    "fr": "Hélène Marchais, directrice de l’Office",
    "en": "Hélène Marchais, director of the Office",
}
OUTCOMES = ("partly", "kept", "not_kept")
REASONS = {
    "fr": (
        "Un accord par famille d’usages, et non par usage : la page lisible est retenue.",
        "Le registre ouvre le 1er mars 2028. Deux personnes y travaillent déjà.",
        "La loi l’interdit déjà pour les contrats ; la prévention relève du Parlement.",
    ),
    "en": (
        "One consent for each family of uses, not for each use: the readable page is kept.",
        "The register opens on 1 March 2028. Two people work on it already.",
        "The law forbids it already for contracts; prevention is for Parliament.",
    ),
}


async def _handed_over(world: World) -> None:
    """Note the opinion as it was handed over, the day after the second weekend."""
    await world.walk_to(await world.before(LAST, -2, time(10)))
    await settle(world)
    workshop = await world.workshop()
    claire = world.who(ORGANISER)
    ended = _last(workshop).astimezone(workshop.tz).date()

    async def body(tx: Transaction) -> None:
        await hear(tx, world)
        for number, typed in enumerate(ARTICLES[world.stage.language], 1):
            await actions.followup.list_article(tx, claire, number, typed)
        await actions.followup.hand_over(tx, claire, workshop.opinion_form, ended)

    await world.act("opinion", body)


def _last(workshop: Workshop) -> datetime:
    return max(one.ends_at for one in workshop.gatherings)


async def _months(world: World) -> None:
    workshop = await world.workshop()
    promised = workshop.commissioner.answers_by
    await world.walk_to(datetime.combine(promised, time(MIDDAY), workshop.tz) - DAY_BEFORE)
    await settle(world)


async def _answered(world: World) -> None:
    """Record the answer to each article; citizens hear of it that evening."""
    workshop = await world.workshop()
    claire = world.who(ORGANISER)
    today = (await world.now()).astimezone(workshop.tz).date()

    async def body(tx: Transaction) -> None:
        language = world.stage.language
        for number, told in enumerate(zip(OUTCOMES, REASONS[language], strict=True), 1):
            given = Given(*told, SIGNED[language], today)
            await actions.followup.answer(tx, claire, number, given)

    await world.act("answers", body)


async def _told(world: World) -> None:
    workshop = await world.workshop()
    today = (await world.now()).astimezone(workshop.tz).date()
    await world.walk_to(datetime.combine(today, time(21), workshop.tz))


SCENE = Scene(
    key="reponse-a-l-avis",
    title="tour.opinion-title",
    story="tour.opinion-story",
    see="tour.opinion-see",
    steps=(
        Step("handed-over", "tour.doing-handed-over", _handed_over),
        Step("months", "tour.doing-months", _months),
        Step("answered", "tour.doing-answered", _answered),
        Step("told", "tour.doing-told", _told),
    ),
    ways=(
        Way("tour.way-follow-up", personal(THEO, Purpose.FOLLOW_UP)),
        Way("tour.way-theo", telephone(THEO)),
        Way("tour.way-opinion", team("/avis")),
    ),
    looks_at=THEO,
)
