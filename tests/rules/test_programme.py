"""The programme moves: nothing is lost, nothing overlaps, and back again is where it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rules.errors import Refused
from rules.facts import Localised
from rules.programme import CallOff, Put, Shift, edited
from rules.programme_changes import Kind, Told, Version, ahead, changes, known_to
from rules.sessions import find, lasting, later, mark, on_now
from rules.shifts import GAP, pauses, shift
from rules.workshop import Gathering, GatheringKind, Session, SessionKind
from tests.example import example

PARIS = ZoneInfo("Europe/Paris")
BEFORE = datetime(2027, 1, 1, tzinfo=UTC)
WEEKEND = example().gatherings[0]
LUNCH = "dejeuner-samedi-1"


def at(hour: int, minute: int = 0, *, day: int = 27) -> datetime:
    return datetime(2027, 3, day, hour, minute, tzinfo=PARIS)


def times(about: Gathering) -> dict[str, str]:
    """When each session is, as a clock on the wall shows it."""
    return {each.key: f"{each.starts_at:%H:%M}-{each.ends_at:%H:%M}" for each in about.sessions}


def refused(edit: Shift | Put | CallOff, *, now: datetime = BEFORE) -> str:
    with pytest.raises(Refused) as caught:
        edited(WEEKEND, edit, now=now)
    return caught.value.code


@pytest.mark.proves("done.programme_shift")
def test_what_follows_on_the_day_moves_and_the_next_day_does_not() -> None:
    after = times(shift(WEEKEND, "premieres-images", 15, now=BEFORE))
    assert after == {
        **times(WEEKEND),
        "premieres-images": "14:15-15:15",
        "formation-donnees": "15:30-17:00",
        "formation-soin": "17:15-18:45",
        "soiree-1": "19:45-09:00",
    }


def test_what_has_begun_lasts_longer_and_what_follows_moves() -> None:
    after = times(shift(WEEKEND, "formation-donnees", 15, now=at(15, 30)))
    assert after["formation-donnees"] == "15:15-17:00"
    assert after["formation-soin"] == "17:15-18:45"
    assert after["premieres-images"] == "14:00-15:00"


def test_a_break_makes_up_for_it_or_the_time_between() -> None:
    found = pauses(WEEKEND, "accueil", 15, now=BEFORE)
    assert [(each.key, each.between) for each in found] == [
        (LUNCH, False),
        ("avant:formation-donnees", True),
        ("avant:formation-soin", True),
        ("soiree-1", False),
        ("avant:soiree-1", True),
    ]
    lunch = times(shift(WEEKEND, "accueil", 15, now=BEFORE, pause=LUNCH))
    assert lunch == {
        **times(WEEKEND),
        "accueil": "10:15-11:15",
        "mandat": "11:15-12:45",
        LUNCH: "12:45-14:00",
    }
    between = times(shift(WEEKEND, LUNCH, 15, now=BEFORE, pause=f"{GAP}formation-donnees"))
    assert between["premieres-images"] == "14:15-15:15"
    assert between["formation-donnees"] == times(WEEKEND)["formation-donnees"]


def test_a_break_beside_a_session_makes_up_for_nothing() -> None:
    lunch = find(WEEKEND, LUNCH)
    beside = replace(lunch, key="atelier", kind=SessionKind.DEBATE)
    about = replace(WEEKEND, sessions=(*WEEKEND.sessions, beside))
    assert LUNCH not in [each.key for each in pauses(about, "accueil", 15, now=BEFORE)]
    both = replace(WEEKEND, sessions=(*WEEKEND.sessions, replace(beside, kind=lunch.kind)))
    after = times(shift(both, "accueil", 15, now=BEFORE, pause=LUNCH))
    assert (after[LUNCH], after["atelier"]) == ("12:45-14:00", "12:45-14:00")


@pytest.mark.parametrize(
    ("edit", "now", "code"),
    [
        (Shift("accueil", 4), BEFORE, "programme.minutes"),
        (Shift("accueil", -121), BEFORE, "programme.minutes"),
        (Shift("nothing", 15), BEFORE, "programme.no-longer-there"),
        (Shift("accueil", 15), at(11), "programme.over"),
        (Shift("accueil", -15), BEFORE, "programme.outside"),
        (Shift("souhaits", 15), BEFORE, "programme.outside"),
        (Shift("mandat", -15), BEFORE, "programme.overlap"),
        (Shift("accueil", 90, LUNCH), BEFORE, "programme.pause-too-short"),
        (Shift("accueil", 15, "souhaits"), BEFORE, "programme.no-longer-there"),
        (Shift("accueil", 15, "avant:accueil"), at(10, 30), "programme.no-longer-there"),
        (Shift(LUNCH, 30, "avant:formation-donnees"), BEFORE, "programme.overlap"),
        (Shift("formation-soin", -5), at(16, 58), "programme.past"),
        (Shift("mandat", -120), at(11, 30), "programme.too-short"),
        (Put(replace(find(WEEKEND, "mandat"), ends_at=at(11))), BEFORE, "programme.ends-first"),
        (Put(replace(find(WEEKEND, "mandat"), ends_at=at(13))), BEFORE, "programme.overlap"),
        (Put(replace(find(WEEKEND, "mandat"), ends_at=at(13))), at(12, 30), "programme.over"),
        (Put(replace(find(WEEKEND, "mandat"), ends_at=at(11, 30))), at(12), "programme.past"),
        (
            Put(replace(find(WEEKEND, "souhaits"), starts_at=at(13, day=28))),
            at(13, 30, day=28),
            "programme.past",
        ),
        (CallOff("mandat"), at(13), "programme.over"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    edit: Shift | Put | CallOff, now: datetime, code: str
) -> None:
    assert refused(edit, now=now) == code


def test_a_session_passes_over_no_other_even_where_nothing_overlaps() -> None:
    first = replace(find(WEEKEND, "accueil"), ends_at=at(10, 30))
    second = replace(find(WEEKEND, "mandat"), starts_at=at(11), ends_at=at(11, 30))
    morning = replace(WEEKEND, starts_at=at(9), sessions=(first, second))
    with pytest.raises(Refused) as caught:
        shift(morning, "mandat", -90, now=BEFORE)
    assert caught.value.code == "programme.overlap"


def test_a_late_evening_does_not_go_past_midnight() -> None:
    late = replace(find(WEEKEND, "formation-soin"), starts_at=at(22), ends_at=at(23, 30))
    about = replace(WEEKEND, sessions=(late,))
    with pytest.raises(Refused) as caught:
        shift(about, "formation-soin", 60, now=BEFORE)
    assert caught.value.code == "programme.past-midnight"
    night = replace(late, starts_at=at(23), ends_at=at(8, day=28))
    with pytest.raises(Refused) as caught:
        shift(replace(WEEKEND, sessions=(night,)), "formation-soin", 90, now=BEFORE)
    assert caught.value.code == "programme.past-midnight"


def test_a_session_is_changed_added_and_called_off() -> None:
    mandate = find(WEEKEND, "mandat")
    shorter = replace(mandate, ends_at=at(12))
    assert times(edited(WEEKEND, Put(shorter), now=BEFORE))["mandat"] == "11:00-12:00"
    extra = replace(mandate, key="visite", starts_at=at(18, 30), ends_at=at(19))
    added = edited(WEEKEND, Put(extra), now=BEFORE)
    keys = [each.key for each in added.sessions]
    assert keys.index("visite") == keys.index("soiree-1") - 1
    assert edited(added, CallOff("visite"), now=BEFORE) == WEEKEND
    assert edited(WEEKEND, Put(mandate), now=BEFORE) == WEEKEND


def test_what_is_on_now_or_comes_next() -> None:
    assert find(WEEKEND, "accueil") == on_now(WEEKEND, BEFORE)
    assert find(WEEKEND, "formation-donnees") == on_now(WEEKEND, at(15, 5))
    assert on_now(WEEKEND, at(17, day=28)) is None


def test_a_form_knows_the_programme_it_was_filled_in_for() -> None:
    moved = shift(WEEKEND, "formation-soin", 15, now=BEFORE)
    assert mark(moved) != mark(WEEKEND)
    assert mark(shift(moved, "formation-soin", -15, now=BEFORE)) == mark(WEEKEND)


def test_in_the_night_in_which_the_clocks_change_minutes_are_minutes() -> None:
    night = find(WEEKEND, "soiree-1")
    assert lasting(night) == timedelta(hours=12, minutes=30)
    assert later(at(1, 50, day=28), timedelta(minutes=15)) == at(3, 5, day=28)
    assert later(at(1, 50, day=28), timedelta(minutes=15)).utcoffset() == timedelta(hours=2)
    vigil = Session(
        "veille", Localised({"fr": "Veille"}), SessionKind.DEBATE, at(1, day=28), at(1, 45, day=28)
    )
    about = replace(WEEKEND, sessions=(vigil,))
    after = shift(about, "veille", 30, now=BEFORE).sessions[0]
    assert times(replace(WEEKEND, sessions=(after,))) == {"veille": "01:30-03:15"}
    assert lasting(after) == lasting(vigil)


def test_what_is_different_is_listed_in_the_order_of_the_day() -> None:
    training, care = find(WEEKEND, "formation-donnees"), find(WEEKEND, "formation-soin")
    after = (
        replace(training, title=Localised({"fr": "Autre"})),
        replace(care, ends_at=at(18)),
        replace(find(WEEKEND, "mandat"), starts_at=at(11, 5)),
        replace(care, key="visite", starts_at=at(18, 30), ends_at=at(19)),
    )
    kept = ("formation-donnees", "formation-soin", "mandat", "accueil")
    before = tuple(each for each in WEEKEND.sessions if each.key in kept)
    found = changes(before, after)
    assert [(each.kind, each.session.key) for each in found] == [
        (Kind.CALLED_OFF, "accueil"),
        (Kind.MOVED, "mandat"),
        (Kind.RENAMED, "formation-donnees"),
        (Kind.ENDS, "formation-soin"),
        (Kind.ADDED, "visite"),
    ]
    assert [each.session.key for each in ahead(found, at(16, 50))] == ["formation-soin", "visite"]
    assert changes(before, before) == ()


def test_what_somebody_knows_is_what_left_or_what_was_there_when_they_answered() -> None:
    versions = tuple(
        Version(number, at(10), at(17), (), BEFORE + timedelta(days=number), "ana")
        for number in range(4)
    )

    def known(told: Told) -> int:
        return known_to(versions, told).number

    day = timedelta(days=1)
    assert known(Told()) == 0
    assert known(Told(BEFORE)) == 0
    assert known(Told(BEFORE + 2.5 * day)) == 2
    assert known(Told(BEFORE + 1.5 * day, version=3, since=1)) == 3
    assert known(Told(BEFORE, version=3, since=1, waits=True)) == 1
    assert known(Told(BEFORE + 2.5 * day, version=1, since=0)) == 2
    moved = (*versions[:2], replace(versions[2], from_file=True), versions[3])
    assert known_to(moved, Told(BEFORE, version=1, since=0)).number == 2


@st.composite
def programmes(draw: st.DrawFn) -> Gathering:
    """Days of sessions one after the other, with or without time between, and groups at once."""
    sessions: list[Session] = []
    title = Localised({"fr": "x"})
    for day in (27, 28):
        starts = at(9, day=day)
        for number in range(draw(st.integers(1, 6))):
            starts = later(starts, timedelta(minutes=draw(st.sampled_from((0, 0, 5, 15, 30)))))
            ends = later(starts, timedelta(minutes=draw(st.integers(3, 15)) * 5))
            kind = draw(st.sampled_from((SessionKind.TRAINING, SessionKind.BREAK)))
            sessions.append(Session(f"s{day}-{number}", title, kind, starts, ends))
            if draw(st.integers(0, 5)) == 0:
                sessions.append(replace(sessions[-1], key=f"g{day}-{number}"))
            starts = ends
    if draw(st.booleans()):
        last = max(each.ends_at for each in sessions if each.starts_at.day == 27)
        begins = later(last, timedelta(minutes=30))
        sessions.append(Session("night", title, SessionKind.BREAK, begins, at(8, day=28)))
    return Gathering(
        "w", title, GatheringKind.WEEKEND, at(8), at(23, day=28), None, tuple(sessions)
    )


def overlapping(about: Gathering) -> set[frozenset[str]]:
    return {
        frozenset((one.key, two.key))
        for one in about.sessions
        for two in about.sessions
        if one.key < two.key and one.starts_at < two.ends_at and two.starts_at < one.ends_at
    }


@pytest.mark.proves("done.programme_shift")
@given(
    programmes(),
    st.data(),
    st.integers(5, 120),
    st.sampled_from((1, -1)),
    st.sampled_from((at(7), at(9, 20), at(11, day=28))),
)
def test_a_shift_loses_and_overlaps_nothing_and_the_same_back_undoes_it(
    about: Gathering, data: st.DataObject, minutes: int, way: int, now: datetime
) -> None:
    key = data.draw(st.sampled_from([each.key for each in about.sessions]))
    minutes *= way
    options = ["", *(each.key for each in pauses(about, key, minutes, now=now))]
    pause = data.draw(st.sampled_from(options))
    after = _shifted(about, key, minutes, now, pause)
    assume(after is not None)
    assert after is not None
    assert [each.key for each in after.sessions] == [each.key for each in about.sessions]
    assert overlapping(after) <= overlapping(about)
    ordered = sorted(after.sessions, key=lambda each: each.starts_at)
    assert all(one.starts_at <= two.starts_at for one, two in pairwise(ordered))
    for was, new in zip(about.sessions, after.sessions, strict=True):
        begun = was.starts_at <= now
        breaks = bool(pause) and was.kind is SessionKind.BREAK
        stretches = begun or breaks or was.ends_at.day != was.starts_at.day
        assert stretches or lasting(new) == lasting(was)
        assert new.starts_at in (was.starts_at, later(was.starts_at, timedelta(minutes=minutes)))
    assert shift(after, key, -minutes, now=now, pause=pause) == about


def _shifted(
    about: Gathering, key: str, minutes: int, now: datetime, pause: str
) -> Gathering | None:
    try:
        return shift(about, key, minutes, now=now, pause=pause)
    except Refused:
        return None
