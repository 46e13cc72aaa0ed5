"""Browsers and servers for the tests of the widget.

Without Chromium these tests are listed as not run; with CI=true that is a failure.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from bot.catalog.items import Catalog
from tests.browser.fake_gateway import Fake
from tests.browser.fake_routes import build
from tests.browser.not_run import not_run
from tests.browser.real_gateway import build as build_real
from tests.browser.serving import serve
from tests.browser.widget import Trainee

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HEAR_VIOLATIONS = """
    window.violations = [];
    document.addEventListener('securitypolicyviolation',
        (event) => window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""


def find_chromium() -> str | None:
    """Chromium by an environment variable or on the path; nothing is downloaded."""
    return os.environ.get("DUILIAN_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="package")
def chromium() -> str:
    return find_chromium() or not_run("no Chromium (install chromium and fonts-noto-cjk, or set DUILIAN_CHROMIUM)")


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    # Its event loop runs in this thread until it is stopped: tests of other folders start loops of their own.
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="package")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    yield running
    running.close()


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def gateway(fake: Fake) -> Iterator[str]:
    """The origin of a fake gateway that the test can look into."""
    with serve(build(fake)) as origin:
        yield origin


@pytest.fixture
def real_gateway(catalog: Catalog, database_url: str) -> Iterator[str]:
    """The origin of the real gateway over a database of its own, without Rasa."""
    with serve(build_real(database_url, catalog)) as origin:
        yield origin


@pytest.fixture
def screen() -> dict[str, Any]:
    """The device; tests that want another override it."""
    return PHONE


@pytest.fixture
def context(browser: Browser, screen: dict[str, Any]) -> Iterator[BrowserContext]:
    # Less motion also means no pauses between the buyer's lines.
    made = browser.new_context(**screen, reduced_motion="reduce", locale="zh-TW", timezone_id="Asia/Taipei")
    made.set_default_timeout(10_000)
    made.add_init_script(HEAR_VIOLATIONS)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which any uncaught error or breach of the policy fails the test."""
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    breaches = opened.evaluate("window.violations ?? []") if not opened.is_closed() else []
    assert (errors, breaches) == ([], [])


@pytest.fixture
def trainee(page: Page, gateway: str) -> Trainee:
    """Someone who has just opened the trainee page."""
    page.goto(gateway)
    return Trainee(page)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A browser profile that blocks third-party cookies and storage."""
    preferences = tmp_path / "profile" / "Default" / "Preferences"
    preferences.parent.mkdir(parents=True)
    preferences.write_text('{"profile": {"cookie_controls_mode": 1, "block_third_party_cookies": true}}')
    return tmp_path / "profile"
