"""The same role-play in a terminal, over the same API as the widget."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx

from bot.catalog.loader import load
from bot.catalog.messages import Messages
from bot.settings import Settings

SPEAKERS = {"buyer": "🧑", "coach": "💡", "trainee": "🙋"}


class Terminal:
    """One trainee at a keyboard."""

    def __init__(self, client: httpx.Client, messages: Messages) -> None:
        self.client, self.messages = client, messages

    def run(self) -> None:
        """Register, then practise until the trainee leaves."""
        name = input(self.messages.text("terminal_name")).strip() or "匿名"
        signed = self._post("/sessions", {"name": name})
        self.client.headers["Authorization"] = f"Bearer {signed['token']}"
        print(self.messages.text("terminal_how"))
        while scenario := self._choose():
            self._play(scenario)

    def _choose(self) -> str | None:
        scenarios = self.client.get("/scenarios").json()["scenarios"]
        for number, scenario in enumerate(scenarios, start=1):
            print(f"{number:>3}. {scenario['title']}　{'★' * scenario['difficulty']}　{scenario['summary']}")
        while True:
            said = input(self.messages.text("terminal_choose")).strip()
            if not said:
                return None
            if said.isdigit() and 0 < int(said) <= len(scenarios):
                return str(scenarios[int(said) - 1]["id"])
            for message in self._post("/lobby/turns", {"turn": str(uuid4()), "text": said})["messages"]:
                print(f"💡 {message['text']}")
                if message.get("scenario"):
                    return str(message["scenario"])

    def _play(self, scenario: str) -> None:
        attempt = self._post("/attempts", {"attempt": str(uuid4()), "scenario": scenario})
        self._brief(attempt["scenario"])
        self._show(attempt["lines"])
        state = attempt["state"]
        while state != "finished":
            reply = self._say(attempt["id"])
            if reply:
                self._show(reply["lines"])
                state = reply["state"]
        self._report(attempt["id"])

    def _say(self, attempt: str) -> dict[str, Any] | None:
        body = {"turn": str(uuid4()), "text": input("🙋 ")}
        # The same turn id again: a lost answer costs nothing and counts once.
        for _ in range(3):
            answer = self.client.post(f"/attempts/{attempt}/turns", json=body)
            if answer.status_code == 200:
                return dict(answer.json())
            if answer.status_code != 503:
                break
        print(f"⚠️  {answer.json()['detail']}")
        return None

    def _brief(self, scenario: dict[str, Any]) -> None:
        brief = scenario["brief"]
        print(f"\n【{scenario['title']}】\n{brief['role']}\n{brief['situation']}\n🎯 {brief['goal']}")
        for fact in scenario["product"]["facts"]:
            print(f"  ・{fact['label']}：{fact['value']}")
        for limit in scenario["product"]["limits"]:
            print(f"  ⚠ {limit}")
        print()

    def _show(self, lines: list[dict[str, Any]]) -> None:
        for line in lines:
            print(f"{SPEAKERS[line['speaker']]} {line['text']}")

    def _report(self, attempt: str) -> None:
        for line in _summary(self.client.get(f"/attempts/{attempt}/report").json()):
            print(line)

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self.client.post(path, json=body)
        answer.raise_for_status()
        return dict(answer.json())


def _summary(report: dict[str, Any]) -> Iterator[str]:
    overall = report["overall"]
    mark = "–" if overall["mark"] is None else overall["mark"]
    yield f"\n── {report['outcome']['title']}　{mark}　{overall['grade']}"
    for one in report["knowledge"]:
        bar = "－" if one["level"] is None else "■" * one["level"] + "□" * (4 - one["level"])
        yield f"{one['id']} {bar}　{one['name']}"
    for one in report["strengths"]:
        yield f"👍 {one['name']}：「{one['quote']['text']}」"
    for one in report["improvements"]:
        quoted = f"「{one['quote']['text']}」→ " if one["quote"] else ""
        yield f"🔧 {one['name']}：{quoted}{one['better']}"
    yield f"🧑 {report['buyer_feedback']}\n"


def chat(settings: Settings) -> int:
    """Practise against the running server; says how to start it if it does not run."""
    messages = load(settings.content).messages["zh-tw"]
    base = f"http://{settings.host}:{settings.port}/api/v1"
    with httpx.Client(base_url=base, timeout=90) as client:
        try:
            client.get("/scenarios").raise_for_status()
            Terminal(client, messages).run()
        except httpx.ConnectError:
            print(messages.text("terminal_not_running", address=settings.address))
            return 1
        except (EOFError, KeyboardInterrupt):
            print()
    return 0
