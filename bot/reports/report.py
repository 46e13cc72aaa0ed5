"""The report of a finished attempt: outcome, levels with quotes, advice, feedback, reflection."""

from typing import Any

from bot.catalog.items import Catalog
from bot.catalog.question import Reflection
from bot.catalog.rubric import Rubric
from bot.catalog.scenario import Scenario
from bot.records.attempts import Attempt, Score, Turn
from bot.reports.advice import improvements, strengths
from bot.reports.attempts import outcome
from bot.reports.quotes import quote, quotes_for
from bot.roleplay.feedback import buyer_feedback
from bot.roleplay.state import from_json


def report(catalog: Catalog, attempt: Attempt, scenario: Scenario, rubric: Rubric) -> dict[str, Any]:
    """Everything that a trainee is told after an attempt; every number has its quotes."""
    turns = [turn for turn in attempt.turns if turn.kind == "say"]
    return {
        "attempt": attempt.id,
        "scenario": {"id": scenario.id, "title": scenario.title, "family": scenario.family},
        "outcome": outcome(catalog, attempt.outcome),
        "overall": _overall(catalog, attempt, rubric, turns),
        "knowledge": _levels(catalog, attempt, "knowledge", turns),
        "techniques": _levels(catalog, attempt, "technique", turns),
        "strengths": strengths(catalog, rubric, attempt.family, turns),
        "improvements": improvements(catalog, rubric, attempt.family, turns),
        "buyer_feedback": buyer_feedback(scenario, from_json(attempt.buyer)),
        "reflection": _reflection(catalog, attempt),
        "claims": _claims(catalog, scenario, turns),
        "rubric": {"id": rubric.id, "version": rubric.version},
    }


def _overall(catalog: Catalog, attempt: Attempt, rubric: Rubric, turns: list[Turn]) -> dict[str, Any]:
    blockers = [
        {**quote(turn, number, {showing.behaviour}), "name": catalog.behaviours[showing.behaviour].name}
        for number, turn in enumerate(turns, start=1)
        for showing in turn.showings
        if showing.behaviour in rubric.blockers
    ]
    grade = catalog.messages["zh-tw"].text(f"grade_{_grade(attempt, rubric)}")
    return {"mark": attempt.mark, "grade": grade, "passed": attempt.passed, "blockers": blockers}


def _grade(attempt: Attempt, rubric: Rubric) -> str:
    if attempt.mark is None:
        return "not_evaluable"
    if not attempt.passed:
        return "fail"
    better = (100 - rubric.pass_mark) / 3
    return ("pass", "good", "excellent")[min(2, int((attempt.mark - rubric.pass_mark) // better))]


def _levels(catalog: Catalog, attempt: Attempt, scale: str, turns: list[Turn]) -> list[dict[str, Any]]:
    entries = catalog.unit.knowledge if scale == "knowledge" else catalog.unit.techniques
    scores = {score.ref: score for score in attempt.scores if score.scale == scale}
    return [
        {"id": entry.id, "name": entry.text, **_level(catalog, scores[entry.id], turns)}
        for entry in entries
        if entry.id in scores
    ]


def _level(catalog: Catalog, score: Score, turns: list[Turn]) -> dict[str, Any]:
    key = "not_evaluable" if score.level is None else f"level_{score.level}"
    names = list(dict.fromkeys(catalog.behaviours[piece["behaviour"]].name for piece in score.evidence))
    reason = catalog.messages["zh-tw"].text(key)
    return {
        "level": score.level,
        "reason": f"{reason}：{'、'.join(names)}" if names else reason,
        "quotes": quotes_for(score.evidence, turns),
    }


def _reflection(catalog: Catalog, attempt: Attempt) -> dict[str, Any] | None:
    asked = attempt.reflection
    if asked is None:
        return None
    source: Reflection | None = catalog.reflections.get(asked.reflection_id)
    texts = {point.id: point.text for point in source.points} if source else {}
    answered = next((turn.text for turn in attempt.turns if turn.id == asked.turn_id), None)
    points = [{**point, "text": texts.get(point["id"], point["id"])} for point in asked.points]
    return {
        "question": asked.question,
        "answer": answered,
        "level": asked.level,
        "points": points,
        "model_answer": source.model_answer if source and answered else None,
    }


def _claims(catalog: Catalog, scenario: Scenario, turns: list[Turn]) -> list[dict[str, Any]]:
    product = catalog.products[scenario.product]
    facts = {fact.id: f"{fact.label}：{fact.value}" for fact in product.facts}
    facts |= {limit.id: limit.text for limit in product.limits}
    return [
        {"verdict": claim.verdict, "fact": facts.get(claim.fact, claim.fact),
         "quote": {"turn": turn.id, "number": number, "text": turn.text, "spans": claim.evidence}}
        for number, turn in enumerate(turns, start=1)
        for claim in turn.claims
        if claim.verdict != "right"
    ]  # fmt: skip
