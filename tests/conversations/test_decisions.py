"""Only meeting 3 makes a panel; each person is told, and everything else is only put on record."""

from datetime import datetime, timedelta

import pytest

import actions.decisions
from actions.decisions import Recorded
from rules.decisions import Gate, Outcome
from rules.errors import Refused
from rules.who import CitizenState, Who
from tests.conversations.town import NOON, TEXTS, Town

COMMAND = Who("command", "command", "")
ADOPTED = {
    "meeting": 3,
    "item": "panel",
    "outcome": Outcome.ADOPTED,
    "since": NOON - timedelta(days=1),
    "before": NOON + timedelta(days=1),
}


async def decide(
    town: Town,
    meeting: int = 3,
    item: str = "panel",
    outcome: Outcome = Outcome.ADOPTED,
    reason: str = "",
    chosen: tuple[str, ...] = (),
    at: datetime | None = None,
) -> Recorded:
    about = (town.workshop.id, meeting, item, outcome, reason)
    return await town.act(
        lambda tx: actions.decisions.record(tx, COMMAND, *about, at or tx.now, chosen=chosen)
    )


async def test_meeting_three_makes_the_qualified_members(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    bea = await town.citizen("Béa", CitizenState.ANSWERED)
    cleo = await town.imported("Cléo")
    recorded = await decide(town)
    assert recorded == Recorded(1, new=True, validated=(ana.person,))
    assert await ana.state() is CitizenState.VALIDATED
    assert await bea.state() is CitizenState.ANSWERED
    assert await cleo.state() is CitizenState.CONTACTED
    assert "Bienvenue dans le groupe, Ana !" in ana.screen.text
    await ana.taps("Dire si je viens")
    assert "Premier week-end" in ana.screen.text
    assert "Viendrez-vous ?" in ana.screen.text
    assert "Bienvenue dans le groupe, Ana !" in ana.phone.messages[-2].text


async def test_who_cannot_be_told_in_a_chat_is_a_member_all_the_same(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    await town.act(lambda tx: tx.run("accounts.unbind", person=ana.person))
    assert (await decide(town)).validated == (ana.person,)
    assert await ana.state() is CitizenState.VALIDATED


@pytest.mark.parametrize(
    ("meeting", "item", "outcome"),
    [
        (1, "sample", Outcome.ADOPTED),
        (3, "materials", Outcome.ADOPTED),
        (3, "panel", Outcome.POSTPONED),
        (3, "panel", Outcome.REFUSED),
    ],
)
async def test_no_other_decision_makes_members(
    town: Town, meeting: int, item: str, outcome: Outcome
) -> None:
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    recorded = await decide(town, meeting, item, outcome, "Il manque des voix.")
    assert recorded.new
    assert recorded.validated is None
    assert await ana.state() is CitizenState.QUALIFIED


async def test_a_decision_with_a_reservation_is_a_yes(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    await decide(town, outcome=Outcome.ADOPTED_WITH_RESERVATION, reason="Deux suppléants de plus.")
    assert await ana.state() is CitizenState.VALIDATED


@pytest.mark.parametrize(("meeting", "item"), [(3, "panel"), (1, "sample")])
async def test_the_same_decision_of_a_day_is_on_the_record_once(
    town: Town, meeting: int, item: str
) -> None:
    first = await decide(town, meeting, item)
    town.clock.advance(hours=11, minutes=59)  # one minute to midnight in Paris
    again = await decide(town, meeting, item)
    assert again == Recorded(first.number, new=False)
    town.clock.advance(minutes=1)
    assert (await decide(town, meeting, item)).number == first.number + 1


async def test_another_outcome_of_the_same_day_is_another_decision(town: Town) -> None:
    first = await decide(town, outcome=Outcome.POSTPONED, reason="Il manque des voix.")
    assert (await decide(town)).number == first.number + 1


async def test_a_yes_that_was_taken_back_the_same_day_can_be_given_again(town: Town) -> None:
    first = await decide(town, 2, "speakers")
    await decide(town, 2, "speakers", Outcome.REFUSED, "Un doute")
    assert not await town.read(
        lambda tx: actions.decisions.is_open(tx, town.workshop.id, Gate.BRIEFS)
    )
    again = await decide(town, 2, "speakers")
    assert (first.new, again.new) == (True, True)
    assert await town.read(lambda tx: actions.decisions.is_open(tx, town.workshop.id, Gate.BRIEFS))
    assert await decide(town, 2, "speakers") == Recorded(again.number, new=False)


async def test_on_its_day_the_decision_may_go_on_to_those_qualified_meanwhile(town: Town) -> None:
    await decide(town)
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    town.clock.advance(hours=1)
    assert await decide(town) == Recorded(2, new=True, validated=(ana.person,))
    assert await decide(town) == Recorded(2, new=False)


async def test_people_qualified_after_its_day_wait_for_another_decision(town: Town) -> None:
    await decide(town)
    town.clock.advance(days=1)
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    for at in (NOON, NOON - timedelta(hours=1)):
        assert await decide(town, at=at) == Recorded(1, new=False, uncovered=1)
    assert await ana.state() is CitizenState.QUALIFIED
    assert (await decide(town)).validated == (ana.person,)


async def test_where_every_seat_is_taken_the_same_again_tells_who_is_left(town: Town) -> None:
    await town.rewrites(seats=1)
    await town.citizen("Ana", CitizenState.QUALIFIED)
    await decide(town)
    bea = await town.citizen("Béa", CitizenState.QUALIFIED)
    assert await decide(town) == Recorded(1, new=False, uncovered=1)
    with pytest.raises(Refused) as refused:
        await decide(town, chosen=(bea.person,))
    assert refused.value.code == "decisions.more-than-seats"


async def test_more_people_than_seats_are_refused_until_the_committee_has_chosen(
    town: Town,
) -> None:
    await town.rewrites(seats=1)
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    bea = await town.citizen("Béa", CitizenState.QUALIFIED)
    with pytest.raises(Refused) as refused:
        await decide(town)
    said = TEXTS.plain(refused.value.code, "en", refused.value.facts)
    assert "2 people would become members of the group, and one seat only is free of 1." in said
    assert await town.rows("decisions.every", workshop=town.workshop.id) == []
    assert await ana.state() is CitizenState.QUALIFIED
    assert (await decide(town, chosen=(bea.person,))).validated == (bea.person,)
    assert await ana.state() is CitizenState.QUALIFIED
    await town.rewrites(seats=2)
    town.clock.advance(timedelta(days=1))
    assert (await decide(town)).validated == (ana.person,)


async def test_a_decision_about_an_unknown_workshop_is_not_recorded(town: Town) -> None:
    with pytest.raises(Refused) as refused:
        await town.act(
            lambda tx: actions.decisions.record(
                tx, COMMAND, "nowhere", 3, "panel", Outcome.ADOPTED, "", tx.now
            )
        )
    assert refused.value.code == "decisions.no-such-workshop"
