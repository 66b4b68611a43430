"""A calendar file, read as a card."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from emulator.card import read_card

PARIS = ZoneInfo("Europe/Paris")


def calendar(*lines: str, method: str = "PUBLISH") -> bytes:
    around = ["BEGIN:VCALENDAR", f"METHOD:{method}", "BEGIN:VTIMEZONE", "DTSTART:19700329T020000"]
    event = ["END:VTIMEZONE", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR"]
    return "\r\n".join([*around, *event]).encode()


def test_an_event_is_read_in_its_own_zone() -> None:
    card = read_card(
        calendar(
            "UID:s1-p7@example.org",
            "SEQUENCE:2",
            "SUMMARY:Week-end 1\\, samedi\\; dimanche",
            "LOCATION:Hôtel des Til",
            " leuls",
            "DTSTART;TZID=Europe/Paris:20270327T100000",
            "DTEND:20270328T150000Z",
        ),
        PARIS,
    )
    assert card == {
        "title": "Week-end 1, samedi; dimanche",
        "where": "Hôtel des Tilleuls",
        "description": "",
        "start": "2027-03-27T10:00:00+01:00",
        "end": "2027-03-28T15:00:00+00:00",
        "uid": "s1-p7@example.org",
        "sequence": 2,
        "method": "PUBLISH",
        "cancelled": False,
    }


def test_a_cancellation_is_seen() -> None:
    by_method = read_card(calendar("DTSTART;VALUE=DATE:20270327", method="CANCEL"), PARIS)
    assert by_method is not None
    assert (by_method["cancelled"], by_method["start"]) == (True, "2027-03-27")
    by_status = read_card(calendar("STATUS:CANCELLED"), PARIS)
    assert by_status is not None
    assert by_status["cancelled"]


def test_anything_else_is_no_card() -> None:
    assert read_card(b"\xff\x00 nothing", PARIS) is None
    nowhere = read_card(calendar("DTSTART;TZID=Nowhere/At All:20270327T100000"), PARIS)
    assert nowhere is not None
    assert nowhere["start"] == "2027-03-27T10:00:00+01:00"
