"""A whole role-play in the browser, against whichever server there is.

`live_server` is the fixture of the real system: it gives the origin (`http://127.0.0.1:8000`) of a gateway
with Rasa and the actions behind it. Where there is none the live half is listed as not run.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.widget import Trainee

# Decent sales talk for any family; long enough for every scenario to come to an end of its own.
SAID = (
    "您好，我是業務小王，謝謝您撥時間，方便請教幾個問題嗎？",
    "想先了解您目前的做法，現在是跟誰配合、用量大概多少？",
    "配合到現在，最困擾的是哪一點？",
    "這個狀況發生的時候，對您的生產或營業影響有多大？",
    "我懂，換作是我也會擔心。您最在意的是價格、品質還是供貨？",
    "這部分我們有實際的數據，也可以先小量試，不滿意不用付錢。",
    "除了您之外，還有哪一位會一起決定？",
    "我整理一下：先試一批，看結果再談數量，這樣對嗎？",
    "價格要再低，得請您數量或合約期間配合，我才能跟主管爭取。",
    "付款用月結三十天，合約我今天就寄給您。",
    "那我們約下週二下午兩點，我帶樣品和報價過去，可以嗎？",
    "謝謝您，今天談的內容我整理好寄給您確認。",
    "還有哪裡讓您不放心？",
    "那就照剛剛說的，下週二見。",
)


@pytest.fixture(params=["gateway", "real_gateway", "live_server"])
def origin(request: pytest.FixtureRequest) -> str:
    try:
        found: str = request.getfixturevalue(request.param)
    except pytest.FixtureLookupError:
        pytest.skip("not run: no live_server fixture")
    return found


def over(trainee: Trainee) -> bool:
    return trainee.app.get_by_role("button", name="看成果").count() > 0


@pytest.mark.parametrize("number", [0, 1, 2])
def test_every_scenario_can_be_played_to_its_end(page: Page, origin: str, number: int) -> None:
    page.goto(origin)
    trainee = Trainee(page)
    trainee.enter()
    trainee.start(number)
    for text in SAID:
        if over(trainee) or trainee.app.get_by_placeholder("回答教練的問題…").count():
            break
        trainee.talk(text)
    if not over(trainee):
        trainee.talk("我先問清楚他在意的事，再談我們能做什麼，因為急著介紹他聽不進去。")
    trainee.read_report()
    report = trainee.app.locator(".report")
    expect(report.locator(".chart").first.locator("li")).to_have_count(9)
    expect(report).to_contain_text("買家的真心話")
    trainee.press("換個情境")
    expect(trainee.app.locator("[aria-labelledby=history] li")).to_have_count(1)
