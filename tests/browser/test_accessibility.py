"""Every view for everybody: axe-core, the keyboard, the focus, and less motion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import DESK, PHONE
from tests.browser.fake_gateway import Fake
from tests.browser.widget import Trainee

SCREENS = {"phone": PHONE, "desk": DESK}
Look = Callable[[str], None]


@pytest.fixture(params=[(screen, scheme) for screen in SCREENS for scheme in ("light", "dark")], ids="-".join)
def screen(request: pytest.FixtureRequest) -> dict[str, Any]:
    name, scheme = request.param
    return {**SCREENS[name], "color_scheme": scheme}


@pytest.fixture
def look(page: Page) -> Iterator[Look]:
    """Looks at a view; all that was found is told at the end, by view."""
    found: dict[str, list[str]] = {}

    def at(view: str) -> None:
        found[view] = violations(page)

    yield at
    assert found
    assert {view: problems for view, problems in found.items() if problems} == {}


def test_no_view_before_a_role_play_has_a_violation(trainee: Trainee, look: Look) -> None:
    trainee.sees("welcome")
    look("welcome")
    trainee.enter()
    look("lobby")
    trainee.say("推薦我一個情境")
    expect(trainee.app.locator(".dock .coach").last).to_contain_text("推薦這一場")
    look("coach")
    trainee.open_brief()
    look("brief")


def test_no_view_of_a_role_play_has_a_violation(page: Page, trainee: Trainee, look: Look) -> None:
    trainee.enter()
    trainee.start()
    trainee.talk("您好")
    trainee.press("給我提示")
    expect(trainee.lines("coach")).to_be_visible()
    look("chat")
    trainee.box.fill("好" * 2001)
    look("too long")
    trainee.press("結束")
    look("end?")
    trainee.press("繼續談")
    trainee.press("暫停")
    expect(trainee.app.get_by_role("button", name="繼續")).to_be_visible()
    look("paused")
    trainee.press("繼續")
    page.context.set_offline(True)
    trainee.say("再一句")
    expect(trainee.app.locator(".unsent")).to_be_visible()
    look("unsent")
    page.context.set_offline(False)


@pytest.mark.parametrize("mark", [72, 48, None])
def test_no_result_card_has_a_violation(trainee: Trainee, fake: Fake, look: Look, mark: int | None) -> None:
    fake.mark = mark
    trainee.enter()
    trainee.start()
    trainee.finish()
    look("finished")
    trainee.read_report()
    trainee.app.locator("summary").first.click()
    look("report")
    trainee.press("換個情境")
    trainee.sees("lobby")
    look("lobby with history")


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
