"""What can be made on paper, by whom, and when it is no longer so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rules.errors import Refused
from rules.papers import (
    KEPT,
    LONGEST_NAME,
    LONGEST_WORD,
    Order,
    Paper,
    State,
    changed,
    is_past,
    makeable,
    on_paper,
    reference,
    wanted,
)
from rules.who import Role
from tests.example import example

WORKSHOP = example()
NOW = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)


def test_what_people_need_is_printed_for_logistics_alone() -> None:
    assert Paper.DOSSIER_LOGISTICS not in makeable([Role.ORGANISER])
    assert Paper.DOSSIER_LOGISTICS in makeable([Role.LOGISTICS])


def test_who_only_reads_makes_nothing() -> None:
    assert makeable([Role.READER]) == ()


def test_who_welcomes_makes_no_paper_for_an_employer() -> None:
    assert Paper.CONVOCATION not in makeable([Role.LOGISTICS])


def test_a_list_is_about_a_gathering_and_other_papers_about_none() -> None:
    signed = wanted("signatures", "weekend-1", [Role.ORGANISER], WORKSHOP)
    assert signed == (Paper.SIGNATURES, "weekend-1")
    assert wanted("guide", "weekend-1", [Role.ORGANISER], WORKSHOP) == (Paper.GUIDE, "")


@pytest.mark.parametrize(
    ("paper", "of", "code"),
    [
        ("diploma", "", "papers.no-such-paper"),
        ("dossier-logistics", "weekend-1", "papers.not-yours"),
        ("signatures", "", "papers.no-such-gathering"),
        ("signatures", "en-ligne", "papers.no-such-gathering"),
    ],
)
def test_what_cannot_be_made_is_said(paper: str, of: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        wanted(paper, of, [Role.ORGANISER], WORKSHOP)
    assert refused.value.code == code


def test_who_changed_came_or_left_is_counted() -> None:
    before = {"ana": "1", "ben": "1", "cleo": "1"}
    assert changed(before, before) == 0
    assert changed(before, {"ana": "1", "ben": "2", "dora": "1"}) == 3


def test_files_are_past_after_seven_days() -> None:
    order = Order(1, "w", Paper.GUIDE, "", "fr", State.READY, 1, "", "", NOW, "olga")
    assert not is_past(order, NOW + KEPT - timedelta(seconds=1))
    assert is_past(order, NOW + KEPT)


def test_a_name_that_would_fill_the_paper_is_cut() -> None:
    assert on_paper("Ana\nDurand") == "Ana Durand"
    assert len(on_paper("ab " * 300)) == LONGEST_NAME
    assert on_paper("a" * 300) == "a" * (LONGEST_WORD - 1) + "…"
    assert on_paper("Maximilienne-Éléonore-Bérengère") == "Maximilienne-Éléonore-Bérengère"


def test_a_reference_is_the_code_of_the_badge() -> None:
    assert reference(Paper.CONVOCATION, "CDFGH") == "C-CDFGH"
    assert reference(Paper.CERTIFICATE, "CDFGH") == "A-CDFGH"
    assert reference(Paper.GUIDE, "") == ""
