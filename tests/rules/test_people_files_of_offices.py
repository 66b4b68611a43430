"""Files as institutes and town halls send them: odd sheets, words, dates and letters."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from actions.workshop_file import read_workshop
from rules.csv_text import decoded
from rules.errors import Refused
from rules.facts import Localised
from rules.people_cells import birth_year, email, given
from rules.people_check import Wanted, check, opened
from rules.people_columns import guessed, recognised
from rules.people_dates import Born, born
from rules.people_file import PeopleFile, PersonRow, read_people
from rules.people_sheet import Row, Sheet, csv_sheet
from rules.people_twins import Twins
from rules.people_values import guess, is_exact
from rules.ready import feature
from rules.workshop import Ready

EXAMPLE = Path(__file__).parents[2] / "examples" / "big-data-sante"
WORKSHOP = read_workshop((EXAMPLE / "workshop.toml").read_bytes())
FIRST_DAY = WORKSHOP.gatherings[0].starts_at.date()
QUOTAS = {quota.feature: quota for quota in WORKSHOP.quotas}
HEADER = (
    *("Civilité", "Nom", "Prénom", "Date de naissance", "Adresse", "CP", "Ville"),
    *("Téléphone", "Mail", "Âge", "Territoire", "Diplôme"),
)
ANA = (
    *("Mme", "Péchard", "Ana", "12/03/1974", "3 rue du Lac", "12320", "Conques"),
    *("06 39 98 12 20", "ana@courriel.example", "45 à 59 ans", "Village", "Bac"),
)


def ana(**cells: str) -> tuple[str, ...]:
    """Ana's row, with some cells written otherwise."""
    return tuple(cells.get(title, cell) for title, cell in zip(HEADER, ANA, strict=True))


def csv_of(*rows: tuple[str, ...]) -> bytes:
    return "\r\n".join(";".join(row) for row in (HEADER, *rows)).encode()


def read(*rows: tuple[str, ...]) -> PeopleFile:
    return read_people(csv_of(*rows), WORKSHOP)


def reasons(people: PeopleFile) -> list[str]:
    return [fault.reason for row in people.bad for fault in row.faults]


def sheet(name: str, *rows: tuple[str, ...]) -> Sheet:
    numbered: list[Row] = list(enumerate(rows, 1))
    return Sheet(name, lambda: iter(numbered))


# ── sheets and lines ─────────────────────────────────────────────────────────────────────────


def test_an_empty_form_beside_the_filled_sheet_is_passed_over() -> None:
    file = opened([sheet("Modèle", HEADER), sheet("Base", HEADER, ANA)], WORKSHOP, Wanted())
    assert file.table.sheet == "Base"
    assert [type(row) for row in file.rows()] == [PersonRow]


def test_a_workbook_of_empty_forms_holds_nobody() -> None:
    with pytest.raises(Refused) as refused:
        opened([sheet("Modèle", HEADER), sheet("Notice")], WORKSHOP, Wanted())
    assert refused.value.code == "people_file.empty"


@pytest.mark.parametrize("sign", ["\x0b", "\u2028", "\x85", "\x0c"])
def test_a_break_within_a_cell_that_is_no_line_end_costs_nothing(sign: str) -> None:
    (person,) = read(ana(Adresse=f"Bâtiment A{sign}3 rue du Lac")).good
    assert person.address == "Bâtiment A 3 rue du Lac"


def test_the_line_that_closes_a_table_offers_no_value_to_decide() -> None:
    total = ("Total", "1", *[""] * 10)
    file = opened([sheet("Base", HEADER, ANA, total)], WORKSHOP, Wanted())
    report = check(file, Twins(), lambda _: None)
    assert [each["cell"] for each in report["values"]["sexe"]] == ["Mme"]
    assert (report["good"], report["wrong"]) == (1, 0)


# ── letters ──────────────────────────────────────────────────────────────────────────────────


def test_letters_that_were_written_twice_over_are_given_back() -> None:
    broken = csv_of(ANA).decode("utf-8").encode("utf-8").decode("cp1252").encode("utf-8")
    (person,) = read_people(broken, WORKSHOP).good
    assert (person.last_name, person.features["age"]) == ("Péchard", "45-59")


def test_a_name_that_only_looks_like_it_stays() -> None:
    assert decoded("nom\nÃ©lodie 李\n".encode()) == "nom\nÃ©lodie 李\n"


def test_letters_that_were_lost_on_the_way_are_named_with_their_line() -> None:
    with pytest.raises(Refused) as refused:
        read(ANA, ana(Nom="P\ufffdchard"))
    assert (refused.value.code, refused.value.facts) == ("people_file.lost-letters", {"line": 3})


@pytest.mark.parametrize("start", ["<html><table>", "\n<!DOCTYPE html>", '<?xml version="1.0"?>'])
def test_a_web_page_that_is_called_a_workbook_is_no_table(start: str) -> None:
    with pytest.raises(Refused) as refused:
        read_people(start.encode() + b"<tr><td>Nom</td></tr>\n<tr><td>Ana</td></tr>", WORKSHOP)
    assert refused.value.code == "people_file.not-a-table"


# ── headers ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("header", "names"),
    [
        (("Téléphone", "Téléphone fixe"), ("telephone", "telephone2")),
        (("N° de téléphone",), ("telephone",)),
        (("Nom de naissance", "Nom d’usage"), (None, "nom")),
        (("Nom de naissance", "Prénom"), ("nom", "prenom")),
        (("Nom complet", "N° et libellé de voie"), (None, "adresse")),
        (("E-mail perso", "Diplôme le plus élevé obtenu"), ("courriel", "diplome")),
    ],
)
def test_headers_are_what_they_say(header: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert recognised(header, WORKSHOP) == names


# ── dates, and who is grown up ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("12/03/1970", Born(1970, (3, 12))),
        ("12.3.1970 00:00", Born(1970, (3, 12))),
        ("1970-03-12T00:00:00Z", Born(1970, (3, 12))),
        ("12 mars 1970", Born(1970, (3, 12))),
        ("1er août 1970", Born(1970, (8, 1))),
        ("12 floréal 1970", Born(1970)),
        ("12/03/70", Born(1970, (3, 12))),
        ("12/03/05", Born(2005, (3, 12))),
        ("12031970", Born(1970, (3, 12))),
        ("19700312", Born(1970, (3, 12))),
        ("25639.5", Born(1970, (3, 12))),
        ("00/00/1970", Born(1970)),
        ("03/1970", Born(1970)),
        ("1970", Born(1970)),
        ("inconnue", None),
    ],
)
def test_a_date_is_read_however_it_is_written(cell: str, found: Born | None) -> None:
    assert born(cell, latest=2009) == found


def test_who_comes_of_age_the_day_it_begins_may_come_and_a_day_later_may_not() -> None:
    last = date(FIRST_DAY.year - 18, FIRST_DAY.month, FIRST_DAY.day)
    people = read(
        ana(**{"Date de naissance": f"{last:%d/%m/%Y}"}),
        ana(**{"Date de naissance": f"{last.replace(day=last.day + 1):%d/%m/%Y}"}),
        ana(Prénom="Léa", **{"Date de naissance": str(last.year)}),
    )
    assert [row.line for row in people.good] == [2, 4]
    assert reasons(people) == ["people_file.not-adult"]


def test_of_the_qualified_the_year_alone_must_be_enough() -> None:
    assert birth_year("2008", FIRST_DAY, surely=True) == "2008"
    with pytest.raises(Refused) as refused:
        birth_year("2009", FIRST_DAY, surely=True)
    assert refused.value.code == "people_file.perhaps-not-adult"


# ── who is qualified is asked nothing later ──────────────────────────────────────────────────


def test_features_that_are_asked_later_must_be_there_for_the_qualified() -> None:
    question = replace(WORKSHOP.questionnaire[0], key="diplome")
    asked = replace(WORKSHOP, questionnaire=(question, *WORKSHOP.questionnaire))
    header = HEADER[:-1]
    assert guessed(header, asked).missing == ()
    assert guessed(header, asked, complete=True).missing == ("diplome",)

    rows = csv_sheet(decoded(csv_of(ana(Diplôme=""), ana(Prénom="Léa"))), asked)
    assert [type(row) is PersonRow for row in opened([rows], asked, Wanted()).rows()] == [True] * 2
    wanted = Wanted(complete=True)
    assert [type(row) is PersonRow for row in opened([rows], asked, wanted).rows()] == [False, True]


# ── what offices write in cells ──────────────────────────────────────────────────────────────


@pytest.mark.parametrize("cell", ["NC", "néant", "Aucun", "non communiqué", "pas de mail", "-"])
def test_how_offices_write_that_they_have_none_costs_nobody(cell: str) -> None:
    (person,) = read(ana(Téléphone=cell, Mail=cell)).good
    assert (person.phone, person.email) == (None, None)
    assert given("Anaïs") == "Anaïs"


def test_somebody_may_be_called_as_offices_write_nothing() -> None:
    (person,) = read(ana(Nom="Sans", Prénom="Aucune")).good
    assert (person.first_name, person.last_name) == ("Aucune", "Sans")


@pytest.mark.parametrize(
    "cell",
    [
        *("ana@courriel.example", "mailto:ana@courriel.example", "<ana@courriel.example>"),
        *("Ana Péchard <ana@courriel.example>", "ana@courriel.example ; ana@travail.example"),
        *("ana@courriel.example ou ana@travail.example", "ana@courriel.example/ana@x.example"),
    ],
)
def test_the_first_e_mail_address_is_taken(cell: str) -> None:
    assert email(cell) == "ana@courriel.example"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        *(("18", "18-29"), ("44 ans", "30-44"), ("60", "60-plus"), ("91 ans", "60-plus")),
        *(("17", None), ("60 et +", "60-plus"), ("65 et plus", None), ("45-59 ans", "45-59")),
    ],
)
def test_an_age_in_years_falls_into_its_band(cell: str, value: str | None) -> None:
    assert guess(QUOTAS["age"], cell) == value


def test_an_age_in_years_is_no_word_to_decide() -> None:
    assert is_exact("47 ans", QUOTAS["age"])
    assert not is_exact("plus de 60 ans", QUOTAS["age"])
    assert not is_exact("2", QUOTAS["sexe"])


def test_an_age_falls_into_no_band_that_says_something_else() -> None:
    odd = replace(QUOTAS["age"].values[0], label=replace_words("sans réponse"))
    assert guess(replace(QUOTAS["age"], values=(odd,)), "44") is None


@pytest.mark.parametrize(
    ("cell", "ready", "example"),
    [
        *(("BEP/CAP", "cap-bep", "sans-bac"), ("CAP", "cap-bep", "sans-bac")),
        *(("Sans diplôme", "aucun", "sans-bac"), ("Brevet des collèges", "aucun", "sans-bac")),
        *(("Bac pro", "bac", "bac"), ("Brevet professionnel", "bac", "bac")),
        *(("Bac +5 et plus", "superieur", "superieur"), ("Master 2", "superieur", "superieur")),
        *(("bac+3/4", "superieur", "superieur"), ("niveau bac", None, None)),
    ],
)
def test_diplomas_are_understood(cell: str, ready: str | None, example: str | None) -> None:
    assert guess(feature(Ready.DIPLOMA, 20), cell) == ready
    assert guess(QUOTAS["diplome"], cell) == example


def replace_words(words: str) -> Localised:
    return Localised({"fr": words, "en": words})
