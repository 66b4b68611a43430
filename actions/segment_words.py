"""What the choices of a segment are called, in the chat and on pages."""

from __future__ import annotations

from rules.owed import What
from rules.segments import Audience, Said
from rules.who import CitizenState

AUDIENCES = {
    Audience.CITIZENS: "broadcasts.citizens",
    Audience.SPEAKERS: "broadcasts.speakers",
    Audience.TEAM: "broadcasts.team",
}
STATES = {
    CitizenState.CONTACTED: "broadcasts.state-contacted",
    CitizenState.ANSWERED: "broadcasts.state-answered",
    CitizenState.QUALIFIED: "broadcasts.state-qualified",
    CitizenState.DRAWN: "broadcasts.state-drawn",
    CitizenState.SUBSTITUTE: "broadcasts.state-substitute",
    CitizenState.NOT_DRAWN: "broadcasts.state-not-drawn",
    CitizenState.VALIDATED: "broadcasts.state-validated",
    CitizenState.NOT_RETAINED: "broadcasts.state-not-retained",
    CitizenState.DECLINED: "broadcasts.state-declined",
    CitizenState.WITHDRAWN: "broadcasts.state-withdrawn",
}
SAID = {
    Said.COMING: "broadcasts.said-coming",
    Said.NOT_COMING: "broadcasts.said-no",
    Said.NOT_YET: "broadcasts.said-later",
    Said.NOTHING: "broadcasts.said-nothing",
    Said.WAS_THERE: "broadcasts.said-there",
}
MISSING = {
    What.NOTICE: "broadcasts.missing-notice",
    What.COMMITMENT: "broadcasts.missing-commitment",
    What.FORM: "broadcasts.missing-form",
}
