"""What went well and what would have been better, each tied to the trainee's own words."""

from typing import Any

from bot.catalog.behaviour import Behaviour
from bot.catalog.items import Catalog
from bot.catalog.rubric import Rubric
from bot.records.attempts import Turn
from bot.reports.quotes import quote

MOST_STRENGTHS = 4
MOST_IMPROVEMENTS = 5
# After fewer turns nothing can be said of what was left out.
ENOUGH_TURNS = 3
OFFERS = {"present_benefit", "explain_terms", "give_evidence", "offer_alternative", "ask_for_order", "trade_concession"}


def strengths(catalog: Catalog, rubric: Rubric, family: str, turns: list[Turn]) -> list[dict[str, Any]]:
    """The weightiest good behaviours that were shown, each with its clearest showing."""
    weights = rubric.families[family].weights
    best: dict[str, tuple[float, int]] = {}
    for number, turn in enumerate(turns):
        for showing in turn.showings:
            if weights.get(showing.behaviour, 0) > 0:
                best[showing.behaviour] = max(best.get(showing.behaviour, (0.0, 0)), (showing.confidence, number))
    chosen = sorted(best, key=lambda behaviour: -weights[behaviour])[:MOST_STRENGTHS]
    return [_strength(catalog.behaviours[behaviour], turns, best[behaviour][1]) for behaviour in chosen]


def improvements(catalog: Catalog, rubric: Rubric, family: str, turns: list[Turn]) -> list[dict[str, Any]]:
    """What cost points first, then what a trainer would have expected and did not hear."""
    found = [*_harm(catalog, turns), *_missing(catalog, rubric, family, turns)]
    return found[:MOST_IMPROVEMENTS]


def _strength(behaviour: Behaviour, turns: list[Turn], number: int) -> dict[str, Any]:
    return {
        "behaviour": behaviour.id,
        "name": behaviour.name,
        "why": behaviour.advice.praise or behaviour.advice.why,
        "quote": quote(turns[number], number + 1, {behaviour.id}),
    }


def _harm(catalog: Catalog, turns: list[Turn]) -> list[dict[str, Any]]:
    first: dict[str, int] = {}
    for number, turn in enumerate(turns):
        for showing in turn.showings:
            if catalog.behaviours[showing.behaviour].polarity == "negative":
                first.setdefault(showing.behaviour, number)
    return [_improvement(catalog.behaviours[key], turns, number, {key}) for key, number in first.items()]


def _missing(catalog: Catalog, rubric: Rubric, family: str, turns: list[Turn]) -> list[dict[str, Any]]:
    """Behaviours that a turn gave the chance for; one piece of advice a turn, so that each can be taken in."""
    if len(turns) < ENOUGH_TURNS:
        return []
    shown = {showing.behaviour for turn in turns for showing in turn.showings}
    weights = rubric.families[family].weights
    found: dict[int, dict[str, Any]] = {}
    for key in sorted(weights, key=lambda behaviour: -weights[behaviour]):
        number = None if key in shown else _chance(catalog.behaviours[key], turns)
        if number is not None and number not in found:
            found[number] = _improvement(catalog.behaviours[key], turns, number, set())
    return list(found.values())


def _chance(behaviour: Behaviour, turns: list[Turn]) -> int | None:
    """The turn at which the behaviour was due; None if the talk never came to it."""
    if not turns:
        return None
    if behaviour.moment == "opening":
        return 0
    if behaviour.moment in {"decision", "end"}:
        return len(turns) - 1
    if behaviour.moment == "objection":
        return _after(turns, ("raised:", "again:"))
    if behaviour.moment == "need":
        return _before_offer(turns)
    return _offer(turns)


def _before_offer(turns: list[Turn]) -> int:
    """The first turn that offers something, or else the second: by then one should have asked."""
    offer = _offer(turns)
    return min(1, len(turns) - 1) if offer is None else offer


def _offer(turns: list[Turn]) -> int | None:
    for number, turn in enumerate(turns):
        if OFFERS & {showing.behaviour for showing in turn.showings}:
            return number
    return None


def _after(turns: list[Turn], marks: tuple[str, ...]) -> int | None:
    for number, turn in enumerate(turns[:-1]):
        if any(str(mark).startswith(marks) for mark in turn.trace):
            return number + 1
    return None


def _improvement(behaviour: Behaviour, turns: list[Turn], number: int, shown: set[str]) -> dict[str, Any]:
    return {
        "behaviour": behaviour.id,
        "name": behaviour.name,
        "quote": quote(turns[number], number + 1, shown),
        "better": behaviour.advice.better,
        "why": behaviour.advice.why,
    }
