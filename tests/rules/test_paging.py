"""A long list has pages, and every number leads to one of them."""

from __future__ import annotations

import pytest

from rules.paging import ON_A_PAGE, page_of


@pytest.mark.parametrize(("asked", "shown"), [(0, 1), (1, 1), (2, 2), (3, 3), (99, 3)])
def test_a_page_that_is_not_there_leads_to_the_nearest(asked: int, shown: int) -> None:
    page = page_of(range(2 * ON_A_PAGE + 1), asked)
    assert (page.number, page.of, page.total) == (shown, 3, 101)
    assert page.items[0] == (shown - 1) * ON_A_PAGE
    assert len(page.items) == (1 if shown == 3 else ON_A_PAGE)


def test_an_empty_list_has_one_empty_page() -> None:
    assert page_of([], 1) == page_of([], 7)
    assert page_of([], 1).items == ()
