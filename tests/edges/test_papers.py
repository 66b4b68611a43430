"""Papers as paper: set as PDF that a screen reader can read, whatever people are called."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image

from actions.typesetting import without
from rules.attendance import Answer, Attendance
from rules.papers import LISTS, Paper
from tests.paper_house import (
    FIRST,
    HALF_DAYS,
    NAMES,
    NEED,
    OTHERS,
    PRINTED,
    URL,
    a_house,
    papers,
    printed,
    words,
)
from tests.pdf import codes_in, count, pictures

DOSSIERS = [each for each in Paper if each.startswith("dossier")]
A4_MM, TENT_MM, PPI = 210, 297, 100


@pytest.mark.proves("done.papers_tagged")
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("paper", Paper)
def test_every_paper_is_tagged_and_tells_its_language(paper: Paper, language: str) -> None:
    pdf = printed(papers(a_house(len(NAMES), language), paper, language))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"/StructTreeRoot" in pdf
    assert re.findall(rb"/Lang ?\((\w+)\)", pdf)[0] == language.encode()


@pytest.mark.proves("done.badge_decoded")
def test_the_code_of_every_badge_is_read_from_the_drawn_page() -> None:
    seen = a_house(len(NAMES))
    pdf = printed(papers(seen, Paper.BADGE))
    assert count(pdf) == 2
    read = {code for drawn in pictures(pdf, 1, 2) for code in codes_in(drawn)}
    assert read == {f"{URL}{path}" for path in seen.badges.values()}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("paper", "pages"),
    [
        (Paper.CONVOCATION, 200),
        (Paper.CHARTER, 200),
        (Paper.CERTIFICATE, 200),
        (Paper.TENT, 205),
        (Paper.BADGE, 26),
    ],
)
def test_two_hundred_people_each_have_theirs(paper: Paper, pages: int) -> None:
    assert count(printed(papers(a_house(200), paper))) == pages


@pytest.mark.parametrize("paper", Paper)
def test_one_person_is_enough(paper: Paper) -> None:
    assert count(printed(papers(a_house(1), paper))) >= 1


@pytest.mark.parametrize("people", [0, 200])
@pytest.mark.parametrize("paper", sorted(LISTS))
def test_lists_of_nobody_and_of_two_hundred_are_set(paper: Paper, people: int) -> None:
    assert count(printed(papers(a_house(people), paper))) >= 2


def name_height(pdf: bytes, page: int) -> float:
    """How tall the first line of the lower face of a name tent is, in millimetres of paper."""
    (drawn,) = pictures(pdf, page)
    face = Image.open(io.BytesIO(drawn)).convert("L")
    shown = A4_MM / TENT_MM  # a page is drawn as wide as a sheet held upright
    fold = round(106 * shown / 25.4 * PPI)
    rows = [
        min(face.crop((0, row, face.width, row + 1)).tobytes()) < 100
        for row in range(fold, round(208 * shown / 25.4 * PPI))
    ]
    first = rows.index(True)
    last = next(row for row in range(first, len(rows)) if not any(rows[row : row + 3]))
    return (last - first) / PPI * 25.4 / shown


@pytest.mark.proves("done.tent_read")
@pytest.mark.parametrize("at", [0, 1, 6])
def test_a_name_on_the_table_is_read_from_four_metres(at: int) -> None:
    """Signs of 13 mm are read from there without an effort."""
    pdf = printed(papers(a_house(len(NAMES)), Paper.TENT))
    assert name_height(pdf, at + 1) >= 13


def cells_beside(pdf: bytes, page: int) -> list[int]:
    """How many dots of ink are in each row of the first column for a signature."""
    (drawn,) = pictures(pdf, page)
    sheet = Image.open(io.BytesIO(drawn)).convert("L")
    rules = [x for x in range(sheet.width) if _is_rule(sheet.crop((x, 0, x + 1, sheet.height)))]
    left, right = [x for x in rules if x - 1 not in rules][2:4]
    column = sheet.crop((left + 3, 0, right - 2, sheet.height))
    rows = [column.crop((0, y, column.width, y + 1)).tobytes() for y in range(column.height)]
    across = [y for y, row in enumerate(rows) if max(row) < 200]
    return [
        sum(dot < 200 for row in rows[above + 2 : below - 1] for dot in row)
        for above, below in pairwise(across)
        if below - above > 10
    ]


def _is_rule(line: Image.Image) -> bool:
    return sum(dot < 200 for dot in line.tobytes()) > 0.4 * line.height


def test_a_long_name_without_a_gap_stays_in_its_cell() -> None:
    header, *rows = cells_beside(printed(papers(a_house(len(NAMES)), Paper.SIGNATURES)), 1)
    assert header > 0
    assert rows[: len(NAMES)] == [0] * len(NAMES)


@pytest.mark.proves("done.papers_roles")
def test_needs_are_on_the_paper_of_logistics_alone() -> None:
    told = {paper: NEED in words(papers(a_house(3), paper)) for paper in Paper}
    assert [paper for paper, told_of in told.items() if told_of] == [Paper.DOSSIER_LOGISTICS]


def test_the_menus_of_a_meal_on_paper_are_of_those_who_are_there_then() -> None:
    house = a_house(3)
    first = next(iter(house.people))  # who wrote what they need
    morning = Attendance(FIRST, Answer.PARTIAL, half_days=(HALF_DAYS[0].key,))
    part = replace(house, said={**house.said, first: {FIRST: morning}})

    made = [words(papers(each, Paper.DOSSIER_LOGISTICS)) for each in (house, part)]
    assert [each.count("Menu sans gluten : 1") for each in made] == [3, 1]
    assert "Déjeuner, samedi 27 mars à 12 h 30 Menu sans gluten : 1" in made[1]
    assert "dimanche 28 mars à 12 h 30 –" in made[1]


def test_a_name_without_a_sign_of_our_fonts_leaves_room_to_write_it_in_a_sentence() -> None:
    assert without("小明 王 fait partie 😀 du groupe", frozenset("小明王😀"), "____") == (
        "____ fait partie du groupe"
    )


@pytest.mark.proves("done.papers_roles")
def test_telephones_are_on_the_papers_of_those_who_call() -> None:
    told = {paper: PRINTED in words(papers(a_house(3), paper)) for paper in Paper}
    calling = [Paper.DOSSIER_ORGANISER, Paper.DOSSIER_LOGISTICS]
    assert [paper for paper, told_of in told.items() if told_of] == calling


def test_a_convocation_tells_dates_hours_and_place_and_who_asks() -> None:
    said = words(papers(a_house(1), Paper.CONVOCATION))
    for told in (
        "Ana Durand fait partie du groupe de citoyens",
        "Samedi 27 mars 2027, de 10 h à 18 h 30\nDimanche 28 mars 2027, de 9 h à 17 h",
        "Hôtel des Quatre Marronniers\n12 rue de la Fontaine-aux-Merles, 75013 Paris",
        "L’Office public de l’information en santé",
        "Le trajet, l’hôtel et les repas des week-ends sont payés",
        "Mardi 6 avril 2027, de 18 h 30 à 20 h (en ligne)",
        "Référence : C-CCCCC",
        "01 99 00 12 34",
        "ne crée à lui seul aucun droit",
    ):
        assert told in said


@pytest.mark.parametrize("paper", [Paper.GUIDE, *DOSSIERS])
def test_it_is_said_when_dinner_and_the_night_begin_and_how_long_a_task_of_days_lasts(
    paper: Paper,
) -> None:
    said = words(papers(a_house(1), paper))
    assert "À partir de 19 h 30 Dîner et nuit à l’hôtel" in said
    assert ("Jusqu’au dimanche 18 avril" in said) == (paper is Paper.GUIDE)


def test_a_certificate_counts_only_the_half_days_they_were_there() -> None:
    (made,) = papers(a_house(1), Paper.CERTIFICATE).papers
    (rows,) = [block["rows"] for block in made["blocks"] if block["kind"] == "table"]
    there = [(row[1], row[2]) for row in rows]
    assert there == [("Samedi 27 mars 2027", "Matin"), ("Dimanche 28 mars 2027", "Matin")]
    assert len(HALF_DAYS) == 4


@pytest.mark.parametrize("paper", DOSSIERS)
def test_each_page_of_a_dossier_tells_when_it_was_made_and_is_destroyed(paper: Paper) -> None:
    made = papers(a_house(3), paper)
    ((first, second),) = [each["footer"] for each in made.papers]
    assert first.endswith("fait le samedi 20 mars 2027 à 10\u00a0h")
    assert second.endswith("À détruire après le dimanche 4 avril 2027.")
    assert made.page == "page {n} sur {of}"


@pytest.mark.proves("done.attendees")
def test_a_badge_says_what_the_press_may_do() -> None:
    rights = [each["rights"] for each in papers(a_house(1), Paper.BADGE).papers]
    assert [bool(each) for each in rights] == [False, False, False, True, True, True]
    assert len(rights) == 1 + len(OTHERS)


def test_a_charter_in_the_words_of_the_team_is_printed_so() -> None:
    own = {"fr": "Écouter\nOn écoute.\n\nEt c’est tout.", "en": "Listen\nWe listen."}
    said = words(papers(a_house(1, charter=own), Paper.CHARTER))
    assert "Écouter On écoute. words Et c’est tout." in said
    assert "Parole libre" not in said
