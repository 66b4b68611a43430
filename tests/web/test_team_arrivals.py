"""At the door: people are found, ticked by one press, taken back, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import httpx
import pytest

import actions.attendance
import actions.quiet
import storage.attendance
import storage.presence
from rules.attendance import Answer, Attendance, Sure
from rules.presence import Source
from rules.who import Role, Who
from storage.transaction import Transaction
from tests.web.arrival_town import (
    SATURDAY,
    at_the_door,
    badge_of,
    coming,
    helper,
    here,
    ticked,
)
from tests.web.desk_town import form_of, read
from tests.web.speaker_town import asked, do
from tests.web.town import Browser, Town


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/arrivees"


async def tick(
    browser: Browser, page: str, person: str, *, do: str = "tick", source: str = "tick"
) -> httpx.Response:
    fields = {"demi": SATURDAY, "person": person, "do": do, "source": source}
    return await browser.send(page, page, fields)


def parts(shown: httpx.Response, *ids: str) -> list[str]:
    """Where each person stands on the page: the letter of the list they are in, or nothing."""
    lists = ("l", "m", "e", "h", "o", "f")
    return ["".join(one for one in lists if f'id="{one}-{person}"' in shown.text) for person in ids]


async def test_who_is_expected_is_ticked_by_one_press_and_taken_back_by_another(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    marie = await helper(town, browser)
    before = await marie.get(page)
    assert parts(before, ana) == ["e"]
    assert "0 là, une personne attendue." in read(before)
    after = await tick(marie, page, ana)
    assert "Durand Ana est là depuis 9 h 30." in read(after)
    assert parts(after, ana) == ["h"]
    found = (await here(town))[ana]
    assert (found.source, found.arrived_at) == (Source.TICK, town.clock.at)
    back = await tick(marie, page, ana, do="undo")
    assert "L’arrivée de Durand Ana est annulée." in read(back)
    assert (parts(back, ana), await here(town)) == (["e"], {})


async def test_ticked_twice_somebody_arrived_once(town: Town, browser: Browser, page: str) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    marie, karim = await helper(town, browser), await helper(town, browser, "Karim")
    await tick(marie, page, ana)
    first = (await here(town))[ana]
    town.clock.at += timedelta(minutes=5)
    again = await tick(karim, page, ana)
    assert (await here(town))[ana] == first
    assert "Durand Ana est là depuis 9 h 30." in read(again)


async def test_everybody_stands_where_they_belong(town: Town, browser: Browser, page: str) -> None:
    ana = await coming(town, "Ana")
    ben = await coming(town, "Ben", Answer.NO)
    cleo = await coming(town, "Cléo", None)
    dora = await coming(town, "Dora", Answer.PARTIAL)
    eva = await coming(town, "Eva")
    expert = await asked(town)
    who = Who.oneself(eva, town.workshop.id)
    at_the_door(town)
    late = town.clock.at + timedelta(hours=1)
    await do(town, lambda tx: storage.presence.say_late(tx, who, SATURDAY, late))
    await ticked(town, dora)
    marie = await helper(town, browser)
    everybody = (ana, ben, cleo, dora, eva, expert, town.organiser)
    shown = await marie.get(page)
    assert parts(shown, *everybody) == ["e", "o", "o", "h", "l", "o", "o"]
    assert "en retard, arrive vers 10 h 30" in read(shown)
    town.clock.at += timedelta(hours=5)
    over = await marie.get(f"{page}?demi={SATURDAY}")
    assert parts(over, *everybody) == ["m", "o", "o", "h", "m", "o", "o"]
    assert "2 ne sont pas venues" in read(over)


async def test_who_comes_in_part_is_told_with_their_half_days_also_where_they_are_not_expected(
    town: Town, browser: Browser, page: str
) -> None:
    dora, ben = await coming(town, "Dora"), await coming(town, "Ben", Answer.NO)
    who = Who(town.organiser, dora, town.workshop.id)
    part = {"half_days": (SATURDAY, "2027-03-28-am"), "now": town.clock.at}
    await do(
        town,
        lambda tx: actions.attendance.grant_partial(tx, who, "weekend-1", "", **part),  # type: ignore[arg-type]  # by name
    )
    at_the_door(town)
    marie = await helper(town, browser)
    in_part = "Durand Dora vient en partie : samedi matin, dimanche matin"
    morning, afternoon = await marie.get(page), await marie.get(f"{page}?demi=2027-03-27-pm")
    assert (parts(morning, dora), parts(afternoon, dora, ben)) == (["e"], ["o", "o"])
    assert in_part in read(morning)
    assert in_part in read(afternoon)
    assert read(afternoon).count("a dit ne pas venir") == 1


async def test_whoever_is_left_in_peace_is_not_waited_for_and_nobody_rings_them(
    town: Town, browser: Browser, page: str
) -> None:
    ana, ben, eva = await coming(town, "Ana"), await coming(town, "Ben"), await coming(town, "Eva")
    who = Who(town.organiser, ana, town.workshop.id)
    theirs = Who.oneself(ana, town.workshop.id)

    async def grave(tx: Transaction) -> None:
        await storage.presence.say_late(tx, theirs, SATURDAY, None)
        await actions.quiet.begin(tx, who, now=tx.now)

    at_the_door(town, before=timedelta(minutes=-20))
    marie = await helper(town, browser)
    mark = (await marie.get(page)).text.split('data-mark="')[1].split('"')[0]
    await do(town, grave)
    await do(town, lambda tx: actions.quiet.begin(tx, replace(who, subject=eva), now=tx.now))
    assert (await marie.get(f"{page}?vu={mark}")).status_code == 200
    for later in (timedelta(0), timedelta(hours=5)):
        town.clock.at += later
        shown = await marie.get(f"{page}?demi={SATURDAY}")
        assert parts(shown, ana, ben) == ["o", "m" if later else "e"]
        assert shown.text.count("tel:") == 1
        assert "Durand Ana à laisser en paix" in read(shown)
        assert "a dit ne pas venir" not in read(shown)
    found = await marie.get(f"{page}?q=ana")
    assert (parts(found, ana), "tel:" in found.text) == (["f"], False)
    came = await tick(marie, page, eva)
    assert parts(came, eva) == ["h"]
    karim = await town.signed_in(browser, town.organiser)
    file = read(await karim.get(f"{town.team_path}/personnes/{ana}"))
    assert "Rien : nous laissons cette personne en paix." in file
    assert "Dire si vous venez" not in file
    assert "A prévenu d’un retard" not in file


async def test_the_last_word_stands_beside_the_name_until_they_are_there(
    town: Town, browser: Browser, page: str
) -> None:
    ana, ben = await coming(town, "Ana"), await coming(town, "Ben", Answer.NOT_YET)
    day = date(2027, 3, 27)
    for person, more in (
        (ana, Attendance("weekend-1", Answer.YES, sure=Sure.BEHIND, sure_on=day)),
        (ben, Attendance("weekend-1", Answer.NOT_YET, knows_on=date(2027, 3, 26))),
    ):
        who = Who.oneself(person, town.workshop.id)
        await do(
            town,
            lambda tx, who=who, said=more: storage.attendance.save(tx, who, said, now=tx.now),  # type: ignore[misc]
        )
    at_the_door(town)
    marie = await helper(town, browser)
    shown = read(await marie.get(page))
    assert "Durand Ana présence confirmée, arrive plus tard" in shown
    assert "Durand Ben saura le vendredi 26 mars" in shown
    assert "confirmé" not in read(await tick(marie, page, ana))


async def test_who_comes_all_the_same_is_noted(town: Town, browser: Browser, page: str) -> None:
    ben = await coming(town, "Ben", Answer.NO)
    at_the_door(town)
    marie = await helper(town, browser)
    shown = await tick(marie, page, ben)
    assert (parts(shown, ben), set(await here(town))) == (["h"], {ben})


async def test_a_few_letters_or_a_code_find_somebody(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana", last_name="Péchard")
    ben = await coming(town, "Ben", last_name="Pécheux")
    at_the_door(town)
    code = (await badge_of(town, ben)).code
    marie = await helper(town, browser)
    assert parts(await marie.get(f"{page}?q=pech"), ana, ben) == ["f", "f"]
    assert parts(await marie.get(f"{page}?q=ana+PÉ"), ana, ben) == ["f", ""]
    by_code = await marie.get(f"{page}?q={code.lower()}")
    assert parts(by_code, ana, ben) == ["", "f"]
    assert 'name="source" value="code"' in by_code.text
    by_camera = await marie.get(f"{page}?q={code}&badge=1")
    assert 'name="source" value="qr"' in by_camera.text
    none = await marie.get(f"{page}?q=zzz")
    assert "Personne ne correspond à « zzz »" in read(none)


async def test_a_badge_that_the_browser_read_is_noted_at_once(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    badge = await badge_of(town, ana)
    marie = await helper(town, browser)
    fields = {"demi": SATURDAY, "do": "scan", "badge": f"http://test{badge.path}"}
    shown = await marie.send(page, page, fields)
    assert "Durand Ana est là depuis 9 h 30." in read(shown)
    assert (await here(town))[ana].source is Source.QR


@pytest.mark.parametrize("said", ["http://test/badge/0123", "WIFI:S:hall;;"])
async def test_another_code_is_no_badge(town: Town, browser: Browser, page: str, said: str) -> None:
    at_the_door(town)
    marie = await helper(town, browser)
    shown = await marie.send(page, page, {"demi": SATURDAY, "do": "scan", "badge": said})
    assert shown.status_code == 422
    assert "Ce badge n’est pas de cet atelier." in read(shown)


async def test_a_picture_without_a_badge_changes_nothing(
    town: Town, browser: Browser, page: str
) -> None:
    at_the_door(town)
    marie = await helper(town, browser)
    hidden = await form_of(marie, page)
    for picture in ("", "AAAA", "é"):
        fields = {**hidden, "demi": SATURDAY, "do": "scan", "picture": picture}
        assert (await marie.http.post(page, data=fields)).status_code == 204
    assert await here(town) == {}


async def test_weeks_before_nobody_is_ticked(town: Town, browser: Browser, page: str) -> None:
    ana = await coming(town, "Ana")
    marie = await helper(town, browser)
    shown = await marie.get(page)
    assert "Les arrivées se notent à partir de six heures avant le début" in read(shown)
    assert "Est là" not in shown.text
    refused = await tick(marie, page, ana)
    assert refused.status_code == 422
    assert "Cette demi-journée est encore loin." in read(refused)
    assert await here(town) == {}


async def test_a_stranger_is_not_noted(town: Town, browser: Browser, page: str) -> None:
    at_the_door(town)
    marie = await helper(town, browser)
    refused = await tick(marie, page, town.person)
    assert "Cette personne ne participe pas à cet atelier" in read(refused)
    assert await here(town) == {}


async def test_a_half_day_that_is_not_planned_is_not_found(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    marie = await helper(town, browser)
    shown = await marie.get(f"{page}?demi=2030-01-01-am")
    assert "samedi 27 mars, matin" in read(shown)
    fields = {"demi": "2030-01-01-am", "person": ana, "do": "tick"}
    sent = await marie.send(page, page, fields)
    assert "Cette demi-journée n’est plus au programme." in read(sent)
    assert await here(town) == {}


async def test_a_reader_sees_who_is_there_and_ticks_nobody(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    shown = await reader.get(page)
    assert parts(shown, ana) == ["e"]
    assert "Est là" not in shown.text
    assert "scanner" not in shown.text


async def test_only_this_page_may_ask_for_the_camera(
    town: Town, browser: Browser, page: str
) -> None:
    marie = await helper(town, browser)
    at = [await marie.get(path) for path in (page, f"{town.team_path}/presences")]
    asked_for = [one.headers["permissions-policy"].split(",")[0] for one in at]
    assert asked_for == ["camera=(self)", "camera=()"]


async def test_a_person_s_page_tells_when_they_were_there(town: Town, browser: Browser) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    await ticked(town, ana)
    await ticked(town, ana, "2027-03-27-pm", Source.PAPER)
    karim = await town.signed_in(browser, town.organiser)
    shown = read(await karim.get(f"{town.team_path}/personnes/{ana}"))
    assert "A été là : samedi 27 mars, matin (9 h 30), samedi 27 mars, après-midi." in shown


async def test_whom_the_door_never_saw_is_proposed_as_missing_and_nothing_more(
    town: Town, browser: Browser
) -> None:
    ana, ben = await coming(town, "Ana"), await coming(town, "Ben")
    at_the_door(town)
    await ticked(town, ana)
    town.clock.at += timedelta(days=2)
    karim = await town.signed_in(browser, town.organiser)
    page = f"{town.team_path}/suites"
    shown = (await karim.get(page)).text
    boxes = [f'value="{person}" checked' in shown for person in (ana, ben)]
    assert boxes == [False, True]
    assert "Les personnes que personne n’a notées à l’accueil" in shown
    fields = {"do": "missing", "gathering": "weekend-1", "person": ben}
    await karim.send(page, page, fields)
    assert "Les personnes que personne" not in (await karim.get(page)).text
    await ticked(town, ben, source=Source.PAPER)  # the list on paper comes in later
    assert f'value="{ben}" checked' not in (await karim.get(page)).text


async def test_a_page_that_asks_again_is_sent_nothing_before_something_changes(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    marie = await helper(town, browser)
    mark = (await marie.get(page)).text.split('data-mark="')[1].split('"')[0]
    asks = f"{page}?demi={SATURDAY}&vu={mark}"
    before = (await marie.get(asks)).status_code
    await ticked(town, ana)
    assert (before, (await marie.get(asks)).status_code) == (204, 200)


async def test_who_calls_to_say_that_they_are_late_is_noted_for(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana")
    karim = await town.signed_in(browser, town.organiser)
    person = f"{town.team_path}/personnes/{ana}"
    assert "A prévenu d’un retard" not in read(await karim.get(person))
    early = await karim.send(person, f"{person}/retard", {"delay": "30"})
    assert "Un retard se dit le jour même" in read(early)
    at_the_door(town)
    assert "A prévenu d’un retard" in read(await karim.get(person))
    odd = await karim.send(person, f"{person}/retard", {"delay": "12"})
    assert odd.status_code == 422
    noted = await karim.send(person, f"{person}/retard", {"delay": "30"})
    assert "Le retard est noté." in read(noted)
    shown = await karim.get(page)
    assert (parts(shown, ana), "arrive vers 10 h 30" in read(shown)) == (["l"], True)


async def test_whoever_takes_their_data_away_reads_when_they_were_there(
    town: Town, browser: Browser
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    await ticked(town, ana)
    karim = await town.signed_in(browser, town.organiser)
    person = f"{town.team_path}/personnes/{ana}"
    copy = (await karim.send(person, f"{person}/copie", {"kind": "text"})).text
    said = copy.replace("\u00a0", " ")
    assert "QUAND VOUS ÉTIEZ LÀ\n- samedi 27 mars, matin" in said


async def test_a_page_left_open_over_lunch_leads_on_to_the_afternoon(
    town: Town, browser: Browser, page: str
) -> None:
    at_the_door(town)
    marie = await helper(town, browser)
    morning = f"{page}?demi={SATURDAY}"
    shown = await marie.get(morning)
    mark = shown.text.split('data-mark="')[1].split('"')[0]
    assert "Cette demi-journée est terminée." not in read(shown)
    town.clock.at += timedelta(hours=4)
    again = await marie.get(f"{morning}&vu={mark}")
    assert "Cette demi-journée est terminée. Passer à : samedi 27 mars, après-midi" in read(again)
    town.clock.at += timedelta(days=60)  # nothing comes after the last one
    last = await marie.get(page)
    assert "Cette demi-journée est terminée." not in read(last)
