"""Questions of the knowledge bank for one trainee: what is weak comes back soon, what is known later."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.catalog.question import Question
from bot.language.normalise import normal_text
from bot.practice.errors import QuestionUnknown
from bot.practice.parts import Parts
from bot.practice.portfolio import answer_question
from bot.records.attempts import LobbyTurn, Score
from bot.records.evidence import QuestionAnswer
from bot.records.queries import answers_of, attempts_of
from bot.scoring.answers import AnswerScore

# Days until a question comes back: after a weak answer the next day, after each good one twice as late as before.
WEAK = 2
FIRST = 1
LONGEST = 32


@dataclass(frozen=True)
class Asked:
    """A question for the trainee."""

    id: str
    knowledge: str
    text: str


@dataclass(frozen=True)
class Marked:
    """What an answer was worth, and how that is said to the trainee."""

    level: int
    texts: tuple[str, ...]


def next_question(parts: Parts, trainee_id: str, words: str = "") -> Asked:
    """The question that does the trainee most good now; words such as K3 or 成交 narrow it to a knowledge item."""
    catalog = parts.catalog()
    with parts.readers() as session:
        answers = answers_of(session, trainee_id)
        weak = _weakness(score for attempt in attempts_of(session, trainee_id) for score in attempt.scores)
    wanted = _named(parts, words)
    pool = {key: one for key, one in catalog.questions.items() if wanted in {None, one.knowledge}}
    chosen = choose(pool, answers, weak, parts.clock())
    text = parts.messages.text("question_asked", knowledge=chosen.knowledge, ask=chosen.ask)
    return Asked(chosen.id, chosen.knowledge, text)


def choose(
    pool: Mapping[str, Question], answers: Iterable[QuestionAnswer], weak: Mapping[str, float], now: datetime
) -> Question:
    """Due repetitions before new questions, weak knowledge items first, easier questions first."""
    due = due_dates(answers)
    repeat = [question for key, question in pool.items() if key in due and due[key] <= now]
    fresh = [question for key, question in pool.items() if key not in due]
    later = sorted((due[key], key) for key in pool if key in due)

    def order(question: Question) -> tuple[float, int, str]:
        return weak.get(question.knowledge, 0.0), question.difficulty, question.id

    for group in (repeat, fresh):
        if group:
            return min(group, key=order)
    return pool[later[0][1]]


def due_dates(answers: Iterable[QuestionAnswer]) -> dict[str, datetime]:
    """When each answered question should come back."""
    days: dict[str, int] = {}
    due: dict[str, datetime] = {}
    for answer in answers:
        good = answer.level > WEAK
        days[answer.question_id] = min(LONGEST, 2 * days.get(answer.question_id, FIRST)) if good else FIRST
        due[answer.question_id] = answer.at + timedelta(days=days[answer.question_id])
    return due


def answer_in_lobby(parts: Parts, trainee_id: str, turn_id: str, question_id: str) -> Marked:
    """Score the trainee's message as the answer to a question; the same message again is kept once."""
    question = parts.catalog().questions.get(question_id)
    with parts.readers() as session:
        turn = session.get(LobbyTurn, turn_id)
    if question is None or turn is None or turn.trainee_id != trainee_id:
        raise QuestionUnknown
    scored = answer_question(parts, trainee_id, turn_id, question_id, turn.text)
    return Marked(scored.level, tuple(_said(parts, question, scored)))


def _said(parts: Parts, question: Question, scored: AnswerScore) -> Iterator[str]:
    say, texts = parts.messages.text, {point.id: point.text for point in question.points}
    yield say("answer_level", level=scored.level)
    groups = {
        "answer_met": [point for point in scored.points if point.met],
        "answer_missing": [point for point in scored.points if not point.met and not point.contradicted],
        "answer_wrong": [point for point in scored.points if point.contradicted],
    }
    for key, points in groups.items():
        if points:
            yield say(key, points="\n".join(f"・{texts[point.id]}" for point in points))
    yield say("answer_model", answer=question.model_answer)


def _weakness(scores: Iterable[Score]) -> dict[str, float]:
    """The newest level of each knowledge item plus one; items without any count as weakest."""
    found: dict[str, float] = {}
    for score in scores:
        if score.scale == "knowledge" and score.level is not None:
            found.setdefault(score.ref, 1.0 + score.level)
    return found


def _named(parts: Parts, words: str) -> str | None:
    said = normal_text(words)
    for knowledge in parts.catalog().unit.knowledge:
        if knowledge.id.lower() in said or any(normal_text(word) in said for word in knowledge.words):
            return knowledge.id
    return None
