"""The end of a role-play: grade it by its frozen rubric and ask one question about it."""

from random import Random

from bot.catalog.common import Coverage
from bot.catalog.question import Reflection
from bot.practice.parts import Parts
from bot.practice.replies import Line, notice
from bot.records.attempts import Attempt, Event, ReflectionAnswer, Score, Turn
from bot.records.database import Session
from bot.records.queries import turns_of
from bot.reports.frozen import thaw
from bot.roleplay.conditions import holds
from bot.roleplay.state import from_json
from bot.scoring.credit import Said, credited, rules
from bot.scoring.grading import Grade, Level, grade
from bot.scoring.showing import Showing

# Situations in which the trainee's words are not his own: they are kept, shown and not credited.
UNCREDITED = {"heard:repeated", "heard:echoed", "heard:coaching"}


def finish(parts: Parts, session: Session, attempt: Attempt, outcome: str) -> list[Line]:
    """Close the role-play, keep its scores, and ask why the trainee answered as he did."""
    attempt.outcome = outcome
    attempt.finished_at = parts.clock()
    turns = turns_of(session, attempt.id, "say")
    keep_scores(parts, session, attempt, turns)
    session.add(Event(attempt_id=attempt.id, at=parts.clock(), kind="ended", data={"outcome": outcome}))
    ending = notice(parts, f"outcome_{outcome}")
    question = _question(parts, session, attempt, turns) if len(turns) > 1 else None
    attempt.state = "reflecting" if question else "finished"
    return [ending, *([notice(parts, "reflection_intro"), question] if question else [])]


def keep_scores(parts: Parts, session: Session, attempt: Attempt, turns: list[Turn]) -> None:
    """Grade the turns and write every level with its evidence."""
    said = [Said(turn.text, turn.context, _showings(turn)) for turn in turns]
    behaviours = credited(said, rules(parts.catalog()))
    content = thaw(session, attempt)
    result = grade(behaviours, attempt.family, content.rubric, attempt.outcome)
    attempt.mark, attempt.passed = result.mark, result.passed
    attempt.scores = list(_scores(result, content.scenario.covers, turns))


def _showings(turn: Turn) -> list[Showing]:
    """What the turn shows, nothing if the role-play already took its words for another's."""
    if UNCREDITED & set(turn.trace):
        return []
    return [
        Showing(one.behaviour, one.confidence, tuple((start, end) for start, end in one.evidence))
        for one in turn.showings
    ]


def _scores(result: Grade, covers: Coverage, turns: list[Turn]) -> list[Score]:
    """All knowledge and techniques, but indicators, skills and evidence only where the scenario is about them."""
    scales = {
        "knowledge": result.knowledge,
        "technique": result.techniques,
        "indicator": _only(result.indicators, covers.indicators),
        "skill": _only(result.skills, covers.skills),
        "evidence": _only(result.evidence, covers.evidence),
    }
    return [
        Score(scale=scale, ref=ref, level=level.level, total=level.total, evidence=_evidence(level, turns))
        for scale, levels in scales.items()
        for ref, level in levels.items()
    ]


def _only(levels: dict[str, Level], covered: tuple[str, ...]) -> dict[str, Level]:
    return {key: level for key, level in levels.items() if key in covered}


def _evidence(level: Level, turns: list[Turn]) -> list[dict[str, object]]:
    return [
        {"turn": turns[piece.turn].id, "behaviour": piece.behaviour, "weight": round(piece.weight, 3)}
        for piece in level.pieces
    ]


def _question(parts: Parts, session: Session, attempt: Attempt, turns: list[Turn]) -> Line | None:
    state = from_json(attempt.buyer)
    fitting = [r for r in parts.catalog().reflections.values() if holds(r.when, state) and _quote(r, turns)]
    if not fitting:
        return None
    reflection = Random(attempt.seed).choice(fitting)
    # The question has its own full stop behind the quotation mark.
    asked = reflection.ask.format(quote=_quote(reflection, turns).rstrip("。"))
    session.add(
        ReflectionAnswer(
            attempt_id=attempt.id,
            reflection_id=reflection.id,
            knowledge=reflection.knowledge,
            question=asked,
            turn_id=None,
            points=[],
            level=None,
        )
    )
    return Line("coach", asked)


def _quote(reflection: Reflection, turns: list[Turn]) -> str:
    """The words that the question is about: the last turn with its behaviour, else the longest turn."""
    if reflection.about is None:
        return max((turn.text for turn in turns), key=len)
    shown = [turn.text for turn in turns for showing in turn.showings if showing.behaviour == reflection.about]
    return shown[-1] if shown else ""
