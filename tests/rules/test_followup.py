"""What became of the opinion: what can be recorded, what is late, who hears of it and when."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from rules.errors import Refused
from rules.followup import (
    Agreement,
    Answer,
    Article,
    Given,
    Opinion,
    Outcome,
    Typed,
    alarms,
    answer_of,
    article_of,
    hand_over,
    hears,
    may_remove,
    news,
    progress,
    standing,
    told_at,
)
from rules.who import CitizenState
from rules.workshop import OpinionForm
from tests.rules.example import WORKSHOP

PARIS = WORKSHOP.tz

FORM = OpinionForm.PROPOSAL
HANDED = date(2027, 4, 26)
TODAY = date(2027, 6, 1)
NOW = datetime(2027, 6, 1, 12, 0, tzinfo=PARIS)
TYPED = Typed(" Un  accès simple ", " Chacun voit qui lit. ", "consensus", "14", "")
ONE = Article(1, "Un accès simple", "Chacun voit qui lit.", Agreement.CONSENSUS, 14, None)
TWO = Article(2, "Un recours", "Chacun peut s’opposer.", Agreement.DISSENSUS, 9, 6)
OPINION = Opinion(FORM, HANDED, (ONE, TWO))
GIVEN = Given("partly", "La loi le permet déjà en partie.", "Mme Roy, directrice", TODAY)
ANSWER = Answer(1, Outcome.PARTLY, GIVEN.reason, GIVEN.signatory, TODAY, NOW)
ANSWERED = replace(OPINION, articles=(replace(ONE, answers=(ANSWER,)), TWO))


def refusal(act: object, *given: object, **more: object) -> str:
    with pytest.raises(Refused) as why:
        act(*given, **more)  # type: ignore[operator]  # any of the rules
    return why.value.code


def test_an_article_is_read_as_it_was_adopted() -> None:
    assert article_of(1, TYPED, None) == ONE
    assert article_of(1, TYPED, TWO) == ONE


@pytest.mark.parametrize(
    ("number", "typed", "code"),
    [
        (0, TYPED, "followup.number-out-of-range"),
        (61, TYPED, "followup.number-out-of-range"),
        (1, replace(TYPED, agreement=""), "followup.agreement-missing"),
        (1, replace(TYPED, title=" "), "followup.title-missing"),
        (1, replace(TYPED, words=""), "followup.words-missing"),
        (1, replace(TYPED, words="a" * 2001), "common.answer-too-long"),
        (1, replace(TYPED, votes_against="peu"), "followup.not-votes"),
        (1, replace(TYPED, votes_for="-1"), "followup.not-votes"),
        (1, replace(TYPED, votes_for="1001"), "followup.not-votes"),
    ],
)
def test_what_is_no_article(number: int, typed: Typed, code: str) -> None:
    assert refusal(article_of, number, typed, None) == code


def test_the_words_that_were_answered_stay() -> None:
    assert refusal(article_of, 1, TYPED, ANSWERED.articles[0]) == "followup.article-is-answered"


def test_an_opinion_is_handed_over_once_it_has_articles() -> None:
    listed = replace(OPINION, handed_over_on=None)
    assert hand_over(listed, FORM, HANDED, today=TODAY) == OPINION
    empty = Opinion(FORM)
    assert refusal(hand_over, empty, FORM, HANDED, today=TODAY) == "followup.no-articles"
    late = TODAY + timedelta(days=1)
    assert refusal(hand_over, listed, FORM, late, today=TODAY) == "followup.in-the-future"
    code = refusal(hand_over, ANSWERED, FORM, late, today=late)
    assert code == "followup.answered-before"


def test_an_article_is_taken_out_only_before_that() -> None:
    listed = replace(OPINION, handed_over_on=None)
    assert may_remove(listed, 2) == TWO
    assert refusal(may_remove, listed, 3) == "followup.no-such-article"
    assert refusal(may_remove, OPINION, 2) == "followup.is-handed-over"


def test_an_answer_has_a_reason_a_signature_and_a_day() -> None:
    assert answer_of(OPINION, 1, GIVEN, today=TODAY, now=NOW) == ANSWER


def test_the_same_answer_again_is_none_and_another_is_a_new_version() -> None:
    assert answer_of(ANSWERED, 1, GIVEN, today=TODAY, now=NOW) is None
    mended = answer_of(ANSWERED, 1, replace(GIVEN, outcome="kept"), today=TODAY, now=NOW)
    assert mended == replace(ANSWER, version=2, outcome=Outcome.KEPT)


@pytest.mark.parametrize(
    ("opinion", "number", "given", "code"),
    [
        (Opinion(FORM), 1, GIVEN, "followup.not-handed-over"),
        (OPINION, 9, GIVEN, "followup.no-such-article"),
        (OPINION, 1, replace(GIVEN, outcome=""), "followup.outcome-missing"),
        (OPINION, 1, replace(GIVEN, reason=" "), "followup.reason-missing"),
        (OPINION, 1, replace(GIVEN, signatory=""), "followup.signatory-missing"),
        (OPINION, 1, replace(GIVEN, on=TODAY + timedelta(1)), "followup.in-the-future"),
        (OPINION, 1, replace(GIVEN, on=HANDED - timedelta(1)), "followup.before-the-opinion"),
    ],
)
def test_what_is_no_answer(opinion: Opinion, number: int, given: Given, code: str) -> None:
    assert refusal(answer_of, opinion, number, given, today=TODAY, now=NOW) == code


def test_the_articles_are_counted_by_what_became_of_them() -> None:
    counts = progress(ANSWERED.articles)
    assert counts == {Outcome.KEPT: 0, Outcome.PARTLY: 1, Outcome.NOT_KEPT: 0, None: 1}
    assert ANSWERED.waiting == (TWO,)
    assert ANSWERED.article(2) == TWO


def test_a_promise_is_late_only_while_an_article_waits() -> None:
    promised = WORKSHOP.commissioner.answers_by
    after = promised + timedelta(days=3)
    assert standing(WORKSHOP, ANSWERED, today=promised).days_late == 0
    late = standing(WORKSHOP, ANSWERED, today=after)
    assert (late.waiting, late.days_late, late.late) == (1, 3, True)
    done = replace(ANSWERED, articles=ANSWERED.articles[:1])
    assert not standing(WORKSHOP, done, today=after).late


def test_the_team_is_alarmed_by_the_days_and_before_the_promise() -> None:
    found = alarms(WORKSHOP, HANDED)
    assert list(found) == ["30", "90", "180", "365", "promise"]
    assert found["30"] == datetime(2027, 5, 26, 9, 0, tzinfo=PARIS)
    assert found["promise"] == datetime(2027, 10, 1, 9, 0, tzinfo=PARIS)


def test_citizens_are_told_in_the_evening() -> None:
    evening = datetime(2027, 6, 1, 18, 0, tzinfo=PARIS)
    assert told_at(WORKSHOP, NOW) == evening
    assert told_at(WORKSHOP, evening) == evening + timedelta(days=1)


def test_what_was_announced_is_no_news() -> None:
    assert [each.number for each in news(ANSWERED)] == [1]
    told = replace(ONE, answers=(replace(ANSWER, announced_at=NOW),))
    assert news(replace(OPINION, articles=(told, TWO))) == ()


def test_who_took_part_hears_unless_they_do_not_wish_to() -> None:
    assert hears(CitizenState.VALIDATED, wants=True)
    assert not hears(CitizenState.VALIDATED, wants=False)
    assert not hears(CitizenState.WITHDRAWN, wants=True)
