"""A seat that becomes free is offered to one substitute at a time, and never has two people."""

from dataclasses import replace
from datetime import timedelta

import pytest

import actions.data
import actions.decisions
import actions.people
import actions.replacement
import actions.seats
import storage.calls
import storage.decisions
import storage.offers
import storage.seats
from actions.replacement import Wanted
from rules.decisions import REPLACEMENT, Decision, Outcome
from rules.errors import Refused
from rules.offers import OfferState
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.conversations.timers import walk_to
from tests.conversations.town import Citizen, Town

WHOLE_DAY = Wanted(24, goes_on=True)


@pytest.fixture
async def small(town: Town) -> Town:
    """A panel of two, of whom one is a woman and one a man."""
    sex = next(quota for quota in town.workshop.quotas if quota.feature == "sexe")
    woman, man, other = sex.values
    bounds = (
        replace(woman, minimum=1, maximum=1),
        replace(man, minimum=1, maximum=1),
        replace(other, minimum=0, maximum=0),
    )
    await town.rewrites(seats=2, quotas=(replace(sex, values=bounds),))
    return town


async def somebody(town: Town, name: str, sex: str, state: CitizenState) -> Citizen:
    return await town.citizen(name, state, features={"sexe": sex})


async def seats(town: Town) -> dict[int, str]:
    found = await town.read(lambda tx: storage.seats.every(tx, town.workshop.id))
    return {seat.number: seat.name for seat in found}


async def best(town: Town) -> list[str]:
    standing = await town.read(lambda tx: actions.replacement.standing(tx, town.workshop))
    return [one.spare.person for one in standing.ranked]


async def offers(town: Town) -> list[tuple[str, OfferState]]:
    found = await town.read(lambda tx: storage.offers.every(tx, town.workshop.id))
    return [(each.person, each.state) for each in found]


async def to_call(town: Town, one: Citizen) -> list[str]:
    found = await town.read(
        lambda tx: storage.calls.open_of_person(tx, one.person, town.workshop.id)
    )
    return [call.reason for call in found]


async def offered(town: Town, one: Citizen, wanted: Wanted = WHOLE_DAY, seat: int = 1) -> int:
    who = Who("omar", one.person, town.workshop.id)

    async def body(tx: Transaction) -> int:
        return await actions.replacement.offer(tx, who, seat, wanted)

    return await town.act(body)


async def gives_up(one: Citizen) -> None:
    await one.types("/renoncer")
    await one.taps("Oui, je renonce")


async def test_a_free_seat_goes_to_who_repairs_the_plan(small: Town) -> None:
    ana = await somebody(small, "Ana", "femme", CitizenState.DRAWN)
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    carl = await somebody(small, "Carl", "homme", CitizenState.SUBSTITUTE)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    omar = await small.organiser("Omar")
    await gives_up(ana)
    assert await seats(small) == {1: "", 2: "Bob Durand"}
    assert await best(small) == [dora.person, carl.person]

    await offered(small, dora)
    assert "Une place s’est libérée, Dora" in dora.screen.text
    await dora.taps("Répondre")
    assert "Prenez-vous la place libre" in dora.screen.text
    await dora.taps("Oui, je prends la place")
    assert await dora.state() is CitizenState.DRAWN
    assert await seats(small) == {1: "Dora Durand", 2: "Bob Durand"}
    assert "Dora Durand prend la place n° 1." in omar.screen.text
    assert await to_call(small, dora) == ["validation"]
    assert await offers(small) == [(dora.person, OfferState.ACCEPTED)]


async def test_after_meeting_three_who_takes_a_seat_is_a_member_at_once(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.VALIDATED)
    dora = await somebody(small, "Dora", "femme", CitizenState.QUALIFIED)

    async def body(tx: Transaction) -> None:
        adopted = Decision(3, "panel", Outcome.ADOPTED, "", tx.now)
        who = Who("command", "", small.workshop.id)
        await storage.decisions.add(tx, who, adopted, now=tx.now)

    await small.act(body)
    await offered(small, dora, seat=2)
    await dora.taps("Répondre")
    await dora.taps("Oui, je prends la place")
    assert await dora.state() is CitizenState.VALIDATED
    assert "Bienvenue dans le groupe, Dora !" in [
        line for shown in dora.phone.messages for line in shown.text.split("\n")
    ]


async def test_a_no_goes_on_to_the_next_who_keeps_the_plan(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    eve = await somebody(small, "Eve", "femme", CitizenState.NOT_DRAWN)
    carl = await somebody(small, "Carl", "homme", CitizenState.SUBSTITUTE)
    omar = await small.organiser("Omar")
    await offered(small, dora, seat=2)
    await dora.taps("Répondre")
    await dora.taps("Non, pas cette fois")
    assert await dora.state() is CitizenState.SUBSTITUTE
    assert "Une place s’est libérée, Eve" in eve.screen.text
    await eve.taps("Répondre")
    await eve.taps("Non, pas cette fois")
    assert "plus personne ne convient au plan sans que vous en décidiez" in omar.screen.text
    assert [person for person, _ in await offers(small)] == [dora.person, eve.person]
    assert await best(small) == [carl.person, dora.person, eve.person]


async def test_silence_puts_on_the_call_list_and_withdraws_nobody(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    eve = await somebody(small, "Eve", "femme", CitizenState.SUBSTITUTE)
    omar = await small.organiser("Omar")
    number = await offered(small, dora, seat=2)
    assert await to_call(small, dora) == []
    await dora.taps("Répondre")
    yes = dora.button("Oui, je prends la place")
    await walk_to(small, small.clock.now + timedelta(hours=24))
    assert await offers(small) == [
        (dora.person, OfferState.EXPIRED),
        (eve.person, OfferState.OPEN),
    ]
    assert await dora.state() is CitizenState.SUBSTITUTE
    assert await to_call(small, dora) == [f"offer:{number}"]
    assert any("n’a pas répondu pour la place n° 2" in one.text for one in omar.phone.messages)
    await dora.presses(yes)
    assert "Le temps pour répondre est passé" in dora.screen.text
    assert "Cette place n’est plus proposée." in dora.screen.text
    assert await seats(small) == {1: "Bob Durand", 2: ""}


async def test_a_short_offer_is_phoned_at_once(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    number = await offered(small, dora, Wanted(2, goes_on=False), seat=2)
    assert await to_call(small, dora) == [f"offer:{number}"]
    await dora.taps("Répondre")
    await dora.taps("Oui, je prends la place")
    assert await to_call(small, dora) == ["validation"]


async def test_who_comes_back_takes_the_seat_that_was_only_offered(small: Town) -> None:
    ana = await somebody(small, "Ana", "femme", CitizenState.DRAWN)
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    await gives_up(ana)
    await offered(small, dora)
    await ana.taps("Je change d’avis, je reste")
    assert await ana.state() is CitizenState.DRAWN
    assert await seats(small) == {1: "Ana Durand", 2: "Bob Durand"}
    assert "n’est plus proposée" in dora.screen.text
    assert await offers(small) == [(dora.person, OfferState.TAKEN_BACK)]


async def test_a_seat_that_was_taken_is_not_given_back(small: Town) -> None:
    ana = await somebody(small, "Ana", "femme", CitizenState.DRAWN)
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    await gives_up(ana)
    await offered(small, dora)
    await dora.taps("Répondre")
    await dora.taps("Oui, je prends la place")
    await ana.taps("Je change d’avis, je reste")
    assert "Votre place a été donnée à une autre personne." in ana.screen.text
    assert await ana.state() is CitizenState.WITHDRAWN


async def test_who_leaves_with_an_offer_passes_it_on(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    eve = await somebody(small, "Eve", "femme", CitizenState.SUBSTITUTE)
    await offered(small, dora, seat=2)
    await gives_up(dora)
    assert await offers(small) == [
        (dora.person, OfferState.DECLINED),
        (eve.person, OfferState.OPEN),
    ]


async def test_outside_the_plan_and_after_the_closing_it_takes_a_decision(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    carl = await somebody(small, "Carl", "homme", CitizenState.SUBSTITUTE)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    with pytest.raises(Refused, match=r"replacement.reason-quotas"):
        await offered(small, carl, seat=2)
    small.clock.now = small.workshop.replacements_close_at + timedelta(minutes=1)
    with pytest.raises(Refused, match=r"replacement.reason-late"):
        await offered(small, dora, seat=2)
    await offered(small, dora, replace(WHOLE_DAY, reason="Le comité est d’accord."), seat=2)
    record = await small.read(lambda tx: storage.decisions.every(tx, small.workshop.id))
    assert [(each.decision.item, each.decision.reason) for each in record] == [
        (REPLACEMENT, "Le comité est d’accord.")
    ]


async def test_a_seat_and_a_person_have_one_offer_at_a_time(small: Town) -> None:
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    eve = await somebody(small, "Eve", "femme", CitizenState.SUBSTITUTE)
    await small.act(lambda tx: actions.seats.prepare(tx, small.workshop))
    await offered(small, dora, seat=1)
    for one, seat in ((eve, 1), (dora, 2)):
        with pytest.raises(Refused, match=r"replacement.offered-already"):
            await offered(small, one, seat=seat)
    with pytest.raises(Refused, match=r"replacement.seat-is-taken"):
        await offered(small, eve, seat=3)
    with pytest.raises(Refused, match=r"replacement.hours-missing"):
        await offered(small, eve, Wanted(5, goes_on=True), seat=2)


async def test_who_looks_again_sees_what_became_of_the_offer(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    await offered(small, dora, Wanted(24, goes_on=False), seat=2)
    show = dora.button("Répondre")
    await dora.presses(show)
    await dora.taps("Parler à une personne")
    await dora.presses(show)
    await dora.taps("Non, pas cette fois")
    assert "C’est noté. Merci de nous avoir répondu." in dora.screen.text
    await dora.presses(show)
    assert "Vous avez dit non à cette place." in dora.screen.text


async def test_an_offer_to_somebody_else_is_nobody_s(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    eve = await somebody(small, "Eve", "femme", CitizenState.SUBSTITUTE)
    await offered(small, dora, seat=2)
    show = dora.button("Répondre")
    theirs = show.replace(dora.person, eve.person)
    assert theirs != show
    await eve.presses(theirs)
    assert "Vous êtes sur la liste des suppléants" in eve.screen.text


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (CitizenState.DRAWN, "Votre nom a été tiré au sort"),
        (CitizenState.SUBSTITUTE, "Vous êtes sur la liste des suppléants"),
        (CitizenState.NOT_DRAWN, "votre nom n’a pas été tiré"),
    ],
)
async def test_each_sees_where_they_stand_after_the_draw(
    small: Town, state: CitizenState, words: str
) -> None:
    ana = await somebody(small, "Ana", "femme", state)
    await ana.starts()
    assert words in ana.screen.text


async def test_a_substitute_is_told_until_when_a_seat_may_come(small: Town) -> None:
    """Not until the first hour of the workshop: until replacements close, the evening after it."""
    ana = await somebody(small, "Ana", "femme", CitizenState.SUBSTITUTE)
    await ana.starts()
    assert "Cela peut arriver jusqu’au samedi 27 mars 2027 à 22 h" in ana.screen.text
    small.clock.now = small.workshop.replacements_close_at
    await ana.starts()
    assert "Vous êtes sur la liste des suppléants" in ana.screen.text
    assert "Cela peut arriver" not in ana.screen.text


async def adopted(town: Town) -> None:
    """Meeting 3 has adopted the panel; whom it made members is another matter."""

    async def body(tx: Transaction) -> None:
        decision = Decision(3, "panel", Outcome.ADOPTED, "", tx.now)
        await storage.decisions.add(tx, Who("command", "", town.workshop.id), decision, now=tx.now)

    await town.act(body)


async def lives_at(town: Town, one: Citizen, address: str) -> None:
    """A later file tells where somebody lives, of whom that was not known."""
    row = replace(town.row(one.name), features={}, address=address)

    async def body(tx: Transaction) -> None:
        await actions.people.import_rows(tx, "command", town.workshop, [row], now=tx.now)

    await town.act(body)


async def test_two_offers_cannot_break_the_plan_together(small: Town) -> None:
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    eve = await somebody(small, "Eve", "femme", CitizenState.SUBSTITUTE)
    await small.act(lambda tx: actions.seats.prepare(tx, small.workshop))
    await offered(small, dora, seat=1)
    with pytest.raises(Refused, match=r"replacement.reason-quotas"):
        await offered(small, eve, seat=2)


async def test_who_is_erased_with_an_offer_passes_it_on(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.DRAWN)
    dora = await somebody(small, "Dora", "femme", CitizenState.SUBSTITUTE)
    eve = await somebody(small, "Eve", "femme", CitizenState.SUBSTITUTE)
    await offered(small, dora, seat=2)
    await small.act(lambda tx: actions.data.erase_for(tx, small.who(dora), now=tx.now))
    assert (await offers(small))[-1] == (eve.person, OfferState.OPEN)


async def test_who_comes_back_after_meeting_three_is_a_member_like_the_others(small: Town) -> None:
    ana = await somebody(small, "Ana", "femme", CitizenState.DRAWN)
    await gives_up(ana)
    await adopted(small)
    await ana.taps("Je change d’avis, je reste")
    assert await ana.state() is CitizenState.VALIDATED
    assert await seats(small) == {1: "Ana Durand", 2: ""}


async def test_who_comes_back_before_it_is_called_again(small: Town) -> None:
    ana = await somebody(small, "Ana", "femme", CitizenState.DRAWN)
    await gives_up(ana)
    await ana.taps("Je change d’avis, je reste")
    assert await to_call(small, ana) == ["validation"]


async def test_whom_the_committee_does_not_confirm_is_told_kindly(small: Town) -> None:
    ana = await somebody(small, "Ana", "femme", CitizenState.DRAWN)
    bob = await somebody(small, "Bob", "homme", CitizenState.VALIDATED)
    await small.act(lambda tx: actions.seats.not_confirmed(tx, small.who(ana)))
    assert await ana.state() is CitizenState.NOT_RETAINED
    assert "ce n’est pas un jugement sur vous" in ana.screen.text
    assert await seats(small) == {1: "", 2: "Bob Durand"}
    with pytest.raises(Refused, match=r"seats.none"):
        await small.act(lambda tx: actions.seats.not_confirmed(tx, small.who(bob)))


async def test_meeting_three_takes_back_what_it_gives_to_somebody_else(small: Town) -> None:
    await somebody(small, "Bob", "homme", CitizenState.VALIDATED)
    quinn = await somebody(small, "Quinn", "femme", CitizenState.QUALIFIED)
    eve = await somebody(small, "Eve", "femme", CitizenState.QUALIFIED)
    await offered(small, quinn, seat=2)

    async def decide(tx: Transaction) -> None:
        about = (small.workshop.id, 3, "panel", Outcome.ADOPTED, "", tx.now)
        who = Who("command", "command", "")
        await actions.decisions.record(tx, who, *about, chosen=(eve.person,))

    await small.act(decide)
    assert await seats(small) == {1: "Bob Durand", 2: "Eve Durand"}
    assert await offers(small) == [(quinn.person, OfferState.TAKEN_BACK)]
    await walk_to(small, small.clock.now + timedelta(hours=30))
    assert await to_call(small, quinn) == []


async def test_nobody_is_asked_who_lives_with_somebody_seated_or_asked(small: Town) -> None:
    seated = await somebody(small, "Ana", "femme", CitizenState.DRAWN)
    mate = await somebody(small, "Bob", "homme", CitizenState.SUBSTITUTE)
    first = await somebody(small, "Carl", "homme", CitizenState.SUBSTITUTE)
    second = await somebody(small, "Dan", "homme", CitizenState.SUBSTITUTE)
    alone = await somebody(small, "Emil", "homme", CitizenState.SUBSTITUTE)
    await small.act(lambda tx: actions.seats.prepare(tx, small.workshop))
    assert set(await best(small)) == {mate.person, first.person, second.person, alone.person}
    await lives_at(small, seated, "3 av. de la Gare")
    await lives_at(small, mate, "3, Avenue de la gare")
    await lives_at(small, first, "8 rue du Lavoir")
    await lives_at(small, second, "8 RUE LAVOIR")
    assert set(await best(small)) == {first.person, second.person, alone.person}
    await offered(small, first, seat=2)
    assert set(await best(small)) == {alone.person}
