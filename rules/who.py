"""Who acts, for whom, and the acts that are worth recording."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is in one workshop."""

    CITIZEN = "citizen"
    ORGANISER = "organiser"


class CitizenState(StrEnum):
    """A citizen's way through recruitment (METHOD.md, «Words»)."""

    CONTACTED = "contacted"
    ANSWERED = "answered"  # the questionnaire is complete, an organiser has to look
    QUALIFIED = "qualified"
    NOT_RETAINED = "not_retained"
    VALIDATED = "validated"  # by the recorded decision of meeting 3 only
    DECLINED = "declined"  # "Je ne souhaite pas participer"
    WITHDRAWN = "withdrawn"  # "Je dois renoncer", after having been qualified


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
    CALL_REQUESTED = "call.requested"
    CALL_CLOSED = "call.closed"
    SILENCE_ENDED = "silence.ended"
    HELP_ASKED = "help.asked"
    HELP_ANSWERED = "help.answered"
    DECISION_RECORDED = "decision.recorded"


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
