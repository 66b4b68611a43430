"""An organiser imports people: good rows load, wrong ones are named, nothing else is lost."""

import csv
import re
from dataclasses import replace
from inspect import signature
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.workshop_file import read_workshop
from rules.csv_text import MOST_BYTES
from rules.errors import Refused
from rules.people_columns import columns_of
from rules.people_file import PeopleFile, checked, corrections_file, read_people
from rules.people_row import RowReader
from rules.people_sheet import csv_sheet, table_of
from rules.workshop import Workshop

EXAMPLE = Path(__file__).parents[2] / "examples" / "big-data-sante"
WORKSHOP = read_workshop((EXAMPLE / "workshop.toml").read_bytes())
HEADER = (
    "prénom;nom;naissance;code postal;commune;téléphone;courriel;langue;sexe;âge;territoire;diplôme"
)
ANA = (
    "Ana;Péchard;1974;12320;Conques;06 39 98 12 20;ana@courriel.example;fr;"
    "Femme;45 à 59 ans;Village;Bac"
)


def file_with(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join([header, *rows]).encode()


def ana(**cells: str) -> str:
    """Ana's row, with some cells written otherwise."""
    titles = HEADER.split(";")
    row = dict(zip(titles, ANA.split(";"), strict=True))
    return ";".join({**row, **cells}[title] for title in titles)


def read(*rows: str) -> PeopleFile:
    return read_people(file_with(*rows), WORKSHOP)


def faults(people: PeopleFile) -> list[tuple[int, str, str, str]]:
    return [
        (row.line, fault.column, fault.value, fault.reason)
        for row in people.bad
        for fault in row.faults
    ]


def refusal(data: bytes, workshop: Workshop = WORKSHOP) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        read_people(data, workshop)
    return refused.value.code, dict(refused.value.facts)


# ── what loads ───────────────────────────────────────────────────────────────────────────────


def test_the_example_loads_whole() -> None:
    people = read_people((EXAMPLE / "people.csv").read_bytes(), WORKSHOP)
    assert (len(people.good), people.bad, people.ignored) == (60, (), ())
    assert len({person.match for person in people.good}) == 60
    homes = [(person.address, person.commune) for person in people.good]
    assert len(homes) - len(set(homes)) == 1


def test_a_row_becomes_a_person() -> None:
    (person,) = read(ANA).good
    assert (person.first_name, person.last_name, person.line) == ("Ana", "Péchard", 2)
    assert (person.birth_year, person.postcode, person.commune) == (1974, "12320", "Conques")
    assert (person.phone, person.email) == ("+33639981220", "ana@courriel.example")
    assert (person.address, person.language) == (None, "fr")
    assert person.features == {
        "sexe": "femme",
        "age": "45-59",
        "territoire": "village",
        "diplome": "bac",
    }


@pytest.mark.proves("done.csv_encoding")
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_offices_write_files_in_many_ways(encoding: str, separator: str, line_end: str) -> None:
    text = line_end.join([HEADER, ANA, ""]).replace(";", separator)
    people = read_people(text.encode(encoding), WORKSHOP)
    assert [person.last_name for person in people.good] == ["Péchard"]
    assert people.bad == ()


def test_headers_are_recognised_in_both_languages_however_they_are_written() -> None:
    header = (
        "LAST NAME;First name ;Year of birth;Zip;Town;Street;phone;E-Mail;Language;SEX;Age;"
        "Kind of place;Diploma;Remarks"
    )
    row = (
        "Péchard;Ana;12/03/1974;12320;Conques;3 rue du Lavoir;;;English;Woman;45 to 59;Village;"
        "Baccalauréat;blue"
    )
    people = read_people(file_with(row, header=header), WORKSHOP)
    (person,) = people.good
    assert (person.first_name, person.birth_year, person.language) == ("Ana", 1974, "en")
    assert (person.address, person.phone, person.email) == ("3 rue du Lavoir", None, None)
    assert people.ignored == ("Remarks",)


def test_what_a_spreadsheet_took_away_is_given_back() -> None:
    row = ana(**{"code postal": "1000", "téléphone": "639981220", "naissance": "1974-03-12"})
    (person,) = read(row).good
    assert (person.postcode, person.phone, person.birth_year) == ("01000", "+33639981220", 1974)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Marie-Hélène", "Marie-Hélène"),
        ("  N'Diaye   d’Aubigné ", "N'Diaye d’Aubigné"),
        ("Zoé 🌻", "Zoé 🌻"),
        ("李", "李"),
        ("A\x07na", "Ana"),
    ],
)
def test_names_are_kept_as_people_write_them(written: str, kept: str) -> None:
    (person,) = read(ana(prénom=written)).good
    assert person.first_name == kept


def test_empty_lines_cost_nothing_and_lines_keep_their_number() -> None:
    people = read("", ANA, ";;;;;;;;;;;", ana(prénom="Léa"))
    assert [person.line for person in people.good] == [3, 5]


def test_the_same_person_written_a_little_differently_is_the_same() -> None:
    (first,) = read(ana(nom="Péchard-Lebœuf")).good
    (second,) = read(ana(prénom="ANA ", nom="Pechard Leboeuf", commune="CONQUES", courriel="")).good
    (third,) = read(ana(nom="Péchard-Lebœuf", naissance="1975")).good
    assert first.match == second.match != third.match


def test_languages_are_those_of_the_workshop() -> None:
    french = replace(WORKSHOP, languages=("fr",))
    people = read_people(file_with(ana(langue="anglais"), ana(langue="")), french)
    assert faults(people) == [(2, "langue", "anglais", "people_file.not-a-language")]
    assert [person.language for person in people.good] == ["fr"]


# ── what is named ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("prénom", "", "people_file.missing-value"),
        ("prénom", "🌻", "people_file.no-letters"),
        ("nom", "x" * 300, "people_file.too-long"),
        ("naissance", "74", "people_file.not-a-birth-year"),
        ("naissance", "1890", "people_file.not-a-birth-year"),
        ("naissance", "mars", "people_file.not-a-birth-year"),
        ("naissance", "2012", "people_file.not-adult"),
        ("code postal", "ABC", "people_file.not-a-postcode"),
        ("téléphone", "demain", "people_file.not-a-phone"),
        ("courriel", "ana chez elle", "people_file.not-an-email"),
        ("courriel", f"{'a' * 300}@courriel.example", "people_file.not-an-email"),
        ("langue", "klingon", "people_file.not-a-language"),
        ("sexe", "Poisson", "people_file.not-a-value"),
        ("diplôme", "", "people_file.missing-value"),
    ],
)
def test_a_wrong_cell_is_named_with_its_reason(column: str, value: str, reason: str) -> None:
    people = read(ana(**{column: value}), ana(prénom="Léa"))
    assert faults(people) == [(2, column, value, reason)]
    assert [person.first_name for person in people.good] == ["Léa"]


def test_an_address_may_be_long_but_not_endless() -> None:
    header = f"{HEADER};adresse"
    people = read_people(file_with(f"{ANA};{'x' * 301}", header=header), WORKSHOP)
    assert faults(people) == [(2, "adresse", "x" * 301, "people_file.too-long")]


def test_all_that_is_wrong_with_a_row_is_named_at_once() -> None:
    people = read(ana(naissance="74", sexe="Poisson"))
    assert [reason for *_, reason in faults(people)] == [
        "people_file.not-a-birth-year",
        "people_file.not-a-value",
    ]


@pytest.mark.proves("done.csv_duplicate")
def test_someone_who_stands_there_twice_loads_once_and_is_named() -> None:
    people = read(ANA, ana(prénom="Léa"), ana(prénom="ANA"))
    assert [person.first_name for person in people.good] == ["Ana", "Léa"]
    assert faults(people) == [(4, "nom", "Péchard", "people_file.duplicate")]
    assert people.bad[0].faults[0].facts == {"line": 2}


@pytest.mark.proves("done.csv_one_bad_row")
def test_one_wrong_row_in_a_thousand_costs_one_row() -> None:
    rows = [ana(prénom=f"Ana {chr(97 + n % 26) * (n // 26 + 1)}") for n in range(1000)]
    rows[500] = ana(naissance="hier")
    people = read(*rows)
    assert (len(people.good), len(people.bad)) == (999, 1)
    assert faults(people) == [(502, "naissance", "hier", "people_file.not-a-birth-year")]


def test_a_forgotten_quotation_mark_costs_one_row() -> None:
    people = read(f'"{ANA}', ana(prénom="Léa"))
    assert faults(people) == [(2, "", "", "people_file.open-quote")]
    assert len(people.good) == 1


def test_a_row_with_a_separator_too_many_is_named() -> None:
    people = read(f"{ANA};;", f"{ANA};de trop")
    assert faults(people) == [(3, "", "", "people_file.too-many-cells")]
    assert people.bad[0].faults[0].facts == {"cells": 13, "columns": 12}


def test_a_row_that_stops_early_lacks_its_values() -> None:
    people = read("Ana;Péchard;1974;12320;Conques")
    assert {reason for *_, reason in faults(people)} == {"people_file.missing-value"}


# ── the file of corrections ──────────────────────────────────────────────────────────────────


def corrections(people: PeopleFile) -> list[list[str]]:
    content = corrections_file(people, lambda key, facts: f"{key} {sorted(facts)}")
    return list(csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";"))


def test_the_corrections_have_the_same_columns_the_line_and_the_reason() -> None:
    header, row = corrections(read(ana(prénom="Léa"), ana(naissance="74")))
    assert header == [*HEADER.split(";"), "ligne", "motif"]
    assert row[:3] == ["Ana", "Péchard", "74"]
    assert row[-2:] == ["3", "people_file.not-a-birth-year ['column', 'value']"]


def test_a_corrected_file_imports_again() -> None:
    wrong = read(ana(naissance="74", téléphone="+33 6 39 98 12 20"))
    content = corrections_file(wrong, lambda key, _: key).decode("utf-8-sig")
    people = read_people(content.replace(";74;", ";1974;").encode(), WORKSHOP)
    (person,) = people.good
    assert (person.birth_year, person.phone, people.ignored) == (1974, "+33639981220", ())


@pytest.mark.parametrize("start", "=+-@")
def test_a_formula_is_made_harmless(start: str) -> None:
    _, row = corrections(read(ana(prénom=f"{start}cmd()", naissance="74")))
    assert row[0] == f"'{start}cmd()"


def test_a_row_that_could_not_be_split_is_kept_as_it_was() -> None:
    _, row = corrections(read(f'"{ANA}'))
    assert row[0] == f'"{ANA}'


# ── files that cannot be taken at all ────────────────────────────────────────────────────────


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b"\x89PNG"])
def test_a_workbook_or_a_picture_is_no_table(start: bytes) -> None:
    assert refusal(start + b"\x00\x01\x02" * 50)[0] == "people_file.not-a-table"


@pytest.mark.parametrize(
    "data", [file_with(ANA) + b"\x00", b"\xff\xfe\x00\xd8\x41", b"\x00\x00\x00\x01" * 9]
)
def test_bytes_that_are_no_text_are_no_table(data: bytes) -> None:
    assert refusal(data)[0] == "people_file.not-a-table"


@pytest.mark.proves("done.csv_encoding")
@pytest.mark.parametrize(
    "data",
    [
        file_with(ANA) + b"\n\xe9",  # UTF-8 with a line of Windows-1252
        file_with("ana") + b"\n\x81",
        file_with(ANA).decode().encode("cp1252") + b"\n\x81",  # a byte that it does not know
    ],
)
def test_mixed_letters_are_refused_with_their_line(data: bytes) -> None:
    assert refusal(data) == ("people_file.unreadable-letters", {"line": 3})


@pytest.mark.parametrize("data", [b"", b"\n\n", HEADER.encode(), f"{HEADER}\n;;;\n".encode()])
def test_a_file_without_anybody_is_named(data: bytes) -> None:
    assert refusal(data) == ("people_file.empty", {})


@pytest.mark.proves("done.csv_missing_column")
def test_missing_columns_are_named_with_the_found_ones() -> None:
    code, facts = refusal(b"prenom,nom,sexe,remarque,\nAna,P,F,,\n")
    assert code == "people_file.missing-columns"
    assert facts == {
        "missing": ("naissance", "code_postal", "commune", "age", "territoire", "diplome"),
        "found": ("prenom", "nom", "sexe", "remarque"),
    }


def test_a_header_with_an_open_quotation_mark_is_no_header() -> None:
    code, facts = refusal(f'"{HEADER}\n{ANA}'.encode())
    assert code == "people_file.missing-columns"
    assert facts["found"] == ()


def test_a_column_that_stands_there_twice_is_named() -> None:
    code, facts = refusal(f"{HEADER};Ville\n{ANA};Conques".encode())
    assert (code, facts["columns"]) == ("people_file.column-twice", ("commune",))


def test_a_file_that_is_too_large_says_how_large_it_may_be() -> None:
    large = ("people_file.too-large", {"size": 51, "limit": 50})
    assert refusal(b"x" * (MOST_BYTES + 1)) == large


def test_a_table_of_too_many_rows_says_how_many_it_may_have() -> None:
    data = file_with(*["x;y;z;1;2"] * 301)
    table = table_of([csv_sheet(data.decode(), WORKSHOP)], WORKSHOP)
    columns = columns_of(table.header, WORKSHOP)
    reader = RowReader(columns, WORKSHOP)
    assert len(list(checked(table, columns, reader, WORKSHOP, most=301))) == 301
    with pytest.raises(Refused) as refused:
        list(checked(table, columns, reader, WORKSHOP, most=300))
    assert (refused.value.code, refused.value.facts) == (
        "people_file.too-many-rows",
        {"limit": 300},
    )
    assert signature(checked).parameters["most"].default == 200_000


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_ever_break_the_reading(data: bytes) -> None:
    for content in (data, file_with("") + data):
        try:
            people = read_people(content, WORKSHOP)
        except Refused as refused:
            assert refused.code.startswith("people_file.")  # noqa: PT017 - either outcome is right
        else:
            assert corrections_file(people, lambda key, _: key)


@given(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=40
    )
)
def test_any_name_loads_or_is_named(name: str) -> None:
    cell = '"' + re.sub(r"[\r\n]", " ", name).replace('"', '""') + '"'
    people = read(ana(nom=cell))
    assert len(people.good) + len(people.bad) == 1
