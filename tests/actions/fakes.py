"""A practice layer that remembers what it was asked, and small tracker builders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from rasa_sdk import Tracker


@dataclass(frozen=True)
class Line:
    text: str


@dataclass(frozen=True)
class TurnResult:
    lines: list[Line]
    state: str = "playing"


@dataclass(frozen=True)
class Offer:
    scenario: str
    title: str
    summary: str


@dataclass(frozen=True)
class Found:
    attempt: str
    title: str


@dataclass(frozen=True)
class Term:
    title: str
    text: str


@dataclass(frozen=True)
class Asked:
    id: str
    text: str


@dataclass(frozen=True)
class Marked:
    texts: tuple[str, ...]


COFFEE = Offer("coffee", "咖啡館的老闆", "打電話給忙著出杯的老闆")
COPIER = Offer("copier", "影印機續約", "客戶嫌貴，想換一家")
CLINIC = Offer("clinic", "診所的採購", "今天要請他簽約")


@dataclass
class FakePractice:
    """Answers from its fields and keeps every call, in order."""

    offers: list[Offer] = field(default_factory=lambda: [COFFEE, COPIER, CLINIC])
    attempt: Found | None = Found("a-1", COFFEE.title)
    last: Offer | None = COFFEE
    term: Term | None = Term("生命週期價值", "一位客戶往來期間帶來的全部利潤。")
    result: TurnResult = TurnResult([Line("喂，哪位？")])
    asked: Asked = Asked("k6-price", "K6：客戶說太貴，你先做什麼？")
    marked: Marked = Marked(("這一題我給你 2 分", "你有講到：先問原因"))
    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def opening(self, attempt_id: str) -> list[Line]:
        self.calls.append(("opening", attempt_id))
        return [Line("（電話響了兩聲）喂？")]

    def take_turn(self, attempt_id: str, turn_id: str) -> TurnResult:
        self.calls.append(("take_turn", attempt_id, turn_id))
        return self.result

    def offer(self, trainee_id: str, family: str | None) -> list[Offer]:
        self.calls.append(("offer", trainee_id, family))
        return self.offers

    def choose(self, trainee_id: str, words: str) -> Offer | None:
        self.calls.append(("choose", trainee_id, words))
        return next((offer for offer in self.offers if offer.title in words), None)

    def unfinished(self, trainee_id: str) -> Found | None:
        self.calls.append(("unfinished", trainee_id))
        return self.attempt

    def latest_report(self, trainee_id: str) -> Found | None:
        self.calls.append(("latest_report", trainee_id))
        return self.attempt

    def again(self, trainee_id: str) -> Offer | None:
        self.calls.append(("again", trainee_id))
        return self.last

    def explain(self, words: str) -> Term | None:
        self.calls.append(("explain", words))
        return self.term

    def next_question(self, trainee_id: str, words: str) -> Asked:
        self.calls.append(("next_question", trainee_id, words))
        return self.asked

    def answer_in_lobby(self, trainee_id: str, turn_id: str, question_id: str) -> Marked:
        self.calls.append(("answer_in_lobby", trainee_id, turn_id, question_id))
        return self.marked


def tracker(
    text: str = "",
    metadata: Any = None,
    entities: list[dict[str, Any]] | None = None,
    events: list[dict[str, Any]] | None = None,
    slots: dict[str, Any] | None = None,
) -> Tracker:
    """A conversation in which this message has just come in."""
    message = {"text": text, "metadata": metadata, "entities": entities or [], "intent": {}}
    return Tracker("sender", slots or {}, message, events or [], False, None, {}, "action_listen")


def listed(*offers: Offer) -> dict[str, Any]:
    """The bot's message that listed these scenarios."""
    buttons = [{"title": offer.title, "payload": f"scenario:{offer.scenario}"} for offer in offers]
    return {"event": "bot", "text": "", "data": {"buttons": buttons}}
