"""What was done for somebody, in words: which act, about what, and how it stands after it.

Of what people answered, only what this page shows anyway is told; nights are not, which are
forgotten after a stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from actions.data_file import ACTS
from rules.adulthood import every_question
from rules.attendance import Answer
from rules.facts import Localised
from rules.people import Detail
from rules.who import Act, CitizenState
from rules.workshop import Consent, Question, Workshop, gathering
from storage.audit import Recorded

STATES: Mapping[str, str] = {
    CitizenState.CONTACTED: "team_people.state-contacted",
    CitizenState.ANSWERED: "team_people.state-answered",
    CitizenState.QUALIFIED: "team_people.state-qualified",
    CitizenState.DRAWN: "team_people.state-drawn",
    CitizenState.SUBSTITUTE: "team_people.state-substitute",
    CitizenState.NOT_DRAWN: "team_people.state-not-drawn",
    CitizenState.NOT_RETAINED: "team_people.state-not-retained",
    CitizenState.VALIDATED: "team_people.state-validated",
    CitizenState.DECLINED: "team_people.state-declined",
    CitizenState.WITHDRAWN: "team_people.state-withdrawn",
}
DETAILS: Mapping[str, str] = {
    Detail.FIRST_NAME: "data.first-name",
    Detail.LAST_NAME: "data.last-name",
    Detail.COMMUNE: "data.commune",
    Detail.PHONE: "data.phone",
    Detail.EMAIL: "data.email",
}
_LANGUAGES: Mapping[str, str] = {"fr": "common.language-fr", "en": "common.language-en"}
_PRESENCES: Mapping[str, str] = {
    Answer.YES: "team_people.attend-yes",
    Answer.NO: "team_people.attend-no",
    Answer.NOT_YET: "team_people.attend-later",
    Answer.PARTIAL: "team_attendance.part",
}
_CODES = {
    Act.STATE_CHANGED: STATES,
    Act.PERSON_CORRECTED: DETAILS,
    Act.LANGUAGE_CHOSEN: _LANGUAGES,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One act of a person's history, by whom ("" for themselves).

    `about` is what it was about, in the workshop's words; `stands` the key of how it stands since.
    """

    at: datetime
    key: str
    by: str
    about: Localised | None = None
    stands: str | None = None


def line(act: Recorded, workshop: Workshop, by: str) -> Line:
    """Tell one act."""
    about, stands = _about(act, workshop)
    return Line(act.at, ACTS[Act(act.act)], by, about, stands)


def _about(act: Recorded, workshop: Workshop) -> tuple[Localised | None, str | None]:
    match Act(act.act), act.ids:
        case Act.QUESTION_ANSWERED, (key,):
            return _words(every_question(workshop), key), None
        case ((Act.CONSENT_GIVEN | Act.CONSENT_WITHDRAWN), (key,)):
            return _words(workshop.consents, key), None
        case Act.ATTENDANCE_ANSWERED, (key, answer):
            found = gathering(workshop, key)
            return (found.title if found else None), _PRESENCES.get(answer)
        case Act.ATTENDANCE_CONFIRMED, (key, *_):
            found = gathering(workshop, key)
            return (found.title if found else None), None
        case (Act.STATE_CHANGED | Act.PERSON_CORRECTED | Act.LANGUAGE_CHOSEN) as what, (*_, code):
            return None, _CODES[what].get(code)
        case _:
            return None, None


def _words(asked: Iterable[Question | Consent], key: str) -> Localised | None:
    return next((each.words for each in asked if each.key == key), None)
