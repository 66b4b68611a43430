"""What a hotel is told of each guest, and what it has to change since the list before."""

from dataclasses import replace
from datetime import date

from rules.beds import Bed, Guest, Plan
from rules.lodging import Hotel, Kind
from rules.rooming import ACCESSIBLE_ROOM, Change, Line, What, changes, lines

FRIDAY, SATURDAY, SUNDAY = date(2027, 3, 26), date(2027, 3, 27), date(2027, 3, 28)
SECOND = date(2027, 4, 24)
NAMES = {"ana": ("Ana", "Durand"), "ben": ("Ben", "Ávila"), "cleo": ("Cléo", "Petit")}


def bed(person: str, night: date, kind: Kind = Kind.SINGLE, room: str = "") -> Bed:
    return Bed(person, night, "h", room or f"r-{person}", kind)


def plan(*beds: Bed) -> Plan:
    guests = {person: Guest(person, first, frozenset()) for person, (first, _) in NAMES.items()}
    return Plan({"h": Hotel("A", "B"), "j": Hotel("C", "D")}, {}, guests, beds)


def line(person: str, arrival: date, departure: date, **more: object) -> Line:
    first, last = NAMES[person]
    basis = Line(person, last, first, Kind.SINGLE, "", (), arrival, departure)
    return replace(basis, **more)  # type: ignore[arg-type]  # fields by name, in tests


def test_one_line_a_stay_by_last_name() -> None:
    made = lines(
        plan(
            bed("ana", FRIDAY),
            bed("ana", SATURDAY),
            bed("ana", SECOND),
            bed("ben", SATURDAY),
            replace(bed("cleo", SATURDAY), hotel="j"),
        ),
        "h",
        NAMES,
    )
    assert made == (
        line("ben", SATURDAY, SUNDAY),
        line("ana", FRIDAY, SUNDAY),
        line("ana", SECOND, date(2027, 4, 25)),
    )
    assert [each.nights for each in made] == [1, 2, 1]


def test_who_shares_and_which_room_is_to_be_accessible_is_told_and_nothing_else() -> None:
    made = lines(
        plan(
            bed("ana", SATURDAY, Kind.TWIN, "r"),
            bed("ben", SATURDAY, Kind.TWIN, "r"),
            bed("cleo", SATURDAY, Kind.ACCESSIBLE),
        ),
        "h",
        NAMES,
    )
    told = {each.person: (each.beside, each.request) for each in made}
    assert told == {"ana": (("ben",), ""), "ben": (("ana",), ""), "cleo": ((), ACCESSIBLE_ROOM)}


def test_a_night_in_another_bedroom_is_a_line_of_its_own() -> None:
    made = lines(plan(bed("ana", FRIDAY), bed("ana", SATURDAY, Kind.TWIN, "r")), "h", NAMES)
    assert [(each.kind, each.nights) for each in made] == [(Kind.SINGLE, 1), (Kind.TWIN, 1)]


def test_somebody_unknown_is_still_a_line() -> None:
    made = lines(plan(bed("gone", SATURDAY)), "h", NAMES)
    assert [(each.last_name, each.arrival) for each in made] == [("", SATURDAY)]


def test_the_hotel_reads_what_is_new_changed_and_gone() -> None:
    ana, ben, cleo = (line(person, SATURDAY, SUNDAY) for person in ("ana", "ben", "cleo"))
    twin = replace(ana, kind=Kind.TWIN)
    assert changes((ana, ben), (ana, ben)) == ()
    assert changes((ana, ben), (twin, cleo)) == (
        Change(What.GONE, ben),
        Change(What.CHANGED, twin, ana),
        Change(What.NEW, cleo),
    )


def test_another_day_of_arrival_is_one_change() -> None:
    before, after = line("ana", SATURDAY, SUNDAY), line("ana", FRIDAY, SUNDAY)
    assert changes((before,), (after,)) == (Change(What.CHANGED, after, before),)
    second = line("ana", SECOND, date(2027, 4, 25))
    whats = [change.what for change in changes((before,), (after, second))]
    assert whats == [What.NEW, What.GONE, What.NEW]
