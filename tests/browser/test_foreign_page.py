"""The widget on a page that is not ours: another origin, a strict policy, third-party cookies blocked."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.catalog.items import Catalog
from tests.browser.axe import violations
from tests.browser.places import COURSE
from tests.browser.real_gateway import build
from tests.browser.serving import serve
from tests.browser.widget import Trainee
from tests.live import free_port

# A frame of the gateway on a page of another site; the page itself is made up.
FRAMED = '<!doctype html><html lang="zh-TW"><title>課程</title><iframe title="對練" width="400" height="740" src="{}">'


@contextmanager
def course_of(gateway: str, port: int = 0) -> Iterator[str]:
    """The demo course as its README starts it; `localhost` and `127.0.0.1` are two sites."""
    command = [sys.executable, str(COURSE / "serve.py"), "--gateway", gateway, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        yield server.stdout.readline().strip()
        server.terminate()


@pytest.fixture
def course(gateway: str) -> Iterator[str]:
    with course_of(gateway) as address:
        yield address


@pytest.fixture
def context(playwright: Playwright, chromium: str, profile: Path) -> Iterator[BrowserContext]:
    made = playwright.chromium.launch_persistent_context(
        profile, executable_path=chromium, args=["--no-sandbox"], reduced_motion="reduce",
        viewport={"width": 1000, "height": 900},
    )  # fmt: skip
    made.set_default_timeout(10_000)
    yield made
    made.close()


def test_one_script_tag_brings_the_whole_role_play(page: Page, course: str) -> None:
    page.goto(course)
    trainee = Trainee(page)
    expect(page.get_by_text("這是第三課的練習")).to_be_visible()
    trainee.enter()
    trainee.start()
    trainee.finish()
    expect(page.locator("#progress")).to_contain_text("約好下一步")
    trainee.read_report()
    assert page.context.cookies() == []


def test_the_real_gateway_lets_in_the_pages_that_it_names_and_no_others(
    page: Page, catalog: Catalog, database_url: str
) -> None:
    port = free_port()
    app = build(database_url, catalog, embed_origins=(f"http://localhost:{port}",))
    with serve(app) as gateway, course_of(gateway, port) as named, course_of(gateway) as other:
        page.goto(named)
        trainee = Trainee(page)
        trainee.enter()
        trainee.start()
        expect(trainee.lines("buyer").first).to_be_visible()
        page.goto(other)
        trainee.sees("welcome").fill("王小明")
        trainee.press("開始練習")
        expect(trainee.app.get_by_role("alert")).to_contain_text("連不上伺服器")


def test_the_embedding_page_has_no_violation_and_keeps_its_focus(page: Page, course: str) -> None:
    page.goto(course)
    Trainee(page).sees("welcome")
    assert page.evaluate("document.activeElement === document.body")
    assert violations(page) == []


def test_a_data_attribute_brings_a_button_that_opens_the_role_play(page: Page, course: str) -> None:
    page.goto(f"{course}launcher.html")
    button = page.get_by_role("button", name="跟買家對練")
    expect(button).to_be_in_viewport()
    assert violations(page) == []
    button.click()
    trainee = Trainee(page)
    trainee.enter()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(trainee.app).to_be_hidden()
    button.click()
    trainee.sees("lobby")


def test_a_launcher_that_nobody_opens_asks_nothing_of_the_gateway(page: Page, course: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{course}launcher.html")
    expect(page.get_by_role("button", name="跟買家對練")).to_be_visible()
    assert not [url for url in asked if "/api/" in url]


@pytest.fixture
def framed(gateway: str) -> Iterator[str]:
    async def show(_: Request) -> Response:
        return HTMLResponse(FRAMED.format(gateway))

    with serve(Starlette(routes=[Route("/", show)]), host="localhost") as origin:
        yield origin


def test_in_a_frame_with_its_storage_blocked_a_role_play_still_works(page: Page, framed: str) -> None:
    page.goto(framed)
    frame = page.frame_locator("iframe").locator("duilian-chat").element_handle().owner_frame()
    assert frame
    blocked = "() => { try { return !localStorage } catch { return true } }"
    assert frame.evaluate(blocked), "the browser does not block third-party storage, so this shows nothing"
    trainee = Trainee(frame)
    trainee.enter()
    trainee.start()
    trainee.talk("您好")
    expect(trainee.lines("trainee")).to_have_text("您好")
