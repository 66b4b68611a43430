"""Lives of any kind, walked through: what is recalled, and when, whatever people do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.owed import Owed, What
from rules.reminders import LEAD, History, Rhythm, Track, plan
from tests.rules.example import WORKSHOP

PARIS = ZoneInfo("Europe/Paris")
BEGIN = datetime(2027, 3, 1, 11, tzinfo=UTC)  # the clocks change in the fourth week
LENGTH = 60 * 24  # hours
HOURS = st.integers(0, LENGTH)


@dataclass(frozen=True)
class Thing:
    """Something that is asked at an hour, and settled or muted at another, or never."""

    owed: Owed
    rhythm: Rhythm
    asked: int
    settled: int
    muted: int

    def recalled(self, hour: float) -> bool:
        return self.asked <= hour < min(self.settled, self.muted)


@dataclass
class Life:
    """One person: what is asked of them, when they are left in peace, what they got."""

    things: tuple[Thing, ...]
    silent_from: int
    rows: dict[str, History] = field(default_factory=dict)
    heard: list[datetime] = field(default_factory=list)
    sent: Counter[str] = field(default_factory=Counter)
    called: Counter[str] = field(default_factory=Counter)
    called_at: datetime | None = None

    def look(self, now: datetime) -> datetime | None:
        """Do what a timer does at this moment; when it is looked again."""
        hour = (now - BEGIN) / timedelta(hours=1)
        there = [each for each in self.things if each.recalled(hour) and hour < self.silent_from]
        self.rows = {
            each.owed.code: self.rows.get(each.owed.code, History(0, now)) for each in there
        }
        tracks = tuple(Track(each.owed, self.rows[each.owed.code], each.rhythm) for each in there)
        last = self.heard[-1] if self.heard else None
        step = plan(WORKSHOP, tracks, heard_at=last, now=now)
        if step.send:
            self.heard.append(now)
        for each in step.send:
            code = each.thing.code
            assert code in {one.owed.code for one in there}
            self.sent[code] += 1
            self.rows[code] = History(each.history.sent + 1, now)
        for each in step.call:
            code = each.thing.code
            self.called[code] += 1
            self.called_at = now
            self.rows[code] = History(each.history.sent, each.history.at, called=True)
        return step.until

    def walk(self) -> None:
        """Let time go by: each timer, and the look of every morning."""
        end = BEGIN + timedelta(hours=LENGTH)
        now, due = BEGIN, self.look(BEGIN)
        while now < end:
            morning = now + timedelta(hours=7)
            now = min(due, morning) if due else morning
            due = self.look(now)


RHYTHMS = st.builds(
    Rhythm,
    gaps=st.lists(st.integers(1, 6), min_size=1, max_size=3).map(tuple),
    times=st.integers(0, 4),
    calls=st.booleans(),
    paced=st.booleans(),
)
DUES = st.none() | st.integers(0, LENGTH - 240).map(lambda hour: BEGIN + timedelta(hours=hour))
KINDS = (What.ATTENDANCE, What.NEEDS, What.READING, What.BRIEF, What.SURVEY)
LIVES = st.builds(
    Life,
    things=st.lists(
        st.builds(
            Thing,
            owed=st.builds(
                Owed, what=st.sampled_from(KINDS), about=st.sampled_from("abc"), due=DUES
            ),
            rhythm=RHYTHMS,
            asked=HOURS,
            settled=HOURS,
            muted=HOURS | st.just(LENGTH * 2),
        ),
        max_size=6,
        unique_by=lambda thing: thing.owed.code,
    ).map(tuple),
    silent_from=HOURS | st.just(LENGTH * 2),
)


@pytest.mark.proves("expected.lives")
@given(life=LIVES)
def test_never_twice_on_a_day_nor_at_night_nor_more_often_than_said(life: Life) -> None:
    life.walk()
    local = [moment.astimezone(PARIS) for moment in life.heard]
    assert len({moment.date() for moment in local}) == len(local)
    assert all(time(8) <= moment.time() < time(21) for moment in local)
    for each in life.things:
        code = each.owed.code
        assert life.sent[code] <= each.rhythm.times
        assert life.called[code] <= int(each.rhythm.calls)
        if each.settled <= each.asked or each.muted <= each.asked:
            assert life.sent[code] == 0
    if life.heard:
        assert life.heard[-1] < BEGIN + timedelta(hours=life.silent_from)


@pytest.mark.proves("expected.lives")
@given(rhythm=RHYTHMS, asked=st.integers(0, 240), due=DUES)
def test_who_never_answers_gets_all_of_it_and_then_a_call(
    rhythm: Rhythm, asked: int, due: datetime | None
) -> None:
    thing = Thing(Owed(What.NEEDS, due=due), rhythm, asked, LENGTH * 2, LENGTH * 2)
    life = Life((thing,), LENGTH * 2)
    life.walk()
    assert life.sent["needs"] == rhythm.times
    assert life.called["needs"] == int(rhythm.calls)
    if due and rhythm.paced:
        assert all(due - at <= LEAD for at in life.heard[1:])
        assert life.called_at is None or life.called_at > due
