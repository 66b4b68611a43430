"""Features that are ready to choose for a sample plan: their values, and those found by themselves.

The lists are those by which French statistics count: INSEE's socio-professional groups (PCS 2020,
first level), its grid of density of communes in three steps, its levels of diploma, the departments
and regions (Code général des collectivités territoriales, after 2016).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from rules.facts import Localised
from rules.workshop import Quota, QuotaValue, Ready

REGIONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ara": ("Auvergne-Rhône-Alpes", "01 03 07 15 26 38 42 43 63 69 73 74"),
        "bfc": ("Bourgogne-Franche-Comté", "21 25 39 58 70 71 89 90"),
        "bre": ("Bretagne", "22 29 35 56"),
        "cvl": ("Centre-Val de Loire", "18 28 36 37 41 45"),
        "cor": ("Corse", "2A 2B"),
        "ges": ("Grand Est", "08 10 51 52 54 55 57 67 68 88"),
        "hdf": ("Hauts-de-France", "02 59 60 62 80"),
        "idf": ("Île-de-France", "75 77 78 91 92 93 94 95"),
        "nor": ("Normandie", "14 27 50 61 76"),
        "naq": ("Nouvelle-Aquitaine", "16 17 19 23 24 33 40 47 64 79 86 87"),
        "occ": ("Occitanie", "09 11 12 30 31 32 34 46 48 65 66 81 82"),
        "pdl": ("Pays de la Loire", "44 49 53 72 85"),
        "pac": ("Provence-Alpes-Côte d’Azur", "04 05 06 13 83 84"),
        "glp": ("Guadeloupe", "971"),
        "mtq": ("Martinique", "972"),
        "guf": ("Guyane", "973"),
        "reu": ("La Réunion", "974"),
        "myt": ("Mayotte", "976"),
    }
)
"""Each region: its name, and its departments by their INSEE code."""

_REGION_OF = {
    department: region for region, (_, inside) in REGIONS.items() for department in inside.split()
}
_BAND = re.compile(r"(\d{1,3})(?:-(\d{1,3})|-plus)")
_OLDEST = 200  # years, where a band has no upper end
_SOUTH_CORSICA = range(20_000, 20_200)  # postcodes; the others of 20 are Haute-Corse

_SEX = (
    ("femme", "Femme", "Woman"),
    ("homme", "Homme", "Man"),
    ("autre", "Autre ou sans réponse", "Other or no answer"),
)
_AGES = ("18-24", "25-34", "35-49", "50-64", "65-plus")
_PCS = (
    ("1", "Agriculteurs exploitants", "Farmers"),
    (
        "2",
        "Artisans, commerçants, chefs d’entreprise",
        "Craftspeople, shopkeepers, heads of businesses",
    ),
    ("3", "Cadres, professions intellectuelles supérieures", "Managers and higher professions"),
    ("4", "Professions intermédiaires", "Intermediate professions"),
    ("5", "Employés", "Office and service workers"),
    ("6", "Ouvriers", "Manual workers"),
    ("7", "Retraités", "Retired people"),
    ("8", "Autres personnes sans activité professionnelle", "Others without a profession"),
)
_DIPLOMAS = (
    ("aucun", "Aucun diplôme, ou brevet", "No diploma, or lower secondary"),
    ("cap-bep", "CAP ou BEP", "Vocational certificate"),
    ("bac", "Bac", "Baccalauréat"),
    ("superieur", "Après le bac", "Above the baccalauréat"),
)
_COMMUNES = (
    ("dense", "Grande ville et sa banlieue", "Large town and its suburbs"),
    ("intermediaire", "Petite ou moyenne ville", "Small or medium-sized town"),
    ("rural", "Village et campagne", "Village and countryside"),
)
_ASKED: Mapping[Ready, tuple[tuple[str, str, str], ...]] = MappingProxyType(
    {Ready.SEX: _SEX, Ready.PCS: _PCS, Ready.DIPLOMA: _DIPLOMAS, Ready.COMMUNE: _COMMUNES}
)
_LABELS: Mapping[Ready, tuple[str, str]] = MappingProxyType(
    {
        Ready.SEX: ("Sexe", "Sex"),
        Ready.AGE: ("Âge", "Age"),
        Ready.PCS: ("Catégorie socioprofessionnelle", "Socio-professional group"),
        Ready.DIPLOMA: ("Diplôme", "Diploma"),
        Ready.COMMUNE: ("Type de commune", "Kind of commune"),
        Ready.DEPARTMENT: ("Département", "Department"),
        Ready.REGION: ("Région", "Region"),
    }
)
DERIVED = frozenset({Ready.AGE, Ready.DEPARTMENT, Ready.REGION})
"""Features that are found from the year of birth and the postcode: nobody is asked for them."""


def feature(ready: Ready, seats: int) -> Quota:
    """Return a feature that is ready to choose, with bounds that ask for nothing yet."""
    values = tuple(
        QuotaValue(key, Localised({"fr": french, "en": english}), 0, seats)
        for key, french, english in _values(ready)
    )
    french, english = _LABELS[ready]
    label = Localised({"fr": french, "en": english})
    return Quota(ready.value, label, values, ready)


def derived(quota: Quota, *, birth_year: str | None, postcode: str | None, year: int) -> str | None:
    """Return somebody's value of a derived feature in the year of the first gathering.

    None where it cannot be told, or is not one of the plan's.
    """
    if quota.ready is Ready.AGE:
        return _band(quota, year - int(birth_year)) if birth_year else None
    department = department_of(postcode or "")
    found = department if quota.ready is Ready.DEPARTMENT else _REGION_OF.get(department or "")
    return found if any(value.key == found for value in quota.values) else None


def age_band(key: str) -> Localised | None:
    """Return the words of an age band: «18-29», «65-plus»; None for what is none."""
    if _BAND.fullmatch(key) is None:
        return None
    french, english = _age_words(key)
    return Localised({"fr": french, "en": english})


def department_of(postcode: str) -> str | None:
    """Return the department of a postcode of five digits, as its INSEE code: «2A», «75», «971»."""
    if len(postcode) != len("75001"):
        return None
    if postcode.startswith("20"):
        found = "2A" if int(postcode) in _SOUTH_CORSICA else "2B"
    else:
        found = postcode[:3] if postcode.startswith("97") else postcode[:2]
    return found if found in _REGION_OF else None


def _band(quota: Quota, age: int) -> str | None:
    for value in quota.values:
        found = _BAND.fullmatch(value.key)
        if found and int(found[1]) <= age <= int(found[2] or _OLDEST):
            return value.key
    return None


def _values(ready: Ready) -> tuple[tuple[str, str, str], ...]:
    if ready is Ready.AGE:
        return tuple((key, *_age_words(key)) for key in _AGES)
    if ready is Ready.DEPARTMENT:
        return tuple((code, code, code) for code in sorted(_REGION_OF))
    if ready is Ready.REGION:
        return tuple((key, name, name) for key, (name, _) in REGIONS.items())
    return _ASKED[ready]


def _age_words(key: str) -> tuple[str, str]:
    """Write an age band: «18 à 24 ans», «65 ans et plus»."""
    low, _, high = key.partition("-")
    if high == "plus":
        return f"{low} ans et plus", f"{low} and over"
    return f"{low} à {high} ans", f"{low} to {high}"
