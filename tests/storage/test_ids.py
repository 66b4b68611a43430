"""Ids that can be typed wherever one is asked for."""

from storage.ids import ID_BYTES, new_id, new_ids


def test_no_id_begins_with_a_dash() -> None:
    """A command line would take it for an option."""
    made = [*(new_id() for _ in range(2000)), *(one for _ in range(500) for one in new_ids(3))]
    assert {each[0] for each in made} & {"-", "_"} == set()
    assert {len(each) for each in made} == {-(-ID_BYTES * 8 // 6)}
    assert len(set(made)) == len(made)
