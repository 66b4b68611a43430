"""The sample plan of a workshop file: what may be left out, and what is found from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actions.workshop_values import wrong
from rules.facts import Localised
from rules.ready import age_band, feature
from rules.sample_plan import from_shares
from rules.workshop import Quota, QuotaValue, Ready

if TYPE_CHECKING:  # the parts are checked here, and built from here
    from actions.workshop_shape import QuotaPart, QuotaValuePart


def insist_on_value(part: QuotaValuePart) -> None:
    """Refuse a value of which nothing says how many seats it is to have."""
    bounds = (part.minimum, part.maximum)
    if part.share is None and None in bounds:
        raise wrong("workshop_file.bounds-or-share")
    if part.share is not None and bounds != (None, None):
        raise wrong("workshop_file.bounds-and-share")


def insist_on_quota(part: QuotaPart) -> None:
    """Refuse a feature without a name or words, where it is not one that is ready."""
    if part.ready is None and (part.feature is None or part.label is None):
        raise wrong("workshop_file.feature-or-ready", known=tuple(Ready))
    if len({value.share is None for value in part.values}) > 1:
        raise wrong("workshop_file.all-shares")
    if part.values[0].share is not None and not any(value.share for value in part.values):
        raise wrong("workshop_file.all-shares")
    known = _words(part)
    missing = [each.key for each in part.values if each.label is None and each.key not in known]
    if missing:
        raise wrong("workshop_file.value-without-label", keys=tuple(missing))


def quota_of(part: QuotaPart, seats: int) -> Quota:
    """Return the feature with the bounds of each value, for so many seats."""
    known = _words(part)
    shares = [each.share for each in part.values if each.share is not None]
    found = from_shares(seats, shares) if shares else ()
    values = []
    for at, each in enumerate(part.values):
        low, high = found[at] if found else (each.minimum or 0, each.maximum or 0)
        values.append(QuotaValue(each.key, each.label or known[each.key], low, high, each.share))
    ready = feature(part.ready, seats) if part.ready else None
    name = part.feature or (ready.feature if ready else "")
    label = part.label or (ready.label if ready else Localised({"fr": name}))
    return Quota(name, label, tuple(values), part.ready)


def _words(part: QuotaPart) -> dict[str, Localised]:
    """Return the words of the values that a ready feature brings, by their keys."""
    if part.ready is None:
        return {}
    known = {value.key: value.label for value in feature(part.ready, 1).values}
    if part.ready is Ready.AGE:
        bands = {each.key: age_band(each.key) for each in part.values}
        known |= {key: words for key, words in bands.items() if words is not None}
    return known
