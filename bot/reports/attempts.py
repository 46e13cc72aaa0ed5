"""An attempt as its trainee sees it while it goes on."""

from typing import Any

from bot.catalog.items import Catalog
from bot.records.attempts import Attempt, Turn
from bot.records.database import Session
from bot.records.queries import attempts_of, turns_of
from bot.reports.scenarios import scenario_card

REPLIES: dict[str, tuple[str, ...]] = {
    "playing": ("hint", "pause", "give_up"),
    "paused": ("resume", "give_up"),
    "reflecting": ("give_up",),
    "finished": ("report", "retry"),
}


def attempt_view(session: Session, catalog: Catalog, attempt: Attempt, scenario: Any) -> dict[str, Any]:
    """The whole conversation, to begin or resume from."""
    turns = turns_of(session, attempt.id)
    waiting = next((turn for turn in turns if turn.reply is None), None)
    return {
        "id": attempt.id,
        "scenario": scenario_card(catalog, scenario),
        "mode": attempt.mode,
        "lines": _lines(attempt, turns),
        "turns_max": scenario.turns.most,
        "waiting": {"turn": waiting.id, "text": waiting.text, "control": waiting.control} if waiting else None,
        **_standing(catalog, attempt, turns),
    }


def turn_reply(catalog: Catalog, attempt: Attempt, turn: Turn, most: int) -> dict[str, Any]:
    """The stored reply to one turn, the same on every reading."""
    reply = turn.reply or {}
    return {
        "turn": turn.id,
        "lines": [{**line, "turn": turn.id} for line in reply["lines"]],
        "state": reply["state"],
        "quick_replies": quick_replies(catalog, reply["state"], attempt.mode),
        "turns_used": reply["turns_used"],
        "turns_max": most,
        "mood": reply["mood"],
        "outcome": outcome(catalog, reply["outcome"]),
    }


def attempt_summaries(session: Session, catalog: Catalog, trainee_id: str) -> list[dict[str, Any]]:
    """A trainee's attempts, newest first."""
    return [_summary(catalog, attempt) for attempt in attempts_of(session, trainee_id)]


def outcome(catalog: Catalog, identifier: str | None) -> dict[str, str] | None:
    """An ending with its title."""
    messages = catalog.messages["zh-tw"]
    return {"id": identifier, "title": messages.text(f"short_{identifier}")} if identifier else None


def quick_replies(catalog: Catalog, state: str, mode: str) -> list[dict[str, str]]:
    """The buttons that fit a state; an assessment offers no hints."""
    messages = catalog.messages["zh-tw"]
    controls = [control for control in REPLIES[state] if not (control == "hint" and mode == "assessment")]
    key = "button_skip" if state == "reflecting" else "button_{}"
    return [{"title": messages.text(key.format(control)), "control": control} for control in controls]


def _lines(attempt: Attempt, turns: list[Turn]) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = [{"speaker": "buyer", "text": text, "turn": None} for text in attempt.opening]
    for turn in turns:
        if turn.text and turn.reply:
            lines.append({"speaker": "trainee", "text": turn.text, "turn": turn.id})
        lines += [{**line, "turn": turn.id} for line in (turn.reply or {}).get("lines", [])]
    return lines


def _standing(catalog: Catalog, attempt: Attempt, turns: list[Turn]) -> dict[str, Any]:
    buyer = attempt.buyer
    mood = {key: min(4, buyer[key] // 20) for key in ("patience", "trust", "interest")}
    return {
        "state": attempt.state,
        "quick_replies": quick_replies(catalog, attempt.state, attempt.mode),
        "turns_used": buyer["turn"],
        "mood": mood if attempt.mode == "practice" else None,
        "outcome": outcome(catalog, attempt.outcome),
    }


def _summary(catalog: Catalog, attempt: Attempt) -> dict[str, Any]:
    scenario = catalog.scenarios.get(attempt.scenario_id)
    title = scenario.title if scenario else attempt.scenario_id
    return {
        "id": attempt.id,
        "scenario": {"id": attempt.scenario_id, "title": title, "family": attempt.family},
        "mode": attempt.mode,
        "state": attempt.state,
        "turns_used": attempt.buyer["turn"],
        "started_at": attempt.started_at.isoformat(),
        "finished_at": attempt.finished_at.isoformat() if attempt.finished_at else None,
        "outcome": outcome(catalog, attempt.outcome),
        "overall": attempt.mark,
    }
