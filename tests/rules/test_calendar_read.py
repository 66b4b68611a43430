"""Calendar files as others read them: valid for libical, the same instants for three readers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.calendar import CalendarEntry, calendar_file, feed_file
from rules.mailed_calendar import Reader, by_mail
from tests.calendar_readers import READERS, Found, errors

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ZONES = (
    *("Europe/Paris", "Europe/Paris", "Europe/Lisbon", "Europe/Dublin", "Europe/Istanbul"),
    *("America/Guadeloupe", "America/Cayenne", "America/Miquelon", "America/New_York"),
    *("Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti", "Pacific/Wallis"),
    *("Africa/Casablanca", "Asia/Kolkata", "Australia/Lord_Howe", "Australia/Sydney"),
)
"""Where a workshop may be held, each clock of France's own, and some that change in other ways."""

CHANGE_OF_CLOCKS = datetime(2027, 3, 27, 12, tzinfo=UTC)
MINUTES = st.integers(-3 * 24 * 60, 3 * 24 * 60)
LETTERS = st.characters(exclude_categories=["C"], exclude_characters="\u2028\u2029")
WORDS = st.text(LETTERS, max_size=90)
SAID = WORDS.filter(lambda words: bool(words.strip()))


@st.composite
def starts(draw: st.DrawFn) -> datetime:
    """A moment around a change of the clocks mostly, else any of the two years."""
    near = draw(st.sampled_from((CHANGE_OF_CLOCKS, datetime(2027, 10, 31, tzinfo=UTC), None)))
    if near is None:
        return NOW + timedelta(minutes=draw(st.integers(0, 2 * 365 * 24 * 60)))
    return near + timedelta(minutes=draw(MINUTES))


@st.composite
def entries(draw: st.DrawFn) -> CalendarEntry:
    """An appointment as it may be written: any zone, any words, moved, or cancelled."""
    start = draw(starts())
    return CalendarEntry(
        appointment=draw(st.sampled_from(("weekend-1", "en-ligne", "s-formation-droit"))),
        person=draw(st.sampled_from(("7f3a", "0b1c"))),
        domain="sante.atelier-citoyen",
        sequence=draw(st.integers(0, 40)),
        title=draw(SAID),
        description="\n".join(draw(st.lists(WORDS, max_size=4))),
        location=draw(WORDS),
        starts_at=start,
        ends_at=start + timedelta(minutes=draw(st.integers(1, 16 * 24 * 60))),
        zone=draw(st.sampled_from(ZONES)),
        organiser_name=draw(SAID.filter(lambda words: '"' not in words)),
        organiser_email="equipe@atelier-sante.example",
        cancelled=draw(st.booleans()),
        free=draw(st.booleans()),
    )


def found(entry: CalendarEntry) -> Found:
    """What every reader is to find of an appointment."""
    start, end = (at.astimezone(UTC) for at in (entry.starts_at, entry.ends_at))
    return Found(entry.uid, entry.sequence, entry.cancelled, start, end)


@pytest.mark.proves("calendar.valid")
@given(entries())
def test_every_file_is_valid_and_the_same_for_three_readers(entry: CalendarEntry) -> None:
    content = calendar_file(entry, now=NOW)
    assert errors(content) == []
    assert [read(content) for read in READERS] == [(found(entry),)] * len(READERS)


@pytest.mark.proves("calendar.valid")
@given(entries(), SAID)
def test_every_invitation_by_mail_is_valid_and_the_same_for_three_readers(
    entry: CalendarEntry, name: str
) -> None:
    reader = Reader("ana@example.org", name)
    mailed = by_mail(calendar_file(entry, now=NOW), reader, "invitations@atelier-sante.example")
    assert mailed is not None
    assert mailed.method == ("CANCEL" if entry.cancelled else "REQUEST")
    assert errors(mailed.content) == []
    assert [read(mailed.content) for read in READERS] == [(found(entry),)] * len(READERS)


@pytest.mark.proves("calendar.valid")
@settings(max_examples=50)  # of up to six appointments each
@given(st.lists(entries(), max_size=6, unique_by=lambda one: one.uid), st.sampled_from(ZONES))
def test_every_feed_is_valid_and_the_same_for_three_readers(
    planned: list[CalendarEntry], zone: str
) -> None:
    held = [replace(one, zone=zone, cancelled=False) for one in planned]
    held.sort(key=lambda one: (one.starts_at, one.uid))
    content = feed_file("Santé", zone, [(one, NOW) for one in held])
    assert errors(content) == []
    assert [read(content) for read in READERS] == [tuple(map(found, held))] * len(READERS)


@pytest.mark.proves("calendar.valid")
def test_the_hour_that_comes_twice_is_told_apart() -> None:
    paris = ZoneInfo("Europe/Paris")
    once = datetime(2027, 10, 31, 2, 30, tzinfo=paris)
    content = [
        calendar_file(
            CalendarEntry(
                *("nuit", "7f3a", "sante.atelier-citoyen", 0, "Nuit", "", ""),
                *(at, at + timedelta(hours=8), "Europe/Paris", "L’équipe", "e@atelier.example"),
            ),
            now=NOW,
        )
        for at in (once, once.replace(fold=1))
    ]
    read = [[reader(each)[0].starts_at.hour for reader in READERS] for each in content]
    assert read == [[0, 0, 0], [1, 1, 1]]


def test_libical_would_have_found_an_invitation_without_an_organiser() -> None:
    entry = CalendarEntry(
        *("weekend-1", "7f3a", "sante.atelier-citoyen", 0, "Week-end", "", ""),
        *(CHANGE_OF_CLOCKS, CHANGE_OF_CLOCKS + timedelta(days=1)),
        *("Europe/Paris", "L’équipe", "equipe@atelier-sante.example"),
    )
    lines = calendar_file(entry, now=NOW).split(b"\r\n")
    without = [line for line in lines if not line.startswith(b"ORGANIZER")]
    assert len(errors(b"\r\n".join(without))) == 1


@pytest.mark.parametrize("reader", READERS)
def test_an_empty_feed_is_read_as_nothing(reader: object) -> None:
    assert callable(reader)
    assert reader(feed_file("Santé", "Europe/Paris", ())) == ()
