"""Short names for long keys."""

from rules.tags import tag


def test_a_tag_is_short_and_always_the_same() -> None:
    assert tag("disponibilite") == tag("disponibilite")
    assert len(tag("a" * 500)) == 8


def test_keys_are_not_run_together() -> None:
    assert tag("a", "bc") != tag("ab", "c")
