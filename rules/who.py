"""Who acts, for whom, and the acts that are worth recording."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is in one workshop; somebody of the team may be several of its three."""

    CITIZEN = "citizen"
    SPEAKER = "speaker"
    ORGANISER = "organiser"  # acts for everybody, and reads all but what people need
    LOGISTICS = "logistics"  # rooms and beds; alone reads what people need
    READER = "reader"  # looks, and changes nothing
    COMMITTEE = "committee"  # the steering committee: decides in its meetings
    ATTENDEE = "attendee"  # is there to work, help or watch (rules/attendees.py)


TEAM = frozenset({Role.ORGANISER, Role.LOGISTICS, Role.READER})
"""Whoever may sign in to the team's pages."""


class CitizenState(StrEnum):
    """A citizen's way through recruitment (METHOD.md, «Words»)."""

    CONTACTED = "contacted"
    ANSWERED = "answered"  # the questionnaire is complete, an organiser has to look
    QUALIFIED = "qualified"
    DRAWN = "drawn"  # has a seat, which meeting 3 confirms
    SUBSTITUTE = "substitute"  # may be offered a seat that becomes free
    NOT_DRAWN = "not_drawn"
    NOT_RETAINED = "not_retained"
    VALIDATED = "validated"  # by the recorded decision of meeting 3 only
    DECLINED = "declined"  # "Je ne souhaite pas participer"
    WITHDRAWN = "withdrawn"  # "Je dois renoncer", after having been qualified


class Source(StrEnum):
    """Where people come from: the three ways in."""

    ADDRESSES = "addresses"  # drawn among addresses
    INSTITUTE = "institute"  # recruited by an institute
    VOLUNTEERS = "volunteers"  # who answered a call


class Act(StrEnum):
    """What the audit knows: codes, never words."""

    WORKSHOP_LOADED = "workshop.loaded"
    PERSON_IMPORTED = "person.imported"
    PERSON_CORRECTED = "person.corrected"
    PERSON_EXPORTED = "person.exported"
    PERSON_ERASED = "person.erased"
    LINK_MADE = "link.made"
    LINK_LOCKED = "link.locked"
    CHAT_BOUND = "chat.bound"
    CHAT_UNBOUND = "chat.unbound"
    LANGUAGE_CHOSEN = "language.chosen"
    NOTICE_ACKNOWLEDGED = "notice.acknowledged"
    CONSENT_GIVEN = "consent.given"
    CONSENT_WITHDRAWN = "consent.withdrawn"
    COMMITMENT_ACCEPTED = "commitment.accepted"
    QUESTION_ANSWERED = "question.answered"
    QUESTIONNAIRE_COMPLETED = "questionnaire.completed"
    STATE_CHANGED = "state.changed"
    ATTENDANCE_ANSWERED = "attendance.answered"
    ATTENDANCE_CONFIRMED = "attendance.confirmed"
    DEADLINE_SET = "attendance.deadline"
    CALL_REQUESTED = "call.requested"
    CALL_CLOSED = "call.closed"
    SILENCE_BEGUN = "silence.begun"
    SILENCE_ENDED = "silence.ended"
    REMINDERS_CHOSEN = "reminders.chosen"
    REMINDERS_TUNED = "reminders.tuned"
    REMINDED = "reminders.sent"
    MATERIAL_READ = "material.read"
    STOP_ASKED = "stop.asked"
    HELP_ASKED = "help.asked"
    HELP_ANSWERED = "help.answered"
    DECISION_RECORDED = "decision.recorded"
    MEETING_CHANGED = "meeting.changed"
    MEETING_ANSWERED = "meeting.answered"
    PLAN_CHANGED = "plan.changed"
    DRAW_PREPARED = "draw.prepared"
    DRAW_STOPPED = "draw.stopped"
    DRAW_MADE = "draw.made"
    SEAT_CONFIRMED = "seat.confirmed"
    SEAT_OFFERED = "seat.offered"
    SEAT_ANSWERED = "seat.answered"
    ROLE_GIVEN = "role.given"
    ROLE_TAKEN = "role.taken"
    SIGN_IN_MADE = "sign_in.made"
    SIGNED_IN = "sign_in.used"
    SIGNED_OUT = "sign_in.ended"
    PAGE_MADE = "page.made"
    NEEDS_WRITTEN = "needs.written"
    NEEDS_READ = "needs.read"
    NEEDS_NONE = "needs.none"
    SPEAKER_CHANGED = "speaker.changed"
    SLOT_PROPOSED = "slot.proposed"
    SLOT_ANSWERED = "slot.answered"
    INTERESTS_DECLARED = "interests.declared"
    BRIEF_SENT = "brief.sent"
    BRIEF_READ = "brief.read"
    MATERIAL_RECEIVED = "material.received"
    MATERIAL_RELEASED = "material.released"
    LODGING_CHANGED = "lodging.changed"
    BED_GIVEN = "bed.given"
    BED_FREED = "bed.freed"
    ROOMING_EXPORTED = "rooming.exported"
    ROOM_BOOKED = "room.booked"
    PROGRAMME_CHANGED = "programme.changed"
    RUN_SHEET_CHANGED = "run_sheet.changed"
    BROADCAST_PLANNED = "broadcast.planned"
    BROADCAST_STOPPED = "broadcast.stopped"
    MESSAGE_RELEASED = "message.released"
    SURVEY_ANSWERED = "survey.answered"
    ARTICLE_LISTED = "article.listed"
    ARTICLE_ANSWERED = "article.answered"
    NEWS_CHOSEN = "news.chosen"
    LETTER_WRITTEN = "letter.written"
    WAVE_MADE = "wave.made"
    WAVE_STOPPED = "wave.stopped"
    WAVE_TAKEN = "wave.taken"
    ANSWERED_BY_LINK = "answer.by_link"
    MAIL_RETURNED = "mail.returned"
    MAIL_TRIED_AGAIN = "mail.tried_again"
    CALENDAR_BY_MAIL = "calendar.by_mail"
    ATTENDEE_CHANGED = "attendee.changed"
    ARRIVAL_RECORDED = "arrival.recorded"
    ARRIVAL_UNDONE = "arrival.undone"
    LATE_SAID = "late.said"
    INCIDENT_WRITTEN = "incident.written"
    INCIDENT_CLOSED = "incident.closed"
    TASK_CHANGED = "task.changed"
    PAPER_MADE = "paper.made"
    PAPER_TAKEN = "paper.taken"
    CHARTER_ACCEPTED = "charter.accepted"
    CHARTER_WRITTEN = "charter.written"


@dataclass(frozen=True, slots=True)
class Who:
    """`actor` (a person id, «system», «command») acts for `subject` (a person id)."""

    actor: str
    subject: str
    workshop: str

    @classmethod
    def oneself(cls, person: str, workshop: str) -> Who:
        """A person acting for themselves."""
        return cls(person, person, workshop)
