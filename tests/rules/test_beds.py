"""Beds: given where one is free, and never to two; what stands in the way is named."""

from dataclasses import replace
from datetime import date

import pytest

from rules.beds import (
    Ask,
    Bed,
    Guest,
    Known,
    Plan,
    concerned,
    free,
    give,
    given_back,
    known,
    needless,
    number_of,
    without_bed,
)
from rules.errors import Refused
from rules.lodging import Hotel, Kind

FIRST, SECOND = date(2027, 3, 27), date(2027, 4, 24)
ANA = Guest("ana", "Ana Durand", frozenset({FIRST, SECOND}))
BEN = Guest("ben", "Ben Petit", frozenset({FIRST}))
CLEO = Guest("cleo", "Cléo Roy", frozenset({FIRST}))
AWAY = Guest("dora", "Dora Blanc", frozenset())
ROOMS = {Kind.SINGLE: 1, Kind.TWIN: 1}
PLAN = Plan(
    hotels={"h": Hotel("Hôtel A", "Lyon"), "j": Hotel("Hôtel B", "Lyon")},
    allotted={("h", FIRST): ROOMS, ("h", SECOND): ROOMS, ("j", FIRST): {Kind.SINGLE: 1}},
    guests={guest.person: guest for guest in (ANA, BEN, CLEO, AWAY)},
    beds=(),
)


def ask(person: str, kind: Kind = Kind.SINGLE, **more: object) -> Ask:
    basis = Ask(person, "h", kind, (FIRST,), room=f"r-{person}")
    return replace(basis, **more)  # type: ignore[arg-type]  # fields by name, in tests


def bed(person: str, kind: Kind = Kind.SINGLE, room: str = "", night: date = FIRST) -> Bed:
    return Bed(person, night, "h", room or f"r-{person}", kind)


def having(*beds: Bed, sharing: bool = False, **guests: Guest) -> Plan:
    return replace(PLAN, beds=beds, sharing=sharing, guests={**PLAN.guests, **guests})


def refusal(plan: Plan, asked: Ask) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as caught:
        give(plan, asked)
    return caught.value.code, dict(caught.value.facts)


def test_a_free_bed_is_given_night_by_night() -> None:
    found = give(PLAN, ask("ana", nights=(FIRST, SECOND), number="12"))
    assert found == (
        Bed("ana", FIRST, "h", "r-ana", Kind.SINGLE, "12"),
        Bed("ana", SECOND, "h", "r-ana", Kind.SINGLE, "12"),
    )
    assert free(having(*found), "h", FIRST, Kind.SINGLE) == 0


def test_who_has_the_last_bedroom_is_named() -> None:
    assert refusal(having(bed("ana")), ask("ben")) == (
        "beds.none-left",
        {
            "hotel": "Hôtel A",
            "kind": "single",
            "night": FIRST,
            "names": ("Ana Durand",),
            "named": 1,
            "others": 0,
        },
    )


def test_of_many_the_last_given_are_named_first_and_the_others_counted() -> None:
    many = {f"p{n}": Guest(f"p{n}", f"Personne {n}", frozenset({FIRST})) for n in range(5)}
    plan = replace(
        having(*(bed(person) for person in many)),
        guests={**PLAN.guests, **many},
        allotted={("h", FIRST): {Kind.SINGLE: 5}},
    )
    _, facts = refusal(plan, ask("ana"))
    assert facts["names"] == ("Personne 4", "Personne 3", "Personne 2")
    assert (facts["named"], facts["others"]) == (3, 2)


def test_nobody_has_a_kind_that_the_hotel_does_not_keep() -> None:
    code, facts = refusal(PLAN, ask("ana", Kind.ACCESSIBLE))
    assert (code, facts["names"], facts["named"]) == ("beds.none-left", (), 0)


def test_a_person_has_one_bed_a_night_and_moves_if_asked() -> None:
    plan = having(bed("ana"))
    assert refusal(plan, ask("ana", Kind.TWIN)) == (
        "beds.has-one",
        {"name": "Ana Durand", "night": FIRST, "hotel": "Hôtel A"},
    )
    assert give(plan, ask("ana", Kind.TWIN, moving=True))[0].kind is Kind.TWIN
    # The bedroom that becomes free by it is free for them, too.
    assert give(plan, ask("ana", moving=True))[0].kind is Kind.SINGLE
    assert give(plan, ask("ana", nights=(SECOND,)))[0].night == SECOND


def test_only_who_comes_that_night_gets_a_bed() -> None:
    assert refusal(PLAN, ask("ben", nights=(SECOND,))) == (
        "beds.not-attending",
        {"name": "Ben Petit", "night": SECOND},
    )
    assert refusal(PLAN, ask("dora"))[0] == "beds.not-attending"
    assert refusal(PLAN, ask("nobody"))[0] == "beds.no-guest"
    assert refusal(PLAN, ask("ana", hotel="x"))[0] == "beds.no-such-hotel"
    assert refusal(PLAN, ask("ana", nights=()))[0] == "beds.which-nights"


ANA_ASKS, BEN_ASKS = replace(ANA, beside="ben"), replace(BEN, beside="ana")
SHARED = having(bed("ana", Kind.TWIN), sharing=True, ana=ANA_ASKS, ben=BEN_ASKS)
BESIDE_ANA = ask("ben", Kind.TWIN, beside="ana")


def test_two_who_ask_for_each_other_have_one_bedroom() -> None:
    assert give(SHARED, BESIDE_ANA) == (bed("ben", Kind.TWIN, "r-ana"),)
    numbered = replace(SHARED, beds=(replace(SHARED.beds[0], number="7"),))
    assert give(numbered, BESIDE_ANA)[0].number == "7"


def test_sharing_waits_for_the_organiser_and_for_both() -> None:
    assert refusal(replace(SHARED, sharing=False), BESIDE_ANA)[0] == "beds.sharing-closed"
    one_sided = replace(SHARED, guests={**SHARED.guests, "ana": ANA})
    assert refusal(one_sided, BESIDE_ANA) == (
        "beds.not-both",
        {"name": "Ben Petit", "other": "Ana Durand"},
    )
    assert refusal(SHARED, replace(BESIDE_ANA, beside="ben"))[0] == "beds.no-guest"
    assert refusal(SHARED, replace(BESIDE_ANA, beside="nobody"))[0] == "beds.no-guest"


def test_a_shared_bedroom_is_there_and_has_a_bed_left() -> None:
    code, facts = refusal(SHARED, replace(BESIDE_ANA, kind=Kind.SINGLE))
    assert (code, facts["other"]) == ("beds.other-is-not-there", "Ana Durand")
    nowhere = replace(SHARED, beds=())
    assert refusal(nowhere, BESIDE_ANA)[0] == "beds.other-is-not-there"
    full = replace(SHARED, beds=(*SHARED.beds, bed("cleo", Kind.TWIN, "r-ana")))
    assert refusal(full, BESIDE_ANA) == (
        "beds.room-is-full",
        {"other": "Ana Durand", "night": FIRST},
    )


def test_guests_know_their_nights_and_with_whom() -> None:
    plan = replace(
        SHARED,
        beds=(
            replace(bed("ana", Kind.TWIN), number="7"),
            bed("ana", night=SECOND),
            bed("ben", Kind.TWIN, "r-ana"),
        ),
    )
    assert known(plan, "ana") == {"h": Known((FIRST, SECOND), "7", ("ben",))}
    assert known(plan, "cleo") == {}
    assert concerned(plan, "ana") == {"ana", "ben"}
    assert plan.name("nobody") == "–"


def test_what_was_given_back_is_theirs_again_while_it_is_free() -> None:
    mine = bed("ana")
    assert given_back(PLAN, [mine], "fresh") == ((mine,), [])
    assert given_back(having(bed("ben")), [mine], "fresh") == ((), [FIRST])


def test_a_place_in_a_shared_bedroom_is_theirs_again() -> None:
    mine = bed("ben", Kind.TWIN, "r-ana")
    assert given_back(SHARED, [mine], "fresh") == ((mine,), [])
    full = having(bed("ana", Kind.TWIN), bed("cleo", Kind.TWIN, "r-ana"))
    assert given_back(full, [mine], "fresh") == ((), [FIRST])
    more = replace(full, allotted={("h", FIRST): {Kind.TWIN: 2}})
    assert given_back(more, [mine], "fresh") == ((replace(mine, room="fresh"),), [])


def test_nothing_is_given_back_that_is_not_needed_or_not_known() -> None:
    assert given_back(PLAN, [bed("dora")], "fresh") == ((), [])
    assert given_back(PLAN, [bed("nobody")], "fresh") == ((), [])
    assert given_back(having(bed("ana", Kind.TWIN)), [bed("ana")], "fresh") == ((), [])
    forgotten = replace(bed("ana"), kind=None)
    assert given_back(PLAN, [forgotten], "fresh") == ((), [FIRST])
    elsewhere = replace(bed("ana"), hotel="x")
    assert given_back(PLAN, [elsewhere], "fresh") == ((), [FIRST])


def test_who_still_needs_a_bed_is_listed_and_who_has_one_too_many() -> None:
    plan = having(bed("ana"), bed("dora", room="r-d"), bed("gone", room="r-g"))
    assert without_bed(plan) == {"ana": (SECOND,), "ben": (FIRST,), "cleo": (FIRST,)}
    assert needless(plan, "ana") == ()
    assert needless(plan, "dora") == (bed("dora", room="r-d"),)
    assert needless(plan, "gone") == (bed("gone", room="r-g"),)


def test_a_room_number_is_short() -> None:
    assert number_of(" 12  bis ") == "12 bis"
    with pytest.raises(Refused) as caught:
        number_of("1" * 13)
    assert caught.value.facts == {"length": 13, "limit": 12}
