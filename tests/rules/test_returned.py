"""Reports of e-mails that came back, as mail servers write them."""

import pytest

from rules.errors import Refused
from rules.returned import LARGEST, Report, read

REPORT = """\
From: MAILER-DAEMON@mx.example.org
To: invitations@atelier.test
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"
{answers}
--B
Content-Type: text/plain; charset=us-ascii

This is the mail system. I'm sorry.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
Arrival-Date: Mon, 11 Jan 2027 10:00:00 +0100

{recipient}
Final-Recipient: rfc822; box-7@provider.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 no such user

--B
{original}
--B--
"""
WHOLE = (
    "Content-Type: message/rfc822\n\nMessage-ID: <{number}@atelier.test>\n"
    "Subject: Votre agenda\n\nBonjour"
)
HEADERS = (
    "Content-Type: text/rfc822-headers\n\nSubject: =?utf-8?q?=C3=A9?=\n"
    "Message-ID:\n <{number}@atelier.test>"
)
NONE = "Content-Type: text/plain\n\nNothing of it."


def report(
    number: str = "7.abc",
    *,
    action: str = "failed",
    status: str = "5.1.1",
    original: str = WHOLE,
    recipient: str = "Original-Recipient: rfc822;ana@example.org",
    answers: str = "",
) -> bytes:
    """Write a report as a mail server does."""
    words = REPORT.format(
        action=action,
        status=status,
        original=original.format(number=number),
        recipient=recipient,
        answers=answers,
    )
    return words.replace("\n\nFinal", "\n\nFinal").replace("\n", "\r\n").encode()


@pytest.mark.parametrize("original", [WHOLE, HEADERS])
def test_it_names_the_message_the_reader_and_why(original: str) -> None:
    found = read(report(original=original))
    assert found == Report("7.abc", "ana@example.org", failed=True, status="5.1.1")
    assert found.for_good


def test_without_the_message_it_may_say_what_it_answers() -> None:
    answers = "In-Reply-To: <7.abc@atelier.test>\n"
    assert read(report(original=NONE, answers=answers)).number == "7.abc"
    assert read(report(original=NONE)).number is None


def test_without_an_original_reader_the_last_one_is_told() -> None:
    found = read(report(recipient="X-Note: forwarded"))
    assert found.address == "box-7@provider.example"


@pytest.mark.parametrize(
    ("action", "status", "failed", "for_good"),
    [
        ("failed", "5.2.2 (mailbox full)", True, True),
        ("failed", "4.4.7", True, False),
        ("delayed", "4.4.1", False, False),
        ("delivered", "2.0.0", False, False),
        ("relayed", "2.1.9", False, False),
    ],
)
def test_only_what_failed_for_good_is_about_the_address(
    action: str,
    status: str,
    failed: bool,
    for_good: bool,
) -> None:
    found = read(report(action=action, status=status))
    assert (found.failed, found.for_good, found.status) == (failed, for_good, status[:5])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Hello,\r\n\r\nI am on holiday until Monday.",
        report(status="oops"),
        report().replace(b"Final-Recipient", b"X-One").replace(b"Original-Recipient", b"X-Two"),
        report().replace(b"message/delivery-status", b"text/plain"),
        b"\xff\xfe" * 99,
    ],
)
def test_what_is_no_report_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read(content)
    assert refused.value.code == "returned.not-a-report"


def test_a_report_that_has_no_end_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read(report() + b"x" * LARGEST)
    assert refused.value.code == "returned.too-large"
