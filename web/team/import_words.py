"""The words of an import: where people come from, what a column is, how far a file is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rules.who import CitizenState, Source
from storage.imports import ImportState

SOURCES: Mapping[Source, str] = MappingProxyType(
    {
        Source.INSTITUTE: "team_import.from-institute",
        Source.ADDRESSES: "team_import.from-addresses",
        Source.VOLUNTEERS: "team_import.from-volunteers",
    }
)
ARRIVE: Mapping[CitizenState, str] = MappingProxyType(
    {
        CitizenState.CONTACTED: "team_import.arrive-contacted",
        CitizenState.QUALIFIED: "team_import.arrive-qualified",
    }
)
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "prenom": "team_import.is-first-name",
        "nom": "team_import.is-last-name",
        "naissance": "team_import.is-birth",
        "code_postal": "team_import.is-postcode",
        "commune": "team_import.is-commune",
        "adresse": "team_import.is-address",
        "complement": "team_import.is-complement",
        "telephone": "team_import.is-phone",
        "telephone2": "team_import.is-second-phone",
        "courriel": "team_import.is-email",
        "langue": "team_import.is-language",
    }
)
WHY: Mapping[str, str] = MappingProxyType(
    {
        "name": "team_import.alike-name",
        "phone": "team_import.alike-phone",
        "email": "team_import.alike-email",
    }
)
STATE: Mapping[ImportState, str] = MappingProxyType(
    {
        ImportState.READING: "team_import.state-reading",
        ImportState.UNREADABLE: "team_import.state-unreadable",
        ImportState.READY: "team_import.state-ready",
        ImportState.LOADING: "team_import.state-loading",
        ImportState.LOADED: "team_import.state-loaded",
        ImportState.DROPPED: "team_import.state-dropped",
    }
)
