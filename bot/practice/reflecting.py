"""The answer to the question after a role-play, scored apart from the role-play."""

from bot.practice.parts import Parts
from bot.practice.replies import Line, notice
from bot.records.attempts import Attempt, ReflectionAnswer, Turn
from bot.records.database import Session


def answer(parts: Parts, session: Session, attempt: Attempt, turn: Turn) -> list[Line]:
    """Score the trainee's answer against the question's key points and end the attempt."""
    asked = session.get_one(ReflectionAnswer, attempt.id)
    reflection = parts.catalog().reflections.get(asked.reflection_id)
    if reflection:
        scored = parts.answers().score(turn.text, reflection.points, asked.question, reflection.id)
        asked.points = [point.as_json() for point in scored.points]
        asked.level = scored.level
    asked.turn_id = turn.id
    attempt.state = "finished"
    return [notice(parts, "reflection_thanks")]
