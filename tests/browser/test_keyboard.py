"""The keyboard, the focus, and what a screen reader is told."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.widget import Trainee


def test_the_whole_way_goes_by_keyboard_alone(page: Page, trainee: Trainee) -> None:
    def tab_to(name: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.shadowRoot?.activeElement?.innerText ?? ''").startswith(name):
                return
        raise AssertionError(f"no way to {name} by Tab")

    trainee.sees("welcome").focus()
    page.keyboard.type("王小明")
    page.keyboard.press("Enter")
    trainee.sees("lobby")
    tab_to("六間店")
    page.keyboard.press("Enter")
    trainee.sees("brief")
    tab_to("開始對話")
    page.keyboard.press("Enter")
    trainee.sees("chat")
    trainee.box.focus()
    page.keyboard.type("Hello")
    page.keyboard.press("Enter")
    expect(trainee.lines("buyer")).to_have_count(3)
    expect(trainee.box).to_be_focused()


def test_a_new_view_takes_the_focus_so_that_it_is_read_out(trainee: Trainee) -> None:
    trainee.enter()
    expect(trainee.app.locator("h2:focus")).to_contain_text("今天想練什麼？")
    trainee.open_brief()
    expect(trainee.app.locator("h2:focus")).to_contain_text("六間店")
    trainee.press("返回")
    expect(trainee.app.locator("h2:focus")).to_contain_text("今天想練什麼？")


def test_the_log_is_a_live_region_around_the_list(trainee: Trainee) -> None:
    trainee.enter()
    trainee.start()
    log = trainee.app.get_by_role("log", name="與周明哲的對話")
    expect(log.get_by_role("list")).to_have_count(1)
    expect(log.get_by_role("listitem").first).to_contain_text("周明哲")


def test_escape_closes_the_question_and_gives_the_focus_back(page: Page, trainee: Trainee) -> None:
    trainee.enter()
    trainee.start()
    trainee.press("結束")
    expect(trainee.app.get_by_role("dialog", name="要結束這場對話嗎？")).to_be_visible()
    page.keyboard.press("Escape")
    expect(trainee.app.get_by_role("button", name="結束", exact=True)).to_be_focused()


def test_nothing_is_wider_than_the_screen(page: Page, trainee: Trainee) -> None:
    wide = "document.scrollingElement.scrollWidth > innerWidth"
    trainee.enter("一個非常非常長的名字" * 6)
    trainee.start()
    trainee.talk("W" * 300)
    assert not page.evaluate(wide)
    assert trainee.app.evaluate("(app) => app.scrollWidth <= app.clientWidth && app.scrollTop === 0")
