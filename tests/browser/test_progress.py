"""A trainee's own page: what was agreed and by when, and two role-plays side by side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from bot.catalog.items import Catalog
from bot.practice.accounts import accept_invite, invite_trainer, sign_in
from bot.practice.portfolio import plan
from tests.browser.axe import violations
from tests.browser.conftest import DESK, PHONE
from tests.builders import practice_on
from tests.fakes import WordScorer

PASSWORD = "一句夠長的密碼才可以"
SCENARIO = "cafe_beans_price"


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def screen(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = request.param
    return found


class Someone:
    """A trainee who practises by the API."""

    def __init__(self, origin: str) -> None:
        self.client = httpx.Client(base_url=f"{origin}/api/v1")
        self.session = self.client.post("/sessions", json={"name": "王小明"}).json()
        self.client.headers["Authorization"] = f"Bearer {self.session['token']}"

    def plays(self, *said: str) -> None:
        attempt = str(uuid4())
        self.client.post("/attempts", json={"attempt": attempt, "scenario": SCENARIO, "mode": "practice"})
        turns: list[dict[str, str]] = [{"text": text} for text in said] + [{"control": "give_up"}] * 2
        for turn in turns:
            self.client.post(f"/attempts/{attempt}/turns", json={"turn": str(uuid4()), **turn})

    def opens(self, context: BrowserContext, page: Page, origin: str) -> None:
        saved = {"token": self.session["token"]}
        context.add_init_script(f"localStorage.setItem('duilian:{origin}', JSON.stringify({saved}))")
        page.goto(f"{origin}/progress")


@pytest.fixture
def someone(real_gateway: str) -> Iterator[Someone]:
    made = Someone(real_gateway)
    yield made
    made.client.close()


def test_two_role_plays_stand_side_by_side_with_both_quotes(
    context: BrowserContext, page: Page, real_gateway: str, someone: Someone
) -> None:
    someone.plays("我是禾焙的小王", "喔")
    someone.plays("我懂您怕斷貨", "謝謝您跟我說，我懂")
    someone.opens(context, page, real_gateway)
    first_item = page.locator("duilian-progress .pairs li").first
    expect(page.locator("duilian-progress .pairs > li")).to_have_count(9)
    expect(first_item).to_contain_text("我懂您怕斷貨")
    expect(page.locator("duilian-progress .pairs")).to_contain_text("我是禾焙的小王")
    assert violations(page) == []


def test_the_sides_can_be_chosen(context: BrowserContext, page: Page, real_gateway: str, someone: Someone) -> None:
    for words in ("我懂您怕斷貨", "謝謝您", "我懂您的難處"):
        someone.plays(words, "喔")
    someone.opens(context, page, real_gateway)
    pairs = page.locator("duilian-progress .pairs")
    expect(pairs).not_to_contain_text("我懂您怕斷貨")
    page.get_by_label("前一場").select_option(index=2)
    expect(pairs).to_contain_text("我懂您怕斷貨")


def test_the_agreed_plan_shows_dates_and_what_is_done(
    context: BrowserContext, page: Page, real_gateway: str, someone: Someone, database_url: str, catalog: Catalog
) -> None:
    parts = practice_on(database_url, catalog, WordScorer()).parts
    accept_invite(parts, invite_trainer(parts), "lin", PASSWORD)
    signed = sign_in(parts, "lin", PASSWORD)
    assert signed
    trainer, trainee = signed.id, someone.session["trainee"]["id"]
    plan(parts, trainer, trainee, "scenario", SCENARIO, "K6", date.today() + timedelta(days=7))
    plan(parts, trainer, trainee, "question", "k6-timing", "K6", date.today() + timedelta(days=9))
    someone.plays("我懂您怕斷貨")
    someone.opens(context, page, real_gateway)
    expect(page.get_by_text("完成 1 / 2 項")).to_be_visible()
    expect(page.get_by_text("至少練完兩場")).to_be_visible()
    page.get_by_role("link", name=catalog.scenarios[SCENARIO].title).click()
    expect(page.locator("duilian-chat .sheets")).to_be_visible()


def test_without_a_session_the_page_says_where_to_begin(page: Page, real_gateway: str) -> None:
    page.goto(f"{real_gateway}/progress")
    expect(page.get_by_role("alert")).to_contain_text("先到練習頁輸入名字")
    page.get_by_role("link", name="回去練習").click()
    expect(page.locator("duilian-chat #name")).to_be_visible()
