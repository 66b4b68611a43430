"""Which column of a people file is which: recognised by its header, or as an organiser chose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rules.answers import folded
from rules.errors import Refused
from rules.people_cells import squeezed
from rules.people_values import kind_of
from rules.ready import DERIVED
from rules.workshop import Quota, Ready, Workshop

NEEDED = ("prenom", "nom", "naissance", "code_postal", "commune")
OPTIONAL = ("adresse", "complement", "telephone", "telephone2", "courriel", "langue")
KNOWN = (*NEEDED, *OPTIONAL)
_AGAIN = MappingProxyType({"telephone": "telephone2", "adresse": "complement"})
"""A second column of these is taken, too: what it says stands in for the first, or goes with it."""
_OF_BIRTH = "nom_naissance"
_HEADERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "prenom": ("prenom", "prenoms", "prenom usuel", "first name", "given name", "firstname"),
        "nom": (
            *("nom", "nom de famille", "nom usage", "nom usuel", "nom d usage", "nom marital"),
            *("last name", "surname", "family name", "lastname"),
        ),
        "nom_naissance": ("nom naissance", "nom de naissance", "nom de jeune fille", "birth name"),
        "naissance": (
            *("naissance", "annee naissance", "date naissance", "annee de naissance"),
            *("date de naissance", "ne le", "nee le", "ne e le", "annee", "ddn", "dob"),
            *("birth", "birth year", "year of birth", "birth date", "date of birth", "birthdate"),
        ),
        "code_postal": (
            *("code postal", "cp", "codepostal", "code post", "c p", "code postal commune"),
            *("postcode", "postal code", "zip", "zip code"),
        ),
        "commune": (
            *("commune", "ville", "localite", "nom commune", "libelle commune"),
            *("bureau distributeur", "town", "city"),
        ),
        "adresse": (
            *("adresse", "rue", "voie", "adresse 1", "adresse postale", "adresse ligne 1"),
            *("numero et voie", "no et voie", "n et voie", "numero et rue", "libelle voie"),
            *("numero et libelle voie", "n et libelle voie", "libelle de la voie"),
            *("address", "street", "address 1", "street address"),
        ),
        "complement": (
            *("complement", "complement adresse", "complement d adresse", "adresse 2"),
            *("adresse ligne 2", "batiment", "address 2"),
        ),
        "telephone": (
            *("portable", "mobile", "telephone portable", "telephone mobile", "tel portable"),
            *("tel mobile", "gsm", "telephone", "tel", "telephone 1", "tel 1", "phone"),
            *("phone number", "mobile phone", "numero telephone", "cell phone"),
        ),
        "telephone2": (
            *("telephone fixe", "tel fixe", "fixe", "telephone domicile", "telephone 2", "tel 2"),
            *("landline", "home phone"),
        ),
        "courriel": (
            *("courriel", "email", "e mail", "mail", "adresse electronique", "adresse mail"),
            *("adresse email", "adresse e mail", "adresse courriel", "adresse de courriel", "mel"),
            *("email address", "e mail address"),
        ),
        "langue": ("langue", "language"),
    }
)
_FEATURES: Mapping[Ready, tuple[str, ...]] = MappingProxyType(
    {
        Ready.SEX: ("sexe", "genre", "civilite", "civ", "titre", "gender", "sex", "title"),
        Ready.AGE: ("age", "tranche d age", "tranche age", "classe d age"),
        Ready.PCS: (
            *("pcs", "csp", "pcs 8", "categorie socioprofessionnelle", "profession"),
            *("categorie socio professionnelle", "groupe socioprofessionnel", "occupation"),
        ),
        Ready.DIPLOMA: (
            *("diplome", "niveau de diplome", "niveau diplome", "niveau d etudes"),
            *("niveau etudes", "dernier diplome", "diplome le plus eleve", "education"),
        ),
        Ready.COMMUNE: ("type de commune", "type commune", "taille de commune", "habitat"),
    }
)
_ADDED_BY_US = frozenset({"ligne", "motif"})  # the columns of a file of corrections
_AROUND = frozenset(
    {
        *("de", "du", "des", "la", "le", "les", "l", "d", "votre", "vos", "the", "your", "of"),
        *("personne", "participant", "participante", "residence", "domicile", "obligatoire"),
        *("principal", "principale", "complete", "actuel", "actuelle", "numero"),
        *("perso", "personnel", "personnelle", "obtenu", "no", "n", "jj", "mm", "aaaa"),
    }
)
"""Words of a header that change nothing of what it names."""

Choice = Mapping[int, str | None]
"""What an organiser chose: by column, our name for it, or None for one that is not to be read."""

NO_CHOICE: Choice = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each thing we know stands in a row: (index, header as written), by our name for it.

    `ignored` are the headers that are not read, `twice` the names that several would have had.
    """

    places: Mapping[str, tuple[int, str]]
    ignored: tuple[str, ...]
    twice: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def asked_later(workshop: Workshop, quota: Quota) -> bool:
    """Tell whether a feature need not be in the file: it is found by itself, or people are asked.

    Found from the year of birth and the postcode, or by the question whose key is the feature's.
    """
    return quota.ready in DERIVED or any(
        question.key == quota.feature for question in workshop.questionnaire
    )


def read_features(workshop: Workshop) -> tuple[Quota, ...]:
    """Return the features that are read from files: all but those that are found by themselves."""
    return tuple(quota for quota in workshop.quotas if quota.ready not in DERIVED)


def columns_of(header: Sequence[str], workshop: Workshop) -> Columns:
    """Recognise the headers, in French or English, whatever their accents, case and spaces.

    Raises Refused when a needed one is missing, or one stands there twice.
    """
    found = guessed(header, workshop)
    titles = tuple(title for title in header if title.strip())
    if found.twice:
        raise Refused("people_file.column-twice", columns=found.twice, found=titles)
    if found.missing:
        raise Refused("people_file.missing-columns", missing=found.missing, found=titles)
    return found


def guessed(
    header: Sequence[str],
    workshop: Workshop,
    chosen: Choice = NO_CHOICE,
    *,
    complete: bool = False,
) -> Columns:
    """Recognise what can be; of a name that several have, the first counts. A choice goes first.

    `complete`: no feature can be asked later, as of people who are qualified.
    """
    names = recognised(header, workshop)
    taken = {name for name in chosen.values() if name}
    twice = [name for name, count in Counter(names).items() if name and count > 1]
    places: dict[str, tuple[int, str]] = {}
    for at, name in enumerate(names):
        wanted = chosen.get(at, None if name in taken else name)
        if wanted and wanted not in places:
            places[wanted] = (at, header[at])
    used = {at for at, _ in places.values()}
    ignored = tuple(
        title
        for at, title in enumerate(header)
        if at not in used and title.strip() and squeezed(title) not in _ADDED_BY_US
    )
    needed = (
        *NEEDED,
        *(
            each.feature
            for each in read_features(workshop)
            if complete or not asked_later(workshop, each)
        ),
    )
    missing = tuple(name for name in needed if name not in places)
    return Columns(places, ignored, tuple(twice), missing)


def recognised(header: Sequence[str], workshop: Workshop) -> tuple[str | None, ...]:
    """Return our name for each header, None where it says nothing to us.

    Telephones and lines of an address may be two: the second gets the name of a second one. A name
    of birth is read only where there is no other.
    """
    names = _names(workshop.quotas)
    found: list[str | None] = []
    for title in header:
        name = names.get(squeezed(title)) or names.get(_core(title))
        again = _AGAIN.get(name or "")
        found.append(again if again and name in found and again not in found else name)
    of_birth = None if "nom" in found else "nom"
    return tuple(of_birth if name == _OF_BIRTH else name for name in found)


def known_headers(header: Sequence[str], workshop: Workshop) -> int:
    """Count the headers we recognise: the line and the separator that make most are the right."""
    return sum(name is not None for name in recognised(header, workshop))


@lru_cache(10_000)
def _core(title: str) -> str:
    """Take away what changes nothing: «Date de naissance (JJ/MM/AAAA) *» is «date naissance»."""
    bare = title.partition("(")[0]
    return "".join(word for word in folded(bare).split() if word not in _AROUND)


@lru_cache(64)
def _names(quotas: tuple[Quota, ...]) -> dict[str, str]:
    """Map every way to write a header to our name for it; the plan's own words go first."""
    usual_titles = [(title, name) for name, titles in _HEADERS.items() for title in titles]
    names = {squeezed(title): name for title, name in usual_titles}
    for title, name in usual_titles:
        names.setdefault(_core(title), name)  # «téléphone domicile» takes nothing of «téléphone»
    for quota in quotas:
        if quota.ready in DERIVED:
            continue
        kind = kind_of(quota)
        usual = _FEATURES.get(kind, ()) if kind else ()
        titles = (*usual, quota.feature, *quota.label.words.values())
        for title in titles:
            names.setdefault(_core(title), quota.feature)
        names |= {squeezed(title): quota.feature for title in titles}
    names.pop("", None)
    return names
