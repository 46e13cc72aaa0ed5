"""Makes the pictures of the widget in docs/images, from a running server or from the tests' fake one.

python scripts/screenshot.py                                   # the fake gateway: no Rasa needed
python scripts/screenshot.py --server http://127.0.0.1:8000    # the real thing, as `make run` starts it
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.fake_gateway import Fake  # noqa: E402
from tests.browser.fake_routes import build  # noqa: E402
from tests.browser.serving import serve  # noqa: E402
from tests.browser.widget import Trainee  # noqa: E402

SCREENS = {"phone": (360, 740, 2), "desk": (1200, 800, 1)}
SAID = (
    "您說貴，是跟現在的價格比，還是擔心換了之後出狀況？我先聽您講。",
    "去年斷貨那一次一定很傷，對店裡影響多大？",
    "我們每週二、四烘焙，隔天送到，中山店可以固定備兩週的量。",
    "那從下週二中山店先開始，我週四過來看出杯，可以嗎？",
)
THOUGHT = "我覺得他不是真的嫌貴，是怕又斷貨，所以先問原因，沒有急著談折扣。"


@contextlib.contextmanager
def server(address: str | None) -> Iterator[str]:
    """The named server, else a fake one for as long as it is needed."""
    if address:
        yield address.rstrip("/")
    else:
        with serve(build(Fake())) as origin:
            yield origin


def open_page(browser: Browser, screen: str) -> Page:
    """A new trainee's screen."""
    width, height, scale = SCREENS[screen]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        is_mobile=screen == "phone",
        reduced_motion="reduce",
        locale="zh-TW",
    )
    return context.new_page()


def play(trainee: Trainee) -> None:
    """A conversation that ends in a result card, whichever server answers."""
    finished = trainee.app.get_by_role("button", name="看成果")
    for text in SAID[2:]:
        if trainee.box.count():
            trainee.talk(text)
    question = trainee.app.get_by_placeholder("回答教練的問題…")
    if question.count() == 0 and finished.count() == 0:
        trainee.press("結束")
        trainee.press("結束對話")
        expect(question.or_(finished)).to_be_visible()
    if finished.count() == 0:
        trainee.talk(THOUGHT)
    trainee.read_report()


def take(page: Page, origin: str, out: Path, screen: str) -> None:
    """The lobby, the chat, the top of the result card, and its chart."""

    def picture(name: str) -> None:
        page.screenshot(path=out / f"{screen}-{name}.png")

    page.goto(origin)
    trainee = Trainee(page)
    trainee.enter()
    picture("lobby")
    trainee.start()
    trainee.talk(SAID[0])
    trainee.press("給我提示")
    expect(trainee.lines("coach").last).to_be_visible()
    trainee.talk(SAID[1])
    picture("chat")
    play(trainee)
    picture("result")
    trainee.app.locator(".chart").first.evaluate("(chart) => chart.parentElement.scrollIntoView()")
    picture("chart")


def main() -> None:
    """Takes every picture on every screen."""
    parser = argparse.ArgumentParser(description="Pictures of the widget for the README.")
    parser.add_argument("--server", help="origin of a running gateway; without it a fake one answers")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--chromium", default=os.environ.get("DUILIAN_CHROMIUM") or shutil.which("chromium"))
    options = parser.parse_args()
    if not options.chromium:
        parser.error("no Chromium: install chromium and fonts-noto-cjk, or name one with --chromium")
    options.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, server(options.server) as origin:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        for screen in SCREENS:
            take(open_page(browser, screen), origin, options.out, screen)
        browser.close()


if __name__ == "__main__":
    main()
