"""A copy of somebody's data as a text to read: titles, then one line for each thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from rules.adulthood import every_question
from rules.answers import phone_for_reading
from rules.attendance import Answer as Presence
from rules.facts import Fact
from rules.forms import Answers, summary
from rules.halfdays import named
from rules.help import Kind
from rules.people import Person
from rules.who import Act
from rules.workshop import Workshop, gathering
from storage.data import Table
from texts import Texts
from texts.halfdays import in_part
from texts.lines import answered, aside, by_day, paired, told


@dataclass(frozen=True, slots=True)
class Copy:
    """What goes into the text; `tables` are all rows, of which the rest is counted."""

    person: Person
    workshop: Workshop
    answers: Answers
    consents: Mapping[str, bool]
    tables: Mapping[str, Table]


_AUTHORS = {"self": "data.file-you", "team": "data.file-team"}
CONSENTS = {True: "data.consent-yes", False: "data.consent-no", None: "data.consent-open"}
_SENT: dict[str, str] = {
    Kind.PHOTO: "data.file-photo",
    Kind.VOICE: "data.file-voice",
    Kind.DOCUMENT: "data.file-document",
    Kind.CONTACT: "data.file-contact",
    Kind.STICKER: "data.file-sticker",
    Kind.CANNOT_COME: "data.file-cannot-come",
    Kind.ONLY_PART: "data.file-only-part",
}
_PRESENCES = {
    Presence.YES: "common.yes",
    Presence.NO: "common.no",
    Presence.NOT_YET: "data.file-not-yet",
    Presence.PARTIAL: "data.file-in-part",
}

ACTS = {
    Act.WORKSHOP_LOADED: "data.act-workshop-loaded",
    Act.PERSON_IMPORTED: "data.act-person-imported",
    Act.PERSON_CORRECTED: "data.act-person-corrected",
    Act.PERSON_EXPORTED: "data.act-person-exported",
    Act.PERSON_ERASED: "data.act-person-erased",
    Act.LINK_MADE: "data.act-link-made",
    Act.LINK_LOCKED: "data.act-link-locked",
    Act.CHAT_BOUND: "data.act-chat-bound",
    Act.CHAT_UNBOUND: "data.act-chat-unbound",
    Act.LANGUAGE_CHOSEN: "data.act-language-chosen",
    Act.NOTICE_ACKNOWLEDGED: "data.act-notice-acknowledged",
    Act.CONSENT_GIVEN: "data.act-consent-given",
    Act.CONSENT_WITHDRAWN: "data.act-consent-withdrawn",
    Act.COMMITMENT_ACCEPTED: "data.act-commitment-accepted",
    Act.QUESTION_ANSWERED: "data.act-question-answered",
    Act.QUESTIONNAIRE_COMPLETED: "data.act-questionnaire-completed",
    Act.STATE_CHANGED: "data.act-state-changed",
    Act.ATTENDANCE_ANSWERED: "data.act-attendance-answered",
    Act.ATTENDANCE_CONFIRMED: "data.act-attendance-confirmed",
    Act.DEADLINE_SET: "data.act-deadline-set",
    Act.CALL_REQUESTED: "data.act-call-requested",
    Act.CALL_CLOSED: "data.act-call-closed",
    Act.SILENCE_BEGUN: "data.act-silence-begun",
    Act.SILENCE_ENDED: "data.act-silence-ended",
    Act.REMINDERS_CHOSEN: "data.act-reminders-chosen",
    Act.REMINDERS_TUNED: "data.act-reminders-tuned",
    Act.REMINDED: "data.act-reminded",
    Act.MATERIAL_READ: "data.act-material-read",
    Act.NEEDS_NONE: "data.act-needs-none",
    Act.STOP_ASKED: "data.act-stop-asked",
    Act.HELP_ASKED: "data.act-help-asked",
    Act.HELP_ANSWERED: "data.act-help-answered",
    Act.DECISION_RECORDED: "data.act-decision-recorded",
    Act.PLAN_CHANGED: "data.act-plan-changed",
    Act.DRAW_PREPARED: "data.act-draw-prepared",
    Act.DRAW_STOPPED: "data.act-draw-stopped",
    Act.DRAW_MADE: "data.act-draw-made",
    Act.SEAT_CONFIRMED: "data.act-seat-confirmed",
    Act.SEAT_OFFERED: "data.act-seat-offered",
    Act.SEAT_ANSWERED: "data.act-seat-answered",
    Act.ROLE_GIVEN: "data.act-role-given",
    Act.ROLE_TAKEN: "data.act-role-taken",
    Act.SIGN_IN_MADE: "data.act-sign-in-made",
    Act.SIGNED_IN: "data.act-sign-in-used",
    Act.SIGNED_OUT: "data.act-sign-in-ended",
    Act.PAGE_MADE: "data.act-page-made",
    Act.NEEDS_WRITTEN: "data.act-needs-written",
    Act.NEEDS_READ: "data.act-needs-read",
    Act.SPEAKER_CHANGED: "data.act-speaker-changed",
    Act.SLOT_PROPOSED: "data.act-slot-proposed",
    Act.SLOT_ANSWERED: "data.act-slot-answered",
    Act.INTERESTS_DECLARED: "data.act-interests-declared",
    Act.BRIEF_SENT: "data.act-brief-sent",
    Act.BRIEF_READ: "data.act-brief-read",
    Act.MATERIAL_RECEIVED: "data.act-material-received",
    Act.MATERIAL_RELEASED: "data.act-material-released",
    Act.LODGING_CHANGED: "data.act-lodging-changed",
    Act.BED_GIVEN: "data.act-bed-given",
    Act.BED_FREED: "data.act-bed-freed",
    Act.ROOMING_EXPORTED: "data.act-rooming-exported",
    Act.ROOM_BOOKED: "data.act-room-booked",
    Act.PROGRAMME_CHANGED: "data.act-programme-changed",
    Act.RUN_SHEET_CHANGED: "data.act-run-sheet-changed",
    Act.BROADCAST_PLANNED: "data.act-broadcast-planned",
    Act.BROADCAST_STOPPED: "data.act-broadcast-stopped",
    Act.MESSAGE_RELEASED: "data.act-message-released",
    Act.SURVEY_ANSWERED: "data.act-survey-answered",
    Act.ARTICLE_LISTED: "data.act-article-listed",
    Act.ARTICLE_ANSWERED: "data.act-article-answered",
    Act.NEWS_CHOSEN: "data.act-news-chosen",
    Act.LETTER_WRITTEN: "data.act-letter-written",
    Act.MEETING_CHANGED: "data.act-meeting-changed",
    Act.MEETING_ANSWERED: "data.act-meeting-answered",
    Act.WAVE_MADE: "data.act-wave-made",
    Act.WAVE_STOPPED: "data.act-wave-stopped",
    Act.WAVE_TAKEN: "data.act-wave-taken",
    Act.ANSWERED_BY_LINK: "data.act-answer-by-link",
    Act.MAIL_RETURNED: "data.act-mail-returned",
    Act.MAIL_TRIED_AGAIN: "data.act-mail-tried-again",
    Act.CALENDAR_BY_MAIL: "data.act-calendar-by-mail",
    Act.ATTENDEE_CHANGED: "data.act-attendee-changed",
    Act.ARRIVAL_RECORDED: "data.act-arrival-recorded",
    Act.ARRIVAL_UNDONE: "data.act-arrival-undone",
    Act.LATE_SAID: "data.act-late-said",
    Act.INCIDENT_WRITTEN: "data.act-incident-written",
    Act.INCIDENT_CLOSED: "data.act-incident-closed",
    Act.TASK_CHANGED: "data.act-task-changed",
    Act.PAPER_MADE: "data.act-paper-made",
    Act.PAPER_TAKEN: "data.act-paper-taken",
    Act.CHARTER_ACCEPTED: "data.act-charter-accepted",
    Act.CHARTER_WRITTEN: "data.act-charter-written",
}


@dataclass(frozen=True, slots=True)
class _Pen:
    """Words in one language and zone."""

    texts: Texts
    language: str
    workshop: Workshop

    def say(self, key: str, **facts: Fact) -> str:
        return self.texts.plain(key, self.language, facts, self.workshop.tz)

    def told(self, fact: Fact | None) -> str:
        return told(fact, self.language)


def readable(copy: Copy, texts: Texts, language: str) -> str:
    """Write the copy in the reader's language."""
    pen = _Pen(texts, language, copy.workshop)
    parts = (
        _person(pen, copy),
        _answers(pen, copy),
        _consents(pen, copy),
        _attendance(pen, copy),
        _presences(pen, copy),
        _messages(pen, copy),
        _acts(pen, copy),
    )
    sections = (list(part) for part in parts)
    return "\n\n".join("\n".join(lines) for lines in sections if len(lines) != 1) + "\n"


def person_facts(person: Person) -> dict[str, Fact]:
    """Return what the sentence about somebody tells; a dash for what is not known."""
    return {
        "first_name": person.first_name or "–",
        "last_name": person.last_name or "–",
        "birth_year": person.birth_year or "–",
        "postcode": person.postcode or "–",
        "commune": person.commune or "–",
        "phone": phone_for_reading(person.phone) if person.phone else "–",
        "email": person.email or "–",
    }


def _person(pen: _Pen, copy: Copy) -> Iterator[str]:
    yield pen.say("data.file-title", title=copy.workshop.title)
    yield pen.say("data.identity", **person_facts(copy.person))


def _answers(pen: _Pen, copy: Copy) -> Iterator[str]:
    yield pen.say("data.file-answers")
    for row in summary(every_question(copy.workshop), copy.answers):
        yield f"- {pen.told(answered(row.question.words, row.shown))}"


def _consents(pen: _Pen, copy: Copy) -> Iterator[str]:
    yield pen.say("data.file-consents")
    for consent in copy.workshop.consents:
        key = CONSENTS[copy.consents.get(consent.key)]
        yield f"- {pen.say(key, words=consent.words)}"


def _attendance(pen: _Pen, copy: Copy) -> Iterator[str]:
    yield pen.say("data.file-attendance")
    for row in copy.tables["attendance"]:
        known = gathering(copy.workshop, row["gathering"])
        title = known.title if known else row["gathering"]
        part = in_part(row["half_days"].split(), remark=row["part"] or "")
        said = aside(pen.say(_PRESENCES[Presence(row["answer"])]), part)
        if row["knows_on"]:
            said = aside(said, by_day(date.fromisoformat(row["knows_on"])))
        if row["sure"]:
            said = aside(said, pen.say("data.file-sure"))
        yield f"- {pen.told(paired(title, said))}"


def _presences(pen: _Pen, copy: Copy) -> Iterator[str]:
    yield pen.say("data.file-presences")
    for row in copy.tables["presences"]:
        day, part = named(row["half_day"])
        yield f"- {pen.say('arrivals.half-day', day=day, part=part)}"


def _messages(pen: _Pen, copy: Copy) -> Iterator[str]:
    yield pen.say("data.file-messages")
    for row in copy.tables["help_messages"]:
        at = pen.say("data.file-moment", at=datetime.fromisoformat(row["at"]))
        yield f"- {at} {pen.say(_AUTHORS[row['author']])} {_sent(pen, row['text'] or {})}"


def _sent(pen: _Pen, text: Mapping[str, str]) -> str:
    """Tell what was sent, where it is more than words; a dash for what has been forgotten."""
    key = _SENT.get(text.get("kind", ""))
    about = gathering(pen.workshop, text.get("about", ""))
    kind = pen.say(key, about=about.title if about else "–") if key else ""
    return " ".join(part for part in (kind, text.get("words", "")) if part) or "–"


def _acts(pen: _Pen, copy: Copy) -> Iterator[str]:
    """List what was done, and whether by the person or by the team; the JSON has all of it.

    The same again and again is one line, with the first instant and how often.
    """
    yield pen.say("data.file-acts", phone=copy.workshop.team.phone)
    for (author, key), same in groupby(copy.tables["audit"], key=_done):
        rows = list(same)
        at = pen.say("data.file-moment", at=datetime.fromisoformat(rows[0]["at"]))
        often = f" {pen.say('data.file-times', count=len(rows))}" if len(rows) > 1 else ""
        yield f"- {at} {pen.say(author)} {pen.say(key)}{often}"


def _done(row: Mapping[str, Any]) -> tuple[str, str]:
    """The keys of who did something, and of what."""
    act = Act(row["act"])
    only_read = act is Act.HELP_ANSWERED and "seen" in row["ids"]
    return _AUTHORS[row["actor"]], "data.act-help-seen" if only_read else ACTS[act]
