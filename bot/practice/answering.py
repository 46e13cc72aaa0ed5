"""Answer one received turn, exactly once: behaviours, buyer state, reply and scores in one transaction."""

from dataclasses import dataclass
from typing import Any

from bot.practice import controls, playing, reflecting
from bot.practice.errors import AttemptUnknown
from bot.practice.parts import Parts
from bot.practice.replies import Line, notice
from bot.records.attempts import Attempt, Turn
from bot.records.database import Session
from bot.roleplay.state import from_json


@dataclass(frozen=True)
class TurnResult:
    """The reply to a turn: new lines and the attempt's state after it."""

    lines: tuple[Line, ...]
    state: str


def take(parts: Parts, attempt_id: str, turn_id: str) -> TurnResult:
    """Answer a turn, or give the answer that it already has."""
    with parts.sessions.begin() as session:
        attempt = session.get(Attempt, attempt_id, with_for_update=True)
        turn = session.get(Turn, turn_id)
        if attempt is None or turn is None or turn.attempt_id != attempt_id:
            raise AttemptUnknown
        if turn.reply is None:
            lines = _answer(parts, session, attempt, turn)
            turn.reply = _reply(attempt, lines)
            turn.answered_at = parts.clock()
        return _result(turn.reply)


def _answer(parts: Parts, session: Session, attempt: Attempt, turn: Turn) -> list[Line]:
    if attempt.state == "finished":
        turn.kind = "late"
        return [notice(parts, "already_finished")]
    if control := turn.control or controls.asked_for(turn.text, parts.catalog()):
        turn.kind = control
        return controls.HANDLERS[control](parts, session, attempt)
    if attempt.state == "reflecting":
        turn.kind = "reflect"
        return reflecting.answer(parts, session, attempt, turn)
    turn.kind = "say"
    attempt.state = "playing"
    return playing.play(parts, session, attempt, turn)


def _reply(attempt: Attempt, lines: list[Line]) -> dict[str, Any]:
    buyer = from_json(attempt.buyer)
    levels = {key: min(4, getattr(buyer, key) // 20) for key in ("patience", "trust", "interest")}
    return {
        "lines": [line.as_json() for line in lines],
        "state": attempt.state,
        "turns_used": buyer.turn,
        "mood": levels if attempt.mode == "practice" else None,
        "outcome": attempt.outcome,
    }


def _result(reply: dict[str, Any]) -> TurnResult:
    return TurnResult(tuple(Line(**line) for line in reply["lines"]), reply["state"])
