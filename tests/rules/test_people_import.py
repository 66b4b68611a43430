"""A people file is looked at before anybody is loaded: what it holds, who may be there twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rules.csv_text import is_spreadsheet
from rules.errors import Refused
from rules.people_check import Wanted, check, opened, undecided
from rules.people_columns import asked_later, columns_of, guessed, read_features
from rules.people_file import BadRow, read_people
from rules.people_plain import (
    bad_from_plain,
    bad_to_plain,
    facts_from_plain,
    facts_to_plain,
    row_from_plain,
    row_to_plain,
)
from rules.people_row import Fault, PersonRow, home_of, read_row
from rules.people_sheet import Row, Sheet, csv_sheet, table_of
from rules.people_twins import Somebody, Twins, nearly
from rules.people_values import guess
from rules.ready import feature
from rules.workshop import Ready, Workshop
from tests.example import example

WORKSHOP = example()
HEADER = "Civilité;Nom;Prénom;Né(e) le;CP;Ville;Tranche d’âge;Territoire;Diplôme"
ANA = "Mme;Péchard;Ana;12/03/1974;12320;Conques;45-59;Village;Bac"


def read(*lines: str, workshop: Workshop = WORKSHOP) -> tuple[PersonRow, ...]:
    people = read_people("\n".join(lines).encode(), workshop)
    assert people.bad == ()
    return people.good


# ── columns and cells as institutes write them ───────────────────────────────────────────────


def test_a_title_above_and_a_total_below_are_no_people() -> None:
    (ana,) = read("Recrutement 2027;;;", "", HEADER, ANA, ";;;", "Total;1;;", ";;Source : nous")
    assert (ana.first_name, ana.line, ana.features["sexe"]) == ("Ana", 4, "femme")


def test_a_line_that_looks_like_a_total_in_the_middle_is_named() -> None:
    people = read_people(f"{HEADER}\nTotal;1\n{ANA}".encode(), WORKSHOP)
    assert [row.line for row in people.bad] == [2]


def test_many_lines_below_the_table_are_no_total() -> None:
    people = read_people("\n".join([HEADER, ANA, *["Total;1"] * 9]).encode(), WORKSHOP)
    assert len(people.bad) == 4


def test_a_line_that_cannot_be_split_is_no_total() -> None:
    people = read_people(f'{HEADER}\n{ANA}\n"Total'.encode(), WORKSHOP)
    assert [row.line for row in people.bad] == [3]


def test_an_address_on_two_lines_is_one_cell() -> None:
    header = f"{HEADER};Adresse"
    (ana, lea) = read(
        header,
        f"{ANA.replace('Ana', 'Léa')};3 rue du Lavoir",
        f'{ANA};"3 rue du Lavoir',
        '2e étage"',
    )
    assert (ana.address, lea.address) == ("3 rue du Lavoir", "3 rue du Lavoir 2e étage")
    assert ana.home != lea.home


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("12/03/1974", 1974),
        ("12-03-74", 1974),
        ("01/01/05", 2005),
        ("1974.0", 1974),
        ("27100", 1974),
        ("12 mars 1974", 1974),
        ("1er janv. 1974", 1974),
        ("1974-03-12 00:00:00", 1974),
    ],
)
def test_a_date_of_birth_is_written_in_many_ways(written: str, year: int) -> None:
    (ana,) = read(HEADER, ANA.replace("12/03/1974", written))
    assert ana.birth_year == year


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("639981220.0", "+33639981220"),
        ("33639981220", "+33639981220"),
        ("06 39 98 12 20 / 01 22 33 44 55", "+33639981220"),
        ("06.39.98.12.20 ou 0122334455", "+33639981220"),
        ("#N/A", None),
        ("-", None),
    ],
)
def test_a_telephone_is_written_in_many_ways(written: str, kept: str | None) -> None:
    (ana,) = read(f"{HEADER};N° de portable", f"{ANA};{written}")
    assert ana.phone == kept


def test_the_second_telephone_stands_in_for_the_first() -> None:
    header = f"{HEADER};Téléphone portable;Téléphone fixe;Adresse;Adresse 2"
    (ana,) = read(header, f"{ANA};;0565000000;3 rue du Lavoir;Bât. B")
    assert (ana.phone, ana.address) == ("+33565000000", "3 rue du Lavoir, Bât. B")


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "latin-1", "cp1252"])
def test_older_machines_write_letters_their_own_way(encoding: str) -> None:
    text = "\n".join([HEADER, ANA.replace("Ana", "Hélène-Zoé")]).replace("’", "'")
    (ana,) = read_people(text.encode(encoding), WORKSHOP).good
    assert (ana.first_name, ana.last_name) == ("Hélène-Zoé", "Péchard")


def test_letters_that_were_wrong_before_are_named() -> None:
    wrong = "Nom;Prénom\nPÃ©chard;Ana\n".encode("cp1252") + b"\xe9"
    with pytest.raises(Refused, match=r"people_file.unreadable-letters"):
        read_people(wrong, WORKSHOP)


def test_a_bar_may_separate_cells() -> None:
    (ana,) = read(HEADER.replace(";", "|"), ANA.replace(";", "|"))
    assert ana.last_name == "Péchard"


def test_a_choice_of_columns_goes_before_the_guess() -> None:
    header = ("Nom", "Prénom", "Nom usuel", "X")
    assert guessed(header, WORKSHOP).places["nom"] == (0, "Nom")
    assert guessed(header, WORKSHOP).twice == ("nom",)
    chosen = guessed(header, WORKSHOP, {2: "nom", 3: "commune", 1: None})
    assert {name: at for name, (at, _) in chosen.places.items()} == {"nom": 2, "commune": 3}
    assert chosen.ignored == ("Nom", "Prénom")


# ── features that come later ─────────────────────────────────────────────────────────────────


def asking(*keys: str) -> Workshop:
    """The example, with questions of the same names as these features."""
    question = replace(WORKSHOP.questionnaire[0], only_if=None)
    return replace(WORKSHOP, questionnaire=tuple(replace(question, key=key) for key in keys))


def test_a_feature_that_people_are_asked_need_not_be_in_the_file() -> None:
    workshop = asking("diplome", "territoire")
    later = [each.feature for each in workshop.quotas if asked_later(workshop, each)]
    assert later == ["territoire", "diplome"]
    header = "Sexe;Nom;Prénom;Naissance;CP;Ville;Âge;Territoire"
    row = "F;Péchard;Ana;1974;12320;Conques;45-59;"
    (ana,) = read(header, row, workshop=workshop)
    assert ana.features == {"sexe": "femme", "age": "45-59"}
    with pytest.raises(Refused, match=r"people_file.missing-columns"):
        columns_of(header.split(";"), WORKSHOP)


def test_a_feature_found_by_itself_is_not_read_at_all() -> None:
    quotas = (feature(Ready.AGE, 20), feature(Ready.REGION, 20), feature(Ready.SEX, 20))
    workshop = replace(WORKSHOP, quotas=quotas)
    assert [each.feature for each in read_features(workshop)] == ["sexe"]
    header = "Sexe;Nom;Prénom;Naissance;CP;Ville;Age;Région"
    (ana,) = read(header, "Mlle;Péchard;Ana;1974;12320;Conques;45;Occitanie", workshop=workshop)
    assert ana.features == {"sexe": "femme"}


@pytest.mark.parametrize(
    ("ready", "cell", "value"),
    [
        (Ready.SEX, "Mme", "femme"),
        (Ready.SEX, "M.", "homme"),
        (Ready.SEX, "", None),
        (Ready.SEX, "Poisson", None),
        (Ready.DIPLOMA, "BAC +5", "superieur"),
        (Ready.DIPLOMA, "CAP", "cap-bep"),
        (Ready.AGE, "18/24", "18-24"),
        (Ready.AGE, "65 et +", "65-plus"),
        (Ready.AGE, "17", None),
        (Ready.PCS, "Cadres", "3"),
        (Ready.PCS, "A", None),
        (Ready.COMMUNE, "Village", "rural"),
    ],
)
def test_what_a_word_means_is_guessed(ready: Ready, cell: str, value: str | None) -> None:
    assert guess(feature(ready, 20), cell) == value


# ── what is shown before anybody is loaded ───────────────────────────────────────────────────


def look(
    *lines: str, wanted: Wanted | None = None, known: Twins | None = None
) -> dict[str, object]:
    sheets = [csv_sheet("\n".join(lines), WORKSHOP)]
    heard: list[PersonRow] = []
    report = check(opened(sheets, WORKSHOP, wanted or Wanted()), known or Twins(), heard.append)
    assert len(heard) == report.get("good", 0)
    return dict(report)


def test_a_file_is_counted_and_its_words_are_shown() -> None:
    header, again = f"{HEADER};Adresse", ANA.replace("Ana", "Léa")
    report = look(
        header,
        "\u00a0;\u00a0",
        f"{ANA};3 rue du Lavoir",
        f"{again};3, Rue Lavoir",
        f"{ANA.replace('Bac', 'Master 2').replace('Ana', 'Zoé')};",
        f"{ANA.replace('12320', '99999')};",
        '"; ouvert',
        f"{ANA.replace('Bac', '').replace('Ana', 'Yves')};",
        "Mme;Péchard;Ina;1974;12320",
    )
    assert (report["good"], report["wrong"]) == (3, 4)
    assert (report["homes"], report["housemates"]) == (1, 2)
    values = report["values"]
    assert isinstance(values, dict)
    assert values["diplome"] == [{"cell": "Master 2", "count": 1, "guess": "superieur"}]
    columns = report["columns"]
    assert isinstance(columns, list)
    assert columns[2] == {"title": "Prénom", "name": "prenom", "examples": ["Ana", "Léa", "Zoé"]}


def test_without_a_needed_column_nothing_is_counted() -> None:
    report = look(HEADER.replace("CP", "Zone"), ANA)
    assert report["missing"] == ["code_postal"]
    assert "good" not in report
    assert look(HEADER.replace("CP", "Zone"), ANA, wanted=Wanted({4: "code_postal"}))["good"] == 1


def test_only_the_first_wrong_rows_are_shown() -> None:
    report = look(HEADER, ANA, *[ANA.replace("12320", "99999")] * 60)
    bad = report["bad"]
    assert isinstance(bad, list)
    assert (report["wrong"], len(bad)) == (60, 50)


def somebody(line: int, first: str, last: str = "Roy", **facts: str) -> Somebody:
    told = {"person": "", "birth_year": "1974", "postcode": "12320", "phone": "", "email": ""}
    return Somebody(line=line, first_name=first, last_name=last, **{**told, **facts})


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        (somebody(2, "Frédéric"), somebody(3, "Frederik"), ["name"]),
        (somebody(2, "Jean"), somebody(3, "Jean-Pierre"), ["name"]),
        (somebody(2, "Paul"), somebody(3, "Marie"), []),
        (somebody(2, "Ana"), somebody(3, "ANA"), []),  # the same, and not to be asked
        (somebody(2, "Ana", phone="1"), somebody(3, "Ana", "Dupont", phone="1"), ["phone"]),
        (somebody(2, "Paul", phone="1"), somebody(3, "Marie", phone="1"), []),
        (
            somebody(2, "Ana", email="A@b.fr"),
            somebody(3, "Ana", "Petit", email="a@B.fr"),
            ["email"],
        ),
        (
            somebody(2, "Ana", email="a@b.fr"),
            somebody(3, "Ana", "Petit", email="a@b.fr", birth_year="1990"),
            [],
        ),
        (somebody(0, "Ana", person="x"), somebody(3, "Anna"), ["name"]),
        (somebody(0, "Ana", person="x"), somebody(0, "Anna", person="y"), []),
        (
            somebody(2, "Ana", phone="1", email="e"),
            somebody(3, "Anna", phone="1", email="e"),
            ["name"],
        ),
    ],
)
def test_who_may_be_the_same_is_to_be_decided(
    one: Somebody, other: Somebody, pairs: list[str]
) -> None:
    twins = Twins()
    twins.add(one)
    twins.add(other)
    assert [pair.why for pair in twins.pairs()] == pairs


def test_what_a_crowd_shares_is_no_sign() -> None:
    twins = Twins()
    for line in range(2, 12):
        twins.add(somebody(line, "Ana" + "a" * line, last=f"Roy {line}", phone="1"))
    assert list(twins.pairs()) == []


def test_who_was_decided_on_is_not_asked_about_again() -> None:
    twins = Twins()
    for one in (
        somebody(0, "Ana", person="x"),
        somebody(2, "Anna"),
        somebody(3, "Paul", postcode="46330"),
        somebody(4, "Paule", postcode="46330"),
        somebody(5, "Louis", postcode="81000"),
        somebody(6, "Louise", postcode="81000"),
    ):
        twins.add(one)
    two = Wanted(same=frozenset({4}), apart=frozenset({(0, "x", 2)}))
    assert {pair["second"][0] for pair in undecided(twins, Wanted())} == {2, 4, 6}
    assert {pair["second"][0] for pair in undecided(twins, two)} == {6}


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("ana", "anna", True),
        ("paul", "saul", True),
        ("ana", "zoe", False),
        ("a", "ab", True),
        ("christophe", "kristof", False),
        ("stephanie", "stefanie", True),
    ],
)
def test_first_names_that_could_be_one(first: str, second: str, same: bool) -> None:
    assert nearly(first, second) is same


def test_an_address_is_the_same_whoever_writes_it() -> None:
    assert home_of("12, av. du Général-Leclerc", "75014") == home_of(
        "12 Avenue Gal Leclerc", "75014"
    )
    assert home_of("12 rue Haute", "75014") != home_of("12 rue Haute", "75013")
    assert home_of(None, "75014") is home_of(" – ", "75014") is None


# ── workbooks, and rows on their way ─────────────────────────────────────────────────────────


def sheet(name: str, *rows: tuple[str, ...]) -> Sheet:
    def lines() -> Iterator[Row]:
        return iter(enumerate(rows, 1))

    return Sheet(name, lines)


def test_of_several_sheets_the_one_whose_headers_fit_is_read() -> None:
    people = tuple(HEADER.split(";"))
    table = table_of([sheet("Lisez", ("Bonjour",)), sheet("B", ("x",), people, people)], WORKSHOP)
    assert (table.sheet, table.line, table.header) == ("B", 2, people)


@pytest.mark.parametrize("sheets", [[], [sheet("A")], [sheet("A", tuple(HEADER.split(";")))]])
def test_sheets_without_anybody_are_named(sheets: list[Sheet]) -> None:
    with pytest.raises(Refused, match=r"people_file.empty"):
        table_of(sheets, WORKSHOP)


def test_headers_are_looked_for_in_the_first_lines_alone() -> None:
    late = sheet("A", *[("x",)] * 30, tuple(HEADER.split(";")))
    assert table_of([late], WORKSHOP).header == ("x",)


def test_rows_come_back_as_they_were_sent() -> None:
    (ana,) = read(HEADER, ANA)
    assert row_from_plain(row_to_plain(ana)) == ana
    fault = Fault("Sexe", "X", "people_file.not-a-value", {"known": ("a", WORKSHOP.title), "n": 1})
    bad = BadRow(2, ("a", "b"), (fault,))
    assert bad_from_plain(bad_to_plain(bad)) == bad
    facts = {"title": WORKSHOP.title}
    assert facts_from_plain(facts_to_plain(facts)) == facts


@pytest.mark.parametrize(("start", "book"), [(b"PK\x03\x04", True), (b"Nom;", False)])
def test_a_workbook_is_known_by_its_beginning(start: bytes, book: bool) -> None:
    assert is_spreadsheet(start + b"more") is book


def test_one_row_is_read_by_itself() -> None:
    header = tuple(HEADER.split(";"))
    row = read_row(7, ANA.split(";"), columns_of(header, WORKSHOP), WORKSHOP)
    assert isinstance(row, PersonRow)
    assert row.line == 7


def test_the_words_of_a_long_file_are_counted_to_its_end() -> None:
    """Examples of a column are taken from its beginning; a value may come once, far below."""
    rows = [ANA.replace("Ana", f"Ana{number}") for number in range(250)]
    values = look(HEADER, *rows, ANA.replace("Mme", "M."))["values"]
    assert isinstance(values, dict)
    counts = {each["cell"]: each["count"] for each in values["sexe"]}
    assert counts == {"Mme": 250, "M.": 1}
