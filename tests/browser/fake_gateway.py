"""A small gateway that keeps to docs/interfaces.md, for the tests of the widget alone.

Nothing is stored and nobody is scored: the buyer answers line by line, and a report is the same
whatever was said, but for its quotes. Tests reach in by `Fake`: what came, and what goes wrong next.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from uuid import uuid4

from tests.browser.fake_content import HINT, OPENING, OUTCOMES, QUESTION, REPLIES, SCENARIOS, Json

LIMIT = 2000


BUTTONS = {
    "playing": [("給我提示", "hint"), ("先暫停", "pause"), ("結束這一場", "give_up")],
    "paused": [("繼續", "resume"), ("結束這一場", "give_up")],
    "reflecting": [("跳過這一題", "give_up")],
    "finished": [("看結果", "report"), ("再練一次", "retry")],
}


def quick_replies(state: str, mode: str) -> list[Json]:
    offered = [(title, control) for title, control in BUTTONS[state] if mode == "practice" or control != "hint"]
    return [{"title": title, "control": control} for title, control in offered]


class Refusal(Exception):
    """An answer in the one shape that errors have."""

    def __init__(self, status: int, code: str, detail: str) -> None:
        super().__init__(code)
        self.status = status
        self.body = {"type": "about:blank", "status": status, "code": code, "title": detail, "detail": detail}


@dataclass
class Fake:
    """All that the gateway remembers."""

    sessions: dict[str, Json] = field(default_factory=dict)
    attempts: dict[str, Json] = field(default_factory=dict)
    replies: dict[tuple[str, str], tuple[Json, Json]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    #: Every turn as it came in, also the repeated and the refused ones.
    received: list[Json] = field(default_factory=list)
    #: What the next turns are answered with instead of a reply.
    trouble: deque[Refusal] = field(default_factory=deque)
    #: What the buyer says next, instead of the next line of the script.
    says: deque[str] = field(default_factory=deque)
    mark: int | None = 72
    #: How many of the trainee's turns until the buyer has heard enough.
    length: int = len(REPLIES)

    def open_session(self, name: str) -> Json:
        token = uuid4().hex
        trainee = {"id": uuid4().hex, "name": name}
        self.sessions[token] = trainee
        return {"token": token, "expires_at": "2099-01-01T00:00:00Z", "trainee": trainee}

    def trainee(self, token: str) -> Json:
        if token not in self.sessions:
            raise Refusal(401, "session_expired", "登入已過期。")
        return self.sessions[token]

    def start(self, trainee: Json, id_: str, scenario: str, mode: str) -> tuple[int, Json]:
        if id_ in self.attempts:
            return 200, self.attempts[id_]
        self.attempts[id_] = {
            "id": id_,
            "trainee": trainee["id"],
            "scenario": self.scenario(scenario),
            "mode": mode,
            "state": "playing",
            "lines": [self.line("buyer", text) for text in OPENING],
            "quick_replies": quick_replies("playing", mode),
            "turns_used": 0,
            "turns_max": 14,
            "mood": {"patience": 3, "trust": 1, "interest": 2} if mode == "practice" else None,
            "outcome": None,
        }
        return 201, self.attempts[id_]

    def scenario(self, id_: str) -> Json:
        found = next((scenario for scenario in SCENARIOS if scenario["id"] == id_), None)
        if not found:
            raise Refusal(404, "unknown_scenario", "沒有這個情境。")
        return {**{key: SCENARIOS[1][key] for key in ("brief", "product")}, **found}

    def attempt(self, trainee: Json, id_: str) -> Json:
        found = self.attempts.get(id_)
        if not found or found["trainee"] != trainee["id"]:
            raise Refusal(404, "unknown_attempt", "沒有這場練習。")
        return found

    def take(self, attempt: Json, turn: Json) -> Json:
        """Answers a turn once; the same turn again gets the same answer."""
        self.received.append(turn)
        if self.trouble:
            raise self.trouble.popleft()
        key = (attempt["id"], turn["turn"])
        if key in self.replies:
            first, reply = self.replies[key]
            if first != turn:
                raise Refusal(409, "turn_conflict", "這一則已經送過別的內容。")
            return reply
        reply = self.control(attempt, turn) if "control" in turn else self.say(attempt, turn)
        self.replies[key] = (turn, reply)
        return reply

    def say(self, attempt: Json, turn: Json) -> Json:
        text = turn["text"]
        if len(text) > LIMIT:
            raise Refusal(422, "text_too_long", f"訊息最多 {LIMIT} 字，這一則有 {len(text)} 字。")
        attempt["lines"].append(self.line("trainee", text, turn["turn"]))
        if attempt["state"] == "reflecting":
            self.answers[attempt["id"]] = text
            return self.reply(attempt, turn, [self.line("coach", "謝謝，成果整理好了。")], "finished")
        attempt["turns_used"] += 1
        if attempt["mood"]:
            attempt["mood"] = {"patience": 2, "trust": min(4, attempt["turns_used"]), "interest": 3}
        return self.answer(attempt, turn)

    def answer(self, attempt: Json, turn: Json) -> Json:
        used = attempt["turns_used"]
        lines = [self.line("buyer", self.says.popleft() if self.says else REPLIES[(used - 1) % len(REPLIES)])]
        if used < self.length:
            return self.reply(attempt, turn, lines, "playing")
        attempt["outcome"] = OUTCOMES["next_step"]
        return self.reply(attempt, turn, [*lines, self.line("coach", QUESTION)], "reflecting")

    def control(self, attempt: Json, turn: Json) -> Json:
        match turn["control"]:
            case "hint":
                return self.reply(attempt, turn, [self.line("coach", HINT)], "playing")
            case "give_up" if attempt["state"] == "reflecting":
                return self.reply(attempt, turn, [self.line("coach", "好，這一題先跳過。")], "finished")
            case "give_up":
                attempt["outcome"] = OUTCOMES["gave_up"]
                return self.reply(attempt, turn, [self.line("coach", "這場先到這裡。")], "finished")
            case other:
                return self.reply(attempt, turn, [], "paused" if other == "pause" else "playing")

    def reply(self, attempt: Json, turn: Json, lines: list[Json], state: str) -> Json:
        lines = [{**line, "turn": turn["turn"]} for line in lines]
        attempt["lines"] += lines
        attempt["state"] = state
        attempt["quick_replies"] = quick_replies(state, attempt["mode"])
        kept = ("quick_replies", "turns_used", "turns_max", "mood", "outcome")
        return {"turn": turn["turn"], "lines": lines, "state": state, **{key: attempt[key] for key in kept}}

    def summaries(self, trainee: Json) -> list[Json]:
        mine = [attempt for attempt in self.attempts.values() if attempt["trainee"] == trainee["id"]]
        return [self.summary(attempt) for attempt in reversed(mine)]

    def summary(self, attempt: Json) -> Json:
        done = attempt["state"] == "finished"
        kept = ("id", "mode", "state", "turns_used", "outcome")
        return {
            **{key: attempt[key] for key in kept},
            "scenario": {key: attempt["scenario"][key] for key in ("id", "title", "family")},
            "started_at": "2026-11-23T09:30:00Z",
            "finished_at": "2026-11-23T09:48:00Z" if done else None,
            "overall": self.mark if done else None,
        }

    @staticmethod
    def line(speaker: str, text: str, turn: str | None = None) -> Json:
        return {"speaker": speaker, "text": text, "turn": turn}
