"""A trainee in front of the widget: what tests say and see, without its inner structure."""

from __future__ import annotations

from playwright.sync_api import Frame, Locator, Page, expect

#: Where the widget's words end: the part of a view that tells it from the others.
VIEWS = {
    "welcome": "#name",
    "lobby": ".cards",
    "brief": ".sheets",
    "chat": ".talk",
    "report": ".verdict",
}


class Trainee:
    """Playwright's locators reach into the widget's open shadow root by themselves."""

    def __init__(self, page: Page | Frame) -> None:
        self.page = page
        self.app = page.locator("duilian-chat .app")

    def sees(self, view: str) -> Locator:
        found = self.app.locator(VIEWS[view]).first
        expect(found).to_be_visible()
        return found

    def enter(self, name: str = "王小明") -> None:
        self.sees("welcome").fill(name)
        self.app.get_by_role("textbox").press("Enter")
        self.sees("lobby")

    def open_brief(self, number: int = 1) -> None:
        self.app.locator(".card").nth(number).click()
        self.sees("brief")

    def start(self, number: int = 1) -> None:
        self.open_brief(number)
        self.press("開始對話", "Start talking")
        self.sees("chat")

    def press(self, *names: str) -> None:
        """A button by its name, in whichever language."""
        buttons = self.app.get_by_role("button", name=names[0], exact=True)
        for other in names[1:]:
            buttons = buttons.or_(self.app.get_by_role("button", name=other, exact=True))
        buttons.first.click()

    @property
    def box(self) -> Locator:
        return self.app.locator("textarea:visible")

    def say(self, text: str) -> None:
        self.box.fill(text)
        self.box.press("Enter")

    def lines(self, speaker: str = "buyer") -> Locator:
        return self.app.locator(f".talk .line.{speaker} .bubble")

    def talk(self, text: str) -> None:
        """Say something and wait for the next line that is not the trainee's own."""
        others = self.app.locator(".talk .line:not(.trainee)")
        before = others.count()
        self.say(text)
        expect(others.nth(before)).to_be_visible()
        expect(self.app.locator(".dots")).to_have_count(0)

    def finish(
        self, said: tuple[str, ...] = ("您好，我是禾焙的小王。", "去年斷貨嗎？", "我們每週二、四烘焙。", "下週二先送？")
    ) -> None:
        """The fake's whole conversation, with the coach's question at its end."""
        for text in said:
            self.talk(text)
        self.talk("因為我想先聽他說。")
        expect(
            self.app.get_by_role("button", name="看成果").or_(self.app.get_by_role("button", name="See the result"))
        ).to_be_visible()

    def read_report(self) -> None:
        self.press("看成果", "See the result")
        self.sees("report")
