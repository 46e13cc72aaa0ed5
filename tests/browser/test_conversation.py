"""The ways through a role-play on a phone, against the fake gateway."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.browser.fake_gateway import Fake
from tests.browser.widget import Trainee

XSS = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'


def test_a_role_play_from_the_name_to_the_result_card(trainee: Trainee, fake: Fake) -> None:
    trainee.enter()
    trainee.start()
    trainee.finish()
    trainee.read_report()
    report = trainee.app.locator(".report")
    expect(report.locator(".ring")).to_contain_text("72")
    expect(report.locator(".chart").first.locator("li")).to_have_count(9)
    expect(report.locator("mark").first).to_be_visible()
    assert [turn["text"] for turn in fake.received][-1] == "因為我想先聽他說。"


def test_each_bar_of_the_chart_says_its_level_in_words(trainee: Trainee) -> None:
    trainee.enter()
    trainee.start()
    trainee.finish()
    trainee.read_report()
    rows = trainee.app.locator(".chart").first.locator("summary")
    expect(rows.nth(0)).to_contain_text("3 / 4")
    expect(rows.nth(6)).to_contain_text("無法評量")
    rows.nth(0).click()
    expect(trainee.app.locator(".chart details[open] mark").first).to_be_visible()


def test_a_quote_leads_back_to_the_line_that_it_comes_from(trainee: Trainee) -> None:
    trainee.enter()
    trainee.start()
    trainee.finish()
    trainee.read_report()
    trainee.app.get_by_role("button", name="第 2 句").first.click()
    focused = trainee.app.locator(".line:focus")
    expect(focused).to_contain_text("去年斷貨嗎？")
    expect(focused).to_be_in_viewport()


def test_hint_pause_resume_and_end_with_a_question_first(trainee: Trainee, fake: Fake) -> None:
    trainee.enter()
    trainee.start()
    trainee.press("給我提示")
    expect(trainee.lines("coach")).to_contain_text("先問清楚那一次發生什麼事")
    trainee.press("暫停")
    trainee.press("繼續")
    expect(trainee.box).to_be_visible()
    trainee.press("結束")
    trainee.press("繼續談")
    assert [turn["control"] for turn in fake.received] == ["hint", "pause", "resume"]
    trainee.press("結束")
    trainee.press("結束對話")
    expect(trainee.app.get_by_role("button", name="看成果")).to_be_visible()


def test_an_assessment_shows_neither_hints_nor_the_mood(trainee: Trainee) -> None:
    trainee.enter()
    trainee.open_brief()
    trainee.app.get_by_role("radio").nth(1).check()
    trainee.press("開始對話")
    trainee.sees("chat")
    expect(trainee.app.get_by_role("button", name="給我提示")).to_have_count(0)
    expect(trainee.app.locator(".status")).not_to_contain_text("耐心")


def test_the_mood_and_the_turns_are_counted(trainee: Trainee) -> None:
    trainee.enter()
    trainee.start()
    trainee.talk("一")
    trainee.talk("二")
    status = trainee.app.locator(".status")
    expect(status).to_contain_text("第 2 / 14 輪")
    expect(status.locator("li").nth(1)).to_contain_text("2 / 4")
    expect(status.locator("li").nth(1)).to_contain_text("↑")


def test_once_more_starts_a_new_attempt_of_the_same_scenario(trainee: Trainee, fake: Fake) -> None:
    trainee.enter()
    trainee.start()
    trainee.finish()
    trainee.read_report()
    trainee.press("再練一次")
    trainee.sees("chat")
    assert [attempt["scenario"]["id"] for attempt in fake.attempts.values()] == ["cafe_beans_price"] * 2


def test_the_lobby_lists_what_was_played_and_goes_on_with_what_was_not_finished(trainee: Trainee) -> None:
    trainee.enter()
    trainee.start()
    trainee.talk("您好")
    trainee.press("返回")
    trainee.sees("lobby")
    expect(trainee.app.locator("[aria-labelledby=history] li")).to_have_count(1)
    trainee.app.locator(".resume").get_by_role("button").click()
    expect(trainee.lines("trainee")).to_have_text("您好")


def test_the_coach_answers_in_the_lobby_and_opens_a_brief(trainee: Trainee) -> None:
    trainee.enter()
    trainee.say("我想練咖啡店")
    expect(trainee.app.locator(".dock .coach").last).to_contain_text("我推薦這一場")
    trainee.say("再練一次上次的")
    trainee.sees("brief")


def test_text_of_the_trainee_and_of_the_buyer_is_never_html(page: Page, trainee: Trainee, fake: Fake) -> None:
    fake.says.append(XSS)
    trainee.enter(XSS[:60])
    trainee.start()
    trainee.talk(XSS)
    expect(trainee.lines("trainee")).to_have_text(XSS)
    expect(trainee.lines("buyer").last).to_have_text(XSS)
    fake.length = 2
    trainee.talk(XSS)
    trainee.talk(XSS)
    trainee.read_report()
    assert page.evaluate("window.hacked ?? null") is None
    assert trainee.app.locator("img, script").count() == 0


def test_the_page_hears_events_that_carry_no_words(page: Page, gateway: str) -> None:
    page.add_init_script("""
        window.heard = [];
        for (const name of ['attempt-started', 'turn', 'attempt-finished', 'error'])
            document.addEventListener('duilian-' + name, ({type, detail}) => window.heard.push([type, detail]));
    """)
    page.goto(gateway)
    trainee = Trainee(page)
    trainee.enter()
    trainee.start()
    trainee.finish()
    heard = page.evaluate("window.heard")
    assert [name for name, _ in heard] == ["duilian-attempt-started", *["duilian-turn"] * 5, "duilian-attempt-finished"]
    assert heard[-1][1]["outcome"]["id"] == "next_step"
    assert "烘焙" not in json.dumps(heard, ensure_ascii=False)


def test_english_is_spoken_when_asked_for(page: Page, gateway: str) -> None:
    page.goto(f"{gateway}/?lang=en")
    trainee = Trainee(page)
    trainee.enter("Ming")
    trainee.start()
    expect(trainee.app.locator(".status")).to_contain_text("Turn 0 / 14")
    trainee.finish()
    trainee.read_report()
    expect(trainee.app).to_contain_text("What could be better")


def test_a_shared_computer_forgets_the_person_who_leaves(page: Page, trainee: Trainee) -> None:
    trainee.enter()
    trainee.start()
    trainee.press("返回")
    trainee.press("換人使用")
    expect(trainee.sees("welcome")).to_have_value("")
    assert "王小明" not in page.evaluate("JSON.stringify(localStorage)")
