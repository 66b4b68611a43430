"""The last scene: the opinion was handed over, and the commissioner answers it point by point."""

from __future__ import annotations

from datetime import datetime, time

import actions.followup
from bot.demo.tour.beginning import MIDDAY, ORGANISER, THEO
from bot.demo.tour.scene import Scene, Step, Way, personal, team, telephone
from bot.demo.tour.world import World
from rules.followup import Given, Typed
from rules.pages import Purpose
from rules.workshop import Workshop
from storage.transaction import Transaction

LAST = "weekend-2"
ARTICLES = (
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
)
SIGNED = "Hélène Marchais, directrice de l’Office"
ANSWERS = (
    ("partly", "Un accord par famille d’usages, et non par usage : la page lisible est retenue."),
    ("kept", "Le registre ouvre le 1er mars 2028. Deux personnes y travaillent déjà."),
    ("not_kept", "La loi l’interdit déjà pour les contrats ; la prévention relève du Parlement."),
)


async def _handed_over(world: World) -> None:
    """Note the opinion as it was handed over, the day after the second weekend."""
    await world.walk_to(await world.before(LAST, -2, time(10)))
    workshop = await world.workshop()
    claire = world.who(ORGANISER)
    ended = _last(workshop).astimezone(workshop.tz).date()

    async def body(tx: Transaction) -> None:
        for number, typed in enumerate(ARTICLES, 1):
            await actions.followup.list_article(tx, claire, number, typed)
        await actions.followup.hand_over(tx, claire, workshop.opinion_form, ended)

    await world.act("opinion", body)


def _last(workshop: Workshop) -> datetime:
    return max(one.ends_at for one in workshop.gatherings)


async def _months(world: World) -> None:
    workshop = await world.workshop()
    promised = workshop.commissioner.answers_by
    await world.walk_to(datetime.combine(promised, time(MIDDAY), workshop.tz))


async def _answered(world: World) -> None:
    """Record the answer to each article; citizens hear of it that evening."""
    workshop = await world.workshop()
    claire = world.who(ORGANISER)
    today = (await world.now()).astimezone(workshop.tz).date()

    async def body(tx: Transaction) -> None:
        for number, (outcome, reason) in enumerate(ANSWERS, 1):
            given = Given(outcome, reason, SIGNED, today)
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
