"""How fast the bot speaks, by the clock of the test alone."""

import pytest

from bot.pace import Pace
from bot.waiting import Head, Waiting
from rules.messages import Lane

RATE = 28.0


def sends(pace: Pace, queued: list[Head], seconds: float) -> list[tuple[float, Head]]:
    """Everything that leaves in these seconds, when messages take no time."""
    waiting = Waiting(pace)
    for one in queued:
        waiting.add(one)
    left, now = [], 0.0
    while now < seconds:
        while head := waiting.take(now):
            if head.draws:
                pace.count(head.chat, now)
            left.append((now, head))
            waiting.done(head)
        now += 0.001
    return left


def heads(lane: Lane, chats: list[int], first: int = 1, *, answers: bool = True) -> list[Head]:
    return [
        Head(first + i, lane, chat, draws=True, answers=answers) for i, chat in enumerate(chats)
    ]


def test_a_chat_gets_two_at_once_then_one_a_second() -> None:
    left = sends(Pace(RATE, -1.0), heads(Lane.INTERACTIVE, [5] * 6), 4.5)
    assert [round(at) for at, _ in left] == [0, 0, 1, 2, 3, 4]


def test_in_the_first_second_a_chat_gets_one() -> None:
    """Before a restart it may just have had two, and Telegram lets three pass."""
    left = sends(Pace(RATE, 0.0), heads(Lane.INTERACTIVE, [5] * 4), 3.5)
    assert [round(at) for at, _ in left] == [0, 1, 2, 3]


def test_a_group_gets_twenty_in_any_minute() -> None:
    left = sends(Pace(RATE, 0.0), heads(Lane.INTERACTIVE, [-5] * 30), 61.0)
    assert sum(at < 60 for at, _ in left) == 20
    assert len(left) == 30


def test_what_did_not_leave_after_all_gives_its_turn_back() -> None:
    """Twenty that a newer one had replaced hold up neither their chat nor the others."""
    pace = Pace(RATE, -1.0)
    chat, everybody = pace.chat_ready(5, draws=True), pace.turn(paced=True)
    for _ in range(20):
        pace.count(5, 0.0)
        pace.give_back(5)
    assert pace.chat_ready(5, draws=True) == pytest.approx(chat)
    assert pace.turn(paced=True) <= everybody + 1 / RATE
    for _ in range(20):  # a group remembers no more than twenty
        pace.count(-5, 0.0)
        pace.give_back(-5)
    assert pace.chat_ready(-5, draws=True) == 60.0


def test_bulk_starts_empty_and_never_passes_thirty_in_a_second() -> None:
    left = [at for at, _ in sends(Pace(RATE, 0.0), heads(Lane.BULK, list(range(1, 200))), 6.0)]
    assert left[0] > 0
    assert all(later - earlier > 1.0 for earlier, later in zip(left, left[30:], strict=False))
    assert len(left) >= 0.98 * RATE * 6 - 2


def test_answers_do_not_wait_for_bulk() -> None:
    everyone = heads(Lane.BULK, list(range(1, 100))) + heads(Lane.INTERACTIVE, [500], first=1000)
    left = sends(Pace(RATE, 0.0), everyone, 0.5)
    assert left[0][1].lane is Lane.INTERACTIVE
    assert left[0][0] == 0.0


def test_news_that_nobody_asked_for_is_bulk_to_telegram_in_whatever_lane() -> None:
    """An organiser who qualifies four hundred people on a page writes to each of them at once."""
    news = heads(Lane.INTERACTIVE, list(range(1, 200)), answers=False)
    reply = heads(Lane.INTERACTIVE, [500], first=1000)
    left = sends(Pace(RATE, 0.0), [*news, *reply], 6.0)
    assert (left[0][0], left[0][1].chat) == (0.0, 500)
    at = [moment for moment, head in left if head.chat != 500]
    assert all(later - earlier > 1.0 for earlier, later in zip(at, at[30:], strict=False))
    assert len(at) >= 0.98 * RATE * 6 - 3


def test_news_goes_before_reminders_and_broadcasts() -> None:
    everyone = [
        *heads(Lane.BULK, list(range(1, 50))),
        *heads(Lane.REMINDER, list(range(101, 150)), first=100),
        *heads(Lane.INTERACTIVE, list(range(201, 220)), first=200, answers=False),
    ]
    left = [head.lane for _, head in sends(Pace(RATE, 0.0), everyone, 2.0)]
    assert set(left[:19]) == {Lane.INTERACTIVE}
    assert set(left[19:]) == {Lane.REMINDER}


def test_a_reply_does_not_wait_behind_the_news_of_its_own_chat() -> None:
    """Whoever has just written gets what waits for them at once, and in its order."""
    news = heads(Lane.INTERACTIVE, [*range(1, 200), 500], answers=False)
    reply = heads(Lane.INTERACTIVE, [500], first=1000)
    left = [(at, head.id) for at, head in sends(Pace(RATE, -1.0), [*news, *reply], 2.0)]
    assert [one for one in left if one[1] in (200, 1000)] == [(0.0, 200), (0.0, 1000)]
    assert left[0] == (0.0, 200)
    assert len({number for _, number in left}) == len(left)


def test_what_came_back_of_a_chat_that_was_answered_goes_before_the_reply() -> None:
    waiting = Waiting(Pace(RATE, -1.0))
    (news,) = heads(Lane.INTERACTIVE, [5], answers=False)
    (reply,) = heads(Lane.INTERACTIVE, [5], first=2)
    waiting.add(news)
    waiting.add(reply)
    taken = waiting.take(0.0)
    assert taken is not None
    assert (taken.id, taken.paced) == (news.id, False)
    waiting.back(taken)
    for one in (news.id, reply.id):
        again = waiting.take(0.0)
        assert again is not None
        assert again.id == one
        waiting.done(again)
    assert waiting.take(0.0) is None
    assert len(waiting) == 0


def test_with_the_slots_of_news_full_an_answer_still_goes() -> None:
    waiting = Waiting(Pace(RATE, 0.0))
    for head in [
        *heads(Lane.INTERACTIVE, [5], answers=False),
        *heads(Lane.INTERACTIVE, [6], first=2),
    ]:
        waiting.add(head)
    taken = waiting.take(1.0, paced=False)
    assert taken is not None
    assert taken.chat == 6
    assert waiting.take(1.0, paced=False) is None
    assert waiting.next_moment(paced=False) is None
    assert waiting.next_moment() is not None


def test_within_a_chat_and_lane_nothing_overtakes() -> None:
    waiting = Waiting(Pace(RATE, 0.0))
    for head in heads(Lane.INTERACTIVE, [5, 5]):
        waiting.add(head)
    first = waiting.take(0.0)
    assert first is not None
    assert waiting.take(0.0) is None
    waiting.back(first)
    assert waiting.take(0.0) == first


def test_a_429_pauses_bulk_everywhere_and_everything_in_that_chat() -> None:
    pace = Pace(RATE, 0.0)
    pace.flooded(5, 10.0, 0.0)
    assert pace.turn(paced=True) >= 10
    assert pace.turn(paced=False) == 0
    assert pace.chat_ready(5, draws=False) >= 10
    assert pace.chat_ready(6, draws=True) <= 0
    assert pace.bulk_rate_now < RATE


def test_a_429_in_a_second_chat_pauses_everybody() -> None:
    pace = Pace(RATE, 0.0)
    pace.flooded(5, 10.0, 0.0)
    pace.flooded(6, 10.0, 1.0)
    assert pace.turn(paced=False) >= 11


def test_the_bulk_rate_recovers_slowly() -> None:
    pace = Pace(RATE, 0.0)
    pace.flooded(5, 10.0, 0.0)
    slow = pace.bulk_rate_now
    pace.count(7, 40.0)
    assert slow < pace.bulk_rate_now < RATE
    pace.count(8, 1000.0)
    assert pace.bulk_rate_now == RATE


@pytest.mark.parametrize("draws", [True, False])
def test_an_edit_takes_no_token(draws: bool) -> None:
    pace = Pace(RATE, 0.0)
    for _ in range(3):
        pace.count(5, 0.0)
    assert (pace.chat_ready(5, draws=draws) > 0) is draws


def test_no_second_at_telegram_can_hold_more_than_thirty_however_long_the_way_takes() -> None:
    pace, now, arrived = Pace(RATE, 0.0), 10.0, []
    for number in range(200):
        while (wait := pace.wire_wait(now)) > 0:
            now += wait
        trip = pace.leave(now)
        way = 0.2 if number % 50 < 25 else 0.0  # it stretches, and then shrinks
        arrived.append(now + way)
        trip.answered_at = now + way
    arrived.sort()
    assert all(
        later - earlier >= 1.0 - 1e-9 for earlier, later in zip(arrived, arrived[30:], strict=False)
    )


def test_a_broadcast_makes_room_for_what_goes_first() -> None:
    pace = Pace(28.0, started=0.0)
    at = pace.turn(paced=True)
    pace.count(7, at)
    alone = pace.turn(paced=True)
    pace.count(8, at)  # a reply, which waits for nobody
    assert pace.turn(paced=False) <= at
    assert pace.turn(paced=True) == pytest.approx(alone + 1 / 28)
