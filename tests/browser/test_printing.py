"""The evidence file on paper: what is folded away on the screen is printed, and what is only for the screen is not."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from bot.catalog.items import Catalog
from bot.practice.accounts import accept_invite, invite_trainer, register_trainee
from bot.practice.receiving import Incoming
from tests.browser.axe import violations
from tests.browser.conftest import DESK
from tests.builders import practice_on
from tests.fakes import WordScorer

PASSWORD = "一句夠長的密碼才可以"


@pytest.fixture
def screen() -> dict[str, Any]:
    return DESK


@pytest.fixture
def evidence_page(page: Page, real_gateway: str, database_url: str, catalog: Catalog) -> Page:
    """A signed-in trainer before the evidence file of someone who has given up one role-play."""
    practice = practice_on(database_url, catalog, WordScorer({"我懂": "empathise", "數據": "give_evidence"}))
    trainee, attempt = register_trainee(practice.parts, "王小明").id, str(uuid4())
    practice.start(trainee, attempt, "cafe_beans_price", "practice")
    for incoming in (
        Incoming(str(uuid4()), "我懂您怕斷貨，我們有實際的數據", None),
        Incoming(str(uuid4()), None, "give_up"),
    ):
        practice.receive(trainee, attempt, incoming)
        practice.take_turn(attempt, incoming.id)
    accept_invite(practice.parts, invite_trainer(practice.parts), "lin", PASSWORD)
    page.goto(f"{real_gateway}/console/sign-in")
    page.locator("[name=login]").fill("lin")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main button").click()
    page.goto(f"{real_gateway}/console/trainees/{trainee}")
    return page


def test_the_printed_file_shows_every_quote(evidence_page: Page) -> None:
    quote = evidence_page.get_by_text("「我懂您怕斷貨，我們有實際的數據」").first
    expect(quote).to_be_hidden()
    evidence_page.emulate_media(media="print")
    expect(quote).to_be_visible()
    expect(evidence_page.get_by_text("KPS3R0845v2 建立銷售關係")).to_be_visible()
    expect(evidence_page.get_by_role("button", name="簽署並加入")).to_be_hidden()


def test_a_pdf_can_be_made_of_it(evidence_page: Page) -> None:
    pdf = evidence_page.pdf(format="A4", landscape=True)
    assert pdf.startswith(b"%PDF-") and len(pdf) > 20_000


def test_console_pages_have_no_violation(evidence_page: Page) -> None:
    found = {"file": violations(evidence_page)}
    evidence_page.goto(evidence_page.url.split("/trainees")[0] + "/coverage")
    expect(evidence_page.get_by_role("heading", name="職能單元對照表")).to_be_visible()
    found["coverage"] = violations(evidence_page)
    assert {page: problems for page, problems in found.items() if problems} == {}
