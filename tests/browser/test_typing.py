"""The text box: an input method, the limit, and what keys do."""

from __future__ import annotations

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.fake_gateway import Fake
from tests.browser.widget import Trainee

ENTER = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "nativeVirtualKeyCode": 13}


@pytest.fixture
def talking(trainee: Trainee) -> Trainee:
    """In front of the buyer, with the cursor in the box."""
    trainee.enter()
    trainee.start()
    trainee.box.focus()
    return trainee


@pytest.fixture
def keyboard(page: Page) -> CDPSession:
    return page.context.new_cdp_session(page)


def press_enter(keyboard: CDPSession, **change: object) -> None:
    keyboard.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **ENTER, **change})
    keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", **ENTER, **change})


def compose(keyboard: CDPSession, text: str) -> None:
    keyboard.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})


def test_confirming_a_zhuyin_candidate_does_not_send(talking: Trainee, keyboard: CDPSession, fake: Fake) -> None:
    for typed in ("ㄋ", "ㄋㄧ", "ㄋㄧˊ", "您"):
        compose(keyboard, typed)
    expect(talking.box).to_have_value("您")
    press_enter(keyboard)
    keyboard.send("Input.insertText", {"text": "您"})
    expect(talking.box).to_have_value("您")
    assert fake.received == []
    press_enter(keyboard)
    expect(talking.lines("trainee")).to_have_text("您")


def test_the_enter_that_safari_sends_after_the_composition_does_not_send(talking: Trainee, fake: Fake) -> None:
    # Safari: compositionend first, then keydown with isComposing false and key code 229.
    talking.box.fill("您好")
    talking.box.evaluate("""(box) => {
        box.dispatchEvent(new CompositionEvent('compositionend', {data: '您好', bubbles: true}));
        box.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, bubbles: true, cancelable: true}));
    }""")
    talking.page.wait_for_timeout(100)
    assert fake.received == []


def test_rendering_in_the_middle_of_a_composition_does_not_cut_it_off(
    talking: Trainee, keyboard: CDPSession, fake: Fake
) -> None:
    talking.say("第一句")
    compose(keyboard, "ㄏㄠ")
    expect(talking.lines("buyer")).to_have_count(3)
    compose(keyboard, "好")
    keyboard.send("Input.insertText", {"text": "好"})
    expect(talking.box).to_have_value("好")


def test_shift_enter_makes_a_new_line(talking: Trainee, fake: Fake) -> None:
    talking.box.press_sequentially("一")
    talking.box.press("Shift+Enter")
    talking.box.press_sequentially("二")
    expect(talking.box).to_have_value("一\n二")
    assert fake.received == []


def test_nothing_but_blanks_is_not_sent(talking: Trainee, fake: Fake) -> None:
    talking.say("  \n ")
    expect(talking.app.get_by_role("button", name="送出")).to_be_disabled()
    assert fake.received == []


def test_near_the_limit_it_counts_and_over_the_limit_it_does_not_send(talking: Trainee, fake: Fake) -> None:
    talking.box.fill("好" * 1700)
    expect(talking.app.locator(".count")).not_to_contain_text("還可以")
    talking.box.fill("👍" * 1990)
    expect(talking.app.locator(".count")).to_contain_text("還可以輸入 10 字")
    talking.say("好" * 2001)
    expect(talking.app.locator(".count")).to_contain_text("超過 1 字")
    expect(talking.box).to_have_attribute("aria-invalid", "true")
    assert fake.received == []
    talking.say("好" * 2000)
    expect(talking.lines("trainee")).to_have_text("好" * 2000)


def test_words_that_the_gateway_refuses_come_back_into_the_box(page: Page, talking: Trainee) -> None:
    body = '{"status": 422, "code": "text_unreadable", "title": "看不懂", "detail": "內容裡有系統讀不懂的字元。"}'
    page.route("**/turns", lambda route: route.fulfill(status=422, body=body, content_type="application/problem+json"))
    talking.say("怪字")
    expect(talking.app.get_by_role("alert")).to_contain_text("讀不懂的字元")
    expect(talking.box).to_have_value("怪字")


def test_the_latest_line_stays_in_sight_while_the_box_grows(talking: Trainee) -> None:
    for _ in range(3):
        talking.talk("這是一句有點長的話，讓對話超過一個螢幕的高度，才看得出捲動有沒有跟上。")
    talking.box.fill("長\n" * 6)
    expect(talking.lines("buyer").last).to_be_in_viewport(ratio=0.9)
