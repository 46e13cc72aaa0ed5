"""Scores an open answer against an author's key points: met, not met or contradicted, with the words."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.catalog.question import Point
from bot.language.likeness import contained
from bot.language.normalise import Normal, normal_text, normalise
from bot.scoring.clauses import clauses
from bot.scoring.showing import Span


@dataclass(frozen=True)
class PointScore:
    """What an answer says of one key point."""

    id: str
    met: bool
    contradicted: bool
    evidence: tuple[Span, ...]

    def as_json(self) -> dict[str, Any]:
        """Plain data for storage."""
        return asdict(self)


@dataclass(frozen=True)
class AnswerScore:
    """All points of an answer and its level from 0 to 4."""

    points: tuple[PointScore, ...]
    level: int


def score_answer(text: str, points: Sequence[Point]) -> AnswerScore:
    """Score an answer; contradicted points take away what a met point gives."""
    said = normalise(text)
    scored = tuple(_score(said, point) for point in points)
    total = sum(point.met - point.contradicted for point in scored)
    return AnswerScore(scored, max(0, round(4 * total / len(points))))


def _score(said: Normal, point: Point) -> PointScore:
    against = _find(said, point.contradicts)
    found = _find(said, point.says) or _find_words(said, point)
    evidence = tuple(said.original(*span) for span in (against or found))
    return PointScore(point.id, bool(found) and not against, bool(against), evidence)


# Share of a phrase's character pairs that a clause has to hold to say the same.
ALIKE = 0.6


def _find(said: Normal, phrases: Sequence[str]) -> list[Span]:
    return [
        span
        for span in clauses(said.text)
        if any(contained(normal_text(phrase), said.text[slice(*span)], 2) >= ALIKE for phrase in phrases)
    ]


def _find_words(said: Normal, point: Point) -> list[Span]:
    if not point.words:
        return []
    return [
        span
        for span in clauses(said.text)
        if all(any(normal_text(word) in said.text[slice(*span)] for word in group) for group in point.words)
    ]
