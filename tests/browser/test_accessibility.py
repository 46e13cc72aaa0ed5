"""axe-core finds nothing in any view, on phone and desk, light and dark."""

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
