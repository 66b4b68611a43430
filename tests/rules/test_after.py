"""After the last gathering: when it is, where the survey stands, what is still to come."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from rules.after import Survey, after, ended_at, facts, is_after, survey_of
from rules.followup import Agreement, Article, Opinion
from rules.survey import OPEN_FOR
from tests.rules.example import WORKSHOP

LAST = WORKSHOP.gatherings[2].ends_at
MOMENT = timedelta(seconds=1)
ARTICLE = Article(1, "Un recours", "Texte", Agreement.CONSENSUS)


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def test_after_is_when_people_have_met_for_the_last_time() -> None:
    assert ended_at(WORKSHOP) == LAST
    assert not is_after(WORKSHOP, now=LAST - MOMENT)
    assert is_after(WORKSHOP, now=LAST)


def test_the_survey_is_to_come_open_answered_and_over() -> None:
    over = LAST + OPEN_FOR
    stands = [
        survey_of(WORKSHOP, answered=answered, now=now)
        for answered, now in ((False, LAST - MOMENT), (False, LAST), (True, LAST), (False, over))
    ]
    assert stands == [Survey.LATER, Survey.OPEN, Survey.ANSWERED, Survey.OVER]
    online = replace(WORKSHOP, gatherings=WORKSHOP.gatherings[1:2])
    assert survey_of(online, answered=False, now=LAST) is Survey.NONE


def test_what_comes_next_follows_the_opinion() -> None:
    opinion = Opinion(WORKSHOP.opinion_form)
    about = after(WORKSHOP, opinion, answered=False, wants=True, was_there=True, now=LAST)
    assert (about.handed_over_on, about.opinion_due) == (None, WORKSHOP.opinion_due)
    assert about.ends == WORKSHOP.followed_until
    told = facts(about, WORKSHOP)
    assert (told["handed"], told["on"], told["wants"]) == ("no", WORKSHOP.opinion_due, "yes")

    day_of = _noon(WORKSHOP.opinion_due)
    stands = [
        facts(after(WORKSHOP, each, answered=False, wants=True, was_there=True, now=now), WORKSHOP)[
            "handed"
        ]
        for each, now in (
            (opinion, day_of),
            (opinion, day_of + timedelta(days=1)),
            (replace(opinion, handed_over_on=WORKSHOP.opinion_due), day_of + timedelta(days=1)),
        )
    ]
    assert stands == ["no", "overdue", "yes"]

    on = date(2027, 4, 26)
    handed = replace(opinion, handed_over_on=on, articles=(ARTICLE,))
    late = WORKSHOP.commissioner.answers_by + timedelta(days=3)
    told = facts(
        after(WORKSHOP, handed, answered=True, wants=False, was_there=False, now=_noon(late)),
        WORKSHOP,
    )
    assert (told["handed"], told["on"], told["wants"]) == ("yes", on, "no")
    assert (told["articles"], told["waiting"], told["late"]) == (1, 1, 3)


def test_without_a_weekend_nothing_waits_for_a_survey() -> None:
    online = replace(WORKSHOP, gatherings=WORKSHOP.gatherings[1:2])
    about = after(
        online, Opinion(WORKSHOP.opinion_form), answered=False, wants=True, was_there=True, now=LAST
    )
    assert about.survey is Survey.NONE
