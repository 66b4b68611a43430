"""Calendar files: what calendars are told, across a change of the clocks, for ever the same."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from rules.calendar import CalendarEntry, calendar_file, feed_file, file_name
from rules.timezones import described

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
WEEKEND = CalendarEntry(
    appointment="weekend-1",
    person="7f3a",
    domain="atelier-sante.example",
    sequence=0,
    title="Premier week-end ; atelier citoyen",
    description="Samedi 10 h – dimanche 17 h.\nApportez une pièce d’identité, s’il vous plaît.",
    location="Hôtel des Quatre Marronniers, 75013 Paris",
    starts_at=datetime(2027, 3, 27, 10, tzinfo=PARIS),
    ends_at=datetime(2027, 3, 28, 17, tzinfo=PARIS),
    zone="Europe/Paris",
    organiser_name="L’équipe de l’atelier, pour vous",
    organiser_email="equipe@atelier-sante.example",
    url="https://atelier-sante.example/c/1",
)
PARIS_AS_OUTLOOK_WANTS_IT = """\
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")


def read(content: bytes) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert [part.errors for part in calendar.walk()] == [[] for _ in calendar.walk()]
    (event,) = calendar.events
    return calendar, event


def test_an_appointment_is_published_with_an_organiser_and_nobody_else() -> None:
    calendar, event = read(calendar_file(WEEKEND, now=NOW))
    assert (calendar["METHOD"], calendar["VERSION"]) == ("PUBLISH", "2.0")
    assert event["UID"] == "gweekend-1-p7f3a@atelier-sante.example"
    assert (event["SEQUENCE"], event["STATUS"]) == (0, "CONFIRMED")
    assert event["ORGANIZER"] == "mailto:equipe@atelier-sante.example"
    assert event["ORGANIZER"].params["CN"] == "L’équipe de l’atelier, pour vous"
    assert event["SUMMARY"] == WEEKEND.title
    assert event["DESCRIPTION"] == WEEKEND.description
    assert event["LOCATION"] == WEEKEND.location
    assert event["URL"] == WEEKEND.url
    assert "ATTENDEE" not in event
    assert "X-WR-CALNAME" not in calendar


def test_a_change_keeps_the_name_and_says_when_it_was_made() -> None:
    later = NOW + timedelta(days=1)
    moved = replace(WEEKEND, sequence=1, location="Salle des fêtes, 75013 Paris", url=None)
    _, first = read(calendar_file(WEEKEND, now=NOW))
    _, second = read(calendar_file(moved, now=later))
    assert second["UID"] == first["UID"]
    assert second["ORGANIZER"] == first["ORGANIZER"]
    assert (first["SEQUENCE"], second["SEQUENCE"]) == (0, 1)
    assert second.decoded("DTSTAMP") == second.decoded("LAST-MODIFIED") == later
    assert "URL" not in second


def test_only_what_leaves_room_for_other_appointments_is_free() -> None:
    _, weekend = read(calendar_file(WEEKEND, now=NOW))
    _, online = read(calendar_file(replace(WEEKEND, free=True), now=NOW))
    assert (weekend["TRANSP"], online["TRANSP"]) == ("OPAQUE", "TRANSPARENT")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Online work", "online-work.ics"),
        ("Premier week-end : l’été, Œuvre", "premier-week-end-l-ete-oeuvre.ics"),
        ("Онлайн", "weekend-1.ics"),
    ],
)
def test_a_file_is_named_by_its_title_in_plain_letters(title: str, name: str) -> None:
    assert file_name(title, "weekend-1") == name


def test_a_cancelled_appointment_rings_no_more() -> None:
    cancelled = replace(WEEKEND, sequence=2, cancelled=True)
    calendar, event = read(calendar_file(cancelled, now=NOW))
    assert calendar["METHOD"] == "CANCEL"
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 2)
    assert event.subcomponents == []


def test_alarms_ring_before_the_start() -> None:
    _, event = read(calendar_file(WEEKEND, now=NOW))
    assert [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")] == [
        timedelta(days=-7),
        timedelta(days=-1),
        timedelta(hours=-3),
    ]


def test_the_same_appointment_makes_the_same_bytes() -> None:
    written = calendar_file(WEEKEND, now=NOW)
    assert calendar_file(replace(WEEKEND), now=NOW.astimezone(PARIS)) == written
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_the_hours_hold_across_the_change_of_the_clocks() -> None:
    content = calendar_file(WEEKEND, now=NOW)
    assert b"DTSTART;TZID=Europe/Paris:20270327T100000\r\n" in content
    assert b"DTEND;TZID=Europe/Paris:20270328T170000\r\n" in content
    _, event = read(content)
    assert event.decoded("DTSTART").astimezone(UTC) == datetime(2027, 3, 27, 9, tzinfo=UTC)
    assert event.decoded("DTEND").astimezone(UTC) == datetime(2027, 3, 28, 15, tzinfo=UTC)


def test_paris_is_described_by_two_rules_that_outlook_follows() -> None:
    assert PARIS_AS_OUTLOOK_WANTS_IT.encode() in calendar_file(WEEKEND, now=NOW)


@pytest.mark.parametrize(
    ("zone", "lines"),
    [
        ("America/New_York", ["BYDAY=2SU;BYMONTH=3", "BYDAY=1SU;BYMONTH=11", "19700308T020000"]),
        ("Europe/Lisbon", ["BYDAY=-1SU;BYMONTH=3", "TZOFFSETFROM:+0000", "19700329T010000"]),
        ("Australia/Sydney", ["BYDAY=1SU;BYMONTH=10", "TZOFFSETTO:+1100", "19701004T020000"]),
        ("Asia/Tokyo", ["TZNAME:JST", "TZOFFSETFROM:+0900", "19700101T000000"]),
    ],
)
def test_other_zones_are_described_in_the_same_form(zone: str, lines: list[str]) -> None:
    component = described(zone, 2027)
    assert component is not None
    text = component.to_ical().decode()
    assert [line for line in lines if line not in text] == []
    assert "RDATE" not in text


def test_irish_summer_time_is_the_daylight_one() -> None:
    component = described("Europe/Dublin", 2027)
    assert component is not None
    (daylight,) = component.walk("DAYLIGHT")
    assert (daylight["TZNAME"], daylight.decoded("TZOFFSETTO")) == ("IST", timedelta(hours=1))


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/New_York", "Australia/Sydney"])
def test_a_described_zone_tells_the_same_hours_as_python(zone: str) -> None:
    component = described(zone, 2027)
    assert component is not None
    told, known = component.to_tz(lookup_tzid=False), ZoneInfo(zone)
    noon = datetime(2027, 1, 1, 12, tzinfo=UTC)
    days = [noon + timedelta(days=day) for day in range(730)]
    assert [day.astimezone(told).utcoffset() for day in days] == [
        day.astimezone(known).utcoffset() for day in days
    ]


@pytest.mark.parametrize(
    ("zone", "year"),
    [
        ("Africa/Casablanca", 2027),  # changes by the moon
        ("Europe/Istanbul", 2015),  # changed by decree, then no more
        ("America/Sao_Paulo", 2006),  # two changes a year, each on another Sunday
    ],
)
def test_where_clocks_follow_no_yearly_rule_universal_time_is_written(zone: str, year: int) -> None:
    assert described(zone, year) is None
    start = datetime(year, 6, 5, 10, tzinfo=ZoneInfo(zone))
    entry = replace(WEEKEND, zone=zone, starts_at=start, ends_at=start + timedelta(hours=2))
    content = calendar_file(entry, now=NOW)
    assert b"VTIMEZONE" not in content
    assert start.astimezone(UTC).strftime("DTSTART:%Y%m%dT%H%M%SZ\r\n").encode() in content


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"ends_at": WEEKEND.starts_at}, "ends after it starts"),
        ({"starts_at": WEEKEND.starts_at.replace(tzinfo=None)}, "aware times"),
        ({"ends_at": WEEKEND.ends_at.replace(tzinfo=None)}, "aware times"),
        ({"alarms": (timedelta(hours=1),) * 4}, "at most 3 alarms"),
    ],
)
def test_what_no_calendar_accepts_is_not_written(wrong: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        calendar_file(replace(WEEKEND, **wrong), now=NOW)  # type: ignore[arg-type]  # wrong on purpose


SECOND = replace(
    WEEKEND,
    appointment="weekend-2",
    sequence=3,
    starts_at=datetime(2027, 4, 24, 10, tzinfo=PARIS),
    ends_at=datetime(2027, 4, 25, 17, tzinfo=PARIS),
)
FEED = ((WEEKEND, NOW), (SECOND, NOW + timedelta(days=3)))


def test_a_feed_is_what_a_calendar_holds_and_no_message() -> None:
    calendar = Calendar.from_ical(feed_file("Santé", "Europe/Paris", FEED))
    assert isinstance(calendar, Calendar)
    assert [part.errors for part in calendar.walk()] == [[] for _ in calendar.walk()]
    assert "METHOD" not in calendar
    assert (calendar["X-WR-CALNAME"], calendar["NAME"]) == ("Santé", "Santé")
    first, second = calendar.events
    assert [event["UID"] for event in (first, second)] == [WEEKEND.uid, SECOND.uid]
    assert first.decoded("DTSTART").astimezone(UTC) == datetime(2027, 3, 27, 9, tzinfo=UTC)
    assert first.decoded("DTEND").astimezone(UTC) == datetime(2027, 3, 28, 15, tzinfo=UTC)
    assert second["SEQUENCE"] == 3
    assert second.decoded("LAST-MODIFIED") == NOW + timedelta(days=3)
    assert len(calendar.walk("VTIMEZONE")) == 1


def test_a_feed_says_how_soon_to_look_again() -> None:
    content = feed_file("Santé", "Europe/Paris", FEED)
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n" in content
    assert b"X-PUBLISHED-TTL:PT4H\r\n" in content
    assert feed_file("Santé", "Europe/Paris", FEED) == content


@pytest.mark.parametrize("nothing", ["", " ", "\n"])
def test_a_place_of_blanks_is_left_out(nothing: str) -> None:
    """A line without a value is an error to libical."""
    written = calendar_file(replace(WEEKEND, location=nothing, description=nothing), now=NOW)
    assert b"LOCATION" not in written
    assert b"\nDESCRIPTION:" not in written.partition(b"BEGIN:VALARM")[0]


def test_an_empty_feed_is_a_calendar_too() -> None:
    calendar = Calendar.from_ical(feed_file("Santé", "Europe/Paris", ()))
    assert isinstance(calendar, Calendar)
    assert calendar.events == []
