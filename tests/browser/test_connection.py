"""What a bad line does: nothing is lost and nothing is said twice."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect

from tests.browser.fake_gateway import Fake, Refusal
from tests.browser.widget import Trainee


def said(fake: Fake) -> list[str]:
    """What reached the buyer, once for each turn."""
    return [
        line["text"] for attempt in fake.attempts.values() for line in attempt["lines"] if line["speaker"] == "trainee"
    ]


def lose_the_first_answer(page: Page) -> list[str]:
    """The request arrives, the answer does not. Gives the addresses that were called."""
    called: list[str] = []

    def handle(route: Route) -> None:
        called.append(route.request.url)
        if len(called) == 1:
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/turns", handle)
    return called


def test_an_answer_lost_in_mid_turn_is_asked_for_again_with_the_same_id(
    page: Page, trainee: Trainee, fake: Fake
) -> None:
    trainee.enter()
    trainee.start()
    called = lose_the_first_answer(page)
    trainee.say("您好")
    expect(trainee.app.locator(".unsent")).to_contain_text("您好")
    expect(trainee.app.locator(".trouble")).to_contain_text("還沒送出")
    expect(trainee.lines("buyer")).to_have_count(3)
    assert len(called) == 2
    first, second = fake.received
    assert first == second
    assert said(fake) == ["您好"]
    expect(trainee.lines("trainee")).to_have_count(1)


def test_the_trainee_can_try_again_at_once(page: Page, trainee: Trainee, fake: Fake) -> None:
    trainee.enter()
    trainee.start()
    fake.trouble.extend(Refusal(503, "bot_unavailable", "客戶暫時沒辦法回話。") for _ in range(3))
    trainee.say("您好")
    for _ in range(3):
        trainee.press("再試一次")
    expect(trainee.lines("buyer")).to_have_count(3)
    assert len({turn["turn"] for turn in fake.received}) == 1


def test_a_turn_in_flight_is_waited_for(trainee: Trainee, fake: Fake) -> None:
    trainee.enter()
    trainee.start()
    fake.trouble.append(Refusal(409, "turn_in_flight", "客戶還在回你上一句。"))
    trainee.talk("您好")
    assert len(fake.received) == 2
    assert said(fake) == ["您好"]


def test_without_a_network_the_words_stay_and_go_out_when_it_is_back(page: Page, trainee: Trainee, fake: Fake) -> None:
    trainee.enter()
    trainee.start()
    page.context.set_offline(True)
    trainee.say("您好")
    expect(trainee.app.locator(".unsent")).to_contain_text("您好")
    page.context.set_offline(False)
    expect(trainee.lines("buyer")).to_have_count(3)
    assert said(fake) == ["您好"]


def test_a_reload_comes_back_to_the_same_line(page: Page, trainee: Trainee) -> None:
    trainee.enter()
    trainee.start()
    trainee.talk("您好")
    page.reload()
    expect(trainee.lines("trainee")).to_have_text("您好")
    expect(trainee.lines("buyer")).to_have_count(3)
    expect(trainee.app.locator(".status")).to_contain_text("第 1 / 14 輪")


def test_a_reload_in_mid_turn_sends_the_same_turn(page: Page, trainee: Trainee, fake: Fake) -> None:
    trainee.enter()
    trainee.start()
    page.context.set_offline(True)
    trainee.say("您好")
    expect(trainee.app.locator(".unsent")).to_be_visible()
    kept = page.evaluate("JSON.stringify(localStorage)")
    page.context.set_offline(False)
    page.reload()
    expect(trainee.lines("buyer")).to_have_count(3)
    expect(trainee.lines("trainee")).to_have_count(1)
    assert fake.received[-1]["turn"] in kept
    assert said(fake) == ["您好"]


def test_an_expired_session_asks_for_the_name_and_loses_nothing(trainee: Trainee, fake: Fake) -> None:
    trainee.enter()
    trainee.start()
    owner = next(iter(fake.sessions.values()))
    fake.sessions.clear()
    trainee.say("您好")
    expect(trainee.sees("welcome")).to_have_value("王小明")
    expect(trainee.app).to_contain_text("登入已過期")
    # The gateway knows the trainee again.
    fake.open_session = lambda name: {**Fake.open_session(fake, name), **_same(fake, owner)}  # type: ignore[method-assign]
    trainee.press("開始練習")
    expect(trainee.lines("trainee")).to_have_text("您好")
    expect(trainee.lines("buyer")).to_have_count(3)


def _same(fake: Fake, owner: dict[str, str]) -> dict[str, object]:
    token = next(reversed(fake.sessions))
    fake.sessions[token] = owner
    return {"trainee": owner}


def test_a_list_that_can_not_be_read_can_be_asked_for_again(page: Page, trainee: Trainee) -> None:
    trainee.enter()
    page.context.set_offline(True)
    trainee.app.locator(".card").first.click()
    expect(trainee.app.get_by_role("alert")).to_contain_text("連不上伺服器")
    page.context.set_offline(False)
    trainee.press("再試一次")
    trainee.sees("brief")
    expect(trainee.app.locator(".notice")).to_have_count(0)
