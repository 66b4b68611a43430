"""Calendar files as e-mails carry them: the same appointment as in the chat, for one person."""

from dataclasses import replace

import pytest
from icalendar import Calendar, Event

from rules.answer_links import appointment_of
from rules.calendar import CalendarEntry, calendar_file
from rules.mailed_calendar import Reader, by_mail, uid_of
from tests.calendar_readers import errors
from tests.rules.test_calendar import NOW, WEEKEND, read

ANA = Reader("ana@example.org", 'Anaïs « Zoé » ; D’Artagnan, "Bo"')
SENDER = "invitations@atelier.test"
SAME = (
    *("UID", "SEQUENCE", "DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED", "SUMMARY", "LOCATION"),
    *("DESCRIPTION", "STATUS", "TRANSP", "ORGANIZER"),
)


def mailed(entry: CalendarEntry, reader: Reader = ANA) -> tuple[Calendar, Event, bytes]:
    made = by_mail(calendar_file(entry, now=NOW), reader, SENDER)
    assert made is not None
    calendar, event = read(made.content)
    assert str(calendar["METHOD"]) == made.method
    return calendar, event, made.content


@pytest.mark.parametrize("cancelled", [False, True])
def test_it_is_the_appointment_of_the_chat(cancelled: bool) -> None:
    entry = replace(WEEKEND, cancelled=cancelled, sequence=int(cancelled))
    _, in_chat = read(calendar_file(entry, now=NOW))
    _, by_post, _ = mailed(entry)
    assert {name: by_post[name].to_ical() for name in SAME} == {
        name: in_chat[name].to_ical() for name in SAME
    }
    assert len(by_post.walk("VALARM")) == len(in_chat.walk("VALARM"))


def test_it_invites_one_person_who_has_accepted_and_need_not_answer() -> None:
    calendar, event, _ = mailed(WEEKEND)
    assert str(calendar["METHOD"]) == "REQUEST"
    attendee = event["ATTENDEE"]
    assert not isinstance(attendee, list)
    assert str(attendee) == "mailto:ana@example.org"
    assert dict(attendee.params) == {
        "CN": "Anaïs « Zoé » ; D’Artagnan, 'Bo'",  # a parameter holds no quotation mark
        "CUTYPE": "INDIVIDUAL",
        "ROLE": "REQ-PARTICIPANT",
        "PARTSTAT": "ACCEPTED",
        "RSVP": "FALSE",
    }
    assert event["ORGANIZER"].params["SENT-BY"] == f"mailto:{SENDER}"


def test_a_cancelled_one_says_so_to_the_same_person() -> None:
    calendar, event, _ = mailed(replace(WEEKEND, cancelled=True, sequence=2))
    assert str(calendar["METHOD"]) == "CANCEL"
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 2)
    assert str(event["ATTENDEE"]) == "mailto:ana@example.org"
    assert "RSVP" not in event["ATTENDEE"].params


@pytest.mark.parametrize("address", [WEEKEND.organiser_email.upper(), SENDER])
def test_nobody_is_invited_by_their_own_address(address: str) -> None:
    content = calendar_file(WEEKEND, now=NOW)
    assert by_mail(content, Reader(address, "L’équipe"), SENDER) is None


def test_who_sends_in_their_own_name_is_named_once() -> None:
    made = by_mail(calendar_file(WEEKEND, now=NOW), ANA, WEEKEND.organiser_email)
    assert made is not None
    _, event = read(made.content)
    assert "SENT-BY" not in event["ORGANIZER"].params


def test_the_same_file_makes_the_same_bytes() -> None:
    content = calendar_file(WEEKEND, now=NOW)
    assert by_mail(content, ANA, SENDER) == by_mail(content, ANA, SENDER)
    _, _, written = mailed(WEEKEND)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")


@pytest.mark.parametrize("missing", [b"ATTENDEE", b"ORGANIZER"])
def test_libical_would_have_found_what_is_missing(missing: bytes) -> None:
    _, _, written = mailed(WEEKEND)
    unfolded = written.replace(b"\r\n ", b"")
    lines = [line for line in unfolded.split(b"\r\n") if not line.startswith(missing)]
    assert errors(b"\r\n".join(lines)) != []


@pytest.mark.parametrize(
    ("uid", "appointment"),
    [
        (WEEKEND.uid, "weekend-1"),
        ("gs-formation-p7f3a@atelier", "s-formation"),
        ("gp7f3a-p7f3a@a", "p7f3a"),
        ("gweekend-1-pother@atelier", None),
        ("weekend-1", None),
        ("xweekend-1-p7f3a@atelier", None),
    ],
)
def test_an_appointment_is_known_by_its_name(uid: str, appointment: str | None) -> None:
    assert appointment_of(uid, "7f3a") == appointment


def test_the_name_is_read_from_the_file() -> None:
    assert uid_of(calendar_file(WEEKEND, now=NOW)) == WEEKEND.uid
